//! The last look: what leads to something that was left out goes too, in silence, since
//! the fault behind it has been told.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::catalog::Catalog;
use super::formula;
use super::left_out::LeftOut;
use super::names::Names;
use super::numbers::Record;
use crate::parse::{Denominator, Doc, Kind, Part, RuleTerm, Scheme, TypedRef};
use crate::text::{SourcePath, Span};
use crate::value::Slug;

/// Leaves out what hangs on things that are not in the catalog, and notes their names.
pub(super) fn prune<'a>(
    catalog: &mut Catalog<'a>,
    names: &Names<'a>,
    docs: &'a [Arc<Doc>],
) {
    let entries = entries(catalog, docs);
    units(catalog);
    indicators(catalog);
    let (figures, known) = (&catalog.figures, &catalog.indicators);
    catalog.restatements.retain(|it| known.contains_key(&it.head.key.value.indicator));
    catalog.rules.retain(|_, it| {
        let mut sides = [&it.head.left, &it.head.right].into_iter();
        sides.all(|side| match &side.value.term {
            RuleTerm::Indicator(id) => known.contains_key(id),
            _ => true,
        })
    });
    for challenge in catalog.challenges.values_mut() {
        challenge.indicators.retain(|id| known.contains_key(id));
    }
    for sponsor in catalog.sponsors.values_mut() {
        sponsor.indicators.retain(|id| known.contains_key(id));
    }
    for story in catalog.stories.values_mut() {
        story.figures.retain(|id| figures.contains_key(id));
    }
    for concept in catalog.concepts.values_mut() {
        concept.figures.retain(|id| figures.contains_key(id));
    }
    let sound = |it: &TypedRef| match it {
        TypedRef::Figure(id) => catalog.figures.contains_key(id),
        TypedRef::Indicator(id) => catalog.indicators.contains_key(id),
        TypedRef::Target(id) => catalog.targets.contains_key(id),
        TypedRef::Concept(id) => catalog.concepts.contains_key(id),
    };
    catalog.site.headlines.retain(|it| sound(it));
    for page in catalog.pages.values_mut() {
        page.headlines.retain(|it| sound(it));
    }
    let left_out = names.all().filter(|(kind, name)| !has(catalog, *kind, name));
    let left_out = left_out.map(|(kind, name)| (word(kind), name.to_owned()));
    let entries = entries.into_iter().map(|id| (word(Kind::Entry), id));
    catalog.left_out = LeftOut {
        names: left_out.chain(entries).collect(),
        unnamed: names.unnamed().map(word).collect(),
    };
}

/// The word by which references name a type.
fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Entry => Scheme::Log.word(),
        kind => kind.word(),
    }
}

/// The entries that gave no record, or one that counts less than was written.
fn entries(catalog: &Catalog<'_>, docs: &[Arc<Doc>]) -> Vec<String> {
    let whole = |it: &&Record<'_>| {
        it.quantities.iter().all(|it| catalog.units.contains_key(it.unit))
    };
    let made = catalog.records.iter().filter(whole).map(|it| (it.path, it.entry.span));
    let made: BTreeSet<(&SourcePath, Span)> = made.collect();
    let mut found = Vec::new();
    for doc in docs {
        let Part::Log(log) = &doc.part else { continue };
        let entries = log.entries.iter().enumerate();
        let lost = entries.filter(|(_, entry)| {
            entry.as_ref().is_none_or(|it| !made.contains(&(&doc.path, it.span)))
        });
        for (at, entry) in lost {
            let id = entry.as_ref().and_then(|it| it.id.as_ref());
            found.extend(id.map(|it| it.value.to_string()));
            found.push(format!("{}/{}", log.stem, at + 1));
        }
    }
    found
}

/// Numbers in a unit that nobody declared.
fn units(catalog: &mut Catalog<'_>) {
    let units = &catalog.units;
    catalog.concepts.retain(|_, it| units.contains_key(&it.head.unit.value));
    let based = |it: &Option<Denominator>| match it {
        Some(Denominator::Known(_, unit)) => units.contains_key(&unit.value),
        _ => true,
    };
    catalog
        .figures
        .retain(|_, it| units.contains_key(it.unit) && based(&it.head.denominator));
    catalog.indicators.retain(|_, it| units.contains_key(it.unit));
    catalog.targets.retain(|_, it| units.contains_key(it.unit));
    for record in &mut catalog.records {
        record.quantities.retain(|it| units.contains_key(it.unit));
    }
}

/// What is made from indicators that are left out, until no more go; then their targets.
fn indicators(catalog: &mut Catalog<'_>) {
    loop {
        let known: BTreeSet<Slug> =
            catalog.indicators.keys().map(|id| (*id).clone()).collect();
        catalog.indicators.retain(|_, it| {
            formula::parts(&it.head.calc).iter().all(|id| known.contains(id))
        });
        if catalog.indicators.len() == known.len() {
            break;
        }
    }
    let (indicators, concepts) = (&catalog.indicators, &catalog.concepts);
    catalog.targets.retain(|_, it| match &it.head.of.value {
        TypedRef::Indicator(id) => indicators.contains_key(id),
        TypedRef::Concept(id) => concepts.contains_key(id),
        TypedRef::Figure(_) | TypedRef::Target(_) => false,
    });
}

/// Whether a name that was given leads to something.
fn has(catalog: &Catalog<'_>, kind: Kind, name: &str) -> bool {
    let Some(slug) = Slug::new(name) else {
        if kind == Kind::Page {
            return catalog.pages.contains_key(name);
        }
        if kind == Kind::Notice {
            return has_notice(catalog, name);
        }
        let (program, id) = name.split_once('/').unwrap_or((name, ""));
        let program = Slug::new(program).and_then(|it| catalog.programs.get(&it));
        return program.is_some_and(|program| match kind {
            Kind::Edition => {
                program.editions.iter().any(|it| it.head.id.value.as_str() == id)
            }
            _ => program.days.iter().any(|it| it.page.id.as_str() == id),
        });
    };
    match kind {
        Kind::Program => catalog.programs.contains_key(&slug),
        Kind::Challenge => catalog.challenges.contains_key(&slug),
        Kind::Action => catalog.actions.contains_key(&slug),
        Kind::Partner => catalog.partners.contains_key(&slug),
        Kind::Sponsor => catalog.sponsors.contains_key(&slug),
        Kind::Story => catalog.stories.contains_key(&slug),
        Kind::Project => catalog.projects.contains_key(&slug),
        Kind::Platform => catalog.platforms.contains_key(&slug),
        Kind::Category => catalog.categories.contains_key(&slug),
        Kind::Cohort => catalog.cohorts.contains_key(&slug),
        Kind::Concept => catalog.concepts.contains_key(&slug),
        Kind::Figure => catalog.figures.contains_key(&slug),
        Kind::Indicator => catalog.indicators.contains_key(&slug),
        Kind::Target => catalog.targets.contains_key(&slug),
        Kind::Survey => catalog.surveys.contains_key(&slug),
        Kind::Rule => catalog.rules.contains_key(&slug),
        Kind::Page => catalog.pages.contains_key(name),
        Kind::Unit => catalog.units.contains_key(&slug),
        Kind::Source => catalog.sources.contains_key(&slug),
        Kind::Territory => catalog.territories.contains_key(&slug),
        Kind::Tier => catalog.tiers.iter().any(|it| it.id.value == slug),
        Kind::Contact => catalog.site.contacts.iter().any(|it| it.id.value == slug),
        Kind::Edition | Kind::Day | Kind::Entry | Kind::Notice => false,
    }
}

/// Whether a platform has a notice of that name.
fn has_notice(catalog: &Catalog<'_>, name: &str) -> bool {
    let (platform, id) = name.split_once('/').unwrap_or((name, ""));
    let platform = Slug::new(platform).and_then(|it| catalog.platforms.get(&it));
    platform.is_some_and(|it| it.notices.iter().any(|it| it.head.id.value.as_str() == id))
}
