//! Whether a hidden small count is a sum and difference of any values that are shown:
//! Gaussian elimination, in whole numbers modulo a prime, over the classes of a family.

use super::facts::{Fact, Family};
use super::{Disclosure, Kind};
use crate::aggregate::bits::Bits;

/// A prime so large that a number that is zero modulo it is zero, but by a rare chance
/// that costs a false alarm.
const PRIME: u64 = 2_147_483_647;

/// A row of the system: how often each class is in it, and from which facts it was made.
#[derive(Clone)]
struct Line {
    classes: Vec<u64>,
    made_of: Vec<u64>,
}

/// The hidden small counts that can be worked out, each with a value that shows it.
pub(super) fn solved(family: &Family<'_>) -> Vec<Disclosure> {
    let shown: Vec<&Fact> =
        family.facts.iter().filter(|it| it.is_shown && !it.set.is_empty()).collect();
    let n_classes =
        family.facts.iter().flat_map(|it| it.set.iter()).max().map_or(0, |it| it + 1);
    let mut hidden: Vec<(&Fact, u32)> = Vec::new();
    for fact in family.facts.iter().filter(|it| !it.is_shown) {
        hidden.extend(family.small(&fact.set).map(|least| (fact, least)));
    }
    if hidden.is_empty() {
        return Vec::new();
    }
    let mut basis: Vec<Option<Line>> = vec![None; n_classes];
    for (at, fact) in shown.iter().enumerate() {
        let mut line = Line::new(fact, n_classes, shown.len());
        line.made_of[at] = 1;
        if let Some(first) = line.reduce(&basis) {
            line.scale(first);
            basis[first] = Some(line);
        }
    }
    let mut found = Vec::new();
    for (fact, least) in hidden {
        let mut line = Line::new(fact, n_classes, shown.len());
        if line.reduce(&basis).is_none() {
            // A table hides enough by itself: something beside it says too much.
            let used = line.made_of.iter().zip(&shown).filter(|(it, _)| **it != 0);
            let own = |set: &Bits| {
                let mut table = shown.iter().filter(|it| it.from == fact.from);
                table.any(|it| it.set == *set)
            };
            let used = used.map(|(_, it)| (!own(&it.set), !it.is_row, it.from));
            let used = used.max().map_or(fact.from, |(_, _, it)| it);
            let kind = Kind::Secondary;
            found.push(Disclosure { kind, shown: used, beside: fact.from, least });
        }
    }
    found
}

impl Line {
    fn new(fact: &Fact, n_classes: usize, n_facts: usize) -> Self {
        let mut classes = vec![0; n_classes];
        fact.set.iter().for_each(|it| classes[it] = 1);
        Self { classes, made_of: vec![0; n_facts] }
    }

    /// Takes away what the basis has already; the first class that is left.
    fn reduce(&mut self, basis: &[Option<Line>]) -> Option<usize> {
        for (class, known) in basis.iter().enumerate() {
            let times = self.classes[class];
            match known {
                _ if times == 0 => {}
                Some(known) => self.take(known, times),
                None => return Some(class),
            }
        }
        None
    }

    fn take(&mut self, other: &Self, times: u64) {
        let take = |one: &mut u64, other: &u64| {
            *one = (*one + (PRIME - other) * times) % PRIME;
        };
        self.classes.iter_mut().zip(&other.classes).for_each(|(one, it)| take(one, it));
        self.made_of.iter_mut().zip(&other.made_of).for_each(|(one, it)| take(one, it));
    }

    /// Makes the first class one.
    fn scale(&mut self, first: usize) {
        let by = inverse(self.classes[first]);
        let all = self.classes.iter_mut().chain(&mut self.made_of);
        all.for_each(|it| *it = *it * by % PRIME);
    }
}

/// The number that gives one when it is multiplied, modulo the prime (Fermat).
fn inverse(number: u64) -> u64 {
    let (mut power, mut result, mut left) = (number, 1, PRIME - 2);
    while left > 0 {
        if left % 2 == 1 {
            result = result * power % PRIME;
        }
        power = power * power % PRIME;
        left /= 2;
    }
    result
}
