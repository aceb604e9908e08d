//! The words for a key: its label, what it is for, an example.

use crate::diag::Fact;
use crate::locale::Words;
use crate::parse::Shape;

/// What is said of a key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// Its name for people.
    pub label: String,
    /// What it is for.
    pub help: String,
    /// What one may write.
    pub example: Option<String>,
}

/// What is said of a key; `owner` is the content type, or the key above it.
pub fn said(owner: &str, key: &str, words: &Words) -> Said {
    let own = format!("key-{}-{}", plain(owner), plain(key));
    let common = format!("key-{}", plain(key));
    let id = [own, common].into_iter().find(|id| words.find(id).is_some());
    let Some(id) = id else { return Said { label: key.to_owned(), ..Said::default() } };
    Said {
        label: words.find(&id).unwrap_or_default(),
        help: words.attribute(&id, "help").unwrap_or_default(),
        example: words.attribute(&id, "example"),
    }
}

/// What a key is for, and in what form it is written.
pub(super) fn with_form(said: &Said, shape: &Shape, words: &Words) -> String {
    let form = told(shape, words);
    let parts = [said.help.clone(), form.unwrap_or_default()];
    let parts: Vec<String> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    parts.join(" ")
}

/// How a value is written, in words.
fn told(shape: &Shape, words: &Words) -> Option<String> {
    let name = match shape {
        Shape::Bool => "bool",
        Shape::Number => "number",
        Shape::Whole => "whole",
        Shape::Date => "date",
        Shape::Day => "day",
        Shape::Time => "time",
        Shape::Duration => "duration",
        Shape::Id => "id",
        Shape::Url => "url",
        Shape::Colour => "colour",
        Shape::Private => "private",
        Shape::Reference(kind) => {
            let kind = words.text(&format!("type-{}", kind.word()));
            return Some(
                words.with("schema-form-reference", &[("kind", Fact::Text(kind))]),
            );
        }
        Shape::Typed(types) => {
            let types = types.iter().map(|it| format!("{it}:…")).collect::<Vec<_>>();
            let types = Fact::Text(types.join(", "));
            return Some(words.with("schema-form-typed", &[("types", types)]));
        }
        Shape::Words(list) => {
            let list = Fact::Text(list.join(", "));
            return Some(words.with("schema-form-words", &[("words", list)]));
        }
        Shape::Either(shapes) => return shapes.iter().find_map(|it| told(it, words)),
        Shape::List(item) => return told(item, words),
        _ => return None,
    };
    Some(words.text(&format!("schema-form-{name}")))
}

/// A key as the catalogues name it.
fn plain(key: &str) -> String {
    key.replace('_', "-")
}
