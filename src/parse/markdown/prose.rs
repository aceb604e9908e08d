//! The words of one block without markup, and the place of each in the source: what
//! is checked across emphasis and line ends.
//!
//! Invariant: code and references are a hole in it, so that nothing in them is
//! taken for prose.

use std::ops::Range;

use super::{Reader, citations, marks, numbers, spaces, stray};
use crate::diag::{Diagnostic, Output, Severity, Structure, Syntax};

/// Stands for what is not prose.
pub(super) const HOLE: char = '\u{fffc}';

/// The words of a block with their places.
#[derive(Debug, Default)]
pub(super) struct Prose {
    /// The words, one string.
    pub(super) text: String,
    pieces: Vec<Piece>,
}

/// Text that stands in the source as one piece.
#[derive(Debug)]
struct Piece {
    at: usize,
    source: Range<usize>,
    /// Whether it reads as it is written, byte for byte.
    literal: bool,
}

impl Prose {
    /// Forgets all.
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.pieces.clear();
    }

    /// Adds a piece of text, with its place and the source at that place.
    pub(super) fn text(&mut self, text: &str, source: &Range<usize>, written: &str) {
        let (at, literal) = (self.text.len(), text == written);
        self.pieces.push(Piece { at, source: source.clone(), literal });
        self.text.push_str(text);
    }

    /// Adds something that is not prose.
    pub(super) fn hole(&mut self) {
        self.text.push(HOLE);
    }

    /// Adds a line end.
    pub(super) fn space(&mut self) {
        self.text.push(' ');
    }

    /// Puts a hole in the place of all that was added since the text had this length.
    pub(super) fn cut(&mut self, length: usize) {
        self.text.truncate(length);
        self.pieces.retain(|piece| piece.at < length);
        self.hole();
    }

    /// The place in the source of a range of the text.
    pub(super) fn place(&self, range: &Range<usize>) -> Range<usize> {
        let last = range.end.saturating_sub(1).max(range.start);
        let start = self.piece(range.start).map_or(0, |it| it.offset(range.start));
        let end = self.piece(last).map_or(start, |it| match it.literal {
            true => it.offset(last) + 1,
            false => it.source.end,
        });
        start..end.max(start)
    }

    fn piece(&self, at: usize) -> Option<&Piece> {
        let after = self.pieces.partition_point(|piece| piece.at <= at);
        self.pieces.get(after.checked_sub(1)?)
    }
}

impl Piece {
    fn offset(&self, at: usize) -> usize {
        match self.literal {
            true => (self.source.start + at - self.at).min(self.source.end),
            false => self.source.start,
        }
    }
}

impl Reader<'_> {
    /// Tells of what is wrong in the words of a block.
    pub(super) fn check_prose(&mut self) {
        for range in numbers::typed(&self.prose.text) {
            let text = self.prose.text[range.clone()].to_owned();
            let place = self.prose.place(&range);
            let location = self.location(place);
            let diagnostic = Diagnostic::new(Output::TypedNumber { text }, location);
            self.diagnostics.push(diagnostic.weighing(self.rules.typed_numbers));
        }
        for (syntax, range) in self.stray_marks() {
            let location = self.location(self.prose.place(&range));
            let diagnostic = Diagnostic::new(Structure::Syntax(syntax), location);
            self.diagnostics.push(diagnostic.weighing(Severity::Warning));
        }
        for stray in stray::references(&self.prose.text) {
            let opening = self.prose.place(&(stray.opening..stray.opening + 1)).start;
            let before = self.source.text.get(..opening).unwrap_or_default();
            // `\<` and `\]` are meant to be read as they are.
            if !before.ends_with('\\') {
                let place = self.prose.place(&stray.range);
                self.tell(stray.fault, place);
            }
        }
        self.check_citations();
        self.check_addresses();
    }

    /// Tells of citations that are none.
    fn check_citations(&mut self) {
        for citation in citations::citations(&self.prose.text) {
            let place = self.prose.place(&citation.range);
            let before = self.source.text.get(..place.start).unwrap_or_default();
            let link = self.broken.range(..place.end).next_back();
            let told = link.is_some_and(|(_, end)| *end > place.start);
            if !told && !before.ends_with('\\') {
                let fault = Structure::Syntax(Syntax::Citation { meant: citation.meant });
                let told = Diagnostic::new(fault, self.location(place));
                self.diagnostics.push(match citation.is_typed {
                    true => told,
                    false => told.weighing(Severity::Warning),
                });
            }
        }
    }

    /// Tells of links and images with a space in their address.
    fn check_addresses(&mut self) {
        let mut found = Vec::new();
        for spaced in spaces::spaced(&self.prose.text) {
            let place = self.prose.place(&spaced.range);
            let written = self.source.text.get(place.clone()).unwrap_or_default();
            let meant = written.replacen(spaced.address, &spaced.meant, 1);
            let before = self.source.text.get(..place.start).unwrap_or_default();
            if meant != written && !before.ends_with('\\') {
                found.push((Syntax::SpaceInAddress { meant }, place));
            }
        }
        for (syntax, place) in found {
            self.tell(Structure::Syntax(syntax), place);
        }
    }

    /// The signs of the block that have no counterpart.
    fn stray_marks(&self) -> Vec<(Syntax, Range<usize>)> {
        let text = &self.prose.text;
        let written = |range: &Range<usize>| {
            let place = self.prose.place(range);
            let before = self.source.text.get(..place.start).unwrap_or_default();
            self.source.text.get(place) == text.get(range.clone())
                && !before.ends_with('\\')
        };
        marks::alone(text, written)
    }
}
