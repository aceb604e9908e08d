//! Corrections (N57) and duplicates (N19): which record stands for what happened.

use std::collections::{BTreeMap, BTreeSet};

use super::catalog::Catalog;
use super::names::{At, Names};
use super::numbers::{Occasion, Record};
use super::record::{Logged, record};
use crate::diag::{Log, Reference, Structure};
use crate::parse::{Correction, CorrectionKind, EntryStatus, Kind};
use crate::value::{Day, Slug};

/// Makes records of all entries: first those that stand by themselves, then
/// corrections, each after the one it corrects.
pub(super) fn resolve<'a>(
    logged: &[Logged<'a>],
    catalog: &Catalog<'a>,
    names: &mut Names<'a>,
) -> Vec<Record<'a>> {
    let by_id = ids(logged, names);
    let mut made: Vec<Option<Record<'a>>> = logged
        .iter()
        .map(|it| match it.entry.correction {
            None => record(*it, None, catalog, names),
            Some(_) => None,
        })
        .collect();
    let mut waiting: Vec<(usize, &'a Correction, usize)> = Vec::new();
    for (at, it) in logged.iter().enumerate() {
        let Some(correction) = &it.entry.correction else { continue };
        match by_id.get(correction.corrects.value.as_str()) {
            Some(target) => waiting.push((at, correction, *target)),
            None if names.is_lost(Kind::Entry, &correction.corrects.value) => {}
            None => {
                let fault =
                    Log::CorrectionTarget { id: correction.corrects.value.clone() };
                names.tell(fault, At { path: it.path, span: correction.corrects.span });
            }
        }
    }
    repeated(logged, &by_id, names);
    in_turn(logged, waiting, &mut made, (catalog, names));
    let mut place = BTreeMap::new();
    let mut records = Vec::with_capacity(made.len());
    for (at, record) in made.into_iter().enumerate() {
        if let Some(record) = record {
            place.insert(at, records.len());
            records.push(record);
        }
    }
    for record in &mut records {
        record.corrects = record.corrects.and_then(|at| place.get(&at).copied());
    }
    duplicates(&records, names);
    records
}

/// An entry that repeats another one says which.
fn repeated(
    logged: &[Logged<'_>],
    by_id: &BTreeMap<String, usize>,
    names: &mut Names<'_>,
) {
    for it in logged {
        let Some(first) = &it.entry.duplicate_of else { continue };
        if !by_id.contains_key(&first.value) {
            let (kind, id) = (Kind::Entry.word(), first.value.clone());
            let fault = Reference::Unresolved { kind, id, nearest: None };
            names.tell(fault, At { path: it.path, span: first.span });
        }
    }
}

/// Every id an entry can be called by: its own, and the derived one.
fn ids(logged: &[Logged<'_>], names: &mut Names<'_>) -> BTreeMap<String, usize> {
    let mut found: BTreeMap<String, usize> = BTreeMap::new();
    for (at, it) in logged.iter().enumerate() {
        found.insert(it.derived_id(), at);
    }
    for (at, it) in logged.iter().enumerate() {
        let Some(id) = &it.entry.id else { continue };
        if let Some(first) = found.insert(id.value.to_string(), at) {
            let first =
                format!("{} ({})", logged[first].path, logged[first].derived_id());
            let fault = Structure::DuplicateId { id: id.value.to_string(), first };
            names.tell(fault, At { path: it.path, span: id.span });
        }
    }
    found
}

/// Resolves corrections whose target is known, until none is left or they loop.
fn in_turn<'a>(
    logged: &[Logged<'a>],
    mut waiting: Vec<(usize, &'a Correction, usize)>,
    made: &mut [Option<Record<'a>>],
    (catalog, names): (&Catalog<'a>, &mut Names<'a>),
) {
    let mut successors: BTreeMap<usize, usize> = BTreeMap::new();
    loop {
        let open: BTreeSet<usize> = waiting.iter().map(|(at, ..)| *at).collect();
        let (later, now): (Vec<_>, Vec<_>) =
            waiting.into_iter().partition(|(_, _, target)| open.contains(target));
        if now.is_empty() {
            for (at, correction, _) in later {
                let span = correction.corrects.span;
                names.tell(Log::CorrectionLoop, At { path: logged[at].path, span });
            }
            return;
        }
        for (at, correction, target) in now {
            let it = logged[at];
            // A target that could not be read was told already.
            let Some(was) = made[target].clone() else { continue };
            if !keys(it, correction, names) {
                continue;
            }
            let Some(mut record) = record(it, Some(&was), catalog, names) else {
                continue;
            };
            record.corrects = Some(target);
            if correction.kind == CorrectionKind::Voids {
                record.silent = true;
                record.quantities.clear();
            }
            let idle =
                matches!(record.status, EntryStatus::Draft | EntryStatus::Rejected);
            if !idle && let Some(first) = successors.insert(target, at) {
                let first =
                    format!("{} ({})", logged[first].path, logged[first].derived_id());
                let at = At { path: it.path, span: correction.corrects.span };
                names.tell(Log::CorrectionFork { first }, at);
            }
            // Until somebody has verified the correction, what it corrects stands.
            let counts = catalog.site.policies.counted.contains(&record.status);
            if counts {
                supersede(made, target, (record.recorded, catalog));
            }
            made[at] = Some(record);
        }
        waiting = later;
    }
}

/// Lets a correction stand in for its target from a day on; where the target does not
/// count itself, for what that one corrects as well, back to the first that counts.
fn supersede<'a>(
    made: &mut [Option<Record<'a>>],
    target: usize,
    (day, catalog): (Day, &Catalog<'a>),
) {
    let mut next = Some(target);
    while let Some(record) = next.and_then(|at| made[at].as_mut()) {
        record.superseded = Some(record.superseded.map_or(day, |it| it.min(day)));
        let counts = catalog.site.policies.counted.contains(&record.status);
        next = record.corrects.filter(|_| !counts);
    }
}

/// Whether a correction has the keys of its kind.
fn keys(it: Logged<'_>, correction: &Correction, names: &mut Names<'_>) -> bool {
    let given = !it.entry.quantities.is_empty();
    let unwanted = given && correction.kind != CorrectionKind::Replaces;
    if unwanted {
        let fault = Log::CorrectionKeys { key: "quantity", problem: "unwanted" };
        let span = it.entry.quantities[0].span;
        names.tell(fault, At { path: it.path, span });
    }
    !unwanted
}

/// Tells of entries that look like the same thing entered twice (N19).
fn duplicates<'a>(records: &[Record<'a>], names: &mut Names<'a>) {
    let mut seen: BTreeMap<
        (Occasion<'_>, &Slug, Option<crate::parse::Stage>),
        &Record<'a>,
    > = BTreeMap::new();
    for record in records {
        let out = record.status == EntryStatus::Rejected
            || record.superseded.is_some()
            || record.silent
            || record.distinct;
        if out {
            continue;
        }
        let key = record.occasion();
        for counting in &record.quantities {
            let first = seen.insert((key, counting.unit, counting.stage), record);
            if let Some(first) = first.filter(|it| !are_one(records, record, it)) {
                let first = format!("{} ({})", first.path, first.id);
                let at = At { path: record.path, span: record.entry.span };
                names.tell(Log::Duplicate { first }, at);
                break;
            }
        }
    }
}

/// Whether both say of one thing what happened: one corrects the other, at once or by way
/// of others, or both correct a third, which was told.
fn are_one(records: &[Record<'_>], one: &Record<'_>, other: &Record<'_>) -> bool {
    std::ptr::eq(first(records, one), first(records, other))
}

/// The entry that a record corrects in the end.
fn first<'r, 'a>(records: &'r [Record<'a>], record: &'r Record<'a>) -> &'r Record<'a> {
    let mut first = record;
    while let Some(before) = first.corrects.and_then(|at| records.get(at)) {
        first = before;
    }
    first
}
