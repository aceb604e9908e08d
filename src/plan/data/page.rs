//! `/donnees/`: which files there are, what their columns hold, under which licence and
//! in which version, and what changed (content model §8).

use std::sync::Arc;

use serde::Serialize;

use super::json::SCHEMA;
use super::licence::{LicenceView, licence};
use super::schema::type_word;
use super::table::{Column, Table};
use super::version::{Change, changes, version};
use super::{address, dataset, tables};
use crate::diag::Diagnosed;
use crate::locale::Words;
use crate::model::Indicator;
use crate::plan::address::Address;
use crate::plan::desk::Desk;
use crate::plan::introduction::IntroductionView;
use crate::plan::number::{Asked, NumberView};
use crate::plan::shell::LinkView;
use crate::plan::writer::{Frame, Writer};
use crate::plan::{Page, View};

/// What `data.html` sees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct DataView {
    /// What editors say.
    pub introduction: IntroductionView,
    /// The tables, each with the page of its columns.
    pub tables: Vec<DataTableView>,
    /// Files that describe them for programs.
    pub machine: Vec<LinkView>,
    /// The values of each indicator, as files of their own.
    pub indicators: Vec<DataFilesView>,
    /// The licence.
    pub licence: LicenceView,
    /// The version of the data.
    pub version: String,
    /// The day on which the numbers are known.
    pub state: String,
    /// The same for machines that read the page, as JSON-LD.
    pub dataset: String,
    /// What became known, month by month, the latest first.
    pub changes: Vec<DataChangeView>,
}

/// A table for analysts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct DataTableView {
    /// A place on the page.
    pub id: String,
    /// Its title, with its files.
    pub files: DataFilesView,
    /// What its rows are.
    pub about: String,
    /// Where its columns are explained; empty on that page.
    pub explained: LinkView,
    /// Its columns, on the page that explains them.
    pub columns: Vec<DataColumnView>,
}

/// The same values in two files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct DataFilesView {
    /// What is in them.
    pub title: String,
    /// For programs.
    pub plain: LinkView,
    /// For a French spreadsheet.
    pub excel: LinkView,
}

/// A column of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct DataColumnView {
    /// Its name in the file.
    pub name: String,
    /// Its title.
    pub title: String,
    /// « nombre », « texte », « date »
    pub kind: String,
    /// What is to be known of it.
    pub about: String,
}

/// What became known in a month.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct DataChangeView {
    /// The month.
    pub month: String,
    /// The version at its end.
    pub version: String,
    /// Entries added; its key is `count:added|month:2020-04`.
    pub added: NumberView,
    /// Entries corrected; its key is `count:corrected|month:2020-04`.
    pub corrected: NumberView,
}

/// The numbers that its introduction asks for: their own pages show them, and are made
/// before this one.
pub(in crate::plan) fn asked(desk: &Desk<'_>) -> Vec<Asked> {
    let mut writer = desk.introduced("data");
    let frame = writer.introduction("data", "ui-open-data").frame();
    writer.finish(frame, View::Text(Arc::default())).value.asked
}

/// The page.
pub(super) fn page(desk: &Desk<'_>) -> Diagnosed<Page> {
    let mut writer = desk.introduced("data");
    let introduction = writer.introduction("data", "ui-open-data");
    let changes = changes(desk);
    let changes = changes.iter().rev().map(|it| change(&writer, it));
    let view = DataView {
        tables: tables(desk).iter().map(|it| described(&writer, it)).collect(),
        machine: machine(&writer),
        indicators: indicators(&writer),
        licence: licence(desk),
        version: version(desk),
        state: desk.words.day(desk.date),
        dataset: dataset::whole(desk),
        changes: changes.collect(),
        introduction,
    };
    let frame = view.introduction.frame();
    writer.finish(frame, View::Data(Box::new(view)))
}

fn described(writer: &Writer<'_>, table: &Table) -> DataTableView {
    let words = writer.desk.words;
    let told = table.told(words);
    let (name, title) = (table.name, told.message.clone());
    let [plain, excel] =
        [format!("{name}.csv"), format!("{name}-excel.csv")].map(|it| address(&it));
    DataTableView {
        id: name.to_owned(),
        files: files(writer, told.message.clone(), [plain, excel]),
        about: told.hint.unwrap_or_default(),
        explained: LinkView {
            text: words.with("ui-columns-of", &[("title", (&title).into())]),
            href: writer.href(&explanation(name)),
        },
        columns: Vec::new(),
    }
}

/// The page of the columns of a table.
pub(super) fn columns(desk: &Desk<'_>, table: &Table) -> Diagnosed<Page> {
    let writer = desk.writer(explanation(table.name));
    let view = DataTableView {
        explained: LinkView::default(),
        columns: table.columns.iter().map(|it| column(it, desk.words)).collect(),
        ..described(&writer, table)
    };
    let frame = Frame {
        title: view.files.title.clone(),
        description: view.about.clone(),
        trail: vec![(desk.words.text("ui-open-data"), Address::list("data"))],
        ..Frame::default()
    };
    writer.finish(frame, View::DataTable(Box::new(view)))
}

fn explanation(name: &str) -> Address {
    Address::list("data").below(name)
}

fn column(column: &Column, words: &Words) -> DataColumnView {
    let told = column.told(words);
    DataColumnView {
        name: column.name.to_owned(),
        title: told.message,
        kind: words.label("data-type", type_word(column.kind)),
        about: told.hint.unwrap_or_default(),
    }
}

/// Two links to the same values, whose words say which values.
fn files(writer: &Writer<'_>, title: String, of: [Address; 2]) -> DataFilesView {
    let link = |message: &str, to: &Address| LinkView {
        text: writer.desk.words.with(message, &[("title", (&title).into())]),
        href: writer.href(to),
    };
    DataFilesView {
        plain: link("ui-file-csv", &of[0]),
        excel: link("ui-file-excel", &of[1]),
        title,
    }
}

fn machine(writer: &Writer<'_>) -> Vec<LinkView> {
    let files = [
        ("ui-file-package", "datapackage.json"),
        ("ui-file-json", "indicateurs.json"),
        ("ui-file-schema", SCHEMA),
    ];
    let links = files.iter().map(|(message, name)| LinkView {
        text: writer.desk.words.text(message),
        href: writer.href(&address(name)),
    });
    links.collect()
}

fn indicators(writer: &Writer<'_>) -> Vec<DataFilesView> {
    let all = writer.desk.catalog.indicators.values();
    let of = |it: &Indicator<'_>| {
        files(writer, it.head.title.clone(), Address::indicator_data(it))
    };
    all.map(of).collect()
}

fn change(writer: &Writer<'_>, it: &Change) -> DataChangeView {
    let count = |what: &str, n: usize, message: &str| {
        writer.counted(&format!("count:{what}|month:{}", it.month), n, message)
    };
    DataChangeView {
        month: writer.desk.words.date(it.month),
        version: it.version.clone(),
        added: count("added", it.added, "ui-entries-added"),
        corrected: count("corrected", it.corrected, "ui-entries-corrected"),
    }
}
