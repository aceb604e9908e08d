//! Lines: text, emphasis, code, breaks, marks of notes.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag};

use super::Reader;
use super::blocks::begins_line;
use crate::parse::Inline;
use crate::text::Span;

impl<'a> Reader<'a> {
    /// A whole line of text, whose words are then checked together.
    pub(super) fn line(&mut self) -> Vec<Inline> {
        self.prose.clear();
        self.embeds.clear();
        let content = self.inlines();
        self.check_prose();
        content
    }

    /// What stands in the line up to the end of the element that is open; that end is
    /// left to the caller.
    pub(super) fn inlines(&mut self) -> Vec<Inline> {
        let mut content = Vec::new();
        while self.events.peek().is_some_and(|(event, _)| begins_line(event)) {
            let Some((event, range)) = self.next() else { break };
            match event {
                Event::Start(_) if self.too_deep(&range) => {}
                Event::Start(tag) => self.span(tag, range, &mut content),
                event => self.leaf(&event, &range, &mut content),
            }
        }
        content
    }

    fn span(&mut self, tag: Tag<'a>, range: Range<usize>, content: &mut Vec<Inline>) {
        match tag {
            Tag::Emphasis => content.push(Inline::Emphasis(self.inlines())),
            Tag::Strong => content.push(Inline::Strong(self.inlines())),
            Tag::Strikethrough => content.push(Inline::Strike(self.inlines())),
            Tag::Link { link_type, dest_url, .. } => {
                content.extend(self.link(link_type, &dest_url, range));
            }
            Tag::Image { dest_url, title, .. } => {
                content.extend(self.image(&dest_url, &title, range));
            }
            _ => {}
        }
        // The element's own end.
        self.next();
    }

    fn leaf(&mut self, event: &Event<'a>, range: &Range<usize>, line: &mut Vec<Inline>) {
        match event {
            Event::Text(text) => self.text(text, range, line),
            Event::Code(code) => {
                self.prose.hole();
                line.push(Inline::Code(code.to_string()));
            }
            Event::InlineHtml(tag) => {
                self.prose.hole();
                self.refuse_html(tag, range);
            }
            Event::FootnoteReference(label) => {
                self.prose.hole();
                line.push(Inline::NoteMark(self.notes.cite(label)));
            }
            Event::SoftBreak => {
                self.prose.space();
                line.push(Inline::SoftBreak);
            }
            Event::HardBreak => {
                self.prose.space();
                line.push(Inline::HardBreak);
            }
            _ => {}
        }
    }

    /// Adds text; what the Markdown crate cut into pieces becomes one again.
    fn text(&mut self, text: &CowStr<'a>, range: &Range<usize>, line: &mut Vec<Inline>) {
        if text.is_empty() {
            return;
        }
        self.prose.text(text, range, self.written(range));
        let piece = Span::new(range.start, range.end);
        if let Some(Inline::Text { text: before, span }) = line.last_mut() {
            before.push_str(text);
            span.end = piece.end;
        } else {
            line.push(Inline::Text { text: text.to_string(), span: piece });
        }
    }
}
