//! The spaces, quotes and small words that go around names and numbers.
//!
//! In French a no-break space stands inside « » and before a colon, a narrow one
//! before ; ! ? and %. The catalogues hold these characters themselves.

use super::{Language, Words};

/// The no-break space: between a number and its unit, inside « ».
pub const NO_BREAK: char = '\u{a0}';

/// The narrow no-break space: between thousands, before ; ! ? and %.
pub const NARROW: char = '\u{202f}';

/// Text that opens a sentence: its first letter is a capital.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

impl Words {
    /// A name in quotes: « la-cloche ».
    pub fn quoted(&self, name: &str) -> String {
        quoted(self.language(), name)
    }
}

/// A name in quotes; what follows it in brackets stays outside.
pub(super) fn quoted(language: Language, text: &str) -> String {
    let (name, rest) = match text.find(" (") {
        Some(at) if at > 0 && text.ends_with(')') => text.split_at(at),
        _ => (text, ""),
    };
    match language {
        Language::French => format!("«{NO_BREAK}{name}{NO_BREAK}»{rest}"),
        Language::English => format!("“{name}”{rest}"),
    }
}

/// A French word after *de*: « d'avril », « de mars ».
pub(super) fn of(word: &str) -> String {
    let first = crate::value::fold(word).chars().next();
    let elided = first.is_some_and(|it| matches!(it, 'a' | 'e' | 'i' | 'o' | 'u'));
    if elided { format!("d'{word}") } else { format!("de {word}") }
}
