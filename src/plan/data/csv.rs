//! Tables as files: for programs, and for a French spreadsheet.
//!
//! Invariants: the first kind is RFC 4180 with LF, so that a comma or a quote in a cell
//! is quoted and nothing else is changed. The second has what such a program expects,
//! and no cell that it would run as a formula.

use super::table::{Kind, Table};
use crate::locale::Words;
use crate::value::Amount;

/// Comma, LF, decimal point, English names of columns.
pub(super) fn plain(table: &Table) -> String {
    let head = table.columns.iter().map(|it| it.name.to_owned()).collect();
    let mut text = String::new();
    for row in std::iter::once(&head).chain(&table.rows) {
        let cells: Vec<String> = row.iter().map(|it| quoted(it, ",\"\n\r")).collect();
        text.push_str(&cells.join(","));
        text.push('\n');
    }
    text
}

/// Semicolon, byte order mark, CRLF, decimal comma, columns with their titles.
pub(super) fn excel(table: &Table, words: &Words) -> String {
    let head = table.columns.iter().map(|it| text_cell(&it.told(words).message));
    let mut text = format!("\u{feff}{}\r\n", head.collect::<Vec<_>>().join(";"));
    for row in &table.rows {
        let cells = row.iter().zip(table.columns);
        let cells: Vec<String> =
            cells.map(|(it, column)| cell(it, column.kind)).collect();
        text.push_str(&cells.join(";"));
        text.push_str("\r\n");
    }
    text
}

fn cell(text: &str, kind: Kind) -> String {
    match kind.is_number() {
        true => text.replace('.', ","),
        false => text_cell(text),
    }
}

/// What begins like a formula is made a text by an apostrophe; a negative number is
/// none.
fn text_cell(text: &str) -> String {
    let runs = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    match runs && Amount::new(text).is_none() {
        true => quoted(&format!("'{text}"), ";,\"\n\r\t"),
        false => quoted(text, ";,\"\n\r\t"),
    }
}

fn quoted(text: &str, signs: &str) -> String {
    match text.contains(|c| signs.contains(c)) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::Column;
    use super::{Kind, Table, excel, plain};
    use crate::locale::{Language, Words};

    const COLUMNS: [Column; 2] = [
        Column::called("title", "source-title", Kind::Text),
        Column::new("value", Kind::Number),
    ];

    fn table(rows: &[[&str; 2]]) -> Table {
        let rows = rows.iter().map(|it| it.map(str::to_owned).to_vec()).collect();
        Table { name: "sources", columns: &COLUMNS, rows }
    }

    #[test]
    fn a_spreadsheet_runs_no_cell_as_a_formula() {
        let rows = [
            ["=1+1", "-12.5"],
            ["+33", "1000"],
            ["-12.5", ""],
            ["-2+3", ""],
            ["@SUM(A1)", ""],
            ["\tx", ""],
            ["a;\"b\"", ""],
        ];
        let text = excel(&table(&rows), &Words::new(Language::French));
        let lines: Vec<&str> = text.split("\r\n").collect();
        assert!(text.starts_with('\u{feff}') && !text.replace("\r\n", "").contains('\n'));
        let expected = [
            "'=1+1;-12,5",
            "'+33;1000",
            "-12.5;",
            "'-2+3;",
            "'@SUM(A1);",
            "\"'\tx\";",
            "\"a;\"\"b\"\"\";",
        ];
        assert_eq!(&lines[1..8], expected);
    }

    #[test]
    fn n39_a_file_for_programs_changes_nothing_but_quotes() {
        let text = plain(&table(&[["=1, ou \"deux\"", "-12.5"], ["a;b", ""]]));
        assert_eq!(text, "title,value\n\"=1, ou \"\"deux\"\"\",-12.5\na;b,\n");
    }
}
