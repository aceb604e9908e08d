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
    let pieces = pieces(source, span);
    let is_list = pieces.first().is_some_and(|it| begins_item(source, it.span));
    for piece in pieces {
        if is_list && !begins_item(source, piece.span) {
            found.without_dash(piece.span, diagnostics);
            continue;
        }
        if piece.stray {
            let first = syntax::lines(source, piece.span).next();
            let (start, line) = first.unwrap_or((span.start as usize, ""));
            let at = start + line.len() - line.trim_start().len();
            let tab = line[..at - start].find('\t').map(|it| start + it);
            let fault = match tab {
                Some(tab) => (Syntax::Tab, Span::new(tab, tab + 1)),
                None => (Syntax::Indent, Span::new(at, start + line.len())),
            };
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
    let Some(base) = base(&lines) else { return Vec::new() };
    let top = lines.iter().find(|it| it.1 == base);
    // Items may stand as far out as the key that they belong to.
    let keyed = top.is_some_and(|it| !is_item(it.2));
    let starts = lines.iter().enumerate().filter(|(at, it)| {
        let own = it.1 == base && !(keyed && is_item(it.2));
        own || it.1 < base || *at == 0
    });
    let starts: Vec<(usize, bool)> = starts.map(|(_, it)| (it.0, it.1 != base)).collect();
    let ends = starts.iter().skip(1).map(|it| it.0).chain([span.end as usize]);
    let pieces = starts.iter().zip(ends);
    pieces
        .map(|((start, stray), end)| Piece {
            span: Span::new(*start, end),
            stray: *stray,
        })
        .collect()
}

/// How far in the keys or items of a block stand: as far as the line that stands
/// furthest out, unless more of them stand as far as the first.
fn base(lines: &[(usize, usize, &str)]) -> Option<usize> {
    let first = lines.first()?;
    let outer = lines.iter().map(|it| it.1).min()?;
    let like = |column: usize| {
        let same = |it: &&(usize, usize, &str)| is_item(it.2) == is_item(first.2);
        lines.iter().filter(|it| it.1 == column).filter(same).count()
    };
    let alone = outer < first.1 && like(outer) < like(first.1);
    Some(if alone { first.1 } else { outer })
}

fn begins_item(source: &Source, piece: Span) -> bool {
    let line = syntax::lines(source, piece).next();
    line.is_some_and(|(_, it)| is_item(it.trim_start()))
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

    /// A piece of a list that begins like no item.
    fn without_dash(&mut self, piece: Span, diagnostics: &mut Diagnostics) {
        let mut lines = syntax::lines(self.source, piece);
        let (start, line) = lines.next().unwrap_or((piece.start as usize, ""));
        let body = line.trim();
        let at = start + line.len() - line.trim_start().len();
        let span = Span::new(at, at + body.len());
        let is_entry = body.starts_with('{') || syntax::key_end(body).is_some();
        let fault = match is_entry {
            true => (Syntax::NoDash { meant: format!("- {body}") }, span),
            false => syntax::not_a_key(self.source, span),
        };
        diagnostics.push(syntax::told(self.source, fault));
        let read = tree(self.source, piece, &mut Diagnostics::default());
        let node =
            read.ok().flatten().filter(|it| matches!(it.kind, NodeKind::Mapping(_)));
        self.items.push(node.unwrap_or(Node { kind: NodeKind::Damaged, span: piece }));
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
