//! From cohorts to dated days, phases and slots.
//!
//! Invariants: a slot is what one channel does on one day of one course; the times
//! of a group are those of its edition, never those of one of its cohorts. No text
//! is made here.

mod course;
mod group;
mod slots;
mod zone;

pub use course::{Bar, Course, DatedDay};
pub use group::Group;
pub use slots::Slot;
pub use zone::{Instant, Observance, Season, Zone};

use std::collections::BTreeMap;

use crate::model::{Catalog, Cohort, Edition, Program};
use crate::parse::CohortState;
use crate::value::{Day, Slug};

/// All courses on their dates, as seen on a day.
#[derive(Clone, Debug)]
pub struct Calendar<'a> {
    /// The day it is seen on: the date of the build.
    pub day: Day,
    /// Where the clocks are.
    pub zone: Zone,
    /// The cohorts by id, each at its own times.
    pub cohorts: BTreeMap<&'a Slug, CohortDates<'a>>,
    /// Cohorts of the same program, edition, start and challenge, by start.
    pub groups: Vec<Group<'a>>,
}

/// A cohort on its dates.
#[derive(Clone, Debug)]
pub struct CohortDates<'a> {
    /// Where it stands on the day of the calendar.
    pub state: CohortState,
    /// Its days and slots.
    pub course: Course<'a>,
}

/// Puts every cohort on its dates.
pub fn calendar<'a>(catalog: &'a Catalog<'a>, day: Day) -> Calendar<'a> {
    let zone = Zone::new(catalog.site.timezone);
    let cohorts = catalog.cohorts.iter().filter_map(|(id, cohort)| {
        let (program, edition) = place(catalog, cohort)?;
        let (start, own) = (cohort.head.start.value, &cohort.head.slots);
        let course = course::course((program, edition), start, own, &zone);
        let state = state(cohort.head.state, course.start, course.last, day);
        Some((*id, CohortDates { state, course }))
    });
    let cohorts = cohorts.collect();
    let groups = group::groups(catalog, &cohorts, &zone);
    Calendar { day, zone, cohorts, groups }
}

impl Calendar<'_> {
    /// The course of an edition as it would be from some day, at its usual times.
    pub fn course_from<'a>(
        &self,
        program: &'a Program<'a>,
        edition: &'a Edition<'a>,
        start: Day,
    ) -> Course<'a> {
        course::course((program, edition), start, &course::NO_TIMES, &self.zone)
    }

    /// The groups of a program.
    pub fn of_program(&self, program: &Slug) -> impl Iterator<Item = &Group<'_>> {
        self.groups.iter().filter(move |it| it.program == program)
    }

    /// The groups of a challenge.
    pub fn of_challenge(&self, challenge: &Slug) -> impl Iterator<Item = &Group<'_>> {
        self.groups.iter().filter(move |it| it.challenge == challenge)
    }
}

/// The program and edition of a cohort.
fn place<'a>(
    catalog: &'a Catalog<'a>,
    cohort: &Cohort<'_>,
) -> Option<(&'a Program<'a>, &'a Edition<'a>)> {
    let program = catalog.programs.get(cohort.program)?;
    let edition = program.editions.iter().find(|it| &it.head.id.value == cohort.edition);
    Some((program, edition?))
}

/// Where a course stands on a day, unless somebody wrote it (content model §3.7).
fn state(written: Option<CohortState>, start: Day, last: Day, day: Day) -> CohortState {
    written.unwrap_or(match day {
        _ if day < start => CohortState::Planned,
        _ if day <= last => CohortState::Running,
        _ => CohortState::Finished,
    })
}
