//! What each column of a table is about.
//!
//! Invariants: a column is read because somebody asked for it or because its title says
//! so; never because of what its cells look like. Of two that say the same, one must be
//! asked for.

use super::key::{KEYS, is_personal, plain, rank, takes};
use super::label::Labels;
use super::table::Table;
use crate::parse::{DateOrder, MappingHead, Word};
use crate::text::nearest;

/// A column and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its title, as written.
    pub title: String,
    /// The key that its cells are for; `None` when it is left out.
    pub key: Option<String>,
    /// Why.
    pub why: Why,
    /// The order of its dates, when its title says it.
    pub order: Option<DateOrder>,
}

/// Why a column is read or left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Somebody asked for it.
    Asked,
    /// Its title says it.
    Named,
    /// Its title is the name of a unit.
    Unit,
    /// It is about persons.
    Personal,
    /// Its title says nothing that is known.
    Unknown,
    /// Another one says the same, and better.
    Second,
    /// It tells why a row was refused the last time.
    Refused,
}

impl Why {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Named => "named",
            Self::Unit => "unit",
            Self::Personal => "personal",
            Self::Unknown => "unknown",
            Self::Second => "second",
            Self::Refused => "refused",
        }
    }
}

/// Why the columns of a table cannot be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HeaderFault {
    /// Two columns mean the same.
    Ambiguous {
        /// What they mean.
        key: String,
        /// The one.
        one: String,
        /// The other.
        other: String,
    },
    /// A column was asked for that is not there.
    NoColumn {
        /// Its title as asked for.
        title: String,
        /// The one that was perhaps meant.
        nearest: Option<String>,
    },
    /// A key was asked for that entries do not have.
    NoKey {
        /// As asked for.
        key: String,
        /// The one that was perhaps meant.
        nearest: Option<String>,
    },
    /// Something that each entry needs is in no column.
    Missing {
        /// What is needed.
        key: &'static str,
        /// The columns that nothing is known of.
        unknown: Vec<String>,
    },
}

/// What a form keeps in several columns: the best of them is read.
const SEVERAL: [&str; 2] = ["id", "recorded"];

/// The column in which a file of refused rows says why.
pub(super) const REASON: &str = "motif du rejet";

/// What the columns of a table are about.
pub fn columns(
    table: &Table,
    mapping: &MappingHead,
    labels: &Labels,
) -> Result<Vec<Column>, HeaderFault> {
    check_keys(mapping, labels)?;
    let titles = &table.header;
    for title in mapping.columns.keys().chain(&mapping.ignore) {
        if !titles.contains(title) {
            let known = nearest(title, titles.iter().map(String::as_str));
            let nearest = known.map(str::to_owned);
            return Err(HeaderFault::NoColumn { title: title.clone(), nearest });
        }
    }
    let mut found: Vec<(Column, usize)> =
        titles.iter().map(|it| column(it, mapping, labels)).collect();
    for at in 0..found.len() {
        let Some(key) = found[at].0.key.clone() else { continue };
        let set = mapping.set.contains_key(&key) && found[at].1 > 0;
        let mut drop = set;
        for other in 0..found.len() {
            let rival = &found[other];
            if other == at || rival.0.key.as_ref() != Some(&key) {
                continue;
            }
            // Of ids and of times of entry a form keeps several.
            let several = SEVERAL.contains(&key.as_str()) && rival.1 > 0;
            let rank = found[at].1;
            match rival.1 < rank {
                true => drop = true,
                false if rival.1 > rank || several && other > at => {}
                false if several => drop = true,
                false => {
                    let (one, other) = (titles[at].clone(), titles[other].clone());
                    return Err(HeaderFault::Ambiguous { key, one, other });
                }
            }
        }
        if drop {
            (found[at].0.key, found[at].0.why) = (None, Why::Second);
        }
    }
    let columns: Vec<Column> = found.into_iter().map(|(it, _)| it).collect();
    check_needed(&columns, mapping)?;
    Ok(columns)
}

/// A column by itself, and how surely: 0 when it was asked for.
fn column(title: &str, mapping: &MappingHead, labels: &Labels) -> (Column, usize) {
    let (bare, order) = without_order(title);
    let of =
        |key: Option<String>, why| Column { title: title.to_owned(), key, why, order };
    if let Some(key) = mapping.columns.get(title) {
        return (of(Some(key.clone()), Why::Asked), 0);
    }
    if mapping.ignore.iter().any(|it| it == title) {
        return (of(None, Why::Asked), 0);
    }
    if plain(title) == REASON {
        return (of(None, Why::Refused), 0);
    }
    if takes(bare).is_some() {
        return (of(Some(bare.to_owned()), Why::Named), 1);
    }
    // A form with groups of questions writes them before each title.
    let last = bare.rsplit('/').next().unwrap_or(bare).trim();
    let ranked = KEYS.iter().filter_map(|it| Some((rank(it, last)?, it)));
    if let Some((rank, known)) = ranked.min_by_key(|(rank, _)| *rank) {
        // Only of ids and of times of entry is one title better than another.
        let rank = if SEVERAL.contains(&known.name) { rank } else { rank.min(1) };
        return (of(Some(known.name.to_owned()), Why::Named), rank + 1);
    }
    if is_personal(last) {
        return (of(None, Why::Personal), 0);
    }
    match labels.find("unit", last) {
        Ok(unit) => (of(Some(format!("quantities.{unit}")), Why::Unit), 1),
        Err(_) => (of(None, Why::Unknown), 0),
    }
}

/// A title without what stands in brackets at its end, and the order of dates there.
fn without_order(title: &str) -> (&str, Option<DateOrder>) {
    let title = title.trim();
    let Some((bare, inside)) = title
        .strip_suffix(')')
        .and_then(|it| it.rsplit_once('('))
        .filter(|(bare, _)| !bare.trim().is_empty())
    else {
        return (title, None);
    };
    let inside = inside.trim().to_lowercase();
    let order = DateOrder::WORDS.iter().find(|(word, _)| *word == inside);
    (bare.trim(), order.map(|(_, order)| *order))
}

fn check_keys(mapping: &MappingHead, labels: &Labels) -> Result<(), HeaderFault> {
    let asked = mapping.columns.values().chain(mapping.set.keys());
    for key in asked.chain(mapping.values.keys()) {
        let unit = key.strip_prefix("quantities.");
        let known = match unit {
            Some(unit) => labels.find("unit", unit).is_ok_and(|it| it == unit),
            None => takes(key).is_some(),
        };
        if !known {
            let near = nearest(key, KEYS.iter().map(|it| it.name));
            let nearest = near.map(str::to_owned);
            return Err(HeaderFault::NoKey { key: key.clone(), nearest });
        }
    }
    Ok(())
}

/// Tells what each entry needs and no column has.
fn check_needed(columns: &[Column], mapping: &MappingHead) -> Result<(), HeaderFault> {
    let has = |key: &str| {
        let named = |it: &String| it == key || key == "quantity" && counts(it);
        columns.iter().filter_map(|it| it.key.as_ref()).any(named)
            || mapping.set.keys().any(named)
    };
    let group = has("cohort") || has("program") && has("challenge");
    let needed = [("date", has("date")), ("action", has("action")), ("cohort", group)];
    let needed = needed.into_iter().chain([("quantity", has("quantity"))]);
    let missing = needed.into_iter().find(|(_, there)| !there);
    missing.map_or(Ok(()), |(key, _)| {
        let left = columns.iter().filter(|it| it.why == Why::Unknown);
        let unknown = left.map(|it| it.title.clone()).collect();
        Err(HeaderFault::Missing { key, unknown })
    })
}

/// Whether a key says how much.
fn counts(key: &str) -> bool {
    key.starts_with("quantities.") || key == "qualitative"
}
