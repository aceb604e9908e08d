//! Units and sources (content model §4.1 and §4.2).

use super::shape::Shape;
use super::yaml::{Fields, Node, NodeKind, Private, Reader, Url, Value, Word};
use crate::text::Spanned;
use crate::value::{Date, Slug};

/// What an entry measures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitHead {
    /// Its id.
    pub id: Spanned<Slug>,
    /// One of it, in words.
    pub one: String,
    /// Several of it.
    pub many: String,
    /// What is counted.
    pub counts: Counted,
    /// Whether the word begins with a vowel sound.
    pub elide: bool,
    /// Its sign.
    pub symbol: Option<String>,
}

impl UnitHead {
    pub(super) fn read(fields: &mut Fields<'_, '_>) -> Option<Self> {
        let (id, one) = (fields.need("id"), fields.need("one"));
        let many = fields.need("many");
        fields.take::<Private>("private_note");
        Some(Self {
            counts: fields.take("counts").unwrap_or(Counted::Thing),
            elide: fields.or_default("elide"),
            symbol: fields.take("symbol"),
            id: id?,
            one: one?,
            many: many?,
        })
    }
}

/// What a unit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Counted {
    Thing,
    Person,
    Participation,
    Contact,
    Organisation,
    Place,
    Hour,
    Euro,
}

impl Word for Counted {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("thing", Self::Thing),
        ("person", Self::Person),
        ("participation", Self::Participation),
        ("contact", Self::Contact),
        ("organisation", Self::Organisation),
        ("place", Self::Place),
        ("hour", Self::Hour),
        ("euro", Self::Euro),
    ];
}

/// A date, or the word `unknown`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MaybeDate {
    /// It is known.
    Known(Date),
    /// Nobody knows it.
    Unknown,
}

impl MaybeDate {
    /// The date, when somebody knows it.
    pub fn known(self) -> Option<Date> {
        match self {
            Self::Known(date) => Some(date),
            Self::Unknown => None,
        }
    }
}

impl Value for MaybeDate {
    fn shape() -> Shape {
        Shape::Either(vec![Shape::Date, Shape::Words(vec!["unknown"])])
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.kind {
            NodeKind::Text(text) if text.trim() == "unknown" => Some(Self::Unknown),
            _ => Date::read(node, reader).map(Self::Known),
        }
    }
}

/// A document that numbers come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceHead {
    /// Its id.
    pub id: Spanned<Slug>,
    /// Its title.
    pub title: String,
    /// What it is, as a word of content model §10.
    pub kind: SourceKind,
    /// When it appeared.
    pub published: MaybeDate,
    /// Who published it.
    pub publisher: Option<String>,
    /// When it was changed.
    pub updated: Option<Date>,
    /// When it was read.
    pub accessed: Option<Date>,
    /// Where it stands.
    pub url: Option<Url>,
    /// How sure the date is.
    pub date_certainty: Certainty,
    /// How independent it is.
    pub reliability: Option<Reliability>,
}

impl SourceHead {
    pub(super) fn read(fields: &mut Fields<'_, '_>) -> Option<Self> {
        fields.take::<Private>("private_note");
        let (id, title) = (fields.need("id"), fields.need("title"));
        let (kind, published) = (fields.need("kind"), fields.need("published"));
        Some(Self {
            publisher: fields.take("publisher"),
            updated: fields.take("updated"),
            accessed: fields.take("accessed"),
            url: fields.take("url"),
            date_certainty: fields.take("date_certainty").unwrap_or(Certainty::Explicit),
            reliability: fields.take("reliability"),
            id: id?,
            title: title?,
            kind: kind?,
            published: published?,
        })
    }
}

/// What a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum SourceKind {
    Deck,
    Interview,
    Article,
    Sheet,
    Survey,
    Log,
    Document,
}

impl Word for SourceKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("deck", Self::Deck),
        ("interview", Self::Interview),
        ("article", Self::Article),
        ("sheet", Self::Sheet),
        ("survey", Self::Survey),
        ("log", Self::Log),
        ("document", Self::Document),
    ];
}

/// How sure a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Certainty {
    Explicit,
    Deduced,
    Unknown,
}

impl Word for Certainty {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("explicit", Self::Explicit),
        ("deduced", Self::Deduced),
        ("unknown", Self::Unknown),
    ];
}

/// How independent a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Reliability {
    Internal,
    Partner,
    Press,
    Public,
    Independent,
}

impl Word for Reliability {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("internal", Self::Internal),
        ("partner", Self::Partner),
        ("press", Self::Press),
        ("public", Self::Public),
        ("independent", Self::Independent),
    ];
}
