//! The tree: mappings, lists and text, each with its place.

use granit_parser::{Event, Parser, ScanError};

use super::syntax;
use crate::diag::{Diagnostic, Diagnostics, Structure, Syntax};
use crate::text::{Location, Source, Span, Spanned};

/// Deeper than this is a mistake, or an attack.
const MAX_DEPTH: usize = 32;

/// A value of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::parse) struct Node {
    pub(in crate::parse) kind: NodeKind,
    pub(in crate::parse) span: Span,
}

/// What a value is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::parse) enum NodeKind {
    /// Nothing was written: the same as no key.
    Empty,
    /// Text, and whether it stood in quotes.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Keys and values.
    Mapping(Mapping),
}

/// Keys and values in the order written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::parse) struct Mapping {
    pub(in crate::parse) entries: Vec<(Spanned<String>, Node)>,
    /// Set when a part of it could not be read, so that nobody tells of keys that
    /// may well be there.
    pub(in crate::parse) damaged: bool,
}

impl Mapping {
    /// The value of a key; an empty one counts as none.
    pub(in crate::parse) fn get(&self, key: &str) -> Option<&Node> {
        let found = self.entries.iter().find(|(it, _)| it.value == key);
        found.map(|(_, node)| node).filter(|node| node.kind != NodeKind::Empty)
    }
}

/// Reads the part of a source between two offsets. What cannot be read is told and
/// left out; `None` when there is nothing at all.
pub(in crate::parse) fn read(
    source: &Source,
    span: Span,
    diagnostics: &mut Diagnostics,
) -> Option<Node> {
    let mut found = Diagnostics::default();
    let whole = tree(source, span, &mut found);
    match whole {
        Ok(node) => {
            diagnostics.extend(&found);
            node
        }
        Err(_) => in_pieces(source, span, diagnostics),
    }
}

/// Reads a text that has a mistake in it, piece by piece: each top-level key or item
/// by itself, so that the others are still looked at.
fn in_pieces(source: &Source, span: Span, diagnostics: &mut Diagnostics) -> Option<Node> {
    let mut items = Vec::new();
    let mut mapping = Mapping { damaged: true, ..Mapping::default() };
    for piece in syntax::pieces(source, span) {
        match tree(source, piece, diagnostics) {
            Ok(Some(Node { kind: NodeKind::List(more), .. })) => items.extend(more),
            Ok(Some(Node { kind: NodeKind::Mapping(more), .. })) => {
                mapping.entries.extend(more.entries);
            }
            Ok(Some(node)) => {
                let fault = syntax::not_a_key(source, node.span);
                diagnostics.push(syntax::told(source, fault));
            }
            Ok(None) => {}
            Err(error) => {
                let at = error.marker().byte_offset().unwrap_or(0);
                let at = (piece.start as usize + at).min(piece.end as usize);
                let fault = syntax::diagnose(source, piece, at);
                diagnostics.push(syntax::told(source, fault));
            }
        }
    }
    let list = mapping.entries.is_empty() && !items.is_empty();
    let kind = if list { NodeKind::List(items) } else { NodeKind::Mapping(mapping) };
    Some(Node { kind, span })
}

/// A collection that is being read.
enum Open {
    List(Vec<Node>, usize),
    Mapping(Mapping, Option<Spanned<String>>, usize),
}

/// Builds the tree of one text that the parser accepts.
fn tree(
    source: &Source,
    part: Span,
    diagnostics: &mut Diagnostics,
) -> Result<Option<Node>, ScanError> {
    let base = part.start as usize;
    let text = &source.text[base..part.end as usize];
    let mut builder = Builder { source, open: Vec::new(), root: None, diagnostics };
    let mut documents = 0;
    for event in Parser::new_from_str(text) {
        let (event, span) = event?;
        let range = span.byte_range().unwrap_or(0..0);
        let span = Span::new(base + range.start, base + range.end);
        match event {
            Event::DocumentStart(..) => {
                documents += 1;
                if documents > 1 {
                    builder.tell(Syntax::SecondDocument, span);
                    return Ok(builder.root);
                }
            }
            event => {
                if !builder.event(event, span) {
                    return Ok(builder.root);
                }
            }
        }
    }
    Ok(builder.root)
}

struct Builder<'a> {
    source: &'a Source,
    open: Vec<Open>,
    root: Option<Node>,
    diagnostics: &'a mut Diagnostics,
}

impl Builder<'_> {
    fn tell(&mut self, syntax: Syntax, span: Span) {
        let location = Location { path: self.source.path.clone(), span };
        self.diagnostics.push(Diagnostic::new(Structure::Syntax(syntax), location));
    }

    /// Takes one event; `false` when it makes no sense to go on.
    fn event(&mut self, event: Event<'_>, span: Span) -> bool {
        let start = span.start as usize;
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                if anchor > 0 || tag.is_some() {
                    self.tell(Syntax::Alias, span);
                }
                let plain = matches!(style, granit_parser::ScalarStyle::Plain);
                let kind = match text.into_owned() {
                    text if plain && matches!(text.as_str(), "" | "~" | "null") => {
                        NodeKind::Empty
                    }
                    text => NodeKind::Text(text),
                };
                self.close(Node { kind, span });
            }
            Event::Alias(_) => {
                self.tell(Syntax::Alias, span);
                self.close(Node { kind: NodeKind::Empty, span });
            }
            Event::SequenceStart(_, anchor, _) | Event::MappingStart(_, anchor, _)
                if anchor > 0 || self.open.len() >= MAX_DEPTH =>
            {
                let deep = self.open.len() >= MAX_DEPTH;
                self.tell(if deep { Syntax::TooDeep } else { Syntax::Alias }, span);
                return false;
            }
            Event::SequenceStart(..) => self.open.push(Open::List(Vec::new(), start)),
            Event::MappingStart(..) => {
                self.open.push(Open::Mapping(Mapping::default(), None, start));
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(span.end as usize),
            _ => {}
        }
        true
    }

    fn end(&mut self, end: usize) {
        let node = match self.open.pop() {
            Some(Open::List(items, start)) => {
                Node { kind: NodeKind::List(items), span: Span::new(start, end) }
            }
            Some(Open::Mapping(mapping, _, start)) => {
                Node { kind: NodeKind::Mapping(mapping), span: Span::new(start, end) }
            }
            None => return,
        };
        self.close(node);
    }

    /// Puts a finished value where it belongs.
    fn close(&mut self, node: Node) {
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List(items, _)) => items.push(node),
            Some(Open::Mapping(_, key @ None, _)) => {
                let text = match node.kind {
                    NodeKind::Text(text) => text,
                    _ => String::new(),
                };
                *key = Some(Spanned { value: text, span: node.span });
            }
            Some(Open::Mapping(mapping, key @ Some(_), _)) => {
                let key = key.take().expect("matched as there");
                let twice = mapping.entries.iter().any(|(it, _)| it.value == key.value);
                if twice {
                    let syntax = Syntax::DuplicateKey { key: key.value };
                    self.tell(syntax, key.span);
                } else {
                    mapping.entries.push((key, node));
                }
            }
        }
    }
}
