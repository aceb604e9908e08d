//! From a file of separated values to rows: whatever its separator, its line ends and
//! its encoding.

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

use super::table::{Cell, Refusal, Rows};
use crate::text::{Encoding, Source};

/// Reads the cells of a text file.
pub(super) fn read(bytes: &[u8]) -> Result<Rows, Refusal> {
    let text = decoded(bytes).ok_or(Refusal::NotATable)?;
    let mut text = text.replace("\r\n", "\n").replace('\r', "\n");
    if !text.ends_with('\n') {
        text.push('\n');
    }
    // Excel names its separator so when it is asked to.
    let (named, text) = match text.split_once('\n') {
        Some((first, rest)) if is_named(first) => {
            (first.as_bytes().get(4).copied().or(Some(b'\t')), rest)
        }
        _ => (None, text.as_str()),
    };
    let separator = named.unwrap_or_else(|| separator(text));
    let skipped = usize::from(named.is_some());
    cells(text, ReaderBuilder::new().delimiter(separator).build(), skipped)
}

fn is_named(line: &str) -> bool {
    let rest = line.strip_prefix("sep=").unwrap_or("no");
    rest.len() < 2 && line.starts_with("sep=")
}

fn cells(text: &str, mut reader: Reader, skipped: usize) -> Result<Rows, Refusal> {
    let mut rows = Rows::default();
    let mut output = vec![0; text.len() + 1];
    let (mut at, mut row, mut column) = (0, skipped, 0);
    loop {
        let (result, n_in, n_out) =
            reader.read_field(&text.as_bytes()[at..], &mut output);
        let raw = &text[at..at + n_in];
        at += n_in;
        let ReadFieldResult::Field { record_end } = result else {
            // All of the text was given: a cell that wants more of it is never closed.
            return match result {
                ReadFieldResult::End => Ok(rows),
                _ if raw.trim().is_empty() => Ok(rows),
                _ => Err(Refusal::OpenQuote { row: row + 1 }),
            };
        };
        let inside = raw.trim_start_matches('\n');
        if column == 0 {
            row += raw.len() - inside.len();
        }
        let value = String::from_utf8_lossy(&output[..n_out]);
        rows.put(row, column, Cell::Text(freed(value.trim()).to_owned()))?;
        column += 1;
        if record_end {
            (row, column) = (row + 1, 0);
        }
    }
}

/// Text without the apostrophe that keeps a spreadsheet from counting it.
fn freed(text: &str) -> &str {
    let inside = text.strip_prefix('\'').unwrap_or(text);
    if inside.starts_with(['=', '+', '-', '@', '\t']) { inside } else { text }
}

/// The separator of the header: what it holds most of outside of quotes.
fn separator(text: &str) -> u8 {
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    let mut quoted = false;
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            _ if quoted => {}
            _ => {
                let found = counts.iter_mut().find(|(it, _)| *it == byte);
                found.into_iter().for_each(|(_, count)| *count += 1);
            }
        }
    }
    counts
        .into_iter()
        .max_by_key(|(_, count)| *count)
        .map_or(b',', |(it, count)| if count == 0 { b',' } else { it })
}

/// The text of bytes in UTF-8, UTF-16 or Windows-1252; `None` for what is no text.
fn decoded(bytes: &[u8]) -> Option<String> {
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes)?,
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes)?,
        [_, 0, _, 0, ..] => wide(bytes, u16::from_le_bytes)?,
        [0, _, 0, _, ..] => wide(bytes, u16::from_be_bytes)?,
        _ => {
            let source = Source::from_bytes("", bytes);
            let guess = source.undecodable.as_ref().map(|it| it.guess);
            if guess.is_some_and(|it| it != Encoding::Windows1252) {
                return None;
            }
            source.text.to_string()
        }
    };
    (!text.contains('\0')).then_some(text)
}

fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return None;
    }
    let units = pairs.iter().map(|it| unit(*it));
    char::decode_utf16(units).collect::<Result<String, _>>().ok()
}
