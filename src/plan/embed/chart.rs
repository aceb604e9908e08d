//! Numbers as columns, bars or a line: the shapes in whole units, ready to be drawn,
//! with the table that says the same.
//!
//! Invariant: a number that may not be shown has no shape.

use serde::Serialize;

use super::axis::steps;
use super::table::TableView;
use crate::aggregate::{Dimension, Measure, Number, Row, RowHead, Visible};
use crate::diag::{Fault, Figure};
use crate::parse::{Reference, Rule};
use crate::plan::writer::Writer;
use crate::value::{Amount, Date, Moment, Rounding};

/// Numbers as a drawing; `components/chart.html` draws it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct ChartView {
    /// `columns` over time, `bars` for things, `line`.
    pub shape: String,
    /// What it shows.
    pub title: String,
    /// Every value in a sentence, for who cannot see it.
    pub description: String,
    /// Unique in the page: goes into the ids of its parts.
    pub id: String,
    /// Its width, in units of the drawing.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// Where the lines behind it begin, right of what they stand for.
    pub left: u32,
    /// The lines behind it, for `columns` and `line`.
    pub grid: Vec<GridView>,
    /// Its columns, bars or points.
    pub marks: Vec<MarkView>,
    /// The way of its line, for `line`: `M70 176L162 124`.
    pub way: String,
    /// The same in rows.
    pub table: TableView,
}

/// A line behind a chart.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct GridView {
    /// From the top.
    pub y: u32,
    /// The value it stands for.
    pub text: String,
}

/// A column, a bar or a point.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct MarkView {
    /// What it is for, in short; empty where there is no room.
    pub label: String,
    /// Its value in digits.
    pub text: String,
    /// Its left edge, or its middle for a point and a label.
    pub x: u32,
    /// Its top edge, or its middle for a point.
    pub y: u32,
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// The middle of its label.
    pub middle: u32,
    /// Where its label and value find room.
    pub room: Room,
}

/// Where the words of a mark find room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Room {
    /// On every screen.
    #[default]
    Everywhere,
    /// Not on a phone, where letters are larger beside the drawing.
    Wide,
}

const WIDTH: u32 = 490;
const RIGHT: u32 = 480;
const TOP: u32 = 20;
const BOTTOM: u32 = 200;
const HEIGHT: u32 = 230;
/// What a bar and its label take.
const BAR: u32 = 46;
/// The longest bar; the rest is for its value.
const LONGEST: u32 = 400;
/// What a letter takes on a wide screen, and on a phone.
const LETTER: [u32; 2] = [9, 12];

/// The rows of a chart, before they are drawn.
struct Drawn {
    label: String,
    text: String,
    amount: Option<Amount>,
}

impl Writer<'_> {
    /// An indicator as a chart with its table.
    pub(super) fn chart(
        &mut self,
        reference: &Reference,
        title: &str,
        caption: &str,
    ) -> Result<ChartView, Option<Fault>> {
        let question = self.question(reference)?;
        let by = self.dimension(reference)?;
        if reference.parameter("kind") == Some("line")
            && self.desk.impact.crosses_a_break(&question)
        {
            self.tell(Figure::BreakHidden, reference.span);
        }
        let mut numbers = self.desk.impact.table(&question, by);
        // The drawing has the order of its table.
        if !numbers.is_listed {
            numbers.rows.sort_by_cached_key(|it| self.row_order(by, &it.head));
        }
        let mut table = self.rows(&question, &numbers);
        if !title.is_empty() {
            table.title = title.into();
        }
        table.caption = caption.into();
        let indicator = self.desk.catalog.indicators.get(&question.indicator);
        // Only what adds up over time has a running total.
        let adds = indicator.is_some_and(|it| it.rules.0 == Rule::Sum);
        let cumulative = adds && reference.parameter("mode") == Some("cumulative");
        let rows = self.drawn(&numbers.rows, &table, cumulative);
        self.n_charts += 1;
        let mut chart = ChartView {
            title: table.title.clone(),
            description: describe(&table),
            id: format!("graphique-{}", self.n_charts),
            width: WIDTH,
            ..ChartView::default()
        };
        let over_time =
            matches!(by, Dimension::Week | Dimension::Month | Dimension::Year);
        match reference.parameter("kind") {
            Some("line") if over_time => self.line(&mut chart, &rows),
            _ if over_time => self.columns(&mut chart, &rows),
            _ => bars(&mut chart, &rows),
        }
        chart.table = table;
        Ok(chart)
    }

    /// What is drawn of each row: dates without a place of their own are left out.
    fn drawn(&self, rows: &[Row], table: &TableView, cumulative: bool) -> Vec<Drawn> {
        // Beyond a row that may not be shown, the sum is not known either. Only amounts
        // add up: a ratio is drawn as it is (N8).
        let mut sum = Some(Amount::ZERO);
        let adds = |it: &Visible<Measure>| {
            it.value().is_none_or(|it| matches!(it.value, Number::Amount(_)))
        };
        let cumulative = cumulative && rows.iter().all(|it| adds(&it.value));
        let rows = rows.iter().zip(&table.rows);
        let rows = rows.filter(|(row, _)| row.head != RowHead::Imprecise);
        rows.map(|(row, view)| {
            let own = amount(&row.value);
            let is_masked = matches!(row.value, Visible::Masked { .. });
            sum = sum.filter(|_| !is_masked).map(|it| it + own.unwrap_or_default());
            let amount = own.and_then(|it| if cumulative { sum } else { Some(it) });
            Drawn {
                label: self.short_label(&row.head).unwrap_or_else(|| view.head.clone()),
                // As the table says it, with its qualifier, or « 7 sur 15 » (N36, N40).
                text: match amount {
                    Some(amount) if cumulative => self.desk.words.number(amount),
                    Some(_) => {
                        view.numbers.first().map_or("", |it| &it.number).to_owned()
                    }
                    None if cumulative && own.is_some() => String::new(),
                    None => view.numbers.first().map_or("", |it| &it.text).to_owned(),
                },
                amount,
            }
        })
        .collect()
    }

    /// A date as it fits below a column: « S15 », « avril ».
    fn short_label(&self, head: &RowHead) -> Option<String> {
        let RowHead::When(Date::On(moment)) = head else { return None };
        Some(match moment {
            Moment::Week(_, week) => {
                let week = week.to_string();
                let facts = [("week", (&week).into())];
                self.desk.words.with("ui-week-letter", &facts)
            }
            Moment::Month(_, month) => self.desk.words.month_name(*month),
            Moment::Year(year) => year.to_string(),
            Moment::Day(day) => self.desk.words.day(*day),
        })
    }

    /// Draws lines behind a chart; says which value reaches the top.
    fn grid(&self, chart: &mut ChartView, rows: &[Drawn]) -> Amount {
        let most = rows.iter().filter_map(|it| it.amount).max();
        let (step, n_steps) = steps(most.unwrap_or(Amount::ONE));
        let lines = (0..=n_steps).map(|at| GridView {
            y: BOTTOM - (BOTTOM - TOP) * at / n_steps,
            text: self.desk.words.number(step * Amount::from(u64::from(at))),
        });
        chart.grid = lines.collect();
        let longest = chart.grid.iter().map(|it| it.text.chars().count()).max();
        chart.left = count(longest.unwrap_or_default()) * LETTER[1] + 10;
        chart.height = HEIGHT;
        step * Amount::from(u64::from(n_steps))
    }

    fn columns(&self, chart: &mut ChartView, rows: &[Drawn]) {
        chart.shape = "columns".into();
        let top = self.grid(chart, rows);
        let place = place(chart, rows);
        let width = (place * 2 / 3).clamp(2, 56);
        let marks = labels(rows, place).into_iter().zip(rows).enumerate();
        let marks = marks.map(|(at, (label, row))| {
            let middle = chart.left + place * count(at) + place / 2;
            let height = row.amount.map_or(0, |it| part(it, top, BOTTOM - TOP));
            MarkView {
                x: middle - width / 2,
                y: BOTTOM - height,
                middle,
                width,
                height,
                ..label
            }
        });
        chart.marks = marks.collect();
    }

    fn line(&self, chart: &mut ChartView, rows: &[Drawn]) {
        chart.shape = "line".into();
        let top = self.grid(chart, rows);
        let place = place(chart, rows);
        for (at, (label, row)) in labels(rows, place).into_iter().zip(rows).enumerate() {
            let Some(amount) = row.amount else { continue };
            let x = chart.left + place * count(at) + place / 2;
            let y = BOTTOM - part(amount, top, BOTTOM - TOP);
            let letter = if chart.way.is_empty() { 'M' } else { 'L' };
            chart.way.push_str(&format!("{letter}{x} {y}"));
            chart.marks.push(MarkView { x, y, middle: x, ..label });
        }
    }
}

/// What each mark has from left to right.
fn place(chart: &ChartView, rows: &[Drawn]) -> u32 {
    (RIGHT - chart.left) / count(rows.len()).max(1)
}

/// Bars from the left, each below its name.
fn bars(chart: &mut ChartView, rows: &[Drawn]) {
    chart.shape = "bars".into();
    chart.height = BAR * count(rows.len());
    let most = rows.iter().filter_map(|it| it.amount).max().unwrap_or(Amount::ONE);
    let marks = rows.iter().enumerate().map(|(at, row)| MarkView {
        label: row.label.clone(),
        text: row.text.clone(),
        x: 0,
        y: BAR * count(at) + 20,
        width: row.amount.map_or(0, |it| part(it, most, LONGEST)),
        height: 16,
        middle: BAR * count(at) + 14,
        room: Room::Everywhere,
    });
    chart.marks = marks.collect();
}

/// The labels and values of marks, those left out that would run into another.
fn labels(rows: &[Drawn], place: u32) -> Vec<MarkView> {
    let n_letters = |it: &Drawn| it.label.chars().count().max(it.text.chars().count());
    let longest = count(rows.iter().map(n_letters).max().unwrap_or_default());
    let every = LETTER.map(|it| (longest * it).div_ceil(place.max(1)).max(1));
    // What a phone shows is a part of what a wide screen does.
    let [wide, phone] = [every[0], every[1].next_multiple_of(every[0])];
    let shown = rows.iter().enumerate().map(|(at, row)| {
        let at = count(at);
        if !at.is_multiple_of(wide) {
            return MarkView::default();
        }
        let room = match at.is_multiple_of(phone) {
            true => Room::Everywhere,
            false => Room::Wide,
        };
        let (label, text) = (row.label.clone(), row.text.clone());
        MarkView { label, text, room, ..MarkView::default() }
    });
    shown.collect()
}

fn amount(value: &Visible<Measure>) -> Option<Amount> {
    value.value().and_then(|it| it.counted(2))
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// How long a value is where `most` is as long as can be.
fn part(amount: Amount, most: Amount, length: u32) -> u32 {
    let scaled = amount * Amount::from(u64::from(length));
    let scaled = scaled.divided(most, 0, Rounding::Nearest).unwrap_or(Amount::ZERO);
    let scaled = scaled.to_u64().and_then(|it| u32::try_from(it).ok());
    scaled.unwrap_or_default().min(length)
}

/// Every row in one sentence.
fn describe(table: &TableView) -> String {
    let rows = table.rows.iter().map(|row| {
        let text = row.numbers.first().map_or("", |it| it.text.as_str());
        format!("{}, {text}", row.head)
    });
    rows.collect::<Vec<_>>().join(". ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_do_not_run_into_each_other() {
        let row = |at: u32| Drawn {
            label: format!("S{at}"),
            text: "1 802".into(),
            amount: Some(Amount::ONE),
        };
        let rows: Vec<Drawn> = (10..22).map(row).collect();
        let shown = labels(&rows, 36);
        let at = |room: Room| {
            let of_room = |it: &&MarkView| !it.label.is_empty() && it.room == room;
            shown.iter().filter(of_room).map(|it| it.label.as_str()).collect::<Vec<_>>()
        };
        assert_eq!(at(Room::Everywhere), ["S10", "S12", "S14", "S16", "S18", "S20"]);
        assert!(at(Room::Wide).is_empty());
        assert_eq!(labels(&rows[..6], 50)[1].room, Room::Wide);
        assert_eq!(labels(&rows[..6], 72)[1].room, Room::Everywhere);
    }
}
