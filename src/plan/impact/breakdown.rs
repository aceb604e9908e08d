//! A number broken down by week, month, challenge, place and edition: tables, and a
//! chart of the first that goes along time.

use serde::Serialize;

use super::values;
use crate::aggregate::{Dimension, Question, Row, RowHead, Table, Visible};
use crate::locale::capitalised;
use crate::plan::embed::{ChartView, TableView};
use crate::plan::writer::Writer;

/// More bars cannot be told apart.
const MOST_BARS: usize = 31;

/// A number broken down.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct BreakdownView {
    /// Its id on the page: `par-semaine`.
    pub id: String,
    /// « Par semaine »
    pub title: String,
    /// Its rows; when there is a chart they stand in it.
    pub table: TableView,
    /// The same as a drawing; none where it does not go along time.
    pub chart: Option<ChartView>,
    /// What must be said of it: rows that do not add up, rows that are masked.
    pub notes: Vec<String>,
}

/// The tables of an indicator.
pub(super) fn breakdowns(
    writer: &mut Writer<'_>,
    question: &Question,
) -> Vec<BreakdownView> {
    let tables = values::tables(writer.desk, &question.indicator);
    let drawn = tables.iter().position(is_drawn);
    let views = tables.iter().enumerate().map(|(rank, table)| {
        let mut view = breakdown(writer, question, table);
        if drawn == Some(rank) {
            view.chart = Some(writer.drawing(&view.table, &table.rows));
        }
        view
    });
    views.collect()
}

fn is_drawn(table: &Table) -> bool {
    let n_times = table.rows.iter().filter(|it| matches!(it.head, RowHead::When(_))).count();
    (2..=MOST_BARS).contains(&n_times)
}

fn breakdown(
    writer: &mut Writer<'_>,
    question: &Question,
    table: &Table,
) -> BreakdownView {
    let words = writer.desk.words;
    let by = words.text(by(table.dimension));
    let mut rows = writer.rows(question, table);
    let known = writer.desk.catalog.indicators.get(&question.indicator);
    let title = known.map_or("", |it| it.head.title.as_str());
    rows.title = format!("{title}, {by}");
    rows.note = String::new();
    BreakdownView {
        id: by.replace(' ', "-"),
        title: capitalised(&by),
        table: rows,
        chart: None,
        notes: notes(writer, table),
    }
}

fn by(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Week => "ui-by-week",
        Dimension::Month => "ui-by-month",
        Dimension::Year => "ui-by-year",
        Dimension::Challenge => "ui-by-challenge",
        Dimension::Territory => "ui-by-territory",
        Dimension::Stage => "ui-by-stage",
        Dimension::Cohort => "ui-by-cohort",
        Dimension::Edition => "ui-by-edition",
    }
}

fn notes(writer: &Writer<'_>, table: &Table) -> Vec<String> {
    let words = writer.desk.words;
    let is_masked = |it: &Row| matches!(it.value, Visible::Masked { .. });
    let is_imprecise = |it: &Row| it.head == RowHead::Imprecise;
    let told = [
        (!table.adds_up, "ui-rows-do-not-add-up"),
        (table.rows.iter().any(is_masked), "ui-rows-masked"),
        (table.rows.iter().any(is_imprecise), "ui-rows-imprecise"),
    ];
    told.iter().filter(|(holds, _)| *holds).map(|(_, id)| words.text(id)).collect()
}
