//! A chart with its title and its source as shapes on a sheet, in whole units.

use crate::plan::DrawingView;

/// The white around a chart.
const MARGIN: u32 = 20;

/// How large a title is.
const TITLE: u32 = 18;

/// How large labels and the source are.
const SMALL: u32 = 13;

/// About how wide a letter of a title is, in tenths of a unit.
const LETTER: u32 = 105;

/// Shapes on a sheet.
pub(super) struct Sheet {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) shapes: Vec<Shape>,
}

/// One of them.
pub(super) enum Shape {
    Bar { x: u32, y: u32, width: u32, height: u32 },
    Line { from: (u32, u32), to: (u32, u32), tone: Tone, thick: u32 },
    Dot { x: u32, y: u32, radius: u32 },
    Words { x: u32, y: u32, size: u32, anchor: Anchor, weight: u32, text: String },
}

/// What a shape is for, which gives it its colour.
#[derive(Clone, Copy)]
pub(super) enum Tone {
    Grid,
    Bar,
    Ink,
}

/// Which part of words stands at their place.
#[derive(Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// The sheet of a chart.
pub(super) fn sheet(view: &DrawingView) -> Sheet {
    let chart = &view.chart;
    let width = chart.width + 2 * MARGIN;
    let mut sheet = Sheet { width, height: MARGIN, shapes: Vec::new() };
    for line in lines(&chart.title, (width - 2 * MARGIN) * 10 / LETTER) {
        let place = (MARGIN, sheet.height + TITLE);
        sheet.words(place, (TITLE, 700), Anchor::Start, &line);
        sheet.height += TITLE * 13 / 10;
    }
    let top = sheet.height + SMALL;
    sheet.chart(view, (MARGIN, top));
    sheet.height = top + chart.height + 2 * SMALL;
    let place = (MARGIN, sheet.height);
    sheet.words(place, (SMALL, 400), Anchor::Start, &view.source);
    sheet.height += MARGIN;
    sheet
}

impl Sheet {
    /// What `components/chart.html` draws, from a corner of the sheet.
    fn chart(&mut self, view: &DrawingView, (left, top): (u32, u32)) {
        let chart = &view.chart;
        let at = |x: u32, y: u32| (left + x, top + y);
        for it in &chart.grid {
            self.line(at(chart.left, it.y), at(chart.right, it.y), Tone::Grid, 1);
            let place = at(chart.left.saturating_sub(6), it.y + 4);
            self.words(place, (SMALL, 400), Anchor::End, &it.text);
        }
        for it in &chart.breaks {
            self.line(at(it.x, 18), at(it.x, 200), Tone::Ink, 1);
            let anchor = match it.anchor {
                "end" => Anchor::End,
                _ => Anchor::Middle,
            };
            self.words(at(it.x, 12), (SMALL, 400), anchor, &view.break_word);
        }
        let over_time = chart.shape != "bars";
        if chart.shape == "line" {
            for (from, to) in strokes(&chart.way) {
                self.line(at(from.0, from.1), at(to.0, to.1), Tone::Bar, 3);
            }
        }
        for it in &chart.marks {
            if chart.shape == "line" {
                let (x, y) = at(it.x, it.y);
                self.shapes.push(Shape::Dot { x, y, radius: chart.dot });
            } else {
                let (x, y) = at(it.x, it.y);
                let (width, height) = (it.width, it.height);
                self.shapes.push(Shape::Bar { x, y, width, height });
            }
            if over_time {
                let above = if chart.shape == "line" { 10 } else { 6 };
                let value = at(it.middle, it.y.saturating_sub(above));
                self.words(value, (SMALL, 700), Anchor::Middle, &it.text);
                let label = at(it.middle, 220);
                self.words(label, (SMALL, 400), Anchor::Middle, &it.label);
            } else {
                let label = at(0, it.middle);
                self.words(label, (SMALL, 400), Anchor::Start, &it.label);
                let value = at(it.x + it.width + 8, it.y + 13);
                self.words(value, (SMALL, 700), Anchor::Start, &it.text);
            }
        }
        if over_time {
            let axis = (at(chart.left, chart.axis), at(chart.right, chart.axis));
            self.line(axis.0, axis.1, Tone::Ink, 2);
        }
    }

    fn line(&mut self, from: (u32, u32), to: (u32, u32), tone: Tone, thick: u32) {
        self.shapes.push(Shape::Line { from, to, tone, thick });
    }

    fn words(
        &mut self,
        (x, y): (u32, u32),
        (size, weight): (u32, u32),
        anchor: Anchor,
        text: &str,
    ) {
        if !text.is_empty() {
            let text = text.to_owned();
            self.shapes.push(Shape::Words { x, y, size, anchor, weight, text });
        }
    }
}

/// A text in lines of so many letters.
fn lines(text: &str, room: u32) -> Vec<String> {
    let room = usize::try_from(room).unwrap_or(usize::MAX);
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let fits =
            |it: &&mut String| it.chars().count() + 1 + word.chars().count() <= room;
        match lines.last_mut().filter(fits) {
            Some(line) => *line += &format!(" {word}"),
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A place on a sheet, from the left and from the top.
type Point = (u32, u32);

/// The strokes of a way: `M70 176L162 124`.
fn strokes(way: &str) -> Vec<(Point, Point)> {
    let (mut strokes, mut last) = (Vec::new(), None);
    let starts = way.match_indices(['M', 'L']);
    for (at, letter) in starts {
        let rest = &way[at + 1..];
        let end = rest.find(['M', 'L']).unwrap_or(rest.len());
        let Some((x, y)) = rest[..end].split_once(' ') else { continue };
        let Some(point) = x.parse().ok().zip(y.parse().ok()) else { continue };
        if let (Some(from), "L") = (last, letter) {
            strokes.push((from, point));
        }
        last = Some(point);
    }
    strokes
}

#[cfg(test)]
mod tests {
    use super::strokes;

    #[test]
    fn a_way_is_cut_where_a_value_is_missing() {
        let found = strokes("M70 176L162 124M200 10L210 20L220 30");
        let expected =
            [((70, 176), (162, 124)), ((200, 10), (210, 20)), ((210, 20), (220, 30))];
        assert_eq!(found, expected);
        assert_eq!(strokes(""), []);
    }
}
