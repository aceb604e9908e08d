//! Faults as the browser shows them.

use super::super::excerpt::excerpt;
use super::super::halt::disk;
use super::super::record::Record;
use super::super::screen::harmless;
use crate::disk::DiskError;
use crate::locale::{Told, Words};
use crate::serve::{Fault, Line};

/// The most faults that a browser is shown at once.
const MOST: usize = 200;

/// Faults of the content, the first of them when there are very many: errors first.
pub(super) fn faults(records: &[Record<'_>], words: &Words) -> Vec<Fault> {
    let of = |wanted: bool| {
        records.iter().filter(move |it| (it.severity == "error") == wanted)
    };
    of(true).chain(of(false)).take(MOST).map(|it| fault(it, words)).collect()
}

/// What the machine has against reading the project.
pub(super) fn trouble(error: &DiskError, words: &Words) -> Fault {
    sentence(&disk(error, words), words)
}

/// A sentence about no line of the content.
pub(super) fn sentence(told: &Told, words: &Words) -> Fault {
    Fault {
        severity: "error",
        weight: words.text("cli-error"),
        code: String::new(),
        place: String::new(),
        message: harmless(&told.message),
        hint: told.hint.as_deref().map(harmless).unwrap_or_default(),
        excerpt: Vec::new(),
    }
}

fn fault(record: &Record<'_>, words: &Words) -> Fault {
    let place = record.file.map(|file| match (record.line, record.column) {
        (Some(line), Some(column)) => format!("{file}:{line}:{column}"),
        _ => file.to_owned(),
    });
    let lines = record.place.zip(record.line);
    let lines = lines.map(|((source, span), number)| excerpt(source, span, number));
    let line = |it: super::super::excerpt::Line| Line {
        number: it.number,
        text: it.text.trim_end().to_owned(),
    };
    Fault {
        severity: record.severity,
        weight: words.text(&format!("cli-{}", record.severity)),
        code: record.code.to_owned(),
        place: place.as_deref().map(harmless).unwrap_or_default(),
        message: harmless(&record.message),
        hint: record.hint.as_deref().map(harmless).unwrap_or_default(),
        excerpt: lines.into_iter().flatten().map(line).collect(),
    }
}
