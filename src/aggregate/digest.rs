//! The fingerprint of what is behind a number (N61).
//!
//! Invariant: equal contents give equal digests, wherever the entries stand: no derived
//! id, no place, and nothing private goes in.

use std::collections::BTreeMap;

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::{Measure, Number};
use crate::model::{Catalog, Counting, Record};
use crate::parse::{Counted, Entry, Word};
use crate::value::{Qualifier, Slug};

/// The keys of a line with their values; those that have no value are left out.
type Line = BTreeMap<&'static str, Value>;

/// The canonical lines of all records, made once: every number is made of some of them.
#[derive(Debug)]
pub(super) struct Lines {
    text: String,
    /// Where the line of each record ends in the text.
    ends: Vec<usize>,
    /// The place of each record among the sorted lines.
    ranks: Vec<u32>,
    /// The record at each of these places.
    order: Vec<u32>,
}

impl Lines {
    /// The lines of the records of a catalog.
    pub(super) fn new(catalog: &Catalog<'_>) -> Self {
        let (mut text, mut ends) = (String::new(), Vec::new());
        for it in &catalog.records {
            text.push_str(&json(&record(catalog, it)));
            ends.push(text.len());
        }
        let mut lines = Self { text, ends, ranks: Vec::new(), order: Vec::new() };
        let mut order: Vec<u32> = (0..).take(lines.ends.len()).collect();
        order.sort_by(|one, other| lines.line(*one).cmp(lines.line(*other)));
        lines.ranks = vec![0; order.len()];
        for (rank, at) in (0..).zip(&order) {
            lines.ranks[index(*at)] = rank;
        }
        lines.order = order;
        lines
    }

    fn line(&self, record: u32) -> &str {
        let at = index(record);
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start..self.ends[at]]
    }

    /// The lines of some records, sorted.
    fn sorted(&self, records: &[usize]) -> impl Iterator<Item = &str> {
        let mut ranks: Vec<u32> =
            records.iter().filter_map(|it| self.ranks.get(*it).copied()).collect();
        ranks.sort_unstable();
        ranks.into_iter().map(|rank| self.line(self.order[index(rank)]))
    }
}

/// Whether what a unit counts can be few enough to be recognised (N46).
fn is_of_people(counts: Option<Counted>) -> bool {
    matches!(
        counts,
        Some(Counted::Person | Counted::Participation | Counted::Organisation)
    )
}

fn index(at: u32) -> usize {
    usize::try_from(at).expect("records are counted in 32 bits")
}

/// The SHA-256 of the canonical lines of a number, sorted, as hexadecimal: those of its
/// entries, then those of what else it is made of. Numbers of people are left out of
/// them, since a few guesses would give back a small one; the value that is shown stands
/// for them.
pub(super) fn digest(catalog: &Catalog<'_>, lines: &Lines, measure: &Measure) -> String {
    let proof = &measure.proof;
    let things = proof.things.iter().map(|it| thing(catalog, it));
    let declared = proof.declared.iter().map(|it| declared(catalog, it));
    let counts = catalog.units.get(&measure.unit).map(|it| it.counts);
    let is_amount = matches!(measure.value, Number::Amount(_));
    let is_whole = is_amount && proof.things.is_empty() && !is_of_people(counts);
    let value = Some(value(measure)).filter(|_| !is_whole);
    let own = value.into_iter().chain(things).chain(declared);
    let own: Vec<String> = own.map(|it| json(&it)).collect();
    let mut hash = Sha256::new();
    let all = lines.sorted(&proof.records).chain(own.iter().map(String::as_str));
    for (at, line) in all.enumerate() {
        hash.update(if at == 0 { "" } else { "\n" });
        hash.update(line);
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The value that is shown.
fn value(measure: &Measure) -> Line {
    let shown = match measure.value {
        Number::Amount(amount) => text(&amount),
        Number::Ratio(part, whole) => Value::String(format!("{part}/{whole}")),
        Number::Share(share) => Value::String(format!("{share}%")),
    };
    line([("qualifier", qualifier(measure.qualifier).into()), ("shown", shown)])
}

fn record(catalog: &Catalog<'_>, record: &Record<'_>) -> Line {
    let optional = |id: Option<&Slug>| id.map_or(Value::Null, |it| text(it));
    let entry = record.entry;
    let mut fields = line([
        ("action", text(&record.action)),
        ("basis", record.basis.word().into()),
        ("challenge", text(&record.challenge)),
        ("cohort", optional(record.cohort)),
        ("counted_by", entry.counted_by.iter().map(|it| text(&it.value)).collect()),
        ("date", text(&record.date)),
        ("distinct", entry.distinct.into()),
        ("edition", optional(record.edition)),
        ("id", optional(entry.id.as_ref().map(|it| &it.value))),
        ("program", text(&record.program)),
        ("public_note", entry.public_note.clone().into()),
        ("qualitative", entry.qualitative.into()),
        (
            "quantities",
            record.quantities.iter().map(|it| quantity(catalog, it)).collect(),
        ),
        ("recorded", text(&record.recorded)),
        ("status", record.status.word().into()),
        ("territory", optional(record.territory)),
    ]);
    fields.extend(proven(entry));
    fields.extend(correcting(catalog, record));
    fields.retain(|_, value| !value.is_null());
    fields
}

/// A figure as its author wrote it, or a survey by its id.
fn declared(catalog: &Catalog<'_>, id: &Slug) -> Line {
    let mut fields = line([("declared", text(id))]);
    if let Some(figure) = catalog.figures.get(id) {
        let value = figure.head.value.as_ref().map(|it| text(&it.value));
        fields.extend(line([
            ("basis", figure.head.basis.word().into()),
            ("concept", text(&figure.concept)),
            ("date", figure.date.as_ref().map(|it| text(it)).into()),
            ("qualifier", qualifier(figure.head.qualifier).into()),
            ("scope", figure.scope.clone().into()),
            ("source", text(&figure.head.source.value)),
            ("unit", text(&figure.unit)),
            ("value", value.into()),
        ]));
    }
    if let Some(survey) = catalog.surveys.get(id) {
        let answers = survey.questions.iter().flat_map(|question| {
            question.answers.iter().map(move |it| {
                object(&line([
                    ("answer", text(&it.id.value)),
                    ("count", it.count.into()),
                    ("question", text(&question.id.value)),
                    ("share", it.share.as_ref().map(|it| text(it)).into()),
                ]))
            })
        });
        fields.insert("answers", answers.collect());
    }
    fields.retain(|_, value| !value.is_null());
    fields
}

/// Evidence, and how an estimate was made; never by whom.
fn proven(entry: &Entry) -> Line {
    let evidence = entry.evidence.iter().map(|it| {
        object(&line([("kind", it.kind.word().into()), ("level", it.level.into())]))
    });
    let estimate = entry.estimate.as_ref().map(|it| {
        let interval = it
            .interval
            .map(|(least, most)| [text(&least), text(&most)].into_iter().collect());
        object(&line([
            ("interval", interval.unwrap_or(Value::Null)),
            ("method", it.method.clone().into()),
        ]))
    });
    line([
        ("evidence", evidence.collect()),
        ("estimate", estimate.unwrap_or(Value::Null)),
    ])
}

/// A correction, with the id of what it corrects when somebody wrote that id.
fn correcting(catalog: &Catalog<'_>, record: &Record<'_>) -> Line {
    let Some(correction) = &record.entry.correction else { return Line::new() };
    let corrected = record.corrects.and_then(|it| catalog.records.get(it));
    let id = corrected.and_then(|it| it.entry.id.as_ref()).map(|it| text(&it.value));
    line([
        ("correction", correction.kind.word().into()),
        ("corrects", id.unwrap_or(Value::Null)),
        ("explanation", correction.explanation.clone().into()),
        ("reason", correction.reason.word().into()),
    ])
}

fn quantity(catalog: &Catalog<'_>, counting: &Counting<'_>) -> Value {
    let counts = catalog.units.get(counting.unit).map(|it| it.counts);
    let value = Some(text(&counting.quantity.value)).filter(|_| !is_of_people(counts));
    object(&line([
        ("qualifier", qualifier(counting.quantity.qualifier).into()),
        ("stage", counting.stage.map(Word::word).into()),
        ("unit", text(&counting.unit)),
        ("value", value.into()),
    ]))
}

fn qualifier(qualifier: Qualifier) -> &'static str {
    match qualifier {
        Qualifier::Exact => "exact",
        Qualifier::MoreThan => "more-than",
        Qualifier::AtLeast => "at-least",
        Qualifier::Around => "around",
        Qualifier::UpTo => "up-to",
        Qualifier::LessThan => "less-than",
    }
}

/// A thing that was counted; a cohort with its launch, never with its headcounts.
fn thing(catalog: &Catalog<'_>, id: &Slug) -> Line {
    let mut fields = line([("counted", text(id))]);
    if let Some(cohort) = catalog.cohorts.get(id) {
        fields.extend(line([("start", text(&cohort.head.start.value))]));
    }
    fields.retain(|_, value| !value.is_null());
    fields
}

fn line<const N: usize>(fields: [(&'static str, Value); N]) -> Line {
    BTreeMap::from(fields)
}

fn text(value: &dyn ToString) -> Value {
    Value::String(value.to_string())
}

fn object(line: &Line) -> Value {
    line.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect()
}

fn json(line: &Line) -> String {
    serde_json::to_string(line).expect("text keys and plain values can always be written")
}
