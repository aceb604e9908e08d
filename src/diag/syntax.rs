//! Mistakes of YAML, of front matter and of tables: `schema.syntax`.

use super::fault::{Telling, tell_as};

/// A YAML or front-matter mistake.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Syntax {
    /// A tab where spaces indent.
    Tab,
    /// No `---` on the first line.
    NoFrontMatter,
    /// No second `---`.
    OpenFrontMatter,
    /// `key:value` without a space.
    NoSpace {
        /// The line as it should be.
        meant: String,
    },
    /// A colon inside text that is not quoted.
    ColonInText {
        /// The line as it should be.
        meant: String,
    },
    /// A quote that is not closed.
    OpenQuote,
    /// A bracket or brace that is not closed.
    OpenBracket,
    /// A bracket or brace that closes nothing.
    ExtraBracket,
    /// Quotes inside a text that stands between the same quotes.
    InnerQuote {
        /// The line as it should be.
        meant: String,
    },
    /// A backslash between double quotes that announces nothing.
    Escape {
        /// The line as it should be.
        meant: String,
    },
    /// A text without quotes that begins with a sign of YAML's own.
    Mark {
        /// The sign.
        mark: String,
        /// The line as it should be.
        meant: String,
    },
    /// `-item` without a space.
    DashSpace {
        /// The line as it should be.
        meant: String,
    },
    /// A comma left out between two keys of one line.
    MissingComma {
        /// The word it should stand before.
        before: String,
    },
    /// `;` where a comma should be.
    Semicolon,
    /// `- {…}, {…}`: two items on the line of one.
    SeveralItems,
    /// A character that no text has.
    Control,
    /// A line further in or out than its neighbours.
    Indent,
    /// A key twice in one mapping.
    DuplicateKey {
        /// The key.
        key: String,
    },
    /// An anchor, an alias or a tag: content has no use for them.
    Alias,
    /// A second document in one file.
    SecondDocument,
    /// A list file with nothing in it.
    EmptyList,
    /// Too deep, or too long for one value.
    TooDeep,
    /// A text with too many lists or quotations in each other.
    DeepText,
    /// A line that is neither a key nor an item.
    NotAKey,
    /// A CSV row with another number of cells than the header.
    Cells {
        /// Cells in the header.
        expected: usize,
        /// Cells in the row.
        found: usize,
    },
    /// Anything else.
    Other,
}

impl Syntax {
    pub(super) fn tell(&self) -> Telling {
        let plain = |variant| tell_as("schema.syntax", variant, []);
        let meaning = |variant, meant: &String| {
            tell_as("schema.syntax", variant, [("meant", meant.into())])
        };
        match self {
            Self::Tab => plain("tab"),
            Self::NoFrontMatter => plain("no-front-matter"),
            Self::OpenFrontMatter => plain("open-front-matter"),
            Self::NoSpace { meant } => meaning("no-space", meant),
            Self::ColonInText { meant } => meaning("colon", meant),
            Self::InnerQuote { meant } => meaning("inner-quote", meant),
            Self::Escape { meant } => meaning("escape", meant),
            Self::DashSpace { meant } => meaning("dash-space", meant),
            Self::Mark { mark, meant } => {
                let facts = [("mark", mark.into()), ("meant", meant.into())];
                tell_as("schema.syntax", "mark", facts)
            }
            Self::MissingComma { before } => {
                tell_as("schema.syntax", "missing-comma", [("before", before.into())])
            }
            Self::Semicolon => plain("semicolon"),
            Self::SeveralItems => plain("several-items"),
            Self::ExtraBracket => plain("extra-bracket"),
            Self::Control => plain("control"),
            Self::OpenQuote => plain("open-quote"),
            Self::OpenBracket => plain("open-bracket"),
            Self::Indent => plain("indent"),
            Self::DuplicateKey { key } => {
                tell_as("schema.syntax", "duplicate-key", [("key", key.into())])
            }
            Self::Alias => plain("alias"),
            Self::SecondDocument => plain("second-document"),
            Self::EmptyList => plain("empty-list"),
            Self::TooDeep => plain("too-deep"),
            Self::DeepText => plain("deep-text"),
            Self::NotAKey => plain("not-a-key"),
            Self::Cells { expected, found } => {
                let facts = [("expected", expected.into()), ("found", found.into())];
                tell_as("schema.syntax", "cells", facts)
            }
            Self::Other => plain("other"),
        }
    }
}
