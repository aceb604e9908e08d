//! Small counts of people and organisations are not shown (N46).
//!
//! Every number leaves this module through `number` or `rows`, and only as `Visible`;
//! `rows` sees the cells of a table together with its whole, as secondary suppression
//! (N47) will need them.

use super::measure::{Measure, Number, Visible};
use super::{Impact, Question, Row, RowHead};
use crate::model::{Guarded, Indicator};
use crate::parse::Policies;
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
