//! Finished files to faults: private values, links, access, weight.
//!
//! Invariant: only what a reader would get is looked at, never how it was made.

mod access;
mod document;
mod leak;
mod link;
mod origin;
mod personal;
mod secret;
mod style;
mod written;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::artifact::{Artifact, SitePath};
use crate::diag::{Diagnostics, Fault, Output};
use crate::model::{Secret, Unagreed};
use crate::text::{Location, Source, SourcePath, Span};
use document::Document;
use leak::Leak;
use secret::Secrets;

/// What finished files are held against.
pub struct Expected<'a> {
    /// Where the site will stand, ending in `/`.
    pub base_url: &'a str,
    /// Values that must be nowhere.
    pub secrets: &'a [Secret<'a>],
    /// Names that may not be shown.
    pub names: Vec<Unagreed<'a>>,
    /// The only mail addresses that may be shown.
    pub emails: Vec<&'a str>,
    /// The most a page may weigh, in kB of HTML.
    pub page_budget_kb: u32,
    /// The content, to find where something is written.
    pub content: &'a [Source],
    /// The project's own templates.
    pub templates: &'a [Source],
    /// The content file that each page comes from.
    pub sources: BTreeMap<SitePath, SourcePath>,
    /// Where an editor wrote a link of a page.
    pub links: BTreeMap<(SitePath, String), Span>,
}

/// Looks at every finished file.
pub fn inspect(artifacts: &[Arc<Artifact>], expected: &Expected<'_>) -> Diagnostics {
    let secrets = Secrets::new(expected);
    let read: Vec<Option<Document>> =
        artifacts.par_iter().map(|it| Document::read(it)).collect();
    let places = link::Places::new(artifacts, &read);
    let leaks: Vec<Vec<Leak>> = artifacts
        .par_iter()
        .zip(&read)
        .map(|(artifact, document)| {
            let source = expected.sources.get(&artifact.path);
            let mut leaks = secrets.found_in(artifact, document.as_ref(), source);
            leaks.extend(personal_in(artifact, document.as_ref(), expected));
            leaks
        })
        .collect();
    let found: Vec<Vec<Fault>> = artifacts
        .par_iter()
        .zip(&read)
        .map(|(artifact, document)| match document {
            Some(document) => {
                let mut faults = of_page(artifact, document, expected);
                faults.extend(places.broken(artifact, document, expected.base_url));
                faults
            }
            None => of_file(artifact, expected),
        })
        .collect();
    let mut diagnostics = leak::told(artifacts, &leaks, expected);
    let mut told_at: BTreeSet<(&'static str, Option<Location>)> = BTreeSet::new();
    for (artifact, faults) in artifacts.iter().zip(found) {
        for (at, fault) in faults.iter().enumerate() {
            // The same fault twice in one file is told once.
            if faults[..at].contains(fault) {
                continue;
            }
            let told = origin::told(fault.clone(), &artifact.path, expected);
            let place = (told.code(), told.location.clone());
            if !origin::has_line(&told) || told_at.insert(place) {
                diagnostics.push(told);
            }
        }
    }
    diagnostics
}

fn of_page(
    artifact: &Artifact,
    document: &Document,
    expected: &Expected<'_>,
) -> Vec<Fault> {
    let mut faults = access::faults(artifact, document);
    let found = artifact.bytes.len().div_ceil(1000);
    let most = expected.page_budget_kb as usize;
    if found > most {
        let file = artifact.path.to_string();
        faults.push(Output::Weight { file, found, most }.into());
    }
    faults
}

/// What a stylesheet of the project would fetch from elsewhere.
fn of_file(artifact: &Artifact, expected: &Expected<'_>) -> Vec<Fault> {
    if !artifact.path.as_str().ends_with(".css") {
        return Vec::new();
    }
    let css = String::from_utf8_lossy(&artifact.bytes);
    link::styled(artifact, &css, expected.base_url)
}

/// Addresses of people in a page, or in a message that people read as it is.
fn personal_in(
    artifact: &Artifact,
    document: Option<&Document>,
    expected: &Expected<'_>,
) -> Vec<Leak> {
    let emails = &expected.emails;
    match document {
        Some(it) => {
            let texts = [&it.text, &it.hidden].into_iter();
            texts.flat_map(|text| personal::found_in(text, emails)).collect()
        }
        None if artifact.path.as_str().ends_with(".txt") => {
            personal::found_in(&String::from_utf8_lossy(&artifact.bytes), emails)
        }
        None => Vec::new(),
    }
}
