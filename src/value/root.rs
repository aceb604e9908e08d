//! Roots of exact numbers, to as many decimals as asked for.
//!
//! Invariant: whole numbers of any length are compared, so that the last decimal is
//! right; floating point does not appear.

use std::cmp::Ordering;

use super::Amount;

/// Higher roots are not taken: nobody would ask for one.
const MOST_DEGREES: u32 = 1000;

impl Amount {
    /// The root of a quotient, of a degree and with so many decimals, to the nearest;
    /// `None` for what is negative, a divisor of zero, a degree that is zero or too high,
    /// or a root too great to be kept.
    pub fn root(self, divisor: Self, degree: u32, decimals: u32) -> Option<Self> {
        let sound = !self.is_negative() && !divisor.is_negative() && !divisor.is_zero();
        if !sound || !(1..=MOST_DEGREES).contains(&degree) {
            return None;
        }
        let (above, of_above) = self.parts();
        let (below, of_below) = divisor.parts();
        let scale = 10_u64.checked_pow(decimals)?;
        // root ≤ number, both sides without a fraction: root is in units of 1 / scale.
        let reaches = |root: u64, scale: u64| {
            let one =
                Natural::new(below).times_power(10, of_above).times_power(root, degree);
            let other =
                Natural::new(above).times_power(10, of_below).times_power(scale, degree);
            one.compare(&other) != Ordering::Greater
        };
        let (mut low, mut high) = (0, 1_u64);
        while reaches(high, scale) {
            (low, high) = (high, high.checked_mul(2).filter(|it| *it < 1 << 60)?);
        }
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            if reaches(middle, scale) {
                low = middle;
            } else {
                high = middle;
            }
        }
        let nearest = if reaches(2 * low + 1, 2 * scale) { low + 1 } else { low };
        Self::from(nearest).over(Self::from(scale))
    }
}

/// A whole number of any length, in pieces of 32 bits, the lowest first.
struct Natural(Vec<u32>);

impl Natural {
    fn new(mut number: u128) -> Self {
        let mut pieces = Vec::new();
        while number > 0 {
            pieces.push(piece(number));
            number >>= 32;
        }
        Self(pieces)
    }

    fn times_power(mut self, factor: u64, power: u32) -> Self {
        for _ in 0..power {
            let mut carry = 0_u128;
            for it in &mut self.0 {
                carry += u128::from(*it) * u128::from(factor);
                *it = piece(carry);
                carry >>= 32;
            }
            self.0.extend(Self::new(carry).0);
        }
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
        self
    }

    fn compare(&self, other: &Self) -> Ordering {
        let lengths = self.0.len().cmp(&other.0.len());
        lengths.then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }
}

fn piece(number: u128) -> u32 {
    u32::try_from(number & u128::from(u32::MAX)).expect("32 bits are left")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn root(above: &str, below: &str, degree: u32, decimals: u32) -> Option<String> {
        let amount = |text| Amount::new(text).expect("a number");
        let root = amount(above).root(amount(below), degree, decimals);
        root.map(|it| it.to_string())
    }

    #[test]
    fn the_last_decimal_of_a_root_is_right() {
        let cases = [
            (root("2", "1", 2, 9), "1.414213562"),
            (root("30", "3", 2, 3), "3.162"),
            (root("30", "3", 3, 3), "2.154"),
            (root("0.25", "1", 2, 3), "0.5"),
            (root("1", "9", 2, 3), "0.333"),
            (root("0", "5", 3, 3), "0"),
            (root("6.25", "0.01", 2, 3), "25"),
            (root("1.1025", "1", 2, 1), "1.1"),
            (root("999999999999999", "1", 2, 3), "31622776.602"),
            (root("2", "1", 1000, 6), "1.000693"),
        ];
        for (found, expected) in cases {
            assert_eq!(found.as_deref(), Some(expected));
        }
    }

    #[test]
    fn some_roots_do_not_exist() {
        assert_eq!(root("-1", "1", 2, 3), None);
        assert_eq!(root("1", "0", 2, 3), None);
        assert_eq!(root("1", "1", 0, 3), None);
        assert_eq!(root("1", "1", 1001, 3), None);
        assert_eq!(root("999999999999999", "0.00000000000001", 1, 3), None);
    }
}
