//! The fingerprint of what is behind a number (N61).
//!
//! Invariant: equal contents give equal digests, wherever the entries stand: no derived
//! id, no place, and nothing private goes in.

use std::collections::BTreeMap;

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::Measure;
use crate::model::{Catalog, Counting, Record};
use crate::parse::{Entry, Word};
use crate::value::{Qualifier, Slug};

/// The keys of a line with their values; those that have no value are left out.
type Line = BTreeMap<&'static str, Value>;

/// The SHA-256 of the canonical lines of a number, sorted, as hexadecimal.
pub(super) fn digest(catalog: &Catalog<'_>, measure: &Measure) -> String {
    let proof = &measure.proof;
    let records = proof.records.iter().filter_map(|it| catalog.records.get(*it));
    let records = records.map(|it| record(catalog, it));
    let things = proof.things.iter().map(|it| thing(catalog, it));
    let declared = proof.declared.iter().map(|it| declared(catalog, it));
    let lines = records.chain(things).chain(declared);
    let mut lines: Vec<String> = lines.map(|it| json(&it)).collect();
    lines.sort_unstable();
    let hash = Sha256::digest(lines.join("\n").as_bytes());
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
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
        ("participants", entry.participants.into()),
        ("program", text(&record.program)),
        ("public_note", entry.public_note.clone().into()),
        ("qualitative", entry.qualitative.into()),
        ("quantities", record.quantities.iter().map(quantity).collect()),
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

fn quantity(counting: &Counting<'_>) -> Value {
    object(&line([
        ("qualifier", qualifier(counting.quantity.qualifier).into()),
        ("stage", counting.stage.map(Word::word).into()),
        ("unit", text(&counting.unit)),
        ("value", text(&counting.quantity.value)),
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

/// A thing that was counted; a cohort with its headcounts, which the number is made of.
fn thing(catalog: &Catalog<'_>, id: &Slug) -> Line {
    let mut fields = line([("counted", text(id))]);
    if let Some(cohort) = catalog.cohorts.get(id) {
        fields.extend(line([
            ("active", cohort.head.active.into()),
            ("enrolled", cohort.head.enrolled.value.into()),
            ("present", cohort.head.present.into()),
            ("start", text(&cohort.head.start.value)),
        ]));
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
