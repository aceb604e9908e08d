//! Numbers as bars or a line: the shapes in whole units, ready to be drawn, with the
//! table that says the same.
//!
//! Invariant: a number that may not be shown has no shape.

use serde::Serialize;

use super::table::{TableView, dimension};
use crate::aggregate::{Number, Row, Visible};
use crate::diag::Fault;
use crate::parse::Reference;
use crate::plan::writer::Writer;
use crate::value::{Amount, Rounding};

/// Numbers as bars or a line; `components/chart.html` draws them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct ChartView {
    /// `bar` or `line`.
    pub shape: String,
    /// What it shows.
    pub title: String,
    /// Its greatest and least value in a sentence, for who cannot see it.
    pub description: String,
    /// Unique in the page: goes into the ids of its title and description.
    pub id: String,
    /// Its width, in units of the drawing.
    pub width: u32,
    /// Its height, in units of the drawing.
    pub height: u32,
    /// Its bars, for `bar`.
    pub bars: Vec<BarView>,
    /// The points of its line, for `line`.
    pub points: Vec<PointView>,
    /// The same in rows.
    pub table: TableView,
}

/// A bar: from the left, as long as its value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct BarView {
    /// What it is for.
    pub label: String,
    /// Its value in words.
    pub text: String,
    /// Its top edge.
    pub y: u32,
    /// Its length.
    pub length: u32,
}

/// A point of a line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct PointView {
    /// What it is for.
    pub label: String,
    /// Its value in words.
    pub text: String,
    /// From the left.
    pub x: u32,
    /// From the top.
    pub y: u32,
}

const WIDTH: u32 = 640;
const BAR: u32 = 44;
/// What a bar of full length takes; the rest is for its value.
const LONGEST: u32 = 480;
const LINE_HEIGHT: u32 = 240;
const MARGIN: u32 = 24;

impl Writer<'_> {
    /// An indicator as a chart with its table.
    pub(super) fn chart(
        &mut self,
        reference: &Reference,
        title: &str,
        caption: &str,
    ) -> Result<ChartView, Option<Fault>> {
        let question = self.question(reference)?;
        let numbers = self.desk.impact.table(&question, dimension(reference));
        let mut table = self.rows(&question, &numbers);
        if !title.is_empty() {
            table.title = title.into();
        }
        table.caption = caption.into();
        let cumulative = reference.parameter("mode") == Some("cumulative");
        let amounts = amounts(&numbers.rows, cumulative);
        let line = reference.parameter("kind") == Some("line");
        self.n_charts += 1;
        let mut chart = ChartView {
            shape: if line { "line".into() } else { "bar".into() },
            title: table.title.clone(),
            description: describe(&table),
            id: format!("graphique-{}", self.n_charts),
            width: WIDTH,
            ..ChartView::default()
        };
        match line {
            true => chart.draw_line(&table, &amounts),
            false => chart.draw_bars(&table, &amounts),
        }
        chart.table = table;
        Ok(chart)
    }
}

impl ChartView {
    fn draw_bars(&mut self, table: &TableView, amounts: &[Option<Amount>]) {
        let most = greatest(amounts);
        let rows = table.rows.iter().zip(amounts).enumerate();
        self.bars = rows
            .map(|(at, (row, amount))| BarView {
                label: row.head.clone(),
                text: row.numbers.first().map(|it| it.text.clone()).unwrap_or_default(),
                y: u32::try_from(at).unwrap_or_default() * BAR + BAR / 2,
                length: amount.map_or(0, |it| share(it, most, LONGEST)),
            })
            .collect();
        self.height = u32::try_from(table.rows.len()).unwrap_or_default() * BAR;
    }

    fn draw_line(&mut self, table: &TableView, amounts: &[Option<Amount>]) {
        let most = greatest(amounts);
        let n_steps =
            u32::try_from(table.rows.len().saturating_sub(1)).unwrap_or(1).max(1);
        let (width, height) = (WIDTH - 2 * MARGIN, LINE_HEIGHT - 2 * MARGIN);
        let rows = table.rows.iter().zip(amounts).enumerate();
        self.points = rows
            .filter_map(|(at, (row, amount))| {
                let at = u32::try_from(at).unwrap_or_default();
                Some(PointView {
                    label: row.head.clone(),
                    text: row.numbers.first()?.text.clone(),
                    x: MARGIN + width * at / n_steps,
                    y: MARGIN + height - share((*amount)?, most, height),
                })
            })
            .collect();
        self.height = LINE_HEIGHT;
    }
}

/// The amount of each row, or of all rows so far; none where it may not be shown.
fn amounts(rows: &[Row], cumulative: bool) -> Vec<Option<Amount>> {
    let mut sum = Amount::ZERO;
    let plain = rows.iter().map(|row| match &row.value {
        Visible::Value(measure) => match measure.value {
            Number::Amount(it) | Number::Share(it) => Some(it),
            Number::Ratio(part, whole) => {
                (part * Amount::HUNDRED).divided(whole, 2, Rounding::Nearest)
            }
        },
        _ => None,
    });
    plain
        .map(|amount| {
            let amount = amount?;
            sum += amount;
            Some(if cumulative { sum } else { amount })
        })
        .collect()
}

fn greatest(amounts: &[Option<Amount>]) -> Amount {
    amounts.iter().flatten().max().copied().unwrap_or(Amount::ZERO)
}

/// How long a value is where the greatest is as long as can be.
fn share(amount: Amount, most: Amount, length: u32) -> u32 {
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
    rows.collect::<Vec<_>>().join(" ; ")
}
