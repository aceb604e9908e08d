//! The closing words of a build: what was made, what was not, and why.

use std::path::Path;
use std::time::Duration;

use super::halt::shown;
use super::screen::harmless;
use super::timings::seconds;
use crate::build::Summary;
use crate::diag::{Diagnostics, Fact, Severity};
use crate::disk::Written;
use crate::locale::Words;
use crate::model::Unpublished;
use crate::text::SourcePath;
use crate::value::Day;

/// A site that was written.
#[derive(Debug)]
pub(super) struct Site<'a> {
    /// Where.
    pub(super) folder: &'a Path,
    /// How many of its files are new.
    pub(super) written: Written,
}

/// What was written, and how much of it is new.
pub(super) fn site(site: &Site<'_>, summary: &Summary, words: &Words) -> String {
    let count = |id, count| words.with(id, &[("count", Fact::Count(count))]);
    let facts = [
        ("path", shown(site.folder)),
        ("date", Fact::Text(words.day(summary.date))),
        ("pages", Fact::Text(count("cli-n-pages", summary.n_pages))),
        ("numbers", Fact::Text(count("cli-n-numbers", summary.n_numbers))),
    ];
    let written = site.written;
    let files = [
        ("changed", Fact::Count(written.n_written)),
        ("same", Fact::Count(written.n_same)),
    ];
    let mut lines =
        vec![words.with("cli-written", &facts), words.with("cli-files", &files)];
    if summary.n_mails > 0 {
        lines.push(count("cli-n-mails", summary.n_mails));
    }
    if written.n_foreign > 0 {
        lines.push(count("cli-foreign", written.n_foreign));
    }
    lines.join("\n") + "\n"
}

/// What gives no page, and why; nothing when all does.
pub(super) fn unpublished(summary: &Summary, words: &Words) -> String {
    let list = &summary.unpublished;
    if list.is_empty() {
        return String::new();
    }
    let mut lines = vec![words.text("cli-unpublished")];
    lines.extend(list.iter().map(|it| unpublished_line(it, words)));
    lines.join("\n") + "\n"
}

/// The last line: warnings and time.
pub(super) fn end(diagnostics: &Diagnostics, time: Duration, words: &Words) -> String {
    let warnings = match diagnostics.count(Severity::Warning) {
        0 => words.text("cli-no-warning"),
        count => words.with("cli-n-warnings", &[("count", Fact::Count(count))]),
    };
    let time = Fact::Text(seconds(time, words));
    words.with("cli-end", &[("warnings", Fact::Text(warnings)), ("time", time)]) + "\n"
}

/// The name of a reason, for the build report.
pub(super) fn reason_name(reason: Unpublished) -> &'static str {
    match reason {
        Unpublished::Draft => "draft",
        Unpublished::Review => "review",
        Unpublished::Scheduled(_) => "scheduled",
        Unpublished::Expired(_) => "expired",
        Unpublished::Internal => "internal",
        Unpublished::Withdrawn => "withdrawn",
        Unpublished::LaterType => "later",
        Unpublished::Unnamed => "unnamed",
    }
}

fn unpublished_line((path, reason): &(SourcePath, Unpublished), words: &Words) -> String {
    let id = format!("cli-unpublished-{}", reason_name(*reason));
    let day = |day: Day| vec![("date", Fact::Text(words.day(day)))];
    let facts = match reason {
        Unpublished::Scheduled(date) => vec![("date", Fact::Text(words.during(*date)))],
        Unpublished::Expired(last) => day(*last),
        _ => Vec::new(),
    };
    let reason = Fact::Text(words.with(&id, &facts));
    let file = Fact::Text(harmless(path.as_str()));
    let line = words.with("cli-unpublished-line", &[("file", file), ("reason", reason)]);
    format!("  {line}")
}
