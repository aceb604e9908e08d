//! From text as somebody typed it to text as a printer sets it: spaces, quotes,
//! apostrophes, ordinals, units (issue 4, part 9).
//!
//! Invariants: letters and digits stay what they are, in their order. Text that is set
//! already stays as it is. Addresses of the web and of mail are never touched; that code
//! is none of it is for the caller to see to.

mod number;
mod quote;
mod space;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use super::Language;

/// What stands around a text that is to be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Around {
    /// The letter before it, in the same line of thought; a line break where there is
    /// none.
    pub before: char,
    /// Whether more text of the same line follows.
    pub goes_on: bool,
}

impl Around {
    /// Nothing before, nothing after.
    pub const NOTHING: Self = Self { before: '\n', goes_on: false };
}

/// A text as a printer of that language sets it.
pub fn typeset(text: &str, language: Language, around: Around) -> Cow<'_, str> {
    if !text.bytes().any(|it| is_cause(it) || it.is_ascii_digit()) {
        return Cow::Borrowed(text);
    }
    let letters: Vec<char> = text.chars().collect();
    let mut setter = Setter {
        literal: literal(text, &letters),
        quotes: quote::pairs(&letters, around),
        letters: &letters,
        around,
        language,
        set: String::with_capacity(text.len() + 16),
        at: 0,
    };
    while setter.at < letters.len() {
        setter.step();
    }
    if setter.set == text { Cow::Borrowed(text) } else { Cow::Owned(setter.set) }
}

/// What a rule below may have to do with.
fn is_cause(byte: u8) -> bool {
    // 0xC2 begins «, » and °; 0xE1 and 0xE2 begin letters that are set already.
    matches!(byte, b'\'' | b'"' | b';' | b':' | b'!' | b'?' | b'%' | b'.' | 0xC2)
        || byte.is_ascii_uppercase()
}

/// Sets one text from left to right.
struct Setter<'t> {
    letters: &'t [char],
    /// Which of them are of an address and stay as they are.
    literal: Vec<bool>,
    /// Which straight quotes open and which close.
    quotes: Vec<(usize, quote::Side)>,
    around: Around,
    language: Language,
    set: String,
    at: usize,
}

impl Setter<'_> {
    /// Sets what begins here.
    fn step(&mut self) {
        // No rule begins in the middle of a word.
        let in_word =
            self.letters[self.at].is_alphabetic() && self.before().is_alphanumeric();
        let done = !in_word
            && !self.literal[self.at]
            && (self.apostrophe()
                || self.quote()
                || self.ellipsis()
                || self.number()
                || self.roman()
                || self.abbreviation()
                || (self.language == Language::French
                    && (self.space() || self.missing_space())));
        if !done {
            self.set.push(self.letters[self.at]);
            self.at += 1;
        }
    }

    /// The letter so far before this one; a line break at the beginning.
    fn before(&self) -> char {
        self.set.chars().next_back().unwrap_or(self.around.before)
    }

    /// The letter so many places on; a line break at the end, any letter where the line
    /// goes on after it.
    fn after(&self, places: usize) -> char {
        let end = if self.around.goes_on { 'x' } else { '\n' };
        self.letters.get(self.at + places).copied().unwrap_or(end)
    }

    /// Whether these letters come so many places on, and end a word.
    fn word(&self, places: usize, word: &str) -> bool {
        let rest = self.letters.get(self.at + places..).unwrap_or_default();
        let n = word.chars().count();
        rest.len() >= n
            && rest.iter().zip(word.chars()).all(|(one, other)| *one == other)
            && !rest.get(n).is_some_and(|it| it.is_alphanumeric())
    }

    /// Puts that in the place of so many letters.
    fn put(&mut self, text: &str, n_letters: usize) -> bool {
        self.set.push_str(text);
        self.at += n_letters;
        true
    }

    /// « l'été » with its apostrophe.
    fn apostrophe(&mut self) -> bool {
        let next = self.after(1);
        let joins = next.is_alphanumeric() || matches!(next, '«' | '“' | '_');
        if self.after(0) != '\'' || !self.before().is_alphabetic() || !joins {
            return false;
        }
        self.put("’", 1)
    }

    /// Three points and no more, after something.
    fn ellipsis(&mut self) -> bool {
        let is_one = (0..3).all(|it| self.after(it) == '.') && self.after(3) != '.';
        let before = self.before();
        is_one && before != '.' && !is_space(before) && self.put("…", 3)
    }
}

/// A space of any width, within a line or at its end.
fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\n' | '\t' | super::NO_BREAK | super::NARROW | '\u{2009}')
}

/// Which letters are of a word that is an address: of the web, of mail, of a file.
fn literal(text: &str, letters: &[char]) -> Vec<bool> {
    let mut literal = vec![false; letters.len()];
    let has_sign = text.bytes().any(|it| matches!(it, b'/' | b'@'));
    if !has_sign && !["--", "www.", "mailto:"].iter().any(|it| text.contains(it)) {
        return literal;
    }
    let mut start = 0;
    for word in letters.split_inclusive(|it| is_space(*it)) {
        let end = start + word.len();
        let text: String = word.iter().collect();
        let text = text.trim_end();
        let is_one = text.contains("://")
            || text.starts_with("www.")
            || text.starts_with("mailto:")
            || text.split_once('@').is_some_and(|(_, host)| host.contains('.'))
            || (text.contains('/') && text.contains(['?', '=', '_', '#']))
            || text.contains("--");
        if is_one {
            let n = text.trim_end_matches('»').chars().count();
            literal[start..start + n].fill(true);
        }
        start = end;
    }
    literal
}
