//! Entries of action logs, as written (content model §4.6).

use super::challenge::Stage;
use super::evidence::Evidence;
use super::figure::Basis;
use super::kind::Kind;
use super::shape::{self, Shape};
use super::yaml::{
    Fields, Node, NodeKind, PersonKey, Private, Reader, Value, Withheld, Word,
};
use crate::diag::Log;
use crate::text::{Span, Spanned};
use crate::value::{Amount, Date, Day, Qualifier, Quantity, Slug};

/// An action log: the entries of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogHead {
    /// The file's stem, the first part of derived ids.
    pub stem: String,
    /// The month in which its entries were recorded.
    pub month: Option<Date>,
    /// Its entries, in order; one that could not be read keeps its position.
    pub entries: Vec<Option<Entry>>,
}

/// An entry of a log: *this happened*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id, when one is written.
    pub id: Option<Spanned<Slug>>,
    /// When it happened; only a correction may leave it out.
    pub date: Option<Spanned<Date>>,
    /// Who did it.
    pub cohort: Option<Spanned<Slug>>,
    /// The program, when no cohort is known.
    pub program: Option<Spanned<Slug>>,
    /// The challenge, when no cohort is known.
    pub challenge: Option<Spanned<Slug>>,
    /// What was done.
    pub action: Option<Spanned<Slug>>,
    /// How much; without a unit in that of the action's first product.
    pub quantities: Vec<Measured>,
    /// Whether there is nothing to count.
    pub qualitative: bool,
    /// Where.
    pub territory: Option<Spanned<Slug>>,
    /// People who took part.
    pub participants: Option<u32>,
    /// How far the things have come.
    pub stage: Option<Stage>,
    /// How the number came about.
    pub basis: Option<Basis>,
    /// How it was estimated.
    pub estimate: Option<Estimate>,
    /// What proves it.
    pub evidence: Vec<Evidence>,
    /// Whether it counts.
    pub status: Option<EntryStatus>,
    /// When it became known.
    pub recorded: Option<Spanned<Day>>,
    /// Who counts a joint action.
    pub counted_by: Vec<Spanned<Slug>>,
    /// Whom it is about, when `by` holds the key of a person and not a role.
    pub person: Option<Private>,
    /// What it corrects.
    pub correction: Option<Correction>,
    /// Whether it is known to be different from one that looks the same.
    pub distinct: bool,
    /// The entry that it repeats.
    pub duplicate_of: Option<Spanned<String>>,
    /// Shown with it.
    pub public_note: Option<String>,
    /// The whole entry.
    pub span: Span,
}

/// A quantity in a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measured {
    /// The unit, when one is written.
    pub unit: Option<Spanned<Slug>>,
    /// How much.
    pub quantity: Quantity,
    /// Where it is written.
    pub span: Span,
}

impl Entry {
    pub(super) fn read(fields: &mut Fields<'_, '_>) -> Option<Self> {
        let total = totals(fields);
        let n_before = fields.reader.n_met;
        let entry = Self {
            id: fields.take("id"),
            date: fields.take("date"),
            cohort: fields.take("cohort"),
            program: fields.take("program"),
            challenge: fields.take("challenge"),
            action: fields.take("action"),
            quantities: quantities(fields),
            qualitative: fields.or_default("qualitative"),
            territory: fields.take("territory"),
            participants: fields.take("participants"),
            stage: fields.take("stage"),
            basis: fields.take("basis"),
            estimate: fields.take("estimate"),
            evidence: fields.or_default("evidence"),
            status: fields.take("status"),
            recorded: fields.take("recorded"),
            counted_by: fields.or_default("counted_by"),
            person: fields.take("by").and_then(|PersonKey(key)| key),
            correction: Correction::read(fields),
            distinct: fields.or_default("distinct"),
            duplicate_of: fields.take("duplicate_of"),
            public_note: fields.take("public_note"),
            span: fields.span,
        };
        fields.take::<Private>("private_note");
        let sound = fields.reader.n_met == n_before && !fields.is_torn();
        let complete = total || entry.check(fields);
        (sound && complete && !total).then_some(entry)
    }

    /// Tells which of the needed keys are missing; a correction takes them from the
    /// entry it corrects.
    fn check(&self, fields: &mut Fields<'_, '_>) -> bool {
        let mut complete = true;
        if fields.has("corrects") || fields.has("correction") {
            return true;
        }
        for key in ["date", "action"] {
            complete &= fields.need_any(&[key, "corrects", "correction"]);
        }
        // One way to say how much: a quantity, several, or none to count.
        let ways = [
            ("quantities", fields.has("quantity") && fields.has("quantities")),
            ("qualitative", self.qualitative && fields.has("quantity")),
            ("qualitative", self.qualitative && fields.has("quantities")),
        ];
        let doubled = ways.into_iter().find(|(_, both)| *both);
        if let Some((key, _)) = doubled {
            fields.tell_at(key, Log::QuantityTwice);
        }
        let group = fields.meant("cohort")
            || (fields.meant("program") && fields.meant("challenge"));
        let counted = fields.meant("quantity") || fields.meant("quantities");
        let told = self.qualitative && self.public_note.is_some();
        let span = fields.place("");
        if !group {
            fields.reader.tell(Log::NoGroup, span);
        }
        if !counted && !told {
            fields.reader.tell(Log::NoQuantity, span);
        }
        complete && group && (counted || told) && doubled.is_none()
    }
}

/// Refuses running totals (N1); whether there is one.
fn totals(fields: &mut Fields<'_, '_>) -> bool {
    let mut found = false;
    for key in ["total", "cumulative", "nature"] {
        if fields.has(key) {
            fields.tell_at(key, Log::Total { key: key.into() });
            found = true;
        }
        fields.take::<Span>(key);
    }
    found
}

fn quantities(fields: &mut Fields<'_, '_>) -> Vec<Measured> {
    let one: Option<Spanned<QuantityHead>> = fields.take("quantity");
    let several: Option<ByUnit> = fields.take("quantities");
    let one = one.map(|it| Measured {
        unit: it.value.unit,
        quantity: it.value.quantity,
        span: it.span,
    });
    one.into_iter().chain(several.into_iter().flat_map(|it| it.0)).collect()
}

/// A quantity with what is known of it (content model §1.5).
struct QuantityHead {
    quantity: Quantity,
    unit: Option<Spanned<Slug>>,
}

impl Value for QuantityHead {
    fn shape() -> Shape {
        Shape::Either(vec![Shape::Number, shape::keys(Self::read)])
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let (value, qualifier, unit) = match node.kind {
            NodeKind::Mapping(_) => reader.record(node, |fields| {
                let value = fields.need("value");
                let (qualifier, unit) =
                    (fields.or_default("qualifier"), fields.take("unit"));
                Some((value?, qualifier, unit))
            })?,
            _ => (Amount::read(node, reader)?, Qualifier::Exact, None),
        };
        if value.is_negative() {
            reader.tell(Log::Negative { text: value.to_string() }, node.span);
            return None;
        }
        Some(Self { quantity: Quantity { value, qualifier }, unit })
    }
}

/// Units as keys, quantities as values.
struct ByUnit(Vec<Measured>);

impl Value for ByUnit {
    fn shape() -> Shape {
        let unit = Shape::Reference(Kind::Unit);
        Shape::Keys(Box::new(unit), Box::new(QuantityHead::shape()))
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let NodeKind::Mapping(mapping) = &node.kind else {
            return reader.expected(crate::diag::Form::Mapping, node);
        };
        let mut found = Vec::new();
        for (key, node) in &mapping.entries {
            let name = Node { kind: NodeKind::Text(key.value.clone()), span: key.span };
            let unit = Spanned::<Slug>::read(&name, reader);
            let quantity = QuantityHead::read(node, reader);
            found.extend(unit.zip(quantity).map(|(unit, it)| Measured {
                unit: Some(unit),
                quantity: it.quantity,
                span: node.span,
            }));
        }
        Some(Self(found))
    }
}

/// How far an entry has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum EntryStatus {
    Draft,
    Submitted,
    Verified,
    Rejected,
}

impl Word for EntryStatus {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("draft", Self::Draft),
        ("submitted", Self::Submitted),
        ("verified", Self::Verified),
        ("rejected", Self::Rejected),
    ];
}

/// How a number was estimated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// How.
    pub method: Option<String>,
    /// Between which values it lies.
    pub interval: Option<(Amount, Amount)>,
    /// Where it is written.
    pub span: Span,
}

impl Value for Estimate {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let method = fields.take("method");
            let interval: Option<Vec<Amount>> = fields.take("interval");
            fields.take::<Withheld>("by");
            let interval = match interval.as_deref() {
                Some([least, most]) => Some((*least, *most)),
                _ => None,
            };
            Some(Self { method, interval, span: fields.span })
        })
    }
}

/// What an entry corrects, how and why (N57).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The entry corrected.
    pub corrects: Spanned<String>,
    /// How.
    pub kind: CorrectionKind,
    /// Why.
    pub reason: Reason,
    /// Why, in words.
    pub explanation: Option<String>,
}

impl Correction {
    fn read(fields: &mut Fields<'_, '_>) -> Option<Self> {
        let corrects = fields.take("corrects");
        let (kind, reason) = (fields.take("correction"), fields.take("reason"));
        let explanation = fields.take("explanation");
        let keys = ["corrects", "correction", "reason"];
        if !keys.iter().any(|key| fields.has(key)) {
            return None;
        }
        for key in keys.into_iter().chain(["recorded"]) {
            if !fields.has(key) {
                let span = fields.place("");
                fields.reader.tell(Log::CorrectionKeys { key, problem: "missing" }, span);
            }
        }
        Some(Self { corrects: corrects?, kind: kind?, reason: reason?, explanation })
    }
}

/// How an entry corrects another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CorrectionKind {
    /// Takes its place.
    Replaces,
    /// Removes it.
    Voids,
    /// Moves it elsewhere.
    Reclassifies,
}

impl Word for CorrectionKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("replaces", Self::Replaces),
        ("voids", Self::Voids),
        ("reclassifies", Self::Reclassifies),
    ];
}

/// Why an entry was corrected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Reason {
    EntryError,
    Duplicate,
    LateData,
    Reclassified,
    ConsentWithdrawn,
    Method,
}

impl Word for Reason {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("entry-error", Self::EntryError),
        ("duplicate", Self::Duplicate),
        ("late-data", Self::LateData),
        ("reclassified", Self::Reclassified),
        ("consent-withdrawn", Self::ConsentWithdrawn),
        ("method", Self::Method),
    ];
}
