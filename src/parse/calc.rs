//! How an indicator is computed (content model §4.4, `calc`).

use super::challenge::{Mode, Stage};
use super::expression::Expression;
use super::figure::Basis;
use super::shape::{self, Shape};
use super::yaml::{Fields, Node, Reader, Value, Word, words};
use crate::text::{Span, Spanned};
use crate::value::Slug;

/// How a number is computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Calc {
    /// The sum of a unit's quantities.
    Sum(Spanned<Slug>, Filter),
    /// The number of records of a kind.
    Count(Countable, Filter),
    /// A sum over cohorts.
    Headcount(Headcount),
    /// One indicator over another.
    Ratio(Spanned<Slug>, Spanned<Slug>),
    /// The preferred figure of a concept.
    Figure(Spanned<Slug>),
    /// The share of an answer: survey, question, answer.
    Survey(Spanned<Slug>, Spanned<Slug>, Spanned<Slug>),
    /// The last known of a unit's quantities, or the most there was at once.
    Last(Gauge),
    /// The mean of a unit's quantities.
    Mean(Gauge),
    /// The most cohorts that ran at once.
    Peak(Filter),
    /// The number of different keys of persons.
    Distinct(Filter),
    /// A calculation with indicators.
    Formula(Expression),
}

/// A quantity that holds from when it is recorded until it is recorded again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gauge {
    /// In what.
    pub unit: Spanned<Slug>,
    /// Which records say it.
    pub filter: Filter,
    /// Whether what was recorded before a period is unknown in it.
    pub in_period: bool,
}

/// The keys that go with one type or another.
const OTHER_KEYS: [&str; 13] = [
    "answer",
    "concept",
    "denominator",
    "expression",
    "field",
    "in_period",
    "key",
    "numerator",
    "of",
    "question",
    "survey",
    "unit",
    "where",
];

impl Value for Calc {
    fn shape() -> Shape {
        shape::switch("type", words::<CalcKind>(), Self::read)
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let Some(kind) = fields.need::<CalcKind>("type") else {
                // Which keys go with it is not known.
                for key in OTHER_KEYS {
                    fields.take::<Span>(key);
                }
                return None;
            };
            match kind {
                CalcKind::Sum => {
                    let (unit, filter) = (fields.need("unit"), filter(fields));
                    Some(Self::Sum(unit?, filter?))
                }
                CalcKind::Count => {
                    let (of, filter) = (fields.need("of"), filter(fields));
                    Some(Self::Count(of?, filter?))
                }
                CalcKind::Headcount => fields.need("field").map(Self::Headcount),
                CalcKind::Ratio => {
                    let parts = (fields.need("numerator"), fields.need("denominator"));
                    Some(Self::Ratio(parts.0?, parts.1?))
                }
                CalcKind::Figure => fields.need("concept").map(Self::Figure),
                CalcKind::Survey => {
                    let (survey, question) =
                        (fields.need("survey"), fields.need("question"));
                    let answer = fields.need("answer");
                    Some(Self::Survey(survey?, question?, answer?))
                }
                CalcKind::Last => gauge(fields).map(Self::Last),
                CalcKind::Mean => gauge(fields).map(Self::Mean),
                CalcKind::Peak => {
                    let (of, filter) = (fields.need("of"), filter(fields));
                    let _: Running = of?;
                    filter.map(Self::Peak)
                }
                CalcKind::Distinct => {
                    let (key, filter) = (fields.need("key"), filter(fields));
                    let _: KeyField = key?;
                    filter.map(Self::Distinct)
                }
                CalcKind::Formula => fields.need("expression").map(Self::Formula),
            }
        })
    }
}

/// The filter of a calculation: everything when none is written.
fn filter(fields: &mut Fields<'_, '_>) -> Option<Filter> {
    let filter: Option<Filter> = fields.take("where");
    match fields.has("where") {
        true => filter,
        false => Some(Filter::default()),
    }
}

fn gauge(fields: &mut Fields<'_, '_>) -> Option<Gauge> {
    let (unit, filter) = (fields.need("unit"), filter(fields));
    let in_period = fields.or_default("in_period");
    Some(Gauge { unit: unit?, filter: filter?, in_period })
}

/// What can run at once.
#[derive(Clone, Copy, PartialEq)]
struct Running;

impl Word for Running {
    const WORDS: &'static [(&'static str, Self)] = &[("cohorts", Self)];
}

#[derive(Clone, Copy, PartialEq)]
enum CalcKind {
    Sum,
    Count,
    Headcount,
    Ratio,
    Figure,
    Survey,
    Last,
    Mean,
    Peak,
    Distinct,
    Formula,
}

impl Word for CalcKind {
    fn stand_in() -> Option<Self> {
        None
    }

    const WORDS: &'static [(&'static str, Self)] = &[
        ("sum", Self::Sum),
        ("count", Self::Count),
        ("headcount", Self::Headcount),
        ("ratio", Self::Ratio),
        ("figure", Self::Figure),
        ("survey", Self::Survey),
        ("last", Self::Last),
        ("mean", Self::Mean),
        ("peak", Self::Peak),
        ("distinct", Self::Distinct),
        ("formula", Self::Formula),
    ];
}

/// Where the keys of persons stand: in `by`, under one name or the other.
#[derive(Clone, Copy, PartialEq)]
struct KeyField;

impl Word for KeyField {
    const WORDS: &'static [(&'static str, Self)] = &[("by", Self), ("person", Self)];
}

/// Which records count: all keys must hold, one value of each is enough.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Actions.
    pub action: Vec<Spanned<Slug>>,
    /// Challenges.
    pub challenge: Vec<Spanned<Slug>>,
    /// Stages.
    pub stage: Vec<Stage>,
    /// Bases.
    pub basis: Vec<Basis>,
    /// Modes of the action.
    pub mode: Vec<Mode>,
    /// Territories, with all that is in them.
    pub territory: Vec<Spanned<Slug>>,
}

impl Value for Filter {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let n_met = reader.n_met;
        let filter = reader.record(node, |fields| {
            let (action, challenge) =
                (fields.or_default("action"), fields.or_default("challenge"));
            let (stage, basis) = (fields.or_default("stage"), fields.or_default("basis"));
            let (mode, territory) =
                (fields.or_default("mode"), fields.or_default("territory"));
            Some(Self { action, challenge, stage, basis, mode, territory })
        })?;
        // With one key less it would let more through.
        (reader.n_met == n_met).then_some(filter)
    }
}

/// What can be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Countable {
    Entries,
    Cohorts,
    Partners,
    Actions,
    Stories,
}

impl Word for Countable {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("entries", Self::Entries),
        ("cohorts", Self::Cohorts),
        ("partners", Self::Partners),
        ("actions", Self::Actions),
        ("stories", Self::Stories),
    ];
}

/// A headcount of a cohort.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Headcount {
    Enrolled,
    Present,
    Active,
}

impl Word for Headcount {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("enrolled", Self::Enrolled),
        ("present", Self::Present),
        ("active", Self::Active),
    ];
}
