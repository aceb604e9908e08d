//! Where a fault of a finished page comes from: the link that an editor wrote, a template
//! of the project, or the page as a whole.
//!
//! Invariant: what is written once is told once, on however many pages it shows.

use super::{Expected, Origin};
use crate::diag::{Diagnostic, Fault, Output, Structure, severity};
use crate::text::{Location, Source, Span};

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
    Diagnostic { fault, severity, location, key: String::new() }
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
