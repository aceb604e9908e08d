//! Mechanical faults and their repair: from files as they stand on the disk to the texts
//! they should have.
//!
//! Invariants: what is no part of a repair keeps its bytes. A repair that would make a new
//! fault where it stands, or that leaves the fault it was for, is withheld. What may mean
//! two things (`04/08/2020`, `1,500`) is nobody's to repair but the editor's. What was
//! locked is never touched.

mod diff;
mod edit;
mod indent;
mod near;
mod tidy;

pub use diff::{Change, Hunk, hunks};
pub use tidy::Tidied;

use std::collections::{BTreeMap, BTreeSet};
use std::mem;

use crate::diag::{Diagnostic, Diagnostics, Fault, Severity, Structure, Syntax};
use crate::text::{Original, Source, SourcePath, Span};

use edit::Edit;
use near::Names;

/// A repair may bring another to light, but not for ever.
const MOST_ROUNDS: usize = 12;

/// A file whose text should change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repaired {
    /// Where it stands.
    pub path: SourcePath,
    /// Its text before, as it is read.
    pub before: String,
    /// Its text after.
    pub after: String,
    /// What was repaired in the file as a whole.
    pub tidied: Vec<Tidied>,
}

/// What a check of some sources tells.
pub type Check<'c> = &'c dyn Fn(&[Source]) -> Diagnostics;

/// The repairs of the files of a project.
pub fn repair(files: &[Original], check: Check<'_>) -> Vec<Repaired> {
    let tidy: Vec<(Source, Vec<Tidied>)> = files.iter().map(tidy::tidy).collect();
    let read = |it: &Original| Source::from_bytes(it.path.as_str(), &it.bytes);
    let before: Vec<Source> = files.iter().map(read).collect();
    let start: Vec<Source> = tidy.iter().map(|(source, _)| source.clone()).collect();
    let end = Rounds::new(start, check).run();
    let changed = tidy.into_iter().zip(before).zip(end).filter_map(
        |(((_, tidied), before), after)| {
            let same = tidied.is_empty() && before.text == after.text;
            (!same).then(|| Repaired {
                path: after.path.clone(),
                before: before.text.to_string(),
                after: after.text.to_string(),
                tidied,
            })
        },
    );
    changed.collect()
}

/// An edit that was tried in vain: file, text as it was, text as it became.
type Tried = (SourcePath, String, String);

/// The sources on their way.
struct Rounds<'c> {
    sources: Vec<Source>,
    check: Check<'c>,
    withheld: BTreeSet<Tried>,
}

impl<'c> Rounds<'c> {
    fn new(sources: Vec<Source>, check: Check<'c>) -> Self {
        Self { sources, check, withheld: BTreeSet::new() }
    }

    /// Repairs what can be repaired, until nothing is left of it.
    fn run(mut self) -> Vec<Source> {
        let mut told = (self.check)(&self.sources);
        for _ in 0..MOST_ROUNDS {
            let edits = self.edits(&told);
            if edits.is_empty() {
                break;
            }
            let next: Vec<Source> = self
                .sources
                .iter()
                .map(|it| {
                    edits.get(&it.path).map_or_else(|| it.clone(), |all| done(it, all))
                })
                .collect();
            let then = (self.check)(&next);
            let mut bad = BTreeSet::new();
            for (path, edits) in &edits {
                let tried = self.in_vain(path, edits, (&told, &then));
                if !tried.is_empty() {
                    bad.insert(path.clone());
                    self.withheld.extend(tried);
                }
            }
            let kept = |(old, new): (&Source, Source)| {
                if bad.contains(&new.path) { old.clone() } else { new }
            };
            self.sources = self.sources.iter().zip(next).map(kept).collect();
            told = if bad.is_empty() { then } else { (self.check)(&self.sources) };
        }
        self.sources
    }

    /// The edits of each file, in order, none in the way of another.
    fn edits(&self, told: &Diagnostics) -> BTreeMap<SourcePath, Vec<Edit>> {
        let by_path: BTreeMap<&SourcePath, &Source> =
            self.sources.iter().map(|it| (&it.path, it)).collect();
        let names = Names::of(&self.sources);
        let mut found: BTreeMap<SourcePath, Vec<Edit>> = BTreeMap::new();
        for diagnostic in &told.list {
            let Some((source, place)) = place(diagnostic, &by_path) else { continue };
            let Some(edit) = edit::edit(diagnostic, (source, place), &names) else {
                continue;
            };
            let old = edit.old(source).to_owned();
            let tried = (source.path.clone(), old, edit.text.clone());
            if edit.changes(source) && !self.withheld.contains(&tried) {
                found.entry(source.path.clone()).or_default().push(edit);
            }
        }
        for edits in found.values_mut() {
            edits.sort_by_key(|it| it.span);
            let mut end = 0;
            edits.retain(|it| {
                let free = it.span.start >= end;
                end = if free { it.span.end.max(it.span.start + 1) } else { end };
                free
            });
        }
        found
    }

    /// The edits of a file that did no good.
    fn in_vain(
        &self,
        path: &SourcePath,
        edits: &[Edit],
        (told, then): (&Diagnostics, &Diagnostics),
    ) -> Vec<Tried> {
        let source = self.sources.iter().find(|it| it.path == *path);
        let Some(source) = source else { return Vec::new() };
        let tried =
            |it: &Edit| (path.clone(), it.old(source).to_owned(), it.text.clone());
        let mut moved = 0;
        let mut bad = Vec::new();
        for edit in edits {
            let old = i64::from(edit.span.start);
            let start = usize::try_from(old + moved).unwrap_or_default();
            let length = edit.text.len();
            moved += i64::try_from(length).unwrap_or_default()
                - i64::from(edit.span.end - edit.span.start);
            let place = Span::new(start, start + length);
            let here = then.list.iter().filter(|it| stands(it, path, place));
            let again = here.clone().any(|it| it.code() == edit.code && edit.is_final);
            let same = here.clone().any(|it| is_same(&it.fault, edit.syntax.as_ref()));
            let still = edit.quotes()
                && here.clone().any(|it| matches!(it.fault, Fault::Structure(_)));
            if again || same || still || here.count() > usize::from(!edit.is_final) {
                bad.push(tried(edit));
            }
        }
        let broken = |told: &Diagnostics| {
            let of_file = told
                .list
                .iter()
                .filter(|it| it.location.as_ref().is_some_and(|at| at.path == *path));
            of_file.filter(|it| it.code() == "schema.syntax").count()
        };
        let n_errors =
            |told: &Diagnostics| told.list.iter().filter(|it| is_in(it, path)).count();
        let quotes = edits.iter().any(Edit::quotes);
        let worse = quotes && n_errors(then) >= n_errors(told);
        if bad.is_empty() && (worse || broken(then) > broken(told)) {
            bad.extend(edits.iter().map(tried));
        }
        bad
    }
}

/// The file and the place of a fault that an editor could repair.
fn place<'s>(
    diagnostic: &Diagnostic,
    sources: &BTreeMap<&SourcePath, &'s Source>,
) -> Option<(&'s Source, Span)> {
    let location = diagnostic.location.as_ref()?;
    let source = sources.get(&location.path)?;
    let locked = location.path.as_str().ends_with(".lock.yaml");
    let whole = source.text.get(location.span.start as usize..location.span.end as usize);
    (source.undecodable.is_none() && !locked && whole.is_some())
        .then_some((*source, location.span))
}

/// Whether a fault is again what an edit was for.
fn is_same(fault: &Fault, syntax: Option<&Syntax>) -> bool {
    let Fault::Structure(Structure::Syntax(found)) = fault else { return false };
    syntax.is_some_and(|it| mem::discriminant(it) == mem::discriminant(found))
}

/// Whether a diagnostic is an error in a file.
fn is_in(diagnostic: &Diagnostic, path: &SourcePath) -> bool {
    let here = diagnostic.location.as_ref().is_some_and(|it| it.path == *path);
    here && diagnostic.severity == Severity::Error
}

/// Whether an error stands where an edit was made.
fn stands(diagnostic: &Diagnostic, path: &SourcePath, place: Span) -> bool {
    let Some(at) = &diagnostic.location else { return false };
    let meets = at.span.start < place.end && place.start < at.span.end;
    diagnostic.severity == Severity::Error && at.path == *path && meets
}

/// A source with its edits made.
fn done(source: &Source, edits: &[Edit]) -> Source {
    let mut text = String::with_capacity(source.text.len());
    let mut at = 0;
    for edit in edits {
        text.push_str(&source.text[at..edit.span.start as usize]);
        text.push_str(&edit.text);
        at = edit.span.end as usize;
    }
    text.push_str(&source.text[at..]);
    Source::new(source.path.as_str(), &text)
}
