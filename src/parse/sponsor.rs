//! Tiers and sponsors (content model §3.6).

use super::shape::{self, Shape};
use super::yaml::{Fields, Node, NodeKind, Private, Reader, Value, Word};
use crate::text::{Span, Spanned};
use crate::value::{Amount, Date, Slug};

/// A tier of sponsorship.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TierHead {
    /// Its id.
    pub id: Spanned<Slug>,
    /// Its name.
    pub title: String,
    /// Its price in euros; none on quote.
    pub amount: Option<Amount>,
    /// What kind of support it is.
    pub nature: Option<SponsorNature>,
    /// What it asks for.
    pub requires: Vec<Requirement>,
    /// What it gives, as words of the catalogue or free text.
    pub benefits: Vec<String>,
    /// A remark.
    pub note: Option<String>,
}

/// A price, or `on-quote`.
struct Price(Option<Amount>);

impl Value for Price {
    fn shape() -> Shape {
        Shape::Either(vec![Shape::Number, Shape::Words(vec!["on-quote"])])
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.kind {
            NodeKind::Text(text) if text == "on-quote" => Some(Self(None)),
            _ => Amount::read(node, reader).map(|it| Self(Some(it))),
        }
    }
}

impl TierHead {
    pub(super) fn read(fields: &mut Fields<'_, '_>) -> Option<Self> {
        fields.take::<Private>("private_note");
        let (id, title) = (fields.need("id"), fields.need("title"));
        let amount: Option<Price> = fields.need("amount");
        Some(Self {
            nature: fields.take("nature"),
            requires: fields.or_default("requires"),
            benefits: fields.or_default("benefits"),
            note: fields.take("note"),
            id: id?,
            title: title?,
            amount: amount?.0,
        })
    }
}

/// What kind of support it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum SponsorNature {
    Sponsorship,
    Patronage,
    Grant,
    Service,
    InKind,
}

impl Word for SponsorNature {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("sponsorship", Self::Sponsorship),
        ("patronage", Self::Patronage),
        ("grant", Self::Grant),
        ("service", Self::Service),
        ("in-kind", Self::InKind),
    ];
}

/// What a tier asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Requirement {
    /// A challenge or a territory in the scope.
    ChallengeOrTerritory,
    /// A company.
    Company,
}

impl Word for Requirement {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("challenge-or-territory", Self::ChallengeOrTerritory),
        ("company", Self::Company),
    ];
}

/// The keys of a sponsor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SponsorHead {
    /// Its tier.
    pub tier: Option<Spanned<Slug>>,
    /// What kind of support it gives, when it is not the tier's.
    pub nature: Option<SponsorNature>,
    /// What it supports.
    pub scope: SponsorScope,
    /// The indicators of its page, in order.
    pub indicators: Vec<Spanned<Slug>>,
    /// What did not work, in Markdown.
    pub difficulties: Spanned<String>,
    /// Its partner page.
    pub partner: Option<Spanned<Slug>>,
    /// Its amount, when it may be shown.
    pub public_amount: Option<Amount>,
    /// What it was promised.
    pub benefits: Vec<Benefit>,
    /// Where the scope is written.
    pub scope_span: Span,
    /// Its part of what is supported by several, from 0 to 1 (N53).
    pub share: Option<Spanned<Amount>>,
    /// What was planned and spent, for the report of a grant.
    pub budget: Option<Budget>,
    /// Where the benefits are written.
    pub benefits_span: Span,
}

impl SponsorHead {
    pub(super) fn read(fields: &mut Fields<'_, '_>) -> Option<Self> {
        let (tier, nature) = (fields.take("tier"), fields.take("nature"));
        fields.need_any(&["tier", "nature"]);
        let (scope, indicators) = (fields.need("scope"), fields.need_some("indicators"));
        let difficulties = fields.need("difficulties");
        let amount: Option<SponsorAmount> = fields.take("amount");
        Some(Self {
            partner: fields.take("partner"),
            public_amount: amount.and_then(|it| it.0),
            benefits: fields.or_default("benefits"),
            scope_span: fields.place("scope"),
            share: fields.take("share"),
            budget: fields.take("budget"),
            benefits_span: fields.place("benefits"),
            tier,
            nature,
            scope: scope?,
            indicators: indicators?,
            difficulties: difficulties?,
        })
    }
}

/// What a sponsor supports: all keys must hold, one value of each is enough.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SponsorScope {
    /// Programs.
    pub programs: Vec<Spanned<Slug>>,
    /// Challenges.
    pub challenges: Vec<Spanned<Slug>>,
    /// Territories.
    pub territories: Vec<Spanned<Slug>>,
    /// When.
    pub period: Option<Date>,
}

impl Value for SponsorScope {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let programs = fields.or_default("programs");
            let challenges = fields.or_default("challenges");
            let territories = fields.or_default("territories");
            let period = fields.take("period");
            let scope = Self { programs, challenges, territories, period };
            // Nothing is a scope, and told; keys that cannot be read are none.
            (fields.is_blank() || scope != Self::default()).then_some(scope)
        })
    }
}

/// An amount that is private unless it says otherwise.
struct SponsorAmount(Option<Amount>);

impl Value for SponsorAmount {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let value: Option<Amount> = fields.need("value");
            let public: bool = fields.or_default("public");
            Some(Self(value.filter(|_| public)))
        })
    }
}

/// Something promised to a sponsor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Benefit {
    /// What.
    pub kind: String,
    /// When it was promised for.
    pub planned: Option<Date>,
    /// When it was given.
    pub delivered: Option<Date>,
    /// Where that can be seen.
    pub proof: Option<String>,
}

impl Value for Benefit {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let kind = fields.need("kind");
            let (planned, delivered) = (fields.take("planned"), fields.take("delivered"));
            let proof = fields.take("proof");
            Some(Self { kind: kind?, planned, delivered, proof })
        })
    }
}

/// What was planned and spent, planned and received.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Budget {
    /// What it costs.
    pub charges: Vec<BudgetLine>,
    /// What pays for it.
    pub products: Vec<BudgetLine>,
}

impl Value for Budget {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let (charges, products) = (fields.need("charges"), fields.need("products"));
            Some(Self { charges: charges?, products: products? })
        })
    }
}

/// A line of a budget, in euros.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BudgetLine {
    /// What for; empty for a sum that nobody broke down.
    pub item: String,
    /// How much was planned.
    pub planned: Amount,
    /// How much it came to, when that is known.
    pub actual: Option<Amount>,
}

impl Value for BudgetLine {
    fn shape() -> Shape {
        Shape::Either(vec![Shape::Number, shape::keys(Self::read)])
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        if let NodeKind::Text(_) = &node.kind {
            let planned = Amount::read(node, reader)?;
            return Some(Self { item: String::new(), planned, actual: None });
        }
        reader.record(node, |fields| {
            let (item, planned) = (fields.need("item"), fields.need("planned"));
            let actual = fields.take("actual");
            Some(Self { item: item?, planned: planned?, actual })
        })
    }
}
