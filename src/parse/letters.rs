//! What befell the letters of a file on their way: read in a wrong encoding, lost, written
//! apart; and versions that git could not join.
//!
//! Invariant: each is told once in a file, where it begins.

use super::yaml::Reader;
use crate::diag::{Diagnostic, Severity, Structure, Syntax};
use crate::text::{self, Location, Source, Span};
use crate::value::composed;

/// Stands where a program could not read a letter.
const LOST: char = '\u{fffd}';

/// Tells what is wrong with the letters of a file; whether it can be read at all.
pub(super) fn check(source: &Source, reader: &mut Reader<'_>) -> bool {
    let text = &*source.text;
    if let Some(span) = conflict(text) {
        reader.tell(Structure::Syntax(Syntax::Conflict), span);
        return false;
    }
    if let Some((at, length)) = text::misread(text).next() {
        let fault = Structure::Encoding { guess: "twice" };
        reader.tell(fault, Span::new(at, at + length));
    }
    if let Some(at) = text.find(LOST) {
        let span = Span::new(at, at + LOST.len_utf8());
        reader.tell(Structure::Encoding { guess: "lost" }, span);
    }
    let body = source.path.extension() == "md";
    let controls =
        |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{85}');
    let start = body.then(|| text.find("\n---").map_or(0, |at| at + 4));
    if let Some(at) = start.and_then(|start| Some(start + text[start..].find(controls)?))
    {
        reader.tell(Structure::Syntax(Syntax::Control), Span::new(at, at + 1));
    }
    if composed(text).is_some() {
        let mark = |c: &(usize, char)| ('\u{300}'..='\u{36f}').contains(&c.1);
        let at = text.char_indices().find(mark).map_or(0, |(at, _)| at);
        let before = text[..at].chars().next_back().map_or(0, char::len_utf8);
        let span = Span::new(at - before, at + 2 * usize::from(at > 0));
        let location = Location { path: source.path.clone(), span };
        let fault = Structure::Encoding { guess: "apart" };
        let told = Diagnostic::new(fault, location).weighing(Severity::Warning);
        reader.diagnostics.push(told);
    }
    true
}

/// The first mark of two versions that git left side by side.
fn conflict(text: &str) -> Option<Span> {
    let start = match text.starts_with("<<<<<<< ") {
        true => 0,
        false => text.find("\n<<<<<<< ")? + 1,
    };
    let whole = text[start..].contains("\n>>>>>>> ");
    let end = start + text[start..].lines().next().unwrap_or_default().len();
    whole.then(|| Span::new(start, end))
}
