//! What proves the numbers on the page of a sponsor, once for each thing that is counted:
//! a page holds many numbers of few indicators.
//!
//! Invariant: every computed number of the sponsor's scope has its place here, to which
//! citations of it lead (N62).

use std::collections::BTreeSet;

use serde::Serialize;

use crate::parse::Scheme;
use crate::plan::address::Address;
use crate::plan::impact::{AnswerView, Known, RecordView, add, answer};
use crate::plan::number::{Asked, NumberView, PieceView};
use crate::plan::shell::LinkView;
use crate::plan::writer::Writer;
use crate::value::Slug;

/// How many records a page lists.
const MOST: usize = 10;

/// The numbers of one indicator with their proof.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct ProvenView {
    /// The first that the page cites.
    pub answer: AnswerView,
    /// The others: parts of it, other periods.
    pub others: Vec<AnswerView>,
}

/// The last records behind the numbers of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct LatestView {
    /// The last of each indicator, as far as they may be listed.
    pub records: Vec<RecordView>,
    /// Why others are not; empty when all are.
    pub left_out: Vec<PieceView>,
    /// The files that hold all of them, one for each indicator.
    pub files: Vec<LinkView>,
}

/// The computed numbers of a sponsor's scope that the page cites so far.
pub(super) fn proven(
    writer: &mut Writer<'_>,
    id: &Slug,
) -> (Vec<ProvenView>, LatestView) {
    let desk = writer.desk;
    let own = |it: &&Asked| {
        it.question.scope.sponsors.contains(id) && it.question.scope.cohorts.is_empty()
    };
    let mut known: Vec<Known> = Vec::new();
    for asked in writer.asked.iter().filter(own) {
        add(&mut known, asked, &desk.read(asked));
    }
    let mut groups: Vec<(&Slug, ProvenView)> = Vec::new();
    for of in &known {
        let (indicator, answer) = (&of.0.question.indicator, answer(writer, of));
        match groups.iter_mut().find(|it| it.0 == indicator) {
            Some((_, group)) => group.others.push(answer),
            None => {
                groups.push((indicator, ProvenView { answer, ..ProvenView::default() }));
            }
        }
    }
    let latest = latest(writer, &groups);
    (groups.into_iter().map(|(_, it)| it).collect(), latest)
}

/// The last records of each indicator, as many of one as of the other.
fn latest(writer: &Writer<'_>, groups: &[(&Slug, ProvenView)]) -> LatestView {
    let mut view = LatestView::default();
    let mut placed = BTreeSet::new();
    let each = (MOST / groups.len().max(1)).max(1);
    for (indicator, group) in groups {
        let extract = &group.answer.extract;
        if extract.records.is_empty() {
            view.left_out.clone_from(&extract.left_out);
            continue;
        }
        let last = extract.records.iter().rev().filter(|it| placed.insert(&it.anchor));
        view.records.extend(last.take(each).cloned());
        let Some(it) = writer.desk.catalog.indicators.get(*indicator) else { continue };
        let text = writer.name(Scheme::Indicator, indicator.as_str());
        let href = writer.href(&Address::entries(it));
        view.files.push(LinkView { text, href });
    }
    view.records.truncate(MOST);
    view
}

/// Where the numbers of a page come from, once for each thing that is counted. How far a
/// target has come stands with it: it is made from the target.
pub(super) fn origins(writer: &Writer<'_>) -> Vec<NumberView> {
    let mut told = BTreeSet::new();
    let own =
        |it: &&NumberView| !it.key.contains("#time") && !it.key.contains("#attainment");
    let numbers = writer.numbers.iter().filter(own);
    let first = numbers.filter(|it| told.insert(counted(&it.key)));
    first.cloned().collect()
}

/// The same of those that no record proves.
pub(super) fn declared(writer: &Writer<'_>) -> Vec<NumberView> {
    let origins = origins(writer).into_iter();
    origins.filter(|it| counted(&it.key) == it.key).collect()
}

/// What of a key says which thing is counted, in whatever scope and period.
fn counted(key: &str) -> &str {
    key.split_once('@').map_or(key, |(indicator, _)| indicator)
}
