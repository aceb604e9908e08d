//! Drafts tried against the content: those that are new, those that the log has, those
//! that it must not take.
//!
//! Invariant: what is wrong with an entry is decided by the same readers that read the
//! logs; there is no second list of what an entry may say.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::draft::Draft;
use super::value::{Reason, Twin};
use crate::diag::{Diagnostics, Fault, Log, Severity};
use crate::model::{Occasion, Record, resolve};
use crate::parse::{Doc, EntryStatus, Part, Stage, parse};
use crate::text::{Lines, Source, SourcePath, Span};
use crate::value::{Quantity, Slug};

/// What becomes of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The log does not have it.
    New,
    /// It is there already.
    Known(Twin),
    /// It must not be there.
    Refused(Vec<Reason>),
}

/// Tries drafts, each with the row it comes from, against the docs of the content.
pub fn trial(docs: &[Arc<Doc>], drafts: &[(usize, Draft)]) -> Vec<Verdict> {
    let mut known = known_ids(docs, drafts);
    let mut told = Diagnostics::default();
    let mut all = docs.to_vec();
    let files = files(drafts, &known);
    all.extend(files.values().map(|it| Arc::new(told.take(parse(&it.source)))));
    let catalog = told.take(resolve(&all));

    let mut faults: BTreeMap<usize, Vec<Reason>> = BTreeMap::new();
    for it in told.list.iter().filter(|it| it.severity == Severity::Error) {
        // Whether it is there twice is told in better words below.
        if matches!(it.fault, Fault::Log(Log::Duplicate { .. })) {
            continue;
        }
        let Some(location) = &it.location else { continue };
        let file = files.get(&location.path);
        let Some(at) = file.and_then(|file| file.draft(location.span)) else { continue };
        faults.entry(at).or_default().push(Reason::Fault(Box::new(it.fault.clone())));
    }
    let mut seen = Seen::default();
    let mut own: BTreeMap<usize, &Record<'_>> = BTreeMap::new();
    for record in &catalog.records {
        match files.get(record.path) {
            None => seen.log(record),
            Some(file) => {
                own.extend(file.draft(record.entry.span).map(|at| (at, record)));
            }
        }
    }
    let verdict = |at: usize| {
        if let Some(twin) = known.remove(&at) {
            return Verdict::Known(twin);
        }
        if let Some(reasons) = faults.remove(&at) {
            return Verdict::Refused(reasons);
        }
        match own.get(&at) {
            Some(record) => seen.meet(record, drafts[at].0),
            // What hangs on a broken thing is told at that thing.
            None => Verdict::Refused(Vec::new()),
        }
    };
    (0..drafts.len()).map(verdict).collect()
}

/// Drafts of one month as a log, one on each line.
struct OnTrial {
    source: Source,
    lines: Lines,
    drafts: Vec<usize>,
}

impl OnTrial {
    /// The draft on whose line a place is.
    fn draft(&self, span: Span) -> Option<usize> {
        let start = usize::try_from(span.start).ok()?;
        let line = self.lines.position(&self.source, start).line;
        self.drafts.get(line.checked_sub(1)?).copied()
    }
}

/// The drafts that are not known by their ids, month by month.
fn files(
    drafts: &[(usize, Draft)],
    known: &BTreeMap<usize, Twin>,
) -> BTreeMap<SourcePath, OnTrial> {
    let mut months: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, (_, draft)) in drafts.iter().enumerate() {
        if !known.contains_key(&at) {
            let month = draft.month().unwrap_or_else(|| "2000-01".into());
            months.entry(month).or_default().push(at);
        }
    }
    let each = months.into_iter().map(|(month, members)| {
        let text: String =
            members.iter().map(|at| format!("- {}\n", drafts[*at].1.yaml())).collect();
        let source = Source::new(&format!("content/log/{month}-on-trial.yaml"), &text);
        let lines = Lines::new(&source);
        (source.path.clone(), OnTrial { source, lines, drafts: members })
    });
    each.collect()
}

/// Drafts whose id the log has, or an earlier row.
fn known_ids(docs: &[Arc<Doc>], drafts: &[(usize, Draft)]) -> BTreeMap<usize, Twin> {
    let mut ids: BTreeMap<String, Twin> = BTreeMap::new();
    for doc in docs {
        let Part::Log(log) = &doc.part else { continue };
        for id in log.entries.iter().flatten().filter_map(|it| it.id.as_ref()) {
            let (path, id) = (doc.path.to_string(), id.value.to_string());
            ids.insert(id.clone(), Twin::Logged { path, id });
        }
    }
    let mut known = BTreeMap::new();
    for (at, (row, draft)) in drafts.iter().enumerate() {
        let Some(id) = draft.get("id") else { continue };
        match ids.get(id) {
            Some(twin) => drop(known.insert(at, twin.clone())),
            None => drop(ids.insert(id.to_owned(), Twin::Row(*row))),
        }
    }
    known
}

/// In which unit and stage.
type Which<'r> = Option<(&'r Slug, Option<Stage>)>;

/// What the log has, and the rows that were taken so far.
#[derive(Default)]
struct Seen<'r> {
    /// Those alike that no row has been found for yet.
    alike: BTreeMap<Occasion<'r>, Vec<Alike<'r>>>,
}

struct Alike<'r> {
    twin: Twin,
    says: BTreeMap<Which<'r>, Option<Quantity>>,
    note: Option<&'r str>,
    /// Whether another of the same kind would be one too many.
    counts: bool,
    /// Whether a row was found to be this one.
    met: bool,
}

impl<'r> Seen<'r> {
    fn log(&mut self, record: &'r Record<'r>) {
        let (path, id) = (record.path.to_string(), record.id.clone());
        let twin = Twin::Logged { path, id };
        self.keep(record, twin);
    }

    fn keep(&mut self, record: &'r Record<'r>, twin: Twin) {
        let counts = record.status != EntryStatus::Rejected
            && record.superseded.is_none()
            && !record.silent
            && !record.distinct;
        let alike = Alike {
            twin,
            says: says(record),
            note: record.entry.public_note.as_deref(),
            counts,
            met: false,
        };
        self.alike.entry(record.occasion()).or_default().push(alike);
    }

    /// Whether a row is new; it is kept when it is.
    fn meet(&mut self, record: &'r Record<'r>, row: usize) -> Verdict {
        let (says, note) = (says(record), record.entry.public_note.as_deref());
        let alike = self.alike.entry(record.occasion()).or_default();
        let same = |it: &&mut Alike<'_>| {
            let told = !it.says.is_empty() || it.note == note;
            it.says == says && told && !(record.distinct && it.met)
        };
        // Two that are known to be distinct are not each other's repetition.
        let found = alike
            .iter_mut()
            .filter(same)
            .find(|it| !record.distinct || matches!(it.twin, Twin::Logged { .. }));
        if let Some(found) = found {
            found.met = true;
            return Verdict::Known(found.twin.clone());
        }
        let which: BTreeSet<&Which<'_>> = says.keys().collect();
        let clash = alike
            .iter()
            .filter(|it| it.counts && !record.distinct)
            .find(|it| it.says.keys().any(|it| which.contains(it)));
        if let Some(clash) = clash {
            let with = clash.twin.clone();
            return Verdict::Refused(vec![Reason::Conflict { with }]);
        }
        self.keep(record, Twin::Row(row));
        Verdict::New
    }
}

fn says<'r>(record: &'r Record<'r>) -> BTreeMap<Which<'r>, Option<Quantity>> {
    let counted = record.quantities.iter();
    counted.map(|it| (Some((it.unit, it.stage)), Some(it.quantity))).collect()
}
