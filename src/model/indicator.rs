//! Indicators, targets and surveys: every part of a calculation exists.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::figure::scope;
use super::names::{At, Names};
use super::numbers::{Concept, Guarded, Indicator, Target, Unit};
use super::unit::whole;
use super::{calc, formula};
use crate::diag::{Figure as Fault, Form, Structure};
use crate::parse::{
    Axis, Calc, Counted, DimensionHead, Doc, FigureNature, IndicatorHead, Kind, Level,
    Part, People, Policies, Stage, SurveyHead, TargetState, TypedRef, Word,
};
use crate::text::{SourcePath, Spanned};
use crate::value::Slug;

pub(super) type ById<'a, T> = BTreeMap<&'a Slug, T>;

/// What indicators and targets are looked up in.
pub(super) struct Around<'r, 'a> {
    pub(super) units: &'r BTreeMap<Slug, Unit>,
    pub(super) concepts: &'r ById<'a, Concept<'a>>,
    pub(super) surveys: &'r ById<'a, &'a SurveyHead>,
    pub(super) policies: &'a Policies,
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

/// An indicator as written, and where.
#[derive(Clone, Copy)]
pub(super) struct Defined<'a> {
    pub(super) head: &'a IndicatorHead,
    pub(super) path: &'a SourcePath,
}

/// Resolves indicators: first those made from records, then those made from others.
pub(super) fn resolve<'a>(
    docs: &'a [Arc<Doc>],
    names: &mut Names<'a>,
    around: &Around<'_, 'a>,
) -> ById<'a, Indicator<'a>> {
    let mut found = BTreeMap::new();
    let mut waiting = Vec::new();
    for doc in docs {
        let Part::Indicators(items) = &doc.part else { continue };
        for head in items {
            let defined = Defined { head, path: &doc.path };
            check(defined, names);
            let parts = formula::parts(&head.calc);
            if parts.is_empty() {
                let sound = sound(defined, (names, around), &found);
                found.extend(sound.map(|it| (&head.id.value, it)));
            } else if all_given(defined, names) {
                waiting.push(defined);
            }
        }
    }
    loop {
        let is_ready = |it: &Defined<'a>| {
            formula::parts(&it.head.calc).iter().all(|id| found.contains_key(id))
        };
        let (ready, left): (Vec<_>, Vec<_>) = waiting.into_iter().partition(is_ready);
        waiting = left;
        if ready.is_empty() {
            break;
        }
        for defined in ready {
            let sound = sound(defined, (names, around), &found);
            found.extend(sound.map(|it| (&defined.head.id.value, it)));
        }
    }
    formula::loops(&waiting, names);
    found
}

/// Whether everything that an indicator is made from has been given a name.
fn all_given<'a>(defined: Defined<'a>, names: &mut Names<'a>) -> bool {
    let parts: Vec<&'a Spanned<Slug>> = match &defined.head.calc {
        Calc::Ratio(top, bottom) => vec![top, bottom],
        Calc::Formula(expression) => expression.parts(),
        _ => Vec::new(),
    };
    let known: Vec<bool> = parts
        .into_iter()
        .map(|it| names.get(Kind::Indicator, it, defined.path).is_some())
        .collect();
    known.into_iter().all(|it| it)
}

/// An indicator whose parts exist, with its unit and its rules.
fn sound<'a>(
    Defined { head, path }: Defined<'a>,
    (names, around): (&mut Names<'a>, &Around<'_, 'a>),
    found: &ById<'a, Indicator<'a>>,
) -> Option<Indicator<'a>> {
    let at = At { path, span: head.calc_span };
    let own = names.maybe(Kind::Unit, head.unit.as_ref(), path);
    let unit = match &head.calc {
        Calc::Formula(expression) => match formula::unit(head, expression, found) {
            Ok(unit) => unit,
            Err(fault) => {
                names.tell(fault, at);
                return None;
            }
        },
        _ => {
            let of_calc = calc::unit(head, path, (names, around))?;
            let unit = own.unwrap_or(of_calc);
            units_agree(head, (unit, of_calc), (names, path));
            unit
        }
    };
    let rules = match calc::rules(head, found) {
        Ok(rules) => rules,
        Err(fault) => {
            names.tell(fault, at);
            return None;
        }
    };
    let counts = around.units.get(unit).map(|it| it.counts);
    let people = matches!(counts, Some(Counted::Person | Counted::Participation));
    if let Calc::Formula(expression) = &head.calc
        && people
        && expression.multiplies()
    {
        names.tell(Fault::PeopleMultiplied, at);
        return None;
    }
    let guarded = formula::guarded(&head.calc, found).max(guarded(head, counts));
    let is_rate = match &head.calc {
        Calc::Ratio(..) | Calc::Survey(..) => true,
        Calc::Figure(concept) => is_rate(around, &concept.value),
        Calc::Formula(expression) => formula::is_rate(expression, found),
        _ => false,
    };
    Some(Indicator { path, head, unit, guarded, rules, is_rate })
}

fn is_rate(around: &Around<'_, '_>, concept: &Slug) -> bool {
    let nature = around.concepts.get(concept).and_then(|it| it.head.nature);
    matches!(
        nature,
        Some(FigureNature::Rate | FigureNature::Ratio | FigureNature::Tariff)
    )
}

fn guarded(head: &IndicatorHead, counts: Option<Counted>) -> Guarded {
    let people = match head.people {
        People::Volunteers => Guarded::Volunteers,
        People::Helped => Guarded::Helped,
    };
    match (&head.calc, counts) {
        // Partners are named on their own pages: their number gives nothing away.
        (Calc::Count(..), _) => Guarded::No,
        (Calc::Headcount(_) | Calc::Distinct(_), _) => people,
        (_, Some(Counted::Person | Counted::Participation)) => people,
        (Calc::Sum(..) | Calc::Last(_) | Calc::Mean(_), Some(Counted::Organisation)) => {
            Guarded::Organisations
        }
        _ => Guarded::No,
    }
}

/// What does not depend on other content.
fn check(Defined { head, path }: Defined<'_>, names: &mut Names<'_>) {
    names.each(Kind::Source, &head.sources, path);
    head.dimensions.iter().for_each(|it| dimension(it, path, names));
    let at = At { path, span: head.id.span };
    let id = head.id.value.to_string();
    if matches!(head.level, Level::Outcome | Level::Impact) && head.five.is_none() {
        names.tell(Fault::NoFive { id }, at);
    }
}

/// The parts of a dimension exist.
fn dimension(head: &DimensionHead, path: &SourcePath, names: &mut Names<'_>) {
    let kind = match head.id.value {
        Axis::Challenge => Kind::Challenge,
        Axis::Territory => Kind::Territory,
        Axis::Edition => Kind::Edition,
        Axis::Cohort => Kind::Cohort,
        Axis::Stage => return stages(head, path, names),
    };
    for it in &head.values {
        names.find(kind, &it.value, At { path, span: it.span });
    }
}

fn stages(head: &DimensionHead, path: &SourcePath, names: &mut Names<'_>) {
    let words: Vec<&str> = Stage::WORDS.iter().map(|(word, _)| *word).collect();
    for it in head.values.iter().filter(|it| !words.contains(&it.value.as_str())) {
        let form = Form::OneOf(words.join(", "), None);
        let text = it.value.clone();
        names.tell(Structure::BadValue { text, form }, At { path, span: it.span });
    }
}

/// What is added up has the unit of its parts; people may be called by another word.
fn units_agree(
    head: &IndicatorHead,
    (own, of_calc): (&Slug, &Slug),
    (names, path): (&mut Names<'_>, &SourcePath),
) {
    let adds = matches!(head.calc, Calc::Sum(..) | Calc::Last(_) | Calc::Mean(_));
    if adds && own != of_calc {
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
