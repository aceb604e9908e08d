//! In which rows of a table a part stands, time aside.
//!
//! Invariant: the rows are the same for all that a number is made from, so that a ratio or
//! a formula compares like with like.

use std::collections::{BTreeMap, BTreeSet};

use super::answer::Ask;
use super::part::Part;
use super::period::Share;
use super::question::Scope;
use super::{Dimension, Impact, RowHead, place, ratio};
use crate::model::{Catalog, Publication};
use crate::parse::{Axis, DimensionHead, Stage, Word};
use crate::value::Slug;

/// What the rows of a table are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Rows<'s> {
    /// By what.
    pub by: Dimension,
    /// Whether, as far as its editor says, nothing stands in two rows or in none.
    pub makes_whole: bool,
    /// The parts an editor lists; empty for all there are.
    listed: Vec<&'s str>,
    /// The row of each territory in which something is recorded.
    places: BTreeMap<Slug, RowHead>,
}

impl<'s> Rows<'s> {
    /// The rows of a question by a dimension.
    pub(super) fn of(impact: &Impact<'_>, ask: &Ask<'s>, by: Dimension) -> Self {
        let said = axis(by).and_then(|axis| {
            let mut dimensions = ask.indicator.head.dimensions.iter();
            dimensions.find(|it| it.id.value == axis)
        });
        let makes_whole = said.is_none_or(|it| it.exclusive && it.exhaustive);
        let values = |it: &'s DimensionHead| it.values.iter().map(|it| it.value.as_str());
        let listed = said.into_iter().flat_map(values);
        let listed: Vec<&str> =
            listed.filter(|it| is_public(impact.catalog, by, it)).collect();
        let places = match by {
            Dimension::Territory => places(impact, ask, &listed),
            _ => BTreeMap::new(),
        };
        Self { by, makes_whole, listed, places }
    }

    /// The rows of a part; what belongs to several things is in several rows, but only in
    /// those the scope speaks of and the editor lists. What is not public has no row of its
    /// own (content model §1.6): it counts in the one of the rest.
    pub(super) fn of_part(
        &self,
        catalog: &Catalog<'_>,
        part: &Part<'_>,
        scope: &Scope,
    ) -> Vec<RowHead> {
        if self.by == Dimension::Territory {
            let known = part.territory.and_then(|it| self.places.get(it));
            return vec![known.cloned().unwrap_or(RowHead::Unknown)];
        }
        let mut shown = heads(part, scope, self.by);
        let mut rows: Vec<RowHead> = Vec::new();
        shown.retain(|it| self.lists(it));
        for head in shown {
            let is_named = match &head {
                RowHead::Thing(id) => is_public(catalog, self.by, id),
                _ => true,
            };
            let head = if is_named { head } else { RowHead::Rest };
            if !rows.contains(&head) {
                rows.push(head);
            }
        }
        if rows.is_empty() {
            rows.push(RowHead::Rest);
        }
        rows
    }

    /// Whether a row is one of those an editor lists.
    pub(super) fn lists(&self, head: &RowHead) -> bool {
        match head {
            RowHead::Thing(id) => {
                self.listed.is_empty() || self.listed.contains(&id.as_str())
            }
            _ => true,
        }
    }

    /// The rows that an editor lists, whether anything stands in them or not.
    pub(super) fn listed(&self) -> Vec<RowHead> {
        self.listed.iter().map(|id| RowHead::Thing((*id).to_owned())).collect()
    }

    /// Where a row stands: as listed; stages along their chain; the rest by id, and what
    /// says nothing of this dimension last.
    pub(super) fn rank(&self, head: &RowHead) -> (usize, Option<Stage>) {
        let RowHead::Thing(id) = head else { return (usize::MAX, None) };
        let listed = self.listed.iter().position(|it| it == id).unwrap_or(0);
        let stage = Stage::WORDS.iter().find(|(it, _)| it == id).map(|it| it.1);
        (listed, stage.filter(|_| self.by == Dimension::Stage))
    }
}

/// Whether a challenge, or an edition of a program, may have a row that names it.
pub(super) fn is_public(catalog: &Catalog<'_>, by: Dimension, id: &str) -> bool {
    let program = id.split('/').next().and_then(Slug::new);
    let path = match by {
        Dimension::Challenge => {
            Slug::new(id).and_then(|it| catalog.challenges.get(&it)).map(|it| it.path)
        }
        Dimension::Edition => {
            program.and_then(|it| catalog.programs.get(&it)).map(|it| it.path)
        }
        _ => None,
    };
    path.is_none_or(|it| catalog.fate(it) == Publication::Public)
}

fn axis(by: Dimension) -> Option<Axis> {
    Some(match by {
        Dimension::Challenge => Axis::Challenge,
        Dimension::Territory => Axis::Territory,
        Dimension::Edition => Axis::Edition,
        Dimension::Stage => Axis::Stage,
        Dimension::Cohort => Axis::Cohort,
        Dimension::Week | Dimension::Month | Dimension::Year => return None,
    })
}

fn places(
    impact: &Impact<'_>,
    ask: &Ask<'_>,
    listed: &[&str],
) -> BTreeMap<Slug, RowHead> {
    let mut recorded: BTreeSet<Slug> = BTreeSet::new();
    for ask in ratio::sources(impact, ask) {
        impact.each(&ask, &mut |part: &Part<'_>, _: Share| {
            if let Some(id) = part.territory.filter(|it| !recorded.contains(*it)) {
                recorded.insert(id.clone());
            }
        });
    }
    let guarded = ask.indicator.guarded;
    match listed {
        [] => place::rows(impact.catalog, &recorded, ask.scope, guarded),
        _ => {
            let row = |id: &Slug| place::listed(impact.catalog, id, listed, guarded);
            recorded.iter().map(|id| (id.clone(), row(id))).collect()
        }
    }
}

/// The rows of a part; what belongs to several things is in several rows, but only in
/// those the scope speaks of.
fn heads(part: &Part<'_>, scope: &Scope, by: Dimension) -> Vec<RowHead> {
    let thing = |id: &dyn ToString| RowHead::Thing(id.to_string());
    let mut heads: Vec<RowHead> = match by {
        Dimension::Challenge => {
            let asked =
                |it: &Slug| scope.challenges.is_empty() || scope.challenges.contains(it);
            part.challenges.iter().filter(|it| asked(it)).map(|it| thing(it)).collect()
        }
        Dimension::Stage => part.stage.iter().map(|it| thing(&it.word())).collect(),
        Dimension::Cohort => part.cohort.iter().map(|it| thing(it)).collect(),
        _ => {
            let asked = |program: &Slug, it: &Slug| {
                scope.editions.is_empty()
                    || scope
                        .editions
                        .iter()
                        .any(|(one, other)| one == program && other == it)
            };
            let runs = part.runs.list().filter_map(|(program, it)| Some((program, it?)));
            let runs = runs.filter(|(program, it)| asked(program, it));
            runs.map(|(program, it)| RowHead::Thing(format!("{program}/{it}"))).collect()
        }
    };
    if heads.is_empty() {
        heads.push(RowHead::Unknown);
    }
    heads
}
