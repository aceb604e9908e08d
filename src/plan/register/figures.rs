//! Where declared figures stand: few of them on one page, many by what they speak of.
//!
//! Invariant: the figures of one concept in one section stand on one page if they have room
//! there, and what is
//! not public is not named there, not even by its id.

use std::collections::BTreeMap;

use super::Register;
use crate::model::{Catalog, Figure};
use crate::parse::{RelationKind, Scheme};
use crate::plan::address::Address;
use crate::value::Slug;

/// How many figures the page of all holds.
const FEW: usize = 24;

/// After how many figures of a section another page begins.
const MOST: usize = 24;

impl<'a> Register<'a> {
    /// The place of every figure.
    pub(super) fn figures(
        &self,
        catalog: &'a Catalog<'a>,
    ) -> BTreeMap<&'a Slug, Address> {
        let is_one = catalog.figures.len() <= FEW;
        let mut filled: BTreeMap<String, (usize, usize)> = BTreeMap::new();
        let mut places = BTreeMap::new();
        for concept in catalog.concepts.values() {
            let mut sections: BTreeMap<String, Vec<&'a Slug>> = BTreeMap::new();
            for id in &concept.figures {
                let Some(figure) = catalog.figures.get(*id) else { continue };
                sections.entry(self.section(catalog, figure)).or_default().push(id);
            }
            for (section, ids) in sections {
                let (part, room) = filled.entry(section.clone()).or_insert((1, 0));
                if *room > 0 && *room + ids.len() > MOST {
                    (*part, *room) = (*part + 1, 0);
                }
                // What says the same is shown once.
                let is_same = |id: &&Slug| {
                    let relations = catalog.figures.get(*id).map(|it| &it.head.relations);
                    relations
                        .into_iter()
                        .flatten()
                        .any(|it| it.kind == RelationKind::SameAs)
                };
                let may_part = !ids.iter().any(is_same);
                for id in ids {
                    if may_part && *room == MOST {
                        (*part, *room) = (*part + 1, 0);
                    }
                    let page = match is_one {
                        true => Address::list("figures"),
                        false => Address::figures(&section, *part),
                    };
                    places.insert(id, page.at(id.as_str()));
                    *room += 1;
                }
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
