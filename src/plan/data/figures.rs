//! The rows of `chiffres.csv`: every declared figure, once, or once for each of its
//! relations.

use std::collections::BTreeSet;

use super::table::{Column, Kind, Table, words};
use crate::model::Figure;
use crate::parse::{Basis, FigureNature, RelationKind, Stage, Word};
use crate::plan::desk::Desk;
use crate::value::Qualifier;

const COLUMNS: [Column; 15] = [
    Column::called("id", "figure-id", Kind::Name),
    Column::new("concept", Kind::Name),
    Column::called("value", "figure-value", Kind::Number),
    Column::new("qualifier", Kind::Word(words::<Qualifier>)),
    Column::new("unit", Kind::Name),
    Column::new("nature", Kind::Word(words::<FigureNature>)),
    Column::new("as_of", Kind::Date),
    Column::new("period", Kind::Date),
    Column::called("scope", "figure-scope", Kind::Name),
    Column::new("stage", Kind::Word(words::<Stage>)),
    Column::new("basis", Kind::Word(words::<Basis>)),
    Column::new("source", Kind::Name),
    Column::new("relation_kind", Kind::Word(words::<RelationKind>)),
    Column::new("relation_to", Kind::Text),
    Column::new("preferred", Kind::Text),
];

/// Every declared figure.
pub(super) fn table(desk: &Desk<'_>) -> Table {
    let rows = desk.catalog.figures.values().flat_map(|it| figure(desk, it)).collect();
    Table { name: "chiffres", columns: &COLUMNS, rows }
}

/// Some of them.
pub(super) fn table_of(desk: &Desk<'_>, ids: &BTreeSet<&str>) -> Table {
    let own = desk.catalog.figures.iter().filter(|(id, _)| ids.contains(id.as_str()));
    let rows = own.flat_map(|(_, it)| figure(desk, it)).collect();
    Table { name: "chiffres", columns: &COLUMNS, rows }
}

/// A figure: one row, or one for each of its relations.
fn figure(desk: &Desk<'_>, it: &Figure<'_>) -> Vec<Vec<String>> {
    let head = it.head;
    let date = it.date.map(|it| it.to_string()).unwrap_or_default();
    let (as_of, period) = match head.period.is_some() {
        true => (String::new(), date),
        false => (date, String::new()),
    };
    let row = |kind: &str, to: &str| {
        vec![
            head.id.value.to_string(),
            it.concept.to_string(),
            head.value.as_ref().map(|it| it.value.to_string()).unwrap_or_default(),
            head.qualifier.word().to_owned(),
            it.unit.to_string(),
            it.nature.word().to_owned(),
            as_of.clone(),
            period.clone(),
            desk.open_key(&head.scope, &it.scope),
            head.stage.map(|it| it.word().to_owned()).unwrap_or_default(),
            head.basis.word().to_owned(),
            it.source.id.value.to_string(),
            kind.to_owned(),
            to.to_owned(),
            head.preferred.as_ref().map(|it| it.value.clone()).unwrap_or_default(),
        ]
    };
    match head.relations.as_slice() {
        [] => vec![row("", "")],
        relations => {
            let rows = relations.iter();
            rows.map(|it| row(it.kind.word(), it.to.value.as_str())).collect()
        }
    }
}
