//! A file that says in another language what the file beside it says: texts by key,
//! and a body.
//!
//! Invariant: nothing is known here of the original; which keys may be translated is
//! decided where the texts are laid over it (`translation`). Every place in the body is
//! a place of the translation ([`Span::in_translation`]).

use super::front::{self, Classes};
use super::markdown::{self, Rules};
use super::yaml::{self, Free, Node, NodeKind, Reader};
use super::{Block, Body, Inline, Part, place};
use crate::locale::Language;
use crate::text::{Source, SourcePath, Span, Spanned};

/// What a file says in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// Its language.
    pub language: Language,
    /// The file that it translates.
    pub original: SourcePath,
    /// Its texts by key, or those of each item of a list.
    pub texts: Wording,
    /// Its body; none where nothing stands below its keys.
    pub body: Option<Body>,
}

/// Texts by key, in the order written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// Each key with what is said there.
    pub entries: Vec<(Spanned<String>, Spanned<Wording>)>,
}

/// What a translation says at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wording {
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Spanned<Wording>>),
    /// Keys with more below.
    Keys(Texts),
    /// Nothing, or what could not be read and was told.
    Nothing,
}

impl Texts {
    /// What is said under a key.
    pub fn get(&self, key: &str) -> Option<&Spanned<Wording>> {
        self.entries.iter().find(|(it, _)| it.value == key).map(|(_, it)| it)
    }
}

impl Wording {
    /// The same as a value that reaches the templates unchecked.
    pub fn free(&self) -> Free {
        match self {
            Self::Nothing => Free::Text(String::new()),
            Self::Text(text) => Free::Text(text.clone()),
            Self::List(items) => {
                Free::List(items.iter().map(|it| it.value.free()).collect())
            }
            Self::Keys(texts) => {
                let entries = texts.entries.iter();
                let entries =
                    entries.map(|(key, it)| (key.value.clone(), it.value.free()));
                Free::Mapping(entries.collect())
            }
        }
    }
}

/// The language of a translation and the file it translates: `day-1.en.md` translates
/// `day-1.md`.
pub(super) fn place(path: &SourcePath) -> Option<(Language, SourcePath)> {
    let extension = Some(path.extension()).filter(|it| ["md", "yaml"].contains(it))?;
    let (stem, code) = path.stem().rsplit_once('.')?;
    let language = Language::of(code).filter(|it| it.code() == code)?;
    let folder = path.as_str().strip_suffix(path.file_name())?;
    Some((language, SourcePath::new(&format!("{folder}{stem}.{extension}"))))
}

/// Reads a translation.
pub(super) fn read(
    source: &Source,
    reader: &mut Reader<'_>,
    (language, original): (Language, SourcePath),
) -> Part {
    let markdown = source.path.extension() == "md";
    let (keys, body) = match markdown {
        false => (Span::new(0, source.text.len()), None),
        true => {
            let Some((front, start)) = front::split(source, reader) else {
                return Part::Nothing;
            };
            let days = original.as_str().contains("/days/");
            let rules = Rules {
                classes: if days { Classes::Channels } else { Classes::Refused },
                typed_numbers: place::typed_numbers(&original),
            };
            let body = markdown::read(source, start, rules, &mut reader.diagnostics);
            (front, Some(body).filter(|it| !it.blocks.is_empty()))
        }
    };
    let node = yaml::read(source, keys, &mut reader.diagnostics);
    let texts = node.map_or(Wording::Nothing, |node| wording(&node));
    let body = body.map(abroad);
    Part::Translation(Box::new(Translation { language, original, texts, body }))
}

fn wording(node: &Node) -> Wording {
    let spanned = |it: &Node| Spanned { value: wording(it), span: it.span };
    match &node.kind {
        NodeKind::Empty | NodeKind::Damaged => Wording::Nothing,
        NodeKind::Text(text) => Wording::Text(text.trim().to_owned()),
        NodeKind::List(items) => Wording::List(items.iter().map(spanned).collect()),
        NodeKind::Mapping(mapping) => {
            let entries = mapping.entries.iter();
            let entries = entries.map(|(key, it)| (key.clone(), spanned(it))).collect();
            Wording::Keys(Texts { entries })
        }
    }
}

/// A body whose places are those of a translation.
fn abroad(mut body: Body) -> Body {
    blocks(&mut body.blocks);
    body.notes.iter_mut().for_each(|it| blocks(&mut it.blocks));
    body
}

fn blocks(all: &mut [Block]) {
    for block in all {
        match block {
            Block::Heading(heading) => {
                heading.span = heading.span.in_translation();
                inlines(&mut heading.content);
            }
            Block::Paragraph(content) => inlines(content),
            Block::List { items, .. } => items.iter_mut().for_each(|it| blocks(it)),
            Block::Quote(inner) => blocks(inner),
            Block::Table { head, rows, .. } => {
                let cells = head.iter_mut().chain(rows.iter_mut().flatten());
                cells.for_each(|it| inlines(it));
            }
            Block::Embed { reference, .. } => {
                reference.span = reference.span.in_translation();
            }
            Block::Code { .. } | Block::Rule => {}
        }
    }
}

fn inlines(all: &mut [Inline]) {
    for inline in all {
        match inline {
            Inline::Text { span, .. } | Inline::Image { span, .. } => {
                *span = span.in_translation();
            }
            Inline::Link { span, content, .. } => {
                *span = span.in_translation();
                inlines(content);
            }
            Inline::Reference { reference, content } => {
                reference.span = reference.span.in_translation();
                inlines(content);
            }
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strike(inner) => {
                inlines(inner);
            }
            Inline::Code(_)
            | Inline::NoteMark(_)
            | Inline::SoftBreak
            | Inline::HardBreak => {}
        }
    }
}
