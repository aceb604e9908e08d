//! Quantities that hold until they are recorded again: the last one known, the highest,
//! the mean (N7).
//!
//! Invariants: what is recorded of one group, action and place follows itself in time
//! and adds to all others; nothing is known before the first record (N4, N8).

use std::collections::BTreeMap;

use super::Impact;
use super::answer::Ask;
use super::measure::{Measure, Number, Proof, Visible};
use super::part::{Origin, Part};
use super::tally::DECIMALS;
use crate::model::{Catalog, Record};
use crate::parse::{Attribution, Missing, Rule, Stage};
use crate::value::{Amount, Class, Day, Qualifier, Quantity, Slug};

/// Quantities as they were recorded.
#[derive(Clone, Debug, Default)]
pub(super) struct Levels {
    read: Vec<Reading>,
}

/// A quantity of a record.
#[derive(Clone, Copy, Debug)]
struct Reading {
    record: usize,
    quantity: Quantity,
    stage: Option<Stage>,
}

/// Whose level it is: a record of the same is a later state of it.
type Whose<'a> = (&'a Slug, &'a Slug, Option<&'a Slug>, &'a Slug, Option<&'a Slug>);

/// A level from a day on: the readings of that day.
type Course = BTreeMap<Day, Vec<Reading>>;

impl Levels {
    /// Adds what a record says.
    pub(super) fn add(&mut self, part: &Part<'_>) {
        let (Origin::Record(record, _), Some(quantity)) = (part.origin, part.amount)
        else {
            return;
        };
        self.read.push(Reading { record, quantity, stage: part.stage });
    }

    /// What they come to, by the rules of the indicator.
    pub(super) fn value(self, impact: &Impact<'_>, ask: &Ask<'_>) -> Visible<Measure> {
        let from = impact.opens(ask);
        let courses = self.courses(impact.catalog, ask.attribution());
        let courses: Vec<Course> =
            courses.into_values().map(|it| opened(it, from)).collect();
        let chosen = match ask.indicator.rules {
            (Rule::Mean, _) => means(&courses),
            (Rule::Max, Rule::Max) => highest_together(&courses),
            (Rule::Max, _) => courses.iter().flat_map(highest).collect(),
            _ => courses.iter().flat_map(last).collect(),
        };
        let all: Vec<&Reading> = match ask.indicator.rules.0 {
            Rule::Last => chosen.iter().map(|(reading, _)| reading).collect(),
            _ => courses.iter().flat_map(BTreeMap::values).flatten().collect(),
        };
        measure(impact, ask, &chosen, &all)
    }

    fn courses<'a>(
        &self,
        catalog: &'a Catalog<'_>,
        attribution: Attribution,
    ) -> BTreeMap<Whose<'a>, Course> {
        let mut courses: BTreeMap<Whose<'a>, BTreeMap<Day, (Day, Vec<Reading>)>> =
            BTreeMap::new();
        for reading in &self.read {
            let Some(record) = catalog.records.get(reading.record) else { continue };
            let (day, other) = days(record, attribution);
            let course = courses.entry(whose(record)).or_default();
            let known = course.entry(day).or_insert((other, Vec::new()));
            // Of two dates with one last day the shorter one says more.
            if known.0 < other {
                *known = (other, Vec::new());
            }
            if known.0 == other {
                known.1.push(*reading);
            }
        }
        let plain = |course: BTreeMap<Day, (Day, Vec<Reading>)>| {
            course.into_iter().map(|(day, (_, read))| (day, read)).collect()
        };
        courses.into_iter().map(|(whose, course)| (whose, plain(course))).collect()
    }
}

fn whose<'a>(record: &'a Record<'_>) -> Whose<'a> {
    (record.program, record.challenge, record.cohort, record.action, record.territory)
}

/// The day from which a record's quantity holds, and its other end.
fn days(record: &Record<'_>, attribution: Attribution) -> (Day, Day) {
    let (first, last) = (record.date.first(), record.date.last());
    let last = last.unwrap_or(first);
    match attribution {
        Attribution::Start => (first, last),
        Attribution::End | Attribution::Spread => (last, first),
    }
}

/// What was known when a period began, and all that was recorded in it.
fn opened(mut course: Course, from: Option<Day>) -> Course {
    let Some(from) = from else { return course };
    let inside = course.split_off(&from);
    let known = course.into_iter().next_back();
    let mut opened: Course = known.map(|(_, read)| (from, read)).into_iter().collect();
    opened.extend(inside);
    opened
}

/// The readings a number is made of, each with what it adds to it.
type Chosen = Vec<(Reading, Amount)>;

fn whole(readings: &[Reading]) -> Chosen {
    readings.iter().map(|it| (*it, it.quantity.value)).collect()
}

fn total(readings: &[Reading]) -> Amount {
    readings.iter().fold(Amount::ZERO, |sum, it| sum + it.quantity.value)
}

fn last(course: &Course) -> Chosen {
    course.values().next_back().map(|it| whole(it)).unwrap_or_default()
}

/// The first of the highest.
fn highest(course: &Course) -> Chosen {
    let highest = course.values().rev().max_by_key(|it| total(it));
    highest.map(|it| whole(it)).unwrap_or_default()
}

/// The means of all courses, each over the dates that have a record; those that have none
/// are skipped (N8). What rounding takes from the parts is given back to the last, so that
/// they come to the exact sum, or what is nearest to it.
fn means(courses: &[Course]) -> Chosen {
    let mut chosen = Vec::new();
    let (mut above, mut below) = (Amount::ZERO, Amount::ONE);
    for course in courses {
        let n_dates = Amount::from(course.len());
        let part = |it: &Reading| {
            it.quantity.value.over(n_dates).unwrap_or_default().rounded(DECIMALS)
        };
        chosen.extend(course.values().flatten().map(|it| (*it, part(it))));
        let total = course.values().fold(Amount::ZERO, |sum, it| sum + total(it));
        // One fraction for all of them; the same number of dates needs no other.
        if n_dates == below {
            above += total;
        } else if let (Some(one), Some(other), Some(both)) =
            (above.times(n_dates), total.times(below), below.times(n_dates))
        {
            (above, below) = (one + other, both);
        } else {
            return chosen;
        }
    }
    let parts = chosen.iter().fold(Amount::ZERO, |sum, (_, it)| sum + *it);
    let exact = above.over(below).map(|it| it.rounded(DECIMALS));
    if let (Some((_, last)), Some(exact)) = (chosen.last_mut(), exact) {
        *last += exact - parts;
    }
    chosen
}

/// The first day on which all levels together were highest: a level holds until the
/// next record of it, so that peaks of different days do not add up (G16).
fn highest_together(courses: &[Course]) -> Chosen {
    let mut changes: BTreeMap<Day, Vec<usize>> = BTreeMap::new();
    for (at, course) in courses.iter().enumerate() {
        course.keys().for_each(|day| changes.entry(*day).or_default().push(at));
    }
    let mut now = vec![Amount::ZERO; courses.len()];
    let (mut sum, mut best) = (Amount::ZERO, None);
    for (day, changed) in &changes {
        for at in changed {
            let level = courses[*at].get(day).map_or(Amount::ZERO, |it| total(it));
            sum += level - now[*at];
            now[*at] = level;
        }
        if best.is_none_or(|(_, most)| most < sum) {
            best = Some((*day, sum));
        }
    }
    let Some((day, _)) = best else { return Vec::new() };
    let held = courses.iter().filter_map(|it| it.range(..=day).next_back());
    held.flat_map(|(_, read)| whole(read)).collect()
}

fn measure(
    impact: &Impact<'_>,
    ask: &Ask<'_>,
    chosen: &[(Reading, Amount)],
    all: &[&Reading],
) -> Visible<Measure> {
    let indicator = ask.indicator;
    if chosen.is_empty() && indicator.head.missing != Missing::Zero {
        return Visible::Missing;
    }
    let first = all.first().and_then(|it| it.stage);
    // A stage never adds to another (N20).
    if all.iter().any(|it| it.stage != first) {
        return Visible::NotComputable;
    }
    let classes = all.iter().map(|it| it.quantity.qualifier.class());
    let class = classes.reduce(Class::plus).unwrap_or_default();
    let qualifier = match all {
        [only] => only.quantity.qualifier,
        [] => Qualifier::Exact,
        _ => class.qualifier(),
    };
    let mut proof = Proof::default();
    let mut sum = Amount::ZERO;
    for (reading, value) in chosen {
        sum += *value;
        if let Some(record) = impact.catalog.records.get(reading.record) {
            proof.record(reading.record, record, *value);
        }
    }
    Visible::Value(Measure {
        value: Number::Amount(sum),
        qualifier,
        unit: indicator.unit.clone(),
        proof: proof.settled(),
    })
}
