//! The tables for analysts: every computed value of a public page, every declared
//! figure (content model §8).
//!
//! Invariants: RFC 4180 with LF, so that a comma or a quote in a cell is quoted and
//! nothing else is changed; numbers are not rounded and have no separators (N39); what
//! is masked is an empty cell with the letter `C` (N49).

use super::values;
use crate::aggregate::{Dimension, Measure, Number, Period, Question, RowHead, Visible};
use crate::diag::{Diagnosed, Diagnostics};
use crate::model::Figure;
use crate::parse::{FigureNature, Word};
use crate::plan::address::Address;
use crate::plan::desk::Desk;
use crate::plan::embed::word;
use crate::plan::{Page, View};
use crate::value::{Amount, Day, Rounding, Slug};

const INDICATORS: [&str; 17] = [
    "indicator",
    "version",
    "scope",
    "period_start",
    "period_end",
    "cumulative",
    "value",
    "qualifier",
    "unit",
    "numerator",
    "denominator",
    "records",
    "estimated_share",
    "verified_share",
    "obs_status",
    "vintage",
    "digest",
];

const FIGURES: [&str; 15] = [
    "id",
    "concept",
    "value",
    "qualifier",
    "unit",
    "nature",
    "as_of",
    "period",
    "scope",
    "stage",
    "basis",
    "source",
    "relation_kind",
    "relation_to",
    "preferred",
];

/// The column of the scope.
const SCOPE: usize = 2;

/// What stands for « non localisé » in place of an id: no id begins like that.
const UNKNOWN: &str = "_U";

/// How many decimals a quotient has in a file.
const DECIMALS: u32 = 6;

/// Both tables.
pub(in crate::plan) fn files(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let values = desk.catalog.indicators.keys().flat_map(|id| indicator(desk, id));
    let figures = desk.catalog.figures.values().flat_map(figure);
    vec![
        file(desk, "donnees/indicateurs.csv", &table(&INDICATORS, values)),
        file(desk, "donnees/chiffres.csv", &table(&FIGURES, figures)),
    ]
}

fn file(desk: &Desk<'_>, path: &str, text: &str) -> Diagnosed<Page> {
    let page = Page {
        path: Address::root_file(path).path(),
        source: None,
        site: desk.site.clone(),
        shell: None,
        view: View::Text(text.into()),
        numbers: Vec::new(),
        questions: Vec::new(),
    };
    Diagnosed { value: page, diagnostics: Diagnostics::default() }
}

fn table(head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let head = head.iter().map(|it| (*it).to_owned()).collect();
    let mut text = String::new();
    for row in std::iter::once(head).chain(rows) {
        let cells: Vec<String> = row.iter().map(|it| cell(it)).collect();
        text.push_str(&cells.join(","));
        text.push('\n');
    }
    text
}

fn cell(text: &str) -> String {
    match text.contains([',', '"', '\n', '\r']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text.to_owned(),
    }
}

/// The values of an indicator: what its page answers, then the rows of its tables.
fn indicator(desk: &Desk<'_>, id: &Slug) -> Vec<Vec<String>> {
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
fn number(measure: &Measure) -> String {
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

/// A figure: one row, or one for each of its relations.
fn figure(it: &Figure<'_>) -> Vec<Vec<String>> {
    let head = it.head;
    let date = it.date.map(|it| it.to_string()).unwrap_or_default();
    let lasts = head.period.is_some() || it.nature == FigureNature::Flow;
    let (as_of, period) = match lasts {
        true => (String::new(), date),
        false => (date, String::new()),
    };
    let row = |kind: &str, to: &str| {
        vec![
            head.id.value.to_string(),
            it.concept.to_string(),
            head.value.as_ref().map(|it| it.value.to_string()).unwrap_or_default(),
            head.qualifier.word().to_owned(),
            it.unit.to_string(),
            it.nature.word().to_owned(),
            as_of.clone(),
            period.clone(),
            it.scope.clone(),
            head.stage.map(|it| it.word().to_owned()).unwrap_or_default(),
            head.basis.word().to_owned(),
            it.source.id.value.to_string(),
            kind.to_owned(),
            to.to_owned(),
            head.preferred.as_ref().map(|it| it.value.clone()).unwrap_or_default(),
        ]
    };
    match head.relations.as_slice() {
        [] => vec![row("", "")],
        relations => {
            let rows = relations.iter();
            rows.map(|it| row(it.kind.word(), it.to.value.as_str())).collect()
        }
    }
}
