//! Finished files to faults: private values, links, access, weight.
//!
//! Invariant: only what a reader would get is looked at, never how it was made.

mod access;
mod document;
mod link;
mod personal;
mod secret;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::artifact::{Artifact, SitePath};
use crate::diag::{Diagnostic, Diagnostics, Fault, Output, severity};
use crate::model::Secret;
use crate::text::{Location, SourcePath, Span};
use document::Document;
use secret::Secrets;

/// What finished files are held against.
pub struct Expected<'a> {
    /// Where the site will stand, ending in `/`.
    pub base_url: &'a str,
    /// Values that must be nowhere.
    pub secrets: &'a [Secret<'a>],
    /// The only mail addresses that may be shown.
    pub emails: Vec<&'a str>,
    /// The most a page may weigh, in kB of HTML.
    pub page_budget_kb: u32,
    /// The content file that each page comes from.
    pub sources: BTreeMap<SitePath, SourcePath>,
    /// Where an editor wrote a link of a page.
    pub links: BTreeMap<(SitePath, String), Span>,
}

/// Looks at every finished file.
pub fn inspect(artifacts: &[Arc<Artifact>], expected: &Expected<'_>) -> Diagnostics {
    let secrets = Secrets::new(expected.secrets);
    let read: Vec<Option<Document>> =
        artifacts.par_iter().map(|it| Document::read(it)).collect();
    let places = link::Places::new(artifacts, &read);
    let found: Vec<Vec<Fault>> = artifacts
        .par_iter()
        .zip(&read)
        .map(|(artifact, document)| {
            let mut faults = secrets.found_in(artifact, document.as_ref());
            match document {
                Some(document) => {
                    faults.extend(of_page(artifact, document, expected));
                    faults.extend(places.broken(artifact, document, expected.base_url));
                }
                None => faults.extend(of_text(artifact, expected)),
            }
            faults
        })
        .collect();
    let mut diagnostics = Diagnostics::default();
    for (artifact, faults) in artifacts.iter().zip(found) {
        for (at, fault) in faults.iter().enumerate() {
            // The same fault twice in one file is told once.
            if faults[..at].contains(fault) {
                continue;
            }
            let fault = fault.clone();
            diagnostics.push(told(fault, &artifact.path, expected));
        }
    }
    diagnostics
}

/// A fault of a finished file, at the content file that it comes from, and at the link
/// that an editor wrote when it is one.
fn told(fault: Fault, page: &SitePath, expected: &Expected<'_>) -> Diagnostic {
    let severity = severity(fault.tell().code);
    let link = match &fault {
        Fault::Output(
            Output::BrokenLink { link, .. }
            | Output::BrokenAnchor { link, .. }
            | Output::External { link, .. },
        ) => expected.links.get(&(page.clone(), link.clone())),
        _ => None,
    };
    let span = link.copied().unwrap_or_default();
    let source = expected.sources.get(page);
    let location = source.map(|path| Location { path: path.clone(), span });
    Diagnostic { fault, severity, location, key: String::new() }
}

fn of_page(
    artifact: &Artifact,
    document: &Document,
    expected: &Expected<'_>,
) -> Vec<Fault> {
    let mut faults = access::faults(artifact, document);
    for text in [&document.text, &document.hidden] {
        faults.extend(personal::faults(artifact, text, &expected.emails));
    }
    let found = artifact.bytes.len().div_ceil(1000);
    let most = expected.page_budget_kb as usize;
    if found > most {
        let file = artifact.path.to_string();
        faults.push(Output::Weight { file, found, most }.into());
    }
    faults
}

/// A message that people read as it is may hold no address either.
fn of_text(artifact: &Artifact, expected: &Expected<'_>) -> Vec<Fault> {
    if !artifact.path.as_str().ends_with(".txt") {
        return Vec::new();
    }
    let text = String::from_utf8_lossy(&artifact.bytes);
    personal::faults(artifact, &text, &expected.emails)
}
