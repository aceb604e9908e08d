//! What stays together with a number: its thousands, its unit, its month, its ending.
//!
//! Invariant: only spaces change, and the letters of an ordinal become small.

use super::{Setter, is_space};
use crate::locale::{Language, NARROW, NO_BREAK};

/// Units and signs that never leave their number.
const UNITS: [&str; 42] = [
    "€",
    "k€",
    "M€",
    "Md€",
    "$",
    "%",
    "‰",
    "°C",
    "kg",
    "g",
    "mg",
    "t",
    "km",
    "m",
    "cm",
    "mm",
    "m²",
    "km²",
    "ha",
    "l",
    "L",
    "cl",
    "ml",
    "h",
    "min",
    "s",
    "kWh",
    "Wh",
    "W",
    "Mo",
    "Go",
    "ko",
    "kB",
    "MB",
    "px",
    "pp",
    "pts",
    "million",
    "millions",
    "milliard",
    "milliards",
    "mille",
];

/// French months, which never leave their day.
const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// English ones.
const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Endings of French ordinals, with their small letters.
const ENDINGS: [(&str, &str); 9] = [
    ("ères", "ʳᵉˢ"),
    ("ère", "ʳᵉ"),
    ("ème", "ᵉ"),
    ("eme", "ᵉ"),
    ("ers", "ᵉʳˢ"),
    ("er", "ᵉʳ"),
    ("res", "ʳᵉˢ"),
    ("re", "ʳᵉ"),
    ("e", "ᵉ"),
];

/// Abbreviations that stay with the number after them.
const BEFORE_NUMBERS: [&str; 6] = ["n°", "N°", "nᵒ", "p.", "art.", "§"];

impl Setter<'_> {
    /// A number with all that belongs to it.
    pub(super) fn number(&mut self) -> bool {
        let before = self.before();
        let starts = self.after(0).is_ascii_digit()
            && !before.is_alphanumeric()
            && !matches!(before, '-' | '/' | '.' | ',' | ':' | '#' | '_');
        if !starts {
            return false;
        }
        let n_digits = self.n_digits(0);
        self.take(n_digits);
        if n_digits <= 3 && self.language == Language::French {
            self.thousands();
        }
        if matches!(self.after(0), ',' | '.') && self.n_digits(1) > 0 {
            self.take(1 + self.n_digits(1));
        }
        let _ = self.ending(n_digits) || self.unit();
        true
    }

    /// « 15 000 »: groups of three digits after one space each.
    fn thousands(&mut self) {
        while is_space(self.after(0)) && self.after(0) != '\n' && self.n_digits(1) == 3 {
            if self.after(4).is_alphabetic() {
                return;
            }
            self.put(&NARROW.to_string(), 1);
            self.take(3);
        }
    }

    /// « 1er », « 2e », « 3ème ».
    fn ending(&mut self, n_digits: usize) -> bool {
        if self.language != Language::French || n_digits > 3 {
            return false;
        }
        let first = self.before() == '1' && n_digits == 1;
        let found = ENDINGS.iter().find(|(typed, _)| {
            let of_first = matches!(*typed, "er" | "ers" | "re" | "res" | "ère" | "ères");
            first == of_first && self.word(0, typed)
        });
        found.is_some_and(|(typed, small)| self.put(small, typed.chars().count()))
    }

    /// The space before a unit or a month.
    fn unit(&mut self) -> bool {
        let months = match self.language {
            Language::French => &MONTHS,
            Language::English => &ENGLISH_MONTHS,
        };
        let space = self.after(0);
        if !matches!(space, ' ' | NO_BREAK) {
            return false;
        }
        if self.language == Language::French && matches!(self.after(1), '%' | '‰') {
            return self.put(&NARROW.to_string(), 1);
        }
        let joins = UNITS.iter().chain(months).any(|it| self.word(1, it));
        if !joins {
            return false;
        }
        self.put(&NO_BREAK.to_string(), 1);
        // « 8 h 30 »: the minutes stay with the hour.
        if self.word(0, "h") && self.after(1) == ' ' && self.n_digits(2) == 2 {
            self.put(&format!("h{NO_BREAK}"), 2);
            self.take(2);
        }
        true
    }

    /// « XIXe » with a small ending.
    pub(super) fn roman(&mut self) -> bool {
        let is_roman = |it: char| matches!(it, 'I' | 'V' | 'X' | 'L' | 'C');
        if self.language != Language::French || self.before().is_alphanumeric() {
            return false;
        }
        let n = (0..).take_while(|it| is_roman(self.after(*it))).count();
        let found = ["ème", "e"].into_iter().find(|it| n >= 2 && self.word(n, it));
        let Some(typed) = found else { return false };
        self.take(n);
        self.put("ᵉ", typed.chars().count())
    }

    /// « n° 5 », « p. 12 », « M. Untel »: what stays with the word after it.
    pub(super) fn abbreviation(&mut self) -> bool {
        if self.before().is_alphanumeric() {
            return false;
        }
        let rest = &self.letters[self.at..];
        let found = BEFORE_NUMBERS.iter().find(|it| {
            let n = it.chars().count();
            rest.len() > n + 1
                && rest.iter().zip(it.chars()).all(|(one, other)| *one == other)
                && rest[n] == ' '
                && rest[n + 1].is_ascii_digit()
        });
        let Some(found) = found else { return false };
        self.take(found.chars().count());
        self.put(&NO_BREAK.to_string(), 1)
    }

    fn n_digits(&self, from: usize) -> usize {
        let rest = self.letters.get(self.at + from..).unwrap_or_default();
        rest.iter().take_while(|it| it.is_ascii_digit()).count()
    }

    /// Takes so many letters as they are.
    fn take(&mut self, n_letters: usize) {
        self.set.extend(&self.letters[self.at..self.at + n_letters]);
        self.at += n_letters;
    }
}
