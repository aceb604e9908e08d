//! References that Markdown takes for text, because a space or a capital broke them:
//! `<partner:la cloche>`, `[La Cloche](partner:la cloche)`.
//!
//! Without this a slip of the keyboard would be printed as it stands.

use std::ops::Range;

use super::reference::meant;
use crate::diag::{Fault, Form, Structure, Syntax};
use crate::parse::Scheme;
use crate::value::Slug;

/// A reference found in text.
#[derive(Debug)]
pub(super) struct Stray {
    /// Where it opens in the text.
    pub(super) opening: usize,
    /// Where its target stands in the text.
    pub(super) range: Range<usize>,
    /// What is wrong with it.
    pub(super) fault: Fault,
}

/// The broken references of a text.
pub(super) fn references(text: &str) -> Vec<Stray> {
    let openings = text.match_indices(['<', '(']);
    openings.filter_map(|(at, open)| stray(text, at, open)).collect()
}

fn stray(text: &str, at: usize, open: &str) -> Option<Stray> {
    let (close, opening) = match open {
        "<" => ('>', at),
        _ if text[..at].ends_with(']') => (')', at - 1),
        _ => return None,
    };
    let inner = &text[at + 1..];
    // The first sign that is no letter ends the search, or it would be long.
    let (word, _) = inner.split_at(inner.find(|c: char| !c.is_ascii_lowercase())?);
    let rest = inner[word.len()..].strip_prefix(':')?;
    Scheme::of(word)?;
    let target = &rest[..rest.find([close, '<', '[', '\n'])?];
    if !rest[target.len()..].starts_with(close) || target.trim().is_empty() {
        return None;
    }
    // As an entity, or with a backslash: `citations` knows what to make of it.
    if open == "<" && target.split('/').all(|it| Slug::new(it).is_some()) {
        return None;
    }
    let start = at + 1 + word.len() + 1;
    let range = start..start + target.len();
    // With spaces beside its parameters it is one all the same: none of them may be lost.
    let tight: String = target.chars().filter(|it| !it.is_whitespace()).collect();
    if target.contains('?') && tight != target {
        let meant = format!("{open}{word}:{tight}{close}");
        let fault = Structure::Syntax(Syntax::Link { meant }).into();
        return Some(Stray { opening, range: at..range.end + 1, fault });
    }
    let form = Form::Id(meant(target));
    let fault = Structure::BadValue { text: target.to_owned(), form }.into();
    Some(Stray { opening, range, fault })
}
