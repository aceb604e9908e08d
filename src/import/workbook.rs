//! From the bytes of a workbook to rows: what is packed in it, and the cells of Excel.
//!
//! Invariant: how much a packed file comes to is measured before anything reads it.

use std::io::{self, Cursor, Read};

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx};
use zip::ZipArchive;

use super::table::{Cell, MAX_UNPACKED, Refusal, Rows};
use crate::value::Day;

/// What a packed file is.
pub(super) enum Packed {
    /// A workbook of Excel.
    Excel,
    /// A document of LibreOffice, by its content.
    Open(Vec<u8>),
}

/// Unpacks all of a file once, to see what it is and that it is not too great.
pub(super) fn packed(bytes: &[u8]) -> Result<Packed, Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Torn)?;
    let (mut left, mut excel, mut content) = (MAX_UNPACKED, false, None);
    for at in 0..archive.len() {
        let file = archive.by_index(at).map_err(|_| Refusal::Torn)?;
        let name = file.name().map_err(|_| Refusal::Torn)?.into_owned();
        let mut file = file.take(left + 1);
        let n_read = if name == "content.xml" {
            let mut bytes = Vec::new();
            let read = file.read_to_end(&mut bytes).map_err(|_| Refusal::Torn)?;
            content = Some(bytes);
            u64::try_from(read).unwrap_or(u64::MAX)
        } else {
            io::copy(&mut file, &mut io::sink()).map_err(|_| Refusal::Torn)?
        };
        let too_much = Refusal::TooMuch { what: "unpacked", most: MAX_UNPACKED };
        left = left.checked_sub(n_read).ok_or(too_much)?;
        excel |= name == "xl/workbook.xml";
    }
    match content {
        _ if excel => Ok(Packed::Excel),
        Some(content) => Ok(Packed::Open(content)),
        None => Err(Refusal::NotATable),
    }
}

/// Reads the cells of a sheet, one by one: only what is there takes room.
pub(super) fn read(bytes: &[u8], sheet: Option<&str>) -> Result<Rows, Refusal> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|_| Refusal::Torn)?;
    let sheets = book.sheets_metadata().iter();
    let shown: Vec<String> = sheets
        .filter(|it| it.typ == SheetType::WorkSheet)
        .filter(|it| it.visible == SheetVisible::Visible)
        .map(|it| it.name.clone())
        .collect();
    let name = match sheet {
        None => shown.first().cloned().ok_or(Refusal::Empty)?,
        Some(name) if shown.iter().any(|it| it == name) => name.to_owned(),
        Some(name) => {
            return Err(Refusal::NoSheet { name: name.to_owned(), known: shown });
        }
    };
    let mut cells = book.worksheet_cells_reader(&name).map_err(|_| Refusal::Torn)?;
    let mut rows = Rows::default();
    while let Some(cell) = cells.next_cell().map_err(|_| Refusal::Torn)? {
        let (row, column) = cell.get_position();
        let place = |it: u32| usize::try_from(it).unwrap_or(usize::MAX - 1);
        rows.put(place(row), place(column), value(cell.get_value()))?;
    }
    Ok(rows)
}

fn value(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Int(number) => Cell::Number(number.to_string()),
        DataRef::Float(value) => Cell::Number(number(*value)),
        DataRef::String(text) => Cell::Text(text.trim().to_owned()),
        DataRef::SharedString(text) => Cell::Text(text.trim().to_owned()),
        DataRef::Bool(yes) => Cell::Text(yes.to_string()),
        DataRef::DateTime(moment) => {
            let value = moment.as_f64();
            let days = (1.0..2_958_466.0).contains(&value) && !moment.is_duration();
            let day = days.then(|| moment.to_ymd_hms_milli()).and_then(|it| {
                let year = i16::try_from(it.0).ok()?;
                Day::of(year, i8::try_from(it.1).ok()?, i8::try_from(it.2).ok()?)
            });
            day.map_or_else(|| Cell::Number(number(value)), Cell::Day)
        }
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => iso(text),
        DataRef::Error(error) => Cell::Broken(error.to_string()),
        DataRef::Empty => Cell::empty(),
    }
}

/// A date with or without a time.
pub(super) fn iso(text: &str) -> Cell {
    let day = text.get(..10).and_then(Day::new);
    day.map_or_else(|| Cell::Text(text.trim().to_owned()), Cell::Day)
}

/// A number with the fifteen digits that a spreadsheet knows of it.
pub(super) fn number(value: f64) -> String {
    let text = value.to_string();
    if text.bytes().filter(u8::is_ascii_digit).count() <= 15 {
        return text;
    }
    let rounded: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    rounded.to_string()
}
