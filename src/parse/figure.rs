//! Concepts and declared figures (content model §4.3).

use super::challenge::Stage;
use super::shape::{self, Shape};
use super::source::MaybeDate;
use super::yaml::{Fields, Node, NodeKind, Private, Reader, Value, Word};
use crate::diag::{Figure as Fault, Form, Structure};
use crate::text::{Span, Spanned};
use crate::value::{Amount, Date, Qualifier, Slug};

/// What is counted, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConceptHead {
    /// Its id.
    pub id: Spanned<Slug>,
    /// What is counted.
    pub label: String,
    /// In what.
    pub unit: Spanned<Slug>,
    /// How its figures relate to time.
    pub nature: Option<FigureNature>,
}

impl ConceptHead {
    pub(super) fn read(fields: &mut Fields<'_, '_>) -> Option<Self> {
        let (id, label) = (fields.need("id"), fields.need("label"));
        let (unit, nature) = (fields.need("unit"), nature(fields));
        fields.take::<Private>("private_note");
        Some(Self { id: id?, label: label?, unit: unit?, nature: nature? })
    }
}

/// The nature of a figure, which may be left out; nothing when it cannot be read.
fn nature(fields: &mut Fields<'_, '_>) -> Option<Option<FigureNature>> {
    let nature = fields.take("nature");
    (nature.is_some() || !fields.has("nature")).then_some(nature)
}

/// How a figure relates to time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum FigureNature {
    Flow,
    Stock,
    Cumulative,
    Peak,
    Rate,
    Ratio,
    Tariff,
    QuotedTarget,
}

impl Word for FigureNature {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("flow", Self::Flow),
        ("stock", Self::Stock),
        ("cumulative", Self::Cumulative),
        ("peak", Self::Peak),
        ("rate", Self::Rate),
        ("ratio", Self::Ratio),
        ("tariff", Self::Tariff),
        ("quoted-target", Self::QuotedTarget),
    ];
}

/// How a number came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Basis {
    Measured,
    Declared,
    Estimated,
    Modelled,
    Asserted,
}

impl Word for Basis {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("measured", Self::Measured),
        ("declared", Self::Declared),
        ("estimated", Self::Estimated),
        ("modelled", Self::Modelled),
        ("asserted", Self::Asserted),
    ];
}

/// What a figure or a target speaks of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FigureScope {
    /// The site's organisation, or a partner.
    pub organisation: Option<Spanned<Slug>>,
    /// A program.
    pub program: Option<Spanned<Slug>>,
    /// An edition: `re-action/2020-spring`.
    pub edition: Option<Spanned<String>>,
    /// A challenge.
    pub challenge: Option<Spanned<Slug>>,
    /// A territory.
    pub territory: Option<Spanned<Slug>>,
    /// A cohort.
    pub cohort: Option<Spanned<Slug>>,
    /// An example group, a story, an event, in words.
    pub group: Option<Spanned<String>>,
}

impl Value for FigureScope {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        const KEYS: [&str; 7] = [
            "organisation",
            "program",
            "edition",
            "challenge",
            "territory",
            "cohort",
            "group",
        ];
        let scope = reader.record(node, |fields| {
            let (organisation, program) =
                (fields.take("organisation"), fields.take("program"));
            let (edition, challenge) = (fields.take("edition"), fields.take("challenge"));
            let (territory, cohort) = (fields.take("territory"), fields.take("cohort"));
            let group = fields.take("group");
            fields.note_any(&KEYS);
            if fields.is_blank() {
                let (span, keys) = (fields.span, KEYS.join(", "));
                fields.reader.tell(Structure::MissingAny { keys }, span);
            }
            Some(Self {
                organisation,
                program,
                edition,
                challenge,
                territory,
                cohort,
                group,
            })
        })?;
        // A scope of which nothing could be read would be that of everything.
        (scope != Self::default()).then_some(scope)
    }
}

/// A number that somebody declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureHead {
    /// Its id.
    pub id: Spanned<Slug>,
    /// What it counts.
    pub concept: Spanned<Slug>,
    /// The number; none when it is only words.
    pub value: Option<Spanned<Amount>>,
    /// What is known of its precision.
    pub qualifier: Qualifier,
    /// In what, when it is not the concept's unit.
    pub unit: Option<Spanned<Slug>>,
    /// What it speaks of.
    pub scope: FigureScope,
    /// Who says so.
    pub source: Spanned<Slug>,
    /// The day it holds for.
    pub as_of: Option<MaybeDate>,
    /// The period it holds for.
    pub period: Option<MaybeDate>,
    /// Between which days an unknown date lies.
    pub bounds: Option<Date>,
    /// How it relates to time.
    pub nature: Option<FigureNature>,
    /// How it came about.
    pub basis: Basis,
    /// How far the things have come.
    pub stage: Option<Stage>,
    /// The base of a rate or ratio.
    pub denominator: Option<Denominator>,
    /// How it relates to other figures.
    pub relations: Vec<Relation>,
    /// Why it is shown first.
    pub preferred: Option<Spanned<String>>,
    /// Where in the source.
    pub locator: Option<String>,
    /// Shown beside it.
    pub public_note: Option<String>,
    /// The text of an unquantified one.
    pub wording: Option<String>,
    /// The whole item.
    pub span: Span,
}

/// A number, or `unquantified`.
struct FigureValue(Option<Spanned<Amount>>);

impl Value for FigureValue {
    fn shape() -> Shape {
        Shape::Either(vec![Shape::Number, Shape::Words(vec!["unquantified"])])
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.kind {
            NodeKind::Text(text) if text == "unquantified" => Some(Self(None)),
            _ => Spanned::read(node, reader).map(|it| Self(Some(it))),
        }
    }
}

impl FigureHead {
    pub(super) fn read(fields: &mut Fields<'_, '_>) -> Option<Self> {
        fields.take::<Private>("private_note");
        let (id, concept) = (fields.need("id"), fields.need("concept"));
        let value: Option<FigureValue> = fields.need("value");
        let (scope, source) = (fields.need("scope"), fields.take("source"));
        fields.note_any(&["source"]);
        if !fields.has("source") {
            fields.tell_at("id", Fault::NoSource);
        }
        let (as_of, bounds) = (fields.take("as_of"), fields.take("bounds"));
        if as_of == Some(MaybeDate::Unknown) && !fields.has("bounds") {
            fields.tell_at("as_of", Fault::NoDate);
        }
        let nature = nature(fields);
        let wording: Option<String> = fields.take("wording");
        if value.as_ref().is_some_and(|it| it.0.is_none()) && wording.is_none() {
            let form = Form::With("wording");
            fields.tell_at(
                "value",
                Structure::BadValue { text: "unquantified".into(), form },
            );
        }
        Some(Self {
            qualifier: fields.or_default("qualifier"),
            unit: fields.take("unit"),
            as_of,
            period: fields.take("period"),
            bounds,
            basis: fields.take("basis").unwrap_or(Basis::Declared),
            stage: fields.take("stage"),
            denominator: fields.take("denominator"),
            relations: fields.or_default("relations"),
            preferred: fields.take("preferred"),
            locator: fields.take("locator"),
            public_note: fields.take("public_note"),
            span: fields.span,
            wording,
            id: id?,
            concept: concept?,
            nature: nature?,
            value: value?.0,
            scope: scope?,
            source: source?,
        })
    }
}

/// The base of a rate or ratio.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Denominator {
    /// So many of a unit.
    Known(Amount, Spanned<Slug>),
    /// Nobody knows.
    Unknown,
}

impl Value for Denominator {
    fn shape() -> Shape {
        let words = Shape::Words(vec!["unknown"]);
        Shape::Either(vec![words, shape::keys(Self::read)])
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.kind {
            NodeKind::Text(text) if text == "unknown" => Some(Self::Unknown),
            _ => reader.record(node, |fields| {
                let (value, unit) = (fields.need("value"), fields.need("unit"));
                Some(Self::Known(value?, unit?))
            }),
        }
    }
}

/// How a figure relates to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// How.
    pub kind: RelationKind,
    /// To which.
    pub to: Spanned<Slug>,
}

impl Value for Relation {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let (kind, to) = (fields.need("kind"), fields.need("to"));
            Some(Self { kind: kind?, to: to? })
        })
    }
}

/// How a figure relates to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum RelationKind {
    PartOf,
    SameAs,
    Overlaps,
    RateOf,
    Replaces,
    Includes,
}

impl Word for RelationKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("part-of", Self::PartOf),
        ("same-as", Self::SameAs),
        ("overlaps", Self::Overlaps),
        ("rate-of", Self::RateOf),
        ("replaces", Self::Replaces),
        ("includes", Self::Includes),
    ];

    // Part of is checked: it is not for us to say.
    fn stand_in() -> Option<Self> {
        None
    }
}
