//! Citations with other signs than their own, which Markdown takes for text:
//! `{indicator:kits}`, `[[homeless]]`, `[le défi]{challenge:homeless}`, `indicator:kits`.
//!
//! Invariant: what has no type before its colon, or a space behind it, is prose.

use std::ops::Range;

use super::prose::HOLE;
use super::schemes::{Place, place};
use crate::parse::Scheme;
use crate::value::Slug;

/// A citation that is none.
#[derive(Debug)]
pub(super) struct Citation {
    /// Where it stands in the text.
    pub(super) range: Range<usize>,
    /// As it should be, when that can be known.
    pub(super) meant: Option<String>,
    /// Whether it has a type; else it may be a mark of another program, meant to be there.
    pub(super) is_typed: bool,
}

impl Citation {
    fn typed(range: Range<usize>, meant: Option<String>) -> Self {
        Self { range, meant, is_typed: true }
    }
}

/// Signs that somebody may put around a citation, and that say nothing by themselves;
/// longer ones before shorter ones.
const SIGNS: [(&str, &str); 8] = [
    ("{{", "}}"),
    ("{%", "%}"),
    ("[[", "]]"),
    ("<<", ">>"),
    ("‹", "›"),
    ("<", ">"),
    ("{", "}"),
    ("[", "]"),
];

/// No longer text than this is taken for a name between signs.
const LONGEST: usize = 80;

/// The citations of a text that are none, in order.
pub(super) fn citations(text: &str) -> Vec<Citation> {
    let mut found: Vec<Citation> = Vec::new();
    for (at, _) in text.match_indices([':', '=', '/', ' ', '\u{a0}']) {
        let free = found.last().is_none_or(|it| it.range.end <= at);
        found.extend(typed(text, at).filter(|_| free));
    }
    for citation in ["{{", "{%", "[[", "]["].iter().flat_map(|open| named(text, open)) {
        let range = &citation.range;
        let meets =
            |it: &Citation| it.range.start < range.end && range.start < it.range.end;
        // Nobody reads on behind so many.
        if found.len() < 100 && !found.iter().any(meets) {
            found.push(citation);
        }
    }
    found.sort_by_key(|it| it.range.start);
    found
}

/// A type, the sign behind it at this place, and an id.
fn typed(text: &str, sign: usize) -> Option<Citation> {
    let before = &text[..sign];
    let word = before.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let scheme = Scheme::of(&before[word.len()..])?;
    let lead = word.trim_end_matches([' ', '\u{a0}', '\u{202f}']);
    let signs = SIGNS.iter().find(|(open, _)| lead.ends_with(open));
    let apart = |c: char| c.is_whitespace() || "<({[«‹\"“'’%".contains(c);
    if !word.chars().next_back().is_none_or(apart) {
        return None;
    }
    let separator = text[sign..].chars().next()?;
    let takes = match separator {
        ':' => true,
        '=' | '/' => signs.is_some_and(|it| it.0 == "<"),
        _ => signs.is_some_and(|it| matches!(it.0, "{%" | "{{")),
    };
    let rest = &text[sign + separator.len_utf8()..];
    let gap = rest.len() - rest.trim_start_matches([' ', '\u{a0}']).len();
    let token = token(&rest[gap..]).filter(|_| takes)?;
    let end = sign + separator.len_utf8() + gap + token.len();
    let cited = format!("{}:{token}", scheme.word());
    let around = signs.and_then(|(open, close)| {
        let rest = &text[end..];
        let inner = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
        let closed = end + (rest.len() - inner.len()) + close.len();
        inner.starts_with(close).then_some((lead.len() - open.len()..closed, *open))
    });
    match around {
        Some((range, open)) => wrapped(text, range, open, (scheme, &cited)),
        // A name of figures alone is no id that anybody would cite so.
        None if gap > 0 || separator != ':' || is_broken(lead) => None,
        None if !token.contains(|c: char| c.is_ascii_lowercase()) => None,
        None => Some(Citation::typed(word.len()..end, meant(scheme, &cited))),
    }
}

/// Whether a sign opens what others tell when it is not closed.
fn is_broken(lead: &str) -> bool {
    ["<", "](", "] (", ")["].iter().any(|it| lead.ends_with(it))
}

/// A citation between signs, with the words before it that it may belong to.
fn wrapped(
    text: &str,
    range: Range<usize>,
    open: &str,
    (scheme, cited): (Scheme, &str),
) -> Option<Citation> {
    let before = &text[..range.start];
    let words = match before.strip_suffix(']') {
        Some(inner) if open != "<" => {
            let from = cut(inner, inner.len().saturating_sub(LONGEST));
            inner[from..].rfind('[').map(|at| (from + at, &inner[from + at + 1..]))
        }
        _ => None,
    };
    if before.ends_with(')') && open == "[" {
        return None;
    }
    let Some((at, words)) = words else {
        return Some(Citation::typed(range, meant(scheme, cited)));
    };
    let plain = !words.contains(HOLE) && place(scheme) != Place::Block;
    let meant = plain.then(|| format!("[{words}]({cited})"));
    Some(Citation::typed(at..range.end, meant))
}

/// A block has a title, which nobody knows; `free` has words of its own.
fn meant(scheme: Scheme, cited: &str) -> Option<String> {
    let whole = place(scheme) != Place::Block && scheme != Scheme::Free;
    whole.then(|| format!("<{cited}>"))
}

/// An id with its parameters, at the start of a text.
fn token(text: &str) -> Option<&str> {
    let ends =
        |c: char| c.is_whitespace() || c == HOLE || "<>{}[]()«»‹›|\"“”`".contains(c);
    let token = &text[..text.find(ends).unwrap_or(text.len())];
    let token =
        token.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’', '…', '%', '*']);
    let target = token.split(['?', '#']).next()?;
    target.split('/').all(|it| Slug::new(it).is_some()).then_some(token)
}

/// A name without its type, between signs that are none of ours.
fn named(text: &str, open: &'static str) -> Vec<Citation> {
    let close = SIGNS.iter().find(|it| it.0 == open).map_or("]", |it| it.1);
    let found = text.match_indices(open).filter_map(|(at, _)| {
        let inner = &text[at + open.len()..];
        let inner = &inner[..inner[..cut(inner, LONGEST)].find(close)?];
        let end = at + open.len() + inner.len() + close.len();
        let name = inner.trim();
        let is_name = match open {
            "][" => {
                Slug::new(name).is_some() && name.contains(|c: char| c.is_alphabetic())
            }
            _ => !name.is_empty() && !is_contents(name),
        };
        let from = cut(text, at.saturating_sub(LONGEST));
        let words = match open {
            "][" => from + text[from..at].rfind('[')?,
            _ => at,
        };
        is_name.then_some(Citation { range: words..end, meant: None, is_typed: false })
    });
    found.collect()
}

/// Whether another program puts a table of contents in place of this name.
fn is_contents(name: &str) -> bool {
    name.trim_matches('_').eq_ignore_ascii_case("toc")
}

/// A place at which a text may be cut, at or before this one.
pub(super) fn cut(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|it| text.is_char_boundary(*it)).unwrap_or(0)
}
