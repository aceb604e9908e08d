//! Signs of emphasis and of code that have no counterpart, and that readers would see:
//! `**gras`, `` `code ``, `** gras **`.
//!
//! Invariant: a sign that may be meant as it stands is left alone: `3 * 4`, `tarif*`
//! between two letters, anything behind a backslash.

use std::collections::BTreeSet;
use std::ops::Range;

use super::prose::HOLE;
use crate::diag::Syntax;

/// A sign, with its place in the words of a block.
type Sign = (char, Range<usize>);

/// The signs without counterpart in the words of a block, and what they stand for: the
/// first of each kind, as one that is missing makes others hang in the air.
pub(super) fn alone(
    text: &str,
    is_written: impl Fn(&Range<usize>) -> bool,
) -> Vec<(Syntax, Range<usize>)> {
    let signs = signs(text).into_iter().filter(|(_, it)| is_written(it));
    let signs: Vec<Sign> = signs.collect();
    let mut kinds = BTreeSet::new();
    let mut found = Vec::new();
    for (at, (sign, range)) in signs.iter().enumerate() {
        if !kinds.insert(*sign) {
            continue;
        }
        let mark = text[range.clone()].to_owned();
        let pair = signs.get(at + 1).filter(|(other, _)| other == sign);
        let pair = pair.and_then(|(_, end)| pair_of(text, (range, end)));
        let words = pair.or_else(|| apostrophe(text, range));
        let (meant, place) = match words.filter(|(_, place)| is_written(place)) {
            Some((meant, place)) => (Some(meant), place),
            None => (None, range.clone()),
        };
        found.push((Syntax::StrayMark { mark, meant }, place));
    }
    found
}

/// The signs that stand in the text and are not meant to.
fn signs(text: &str) -> Vec<Sign> {
    let mut found: Vec<Sign> = Vec::new();
    for (at, sign) in text.char_indices().filter(|(_, it)| "*`~".contains(*it)) {
        match found.last_mut() {
            Some((last, range)) if *last == sign && range.end == at => range.end = at + 1,
            _ => found.push((sign, at..at + 1)),
        }
    }
    found.retain(|(sign, range)| {
        let (before, after) = around(text, range);
        let word = |it: Option<char>| it.is_some_and(char::is_alphanumeric);
        let apart = |it: Option<char>| it.is_none_or(char::is_whitespace);
        match (sign, range.len()) {
            ('`', _) => true,
            ('~', length) => length == 2,
            (_, 1) => !(apart(before) && apart(after) || word(before) && word(after)),
            (_, length) => length < 4 && text.trim() != &text[range.clone()],
        }
    });
    found
}

/// The letters before and behind a sign.
fn around(text: &str, range: &Range<usize>) -> (Option<char>, Option<char>) {
    (text[..range.start].chars().next_back(), text[range.end..].chars().next())
}

/// `** gras **` with the spaces that keep it from being bold.
fn pair_of(
    text: &str,
    (open, close): (&Range<usize>, &Range<usize>),
) -> Option<(String, Range<usize>)> {
    let inside = &text[open.end..close.start];
    let word = |it: Option<char>| it.is_some_and(char::is_alphanumeric);
    let outside = (around(text, open).0, around(text, close).1);
    let mark = &text[open.clone()];
    let meant = mark == &text[close.clone()]
        && inside != inside.trim()
        && !inside.trim().is_empty()
        && !inside.contains(HOLE)
        && !word(outside.0)
        && !word(outside.1);
    meant.then(|| (format!("{mark}{}{mark}", inside.trim()), open.start..close.end))
}

/// `` l`association ``: on some keyboards the keys are neighbours.
fn apostrophe(text: &str, sign: &Range<usize>) -> Option<(String, Range<usize>)> {
    let letter = |it: &char| it.is_alphabetic();
    let (before, after) = around(text, sign);
    before.filter(letter).and(after.filter(letter)).filter(|_| sign.len() == 1)?;
    let ends = |it: char| !it.is_alphabetic() && it != '`';
    let start = text[..sign.start]
        .rfind(ends)
        .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    let end = text[sign.end..].find(ends).map_or(text.len(), |at| sign.end + at);
    Some((text[start..end].replace('`', "'"), start..end))
}
