//! Values that no type reads: those of keys that are free to use.

use super::fields::Reader;
use super::scalars::Value;
use super::tree::{Node, NodeKind};
use crate::parse::shape::Shape;

/// A value of a key that begins with `x_`: reaches the templates unchecked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(untagged)]
pub enum Free {
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Free>),
    /// Keys and values.
    Mapping(std::collections::BTreeMap<String, Free>),
}

impl Free {
    fn of(node: &Node) -> Self {
        match &node.kind {
            NodeKind::Empty | NodeKind::Damaged => Self::Text(String::new()),
            NodeKind::Text(text) => Self::Text(text.clone()),
            NodeKind::List(items) => Self::List(items.iter().map(Self::of).collect()),
            NodeKind::Mapping(mapping) => {
                let entries = mapping.entries.iter();
                Self::Mapping(
                    entries.map(|(key, it)| (key.value.clone(), Self::of(it))).collect(),
                )
            }
        }
    }
}

impl Value for Free {
    fn shape() -> Shape {
        Shape::Free
    }

    fn read(node: &Node, _reader: &mut Reader<'_>) -> Option<Self> {
        Some(Self::of(node))
    }
}
