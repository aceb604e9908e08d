//! The most cohorts that ran at once: of all of them together, not the sum of the peaks
//! of each place (N7, G16), unless the indicator says so.

use std::collections::BTreeMap;

use super::Impact;
use super::answer::Ask;
use super::measure::{Measure, Number, Proof};
use super::part::{Origin, Part};
use crate::model::{Catalog, Cohort};
use crate::parse::Rule;
use crate::value::{Amount, Date, Day, Moment, Qualifier, Slug};

/// Cohorts that ran within a period.
#[derive(Clone, Debug, Default)]
pub(super) struct Running {
    cohorts: Vec<Slug>,
}

impl Running {
    /// Adds a cohort.
    pub(super) fn add(&mut self, part: &Part<'_>) {
        if let Origin::Thing(id) = part.origin {
            self.cohorts.push(id.clone());
        }
    }

    /// How many ran at once, at most; those that did on the first such day prove it.
    pub(super) fn value(self, impact: &Impact<'_>, ask: &Ask<'_>) -> Measure {
        let window = impact.window(ask);
        let mut places: BTreeMap<Option<(&Slug, Option<&Slug>)>, Vec<Run<'_>>> =
            BTreeMap::new();
        for id in &self.cohorts {
            let Some(cohort) = impact.catalog.cohorts.get(id) else { continue };
            let whole = run(impact.catalog, cohort);
            let last = whole.last().unwrap_or(whole.first());
            let first = window.first().map_or(whole.first(), |it| it.max(whole.first()));
            let last = window.last().map_or(last, |it| it.min(last));
            let apart = ask.indicator.rules.1 == Rule::Sum;
            let place = apart.then_some((cohort.challenge, cohort.territory));
            places.entry(place).or_default().push(Run { id, first, last });
        }
        let things: Vec<Slug> = places.values().flat_map(|it| at_once(it)).collect();
        let value = Number::Amount(Amount::from(things.len()));
        let proof = Proof { things, ..Proof::default() }.settled();
        let unit = ask.indicator.unit.clone();
        Measure { value, qualifier: Qualifier::Exact, unit, proof }
    }
}

/// The days on which a cohort runs: as many as its edition has.
pub(super) fn run(catalog: &Catalog<'_>, cohort: &Cohort<'_>) -> Date {
    let editions = catalog.programs.get(cohort.program).map(|it| &it.editions);
    let mut editions = editions.into_iter().flatten();
    let edition = editions.find(|it| it.head.id.value == *cohort.edition);
    let length = edition.map_or(1, |it| i64::from(it.head.length));
    let start = cohort.head.start.value;
    Date::Interval(Moment::Day(start), Some(Moment::Day(start.plus(length - 1))))
}

/// A cohort with its first and last day in a period.
struct Run<'a> {
    id: &'a Slug,
    first: Day,
    last: Day,
}

/// The cohorts of the first day on which most of them ran; it is the first day of one.
fn at_once(runs: &[Run<'_>]) -> Vec<Slug> {
    let mut changes: BTreeMap<Day, i64> = BTreeMap::new();
    for run in runs {
        *changes.entry(run.first).or_default() += 1;
        *changes.entry(run.last.plus(1)).or_default() -= 1;
    }
    let (mut n_running, mut best) = (0, (0, None));
    for (day, change) in changes {
        n_running += change;
        if n_running > best.0 {
            best = (n_running, Some(day));
        }
    }
    let Some(day) = best.1 else { return Vec::new() };
    let there = runs.iter().filter(|it| it.first <= day && day <= it.last);
    there.map(|it| it.id.clone()).collect()
}
