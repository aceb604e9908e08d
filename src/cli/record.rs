//! A fault as every format tells it: its words, its place in lines and columns.
//!
//! Invariant: lines and columns start at 1, columns count characters, and the end is
//! the place right after the last character.

use std::collections::BTreeMap;

use serde::Serialize;

use super::project::Sources;
use crate::diag::{Diagnostic, Diagnostics, Severity};
use crate::locale::{Told, Words};
use crate::text::{Lines, Position, Source, SourcePath, Span};

/// A fault in words. Its fields are the keys of `--format json`.
#[derive(Debug, Serialize)]
pub(super) struct Record<'a> {
    pub(super) code: &'static str,
    pub(super) severity: &'static str,
    pub(super) file: Option<&'a str>,
    pub(super) line: Option<usize>,
    pub(super) column: Option<usize>,
    pub(super) end_line: Option<usize>,
    pub(super) end_column: Option<usize>,
    pub(super) message: String,
    pub(super) hint: Option<String>,
    pub(super) key: Option<&'a str>,
    /// Where its excerpt is taken from.
    #[serde(skip)]
    pub(super) place: Option<(&'a Source, Span)>,
}

/// All faults in words, in the order they are in.
pub(super) fn records<'a>(
    diagnostics: &'a Diagnostics,
    sources: &Sources<'a>,
    words: &Words,
) -> Vec<Record<'a>> {
    let mut lines = BTreeMap::new();
    diagnostics.list.iter().map(|it| record(it, (sources, &mut lines), words)).collect()
}

/// They are one array, each fault on its own lines.
pub(super) fn json(records: &[Record<'_>]) -> String {
    let text = serde_json::to_string_pretty(records);
    text.expect("text and numbers can always be written as JSON") + "\n"
}

fn record<'a>(
    diagnostic: &'a Diagnostic,
    (sources, lines): (&Sources<'a>, &mut BTreeMap<&'a SourcePath, Lines>),
    words: &Words,
) -> Record<'a> {
    let Told { message, hint } = words.fault(&diagnostic.fault);
    let location = diagnostic.location.as_ref();
    let place =
        location.and_then(|it| sources.get(&it.path).map(|source| (*source, it.span)));
    let mut position = |offset: fn(Span) -> u32| -> Option<Position> {
        let (source, span) = place?;
        let lines = lines.entry(&source.path).or_insert_with(|| Lines::new(source));
        let offset = usize::try_from(offset(span)).unwrap_or(usize::MAX);
        Some(lines.position(source, offset))
    };
    let (start, end) = (position(|it| it.start), position(|it| it.end));
    Record {
        code: diagnostic.code(),
        severity: match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        },
        file: location.map(|it| it.path.as_str()),
        line: start.map(|it| it.line),
        column: start.map(|it| it.column),
        end_line: end.map(|it| it.line),
        end_column: end.map(|it| it.column),
        message,
        hint,
        key: Some(diagnostic.key.as_str()).filter(|it| !it.is_empty()),
        place,
    }
}
