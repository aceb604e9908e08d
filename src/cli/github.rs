//! Faults as GitHub shows them beside the lines of a change.

use super::record::Record;

/// One command of a workflow for each fault.
pub(super) fn github(records: &[Record<'_>]) -> String {
    records.iter().map(line).collect()
}

fn line(record: &Record<'_>) -> String {
    let command = match record.severity {
        "info" => "notice",
        severity => severity,
    };
    let number = |it: Option<usize>| it.map(|it| it.to_string());
    let properties: Vec<String> = [
        ("file", record.file.map(str::to_owned)),
        ("line", number(record.line)),
        ("col", number(record.column)),
        ("endLine", number(record.end_line)),
        ("endColumn", number(record.end_column)),
        ("title", Some(record.code.to_owned())),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some(format!("{name}={}", property(&value?))))
    .collect();
    let hint = record.hint.iter().map(|it| format!("\n{it}"));
    let message: String = [record.message.clone()].into_iter().chain(hint).collect();
    format!("::{command} {}::{}\n", properties.join(","), escaped(&message))
}

/// Text after the last `::`.
fn escaped(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property, which ends at a comma or a colon.
fn property(text: &str) -> String {
    escaped(text).replace(':', "%3A").replace(',', "%2C")
}
