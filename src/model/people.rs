//! Challenges, actions, partners, stories and free pages, with all that points to them.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::catalog::{Action, Challenge, FreePage, Partner, Program, Story};
use super::names::{At, Names};
use super::site;
use crate::diag::Program as Fault;
use crate::parse::{
    ActionHead, Also, Doc, Kind, Mode, Part, PartnerRole, RoleKind, Status, TypedRef,
    Written,
};
use crate::text::{SourcePath, Span};
use crate::value::Slug;

type ById<'a, T> = BTreeMap<&'a Slug, T>;

/// Resolves challenges, without what points to them.
pub(super) fn challenges<'a>(
    docs: &'a [Arc<Doc>],
    names: &mut Names<'a>,
) -> ById<'a, Challenge<'a>> {
    let mut found = BTreeMap::new();
    for doc in docs {
        let Part::Challenge(page) = &doc.part else { continue };
        let path = &doc.path;
        for Also { figure, indicator, .. } in &page.head.also {
            names.maybe(Kind::Figure, figure.as_ref(), path);
            names.maybe(Kind::Indicator, indicator.as_ref(), path);
        }
        names.each(Kind::Source, &page.meta.sources, path);
        let challenge = Challenge {
            path,
            page,
            indicators: names.each(Kind::Indicator, &page.head.indicators, path),
            partners: Vec::new(),
            actions: Vec::new(),
            stories: Vec::new(),
            editions: Vec::new(),
            cohorts: Vec::new(),
        };
        found.insert(&page.id, challenge);
    }
    found
}

/// Resolves partners and writes their roles into the challenges and programs they
/// serve.
pub(super) fn partners<'a>(
    docs: &'a [Arc<Doc>],
    names: &mut Names<'a>,
    challenges: &mut ById<'a, Challenge<'a>>,
    programs: &mut ById<'a, Program<'a>>,
) -> ById<'a, Partner<'a>> {
    let mut found: ById<'a, Partner<'a>> = BTreeMap::new();
    for doc in docs {
        let Part::Partner(page) = &doc.part else { continue };
        let path = &doc.path;
        names.each(Kind::Source, &page.meta.sources, path);
        names.maybe(Kind::Source, page.head.nature_source.as_ref(), path);
        let parent = names.maybe(Kind::Partner, page.head.parent.as_ref(), path);
        for role in &page.head.roles {
            let id = (&page.id, role);
            if let Some(it) = names.maybe(Kind::Challenge, role.challenge.as_ref(), path)
            {
                challenges.entry(it).and_modify(|it| it.partners.push(id));
            }
            if let Some(it) = names.maybe(Kind::Program, role.program.as_ref(), path) {
                programs.entry(it).and_modify(|it| it.partners.push(id));
            }
            names.maybe(Kind::Platform, role.platform.as_ref(), path);
            if role
                .challenge
                .as_ref()
                .is_some_and(|it| !names.has(Kind::Challenge, it.value.as_str()))
            {
                names.tear(Kind::Partner);
            }
        }
        let partner =
            Partner { path, page, parent, parts: Vec::new(), validated: Vec::new() };
        found.insert(&page.id, partner);
    }
    let parents: Vec<_> =
        found.iter().filter_map(|(id, it)| Some((*id, it.parent?))).collect();
    for (part, parent) in parents {
        found.entry(parent).and_modify(|it| it.parts.push(part));
    }
    let rank = |role: &PartnerRole| (role.role != RoleKind::Expert, role.role);
    for challenge in challenges.values_mut() {
        challenge.partners.sort_by_key(|(id, role)| (rank(role), *id));
        if challenge.experts().next().is_none() && names.all_read(Kind::Partner) {
            let span =
                Span { start: challenge.page.span.start, end: challenge.page.span.start };
            names.tell(Fault::NoExpert, At { path: challenge.path, span });
        }
    }
    found
}

/// Resolves actions and writes them into their challenges and the partners who
/// approved them.
pub(super) fn actions<'a>(
    docs: &'a [Arc<Doc>],
    names: &mut Names<'a>,
    challenges: &mut ById<'a, Challenge<'a>>,
    partners: &mut ById<'a, Partner<'a>>,
) -> ById<'a, Action<'a>> {
    let mut found = BTreeMap::new();
    for doc in docs {
        let Part::Action(page) = &doc.part else { continue };
        let path = &doc.path;
        names.each(Kind::Source, &page.meta.sources, path);
        for product in &page.head.produces {
            names.get(Kind::Unit, &product.unit, path);
        }
        let its = names.each(Kind::Challenge, &page.head.challenges, path);
        for challenge in &its {
            challenges.entry(challenge).and_modify(|it| it.actions.push(&page.id));
        }
        let experts = validators(path, page, &its, (names, challenges));
        for partner in &experts {
            partners.entry(partner).and_modify(|it| it.validated.push(&page.id));
        }
        if its.is_empty() {
            continue;
        }
        found.insert(
            &page.id,
            Action { path, page, challenges: its, validated_by: experts },
        );
    }
    found
}

/// The experts who approved an action; it takes one to be published.
fn validators<'a>(
    path: &'a SourcePath,
    page: &'a Written<ActionHead>,
    its: &[&'a Slug],
    (names, challenges): (&mut Names<'a>, &ById<'a, Challenge<'a>>),
) -> Vec<&'a Slug> {
    let mut sound = Vec::new();
    for name in &page.head.validated_by {
        let Some(partner) = names.get(Kind::Partner, name, path) else { continue };
        let mut its = its.iter().filter_map(|id| challenges.get(*id));
        if its.any(|challenge| challenge.experts().any(|it| it == partner)) {
            sound.push(partner);
        } else if names.all_read(Kind::Challenge) && names.all_read(Kind::Partner) {
            let fault = Fault::NotAnExpert { partner: partner.to_string() };
            names.tell(fault, At { path, span: name.span });
        }
    }
    let nobody = page.head.validated_by.is_empty() && !page.head.validation_torn;
    if nobody && page.meta.status == Status::Published {
        let span = Span { start: page.span.start, end: page.span.start };
        names.tell(Fault::ActionNotValidated, At { path, span });
    }
    sound
}

/// On-site actions carry instructions where a program says so.
pub(super) fn instructions<'a>(
    actions: &ById<'a, Action<'a>>,
    challenges: &ById<'a, Challenge<'a>>,
    names: &mut Names<'a>,
) {
    let programs = |id: &Slug| challenges.get(id).map(|it| it.editions.clone());
    for action in actions.values().filter(|it| it.page.head.mode == Mode::OnSite) {
        let own = action.page.head.instructions.is_some();
        let needed = action.challenges.iter().any(|id| {
            let given =
                challenges.get(*id).is_some_and(|it| it.page.head.instructions.is_some());
            !given && programs(id).is_some_and(|it| !it.is_empty())
        });
        if !own && needed {
            let span =
                Span { start: action.page.span.start, end: action.page.span.start };
            names.tell(Fault::InstructionsMissing, At { path: action.path, span });
        }
    }
}

/// Resolves stories and writes them into their challenges.
pub(super) fn stories<'a>(
    docs: &'a [Arc<Doc>],
    names: &mut Names<'a>,
    challenges: &mut ById<'a, Challenge<'a>>,
) -> ById<'a, Story<'a>> {
    let mut found = BTreeMap::new();
    for doc in docs {
        let Part::Story(page) = &doc.part else { continue };
        let path = &doc.path;
        let head = &page.head;
        names.each(Kind::Source, &page.meta.sources, path);
        names.maybe(Kind::Cohort, head.cohort.as_ref(), path);
        let territory = names.maybe(Kind::Territory, head.territory.as_ref(), path);
        let figures = names.each(Kind::Figure, &head.figures, path);
        let Some(challenge) = names.get(Kind::Challenge, &head.challenge, path) else {
            continue;
        };
        challenges.entry(challenge).and_modify(|it| it.stories.push(&page.id));
        found.insert(&page.id, Story { path, page, challenge, territory, figures });
    }
    found
}

/// Resolves free pages.
pub(super) fn pages<'a>(
    docs: &'a [Arc<Doc>],
    names: &mut Names<'a>,
) -> BTreeMap<&'a str, FreePage<'a>> {
    let mut found = BTreeMap::new();
    for doc in docs {
        let Part::Page { path: id, page } = &doc.part else { continue };
        let path = &doc.path;
        names.each(Kind::Source, &page.meta.sources, path);
        let headlines: Vec<&'a TypedRef> = site::typed(&page.head.headlines, path, names);
        found.insert(id.as_str(), FreePage { path, page, headlines });
    }
    found
}
