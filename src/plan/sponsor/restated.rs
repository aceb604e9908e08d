//! Published numbers of a sponsor's scope and period that were changed since (N54).
//!
//! One correction changes a number in many scopes at once. It is told once, in the scope
//! that is nearest to that of the sponsor; the others are counted.

use serde::Serialize;

use crate::aggregate::{Change, Period, Question, Scope};
use crate::model::{Catalog, Sponsor};
use crate::plan::address::Address;
use crate::plan::impact::{ChangeView, change};
use crate::plan::writer::Writer;
use crate::value::Slug;

/// How many changes are told.
const MOST: usize = 5;

/// The changes that a sponsor is told.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct RestatedView {
    /// The last of them, newest first.
    pub changes: Vec<ChangeView>,
    /// Where all of them are told.
    pub all: String,
}

/// The changes of a sponsor's indicators, in a scope and a period that have something in
/// common with its own.
pub(super) fn restated(writer: &Writer<'_>, id: &Slug, it: &Sponsor<'_>) -> RestatedView {
    let desk = writer.desk;
    let changes = desk.changes(|question| {
        it.indicators.contains(&&question.indicator)
            && in_period(question, it)
            && in_scope(desk.catalog, question, (id, it))
    });
    let mut told: Vec<(usize, &Change<'_>, ChangeView)> = Vec::new();
    for of in &changes {
        let (far, view) = (distance(&of.question.scope, it), change(writer, of));
        match told
            .iter_mut()
            .find(|(_, other, seen)| are_alike((of, &view), (other, seen)))
        {
            Some(nearest) if far < nearest.0 => *nearest = (far, of, view),
            Some(_) => {}
            None => told.push((far, of, view)),
        }
    }
    told.truncate(MOST);
    RestatedView {
        changes: told.into_iter().map(|(.., it)| it).collect(),
        all: writer.href(&Address::list("restatements")),
    }
}

/// Whether two changes are one in two scopes.
fn are_alike(
    (one, seen): (&Change<'_>, &ChangeView),
    (other, told): (&Change<'_>, &ChangeView),
) -> bool {
    let cause = |it: &ChangeView| {
        (it.nature.clone(), it.reason.clone(), it.effect.clone(), it.entries.clone())
    };
    (one.on, &one.question.indicator, one.question.period)
        == (other.on, &other.question.indicator, other.question.period)
        && cause(seen) == cause(told)
}

/// In how many respects a scope is another than that of a sponsor.
fn distance(scope: &Scope, it: &Sponsor<'_>) -> usize {
    if !scope.sponsors.is_empty() {
        return 0;
    }
    let differ = |asked: &[Slug], own: &[&Slug]| {
        asked.len() != own.len() || !asked.iter().all(|it| own.contains(&it))
    };
    let respects = [
        differ(&scope.programs, &it.programs),
        differ(&scope.challenges, &it.challenges),
        differ(&scope.territories, &it.territories),
        !scope.editions.is_empty(),
        !scope.actions.is_empty(),
        // Its own page is nearer still.
        true,
    ];
    respects.into_iter().filter(|it| *it).count()
}

fn in_period(question: &Question, it: &Sponsor<'_>) -> bool {
    let Some(own) = it.page.head.scope.period else { return true };
    match question.period {
        Period::To(day) => own.first() <= day,
        Period::In(date) => {
            let before = date.last().is_some_and(|last| last < own.first());
            let after = own.last().is_some_and(|last| last < date.first());
            !before && !after
        }
    }
}

fn in_scope(
    catalog: &Catalog<'_>,
    question: &Question,
    (id, it): (&Slug, &Sponsor<'_>),
) -> bool {
    let scope = &question.scope;
    if !scope.sponsors.is_empty() {
        return scope.sponsors.contains(id);
    }
    let meet = |asked: &[Slug], own: &[&Slug]| {
        asked.is_empty() || own.is_empty() || asked.iter().any(|it| own.contains(&it))
    };
    let within = |one: &Slug, other: &Slug| {
        catalog.territories.get(one).is_some_and(|it| it.lineage.contains(&other))
    };
    let places = scope.territories.is_empty()
        || it.territories.is_empty()
        || scope.territories.iter().any(|asked| {
            it.territories.iter().any(|own| within(asked, own) || within(own, asked))
        });
    let mut programs = scope.programs.clone();
    programs.extend(scope.editions.iter().map(|(program, _)| program.clone()));
    scope.cohorts.is_empty()
        && places
        && meet(&scope.challenges, &it.challenges)
        && meet(&programs, &it.programs)
}
