//! Where the words of a finished file are written.

use std::ops::Range;

use crate::text::{Source, Span};

/// The place of a text in a source, whatever the spaces between its words. Places that
/// are private are passed over: what stands there leads to no page.
pub(super) fn find(source: &Source, text: &str, private: &[Span]) -> Option<Span> {
    let (plain, places) = single_spaced(&source.text);
    let is_private = |place: &Range<usize>| {
        let span = Span::new(place.start, place.end);
        private.iter().any(|it| it.start < span.end && span.start < it.end)
    };
    let found = plain.match_indices(text).map(|(at, _)| {
        let end = at + text.len();
        (at..end, places[at]..places.get(end).copied().unwrap_or(source.text.len()))
    });
    let mut found = found
        .filter(|(inside, place)| !is_private(place) && is_apart(&plain, inside.clone()));
    let (_, place) = found.next()?;
    let end = source.text[place.clone()].trim_end().len();
    Some(Span::new(place.start, place.start + end))
}

/// Whether it is no part of a longer word.
pub(super) fn is_apart(text: &str, place: Range<usize>) -> bool {
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let (before, own, after) =
        (&text[..place.start], &text[place.clone()], &text[place.end..]);
    let joins = |one: &str, other: &str| {
        word(one.chars().next_back()) && word(other.chars().next())
    };
    !joins(before, own) && !joins(own, after)
}

/// The text with single spaces, and for each of its bytes where it stood.
fn single_spaced(text: &str) -> (String, Vec<usize>) {
    let mut plain = String::with_capacity(text.len());
    let mut places = Vec::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let before = plain.len();
        match c.is_whitespace() {
            false => plain.push(c),
            true if plain.ends_with(' ') => {}
            true => plain.push(' '),
        }
        places.extend((before..plain.len()).map(|_| at));
    }
    (plain, places)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_across_lines_but_not_where_it_is_private() {
        let text = "note: \"dit par Paul\"\n\nCe fut\ndit  par\u{a0}Paul hier.\n";
        let source = Source::new("a.md", text);
        let private = [Span::new(6, 20)];
        let place = find(&source, "dit par Paul", &private).expect("it is there");
        assert_eq!(&text[place.start as usize..place.end as usize], "dit  par\u{a0}Paul");
        assert_eq!(find(&source, "dit par Pau", &private), None);
    }
}
