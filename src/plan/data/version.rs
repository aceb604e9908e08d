//! The version of the data: it changes whenever an entry is added or corrected.
//!
//! Data added is a minor version, an error fixed is a patch (content model §8): the
//! second number counts the days on which entries became known, the third the
//! corrections since the last of them. Both grow with the date of the build.

use std::collections::BTreeMap;

use crate::model::{Catalog, Record};
use crate::plan::desk::Desk;
use crate::value::{Date, Day, Moment};

/// What became known in a month, and the version at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Change {
    /// The month.
    pub month: Date,
    /// How many entries were added.
    pub added: usize,
    /// How many were corrected.
    pub corrected: usize,
    /// The version at the end of the month, or on the day of the build.
    pub version: String,
}

/// The version before anything is recorded.
const FIRST: &str = "1.0.0";

/// The version on the day of the build.
pub(super) fn version(desk: &Desk<'_>) -> String {
    changes(desk).last().map_or_else(|| FIRST.to_owned(), |it| it.version.clone())
}

/// What became known, month by month, the oldest first.
pub(super) fn changes(desk: &Desk<'_>) -> Vec<Change> {
    let catalog = desk.catalog;
    let mut days: BTreeMap<Day, (usize, usize)> = BTreeMap::new();
    let known = catalog.records.iter().filter(|it| it.recorded <= desk.date);
    for record in known.filter(|it| is_published(catalog, it)) {
        let (added, corrected) = days.entry(record.recorded).or_default();
        match record.corrects {
            None => *added += 1,
            Some(_) => *corrected += 1,
        }
    }
    let mut changes: Vec<Change> = Vec::new();
    let (mut minor, mut patch) = (0, 0);
    for (day, (added, corrected)) in days {
        (minor, patch) = match added {
            0 => (minor, patch + corrected),
            _ => (minor + 1, corrected),
        };
        let month = Date::On(Moment::Month(day.year(), day.month()));
        let version = format!("1.{minor}.{patch}");
        match changes.last_mut().filter(|it| it.month == month) {
            Some(last) => {
                last.added += added;
                last.corrected += corrected;
                last.version = version;
            }
            None => changes.push(Change { month, added, corrected, version }),
        }
    }
    changes
}

/// Whether the data show what an entry says, or said before it was corrected.
fn is_published(catalog: &Catalog<'_>, record: &Record<'_>) -> bool {
    catalog.site.policies.counted.contains(&record.status)
        && record.entry.duplicate_of.is_none()
}
