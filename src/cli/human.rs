//! Faults as people read them: the sentence, the lines, what to do.

use super::excerpt::excerpt;
use super::record::Record;
use super::screen::{Ink, Style, harmless};
use crate::diag::{Diagnostics, Fact, Severity};
use crate::locale::Words;

/// How many codes are named at the end, to learn more of them.
const NAMED: usize = 3;

/// Every fault, each followed by an empty line.
pub(super) fn human(records: &[Record<'_>], words: &Words, ink: Ink) -> String {
    records.iter().map(|it| block(it, words, ink) + "\n").collect()
}

/// How many faults there are of each weight: « 2 erreurs, 1 avertissement ».
pub(super) fn count(diagnostics: &Diagnostics, words: &Words) -> String {
    let weights = [
        (Severity::Error, "cli-n-errors"),
        (Severity::Warning, "cli-n-warnings"),
        (Severity::Info, "cli-n-infos"),
    ];
    let counts: Vec<String> = weights
        .into_iter()
        .map(|(severity, id)| (diagnostics.count(severity), id))
        .filter(|(count, _)| *count > 0)
        .map(|(count, id)| words.with(id, &[("count", Fact::Count(count))]))
        .collect();
    match counts.as_slice() {
        [] => words.text("cli-no-fault"),
        counts => counts.join(", "),
    }
}

/// How to learn more of what was told: the first few codes, errors first; nothing when
/// there was no fault.
pub(super) fn more(records: &[Record<'_>], words: &Words) -> String {
    let mut codes: Vec<&str> = Vec::new();
    for weight in ["error", "warning", "info"] {
        for it in records.iter().filter(|it| it.severity == weight) {
            if !codes.contains(&it.code) {
                codes.push(it.code);
            }
        }
    }
    codes.truncate(NAMED);
    let commands =
        codes.iter().map(|it| words.with("cli-more-code", &[("code", (*it).into())]));
    match commands.collect::<Vec<_>>().as_slice() {
        [] => String::new(),
        commands => {
            let commands = Fact::Text(words.choice(commands));
            format!("{}\n", words.with("cli-more", &[("commands", commands)]))
        }
    }
}

fn block(record: &Record<'_>, words: &Words, ink: Ink) -> String {
    let style = match record.severity {
        "error" => Style::Error,
        "warning" => Style::Warning,
        _ => Style::Note,
    };
    let label = words.text(&format!("cli-{}", record.severity));
    let label = ink.paint(style, &format!("{label}[{}]", record.code));
    let mut lines = vec![format!("{label} {}", harmless(&record.message))];
    let gutter = record.line.map_or(1, |line| line.to_string().len());
    let margin = " ".repeat(gutter);
    if let Some(file) = record.file {
        let place = match (record.line, record.column) {
            (Some(line), Some(column)) => format!(":{line}:{column}"),
            _ => String::new(),
        };
        let corner = ink.paint(Style::Frame, "┌");
        lines.push(format!("{margin} {corner} {}{place}", harmless(file)));
    }
    if let (Some((source, span)), Some(number)) = (record.place, record.line) {
        for line in excerpt(source, span, number) {
            let number = line.number.map(|it| it.to_string()).unwrap_or_default();
            let bar = ink.paint(Style::Frame, "│");
            let text = match line.number {
                Some(_) => line.text,
                None => carets(&line.text, style, ink),
            };
            let row = format!("{number:>gutter$} {bar} {text}");
            lines.push(row.trim_end().to_owned());
        }
    }
    if let Some(hint) = &record.hint {
        let sign = ink.paint(Style::Frame, "=");
        lines.push(format!("{margin} {sign} {}", harmless(hint)));
    }
    lines.join("\n") + "\n"
}

/// The marks in colour, and not the room before them.
fn carets(text: &str, style: Style, ink: Ink) -> String {
    let marks = text.trim_start();
    let room = &text[..text.len() - marks.len()];
    format!("{room}{}", ink.paint(style, marks))
}
