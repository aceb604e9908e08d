//! Numbers typed by hand in prose (content model §5.4): ten and above, percentages,
//! amounts of money.
//!
//! Dates, years, times, ages and tokens that mix letters and digits are not among
//! them; `dates` knows those that take more than one word.

use std::ops::Range;

use super::dates::{is_age, is_day_of_month, is_time};
use crate::value::{Date, fold};

/// The numbers of a text that should be references.
pub(super) fn typed(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(word) = next_word(text, at) {
        let number = with_thousands(text, word.clone());
        at = number.end;
        if let Some(whole) = judged(text, word, number) {
            at = whole.end;
            found.push(whole);
        }
    }
    found
}

/// The range to report of a word that holds digits, when it should be.
fn judged(text: &str, word: Range<usize>, number: Range<usize>) -> Option<Range<usize>> {
    let digits = &text[number.clone()];
    if let Some(end) = measure(text, number.end) {
        // « 50k€ » is an amount; « Covid-19 % » is nonsense and left alone.
        return (!mixes(digits)).then_some(number.start..end);
    }
    if mixes(digits) {
        return digits.ends_with('€').then_some(number);
    }
    let (before, after) = (&text[..number.start], &text[number.end..]);
    if digits.contains(['%', '‰', '€']) {
        return Some(number);
    }
    let exempt = is_date(digits)
        || is_day_of_month(digits, after)
        || is_age(digits, after)
        || is_time(digits, before, after);
    if exempt {
        return None;
    }
    // A year stands alone: « 2 020 » is not one, nor is « 1900 000 ».
    let one_word = word == number;
    let large = |part: &str| is_large(part) && !(one_word && is_year(part));
    let parts = || digits.split(['-', '–', '/', '+', '~', ':', '=', '*', '<', '>']);
    let years = parts().next().is_some_and(is_year);
    let after_year = |part: &str| years && part.len() == 2;
    let reported = parts().any(|part| large(part) && !after_year(part));
    (reported || multiplied(after)).then_some(number)
}

/// The next word that holds a digit, without punctuation at its ends.
fn next_word(text: &str, from: usize) -> Option<Range<usize>> {
    let digit = from + text[from..].find(|c: char| c.is_ascii_digit())?;
    let start = text[from..digit]
        .char_indices()
        .rev()
        .take_while(|(_, c)| joins(*c))
        .last()
        .map_or(digit, |(at, _)| from + at);
    let mut end = digit;
    let mut before = None;
    let mut rest = text[digit..].chars().peekable();
    while let Some(c) = rest.next() {
        let number = |it: Option<&char>| it.is_some_and(char::is_ascii_digit);
        // A comma belongs to a number only between two digits.
        let inside =
            joins(c) || (c == ',' && number(before.as_ref()) && number(rest.peek()));
        if !inside {
            break;
        }
        end += c.len_utf8();
        before = Some(c);
    }
    let kept = |c: char| c.is_alphanumeric() || matches!(c, '%' | '‰' | '€');
    let word = &text[start..end];
    let lead = word.len() - word.trim_start_matches(|c| !kept(c)).len();
    let tail = word.len() - word.trim_end_matches(|c| !kept(c)).len();
    Some(start + lead..end - tail)
}

/// Whether a character can be inside a word with digits.
fn joins(c: char) -> bool {
    !c.is_whitespace() && !"\u{fffc},;!?…«»\"“”‘’'()[]{}—|•→".contains(c)
}

/// The number that goes on over spaces: « 5 000 », « 1 234 567,8 ».
fn with_thousands(text: &str, word: Range<usize>) -> Range<usize> {
    let first = &text[word.clone()];
    let head = first.trim_start_matches(['+', '-', '~']);
    let all_digits = |it: &str| it.bytes().all(|b| b.is_ascii_digit());
    if head.is_empty() || head.len() > 3 || head.starts_with('0') || !all_digits(head) {
        return word;
    }
    let mut end = word.end;
    loop {
        let rest = &text[end..];
        let Some(space) = rest.chars().next().filter(|c| c.is_whitespace()) else {
            break;
        };
        let after = &rest[space.len_utf8()..];
        let n_digits = after.bytes().take_while(u8::is_ascii_digit).count();
        let tail = after.get(3..).unwrap_or_default();
        let letter = tail.starts_with(|c: char| c.is_alphabetic());
        if n_digits != 3 || letter {
            break;
        }
        end += space.len_utf8() + 3;
        let decimals = tail
            .strip_prefix(',')
            .map_or(0, |it| it.bytes().take_while(u8::is_ascii_digit).count());
        if decimals > 0 {
            end += 1 + decimals;
            break;
        }
    }
    word.start..end
}

/// The end of the sign or word that makes a number a percentage or an amount.
fn measure(text: &str, from: usize) -> Option<usize> {
    const SIGNS: [&str; 5] = ["%", "‰", "€", "k€", "M€"];
    const WORDS: [&str; 4] = ["pour cent", "pour-cent", "euros", "euro"];
    let rest = text[from..].trim_start_matches(char::is_whitespace);
    let start = text.len() - rest.len();
    let sign = SIGNS.into_iter().find(|sign| rest.starts_with(sign));
    let word = || {
        let ends = |it: &str| !it.starts_with(|c: char| c.is_alphanumeric());
        WORDS.into_iter().find(|it| rest.strip_prefix(it).is_some_and(ends))
    };
    sign.or_else(word).map(|it| start + it.len())
}

fn mixes(word: &str) -> bool {
    word.chars().any(char::is_alphabetic)
}

fn is_date(word: &str) -> bool {
    let iso = word.contains('-') && word.len() >= 7;
    iso && Date::new(word).is_some() || Date::guess(word).is_some()
}

fn is_year(word: &str) -> bool {
    let century = word.starts_with("19") || word.starts_with("20");
    word.len() == 4 && century && word.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a number is ten or more; « 5.000 » and « 5,000 » are five thousand.
fn is_large(part: &str) -> bool {
    let tight: String = part.chars().filter(|c| !c.is_whitespace()).collect();
    let (whole, decimals) = tight.split_once([',', '.']).unwrap_or((&tight, ""));
    let digits = whole.trim_start_matches('0').bytes().filter(u8::is_ascii_digit).count();
    digits >= 2 || (digits == 1 && decimals.len() == 3)
}

/// Whether a word that multiplies comes next: « 3 millions ».
fn multiplied(after: &str) -> bool {
    let next = after.split_whitespace().next().map(fold).unwrap_or_default();
    let starts = after.starts_with(char::is_whitespace);
    let word = next.trim_end_matches(|c: char| !c.is_alphanumeric());
    starts && matches!(word, "mille" | "million" | "millions" | "milliard" | "milliards")
}
