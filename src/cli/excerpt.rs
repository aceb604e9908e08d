//! From a place in a source to the lines people are shown, with marks under it.
//!
//! Invariants: a mark stands under its character, whatever the width of those before
//! it; no character of a source reaches the terminal that could steer it; no line is
//! longer than `WIDTH`.

use unicode_width::UnicodeWidthChar;

use super::screen::{stand_in, steers};
use crate::text::{Source, Span};

/// The most columns that are shown of a line.
const WIDTH: usize = 100;

/// The columns that are kept before the marks when a line is cut.
const BEFORE: usize = 40;

/// A line of an excerpt.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Its number in the source; `None` for the marks.
    pub(super) number: Option<usize>,
    /// What is shown.
    pub(super) text: String,
}

/// A character as it is shown.
struct Cell {
    shown: char,
    width: usize,
    /// The column it begins at, from 0.
    column: usize,
    /// Its first byte in the line, and the one after its last.
    byte: usize,
    end: usize,
}

/// The line of a span, the one before it, and the marks under the span.
pub(super) fn excerpt(source: &Source, span: Span, number: usize) -> Vec<Line> {
    let (line_start, text) = line_of(source, span);
    let (start, end) = in_line(source, span, text);
    // What stands far behind the marks is never shown, whatever its length.
    let rest = text.char_indices().map(|it| it.0);
    let cut = rest.skip_while(|at| *at < start).nth(4 * WIDTH);
    let cells = cells(&text[..cut.unwrap_or(text.len())]);
    let (start, end) = marked(&cells, (start, end));
    let total = cells.last().map_or(0, |it| it.column + it.width);
    let from = match total > WIDTH {
        true => start.saturating_sub(BEFORE).min((total + 1).saturating_sub(WIDTH)),
        false => 0,
    };
    let before = number.checked_sub(1).filter(|it| *it > 0);
    let line_before = line_start.saturating_sub(1);
    let before = before.map(|it| (it, line_around(&source.text, line_before).1));
    let mut lines: Vec<Line> = before
        .into_iter()
        .map(|(number, text)| Line {
            number: Some(number),
            text: window(&self::cells(text), from),
        })
        .collect();
    lines.push(Line { number: Some(number), text: window(&cells, from) });
    let (start, end) = (start - from, (end - from).min(WIDTH).max(start - from + 1));
    let marks = " ".repeat(start) + &"^".repeat(end - start);
    lines.push(Line { number: None, text: marks });
    lines
}

/// The first line of a span, and where it begins.
fn line_of(source: &Source, span: Span) -> (usize, &str) {
    let start = usize::try_from(span.start).unwrap_or(usize::MAX);
    let mut start = start.min(source.text.len());
    while !source.text.is_char_boundary(start) {
        start -= 1;
    }
    line_around(&source.text, start)
}

/// The line that holds a byte, or ends with it, and where it begins.
fn line_around(text: &str, at: usize) -> (usize, &str) {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let line = text[start..].split('\n').next().unwrap_or_default();
    (start, line.strip_suffix('\r').unwrap_or(line))
}

/// The bytes of a span in its first line.
fn in_line(source: &Source, span: Span, line: &str) -> (usize, usize) {
    let offset = |it: u32| usize::try_from(it).unwrap_or(usize::MAX);
    let start = offset(span.start).min(source.text.len());
    let before = &source.text.as_bytes()[..start];
    let line_start = before.iter().rposition(|it| *it == b'\n').map_or(0, |at| at + 1);
    let end = offset(span.end).saturating_sub(line_start).min(line.len());
    ((start - line_start).min(line.len()), end)
}

/// The columns to mark, at least one.
fn marked(cells: &[Cell], (start, end): (usize, usize)) -> (usize, usize) {
    let after = |cell: &Cell| cell.column + cell.width;
    let first = cells.iter().rev().find(|it| it.byte <= start);
    let first = match first {
        Some(cell) if start < cell.end => cell.column,
        _ => cells.last().map_or(0, after),
    };
    let last = cells.iter().rev().find(|it| it.byte < end).map_or(first, after);
    (first, last.max(first + 1))
}

fn cells(line: &str) -> Vec<Cell> {
    let mut column = 0;
    let mut cells = Vec::with_capacity(line.len());
    for (byte, c) in line.char_indices() {
        let (shown, width) = match c {
            '\t' => (' ', 4 - column % 4),
            c if steers(c) => (stand_in(c), 1),
            c => (c, c.width().unwrap_or(0)),
        };
        let end = byte + c.len_utf8();
        cells.push(Cell { shown, width, column, byte, end });
        column += width;
    }
    cells
}

/// What is shown of a line from a column on; `…` stands where it is cut.
fn window(cells: &[Cell], from: usize) -> String {
    let to = from + WIDTH;
    let total = cells.last().map_or(0, |it| it.column + it.width);
    let is_cut = from > 0 && total > from;
    let mut text = String::from(if is_cut { "…" } else { "" });
    let mut column = from + text.chars().count();
    let first = column;
    for cell in cells.iter().filter(|it| first <= it.column) {
        let end = cell.column + cell.width;
        if end > to || (end == to && total > to) {
            text.push('…');
            break;
        }
        // Half of a wide character may have been cut at the left.
        text.extend(std::iter::repeat_n(' ', cell.column.saturating_sub(column)));
        let tab = cell.shown == ' ' && cell.width > 1;
        text.extend(std::iter::repeat_n(cell.shown, if tab { cell.width } else { 1 }));
        column = end;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, part: &str) -> Vec<String> {
        let source = Source::new("a.md", text);
        let start = text.find(part).expect("the part is there");
        let number = source.position(start).line;
        let lines = excerpt(&source, Span::new(start, start + part.len()), number);
        lines.into_iter().map(|it| it.text).collect()
    }

    #[test]
    fn marks_stand_under_wide_combined_and_tabbed_characters() {
        assert_eq!(shown("a: 日本 x", "x"), ["a: 日本 x", "        ^"]);
        assert_eq!(shown("e\u{301}te\u{301} x", "x")[1], "    ^");
        assert_eq!(shown("a\tb", "b"), ["a   b", "    ^"]);
        assert_eq!(shown("un\ndeux\ntrois", "eux\ntro"), ["un", "deux", " ^^^"]);
        assert_eq!(shown("un\n", "\n"), ["un", "  ^"]);
    }

    #[test]
    fn nothing_in_an_excerpt_steers_a_terminal() {
        assert_eq!(shown("a\u{1b}[31m b", "b"), ["a␛[31m b", "       ^"]);
        assert_eq!(shown("a\u{202e}b", "b"), ["a\u{fffd}b", "  ^"]);
    }

    #[test]
    fn a_long_line_is_cut_around_its_marks() {
        let long = format!("{}ici{}", "é".repeat(300), "o".repeat(300));
        let lines = shown(&long, "ici");
        assert_eq!(lines[0].chars().count(), WIDTH);
        assert!(lines[0].starts_with('…') && lines[0].ends_with('…'));
        let (at, marks) = (lines[0].chars().position(|c| c == 'i'), &lines[1]);
        assert_eq!((at, marks.trim_start()), (marks.find('^'), "^^^"));
        let end = shown(&format!("{}fin", "日".repeat(90)), "fin");
        assert!(end[0].starts_with("… 日") || end[0].starts_with("…日"));
        assert!(end[0].ends_with("fin") && end[1].ends_with("^^^"));
    }
}
