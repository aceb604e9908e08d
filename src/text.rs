//! Files as they were read, and places in them.
//!
//! Invariants: a path is relative to the project, uses `/` and never leaves it. A
//! `Span` counts bytes; people are told lines and columns, which start at 1 and
//! count characters.

mod likeness;
mod lines;
mod misread;
mod original;
mod personal;

pub use likeness::{apart, nearest};
pub use lines::Lines;
pub use misread::{misread, reread};
pub use original::Original;
pub use personal::{mails, telephones};

use std::fmt;
use std::sync::Arc;

/// The path of a source, relative to the project, with `/` between its parts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourcePath(Arc<str>);

impl SourcePath {
    /// Takes a path that is already relative and uses `/`.
    pub fn new(text: &str) -> Self {
        Self(text.into())
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The file name without its folder: `2020-04.yaml`.
    pub fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// The file name without its last extension: `2020-04`.
    pub fn stem(&self) -> &str {
        let name = self.file_name();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    /// The last extension, without its dot; empty when there is none.
    pub fn extension(&self) -> &str {
        self.file_name().rsplit_once('.').map_or("", |(_, extension)| extension)
    }
}

impl fmt::Display for SourcePath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// What kept a file from being read as UTF-8.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Undecodable {
    /// Where the first wrong byte stands, in the text as we made it readable.
    pub at: usize,
    /// The encoding the bytes look like.
    pub guess: Encoding,
    /// The bytes as they were read: what a font or a picture is.
    pub bytes: Arc<[u8]>,
}

/// An encoding that a file was found to have instead of UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// What old Windows programs write in French.
    Windows1252,
    /// UTF-16, as some spreadsheets export.
    Utf16,
    /// Not text at all, or text of an encoding that cannot be told.
    Unknown,
}

impl Undecodable {
    /// The word of the encoding, for its message.
    pub fn word(&self) -> &'static str {
        match self.guess {
            Encoding::Windows1252 => "windows-1252",
            Encoding::Utf16 => "utf-16",
            Encoding::Unknown => "unknown",
        }
    }

    /// The first character that is not UTF-8, in the text made readable.
    pub fn span(&self, text: &str) -> Span {
        let length = text[self.at..].chars().next().map_or(0, char::len_utf8);
        Span::new(self.at, self.at + length)
    }
}

/// A file as it was read: path and text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Source {
    /// Where the file stands in the project.
    pub path: SourcePath,
    /// Its text, without a byte order mark; made readable as far as can be when
    /// `undecodable` is set, so that an excerpt can be shown.
    pub text: Arc<str>,
    /// Set when the bytes are not UTF-8.
    pub undecodable: Option<Undecodable>,
}

impl Source {
    /// A source from text that is known to be UTF-8.
    pub fn new(path: &str, text: &str) -> Self {
        let text = text.trim_start_matches('\u{feff}');
        Self { path: SourcePath::new(path), text: text.into(), undecodable: None }
    }

    /// A source from the bytes of a file, in whatever encoding they are.
    pub fn from_bytes(path: &str, bytes: &[u8]) -> Self {
        match str::from_utf8(bytes) {
            Ok(text) => Self::new(path, text),
            Err(error) => {
                let (text, undecodable) = decode(bytes, error.valid_up_to());
                let path = SourcePath::new(path);
                Self { path, text: text.into(), undecodable: Some(undecodable) }
            }
        }
    }

    /// What the file holds, text or not; a byte order mark is left out.
    pub fn bytes(&self) -> &[u8] {
        match &self.undecodable {
            Some(undecodable) => &undecodable.bytes,
            None => self.text.as_bytes(),
        }
    }

    /// The line and column of a byte, both from 1, the column in characters.
    pub fn position(&self, offset: usize) -> Position {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let before = &self.text[..offset];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        Position { line, column: before[line_start..].chars().count() + 1 }
    }

    /// The text of a line, counted from 1, without its line end.
    pub fn line(&self, number: usize) -> Option<&str> {
        self.text.lines().nth(number.checked_sub(1)?)
    }
}

/// Makes bytes readable; the place returned is in the new text.
fn decode(bytes: &[u8], valid: usize) -> (String, Undecodable) {
    let start = str::from_utf8(&bytes[..valid]).expect("checked up to here").to_owned();
    let at = start.len();
    let wrong = |at, guess| Undecodable { at, guess, bytes: bytes.into() };
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        let little = bytes[0] == 0xff;
        let unit = |it: &[u8]| match little {
            true => u16::from_le_bytes([it[0], it[1]]),
            false => u16::from_be_bytes([it[0], it[1]]),
        };
        let units: Vec<u16> = bytes[2..].chunks_exact(2).map(unit).collect();
        return (String::from_utf16_lossy(&units), wrong(0, Encoding::Utf16));
    }
    let rest = &bytes[valid..];
    let text = rest
        .iter()
        .all(|byte| !matches!(byte, 0..=8 | 14..=31 | 0x81 | 0x8d | 0x8f | 0x90 | 0x9d));
    // `é` and `à` as an old Macintosh writes them: in Windows-1252 they are `Ž` and `ˆ`,
    // and whoever took them for that would spoil the text.
    let count = |is: fn(&u8) -> bool| rest.iter().filter(|it| is(it)).count();
    let macintosh = count(|it| matches!(it, 0x88 | 0x8e)) > count(|it| *it >= 0xe0);
    if !text || macintosh {
        return (start, wrong(at, Encoding::Unknown));
    }
    // What is UTF-8 all the same was so before a letter of Windows came in between.
    let mut text = start;
    for chunk in rest.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|byte| windows_1252(*byte)));
    }
    (text, wrong(at, Encoding::Windows1252))
}

/// The character of a byte in Windows-1252 (WHATWG Encoding, index windows-1252).
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}',
        'Ž', '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›',
        'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// A line and a column, both from 1; the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
}

/// A range of bytes in one source; which source is known from where it is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// A span from two offsets; offsets past 4 GiB are held at that limit.
    pub fn new(start: usize, end: usize) -> Self {
        let cut = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { start: cut(start), end: cut(end.max(start)) }
    }

    /// The same place in the translation of the source that this is kept with: offsets
    /// from 2 GiB on are those of the translation.
    pub fn in_translation(self) -> Self {
        Self { start: self.start | ABROAD, end: self.end | ABROAD }
    }

    /// The place in the translation; `None` for one in the source itself.
    pub fn of_translation(self) -> Option<Self> {
        let abroad = self.start & ABROAD != 0;
        abroad.then_some(Self { start: self.start & !ABROAD, end: self.end & !ABROAD })
    }
}

/// Marks the places in a translation.
const ABROAD: u32 = 1 << 31;

/// A span in a named source.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Location {
    /// The source.
    pub path: SourcePath,
    /// The place in it.
    pub span: Span,
}

/// A value with the place where it was written.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Spanned<T> {
    /// What was written.
    pub value: T,
    /// Where.
    pub span: Span,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_not_bytes() {
        let source = Source::new("a.md", "un\nété ici\n");
        let at = source.text.find("ici").expect("it is there");
        assert_eq!(source.position(at), Position { line: 2, column: 5 });
    }

    #[test]
    fn windows_1252_is_recognised_and_made_readable() {
        let source = Source::from_bytes("a.md", b"titre: \xe9t\xe9 \x97 d\x92ici");
        let undecodable = source.undecodable.expect("these bytes are not UTF-8");
        assert_eq!(&*source.text, "titre: été — d’ici");
        assert_eq!((undecodable.at, undecodable.guess), (7, Encoding::Windows1252));
    }
}
