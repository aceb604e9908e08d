//! The rows of `journal.csv`: every quantity of every entry that counts.
//!
//! Invariants: no note, no key and nobody's name; who did it is not said, nor which
//! group. What is masked is an empty cell with the letter `C`.

use super::table::{Column, Kind, Table, statuses, words};
use crate::aggregate::{Line, Visible};
use crate::parse::{Basis, Scheme, Stage, Word};
use crate::plan::desk::Desk;
use crate::plan::name::UNKNOWN;
use crate::value::{Date, Moment, Qualifier, Slug};

const COLUMNS: [Column; 13] = [
    Column::called("id", "entry-id", Kind::Name),
    Column::called("date", "entry-date", Kind::Date),
    Column::new("precision", Kind::Word(precisions)),
    Column::new("challenge", Kind::Name),
    Column::new("action", Kind::Name),
    Column::new("territory", Kind::Text),
    Column::called("unit", "entry-unit", Kind::Text),
    Column::called("value", "entry-value", Kind::Number),
    Column::new("stage", Kind::Word(words::<Stage>)),
    Column::new("basis", Kind::Word(words::<Basis>)),
    Column::new("evidence_grade", Kind::Whole),
    Column::called("obs_status", "entry-status", Kind::Word(statuses)),
    Column::new("corrects", Kind::Text),
];

/// The entries that count, in the order of the log.
pub(super) fn table(desk: &Desk<'_>) -> Table {
    let rows = desk.impact.journal().iter().map(|it| row(desk, it)).collect();
    Table { name: "journal", columns: &COLUMNS, rows }
}

fn row(desk: &Desk<'_>, line: &Line<'_>) -> Vec<String> {
    let record = line.record;
    let corrected = record.corrects.and_then(|it| desk.catalog.records.get(it));
    let optional = |it: Option<&dyn ToString>| it.map(|it| it.to_string());
    let told = |it: Option<String>| it.unwrap_or_default();
    vec![
        record.id.clone(),
        record.date.to_string(),
        precision(record.date).to_owned(),
        open_id(desk, Scheme::Challenge, record.challenge),
        open_id(desk, Scheme::Action, record.action),
        told(line.territory.map(|it| it.to_string())),
        told(line.unit.map(|it| it.to_string())),
        told(optional(line.value.value().map(|it| &it.value as &dyn ToString))),
        told(line.stage.map(|it| it.word().to_owned())),
        record.basis.word().to_owned(),
        record.grade.to_string(),
        status(line).to_owned(),
        told(corrected.map(|it| it.id.clone())),
    ]
}

/// The id of what is public.
fn open_id(desk: &Desk<'_>, scheme: Scheme, id: &Slug) -> String {
    match desk.register.is_public(scheme, id.as_str()) {
        true => id.to_string(),
        false => UNKNOWN.to_owned(),
    }
}

/// An amount that is no exact count is an estimate: there is no column for qualifiers.
fn status(line: &Line<'_>) -> &'static str {
    let estimated = matches!(line.record.basis, Basis::Estimated | Basis::Modelled);
    match &line.value {
        Visible::Masked { .. } => "C",
        Visible::Missing | Visible::NotComputable => "M",
        Visible::Value(it) if estimated || it.qualifier != Qualifier::Exact => "E",
        Visible::Value(_) => "A",
    }
}

fn precisions() -> Vec<&'static str> {
    vec!["day", "week", "month", "year", "interval"]
}

fn precision(date: Date) -> &'static str {
    match date {
        Date::On(Moment::Day(_)) => "day",
        Date::On(Moment::Week(..)) => "week",
        Date::On(Moment::Month(..)) => "month",
        Date::On(Moment::Year(_)) => "year",
        Date::Interval(..) => "interval",
    }
}
