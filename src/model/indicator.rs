//! Indicators, targets and surveys: every part of a calculation exists.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::figure::scope;
use super::names::{At, Names};
use super::numbers::{Concept, Guarded, Indicator, Target, Unit};
use super::unit::builtin;
use super::unit::whole;
use crate::diag::{Figure as Fault, Reference, Severity};
use crate::parse::{
    Calc, Countable, Counted, Doc, Filter, IndicatorHead, Kind, LaterCalc, Level, Part,
    People, Rule, SurveyHead, TargetState, TypedRef, Word,
};
use crate::text::SourcePath;
use crate::value::Slug;

type ById<'a, T> = BTreeMap<&'a Slug, T>;

/// What indicators and targets are looked up in.
pub(super) struct Around<'r, 'a> {
    pub(super) units: &'r BTreeMap<Slug, Unit>,
    pub(super) concepts: &'r ById<'a, Concept<'a>>,
    pub(super) surveys: &'r ById<'a, &'a SurveyHead>,
}

/// Resolves surveys by id.
pub(super) fn surveys<'a>(
    docs: &'a [Arc<Doc>],
    names: &mut Names<'a>,
) -> ById<'a, &'a SurveyHead> {
    let mut found = BTreeMap::new();
    for doc in docs {
        let Part::Surveys(items) = &doc.part else { continue };
        for survey in items {
            names.maybe(Kind::Source, survey.source.as_ref(), &doc.path);
            found.insert(&survey.id.value, survey);
        }
    }
    found
}

/// Resolves indicators.
pub(super) fn resolve<'a>(
    docs: &'a [Arc<Doc>],
    names: &mut Names<'a>,
    around: &Around<'_, 'a>,
) -> ById<'a, Indicator<'a>> {
    let mut found = BTreeMap::new();
    for doc in docs {
        let Part::Indicators(items) = &doc.part else { continue };
        for head in items {
            let path = &doc.path;
            names.each(Kind::Source, &head.sources, path);
            check(head, path, names);
            let of_calc = calc(head, path, (names, around));
            let own = names.maybe(Kind::Unit, head.unit.as_ref(), path);
            let Some(of_calc) = of_calc else { continue };
            let unit = own.unwrap_or(of_calc);
            units_agree(head, (unit, of_calc), (names, path));
            let guarded = guarded(head, around.units.get(unit).map(|it| it.counts));
            found.insert(&head.id.value, Indicator { path, head, unit, guarded });
        }
    }
    guard_ratios(&mut found);
    found
}

/// A ratio gives away what its parts would.
fn guard_ratios(found: &mut ById<'_, Indicator<'_>>) {
    let of = |id: &Slug| found.get(id).map_or(Guarded::No, |it| it.guarded);
    let ratios: Vec<(Slug, Guarded)> = found
        .values()
        .filter_map(|it| match &it.head.calc {
            Calc::Ratio(top, bottom) => {
                Some((it.head.id.value.clone(), of(&top.value).max(of(&bottom.value))))
            }
            _ => None,
        })
        .collect();
    for (id, guarded) in ratios {
        if let Some(indicator) = found.get_mut(&id) {
            indicator.guarded = guarded;
        }
    }
}

fn guarded(head: &IndicatorHead, counts: Option<Counted>) -> Guarded {
    let people = match head.people {
        People::Volunteers => Guarded::Volunteers,
        People::Helped => Guarded::Helped,
    };
    match (&head.calc, counts) {
        // Partners are named on their own pages: their number gives nothing away.
        (Calc::Count(..), _) => Guarded::No,
        (Calc::Headcount(_), _) => people,
        (_, Some(Counted::Person | Counted::Participation)) => people,
        (Calc::Sum(..), Some(Counted::Organisation)) => Guarded::Organisations,
        _ => Guarded::No,
    }
}

/// What does not depend on other content.
fn check(head: &IndicatorHead, path: &SourcePath, names: &mut Names<'_>) {
    let at = At { path, span: head.id.span };
    let id = head.id.value.to_string();
    if matches!(head.level, Level::Outcome | Level::Impact) && head.five.is_none() {
        names.tell(Fault::NoFive { id }, at);
    }
    let mean = matches!(head.aggregation, Some((Rule::Mean, _) | (_, Rule::Mean)));
    if matches!(head.calc, Calc::Ratio(..) | Calc::Survey(..)) && mean {
        names.tell(Fault::RatioAveraged, at);
    }
}

/// The unit that a calculation gives, when all its parts exist.
fn calc<'a>(
    head: &'a IndicatorHead,
    path: &'a SourcePath,
    (names, around): (&mut Names<'a>, &Around<'_, 'a>),
) -> Option<&'a Slug> {
    match &head.calc {
        Calc::Sum(unit, filter) => {
            let whole = filtered(filter, path, names);
            names.get(Kind::Unit, unit, path).filter(|_| whole)
        }
        Calc::Count(of, filter) => {
            let whole = filtered(filter, path, names);
            let unit = builtin(match of {
                Countable::Cohorts => "cohort",
                Countable::Partners => "organisation",
                Countable::Actions => "action",
                Countable::Entries => "entry",
                Countable::Stories => "story",
            });
            whole.then_some(unit)
        }
        Calc::Headcount(_) => Some(builtin("participation")),
        Calc::Ratio(top, bottom) => {
            let parts = (
                names.get(Kind::Indicator, top, path),
                names.get(Kind::Indicator, bottom, path),
            );
            parts.0.and(parts.1).map(|_| builtin("percent"))
        }
        Calc::Figure(concept) => {
            let concept = names.get(Kind::Concept, concept, path)?;
            around.concepts.get(concept).map(|it| &it.head.unit.value)
        }
        Calc::Survey(survey, question, answer) => {
            let id = names.get(Kind::Survey, survey, path)?;
            let survey = around.surveys.get(id)?;
            let known = survey.questions.iter().find(|it| it.id.value == question.value);
            let known =
                known.map(|it| it.answers.iter().any(|it| it.id.value == answer.value));
            if known != Some(true) {
                let (name, span) = match known {
                    None => (format!("{id}/{}", question.value), question.span),
                    _ => {
                        (format!("{id}/{}/{}", question.value, answer.value), answer.span)
                    }
                };
                if !names.is_lost(Kind::Survey, &name) {
                    let nearest = survey.nearest(&name);
                    let kind = Kind::Survey.word();
                    let fault = Reference::Unresolved { kind, id: name, nearest };
                    names.tell(fault, At { path, span });
                }
                return None;
            }
            Some(builtin("percent"))
        }
        Calc::Later(later) => {
            not_yet(*later, head, (names, path));
            None
        }
    }
}

/// Kinds of calculation that are specified and not computed yet: no number is shown.
fn not_yet(
    later: LaterCalc,
    head: &IndicatorHead,
    (names, path): (&mut Names<'_>, &SourcePath),
) {
    let at = At { path, span: head.calc_span };
    if later == LaterCalc::Distinct {
        names.tell(Fault::NoKeyPolicy, at);
        return;
    }
    let declared = later == LaterCalc::Peak || head.aggregation.is_some();
    if !declared {
        names.tell(Fault::NoAggregation, at);
        return;
    }
    names.tell(Fault::NotYet { calc: later.word().into() }, at);
    if let Some(told) = names.diagnostics.list.last_mut() {
        told.severity = Severity::Warning;
    }
}

/// Whether all that a filter names exists; with less it would let something else through.
fn filtered<'a>(filter: &'a Filter, path: &SourcePath, names: &mut Names<'a>) -> bool {
    let kinds = [
        (Kind::Action, &filter.action),
        (Kind::Challenge, &filter.challenge),
        (Kind::Territory, &filter.territory),
    ];
    let whole =
        kinds.map(|(kind, listed)| names.each(kind, listed, path).len() == listed.len());
    whole.into_iter().all(|it| it)
}

/// A sum has the unit of its parts; people may be called by another word.
fn units_agree(
    head: &IndicatorHead,
    (own, of_calc): (&Slug, &Slug),
    (names, path): (&mut Names<'_>, &SourcePath),
) {
    if matches!(head.calc, Calc::Sum(..)) && own != of_calc {
        let (one, other) = (own.to_string(), of_calc.to_string());
        let span = head.unit.as_ref().map_or(head.calc_span, |it| it.span);
        names.tell(Fault::Units { one, other }, At { path, span });
    }
}

/// Resolves targets.
pub(super) fn targets<'a>(
    docs: &'a [Arc<Doc>],
    names: &mut Names<'a>,
    indicators: &ById<'a, Indicator<'a>>,
    around: &Around<'_, 'a>,
) -> ById<'a, Target<'a>> {
    let mut found = BTreeMap::new();
    for doc in docs {
        let Part::Targets(items) = &doc.part else { continue };
        let path = &doc.path;
        for head in items {
            names.maybe(Kind::Source, head.source.as_ref(), path);
            let by = names.maybe(Kind::Target, head.replaced_by.as_ref(), path);
            if let (TargetState::Revised, Some(by)) = (head.state, by) {
                let fault = Fault::TargetRevised { by: by.to_string() };
                names.tell(fault, At { path, span: head.id.span });
            }
            let own = names.maybe(Kind::Unit, head.unit.as_ref(), path);
            let scope = scope(&head.scope, names, path);
            let at = At { path, span: head.of.span };
            let of = match &head.of.value {
                TypedRef::Indicator(id) => {
                    let id = names.find(Kind::Indicator, id.as_str(), at);
                    id.and_then(|it| indicators.get(it)).map(|it| it.unit)
                }
                TypedRef::Concept(id) => {
                    let id = names.find(Kind::Concept, id.as_str(), at);
                    id.and_then(|it| around.concepts.get(it))
                        .map(|it| &it.head.unit.value)
                }
                // The reader lets no other through.
                TypedRef::Figure(_) | TypedRef::Target(_) => None,
            };
            if let (Some(own), Some(of)) = (own, of)
                && own != of
                && own.as_str() != "percent"
            {
                let (one, other) = (own.to_string(), of.to_string());
                let span = head.unit.as_ref().map_or(head.id.span, |it| it.span);
                names.tell(Fault::Units { one, other }, At { path, span });
            }
            let Some(unit) = own.or(of).filter(|_| of.is_some()) else { continue };
            let at = At { path, span: head.id.span };
            whole(head.value, (unit, around.units), (names, at));
            let Some(scope) = scope else { continue };
            found.insert(&head.id.value, Target { path, head, unit, scope });
        }
    }
    found
}
