//! The catalog, arranged so that a question looks only at what may answer it.
//!
//! Invariant: what is in here counts on the day of the numbers: known by then (N56),
//! not corrected (N57), of a counted status (N2), no repetition (N19). No answer
//! depends on the order of entries.

use std::collections::{BTreeMap, BTreeSet};

use super::part::{self, Part, Thing};
use crate::model::{Catalog, Cohort, Publication, Record};
use crate::parse::{CohortState, Countable, Filter, Headcount, Stage};
use crate::text::SourcePath;
use crate::value::{Day, Slug};

/// What counts on a day, by what questions ask for first.
#[derive(Debug)]
pub(super) struct Index<'a> {
    catalog: &'a Catalog<'a>,
    shelves: BTreeMap<Shelf<'a>, Vec<Line>>,
    by_cohort: BTreeMap<&'a Slug, Vec<Line>>,
    cohorts: Vec<(&'a Slug, &'a Cohort<'a>)>,
    things: BTreeMap<Countable, Vec<Thing<'a>>>,
}

/// Where lines are kept: unit and stage (none: the entries themselves), challenge and
/// program.
type Shelf<'a> = (Option<&'a Slug>, Option<Stage>, &'a Slug, &'a Slug);

/// A quantity of a record, or the record itself; ordered by its last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Line {
    last: Day,
    record: u32,
    quantity: Option<u32>,
}

/// What is looked for among the records.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wanted<'s> {
    /// The unit; none for the entries themselves.
    pub unit: Option<&'s Slug>,
    /// Which records.
    pub filter: &'s Filter,
    /// The challenges they may belong to; empty for all.
    pub challenges: &'s [Slug],
    /// The cohorts they may belong to; empty for all.
    pub cohorts: &'s [Slug],
    /// The first and last of the days on which they may end.
    pub days: (Option<Day>, Option<Day>),
}

impl<'a> Index<'a> {
    /// Arranges what counts on a day.
    pub(super) fn new(catalog: &'a Catalog<'a>, date: Day) -> Self {
        let mut index = Self {
            catalog,
            shelves: BTreeMap::new(),
            by_cohort: BTreeMap::new(),
            cohorts: cohorts(catalog, date),
            things: things(catalog),
        };
        for (at, record) in (0..).zip(&catalog.records) {
            if counts(catalog, record, date) {
                index.keep(at, record);
            }
        }
        let shelves = index.shelves.values_mut().chain(index.by_cohort.values_mut());
        shelves.for_each(|it| it.sort_unstable());
        index
    }

    fn keep(&mut self, at: u32, record: &'a Record<'a>) {
        let Some(last) = record.date.last() else { return };
        let line = |quantity| Line { last, record: at, quantity };
        let shelf = |unit, stage| (unit, stage, record.challenge, record.program);
        let quantities = (0..).zip(&record.quantities);
        let mut lines = vec![(shelf(None, None), line(None))];
        lines.extend(
            quantities.map(|(nth, it)| (shelf(Some(it.unit), it.stage), line(Some(nth)))),
        );
        for (shelf, line) in lines {
            self.shelves.entry(shelf).or_default().push(line);
            if let Some(cohort) = record.cohort {
                self.by_cohort.entry(cohort).or_default().push(line);
            }
        }
    }

    /// The units in which anything is recorded.
    pub(super) fn units(&self) -> BTreeSet<&'a Slug> {
        self.shelves.keys().filter_map(|it| it.0).collect()
    }

    /// Shows each record that may be wanted; some of them are not.
    pub(super) fn records(&self, wanted: Wanted<'_>, visit: &mut dyn FnMut(&Part<'_>)) {
        let filter = wanted.filter;
        let named = |challenge: &Slug| {
            let filtered = filter.challenge.iter().any(|it| it.value == *challenge);
            (wanted.challenges.is_empty() || wanted.challenges.contains(challenge))
                && (filter.challenge.is_empty() || filtered)
        };
        let staged = |stage: Option<Stage>| {
            filter.stage.is_empty() || stage.is_some_and(|it| filter.stage.contains(&it))
        };
        if wanted.cohorts.is_empty() {
            for ((unit, stage, challenge, _), lines) in &self.shelves {
                let staged = wanted.unit.is_none() || staged(*stage);
                if *unit == wanted.unit && staged && named(challenge) {
                    self.lines(lines, &wanted, visit);
                }
            }
        } else {
            let lines = wanted.cohorts.iter().filter_map(|it| self.by_cohort.get(it));
            lines.for_each(|it| self.lines(it, &wanted, visit));
        }
    }

    fn lines(
        &self,
        lines: &[Line],
        wanted: &Wanted<'_>,
        visit: &mut dyn FnMut(&Part<'_>),
    ) {
        let (first, last) = wanted.days;
        let from = first.map_or(0, |day| lines.partition_point(|it| it.last < day));
        let to =
            last.map_or(lines.len(), |day| lines.partition_point(|it| it.last <= day));
        for line in lines.get(from..to).unwrap_or_default() {
            let at = usize::try_from(line.record).unwrap_or(usize::MAX);
            let Some(record) = self.catalog.records.get(at) else { continue };
            let nth = line.quantity.and_then(|it| usize::try_from(it).ok());
            let counting = nth.and_then(|it| record.quantities.get(it));
            if counting.map(|it| it.unit) == wanted.unit {
                visit(&part::record(at, record, counting));
            }
        }
    }

    /// Each cohort that has started and was not cancelled.
    pub(super) fn started(&self) -> &[(&'a Slug, &'a Cohort<'a>)] {
        &self.cohorts
    }

    /// Shows each record that counts, once.
    pub(super) fn each_record(&self, visit: &mut dyn FnMut(&Record<'a>)) {
        let entries = self.shelves.iter().filter(|((unit, ..), _)| unit.is_none());
        for line in entries.flat_map(|(_, lines)| lines) {
            let at = usize::try_from(line.record).unwrap_or(usize::MAX);
            self.catalog.records.get(at).into_iter().for_each(&mut *visit);
        }
    }

    /// Shows each cohort that has started and was not cancelled.
    pub(super) fn cohorts(&self, fields: &[Headcount], visit: &mut dyn FnMut(&Part<'_>)) {
        for (id, cohort) in &self.cohorts {
            visit(&part::cohort(id, cohort, fields));
        }
    }

    /// Shows each action, story, or role of a partner.
    pub(super) fn things(&self, of: Countable, visit: &mut dyn FnMut(&Part<'_>)) {
        for thing in self.things.get(&of).into_iter().flatten() {
            visit(&thing.part());
        }
    }
}

/// Whether a record counts on a day: known by then, and not wholly before the start of its
/// program (N26).
pub(super) fn counts(catalog: &Catalog<'_>, record: &Record<'_>, date: Day) -> bool {
    let editions =
        catalog.programs.get(record.program).map_or(&[][..], |it| &it.editions);
    let start = editions.iter().map(|it| it.head.period.first()).min();
    record.recorded <= date
        && start.is_none_or(|start| record.date.last().is_some_and(|last| last >= start))
        && record.superseded.is_none_or(|since| since > date)
        && !record.silent
        && catalog.site.policies.counted.contains(&record.status)
}

fn cohorts<'a>(catalog: &'a Catalog<'a>, date: Day) -> Vec<(&'a Slug, &'a Cohort<'a>)> {
    let never = [Some(CohortState::Planned), Some(CohortState::Cancelled)];
    let started = catalog
        .cohorts
        .iter()
        .filter(|(_, it)| it.head.start.value <= date && !never.contains(&it.head.state));
    started.map(|(id, it)| (*id, it)).collect()
}

/// What is counted one by one. What is not ready, not yet there or the team's own does
/// not count; what is over did happen, and a story whose people took their agreement
/// back keeps the anonymous count (N61).
fn things<'a>(catalog: &'a Catalog<'a>) -> BTreeMap<Countable, Vec<Thing<'a>>> {
    let counts = |path: &SourcePath| {
        !matches!(
            catalog.fate(path),
            Publication::Unfinished | Publication::Scheduled(_) | Publication::Internal
        )
    };
    let actions = catalog.actions.iter().filter(|(_, it)| counts(it.path));
    let stories = catalog.stories.iter().filter(|(_, it)| counts(it.path));
    let partners = catalog.partners.iter().filter(|(_, it)| counts(it.path));
    let roles = partners.flat_map(|(id, it)| {
        it.page.head.roles.iter().map(|role| Thing::role(id, role, catalog))
    });
    BTreeMap::from([
        (
            Countable::Actions,
            actions.map(|(id, it)| Thing::action(id, it, catalog)).collect(),
        ),
        (
            Countable::Stories,
            stories.map(|(id, it)| Thing::story(id, it, catalog)).collect(),
        ),
        (Countable::Partners, roles.collect()),
    ])
}
