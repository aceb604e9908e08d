//! What proves the numbers on the page of a sponsor, once for each thing that is counted:
//! a page holds many numbers of few indicators.
//!
//! Invariant: every computed number of the sponsor's scope has its place here, to which
//! citations of it lead (N62).

use std::collections::BTreeSet;

use serde::Serialize;

use super::SponsorView;
use crate::parse::Scheme;
use crate::plan::address::Address;
use crate::plan::impact::{AnswerView, Known, RecordView, add, answer};
use crate::plan::number::{Asked, NumberView, PieceView};
use crate::plan::shell::LinkView;
use crate::plan::writer::Writer;
use crate::value::Slug;

/// How many records a page lists.
const MOST: usize = 8;

/// Numbers of one indicator that a page cites besides: parts of it, other periods.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct OthersView {
    /// What they count.
    pub label: String,
    /// Them.
    pub answers: Vec<AnswerView>,
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

/// The page of a sponsor with what proves the numbers it cites.
pub(super) fn proven(
    writer: &mut Writer<'_>,
    id: &Slug,
    mut view: SponsorView,
) -> SponsorView {
    let desk = writer.desk;
    let own = |it: &&Asked| {
        it.question.scope.sponsors.contains(id) && it.question.scope.cohorts.is_empty()
    };
    let mut known: Vec<Known> = Vec::new();
    for asked in writer.asked.iter().filter(own) {
        add(&mut known, asked, &desk.read(asked));
    }
    let mut extracts: Vec<(Slug, AnswerView)> = Vec::new();
    for of in &known {
        let (indicator, answer) = (&of.0.question.indicator, answer(writer, of));
        if extracts.iter().all(|it| it.0 != *indicator) {
            extracts.push((indicator.clone(), answer.clone()));
        }
        let rows = &mut view.indicators;
        match rows.iter_mut().find(|it| it.number.key == answer.number.key) {
            Some(row) => row.proven = answer,
            None => besides(&mut view.others, answer),
        }
    }
    let latest = latest(writer, &extracts);
    SponsorView { latest, origins: declared(writer), ..view }
}

/// Puts a number beside those that count the same.
fn besides(others: &mut Vec<OthersView>, answer: AnswerView) {
    match others.iter_mut().find(|it| it.label == answer.number.label) {
        Some(group) => group.answers.push(answer),
        None => {
            let label = answer.number.label.clone();
            others.push(OthersView { label, answers: vec![answer] });
        }
    }
}

/// The last records of each indicator, as many of one as of the other.
fn latest(writer: &Writer<'_>, extracts: &[(Slug, AnswerView)]) -> LatestView {
    let mut view = LatestView::default();
    let mut placed = BTreeSet::new();
    let n_listed = extracts.iter().filter(|it| !it.1.extract.records.is_empty()).count();
    let each = (MOST / n_listed.max(1)).max(1);
    for (indicator, AnswerView { extract, .. }) in extracts {
        if extract.records.is_empty() {
            if !extract.left_out.is_empty() {
                view.left_out.clone_from(&extract.left_out);
            }
            continue;
        }
        let last = extract.records.iter().rev().filter(|it| placed.insert(&it.anchor));
        view.records.extend(last.take(each).cloned());
        let Some(it) = writer.desk.catalog.indicators.get(indicator) else { continue };
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
fn declared(writer: &Writer<'_>) -> Vec<NumberView> {
    let origins = origins(writer).into_iter();
    origins.filter(|it| counted(&it.key) == it.key).collect()
}

/// What of a key says which thing is counted, in whatever scope and period.
fn counted(key: &str) -> &str {
    key.split_once('@').map_or(key, |(indicator, _)| indicator)
}
