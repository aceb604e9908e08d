//! Every name there is, and the looking up of names.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::unit;
use crate::diag::{Diagnostic, Diagnostics, Fault, Reference, Structure};
use crate::parse::{Doc, Kind, Meta, Part};
use crate::text::{Location, SourcePath, Span, Spanned};
use crate::value::Slug;

/// Where a name is given.
#[derive(Clone, Copy)]
struct Given<'a> {
    slug: &'a Slug,
    path: Option<&'a SourcePath>,
}

/// All names by type, and what was wrong with those looked up.
pub(super) struct Names<'a> {
    given: BTreeMap<Kind, BTreeMap<String, Given<'a>>>,
    broken: BTreeSet<(Kind, &'a str)>,
    previous: BTreeMap<(Kind, &'a str), &'a Slug>,
    pub(super) diagnostics: Diagnostics,
}

/// A place to tell a fault at.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    pub(super) path: &'a SourcePath,
    pub(super) span: Span,
}

impl<'a> Names<'a> {
    /// Collects the names that all docs give; a name given twice is told.
    pub(super) fn collect(docs: &'a [Arc<Doc>]) -> Self {
        let mut names = Self {
            given: BTreeMap::new(),
            broken: BTreeSet::new(),
            previous: BTreeMap::new(),
            diagnostics: Diagnostics::default(),
        };
        for slug in unit::builtin_ids() {
            let given = Given { slug, path: None };
            names.of_kind(Kind::Unit).insert(slug.to_string(), given);
        }
        for doc in docs {
            let broken = doc.broken.iter().map(|(kind, id)| (*kind, id.as_str()));
            names.broken.extend(broken);
            names.collect_doc(doc);
        }
        names
    }

    fn of_kind(&mut self, kind: Kind) -> &mut BTreeMap<String, Given<'a>> {
        self.given.entry(kind).or_default()
    }

    fn collect_doc(&mut self, doc: &'a Doc) {
        let path = &doc.path;
        match &doc.part {
            Part::Program(it) => {
                self.page(Kind::Program, &it.id, &it.meta, path);
                for edition in &it.head.editions {
                    let name = format!("{}/{}", it.id, edition.id.value);
                    self.give(
                        Kind::Edition,
                        name,
                        &edition.id.value,
                        At { path, span: edition.id.span },
                    );
                }
            }
            Part::Day { program, day } => {
                let name = format!("{program}/{}", day.id);
                self.give(Kind::Day, name, &day.id, At { path, span: day.span });
            }
            Part::Challenge(it) => self.page(Kind::Challenge, &it.id, &it.meta, path),
            Part::Action(it) => self.page(Kind::Action, &it.id, &it.meta, path),
            Part::Partner(it) => self.page(Kind::Partner, &it.id, &it.meta, path),
            Part::Sponsor(it) => self.page(Kind::Sponsor, &it.id, &it.meta, path),
            Part::Story(it) => self.page(Kind::Story, &it.id, &it.meta, path),
            Part::Site(it) => {
                self.list(Kind::Contact, it.contacts.iter().map(|it| &it.id), path)
            }
            Part::Tiers(items) => {
                self.list(Kind::Tier, items.iter().map(|it| &it.id), path)
            }
            Part::Territories(items) => {
                self.list(Kind::Territory, items.iter().map(|it| &it.id), path);
            }
            Part::Cohorts(items) => {
                self.list(Kind::Cohort, items.iter().map(|it| &it.id), path)
            }
            Part::Units(items) => {
                self.list(Kind::Unit, items.iter().map(|it| &it.id), path)
            }
            Part::Sources(items) => {
                self.list(Kind::Source, items.iter().map(|it| &it.id), path)
            }
            Part::Concepts(items) => {
                self.list(Kind::Concept, items.iter().map(|it| &it.id), path)
            }
            Part::Figures(items) => {
                self.list(Kind::Figure, items.iter().map(|it| &it.id), path)
            }
            Part::Indicators(items) => {
                self.list(Kind::Indicator, items.iter().map(|it| &it.id), path);
            }
            Part::Targets(items) => {
                self.list(Kind::Target, items.iter().map(|it| &it.id), path)
            }
            Part::Surveys(items) => {
                self.list(Kind::Survey, items.iter().map(|it| &it.id), path)
            }
            Part::Rules(items) => {
                self.list(Kind::Rule, items.iter().map(|it| &it.id), path)
            }
            Part::Page { .. } | Part::Log(_) | Part::Later | Part::Nothing => {}
        }
    }

    fn page(&mut self, kind: Kind, id: &'a Slug, meta: &'a Meta, path: &'a SourcePath) {
        self.give(kind, id.to_string(), id, At { path, span: Span::new(0, 0) });
        for previous in &meta.previous_ids {
            self.previous.insert((kind, &previous.value), id);
        }
    }

    fn list(
        &mut self,
        kind: Kind,
        ids: impl Iterator<Item = &'a Spanned<Slug>>,
        path: &'a SourcePath,
    ) {
        for id in ids {
            self.give(kind, id.value.to_string(), &id.value, At { path, span: id.span });
        }
    }

    fn give(&mut self, kind: Kind, name: String, slug: &'a Slug, at: At<'a>) {
        let given = Given { slug, path: Some(at.path) };
        match self.of_kind(kind).get(&name).copied() {
            Some(first) => {
                let first = first.path.map_or("Fabrique", SourcePath::as_str).to_owned();
                self.tell(Structure::DuplicateId { id: name, first }, at);
            }
            None => {
                self.of_kind(kind).insert(name, given);
            }
        }
    }

    /// Tells a fault at a place.
    pub(super) fn tell(&mut self, fault: impl Into<Fault>, at: At<'_>) {
        let location = Location { path: at.path.clone(), span: at.span };
        self.diagnostics.push(Diagnostic::new(fault, location));
    }

    /// Every name that was given, and those of things that could not be read.
    pub(super) fn all(&self) -> impl Iterator<Item = (Kind, &str)> {
        let given = self.given.iter();
        let given =
            given.flat_map(|(kind, names)| names.keys().map(|it| (*kind, it.as_str())));
        given.chain(self.broken.iter().copied())
    }

    /// Whether everything of a type could be read, so that its absence means something.
    pub(super) fn all_read(&self, kind: Kind) -> bool {
        !self.broken.iter().any(|(it, _)| *it == kind)
    }

    /// Whether a name is given, without a word about it.
    pub(super) fn has(&self, kind: Kind, name: &str) -> bool {
        self.given.get(&kind).is_some_and(|names| names.contains_key(name))
    }

    /// Looks up a name: the thing it leads to, or a fault with the nearest name.
    pub(super) fn find(
        &mut self,
        kind: Kind,
        name: &str,
        at: At<'_>,
    ) -> Option<&'a Slug> {
        let known = self.given.get(&kind).and_then(|names| names.get(name));
        if let Some(given) = known {
            return Some(given.slug);
        }
        if let Some(slug) = self.previous.get(&(kind, name)).copied() {
            let (id, current) = (name.to_owned(), slug.to_string());
            self.tell(Reference::PreviousId { id, current }, at);
            return Some(slug);
        }
        if !self.broken.contains(&(kind, name)) {
            let nearest = self.nearest(kind, name);
            let fault =
                Reference::Unresolved { kind: kind.word(), id: name.into(), nearest };
            self.tell(fault, at);
        }
        None
    }

    /// Looks up a written name.
    pub(super) fn get(
        &mut self,
        kind: Kind,
        name: &Spanned<Slug>,
        path: &SourcePath,
    ) -> Option<&'a Slug> {
        self.find(kind, name.value.as_str(), At { path, span: name.span })
    }

    /// Looks up a name that may be left out.
    pub(super) fn maybe(
        &mut self,
        kind: Kind,
        name: Option<&Spanned<Slug>>,
        path: &SourcePath,
    ) -> Option<&'a Slug> {
        name.and_then(|name| self.get(kind, name, path))
    }

    /// Looks up several names; those that lead nowhere are told and left out.
    pub(super) fn each(
        &mut self,
        kind: Kind,
        names: &[Spanned<Slug>],
        path: &SourcePath,
    ) -> Vec<&'a Slug> {
        names.iter().filter_map(|name| self.get(kind, name, path)).collect()
    }

    /// The name most like another, with its file.
    fn nearest(&self, kind: Kind, name: &str) -> Option<String> {
        let names = self.given.get(&kind)?;
        let likeness = |it: &str| strsim::normalized_damerau_levenshtein(name, it);
        let best = names.iter().map(|(it, given)| (likeness(it), it, given));
        let best = best.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)))?;
        let (score, id, given) = best;
        let place = given.path.map(|path| format!("{id} ({path})"));
        (score >= 0.5).then(|| place.unwrap_or_else(|| id.clone()))
    }
}
