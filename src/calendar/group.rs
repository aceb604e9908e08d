//! Cohorts that start together, as everyone may know of them.

use std::collections::BTreeMap;

use super::course::{Course, NO_TIMES, course};
use super::zone::Zone;
use super::{CohortDates, place};
use crate::model::{Catalog, Cohort, Edition};
use crate::parse::CohortState;
use crate::value::{Day, Slug};

/// Cohorts that start together on the same challenge, at the times of their edition.
#[derive(Clone, Debug)]
pub struct Group<'a> {
    /// Its name for ever: `re-action-2020-03-23-homeless`.
    pub id: String,
    /// Its program.
    pub program: &'a Slug,
    /// Its edition.
    pub edition: &'a Slug,
    /// Its challenge.
    pub challenge: &'a Slug,
    /// Its cohorts that are not cancelled.
    pub cohorts: Vec<&'a Slug>,
    /// Its cohorts that are.
    pub cancelled: Vec<&'a Slug>,
    /// Where it stands; cancelled when all its cohorts are.
    pub state: CohortState,
    /// How often it changed: the revisions and cancellations of all its cohorts.
    pub revision: u32,
    /// Its days and slots.
    pub course: Course<'a>,
}

/// Start, program and challenge, then the rank of the edition from the oldest.
type Together<'a> = ((Day, &'a Slug, &'a Slug), usize);

/// The groups of all cohorts that have dates, by start.
pub(super) fn groups<'a>(
    catalog: &'a Catalog<'a>,
    dates: &BTreeMap<&'a Slug, CohortDates<'a>>,
    zone: &Zone,
) -> Vec<Group<'a>> {
    let mut together: BTreeMap<Together<'a>, Vec<&'a Cohort<'a>>> = BTreeMap::new();
    for cohort in catalog.cohorts.values() {
        let Some((program, edition)) = place(catalog, cohort) else { continue };
        let same = |it: &&Edition<'_>| it.head.id.value == edition.head.id.value;
        let rank = program.editions.iter().rev().take_while(|it| !same(it)).count();
        let key = (cohort.head.start.value, cohort.program, cohort.challenge);
        together.entry((key, rank)).or_default().push(cohort);
    }
    let mut previous = None;
    let named = together.into_iter().filter_map(|((key, _), cohorts)| {
        // Where editions run side by side, the older one keeps the shorter name.
        let beside = previous.replace(key) == Some(key);
        let mut group = group(catalog, &cohorts, dates, zone)?;
        if beside {
            group.id = format!("{}-{}", group.id, group.edition);
        }
        Some(group)
    });
    named.collect()
}

fn group<'a>(
    catalog: &'a Catalog<'a>,
    cohorts: &[&'a Cohort<'a>],
    dates: &BTreeMap<&'a Slug, CohortDates<'a>>,
    zone: &Zone,
) -> Option<Group<'a>> {
    let first = cohorts.first()?;
    let start = first.head.start.value;
    let state = |it: &Cohort<'_>| dates.get(&it.head.id.value).map(|dates| dates.state);
    let is_cancelled = |it: &&'a Cohort<'a>| state(it) == Some(CohortState::Cancelled);
    let (cancelled, active): (Vec<_>, Vec<_>) =
        cohorts.iter().copied().partition(is_cancelled);
    let n_cancelled = u32::try_from(cancelled.len()).unwrap_or(u32::MAX);
    let revisions = cohorts.iter().map(|it| it.head.revision);
    let ids = |them: &[&'a Cohort<'a>]| them.iter().map(|it| &it.head.id.value).collect();
    Some(Group {
        id: format!("{}-{start}-{}", first.program, first.challenge),
        program: first.program,
        edition: first.edition,
        challenge: first.challenge,
        state: active.first().map_or(Some(CohortState::Cancelled), |it| state(it))?,
        revision: revisions.fold(n_cancelled, u32::saturating_add),
        cohorts: ids(&active),
        cancelled: ids(&cancelled),
        course: course(place(catalog, first)?, start, &NO_TIMES, zone),
    })
}
