//! Dates of courses, day by day: what comes next and what is over.
//!
//! Invariant: what everyone may see says how many cohorts meet, never which ones.

use std::collections::BTreeMap;

use serde::Serialize;

use super::meeting::{MeetingState, MeetingView, group_view, meeting};
use super::writer::Writer;
use crate::calendar::{Course, Group};
use crate::parse::{Channel, CohortState, DayKind, Scheme};
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

    /// The one channel that is told; none for all.
    fn tells(self) -> Option<Channel> {
        (self != Self::Facilitated).then_some(Channel::Session)
    }
}

/// The dates of groups; those that start together meet together.
pub(super) fn agenda(
    writer: &Writer<'_>,
    groups: &[&Group<'_>],
    days: Days,
) -> AgendaView {
    let groups = by_challenge(writer, groups);
    let mut meetings = BTreeMap::new();
    for group in groups {
        let state = state(group.state);
        for day in group.course.days.iter().filter(|it| days.hold(it.kind)) {
            let key = (day.date, state, group.program, group.edition, day.number);
            let course = (group.program, &group.course);
            let told = days.tells();
            let new = || meeting(writer, course, day, (state, told));
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
        days.map(|day| (day.date, meeting(writer, course, day, (state(state_of), None))));
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

/// Groups in the order of their challenges.
pub(super) fn by_challenge<'g, 'a>(
    writer: &Writer<'_>,
    groups: &[&'g Group<'a>],
) -> Vec<&'g Group<'a>> {
    let order = writer.desk.challenges();
    let mut groups = groups.to_vec();
    groups.sort_by_key(|it| order.iter().position(|id| *id == it.challenge));
    groups
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
