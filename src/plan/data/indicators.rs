//! The rows of `indicateurs.csv`: every computed value of a public page.
//!
//! Invariants: numbers are not rounded, a quotient has six decimals (N39); what is
//! masked is an empty cell with the letter `C` (N49).

use super::table::{Column, Kind, Table, statuses, words};
use crate::aggregate::{Dimension, Measure, Number, Period, Question, RowHead, Visible};
use crate::parse::Word;
use crate::plan::desk::Desk;
use crate::plan::embed::word;
use crate::plan::impact::values;
use crate::value::{Amount, Day, Qualifier, Rounding, Slug};

const COLUMNS: [Column; 17] = [
    Column::new("indicator", Kind::Name),
    Column::new("version", Kind::Whole),
    Column::new("scope", Kind::Name),
    Column::new("period_start", Kind::Day),
    Column::new("period_end", Kind::Day),
    Column::new("cumulative", Kind::Truth),
    Column::new("value", Kind::Number),
    Column::new("qualifier", Kind::Word(words::<Qualifier>)),
    Column::new("unit", Kind::Name),
    Column::new("numerator", Kind::Number),
    Column::new("denominator", Kind::Number),
    Column::new("records", Kind::Whole),
    Column::new("estimated_share", Kind::Share),
    Column::new("verified_share", Kind::Share),
    Column::new("obs_status", Kind::Word(statuses)),
    Column::new("vintage", Kind::Day),
    Column::new("digest", Kind::Digest),
];

/// The column of the scope.
const SCOPE: usize = 2;

/// What stands for « non localisé » in place of an id: no id begins like that.
const UNKNOWN: &str = "_U";

/// How many decimals a quotient has in a file.
const DECIMALS: u32 = 6;

/// Every computed value of a public page.
pub(super) fn table(desk: &Desk<'_>) -> Table {
    let rows = desk.catalog.indicators.keys().flat_map(|id| rows(desk, id)).collect();
    Table { name: "indicateurs", columns: &COLUMNS, rows }
}

/// The same, of one indicator.
pub(super) fn table_of(desk: &Desk<'_>, id: &Slug) -> Table {
    Table { name: "indicateurs", columns: &COLUMNS, rows: rows(desk, id) }
}

/// The values of an indicator: what its page answers, then the rows of its tables.
fn rows(desk: &Desk<'_>, id: &Slug) -> Vec<Vec<String>> {
    let mut asked: Vec<(Question, Visible<Measure>)> = Vec::new();
    for question in values::questions(desk, id) {
        let measure = desk.impact.measure(&question);
        asked.push((question, measure));
    }
    let whole = values::whole(desk, id);
    let mut unknown: Vec<(Dimension, Visible<Measure>)> = Vec::new();
    for table in values::tables(desk, id) {
        for row in &table.rows {
            match values::of_row(&whole, &table, row) {
                Some(question) if asked.iter().any(|(it, _)| *it == question) => {}
                Some(question) => asked.push((question, row.value.clone())),
                None if row.head == RowHead::Unknown => {
                    unknown.push((table.dimension, row.value.clone()));
                }
                None => {}
            }
        }
    }
    let asked = asked.iter().map(|(question, measure)| value(desk, question, measure));
    let unknown = unknown.iter().map(|(dimension, measure)| {
        let mut row = value(desk, &whole, measure);
        row[SCOPE] = format!("{}:{UNKNOWN}", word(*dimension));
        row
    });
    asked.chain(unknown).collect()
}

fn value(
    desk: &Desk<'_>,
    question: &Question,
    measure: &Visible<Measure>,
) -> Vec<String> {
    let indicator = desk.catalog.indicators.get(&question.indicator);
    let unit = indicator.map(|it| it.unit.to_string()).unwrap_or_default();
    let (first, last, cumulative) = match question.period {
        Period::In(date) => (date.first(), date.last(), "false"),
        Period::To(day) => (desk.impact.start(&question.scope), Some(day), "true"),
    };
    let shown = measure.value();
    let told = |tell: &dyn Fn(&Measure) -> String| shown.map(tell).unwrap_or_default();
    let [numerator, denominator] = shown.map(parts).unwrap_or_default();
    vec![
        question.indicator.to_string(),
        desk.version(&question.indicator).to_string(),
        question.scope.key(),
        first.to_string(),
        last.map(|it| it.to_string()).unwrap_or_default(),
        cumulative.to_owned(),
        told(&number),
        told(&|it| it.qualifier.word().to_owned()),
        unit,
        numerator,
        denominator,
        told(&|it| it.proof.records.len().to_string()),
        told(&|it| share(it, it.proof.estimated)),
        told(&|it| share(it, it.proof.verified)),
        status(desk, question, measure).to_owned(),
        desk.date.to_string(),
        told(&|it| format!("sha256:{}", desk.impact.digest(it))),
    ]
}

/// A share of a base is in percent, like the numbers of the pages.
pub(super) fn number(measure: &Measure) -> String {
    match measure.value {
        Number::Amount(it) | Number::Share(it) => it.to_string(),
        Number::Ratio(part, whole) => {
            let is_share = measure.unit.as_str() == "percent";
            let part = if is_share { part * Amount::HUNDRED } else { part };
            let quotient = part.divided(whole, DECIMALS, Rounding::Nearest);
            quotient.map(|it| it.to_string()).unwrap_or_default()
        }
    }
}

fn parts(measure: &Measure) -> [String; 2] {
    match measure.value {
        Number::Ratio(part, whole) => [part, whole].map(|it| it.to_string()),
        Number::Amount(_) | Number::Share(_) => Default::default(),
    }
}

/// A part of the value, from 0 to 1; empty when the value does not come from records.
fn share(measure: &Measure, part: Amount) -> String {
    let whole = match measure.value {
        Number::Amount(it) if !measure.proof.records.is_empty() => it,
        _ => return String::new(),
    };
    let share = part.divided(whole, DECIMALS, Rounding::Nearest);
    share.map(|it| it.to_string()).unwrap_or_default()
}

/// The letter that says what kind of observation it is.
fn status(
    desk: &Desk<'_>,
    question: &Question,
    measure: &Visible<Measure>,
) -> &'static str {
    let measure = match measure {
        Visible::Masked { .. } => return "C",
        Visible::Missing | Visible::NotComputable => return "M",
        Visible::Value(measure) => measure,
    };
    if has_break(desk, question) {
        return "B";
    }
    if !measure.proof.estimated.is_zero() {
        return "E";
    }
    match is_provisional(desk, question) && !measure.proof.records.is_empty() {
        true => "P",
        false => "A",
    }
}

/// Whether a definition that cuts the series changed inside the period.
fn has_break(desk: &Desk<'_>, question: &Question) -> bool {
    let Some(indicator) = desk.catalog.indicators.get(&question.indicator) else {
        return false;
    };
    let (first, last) = match question.period {
        Period::In(date) => (date.first(), date.last()),
        Period::To(day) => (desk.impact.start(&question.scope), Some(day)),
    };
    let within = |day: Day| first < day && last.is_none_or(|last| day <= last);
    indicator.head.versions.iter().any(|it| it.breaks && within(it.since.first()))
}

/// Whether late entries may still come: the period ended inside the window.
fn is_provisional(desk: &Desk<'_>, question: &Question) -> bool {
    let last = match question.period {
        Period::In(date) => date.last(),
        Period::To(day) => Some(day),
    };
    let window = desk.catalog.site.policies.provisional_window;
    let closed = |day: Day| {
        day.plus_months(window.months).plus(i64::from(window.days)) < desk.date
    };
    !last.is_some_and(closed)
}
