//! Different people, counted by the keys that stand for them (N13, N14).
//!
//! Invariant: a key is compared and never told.

use std::collections::{BTreeMap, BTreeSet};

use super::Impact;
use super::answer::Ask;
use super::measure::{Measure, Number, Proof, Visible};
use super::part::{Origin, Part};
use crate::parse::{Missing, Private};
use crate::value::{Amount, Qualifier};

/// People counted by their keys.
#[derive(Clone, Debug, Default)]
pub(super) struct Keys {
    /// Of each key its records, by the strength of their proof.
    seen: BTreeMap<Private, BTreeSet<(u32, usize)>>,
    n_unknown: usize,
}

impl Keys {
    /// Adds whoever a record is about.
    pub(super) fn add(&mut self, part: &Part<'_>) {
        let Origin::Record(index, record) = part.origin else { return };
        match part.person {
            Some(key) => {
                self.seen.entry(key.clone()).or_default().insert((record.grade, index));
            }
            None => self.n_unknown += 1,
        }
    }

    /// How many there are: each counts once, by the record that proves it best (N13).
    pub(super) fn value(self, impact: &Impact<'_>, ask: &Ask<'_>) -> Visible<Measure> {
        let indicator = ask.indicator;
        let missing = indicator.head.missing;
        let n_known: usize = self.seen.values().map(BTreeSet::len).sum();
        if missing == Missing::Refuse && self.n_unknown > 0 {
            return Visible::NotComputable;
        }
        if self.seen.is_empty() && missing != Missing::Zero {
            return Visible::Missing;
        }
        let mut proof = Proof::default();
        for records in self.seen.values() {
            let best = records.last();
            for it in records {
                let value = if Some(it) == best { Amount::ONE } else { Amount::ZERO };
                if let Some(record) = impact.catalog.records.get(it.1) {
                    proof.record(it.1, record, value);
                }
            }
        }
        let n_all = n_known + self.n_unknown;
        proof.complete = (self.n_unknown > 0).then_some((n_known, n_all));
        Visible::Value(Measure {
            value: Number::Amount(Amount::from(self.seen.len())),
            qualifier: Qualifier::Exact,
            unit: indicator.unit.clone(),
            proof: proof.settled(),
        })
    }
}
