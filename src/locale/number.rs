//! Numbers as people read them, alone or with their unit (N38).

use super::{Language, NARROW, NO_BREAK, UnitWords, Words};
use crate::value::Amount;

impl Words {
    /// A number: « 1 234 567,5 ».
    pub fn number(&self, amount: Amount) -> String {
        digits(self.language(), amount)
    }

    /// A percentage, of a number that already counts hundredths: « 10,7 % ».
    pub fn percent(&self, amount: Amount) -> String {
        percent(self.language(), &self.number(amount))
    }

    /// A number with its unit: « 2 kits d'hygiène », « 10 000 € ».
    pub fn quantity(&self, amount: Amount, unit: &UnitWords<'_>) -> String {
        joined(self.language(), amount, unit)
    }

    /// What a number of something is called: « kit » up to 1,9, « kits » from 2.
    pub fn plural<'a>(&self, amount: Amount, unit: &UnitWords<'a>) -> &'a str {
        plural(self.language(), amount, unit)
    }
}

/// The digits of a number, grouped by three.
pub(super) fn digits(language: Language, amount: Amount) -> String {
    let (gap, point) = match language {
        Language::French => (NARROW, ','),
        Language::English => (',', '.'),
    };
    let plain = amount.abs().to_string();
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut text = String::from(if amount.is_negative() { "−" } else { "" });
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            text.push(gap);
        }
        text.push(digit);
    }
    if !part.is_empty() {
        text.push(point);
        text.push_str(part);
    }
    text
}

/// A number and its unit, so that no line ends between them.
pub(super) fn joined(language: Language, amount: Amount, unit: &UnitWords<'_>) -> String {
    let number = digits(language, amount);
    match (unit.symbol, language) {
        (Some("%"), _) => percent(language, &number),
        (Some("€"), Language::English) => match number.strip_prefix('−') {
            Some(number) => format!("−€{}", cents(number, amount)),
            None => format!("€{}", cents(&number, amount)),
        },
        (Some("€"), Language::French) => {
            format!("{}{NO_BREAK}€", cents(&number, amount))
        }
        (Some(symbol), _) => format!("{number}{NO_BREAK}{symbol}"),
        (None, _) => format!("{number}{NO_BREAK}{}", plural(language, amount, unit)),
    }
}

fn percent(language: Language, number: &str) -> String {
    match language {
        Language::French => format!("{number}{NARROW}%"),
        Language::English => format!("{number}%"),
    }
}

/// Money has two decimals or none: « 12,50 ».
fn cents(number: &str, amount: Amount) -> String {
    let tenths = (amount.rounded(1) == amount && !amount.is_whole()).then_some('0');
    number.chars().chain(tenths).collect()
}

/// The word for a number of something: French counts several from 2, English has
/// one only for 1.
fn plural<'a>(language: Language, amount: Amount, unit: &UnitWords<'a>) -> &'a str {
    let one = match language {
        Language::French => amount.abs() < Amount::from(2_u64),
        Language::English => amount.abs() == Amount::ONE,
    };
    if one { unit.one } else { unit.many }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(text: &str) -> Amount {
        Amount::new(text).expect("a number")
    }

    fn unit(symbol: Option<&'static str>) -> UnitWords<'static> {
        UnitWords { one: "kit d'hygiène", many: "kits d'hygiène", symbol, elide: false }
    }

    #[test]
    fn n38_french_numbers_have_narrow_spaces_and_a_comma() {
        let words = Words::new(Language::French);
        let number = |text| words.number(amount(text));
        assert_eq!(number("1234567.5"), "1\u{202f}234\u{202f}567,5");
        assert_eq!([number("999"), number("1000")], ["999", "1\u{202f}000"]);
        assert_eq!([number("0"), number("-20")], ["0", "−20"]);
        assert_eq!(words.percent(amount("10.7")), "10,7\u{202f}%");
    }

    #[test]
    fn english_numbers_have_commas_and_a_point() {
        let words = Words::new(Language::English);
        assert_eq!(words.number(amount("1234567.5")), "1,234,567.5");
        assert_eq!(words.percent(amount("10.7")), "10.7%");
        assert_eq!(words.quantity(amount("-12.5"), &unit(Some("€"))), "−€12.50");
    }

    #[test]
    fn n38_several_begin_at_two_in_french_and_after_one_in_english() {
        let kits = ["0", "1", "1.5", "2"].map(amount);
        let [french, english] = [Language::French, Language::English].map(|language| {
            let words = Words::new(language);
            kits.map(|it| words.plural(it, &unit(None)).starts_with("kits"))
        });
        assert_eq!(french, [false, false, false, true]);
        assert_eq!(english, [true, false, true, true]);
    }

    #[test]
    fn n38_a_number_and_its_unit_stay_on_one_line() {
        let words = Words::new(Language::French);
        let text = |number, symbol| words.quantity(amount(number), &unit(symbol));
        assert_eq!(text("1000", None), "1\u{202f}000\u{a0}kits d'hygiène");
        assert_eq!(text("10000", Some("€")), "10\u{202f}000\u{a0}€");
        assert_eq!(text("12.5", Some("€")), "12,50\u{a0}€");
        assert_eq!(text("60", Some("%")), "60\u{202f}%");
    }
}
