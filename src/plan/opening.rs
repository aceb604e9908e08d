//! Who can sign up now, or when the next course begins.

use serde::Serialize;

use super::address::Address;
use super::agenda::{AgendaView, Days, agenda};
use super::register::made_title;
use super::shell::LinkView;
use super::writer::Writer;
use crate::calendar::Group;
use crate::diag::Fact;
use crate::parse::{CohortState, DayKind, Scheme};

/// The launches that matter on the day of the build.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct LaunchesView {
    /// Courses that run, or that one can sign up to.
    pub open: AgendaView,
    /// The next launches; empty while some are open.
    pub next: AgendaView,
    /// The latest launches; empty unless nothing is open or planned.
    pub latest: AgendaView,
    /// Where to sign up.
    pub sign_up: Vec<LinkView>,
    /// The calendars of the programs that have dates.
    pub calendars: Vec<LinkView>,
}

/// What to say of launches.
pub(super) fn launches(writer: &Writer<'_>) -> LaunchesView {
    let groups = writer.desk.calendar.groups.iter();
    let groups: Vec<&Group<'_>> = groups.filter(|it| writer.shows_group(it)).collect();
    let of = |state| groups.iter().copied().filter(move |it| it.state == state);
    let open: Vec<&Group<'_>> = of(CohortState::Running)
        .chain(of(CohortState::Planned).filter(|it| !sign_up(writer, it).is_empty()))
        .collect();
    let planned = first_of(of(CohortState::Planned).collect());
    let latest = last_of(of(CohortState::Finished).collect());
    let (open, next, latest) = match (open.is_empty(), planned.is_empty()) {
        (false, _) => (open, Vec::new(), Vec::new()),
        (true, false) => (open, planned, Vec::new()),
        (true, true) => (open, planned, latest),
    };
    LaunchesView {
        sign_up: open.iter().flat_map(|it| sign_up(writer, it)).collect(),
        calendars: calendars(writer, &groups),
        open: only_launches(writer, &open),
        next: only_launches(writer, &next),
        latest: only_launches(writer, &latest),
    }
}

/// The groups that start first.
fn first_of<'g, 'a>(mut groups: Vec<&'g Group<'a>>) -> Vec<&'g Group<'a>> {
    let first = groups.iter().map(|it| it.course.start).min();
    groups.retain(|it| Some(it.course.start) == first);
    groups
}

/// The groups that started last.
fn last_of<'g, 'a>(mut groups: Vec<&'g Group<'a>>) -> Vec<&'g Group<'a>> {
    let last = groups.iter().map(|it| it.course.start).max();
    groups.retain(|it| Some(it.course.start) == last);
    groups
}

fn only_launches(writer: &Writer<'_>, groups: &[&Group<'_>]) -> AgendaView {
    agenda(writer, groups, Days::Of(DayKind::Launch))
}

/// Where to sign up to the cohorts of a group.
fn sign_up(writer: &Writer<'_>, group: &Group<'_>) -> Vec<LinkView> {
    let desk = writer.desk;
    let cohorts = group.cohorts.iter().filter_map(|it| desk.catalog.cohorts.get(*it));
    let planned = cohorts.filter(|it| {
        let dates = desk.calendar.cohorts.get(&it.head.id.value);
        dates.is_some_and(|it| it.state == CohortState::Planned)
    });
    let link = |it: &crate::model::Cohort<'_>| {
        let href = it.head.signup.as_ref()?.0.clone();
        let cohort = Fact::Text(made_title(desk.catalog, it, desk.words));
        let text = desk.words.with("ui-sign-up-for", &[("cohort", cohort)]);
        Some(LinkView { text, href })
    };
    planned.filter_map(link).collect()
}

fn calendars(writer: &Writer<'_>, groups: &[&Group<'_>]) -> Vec<LinkView> {
    let programs = writer.desk.catalog.programs.iter();
    let dated = programs.filter(|(id, _)| groups.iter().any(|it| it.program == **id));
    dated
        .map(|(id, program)| LinkView {
            text: writer.link(Scheme::Program, id.as_str()).text,
            href: writer.href(&Address::calendar(program)),
        })
        .collect()
}
