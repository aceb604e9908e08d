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
    block(source, span, 0, (diagnostics, &mut Vec::new()))
}

/// Reads a block; an item that stands in it and belongs to the list around it is handed
/// on.
fn block(
    source: &Source,
    span: Span,
    depth: usize,
    (diagnostics, after): (&mut Diagnostics, &mut Vec<Node>),
) -> Node {
    let mut found = Found { source, items: Vec::new(), mapping: Mapping::default() };
    let (pieces, is_list) = pieces(source, span);
    let mut pieces = pieces.into_iter().peekable();
    while let Some(piece) = pieces.next() {
        if piece.is_late {
            diagnostics.push(syntax::told(source, astray(source, piece.span)));
            after.push(Node { kind: NodeKind::Damaged, span: piece.span });
            continue;
        }
        if is_list && !begins_item(source, piece.span) {
            found.without_dash(piece.span, diagnostics);
            continue;
        }
        // An item whose keys stand as far out as its dash: they are told with it.
        let mut end = piece.span.end;
        let own = first_key(source, piece.span).filter(|_| is_list);
        while own.is_some()
            && let Some(next) =
                pieces.next_if(|it| continues(source, it.span, own.unwrap_or_default()))
        {
            end = next.span.end;
        }
        if end > piece.span.end {
            // Spaces in the place of a tab would not mend it.
            let span = Span { end, ..piece.span };
            let (_, place) = astray(source, span);
            diagnostics.push(syntax::told(source, (Syntax::Indent, place)));
            found.items.push(Node { kind: NodeKind::Damaged, span });
            continue;
        }
        if piece.stray {
            diagnostics.push(syntax::told(source, astray(source, piece.span)));
        }
        found.piece(piece.span, depth, (diagnostics, after));
    }
    let list = found.mapping.entries.is_empty() && !found.items.is_empty();
    let kind = match list {
        true => NodeKind::List(found.items),
        false => NodeKind::Mapping(found.mapping),
    };
    Node { kind, span }
}

/// What is wrong with a line that stands further in or out than it should.
fn astray(source: &Source, piece: Span) -> syntax::Mistake {
    let first = syntax::lines(source, piece).next();
    let (start, line) = first.unwrap_or((piece.start as usize, ""));
    let at = start + line.len() - line.trim_start().len();
    match line[..at - start].find('\t').map(|it| start + it) {
        Some(tab) => (Syntax::Tab, Span::new(tab, tab + 1)),
        None => (Syntax::Indent, Span::new(at, start + line.len())),
    }
}

/// The first key of an item that is written in lines of its own.
fn first_key(source: &Source, piece: Span) -> Option<&str> {
    let (_, line) = syntax::lines(source, piece).next()?;
    let body = line.trim_start().strip_prefix("- ")?.trim_start();
    Some(&body[..syntax::key_end(body)?])
}

/// Whether a piece is a key of the item above, and not an item without its dash, which
/// would begin as that one does.
fn continues(source: &Source, piece: Span, own: &str) -> bool {
    let line = syntax::lines(source, piece).next().map_or("", |(_, it)| it.trim_start());
    syntax::key_end(line).is_some_and(|end| &line[..end] != own)
}

/// A part of a block: one key with its value, or one item.
struct Piece {
    span: Span,
    /// Whether it stands further in than its neighbours.
    stray: bool,
    /// Whether it is an item among keys, which belongs to the list around them.
    is_late: bool,
}

/// Cuts a block where a key or an item begins, and says whether it is a list.
fn pieces(source: &Source, span: Span) -> (Vec<Piece>, bool) {
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
    let Some(base) = base(&lines) else { return (Vec::new(), false) };
    let top = lines.iter().find(|it| it.1 == base);
    // Items may stand as far out as the key that they belong to.
    let tabbed = lines.first().is_some_and(|it| it.1 == usize::MAX && is_item(it.2));
    let keyed = top.is_some_and(|it| !is_item(it.2)) && !tabbed;
    // Below a key with a value there is no room for an item: the rest is not ours.
    let late = lines.windows(2).position(|two| {
        let [above, it] = two else { return false };
        let full = syntax::key_end(above.2).is_some_and(|end| {
            let value = above.2[end + 1..].trim();
            !value.is_empty() && !value.starts_with(['#', '|', '>', '&', '!'])
        });
        keyed && it.1 == base && is_item(it.2) && above.1 == base && full
    });
    let late = late.map(|it| it + 1);
    let starts = lines.iter().enumerate().filter(|(at, it)| {
        let own = it.1 == base && !(keyed && is_item(it.2));
        let before = late.is_none_or(|late| *at < late);
        (before && (own || it.1 < base)) || *at == 0 || Some(*at) == late
    });
    let starts: Vec<(usize, bool, bool)> =
        starts.map(|(at, it)| (it.0, it.1 != base, Some(at) == late)).collect();
    let ends = starts.iter().skip(1).map(|it| it.0).chain([span.end as usize]);
    let pieces = starts.iter().zip(ends);
    let pieces = pieces.map(|((start, stray, is_late), end)| Piece {
        span: Span::new(*start, end),
        stray: *stray,
        is_late: *is_late,
    });
    (pieces.collect(), !keyed)
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
    // A list whose first item has lost its line with the dash is a list still.
    let out = lines.iter().find(|it| it.1 == outer);
    if first.1 == usize::MAX {
        return Some(outer);
    }
    if !is_item(first.2) && out.is_some_and(|it| is_item(it.2)) {
        return Some(outer);
    }
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
    fn piece(
        &mut self,
        piece: Span,
        depth: usize,
        (diagnostics, after): (&mut Diagnostics, &mut Vec<Node>),
    ) {
        let mut told = Diagnostics::default();
        match tree(self.source, piece, &mut told) {
            Ok(node) => {
                diagnostics.extend(&told);
                self.keep(node, diagnostics);
            }
            Err(error) => {
                let before = diagnostics.list.len();
                let inside = inside(self.source, piece).filter(|_| depth < MAX_DEPTH);
                let mut late = Vec::new();
                let node = inside.map(|it| {
                    block(self.source, it, depth + 1, (diagnostics, &mut late))
                });
                if diagnostics.list.len() == before {
                    let at = offset(&error, piece);
                    let fault = syntax::diagnose(self.source, piece, at);
                    diagnostics.push(syntax::told(self.source, fault));
                }
                self.put(piece, node, diagnostics);
                match begins_item(self.source, piece) {
                    true => self.items.append(&mut late),
                    false => after.append(&mut late),
                }
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
        // The line with the dash may have gone, and keys with it.
        let node = read.ok().flatten().and_then(|it| match it.kind {
            NodeKind::Mapping(keys) => {
                let kind = NodeKind::Mapping(Mapping { damaged: true, ..keys });
                Some(Node { kind, ..it })
            }
            _ => None,
        });
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
        self.mapping.damaged |= (more || syntax::holds_keys(body)) && !whole;
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
