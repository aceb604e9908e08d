//! The records behind each indicator as a file: what a page of numbers leaves out when
//! they are many (N62).
//!
//! Invariant: it holds every record that any number of the indicator on the site was
//! made from, and of each no more than the extract says.

use std::collections::BTreeSet;

use super::csv;
use super::table::{Column, Kind, Table};
use crate::diag::Diagnosed;
use crate::model::{Guarded, Indicator, Record};
use crate::plan::Page;
use crate::plan::address::Address;
use crate::plan::desk::Desk;
use crate::plan::impact::{counted, lists, values};
use crate::value::Slug;

const COLUMNS: [Column; 6] = [
    Column::called("id", "entry-id", Kind::Name),
    Column::new("date", Kind::Date),
    Column::new("quantity", Kind::Number),
    Column::new("unit", Kind::Name),
    Column::new("territory", Kind::Text),
    Column::new("evidence_grade", Kind::Whole),
];

/// A file for each indicator that is made from records.
pub(in crate::plan) fn entries(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let indicators = desk.catalog.indicators.iter().filter(|(_, it)| lists(it));
    let files = indicators.filter_map(|(id, it)| {
        let records = records(desk, id);
        if records.is_empty() {
            return None;
        }
        let rows = records.iter().filter_map(|at| desk.catalog.records.get(*at));
        let rows = rows.map(|record| row(desk, it, record)).collect();
        let table = Table { name: "entrees", columns: &COLUMNS, rows };
        let file = super::file(desk, &Address::entries(it), csv::plain(&table));
        Some(super::of(file, it.path))
    });
    files.collect()
}

/// The records behind all numbers of an indicator, as indices.
fn records(desk: &Desk<'_>, indicator: &Slug) -> BTreeSet<usize> {
    let whole = desk.impact.measure(&values::whole(desk, indicator));
    let cited = values::of_indicator(desk, indicator).map(|(_, measure)| measure);
    let known = std::iter::once(&whole).chain(cited);
    let proofs = known.filter_map(|it| it.value());
    proofs.flat_map(|it| it.proof.records.iter().copied()).collect()
}

fn row(desk: &Desk<'_>, indicator: &Indicator<'_>, record: &Record<'_>) -> Vec<String> {
    let counted = counted(indicator, record);
    let shown = counted.filter(|_| indicator.guarded == Guarded::No);
    let unit = counted.map_or(indicator.unit, |it| it.unit);
    let id = &indicator.head.id.value;
    let place = record.territory.and_then(|it| desk.impact.public_place(id, it));
    vec![
        record.id.clone(),
        record.date.to_string(),
        shown.map(|it| it.quantity.value.to_string()).unwrap_or_default(),
        unit.to_string(),
        place.map(Slug::to_string).unwrap_or_default(),
        record.grade.to_string(),
    ]
}
