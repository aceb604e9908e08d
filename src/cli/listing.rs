//! Numbers in rows: for people, for spreadsheets, for programs.
//!
//! Invariant: the columns for machines are those of `indicateurs.csv` (content model
//! §8), and a number that may not be shown is nowhere.

use serde_json::{Map, Value};

use super::impact::Told;
use super::screen::harmless;
use crate::aggregate::{
    COLUMNS, Impact, Mask, Measure, Number, Observation, Period, Visible,
};
use crate::diag::Fact;
use crate::locale::{PercentRules, Ratio, UnitWords, Wanted, Words};
use crate::model::Unit;
use crate::value::{Amount, Date, Moment, Quantity};

/// The columns whose cells are numbers.
const NUMBERS: [&str; 7] = [
    "version",
    "value",
    "numerator",
    "denominator",
    "records",
    "estimated_share",
    "verified_share",
];

/// A header line, then a line for each number. No cell needs quotes but a scope, which
/// may hold commas.
pub(super) fn csv<'o>(rows: impl Iterator<Item = &'o Observation>) -> String {
    let cell = |text: &str| match text.contains(',') {
        true => format!("\"{text}\""),
        false => text.to_owned(),
    };
    let line = |row: &Observation| row.cells().map(|it| cell(&it)).join(",");
    let head = std::iter::once(COLUMNS.join(","));
    head.chain(rows.map(line)).map(|line| line + "\n").collect()
}

/// An array of objects whose keys are the columns; what is missing is `null`.
pub(super) fn json<'o>(rows: impl Iterator<Item = &'o Observation>) -> String {
    let object = |row: &Observation| {
        let cells = COLUMNS.into_iter().zip(row.cells());
        let pairs = cells.map(|(name, cell)| (name.to_owned(), value(name, cell)));
        Value::Object(pairs.collect::<Map<_, _>>())
    };
    let rows: Vec<Value> = rows.map(object).collect();
    let text = serde_json::to_string_pretty(&rows);
    text.expect("text and numbers can always be written as JSON") + "\n"
}

fn value(name: &str, cell: String) -> Value {
    if cell.is_empty() {
        return Value::Null;
    }
    if name == "cumulative" {
        return Value::Bool(cell == "true");
    }
    let number = NUMBERS.contains(&name).then(|| serde_json::from_str(&cell).ok());
    number.flatten().unwrap_or(Value::String(cell))
}

/// The name of an indicator, then a line for each number.
pub(super) fn table(impact: &Impact<'_>, told: &Told, words: &Words) -> String {
    let indicator = impact.catalog().indicators.get(&told.question.indicator);
    let title = indicator.map(|it| it.head.title.as_str()).unwrap_or_default();
    let lines: Vec<[String; 4]> =
        told.rows.iter().map(|it| line(impact, it, words)).collect();
    let width = |column: usize| {
        lines.iter().map(|it| it[column].chars().count()).max().unwrap_or(0)
    };
    let widths = [width(0), width(1), width(2)];
    let mut text = format!("{} ({})\n", harmless(title), told.question.indicator);
    for line in &lines {
        let [scope, when, number, records] = line;
        let [one, two, three] = widths;
        let line = format!("  {scope:one$}  {when:two$}  {number:three$}  {records}");
        text += line.trim_end();
        text.push('\n');
    }
    text
}

fn line(impact: &Impact<'_>, row: &Observation, words: &Words) -> [String; 4] {
    let records = match row.measure.value().map(|it| it.proof.records.len()) {
        Some(0) | None => String::new(),
        Some(count) => words.with("ui-record-count", &[("count", Fact::Count(count))]),
    };
    let last = row.last.map(Moment::Day);
    let when = match (row.question.period, row.first) {
        (Period::In(date), _) => words.date(date),
        (Period::To(_), None) => words.text("date-unknown"),
        (Period::To(_), Some(first)) if row.last == Some(first) => {
            words.date(Date::On(Moment::Day(first)))
        }
        (Period::To(day), Some(first)) => {
            words.date(Date::Interval(Moment::Day(first.min(day)), last))
        }
    };
    [row.scope.clone(), when, number(impact, &row.measure, words), records]
}

/// A number in the words of the site.
pub(super) fn number(
    impact: &Impact<'_>,
    measure: &Visible<Measure>,
    words: &Words,
) -> String {
    let measure = match measure {
        Visible::Value(measure) => measure,
        Visible::Masked { least, mask: Mask::Primary } => {
            let least = Fact::Text(least.to_string());
            return words.with("ui-below", &[("least", least)]);
        }
        Visible::Masked { mask: Mask::Secondary, .. } => {
            return words.text("ui-withheld");
        }
        Visible::NotComputable => return words.text("ui-not-available"),
        Visible::Missing => return "—".to_owned(),
    };
    let unit = impact.catalog().units.get(&measure.unit);
    match measure.value {
        Number::Share(percent) => words.share_without_base(percent),
        Number::Amount(value) => {
            let wanted = Wanted::new(Quantity { value, qualifier: measure.qualifier });
            let shown = words.shown(&wanted).expect("every number may be shown as it is");
            unit.map_or(shown.text.clone(), |it| {
                harmless(&words.with_unit(&shown, &unit_words(it)))
            })
        }
        Number::Ratio(part, whole) => {
            let ratio = Ratio { part, whole, class: measure.qualifier.class() };
            if measure.unit.as_str() == "percent" {
                return words.share(&ratio, &rules(impact));
            }
            let number = words.ratio(&ratio);
            let word = unit.map(|it| words.plural(measure.plain(), &unit_words(it)));
            word.map_or(number.clone(), |it| format!("{number}\u{a0}{}", harmless(it)))
        }
    }
}

fn unit_words(unit: &Unit) -> UnitWords<'_> {
    UnitWords {
        one: &unit.one,
        many: &unit.many,
        symbol: unit.symbol.as_deref(),
        elide: unit.elide,
    }
}

fn rules(impact: &Impact<'_>) -> PercentRules {
    let policies = impact.catalog().site.policies;
    PercentRules {
        least_base: Amount::from(u64::from(policies.min_base_percent)),
        one_decimal_base: Amount::from(u64::from(policies.one_decimal_base)),
    }
}
