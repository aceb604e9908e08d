//! Small counts of people and organisations are not shown (N46).
//!
//! Every number leaves this module through `number` or `rows`, and only as `Visible`;
//! `rows` sees the cells of a table together with its whole, as secondary suppression
//! (N47) will need them.

use super::measure::{Measure, Number, Visible};
use super::{Row, RowHead};
use crate::model::{Guarded, Indicator};
use crate::parse::{Basis, Policies};
use crate::value::Amount;

/// A number that may not be shown yet.
#[derive(Clone, Debug)]
pub(super) struct Raw {
    /// The number.
    pub value: Visible<Measure>,
    /// Whether it is about people of a sensitive challenge.
    pub is_sensitive: bool,
    /// The threshold under which one of the numbers it is made from stays.
    pub hidden: Option<u32>,
}

impl Raw {
    /// A number that comes from no record.
    pub(super) fn new(value: Visible<Measure>) -> Self {
        Self { value, is_sensitive: false, hidden: None }
    }

    /// The number as its indicator presents it: one that lists its assumptions is modelled,
    /// the whole of it (N42).
    pub(super) fn presented(mut self, indicator: &Indicator<'_>) -> Self {
        if indicator.head.assumptions.is_empty() {
            return self;
        }
        if let Visible::Value(measure) = &mut self.value {
            let proof = &mut measure.proof;
            proof.bases.push(Basis::Modelled);
            proof.bases.sort_unstable();
            proof.bases.dedup();
            proof.estimated = match measure.value {
                Number::Amount(it) | Number::Ratio(it, _) | Number::Share(it) => it,
            };
        }
        self
    }

    /// The threshold that hides the number, if one does. A ratio was made from numbers
    /// that were looked at on their own.
    pub(super) fn conceals(&self, guarded: Guarded, policies: &Policies) -> Option<u32> {
        let small = match self.value.value().map(|it| it.value) {
            Some(Number::Amount(amount)) => {
                small(amount, (guarded, self.is_sensitive), policies)
            }
            _ => None,
        };
        self.hidden.or(small)
    }
}

/// The threshold under which an amount is, if it may not be shown.
pub(super) fn small(
    amount: Amount,
    (guarded, is_sensitive): (Guarded, bool),
    policies: &Policies,
) -> Option<u32> {
    let least = least(guarded, is_sensitive, policies);
    let below = amount < Amount::from(u64::from(least));
    (below && (policies.zero_sensitive || !amount.is_zero())).then_some(least)
}

/// A number as it may be shown.
pub(super) fn number(
    raw: Raw,
    indicator: &Indicator<'_>,
    policies: &Policies,
) -> Visible<Measure> {
    match raw.conceals(indicator.guarded, policies) {
        Some(least) => Visible::Masked { least },
        None => raw.value,
    }
}

/// The rows of a table and its whole, as they may be shown.
pub(super) fn rows(
    cells: Vec<(RowHead, Raw)>,
    total: Raw,
    indicator: &Indicator<'_>,
    policies: &Policies,
) -> (Vec<Row>, Visible<Measure>) {
    let shown = |(head, raw)| Row { head, value: number(raw, indicator, policies) };
    (cells.into_iter().map(shown).collect(), number(total, indicator, policies))
}

/// The least value shown; zero when nothing is hidden.
fn least(guarded: Guarded, sensitive: bool, policies: &Policies) -> u32 {
    match guarded {
        Guarded::No => 0,
        Guarded::Helped if sensitive => policies.k_sensitive.max(policies.k_people),
        Guarded::Volunteers | Guarded::Helped => policies.k_people,
        Guarded::Organisations => policies.k_organisations,
    }
}
