//! Whether the number in a link's text is one that its value may be written as
//! (content model §5.1).
//!
//! Invariants: digits alone are looked at, with the words right before them; a text
//! without digits always passes. Digits next to letters (Covid-19) are no number.

use std::ops::Range;

use super::form::{Form, Says, Wanted};
use super::{Language, NARROW, NO_BREAK, Words};
use crate::value::{Amount, Class, Qualifier, Quantity, Rounding, fold};

/// Everything that words can say of a number written in digits.
const SAYS: [Says; 7] = [
    Says::MoreThan,
    Says::AtLeast,
    Says::CloseTo,
    Says::Around,
    Says::UpTo,
    Says::AtMost,
    Says::LessThan,
];

impl Words {
    /// Whether each number of a text is a form of this value.
    pub fn may_be_written(&self, text: &str, quantity: Quantity) -> bool {
        let numbers = numbers(text);
        numbers.into_iter().all(|range| {
            let says = self.said(&text[..range.start]);
            let number = amount(self.language(), &text[range]);
            number.is_some_and(|number| allowed(number, says, quantity))
        })
    }

    /// Whether each number of a text is one of those that another text says.
    pub fn repeats(&self, text: &str, said: &str) -> bool {
        let amounts = |text: &str| -> Vec<Option<Amount>> {
            let found = numbers(text).into_iter();
            found.map(|range| amount(self.language(), &text[range])).collect()
        };
        let known = amounts(said);
        amounts(text).iter().all(|it| it.is_some() && known.contains(it))
    }

    /// The ways to write a value, for the hint: « plus de 5 300 », « environ 5 300 ».
    pub fn writings(&self, wanted: &Wanted) -> Vec<String> {
        let forms = Form::ALL.into_iter().map(|(form, _)| Wanted { form, ..*wanted });
        let mut writings: Vec<String> = Vec::new();
        for shown in forms.filter_map(|it| self.shown(&it).ok()) {
            if !writings.contains(&shown.text) {
                writings.push(shown.text);
            }
        }
        writings
    }

    /// What the words at the end of a text say of the number that follows.
    fn said(&self, before: &str) -> Says {
        let plain = |text: &str| {
            let text = fold(text).replace('’', "'");
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let before = plain(before);
        let found = SAYS.into_iter().find(|says| {
            let words = plain(&self.with(says.message(), &[("number", "".into())]));
            let rest = before.strip_suffix(&words);
            rest.is_some_and(|it| !it.ends_with(char::is_alphanumeric))
        });
        found.unwrap_or(Says::Itself)
    }
}

/// Whether a number with these words before it is a form of the value (N36).
fn allowed(number: Amount, says: Says, quantity: Quantity) -> bool {
    let Quantity { value, qualifier } = quantity;
    let own = number == value;
    match (says, qualifier.class()) {
        (Says::Itself, Class::Exact) => own,
        (Says::CloseTo, Class::Exact) => is_close(number, value),
        (Says::MoreThan, Class::Exact | Class::AtLeast) => {
            let itself = qualifier == Qualifier::MoreThan && own;
            itself || (number < value && is_rounded(number, value, Rounding::Down))
        }
        (Says::Around, Class::Exact | Class::Around) => {
            own || is_rounded(number, value, Rounding::Nearest)
        }
        (Says::AtLeast, Class::AtLeast) => qualifier == Qualifier::AtLeast && own,
        (Says::UpTo | Says::AtMost, Class::AtMost) => qualifier == Qualifier::UpTo && own,
        (Says::LessThan, Class::AtMost) => qualifier == Qualifier::LessThan && own,
        _ => false,
    }
}

fn is_close(number: Amount, value: Amount) -> bool {
    let gap = (number - value) * Amount::from(20_u64);
    number > value && gap <= number && is_rounded(number, value, Rounding::Up)
}

/// Whether some step of 1, 2 or 5 times a power of ten leads from the value to the
/// number.
fn is_rounded(number: Amount, value: Amount, rounding: Rounding) -> bool {
    let steps = (-3..=value.magnitude()).flat_map(|exponent| {
        [1_u64, 2, 5].map(|times| Amount::power_of_ten(exponent) * Amount::from(times))
    });
    steps.into_iter().any(|step| {
        value.divided(step, 0, rounding).is_some_and(|times| times * step == number)
    })
}

/// Where the numbers of a text stand, thousands and decimals included.
fn numbers(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(|c: char| c.is_ascii_digit()) {
        let start = at + start;
        let end = end(text, start);
        if !touches_letter(text, &(start..end)) {
            found.push(start..end);
        }
        at = end;
    }
    found
}

/// The end of the number that starts here.
fn end(text: &str, start: usize) -> usize {
    let digits =
        |from: usize| text[from..].bytes().take_while(u8::is_ascii_digit).count();
    let mut end = start + digits(start);
    let groups = end - start <= 3;
    while let Some(separator) = text[end..].chars().next() {
        let after = end + separator.len_utf8();
        let n_digits = digits(after);
        let goes_on = match separator {
            ' ' | NO_BREAK | NARROW => groups && n_digits == 3,
            ',' | '.' => n_digits > 0,
            _ => false,
        };
        if !goes_on {
            break;
        }
        end = after + n_digits;
    }
    end
}

/// Whether letters belong to it: `Covid-19`, `18h`.
fn touches_letter(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].trim_end_matches('-');
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    letter(before.chars().next_back()) || letter(text[range.end..].chars().next())
}

fn amount(language: Language, written: &str) -> Option<Amount> {
    let tight: String = written
        .chars()
        .filter(|c| !matches!(*c, ' ' | NO_BREAK | NARROW))
        .filter(|c| language == Language::French || *c != ',')
        .collect();
    match language {
        Language::French if tight.contains('.') => None,
        _ => Amount::new(&tight.replace(',', ".")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(text: &str, value: &str, qualifier: Qualifier) -> bool {
        let value = Amount::new(value).expect("a number");
        let words = Words::new(Language::French);
        words.may_be_written(text, Quantity { value, qualifier })
    }

    #[test]
    fn n36_an_exact_value_may_take_every_form_in_a_link() {
        let exact = |text| fits(text, "5321", Qualifier::Exact);
        let good = [
            "5321 kits",
            "5 321 kits",
            "5\u{a0}321",
            "nos 5\u{202f}321 kits.",
            "plus de 5 300 kits",
            "Plus de 5 000",
            "environ 5 300",
            "un beau millier",
            "5 321 (Covid-19)",
        ];
        let bad = ["5 320", "5 300 kits", "plus de 5 400", "près de 6 000", "5.321"];
        assert!(good.into_iter().all(exact));
        assert!(!bad.into_iter().any(exact));
        assert!(fits("près de 1 000", "999", Qualifier::Exact));
        assert!(fits("12,5 %", "12.5", Qualifier::Exact));
    }

    #[test]
    fn n36_a_link_never_strengthens_its_source() {
        let more = |text| fits(text, "5000", Qualifier::MoreThan);
        assert!(more("plus de 5 000 volontaires") && more("plus de 4 000"));
        assert!(!more("5 000 volontaires") && !more("près de 5 000"));
        assert!(fits("environ 5 000", "5000", Qualifier::Around));
        assert!(!fits("5 000", "5000", Qualifier::Around));
        assert!(fits("jusqu'à 30", "30", Qualifier::UpTo));
        assert!(fits("jusqu’à 30", "30", Qualifier::UpTo));
        assert!(!fits("30", "30", Qualifier::UpTo));
    }

    #[test]
    fn the_ways_to_write_a_value_are_listed_once() {
        let words = Words::new(Language::French);
        let value = Amount::from(100_u64);
        let exact = Wanted::new(Quantity { value, qualifier: Qualifier::Exact });
        assert_eq!(words.writings(&exact), ["100", "environ 100", "une centaine"]);
    }
}
