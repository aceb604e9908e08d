//! Private values that were found in finished files, each told once: where the text that
//! gives it away is written, or else where the value itself is.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Expected, written};
use crate::artifact::Artifact;
use crate::diag::{Diagnostic, Diagnostics, Fault, Output};
use crate::text::{Location, Source, SourcePath, Span};

/// A private value in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Leak {
    /// Its kind: `note`, `key`, `name`, `email`, `phone`, `invitation`.
    pub(super) what: &'static str,
    /// The value, with single spaces.
    pub(super) value: String,
}

/// Tells of each value once; `found` are those of each file.
pub(super) fn told(
    artifacts: &[Arc<Artifact>],
    found: &[&[Leak]],
    expected: &Expected<'_>,
) -> Diagnostics {
    let mut files: BTreeMap<&Leak, Vec<usize>> = BTreeMap::new();
    for (at, leaks) in found.iter().enumerate() {
        for leak in *leaks {
            let known = files.entry(leak).or_default();
            if known.last() != Some(&at) {
                known.push(at);
            }
        }
    }
    let mut diagnostics = Diagnostics::default();
    for (leak, files) in files {
        let first = files.first().map(|at| artifacts[*at].path.to_string());
        let file = first.unwrap_or_default();
        let others = files.len().saturating_sub(1);
        let fault: Fault = match leak.what {
            "name" => Output::Consent { file, others }.into(),
            what => Output::Leak { what, file, others }.into(),
        };
        let severity = crate::diag::severity(fault.tell().code);
        let location = place(leak, &files, expected);
        diagnostics.push(Diagnostic { fault, severity, location, key: String::new() });
    }
    diagnostics
}

/// Where the text that leaks is written: in the source of one of those pages, in another
/// one, in a template; or else where the value is.
fn place(leak: &Leak, files: &[usize], expected: &Expected<'_>) -> Option<Location> {
    let pages: Vec<&SourcePath> =
        files.iter().filter_map(|it| expected.origin(*it).source).collect();
    let is_near = |it: &&Source| pages.contains(&&it.path);
    let near = expected.content.iter().filter(is_near);
    let far = expected.content.iter().filter(|it| !is_near(it));
    let mut all = near.chain(far).chain(expected.templates);
    let found = all.find_map(|source| {
        let span = written::find(source, &leak.value, &private(&source.path, expected))?;
        Some(Location { path: source.path.clone(), span })
    });
    found.or_else(|| own(leak, expected)).or_else(|| {
        let path = (*pages.first()?).clone();
        Some(Location { path, span: Span::default() })
    })
}

/// The private places of a source.
fn private(path: &SourcePath, expected: &Expected<'_>) -> Vec<Span> {
    let secrets = expected.secrets.iter().map(|it| (it.path, it.span));
    let names = expected.names.iter().map(|it| (it.path, it.span));
    let own = secrets.chain(names).filter(|(it, _)| *it == path);
    own.map(|(_, span)| span).collect()
}

/// Where the value itself is written.
fn own(leak: &Leak, expected: &Expected<'_>) -> Option<Location> {
    let single = |it: &str| it.split_whitespace().collect::<Vec<_>>().join(" ");
    let secrets = expected.secrets.iter().map(|it| (it.value.reveal(), it.path, it.span));
    let names = expected.names.iter().map(|it| (it.name, it.path, it.span));
    let found = match leak.what {
        "name" => names.clone().find(|(it, ..)| single(it) == leak.value),
        _ => secrets.clone().find(|(it, ..)| single(it) == leak.value),
    };
    found.map(|(_, path, span)| Location { path: path.clone(), span })
}
