//! The rows of a table, sorted: what is new, what is there already, what is refused.
//!
//! Invariant: every row that holds something is in exactly one of the three.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::draft::Draft;
use super::header::Column;
use super::key::{plain, takes};
use super::label::Labels;
use super::table::{Cell, Row, Table};
use super::trial::{Verdict, trial};
use super::value::{Reading, Reason, Twin, needs_order, proved_order, value};
use crate::parse::{DateOrder, Doc, MappingHead};

/// The rows of a table by what becomes of them, each with its number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sorted {
    /// New entries.
    pub entries: Vec<(usize, Draft)>,
    /// Rows that tell what the log has, or what an earlier row tells.
    pub known: Vec<(usize, Twin)>,
    /// Rows that cannot be taken, and why.
    pub refused: Vec<(usize, Vec<Reason>)>,
}

/// A column whose dates can be read in two ways, and the order that one of them proves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unordered {
    /// Its title.
    pub title: String,
    /// One of its dates.
    pub text: String,
    /// The order that its dates prove, when one does and none speaks against it.
    pub proved: Option<DateOrder>,
}

/// The first column whose dates nobody has given an order for.
pub fn unordered(
    table: &Table,
    columns: &[Column],
    mapping: &MappingHead,
) -> Option<Unordered> {
    let dated = columns.iter().enumerate().filter(|(_, it)| {
        let dated = it.key.as_ref().is_some_and(|it| it == "date" || it == "recorded");
        dated && it.order.or(mapping.dates).is_none()
    });
    dated.into_iter().find_map(|(at, column)| {
        let cells = || table.rows.iter().map(|it| &it.cells[at]);
        let first = cells().find(|it| needs_order(it))?;
        let orders: Vec<DateOrder> = cells().filter_map(proved_order).collect();
        let proved = orders.first().copied();
        let proved = proved.filter(|it| orders.iter().all(|other| other == it));
        Some(Unordered { title: column.title.clone(), text: first.typed(), proved })
    })
}

/// Sorts the rows of a table; `docs` are those of the content.
pub fn sort(
    table: &Table,
    (columns, mapping): (&[Column], &MappingHead),
    (labels, docs): (&Labels, &[Arc<Doc>]),
) -> Sorted {
    let mut sorted = Sorted::default();
    let mut drafts = Vec::new();
    let meant = meanings(mapping);
    for row in &table.rows {
        match draft(row, (columns, mapping), (labels, &meant)) {
            Ok(draft) => drafts.push((row.number, draft)),
            Err(reasons) => sorted.refused.push((row.number, reasons)),
        }
    }
    let verdicts = trial(docs, &drafts);
    for ((number, draft), verdict) in drafts.into_iter().zip(verdicts) {
        match verdict {
            Verdict::New => sorted.entries.push((number, draft)),
            Verdict::Known(twin) => sorted.known.push((number, twin)),
            Verdict::Refused(reasons) => sorted.refused.push((number, reasons)),
        }
    }
    sorted.refused.sort_by_key(|(number, _)| *number);
    sorted
}

/// Beside quantities of named units, the one without a unit is in that of the action.
fn name_unit(values: &mut [(String, String)], labels: &Labels) {
    let named = |it: &(String, String)| it.0 == "unit" || it.0.starts_with("quantities.");
    let action = values.iter().find(|(key, _)| key == "action");
    let unit = action.and_then(|(_, action)| labels.unit(action));
    let Some(key) = unit.map(|it| format!("quantities.{it}")) else { return };
    if values.iter().any(named)
        && !values.iter().any(|(it, _)| *it == key || it == "unit")
    {
        let plain = values.iter_mut().find(|(key, _)| key == "quantity");
        plain.into_iter().for_each(|it| it.0 = key.clone());
    }
}

/// What stands in cells, and what it means, by key.
type Meanings<'m> = BTreeMap<&'m str, BTreeMap<String, &'m str>>;

fn meanings(mapping: &MappingHead) -> Meanings<'_> {
    let each = mapping.values.iter().map(|(key, values)| {
        let values = values.iter().map(|(text, meant)| (plain(text), meant.as_str()));
        (key.as_str(), values.collect())
    });
    each.collect()
}

fn draft(
    row: &Row,
    (columns, mapping): (&[Column], &MappingHead),
    (labels, meant): (&Labels, &Meanings<'_>),
) -> Result<Draft, Vec<Reason>> {
    let (mut values, mut reasons): (Vec<(String, String)>, _) = (Vec::new(), Vec::new());
    let mut take = |key: &str, cell: &Cell, order: Option<DateOrder>| {
        let Some(takes) = takes(key).filter(|_| !cell.is_empty()) else { return false };
        let typed = plain(&cell.typed());
        let meant = meant.get(key).and_then(|it| it.get(&typed));
        let meant = meant.map(|it| Cell::Text((*it).to_owned()));
        let cell = meant.as_ref().unwrap_or(cell);
        match value((key, takes), cell, Reading { labels, order }) {
            Ok(value) => values.push((key.to_owned(), value)),
            Err(reason) => reasons.push(reason),
        }
        true
    };
    let mut filled = BTreeSet::new();
    for (column, cell) in columns.iter().zip(&row.cells) {
        let Some(key) = &column.key else { continue };
        if take(key, cell, column.order.or(mapping.dates)) {
            filled.insert(key.as_str());
        }
    }
    for (key, text) in mapping.set.iter().filter(|it| !filled.contains(it.0.as_str())) {
        take(key, &Cell::Text(text.clone()), mapping.dates);
    }
    name_unit(&mut values, labels);
    let draft = Draft::new(values);
    if reasons.is_empty() { Ok(draft) } else { Err(reasons) }
}
