//! Consistency rules that editors write (content model §4.8).

use super::shape::Shape;
use super::yaml::{Fields, Node, NodeKind, Private, Reader, Value, Word};
use crate::diag::{Form, Severity};
use crate::text::{Span, Spanned};
use crate::value::{Amount, Slug};

/// What must hold between two numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleHead {
    /// Its id.
    pub id: Spanned<Slug>,
    /// One side.
    pub left: Spanned<RuleSide>,
    /// How the sides are compared.
    pub op: RuleOp,
    /// The other side.
    pub right: Spanned<RuleSide>,
    /// What to say when it does not hold.
    pub message: String,
    /// By what the numbers are broken down before they are compared.
    pub by: Vec<RuleBy>,
    /// What to do where a number is missing.
    pub missing: RuleMissing,
    /// How grave it is when it does not hold.
    pub severity: Severity,
    /// The whole item.
    pub span: Span,
}

impl RuleHead {
    pub(super) fn read(fields: &mut Fields<'_, '_>) -> Option<Self> {
        let (id, left) = (fields.need("id"), fields.need("left"));
        let (op, right) = (fields.need("op"), fields.need("right"));
        let message = fields.need("message");
        fields.take::<Private>("private_note");
        Some(Self {
            by: fields.or_default("by"),
            missing: fields.take("missing").unwrap_or(RuleMissing::SkipIfAny),
            severity: fields.take("severity").unwrap_or(Severity::Warning),
            span: fields.span,
            id: id?,
            left: left?,
            op: op?,
            right: right?,
            message: message?,
        })
    }
}

/// One side of a rule: a number, perhaps some times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleSide {
    /// The number.
    pub term: RuleTerm,
    /// How many times; once when it does not say.
    pub times: Option<Amount>,
}

/// A number that a rule speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleTerm {
    /// As written.
    Number(Amount),
    /// The value of an indicator.
    Indicator(Slug),
    /// How many cohorts have started.
    Cohorts,
    /// How many people coordinate them.
    Coordinators,
}

impl Value for RuleSide {
    fn shape() -> Shape {
        Shape::Form(
            r"^\s*(count\((cohorts|coordinators)\)|indicator:[a-z0-9-]+|-?[0-9.]+)\s*(\*\s*-?[0-9.]+\s*)?$",
        )
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let NodeKind::Text(text) = &node.kind else {
            return reader.expected(Form::RuleSide, node);
        };
        side(text).or_else(|| reader.expected(Form::RuleSide, node))
    }
}

/// `indicator:kits * 15`
fn side(text: &str) -> Option<RuleSide> {
    let (term, times) = match text.split_once('*') {
        Some((term, times)) => (term, Some(Amount::new(times.trim())?)),
        None => (text, None),
    };
    let term = match term.trim() {
        "count(cohorts)" => RuleTerm::Cohorts,
        "count(coordinators)" => RuleTerm::Coordinators,
        term => match term.strip_prefix("indicator:") {
            Some(id) => RuleTerm::Indicator(Slug::new(id)?),
            None => RuleTerm::Number(Amount::new(term)?),
        },
    };
    Some(RuleSide { term, times })
}

/// How the sides of a rule are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleOp {
    /// Both say the same.
    Equal,
    /// They differ.
    Different,
    /// The first is below the second.
    Below,
    /// The first is not above the second.
    AtMost,
    /// The first is above the second.
    Above,
    /// The first is not below the second.
    AtLeast,
    /// Both are above zero, or none is.
    BothOrNone,
    /// At most one of them is above zero.
    NotBoth,
}

impl Word for RuleOp {
    fn stand_in() -> Option<Self> {
        None
    }

    const WORDS: &'static [(&'static str, Self)] = &[
        ("=", Self::Equal),
        ("!=", Self::Different),
        ("<", Self::Below),
        ("<=", Self::AtMost),
        (">", Self::Above),
        (">=", Self::AtLeast),
        ("both-or-none", Self::BothOrNone),
        ("not-both", Self::NotBoth),
    ];
}

/// By what the numbers of a rule are broken down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the words say it")]
pub enum RuleBy {
    Week,
    Month,
    Year,
    Challenge,
    Territory,
    Cohort,
    Edition,
}

impl Word for RuleBy {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("week", Self::Week),
        ("month", Self::Month),
        ("year", Self::Year),
        ("challenge", Self::Challenge),
        ("territory", Self::Territory),
        ("cohort", Self::Cohort),
        ("edition", Self::Edition),
    ];
}

/// What a rule does where a number is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleMissing {
    /// It says nothing when one side is missing.
    SkipIfAny,
    /// It says nothing when both are; else the missing one is zero.
    SkipIfAll,
    /// What is missing is zero.
    Zero,
}

impl Word for RuleMissing {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("skip-if-any", Self::SkipIfAny),
        ("skip-if-all", Self::SkipIfAll),
        ("zero", Self::Zero),
    ];
}

impl Word for Severity {
    const WORDS: &'static [(&'static str, Self)] =
        &[("error", Self::Error), ("warning", Self::Warning), ("info", Self::Info)];
}
