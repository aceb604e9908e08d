//! Bodies of pages as they are shown on the web: HTML with the embedded blocks apart,
//! so that templates show these.
//!
//! Invariants: every reference is resolved and every text is escaped; the page has one
//! heading of level 1, which is never here; ids are unique in the page, whatever the
//! number of bodies on it.

mod block;
mod channel;
mod inline;
mod note;

pub(super) use channel::for_channel;

use serde::Serialize;

use super::embed::Embed;
use super::writer::Writer;
use crate::parse::{Block, Body, Channel};

/// A text of a page, part by part; `components/prose.html` shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Prose(pub Vec<ProsePart>);

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum ProsePart {
    /// Finished HTML; an element may begin in one part and end in another.
    Html {
        /// The HTML.
        html: String,
    },
    /// A block that a template shows.
    Embed {
        /// What it is.
        embed: Box<Embed>,
    },
}

impl Prose {
    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Prints one body.
pub(super) struct Printer<'w, 'a, 'b> {
    writer: &'w mut Writer<'a>,
    body: &'b Body,
    parts: Vec<ProsePart>,
    /// The HTML since the last embedded block.
    html: String,
    /// Goes before every id, so that two bodies on a page do not clash.
    prefix: String,
    /// What is added to the level of each heading.
    shift: i8,
    /// The notes cited so far, by their index in the body, with how often.
    cited: Vec<(usize, usize)>,
    /// The last heading, without markup: the name of the tables below it.
    heading: String,
    /// Whether the next word opens a block.
    opening: bool,
}

impl<'a> Writer<'a> {
    /// The text of a page for the web: its widest headings are of level 2.
    pub(super) fn prose(&mut self, body: &Body) -> Prose {
        self.prose_under(body, 1)
    }

    /// The same below a heading of that level.
    pub(super) fn prose_under(&mut self, body: &Body, level: u8) -> Prose {
        let blocks = for_channel(body, Channel::Web, None);
        self.print(body, &blocks, level)
    }

    /// Some blocks of a body, below a heading of that level.
    pub(super) fn print(&mut self, body: &Body, blocks: &[&Block], level: u8) -> Prose {
        let levels = blocks.iter().filter_map(|block| match block {
            Block::Heading(heading) => Some(heading.level),
            _ => None,
        });
        let widest = levels.min().unwrap_or(level + 1);
        let shift =
            i8::try_from(level + 1).unwrap_or(1) - i8::try_from(widest).unwrap_or(1);
        self.n_bodies += 1;
        let prefix = match self.n_bodies {
            1 => String::new(),
            number => format!("t{number}-"),
        };
        let mut printer = Printer {
            writer: self,
            body,
            parts: Vec::new(),
            html: String::new(),
            prefix,
            shift,
            cited: Vec::new(),
            heading: String::new(),
            opening: true,
        };
        // A body that nobody has translated says in which language it is.
        let source = printer.writer.source.filter(|_| !blocks.is_empty());
        let languages = &printer.writer.desk.register.languages;
        let foreign = source.and_then(|it| languages.of_body(it));
        if let Some(language) = foreign {
            printer.html += &format!("<div lang=\"{language}\">");
        }
        blocks.iter().for_each(|block| printer.block(block));
        printer.notes();
        if foreign.is_some() {
            printer.html += "</div>";
        }
        printer.cut();
        Prose(printer.parts)
    }
}

impl Printer<'_, '_, '_> {
    /// Ends the HTML that stands before an embedded block.
    fn cut(&mut self) {
        if !self.html.is_empty() {
            let html = std::mem::take(&mut self.html);
            self.parts.push(ProsePart::Html { html });
        }
    }
}
