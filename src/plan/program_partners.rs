//! The partners of a program: experts and others, challenge by challenge.

use serde::Serialize;

use super::shell::LinkView;
use super::writer::Writer;
use crate::model::Program;
use crate::parse::{PartnerRole, RoleKind, Scheme, Word};
use crate::value::Slug;

/// The most partners of a challenge.
const MOST: usize = 24;

/// How many of a role are named when there are more.
const FEW: usize = 6;

/// The partners of a program.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct ProgramPartnersView {
    /// Those with a role in a challenge.
    pub by_challenge: Vec<AlliesView>,
    /// Those with a role in the whole program.
    pub others: Vec<AllyView>,
}

/// The partners of a challenge.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct AlliesView {
    /// The challenge.
    pub challenge: LinkView,
    /// Its experts; a challenge without one says so.
    pub experts: Vec<LinkView>,
    /// Partners in other roles.
    pub others: Vec<AllyView>,
    /// Where all stand; empty when they stand here.
    pub more: LinkView,
}

/// A partner with its role.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct AllyView {
    /// The partner.
    pub partner: LinkView,
    /// Its role: « donateur en nature ».
    pub role: String,
}

/// The partners of all editions of a program.
pub(super) fn partners(
    writer: &Writer<'_>,
    program: &Program<'_>,
) -> ProgramPartnersView {
    let run = program.editions.iter().flat_map(|it| it.challenges.iter().copied());
    let run: Vec<&Slug> = run.collect();
    let mut challenges = writer.desk.challenges();
    challenges.retain(|it| run.contains(it));
    challenges.retain(|it| writer.shows(Scheme::Challenge, it.as_str()));
    let whole = program.partners.iter().filter(|(id, role)| {
        role.challenge.is_none() && writer.shows(Scheme::Partner, id.as_str())
    });
    ProgramPartnersView {
        by_challenge: challenges
            .iter()
            .filter_map(|it| allies(writer, &program.page.id, it))
            .collect(),
        others: whole.map(|(id, role)| ally(writer, id, role)).collect(),
    }
}

fn allies(writer: &Writer<'_>, program: &Slug, challenge: &Slug) -> Option<AlliesView> {
    let known = writer.desk.catalog.challenges.get(challenge)?;
    let here =
        |role: &PartnerRole| role.program.as_ref().is_none_or(|it| it.value == *program);
    let shown = |id: &Slug| writer.shows(Scheme::Partner, id.as_str());
    let roles = known.partners.iter().filter(|(id, role)| here(role) && shown(id));
    let (experts, others): (Vec<_>, Vec<_>) =
        roles.partition(|(_, role)| role.role == RoleKind::Expert);
    let link = |id: &Slug| writer.link(Scheme::Partner, id.as_str());
    // The page of the challenge has all.
    let is_long = experts.len() + others.len() > MOST;
    let few = if is_long { FEW } else { MOST };
    let more = match is_long {
        true => LinkView {
            text: writer.desk.words.text("ui-all-partners"),
            href: writer.link(Scheme::Challenge, challenge.as_str()).href,
        },
        false => LinkView::default(),
    };
    let (experts, others) = (experts.into_iter().take(few), others.into_iter().take(few));
    Some(AlliesView {
        challenge: writer.short_link(challenge),
        more,
        experts: experts.map(|(id, _)| link(id)).collect(),
        others: others.map(|(id, role)| ally(writer, id, role)).collect(),
    })
}

fn ally(writer: &Writer<'_>, id: &Slug, role: &PartnerRole) -> AllyView {
    AllyView {
        partner: writer.link(Scheme::Partner, id.as_str()),
        role: writer.desk.words.label("role", role.role.word()),
    }
}
