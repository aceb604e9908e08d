//! The calculation of an indicator: all it is made of exists, it counts in one unit, and
//! it is said how it adds up (content model §4.4, N7).

use super::indicator::{Around, ById};
use super::names::{At, Names};
use super::numbers::Indicator;
use super::unit::builtin;
use crate::diag::{Figure as Fault, Reference};
use crate::parse::{Calc, Countable, Filter, IndicatorHead, Kind, Rule, Word};
use crate::text::{SourcePath, Spanned};
use crate::value::Slug;

/// The unit that a calculation gives, when all its parts exist; none for a formula, whose
/// unit is that of its indicators.
pub(super) fn unit<'a>(
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
        Calc::Ratio(..) => Some(builtin("percent")),
        Calc::Figure(concept) => {
            let concept = names.get(Kind::Concept, concept, path)?;
            around.concepts.get(concept).map(|it| &it.head.unit.value)
        }
        Calc::Survey(survey, question, answer) => {
            answered([survey, question, answer], path, (names, around))
        }
        Calc::Last(gauge) | Calc::Mean(gauge) => {
            let whole = filtered(&gauge.filter, path, names);
            names.get(Kind::Unit, &gauge.unit, path).filter(|_| whole)
        }
        Calc::Peak(filter) => filtered(filter, path, names).then(|| builtin("cohort")),
        Calc::Distinct(filter) => {
            let whole = filtered(filter, path, names);
            if around.policies.keys.is_none() {
                names.tell(Fault::NoKeyPolicy, At { path, span: head.calc_span });
                return None;
            }
            whole.then(|| builtin("person"))
        }
        Calc::Formula(_) => None,
    }
}

fn answered<'a>(
    [survey, question, answer]: [&'a Spanned<Slug>; 3],
    path: &'a SourcePath,
    (names, around): (&mut Names<'a>, &Around<'_, 'a>),
) -> Option<&'a Slug> {
    let id = names.get(Kind::Survey, survey, path)?;
    let survey = around.surveys.get(id)?;
    let known = survey.questions.iter().find(|it| it.id.value == question.value);
    let known = known.map(|it| it.answers.iter().any(|it| it.id.value == answer.value));
    if known == Some(true) {
        return Some(builtin("percent"));
    }
    let (name, span) = match known {
        None => (format!("{id}/{}", question.value), question.span),
        _ => (format!("{id}/{}/{}", question.value, answer.value), answer.span),
    };
    if !names.is_lost(Kind::Survey, &name) {
        let nearest = survey.nearest(&name);
        let fault =
            Reference::Unresolved { kind: Kind::Survey.word(), id: name, nearest };
        names.tell(fault, At { path, span });
    }
    None
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

/// Over time and over space.
type Rules = (Rule, Rule);

/// How an indicator adds up over time and space (N7), or what is wrong with what it says.
pub(super) fn rules(
    head: &IndicatorHead,
    found: &ById<'_, Indicator<'_>>,
) -> Result<Rules, Fault> {
    let possible = possible(head, found);
    let implied = match head.calc {
        Calc::Last(_) | Calc::Mean(_) | Calc::Formula(_) => None,
        _ => possible.first().copied(),
    };
    let declared = head.aggregation.or(implied).ok_or(Fault::NoAggregation)?;
    if possible.contains(&declared) {
        return Ok(declared);
    }
    let is_rate = possible.contains(&(Rule::Ratio, Rule::Ratio));
    if is_rate && (declared.0 == Rule::Mean || declared.1 == Rule::Mean) {
        return Err(Fault::RatioAveraged);
    }
    let told = |(time, space): &Rules| {
        format!("{{time: {}, space: {}}}", time.word(), space.word())
    };
    let allowed = possible.iter().map(told).collect::<Vec<_>>().join(", ");
    Err(Fault::BadAggregation { given: told(&declared), allowed })
}

/// The rules that a calculation can follow; the first is the one it implies.
fn possible(head: &IndicatorHead, found: &ById<'_, Indicator<'_>>) -> Vec<Rules> {
    use Rule as R;
    match &head.calc {
        Calc::Sum(..) | Calc::Count(..) | Calc::Headcount(_) => vec![(R::Sum, R::Sum)],
        Calc::Ratio(..) | Calc::Survey(..) => vec![(R::Ratio, R::Ratio)],
        Calc::Figure(_) => vec![(R::None, R::None)],
        Calc::Last(_) => vec![(R::Last, R::Sum), (R::Max, R::Sum), (R::Max, R::Max)],
        Calc::Mean(_) => vec![(R::Mean, R::Sum)],
        Calc::Peak(_) => vec![(R::Max, R::Max), (R::Max, R::Sum)],
        Calc::Distinct(_) => vec![(R::Distinct, R::Distinct)],
        // What is only added and scaled adds up as its parts do, when they all do alike;
        // a quotient is one of sums (N8).
        Calc::Formula(expression) if expression.is_linear() => {
            let parts = expression.parts().into_iter();
            let mut parts =
                parts.filter_map(|it| found.get(&it.value)).map(|it| it.rules);
            let first = parts.next();
            let alike = first.filter(|first| parts.all(|it| it == *first));
            let adding = |it: &Rules| it.1 == R::Sum && it.0 != R::Max;
            alike.filter(adding).into_iter().chain([(R::None, R::None)]).collect()
        }
        Calc::Formula(_) => vec![(R::Ratio, R::Ratio), (R::None, R::None)],
    }
}
