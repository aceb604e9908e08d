//! Exact decimal numbers, and their fractions.

use std::fmt;
use std::ops::{Add, AddAssign, Mul, Neg, Sub};

use rust_decimal::{Decimal, RoundingStrategy};

/// An exact decimal number: a quantity, a share, a price. Unit known elsewhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(Decimal);

/// Which way a quotient goes that has more decimals than are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// To the nearest; half away from zero.
    Nearest,
    /// To the number at or below.
    Down,
    /// To the number at or above.
    Up,
}

impl Amount {
    /// Nothing, as a number.
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// The whole, as a number.
    pub const ONE: Self = Self(Decimal::ONE);
    /// One hundred, for percentages.
    pub const HUNDRED: Self = Self(Decimal::ONE_HUNDRED);
    /// More digits than this are refused in content (content model §1.3).
    pub const MAX_DIGITS: usize = 15;

    /// Reads a number as content writes it: digits, an optional point, an optional
    /// minus; neither spaces nor exponent nor more than 15 digits.
    pub fn new(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
        let all_digits =
            |it: &str| !it.is_empty() && it.bytes().all(|b| b.is_ascii_digit());
        let n_digits = digits.bytes().filter(u8::is_ascii_digit).count();
        let sound = all_digits(whole) && all_digits(part) && n_digits <= Self::MAX_DIGITS;
        sound.then(|| text.parse().ok().map(|it: Decimal| Self(it.normalize())))?
    }

    /// The number somebody meant who wrote it the French way: `5 000`, `5,000`,
    /// `12,5`, `1 234,5`. The text returned is what to write instead.
    pub fn guess(text: &str) -> Option<String> {
        Self::with_zeros(text.trim()).or_else(|| {
            let zeros = text.trim().replace(['O', 'o'], "0");
            if zeros != text && Self::new(&zeros).is_some() {
                return Some(zeros);
            }
            let end = |c: char| c.is_alphabetic() || matches!(c, '%' | '€' | '$');
            let number = text.trim().trim_start_matches(['+', '~', '>', '≈', '≥']);
            let (number, rest) =
                number.split_at(number.find(end).unwrap_or(number.len()));
            let number = number.trim();
            if says_more(rest) {
                return None;
            }
            match Self::new(number).is_some() && number != text {
                true => Some(number.to_owned()),
                false => Self::ungrouped(number, text),
            }
        })
    }

    /// `1e3`, as a spreadsheet shows what is too long for its column.
    fn with_zeros(text: &str) -> Option<String> {
        let (digits, power) = text.split_once(['e', 'E'])?;
        let power: usize = power.trim_start_matches('+').parse().ok()?;
        let (whole, part) = digits.split_once([',', '.']).unwrap_or((digits, ""));
        let zeros = power.checked_sub(part.len()).filter(|it| *it <= Self::MAX_DIGITS)?;
        let meant = format!("{whole}{part}{}", "0".repeat(zeros));
        Self::new(&meant).map(|it| it.to_string())
    }

    /// `1 234,5` and its like, without what groups the digits.
    fn ungrouped(number: &str, text: &str) -> Option<String> {
        let tight: String = number
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '’' | '_' | '\u{200b}'))
            .collect();
        let groups: Vec<&str> = tight.split([',', '.']).collect();
        let thousands = groups.len() > 1 && groups[1..].iter().all(|it| it.len() == 3);
        let meant = match groups.as_slice() {
            [_] => tight,
            _ if thousands => groups.concat(),
            [whole, part] => format!("{whole}.{part}"),
            _ => return None,
        };
        (meant != text && Self::new(&meant).is_some()).then_some(meant)
    }

    /// Whether there is no part after the point.
    pub fn is_whole(self) -> bool {
        self.0.is_integer()
    }

    /// Whether it is zero.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// Whether it is below zero.
    pub fn is_negative(self) -> bool {
        self.0.is_sign_negative() && !self.0.is_zero()
    }

    /// The exact quotient when it has one, else the nearest of 28 digits; `None` for
    /// a divisor of zero. Only for showing: sums and comparisons never divide.
    pub fn over(self, divisor: Self) -> Option<Self> {
        self.0.checked_div(divisor.0).map(|it| Self(it.normalize()))
    }

    /// The product; `None` when it has more digits than can be kept. Where `*` holds what
    /// is too great at the end, this one says so.
    pub fn times(self, factor: Self) -> Option<Self> {
        self.0.checked_mul(factor.0).map(|it| Self(it.normalize()))
    }

    /// The quotient with so many decimals, rounded once and from its exact value;
    /// `None` for a divisor of zero, or numbers too long to divide.
    pub fn divided(
        self,
        divisor: Self,
        decimals: u32,
        rounding: Rounding,
    ) -> Option<Self> {
        let (above, below) =
            if divisor.is_negative() { (-self, -divisor) } else { (self, divisor) };
        let scale = Self::power_of_ten(i32::try_from(decimals).ok()?).0;
        let scaled = above.0.checked_mul(scale)?;
        let rest = scaled.checked_rem(below.0)?;
        let whole = scaled.checked_sub(rest)?.checked_div(below.0)?;
        let goes_on = match rounding {
            Rounding::Nearest => rest.abs() >= (below - Self(rest.abs())).0,
            Rounding::Down => rest < Decimal::ZERO,
            Rounding::Up => rest > Decimal::ZERO,
        };
        let sign = if rest < Decimal::ZERO { -Decimal::ONE } else { Decimal::ONE };
        let goes_on = goes_on && !rest.is_zero();
        let whole = if goes_on { whole.checked_add(sign)? } else { whole };
        Some(Self(whole.checked_div(scale)?.normalize()))
    }

    /// The nearest number of so many decimals, half away from zero.
    pub fn rounded(self, decimals: u32) -> Self {
        let strategy = RoundingStrategy::MidpointAwayFromZero;
        Self(self.0.round_dp_with_strategy(decimals, strategy).normalize())
    }

    /// The whole number at or below.
    pub fn floor(self) -> Self {
        Self(self.0.floor().normalize())
    }

    /// The whole number at or above.
    pub fn ceil(self) -> Self {
        Self(self.0.ceil().normalize())
    }

    /// The distance from zero.
    pub fn abs(self) -> Self {
        Self(self.0.abs())
    }

    /// Ten to a power, for rounding steps.
    pub fn power_of_ten(exponent: i32) -> Self {
        let scale = exponent.unsigned_abs();
        match exponent {
            0.. => Self(Decimal::from_i128_with_scale(10_i128.pow(scale.min(27)), 0)),
            _ => Self(Decimal::new(1, scale.min(28)).normalize()),
        }
    }

    /// The exponent of the first significant digit: 3 for 5321, -1 for 0.25.
    pub fn magnitude(self) -> i32 {
        let digits = self.0.mantissa().unsigned_abs().checked_ilog10().unwrap_or(0);
        i32::try_from(digits).unwrap_or(0) - i32::try_from(self.0.scale()).unwrap_or(0)
    }

    /// Its digits without the point, and how many of them stand after it; for what is not
    /// negative.
    pub(super) fn parts(self) -> (u128, u32) {
        (self.0.mantissa().unsigned_abs(), self.0.scale())
    }

    /// The result of an operation; past the greatest number there is, that one. Sums
    /// and products of what content may say (15 digits) can come to more.
    fn held(result: Option<Decimal>, negative: bool) -> Self {
        let end = if negative { Decimal::MIN } else { Decimal::MAX };
        Self(result.unwrap_or(end).normalize())
    }

    /// The number as a count, when it is one.
    pub fn to_u64(self) -> Option<u64> {
        self.is_whole().then(|| u64::try_from(self.0.trunc().mantissa()).ok())?
    }
}

impl From<u64> for Amount {
    fn from(count: u64) -> Self {
        Self(Decimal::from(count))
    }
}

impl From<usize> for Amount {
    fn from(count: usize) -> Self {
        Self(Decimal::from(count))
    }
}

impl Add for Amount {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::held(self.0.checked_add(other.0), self.is_negative())
    }
}

impl AddAssign for Amount {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Amount {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self::held(self.0.checked_sub(other.0), self.is_negative())
    }
}

impl Mul for Amount {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        let negative = self.is_negative() != other.is_negative();
        Self::held(self.0.checked_mul(other.0), negative)
    }
}

impl Neg for Amount {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

/// Plain digits with a point, as machines read them; people are shown numbers by
/// `locale`.
impl fmt::Display for Amount {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.0.normalize())
    }
}

/// Whether what follows a number makes another of it: `12k`, `1,2 million`, `12 à 15`.
fn says_more(rest: &str) -> bool {
    const MULTIPLES: [&str; 9] =
        ["k", "m", "x", "mille", "million", "milliard", "millier", "douzaine", "dizaine"];
    let word = rest.split_whitespace().next().unwrap_or_default().to_lowercase();
    let word = word.trim_end_matches(['s', '.']);
    rest.contains(|c: char| c.is_ascii_digit()) || MULTIPLES.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(text: &str) -> Amount {
        Amount::new(text).expect("a number")
    }

    #[test]
    fn a_tenth_three_times_is_three_tenths() {
        assert_eq!(amount("0.1") + amount("0.1") + amount("0.1"), amount("0.3"));
    }

    #[test]
    fn what_is_too_great_is_held_at_the_end() {
        let most = amount("999999999999999");
        let product = most * most;
        assert_eq!(product, product + most);
        assert_eq!(-product, -product - most);
        assert_eq!(product * -most, -product);
        assert_eq!(product.divided(most, 1, Rounding::Nearest), None);
    }

    #[test]
    fn only_plain_digits_are_a_number() {
        assert!(
            ["5 000", "5,000", "1e3", ".5", "5.", "+5", "", "1234567890123456"]
                .iter()
                .all(|it| Amount::new(it).is_none())
        );
        assert!(
            ["0", "-3", "12.50", "123456789012345"]
                .iter()
                .all(|it| Amount::new(it).is_some())
        );
    }

    #[test]
    fn french_numbers_are_understood_for_the_hint() {
        let cases = [("5 000", "5000"), ("5\u{202f}000", "5000"), ("5,000", "5000")];
        let more = [("12,5", "12.5"), ("1 234,5", "1234.5"), ("5.000", "5000")];
        for (written, meant) in cases.into_iter().chain(more) {
            assert_eq!(Amount::guess(written).as_deref(), Some(meant), "{written}");
        }
        assert_eq!(Amount::guess("douze"), None);
    }

    #[test]
    fn a_quotient_is_rounded_once_and_half_away_from_zero() {
        let over = |above, below, rounding| {
            amount(above)
                .divided(amount(below), 1, rounding)
                .map(|it| it.to_string())
                .unwrap_or_default()
        };
        let cases =
            [("1", "3", ["0.3", "0.3", "0.4"]), ("1", "4", ["0.3", "0.2", "0.3"])];
        let more = [("-1", "4", ["-0.3", "-0.3", "-0.2"]), ("5", "2", ["2.5"; 3])];
        let zero = [("1", "-4", ["-0.3", "-0.3", "-0.2"]), ("1", "0", [""; 3])];
        for (above, below, expected) in cases.into_iter().chain(more).chain(zero) {
            let found = [Rounding::Nearest, Rounding::Down, Rounding::Up]
                .map(|rounding| over(above, below, rounding));
            assert_eq!(found, expected, "{above} / {below}");
        }
    }

    #[test]
    fn magnitude_is_the_place_of_the_first_digit() {
        let of = |text| amount(text).magnitude();
        assert_eq!(
            [of("5321"), of("999"), of("1"), of("0.25"), of("0.02")],
            [3, 2, 0, -1, -2]
        );
    }
}
