//! Indicators: numbers the build computes (content model §4.4).

use super::calc::Calc;
use super::dimension::DimensionHead;
use super::yaml::{Fields, Free, Node, Private, Reader, Value, Word};
use crate::text::{Span, Spanned};
use crate::value::{Amount, Date, Slug};

/// The definition of a computed number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndicatorHead {
    /// Its id.
    pub id: Spanned<Slug>,
    /// Its name.
    pub title: String,
    /// The last part of its address, the same in all languages.
    pub slug: Slug,
    /// What it counts.
    pub definition: String,
    /// What it does not count.
    pub not_counted: String,
    /// How far along the chain of results it stands.
    pub level: Level,
    /// How it is computed.
    pub calc: Calc,
    /// Where the calculation is written.
    pub calc_span: Span,
    /// In what, when the calculation does not say.
    pub unit: Option<Spanned<Slug>>,
    /// How it adds up, when the calculation does not imply it.
    pub aggregation: Option<(Rule, Rule)>,
    /// What is said of the ways to break it down.
    pub dimensions: Vec<DimensionHead>,
    /// Which way is better.
    pub direction: Direction,
    /// What a missing value means.
    pub missing: Missing,
    /// To which day of an interval it belongs.
    pub attribution: Attribution,
    /// Whether a joint action counts whole.
    pub joint: Joint,
    /// Whom a count of people is about.
    pub people: People,
    /// How it is made, in words.
    pub method: Option<String>,
    /// What it cannot say, in Markdown.
    pub limits: Option<Spanned<String>>,
    /// Where it starts from.
    pub baseline: Option<Baseline>,
    /// Its usual form of display.
    pub form: Option<DefaultForm>,
    /// What it assumes; with any it is modelled.
    pub assumptions: Vec<String>,
    /// Whether an evaluation attributes it to the program.
    pub contribution: Option<Contribution>,
    /// Documents behind it.
    pub sources: Vec<Spanned<Slug>>,
    /// The five dimensions of impact.
    pub five: Option<Five>,
    /// Its versions.
    pub versions: Vec<Version>,
    /// Codes in other frameworks.
    pub external: Option<Free>,
    /// The whole item.
    pub span: Span,
}

impl IndicatorHead {
    pub(super) fn read(fields: &mut Fields<'_, '_>) -> Option<Self> {
        let id: Option<Spanned<Slug>> = fields.need("id");
        let title: Option<String> = fields.need("title");
        let made = title.as_deref().and_then(Slug::of);
        let slug = made.or_else(|| id.as_ref().map(|it| it.value.clone()));
        let (definition, not_counted) =
            (fields.need("definition"), fields.need("not_counted"));
        let (level, calc) = (fields.need("level"), fields.need("calc"));
        let aggregation: Option<Aggregation> = fields.take("aggregation");
        fields.take::<Private>("private_note");
        Some(Self {
            calc_span: fields.place("calc"),
            unit: fields.take("unit"),
            aggregation: aggregation.map(|it| (it.time, it.space)),
            dimensions: fields.or_default("dimensions"),
            direction: fields.take("direction").unwrap_or(Direction::Up),
            missing: fields.take("missing").unwrap_or(Missing::Skip),
            attribution: fields.take("attribution").unwrap_or(Attribution::End),
            joint: fields.take("joint").unwrap_or(Joint::Whole),
            people: fields.take("people").unwrap_or(People::Volunteers),
            method: fields.take("method"),
            limits: fields.take("limits"),
            baseline: fields.take("baseline"),
            form: fields.take("form"),
            assumptions: fields.or_default("assumptions"),
            contribution: fields.take("contribution"),
            sources: fields.or_default("sources"),
            five: fields.take("five"),
            versions: fields.or_default("versions"),
            external: fields.take("external"),
            span: fields.span,
            id: id?,
            title: title?,
            slug: slug?,
            definition: definition?,
            not_counted: not_counted?,
            level: level?,
            calc: calc?,
        })
    }
}

/// How far along the chain of results a number stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Level {
    Means,
    Output,
    Outcome,
    Impact,
}

impl Word for Level {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("means", Self::Means),
        ("output", Self::Output),
        ("outcome", Self::Outcome),
        ("impact", Self::Impact),
    ];
}

/// What an evaluation says of the part that the program had in a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Contribution {
    /// It would not be without the program (N52).
    Attributable,
}

impl Word for Contribution {
    const WORDS: &'static [(&'static str, Self)] =
        &[("attributable", Self::Attributable)];
}

struct Aggregation {
    time: Rule,
    space: Rule,
}

impl Value for Aggregation {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let (time, space) = (fields.need("time"), fields.need("space"));
            Some(Self { time: time?, space: space? })
        })
    }
}

/// How values add up over time or space (N7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Rule {
    Sum,
    Max,
    Last,
    Mean,
    Distinct,
    Ratio,
    None,
}

impl Word for Rule {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("sum", Self::Sum),
        ("max", Self::Max),
        ("last", Self::Last),
        ("mean", Self::Mean),
        ("distinct", Self::Distinct),
        ("ratio", Self::Ratio),
        ("none", Self::None),
    ];
}

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Direction {
    Up,
    Down,
    Neutral,
}

impl Word for Direction {
    const WORDS: &'static [(&'static str, Self)] =
        &[("up", Self::Up), ("down", Self::Down), ("neutral", Self::Neutral)];
}

/// What a missing value means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Missing {
    Skip,
    Zero,
    Refuse,
}

impl Word for Missing {
    const WORDS: &'static [(&'static str, Self)] =
        &[("skip", Self::Skip), ("zero", Self::Zero), ("refuse", Self::Refuse)];
}

/// To which day of an interval a record belongs (N24).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Attribution {
    End,
    Start,
    Spread,
}

impl Word for Attribution {
    const WORDS: &'static [(&'static str, Self)] =
        &[("end", Self::End), ("start", Self::Start), ("spread", Self::Spread)];
}

/// Whether a joint action counts whole (N21).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Joint {
    Whole,
    Share,
}

impl Word for Joint {
    const WORDS: &'static [(&'static str, Self)] =
        &[("whole", Self::Whole), ("share", Self::Share)];
}

/// Whom a count of people is about (N46).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum People {
    Volunteers,
    Helped,
}

impl Word for People {
    const WORDS: &'static [(&'static str, Self)] =
        &[("volunteers", Self::Volunteers), ("helped", Self::Helped)];
}

/// Where a number starts from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Baseline {
    /// How much there was.
    pub value: Amount,
    /// When.
    pub date: Option<Date>,
}

impl Value for Baseline {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let (value, date) = (fields.need("value"), fields.take("date"));
            Some(Self { value: value?, date })
        })
    }
}

/// The usual form of display of an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum DefaultForm {
    Exact,
    MoreThan,
    Around,
}

impl Word for DefaultForm {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("exact", Self::Exact),
        ("more-than", Self::MoreThan),
        ("around", Self::Around),
    ];
}

/// The five dimensions of impact.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the words say it")]
pub struct Five {
    pub what: String,
    pub who: String,
    pub how_much: String,
    pub contribution: String,
    pub risk: String,
}

impl Value for Five {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let (what, who) = (fields.need("what"), fields.need("who"));
            let (how_much, contribution) =
                (fields.need("how_much"), fields.need("contribution"));
            let risk = fields.need("risk");
            Some(Self {
                what: what?,
                who: who?,
                how_much: how_much?,
                contribution: contribution?,
                risk: risk?,
            })
        })
    }
}

/// A version of a definition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its number.
    pub number: u32,
    /// Since when it holds.
    pub since: Date,
    /// What changed.
    pub change: String,
    /// Whether values before and after cannot be compared.
    pub breaks: bool,
}

impl Value for Version {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let (number, since) = (fields.need("n"), fields.need("since"));
            let (change, breaks) = (fields.need("change"), fields.or_default("break"));
            Some(Self { number: number?, since: since?, change: change?, breaks })
        })
    }
}
