//! A number broken down by week, month, challenge, place and edition: tables, and a
//! chart of the first that goes along time.

use serde::Serialize;

use super::values;
use crate::aggregate::{Question, Row, RowHead, Table};
use crate::locale::capitalised;
use crate::parse::{Reference, Scheme};
use crate::plan::embed::Embed;
use crate::plan::writer::Writer;
use crate::text::Span;

/// More bars cannot be told apart.
const MOST_BARS: usize = 31;

/// A number broken down.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct BreakdownView {
    /// Its id on the page: `par-semaine`.
    pub id: String,
    /// « Par semaine »
    pub title: String,
    /// Its rows, or a chart that holds them.
    pub block: Embed,
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
    let views = tables.iter().enumerate().filter_map(|(rank, table)| {
        let scheme = if drawn == Some(rank) { Scheme::Chart } else { Scheme::Table };
        breakdown(writer, (question, table), &reference(question, table, scheme))
    });
    views.collect()
}

fn is_drawn(table: &Table) -> bool {
    let n_times =
        table.rows.iter().filter(|it| matches!(it.head, RowHead::When(_))).count();
    (2..=MOST_BARS).contains(&n_times)
}

/// What an editor would write to show this table.
fn reference(question: &Question, table: &Table, scheme: Scheme) -> Reference {
    Reference {
        scheme,
        target: question.indicator.to_string(),
        parameters: vec![("by".into(), table.dimension.word().into())],
        anchor: String::new(),
        span: Span::default(),
    }
}

fn breakdown(
    writer: &mut Writer<'_>,
    (question, table): (&Question, &Table),
    reference: &Reference,
) -> Option<BreakdownView> {
    let words = writer.desk.words;
    let by = words.text(&format!("ui-split-by-{}", table.dimension.word()));
    let known = writer.desk.register.get(Scheme::Indicator, &reference.target);
    let title = known.map_or("", |it| it.title.as_str());
    let title = format!("{title}, {by}");
    let mut block = writer.embed(reference, &title, "")?;
    let rows = match &mut block {
        Embed::Table(rows) => Some(rows),
        Embed::Chart(chart) => Some(&mut chart.table),
        _ => None,
    };
    if let Some(rows) = rows {
        // The notes below the block say it, too; what is said of a break stays.
        let said = words.text("ui-rounded-note");
        rows.note = rows.note.replace(&said, "").trim().to_owned();
    }
    let id = by.replace(' ', "-");
    let notes = notes(writer, question, table);
    Some(BreakdownView { id, title: capitalised(&by), block, notes })
}

fn notes(writer: &Writer<'_>, question: &Question, table: &Table) -> Vec<String> {
    let words = writer.desk.words;
    let is_imprecise = |it: &Row| it.head == RowHead::Imprecise;
    let told = [(table.rows.iter().any(is_imprecise), "ui-rows-imprecise")];
    let told = told.iter().filter(|(holds, _)| *holds).map(|(_, id)| words.text(id));
    writer.notes(question, table).into_iter().chain(told).collect()
}
