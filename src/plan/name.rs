//! What a page calls a thing, and whether it may (content model §1.6).
//!
//! Invariant: every name that a page makes of itself, in a list, a table, a heading, a
//! feed, is asked for here. What the page may not name is called by its kind: « autre
//! défi », « Jour 2 ». Only an editor's own citation names what is not published yet.

use super::desk::Desk;
use super::register::Listing;
use super::shell::LinkView;
use super::writer::Writer;
use crate::aggregate::Scope;
use crate::diag::Fact;
use crate::locale::Words;
use crate::model::{CourseDay, Publication};
use crate::parse::{FigureScope, Scheme};
use crate::text::Spanned;
use crate::value::Slug;

/// What stands in place of an id in files: no id begins like that.
pub(super) const UNKNOWN: &str = "_U";

impl Desk<'_> {
    /// The short name of a thing, or else its title, on pages of that publication.
    pub(super) fn name_on(&self, page: Publication, scheme: Scheme, id: &str) -> String {
        let Some(listing) = self.register.get(scheme, id) else { return id.to_owned() };
        match page.may_name(listing.publication) {
            true => listing.short.map_or_else(|| listing.title.clone(), str::to_owned),
            false => self.unnamed(scheme, id),
        }
    }

    /// What stands in place of a name: « autre défi », « Jour 2 ».
    fn unnamed(&self, scheme: Scheme, id: &str) -> String {
        let days = self.catalog.programs.values().flat_map(|it| &it.days);
        let mut days = days.filter(|_| scheme == Scheme::Day);
        match days.find(|it| format!("{}/{}", it.program, it.page.id) == id) {
            Some(day) => day_number(day, self.words),
            None => self.words.label("unnamed", scheme.word()),
        }
    }

    /// The key of what a figure speaks of, as public files say it: without the ids of
    /// what is not public.
    pub(super) fn open_key(&self, scope: &FigureScope, key: &str) -> String {
        let id = |it: &Option<Spanned<Slug>>| it.as_ref().map(|it| it.value.to_string());
        let parts = [
            (Scheme::Partner, "organisation", id(&scope.organisation)),
            (Scheme::Program, "program", id(&scope.program)),
            (
                Scheme::Edition,
                "edition",
                scope.edition.as_ref().map(|it| it.value.clone()),
            ),
            (Scheme::Challenge, "challenge", id(&scope.challenge)),
            (Scheme::Cohort, "cohort", id(&scope.cohort)),
        ];
        let named = parts.into_iter().filter_map(|(scheme, word, id)| {
            let listing = self.register.get(scheme, id.as_ref()?)?;
            let hidden = listing.publication != Publication::Public;
            hidden.then(|| (format!("{word}:{}", id.unwrap_or_default()), word))
        });
        named.fold(key.to_owned(), |key, (part, word)| {
            key.replacen(&part, &format!("{word}:{UNKNOWN}"), 1)
        })
    }

    /// Whether everything that a scope names is public, so that public pages may explain
    /// what was asked of it.
    pub(super) fn may_explain(&self, scope: &Scope) -> bool {
        let public = |scheme: Scheme, ids: &[Slug]| {
            ids.iter().all(|it| self.register.is_public(scheme, it.as_str()))
        };
        public(Scheme::Program, &scope.programs)
            && public(Scheme::Challenge, &scope.challenges)
            && public(Scheme::Action, &scope.actions)
            && scope.editions.iter().all(|(program, edition)| {
                let id = format!("{program}/{edition}");
                self.register.is_public(Scheme::Edition, &id)
            })
    }
}

/// « Jour 2 »
pub(super) fn day_number(day: &CourseDay<'_>, words: &Words) -> String {
    let number = Fact::Text(day.page.head.number.value.to_string());
    words.with("ui-day-number", &[("number", number)])
}

impl Writer<'_> {
    /// A link to a thing with its title; where this page may not name it, only what it
    /// is.
    pub(super) fn link(&self, scheme: Scheme, id: &str) -> LinkView {
        let Some(listing) = self.desk.register.get(scheme, id) else {
            return LinkView { text: id.into(), href: String::new() };
        };
        if !self.may_show(listing.publication) {
            let text = self.desk.unnamed(scheme, id);
            return LinkView { text, href: String::new() };
        }
        let address = listing.address.as_ref();
        let href = address.map(|it| self.href(it)).unwrap_or_default();
        LinkView { text: listing.title.clone(), href }
    }

    /// The short name of a thing, or else its title; what it is where this page may not
    /// name it.
    pub(super) fn name(&self, scheme: Scheme, id: &str) -> String {
        self.desk.name_on(self.publication, scheme, id)
    }

    /// The title of what an editor cites, published or not yet. What somebody took back
    /// has none any more.
    pub(super) fn cited_title(
        &self,
        scheme: Scheme,
        (id, of): (&str, &Listing<'_>),
    ) -> String {
        match of.publication {
            Publication::Withdrawn | Publication::Lapsed => self.desk.unnamed(scheme, id),
            _ => of.title.clone(),
        }
    }

    /// Whether this page may name a thing: it is shown today, to those who may come
    /// across this page.
    pub(super) fn shows(&self, scheme: Scheme, id: &str) -> bool {
        let listing = self.desk.register.get(scheme, id);
        listing.is_some_and(|it| self.may_show(it.publication))
    }

    /// Whether this page may name something of that publication.
    pub(super) fn may_show(&self, publication: Publication) -> bool {
        self.publication.may_name(publication)
    }

    /// The names of a scope: « Aider les sans-abri, Paris »; empty for everything.
    pub(super) fn scope_words(&self, scope: &Scope) -> String {
        let names = |scheme: Scheme, ids: &[Slug]| -> Vec<String> {
            ids.iter().map(|id| self.name(scheme, id.as_str())).collect()
        };
        let editions = scope.editions.iter();
        let editions =
            editions.map(|(p, it)| self.name(Scheme::Edition, &format!("{p}/{it}")));
        let types = [
            names(Scheme::Program, &scope.programs),
            editions.collect(),
            names(Scheme::Challenge, &scope.challenges),
            names(Scheme::Action, &scope.actions),
            names(Scheme::Territory, &scope.territories),
            names(Scheme::Cohort, &scope.cohorts),
            names(Scheme::Sponsor, &scope.sponsors),
        ];
        let types = types.iter().filter(|it| !it.is_empty());
        types.map(|it| self.desk.words.choice(it)).collect::<Vec<_>>().join(", ")
    }
}
