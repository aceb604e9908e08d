//! Blocks: paragraphs, lists, quotations, code, tables, notes; and HTML refused.

use std::ops::Range;

use pulldown_cmark::{Alignment as Written, CodeBlockKind, Event, Tag, TagEnd};

use super::Reader;
use super::images::EmbedFound;
use crate::diag::{Output, Structure, Syntax};
use crate::parse::walk::plain;
use crate::parse::{Alignment, Block, Inline};

impl<'a> Reader<'a> {
    /// The blocks up to the end of the element that is open, or of the body.
    pub(super) fn blocks(&mut self) -> Vec<Block> {
        let mut blocks = Vec::new();
        while let Some((event, _)) = self.events.peek() {
            // Items of a tight list hold their text without a paragraph.
            if begins_line(event) {
                self.paragraph(&mut blocks);
                continue;
            }
            let Some((event, range)) = self.next() else { break };
            match event {
                Event::End(_) => break,
                Event::Start(_) if self.too_deep(&range) => {}
                Event::Start(tag) => self.block(tag, range, &mut blocks),
                Event::Rule => blocks.push(Block::Rule),
                _ => {}
            }
        }
        blocks
    }

    fn block(&mut self, tag: Tag<'a>, range: Range<usize>, blocks: &mut Vec<Block>) {
        match tag {
            Tag::Paragraph => {
                self.paragraph(blocks);
                // The paragraph's own end.
                self.next();
            }
            Tag::Heading { .. } => {
                let heading = self.heading(tag, range);
                blocks.push(Block::Heading(heading));
            }
            Tag::BlockQuote(_) => blocks.push(Block::Quote(self.blocks())),
            Tag::CodeBlock(kind) => blocks.push(self.code(&kind)),
            Tag::HtmlBlock => self.html_block(&range),
            Tag::List(start) => {
                let items = self.items();
                blocks.push(Block::List { start, items });
            }
            Tag::FootnoteDefinition(label) => {
                let note = self.blocks();
                if !self.notes.define(&label, note) {
                    let mark = range.start..range.start + label.len() + "[^]".len();
                    let name = label.to_string();
                    self.tell(Structure::Syntax(Syntax::NoteTwice { name }), mark);
                }
            }
            Tag::Table(alignment) => blocks.push(self.table(&alignment)),
            _ => self.skip(),
        }
    }

    /// A line of text, or the embed that stands alone in it.
    fn paragraph(&mut self, blocks: &mut Vec<Block>) {
        let content = self.line();
        self.check_hashes();
        let alone = plain(&content).trim().is_empty()
            && content.iter().all(|it| matches!(it, Inline::Text { .. }));
        if alone && self.embeds.len() == 1 {
            blocks.extend(self.embeds.pop().map(EmbedFound::block));
            return;
        }
        self.refuse_embeds();
        if !content.is_empty() {
            blocks.push(Block::Paragraph(content));
        }
    }

    /// Tells of a heading of a level that there is not, which is text.
    fn check_hashes(&mut self) {
        let text = &self.prose.text;
        let found = text.len() - text.trim_start_matches('#').len();
        if found > 6 && text[found..].starts_with(' ') {
            let place = self.prose.place(&(0..found));
            let expected = self.outline.deepest();
            self.tell(Output::HeadingOrder { found, expected }, place);
        }
    }

    fn items(&mut self) -> Vec<Vec<Block>> {
        let mut items = Vec::new();
        while let Some((event, range)) = self.next() {
            match event {
                Event::Start(_) if self.too_deep(&range) => {}
                Event::Start(Tag::Item) => items.push(self.blocks()),
                Event::Start(_) => self.skip(),
                Event::End(_) => break,
                _ => {}
            }
        }
        items
    }

    fn code(&mut self, kind: &CodeBlockKind<'a>) -> Block {
        let info = match kind {
            CodeBlockKind::Fenced(info) => info.trim(),
            CodeBlockKind::Indented => "",
        };
        let (language, caption) =
            info.split_once(char::is_whitespace).unwrap_or((info, ""));
        let caption = caption.trim().to_owned();
        let text = self.raw().replace("\r\n", "\n");
        Block::Code { language: language.to_owned(), caption, text }
    }

    /// The text of an element that holds nothing but text.
    fn raw(&mut self) -> String {
        let mut text = String::new();
        while let Some((event, _)) = self.next() {
            match event {
                Event::Text(part) | Event::Html(part) => text.push_str(&part),
                Event::End(_) => break,
                _ => {}
            }
        }
        text
    }

    fn html_block(&mut self, range: &Range<usize>) {
        let text = self.raw();
        self.refuse_html(text.trim(), range);
    }

    /// Tells of a tag, once for an element that is opened and closed.
    pub(super) fn refuse_html(&mut self, text: &str, range: &Range<usize>) {
        let line = text.lines().next().unwrap_or_default();
        let tag = line.find('>').map_or(line, |end| &line[..=end]);
        let name: String = tag
            .trim_start_matches(['<', '/'])
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '-')
            .collect();
        let told = tag.starts_with("</") && self.tags.contains(&name);
        if !told {
            let place = self.part(range, tag);
            self.tell(Structure::RawHtml { tag: tag.chars().take(60).collect() }, place);
        }
        self.tags.insert(name);
    }

    fn table(&mut self, alignment: &[Written]) -> Block {
        let (mut head, mut rows) = (Vec::new(), Vec::new());
        while let Some((event, range)) = self.next() {
            match event {
                Event::Start(_) if self.too_deep(&range) => {}
                Event::Start(Tag::TableHead) => {
                    head = self.cells();
                    if head.iter().all(|it| plain(it).trim().is_empty()) {
                        let first = self.written(&range).lines().next();
                        let length = first.unwrap_or_default().len();
                        self.tell(Output::Table, range.start..range.start + length);
                    }
                }
                Event::Start(Tag::TableRow) => rows.push(self.cells()),
                Event::Start(_) => self.skip(),
                Event::End(_) => break,
                _ => {}
            }
        }
        Block::Table { alignment: alignment.iter().map(aligned).collect(), head, rows }
    }

    fn cells(&mut self) -> Vec<Vec<Inline>> {
        let mut cells = Vec::new();
        while let Some((event, range)) = self.next() {
            match event {
                Event::Start(_) if self.too_deep(&range) => {}
                Event::Start(_) => {
                    cells.push(self.line());
                    self.refuse_embeds();
                    self.next();
                }
                Event::End(TagEnd::TableHead | TagEnd::TableRow) => break,
                _ => {}
            }
        }
        cells
    }
}

fn aligned(written: &Written) -> Alignment {
    match written {
        Written::None | Written::Left => Alignment::Start,
        Written::Center => Alignment::Center,
        Written::Right => Alignment::End,
    }
}

/// Whether an event belongs to a line of text rather than to blocks.
pub(super) fn begins_line(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => matches!(
            tag,
            Tag::Emphasis
                | Tag::Strong
                | Tag::Strikethrough
                | Tag::Link { .. }
                | Tag::Image { .. }
        ),
        Event::End(_) | Event::Rule | Event::Html(_) => false,
        _ => true,
    }
}
