//! The rows of `objectifs.csv`: what is aimed at, and how far it has come (N28 to N32).

use super::table::{Column, Kind, Table, statuses, words};
use crate::aggregate::{Measure, Portion, Progress, Visible};
use crate::model::Target;
use crate::parse::{TargetKind, TargetState, TypedRef, Word};
use crate::plan::desk::Desk;
use crate::value::{Amount, Date, Qualifier, Rounding};

const COLUMNS: [Column; 19] = [
    Column::called("id", "target-id", Kind::Name),
    Column::called("of", "target-of", Kind::Name),
    Column::called("value", "target-value", Kind::Number),
    Column::new("qualifier", Kind::Word(words::<Qualifier>)),
    Column::new("unit", Kind::Name),
    Column::called("kind", "target-kind", Kind::Word(words::<TargetKind>)),
    Column::called("state", "target-state", Kind::Word(words::<TargetState>)),
    Column::called("scope", "figure-scope", Kind::Name),
    Column::new("start", Kind::Date),
    Column::new("due", Kind::Date),
    Column::new("set_on", Kind::Date),
    Column::new("source", Kind::Text),
    Column::new("replaced_by", Kind::Text),
    Column::new("actual", Kind::Number),
    Column::new("actual_qualifier", Kind::Word(words::<Qualifier>)),
    Column::new("attainment_percent", Kind::Number),
    Column::new("progress_percent", Kind::Number),
    Column::new("time_percent", Kind::Number),
    Column::called("obs_status", "target-status", Kind::Word(statuses)),
];

/// How many decimals a quotient has in a file.
const DECIMALS: u32 = 6;

/// Every target, those of before included.
pub(super) fn table(desk: &Desk<'_>) -> Table {
    let rows = desk.catalog.targets.values().map(|it| row(desk, it)).collect();
    Table { name: "objectifs", columns: &COLUMNS, rows }
}

fn row(desk: &Desk<'_>, it: &Target<'_>) -> Vec<String> {
    let head = it.head;
    let date = |date: Option<Date>| date.map(|it| it.to_string()).unwrap_or_default();
    let slug = |id: Option<String>| id.unwrap_or_default();
    let progress = desk.impact.progress(&head.id.value);
    let progress = progress.as_ref();
    let actual = progress.and_then(|it| it.actual.value());
    let part = |part: Option<&Visible<Portion>>| {
        part.and_then(Visible::value).map(percent).unwrap_or_default()
    };
    vec![
        head.id.value.to_string(),
        of(&head.of.value),
        head.value.to_string(),
        head.qualifier.word().to_owned(),
        it.unit.to_string(),
        head.kind.word().to_owned(),
        head.state.word().to_owned(),
        desk.open_key(&head.scope, &it.scope),
        date(head.start),
        date(Some(head.due)),
        date(head.set_on),
        slug(head.source.as_ref().map(|it| it.value.to_string())),
        slug(head.replaced_by.as_ref().map(|it| it.value.to_string())),
        actual.map(|it| it.plain().to_string()).unwrap_or_default(),
        actual.map(|it| it.qualifier.word().to_owned()).unwrap_or_default(),
        part(progress.map(|it| &it.attainment)),
        part(progress.and_then(|it| it.progress.as_ref())),
        progress.and_then(time).unwrap_or_default(),
        status(progress.map(|it| &it.actual)).to_owned(),
    ]
}

fn of(of: &TypedRef) -> String {
    match of {
        TypedRef::Indicator(id) => format!("indicator:{id}"),
        TypedRef::Concept(id) => format!("concept:{id}"),
        TypedRef::Figure(id) => format!("figure:{id}"),
        TypedRef::Target(id) => format!("target:{id}"),
    }
}

/// A share in percent, like the numbers of the pages.
fn percent(part: &Portion) -> String {
    let percent = part.numerator * Amount::HUNDRED;
    let share = percent.divided(part.denominator, DECIMALS, Rounding::Nearest);
    share.map(|it| it.to_string()).unwrap_or_default()
}

fn time(progress: &Progress) -> Option<String> {
    let elapsed = progress.time?;
    let [days, all] = [elapsed.days, elapsed.all].map(|it| Amount::from(u64::from(it)));
    let share = (days * Amount::HUNDRED).divided(all, DECIMALS, Rounding::Nearest)?;
    Some(share.to_string())
}

fn status(actual: Option<&Visible<Measure>>) -> &'static str {
    match actual {
        Some(Visible::Masked { .. }) => "C",
        Some(Visible::Value(it)) if !it.proof.estimated.is_zero() => "E",
        Some(Visible::Value(_)) => "A",
        _ => "M",
    }
}
