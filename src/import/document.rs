//! From the content of an OpenDocument spreadsheet to rows.
//!
//! Cells and rows that stand for many are told apart from those that hold something: a
//! sheet ends with a million empty rows in one.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::table::{Cell, MAX_COLUMNS, MAX_ROWS, Refusal, Rows};
use super::workbook::{iso, number};

/// Reads the cells of the sheet of this name, or of the first.
pub(super) fn read(content: &[u8], sheet: Option<&str>) -> Result<Rows, Refusal> {
    let text = str::from_utf8(content).map_err(|_| Refusal::Torn)?;
    let mut reader = Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    let mut walk = Walk { wanted: sheet, ..Walk::default() };
    loop {
        match reader.read_event().map_err(|_| Refusal::Torn)? {
            Event::Start(start) => walk.open(&start)?,
            Event::End(end) if walk.close(end.name().as_ref())? == Step::Done => {
                return Ok(walk.rows);
            }
            Event::Text(text) => walk.hear(&text.xml10_content()),
            Event::GeneralRef(reference) => {
                let name = format!("&{};", reference.xml10_content());
                let text =
                    quick_xml::escape::unescape(&name).map_err(|_| Refusal::Torn)?;
                walk.hear(&text);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    match sheet {
        Some(name) => Err(Refusal::NoSheet { name: name.to_owned(), known: walk.known }),
        None => Err(Refusal::Torn),
    }
}

/// Whether the sheet has been read.
#[derive(PartialEq, Eq)]
enum Step {
    On,
    Done,
}

#[derive(Default)]
struct Walk<'w> {
    wanted: Option<&'w str>,
    known: Vec<String>,
    /// Whether the sheet is the one that is read.
    inside: bool,
    /// How deep in notes that hang on a cell.
    aside: usize,
    row: usize,
    n_rows: usize,
    column: usize,
    /// The cells of this row that hold something, by column.
    held: Vec<(usize, Cell)>,
    cell: Option<Held>,
    rows: Rows,
}

/// A cell while it is read.
struct Held {
    n_times: usize,
    /// What the file says of its value, in place of its text.
    value: Option<Cell>,
    text: String,
}

impl Walk<'_> {
    fn open(&mut self, start: &BytesStart<'_>) -> Result<(), Refusal> {
        let name = start.name();
        let name: &str = name.as_ref();
        if name == "table:table" {
            let title = attribute(start, "table:name")?.unwrap_or_default();
            self.inside = self.wanted.is_none_or(|it| it == title);
            self.known.push(title);
        }
        if !self.inside {
            return Ok(());
        }
        match name {
            "office:annotation" => self.aside += 1,
            "table:table-row" => {
                self.n_rows = repeated(start, "table:number-rows-repeated")?;
                self.column = 0;
            }
            "table:table-cell" | "table:covered-table-cell" => {
                self.cell = Some(Held {
                    n_times: repeated(start, "table:number-columns-repeated")?,
                    value: value(start)?,
                    text: String::new(),
                });
            }
            "text:p" if self.aside == 0 => {
                if let Some(cell) = self.cell.as_mut().filter(|it| !it.text.is_empty()) {
                    cell.text.push('\n');
                }
            }
            "text:s" => {
                let n_spaces = repeated(start, "text:c")?.min(100);
                self.hear(&" ".repeat(n_spaces));
            }
            "text:tab" => self.hear(" "),
            "text:line-break" => self.hear("\n"),
            _ => {}
        }
        Ok(())
    }

    fn hear(&mut self, text: &str) {
        if let Some(cell) = self.cell.as_mut().filter(|_| self.aside == 0) {
            cell.text.push_str(text);
        }
    }

    fn close(&mut self, name: &str) -> Result<Step, Refusal> {
        if !self.inside {
            return Ok(Step::On);
        }
        match name {
            "office:annotation" => self.aside = self.aside.saturating_sub(1),
            "table:table-cell" | "table:covered-table-cell" => self.keep_cell()?,
            "table:table-row" => self.keep_row()?,
            "table:table" => return Ok(Step::Done),
            _ => {}
        }
        Ok(Step::On)
    }

    fn keep_cell(&mut self) -> Result<(), Refusal> {
        let Some(held) = self.cell.take() else { return Ok(()) };
        let text = || Cell::Text(held.text.trim().to_owned());
        let cell = held.value.unwrap_or_else(text);
        if !cell.is_empty() {
            if self.column.saturating_add(held.n_times) > MAX_COLUMNS {
                return Err(Refusal::too_much("columns", MAX_COLUMNS));
            }
            let places = self.column..self.column + held.n_times;
            self.held.extend(places.map(|it| (it, cell.clone())));
        }
        self.column = self.column.saturating_add(held.n_times);
        Ok(())
    }

    fn keep_row(&mut self) -> Result<(), Refusal> {
        let held = std::mem::take(&mut self.held);
        if !held.is_empty() {
            if self.n_rows > MAX_ROWS {
                return Err(Refusal::too_much("rows", MAX_ROWS));
            }
            for again in 0..self.n_rows {
                for (column, cell) in &held {
                    self.rows.put(self.row + again, *column, cell.clone())?;
                }
            }
        }
        self.row = self.row.saturating_add(self.n_rows);
        Ok(())
    }
}

/// What the file says of the value of a cell, when that is no text.
fn value(start: &BytesStart<'_>) -> Result<Option<Cell>, Refusal> {
    let error = attribute(start, "calcext:value-type")?;
    if error.is_some_and(|it| it == "error") {
        return Ok(Some(Cell::Broken("#N/A".into())));
    }
    let kind = attribute(start, "office:value-type")?;
    Ok(match kind.as_deref() {
        Some("float" | "currency" | "percentage") => {
            let text = attribute(start, "office:value")?.unwrap_or_default();
            let value: Option<f64> = text.parse().ok();
            value.map(|it| Cell::Number(number(it)))
        }
        Some("date") => attribute(start, "office:date-value")?.map(|it| iso(&it)),
        Some("boolean") => attribute(start, "office:boolean-value")?.map(Cell::Text),
        _ => None,
    })
}

fn repeated(start: &BytesStart<'_>, name: &str) -> Result<usize, Refusal> {
    let text = attribute(start, name)?;
    text.map_or(Ok(1), |it| it.parse().map_err(|_| Refusal::Torn))
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Result<Option<String>, Refusal> {
    let found = start.try_get_attribute(name).map_err(|_| Refusal::Torn)?;
    let value = found
        .map(|it| it.normalized_value(XmlVersion::Implicit1_0).map(|it| it.into_owned()));
    value.transpose().map_err(|_| Refusal::Torn)
}
