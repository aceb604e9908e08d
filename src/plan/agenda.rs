//! Dates of courses, day by day: what comes next and what is over.
//!
//! Invariant: what everyone may see says how many cohorts meet, never which ones.

use std::collections::BTreeMap;

use serde::Serialize;

use super::number::NumberView;
use super::shell::LinkView;
use super::writer::Writer;
use crate::calendar::{Course, DatedDay, Group, Slot};
use crate::diag::Fact;
use crate::locale::capitalised;
use crate::parse::{CohortState, DayKind, Scheme, Word};
use crate::value::{Day, Slug, holiday};

/// Dates of courses.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct AgendaView {
    /// The day of the build and later, by date.
    pub next: Vec<DateView>,
    /// What is over, by date.
    pub past: Vec<DateView>,
    /// What to say while nothing is to come.
    pub empty: String,
    /// What is over is called.
    pub past_title: String,
}

/// Dates of courses in a text; `components/agenda.html` shows them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct DatesView {
    /// What they are called; empty for nothing.
    pub title: String,
    /// More about them; empty for none.
    pub caption: String,
    /// The dates.
    pub agenda: AgendaView,
}

/// A date with all that happens on it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct DateView {
    /// For machines: `2020-04-06`.
    pub date: String,
    /// In words: « lundi 6 avril 2020 ».
    pub text: String,
    /// The public holiday it is; empty for none.
    pub holiday: String,
    /// What happens.
    pub meetings: Vec<MeetingView>,
}

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

/// Which days of courses are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Days {
    /// All that are facilitated.
    Facilitated,
    /// The first meeting and the last.
    LaunchAndClosing,
    /// Those of one kind.
    Of(DayKind),
}

impl Days {
    fn hold(self, kind: DayKind) -> bool {
        match self {
            Self::Facilitated => kind != DayKind::Autonomous,
            Self::LaunchAndClosing => {
                matches!(kind, DayKind::Launch | DayKind::Closing)
            }
            Self::Of(only) => kind == only,
        }
    }
}

/// The dates of groups; those that start together meet together.
pub(super) fn agenda(
    writer: &Writer<'_>,
    groups: &[&Group<'_>],
    days: Days,
) -> AgendaView {
    let mut meetings = BTreeMap::new();
    for group in groups {
        let state = state(group.state);
        for day in group.course.days.iter().filter(|it| days.hold(it.kind)) {
            let key = (day.date, state, group.program, group.edition, day.number);
            let course = (group.program, &group.course);
            let new = || meeting(writer, course, day, state);
            let meeting = meetings.entry(key).or_insert_with(new);
            meeting.groups.push(group_view(writer, group));
        }
    }
    split(writer, meetings.into_iter().map(|((day, ..), it)| (day, it)))
}

/// The dates of one course.
pub(super) fn of_course(
    writer: &Writer<'_>,
    course: (&Slug, &Course<'_>),
    state_of: CohortState,
) -> AgendaView {
    let days = course.1.days.iter().filter(|it| Days::Facilitated.hold(it.kind));
    let meetings =
        days.map(|day| (day.date, meeting(writer, course, day, state(state_of))));
    split(writer, meetings)
}

/// The dates of a program, challenge or cohort, for a text that embeds them; none when
/// there is no such thing.
pub(super) fn embedded(writer: &Writer<'_>, target: &str) -> Option<AgendaView> {
    let id = Slug::new(target)?;
    let (catalog, calendar) = (writer.desk.catalog, &writer.desk.calendar);
    let shown = |groups: Vec<&Group<'_>>| {
        let groups: Vec<_> =
            groups.into_iter().filter(|it| writer.shows_group(it)).collect();
        agenda(writer, &groups, Days::LaunchAndClosing)
    };
    if catalog.programs.contains_key(&id) {
        return Some(shown(calendar.of_program(&id).collect()));
    }
    if catalog.challenges.contains_key(&id) {
        return Some(shown(calendar.of_challenge(&id).collect()));
    }
    let cohort = catalog.cohorts.get(&id)?;
    if !writer.shows(Scheme::Cohort, target) {
        return None;
    }
    let dates = calendar.cohorts.get(&id)?;
    Some(of_course(writer, (cohort.program, &dates.course), dates.state))
}

impl Writer<'_> {
    /// Whether this page may tell of a group.
    pub(super) fn shows_group(&self, group: &Group<'_>) -> bool {
        self.shows(Scheme::Program, group.program.as_str())
            && self.shows(Scheme::Challenge, group.challenge.as_str())
    }
}

fn state(state: CohortState) -> MeetingState {
    match state {
        CohortState::Cancelled => MeetingState::Cancelled,
        _ => MeetingState::Held,
    }
}

fn split(
    writer: &Writer<'_>,
    meetings: impl Iterator<Item = (Day, MeetingView)>,
) -> AgendaView {
    let mut dates: BTreeMap<Day, DateView> = BTreeMap::new();
    let words = writer.desk.words;
    for (day, meeting) in meetings {
        let date = dates.entry(day).or_insert_with(|| DateView {
            date: day.to_string(),
            text: words.weekday(day),
            holiday: holiday(day)
                .map(|it| words.label("holiday", it))
                .unwrap_or_default(),
            meetings: Vec::new(),
        });
        date.meetings.push(meeting);
    }
    let next = dates.split_off(&writer.desk.date);
    let empty = if dates.is_empty() { "ui-no-dates" } else { "ui-no-coming-dates" };
    AgendaView {
        next: next.into_values().collect(),
        past: dates.into_values().collect(),
        empty: words.text(empty),
        past_title: words.text("ui-past-dates"),
    }
}

fn meeting(
    writer: &Writer<'_>,
    (program, course): (&Slug, &Course<'_>),
    day: &DatedDay<'_>,
    state: MeetingState,
) -> MeetingView {
    let words = writer.desk.words;
    let slots = course.slots.iter().filter(|it| it.number == day.number);
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

fn group_view(writer: &Writer<'_>, group: &Group<'_>) -> GroupView {
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
        let link = self.link(Scheme::Challenge, challenge.as_str());
        let listing = self.desk.register.get(Scheme::Challenge, challenge.as_str());
        let short = listing.and_then(|it| it.short);
        LinkView { text: short.map_or(link.text, str::to_owned), ..link }
    }
}
