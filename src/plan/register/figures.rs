//! Where declared figures stand: few of them on one page, many by what they speak of.
//!
//! Invariant: the figures of one concept in one section stand on one page, and what is
//! not public is not named there, not even by its id.

use std::collections::BTreeMap;

use super::Register;
use crate::model::{Catalog, Figure};
use crate::parse::Scheme;
use crate::plan::address::Address;
use crate::value::Slug;

/// How many figures the page of all holds.
const FEW: usize = 24;

/// After how many figures of a section another page begins.
const MOST: usize = 25;

impl<'a> Register<'a> {
    /// The place of every figure.
    pub(super) fn figures(
        &self,
        catalog: &'a Catalog<'a>,
    ) -> BTreeMap<&'a Slug, Address> {
        let is_one = catalog.figures.len() <= FEW;
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        let mut places = BTreeMap::new();
        for concept in catalog.concepts.values() {
            let before = counts.clone();
            let known = concept.figures.iter().copied();
            for (id, figure) in
                known.filter_map(|id| Some((id, catalog.figures.get(id)?)))
            {
                let section = self.section(catalog, figure);
                let part = before.get(&section).map_or(1, |it| it / MOST + 1);
                let page = match is_one {
                    true => Address::list("figures"),
                    false => Address::figures(&section, part),
                };
                places.insert(id, page.at(id.as_str()));
                *counts.entry(section).or_default() += 1;
            }
        }
        places
    }

    /// What a figure speaks of, as its section is called in addresses: `challenge-elders`.
    pub(in crate::plan) fn section(
        &self,
        catalog: &Catalog<'_>,
        figure: &Figure<'_>,
    ) -> String {
        let scope = &figure.head.scope;
        let named = |scheme: Scheme, id: &str| {
            let own = if self.is_public(scheme, id) { id } else { "autres" };
            format!("{}-{own}", scheme.word())
        };
        if let Some(id) = &scope.challenge {
            return named(Scheme::Challenge, id.value.as_str());
        }
        let edition = scope.edition.as_ref().and_then(|it| it.value.split('/').next());
        if let Some(id) = scope.program.as_ref().map(|it| it.value.as_str()).or(edition) {
            return named(Scheme::Program, id);
        }
        match &scope.organisation {
            Some(id) if id.value != catalog.site.organisation.id => {
                named(Scheme::Partner, id.value.as_str())
            }
            None if scope.territory.is_some() || scope.group.is_some() => "autres".into(),
            _ => "organisation".into(),
        }
    }
}
