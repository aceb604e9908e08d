//! From a slot of a course to an event of a calendar feed.
//!
//! Invariant: an event names no person and leads to no meeting.

use serde::Serialize;

use super::address::Address;
use crate::calendar::{Calendar, Slot, Zone};
use crate::diag::Fact;
use crate::locale::Words;
use crate::model::{Catalog, Challenge, CourseDay, Edition, Program, Publication};
use crate::parse::{Channel, CohortState, DayKind, Word};
use crate::value::{Date, Slug};

/// An event of a calendar feed; dates and times are written as in ISO 8601.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct EventView {
    /// Its name for ever, unlike any other in the world.
    pub uid: String,
    /// How often it changed.
    pub sequence: u32,
    /// Since when it is known, in UTC.
    pub stamp: String,
    /// When it is.
    pub when: WhenView,
    /// What it is.
    pub summary: String,
    /// More about it; lines are parted by newlines.
    pub description: String,
    /// The page that tells all, from outside the site.
    pub url: String,
    /// Where it is; empty when that is not said.
    pub location: String,
    /// Whether it takes place.
    pub status: EventStatus,
}

/// When an event is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub enum WhenView {
    /// All day.
    Days {
        /// Its first day: `2020-03-23`.
        first: String,
        /// The first day after it.
        after: String,
    },
    /// At some time.
    Time {
        /// Its start, as clocks on the spot show it: `2020-03-23T18:00:00`.
        start: String,
        /// Its end, likewise, or in UTC (with `Z`) when two moments look alike.
        end: Option<String>,
    },
}

/// Whether an event takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub enum EventStatus {
    /// It does, or did.
    Confirmed,
    /// It does not.
    Cancelled,
}

/// What the events of one course share.
pub(super) struct Occasion<'a> {
    /// The cohort or group, by the name that it keeps for ever.
    pub(super) id: String,
    /// Its program.
    pub(super) program: &'a Program<'a>,
    /// Its edition.
    pub(super) edition: &'a Edition<'a>,
    /// Its challenge.
    pub(super) challenge: &'a Challenge<'a>,
    /// How often its times changed; a cancellation is one more.
    pub(super) sequence: u32,
    /// Where it stands.
    pub(super) state: CohortState,
    /// Whom it is for.
    pub(super) people: People,
}

/// Whom the events of a course are for.
pub(super) enum People {
    /// One cohort.
    Cohort,
    /// Cohorts that start together: how many take place, how many do not.
    Cohorts(usize, usize),
}

/// What events are made with.
#[derive(Clone, Copy)]
pub(super) struct Almanac<'a> {
    pub(super) catalog: &'a Catalog<'a>,
    pub(super) calendar: &'a Calendar<'a>,
    /// Who may come across the feed they are for.
    pub(super) feed: Publication,
    pub(super) words: &'a Words,
}

impl Almanac<'_> {
    /// The page of the day of a slot, when its feed may name it.
    fn shown<'s>(&self, slot: &Slot<'s>) -> Option<&'s CourseDay<'s>> {
        slot.page.filter(|day| self.feed.may_name(self.catalog.fate(day.path)))
    }
}

impl<'a> Occasion<'a> {
    /// What is known of a course; none when a part of it is not in the catalog.
    pub(super) fn new(
        catalog: &'a Catalog<'a>,
        (program, edition, challenge): (&Slug, &Slug, &Slug),
        id: String,
        (state, people): (CohortState, People),
    ) -> Option<Self> {
        let program = catalog.programs.get(program)?;
        let edition = program.editions.iter().find(|it| &it.head.id.value == edition)?;
        let challenge = catalog.challenges.get(challenge)?;
        Some(Self { id, program, edition, challenge, sequence: 0, state, people })
    }

    /// The event of a slot.
    pub(super) fn event(&self, slot: &Slot<'_>, almanac: Almanac<'_>) -> EventView {
        let site = &almanac.catalog.site;
        let channel = slot.channel.word();
        EventView {
            uid: format!(
                "{}-d{}-{channel}@{}",
                self.id,
                slot.number,
                host(&site.base_url)
            ),
            sequence: self.sequence,
            stamp: self.stamp(),
            when: when(slot, &almanac.calendar.zone),
            summary: self.summary(slot, almanac.words),
            description: self.description(slot, almanac),
            url: self.page(slot, almanac).absolute(&site.base_url),
            location: place(slot, almanac).to_owned(),
            status: match self.state {
                CohortState::Cancelled => EventStatus::Cancelled,
                _ => EventStatus::Confirmed,
            },
        }
    }

    /// When what we say was last changed, as far as the content tells.
    fn stamp(&self) -> String {
        let meta = &self.program.page.meta;
        let changed = |it: Date| it.last().unwrap_or(it.first());
        let told = meta.updated.or(meta.published).map(changed);
        format!("{}T00:00:00Z", told.unwrap_or(self.edition.head.period.first()))
    }

    fn summary(&self, slot: &Slot<'_>, words: &Words) -> String {
        let challenge = inside(&self.challenge.page.head.short_name);
        let id = match (slot.channel, slot.kind) {
            (Channel::Session, DayKind::Launch) => "ui-launch-event",
            (Channel::Session, DayKind::Closing) => "ui-closing-event",
            _ => "ui-day-event",
        };
        let facts = [
            ("challenge", Fact::Text(challenge)),
            ("number", Fact::Text(slot.number.to_string())),
            ("channel", Fact::Text(words.label("channel", slot.channel.word()))),
        ];
        let event = Fact::Text(words.with(id, &facts));
        match self.people {
            People::Cohort if self.state == CohortState::Cancelled => {
                words.with("ui-cancelled-event", &[("event", event)])
            }
            People::Cohort => words.with(id, &facts),
            People::Cohorts(0, n) => grouped(words, event, ("ui-cancelled-count", n)),
            People::Cohorts(n, _) => grouped(words, event, ("ui-cohort-count", n)),
        }
    }

    /// The day in words, and the cohorts that no longer take part.
    fn description(&self, slot: &Slot<'_>, almanac: Almanac<'_>) -> String {
        let words = almanac.words;
        let number = slot.number.to_string();
        let untitled = || words.with("ui-day-number", &[("number", (&number).into())]);
        let meta = almanac.shown(slot).map(|it| &it.page.meta);
        let title = meta.and_then(|it| it.title.as_ref());
        let mut lines = vec![title.map_or_else(untitled, |it| it.value.clone())];
        lines.extend(meta.and_then(|it| it.summary.clone()));
        if let People::Cohorts(1.., n @ 1..) = self.people {
            lines.push(words.with("ui-cancelled-count", &[("count", Fact::Count(n))]));
        }
        lines.join("\n")
    }

    /// The page of the day, or the calendar of the program when there is none.
    fn page(&self, slot: &Slot<'_>, almanac: Almanac<'_>) -> Address {
        match almanac.shown(slot) {
            Some(day) => Address::day(self.program, day, almanac.words),
            None => Address::calendar(self.program),
        }
    }
}

fn grouped(words: &Words, event: Fact, (id, n): (&str, usize)) -> String {
    let cohorts = Fact::Text(words.with(id, &[("count", Fact::Count(n))]));
    words.with("ui-group-event", &[("event", event), ("cohorts", cohorts)])
}

fn when(slot: &Slot<'_>, zone: &Zone) -> WhenView {
    match slot.start {
        None => WhenView::Days {
            first: slot.date.to_string(),
            after: slot.date.plus(1).to_string(),
        },
        Some(start) => WhenView::Time {
            start: start.local(),
            end: slot.end.map(|it| if zone.is_plain(it) { it.local() } else { it.utc() }),
        },
    }
}

/// A title in the middle of a sentence: « aider les… », but « SDF ».
fn inside(title: &str) -> String {
    let mut letters = title.chars();
    let Some(first) = letters.next() else { return String::new() };
    match letters.clone().next() {
        Some(second) if second.is_uppercase() => title.to_owned(),
        _ => first.to_lowercase().chain(letters).collect(),
    }
}

/// Where it is: neither a link that lets everybody in, nor what a day says that is not
/// shown.
fn place<'s>(slot: &Slot<'s>, almanac: Almanac<'_>) -> &'s str {
    let told = slot.page.is_none() || almanac.shown(slot).is_some();
    slot.place.filter(|it| told && !is_link(it)).unwrap_or_default()
}

/// Whether a place is an address of the web: whoever has it may come in.
fn is_link(place: &str) -> bool {
    place.contains("://") || place.contains("www.")
}

/// The name of the computer that a site stands on.
fn host(base_url: &str) -> &str {
    let rest = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    rest.split(['/', ':']).next().unwrap_or(rest)
}
