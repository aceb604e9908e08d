//! The rows of `indicateurs.csv`: every computed value of a public page.

use super::values;
use crate::aggregate::{Dimension, Observation, Question, RowHead};
use crate::plan::desk::Desk;
use crate::value::Slug;

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
                None if matches!(row.head, RowHead::Unknown | RowHead::Rest) => {
                    unknown.push(desk.impact.observe_row(&whole, by, row));
                }
                None => {}
            }
        }
    }
    found.extend(unknown);
    found
}
