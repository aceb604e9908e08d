//! A table as a spreadsheet holds it: a header and rows of cells, from whatever file.
//!
//! Invariants: nothing here knows what a column is about. A file that is too great to
//! be a log is refused before it fills the memory; a row keeps the number under which
//! its spreadsheet shows it.

use super::{delimited, document, workbook};
use crate::value::Day;

/// The greatest file that is read, in bytes.
pub const MAX_BYTES: usize = 64 << 20;
/// The most that a packed file may come to when it is unpacked.
pub(super) const MAX_UNPACKED: u64 = 256 << 20;
/// The most rows, the header included.
pub(super) const MAX_ROWS: usize = 100_000;
/// The most columns.
pub(super) const MAX_COLUMNS: usize = 1_000;
/// The most text of all cells together, in bytes.
pub(super) const MAX_TEXT: usize = 64 << 20;

/// What a file was read as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The names of the columns.
    pub header: Vec<String>,
    /// The rows below that hold something.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number in the spreadsheet, where the header is usually 1.
    pub number: usize,
    /// Its cells, one for each column.
    pub cells: Vec<Cell>,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Text as written, without the spaces around it; empty for nothing.
    Text(String),
    /// A number that the file holds as a number, with a point.
    Number(String),
    /// A date that the file holds as a date; its time is left out.
    Day(Day),
    /// A formula that came to nothing: `#REF!`.
    Broken(String),
}

impl Cell {
    /// Nothing.
    pub(super) fn empty() -> Self {
        Self::Text(String::new())
    }

    /// Whether nothing is in it.
    pub(super) fn is_empty(&self) -> bool {
        matches!(self, Self::Text(text) if text.is_empty())
    }

    /// As people would type it in a French spreadsheet.
    pub(super) fn typed(&self) -> String {
        match self {
            Self::Text(text) | Self::Broken(text) => text.clone(),
            Self::Number(number) => number.replace('.', ","),
            Self::Day(day) => day.to_string(),
        }
    }
}

/// Why a file cannot be read as a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is more of something than a log would hold.
    TooMuch {
        /// `bytes`, `unpacked`, `rows`, `columns` or `text`.
        what: &'static str,
        /// How much would be read.
        most: u64,
    },
    /// Neither text nor a workbook.
    NotATable,
    /// A workbook that cannot be unpacked.
    Torn,
    /// A workbook of before 2007, or one with a password.
    OldWorkbook,
    /// No row has anything in it.
    Empty,
    /// A quote is opened and never closed.
    OpenQuote {
        /// The row in which it is opened.
        row: usize,
    },
    /// There is no sheet of this name.
    NoSheet {
        /// The name asked for.
        name: String,
        /// Those there are.
        known: Vec<String>,
    },
}

impl Refusal {
    /// More than a log would hold.
    pub(super) fn too_much(what: &'static str, most: usize) -> Self {
        Self::TooMuch { what, most: u64::try_from(most).unwrap_or(u64::MAX) }
    }
}

/// Reads a file as a table, by what it holds and not by its name; of a workbook the
/// sheet of this name, or else the first that people see.
pub fn read(bytes: &[u8], sheet: Option<&str>) -> Result<Table, Refusal> {
    if bytes.len() > MAX_BYTES {
        return Err(Refusal::too_much("bytes", MAX_BYTES));
    }
    let rows = if bytes.starts_with(b"PK") {
        match workbook::packed(bytes)? {
            workbook::Packed::Excel => workbook::read(bytes, sheet)?,
            workbook::Packed::Open(content) => document::read(&content, sheet)?,
        }
    } else if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(Refusal::OldWorkbook);
    } else {
        delimited::read(bytes)?
    };
    headed(rows)
}

/// Rows as they are read one by one, held within the limits.
#[derive(Debug, Default)]
pub(super) struct Rows {
    list: Vec<Row>,
    n_text: usize,
}

impl Rows {
    /// Puts a cell at a place; rows come in order, both numbers from 0.
    pub(super) fn put(
        &mut self,
        row: usize,
        column: usize,
        cell: Cell,
    ) -> Result<(), Refusal> {
        if cell.is_empty() {
            return Ok(());
        }
        if column >= MAX_COLUMNS {
            return Err(Refusal::too_much("columns", MAX_COLUMNS));
        }
        if let Cell::Text(text) | Cell::Broken(text) | Cell::Number(text) = &cell {
            self.n_text += text.len();
        }
        if self.n_text > MAX_TEXT {
            return Err(Refusal::too_much("text", MAX_TEXT));
        }
        if self.list.last().is_none_or(|it| it.number != row + 1) {
            if self.list.len() >= MAX_ROWS {
                return Err(Refusal::too_much("rows", MAX_ROWS));
            }
            self.list.push(Row { number: row + 1, cells: Vec::new() });
        }
        let cells = &mut self.list.last_mut().expect("one was pushed").cells;
        while cells.len() <= column {
            cells.push(Cell::empty());
        }
        cells[column] = cell;
        Ok(())
    }
}

/// The first row that holds something names the columns.
fn headed(rows: Rows) -> Result<Table, Refusal> {
    let mut rows = rows.list.into_iter();
    let header = rows.next().ok_or(Refusal::Empty)?;
    let mut header: Vec<String> = header.cells.iter().map(Cell::typed).collect();
    let mut rows: Vec<Row> = rows.collect();
    let n_columns = rows.iter().map(|it| it.cells.len()).max().unwrap_or_default();
    header.resize(header.len().max(n_columns), String::new());
    rows.iter_mut().for_each(|it| it.cells.resize(header.len(), Cell::empty()));
    Ok(Table { header, rows })
}
