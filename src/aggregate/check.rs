//! Faults that only the numbers show: stages out of order (N20), headlines with little
//! proof (N63), targets whose actual speaks of something else (N32).

use std::collections::{BTreeMap, BTreeSet};

use super::answer::Ask;
use super::index::Wanted;
use super::measure::{Measure, Number, Visible};
use super::part::Origin;
use super::question::{Period, Scope};
use super::{Impact, figure, rule};
use crate::diag::{Diagnostic, Diagnostics, Fault, Figure, Log};
use crate::model::{Indicator, Target};
use crate::parse::{Calc, FigureNature, Filter, Stage, TypedRef, Word};
use crate::text::{Location, SourcePath, Span};
use crate::value::{Amount, Class, Slug};

/// All of them.
pub(super) fn check(impact: &Impact<'_>) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    // What was left out of the logs may be what is missing before or behind.
    if !impact.catalog.left_out.any("log") {
        stages(impact, &mut diagnostics);
        headlines(impact, &mut diagnostics);
    }
    let targets = impact.catalog.targets.values();
    let faults = targets.filter_map(|it| scope(impact, it));
    faults.for_each(|it| diagnostics.push(it));
    let quoted = quoted_targets(impact);
    quoted.into_iter().for_each(|it| diagnostics.push(it));
    diagnostics.extend(&rule::check(impact));
    diagnostics
}

/// What is known of a stage: its total, its class, its latest record.
#[derive(Clone, Copy, Default)]
struct Known {
    total: Amount,
    class: Class,
    last: usize,
}

/// By unit and program, to the date of the build.
fn stages(impact: &Impact<'_>, diagnostics: &mut Diagnostics) {
    for unit in impact.index.units() {
        let mut programs: BTreeMap<Slug, BTreeMap<Stage, Known>> = BTreeMap::new();
        let wanted = Wanted {
            unit: Some(unit),
            filter: &Filter::default(),
            challenges: &[],
            cohorts: &[],
            days: (None, Some(impact.date)),
        };
        impact.index.records(wanted, &mut |part| {
            let Origin::Record(at, record) = part.origin else { return };
            let (Some(stage), Some(quantity)) = (part.stage, part.amount) else { return };
            let known = programs.entry(record.program.clone()).or_default();
            let first = !known.contains_key(&stage);
            let known = known.entry(stage).or_default();
            let class = quantity.qualifier.class();
            known.class = if first { class } else { known.class.plus(class) };
            known.total += quantity.value;
            known.last = known.last.max(at);
        });
        for known in programs.values() {
            let chains =
                Stage::CHAINS.iter().flat_map(|chain| in_chain(unit, chain, known));
            chains.for_each(|(at, fault)| diagnostics.extend(&told(impact, at, fault)));
        }
    }
}

/// Each stage against the nearest earlier one that is known. Bounds that leave room for
/// the right order are not a contradiction.
fn in_chain(
    unit: &Slug,
    chain: &[Stage],
    known: &BTreeMap<Stage, Known>,
) -> Vec<(usize, Log)> {
    let found: Vec<(Stage, Known)> =
        chain.iter().filter_map(|it| Some((*it, *known.get(it)?))).collect();
    let pairs = found.iter().zip(found.iter().skip(1));
    let wrong = pairs.filter(|((_, earlier), (_, later))| {
        let certain = matches!(earlier.class, Class::Exact | Class::AtMost)
            && matches!(later.class, Class::Exact | Class::AtLeast);
        certain && later.total > earlier.total
    });
    let told =
        |(stage, known): &(Stage, Known)| format!("{} {}", stage.word(), known.total);
    wrong
        .map(|(earlier, later)| {
            let unit = unit.to_string();
            (
                later.1.last,
                Log::StageOrder { unit, later: told(later), earlier: told(earlier) },
            )
        })
        .collect()
}

fn told(impact: &Impact<'_>, at: usize, fault: Log) -> Diagnostics {
    let record = impact.catalog.records.get(at);
    let fault = record.map(|it| diagnostic(fault, it.path, it.entry.span));
    Diagnostics { list: fault.into_iter().collect() }
}

fn headlines(impact: &Impact<'_>, diagnostics: &mut Diagnostics) {
    let catalog = impact.catalog;
    let pages = catalog.pages.values().flat_map(|it| &it.headlines);
    let shown: BTreeSet<&Slug> = catalog
        .site
        .headlines
        .iter()
        .chain(pages)
        .filter_map(|it| match it {
            TypedRef::Indicator(id) => Some(id),
            _ => None,
        })
        .collect();
    let indicators = shown.into_iter().filter_map(|it| catalog.indicators.get(it));
    let faults = indicators.filter_map(|it| evidence(impact, it));
    faults.for_each(|it| diagnostics.push(it));
}

fn evidence(impact: &Impact<'_>, indicator: &Indicator<'_>) -> Option<Diagnostic> {
    let least = u64::from(impact.catalog.site.policies.headline_min_verified);
    let period = Period::To(impact.date);
    let scope = Scope::default();
    let ask = Ask::new(indicator, &scope, period);
    let Visible::Value(measure) = impact.raw(&ask).value else { return None };
    let share = proven(&measure)?;
    let id = indicator.head.id.value.to_string();
    let fault = Log::Evidence { id, share: usize::try_from(share).ok()? };
    (share < least).then(|| diagnostic(fault, indicator.path, indicator.head.span))
}

/// The whole percents that have evidence of grade 2 or more.
fn proven(measure: &Measure) -> Option<u64> {
    let whole = match measure.value {
        Number::Amount(amount) | Number::Ratio(amount, _) => amount,
        Number::Share(_) => return None,
    };
    let share = (measure.proof.verified * Amount::HUNDRED).over(whole)?;
    (!measure.proof.records.is_empty()).then(|| share.floor().to_u64())?
}

/// The figures of a concept must speak of the scope of its target.
fn scope(impact: &Impact<'_>, target: &Target<'_>) -> Option<Diagnostic> {
    let catalog = impact.catalog;
    let TypedRef::Concept(id) = &target.head.of.value else { return None };
    let concept = catalog.concepts.get(id)?;
    let others = concept.figures.iter().filter_map(|it| catalog.figures.get(it));
    let others: BTreeSet<&str> = others.map(|it| it.scope.as_str()).collect();
    if catalog.hangs(&target.head.of.value)
        || others.is_empty()
        || !figure::of_scope(catalog, id, &target.scope).is_empty()
    {
        return None;
    }
    let actual = others.into_iter().collect::<Vec<_>>().join(" · ");
    let fault = Figure::TargetScope { target: target.scope.clone(), actual };
    Some(diagnostic(fault, target.path, target.head.scope_span))
}

/// A quoted target is no result: neither the value of an indicator nor what is reached
/// of a target (N32).
fn quoted_targets(impact: &Impact<'_>) -> Vec<Diagnostic> {
    let catalog = impact.catalog;
    let quoted = |measure: &Visible<Measure>| {
        let id = measure.value()?.proof.declared.as_ref()?;
        let figure = catalog.figures.get(id)?;
        (figure.nature == FigureNature::QuotedTarget).then(|| id.to_string())
    };
    let fault = |id: String| Figure::TargetAsResult { id };
    let indicators = catalog.indicators.values().filter_map(|it| {
        let Calc::Figure(concept) = &it.head.calc else { return None };
        let figures = &catalog.concepts.get(&concept.value)?.figures;
        let scopes: BTreeSet<&str> = figures
            .iter()
            .filter_map(|id| Some(catalog.figures.get(id)?.scope.as_str()))
            .collect();
        let mut shown = scopes.into_iter().map(|scope| {
            figure::shown(&figure::of_scope(catalog, &concept.value, scope))
        });
        let id = shown.find_map(|it| quoted(&it))?;
        Some(diagnostic(fault(id), it.path, it.head.calc_span))
    });
    let targets = catalog.targets.iter().filter_map(|(id, it)| {
        let id = quoted(&impact.progress(id)?.actual)?;
        Some(diagnostic(fault(id), it.path, it.head.of.span))
    });
    indicators.chain(targets).collect()
}

fn diagnostic(fault: impl Into<Fault>, path: &SourcePath, span: Span) -> Diagnostic {
    Diagnostic::new(fault, Location { path: path.clone(), span })
}
