//! Rows that were refused, as a spreadsheet that can be corrected and imported again.
//!
//! Invariant: no cell of it is a formula for the program that opens it.

use std::collections::BTreeMap;

use super::header::REASON;
use super::table::{Row, Table};

/// The file of refused rows, each with its reasons in words: a table for Excel in French.
pub fn refused(table: &Table, reasons: &[(usize, String)]) -> Vec<u8> {
    let reasons: BTreeMap<usize, &String> =
        reasons.iter().map(|(at, it)| (*at, it)).collect();
    let old = |title: &str| super::key::plain(title) == REASON;
    let kept: Vec<usize> =
        (0..table.header.len()).filter(|at| !old(&table.header[*at])).collect();
    let titles = kept.iter().map(|at| table.header[*at].clone());
    let mut text = line(std::iter::once(REASON.to_owned()).chain(titles));
    let rows =
        table.rows.iter().filter_map(|row: &Row| Some((row, reasons.get(&row.number)?)));
    for (row, reason) in rows {
        let cells = kept.iter().map(|at| row.cells[*at].typed());
        text += &line(std::iter::once((*reason).clone()).chain(cells));
    }
    french(&text)
}

/// Text as Excel in French opens it with a double click: it knows UTF-8 by its mark.
pub(super) fn french(text: &str) -> Vec<u8> {
    format!("\u{feff}{text}").into_bytes()
}

/// A row of cells between semicolons.
pub(super) fn line(cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<String> = cells.map(|it| cell(&it)).collect();
    format!("{}\r\n", cells.join(";"))
}

/// A cell that is shown as it is written, and never counted.
fn cell(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let counts =
        text.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r', '|', '%']);
    let counts = counts || text.starts_with(['\t', '\r', '\n']);
    let text = if counts { format!("'{text}") } else { text };
    let quoted = text.contains([';', ',', '"', '\n', '\r', '\t']);
    if quoted { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}
