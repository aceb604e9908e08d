//! The sentences of a body, with what each of them cites and where its words stand.
//!
//! Invariant: a reference that prints a value of its own is no word of the sentence;
//! the author's words in a reference are.

use super::{Block, Body, Inline, Reference};
use crate::text::Span;

/// A sentence, or what there is of one in a heading or a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence<'a> {
    /// Its words, each run with its place.
    pub words: Vec<(&'a str, Span)>,
    /// What it cites.
    pub references: Vec<&'a Reference>,
}

impl Sentence<'_> {
    /// Its words alone.
    pub fn text(&self) -> String {
        self.words.iter().map(|(text, _)| *text).collect::<Vec<_>>().join(" ")
    }

    fn is_empty(&self) -> bool {
        self.words.is_empty() && self.references.is_empty()
    }
}

impl Body {
    /// Every sentence, in the order in which it is read, notes last.
    pub fn sentences(&self) -> Vec<Sentence<'_>> {
        let mut sentences = Vec::new();
        of_blocks(&self.blocks, &mut sentences);
        for note in &self.notes {
            of_blocks(&note.blocks, &mut sentences);
        }
        sentences
    }
}

fn of_blocks<'a>(blocks: &'a [Block], sentences: &mut Vec<Sentence<'a>>) {
    for block in blocks {
        match block {
            Block::Heading(heading) => of_line(&heading.content, sentences),
            Block::Paragraph(content) => of_line(content, sentences),
            Block::List { items, .. } => {
                items.iter().for_each(|item| of_blocks(item, sentences));
            }
            Block::Quote(inner) => of_blocks(inner, sentences),
            Block::Table { head, rows, .. } => {
                let cells = head.iter().chain(rows.iter().flatten());
                cells.for_each(|cell| of_line(cell, sentences));
            }
            Block::Embed { .. } | Block::Code { .. } | Block::Rule => {}
        }
    }
}

fn of_line<'a>(content: &'a [Inline], sentences: &mut Vec<Sentence<'a>>) {
    let mut open = Sentence::default();
    of_inlines(content, &mut open, sentences);
    if !open.is_empty() {
        sentences.push(open);
    }
}

fn of_inlines<'a>(
    content: &'a [Inline],
    open: &mut Sentence<'a>,
    sentences: &mut Vec<Sentence<'a>>,
) {
    for inline in content {
        match inline {
            Inline::Text { text, span } => cut(text, *span, open, sentences),
            Inline::Reference { reference, content } => {
                open.references.push(reference);
                of_inlines(content, open, sentences);
            }
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strike(inner)
            | Inline::Link { content: inner, .. } => of_inlines(inner, open, sentences),
            _ => {}
        }
    }
}

/// Adds words to the sentence that is open, and closes it where it ends.
fn cut<'a>(
    text: &'a str,
    span: Span,
    open: &mut Sentence<'a>,
    sentences: &mut Vec<Sentence<'a>>,
) {
    let mut from = 0;
    let place = |from: usize, to: usize| {
        let start = span.start as usize;
        Span::new(start + from, (start + to).min(span.end as usize))
    };
    for (at, sign) in text.char_indices() {
        let after = &text[at + sign.len_utf8()..];
        let pauses = after.is_empty() || after.starts_with(char::is_whitespace);
        if !matches!(sign, '.' | '!' | '?' | '…') || !pauses {
            continue;
        }
        let to = at + sign.len_utf8();
        open.words.push((&text[from..to], place(from, to)));
        sentences.push(std::mem::take(open));
        from = to;
    }
    if !text[from..].is_empty() {
        open.words.push((&text[from..], place(from, text.len())));
    }
}

#[cfg(test)]
mod tests {
    use crate::parse::{Part, parse};
    use crate::text::Source;

    #[test]
    fn a_sentence_holds_what_it_cites_and_ends_where_it_ends() {
        let text = "---\ntitle: \"T\"\n---\nUn <figure:a>. Deux *mots* et\n[trois](figure:b) kits ! Quatre\n";
        let doc = parse(&Source::new("content/pages/t.md", text)).value;
        let Part::Page { page, .. } = &doc.part else { panic!("{doc:?}") };
        let told = page.body.sentences();
        let told: Vec<(String, usize)> =
            told.iter().map(|it| (it.text(), it.references.len())).collect();
        let expected = [
            ("Un  .".to_owned(), 1),
            (" Deux  mots  et trois  kits !".to_owned(), 1),
            (" Quatre".to_owned(), 0),
        ];
        assert_eq!(told, expected);
    }
}
