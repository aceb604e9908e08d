//! Where a fault of a finished page comes from: the link that an editor wrote, a template
//! of the project, or the page as a whole.
//!
//! Invariant: what is written once is told once, on however many pages it shows.

use super::{Expected, Origin};
use crate::diag::{Diagnostic, Fault, Output, Structure, severity};
use crate::text::{Location, Source, SourcePath, Span};

/// A fault of the finished file at this place in their order, at its origin.
pub(super) fn told(fault: Fault, at: usize, expected: &Expected<'_>) -> Diagnostic {
    let severity = severity(fault.tell().code);
    let origin = expected.origin(at);
    let location = written(&fault, origin, expected)
        .or_else(|| in_template(&fault, expected))
        .or_else(|| {
            let path = origin.source?.clone();
            Some(Location { path, span: Span::default() })
        });
    let fault = match &location {
        Some(at) if has_span(at) => meant(fault, &at.path, expected.content),
        _ => fault,
    };
    Diagnostic { fault, severity, location, key: String::new() }
}

fn has_span(location: &Location) -> bool {
    location.span != Span::default()
}

/// A broken link with the reference that was meant, when it is the name of a content file:
/// no page is near such a name.
fn meant(fault: Fault, from: &SourcePath, content: &[Source]) -> Fault {
    let Fault::Output(Output::BrokenLink { link, file, nearest }) = fault else {
        return fault;
    };
    let path = link.split(['?', '#']).next().unwrap_or_default();
    let nearest = match path.strip_suffix(".md") {
        Some(name) => cited(name, from, content),
        None => nearest,
    };
    Output::BrokenLink { link, file, nearest }.into()
}

/// The folders of content of which each file is a page, with the type that cites it.
const FOLDERS: [(&str, &str); 7] = [
    ("challenges", "challenge"),
    ("actions", "action"),
    ("partners", "partner"),
    ("sponsors", "sponsor"),
    ("stories", "story"),
    ("projects", "project"),
    ("pages", "page"),
];

/// The reference to a content file, which a link names from another one.
fn cited(name: &str, from: &SourcePath, content: &[Source]) -> Option<String> {
    let mut parts = name.rsplit('/');
    let name = parts.next().filter(|it| !it.is_empty())?;
    let own = from.as_str().split('/').nth(1);
    // The folder that the link names, then its own, then any.
    let first = [parts.next(), own];
    let of = |folder: &Option<&str>| FOLDERS.iter().find(|(it, _)| Some(*it) == *folder);
    let mut folders = first.iter().filter_map(of).chain(&FOLDERS);
    folders.find_map(|(folder, scheme)| {
        let path = format!("content/{folder}/{name}.md");
        let known = content.iter().any(|it| it.path.as_str() == path);
        known.then(|| format!("{scheme}:{name}"))
    })
}

/// Whether a fault has a line of its own, so that other pages tell the same one.
pub(super) fn has_line(diagnostic: &Diagnostic) -> bool {
    diagnostic.location.as_ref().is_some_and(|it| it.span != Span::default())
}

/// The link or the heading that an editor wrote.
fn written(
    fault: &Fault,
    origin: Origin<'_>,
    expected: &Expected<'_>,
) -> Option<Location> {
    let path = origin.source?;
    let span = match fault {
        Fault::Output(
            Output::BrokenLink { link, .. }
            | Output::BrokenAnchor { link, .. }
            | Output::External { link, .. },
        ) => origin.links.iter().rfind(|(it, _)| it == link)?.1,
        Fault::Structure(Structure::DuplicateId { id, .. }) => {
            let source = expected.content.iter().find(|it| it.path == *path)?;
            place(source, &format!("{{#{id}}}"))?
        }
        _ => return None,
    };
    Some(Location { path: path.clone(), span })
}

/// The first place in a template of the project that may be the cause. Content cannot:
/// its own faults of these kinds are told where they are read.
fn in_template(fault: &Fault, expected: &Expected<'_>) -> Option<Location> {
    let mark = mark(fault)?;
    let mut own = expected.templates.iter();
    own.find_map(|source| {
        let span = place(source, &mark)?;
        Some(Location { path: source.path.clone(), span })
    })
}

/// What a template writes to cause a fault.
fn mark(fault: &Fault) -> Option<String> {
    Some(match fault {
        Fault::Output(fault) => match fault {
            Output::BrokenLink { link, .. }
            | Output::BrokenAnchor { link, .. }
            | Output::External { link, .. } => link.clone(),
            Output::HeadingOrder { found, .. } => format!("<h{found}"),
            Output::Alt { .. } => "<img".into(),
            Output::Table => "<table".into(),
            Output::ChartTable { .. } => "<figure".into(),
            Output::Lang { .. } => "<html".into(),
            Output::LinkText { .. } => "<a ".into(),
            _ => return None,
        },
        Fault::Structure(Structure::DuplicateId { id, .. }) => format!("id=\"{id}\""),
        _ => return None,
    })
}

fn place(source: &Source, text: &str) -> Option<Span> {
    let at = source.text.find(text).filter(|_| !text.is_empty())?;
    Some(Span::new(at, at + text.len()))
}
