//! Shares, attainments and ratios as people read them (N28 to N30, N40).
//!
//! Invariants: each is rounded once, from its exact value; nothing is divided by
//! zero, and a denominator of zero is « n. d. », never « 0 % ».

use super::Words;
use crate::diag::Fact;
use crate::value::{Amount, Class, Rounding};

/// A part of a whole, not yet divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ratio {
    /// What is above the line.
    pub part: Amount,
    /// What is below it.
    pub whole: Amount,
    /// What is known of their quotient.
    pub class: Class,
}

impl Ratio {
    /// A ratio of two numbers known exactly.
    pub fn exact(part: Amount, whole: Amount) -> Self {
        Self { part, whole, class: Class::Exact }
    }
}

/// Where a number stands between its baseline and its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Progress {
    /// Where it started.
    pub baseline: Amount,
    /// Where it is.
    pub actual: Amount,
    /// Where it should be.
    pub target: Amount,
    /// What is known of `actual`.
    pub class: Class,
}

impl Progress {
    /// The way made over the way to make, in whichever direction (N28).
    pub fn ratio(&self) -> Ratio {
        let (made, to_make) = (self.actual - self.baseline, self.target - self.baseline);
        if to_make.is_negative() {
            let class = Class::Exact.minus(self.class);
            return Ratio { part: -made, whole: -to_make, class };
        }
        Ratio { part: made, whole: to_make, class: self.class }
    }
}

/// From which base on a share is a percentage, and from which it has a decimal
/// (`policies.min_base_percent`, `one_decimal_base`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PercentRules {
    /// Below it a share is told as « 7 sur 15 ».
    pub least_base: Amount,
    /// From it on a percentage may have one decimal.
    pub one_decimal_base: Amount,
}

impl Default for PercentRules {
    fn default() -> Self {
        let [least_base, one_decimal_base] = [30_u64, 200].map(Amount::from);
        Self { least_base, one_decimal_base }
    }
}

impl Words {
    /// A share of a known base: « 7 sur 15 », « 48 % », « 44,5 % » (N40).
    pub fn share(&self, ratio: &Ratio, rules: &PercentRules) -> String {
        if ratio.whole.is_zero() {
            return self.text("number-unavailable");
        }
        if ratio.whole < rules.least_base {
            let [part, whole] =
                [ratio.part, ratio.whole].map(|it| Fact::Text(self.number(it)));
            let text = self.with("share-of", &[("part", part), ("whole", whole)]);
            return self.bounded(ratio.class, &text);
        }
        let one = ratio.whole >= rules.one_decimal_base;
        self.hundredths(ratio, u32::from(one))
    }

    /// A share of those who answered with the interval it stands for: « 60 % (n = 512,
    /// entre 56 et 64 %) » (N43); of too few, only how many of how many.
    pub fn sampled(
        &self,
        ratio: &Ratio,
        (least, most): (Amount, Amount),
        rules: &PercentRules,
    ) -> String {
        let share = self.share(ratio, rules);
        if ratio.whole < rules.least_base {
            return share;
        }
        let facts = [
            ("share", Fact::Text(share)),
            ("base", Fact::Text(self.number(ratio.whole))),
            ("least", Fact::Text(self.number(least))),
            ("most", Fact::Text(self.percent(most))),
        ];
        self.with("share-sampled", &facts)
    }

    /// A share whose base nobody gave: « 60 % (base non communiquée) ».
    pub fn share_without_base(&self, percent: Amount) -> String {
        let percent = Fact::Text(self.percent(percent));
        self.with("share-without-base", &[("percent", percent)])
    }

    /// How much of a target is reached: « au moins 33 % », « 108,6 % » (N28 to N30).
    pub fn attainment(&self, ratio: &Ratio) -> String {
        if ratio.whole.is_zero() {
            return self.text("number-unavailable");
        }
        self.hundredths(ratio, 1)
    }

    /// How much of the way to a target is made: « 50 % », « non calculable » (N28).
    pub fn progress(&self, progress: &Progress) -> String {
        if progress.target == progress.baseline {
            return self.text("progress-not-computable");
        }
        self.attainment(&progress.ratio())
    }

    /// A plain ratio, two decimals at most: « 6,67 » (N40).
    pub fn ratio(&self, ratio: &Ratio) -> String {
        let quotient = ratio.part.divided(ratio.whole, 2, toward(ratio.class));
        match quotient {
            Some(quotient) => self.bounded(ratio.class, &self.number(quotient)),
            None => self.text("number-unavailable"),
        }
    }

    /// A growth factor: « ×2,15 » (N40).
    pub fn growth(&self, factor: Amount, class: Class) -> String {
        let factor = factor.divided(Amount::ONE, 2, toward(class)).unwrap_or(factor);
        self.bounded(class, &format!("×{}", self.number(factor)))
    }

    /// A change from one number to another: « −13,3 % », « +5 % » (N40).
    pub fn change(&self, before: Amount, after: Amount) -> String {
        let hundredths = (after - before) * Amount::HUNDRED;
        match hundredths.divided(before.abs(), 1, Rounding::Nearest) {
            None => self.text("number-unavailable"),
            Some(it) if it > Amount::ZERO => format!("+{}", self.percent(it)),
            Some(it) => self.percent(it),
        }
    }

    /// A percentage; a bound is rounded to the integer on its safe side (N30), and so
    /// is what is only near.
    fn hundredths(&self, ratio: &Ratio, decimals: u32) -> String {
        let decimals = if ratio.class == Class::Exact { decimals } else { 0 };
        let part = ratio.part * Amount::HUNDRED;
        match part.divided(ratio.whole, decimals, toward(ratio.class)) {
            Some(percent) => self.bounded(ratio.class, &self.percent(percent)),
            None => self.text("number-unavailable"),
        }
    }
}

/// A lower bound is rounded down, an upper bound up.
fn toward(class: Class) -> Rounding {
    match class {
        Class::AtLeast => Rounding::Down,
        Class::AtMost => Rounding::Up,
        Class::Exact | Class::Around => Rounding::Nearest,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    fn amount(text: &str) -> Amount {
        Amount::new(text).expect("a number")
    }

    fn ratio(part: &str, whole: &str, class: Class) -> Ratio {
        Ratio { part: amount(part), whole: amount(whole), class }
    }

    fn words() -> Words {
        Words::new(Language::French)
    }

    fn share(part: &str, whole: &str) -> String {
        words().share(&ratio(part, whole, Class::Exact), &PercentRules::default())
    }

    #[test]
    fn n40_the_base_decides_how_a_share_is_told() {
        assert_eq!(share("7", "15"), "7\u{a0}sur\u{a0}15");
        assert_eq!(share("14", "30"), "47\u{202f}%");
        assert_eq!(share("89", "199"), "45\u{202f}%");
        assert_eq!(share("89", "200"), "44,5\u{202f}%");
        assert_eq!(share("0", "0"), "n.\u{a0}d.");
        let without = words().share_without_base(amount("60"));
        assert_eq!(without, "60\u{202f}% (base non communiquée)");
    }

    #[test]
    fn g3_bounds_carry_over_and_are_rounded_to_the_safe_side() {
        let words = words();
        let attainment = |part, class| words.attainment(&ratio(part, "15000", class));
        assert_eq!(attainment("5000", Class::AtLeast), "au moins 33\u{202f}%");
        assert_eq!(attainment("5000", Class::AtMost), "au plus 34\u{202f}%");
        assert_eq!(attainment("1600", Class::Exact), "10,7\u{202f}%");
        assert_eq!(words.ratio(&ratio("100000", "15000", Class::Exact)), "6,67");
    }

    #[test]
    fn g9_progress_goes_in_any_direction() {
        let progress = |baseline, actual, target| {
            let [baseline, actual, target] = [baseline, actual, target].map(amount);
            let class = Class::Exact;
            words().progress(&Progress { baseline, actual, target, class })
        };
        assert_eq!(progress("40", "30", "20"), "50\u{202f}%");
        assert_eq!(progress("15", "53", "50"), "108,6\u{202f}%");
        assert_eq!(progress("15", "20", "15"), "non calculable");
        let [baseline, actual, target] = ["40", "30", "20"].map(amount);
        let bound = Progress { baseline, actual, target, class: Class::AtLeast };
        assert_eq!(words().progress(&bound), "au plus 50\u{202f}%");
    }

    #[test]
    fn n28_a_denominator_of_zero_is_never_zero_percent() {
        let nothing = ratio("0", "0", Class::Exact);
        assert_eq!(words().attainment(&nothing), "n.\u{a0}d.");
        assert_eq!(words().ratio(&nothing), "n.\u{a0}d.");
        assert_eq!(words().change(Amount::ZERO, Amount::ONE), "n.\u{a0}d.");
    }

    #[test]
    fn g7_a_change_has_its_sign_and_one_decimal() {
        let words = words();
        assert_eq!(words.change(amount("150"), amount("130")), "−13,3\u{202f}%");
        assert_eq!(words.change(amount("100"), amount("105")), "+5\u{202f}%");
        assert_eq!(words.growth(amount("2.154"), Class::Exact), "×2,15");
        assert_eq!(words.growth(amount("2.159"), Class::AtLeast), "au moins ×2,15");
    }
}
