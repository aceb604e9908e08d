//! What an action asks of a volunteer, in words, and the steps that lists sort it into.

use serde::Serialize;

use super::desk::Desk;
use crate::diag::Fact;
use crate::parse::{Effort, Word};
use crate::value::{Amount, Duration, Slug};

/// What an action asks of a volunteer; each part is empty when it is not said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct EffortView {
    /// How long: « 1 h 30 ».
    pub time: String,
    /// How long, for machines: `PT90M`.
    pub duration: String,
    /// How many people: « 3 personnes ».
    pub people: String,
    /// What it costs.
    pub cost: String,
}

/// How long an action takes, in steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    /// Up to 30 minutes.
    HalfHour,
    /// Up to 60 minutes.
    Hour,
    /// Up to 2 hours.
    TwoHours,
    /// Up to 4 hours.
    HalfDay,
    /// More than 4 hours.
    Longer,
    /// It is not said.
    Unknown,
}

impl Word for Step {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("half-hour", Self::HalfHour),
        ("hour", Self::Hour),
        ("two-hours", Self::TwoHours),
        ("half-day", Self::HalfDay),
        ("longer", Self::Longer),
        ("unknown", Self::Unknown),
    ];
}

impl Step {
    /// The step of an effort.
    pub(super) fn of(effort: &Effort) -> Self {
        let Some(time) = effort.time else { return Self::Unknown };
        if time.months > 0 || time.days > 0 {
            return Self::Longer;
        }
        match time.minutes {
            ..=30 => Self::HalfHour,
            31..=60 => Self::Hour,
            61..=120 => Self::TwoHours,
            121..=240 => Self::HalfDay,
            _ => Self::Longer,
        }
    }
}

/// An effort in words.
pub(super) fn view(effort: &Effort, desk: &Desk<'_>) -> EffortView {
    let words = desk.words;
    let people = effort.people.as_deref().map(|it| match it {
        "1" => words.text("ui-one-person"),
        many => words.with("ui-many-people", &[("people", Fact::from(many))]),
    });
    EffortView {
        time: effort.time.map(|it| words.duration(it)).unwrap_or_default(),
        duration: effort.time.map(machine).unwrap_or_default(),
        people: people.unwrap_or_default(),
        cost: effort.cost.as_deref().map(|it| cost(it, desk)).unwrap_or_default(),
    }
}

/// A cost: a bare number is in euros.
fn cost(text: &str, desk: &Desk<'_>) -> String {
    let Some(amount) = Amount::new(text) else { return text.to_owned() };
    let euro = Slug::new("euro").and_then(|it| desk.catalog.units.get(&it));
    match euro {
        _ if amount.is_zero() => desk.words.text("ui-no-cost"),
        Some(euro) => desk.words.quantity(amount, &euro.words()),
        None => text.to_owned(),
    }
}

/// A duration as ISO 8601 writes it; without a part that HTML does not know.
fn machine(it: Duration) -> String {
    match it {
        Duration { months: 0, days: 0, minutes } => format!("PT{minutes}M"),
        Duration { months: 0, days, minutes: 0 } => format!("P{days}D"),
        Duration { months: 0, days, minutes } => format!("P{days}DT{minutes}M"),
        _ => String::new(),
    }
}
