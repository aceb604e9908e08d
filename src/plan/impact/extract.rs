//! The public extract of the records behind a number (N62): id, date, quantity, place,
//! kind of proof. Never a note, never who did it.

use serde::Serialize;

use super::entries;
use crate::aggregate::{Measure, Question};
use crate::diag::Fact;
use crate::model::{Counting, Guarded, Indicator, Record};
use crate::parse::{Basis, Calc, EvidenceKind, Scheme, Word};
use crate::plan::desk::Desk;
use crate::plan::number::{PieceView, sentence};
use crate::plan::shell::LinkView;
use crate::plan::writer::Writer;
use crate::value::{Quantity, Slug};

/// How many records stand with a number, the last of them; all have pages of their own.
pub(super) const FEW: usize = 4;

/// The records behind a number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct ExtractView {
    /// The last of them, in the order of the log.
    pub records: Vec<RecordView>,
    /// Whether their quantities are shown: those that count people are not.
    pub has_quantities: bool,
    /// What was done, when it is the same in all of them; empty otherwise.
    pub action: String,
    /// What is left out, in words; empty when nothing is.
    pub left_out: Vec<PieceView>,
    /// Where more of them are, when something is left out: pages, a file.
    pub more: Vec<LinkView>,
}

/// One record, as far as it is public.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct RecordView {
    /// Its id.
    pub id: String,
    /// Its place on the page: an id; empty where the page lists it further up.
    pub anchor: String,
    /// When it happened, in words.
    pub date: String,
    /// What was done.
    pub action: String,
    /// How much, in words; empty when it counts people.
    pub quantity: String,
    /// The same for machines; its key is `log:<id>/<unit>`.
    pub value: String,
    /// The key of the quantity.
    pub key: String,
    /// Where, as finely as may be said.
    pub territory: String,
    /// How the number came about, when it is not simply declared.
    pub basis: String,
    /// What proves it, with its grade.
    pub evidence: String,
}

/// The records behind a number, as far as they may be shown.
pub(super) fn extract(
    writer: &Writer<'_>,
    key: &str,
    question: &Question,
    measure: &Measure,
) -> ExtractView {
    let desk = writer.desk;
    let Some(indicator) = desk.catalog.indicators.get(&question.indicator) else {
        return ExtractView::default();
    };
    if !lists(indicator) {
        let left_out = sentence(&desk.words.text("ui-extract-persons"), &[]);
        return ExtractView { left_out, ..ExtractView::default() };
    }
    let all: Vec<&Record<'_>> = desk.impact.records_of(measure).collect();
    let view = listed(writer, indicator, &all[all.len().saturating_sub(FEW)..]);
    match all.len() > FEW {
        false => view,
        true => ExtractView {
            left_out: left_out(desk, key, all.len()),
            more: entries::links(writer, indicator),
            ..view
        },
    }
}

/// Some records of an indicator.
pub(super) fn listed(
    writer: &Writer<'_>,
    indicator: &Indicator<'_>,
    records: &[&Record<'_>],
) -> ExtractView {
    let records = records.iter().map(|it| record(writer, indicator, it));
    let records: Vec<RecordView> = records.collect();
    ExtractView {
        action: common_action(&records),
        records,
        has_quantities: indicator.guarded == Guarded::No,
        ..ExtractView::default()
    }
}

/// The one action of some records; empty when there are several.
fn common_action(records: &[RecordView]) -> String {
    let first = records.first().map(|it| &it.action);
    let first = first.filter(|first| records.iter().all(|it| it.action == **first));
    first.cloned().unwrap_or_default()
}

/// How many records are listed, and of how many.
fn left_out(desk: &Desk<'_>, key: &str, n_all: usize) -> Vec<PieceView> {
    let facts = [("count", Fact::Count(FEW)), ("all", Fact::Count(n_all))];
    let text = desk.words.with("ui-extract-left-out", &facts);
    let piece = |count: usize, part: &str| PieceView {
        text: desk.words.number(count.into()),
        value: count.to_string(),
        key: format!("{key}#{part}"),
    };
    sentence(&text, &[piece(FEW, "shown"), piece(n_all, "records")])
}

/// Whether the records behind an indicator are listed: not those of which each says that
/// one person was there (N46).
pub(in crate::plan) fn lists(indicator: &Indicator<'_>) -> bool {
    !matches!(indicator.head.calc, Calc::Distinct(_))
}

/// The place of a record on the page that lists it.
pub(in crate::plan) fn anchor(record: &Record<'_>) -> String {
    let slug = Slug::of(&format!("entree {}", record.id));
    slug.map(|it| it.to_string()).unwrap_or_default()
}

fn record(
    writer: &Writer<'_>,
    indicator: &Indicator<'_>,
    record: &Record<'_>,
) -> RecordView {
    let (desk, words) = (writer.desk, writer.desk.words);
    let counted = counted(indicator, record);
    let counted = counted.filter(|_| indicator.guarded == Guarded::No);
    let id = &indicator.head.id.value;
    let place = record.territory.and_then(|it| desk.impact.public_place(id, it));
    let place = place.map(|it| writer.name(Scheme::Territory, it.as_str()));
    let basis = match record.basis {
        Basis::Declared => String::new(),
        basis => words.label("basis", basis.word()),
    };
    RecordView {
        id: record.id.clone(),
        anchor: anchor(record),
        date: words.date(record.date),
        action: writer.name(Scheme::Action, record.action.as_str()),
        quantity: counted.map(|it| quantity(desk, it)).unwrap_or_default(),
        value: counted.map(|it| it.quantity.value.to_string()).unwrap_or_default(),
        key: counted
            .map(|it| format!("log:{}/{}", record.id, it.unit))
            .unwrap_or_default(),
        territory: place.unwrap_or_else(|| words.text("ui-not-located")),
        basis,
        evidence: evidence(desk, record),
    }
}

/// What of a record the indicator counts.
pub(in crate::plan) fn counted<'r>(
    indicator: &Indicator<'_>,
    record: &'r Record<'_>,
) -> Option<&'r Counting<'r>> {
    let stages = match &indicator.head.calc {
        Calc::Sum(_, filter) => filter.stage.as_slice(),
        Calc::Last(gauge) | Calc::Mean(gauge) => gauge.filter.stage.as_slice(),
        _ => &[],
    };
    let fits = |it: &&Counting<'_>| {
        let stage = it.stage.is_some_and(|stage| stages.contains(&stage));
        it.unit == indicator.unit && (stages.is_empty() || stage)
    };
    record.quantities.iter().find(fits)
}

fn quantity(desk: &Desk<'_>, counting: &Counting<'_>) -> String {
    let Quantity { value, qualifier } = counting.quantity;
    let wanted = crate::locale::Wanted::new(Quantity { value, qualifier });
    let shown = desk.words.shown(&wanted);
    let shown = shown.expect("every number may be shown as it is");
    desk.words.with_unit(&shown, &desk.unit(counting.unit).words())
}

/// « photo (document) », « aucune »: kinds of proof and the best grade (N63).
fn evidence(desk: &Desk<'_>, record: &Record<'_>) -> String {
    let words = desk.words;
    let mut kinds: Vec<EvidenceKind> =
        record.entry.evidence.iter().map(|it| it.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let kinds: Vec<String> =
        kinds.iter().map(|it| words.label("evidence", it.word())).collect();
    let grade = words.label("evidence-grade", &record.grade.to_string());
    match kinds.is_empty() {
        true => grade,
        false => format!("{} ({grade})", words.list(&kinds)),
    }
}
