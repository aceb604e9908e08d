//! Whether two numbers are as an operator wants them.
//!
//! Invariant: what a bound leaves open is no contradiction.

use super::{Outcome, Side};
use crate::aggregate::measure::Visible;
use crate::parse::{RuleMissing, RuleOp};
use crate::value::{Amount, Class};

/// Whether a rule holds for these sides.
pub(super) fn outcome(
    op: RuleOp,
    missing: RuleMissing,
    sides: [&Visible<Side>; 2],
) -> Outcome {
    if sides.iter().any(|it| **it == Visible::NotComputable) {
        return Outcome::Skipped;
    }
    let known = sides.map(|it| it.value().copied());
    let is_there = known.map(|it| it.is_some_and(|it| !it.value.is_zero()));
    let broken = match op {
        RuleOp::BothOrNone => is_there[0] != is_there[1],
        RuleOp::NotBoth => is_there[0] && is_there[1],
        _ => {
            let n_known = known.iter().flatten().count();
            let skipped = match missing {
                RuleMissing::SkipIfAny => n_known < 2,
                RuleMissing::SkipIfAll => n_known == 0,
                RuleMissing::Zero => false,
            };
            if skipped {
                return Outcome::Skipped;
            }
            let zero = Side { value: Amount::ZERO, class: Class::Exact };
            contradicts(op, known.map(|it| it.unwrap_or(zero)))
        }
    };
    if broken { Outcome::Broken } else { Outcome::Holds }
}

/// Whether no values that both sides allow are as the operator wants them.
fn contradicts(op: RuleOp, [left, right]: [Side; 2]) -> bool {
    // The least and the most that a side can be; none for no bound.
    let bounds = |it: Side| match it.class {
        Class::Exact => (Some(it.value), Some(it.value)),
        Class::AtLeast => (Some(it.value), None),
        Class::AtMost => (None, Some(it.value)),
        Class::Around => (None, None),
    };
    let ((least, most), (its_least, its_most)) = (bounds(left), bounds(right));
    let above = |one: Option<Amount>, other: Option<Amount>| {
        one.zip(other).is_some_and(|(one, other)| one > other)
    };
    let reaches = |one: Option<Amount>, other: Option<Amount>| {
        one.zip(other).is_some_and(|(one, other)| one >= other)
    };
    match op {
        RuleOp::AtMost => above(least, its_most),
        RuleOp::Below => reaches(least, its_most),
        RuleOp::AtLeast => above(its_least, most),
        RuleOp::Above => reaches(its_least, most),
        RuleOp::Equal => above(least, its_most) || above(its_least, most),
        RuleOp::Different => reaches(least, its_most) && reaches(its_least, most),
        RuleOp::BothOrNone | RuleOp::NotBoth => false,
    }
}
