//! What analysts take away: tables, what their columns mean, licence and version
//! (content model §8).
//!
//! Invariants: numbers are not rounded and have no separators (N39); what is masked on
//! a page is masked in every file (N47, N49); the same content gives the same bytes.

mod csv;
mod dataset;
mod entries;
mod figures;
mod indicators;
mod journal;
mod json;
mod licence;
mod package;
mod page;
mod schema;
mod sources;
mod table;
mod targets;
mod version;

pub use licence::LicenceView;
pub use page::{DataChangeView, DataColumnView, DataFilesView, DataTableView, DataView};

pub(super) use dataset::of_indicator as dataset;
pub(super) use entries::entries;
pub(super) use indicators::observations;
pub(super) use page::asked;

use std::sync::Arc;

use super::Page;
use super::View;
use super::address::Address;
use super::desk::Desk;
use crate::diag::{Diagnosed, Diagnostics};
use crate::text::SourcePath;
use table::Table;

/// Every file of data, with the page that explains them.
pub(super) fn files(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let tables = tables(desk);
    let package = package::package(desk, &tables);
    let mut files: Vec<Diagnosed<Page>> =
        tables.iter().flat_map(|it| both(desk, it)).collect();
    files.push(page::page(desk));
    files.extend(tables.iter().map(|it| page::columns(desk, it)));
    files.push(file(desk, &address("indicateurs.json"), json::file(desk)));
    let columns = tables.first().map(|it| it.columns).unwrap_or_default();
    files.push(file(desk, &address(json::SCHEMA), json::schema_file(desk, columns)));
    files.push(file(desk, &address("datapackage.json"), package));
    files.extend(desk.catalog.indicators.iter().flat_map(|(id, it)| {
        let table = indicators::table_of(desk, id);
        let [plain, excel] = Address::indicator_data(it);
        let excel_text = csv::excel(&table, desk.words);
        [(plain, csv::plain(&table)), (excel, excel_text)]
            .map(|(address, text)| of(file(desk, &address, text), it.path))
    }));
    files
}

/// The numbers that a page shows, as files for programs and for spreadsheets: the name of
/// each, its text, the word that says what it is.
pub(super) fn of_page(
    desk: &Desk<'_>,
    page: &Page,
) -> Vec<(String, String, &'static str)> {
    let declared = page.numbers.iter().filter_map(|it| it.key.strip_prefix("figure:"));
    let tables = [
        (
            indicators::table_of_all(desk, &page.asked),
            ["ui-kit-numbers", "ui-kit-numbers-excel"],
        ),
        (
            figures::table_of(desk, &declared.collect()),
            ["ui-kit-figures", "ui-kit-figures-excel"],
        ),
    ];
    let tables = tables.into_iter().filter(|(table, _)| !table.rows.is_empty());
    let files = tables.flat_map(|(table, [word, same])| {
        let (name, excel) = (table.name, csv::excel(&table, desk.words));
        [
            (format!("{name}.csv"), csv::plain(&table), word),
            (format!("{name}-excel.csv"), excel, same),
        ]
    });
    files.collect()
}

/// The pages that explain the files, without them.
pub(super) fn explained(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let columns = tables(desk);
    let columns = columns.iter().map(|it| page::columns(desk, it));
    std::iter::once(page::page(desk)).chain(columns).collect()
}

/// All tables, in the order in which they are listed.
fn tables(desk: &Desk<'_>) -> Vec<Table> {
    vec![
        indicators::table(desk),
        figures::table(desk),
        targets::table(desk),
        journal::table(desk),
        sources::table(desk),
    ]
}

/// A table for programs, and for a French spreadsheet.
fn both(desk: &Desk<'_>, table: &Table) -> [Diagnosed<Page>; 2] {
    let name = table.name;
    [
        file(desk, &address(&format!("{name}.csv")), csv::plain(table)),
        file(desk, &address(&format!("{name}-excel.csv")), csv::excel(table, desk.words)),
    ]
}

fn address(name: &str) -> Address {
    Address::list("data").file(name)
}

fn file(desk: &Desk<'_>, address: &Address, text: String) -> Diagnosed<Page> {
    let page = Page {
        path: address.path(),
        source: None,
        site: desk.site.clone(),
        shell: None,
        view: View::Text(Arc::from(text)),
        numbers: Vec::new(),
        asked: Vec::new(),
        shown: Default::default(),
        links: Vec::new(),
        pictures: Vec::new(),
    };
    Diagnosed { value: page, diagnostics: Diagnostics::default() }
}

fn of(mut page: Diagnosed<Page>, source: &SourcePath) -> Diagnosed<Page> {
    page.value.source = Some(source.clone());
    page
}
