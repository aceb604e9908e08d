//! New entries, looked at in the site that they would make before they are written.
//!
//! Invariant: nothing is written that brings an error that was not there.

use std::collections::{BTreeMap, HashSet};

use super::super::progress::Progress;
use super::super::project::Project;
use crate::build::{Cache, Inputs, Outcome, build};
use crate::diag::{Diagnostic, Diagnostics, Severity};
use crate::disk::{self, DiskError, Growth};
use crate::import::{Addition, Draft, addition};
use crate::locale::Words;
use crate::picture;

/// A project with what it tells now.
pub(super) struct Bench<'b> {
    project: &'b Project,
    inputs: &'b Inputs,
    words: &'b Words,
    cache: Cache,
    before: Diagnostics,
}

/// What new entries would bring.
pub(super) struct Judged {
    /// The project as it would be.
    pub(super) inputs: Inputs,
    /// Faults that were not there before, the errors first.
    pub(super) fresh: Diagnostics,
}

impl Judged {
    /// The errors among them.
    pub(super) fn errors(&self) -> impl Iterator<Item = &Diagnostic> {
        self.fresh.list.iter().filter(|it| it.severity == Severity::Error)
    }
}

impl<'b> Bench<'b> {
    /// Builds the project as it is.
    pub(super) fn new(
        project: &'b Project,
        inputs: &'b Inputs,
        words: &'b Words,
    ) -> Self {
        let keys = inputs.images.iter().map(picture::key);
        let kept = disk::kept_pictures(&project.root, keys);
        let (cache, before) = (Cache::with_pictures(kept), Diagnostics::default());
        let mut bench = Self { project, inputs, words, cache, before };
        bench.before = bench.built(inputs).diagnostics;
        bench
    }

    fn built(&mut self, inputs: &Inputs) -> Outcome {
        let progress = Progress::new(self.words);
        let watch = |step| progress.step(step);
        let outcome = build(inputs, &mut self.cache, &watch);
        progress.clear();
        disk::keep_pictures(&self.project.root, self.cache.fresh_pictures());
        outcome
    }

    /// Builds it with the additions.
    pub(super) fn judge(&mut self, additions: &[Addition]) -> Judged {
        let mut inputs = self.inputs.clone();
        for addition in additions {
            inputs.content.retain(|it| it.path != addition.path);
            inputs.content.push(addition.after());
        }
        inputs.content.sort_by(|a, b| a.path.cmp(&b.path));
        let after = self.built(&inputs).diagnostics;
        let before: HashSet<&Diagnostic> = self.before.list.iter().collect();
        let is_new = |it: &Diagnostic| !before.contains(it);
        let mut fresh: Vec<Diagnostic> = after.list.into_iter().filter(is_new).collect();
        fresh.sort_by_key(|it| it.severity);
        Judged { inputs, fresh: Diagnostics { list: fresh } }
    }
}

/// Entries by the file that they go into, in the order of months; each addition with
/// the positions of its entries.
pub(super) fn additions(
    inputs: &Inputs,
    drafts: &[(usize, Draft)],
) -> Vec<(Addition, Vec<usize>)> {
    let mut months: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, (_, draft)) in drafts.iter().enumerate() {
        let month = draft.month().expect("an entry that was tried has a date");
        months.entry(month).or_default().push(at);
    }
    let each = months.into_iter().map(|(month, members)| {
        let own: Vec<&Draft> = members.iter().map(|at| &drafts[*at].1).collect();
        (addition(&inputs.content, &month, &own), members)
    });
    each.collect()
}

/// Writes all of them, or none.
pub(super) fn write(project: &Project, additions: &[Addition]) -> Result<(), DiskError> {
    let growths: Vec<Growth<'_>> = additions
        .iter()
        .map(|it| Growth {
            path: it.path.as_str(),
            before: it.before.as_deref(),
            added: &it.added,
        })
        .collect();
    disk::grow(&project.root, &growths)
}
