//! The build report: what a build found, for who looks after the site. It is never
//! deployed.
//!
//! Invariant: it holds no time and no place outside the project, so two builds of the
//! same content leave the same report.

use std::cmp::Reverse;

use serde::Serialize;

use super::record::Record;
use super::summary::reason_name;
use crate::artifact::Artifact;
use crate::build::{Outcome, Summary};
use crate::diag::{Diagnostics, Severity};
use crate::model::Unpublished;

/// How many pages are listed by weight.
const HEAVIEST: usize = 10;

#[derive(Serialize)]
struct Report<'a> {
    version: u8,
    date: String,
    pages: usize,
    numbers: usize,
    counts: Counts,
    checks: &'a [Record<'a>],
    unpublished: Vec<Absent<'a>>,
    heaviest: Vec<Heavy<'a>>,
}

#[derive(Serialize)]
struct Counts {
    error: usize,
    warning: usize,
    info: usize,
}

#[derive(Serialize)]
struct Absent<'a> {
    file: &'a str,
    reason: &'static str,
    date: Option<String>,
}

#[derive(Serialize)]
struct Heavy<'a> {
    page: &'a str,
    bytes: usize,
}

/// The report of a build, as JSON.
pub(super) fn report(outcome: &Outcome, records: &[Record<'_>]) -> String {
    let Outcome { artifacts, diagnostics, summary, .. } = outcome;
    let report = Report {
        version: 1,
        date: summary.date.to_string(),
        pages: summary.n_pages,
        numbers: summary.n_numbers,
        counts: counts(diagnostics),
        checks: records,
        unpublished: absent(summary),
        heaviest: heaviest(artifacts.iter().map(|it| &**it)),
    };
    let text = serde_json::to_string_pretty(&report);
    text.expect("text and numbers can always be written as JSON") + "\n"
}

fn counts(diagnostics: &Diagnostics) -> Counts {
    Counts {
        error: diagnostics.count(Severity::Error),
        warning: diagnostics.count(Severity::Warning),
        info: diagnostics.count(Severity::Info),
    }
}

fn absent(summary: &Summary) -> Vec<Absent<'_>> {
    let date = |reason: &Unpublished| match reason {
        Unpublished::Scheduled(date) => Some(date.to_string()),
        Unpublished::Expired(day) => Some(day.to_string()),
        _ => None,
    };
    summary
        .unpublished
        .iter()
        .map(|(path, reason)| Absent {
            file: path.as_str(),
            reason: reason_name(*reason),
            date: date(reason),
        })
        .collect()
}

fn heaviest<'a>(artifacts: impl Iterator<Item = &'a Artifact>) -> Vec<Heavy<'a>> {
    let mut pages: Vec<Heavy<'_>> = artifacts
        .filter(|it| it.path.as_str().ends_with(".html"))
        .map(|it| Heavy { page: it.path.as_str(), bytes: it.bytes.len() })
        .collect();
    pages.sort_by_key(|it| (Reverse(it.bytes), it.page));
    pages.truncate(HEAVIEST);
    pages
}
