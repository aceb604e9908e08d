//! From the Markdown of a page to its body; the only place that knows the Markdown
//! crate.
//!
//! Invariants: HTML never reaches the tree; every fault has its exact place; text of
//! any kind, however hostile, is read without a panic and to a bounded depth.

mod blocks;
mod channels;
mod citations;
mod dates;
mod headings;
mod images;
mod inlines;
mod lines;
mod links;
mod marks;
mod notes;
mod numbers;
mod prose;
mod reference;
mod schemes;
mod seams;
mod slips;
mod spaces;
mod stray;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::iter::Peekable;
use std::ops::Range;

use pulldown_cmark::{Event, OffsetIter, Options, Parser};

use super::{Body, fence};
use crate::diag::{Diagnostic, Diagnostics, Fault, Severity, Structure, Syntax};
use crate::text::{Location, Source, Span};
use headings::Outline;
use images::EmbedFound;
use notes::Notes;
use prose::Prose;

/// What the kind of a page lets its body say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rules {
    /// The classes its headings may carry.
    pub(super) classes: Classes,
    /// The weight of a number typed by hand (content model §5.4).
    pub(super) typed_numbers: Severity,
}

/// The classes that headings may carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Classes {
    /// Channels and `no-title`, as on a day.
    Channels,
    /// None, as everywhere else.
    Refused,
}

/// Reads the body of a page, which begins at a byte of its source.
pub(super) fn read(
    source: &Source,
    from: usize,
    rules: Rules,
    diagnostics: &mut Diagnostics,
) -> Body {
    let text = source.text.get(from..).unwrap_or_default();
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut reader = Reader {
        source,
        from,
        rules,
        diagnostics,
        events: Parser::new_ext(text, options).into_offset_iter().peekable(),
        depth: 0,
        prose: Prose::default(),
        embeds: Vec::new(),
        outline: Outline::default(),
        notes: Notes::default(),
        broken: BTreeMap::new(),
        tags: BTreeSet::new(),
        told_depth: false,
    };
    let slips = slips::slips(source, from);
    reader.broken = slips.iter().filter_map(broken).collect();
    reader.diagnostics.list.extend(slips);
    let strays = channels::strays(source, from, rules.classes);
    reader.diagnostics.list.extend(strays);
    let blocks = reader.blocks();
    let notes = reader.notes.cited();
    if let Some(again) = fence::second(&source.text, from) {
        quiet(again, diagnostics);
    }
    Body { blocks, notes }
}

/// The place of a link that is none.
fn broken(diagnostic: &Diagnostic) -> Option<(usize, usize)> {
    let link = matches!(
        diagnostic.fault,
        Fault::Structure(Structure::Syntax(Syntax::Link { .. }))
    );
    let span = diagnostic.location.as_ref().filter(|_| link)?.span;
    Some((span.start as usize, span.end as usize))
}

/// Nothing else is told of front matter in the middle of a text: it is to go.
fn quiet(again: Span, diagnostics: &mut Diagnostics) {
    let second = Fault::Structure(Structure::Syntax(Syntax::SecondFrontMatter));
    let holds = |it: Span| again.start <= it.start && it.end <= again.end;
    diagnostics.list.retain(|it| {
        it.fault == second || !it.location.as_ref().is_some_and(|it| holds(it.span))
    });
}

/// Deeper nesting than this is not read.
const MAX_DEPTH: usize = 64;

/// The body while it is read, from the first event to the last.
struct Reader<'a> {
    source: &'a Source,
    from: usize,
    rules: Rules,
    diagnostics: &'a mut Diagnostics,
    events: Peekable<OffsetIter<'a>>,
    /// How many elements are open.
    depth: usize,
    /// The words of the block being read, for what is checked across markup.
    prose: Prose,
    /// Embeds met in the line being read.
    embeds: Vec<EmbedFound>,
    outline: Outline,
    notes: Notes,
    /// Where each link that is none begins and ends; they are told already.
    broken: BTreeMap<usize, usize>,
    /// Names of HTML tags that were told.
    tags: BTreeSet<String>,
    told_depth: bool,
}

impl<'a> Reader<'a> {
    /// The next event, with its place in the whole source.
    fn next(&mut self) -> Option<(Event<'a>, Range<usize>)> {
        let (event, range) = self.events.next()?;
        match event {
            Event::Start(_) => self.depth += 1,
            Event::End(_) => self.depth -= 1,
            _ => {}
        }
        Some((event, range.start + self.from..range.end + self.from))
    }

    /// Whether an element that was just opened is too deep to be read; if so it is
    /// passed over.
    fn too_deep(&mut self, range: &Range<usize>) -> bool {
        if self.depth <= MAX_DEPTH {
            return false;
        }
        if !self.told_depth {
            let start = range.start;
            self.tell(Structure::Syntax(Syntax::DeepText), start..start + 1);
            self.told_depth = true;
        }
        self.skip();
        true
    }

    /// Passes over what is left of the element that was just opened.
    fn skip(&mut self) {
        let outside = self.depth - 1;
        while self.depth > outside && self.next().is_some() {}
    }

    fn tell(&mut self, fault: impl Into<Fault>, range: Range<usize>) {
        let diagnostic = Diagnostic::new(fault, self.location(range));
        self.diagnostics.push(diagnostic);
    }

    fn location(&self, range: Range<usize>) -> Location {
        let span = Span::new(range.start, range.end);
        Location { path: self.source.path.clone(), span }
    }

    /// The source of an element.
    fn written(&self, range: &Range<usize>) -> &'a str {
        self.source.text.get(range.clone()).unwrap_or_default()
    }

    /// The place of a part of an element, or the whole when the part was written in
    /// another way, with entities say.
    fn part(&self, range: &Range<usize>, part: &str) -> Range<usize> {
        match self.written(range).rfind(part) {
            Some(at) if !part.is_empty() => {
                range.start + at..range.start + at + part.len()
            }
            _ => range.clone(),
        }
    }
}
