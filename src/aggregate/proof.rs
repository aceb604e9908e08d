//! What proves a number, put together with what proves another.

use super::measure::Proof;
use crate::model::Record;
use crate::parse::{Basis, EntryStatus};
use crate::value::Amount;

impl Proof {
    /// Adds a record that makes up so much of the number.
    pub(super) fn record(&mut self, index: usize, record: &Record<'_>, value: Amount) {
        self.records.push(index);
        self.bases.push(record.basis);
        if is_estimate(record.basis) {
            self.estimated += value;
        }
        if record.status != EntryStatus::Verified {
            self.unverified += value;
        }
        if record.grade >= 2 {
            self.verified += value;
        }
        let grade = usize::try_from(record.grade).unwrap_or(0).min(4);
        self.grades[grade] += value;
        self.updated = self.updated.max(Some(record.recorded));
    }

    /// Puts its lists in order, each thing once.
    pub(super) fn settled(mut self) -> Self {
        settle(&mut self.records);
        settle(&mut self.things);
        settle(&mut self.bases);
        self
    }

    /// The records of both; the amounts of this one.
    pub(super) fn beside(&self, other: &Self) -> Self {
        let both = Self {
            records: [&*self.records, &*other.records].concat(),
            things: [&*self.things, &*other.things].concat(),
            bases: [&*self.bases, &*other.bases].concat(),
            is_spread: self.is_spread || other.is_spread,
            updated: self.updated.max(other.updated),
            complete: self.complete.or(other.complete),
            declared: self.declared.clone().or_else(|| other.declared.clone()),
            ..self.clone()
        };
        both.settled()
    }

    /// The records of both, and the amounts of both.
    pub(super) fn plus(&self, other: &Self) -> Self {
        let mut grades = self.grades;
        grades.iter_mut().zip(other.grades).for_each(|(one, other)| *one += other);
        Self {
            estimated: self.estimated + other.estimated,
            verified: self.verified + other.verified,
            unverified: self.unverified + other.unverified,
            joint: self.joint + other.joint,
            grades,
            ..self.beside(other)
        }
    }

    /// The same records, of which no amount can be told: a difference, a product.
    pub(super) fn without_amounts(self) -> Self {
        self.each(|_| Amount::ZERO)
    }

    /// The same with every amount changed alike.
    pub(super) fn each(self, change: impl Fn(Amount) -> Amount) -> Self {
        Self {
            estimated: change(self.estimated),
            verified: change(self.verified),
            unverified: change(self.unverified),
            joint: change(self.joint),
            grades: self.grades.map(change),
            ..self
        }
    }
}

/// Whether what is told on this basis is an estimate.
pub(super) fn is_estimate(basis: Basis) -> bool {
    matches!(basis, Basis::Estimated | Basis::Modelled)
}

fn settle<T: Ord>(list: &mut Vec<T>) {
    list.sort_unstable();
    list.dedup();
}
