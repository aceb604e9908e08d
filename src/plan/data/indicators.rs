//! The rows of `indicateurs.csv`: every computed value of a public page.
//!
//! Invariant: the cells are those of `fabrique impact`, in the same columns.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::table::{Column, Kind, Table, statuses, words};
use crate::aggregate::{self, Measure, Observation, Visible};
use crate::plan::desk::Desk;
use crate::plan::impact::values;
use crate::plan::number::Asked;
use crate::value::{Qualifier, Slug};

/// What each column of an observation holds.
const KINDS: [Kind; 17] = [
    Kind::Name,
    Kind::Whole,
    Kind::Name,
    Kind::Day,
    Kind::Day,
    Kind::Truth,
    Kind::Number,
    Kind::Word(words::<Qualifier>),
    Kind::Name,
    Kind::Number,
    Kind::Number,
    Kind::Whole,
    Kind::Share,
    Kind::Share,
    Kind::Word(statuses),
    Kind::Day,
    Kind::Digest,
];

const COLUMNS: [Column; 17] = columns();

const fn columns() -> [Column; 17] {
    let mut columns = [Column::new("", Kind::Name); 17];
    let mut at = 0;
    while at < columns.len() {
        columns[at] = Column::new(aggregate::COLUMNS[at], KINDS[at]);
        at += 1;
    }
    columns
}

/// How many columns say which value a row holds.
const NAMED: usize = 6;

/// Every computed value of a public page.
pub(super) fn table(desk: &Desk<'_>) -> Table {
    let rows = desk.catalog.indicators.keys().flat_map(|id| rows(desk, id)).collect();
    Table { name: "indicateurs", columns: &COLUMNS, rows }
}

/// The same, of one indicator.
pub(super) fn table_of(desk: &Desk<'_>, id: &Slug) -> Table {
    Table { name: "indicateurs", columns: &COLUMNS, rows: rows(desk, id) }
}

/// Some computed values, in the order in which they were asked for.
pub(super) fn table_of_all(desk: &Desk<'_>, all: &[Asked]) -> Table {
    let mut known = Vec::new();
    for asked in all {
        values::add(&mut known, asked, &desk.read(asked));
    }
    let found = known.into_iter();
    let found = found.map(|(asked, measure)| observation(desk, &asked, measure));
    let rows = once(&found.collect::<Vec<_>>());
    Table { name: "indicateurs", columns: &COLUMNS, rows }
}

fn rows(desk: &Desk<'_>, id: &Slug) -> Vec<Vec<String>> {
    once(&observations(desk, id))
}

/// A row for each observation; what somebody declared is one value, whatever period was
/// asked for.
fn once(found: &[Observation]) -> Vec<Vec<String>> {
    let mut told = BTreeSet::new();
    let rows = found.iter().map(|it| it.cells().to_vec());
    rows.filter(|it| told.insert(it[..NAMED].to_vec())).collect()
}

/// The values of an indicator: what its page answers, what public pages of sponsors say
/// of it, then the rows of its tables.
pub(in crate::plan) fn observations(desk: &Desk<'_>, id: &Slug) -> Arc<[Observation]> {
    desk.observed.of(id, || found(desk, id).into())
}

fn found(desk: &Desk<'_>, id: &Slug) -> Vec<Observation> {
    let mut known = values::cited(desk, id);
    for (asked, measure) in values::of_indicator(desk, id) {
        if !asked.is_on_indicator(desk) && asked.is_for_all(desk) {
            values::add(&mut known, asked, measure);
        }
    }
    let whole = values::whole(desk, id);
    for table in values::tables(desk, id) {
        for row in &table.rows {
            let asked = Asked::row(&whole, table.dimension, &row.head);
            values::add(&mut known, &asked, &row.value);
        }
    }
    known.into_iter().map(|(asked, measure)| observation(desk, &asked, measure)).collect()
}

fn observation(desk: &Desk<'_>, asked: &Asked, measure: Visible<Measure>) -> Observation {
    let observation = desk.impact.observed(&asked.question, measure);
    Observation { scope: asked.scope_key(), ..observation }
}
