//! A text that the parser refuses, read piece by piece, so that one mistake costs what
//! it stands in and no more.
//!
//! Invariant: a value that could not be read keeps its place as `Damaged`, so that the
//! positions of the others, and the keys that are there, stay known.

use super::syntax;
use super::tree::{MAX_DEPTH, Mapping, Node, NodeKind, offset, tree};
use crate::diag::{Diagnostics, Syntax};
use crate::text::{Source, Span, Spanned};

/// Reads each key or item of a text by itself.
pub(super) fn in_pieces(
    source: &Source,
    span: Span,
    diagnostics: &mut Diagnostics,
) -> Node {
    block(source, span, 0, diagnostics)
}

fn block(
    source: &Source,
    span: Span,
    depth: usize,
    diagnostics: &mut Diagnostics,
) -> Node {
    let mut found = Found { source, items: Vec::new(), mapping: Mapping::default() };
    for piece in pieces(source, span) {
        if piece.stray {
            let first = syntax::lines(source, piece.span).next();
            let (start, line) = first.unwrap_or((span.start as usize, ""));
            let at = start + line.len() - line.trim_start().len();
            let fault = (Syntax::Indent, Span::new(at, start + line.len()));
            diagnostics.push(syntax::told(source, fault));
        }
        found.piece(piece.span, depth, diagnostics);
    }
    let list = found.mapping.entries.is_empty() && !found.items.is_empty();
    let kind = match list {
        true => NodeKind::List(found.items),
        false => NodeKind::Mapping(found.mapping),
    };
    Node { kind, span }
}

/// A part of a block: one key with its value, or one item.
struct Piece {
    span: Span,
    /// Whether it stands further in than its neighbours.
    stray: bool,
}

/// Cuts a block where a key or an item begins.
fn pieces(source: &Source, span: Span) -> Vec<Piece> {
    let begins = |line: &str| !line.is_empty() && !line.starts_with(['#', '}', ']']);
    let lines = syntax::lines(source, span).map(|(start, line)| {
        let body = line.trim_start_matches(' ');
        // A line that a tab indents belongs to the one above, wherever that stands.
        let tab = body.starts_with('\t');
        let at = start + line.len() - body.len();
        let column = if tab { usize::MAX } else { syntax::column(source, at) };
        (start, column, body.trim_start())
    });
    let lines: Vec<(usize, usize, &str)> = lines.filter(|it| begins(it.2)).collect();
    let Some(base) = lines.iter().map(|it| it.1).min() else { return Vec::new() };
    let top: Vec<&(usize, usize, &str)> =
        lines.iter().filter(|it| it.1 == base).collect();
    // Items may stand as far out as the key that they belong to.
    let keyed = !is_item(top[0].2);
    let starts = top.iter().filter(|it| !(keyed && is_item(it.2))).map(|it| it.0);
    let stray = lines[0].1 > base;
    let starts: Vec<usize> = lines
        .first()
        .filter(|_| stray)
        .map(|it| it.0)
        .into_iter()
        .chain(starts)
        .collect();
    let ends = starts.iter().skip(1).copied().chain([span.end as usize]);
    starts
        .iter()
        .zip(ends)
        .enumerate()
        .map(|(at, (start, end))| Piece {
            span: Span::new(*start, end),
            stray: stray && at == 0,
        })
        .collect()
}

fn is_item(line: &str) -> bool {
    line == "-" || line.starts_with("- ")
}

/// What was read of a block so far.
struct Found<'s> {
    source: &'s Source,
    items: Vec<Node>,
    mapping: Mapping,
}

impl Found<'_> {
    fn piece(&mut self, piece: Span, depth: usize, diagnostics: &mut Diagnostics) {
        let mut told = Diagnostics::default();
        match tree(self.source, piece, &mut told) {
            Ok(node) => {
                diagnostics.extend(&told);
                self.keep(node, diagnostics);
            }
            Err(error) => {
                let before = diagnostics.list.len();
                let inside = inside(self.source, piece).filter(|_| depth < MAX_DEPTH);
                let node =
                    inside.map(|it| block(self.source, it, depth + 1, diagnostics));
                if diagnostics.list.len() == before {
                    let at = offset(&error, piece);
                    let fault = syntax::diagnose(self.source, piece, at);
                    diagnostics.push(syntax::told(self.source, fault));
                }
                self.put(piece, node, diagnostics);
            }
        }
    }

    /// Keeps a piece that could be read.
    fn keep(&mut self, node: Option<Node>, diagnostics: &mut Diagnostics) {
        match node {
            Some(Node { kind: NodeKind::List(more), .. }) => self.items.extend(more),
            Some(Node { kind: NodeKind::Mapping(more), .. }) => {
                for (key, node) in more.entries {
                    self.enter(key, node, diagnostics);
                }
            }
            Some(Node { kind: NodeKind::Empty | NodeKind::Damaged, .. }) | None => {}
            Some(node) => {
                let fault = syntax::not_a_key(self.source, node.span);
                diagnostics.push(syntax::told(self.source, fault));
                match self.items.is_empty() {
                    true => self.mapping.damaged = true,
                    false => self.items.push(Node { kind: NodeKind::Damaged, ..node }),
                }
            }
        }
    }

    /// Keeps what could be read of a piece, at its key or position.
    fn put(&mut self, piece: Span, node: Option<Node>, diagnostics: &mut Diagnostics) {
        let whole = node.is_some();
        let node = node.unwrap_or(Node { kind: NodeKind::Damaged, span: piece });
        let mut lines = syntax::lines(self.source, piece);
        let (start, line) = lines.next().unwrap_or((piece.start as usize, ""));
        let body = line.trim_start();
        if is_item(body) {
            self.items.push(node);
            return;
        }
        // A key may have swallowed what stands below it.
        let more = lines.any(|(_, it)| !it.trim().is_empty());
        self.mapping.damaged |= more && !whole;
        let Some(end) = syntax::key_end(body) else {
            self.mapping.damaged = true;
            return;
        };
        let at = start + line.len() - body.len();
        let key =
            Spanned { value: body[..end].to_owned(), span: Span::new(at, at + end) };
        self.enter(key, node, diagnostics);
    }

    fn enter(&mut self, key: Spanned<String>, node: Node, diagnostics: &mut Diagnostics) {
        let twice = self.mapping.entries.iter().any(|(it, _)| it.value == key.value);
        if !twice {
            self.mapping.entries.push((key, node));
            return;
        }
        let mistake = (Syntax::DuplicateKey { key: key.value }, key.span);
        diagnostics.push(syntax::told(self.source, mistake));
    }
}

/// The block that stands under a key, or after a dash.
fn inside(source: &Source, piece: Span) -> Option<Span> {
    let mut lines = syntax::lines(source, piece);
    let (start, line) = lines.next()?;
    let body = line.trim_start();
    if let Some(item) = body.strip_prefix("- ") {
        let item = item.trim_start();
        syntax::key_end(item)?;
        return Some(Span::new(start + line.len() - item.len(), piece.end as usize));
    }
    let rest = body[syntax::key_end(body)? + 1..].trim();
    let (below, _) = lines.next()?;
    let opens = rest.is_empty() || rest.starts_with('#');
    opens.then(|| Span::new(below, piece.end as usize))
}
