//! The grammar of a reference (content model §5.1): target, parameters, anchor.

use super::schemes::parameters;
use crate::diag::{Fault, Form, Reference as Wrong, Structure};
use crate::parse::{Reference, Scheme};
use crate::text::{Span, nearest};
use crate::value::Slug;

/// Something wrong in a reference, with the part that is.
#[derive(Debug)]
pub(super) struct Flaw<'a> {
    /// What is wrong.
    pub(super) fault: Fault,
    /// The part of the reference, as written.
    pub(super) part: &'a str,
}

/// Reads a reference whose scheme is known; without a sound target there is none,
/// and parameters that are not sound are left out. Its span is for the caller to set.
pub(super) fn read(scheme: Scheme, url: &str) -> (Option<Reference>, Vec<Flaw<'_>>) {
    let rest = url.split_once(':').map_or("", |(_, rest)| rest);
    let (rest, anchor) = rest.split_once('#').unwrap_or((rest, ""));
    let (target, query) = match rest.split_once('?') {
        Some((target, query)) => (target, Some(query)),
        None => (rest, None),
    };
    let mut flaws = Vec::new();
    if let Some(fault) = bad_target(target) {
        flaws.push(Flaw { fault, part: if target.is_empty() { url } else { target } });
    }
    let sound = flaws.is_empty();
    let mut found: Vec<(String, String)> = Vec::new();
    for written in query.into_iter().flat_map(|it| it.split('&')) {
        let (key, value) = written.split_once('=').unwrap_or((written, ""));
        match bad_parameter(scheme, (key, value), &found) {
            Some(fault) => flaws.push(Flaw { fault, part: written }),
            None => found.push((key.into(), value.into())),
        }
    }
    let reference = Reference {
        scheme,
        target: target.into(),
        parameters: found,
        anchor: anchor.into(),
        span: Span::default(),
    };
    (sound.then_some(reference), flaws)
}

/// The target that somebody meant who wrote `La Cloche`: `la-cloche`.
pub(super) fn meant(target: &str) -> Option<String> {
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let ids: Option<Vec<String>> =
        path.split('/').map(|it| Slug::of(it).map(|slug| slug.to_string())).collect();
    ids.map(|it| it.join("/"))
}

fn bad_target(target: &str) -> Option<Fault> {
    if target.is_empty() {
        return Some(Wrong::Empty.into());
    }
    if target.split('/').all(|it| Slug::new(it).is_some()) {
        return None;
    }
    let form = Form::Id(meant(target));
    Some(Structure::BadValue { text: target.into(), form }.into())
}

fn bad_parameter(
    scheme: Scheme,
    (key, value): (&str, &str),
    before: &[(String, String)],
) -> Option<Fault> {
    let known = parameters(scheme);
    let Some((_, values)) = known.iter().find(|(it, _)| *it == key) else {
        let nearest = nearest(key, known.iter().map(|(it, _)| *it)).map(str::to_owned);
        let (key, scheme) = (key.into(), scheme.word().into());
        return Some(Wrong::UnknownParameter { key, scheme, nearest }.into());
    };
    let sound = |c: char| c.is_ascii_alphanumeric() || "-._:,/".contains(c);
    if before.iter().any(|(it, _)| it == key) {
        return Some(Wrong::ParameterTwice { key: key.into() }.into());
    }
    let refused = !value.chars().all(sound) || !values.take(value);
    refused.then(|| {
        let allowed = values.allowed();
        let (key, text) = (key.into(), value.into());
        Wrong::BadParameter { key, text, allowed }.into()
    })
}
