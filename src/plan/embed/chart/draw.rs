//! Shapes in whole units: columns and lines over time, bars for things.
//!
//! Invariants: a line is not drawn across what is missing, nor across a change of
//! definition (N61); words that have no room are left to the table.

use std::collections::BTreeSet;

use super::scale::{Scale, part};
use super::{BreakView, ChartView, Drawn, GridView, MarkView, Room};
use crate::locale::Words;
use crate::value::Amount;

pub(super) const WIDTH: u32 = 490;
const RIGHT: u32 = 480;
const TOP: u32 = 20;
const BOTTOM: u32 = 200;
const HEIGHT: u32 = 230;
/// What a bar and its label take.
const BAR: u32 = 46;
/// What a letter takes on a wide screen, and on a phone.
const LETTER: [u32; 2] = [9, 12];
/// Half of what the words of a break take.
const WORDS: u32 = 60;
/// The most letters of a name beside a bar.
const NAME: usize = 64;

/// Places along the axis of time.
#[derive(Clone, Copy)]
struct Track {
    left: u32,
    n_rows: u32,
}

impl Track {
    /// The middle of a row.
    fn middle(self, at: usize) -> u32 {
        self.left + (RIGHT - self.left) * (2 * count(at) + 1) / (2 * self.n_rows)
    }

    /// Where a row begins.
    fn edge(self, at: usize) -> u32 {
        self.left + (RIGHT - self.left) * count(at) / self.n_rows
    }

    /// The room of a row.
    fn room(self) -> u32 {
        (RIGHT - self.left) / self.n_rows
    }
}

/// Columns over time.
pub(super) fn columns(chart: &mut ChartView, rows: &[Drawn], words: &Words) {
    chart.shape = "columns".into();
    let (scale, track) = ground(chart, rows, words);
    let width = (track.room() * 2 / 3).clamp(1, 56);
    let marks = labels(rows, track).into_iter().zip(rows).enumerate();
    let marks = marks.map(|(at, (label, row))| {
        let middle = track.middle(at);
        let y = BOTTOM - scale.place(row.amount.unwrap_or_default(), BOTTOM - TOP);
        let (y, foot) = (y.min(chart.axis), y.max(chart.axis));
        let x = middle.saturating_sub(width / 2);
        MarkView { x, y, middle, width, height: foot - y, ..label }
    });
    chart.marks = marks.collect();
}

/// A line over time, cut where a value is missing or the definition changed.
pub(super) fn line(
    chart: &mut ChartView,
    rows: &[Drawn],
    cuts: &BTreeSet<usize>,
    words: &Words,
) {
    chart.shape = "line".into();
    let (scale, track) = ground(chart, rows, words);
    chart.dot = if track.room() < 14 { 2 } else { 5 };
    let mut goes_on = false;
    for (at, (label, row)) in labels(rows, track).into_iter().zip(rows).enumerate() {
        let Some(amount) = row.amount else {
            goes_on = false;
            continue;
        };
        let x = track.middle(at);
        let y = BOTTOM - scale.place(amount, BOTTOM - TOP);
        let letter = if goes_on && !cuts.contains(&at) { 'L' } else { 'M' };
        chart.way.push_str(&format!("{letter}{x} {y}"));
        chart.marks.push(MarkView { x, y, middle: x, ..label });
        goes_on = true;
    }
}

/// The changes of definition: before which row, or in the middle of it.
pub(super) fn breaks(chart: &mut ChartView, places: &[(usize, bool)], n_rows: usize) {
    let track = Track { left: chart.left, n_rows: count(n_rows).max(1) };
    let drawn = places.iter().map(|(at, inside)| {
        let x = if *inside { track.middle(*at) } else { track.edge(*at) };
        BreakView { x, anchor: if x > RIGHT - WORDS { "end" } else { "mid" } }
    });
    chart.breaks = drawn.collect();
}

/// Bars from the left, each below its name; those below zero go the other way.
pub(super) fn bars(chart: &mut ChartView, rows: &[Drawn]) {
    chart.shape = "bars".into();
    chart.height = (BAR * count(rows.len())).max(BAR);
    let longest = rows.iter().map(|it| it.text.chars().count()).max().unwrap_or(0);
    let length = (WIDTH - 16).saturating_sub(LETTER[1] * count(longest)).max(200);
    let amounts: Vec<Amount> = rows.iter().filter_map(|it| it.amount).collect();
    let most = amounts.iter().copied().fold(Amount::ZERO, Amount::max);
    let least = amounts.iter().copied().fold(Amount::ZERO, Amount::min);
    let zero = part(-least, most - least, length);
    chart.axis = zero;
    let marks = rows.iter().enumerate().map(|(at, row)| {
        let amount = row.amount.unwrap_or_default();
        let end = part(amount - least, most - least, length);
        MarkView {
            label: short(&row.label),
            text: row.text.clone(),
            x: zero.min(end),
            y: BAR * count(at) + 20,
            width: zero.max(end) - zero.min(end),
            height: 16,
            middle: BAR * count(at) + 14,
            room: Room::Everywhere,
        }
    });
    chart.marks = marks.collect();
}

/// The lines behind a chart with their values, and where its rows stand.
fn ground(chart: &mut ChartView, rows: &[Drawn], words: &Words) -> (Scale, Track) {
    let amounts: Vec<Amount> = rows.iter().filter_map(|it| it.amount).collect();
    let scale = Scale::of(&amounts);
    let y = |value: Amount| BOTTOM - scale.place(value, BOTTOM - TOP);
    let lines = scale.lines().map(|it| GridView { y: y(it), text: words.number(it) });
    chart.grid = lines.collect();
    let longest = chart.grid.iter().map(|it| it.text.chars().count()).max();
    chart.left = LETTER[1] * count(longest.unwrap_or(0)) + 10;
    (chart.right, chart.height) = (RIGHT, HEIGHT);
    chart.axis = y(Amount::ZERO);
    (scale, Track { left: chart.left, n_rows: count(rows.len()).max(1) })
}

/// The labels and values of marks, those left out that would run into another.
fn labels(rows: &[Drawn], track: Track) -> Vec<MarkView> {
    let n_letters = |it: &Drawn| it.label.chars().count().max(it.text.chars().count());
    let longest = count(rows.iter().map(n_letters).max().unwrap_or_default());
    let every = LETTER.map(|it| (longest * it).div_ceil(track.room().max(1)).max(1));
    // What a phone shows is a part of what a wide screen does.
    let [wide, phone] = [every[0], every[1].next_multiple_of(every[0])];
    let shown = rows.iter().enumerate().map(|(at, row)| {
        let nth = count(at);
        if !nth.is_multiple_of(wide) {
            return MarkView::default();
        }
        let room = match nth.is_multiple_of(phone) {
            true => Room::Everywhere,
            false => Room::Wide,
        };
        let (label, text) = (row.label.clone(), row.text.clone());
        MarkView { label, text, room, ..MarkView::default() }
    });
    shown.collect()
}

/// A name as far as it fits beside its bar; the table has all of it.
fn short(name: &str) -> String {
    match name.chars().count() > NAME {
        true => name.chars().take(NAME - 1).chain(['…']).collect(),
        false => name.to_owned(),
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    fn rows(values: &[&str]) -> Vec<Drawn> {
        let rows = values.iter().enumerate().map(|(at, value)| {
            let amount = Amount::new(value);
            let text = amount.map_or("< 5".to_owned(), |it| it.to_string());
            Drawn { label: format!("S{}", at + 1), text, amount }
        });
        rows.collect()
    }

    fn drawn(values: &[&str], draw: fn(&mut ChartView, &[Drawn], &Words)) -> ChartView {
        let mut chart = ChartView { width: WIDTH, ..ChartView::default() };
        draw(&mut chart, &rows(values), &Words::new(Language::French));
        let inside =
            |it: &MarkView| it.x + it.width <= WIDTH && it.y + it.height <= chart.height;
        assert!(chart.marks.iter().all(inside), "{values:?} stays inside: {chart:?}");
        chart
    }

    fn whole_line(chart: &mut ChartView, rows: &[Drawn], words: &Words) {
        line(chart, rows, &BTreeSet::new(), words);
    }

    #[test]
    fn n61_no_line_is_drawn_across_a_break_or_what_is_missing() {
        let ways = |chart: &ChartView| chart.way.matches('M').count();
        let values = ["1", "2", "3", "4", "5"];
        let whole = drawn(&values, whole_line);
        assert_eq!((ways(&whole), whole.marks.len()), (1, 5));
        let cut = drawn(&values, |chart, rows, words| {
            line(chart, rows, &BTreeSet::from([2]), words);
        });
        assert_eq!((ways(&cut), cut.marks.len()), (2, 5));
        let missing = drawn(&["1", "2", "–", "4", "5"], whole_line);
        assert_eq!((ways(&missing), missing.marks.len()), (2, 4));
    }

    #[test]
    fn values_below_zero_hang_from_the_axis() {
        let chart = drawn(&["30", "-12", "0"], columns);
        let [above, below, zero] = chart.marks.as_slice() else { panic!("{chart:?}") };
        assert_eq!(above.y + above.height, chart.axis);
        assert_eq!(below.y, chart.axis);
        assert!(below.height > 0 && zero.height == 0 && chart.axis < BOTTOM);
        let bars = drawn(&["30", "-10"], |chart, rows, _| bars(chart, rows));
        let [right, left] = bars.marks.as_slice() else { panic!("{bars:?}") };
        assert_eq!((right.x, left.x + left.width), (bars.axis, bars.axis));
        assert!(right.width.abs_diff(3 * left.width) <= 3, "to the nearest unit");
    }

    #[test]
    fn labels_do_not_run_into_each_other() {
        let rows: Vec<Drawn> = (10..22)
            .map(|at| Drawn {
                label: format!("S{at}"),
                text: "1 802".into(),
                amount: Some(Amount::ONE),
            })
            .collect();
        let of = |n_rows: usize, room: u32| {
            let n_all = count(n_rows);
            labels(&rows[..n_rows], Track { left: RIGHT - room * n_all, n_rows: n_all })
        };
        let shown = of(12, 36);
        let at = |room: Room| {
            let of_room = |it: &&MarkView| !it.label.is_empty() && it.room == room;
            shown.iter().filter(of_room).map(|it| it.label.as_str()).collect::<Vec<_>>()
        };
        assert_eq!(at(Room::Everywhere), ["S10", "S12", "S14", "S16", "S18", "S20"]);
        assert!(at(Room::Wide).is_empty());
        assert_eq!(of(6, 50)[1].room, Room::Wide);
        assert_eq!(of(6, 72)[1].room, Room::Everywhere);
    }

    #[test]
    fn few_many_and_large_values_have_their_room() {
        assert_eq!(drawn(&["7"], whole_line).way.matches('M').count(), 1);
        assert_eq!(drawn(&["0"], columns).marks[0].height, 0);
        assert!(drawn(&[], columns).marks.is_empty());
        let many: Vec<String> = (0..60).map(|it| (it * 100).to_string()).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        let chart = drawn(&many, columns);
        let labels = chart.marks.iter().filter(|it| !it.label.is_empty()).count();
        let texts: Vec<&str> =
            chart.marks.iter().map(|it| &*it.text).filter(|it| !it.is_empty()).collect();
        assert!((5..=20).contains(&labels), "{labels} labels");
        assert_eq!(texts.len(), labels, "a label has its value");
        assert!(chart.marks.is_sorted_by(|one, other| one.middle < other.middle));
        let large = drawn(&["12345678", "1"], columns);
        assert_eq!(large.grid.last().map(|it| it.text.chars().count()), Some(10));
        assert!(large.left >= 70, "« 12 500 000 » stands before the lines");
        let crowd = vec!["5"; 2000];
        drawn(&crowd, columns);
        drawn(&crowd, whole_line);
    }
}
