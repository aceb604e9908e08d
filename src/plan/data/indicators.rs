//! The rows of `indicateurs.csv`: every computed value of a public page.
//!
//! Invariant: the cells are those of `fabrique impact`, in the same columns.

use super::table::{Column, Kind, Table, statuses, words};
use crate::aggregate::{self, Dimension, Observation, Question, RowHead};
use crate::plan::desk::Desk;
use crate::plan::impact::values;
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

/// Every computed value of a public page.
pub(super) fn table(desk: &Desk<'_>) -> Table {
    let rows = desk.catalog.indicators.keys().flat_map(|id| rows(desk, id)).collect();
    Table { name: "indicateurs", columns: &COLUMNS, rows }
}

/// The same, of one indicator.
pub(super) fn table_of(desk: &Desk<'_>, id: &Slug) -> Table {
    Table { name: "indicateurs", columns: &COLUMNS, rows: rows(desk, id) }
}

fn rows(desk: &Desk<'_>, id: &Slug) -> Vec<Vec<String>> {
    observations(desk, id).iter().map(|it| it.cells().to_vec()).collect()
}

/// The values of an indicator: what its page answers, then the rows of its tables, those
/// that no question asks last.
pub(in crate::plan) fn observations(desk: &Desk<'_>, id: &Slug) -> Vec<Observation> {
    let mut asked: Vec<Question> = values::questions(desk, id);
    let mut found: Vec<Observation> =
        asked.iter().map(|it| desk.impact.observe(it)).collect();
    let whole = values::whole(desk, id);
    let mut unknown = Vec::new();
    for table in values::tables(desk, id) {
        let by: Dimension = table.dimension;
        for row in &table.rows {
            match whole.of_row(by, &row.head) {
                Some(question) if asked.contains(&question) => {}
                Some(question) => {
                    found.push(desk.impact.observed(&question, row.value.clone()));
                    asked.push(question);
                }
                None if row.head == RowHead::Unknown => {
                    unknown.push(desk.impact.observe_row(&whole, by, row));
                }
                None => {}
            }
        }
    }
    found.extend(unknown);
    found
}
