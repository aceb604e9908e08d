//! From a build and what was published before to what differs: pages by their place,
//! numbers by their key.
//!
//! Invariant: a number that counts up to the day of the build is compared with the one
//! that counted up to the day of the publication; another day alone is no difference.

use std::collections::{BTreeMap, BTreeSet};

use super::Outcome;
use crate::aggregate::COLUMNS;
use crate::parse::{LockHead, LockedValue};
use crate::plan::ShownNumber;

/// What differs between a publication and a build.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Pages and files by their place, from the root of the site.
    pub pages: BTreeMap<String, Fate>,
    /// Numbers by key.
    pub numbers: BTreeMap<String, NumberChange>,
}

/// What became of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It was not there.
    Added,
    /// It is there no more.
    Removed,
    /// It is another.
    Changed,
}

/// A number that is another: as it was, and as it is; none where it was not shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberChange {
    /// As it was.
    pub before: Option<String>,
    /// As it is.
    pub after: Option<String>,
    /// Its key of today, where its day has moved; else empty.
    pub now: String,
}

impl Difference {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.pages.is_empty() && self.numbers.is_empty()
    }
}

/// What stands for a number that is too small to be shown.
const MASKED: &str = "C";

/// What differs from a lock: its pages are those that showed numbers.
pub fn against_lock(outcome: &Outcome, lock: &LockHead) -> Difference {
    let then = lock.values.iter().map(|it| (it.key.value.to_string(), value(it)));
    let now = outcome.numbers.iter().map(|it| (it.key.clone(), shown(it)));
    let before: BTreeSet<&String> = lock.values.iter().flat_map(|it| &it.pages).collect();
    let after: BTreeSet<&String> =
        outcome.numbers.iter().flat_map(|it| &it.pages).collect();
    let removed = before.difference(&after).map(|it| ((*it).clone(), Fate::Removed));
    let added = after.difference(&before).map(|it| ((*it).clone(), Fate::Added));
    Difference {
        pages: removed.chain(added).collect(),
        numbers: compare(
            (then.collect(), &lock.published.to_string()),
            (now.collect(), &outcome.summary.date.to_string()),
        ),
    }
}

/// What differs from the files of a built site, by their path in it.
pub fn against_site(outcome: &Outcome, files: &BTreeMap<String, Vec<u8>>) -> Difference {
    let mut pages = BTreeMap::new();
    let mut left: BTreeSet<&str> = files.keys().map(String::as_str).collect();
    left.retain(|it| !is_card(it));
    for artifact in outcome.artifacts.iter().filter(|it| !is_card(it.path.as_str())) {
        let path = artifact.path.as_str();
        left.remove(path);
        match files.get(path) {
            None => pages.insert(url(path), Fate::Added),
            Some(bytes) if bytes[..] != artifact.bytes[..] => {
                pages.insert(url(path), Fate::Changed)
            }
            Some(_) => None,
        };
    }
    pages.extend(left.into_iter().map(|path| (url(path), Fate::Removed)));
    let text = |path: &str| {
        let bytes = files.get(path).map(Vec::as_slice).unwrap_or_default();
        String::from_utf8_lossy(bytes).into_owned()
    };
    let new = |path: &str| {
        let found = outcome.artifacts.iter().find(|it| it.path.as_str() == path);
        found
            .map(|it| String::from_utf8_lossy(&it.bytes).into_owned())
            .unwrap_or_default()
    };
    let (values, figures) = ("donnees/indicateurs.csv", "donnees/chiffres.csv");
    let (mut then, vintage) = computed(&text(values));
    let (mut now, date) = computed(&new(values));
    then.extend(declared(&text(figures)));
    now.extend(declared(&new(figures)));
    Difference { pages, numbers: compare((then, &vintage), (now, &date)) }
}

/// Whether a file is the picture of a page where it is shared: it changes with its page.
fn is_card(path: &str) -> bool {
    path.starts_with("cartes/")
}

fn url(path: &str) -> String {
    format!("/{}", path.strip_suffix("index.html").unwrap_or(path))
}

fn value(it: &LockedValue) -> String {
    let value = it.value.as_ref().map(|it| it.value.to_string());
    value.unwrap_or_else(|| MASKED.to_owned())
}

fn shown(it: &ShownNumber) -> String {
    it.value().unwrap_or_else(|| MASKED.to_owned())
}

type Numbers = BTreeMap<String, String>;

fn compare(
    (mut then, vintage): (Numbers, &str),
    (mut now, date): (Numbers, &str),
) -> BTreeMap<String, NumberChange> {
    let mut changes = BTreeMap::new();
    let keys: Vec<String> = then.keys().cloned().collect();
    for key in keys {
        let moved = key.strip_suffix(vintage).filter(|it| it.ends_with("|to:"));
        let moved = moved.map(|it| format!("{it}{date}"));
        let same = now.contains_key(&key).then(|| key.clone());
        let found = same.or(moved.filter(|it| now.contains_key(it)));
        let Some(found) = found else { continue };
        let (before, after) = (then.remove(&key), now.remove(&found));
        if before != after {
            let now = if found == key { String::new() } else { found };
            changes.insert(key, NumberChange { before, after, now });
        }
    }
    let change = |before, after| NumberChange { before, after, now: String::new() };
    changes.extend(then.into_iter().map(|(key, it)| (key, change(Some(it), None))));
    changes.extend(now.into_iter().map(|(key, it)| (key, change(None, Some(it)))));
    changes
}

/// The values of `indicateurs.csv` by key, and the day they are known on.
fn computed(text: &str) -> (Numbers, String) {
    let mut numbers = Numbers::new();
    let mut vintage = String::new();
    for row in rows(text, COLUMNS[0]) {
        let [indicator, version, scope, first, last, cumulative, value, ..] = &row[..]
        else {
            continue;
        };
        let when = match cumulative.as_str() {
            "true" => format!("to:{last}"),
            _ => format!("in:{first}/{last}"),
        };
        let masked = row.get(14).is_some_and(|it| it == MASKED);
        let value = if masked { MASKED } else { value.as_str() };
        if !value.is_empty() {
            numbers.insert(format!("{indicator}@{version}|{scope}|{when}"), value.into());
        }
        vintage = row.get(15).cloned().unwrap_or_default();
    }
    (numbers, vintage)
}

/// The values of `chiffres.csv` by key.
fn declared(text: &str) -> Numbers {
    let rows = rows(text, "id").into_iter();
    let numbers = rows.filter_map(|row| {
        let (id, value) = (row.first()?, row.get(2)?);
        Some((format!("figure:{id}"), value.clone()))
    });
    numbers.collect()
}

/// The rows of a table of ours after its header; none when it begins otherwise.
fn rows(text: &str, first: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let (mut quoted, mut letters) = (false, text.chars().peekable());
    while let Some(letter) = letters.next() {
        let row = rows.last_mut().expect("there is always one");
        let cell = row.last_mut().expect("a row has a cell");
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(String::new()),
            '\n' if !quoted => rows.push(vec![String::new()]),
            _ => cell.push(letter),
        }
    }
    let head = rows.remove(0);
    rows.retain(|it| it.len() == head.len());
    if head.first().is_some_and(|it| it == first) { rows } else { Vec::new() }
}
