//! The rows of `indicateurs.csv`: every computed value of a public page.

use super::values;
use crate::aggregate::{Measure, Observation, Visible};
use crate::plan::desk::Desk;
use crate::plan::number::Asked;
use crate::value::Slug;

/// The values of an indicator: what its page answers, what public pages of sponsors say
/// of it, then the rows of its tables.
pub(in crate::plan) fn observations(desk: &Desk<'_>, id: &Slug) -> Vec<Observation> {
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
