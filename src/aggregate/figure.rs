//! Numbers that somebody declared: the one to show for a concept and a scope.
//!
//! Invariant: figures are never added, to each other or to records (N3, N16 to N18),
//! and never chosen between in silence (N5).

use std::collections::BTreeMap;

use super::answer::Ask;
use super::mask::Raw;
use super::measure::{Measure, Number, Proof, Visible};
use super::period::{self, Share, When, Window};
use super::question::{Period, Scope};
use super::{Dimension, Impact, RowHead, rows};
use crate::model::{Catalog, Figure};
use crate::parse::{Attribution, Basis, Denominator, FigureNature, RelationKind, Word};
use crate::value::{Amount, Slug};

/// The preferred figure of a concept, as the answer to a question.
pub(super) fn answer(impact: &Impact<'_>, ask: &Ask<'_>, concept: &Slug) -> Raw {
    let catalog = impact.catalog;
    let found = keys(catalog, ask.scope).into_iter().map(|key| {
        let all = of_scope(catalog, concept, &key).into_iter();
        all.filter(|it| is_in_time(impact, ask.period, it)).collect::<Vec<_>>()
    });
    let found = found.into_iter().find(|it| !it.is_empty()).unwrap_or_default();
    Raw::new(shown(&found))
}

/// The figures of one concept and scope, in order of their ids.
pub(super) fn of_scope<'s>(
    catalog: &'s Catalog<'_>,
    concept: &Slug,
    key: &str,
) -> Vec<&'s Figure<'s>> {
    let ids = catalog.concepts.get(concept).into_iter().flat_map(|it| &it.figures);
    let figures = ids.filter_map(|it| catalog.figures.get(it));
    figures.filter(|it| it.scope == key).map(|it| -> &'s Figure<'s> { it }).collect()
}

/// The figure to show among those of one concept and scope.
pub(super) fn shown(figures: &[&Figure<'_>]) -> Visible<Measure> {
    if figures.is_empty() {
        return Visible::Missing;
    }
    preferred(figures).map_or(Visible::NotComputable, measure)
}

/// The preferred one, the only one, or any when they all say the same. One that was
/// replaced, or repeats another, is not asked; nor is a rate, a price or a quoted target
/// where a quantity of the same thing is known (N18, N32).
fn preferred<'s>(figures: &[&'s Figure<'s>]) -> Option<&'s Figure<'s>> {
    let is_quantity = |it: &&Figure<'_>| {
        !matches!(
            it.nature,
            FigureNature::Rate | FigureNature::Tariff | FigureNature::QuotedTarget
        )
    };
    let quantities: Vec<&Figure<'_>> =
        figures.iter().copied().filter(is_quantity).collect();
    let figures = if quantities.is_empty() { figures } else { &quantities };
    if let Some(found) = figures.iter().find(|it| it.head.preferred.is_some()) {
        return Some(found);
    }
    let replaced: Vec<&Slug> = figures
        .iter()
        .flat_map(|it| &it.head.relations)
        .filter(|it| it.kind == RelationKind::Replaces)
        .map(|it| &it.to.value)
        .collect();
    let mut left = figures.iter().filter(|it| !replaced.contains(&&it.head.id.value));
    let first = left.next()?;
    let said =
        |it: &Figure<'_>| (it.head.value.as_ref().map(|it| it.value), it.head.qualifier);
    left.all(|it| said(it) == said(first)).then_some(*first)
}

/// A figure as a number, with its own qualifier.
pub(super) fn measure(figure: &Figure<'_>) -> Visible<Measure> {
    let head = figure.head;
    let Some(value) = head.value.as_ref().map(|it| it.value) else {
        return Visible::NotComputable;
    };
    let baseless = figure.nature == FigureNature::Ratio
        && matches!(head.denominator, None | Some(Denominator::Unknown))
        && figure.unit.as_str() == "percent";
    let is_estimate = matches!(head.basis, Basis::Estimated | Basis::Modelled);
    Visible::Value(Measure {
        value: if baseless { Number::Share(value) } else { Number::Amount(value) },
        qualifier: head.qualifier,
        unit: figure.unit.clone(),
        proof: Proof {
            declared: Some(head.id.value.clone()),
            bases: vec![head.basis],
            estimated: if is_estimate { value } else { Amount::ZERO },
            ..Proof::default()
        },
    })
}

/// Figures are not filtered by the day of the build (N56), but a question about an
/// earlier day does not take a later one for an answer.
fn is_in_time(impact: &Impact<'_>, period: Period, figure: &Figure<'_>) -> bool {
    let share = |window: Window| match figure.date {
        Some(date) => window.share(When::At(date), Attribution::End),
        None => window.share(When::Always, Attribution::End),
    };
    match period {
        Period::In(date) => share(Window::In(date)) == Share::Whole,
        Period::To(day) if day >= impact.date => true,
        Period::To(day) => share(Window::To(None, day)) == Share::Whole,
    }
}

/// The scopes of figures that say the same as the scope of a question, the best first.
fn keys(catalog: &Catalog<'_>, scope: &Scope) -> Vec<String> {
    let lone = [
        scope.programs.len(),
        scope.editions.len(),
        scope.challenges.len(),
        scope.territories.len(),
        scope.cohorts.len(),
    ];
    let beyond = !scope.actions.is_empty() || !scope.sponsors.is_empty();
    if beyond || lone.iter().any(|it| *it > 1) {
        return Vec::new();
    }
    if *scope == Scope::default() {
        let program =
            catalog.programs.keys().next().filter(|_| catalog.programs.len() == 1);
        let organisation = format!("organisation:{}", catalog.site.organisation.id);
        return std::iter::once(organisation)
            .chain(program.map(|it| format!("program:{it}")))
            .collect();
    }
    let mut keys = vec![scope.key()];
    if let ([program], [(other, _)]) =
        (scope.programs.as_slice(), scope.editions.as_slice())
        && program == other
    {
        keys.push(Scope { programs: Vec::new(), ..scope.clone() }.key());
    }
    keys
}

/// The figures of a concept, row by row; parts only, they do not add up (N7). What is
/// not public has no row.
pub(super) fn cells(
    impact: &Impact<'_>,
    ask: &Ask<'_>,
    concept: &Slug,
    by: Dimension,
) -> BTreeMap<RowHead, Raw> {
    let (catalog, window) = (impact.catalog, impact.window(ask));
    let named = refined(catalog, ask.scope, by).into_iter();
    let named = named
        .filter(|(id, _)| id.as_ref().is_none_or(|it| rows::is_public(catalog, by, it)));
    let found = named.flat_map(|(id, scope)| {
        let found = keys(catalog, &scope).into_iter().find_map(|key| {
            let all = of_scope(catalog, concept, &key);
            (!all.is_empty()).then_some(all)
        });
        let found = found.unwrap_or_default().into_iter();
        let found = found.filter(|it| is_in_time(impact, ask.period, it));
        let heads = move |it: &Figure<'_>| heads(it, id.as_deref(), by, window);
        found.flat_map(move |it| heads(it).into_iter().map(move |head| (head, it)))
    });
    let mut rows: BTreeMap<RowHead, Vec<&Figure<'_>>> = BTreeMap::new();
    found.for_each(|(head, figure)| rows.entry(head).or_default().push(figure));
    rows.into_iter().map(|(head, it)| (head, Raw::new(shown(&it)))).collect()
}

fn heads(
    figure: &Figure<'_>,
    id: Option<&str>,
    by: Dimension,
    window: Window,
) -> Vec<RowHead> {
    match (id, by) {
        (Some(id), _) => vec![RowHead::Thing(id.into())],
        (None, Dimension::Stage) => {
            let stage = figure.head.stage.map(|it| RowHead::Thing(it.word().into()));
            vec![stage.unwrap_or(RowHead::Unknown)]
        }
        _ => {
            let when = figure.date.map_or(When::Always, When::At);
            period::rows(when, by, Attribution::End, window)
        }
    }
}

/// The scope of each row, with the name of the row when the scope makes it.
fn refined(
    catalog: &Catalog<'_>,
    scope: &Scope,
    by: Dimension,
) -> Vec<(Option<String>, Scope)> {
    let named = |id: &Slug, part: Scope| (Some(id.to_string()), part);
    let one = |id: &Slug| vec![id.clone()];
    match by {
        Dimension::Challenge => {
            let all = catalog.challenges.keys();
            all.map(|id| named(id, Scope { challenges: one(id), ..scope.clone() }))
                .collect()
        }
        Dimension::Territory => {
            let all = catalog.territories.keys();
            all.map(|id| named(id, Scope { territories: one(id), ..scope.clone() }))
                .collect()
        }
        Dimension::Cohort => {
            let all = catalog.cohorts.keys();
            all.map(|id| named(id, Scope { cohorts: one(id), ..scope.clone() })).collect()
        }
        Dimension::Edition => {
            let all = catalog.programs.values().flat_map(|it| &it.editions);
            let ids = all.map(|it| (it.program.clone(), it.head.id.value.clone()));
            ids.map(|(program, id)| {
                let name = format!("{program}/{id}");
                (Some(name), Scope { editions: vec![(program, id)], ..scope.clone() })
            })
            .collect()
        }
        _ => vec![(None, scope.clone())],
    }
}
