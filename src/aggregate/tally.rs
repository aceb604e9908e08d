//! Adding up: amounts with their qualifiers and their proof.
//!
//! Invariant: there is no way to add without recording from where. Sums are exact
//! decimals, so that their order does not matter; a part of an interval is held to
//! twelve decimals, and its sum is an estimate (N24).

use std::collections::BTreeSet;

use super::measure::{Measure, Number, Proof, Visible};
use super::part::{self, Origin, Part};
use super::period::Share;
use super::proof::is_estimate;
use crate::model::{Catalog, Indicator};
use crate::parse::{Calc, Missing, Stage};
use crate::value::{Amount, Class, Qualifier, Slug};

/// A sum in the making.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    total: Amount,
    class: Class,
    qualifier: Qualifier,
    n_added: usize,
    n_missing: usize,
    stages: BTreeSet<Stage>,
    things: BTreeSet<Slug>,
    proof: Proof,
}

/// The decimals to which a part of an interval is held, or a mean.
pub(super) const DECIMALS: u32 = 12;

impl Tally {
    /// Adds the share of a part that counts.
    pub(super) fn add(&mut self, part: &Part<'_>, share: Share, catalog: &Catalog<'_>) {
        if let Origin::Thing(id) = part.origin
            && self.things.contains(id)
        {
            return;
        }
        let Some(quantity) = part.amount else {
            self.n_missing += 1;
            return;
        };
        let (value, class) = match share {
            Share::None => return,
            Share::Whole => (quantity.value, quantity.qualifier.class()),
            Share::Days(within, all) => {
                let days = Amount::from(u64::from(within));
                let part = (quantity.value * days).over(Amount::from(u64::from(all)));
                (part.unwrap_or_default().rounded(DECIMALS), Class::Around)
            }
        };
        self.class = if self.n_added == 0 { class } else { self.class.plus(class) };
        let alone =
            if share == Share::Whole { quantity.qualifier } else { Qualifier::Around };
        self.qualifier = if self.n_added == 0 { alone } else { self.class.qualifier() };
        self.n_added += 1;
        self.total += value;
        let is_spread = matches!(share, Share::Days(..));
        self.proof.is_spread |= is_spread;
        self.stages.extend(part.stage);
        match part.origin {
            Origin::Record(index, record) => {
                self.proof.record(index, record, value);
                if is_spread && !is_estimate(record.basis) {
                    self.proof.estimated += value;
                }
                if part::is_joint(catalog, record) {
                    self.proof.joint += value;
                }
            }
            Origin::Thing(id) => {
                self.things.insert(id.clone());
            }
        }
    }

    /// The number, before small counts are masked.
    pub(super) fn value(mut self, indicator: &Indicator<'_>) -> Visible<Measure> {
        let head = indicator.head;
        let is_count = matches!(head.calc, Calc::Count(..));
        // A stage never adds to another (N20).
        let mixed = matches!(head.calc, Calc::Sum(..)) && self.stages.len() > 1;
        let refused = head.missing == Missing::Refuse && self.n_missing > 0;
        if mixed || refused {
            return Visible::NotComputable;
        }
        if self.n_added == 0 && !is_count && head.missing != Missing::Zero {
            return Visible::Missing;
        }
        self.proof.things = self.things.into_iter().collect();
        let n_all = self.n_added + self.n_missing;
        self.proof.complete = (self.n_missing > 0).then_some((self.n_added, n_all));
        Visible::Value(Measure {
            value: Number::Amount(self.total),
            qualifier: self.qualifier,
            unit: indicator.unit.clone(),
            proof: self.proof.settled(),
        })
    }
}
