//! All docs together: the order in which they are looked up.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::catalog::{Catalog, Challenge, Program};
use super::left_out::LeftOut;
use super::names::Names;
use super::publication::Fates;
use super::{
    claim, cohort, figure, indicator, people, platform, program, project, published,
    record, rule, site, sound, support, unit, variant,
};
use crate::diag::Diagnosed;
use crate::parse::{Body, Doc, Part};
use crate::value::Slug;

/// Looks up every name and checks every value against the others.
pub fn resolve(docs: &[Arc<Doc>]) -> Diagnosed<Catalog<'_>> {
    let mut names = Names::collect(docs);
    let site = site::resolve(docs, &mut names);
    let units = unit::resolve(
        site.language,
        lists(docs, |part| match part {
            Part::Units(items) => items,
            _ => &[],
        }),
    );
    let tiers: Vec<_> = lists(docs, |part| match part {
        Part::Tiers(items) => items,
        _ => &[],
    })
    .collect();

    let mut programs = program::resolve(docs, &mut names);
    let mut challenges = people::challenges(docs, &mut names);
    editions(&programs, &mut challenges);
    let mut partners = people::partners(docs, &mut names, &mut challenges, &mut programs);
    let actions = people::actions(docs, &mut names, &mut challenges, &mut partners);
    program::actions_fit(&programs, &actions, &mut names);
    let safe = programs.values().any(|it| it.page.head.safety_rules);
    if safe {
        people::instructions(&actions, &challenges, &mut names);
    }
    let stories = people::stories(docs, &mut names, &mut challenges);
    let projects = project::resolve(docs, &mut names);
    let pages = people::pages(docs, &mut names);
    let territories = cohort::territories(docs, &mut names);
    let (categories, platforms) = platform::resolve(docs, &mut names);
    let cohorts = cohort::cohorts(docs, &mut names, &mut programs, &mut challenges);
    let sponsors = cohort::sponsors(docs, &mut names, &tiers);
    support::check(&sponsors, &mut names);

    let sources = figure::sources(docs);
    let mut concepts = figure::concepts(docs, &mut names);
    let figures = figure::figures(docs, &mut names, &sources, &mut concepts);
    figure::check(&figures, &units, site.policies.k_people, &mut names);
    let surveys = indicator::surveys(docs, &mut names);
    let around = indicator::Around {
        units: &units,
        concepts: &concepts,
        surveys: &surveys,
        policies: site.policies,
    };
    let indicators = indicator::resolve(docs, &mut names, &around);
    let targets = indicator::targets(docs, &mut names, &indicators, &around);

    let rules = rule::resolve(docs, &mut names);

    let mut catalog = Catalog {
        site,
        programs,
        challenges,
        actions,
        partners,
        sponsors,
        stories,
        projects,
        platforms,
        categories,
        pages,
        tiers,
        territories,
        cohorts,
        units,
        sources,
        concepts,
        figures,
        indicators,
        targets,
        surveys,
        rules,
        records: Vec::new(),
        locks: published::locks(docs, &mut names),
        restatements: Vec::new(),
        private: site::secrets(docs),
        left_out: LeftOut::default(),
        fates: Fates::default(),
    };
    catalog.records = record::resolve(docs, &catalog, &mut names);
    catalog.restatements = published::restatements(docs, &catalog.records, &mut names);
    variant::check(docs, &catalog, &mut names);
    claim::check(docs, &catalog, &mut names);
    names.mentions(docs);
    for doc in docs {
        if let Some(body) = dropped(doc, &catalog) {
            names.cited(body.mentions(&doc.path), &doc.path);
        }
    }
    sound::prune(&mut catalog, &names, docs);
    Diagnosed { value: catalog, diagnostics: names.diagnostics }
}

/// The text of a page that is left out because of a fault: nobody will write it.
fn dropped<'a>(doc: &'a Doc, catalog: &Catalog<'_>) -> Option<&'a Body> {
    match &doc.part {
        Part::Story(it) => (!catalog.stories.contains_key(&it.id)).then_some(&it.body),
        Part::Action(it) => (!catalog.actions.contains_key(&it.id)).then_some(&it.body),
        Part::Day { program, day } => {
            let days = catalog.programs.get(program).map(|it| it.days.as_slice());
            let kept = days.unwrap_or_default().iter().any(|it| it.page.id == day.id);
            (!kept).then_some(&day.body)
        }
        _ => None,
    }
}

/// All items of the list files of one type.
fn lists<'a, T: 'a>(
    docs: &'a [Arc<Doc>],
    items: fn(&'a Part) -> &'a [T],
) -> impl Iterator<Item = &'a T> {
    docs.iter().flat_map(move |doc| items(&doc.part))
}

/// Writes into each challenge the editions in which it runs.
fn editions<'a>(
    programs: &BTreeMap<&'a Slug, Program<'a>>,
    challenges: &mut BTreeMap<&'a Slug, Challenge<'a>>,
) {
    for (program, it) in programs {
        for edition in &it.editions {
            for challenge in &edition.challenges {
                let edition = (*program, &edition.head.id.value);
                challenges.entry(challenge).and_modify(|it| it.editions.push(edition));
            }
        }
    }
}
