//! What is told below a page while it is written: its files, what is said of them, its
//! weight, what would change against the last lock.
//!
//! Invariant: nothing of this is worked out before somebody looks at the page.

use std::collections::BTreeSet;
use std::io::Write;
use std::sync::{Arc, OnceLock};

use flate2::Compression;
use flate2::write::GzEncoder;

use super::super::diff::locks;
use super::super::project::sources;
use super::super::record::records;
use super::super::screen::harmless;
use super::told::faults;
use crate::artifact::{Artifact, SitePath};
use crate::build::{Difference, Feeds, Inputs, NumberChange, Outcome, against_lock};
use crate::diag::{Diagnostics, Fact};
use crate::locale::{Language, Words};
use crate::parse::LockHead;
use crate::serve::{Row, Section, channels_address, sent};
use crate::text::SourcePath;
use crate::value::Amount;

/// A build with what it was made from.
pub(super) struct Made {
    pub(super) inputs: Inputs,
    pub(super) outcome: Outcome,
}

/// What pages are told from.
pub(super) struct Subject {
    /// What is shown.
    pub(super) shown: Arc<Made>,
    /// What was found in the content as it is.
    pub(super) newest: Arc<Made>,
    /// The newest build whose numbers mean something.
    pub(super) counted: Arc<Made>,
    pub(super) words: Arc<Words>,
    pub(super) since: OnceLock<Option<Since>>,
}

/// The last lock, and what would change.
pub(super) struct Since {
    lock: Box<LockHead>,
    difference: Difference,
}

/// What is told below the page of this file.
pub(super) fn sections(subject: &Subject, path: &SitePath) -> Vec<Section> {
    let Made { inputs, outcome } = &*subject.shown;
    let artifact = outcome.artifacts.iter().find(|it| it.path == *path);
    let Some(artifact) = artifact else { return Vec::new() };
    let feeds = outcome.trail.feeds(artifact, &outcome.numbers);
    let mut told = vec![
        files(&feeds, inputs, &subject.words),
        checks(&feeds, subject),
        weight(artifact, &subject.words),
    ];
    told.extend(channels(outcome, path, &subject.words));
    let since = subject.since.get_or_init(|| since(&subject.counted));
    told.extend(since.as_ref().map(|it| lock(it, path, subject)));
    told
}

fn files(feeds: &Feeds, inputs: &Inputs, words: &Words) -> Section {
    let row = |path: &SourcePath, id: &str| Row {
        text: harmless(path.as_str()),
        note: words.text(id),
        href: String::new(),
    };
    let lists = [
        (&feeds.text, "serve-feeds-text"),
        (&feeds.numbers, "serve-feeds-numbers"),
        (&feeds.pictures, "serve-feeds-pictures"),
        (&feeds.named, "serve-feeds-named"),
    ];
    let own = lists.iter().flat_map(|(list, id)| list.iter().map(|it| row(it, id)));
    let mut rows: Vec<Row> = own.collect();
    let n_own = rows.len();
    rows.push(row(&SourcePath::new("content/site.yaml"), "serve-feeds-site"));
    let templates = inputs.templates.iter();
    rows.extend(templates.map(|it| row(&it.path, "serve-feeds-templates")));
    let lead = if n_own == 0 { words.text("serve-files-none") } else { String::new() };
    Section {
        id: "files",
        label: words.with("serve-files", &[("count", Fact::Count(rows.len()))]),
        title: words.text("serve-files-title"),
        lead,
        rows,
        faults: Vec::new(),
    }
}

/// What there is to tell of the files of a page, as they are now.
fn checks(feeds: &Feeds, subject: &Subject) -> Section {
    let words = &subject.words;
    let Made { inputs, outcome } = &*subject.newest;
    let ours = feeds.all();
    let list = outcome.diagnostics.list.iter().filter(|it| {
        it.location.as_ref().is_some_and(|place| ours.contains(&place.path))
    });
    let found = Diagnostics { list: list.cloned().collect() };
    let faults = faults(&records(&found, &sources(inputs), words), words);
    let lead = match faults.is_empty() {
        true => words.text("serve-checks-none"),
        false => String::new(),
    };
    Section {
        id: "checks",
        label: words.with("serve-checks", &[("count", Fact::Count(found.list.len()))]),
        title: words.text("serve-checks-title"),
        lead,
        rows: Vec::new(),
        faults,
    }
}

fn weight(artifact: &Artifact, words: &Words) -> Section {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    let written = encoder.write_all(&artifact.bytes);
    let packed = written.and_then(|()| encoder.finish());
    let packed = packed.expect("memory can always be written to").len();
    let said = |count: usize| {
        let tenths = (count + 50) / 100;
        let number = Amount::new(&format!("{}.{}", tenths / 10, tenths % 10));
        let number = number.map(|it| words.number(it)).unwrap_or_default();
        words.with("serve-weight", &[("plain", Fact::Text(number))])
    };
    let row =
        |count, id| Row { text: said(count), note: words.text(id), href: String::new() };
    Section {
        id: "weight",
        label: format!("{} ({} gzip)", said(artifact.bytes.len()), said(packed)),
        title: words.text("serve-weight-title"),
        lead: String::new(),
        rows: vec![
            row(artifact.bytes.len(), "serve-weight-plain"),
            row(packed, "serve-weight-packed"),
        ],
        faults: Vec::new(),
    }
}

/// What goes out of a day: its mails, messages and sheets, side by side.
fn channels(outcome: &Outcome, path: &SitePath, words: &Words) -> Option<Section> {
    let files = outcome.artifacts.iter().map(|it| it.path.clone());
    let challenges = sent(files, path);
    let row = |it: &String| Row {
        text: it.clone(),
        note: String::new(),
        href: channels_address(path, it),
    };
    let rows: Vec<Row> = challenges.iter().map(row).collect();
    (!rows.is_empty()).then(|| Section {
        id: "channels",
        label: words.text("serve-channels"),
        title: words.text("serve-channels-title"),
        lead: words.text("serve-channels-lead"),
        rows,
        faults: Vec::new(),
    })
}

fn since(made: &Made) -> Option<Since> {
    let (_, lock) = locks(&made.inputs, &made.outcome).pop()?;
    Some(Since { difference: against_lock(&made.outcome, &lock), lock })
}

/// The numbers of a page that would be other than they were published.
fn lock(since: &Since, path: &SitePath, subject: &Subject) -> Section {
    let words = &subject.words;
    let url = url(path, subject);
    let now = subject.counted.outcome.numbers.iter();
    let now = now.filter(|it| it.pages.contains(&url)).map(|it| it.key.clone());
    let then = since.lock.values.iter().filter(|it| it.pages.contains(&url));
    let here: BTreeSet<String> =
        now.chain(then.map(|it| it.key.value.to_string())).collect();
    let numbers = &since.difference.numbers;
    let is_here = |(key, it): &(&String, &NumberChange)| {
        here.contains(*key) || here.contains(&it.now)
    };
    let rows: Vec<Row> = numbers
        .iter()
        .filter(is_here)
        .map(|(key, it)| Row {
            text: harmless(key),
            note: change(it, words),
            href: String::new(),
        })
        .collect();
    let elsewhere: Vec<&NumberChange> =
        numbers.iter().filter(|it| !is_here(it)).map(|(_, it)| it).collect();
    let mut lead = vec![self::elsewhere(&elsewhere, words)];
    if rows.is_empty() {
        lead.insert(0, words.text("serve-lock-none"));
    }
    let shown = subject.counted.outcome.summary.date;
    if shown != since.lock.published {
        // Numbers of other days are other numbers.
        let days = [("shown", shown), ("published", since.lock.published)];
        let days = days.map(|(key, day)| (key, Fact::Text(words.day(day))));
        lead.push(words.with("serve-lock-days", &days));
    }
    let lead = lead.join(" ");
    let name = ("name", Fact::Text(harmless(&since.lock.name)));
    let count = ("count", Fact::Count(rows.len()));
    Section {
        id: "lock",
        label: words.with("serve-lock", &[count, name.clone()]),
        title: words.with("serve-lock-title", &[name]),
        lead,
        rows,
        faults: Vec::new(),
    }
}

/// The address of a page, as locks know it: that of the first language of the site, whose
/// numbers are the same.
fn url(path: &SitePath, subject: &Subject) -> String {
    let path = path.as_str();
    let (first, rest) = path.split_once('/').unwrap_or_default();
    let twin =
        Some(rest).filter(|_| Language::of(first).is_some_and(|it| it.code() == first));
    let artifacts = &subject.counted.outcome.artifacts;
    let twin = twin.filter(|rest| artifacts.iter().any(|it| it.path.as_str() == *rest));
    format!("/{}", twin.unwrap_or(path).trim_end_matches("index.html"))
}

/// How many numbers of other pages are others, new, or shown no more.
fn elsewhere(changes: &[&NumberChange], words: &Words) -> String {
    let count =
        |is: fn(&NumberChange) -> bool| changes.iter().filter(|it| is(it)).count();
    let kinds = [
        ("serve-lock-others", count(|it| it.before.is_some() && it.after.is_some())),
        ("serve-lock-more", count(|it| it.before.is_none())),
        ("serve-lock-fewer", count(|it| it.after.is_none())),
    ];
    let kinds = kinds.into_iter().filter(|(_, count)| *count > 0);
    let kinds: Vec<String> =
        kinds.map(|(id, it)| words.with(id, &[("count", Fact::Count(it))])).collect();
    match kinds.is_empty() {
        true => words.text("serve-lock-same"),
        false => {
            words.with("serve-lock-elsewhere", &[("kinds", Fact::Text(kinds.join(", ")))])
        }
    }
}

fn change(it: &NumberChange, words: &Words) -> String {
    let said = |it: &String| match it.as_str() {
        "C" => words.text("cli-diff-masked"),
        text => text.to_owned(),
    };
    let before = it.before.as_ref().map(|it| ("before", Fact::Text(said(it))));
    let after = it.after.as_ref().map(|it| ("after", Fact::Text(said(it))));
    let id = match (&before, &after) {
        (None, _) => "serve-lock-new",
        (_, None) => "serve-lock-gone",
        _ => "serve-lock-was",
    };
    words.with(id, &before.into_iter().chain(after).collect::<Vec<_>>())
}
