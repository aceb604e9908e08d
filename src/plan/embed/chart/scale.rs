//! From values to places of a drawing: lines at round numbers, zero among them.

use crate::plan::embed::axis::steps;
use crate::value::{Amount, Rounding};

/// The range of a drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scale {
    /// The value at the foot, zero or below.
    low: Amount,
    /// From one line to the next.
    step: Amount,
    /// How many steps there are.
    n_steps: u32,
}

/// How many steps a drawing has at most, from its least value to its greatest.
const STEPS: u32 = 3;

impl Scale {
    /// The range that holds all values, and zero.
    pub(super) fn of(values: &[Amount]) -> Self {
        let most = values.iter().copied().fold(Amount::ZERO, Amount::max);
        let least = values.iter().copied().fold(Amount::ZERO, Amount::min);
        let grain = match values.iter().all(|it| it.is_whole()) {
            true => Amount::ONE,
            false => Amount::ZERO,
        };
        if least.is_zero() && most >= Amount::ONE {
            let (step, n_steps) = steps(most);
            return Self { low: Amount::ZERO, step, n_steps };
        }
        let step = step(most - least, grain);
        let (below, above) = (n_steps(-least, step), n_steps(most, step));
        let low = -(step * Amount::from(u64::from(below)));
        Self { low, step, n_steps: (below + above).max(1) }
    }

    /// The values of its lines, from the foot up.
    pub(super) fn lines(self) -> impl Iterator<Item = Amount> {
        (0..=self.n_steps)
            .map(move |at| self.low + self.step * Amount::from(u64::from(at)))
    }

    /// How far a value is from the foot where all of it has this length.
    pub(super) fn place(self, value: Amount, length: u32) -> u32 {
        let whole = self.step * Amount::from(u64::from(self.n_steps));
        part(value - self.low, whole, length)
    }
}

/// How long a value is where `most` is as long as can be.
pub(super) fn part(amount: Amount, most: Amount, length: u32) -> u32 {
    let scaled = amount * Amount::from(u64::from(length));
    let scaled = scaled.divided(most, 0, Rounding::Nearest).unwrap_or(Amount::ZERO);
    let scaled = scaled.to_u64().and_then(|it| u32::try_from(it).ok());
    scaled.unwrap_or_default().min(length)
}

/// The least of 1, 2, 5, 10… that reaches across a range in three steps, no finer than
/// what is counted.
fn step(range: Amount, grain: Amount) -> Amount {
    if range.is_zero() {
        return Amount::ONE;
    }
    let reach = Amount::from(u64::from(STEPS));
    let magnitude = range.magnitude();
    let steps = (magnitude - 1..=magnitude + 1).flat_map(|exponent| {
        [1_u64, 2, 5].map(|times| Amount::power_of_ten(exponent) * Amount::from(times))
    });
    let mut steps = steps.filter(|step| *step >= grain);
    steps.find(|step| *step * reach >= range).unwrap_or(Amount::ONE)
}

fn n_steps(value: Amount, step: Amount) -> u32 {
    let steps = value.divided(step, 0, Rounding::Up).and_then(Amount::to_u64);
    steps.and_then(|it| u32::try_from(it).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::Scale;
    use crate::value::Amount;

    fn lines(values: &[&str]) -> Vec<String> {
        let values: Vec<Amount> =
            values.iter().map(|it| Amount::new(it).expect("a number")).collect();
        let scale = Scale::of(&values);
        let inside = values.iter().all(|it| {
            let place = scale.place(*it, 100);
            (0..=100).contains(&place)
        });
        assert!(inside, "{values:?}");
        scale.lines().map(|it| it.to_string()).collect()
    }

    #[test]
    fn lines_are_round_and_zero_is_among_them() {
        assert_eq!(lines(&["4803", "12"]), ["0", "1000", "2000", "3000", "4000", "5000"]);
        assert_eq!(lines(&["12345678"]).last().map(String::as_str), Some("12500000"));
        assert_eq!(lines(&["0", "0"]), ["0", "1"]);
        assert_eq!(lines(&[]), ["0", "1"]);
        assert_eq!(lines(&["789"]), ["0", "200", "400", "600", "800"]);
        assert_eq!(lines(&["0.25"]), ["0", "0.1", "0.2", "0.3"]);
        assert_eq!(lines(&["30", "-12"]), ["-20", "0", "20", "40"]);
        assert_eq!(lines(&["-5"]), ["-6", "-4", "-2", "0"]);
    }

    #[test]
    fn a_value_has_its_place_between_foot_and_top() {
        let amount = |it: &str| Amount::new(it).expect("a number");
        let scale = Scale::of(&[amount("30"), amount("-12")]);
        let place = |it| scale.place(amount(it), 180);
        assert_eq!(
            [place("-20"), place("0"), place("10"), place("40")],
            [0, 60, 90, 180]
        );
    }
}
