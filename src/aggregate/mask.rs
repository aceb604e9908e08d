//! Small counts of people and organisations are not shown (N46).
//!
//! Here each number is looked at on its own; `veil` looks at it together with all that
//! it could be worked out from (N47).

use super::answer::Ask;
use super::measure::{Mask, Measure, Number, Visible};
use super::suppress::{Cell, Mark};
use super::{Impact, Question};
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
    /// Why one of the numbers it is made from is hidden: the threshold it stays under,
    /// or that it would give one away that does.
    pub hidden: Option<(u32, Mask)>,
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

    /// The threshold that hides the number, if one does, and why. A ratio was made from numbers
    /// that were looked at on their own.
    pub(super) fn conceals(
        &self,
        guarded: Guarded,
        policies: &Policies,
    ) -> Option<(u32, Mask)> {
        let small = match self.value.value().map(|it| it.value) {
            Some(Number::Amount(amount)) => {
                small(amount, (guarded, self.is_sensitive), policies)
            }
            _ => None,
        };
        self.hidden.or(small.map(|it| (it, Mask::Primary)))
    }
}

/// The threshold under which an amount is, if it may not be shown.
pub(super) fn small(
    amount: Amount,
    (guarded, is_sensitive): (Guarded, bool),
    policies: &Policies,
) -> Option<u32> {
    let least = least(guarded, is_sensitive, policies);
    is_small(amount, least, policies).then_some(least)
}

/// Whether an amount is under a threshold, and may not be shown.
pub(super) fn is_small(amount: Amount, least: u32, policies: &Policies) -> bool {
    let below = amount < Amount::from(u64::from(least));
    below && (policies.zero_sensitive || !amount.is_zero())
}

/// The threshold of what a question asks about; none when nothing of it is hidden. It
/// is that of the strictest challenge the question may speak of.
pub(super) fn threshold(impact: &Impact<'_>, question: &Question) -> Option<u32> {
    let indicator = impact.catalog.indicators.get(&question.indicator)?;
    let named = &question.scope.challenges;
    let challenges = impact.catalog.challenges.iter();
    let mut spoken = challenges.filter(|(id, _)| named.is_empty() || named.contains(id));
    let sensitive = spoken.any(|(_, it)| it.page.head.sensitive);
    Some(least(indicator.guarded, sensitive, impact.catalog.site.policies))
        .filter(|it| *it > 0)
}

/// A number as it may be shown, looked at on its own.
pub(super) fn number(
    raw: Raw,
    indicator: &Indicator<'_>,
    policies: &Policies,
) -> Visible<Measure> {
    match raw.conceals(indicator.guarded, policies) {
        Some((least, mask)) => Visible::Masked { least, mask },
        None => raw.value,
    }
}

/// A number as others can be worked out from it; none when it is no sum.
pub(super) fn cell(raw: &Raw, (impact, ask): (&Impact<'_>, &Ask<'_>)) -> Option<Cell> {
    let policies = impact.catalog.site.policies;
    let guarded = ask.indicator.guarded;
    let Number::Amount(amount) = raw.value.value()?.value else { return None };
    let least = u64::from(least(guarded, raw.is_sensitive, policies));
    let mut cell = Cell::new(amount.floor().to_u64().unwrap_or_default(), least);
    cell.floor = u64::from(!policies.zero_sensitive);
    // A part of an interval may be above zero and below one.
    cell.mark = match raw.conceals(guarded, policies) {
        Some(_) => Mark::Small,
        None => Mark::Shown,
    };
    Some(cell)
}

/// The least value shown; zero when nothing is hidden.
pub(super) fn least(guarded: Guarded, sensitive: bool, policies: &Policies) -> u32 {
    match guarded {
        Guarded::No => 0,
        Guarded::Helped if sensitive => policies.k_sensitive.max(policies.k_people),
        Guarded::Volunteers | Guarded::Helped => policies.k_people,
        Guarded::Organisations => policies.k_organisations,
    }
}
