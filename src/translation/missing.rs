//! What nobody has translated yet, folder by folder.

use std::collections::BTreeMap;

use super::laid::Thing;
use crate::diag::{Diagnostic, Diagnostics, Translation as Fault};
use crate::parse::{Doc, Meta, Part, Status, Visibility};
use crate::text::{Location, SourcePath, Span};

/// The names of what is missing, by folder.
#[derive(Default)]
pub(super) struct Missing(BTreeMap<String, Vec<String>>);

impl Missing {
    /// Notes what a source says that its translation does not.
    pub(super) fn note(&mut self, doc: &Doc, things: &[Thing]) {
        let is_page = things.iter().any(|it| it.id.is_empty());
        let speaks = |it: &&Thing| !it.said.is_empty() && it.translated.is_none();
        let n_missing = things.iter().filter(speaks).count();
        if n_missing == 0 || hidden(&doc.part) {
            return;
        }
        let (folder, name) = match doc.path.as_str().rsplit_once('/') {
            Some((folder, name)) => (folder, name),
            None => ("", doc.path.as_str()),
        };
        let name = match is_page {
            true => name.to_owned(),
            false => format!("{name} ({n_missing})"),
        };
        self.0.entry(folder.to_owned()).or_default().push(name);
    }

    /// One information for each folder, at the file that switches the language on.
    pub(super) fn tell(&self, file: &SourcePath) -> Diagnostics {
        let list = self.0.iter().map(|(folder, names)| {
            let fault = Fault::Missing {
                folder: folder.clone(),
                count: names.len(),
                names: names.join(", "),
            };
            let span = Span::new(0, 0);
            Diagnostic::new(fault, Location { path: file.clone(), span })
        });
        Diagnostics { list: list.collect() }
    }
}

/// Whether nobody will see it.
fn hidden(part: &Part) -> bool {
    let unseen = |meta: &Meta| {
        matches!(meta.status, Status::Draft | Status::Review)
            || meta.visibility == Some(Visibility::Internal)
    };
    match part {
        Part::Program(it) => unseen(&it.meta),
        Part::Day { day, .. } => unseen(&day.meta),
        Part::Challenge(it) => unseen(&it.meta),
        Part::Action(it) => unseen(&it.meta),
        Part::Partner(it) => unseen(&it.meta),
        Part::Sponsor(it) => unseen(&it.meta),
        Part::Story(it) => unseen(&it.meta),
        Part::Project(it) => unseen(&it.meta),
        Part::Page { page, .. } => unseen(&page.meta),
        _ => false,
    }
}
