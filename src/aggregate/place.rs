//! The rows of a table by territory: places that share out what is recorded (N10).

use std::collections::{BTreeMap, BTreeSet};

use super::RowHead;
use super::question::Scope;
use crate::model::{Catalog, Guarded, Territory};
use crate::parse::TerritoryKind;
use crate::value::Slug;

/// The row of each territory in which something is recorded. What is recorded for a
/// country, or for all of the scope, is « non localisé » beside its parts; places too
/// fine to be published count in the one above.
pub(super) fn rows(
    catalog: &Catalog<'_>,
    recorded: &BTreeSet<Slug>,
    scope: &Scope,
    guarded: Guarded,
) -> BTreeMap<Slug, RowHead> {
    let paths = recorded.iter().map(|id| (id, path(catalog, id, guarded)));
    let paths: BTreeMap<&Slug, Vec<&Slug>> = paths.collect();
    let top = common(paths.values());
    let is_broad = top.last().is_none_or(|id| {
        let found = catalog.territories.get(*id).map(|it| it.head.kind);
        let wide = [Some(TerritoryKind::World), Some(TerritoryKind::Country)];
        wide.contains(&found) || scope.territories.contains(id)
    });
    let (own, deeper): (Vec<_>, Vec<_>) =
        paths.iter().partition(|(_, path)| path.len() == top.len());
    if deeper.is_empty() || (!own.is_empty() && !is_broad) {
        let head = top.last().map_or(RowHead::Unknown, |id| thing(id));
        return recorded.iter().map(|id| (id.clone(), head.clone())).collect();
    }
    let branch = |path: &[&Slug]| path.get(top.len()).map(|it| (*it).clone());
    let mut branches: BTreeMap<Option<Slug>, Vec<(&Slug, &Vec<&Slug>)>> = BTreeMap::new();
    for (id, path) in deeper {
        branches.entry(branch(path)).or_default().push((id, path));
    }
    let mut rows: BTreeMap<Slug, RowHead> =
        own.into_iter().map(|(id, _)| ((*id).clone(), RowHead::Unknown)).collect();
    for members in branches.into_values() {
        let shared = common(members.iter().map(|(_, path)| *path));
        let head = shared.last().map_or(RowHead::Unknown, |id| thing(id));
        rows.extend(members.into_iter().map(|(id, _)| (id.clone(), head.clone())));
    }
    rows
}

/// The row of a territory among those that an editor lists: the finest that holds it and
/// may be published; « non localisé » for what holds one of them, the rest for others.
pub(super) fn listed(
    catalog: &Catalog<'_>,
    id: &Slug,
    listed: &[&str],
    guarded: Guarded,
) -> RowHead {
    let within = path(catalog, id, guarded);
    let found = within.iter().rev().find(|it| listed.contains(&it.as_str()));
    if let Some(found) = found {
        return thing(found);
    }
    let lineages =
        listed.iter().filter_map(|it| catalog.territories.get(&Slug::new(it)?));
    match lineages.into_iter().any(|it| it.lineage.contains(&id)) {
        true => RowHead::Unknown,
        false => RowHead::Rest,
    }
}

fn thing(id: &Slug) -> RowHead {
    RowHead::Thing(id.to_string())
}

/// The finest territory above a place, or the place itself, that may be published for
/// what an indicator counts (content model §3.8); none when all are too fine.
pub(super) fn finest<'s>(
    catalog: &Catalog<'s>,
    id: &Slug,
    guarded: Guarded,
) -> Option<&'s Slug> {
    path(catalog, id, guarded).last().copied()
}

/// From the widest territory to the finest that may be published.
fn path<'s>(catalog: &Catalog<'s>, id: &Slug, guarded: Guarded) -> Vec<&'s Slug> {
    let usual = match guarded {
        Guarded::Volunteers | Guarded::Helped => TerritoryKind::Commune,
        Guarded::No | Guarded::Organisations => TerritoryKind::Neighbourhood,
    };
    let lineage = catalog.territories.get(id).map(|it| it.lineage.as_slice());
    let mut limit = usual;
    let published = |it: &Territory<'_>, limit: &mut TerritoryKind| {
        *limit = it.head.min_publication.unwrap_or(*limit);
        it.head.kind <= *limit
    };
    let widest_first = lineage.unwrap_or_default().iter().rev().copied();
    widest_first
        .take_while(|id| {
            catalog.territories.get(*id).is_some_and(|it| published(it, &mut limit))
        })
        .collect()
}

/// The territories that all paths begin with.
fn common<'s, 'p>(mut paths: impl Iterator<Item = &'p Vec<&'s Slug>>) -> Vec<&'s Slug>
where
    's: 'p,
{
    let Some(first) = paths.next() else { return Vec::new() };
    paths.fold(first.clone(), |shared, path| {
        let pairs = shared.into_iter().zip(path);
        pairs.take_while(|(one, other)| one == *other).map(|(one, _)| one).collect()
    })
}
