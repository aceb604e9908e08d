//! How fast a number grew: the factor of each interval between two dated values (N23).
//!
//! Invariant: both values are dated, above zero and may be shown; the root is exact to its
//! last decimal (G1).

use super::Impact;
use super::measure::{Measure, Number, Visible};
use super::question::{Period, Question};
use crate::value::{Amount, Class, Date, Moment};

/// By how much a number is multiplied from one interval to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Growth {
    /// The factor, with three decimals.
    pub factor: Amount,
    /// What is known of it.
    pub class: Class,
    /// Over how many intervals.
    pub n_intervals: u32,
}

/// The decimals of a factor.
const DECIMALS: u32 = 3;

/// The factor that leads from one value to another in so many equal steps; none from or
/// to zero, in no step, or in too many to be told.
pub fn growth(first: Amount, last: Amount, n_intervals: u32) -> Option<Amount> {
    let grows = !first.is_zero() && !last.is_zero();
    grows.then(|| last.root(first, n_intervals, DECIMALS)).flatten()
}

/// The growth of an indicator from one week, month or year to another of the same length.
pub(super) fn between(
    impact: &Impact<'_>,
    question: &Question,
    dates: Date,
) -> Visible<Growth> {
    let Date::Interval(first, Some(last)) = dates else { return Visible::NotComputable };
    let Some(n_intervals) = steps(first, last) else { return Visible::NotComputable };
    let at = |moment| {
        let period = Period::In(Date::On(moment));
        impact.measure(&Question { period, ..question.clone() })
    };
    let (before, after) = (at(first), at(last));
    before.then(|one| after.then(|other| factor(one, other, n_intervals)))
}

fn factor(one: &Measure, other: &Measure, n_intervals: u32) -> Visible<Growth> {
    let parts = |it: &Measure| match it.value {
        Number::Amount(amount) | Number::Share(amount) => (amount, Amount::ONE),
        Number::Ratio(above, below) => (above, below),
    };
    let (one, other) = ((parts(one), one.qualifier), (parts(other), other.qualifier));
    let first = one.0.0.times(other.0.1);
    let last = other.0.0.times(one.0.1);
    let found =
        first.zip(last).and_then(|(first, last)| growth(first, last, n_intervals));
    let class = other.1.class().over(one.1.class());
    found.map_or(Visible::NotComputable, |factor| {
        Visible::Value(Growth { factor, class, n_intervals })
    })
}

/// How many steps lead from one date to another of the same kind, at least one.
fn steps(first: Moment, last: Moment) -> Option<u32> {
    let months = |year: i16, month: i8| i64::from(year) * 12 + i64::from(month);
    let n_days = last.first().days_since(first.first());
    let steps = match (first, last) {
        (Moment::Day(_), Moment::Day(_)) => n_days,
        (Moment::Week(..), Moment::Week(..)) => n_days / 7,
        (Moment::Month(year, month), Moment::Month(to_year, to_month)) => {
            months(to_year, to_month) - months(year, month)
        }
        (Moment::Year(year), Moment::Year(to_year)) => {
            i64::from(to_year) - i64::from(year)
        }
        _ => return None,
    };
    u32::try_from(steps).ok().filter(|it| *it > 0)
}
