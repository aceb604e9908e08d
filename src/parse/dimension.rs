//! By what an indicator can be broken down, and whether its parts make a whole (N44).

use super::yaml::{Node, Reader, Value, Word};
use crate::text::Spanned;

/// What an editor says of one way to break an indicator down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DimensionHead {
    /// By what.
    pub id: Spanned<Axis>,
    /// Its parts, in the order they are shown; empty for all that there are.
    pub values: Vec<Spanned<String>>,
    /// Whether nothing belongs to two parts.
    pub exclusive: bool,
    /// Whether everything belongs to one.
    pub exhaustive: bool,
}

impl Value for DimensionHead {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let (id, values) = (fields.need("id"), fields.or_default("values"));
            let exclusive = fields.take("exclusive").unwrap_or(true);
            let exhaustive = fields.take("exhaustive").unwrap_or(true);
            Some(Self { id: id?, values, exclusive, exhaustive })
        })
    }
}

/// What an indicator can be broken down by, time aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Axis {
    Challenge,
    Territory,
    Edition,
    Stage,
    Cohort,
}

impl Word for Axis {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("challenge", Self::Challenge),
        ("territory", Self::Territory),
        ("edition", Self::Edition),
        ("stage", Self::Stage),
        ("cohort", Self::Cohort),
    ];
}
