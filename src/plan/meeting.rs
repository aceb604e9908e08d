//! What happens on one day of a course, and for whom.
//!
//! Invariant: what everyone may see says how many cohorts meet, never which ones.

use serde::Serialize;

use super::number::NumberView;
use super::shell::LinkView;
use super::writer::Writer;
use crate::calendar::{Course, DatedDay, Group, Slot};
use crate::diag::Fact;
use crate::locale::capitalised;
use crate::parse::{Channel, DayKind, Scheme, Word};
use crate::value::Slug;

/// A day of a course on its date.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct MeetingView {
    /// « Lancement », « Jour 2 — Les besoins », with the page of the day.
    pub title: LinkView,
    /// Whether it takes place.
    pub state: MeetingState,
    /// « annulée »; empty when it takes place.
    pub note: String,
    /// Its channels with their times: « 8 h 30, courriel ».
    pub slots: Vec<String>,
    /// Whom it is for; empty when that is one cohort.
    pub groups: Vec<GroupView>,
}

/// Whether a meeting takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MeetingState {
    /// It does, or did.
    Held,
    /// It does not.
    Cancelled,
}

/// Cohorts that start together on one challenge.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct GroupView {
    /// Their challenge.
    pub challenge: LinkView,
    /// Its colour, as a class of the stylesheet.
    pub hue: String,
    /// How many there are; all of them when all are cancelled.
    pub count: NumberView,
    /// How many of them are cancelled, when others are not.
    pub cancelled: Option<NumberView>,
}

/// A day of a course; one channel is told, or all.
pub(super) fn meeting(
    writer: &Writer<'_>,
    (program, course): (&Slug, &Course<'_>),
    day: &DatedDay<'_>,
    (state, told): (MeetingState, Option<Channel>),
) -> MeetingView {
    let words = writer.desk.words;
    let slots = course.slots.iter().filter(|it| it.number == day.number);
    let slots = slots.filter(|it| told.is_none_or(|told| it.channel == told));
    let page = day_link(writer, program, day);
    let title = match day.kind {
        DayKind::Launch | DayKind::Closing => {
            let text = capitalised(&words.label("day-kind", day.kind.word()));
            LinkView { text, ..page }
        }
        _ => page,
    };
    MeetingView {
        title,
        state,
        note: match state {
            MeetingState::Held => String::new(),
            MeetingState::Cancelled => words.text("ui-cancelled"),
        },
        slots: slots.map(|it| slot(writer, it)).collect(),
        groups: Vec::new(),
    }
}

/// The name of a day with its page, when it has one.
pub(super) fn day_link(
    writer: &Writer<'_>,
    program: &Slug,
    day: &DatedDay<'_>,
) -> LinkView {
    match day.page {
        Some(page) => writer.link(Scheme::Day, &format!("{program}/{}", page.page.id)),
        None => {
            let number = Fact::Text(day.number.to_string());
            let text = writer.desk.words.with("ui-day-number", &[("number", number)]);
            LinkView { text, href: String::new() }
        }
    }
}

/// « 12 h 45, appel (30 min) »
fn slot(writer: &Writer<'_>, slot: &Slot<'_>) -> String {
    let words = writer.desk.words;
    let channel = words.label("channel", slot.channel.word());
    let Some(start) = slot.start else { return capitalised(&channel) };
    let time = Fact::Text(words.clock(start.clock()));
    let channel = Fact::Text(channel);
    match slot.lasts {
        None => words.with("ui-slot", &[("time", time), ("channel", channel)]),
        Some(lasts) => {
            let lasts = Fact::Text(words.duration(lasts));
            let facts = [("time", time), ("channel", channel), ("lasts", lasts)];
            words.with("ui-slot-lasting", &facts)
        }
    }
}

/// Cohorts that start together, without telling them apart.
pub(super) fn group_view(writer: &Writer<'_>, group: &Group<'_>) -> GroupView {
    let place = group_key(group);
    let cancelled = (!group.cancelled.is_empty()).then(|| {
        let key = format!("count:cancelled-cohorts|{place}");
        writer.counted(&key, group.cancelled.len(), "ui-cancelled-count")
    });
    let count = || {
        let key = format!("count:cohorts|{place}");
        writer.counted(&key, group.cohorts.len(), "ui-cohort-count")
    };
    let (count, cancelled) = match (group.cohorts.is_empty(), cancelled) {
        (true, Some(cancelled)) => (cancelled, None),
        (_, cancelled) => (count(), cancelled),
    };
    GroupView {
        challenge: writer.short_link(group.challenge),
        hue: writer.desk.hue(group.challenge),
        count,
        cancelled,
    }
}

/// What the counts of a group speak of.
fn group_key(group: &Group<'_>) -> String {
    let Group { program, edition, challenge, .. } = group;
    let start = group.course.start;
    format!("edition:{program}/{edition},challenge:{challenge},start:{start}")
}

impl Writer<'_> {
    /// A link to a challenge by its short name.
    pub(super) fn short_link(&self, challenge: &Slug) -> LinkView {
        let text = self.name(Scheme::Challenge, challenge.as_str());
        LinkView { text, ..self.link(Scheme::Challenge, challenge.as_str()) }
    }
}
