//! Between which values a share lies that was asked of some people only (N43).

use crate::value::{Amount, Rounding};

/// The square of 1.959964, which leaves out one case in twenty.
const Z_SQUARE: &str = "3.84145882069";

/// The decimals to which a root is held before it is rounded.
const DECIMALS: u32 = 9;

/// The 95 % Wilson interval of a share, in percents with so many decimals: from so many
/// out of so many who answered. `None` without an answer.
pub fn wilson(count: Amount, base: Amount, decimals: u32) -> Option<(Amount, Amount)> {
    let square = Amount::new(Z_SQUARE)?;
    if base.is_negative() || base.is_zero() || count.is_negative() || base < count {
        return None;
    }
    let quarter = square.over(Amount::from(4_u64))?;
    let half = square.over(Amount::from(2_u64))?;
    let spread = count * (base - count).over(base)? + quarter;
    let reach = square.times(spread)?.root(Amount::ONE, 2, DECIMALS)?;
    let middle = count + half;
    let percent = |it: Amount| {
        let share =
            (it * Amount::HUNDRED).divided(base + square, decimals, Rounding::Nearest);
        share.map(|it| it.max(Amount::ZERO).min(Amount::HUNDRED))
    };
    Some((percent(middle - reach)?, percent(middle + reach)?))
}
