//! Values that must never reach the site: notes of the team, keys that stand for
//! people.
//!
//! Invariant: whoever reads one leaves it with the reader, so that the check of the
//! finished site knows them all, whatever becomes of the rest of the file.

use std::fmt;

use super::fields::Reader;
use super::scalars::Value;
use super::tree::{Node, NodeKind};
use crate::diag::{Form, Structure};
use crate::parse::shape::Shape;
use crate::text::Spanned;

/// A value that must never reach the site. It cannot be serialised, so no template can
/// print it, and its `Debug` says nothing.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Private(String);

impl Private {
    /// The value, for the check that it is not in the finished site.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Whether it is a key that stands for a person: `c:7f3a`, `p:…`.
    pub fn is_key(&self) -> bool {
        let rest = self.0.strip_prefix("c:").or_else(|| self.0.strip_prefix("p:"));
        rest.is_some_and(|it| !it.is_empty() && !it.contains(char::is_whitespace))
    }
}

impl fmt::Debug for Private {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Private")
    }
}

impl Value for Private {
    fn shape() -> Shape {
        Shape::Private
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let value = text(node, reader)?;
        reader.private.push(Spanned { value: value.clone(), span: node.span });
        Some(value)
    }
}

/// A value that nothing is made of: who saw a proof, and when. It may be a role or a
/// day, which are no secret; only a key is.
pub(in crate::parse) struct Withheld;

impl Value for Withheld {
    fn shape() -> Shape {
        Shape::Private
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let value = text(node, reader)?;
        let key = value.is_key().then_some(value);
        reader.private.extend(key.map(|value| Spanned { value, span: node.span }));
        Some(Self)
    }
}

/// The key of the person that an entry is about; none when it names a role.
pub(in crate::parse) struct PersonKey(pub(in crate::parse) Option<Private>);

impl Value for PersonKey {
    fn shape() -> Shape {
        Shape::Private
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let value = text(node, reader)?;
        if value.is_key() {
            reader.private.push(Spanned { value: value.clone(), span: node.span });
        }
        Some(Self(Some(value).filter(|it| it.is_key() && it.0.starts_with("p:"))))
    }
}

/// The text of a value; one that is no text is told without being repeated.
fn text(node: &Node, reader: &mut Reader<'_>) -> Option<Private> {
    if let NodeKind::Text(text) = &node.kind {
        return Some(Private(text.trim().into()));
    }
    if node.kind == NodeKind::Damaged {
        return reader.expected(Form::Text, node);
    }
    let form = match node.kind {
        NodeKind::List(_) => Form::Single,
        _ => Form::Plain,
    };
    let fault = Structure::BadValue { text: "…".into(), form };
    reader.tell(fault, node.span);
    None
}
