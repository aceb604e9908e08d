//! The tree: mappings, lists and text, each with its place.

use std::mem;

use granit_parser::{Event, Parser, ScanError};

use super::{recover, slip, syntax};
use crate::diag::{Diagnostic, Diagnostics, Severity, Structure, Syntax};
use crate::text::{Location, Source, Span, Spanned};

/// Deeper than this is a mistake, or an attack.
pub(super) const MAX_DEPTH: usize = 32;

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
    /// Something that could not be read, and was told.
    Damaged,
}

impl NodeKind {
    /// Whether some part of it could not be read.
    pub(in crate::parse) fn is_torn(&self) -> bool {
        match self {
            Self::Damaged => true,
            Self::List(items) => items.iter().any(|it| it.kind.is_torn()),
            Self::Mapping(mapping) => mapping.is_torn(),
            Self::Empty | Self::Text(_) => false,
        }
    }
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

    /// Whether some part of it could not be read.
    pub(in crate::parse) fn is_torn(&self) -> bool {
        self.damaged || self.entries.iter().any(|(_, it)| it.kind.is_torn())
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
        Err(error) => {
            let before = diagnostics.list.len();
            let node = recover::in_pieces(source, span, diagnostics);
            if diagnostics.list.len() == before {
                // Each piece is sound by itself: something is wrong between them.
                let fault = syntax::diagnose(source, span, offset(&error, span));
                diagnostics.push(syntax::told(source, fault));
            }
            Some(node)
        }
    }
}

/// Where the parser stopped, in the source.
pub(super) fn offset(error: &ScanError, part: Span) -> usize {
    let at = error.marker().byte_offset().unwrap_or(0);
    (part.start as usize + at).min(part.end as usize)
}

/// A collection that is being read.
enum Open {
    List(Vec<Node>, usize),
    Mapping(Mapping, Option<Spanned<String>>, usize),
}

/// Builds the tree of one text that the parser accepts.
pub(super) fn tree(
    source: &Source,
    part: Span,
    diagnostics: &mut Diagnostics,
) -> Result<Option<Node>, ScanError> {
    let base = part.start as usize;
    let text = &source.text[base..part.end as usize];
    let open = Vec::new();
    let mut builder = Builder { source, open, root: None, deeper: 0, diagnostics };
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
                if builder.is_within_reach(&event, span) {
                    builder.event(event, span);
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
    /// How many collections are open below the deepest that is read.
    deeper: usize,
    diagnostics: &'a mut Diagnostics,
}

impl Builder<'_> {
    fn tell(&mut self, syntax: Syntax, span: Span) {
        let location = Location { path: self.source.path.clone(), span };
        // What is only ugly may be published.
        let ugly = matches!(syntax, Syntax::Markup { meant: Some(_) });
        let told = Diagnostic::new(Structure::Syntax(syntax), location);
        let told = if ugly { told.weighing(Severity::Warning) } else { told };
        self.diagnostics.push(told);
    }

    /// Whether an event stands where values are still read; what is nested too deep is
    /// told once and passed over.
    fn is_within_reach(&mut self, event: &Event<'_>, span: Span) -> bool {
        let starts = matches!(event, Event::SequenceStart(..) | Event::MappingStart(..));
        let ends = matches!(event, Event::SequenceEnd | Event::MappingEnd);
        match self.deeper {
            0 if starts && self.open.len() >= MAX_DEPTH => {
                self.tell(Syntax::TooDeep, span);
                self.deeper = 1;
                false
            }
            0 => true,
            _ => {
                self.deeper = self.deeper + usize::from(starts) - usize::from(ends);
                if self.deeper == 0 {
                    self.close(Node { kind: NodeKind::Damaged, span });
                }
                false
            }
        }
    }

    /// Takes one event.
    fn event(&mut self, event: Event<'_>, span: Span) {
        let start = span.start as usize;
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                if anchor > 0 || tag.is_some() {
                    self.tell(Syntax::Alias, syntax::from_mark(self.source, span));
                }
                let plain = matches!(style, granit_parser::ScalarStyle::Plain);
                let slipped = slip::of_text(self.source, span, (&text, style));
                let text = match slipped {
                    Some(((fault, place), meant)) => {
                        self.tell(fault, place);
                        meant
                    }
                    None => text.into_owned(),
                };
                let kind = match text {
                    text if plain && matches!(text.as_str(), "" | "~" | "null") => {
                        NodeKind::Empty
                    }
                    text => NodeKind::Text(text),
                };
                self.close(Node { kind, span });
            }
            Event::Alias(_) => {
                self.tell(Syntax::Alias, span);
                self.close(Node { kind: NodeKind::Damaged, span });
            }
            Event::SequenceStart(_, anchor, _) => {
                self.named(anchor, span);
                self.open.push(Open::List(Vec::new(), start));
            }
            Event::MappingStart(_, anchor, _) => {
                self.named(anchor, span);
                self.open.push(Open::Mapping(Mapping::default(), None, start));
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(span.end as usize),
            _ => {}
        }
    }

    /// Tells of an anchor; what it names is read all the same.
    fn named(&mut self, anchor: usize, span: Span) {
        if anchor > 0 {
            self.tell(Syntax::Alias, span);
        }
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

    /// Begins another item where the first key of the one that is read comes again, at the
    /// head of lines of its own: its dash is missing.
    fn begin_item(&mut self) {
        let [.., Open::List(items, _), Open::Mapping(mapping, Some(key), start)] =
            self.open.as_mut_slice()
        else {
            return;
        };
        let first = mapping.entries.first();
        if first.is_none_or(|(it, _)| it.value != key.value) {
            return;
        }
        let Some(place) = item_without_dash(self.source, key.span) else { return };
        let read = mem::take(mapping);
        let span = Span::new(*start, place.start as usize);
        items.push(Node { kind: NodeKind::Mapping(read), span });
        *start = key.span.start as usize;
        let line = &self.source.text[key.span.start as usize..place.end as usize];
        let meant = format!("- {}", line.trim_end());
        self.tell(Syntax::NoDash { meant }, place);
    }

    /// Puts a finished value where it belongs.
    fn close(&mut self, node: Node) {
        self.begin_item();
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
                let remark = (node.kind == NodeKind::Empty)
                    .then(|| slip::of_nothing(self.source, key.span))
                    .flatten();
                if let Some((fault, place)) = remark {
                    let node = Node { kind: NodeKind::Damaged, span: place };
                    mapping.entries.push((key, node));
                    self.tell(fault, place);
                } else if twice {
                    let syntax = Syntax::DuplicateKey { key: key.value };
                    self.tell(syntax, key.span);
                } else {
                    mapping.entries.push((key, node));
                }
            }
        }
    }
}

/// The line of an item whose dash is missing, from where the dash should stand: a key at
/// the head of a line, with another key as far in on the line below.
fn item_without_dash(source: &Source, key: Span) -> Option<Span> {
    let at = key.start as usize;
    let before = source.text[..at].rsplit('\n').next().unwrap_or_default();
    let mut lines = source.text[at..].lines();
    let (line, below) = (lines.next()?, lines.next()?);
    let indent = below.len() - below.trim_start_matches(' ').len();
    let heads = before.len() >= 2 && before.bytes().all(|it| it == b' ');
    let goes_on = indent == before.len() && syntax::key_end(below.trim_start()).is_some();
    (heads && goes_on).then(|| Span::new(at - 2, at + line.trim_end().len()))
}
