//! How good the records behind a number are: who reported, how late, what stands out
//! (N65).
//!
//! Invariant: it tells of groups and entries, never of people.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::answer::Ask;
use super::part::{Origin, Part};
use super::period::{Share, When};
use super::{Impact, peak};
use crate::model::{Catalog, Cohort, Guarded, Record};
use crate::parse::{Calc, Filter};
use crate::value::{Amount, Slug};

/// How good the records behind a number are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quality {
    /// How many cohorts recorded some of it, of how many that could have; none when no
    /// cohort could.
    pub reporting: Option<(usize, usize)>,
    /// The median of the days from what happened to its record; none without a record.
    pub delay: Option<Amount>,
    /// Records far above the others of the same action and unit, as indices of
    /// `Catalog::records`.
    pub outliers: Vec<usize>,
}

/// Fewer values than this say nothing of what is usual.
const LEAST_VALUES: usize = 8;

/// The quality of the records of a question; none of what is not made from quantities of
/// records.
pub(super) fn quality(impact: &Impact<'_>, ask: &Ask<'_>) -> Option<Quality> {
    let (unit, filter) = match &ask.indicator.head.calc {
        Calc::Sum(unit, filter) => (&unit.value, filter),
        Calc::Last(gauge) | Calc::Mean(gauge) => (&gauge.unit.value, &gauge.filter),
        _ => return None,
    };
    let mut records: BTreeMap<usize, Option<Slug>> = BTreeMap::new();
    impact.each(ask, &mut |part, _| {
        if let Origin::Record(index, record) = part.origin {
            records.insert(index, record.cohort.cloned());
        }
    });
    let all = records.keys().filter_map(|it| impact.catalog.records.get(*it));
    let delays =
        all.map(|it| it.recorded.days_since(it.date.last().unwrap_or(it.recorded)));
    let outliers = match ask.indicator.guarded {
        Guarded::No => outliers(impact, unit, &records),
        _ => Vec::new(),
    };
    let reporting = reporting(impact, ask, (unit, filter), &records);
    Some(Quality { reporting, delay: median(delays.collect()), outliers })
}

/// Cohorts that recorded something, of those that ran in the period and whose challenge
/// has an action that makes it.
fn reporting(
    impact: &Impact<'_>,
    ask: &Ask<'_>,
    (unit, filter): (&Slug, &Filter),
    records: &BTreeMap<usize, Option<Slug>>,
) -> Option<(usize, usize)> {
    if !ask.scope.actions.is_empty() || !filter.mode.is_empty() {
        return None;
    }
    let mut expected: BTreeSet<Slug> = BTreeSet::new();
    impact.each_running(ask, filter, &mut |id, cohort| {
        if makes(impact.catalog, cohort, unit, filter) {
            expected.insert(id.clone());
        }
    });
    let told: BTreeSet<&Slug> = records.values().flatten().collect();
    let n_told = expected.iter().filter(|it| told.contains(it)).count();
    (!expected.is_empty()).then_some((n_told, expected.len()))
}

fn makes(
    catalog: &Catalog<'_>,
    cohort: &Cohort<'_>,
    unit: &Slug,
    filter: &Filter,
) -> bool {
    let mut actions = catalog.actions.iter();
    actions.any(|(id, it)| {
        let named =
            filter.action.is_empty() || filter.action.iter().any(|it| it.value == **id);
        named
            && it.challenges.contains(&cohort.challenge)
            && it.page.head.produces.iter().any(|it| it.unit.value == *unit)
    })
}

/// The value in the middle, or between the two in the middle.
fn median(mut values: Vec<i64>) -> Option<Amount> {
    values.sort_unstable();
    let middle = values.len() / 2;
    let high = *values.get(middle)?;
    let low = if values.len().is_multiple_of(2) {
        *values.get(middle.checked_sub(1)?)?
    } else {
        high
    };
    let sum = Amount::from(u64::try_from((low + high).max(0)).ok()?);
    sum.over(Amount::from(2_u64))
}

/// Quantities above the third quartile by more than three times what lies between the
/// first and the third.
fn outliers(
    impact: &Impact<'_>,
    unit: &Slug,
    records: &BTreeMap<usize, Option<Slug>>,
) -> Vec<usize> {
    let limits = impact.limits(unit);
    let far = |at: &&usize| {
        let record = impact.catalog.records.get(**at)?;
        Some(value(record, unit)? > *limits.get(record.action)?)
    };
    records.keys().filter(|at| far(at) == Some(true)).copied().collect()
}

fn value(record: &Record<'_>, unit: &Slug) -> Option<Amount> {
    let counting = record.quantities.iter().find(|it| it.unit == unit);
    counting.map(|it| it.quantity.value)
}

/// The greatest quantity of a unit that is still usual, by action.
pub(super) type Limits = BTreeMap<Slug, Amount>;

/// The greatest quantity that is still usual; none when there are too few, or when most
/// are the same.
fn limit(mut values: Vec<Amount>) -> Option<Amount> {
    if values.len() < LEAST_VALUES {
        return None;
    }
    values.sort_unstable();
    let quartile = |of: usize| values.get((values.len() * of).div_ceil(4) - 1).copied();
    let (first, third) = (quartile(1)?, quartile(3)?);
    let between = third - first;
    (!between.is_zero()).then(|| third + between * Amount::from(3_u64))
}

impl Impact<'_> {
    /// The limits of a unit, looked for once.
    fn limits(&self, unit: &Slug) -> Arc<Limits> {
        self.limits.of(unit, || Arc::new(self.found_limits(unit)))
    }

    fn found_limits(&self, unit: &Slug) -> Limits {
        let mut by_action: BTreeMap<&Slug, Vec<Amount>> = BTreeMap::new();
        self.index.each_record(&mut |record: &Record<'_>| {
            if let Some((id, _)) = self.catalog.actions.get_key_value(record.action) {
                by_action.entry(*id).or_default().extend(value(record, unit));
            }
        });
        let limits = by_action.into_iter();
        let limits = limits.filter_map(|(id, it)| Some((id.clone(), limit(it)?)));
        limits.collect()
    }

    /// Shows each cohort that ran in the period and the scope of a question.
    fn each_running(
        &self,
        ask: &Ask<'_>,
        filter: &Filter,
        visit: &mut dyn FnMut(&Slug, &Cohort<'_>),
    ) {
        let placed = Filter {
            challenge: filter.challenge.clone(),
            territory: filter.territory.clone(),
            ..Filter::default()
        };
        let sieve = self.sieve(ask, &placed);
        self.index.cohorts(&[], &mut |part| {
            let Some(id) = part.cohort else { return };
            let Some(cohort) = self.catalog.cohorts.get(id) else { return };
            let run = When::During(peak::run(self.catalog, cohort));
            let running = Part { when: run, ..part.clone() };
            if sieve.share(&running) != Share::None {
                visit(id, cohort);
            }
        });
    }
}
