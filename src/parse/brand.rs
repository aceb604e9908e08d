//! The brand of a site: its short name, its logo, its colours, its typeface.

use super::shape::Shape;
use super::yaml::{Node, NodeKind, Reader, Value};
use crate::diag::{Form, Structure};
use crate::text::Spanned;
use crate::value::Colour;

/// `brand:` of `content/site.yaml`
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BrandHead {
    /// A name shorter than the title, for the head of pages.
    pub name: Option<String>,
    /// A file of `templates/assets/`.
    pub logo: Option<Spanned<String>>,
    /// The colours: of the house, of challenges.
    pub hues: Hues,
    /// A file of `templates/assets/`, or `system`.
    pub face: Option<Spanned<String>>,
    /// Whether the typeface has the narrow space that cannot break.
    pub narrow_space: Option<bool>,
}

impl Value for BrandHead {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            Some(Self {
                name: fields.take("name"),
                logo: fields.take("logo"),
                hues: fields.or_default("hues"),
                face: fields.take("face"),
                narrow_space: fields.take("narrow_space"),
            })
        })
    }
}

/// Colours by what they are for: `house`, or the id of a challenge.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hues(pub Vec<(Spanned<String>, Spanned<Colour>)>);

impl Value for Hues {
    fn shape() -> Shape {
        Shape::Keys(Box::new(Shape::Text), Box::new(Shape::Colour))
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let NodeKind::Mapping(mapping) = &node.kind else {
            return reader.expected(Form::Mapping, node);
        };
        let hues = mapping.entries.iter().filter_map(|(key, node)| {
            let step = format!(".{}", key.value);
            let colour = reader.within(step, |reader| Colour::read(node, reader))?;
            Some((key.clone(), Spanned { value: colour, span: node.span }))
        });
        Some(Self(hues.collect()))
    }
}

impl Value for Colour {
    fn shape() -> Shape {
        Shape::Colour
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        // Without quotes `#b3541e` is a remark, and nothing is left of it.
        let text = match node.kind {
            NodeKind::Empty => String::new(),
            _ => String::read(node, reader)?,
        };
        let found = Self::new(&text);
        if found.is_none() {
            let form = Form::Colour;
            reader.tell(Structure::BadValue { text, form }, node.span);
        }
        found
    }
}
