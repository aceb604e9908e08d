//! What may be written for a value: told by the types that read it.
//!
//! Invariant: nothing is listed here. A record is asked what it asks for
//! ([`record`]): the same questions read a file and describe it, so that what is
//! described cannot drift from what is read.

use super::Kind;
use super::yaml::{Fields, Mapping, Node, NodeKind, Reader};
use crate::text::{Source, Span, Spanned};

/// What may be written for a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Text, of any kind.
    Text,
    /// Text of a form, as a regular expression says it.
    Form(&'static str),
    /// `true` or `false`.
    Bool,
    /// A decimal number.
    Number,
    /// A whole number, not below zero.
    Whole,
    /// A date or an interval, perhaps imprecise.
    Date,
    /// One day.
    Day,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// An id, or the last part of an address.
    Id,
    /// A web address.
    Url,
    /// A colour.
    Colour,
    /// The id of a thing of a type.
    Reference(Kind),
    /// A reference that says its type: `figure:…`, of one of these.
    Typed(Vec<&'static str>),
    /// One of a few words.
    Words(Vec<&'static str>),
    /// A list, or a single one of it.
    List(Box<Shape>),
    /// Keys of a form with values.
    Keys(Box<Shape>, Box<Shape>),
    /// Keys that are known.
    Record(Record),
    /// Keys that are known once the word of one of them is: that key, its words.
    Switch(&'static str, Vec<(&'static str, Record)>),
    /// One of several.
    Either(Vec<Shape>),
    /// Text that never reaches the site.
    Private,
    /// Anything.
    Free,
    /// Nothing: the key is known only to be refused.
    Refused,
    /// A type that does not say what may be written for it.
    Untold,
}

impl Shape {
    /// Whether what is written for it is keys of its own.
    pub(super) fn holds_keys(&self) -> bool {
        match self {
            Self::Keys(..) | Self::Record(_) | Self::Switch(..) => true,
            Self::Either(several) => several.iter().any(Self::holds_keys),
            _ => false,
        }
    }
}

/// The keys of a record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// Each with what may be written for it, in the order in which they are asked for.
    pub fields: Vec<Field>,
    /// Keys of which at least one must be there.
    pub any: Vec<Vec<&'static str>>,
}

/// A key of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// As it is written.
    pub key: &'static str,
    /// Whether it must be there.
    pub need: bool,
    /// What may be written for it.
    pub shape: Shape,
    /// What else holds of it.
    pub limits: Vec<Limit>,
}

/// What holds of a value besides its shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// At most so many characters.
    Length(usize),
    /// At least and at most so many items.
    Items(usize, usize),
    /// At least and at most so much.
    Range(u32, u32),
    /// Text of a form, as a regular expression says it.
    Form(&'static str),
}

impl Record {
    /// The field of a key.
    pub fn field(&self, key: &str) -> Option<&Field> {
        self.fields.iter().find(|it| it.key == key)
    }

    fn noted(&mut self, key: &str) -> Option<&mut Field> {
        self.fields.iter_mut().find(|it| it.key == key)
    }

    /// Notes a key that is asked for.
    pub(super) fn ask(&mut self, key: &'static str, shape: Shape) {
        if self.noted(key).is_none() {
            self.fields.push(Field { key, need: false, shape, limits: Vec::new() });
        }
    }

    /// Notes that a key must be there.
    pub(super) fn insist(&mut self, key: &str) {
        if let Some(field) = self.noted(key) {
            field.need = true;
        }
    }

    /// Notes what else holds of a key.
    pub(super) fn limit(&mut self, key: &str, limit: Limit) {
        if let Some(field) = self.noted(key) {
            field.limits.push(limit);
        }
    }
}

impl Shape {
    /// The same, where what it cites is known.
    pub(super) fn citing(self, kind: Option<Kind>) -> Self {
        match (self, kind) {
            (Self::Id, Some(kind)) => Self::Reference(kind),
            (Self::Text, Some(Kind::Edition)) => Self::Reference(Kind::Edition),
            (Self::List(item), kind) => Self::List(Box::new(item.citing(kind))),
            (shape, _) => shape,
        }
    }
}

/// The keys that a record asks for.
pub(super) fn record<T>(
    place: &str,
    read: impl FnOnce(&mut Fields<'_, '_>) -> Option<T>,
) -> Record {
    let source = Source::new(place, "");
    let mut reader = Reader::noting(&source);
    let span = Span::new(0, 0);
    reader.record_with(&Mapping::default(), None, span, read);
    reader.noted.unwrap_or_default()
}

/// What a type asks for that is read from keys.
pub(super) fn keys<T>(read: fn(&Node, &mut Reader<'_>) -> Option<T>) -> Shape {
    noted(Mapping::default(), read).map_or(Shape::Untold, Shape::Record)
}

/// What a type asks for once one of its keys has a word, for each word of that key.
pub(super) fn switch<T>(
    key: &'static str,
    words: Vec<&'static str>,
    read: fn(&Node, &mut Reader<'_>) -> Option<T>,
) -> Shape {
    let cases = words.into_iter().map(|word| {
        let span = Span::new(0, 0);
        let kind = NodeKind::Text(word.to_owned());
        let name = Spanned { value: key.to_owned(), span };
        let entries = vec![(name, Node { kind, span })];
        let mapping = Mapping { entries, damaged: false };
        (word, noted(mapping, read).unwrap_or_default())
    });
    Shape::Switch(key, cases.collect())
}

fn noted<T>(
    mapping: Mapping,
    read: fn(&Node, &mut Reader<'_>) -> Option<T>,
) -> Option<Record> {
    let source = Source::new("content", "");
    let mut reader = Reader::noting(&source);
    read(&Node { kind: NodeKind::Mapping(mapping), span: Span::new(0, 0) }, &mut reader);
    reader.noted
}
