//! Declared figures: their concept, source, date and relations.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::names::{At, Names};
use super::numbers::{Concept, Figure, Unit};
use super::unit::whole;
use crate::diag::Figure as Fault;
use crate::parse::{
    Counted, Denominator, Doc, FigureHead, FigureNature, FigureScope, Kind, MaybeDate,
    Part, RelationKind, SourceHead,
};
use crate::text::{SourcePath, Spanned};
use crate::value::{Date, Slug};

type ById<'a, T> = BTreeMap<&'a Slug, T>;

/// Resolves sources by id.
pub(super) fn sources<'a>(docs: &'a [Arc<Doc>]) -> ById<'a, &'a SourceHead> {
    let lists = docs.iter().filter_map(|doc| match &doc.part {
        Part::Sources(items) => Some(items),
        _ => None,
    });
    lists.flatten().map(|it| (&it.id.value, it)).collect()
}

/// Resolves concepts, without their figures.
pub(super) fn concepts<'a>(
    docs: &'a [Arc<Doc>],
    names: &mut Names<'a>,
) -> ById<'a, Concept<'a>> {
    let mut found = BTreeMap::new();
    for doc in docs {
        let Part::Concepts(items) = &doc.part else { continue };
        for head in items {
            names.get(Kind::Unit, &head.unit, &doc.path);
            found.insert(&head.id.value, Concept { head, figures: Vec::new() });
        }
    }
    found
}

/// Resolves figures and writes them into their concepts.
pub(super) fn figures<'a>(
    docs: &'a [Arc<Doc>],
    names: &mut Names<'a>,
    sources: &ById<'a, &'a SourceHead>,
    concepts: &mut ById<'a, Concept<'a>>,
) -> ById<'a, Figure<'a>> {
    let mut found = BTreeMap::new();
    for doc in docs {
        let Part::Figures(items) = &doc.part else { continue };
        for head in items {
            let concept = names.get(Kind::Concept, &head.concept, &doc.path);
            let source = names.get(Kind::Source, &head.source, &doc.path);
            let unit = names.maybe(Kind::Unit, head.unit.as_ref(), &doc.path);
            let scope = scope(&head.scope, names, &doc.path);
            relations(head, &doc.path, names);
            let Some(concept) = concept.and_then(|it| concepts.get_mut(it)) else {
                continue;
            };
            let source = source.and_then(|it| sources.get(it));
            let (Some(source), Some(nature)) =
                (source, nature(head, concept, (names, &doc.path)))
            else {
                continue;
            };
            let unit = unit.or_else(|| {
                let unit = &concept.head.unit.value;
                names.has(Kind::Unit, unit.as_str()).then_some(unit)
            });
            let (Some(unit), Some(scope)) = (unit, scope) else { continue };
            concept.figures.push(&head.id.value);
            let concept = &concept.head.id.value;
            let date = date(head, source);
            let path = &doc.path;
            let figure =
                Figure { path, head, concept, unit, source, nature, date, scope };
            found.insert(&head.id.value, figure);
        }
    }
    found
}

fn nature(
    head: &FigureHead,
    concept: &Concept<'_>,
    (names, path): (&mut Names<'_>, &SourcePath),
) -> Option<FigureNature> {
    let nature = head.nature.or(concept.head.nature);
    let at = At { path, span: head.id.span };
    if nature.is_none() {
        names.tell(Fault::NoNature, at);
    }
    let needs_base = matches!(nature, Some(FigureNature::Rate | FigureNature::Ratio));
    if needs_base && head.denominator.is_none() {
        names.tell(Fault::NoDenominator, at);
    }
    if let Some(Denominator::Known(_, unit)) = &head.denominator {
        names.get(Kind::Unit, unit, path);
    }
    nature
}

/// The date a figure holds for: its own, else that of its source.
fn date(head: &FigureHead, source: &SourceHead) -> Option<Date> {
    let known = |it: MaybeDate| match it {
        MaybeDate::Known(date) => Some(date),
        MaybeDate::Unknown => None,
    };
    match head.as_of.or(head.period) {
        Some(own) => known(own),
        None => known(source.published),
    }
}

/// The scope of a figure or target as a key that can be compared; none when it names
/// something that does not exist.
pub(super) fn scope<'a>(
    scope: &FigureScope,
    names: &mut Names<'a>,
    path: &SourcePath,
) -> Option<String> {
    let mut parts = Vec::new();
    let mut whole = true;
    if let Some(it) = &scope.organisation {
        // Without a site that can be read, nobody knows what its organisation is called.
        if names.organisation.is_some_and(|own| it.value != *own) {
            whole &= names.get(Kind::Partner, it, path).is_some();
        }
        parts.push(format!("organisation:{}", it.value));
    }
    let mut one = |kind: Kind, name: &Option<Spanned<Slug>>| {
        let Some(name) = name else { return None };
        let found = names.get(kind, name, path);
        whole &= found.is_some();
        found.map(|it| format!("{}:{it}", kind.word()))
    };
    parts.extend(one(Kind::Program, &scope.program));
    let below = [
        one(Kind::Challenge, &scope.challenge),
        one(Kind::Territory, &scope.territory),
        one(Kind::Cohort, &scope.cohort),
    ];
    if let Some(it) = &scope.edition {
        let at = At { path, span: it.span };
        whole &= names.find(Kind::Edition, &it.value, at).is_some();
        parts.push(format!("edition:{}", it.value));
    }
    parts.extend(below.into_iter().flatten());
    if let Some(it) = &scope.group {
        parts.push(format!("group:{}", it.value));
    }
    whole.then(|| parts.join(","))
}

fn relations<'a>(head: &'a FigureHead, path: &SourcePath, names: &mut Names<'a>) {
    for relation in &head.relations {
        names.get(Kind::Figure, &relation.to, path);
    }
}

/// Checks figures against each other.
pub(super) fn check<'a>(
    figures: &ById<'a, Figure<'a>>,
    units: &BTreeMap<Slug, Unit>,
    least: u32,
    names: &mut Names<'a>,
) {
    let kinds = [Kind::Figure, Kind::Concept, Kind::Source];
    let all_read = kinds.into_iter().all(|it| names.all_read(it));
    for figure in figures.values() {
        part_over_whole(figure, figures, names);
        cycle(figure, figures, names);
        let counts = units.get(figure.unit).map(|it| it.counts);
        let divides = matches!(figure.nature, FigureNature::Rate | FigureNature::Ratio);
        let value = figure.head.value.as_ref();
        let sound = value.filter(|_| !divides).is_none_or(|value| {
            let at = At { path: figure.path, span: value.span };
            whole(value.value, (figure.unit, units), (names, at))
        });
        let people = matches!(counts, Some(Counted::Person | Counted::Participation));
        let limit = crate::value::Amount::from(u64::from(least));
        if let Some(value) =
            value.filter(|it| sound && people && !it.value.is_zero() && it.value < limit)
        {
            let fault = Fault::SmallFigure { value: value.value.to_string() };
            names.tell(fault, At { path: figure.path, span: value.span });
        }
    }
    // One that was left out may be the one that is preferred.
    if all_read {
        divergences(figures, names);
    }
    drops(figures, names);
}

/// A part is not greater than its whole.
fn part_over_whole<'a>(
    figure: &Figure<'a>,
    figures: &ById<'a, Figure<'a>>,
    names: &mut Names<'a>,
) {
    let Some(part) = &figure.head.value else { return };
    let wholes =
        figure.head.relations.iter().filter(|it| it.kind == RelationKind::PartOf);
    for relation in wholes {
        let whole = figures.get(&relation.to.value).and_then(|it| it.head.value.as_ref());
        if let Some(whole) = whole.filter(|whole| part.value > whole.value) {
            let fault = Fault::PartOverWhole {
                part: part.value.to_string(),
                whole: relation.to.value.to_string(),
                value: whole.value.to_string(),
            };
            names.tell(fault, At { path: figure.path, span: part.span });
        }
    }
}

/// Relations of one kind do not come back to where they started; the loop is told at
/// its first figure.
fn cycle<'a>(figure: &Figure<'a>, figures: &ById<'a, Figure<'a>>, names: &mut Names<'a>) {
    let start = &figure.head.id.value;
    for kind in [RelationKind::PartOf, RelationKind::RateOf, RelationKind::Replaces] {
        let next = |id: &Slug| {
            let relations = figures.get(id).map(|it| it.head.relations.as_slice());
            let found = relations.unwrap_or_default().iter().find(|it| it.kind == kind);
            found.map(|it| &it.to.value)
        };
        let mut path = vec![start];
        while let Some(to) = next(path[path.len() - 1]) {
            if to == start {
                if path.iter().min() == Some(&start) {
                    let path = path.iter().chain([&start]).map(ToString::to_string);
                    let path = path.collect::<Vec<_>>().join(" → ");
                    let at = At { path: figure.path, span: figure.head.id.span };
                    names.tell(Fault::RelationCycle { path }, at);
                }
                break;
            }
            if path.contains(&to) {
                break;
            }
            path.push(to);
        }
    }
}

/// Several values of one concept and scope need one that is preferred (N5).
fn divergences<'a>(figures: &ById<'a, Figure<'a>>, names: &mut Names<'a>) {
    let mut groups: BTreeMap<_, Vec<&Figure<'a>>> = BTreeMap::new();
    for figure in figures.values() {
        let flow = matches!(figure.nature, FigureNature::Flow).then_some(figure.date);
        let key = (figure.concept, &figure.scope, figure.head.stage, figure.nature, flow);
        groups.entry(key).or_default().push(figure);
    }
    for group in groups.values() {
        let values: BTreeSet<_> = group
            .iter()
            .filter_map(|it| it.head.value.as_ref())
            .map(|it| it.value)
            .collect();
        let preferred: Vec<_> =
            group.iter().filter(|it| it.head.preferred.is_some()).collect();
        let last = group[group.len() - 1];
        if let [first, second, ..] = preferred.as_slice() {
            let fault = Fault::PreferredTwice { other: first.head.id.value.to_string() };
            let span =
                second.head.preferred.as_ref().map_or(second.head.id.span, |it| it.span);
            names.tell(fault, At { path: second.path, span });
        } else if preferred.is_empty() && values.len() > 1 {
            let ids: Vec<String> =
                group.iter().map(|it| it.head.id.value.to_string()).collect();
            let fault = Fault::Divergent {
                concept: last.concept.to_string(),
                figures: ids.join(", "),
            };
            names.tell(fault, At { path: last.path, span: last.head.id.span });
        }
    }
}

/// A cumulative value does not go down with time (N23); one that another replaces is no
/// value any more.
fn drops<'a>(figures: &ById<'a, Figure<'a>>, names: &mut Names<'a>) {
    let mut series: BTreeMap<_, Vec<(crate::value::Day, &Figure<'a>)>> = BTreeMap::new();
    let relations = figures.values().flat_map(|it| &it.head.relations);
    let replaced: Vec<&Slug> = relations
        .filter(|it| it.kind == RelationKind::Replaces)
        .map(|it| &it.to.value)
        .collect();
    let standing = figures.values().filter(|it| {
        it.nature == FigureNature::Cumulative && !replaced.contains(&&it.head.id.value)
    });
    for figure in standing {
        if let Some(day) = figure.date.and_then(Date::last) {
            let key = (figure.concept, &figure.scope, figure.head.stage);
            series.entry(key).or_default().push((day, figure));
        }
    }
    for points in series.values_mut() {
        points.sort_by_key(|(day, figure)| (*day, &figure.head.id.value));
        for pair in points.windows(2) {
            let [(_, earlier), (_, later)] = pair else { continue };
            let (Some(before), Some(after)) = (&earlier.head.value, &later.head.value)
            else {
                continue;
            };
            if after.value < before.value {
                let fault = Fault::CumulativeDrop {
                    earlier: earlier.head.id.value.to_string(),
                    before: before.value.to_string(),
                    after: after.value.to_string(),
                };
                names.tell(fault, At { path: later.path, span: after.span });
            }
        }
    }
}
