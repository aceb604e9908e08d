//! The same figure in several sources: shown once, with all of them (N17).

use crate::diag::Fact;
use crate::locale::{self, Certainty};
use crate::model::Figure;
use crate::parse::{RelationKind, SourceHead};
use crate::plan::desk::Desk;
use crate::value::Slug;

use super::saying::certainty;

impl Desk<'_> {
    /// The figures that say the same as a figure and are declared to be it, without it:
    /// those of its concept that relations join, in the order of their ids.
    pub(in crate::plan) fn sames(&self, figure: &Figure<'_>) -> Vec<&Figure<'_>> {
        let ids = self.catalog.concepts.get(figure.concept);
        let ids = ids.map_or(&[][..], |it| it.figures.as_slice());
        let all: Vec<&Figure<'_>> =
            ids.iter().filter_map(|id| self.catalog.figures.get(*id)).collect();
        let own = &figure.head.id.value;
        let mut found: Vec<&Slug> = vec![own];
        loop {
            let more = all.iter().find(|it| {
                let id = &it.head.id.value;
                !found.contains(&id)
                    && says_the_same(it, figure)
                    && all.iter().any(|other| {
                        found.contains(&&other.head.id.value) && are_joined(it, other)
                    })
            });
            match more {
                Some(it) => found.push(&it.head.id.value),
                None => break,
            }
        }
        let is_found = |it: &&Figure<'_>| {
            it.head.id.value != *own && found.contains(&&it.head.id.value)
        };
        all.into_iter().filter(is_found).collect()
    }

    /// Since when a figure is the same in all its sources: « chiffre inchangé depuis
    /// avril 2020 »; empty when no other source gives another date.
    pub(in crate::plan) fn unchanged(&self, figure: &Figure<'_>) -> String {
        let sames = self.sames(figure);
        let dates = sames.iter().chain([&figure]).filter_map(|it| it.date);
        let first = dates.min_by_key(|it| it.first());
        match (first, figure.date) {
            (Some(first), Some(own)) if first.first() < own.first() => {
                let date = Fact::Text(self.words.date(first));
                self.words.with("ui-unchanged-since", &[("date", date)])
            }
            _ => String::new(),
        }
    }

    /// Who says a figure: its source, with its date when that is not the figure's own,
    /// then the sources that say the same.
    pub(in crate::plan) fn sources_of(&self, figure: &Figure<'_>) -> String {
        let own = self.source_of(figure);
        let others =
            self.sames(figure).into_iter().map(|it| self.source_words(it.source));
        let others = others.filter(|it| !it.starts_with(&own));
        let mut all = vec![own.clone()];
        for it in others {
            if !all.contains(&it) {
                all.push(it);
            }
        }
        all.join("\u{a0}; ")
    }

    /// The source of a figure; without its date when the figure has the same.
    pub(in crate::plan) fn source_of(&self, figure: &Figure<'_>) -> String {
        match figure.date.is_some() && figure.date == figure.source.published.known() {
            true => source_name(figure.source),
            false => self.source_words(figure.source),
        }
    }

    /// When a source was published, as a number from it holds; « date inconnue » when
    /// nobody knows (N22).
    pub(in crate::plan) fn source_when(&self, source: &SourceHead) -> String {
        match (source.published.known(), certainty(source.date_certainty)) {
            (Some(date), Certainty::Explicit) => self.words.as_of(date),
            (Some(date), Certainty::Deduced) => {
                let date = Fact::Text(self.words.as_of(date));
                self.words.with("date-deduced", &[("date", date)])
            }
            _ => self.words.dated(None, locale::Certainty::Unknown),
        }
    }
}

/// Title and publisher.
fn source_name(source: &SourceHead) -> String {
    match &source.publisher {
        Some(publisher) => format!("{}, {publisher}", source.title),
        None => source.title.clone(),
    }
}

fn says_the_same(one: &Figure<'_>, other: &Figure<'_>) -> bool {
    let said = |it: &Figure<'_>| {
        let value = it.head.value.as_ref().map(|it| it.value);
        (
            value,
            it.head.qualifier,
            it.head.wording.clone(),
            it.unit.clone(),
            it.head.stage,
        )
    };
    said(one) == said(other)
}

/// Whether one is declared to be the other.
fn are_joined(one: &Figure<'_>, other: &Figure<'_>) -> bool {
    let says = |it: &Figure<'_>, of: &Figure<'_>| {
        let mut relations = it.head.relations.iter();
        relations
            .any(|it| it.kind == RelationKind::SameAs && it.to.value == of.head.id.value)
    };
    says(one, other) || says(other, one)
}
