//! Names written in another way than their own (`language.name-variant`).

use std::ops::Range;
use std::sync::Arc;

use aho_corasick::AhoCorasick;

use super::catalog::Catalog;
use super::names::{At, Names};
use super::site::meta_of;
use crate::diag::Output;
use crate::parse::{Body, Doc, Part};
use crate::text::Span;

/// Tells of every variant found in the prose of a page: whole words, same case.
pub(super) fn check<'a>(
    docs: &'a [Arc<Doc>],
    catalog: &Catalog<'a>,
    names: &mut Names<'a>,
) {
    let organisation = catalog.site.organisation;
    let own =
        organisation.variants.iter().map(|it| (it.as_str(), organisation.name.as_str()));
    let of_pages = docs.iter().filter_map(|doc| meta_of(doc)).flat_map(|meta| {
        let title = meta.title.as_ref().map_or("", |it| &it.value);
        meta.variants.iter().map(move |it| (it.as_str(), title))
    });
    let variants: Vec<(&str, &str)> =
        own.chain(of_pages).filter(|(it, _)| !it.is_empty()).collect();
    let Ok(finder) = AhoCorasick::new(variants.iter().map(|(it, _)| it)) else { return };
    if variants.is_empty() {
        return;
    }
    for doc in docs {
        let Some(body) = body_of(doc) else { continue };
        for (text, span) in body.texts() {
            for found in finder.find_overlapping_iter(text) {
                let (variant, name) = variants[found.pattern().as_usize()];
                if !is_apart(text, found.start()..found.end(), name) {
                    continue;
                }
                let start = span.start as usize + found.start();
                let span = Span::new(start, start + variant.len());
                let fault =
                    Output::NameVariant { variant: variant.into(), name: name.into() };
                names.tell(fault, At { path: &doc.path, span });
            }
        }
    }
}

/// Whether a variant stands as a whole word, and not as a part of the name itself.
fn is_apart(text: &str, place: Range<usize>, name: &str) -> bool {
    let word = |c: char| c.is_alphanumeric() || c == '_';
    let before = text[..place.start].chars().next_back();
    let after = text[place.end..].chars().next();
    let whole = !before.is_some_and(word) && !after.is_some_and(word);
    let part_of_name = || {
        text.match_indices(name)
            .any(|(start, _)| start <= place.start && place.end <= start + name.len())
    };
    whole && !part_of_name()
}

fn body_of(doc: &Doc) -> Option<&Body> {
    Some(match &doc.part {
        Part::Program(it) => &it.body,
        Part::Day { day, .. } => &day.body,
        Part::Challenge(it) => &it.body,
        Part::Action(it) => &it.body,
        Part::Partner(it) => &it.body,
        Part::Sponsor(it) => &it.body,
        Part::Story(it) => &it.body,
        Part::Project(it) => &it.body,
        Part::Page { page, .. } => &page.body,
        _ => return None,
    })
}
