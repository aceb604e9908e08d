//! The body of a page as a tree: what `markdown` makes and `plan` turns into each
//! channel's text.
//!
//! Invariants: no HTML and no Markdown is left in it; every reference is kept as
//! written, with its place, and looked up by nobody here.

use super::Reference;
use crate::text::{Span, Spanned};
use crate::value::Slug;

/// A body, block by block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// Its blocks, in order.
    pub blocks: Vec<Block>,
    /// Footnotes in the order in which they are first cited.
    pub notes: Vec<Note>,
}

/// A footnote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its label as written.
    pub label: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A block: what stands on lines of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading, with what belongs to it being all blocks up to the next heading of
    /// the same or a higher level.
    Heading(Heading),
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list.
    List {
        /// The first number of an ordered list.
        start: Option<u64>,
        /// The items.
        items: Vec<Vec<Block>>,
    },
    /// A quotation.
    Quote(Vec<Block>),
    /// Code, as written.
    Code {
        /// Its language; empty when none is given.
        language: String,
        /// What is written after the language, shown above it; empty for nothing.
        caption: String,
        /// The text.
        text: String,
    },
    /// A table.
    Table {
        /// How each column is aligned.
        alignment: Vec<Alignment>,
        /// The header cells.
        head: Vec<Vec<Inline>>,
        /// The rows.
        rows: Vec<Vec<Vec<Inline>>>,
    },
    /// A reference that stands alone as an image: a block of its own.
    Embed {
        /// What is embedded.
        reference: Reference,
        /// Its accessible title; empty for the default.
        title: String,
        /// Its caption; empty for none.
        caption: String,
    },
    /// A line across.
    Rule,
}

/// How a column of a table is aligned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alignment {
    /// As the language reads.
    Start,
    /// In the middle.
    Center,
    /// At the end: numbers.
    End,
}

/// A heading with its channel classes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its level, 1 to 6, as written.
    pub level: u8,
    /// The id written, or one made from the text; unique in the body.
    pub id: String,
    /// The channels it is for; empty for all.
    pub channels: Vec<Channel>,
    /// The challenges whose variant it is in, with their places; empty for all.
    pub challenges: Vec<Spanned<Slug>>,
    /// Whether the heading itself is printed.
    pub printed: bool,
    /// Its text.
    pub content: Vec<Inline>,
    /// Where it stands.
    pub span: Span,
}

/// A way a day reaches people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Channel {
    /// The daily mail.
    Mail,
    /// The daily call.
    Call,
    /// The WhatsApp group.
    Whatsapp,
    /// A meeting.
    Session,
    /// The site.
    Web,
}

/// Something in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Text.
    Text {
        /// As it reads.
        text: String,
        /// Where it stands.
        span: Span,
    },
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// Struck through.
    Strike(Vec<Inline>),
    /// Code in a line.
    Code(String),
    /// A link to the web, a path of the site or an anchor.
    Link {
        /// Its target, as written.
        url: String,
        /// Its text.
        content: Vec<Inline>,
        /// Where it stands.
        span: Span,
    },
    /// A reference to content: `<partner:la-cloche>` or `[text](partner:la-cloche)`.
    Reference {
        /// What is cited.
        reference: Reference,
        /// The author's words; empty for the default text.
        content: Vec<Inline>,
    },
    /// An image.
    Image {
        /// Its file, as written.
        url: String,
        /// Its alternative text.
        alt: String,
        /// What is said under it, or after it in a line; empty for nothing.
        caption: String,
        /// Where it stands.
        span: Span,
    },
    /// A mark that leads to a note: its index in `Body::notes`.
    NoteMark(usize),
    /// A line end that is only a space when read.
    SoftBreak,
    /// A line end.
    HardBreak,
}
