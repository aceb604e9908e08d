//! Published numbers of a sponsor's scope and period that were changed since (N54).

use crate::aggregate::{Period, Question};
use crate::model::{Catalog, Sponsor};
use crate::plan::impact::{ChangeView, change};
use crate::plan::writer::Writer;
use crate::value::Slug;

/// The changes a sponsor is told: of its indicators, in a scope and a period that have
/// something in common with its own.
pub(super) fn restated(
    writer: &Writer<'_>,
    id: &Slug,
    it: &Sponsor<'_>,
) -> Vec<ChangeView> {
    let desk = writer.desk;
    let changes = desk.changes(|question| {
        it.indicators.contains(&&question.indicator)
            && in_period(question, it)
            && in_scope(desk.catalog, question, (id, it))
    });
    changes.into_iter().map(|it| change(writer, it)).collect()
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
