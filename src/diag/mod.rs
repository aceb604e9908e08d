//! What there is to tell about the content: faults, their places, their weight.
//!
//! Invariants: a diagnostic holds facts, never a sentence; the words are in `locale`.
//! Nothing here stops anything: faults are collected, and the caller goes on.

mod code;
mod fault;
mod figure;
mod log;
mod notice;
mod output;
mod picture;
mod program;
mod publication;
mod reference;
mod rule;
mod structure;
mod support;
mod syntax;
mod template;
mod translation;

pub use code::{CODES, severity};
pub use fault::{Fact, Fault, Telling};
pub use figure::Figure;
pub use log::Log;
pub use notice::Notice;
pub use output::Output;
pub use picture::Picture;
pub use program::Program;
pub use publication::Publication;
pub use reference::Reference;
pub use rule::{Rule, Unheld};
pub use structure::{Form, Structure};
pub use support::Support;
pub use syntax::Syntax;
pub use template::Template;
pub use translation::Translation;

use std::collections::BTreeSet;

use crate::text::{Location, SourcePath, Span};

/// How grave a fault is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// No site is written.
    Error,
    /// The site is written; somebody should look.
    Warning,
    /// Good to know.
    Info,
}

/// One thing to tell: a fault, its weight, its place.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Diagnostic {
    /// What is wrong, with its facts.
    pub fault: Fault,
    /// How grave it is.
    pub severity: Severity,
    /// Where it was written; `None` when it is nobody's line.
    pub location: Option<Location>,
    /// The path of keys that leads to the place: `items[2].quantity`; may be empty.
    pub key: String,
}

impl Diagnostic {
    /// A diagnostic with the usual weight of its code.
    pub fn new(fault: impl Into<Fault>, location: Location) -> Self {
        let fault = fault.into();
        let severity = severity(fault.tell().code);
        Self { fault, severity, location: Some(location), key: String::new() }
    }

    /// The same with the path of keys that leads to it.
    pub fn under(mut self, key: &str) -> Self {
        self.key = key.into();
        self
    }

    /// The same with another weight.
    pub fn weighing(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// The stable code, as in content model §9: `ref.unresolved`.
    pub fn code(&self) -> &'static str {
        self.fault.tell().code
    }
}

/// Everything there is to tell, in the order it was found until it is sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    /// The diagnostics collected so far.
    pub list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// Adds what another step found.
    pub fn extend(&mut self, others: &Diagnostics) {
        self.list.extend(others.list.iter().cloned());
    }

    /// Keeps the diagnostics of a step and hands out its value.
    pub fn take<T>(&mut self, diagnosed: Diagnosed<T>) -> T {
        self.list.extend(diagnosed.diagnostics.list);
        diagnosed.value
    }

    /// The same for a step that only tells what it may: beside errors of the steps
    /// before, its own faults may hang on them, and stay unsaid.
    pub fn take_if_sound<T>(&mut self, diagnosed: Diagnosed<T>) -> T {
        if !self.has_errors() {
            self.extend(&diagnosed.diagnostics);
        }
        diagnosed.value
    }

    /// Adds what was seen in finished files; beside errors of the steps before, only
    /// its errors, since the rest may hang on them. What was told of a file at its line
    /// is not told again of the whole page; nor is an id that is there twice.
    pub fn extend_seen(&mut self, others: &Diagnostics) {
        let broken = self.has_errors();
        let mut told: BTreeSet<(&'static str, SourcePath)> = BTreeSet::new();
        let mut twice: BTreeSet<String> = BTreeSet::new();
        for it in &self.list {
            let path = it.location.as_ref().map(|it| it.path.clone());
            told.extend(path.map(|path| (it.code(), path)));
            if let Fault::Structure(Structure::DuplicateId { id, .. }) = &it.fault {
                twice.insert(id.clone());
            }
        }
        let is_new = |it: &&Diagnostic| {
            let whole = |place: &&Location| place.span == Span::default();
            let place = it.location.as_ref().filter(whole);
            let known = place
                .is_some_and(|place| told.contains(&(it.code(), place.path.clone())));
            let again = matches!(&it.fault, Fault::Structure(Structure::DuplicateId {
                id, ..
            }) if twice.contains(id));
            !known && !again && (!broken || it.severity == Severity::Error)
        };
        let kept: Vec<Diagnostic> = others.list.iter().filter(is_new).cloned().collect();
        self.list.extend(kept);
    }

    /// Keeps the fault of one item, or hands out the item.
    pub fn keep<T>(&mut self, item: Result<T, Diagnostic>) -> Option<T> {
        item.map_err(|diagnostic| self.push(diagnostic)).ok()
    }

    /// Whether a site must not be written.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// How many there are of one weight.
    pub fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|it| it.severity == severity).count()
    }

    /// Gives each the weight that a project gives to its code, where it gives one.
    pub fn weigh(&mut self, weight: impl Fn(&str) -> Option<Severity>) {
        for it in &mut self.list {
            it.severity = weight(it.code()).unwrap_or(it.severity);
        }
    }

    /// Puts them in the order of files and lines, each told once.
    pub fn sort(&mut self) {
        self.list.sort_by_cached_key(|it| (it.location.clone(), it.severity, it.code()));
        self.list.dedup();
    }
}

/// A value with what there is to tell about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnosed<T> {
    /// The value, as good as the input allows.
    pub value: T,
    /// What was wrong with the input.
    pub diagnostics: Diagnostics,
}

impl<T> Diagnosed<T> {
    /// A value of which there is nothing to tell.
    pub fn sound(value: T) -> Self {
        Self { value, diagnostics: Diagnostics::default() }
    }
}
