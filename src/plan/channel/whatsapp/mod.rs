//! The message of a day: what to copy into the group, in parts of the length that
//! WhatsApp takes.
//!
//! Invariants: no heading, table or picture; an address is said once; what is counted
//! is what is there, counter included.

mod cut;
mod mark;

use std::collections::BTreeSet;

use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation;

use super::piece::{Grid, Manner, Piece, Run};
use crate::locale::{Around, Language, typeset};
use cut::{Block, cut};
use mark::{CODE, Letter, Role, length};

/// How many rows of a table are told before the way to all of them.
const ROWS: usize = 12;

/// The message of a day and a challenge.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct WhatsappView {
    /// What is sent, one after the other.
    pub messages: Vec<MessageView>,
}

/// What is sent at once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct MessageView {
    /// The text with its marks.
    pub text: String,
    /// How many characters WhatsApp counts.
    pub count: usize,
}

/// The message that says these pieces, in parts of at most so many characters.
pub(super) fn message(pieces: &[Piece], language: Language, most: u32) -> WhatsappView {
    let mut teller =
        Teller { language, blocks: Vec::new(), told: BTreeSet::new(), gap: "" };
    teller.pieces(pieces, "");
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let messages = cut(teller.blocks, most).into_iter();
    let messages = messages.map(|text| MessageView { count: length(&text), text });
    WhatsappView { messages: messages.collect() }
}

/// Tells pieces one after the other.
struct Teller {
    language: Language,
    blocks: Vec<Block>,
    /// Addresses that were told.
    told: BTreeSet<String>,
    /// What stands before the next block.
    gap: &'static str,
}

/// Words with one style.
struct Said {
    text: String,
    style: [bool; 4],
    role: Role,
}

impl Teller {
    fn pieces(&mut self, pieces: &[Piece], sign: &str) {
        for piece in pieces {
            self.gap = "\n\n";
            self.piece(piece, sign);
        }
    }

    fn piece(&mut self, piece: &Piece, sign: &str) {
        match piece {
            Piece::Heading { content, .. } => {
                let strong = Run::Strong { content: content.clone() };
                let known = self.blocks.len();
                self.line(sign, &[strong]);
                self.blocks[known..].iter_mut().for_each(|it| it.heads = true);
            }
            Piece::Paragraph { content } => self.line(sign, content),
            Piece::List { start, items } => self.list(*start, items, sign),
            Piece::Quote { pieces } => self.pieces(pieces, &format!("{sign}> ")),
            Piece::Code { text } => {
                for line in text.lines() {
                    self.line(sign, &[Run::Code { text: line.to_owned() }]);
                    self.gap = "\n";
                }
            }
            Piece::Grid { grid } => self.grid(grid, sign),
            Piece::Picture { .. } | Piece::Rule => {}
        }
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Piece>], sign: &str) {
        for (at, item) in items.iter().enumerate() {
            let bullet = match start {
                Some(start) => format!("{}. ", start + at as u64),
                None => "- ".to_owned(),
            };
            for (at, piece) in item.iter().enumerate() {
                match (at, piece) {
                    (0, piece) => self.piece(piece, &format!("{sign}{bullet}")),
                    (_, piece) => self.piece(piece, sign),
                }
                self.gap = "\n";
            }
        }
    }

    fn grid(&mut self, grid: &Grid, sign: &str) {
        if !grid.title.is_empty() && !grid.repeats {
            let title = Run::text(&grid.title);
            self.line(sign, &[Run::Strong { content: vec![title] }]);
            self.gap = "\n";
        }
        for row in grid.rows.iter().take(ROWS) {
            self.line(&format!("{sign}- "), &row.line);
            self.gap = "\n";
        }
        let more = (grid.rows.len() > ROWS).then(|| Run::text("… "));
        let link = Run::Link {
            content: more.into_iter().collect(),
            href: grid.href.clone(),
            manner: Manner::Spelled,
        };
        let known = self.told.contains(&grid.href);
        if !grid.href.is_empty() && !known {
            self.line(sign, &[link]);
        }
    }

    /// A paragraph, after the sign of what it stands in.
    fn line(&mut self, sign: &str, runs: &[Run]) {
        let mut said = Vec::new();
        self.runs(runs, [false; 4], &mut said);
        let mut letters: Vec<Letter> = Vec::new();
        if !sign.is_empty() {
            let style = [false; 4];
            letters.extend(sign.graphemes(true).map(|text| Letter {
                text: text.to_owned(),
                style,
                role: Role::Sign,
            }));
        }
        letters.extend(self.letters(&said));
        if said.iter().any(|it| !it.text.trim().is_empty()) {
            self.blocks.push(Block { gap: self.gap, letters, heads: false });
        }
    }

    fn runs(&mut self, runs: &[Run], style: [bool; 4], said: &mut Vec<Said>) {
        let styled = |mark: usize| {
            let mut style = style;
            style[mark] = true;
            style
        };
        for run in runs {
            match run {
                Run::Text { text } => say(said, text, style),
                Run::Code { text } => say(said, text, styled(CODE)),
                Run::Break => say(said, "\n", [false; 4]),
                Run::Strong { content } => self.runs(content, styled(0), said),
                Run::Emphasis { content } => self.runs(content, styled(1), said),
                Run::Strike { content } => self.runs(content, styled(2), said),
                Run::Number { content, .. } => self.runs(content, style, said),
                Run::Link { content, href, manner } => {
                    self.runs(content, style, said);
                    self.address(href, *manner, said);
                }
            }
        }
    }

    /// The address of a link after its words, where it is told.
    fn address(&mut self, href: &str, manner: Manner, said: &mut Vec<Said>) {
        let tells = match manner {
            Manner::Silent => false,
            Manner::Spelled => self.told.insert(href.to_owned()),
            Manner::Address => true,
        };
        let href = href.strip_prefix("mailto:").unwrap_or(href);
        let same = said.last().is_some_and(|it| it.text == href);
        if !tells || same {
            said.iter_mut().rev().take(usize::from(same)).for_each(|it| {
                it.role = Role::Address;
            });
            return;
        }
        let apart = said.last().is_none_or(|it| it.text.ends_with(char::is_whitespace));
        if !apart {
            say(said, " ", [false; 4]);
        }
        let (text, style) = (href.to_owned(), [false; 4]);
        said.push(Said { text, style, role: Role::Address });
    }

    /// The letters of a line, its typography set.
    fn letters(&self, said: &[Said]) -> Vec<Letter> {
        let mut text = String::new();
        // Where each piece of the text begins, and which it is.
        let mut starts: Vec<(usize, usize)> = Vec::new();
        for (at, it) in said.iter().enumerate() {
            starts.push((text.len(), at));
            let before = text.chars().next_back().unwrap_or('\n');
            let goes_on = at + 1 < said.len();
            match it.role {
                Role::Said if !it.style[CODE] => {
                    let around = Around { before, goes_on };
                    text.push_str(&typeset(&it.text, self.language, around));
                }
                _ => text.push_str(&it.text),
            }
        }
        let letters = text.grapheme_indices(true).map(|(at, letter)| {
            let of = starts.partition_point(|(start, _)| *start <= at);
            let of = &said[starts[of.saturating_sub(1)].1];
            let letter = if letter == "\r\n" { "\n" } else { letter };
            Letter { text: letter.to_owned(), style: of.style, role: of.role }
        });
        letters.collect()
    }
}

fn say(said: &mut Vec<Said>, text: &str, style: [bool; 4]) {
    said.push(Said { text: text.to_owned(), style, role: Role::Said });
}
