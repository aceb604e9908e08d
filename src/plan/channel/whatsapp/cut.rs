//! Long messages in parts: between paragraphs, else sentences, words, letters.
//!
//! Invariant: no part is longer than it may be, its counter included, and no letter is
//! cut; only a letter longer than a message, of a thousand accents, is not kept whole.

use unicode_segmentation::UnicodeSegmentation;

use super::mark::{Letter, Role, length, written};

/// How many letters after a part are looked at to find where sentences and words end.
const NEAR: usize = 80;

/// A block of a message with what stands before it.
pub(super) struct Block {
    /// The empty line, or the line end, that keeps it apart from the one before.
    pub(super) gap: &'static str,
    /// Its letters.
    pub(super) letters: Vec<Letter>,
    /// Whether it stands above what follows.
    pub(super) heads: bool,
}

/// The parts of a message, each with its counter when they are several.
pub(super) fn cut(blocks: Vec<Block>, most: usize) -> Vec<String> {
    let whole = written(&joined(&blocks));
    if length(&whole) <= most {
        return if whole.is_empty() { Vec::new() } else { vec![whole] };
    }
    // How long a counter is depends on how many parts there are.
    let mut digits = 1;
    loop {
        let counter = 2 * digits + 2;
        let parts = fill(&blocks, most - counter);
        let count = parts.len();
        if count.to_string().len() <= digits {
            let number =
                |(at, text): (usize, &String)| format!("{}/{count}\n{text}", at + 1);
            return parts.iter().enumerate().map(number).collect();
        }
        digits += 1;
    }
}

fn joined(blocks: &[Block]) -> Vec<Letter> {
    let mut letters = Vec::new();
    for block in blocks {
        add(&mut letters, block);
    }
    letters
}

fn add(letters: &mut Vec<Letter>, block: &Block) {
    if !letters.is_empty() {
        letters.extend(block.gap.chars().map(|_| line_end()));
    }
    letters.extend(block.letters.iter().cloned());
}

fn line_end() -> Letter {
    Letter { text: "\n".into(), style: [false; 4], role: Role::Sign }
}

/// Texts of at most so many characters.
fn fill(blocks: &[Block], room: usize) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut part: Vec<Letter> = Vec::new();
    // The headings at the end of the part: how long it is without them.
    let mut headed: Option<usize> = None;
    for block in blocks {
        let before = part.len();
        let stays = headed.take();
        add(&mut part, block);
        if length(&written(&part)) <= room {
            headed = block.heads.then(|| stays.unwrap_or(before));
            continue;
        }
        // A heading goes where its text goes.
        let moved = part.split_off(stays.unwrap_or(before));
        parts.extend(text(&part));
        let mut rest = trimmed(&moved);
        // Each letter takes one character at least.
        while rest.len() > room || length(&written(rest)) > room {
            let end = end_of_part(rest, room);
            parts.extend(text(&rest[..end]));
            rest = trimmed(&rest[end..]);
        }
        part = rest.to_vec();
    }
    parts.extend(text(&part));
    parts.into_iter().flat_map(|it| kept_short(it, room)).collect()
}

fn text(letters: &[Letter]) -> Option<String> {
    let text = written(trimmed(letters));
    (!text.trim().is_empty()).then_some(text)
}

/// Without spaces and line ends on both sides.
fn trimmed(letters: &[Letter]) -> &[Letter] {
    let is_space = |it: &Letter| {
        it.role != Role::Sign && it.text.chars().all(char::is_whitespace)
            || it.text == "\n"
    };
    let start = letters.iter().position(|it| !is_space(it)).unwrap_or(letters.len());
    let end = letters.iter().rposition(|it| !is_space(it)).map_or(start, |it| it + 1);
    &letters[start..end]
}

/// Where the first part of a block ends: after a sentence when that fills a third of the
/// room, else after a word, else anywhere between two letters.
fn end_of_part(letters: &[Letter], room: usize) -> usize {
    let fits = |end: usize| length(&written(&letters[..end])) <= room;
    let (mut least, mut most) = (0, letters.len().min(room + 1));
    while least < most {
        let middle = (least + most).div_ceil(2);
        if fits(middle) { least = middle } else { most = middle - 1 }
    }
    // Marks may make a longer beginning the shorter one.
    while least > 1 && !fits(least) {
        least -= 1;
    }
    let most = least.max(1);
    // A little more than the part holds, to see what goes on after it.
    let near = letters.iter().take(most + NEAR);
    let said: String = near.map(|it| it.text.as_str()).collect();
    let ends = |bounds: Vec<usize>| last_inside(letters, &bounds, most);
    let sentence = ends(said.split_sentence_bound_indices().map(|(at, _)| at).collect());
    let line = letters[..most].iter().rposition(|it| it.text == "\n").map(|it| it + 1);
    let near = |it: &usize| *it >= most / 3;
    sentence
        .max(line)
        .filter(near)
        .or_else(|| ends(said.split_word_bound_indices().map(|(at, _)| at).collect()))
        .or(line)
        .unwrap_or(most)
}

/// The last of some places of a text that lies inside so many letters, as how many
/// stand before it.
fn last_inside(letters: &[Letter], bounds: &[usize], most: usize) -> Option<usize> {
    let mut at = 0;
    let mut found = None;
    for (n, letter) in letters.iter().enumerate().take(most + 1) {
        let opens_address = letter.role == Role::Address
            && n.checked_sub(1).is_some_and(|it| letters[it].role == Role::Address);
        if n > 0 && !opens_address && bounds.binary_search(&at).is_ok() {
            found = Some(n);
        }
        at += letter.text.len();
    }
    found
}

/// A text of one letter that is longer than a message, in pieces; any other as it is.
fn kept_short(text: String, room: usize) -> Vec<String> {
    if length(&text) <= room {
        return vec![text];
    }
    let mut pieces = vec![String::new()];
    for c in text.chars() {
        let last = pieces.last().map_or(0, |it| length(it));
        if last + c.len_utf16() > room {
            pieces.push(String::new());
        }
        pieces.last_mut().into_iter().for_each(|it| it.push(c));
    }
    pieces
}
