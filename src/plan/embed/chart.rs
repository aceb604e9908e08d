//! Numbers as columns, bars or a line: the shapes in whole units, ready to be drawn,
//! with the table that says the same.
//!
//! Invariants: a number that may not be shown has no shape; what a drawing says is what
//! its table says.

mod draw;
mod scale;

use std::collections::BTreeSet;

use serde::Serialize;

use super::table::TableView;
use crate::aggregate::{
    Dimension, Mask, Measure, Period, Published, Question, Row, RowHead, Table, Visible,
};
use crate::diag::{Fact, Fault, Figure};
use crate::parse::Reference;
use crate::plan::number::Asked;
use crate::plan::writer::Writer;
use crate::value::{Amount, Date, Day, Moment};

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
    /// Where its lines begin and end, from the left.
    pub left: u32,
    /// Where they end.
    pub right: u32,
    /// Where zero is: from the top, or from the left for `bars`.
    pub axis: u32,
    /// How large a point is.
    pub dot: u32,
    /// Changes of definition: no line is drawn across one (N61).
    pub breaks: Vec<BreakView>,
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

/// A change of definition.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct BreakView {
    /// From the left.
    pub x: u32,
    /// How its words stand to it: `mid`, or `end` where the drawing ends.
    pub anchor: &'static str,
}

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
        let over_time =
            matches!(by, Dimension::Week | Dimension::Month | Dimension::Year);
        let cumulative = over_time && reference.parameter("mode") == Some("cumulative");
        let mut numbers = self.desk.impact.table(&question, by);
        let mut table = self.rows(&question, &numbers);
        if cumulative {
            self.cumulate(&question, &mut numbers, &mut table);
        }
        let breaks = self.desk.impact.breaks(&question);
        if !breaks.is_empty() && (cumulative || !over_time) {
            self.tell(Figure::BreakHidden, reference.span);
        }
        if !title.is_empty() {
            table.title = title.into();
        }
        table.caption = caption.into();
        self.n_charts += 1;
        let mut chart = ChartView {
            title: table.title.clone(),
            description: describe(&table),
            id: format!("graphique-{}", self.n_charts),
            width: draw::WIDTH,
            ..ChartView::default()
        };
        let rows = self.drawn(&numbers, &table);
        let places = if over_time { places(&numbers, &breaks) } else { Vec::new() };
        let words = self.desk.words;
        match reference.parameter("kind") {
            Some("line") if over_time => {
                draw::line(&mut chart, &rows, &cuts(&places), words);
            }
            _ if over_time => draw::columns(&mut chart, &rows, words),
            _ => draw::bars(&mut chart, &rows),
        }
        draw::breaks(&mut chart, &places, rows.len());
        if !places.is_empty() {
            self.tell_breaks(&breaks, &mut chart, &mut table);
        }
        chart.table = table;
        Ok(chart)
    }

    /// Puts in the place of each row all that came up to its last day. Where a row may
    /// not be shown, none may: what is hidden is the difference of two.
    fn cumulate(
        &mut self,
        question: &Question,
        numbers: &mut Table,
        table: &mut TableView,
    ) {
        let hidden = numbers.rows.iter().find_map(|it| match it.value {
            Visible::Masked { least, .. } => Some(least),
            _ => None,
        });
        for (row, view) in numbers.rows.iter_mut().zip(&mut table.rows) {
            let RowHead::When(date) = row.head else { continue };
            let asked = up_to(question, date.last().unwrap_or(self.desk.date));
            row.value = match hidden {
                Some(least) => Visible::Masked { least, mask: Mask::Secondary },
                None => self.desk.impact.measure(&asked),
            };
            let place = Asked::whole(&asked);
            view.numbers = vec![match hidden {
                // Its section would say what this table does not.
                Some(_) => self.bare(&place, &row.value),
                None => self.cell(&place, &row.value),
            }];
            if hidden.is_none() {
                self.shows_value(Published::Number(asked));
            }
        }
        let imprecise = |row: &Row| matches!(row.head, RowHead::When(_));
        let mut kept = numbers.rows.iter().map(imprecise);
        table.rows.retain(|_| kept.next().unwrap_or(true));
        numbers.rows.retain(imprecise);
        if let Some(value) = table.columns.last_mut() {
            *value = self.desk.words.text("ui-value-so-far");
        }
        table.legend =
            self.legend(table.rows.iter().chain(&table.total).flat_map(|it| &it.numbers));
        table.note = String::new();
    }

    /// What is drawn of each row: dates without a place of their own are left out.
    fn drawn(&self, numbers: &Table, table: &TableView) -> Vec<Drawn> {
        let rows = self.ordered(numbers).into_iter().zip(&table.rows);
        let rows = rows.filter(|(row, _)| row.head != RowHead::Imprecise);
        rows.map(|(row, view)| {
            let amount = amount(&row.value);
            // As the table says it, with its qualifier, or « 7 sur 15 » (N36, N40).
            let text = view.numbers.first().map_or("", |it| match amount {
                Some(_) => it.number.as_str(),
                None => it.text.as_str(),
            });
            Drawn {
                label: self.short_label(&row.head).unwrap_or_else(|| view.head.clone()),
                text: text.to_owned(),
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

    /// Says where the definition changed, for who cannot see it and below the table.
    fn tell_breaks(&self, breaks: &[Day], chart: &mut ChartView, table: &mut TableView) {
        for day in breaks {
            let date = [("date", Fact::Text(self.desk.words.day(*day)))];
            let told = self.desk.words.with("ui-series-break-on", &date);
            chart.description = format!("{}. {told}", chart.description);
            let note = [table.note.as_str(), told.as_str()];
            let note = note.into_iter().filter(|it| !it.is_empty());
            table.note = note.collect::<Vec<_>>().join(" ");
        }
    }
}

/// The same question up to a day, from where it began.
fn up_to(question: &Question, day: Day) -> Question {
    let period = match question.period {
        Period::To(last) => Period::To(day.min(last)),
        Period::In(date) => {
            let last = date.last().map_or(day, |it| it.min(day));
            let (first, last) = (Moment::Day(date.first()), Moment::Day(last));
            Period::In(Date::Interval(first, Some(last)))
        }
    };
    Question { period, ..question.clone() }
}

/// The rows before which the definition changed, or in which it did.
fn places(numbers: &Table, breaks: &[Day]) -> Vec<(usize, bool)> {
    let rows = || numbers.rows.iter().filter(|it| it.head != RowHead::Imprecise);
    let found = breaks.iter().filter_map(|since| {
        rows().enumerate().find_map(|(at, row)| {
            let RowHead::When(date) = row.head else { return None };
            let reaches = date.last().is_none_or(|last| *since <= last);
            reaches.then_some((at, date.first() < *since))
        })
    });
    // Before the first row there is nothing to be cut from.
    found.filter(|place| *place != (0, false)).collect()
}

/// The rows to which no line leads from the one before.
fn cuts(places: &[(usize, bool)]) -> BTreeSet<usize> {
    let around = places.iter().flat_map(|(at, inside)| match inside {
        true => vec![*at, at + 1],
        false => vec![*at],
    });
    around.collect()
}

fn amount(value: &Visible<Measure>) -> Option<Amount> {
    value.value().and_then(|it| it.counted(2))
}

/// Every row in one sentence.
fn describe(table: &TableView) -> String {
    let rows = table.rows.iter().map(|row| {
        let text = row.numbers.first().map_or("", |it| it.text.as_str());
        format!("{}, {text}", row.head)
    });
    rows.collect::<Vec<_>>().join(". ")
}
