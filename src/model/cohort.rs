//! Territories, cohorts and sponsors.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::catalog::{Challenge, Cohort, Program, Sponsor, Territory};
use super::names::{At, Names};
use crate::diag::{Figure, Program as Fault, Reference};
use crate::parse::{
    CohortHead, CohortState, Doc, Kind, Part, Requirement, SponsorHead, TerritoryHead,
    TierHead, Training, Word, Written,
};
use crate::text::{SourcePath, Spanned};
use crate::value::{Slug, holiday};

type ById<'a, T> = BTreeMap<&'a Slug, T>;

/// Resolves territories into their tree.
pub(super) fn territories<'a>(
    docs: &'a [Arc<Doc>],
    names: &mut Names<'a>,
) -> ById<'a, Territory<'a>> {
    let mut heads: ById<'a, (&'a TerritoryHead, &'a SourcePath)> = BTreeMap::new();
    for doc in docs {
        let Part::Territories(items) = &doc.part else { continue };
        heads.extend(items.iter().map(|it| (&it.id.value, (it, &doc.path))));
    }
    let mut parents: ById<'a, &'a Slug> = BTreeMap::new();
    for (id, (head, path)) in &heads {
        let population = head.population.as_ref();
        names.maybe(Kind::Source, population.map(|it| &it.source), path);
        if let Some(parent) = names.maybe(Kind::Territory, head.parent.as_ref(), path) {
            parents.insert(id, parent);
        }
    }
    let mut found = BTreeMap::new();
    for (id, (head, path)) in heads {
        let mut lineage = vec![id];
        while let Some(parent) = parents.get(lineage[lineage.len() - 1]) {
            if lineage.contains(parent) {
                // The loop is told at its first place, whoever leads into it.
                if *parent == id && lineage.iter().min() == Some(&id) {
                    let names_of = lineage.iter().chain([&id]).map(ToString::to_string);
                    let path_of = names_of.collect::<Vec<_>>().join(" → ");
                    let span = head.parent.as_ref().map_or(head.id.span, |it| it.span);
                    names.tell(Reference::Loop { path: path_of }, At { path, span });
                }
                break;
            }
            lineage.push(parent);
        }
        found.insert(id, Territory { head, lineage });
    }
    found
}

/// Resolves cohorts and writes them into their editions and challenges.
pub(super) fn cohorts<'a>(
    docs: &'a [Arc<Doc>],
    names: &mut Names<'a>,
    programs: &mut ById<'a, Program<'a>>,
    challenges: &mut ById<'a, Challenge<'a>>,
) -> ById<'a, Cohort<'a>> {
    let mut found = BTreeMap::new();
    for doc in docs {
        let Part::Cohorts(items) = &doc.part else { continue };
        for head in items {
            if let Some(cohort) = cohort(&doc.path, head, programs, names) {
                found.insert(&head.id.value, cohort);
            }
        }
    }
    holidays(&found, names);
    let mut groups: BTreeMap<(&Slug, &Slug, crate::value::Day), usize> = BTreeMap::new();
    for (id, cohort) in &mut found {
        let key = (cohort.program, cohort.challenge, cohort.head.start.value);
        let group = groups.entry(key).or_insert(0);
        *group += 1;
        cohort.group = *group;
        challenges.entry(cohort.challenge).and_modify(|it| it.cohorts.push(id));
        let program = programs.get_mut(cohort.program);
        let editions = program.into_iter().flat_map(|it| &mut it.editions);
        for edition in editions.filter(|it| it.head.id.value == *cohort.edition) {
            edition.cohorts.push(id);
        }
    }
    found
}

fn cohort<'a>(
    path: &'a SourcePath,
    head: &'a CohortHead,
    programs: &ById<'a, Program<'a>>,
    names: &mut Names<'a>,
) -> Option<Cohort<'a>> {
    let program = names.get(Kind::Program, &head.program, path);
    let challenge = names.get(Kind::Challenge, &head.challenge, path);
    let territory = names.maybe(Kind::Territory, head.territory.as_ref(), path);
    names.maybe(Kind::Sponsor, head.sponsor.as_ref(), path);
    let (program, challenge) = (program?, challenge?);
    let editions = &programs.get(program)?.editions;
    let edition = match &head.edition {
        Some(name) => {
            let text = format!("{program}/{}", name.value);
            names.find(Kind::Edition, &text, At { path, span: name.span })?;
            editions.iter().find(|it| it.head.id.value == name.value)?
        }
        None => {
            let start = head.start.value;
            let mut at_start =
                editions.iter().filter(|it| it.head.period.contains(start));
            match (at_start.next(), at_start.next()) {
                (Some(edition), None) => edition,
                _ if names.lost_editions(program) => return None,
                _ => {
                    let fault = Fault::NoEdition { start: start.to_string() };
                    names.tell(fault, At { path, span: head.start.span });
                    return None;
                }
            }
        }
    };
    let whole = edition.challenges.len() == edition.head.challenges.len();
    if whole && !edition.challenges.contains(&challenge) {
        let edition = edition.head.id.value.to_string();
        let fault =
            Fault::ChallengeNotInEdition { challenge: challenge.to_string(), edition };
        names.tell(fault, At { path, span: head.challenge.span });
        return None;
    }
    check(path, head, edition.head, names);
    let edition = &edition.head.id.value;
    Some(Cohort { path, head, program, edition, challenge, territory, group: 0 })
}

/// Cohorts that start on a holiday, told once for each date.
fn holidays<'a>(found: &ById<'a, Cohort<'a>>, names: &mut Names<'a>) {
    let mut by_date: BTreeMap<crate::value::Day, At<'a>> = BTreeMap::new();
    for cohort in found.values() {
        let at = At { path: cohort.path, span: cohort.head.start.span };
        let first = by_date.entry(cohort.head.start.value).or_insert(at);
        if (at.path, at.span) < (first.path, first.span) {
            *first = at;
        }
    }
    for (start, at) in by_date {
        if let Some(name) = holiday(start) {
            names.tell(Fault::Holiday { start: start.to_string(), name }, at);
        }
    }
}

/// Size, training and weekday.
fn check(
    path: &SourcePath,
    head: &CohortHead,
    edition: &crate::parse::EditionHead,
    names: &mut Names<'_>,
) {
    let Spanned { value: enrolled, span } = head.enrolled;
    let size = &edition.size;
    let cancelled = head.state == Some(CohortState::Cancelled);
    let (least, most) = (size.min.unwrap_or(0), size.max.unwrap_or(u32::MAX));
    let at = At { path, span };
    if let Some(ceiling) = size.ceiling.filter(|ceiling| enrolled > *ceiling) {
        let (enrolled, ceiling) = (enrolled as usize, ceiling as usize);
        names.tell(Fault::SizeCeiling { enrolled, ceiling }, at);
    } else if !cancelled && (enrolled < least || enrolled > most) {
        let (enrolled, least, most) = (enrolled as usize, least as usize, most as usize);
        names.tell(Fault::Size { enrolled, least, most }, at);
    }
    if let Some(trained) = &head.trained {
        let missing = [Training::Animation, Training::Theme].into_iter();
        let missing: Vec<&str> =
            missing.filter(|it| !trained.contains(it)).map(Word::word).collect();
        if !missing.is_empty() {
            let fault = Fault::Training { missing: missing.join(", ") };
            names.tell(fault, At { path, span: head.id.span });
        }
    }
    let start = head.start.value;
    let at = At { path, span: head.start.span };
    if let Some(cadence) =
        edition.cadence.as_ref().filter(|it| it.weekday.0 != start.weekday())
    {
        let weekday = cadence.weekday.word();
        names.tell(Fault::Weekday { start: start.to_string(), weekday }, at);
    }
}

/// Resolves sponsors.
pub(super) fn sponsors<'a>(
    docs: &'a [Arc<Doc>],
    names: &mut Names<'a>,
    tiers: &[&'a TierHead],
) -> ById<'a, Sponsor<'a>> {
    let mut found = BTreeMap::new();
    for doc in docs {
        let Part::Sponsor(page) = &doc.part else { continue };
        found.insert(&page.id, sponsor(&doc.path, page, tiers, names));
    }
    found
}

fn sponsor<'a>(
    path: &'a SourcePath,
    page: &'a Written<SponsorHead>,
    tiers: &[&'a TierHead],
    names: &mut Names<'a>,
) -> Sponsor<'a> {
    let head = &page.head;
    let scope = &head.scope;
    names.each(Kind::Source, &page.meta.sources, path);
    names.maybe(Kind::Partner, head.partner.as_ref(), path);
    let tier = names.maybe(Kind::Tier, head.tier.as_ref(), path);
    let tier = tier.and_then(|id| tiers.iter().find(|it| it.id.value == *id).copied());
    let at = At { path, span: head.scope_span };
    let empty = *scope == crate::parse::SponsorScope::default();
    if empty {
        names.tell(Figure::EmptyScope, at);
    }
    let needs = !empty
        && tier
            .is_some_and(|it| it.requires.contains(&Requirement::ChallengeOrTerritory));
    if let Some(tier) = tier.filter(|_| needs)
        && scope.challenges.is_empty()
        && scope.territories.is_empty()
    {
        names.tell(Figure::SponsorScope { tier: tier.title.clone() }, at);
    }
    Sponsor {
        path,
        page,
        tier,
        programs: names.each(Kind::Program, &scope.programs, path),
        challenges: names.each(Kind::Challenge, &scope.challenges, path),
        territories: names.each(Kind::Territory, &scope.territories, path),
        indicators: names.each(Kind::Indicator, &head.indicators, path),
    }
}
