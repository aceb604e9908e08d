//! Times and memory in words.

use std::time::Duration;

use unicode_width::UnicodeWidthStr;

use super::progress::Stage;
use crate::diag::Fact;
use crate::disk;
use crate::locale::Words;
use crate::value::Amount;

/// A table of what each stage took, their sum, and the most memory that was used.
pub(super) fn table(times: &[(Stage, Duration)], words: &Words) -> String {
    let total = times.iter().map(|(_, time)| *time).sum();
    let mut rows: Vec<(String, String)> = times
        .iter()
        .map(|(stage, time)| (words.text(stage.id()), seconds(*time, words)))
        .collect();
    rows.push((words.text("cli-stage-total"), seconds(total, words)));
    if let Some(bytes) = disk::peak_memory() {
        rows.push((words.text("cli-memory"), megabytes(bytes, words)));
    }
    let names = rows.iter().map(|(name, _)| name.width()).max().unwrap_or(0);
    let values = rows.iter().map(|(_, value)| value.width()).max().unwrap_or(0);
    rows.iter()
        .map(|(name, value)| {
            let room = " ".repeat(names + values - name.width() - value.width());
            format!("  {name}{room}  {value}\n")
        })
        .collect()
}

/// A time: « 0,42 s ».
pub(super) fn seconds(time: Duration, words: &Words) -> String {
    let hundredths = (time.as_millis() + 5) / 10;
    let text = format!("{}.{:02}", hundredths / 100, hundredths % 100);
    said("cli-seconds", &text, words)
}

fn megabytes(bytes: u64, words: &Words) -> String {
    said("cli-megabytes", &(bytes / 1_000_000).to_string(), words)
}

fn said(id: &str, number: &str, words: &Words) -> String {
    let number =
        Amount::new(number).map_or_else(|| number.to_owned(), |it| words.number(it));
    words.with(id, &[("number", Fact::Text(number))])
}
