//! Finished files to faults: private values, links, access, weight.
//!
//! Invariants: only what a reader would get is looked at, never how it was made; what is
//! known of one file by itself is found once for as long as that file stays.

mod access;
mod document;
mod leak;
mod letter;
mod link;
mod origin;
mod personal;
mod secret;
mod seen;
mod style;
mod written;

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use crate::artifact::Artifact;
use crate::diag::{Diagnostics, Fault};
use crate::memo::Memo;
use crate::model::{Secret, Unagreed};
use crate::text::{Location, Source, SourcePath, Span};
use document::Document;
use leak::Leak;
use link::Places;
use personal::Personal;
use secret::Secrets;
use seen::{Finished, Harmless, Names, Seen};

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
    /// What the finished files come from, in their order; files that come from nothing
    /// an editor wrote stand last and may be missing.
    pub origins: Vec<Origin<'a>>,
}

/// What a finished file comes from.
#[derive(Clone, Copy, Debug, Default)]
pub struct Origin<'a> {
    /// The content file of its page.
    pub source: Option<&'a SourcePath>,
    /// The links that an editor wrote there, as the page has them, with their places.
    pub links: &'a [(String, Span)],
}

impl<'a> Expected<'a> {
    /// What the file at this place in their order comes from.
    fn origin(&self, at: usize) -> Origin<'a> {
        self.origins.get(at).copied().unwrap_or_default()
    }
}

/// Looks at finished files, and remembers what it saw for the next build.
#[derive(Default)]
pub struct Inspector {
    against: Option<Against>,
    names: Names,
    seen: Memo<Finished, Arc<Seen>>,
}

/// What each file by itself is held against.
struct Against {
    base_url: String,
    personal: Personal,
    page_budget_kb: u32,
    secrets: Secrets,
    harmless: Harmless,
}

impl Inspector {
    /// Looks at every finished file.
    pub fn inspect(
        &mut self,
        artifacts: &[Arc<Artifact>],
        expected: &Expected<'_>,
    ) -> Diagnostics {
        self.hold_against(expected);
        let all = self.see(artifacts, expected);
        let places = Places::new(&self.names, artifacts, &all);
        let leaks: Vec<&[Leak]> = all.iter().map(|it| &*it.leaks).collect();
        let mut diagnostics = leak::told(artifacts, &leaks, expected);
        let found: Vec<Vec<Fault>> = all
            .par_iter()
            .zip(artifacts)
            .map(|(seen, artifact)| {
                let mut faults = seen.faults.clone();
                if !(seen.leads_well && places.all_lead(seen)) {
                    let base_url = expected.base_url;
                    let page = Document::read(artifact);
                    let page = page.unwrap_or_else(|| letter::page(artifact, base_url));
                    faults.extend(places.broken(artifact, &page, expected.base_url));
                }
                faults
            })
            .collect();
        let mut told_at: BTreeSet<(&'static str, Option<Location>)> = BTreeSet::new();
        for (file, faults) in found.iter().enumerate() {
            for (at, fault) in faults.iter().enumerate() {
                // The same fault twice in one file is told once.
                if faults[..at].contains(fault) {
                    continue;
                }
                let told = origin::told(fault.clone(), file, expected);
                let place = (told.code(), told.location.clone());
                if !origin::has_line(&told) || told_at.insert(place) {
                    diagnostics.push(told);
                }
            }
        }
        self.seen.end_build();
        diagnostics
    }

    /// Forgets all when files are held against something else than before.
    fn hold_against(&mut self, expected: &Expected<'_>) {
        let kept = self.against.take().filter(|it| {
            it.base_url == expected.base_url
                && it.personal.emails == expected.emails
                && it.page_budget_kb == expected.page_budget_kb
                && it.secrets.are_of(expected)
        });
        self.against = Some(kept.unwrap_or_else(|| {
            (self.names, self.seen) = Default::default();
            Against {
                base_url: expected.base_url.to_owned(),
                personal: Personal::new(&expected.emails),
                page_budget_kb: expected.page_budget_kb,
                secrets: Secrets::new(expected),
                harmless: Harmless::default(),
            }
        }));
    }

    /// What each file says by itself, on all cores.
    fn see(
        &mut self,
        artifacts: &[Arc<Artifact>],
        expected: &Expected<'_>,
    ) -> Vec<Arc<Seen>> {
        let finished = artifacts.iter().enumerate().map(|(at, artifact)| Finished {
            artifact: artifact.clone(),
            source: expected.origin(at).source.cloned(),
        });
        let finished: Vec<Finished> = finished.collect();
        let (names, against) = (&mut self.names, &self.against);
        let against = against.as_ref().expect("it was set before");
        self.seen.all(&finished, |new| {
            // Archives are dear, and stand side by side.
            let new = new.par_iter().with_max_len(4);
            let read: Vec<seen::Read> = new.map(|it| seen::read(it, against)).collect();
            read.into_iter().map(|it| Arc::new(it.named(names))).collect()
        })
    }
}
