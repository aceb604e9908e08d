//! Every name there is, and the looking up of names.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::unit;
use crate::diag::{Diagnostic, Diagnostics, Fault, Reference, Structure};
use crate::parse::{Doc, Kind, Mention, Meta, Part};
use crate::text::{Location, SourcePath, Span, Spanned, nearest};
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
    lost: BTreeSet<(Kind, &'a str)>,
    /// Types of which something has lost a part.
    torn: BTreeSet<Kind>,
    /// Types of which something could not be read, its name included.
    unnamed: BTreeSet<Kind>,
    likeness: BTreeMap<(Kind, String), Option<String>>,
    previous: BTreeMap<(Kind, &'a str), (&'a Slug, At<'a>)>,
    /// The id of the site's organisation; none when the site could not be read.
    pub(super) organisation: Option<&'a Slug>,
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
            lost: BTreeSet::new(),
            torn: BTreeSet::new(),
            unnamed: BTreeSet::new(),
            likeness: BTreeMap::new(),
            previous: BTreeMap::new(),
            organisation: None,
            diagnostics: Diagnostics::default(),
        };
        for slug in unit::builtin_ids() {
            let given = Given { slug, path: None };
            names.of_kind(Kind::Unit).insert(slug.to_string(), given);
        }
        for doc in docs {
            for lost in &doc.lost {
                match &lost.name {
                    Some(name) => names.lost.insert((lost.kind, name)),
                    None => names.unnamed.insert(lost.kind),
                };
            }
            names.collect_doc(doc);
        }
        names.tell_still_taken();
        names
    }

    /// Tells of names of before that something has today: a reference would not know
    /// which of the two is meant.
    fn tell_still_taken(&mut self) {
        let taken = self.previous.iter().filter(|((kind, name), _)| {
            self.given.get(kind).is_some_and(|it| it.contains_key(*name))
        });
        let taken: Vec<_> =
            taken.map(|((_, name), (_, at))| ((*name).to_owned(), *at)).collect();
        for (id, at) in taken {
            self.tell(Structure::StillTaken { id }, at);
        }
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
            Part::Project(it) => self.page(Kind::Project, &it.id, &it.meta, path),
            Part::Platform { id, platform } => {
                let at = At { path, span: Span::new(0, 0) };
                self.give(Kind::Platform, id.to_string(), id, at);
                for notice in &platform.notices {
                    let name = format!("{id}/{}", notice.id.value);
                    // One that stands twice in its file was told when it was read.
                    if !self.has(Kind::Notice, &name) {
                        let at = At { path, span: notice.id.span };
                        self.give(Kind::Notice, name, &notice.id.value, at);
                    }
                }
            }
            Part::Categories(items) => {
                self.list(Kind::Category, items.iter().map(|it| &it.id), path);
            }
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
            Part::Page { path: name, page } => {
                let at = At { path, span: Span::new(0, 0) };
                self.give(Kind::Page, name.clone(), &page.id, at);
                for previous in &page.meta.previous_ids {
                    let at = At { path, span: previous.span };
                    self.previous.insert((Kind::Page, &previous.value), (&page.id, at));
                }
            }
            Part::Rules(items) => {
                self.list(Kind::Rule, items.iter().map(|it| &it.id), path)
            }
            Part::Log(_)
            | Part::Lock(_)
            | Part::Mapping(_)
            | Part::Restatements(_)
            | Part::Translation(_)
            | Part::Nothing => {}
        }
    }

    fn page(&mut self, kind: Kind, id: &'a Slug, meta: &'a Meta, path: &'a SourcePath) {
        self.give(kind, id.to_string(), id, At { path, span: Span::new(0, 0) });
        for previous in &meta.previous_ids {
            let at = At { path, span: previous.span };
            self.previous.insert((kind, &previous.value), (id, at));
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
                // One of the two should have another name, which somebody may cite.
                self.unnamed.insert(kind);
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
        given.chain(self.lost.iter().copied())
    }

    /// Types of which something was lost with its name.
    pub(super) fn unnamed(&self) -> impl Iterator<Item = Kind> {
        self.unnamed.iter().copied()
    }

    /// Notes that something of a type has lost a part.
    pub(super) fn tear(&mut self, kind: Kind) {
        self.torn.insert(kind);
    }

    /// Whether everything of a type could be read, so that its absence means something.
    pub(super) fn all_read(&self, kind: Kind) -> bool {
        let whole = !self.unnamed.contains(&kind) && !self.torn.contains(&kind);
        whole && !self.lost.iter().any(|(it, _)| *it == kind)
    }

    /// Whether something of this name was declared and could not be read, or may have
    /// been.
    pub(super) fn is_lost(&self, kind: Kind, name: &str) -> bool {
        self.unnamed.contains(&kind) || self.lost.contains(&(kind, name))
    }

    /// Whether a program has editions that could not be read.
    pub(super) fn lost_editions(&self, program: &Slug) -> bool {
        let prefix = format!("{program}/");
        let its = |(kind, name): &(Kind, &str)| {
            *kind == Kind::Edition && name.starts_with(&prefix)
        };
        self.unnamed.contains(&Kind::Edition) || self.lost.iter().any(its)
    }

    /// Looks up what is cited in things that could not be read.
    pub(super) fn mentions(&mut self, docs: &[Arc<Doc>]) {
        for doc in docs {
            self.cited(doc.mentions.clone(), &doc.path);
        }
    }

    /// Looks up names that a file cites.
    pub(super) fn cited(&mut self, mentions: Vec<Mention>, path: &SourcePath) {
        for Mention { kind, name, span } in mentions {
            self.find(kind, &name, At { path, span });
        }
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
        if let Some((slug, _)) = self.previous.get(&(kind, name)).copied() {
            let (id, current) = (name.to_owned(), slug.to_string());
            self.tell(Reference::PreviousId { id, current }, at);
            return Some(slug);
        }
        if !self.is_lost(kind, name) {
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

    /// The name most like another, with its file; the same is often asked for again.
    fn nearest(&mut self, kind: Kind, name: &str) -> Option<String> {
        if let Some(found) = self.likeness.get(&(kind, name.to_owned())) {
            return found.clone();
        }
        let found = self.given.get(&kind).and_then(|names| {
            let id = nearest(name, names.keys().map(String::as_str))?;
            let path = names.get(id)?.path;
            Some(path.map_or_else(|| id.to_owned(), |path| format!("{id} ({path})")))
        });
        self.likeness.insert((kind, name.to_owned()), found.clone());
        found
    }
}
