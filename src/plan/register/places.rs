//! What is somewhere: co-operation sheets, mutual-aid platforms with their notices,
//! territories.
//!
//! Invariants: a notice of one person is never named; a territory has a page when something
//! is known of it, and none when it is a building.

use std::collections::{BTreeMap, BTreeSet};

use super::{Listing, Register, filed, public};
use crate::model::{Catalog, Posted, Publication};
use crate::parse::{NoticeKind, Scheme, TerritoryKind};
use crate::plan::address::Address;
use crate::plan::desk::Setting;
use crate::plan::notice::{page, sorted};
use crate::value::Slug;

impl<'a> Register<'a> {
    pub(super) fn add_places(&mut self, catalog: &'a Catalog<'a>, setting: &Setting<'a>) {
        for (id, it) in &catalog.projects {
            let told = filed(catalog, it.page, it.path);
            let key = (Scheme::Project, id.as_str());
            self.add_told(key, told, Address::project(it));
        }
        for (id, it) in &catalog.platforms {
            let address = Address::platform(it);
            let mut places: BTreeMap<&Slug, Address> = BTreeMap::new();
            for kind in [NoticeKind::Need, NoticeKind::Offer] {
                let open = sorted(catalog, it, (kind, setting.date));
                places.extend(open.iter().enumerate().map(|(at, notice)| {
                    let page = page(&address, kind, at, open.len());
                    (&notice.head.id.value, page)
                }));
            }
            for notice in &it.notices {
                let key = format!("{id}/{}", notice.head.id.value);
                let place = places.get(&notice.head.id.value).unwrap_or(&address);
                let place = place.at(notice.head.id.value.as_str());
                let publication = publication(notice, setting);
                let listing = Listing {
                    publication,
                    source: Some(it.path),
                    ..public(&notice.head.title.value, place)
                };
                self.add(Scheme::Notice, &key, listing);
            }
            let listing =
                Listing { source: Some(it.path), ..public(&it.head.title, address) };
            self.add(Scheme::Platform, id.as_str(), listing);
        }
        self.add_territories(catalog);
    }

    /// Whether the list of that name has a page: something stands on it, or a free page
    /// introduces it.
    pub(in crate::plan) fn has_list(&self, catalog: &Catalog<'_>, name: &str) -> bool {
        let introduction = catalog.pages.get(name);
        let scheme = match name {
            "projects" => Scheme::Project,
            "platforms" => Scheme::Platform,
            "territories" => Scheme::Territory,
            _ => Scheme::Tier,
        };
        let mut things = self.things.iter().filter(|((it, _), _)| *it == scheme);
        introduction.is_some_and(|it| catalog.fate(it.path).is_shown())
            || things.any(|(_, it)| {
                it.publication == Publication::Public && it.address.is_some()
            })
    }

    fn add_territories(&mut self, catalog: &'a Catalog<'a>) {
        let known = known(catalog);
        let mut names: BTreeMap<Slug, usize> = BTreeMap::new();
        let slugs = catalog.territories.values().filter_map(|it| it.head.slug.clone());
        for slug in slugs {
            *names.entry(slug).or_default() += 1;
        }
        for (id, it) in &catalog.territories {
            let own = it.head.slug.clone().filter(|it| names.get(it) == Some(&1));
            let address = Address::territory(own.as_ref().unwrap_or(id).as_str());
            let mut listing = public(&it.head.title, address);
            let is_shown = known.contains(id) && is_open(catalog, id);
            listing.address = listing.address.filter(|_| is_shown);
            self.add(Scheme::Territory, id.as_str(), listing);
        }
    }
}

/// Whether a notice is shown today; that of one person never is.
fn publication(notice: &Posted<'_>, setting: &Setting<'_>) -> Publication {
    match notice {
        it if it.is_personal() => Publication::Internal,
        it if it.is_open(setting.date) => Publication::Public,
        it => Publication::Expired(it.head.expires),
    }
}

/// Territories of which something is known, with all that they are in.
fn known<'a>(catalog: &'a Catalog<'a>) -> BTreeSet<&'a Slug> {
    let records = catalog.records.iter().filter_map(|it| it.territory);
    let cohorts = catalog.cohorts.values().filter_map(|it| it.territory);
    let stories = catalog.stories.values().filter_map(|it| it.territory);
    let projects =
        catalog.projects.values().flat_map(|it| it.territories.iter().copied());
    let platforms = catalog.platforms.values();
    let notices = platforms.clone().flat_map(|it| &it.notices).map(|it| it.territory);
    let places: BTreeSet<&Slug> = records
        .chain(cohorts)
        .chain(stories)
        .chain(projects)
        .chain(platforms.map(|it| it.territory))
        .chain(notices)
        .collect();
    let lineages = places.into_iter().filter_map(|it| catalog.territories.get(it));
    lineages.flat_map(|it| it.lineage.iter().copied()).collect()
}

/// Whether a territory is wide enough to be published (content model §3.8).
fn is_open(catalog: &Catalog<'_>, id: &Slug) -> bool {
    let lineage = catalog.territories.get(id).map(|it| it.lineage.as_slice());
    let mut limit = TerritoryKind::Neighbourhood;
    lineage.unwrap_or_default().iter().rev().all(|id| {
        catalog.territories.get(*id).is_some_and(|it| {
            limit = it.head.min_publication.unwrap_or(limit);
            it.head.kind <= limit.min(TerritoryKind::Neighbourhood)
        })
    })
}
