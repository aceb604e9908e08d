//! Straight quotes: which of them open and which close.
//!
//! Invariant: all of a text are turned, or none: a sign of inches among them would turn
//! the wrong way.

use super::{Around, Setter, is_space};
use crate::locale::{Language, NARROW};

/// What a quote does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// It opens.
    Opens,
    /// It closes.
    Closes,
}

/// The straight quotes of a text with what they do; none when they do not pair.
pub(super) fn pairs(letters: &[char], around: Around) -> Vec<(usize, Side)> {
    let mut found = Vec::new();
    for (at, _) in letters.iter().enumerate().filter(|(_, it)| **it == '"') {
        let before = at.checked_sub(1).map_or(around.before, |it| letters[it]);
        let after = letters.get(at + 1).copied().unwrap_or('\n');
        let opens = is_space(before) || matches!(before, '(' | '[' | '\'' | '’' | '—');
        let closes = is_space(after)
            || matches!(after, ')' | ']' | '.' | ',' | ';' | ':' | '!' | '?' | '…');
        let side = match (opens, closes) {
            (true, false) => Side::Opens,
            (false, true) => Side::Closes,
            _ => return Vec::new(),
        };
        let expected = if found.len() % 2 == 0 { Side::Opens } else { Side::Closes };
        if side != expected {
            return Vec::new();
        }
        found.push((at, side));
    }
    if found.len() % 2 == 0 { found } else { Vec::new() }
}

impl Setter<'_> {
    /// A straight quote as the quote of the language.
    pub(super) fn quote(&mut self) -> bool {
        let side = self.quotes.iter().find(|(at, _)| *at == self.at).map(|it| it.1);
        let text = match (self.language, side) {
            (_, None) => return false,
            (Language::French, Some(Side::Opens)) => format!("«{NARROW}"),
            (Language::French, Some(Side::Closes)) => format!("{NARROW}»"),
            (Language::English, Some(Side::Opens)) => "“".to_owned(),
            (Language::English, Some(Side::Closes)) => "”".to_owned(),
        };
        self.put(&text, 1)
    }
}
