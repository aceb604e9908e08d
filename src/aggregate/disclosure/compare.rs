//! Differences of two values, and of a value and the rows of a table.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::{Fact, Family};
use super::{Disclosure, Kind};
use crate::aggregate::bits::Bits;

/// The small counts that are such a difference.
pub(super) fn differences(family: &Family<'_>) -> Vec<Disclosure> {
    let shown = distinct(family);
    let tables = tables(family);
    let mut found = BTreeSet::new();
    for whole in &shown {
        for part in shown.iter().filter(|it| it.set.is_within(&whole.set)) {
            found.extend(left(family, (whole, part.from), &whole.set.without(&part.set)));
        }
        for (from, rows) in &tables {
            found.extend(beside(family, (whole, *from), rows));
        }
    }
    found.into_iter().collect()
}

/// The values that are shown, each set once.
fn distinct<'s>(family: &'s Family<'_>) -> Vec<&'s Fact> {
    let mut known: BTreeSet<&Bits> = BTreeSet::new();
    let shown = family.facts.iter().filter(|it| it.is_shown && !it.set.is_empty());
    shown.filter(|it| known.insert(&it.set)).collect()
}

/// The rows that each table shows.
fn tables<'s>(family: &'s Family<'_>) -> BTreeMap<usize, Vec<&'s Fact>> {
    let mut tables: BTreeMap<usize, Vec<&Fact>> = BTreeMap::new();
    let rows = family.facts.iter().filter(|it| it.is_row && it.is_shown);
    rows.for_each(|it| tables.entry(it.from).or_default().push(it));
    tables
}

/// What is left of a value when all rows of a table in it are taken away, and what is
/// over where rows cover it. Taking fewer rows leaves more: each of them is large.
fn beside(
    family: &Family<'_>,
    (value, from): (&Fact, usize),
    rows: &[&Fact],
) -> Vec<Disclosure> {
    let (mut inner, mut outer) = (Bits::default(), Bits::default());
    for row in rows.iter().filter(|it| it.set.meets(&value.set)) {
        outer.add(&row.set);
        if row.set.is_within(&value.set) {
            inner.add(&row.set);
        }
    }
    let mut found = Vec::new();
    if !inner.is_empty() {
        found.extend(left(family, (value, from), &value.set.without(&inner)));
    }
    if value.set.is_within(&outer) {
        found.extend(left(family, (value, from), &outer.without(&value.set)));
    }
    found
}

fn left(
    family: &Family<'_>,
    (value, from): (&Fact, usize),
    set: &Bits,
) -> Option<Disclosure> {
    let least = family.small(set)?;
    let kind = match value.from == from {
        true => Kind::Secondary,
        false => Kind::Differencing,
    };
    Some(Disclosure { kind, shown: value.from, beside: from, least })
}
