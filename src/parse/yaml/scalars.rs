//! What the text of a value means: the type that a key asks for decides.

use super::fields::Reader;
use super::french;
use super::tree::{Node, NodeKind};
use crate::diag::{Form, Structure};
use crate::parse::shape::{self, Shape};
use crate::text::{Span, Spanned};
use crate::value::{Amount, Clock, Date, Day, Duration, Qualifier, Slug};

/// A type that a key can ask for.
pub(in crate::parse) trait Value: Sized {
    /// Reads a value, or tells what is wrong with it.
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self>;

    /// What may be written for it: the keys that it asks for, unless it says otherwise.
    fn shape() -> Shape {
        shape::keys(Self::read)
    }

    /// A harmless value that goes on where a needed one could not be read, so that the
    /// rest is still looked at. None for what other faults would hang on.
    fn stand_in() -> Option<Self> {
        None
    }
}

/// A value that is one of a few words.
pub trait Word: Copy + PartialEq + 'static {
    /// Every word with its value.
    const WORDS: &'static [(&'static str, Self)];

    /// The value that goes on where none could be read: the first, unless other faults
    /// would hang on it.
    fn stand_in() -> Option<Self> {
        Self::WORDS.first().map(|(_, value)| *value)
    }

    /// The word of a value.
    fn word(self) -> &'static str {
        let known = Self::WORDS.iter().find(|(_, it)| *it == self);
        known.map(|(word, _)| *word).expect("WORDS has every value")
    }
}

impl<T: Word> Value for T {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = text(node, reader)?;
        let found = T::WORDS.iter().find(|(word, _)| *word == text);
        found.map(|(_, value)| *value).or_else(|| {
            let words = T::WORDS.iter().map(|(word, _)| *word);
            let allowed = words.clone().collect::<Vec<_>>().join(", ");
            let nearest = french::nearest(text, words).map(str::to_owned);
            reader.expected(Form::OneOf(allowed, nearest), node)
        })
    }

    fn shape() -> Shape {
        Shape::Words(words::<T>())
    }

    fn stand_in() -> Option<Self> {
        <T as Word>::stand_in()
    }
}

/// The words of a type, in order.
pub(in crate::parse) fn words<T: Word>() -> Vec<&'static str> {
    T::WORDS.iter().map(|(word, _)| *word).collect()
}

/// The text of a scalar, without the spaces around it.
fn text<'n>(node: &'n Node, reader: &mut Reader<'_>) -> Option<&'n str> {
    match &node.kind {
        NodeKind::Text(text) => Some(text.trim()),
        NodeKind::List(_) => reader.expected(Form::Single, node),
        NodeKind::Mapping(_) => reader.expected(Form::Plain, node),
        _ => reader.expected(Form::Text, node),
    }
}

impl Value for String {
    fn shape() -> Shape {
        Shape::Text
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        text(node, reader).map(str::to_owned)
    }

    fn stand_in() -> Option<Self> {
        Some(Self::new())
    }
}

impl Value for bool {
    fn shape() -> Shape {
        Shape::Bool
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = text(node, reader)?;
        let meant = match text.to_lowercase().as_str() {
            "true" | "oui" | "vrai" | "yes" | "on" | "1" => Some("true"),
            "false" | "non" | "faux" | "no" | "off" | "0" => Some("false"),
            _ => None,
        };
        match text {
            "true" => Some(true),
            "false" => Some(false),
            _ => reader.expected(Form::Bool(meant.map(str::to_owned)), node),
        }
    }
}

impl Value for Amount {
    fn shape() -> Shape {
        Shape::Number
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = text(node, reader)?;
        let n_digits = text.bytes().filter(u8::is_ascii_digit).count();
        let long =
            n_digits > Self::MAX_DIGITS && text.bytes().all(|b| !b.is_ascii_alphabetic());
        // `5.000` is five thousand to a French hand and five to the machine: ask.
        let grouped = text.split_once('.').is_some_and(|(_, part)| part == "000");
        match Self::new(text) {
            Some(amount) if !grouped => Some(amount),
            _ => {
                let text = text.to_owned();
                let meant = Self::guess(&text);
                let fault = match long {
                    true => Structure::LongNumber { text },
                    false => Structure::BadNumber { text, meant },
                };
                reader.tell(fault, node.span);
                None
            }
        }
    }
}

impl Value for u32 {
    fn shape() -> Shape {
        Shape::Whole
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let amount = Amount::read(node, reader)?;
        let found = amount.to_u64().filter(|_| !amount.is_negative());
        let found = found.and_then(|it| Self::try_from(it).ok());
        if found.is_none() {
            let text = amount.to_string();
            let fault = match amount.is_whole() {
                true if amount.is_negative() => Structure::BelowZero { text },
                false => Structure::NotWhole { text },
                true => Structure::OutOfRange {
                    text,
                    least: "0".into(),
                    greatest: Self::MAX.to_string(),
                },
            };
            reader.tell(fault, node.span);
        }
        found
    }
}

impl Value for Date {
    fn shape() -> Shape {
        Shape::Date
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = text(node, reader)?;
        match Self::new(text) {
            Some(date) if date.is_ordered() => Some(date),
            Some(date) => {
                let (first, last) = text.split_once('/').unwrap_or((text, text));
                let meant = format!("{last}/{first}");
                reader.tell(
                    Structure::EndBeforeStart { text: date.to_string(), meant },
                    node.span,
                );
                None
            }
            None => {
                let (text, meant) = (text.to_owned(), Self::guess(text));
                reader.tell(Structure::BadDate { text, meant }, node.span);
                None
            }
        }
    }
}

impl Value for Day {
    fn shape() -> Shape {
        Shape::Day
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = text(node, reader)?;
        let day = Self::new(text);
        if day.is_none() {
            let fault = match Date::new(text) {
                Some(_) => Structure::NotADay { text: text.into() },
                None => {
                    Structure::BadDate { text: text.into(), meant: Date::guess(text) }
                }
            };
            reader.tell(fault, node.span);
        }
        day
    }
}

impl Value for Clock {
    fn shape() -> Shape {
        Shape::Time
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = text(node, reader)?;
        Self::new(text).or_else(|| {
            let tight: String = text.chars().filter(|c| !c.is_whitespace()).collect();
            let (hour, minute) =
                tight.split_once(['h', 'H', ':', '.']).unwrap_or((&tight, ""));
            let meant = format!("{hour:0>2}:{minute:0>2}");
            let meant = Self::new(&meant).map(|it| it.to_string());
            reader.expected(Form::Time(meant), node)
        })
    }
}

impl Value for Duration {
    fn shape() -> Shape {
        Shape::Duration
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = text(node, reader)?;
        let meant = || Self::guess(text);
        Self::new(text).or_else(|| reader.expected(Form::Duration(meant()), node))
    }
}

impl Value for Slug {
    fn shape() -> Shape {
        Shape::Id
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = text(node, reader)?;
        Self::new(text).or_else(|| {
            let meant = Self::of(text).map(|it| it.to_string());
            reader.expected(Form::Id(meant), node)
        })
    }
}

/// A web address: `https:` or `http:`, nothing that a browser could run.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Url(pub String);

impl Value for Url {
    fn shape() -> Shape {
        Shape::Url
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = text(node, reader)?;
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let sound = rest.is_some_and(|rest| {
            !rest.is_empty()
                && !rest.starts_with('/')
                && !text.contains(|c: char| {
                    c.is_whitespace() || matches!(c, '<' | '>' | '"' | '\\')
                })
        });
        match sound {
            true => Some(Self(text.into())),
            false => {
                let whole = format!("https://{text}");
                let host = text.contains('.') && !text.contains("://");
                let bare =
                    host && !text.contains(|c: char| c.is_whitespace() || c == '@');
                reader.expected(Form::Url(bare.then_some(whole)), node)
            }
        }
    }
}

impl Word for Qualifier {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("exact", Self::Exact),
        ("more-than", Self::MoreThan),
        ("at-least", Self::AtLeast),
        ("around", Self::Around),
        ("up-to", Self::UpTo),
        ("less-than", Self::LessThan),
    ];
}

impl<T: Value> Value for Spanned<T> {
    fn shape() -> Shape {
        T::shape()
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        T::read(node, reader).map(|value| Self { value, span: node.span })
    }

    fn stand_in() -> Option<Self> {
        T::stand_in().map(|value| Self { value, span: Span::default() })
    }
}

/// A list; a single value counts as a list of one, a bad item costs only itself.
impl<T: Value> Value for Vec<T> {
    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.kind {
            NodeKind::List(items) => {
                let read = items.iter().enumerate().filter_map(|(at, item)| {
                    let step = format!("[{at}]");
                    let before = reader.diagnostics.list.len();
                    let value = reader.within(step, |reader| T::read(item, reader));
                    let joint = match &item.kind {
                        NodeKind::Text(text) if items.len() == 1 => bracketed(text),
                        _ => None,
                    };
                    if let Some(meant) = joint.filter(|_| value.is_none()) {
                        reader.diagnostics.list.truncate(before);
                        reader.expected::<T>(Form::Bare(meant), item);
                    }
                    if value.is_none() {
                        reader.lose(item);
                    }
                    value
                });
                Some(read.collect())
            }
            NodeKind::Empty => Some(Self::new()),
            NodeKind::Damaged => reader.expected(Form::List, node),
            kind => {
                let before = reader.diagnostics.list.len();
                let value = T::read(node, reader);
                if value.is_none() {
                    if let NodeKind::Text(text) = kind
                        && let Some(meant) = bracketed(text)
                    {
                        reader.diagnostics.list.truncate(before);
                        reader.expected::<T>(Form::Bare(meant), node);
                    }
                    reader.lose(node);
                }
                Some(value.into_iter().collect())
            }
        }
    }
}

/// `mail, call` as the list it should be.
fn bracketed(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split([',', ';']).map(str::trim).collect();
    (words.len() > 1).then(|| format!("[{}]", words.join(", ")))
}

/// The place of a value, whatever it is.
impl Value for Span {
    fn shape() -> Shape {
        Shape::Refused
    }

    fn read(node: &Node, _reader: &mut Reader<'_>) -> Option<Self> {
        Some(node.span)
    }
}
