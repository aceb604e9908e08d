//! A text as it is sent: blocks and lines with every reference resolved, for printers
//! that know nothing of the content.
//!
//! Invariants: every address is a whole one, of the web or of a mailbox; every number
//! has gone through the veil, and keeps its key.

use serde::Serialize;

/// What stands on lines of its own.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Piece {
    /// A heading.
    Heading {
        /// Its level, from 2.
        level: u8,
        /// What it says.
        content: Vec<Run>,
    },
    /// A paragraph.
    Paragraph {
        /// What it says.
        content: Vec<Run>,
    },
    /// A list.
    List {
        /// The first number of an ordered one.
        start: Option<u64>,
        /// Its items.
        items: Vec<Vec<Piece>>,
    },
    /// A quotation.
    Quote {
        /// What is quoted.
        pieces: Vec<Piece>,
    },
    /// Code, as written.
    Code {
        /// The text.
        text: String,
    },
    /// Numbers or words in rows.
    Grid {
        /// The rows with what is said of them.
        grid: Box<Grid>,
    },
    /// A picture.
    Picture {
        /// The picture.
        picture: Shot,
    },
    /// A line across.
    Rule,
}

/// What stands in a line.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Run {
    /// Words.
    Text {
        /// The words.
        text: String,
    },
    /// Strong emphasis.
    Strong {
        /// What stands in it.
        content: Vec<Run>,
    },
    /// Emphasis.
    Emphasis {
        /// What stands in it.
        content: Vec<Run>,
    },
    /// Struck through.
    Strike {
        /// What stands in it.
        content: Vec<Run>,
    },
    /// Code in a line.
    Code {
        /// The text.
        text: String,
    },
    /// A link.
    Link {
        /// What it says.
        content: Vec<Run>,
        /// Where it leads.
        href: String,
        /// What a text without links makes of it.
        manner: Manner,
    },
    /// A number, or what stands in its place.
    Number {
        /// What it says.
        content: Vec<Run>,
        /// Where it is explained; empty for nowhere.
        href: String,
        /// For machines; empty where there is no value.
        value: String,
        /// What it is, for machines.
        key: String,
    },
    /// A line end.
    Break,
}

/// What a text without links makes of one (content model §5.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Manner {
    /// Its words alone.
    Silent,
    /// Its words, then its address the first time.
    Spelled,
    /// Its words, then the address of a mailbox or a page each time.
    Address,
}

/// Rows of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Grid {
    /// What it shows; empty for nothing.
    pub title: String,
    /// Whether the heading above says the same.
    pub repeats: bool,
    /// More about it; empty for none.
    pub caption: String,
    /// The headings of its columns.
    pub columns: Vec<String>,
    /// Its rows.
    pub rows: Vec<GridRow>,
    /// What to know of it.
    pub notes: Vec<String>,
    /// Where all of it stands.
    pub href: String,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct GridRow {
    /// A cell for each column.
    pub cells: Vec<Vec<Run>>,
    /// The same on one line.
    pub line: Vec<Run>,
}

/// A picture in a mail: one file that every program shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Shot {
    /// Its file.
    pub src: String,
    /// Its width on the screen.
    pub width: u32,
    /// Its height there.
    pub height: u32,
    /// What it shows; empty when it is only decoration.
    pub alt: String,
    /// What is said under it; empty for nothing.
    pub caption: String,
}

impl Run {
    /// Plain words.
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text { text: text.into() }
    }
}

/// What a line says, without marks.
pub(super) fn plain(runs: &[Run]) -> String {
    let said = runs.iter().map(|run| match run {
        Run::Text { text } | Run::Code { text } => text.clone(),
        Run::Break => " ".to_owned(),
        Run::Strong { content }
        | Run::Emphasis { content }
        | Run::Strike { content }
        | Run::Link { content, .. }
        | Run::Number { content, .. } => plain(content),
    });
    said.collect()
}
