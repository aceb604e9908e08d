//! The tables for analysts: every computed value of a public page, every declared
//! figure (content model §8).
//!
//! Invariants: RFC 4180 with LF, so that a comma or a quote in a cell is quoted and
//! nothing else is changed.

use std::collections::BTreeSet;

use super::observations::observations;
use crate::aggregate::COLUMNS;
use crate::diag::{Diagnosed, Diagnostics};
use crate::model::Figure;
use crate::parse::Word;
use crate::plan::address::Address;
use crate::plan::desk::Desk;
use crate::plan::{Page, View};

/// How many columns of `COLUMNS` say which value a row holds.
const NAMED: usize = 6;

const FIGURES: [&str; 15] = [
    "id",
    "concept",
    "value",
    "qualifier",
    "unit",
    "nature",
    "as_of",
    "period",
    "scope",
    "stage",
    "basis",
    "source",
    "relation_kind",
    "relation_to",
    "preferred",
];

/// Both tables.
pub(in crate::plan) fn files(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let values = desk.catalog.indicators.keys().flat_map(|id| observations(desk, id));
    let values = values.map(|it| it.cells().to_vec());
    // What somebody declared is one value, whatever period was asked for.
    let mut told = BTreeSet::new();
    let values = values.filter(|it| told.insert(it[..NAMED].to_vec()));
    let figures = desk.catalog.figures.values().flat_map(|it| figure(desk, it));
    vec![
        file(
            desk,
            &Address::root_file("donnees/indicateurs.csv"),
            &table(&COLUMNS, values),
        ),
        file(
            desk,
            &Address::root_file("donnees/chiffres.csv"),
            &table(&FIGURES, figures),
        ),
    ]
}

pub(super) fn file(desk: &Desk<'_>, at: &Address, text: &str) -> Diagnosed<Page> {
    let page = Page {
        path: at.path(),
        source: None,
        site: desk.site.clone(),
        shell: None,
        view: View::Text(text.into()),
        numbers: Vec::new(),
        asked: Vec::new(),
        shown: Default::default(),
        links: Vec::new(),
    };
    Diagnosed { value: page, diagnostics: Diagnostics::default() }
}

pub(super) fn table(head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let head = head.iter().map(|it| (*it).to_owned()).collect();
    let mut text = String::new();
    for row in std::iter::once(head).chain(rows) {
        let cells: Vec<String> = row.iter().map(|it| cell(it)).collect();
        text.push_str(&cells.join(","));
        text.push('\n');
    }
    text
}

fn cell(text: &str) -> String {
    match text.contains([',', '"', '\n', '\r']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text.to_owned(),
    }
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
