//! The rows of `indicateurs.csv`: every computed value of a public page.
//!
//! Invariants: numbers are not rounded, a quotient has six decimals (N39); what is
//! masked is an empty cell with the letter `C` (N49).

use std::collections::BTreeSet;

use super::values;
use crate::aggregate::{Measure, Number, Period, Question, Visible};
use crate::parse::{Calc, Word};
use crate::plan::desk::Desk;
use crate::plan::number::{Asked, published};
use crate::value::{Amount, Day, Rounding, Slug};

/// The names of the columns.
pub(super) const COLUMNS: [&str; 17] = [
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

/// How many columns say which value a row holds.
const NAMED: usize = 6;

/// How many decimals a quotient has in a file.
const DECIMALS: u32 = 6;

/// The values of an indicator: what its page answers, what public pages of sponsors say
/// of it, then the rows of its tables.
pub(super) fn rows(desk: &Desk<'_>, id: &Slug) -> Vec<Vec<String>> {
    let mut known = values::cited(desk, id);
    for (asked, measure) in values::of_indicator(desk, id) {
        if !asked.is_on_indicator() && asked.is_for_all(desk) {
            values::add(&mut known, asked, measure);
        }
    }
    let whole = values::whole(desk, id);
    for table in values::tables(desk, id) {
        for row in &table.rows {
            let asked = Asked::row(&whole, table.dimension, &row.head);
            values::add(&mut known, &asked, &row.value);
        }
    }
    // What somebody declared is one value, whatever period was asked for.
    let mut told = BTreeSet::new();
    let rows = known.iter().map(|(asked, measure)| value(desk, asked, measure));
    rows.filter(|it| told.insert(it[..NAMED].to_vec())).collect()
}

fn value(desk: &Desk<'_>, asked: &Asked, measure: &Visible<Measure>) -> Vec<String> {
    let question = &asked.question;
    let indicator = desk.catalog.indicators.get(&question.indicator);
    let unit = indicator.map(|it| it.unit.to_string()).unwrap_or_default();
    let [first, last, cumulative] = when(desk, question, measure);
    let shown = measure.value();
    let told = |tell: &dyn Fn(&Measure) -> String| shown.map(tell).unwrap_or_default();
    let [numerator, denominator] = shown.map(parts).unwrap_or_default();
    vec![
        question.indicator.to_string(),
        desk.version(&question.indicator).to_string(),
        asked.scope_key(),
        first,
        last,
        cumulative,
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

/// First and last day, and whether it is everything up to the last. What somebody
/// declared has the dates of its figure or survey, which may be unknown, and is no
/// cumulation of ours.
fn when(desk: &Desk<'_>, asked: &Question, measure: &Visible<Measure>) -> [String; 3] {
    let told = |first: Option<Day>, last: Option<Day>, cumulative: &str| {
        let [first, last] =
            [first, last].map(|it| it.map(|it| it.to_string()).unwrap_or_default());
        [first, last, cumulative.to_owned()]
    };
    let catalog = desk.catalog;
    let calc = catalog.indicators.get(&asked.indicator).map(|it| &it.head.calc);
    let declared = measure.value().and_then(|it| it.proof.declared.as_ref());
    let date = match calc {
        Some(Calc::Figure(_)) => {
            declared.and_then(|it| catalog.figures.get(it)).and_then(|it| it.date)
        }
        Some(Calc::Survey(survey, ..)) => {
            let survey = catalog.surveys.get(&survey.value);
            let source = survey.and_then(|it| it.source.as_ref());
            let source = source.and_then(|it| catalog.sources.get(&it.value));
            let fieldwork = survey.and_then(|it| it.fieldwork);
            fieldwork.or_else(|| source.and_then(|it| published(it)))
        }
        _ => {
            return match asked.period {
                Period::In(date) => told(Some(date.first()), date.last(), "false"),
                Period::To(day) => {
                    told(Some(desk.impact.start(&asked.scope)), Some(day), "true")
                }
            };
        }
    };
    told(date.map(|it| it.first()), date.and_then(|it| it.last()), "false")
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
