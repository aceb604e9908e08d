//! What made a published number another: the entries and corrections that became known
//! since.

use std::collections::BTreeMap;

use super::published::locked;
use super::{Impact, Measure, Question, Visible};
use crate::parse::{Key, Reason, Word};
use crate::value::{Amount, Day};

/// What was published last of a number, and when.
#[derive(Clone, Copy, Debug)]
pub(super) struct Point {
    pub(super) value: Amount,
    pub(super) since: Day,
}

/// The numbers as they were known on the days of publications.
pub(super) type Memory<'a> = BTreeMap<Day, Impact<'a>>;

/// What became known between a publication and now.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    /// Late entries, when they explain the whole change within the time for that.
    pub(super) late: Option<Vec<usize>>,
    /// Corrections and other entries that came in or went out.
    pub(super) records: Vec<usize>,
}

/// The numbers as they were known on a day.
pub(super) fn recall<'m, 'a>(
    impact: &Impact<'a>,
    day: Day,
    memory: &'m mut Memory<'a>,
) -> &'m Impact<'a> {
    memory.entry(day).or_insert_with(|| impact.as_known(day))
}

/// What became known of a number since it was published.
pub(super) fn between<'a>(
    impact: &Impact<'a>,
    (question, now): (&Question, &Visible<Measure>),
    point: &Point,
    memory: &mut Memory<'a>,
) -> Found {
    let then = recall(impact, point.since, memory).measure(question);
    let of = |measure: &Visible<Measure>| -> Vec<usize> {
        measure.value().map(|it| it.proof.records.clone()).unwrap_or_default()
    };
    let (before, after) = (of(&then), of(now));
    let new: Vec<usize> =
        after.iter().filter(|it| !before.contains(it)).copied().collect();
    let nothing_left = before.iter().all(|it| after.contains(it));
    let was = then.value().map_or(Amount::ZERO, |it| locked(it.plain()));
    let until = impact.provisional_until(question.period);
    let in_time = new.iter().all(|it| {
        impact.catalog.records.get(*it).is_some_and(|record| {
            record.entry.correction.is_none()
                && record.recorded > point.since
                && until.is_none_or(|until| record.recorded <= until)
        })
    });
    let explained = nothing_left && was == point.value && !new.is_empty() && in_time;
    let late = explained.then(|| new.clone());
    let lost = before.iter().filter(|it| !after.contains(it));
    let corrections = lost.flat_map(|it| corrections(impact, *it));
    let mut records: Vec<usize> = new.into_iter().chain(corrections).collect();
    records.sort_unstable();
    records.dedup();
    Found { late, records }
}

/// What corrects a record, as far as it is known: what voids one counts nowhere.
fn corrections(impact: &Impact<'_>, corrected: usize) -> impl Iterator<Item = usize> {
    let records = impact.catalog.records.iter().enumerate();
    let known = records.filter(|(_, it)| it.recorded <= impact.date);
    known.filter(move |(_, it)| it.corrects == Some(corrected)).map(|(at, _)| at)
}

impl Found {
    /// The restatement that would say so, as one line of YAML.
    pub(super) fn yaml(
        &self,
        impact: &Impact<'_>,
        key: &Key,
        (before, after): (Amount, Amount),
    ) -> String {
        let records =
            self.records.iter().filter_map(|it| impact.catalog.records.get(*it));
        let records: Vec<_> = records.collect();
        let corrections = records.iter().filter_map(|it| it.entry.correction.as_ref());
        let reason = match (corrections.map(|it| it.reason).next(), records.is_empty()) {
            (Some(reason), _) => reason,
            (None, false) => Reason::LateData,
            (None, true) => Reason::EntryError,
        };
        let on = records.iter().map(|it| it.recorded).max().unwrap_or(impact.date);
        let entries: Vec<String> =
            records.iter().map(|it| format!("\"{}\"", it.id)).collect();
        let entries = match entries.as_slice() {
            [] => String::new(),
            entries => format!(", entries: [{}]", entries.join(", ")),
        };
        format!(
            "- {{key: \"{key}\", on: {on}, before: {before}, after: {after}, \
             nature: correction, reason: {}, effect: \"…\"{entries}}}",
            reason.word()
        )
    }
}
