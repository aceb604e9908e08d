//! Locks and restatements, in the order of their days.
//!
//! Invariant: a restatement names an indicator, a scope and entries that exist. A lock
//! is what was, so its names are not looked up: what is gone from the content is still
//! known there.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::names::{At, Names};
use super::numbers::Record;
use crate::diag::{Reference, Structure};
use crate::parse::{Doc, Key, Kind, LockHead, Part, RestatementHead};
use crate::text::{SourcePath, Spanned};

/// A published vintage.
#[derive(Clone, Copy, Debug)]
pub struct Lock<'a> {
    /// The file it is written in.
    pub path: &'a SourcePath,
    /// As written.
    pub head: &'a LockHead,
}

/// A published number that was changed.
#[derive(Clone, Copy, Debug)]
pub struct Restatement<'a> {
    /// The file it is written in.
    pub path: &'a SourcePath,
    /// As written.
    pub head: &'a RestatementHead,
}

/// All locks, by day and name; a key that stands twice in one is told.
pub(super) fn locks<'a>(docs: &'a [Arc<Doc>], names: &mut Names<'a>) -> Vec<Lock<'a>> {
    let mut locks: Vec<Lock<'a>> = docs
        .iter()
        .filter_map(|doc| match &doc.part {
            Part::Lock(head) => Some(Lock { path: &doc.path, head }),
            _ => None,
        })
        .collect();
    locks.sort_by_key(|it| (it.head.published, &it.head.name));
    for lock in &locks {
        let keys = lock.head.values.iter().map(|it| (it.key.value.to_string(), &it.key));
        once(keys, lock.path, names);
    }
    locks
}

/// All restatements whose names exist, by day, then in the order written.
pub(super) fn restatements<'a>(
    docs: &'a [Arc<Doc>],
    records: &[Record<'a>],
    names: &mut Names<'a>,
) -> Vec<Restatement<'a>> {
    let mut found = Vec::new();
    for doc in docs {
        let Part::Restatements(heads) = &doc.part else { continue };
        let keys = heads
            .iter()
            .map(|it| (format!("{} ({})", it.key.value, it.on.value), &it.key));
        once(keys, &doc.path, names);
        for head in heads {
            if exists(&head.key, &doc.path, names)
                & entries(head, &doc.path, records, names)
            {
                found.push(Restatement { path: &doc.path, head });
            }
        }
    }
    found.sort_by_key(|it| it.head.on.value);
    found
}

/// Tells what stands twice.
fn once<'k>(
    keys: impl Iterator<Item = (String, &'k Spanned<Key>)>,
    path: &SourcePath,
    names: &mut Names<'_>,
) {
    let mut known: BTreeMap<String, ()> = BTreeMap::new();
    for (id, key) in keys {
        if known.insert(id.clone(), ()).is_some() {
            let fault = Structure::DuplicateId { id, first: path.to_string() };
            names.tell(fault, At { path, span: key.span });
        }
    }
}

/// Whether the indicator and the scope of a key exist; what does not is told.
fn exists(key: &Spanned<Key>, path: &SourcePath, names: &mut Names<'_>) -> bool {
    let at = At { path, span: key.span };
    let mut sound =
        names.find(Kind::Indicator, key.value.indicator.as_str(), at).is_some();
    for (word, id) in &key.value.scope {
        let kind = match *word {
            "program" => Kind::Program,
            "edition" => Kind::Edition,
            "challenge" => Kind::Challenge,
            "action" => Kind::Action,
            "territory" => Kind::Territory,
            "cohort" => Kind::Cohort,
            _ => Kind::Sponsor,
        };
        sound &= names.find(kind, id, at).is_some();
    }
    sound
}

fn entries(
    head: &RestatementHead,
    path: &SourcePath,
    records: &[Record<'_>],
    names: &mut Names<'_>,
) -> bool {
    let mut sound = true;
    for entry in &head.entries {
        if records.iter().all(|it| it.id != entry.value) {
            let kind = Kind::Entry.word();
            let fault =
                Reference::Unresolved { kind, id: entry.value.clone(), nearest: None };
            names.tell(fault, At { path, span: entry.span });
            sound = false;
        }
    }
    sound
}
