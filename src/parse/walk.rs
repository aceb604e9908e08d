//! Ways through a body: all its text, all its references, its first sentence.
//!
//! Invariant: everything comes in the order in which it is read, notes last.

use super::{Block, Body, Channel, Inline, Reference, Scheme};
use crate::text::Span;

/// Stands for a reference where only text is kept.
const HOLE: char = '\u{fffc}';

/// How a body uses a reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Manner {
    /// In a line, as a link or an autolink.
    Cite,
    /// As a block, written as an image.
    Embed,
}

/// A reference with the way it is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited<'a> {
    /// The reference.
    pub reference: &'a Reference,
    /// The way it is used.
    pub manner: Manner,
    /// The author's words without markup; an embed's title. Empty for the default.
    pub text: String,
}

impl Body {
    /// Every text with its place, the author's words in links included.
    pub fn texts(&self) -> impl Iterator<Item = (&str, Span)> {
        self.pieces().into_iter().filter_map(|piece| match piece {
            Piece::Inline(Inline::Text { text, span }) => Some((text.as_str(), *span)),
            _ => None,
        })
    }

    /// Every reference, cited or embedded.
    pub fn references(&self) -> impl Iterator<Item = Cited<'_>> {
        self.pieces().into_iter().filter_map(|piece| match piece {
            Piece::Inline(Inline::Reference { reference, content }) => {
                Some(Cited { reference, manner: Manner::Cite, text: plain(content) })
            }
            Piece::Embed(reference, title) => {
                Some(Cited { reference, manner: Manner::Embed, text: title.to_owned() })
            }
            Piece::Inline(_) => None,
        })
    }

    /// The first sentence that any reader of the site may see and that cites nothing:
    /// a summary when there is no other.
    pub fn first_sentence(&self) -> Option<String> {
        let mut hidden_under = None;
        for block in &self.blocks {
            match block {
                Block::Heading(heading) => {
                    if hidden_under.is_some_and(|level| level >= heading.level) {
                        hidden_under = None;
                    }
                    let shown = heading.channels.is_empty()
                        || heading.channels.contains(&Channel::Web);
                    if hidden_under.is_none() && !shown {
                        hidden_under = Some(heading.level);
                    }
                }
                Block::Paragraph(content) if hidden_under.is_none() => {
                    let found =
                        sentences(&holed(content)).into_iter().find(|it| is_whole(it));
                    if found.is_some() {
                        return found;
                    }
                }
                _ => {}
            }
        }
        None
    }

    fn pieces(&self) -> Vec<Piece<'_>> {
        let mut pieces = Vec::new();
        of_blocks(&self.blocks, &mut pieces);
        for note in &self.notes {
            of_blocks(&note.blocks, &mut pieces);
        }
        pieces
    }
}

/// The text of a line without markup; references count by the author's words.
pub(super) fn plain(content: &[Inline]) -> String {
    let mut text = String::new();
    for inline in content {
        match inline {
            Inline::Text { text: part, .. } | Inline::Code(part) => text.push_str(part),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strike(inner) => {
                text.push_str(&plain(inner));
            }
            Inline::Link { content, .. } | Inline::Reference { content, .. } => {
                text.push_str(&plain(content));
            }
            Inline::Image { alt, .. } => text.push_str(alt),
            Inline::NoteMark(_) => {}
            Inline::SoftBreak | Inline::HardBreak => text.push(' '),
        }
    }
    text
}

enum Piece<'a> {
    Inline(&'a Inline),
    Embed(&'a Reference, &'a str),
}

fn of_blocks<'a>(blocks: &'a [Block], pieces: &mut Vec<Piece<'a>>) {
    for block in blocks {
        match block {
            Block::Heading(heading) => of_inlines(&heading.content, pieces),
            Block::Paragraph(content) => of_inlines(content, pieces),
            Block::List { items, .. } => {
                items.iter().for_each(|item| of_blocks(item, pieces));
            }
            Block::Quote(inner) => of_blocks(inner, pieces),
            Block::Table { head, rows, .. } => {
                let cells = head.iter().chain(rows.iter().flatten());
                cells.for_each(|cell| of_inlines(cell, pieces));
            }
            Block::Embed { reference, title, .. } => {
                pieces.push(Piece::Embed(reference, title));
            }
            Block::Code { .. } | Block::Rule => {}
        }
    }
}

fn of_inlines<'a>(content: &'a [Inline], pieces: &mut Vec<Piece<'a>>) {
    for inline in content {
        pieces.push(Piece::Inline(inline));
        match inline {
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strike(inner)
            | Inline::Link { content: inner, .. }
            | Inline::Reference { content: inner, .. } => of_inlines(inner, pieces),
            _ => {}
        }
    }
}

/// The text of a line with a hole for each reference that prints a value of its own.
fn holed(content: &[Inline]) -> String {
    let mut text = String::new();
    for inline in content {
        match inline {
            Inline::Reference { reference, content } => match reference.scheme {
                Scheme::Free => text.push_str(&plain(content)),
                _ => text.push(HOLE),
            },
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strike(inner)
            | Inline::Link { content: inner, .. } => text.push_str(&holed(inner)),
            Inline::Image { .. } => {}
            other => text.push_str(&plain(std::slice::from_ref(other))),
        }
    }
    text
}

fn is_whole(sentence: &str) -> bool {
    !sentence.contains(HOLE) && sentence.chars().any(char::is_alphanumeric)
}

/// Cuts text after `.`, `!`, `?` or `…` and what closes a quotation, where the next
/// word does not begin with a small letter.
fn sentences(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split_ascii_whitespace().collect();
    let mut sentences = Vec::new();
    let mut first = 0;
    for (at, word) in words.iter().enumerate() {
        // A closing « » » stands apart in French: it goes with the words before it.
        let ends = match *word {
            "»" => at > 0 && ends_sentence(words[at - 1]),
            word => ends_sentence(word),
        };
        let next = words.get(at + 1).copied().unwrap_or_default();
        let goes_on = next.starts_with(|c: char| c.is_lowercase() || "»!?".contains(c));
        if at + 1 == words.len() || (ends && !goes_on) {
            sentences.push(words[first..=at].join(" "));
            first = at + 1;
        }
    }
    sentences
}

fn ends_sentence(word: &str) -> bool {
    const SHORT: [&str; 9] =
        ["M.", "MM.", "Dr.", "St.", "cf.", "ex.", "p.", "art.", "env."];
    let bare = word.trim_end_matches(['»', '”', '"', ')', '*', '\u{a0}', '\u{202f}']);
    let initial = bare.chars().count() == 2 && bare.starts_with(char::is_uppercase);
    let short = SHORT.contains(&bare.trim_start_matches(['(', '«']));
    bare.ends_with(['.', '!', '?', '…']) && !short && !(initial && bare.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_where_a_reader_pauses() {
        let cut = |text| sentences(text);
        assert_eq!(
            cut("Bienvenue ! On écoute. Puis"),
            ["Bienvenue !", "On écoute.", "Puis"]
        );
        assert_eq!(cut("Avec M. Petit et J. Roy."), ["Avec M. Petit et J. Roy."]);
        assert_eq!(cut("Du pain, etc. pour tous."), ["Du pain, etc. pour tous."]);
        assert_eq!(cut("« Où ? » dit-elle. Là."), ["« Où ? » dit-elle.", "Là."]);
        assert_eq!(cut("« Venez ! » Elle vint."), ["« Venez ! »", "Elle vint."]);
    }
}
