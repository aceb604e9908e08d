//! Links and images with a space in their address, which Markdown takes for text:
//! `[le bilan](https://exemple.fr/mon bilan.pdf)`, `![Un immeuble](mon immeuble.png)`.

use std::ops::Range;

use super::citations::cut;
use super::prose::HOLE;
use crate::value::Slug;

/// No longer words or address than this are looked at.
const LONGEST: usize = 500;

/// A link that a space cut in two.
#[derive(Debug)]
pub(super) struct Spaced<'a> {
    /// Where it stands in the text.
    pub(super) range: Range<usize>,
    /// Its address, as written.
    pub(super) address: &'a str,
    /// Its address as it should be.
    pub(super) meant: String,
}

/// The links of a text that a space cut in two.
pub(super) fn spaced(text: &str) -> Vec<Spaced<'_>> {
    text.match_indices("](").filter_map(|(at, _)| link(text, at)).collect()
}

fn link(text: &str, at: usize) -> Option<Spaced<'_>> {
    let inner = &text[at + 2..cut(text, at + 2 + LONGEST)];
    let inner = &inner[..inner.find([')', '\n', HOLE])?];
    // A sign that stands for none ends the search, or it would be long.
    if !text[at + 2 + inner.len()..].starts_with(')') {
        return None;
    }
    let address = inner.split_once(" \"").map_or(inner, |(address, _)| address).trim();
    let from = cut(text, at.saturating_sub(LONGEST));
    let open = from + text[from..at].rfind('[')?;
    let image = text[..open].ends_with('!');
    let spaced = address.contains(char::is_whitespace) && !address.contains([HOLE, '<']);
    if !spaced || !(image || is_address(address)) {
        return None;
    }
    let range = open - usize::from(image)..at + 2 + inner.len() + 1;
    Some(Spaced { range, address, meant: meant(address) })
}

/// Whether words look like an address more than like a remark in brackets.
fn is_address(text: &str) -> bool {
    let ending = text.rsplit_once('.').is_some_and(|(name, ending)| {
        let letters = ending.bytes().all(|it| it.is_ascii_alphanumeric());
        !name.ends_with(' ') && (2..6).contains(&ending.len()) && letters
    });
    let starts = ["http:", "https:", "www.", "#", "/", "./", "../"];
    ending || starts.iter().any(|it| text.starts_with(it))
}

fn meant(address: &str) -> String {
    let anchor = address.strip_prefix('#').and_then(Slug::of);
    match anchor {
        Some(anchor) => format!("#{anchor}"),
        None if address.starts_with("http") => {
            let words: Vec<&str> = address.split_whitespace().collect();
            words.join("%20")
        }
        None => format!("<{address}>"),
    }
}
