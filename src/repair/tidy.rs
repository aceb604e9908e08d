//! The repairs of a whole file: its encoding, its line ends, letters that were broken.

use crate::text::{Encoding, Original, Source, reread};
use crate::value::composed;

/// What was repaired in a file as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tidied {
    /// It was in Windows-1252.
    Windows,
    /// It was in UTF-16.
    Utf16,
    /// It began with a byte order mark.
    Mark,
    /// So many lines ended as on Windows or on an old Macintosh.
    LineEnds(usize),
    /// Letters were read in a wrong encoding once.
    Misread,
    /// Letters and their accents stood apart.
    Apart,
}

/// A file with a sound encoding and sound line ends, and what was done for it.
pub(super) fn tidy(file: &Original) -> (Source, Vec<Tidied>) {
    let source = Source::from_bytes(file.path.as_str(), &file.bytes);
    let mut tidied = Vec::new();
    match source.undecodable.as_ref().map(|it| it.guess) {
        None => {
            if file.bytes.starts_with("\u{feff}".as_bytes()) {
                tidied.push(Tidied::Mark);
            }
        }
        Some(Encoding::Windows1252) => tidied.push(Tidied::Windows),
        Some(Encoding::Utf16) if !source.text.contains('\u{fffd}') => {
            tidied.push(Tidied::Utf16);
        }
        Some(Encoding::Utf16 | Encoding::Unknown) => return (source, tidied),
    }
    let mut text = source.text.to_string();
    let n_ends = text.matches('\r').count();
    if n_ends > 0 {
        text = text.replace("\r\n", "\n").replace('\r', "\n");
        tidied.push(Tidied::LineEnds(n_ends));
    }
    let meant = reread(&text);
    if meant != text {
        tidied.push(Tidied::Misread);
    }
    let whole = composed(&meant);
    if whole.is_some() {
        tidied.push(Tidied::Apart);
    }
    (Source::new(file.path.as_str(), &whole.unwrap_or(meant)), tidied)
}
