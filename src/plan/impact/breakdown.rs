//! A number broken down by week, month, challenge, place and edition: a short table
//! on the page of the indicator, the others on pages of their own, those along
//! time with a chart.

use serde::Serialize;

use super::part::{IndicatorPartView, finish};
use super::values;
use crate::aggregate::{Dimension, Question, Row, RowHead, Table};
use crate::diag::Diagnosed;
use crate::locale::{Words, capitalised};
use crate::model::Indicator;
use crate::parse::{Reference, Scheme};
use crate::plan::Page;
use crate::plan::address::Address;
use crate::plan::desk::Desk;
use crate::plan::embed::Embed;
use crate::plan::shell::LinkView;
use crate::plan::writer::Writer;
use crate::text::Span;
use crate::value::Slug;

/// More bars cannot be told apart.
const MOST_BARS: usize = 20;

/// The longest table on the page of an indicator: the months of half a year.
const SHORT: usize = 6;

/// How many rows stand on a page.
const ROWS: usize = 40;

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

/// The table that tells most of an indicator, when it is short.
pub(super) fn breakdowns(
    writer: &mut Writer<'_>,
    question: &Question,
) -> Vec<BreakdownView> {
    let tables = values::tables(writer.desk, &question.indicator);
    let view = tables.iter().find(|it| is_first(it, &tables)).and_then(|table| {
        let reference = reference(question, table);
        breakdown(writer, (question, table), &reference)
    });
    view.into_iter().collect()
}

/// Whether a table stands on the page of its indicator: that by month, or else the only
/// one, when it is short.
fn is_first(table: &Table, all: &[Table]) -> bool {
    let is_chosen = table.dimension == Dimension::Month || all.len() == 1;
    is_chosen && table.rows.len() <= SHORT
}

/// The tables that have pages of their own.
fn apart(desk: &Desk<'_>, id: &Slug) -> Vec<Table> {
    let all = values::tables(desk, id);
    let stays = all.iter().position(|it| is_first(it, &all));
    let rest = (0..).zip(all).filter(|(rank, _)| Some(*rank) != stays);
    rest.map(|(_, it)| it).collect()
}

/// Links to the tables that have pages of their own.
pub(super) fn links(writer: &Writer<'_>, indicator: &Indicator<'_>) -> Vec<LinkView> {
    let tables = apart(writer.desk, &indicator.head.id.value);
    let links = tables.iter().map(|table| LinkView {
        text: capitalised(&by(writer.desk.words, table)),
        href: writer.href(&place(writer.desk, indicator, (table, 1))),
    });
    links.collect()
}

/// The pages of the tables of an indicator.
pub(super) fn pages(
    desk: &Desk<'_>,
    id: &Slug,
    indicator: &Indicator<'_>,
) -> Vec<Diagnosed<Page>> {
    let question = values::whole(desk, id);
    let (question, tables) = (&question, apart(desk, id));
    let pages = tables.iter().flat_map(|table| {
        let n_parts = table.rows.len().div_ceil(ROWS);
        (1..=n_parts).filter_map(move |part| {
            let mut writer = desk.writer(place(desk, indicator, (table, part)));
            let reference = reference(question, table);
            let mut view = breakdown(&mut writer, (question, table), &reference)?;
            if let Embed::Table(rows) = &mut view.block {
                let part = rows.rows.drain(..).skip((part - 1) * ROWS).take(ROWS);
                rows.rows = part.collect();
            }
            let around = [part.checked_sub(1).filter(|it| *it > 0), Some(part + 1)];
            let around = around.into_iter().flatten().filter(|it| *it <= n_parts);
            let links = around.map(|it| LinkView {
                text: desk.words.text(if it < part { "ui-previous" } else { "ui-next" }),
                href: writer.href(&place(desk, indicator, (table, it))),
            });
            let view = IndicatorPartView {
                title: by(desk.words, table),
                links: links.collect(),
                breakdown: Some(view),
                ..IndicatorPartView::default()
            };
            Some(finish(writer, indicator, view))
        })
    });
    pages.collect()
}

/// Where a part of a table stands.
fn place(
    desk: &Desk<'_>,
    indicator: &Indicator<'_>,
    (table, part): (&Table, usize),
) -> Address {
    let word = table.dimension.word();
    let by = desk.own_words.text(&format!("ui-split-by-{word}"));
    let name = Slug::of(&by).map_or_else(|| word.to_owned(), |it| it.to_string());
    Address::breakdown(indicator, &name, part)
}

fn by(words: &Words, table: &Table) -> String {
    words.text(&format!("ui-split-by-{}", table.dimension.word()))
}

fn is_drawn(table: &Table) -> bool {
    let n_times =
        table.rows.iter().filter(|it| matches!(it.head, RowHead::When(_))).count();
    (2..=MOST_BARS).contains(&n_times)
}

/// What an editor would write to show this table.
fn reference(question: &Question, table: &Table) -> Reference {
    let scheme = if is_drawn(table) { Scheme::Chart } else { Scheme::Table };
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
