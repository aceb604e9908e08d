//! Action logs from YAML and from CSV: both become the same tree, and the same reader
//! takes entries out of it.

use csv_core::ReadFieldResult;

use super::entry::{Entry, LogHead};
use super::lost::Lost;
use super::yaml::{Mapping, Node, NodeKind, Reader};
use super::{Kind, list};
use crate::diag::{Log, Structure, Syntax};
use crate::text::{Source, Span, Spanned};
use crate::value::{Date, Moment};

/// Reads a log file.
pub(super) fn read(source: &Source, reader: &mut Reader<'_>) -> LogHead {
    let stem = source.path.stem().to_owned();
    let month =
        stem.get(..7).and_then(Moment::new).filter(|it| matches!(it, Moment::Month(..)));
    if month.is_none() {
        reader.tell(Log::FileName, Span::new(0, 0));
    }
    let entries = match source.path.extension() {
        "csv" => csv(source, reader),
        _ => list::read(source, reader, Entry::read),
    };
    LogHead { stem, month: month.map(Date::On), entries }
}

impl LogHead {
    /// The entries that could not be read, by the ids they would have had; `own` are the
    /// ids they give themselves.
    pub(super) fn lost(&self, own: &[(String, Option<String>)]) -> Vec<Lost> {
        let entries = self.entries.iter().enumerate().filter(|(_, it)| it.is_none());
        let derived = entries.map(|(at, _)| format!("{}/{}", self.stem, at + 1));
        let own = own.iter().filter(|(list, _)| list.is_empty() || list.starts_with('['));
        let own: Vec<&Option<String>> = own.map(|(_, id)| id).collect();
        if self.entries.is_empty() && !own.is_empty() {
            return vec![Lost::unnamed(Kind::Entry)];
        }
        let own = own.into_iter().flatten().cloned();
        derived.chain(own).map(|id| Lost::named(Kind::Entry, id)).collect()
    }
}

/// A cell with its place.
type Cell = Spanned<String>;

fn csv(source: &Source, reader: &mut Reader<'_>) -> Vec<Option<Entry>> {
    let rows = cells(&source.text);
    for cell in rows.iter().flatten().filter(|it| is_open(&source.text, it.span)) {
        let (start, raw) = raw(&source.text, cell.span);
        let first_line = raw.lines().next().unwrap_or_default();
        let span = Span::new(start, start + first_line.len());
        reader.tell(Structure::Syntax(Syntax::OpenQuote { meant: None }), span);
    }
    let mut rows = rows.into_iter();
    let header = rows.next().unwrap_or_default();
    for (at, cell) in header.iter().enumerate() {
        if header[..at].iter().any(|it| it.value.trim() == cell.value.trim()) {
            let key = cell.value.trim().to_owned();
            reader.tell(Structure::Syntax(Syntax::DuplicateKey { key }), cell.span);
        }
    }
    let known = |it: &Cell| {
        let key = it.value.trim().split('.').next().unwrap_or_default();
        !key.is_empty() && key.chars().all(|c| c.is_alphabetic() || c == '_')
    };
    if !header.is_empty() && !header.iter().take(1).all(known) {
        let end = header.last().map_or(0, |it| it.span.end);
        reader.tell(Structure::Syntax(Syntax::NoHeader), Span { start: 0, end });
        return Vec::new();
    }
    if header.is_empty() {
        reader.tell(Structure::Syntax(Syntax::EmptyList), Span::new(0, 0));
    }
    let end_of_header = header.last().map_or(0, |it| it.span.end);
    let rows: Vec<Vec<Cell>> = rows.filter(|it| !is_blank(it)).collect();
    let same = |row: &Vec<Cell>| row.len() == rows[0].len();
    if rows.len() > 1 && rows[0].len() != header.len() && rows.iter().all(same) {
        // What is wrong with every row is wrong with the titles above them.
        let (expected, found) = (header.len(), rows[0].len());
        let span = Span { start: 0, end: end_of_header };
        reader.tell(Structure::Syntax(Syntax::HeaderCells { expected, found }), span);
        return Vec::new();
    }
    let entries = of_rows(rows, &header, reader);
    // What is wrong with the header is met in each row.
    let mut seen = Vec::new();
    reader.diagnostics.list.retain(|it| {
        let of_header =
            it.location.as_ref().is_some_and(|at| at.span.end <= end_of_header);
        let known =
            seen.iter().any(|(fault, at)| *fault == it.fault && *at == it.location);
        if of_header && !known {
            seen.push((it.fault.clone(), it.location.clone()));
        }
        !(of_header && known)
    });
    entries
}

fn of_rows(
    rows: Vec<Vec<Cell>>,
    header: &[Cell],
    reader: &mut Reader<'_>,
) -> Vec<Option<Entry>> {
    rows.into_iter()
        .enumerate()
        .map(|(at, row)| {
            let span = Span {
                start: row.first().map_or(0, |it| it.span.start),
                end: row.last().map_or(0, |it| it.span.end),
            };
            let again =
                row.iter().map(|it| &it.value).eq(header.iter().map(|it| &it.value));
            if again {
                reader.tell(Structure::Syntax(Syntax::HeaderAgain), span);
                return None;
            }
            if row.len() != header.len() {
                let (expected, found) = (header.len(), row.len());
                reader.tell(Structure::Syntax(Syntax::Cells { expected, found }), span);
                return None;
            }
            let node = row_node(header, row, span);
            let step = format!("[{at}]");
            let entry = reader.within(step, |reader| reader.record(&node, Entry::read));
            if entry.is_none() {
                reader.lose(&node);
            }
            entry
        })
        .collect()
}

/// Whether a row has no word in it: it is nobody's entry.
fn is_blank(row: &[Cell]) -> bool {
    row.iter().all(|it| it.value.trim().is_empty())
}

/// Whether a cell begins with a quote that is not closed at its end: what follows it up
/// to the next quote would be one cell.
fn is_open(text: &str, span: Span) -> bool {
    let Some(inside) = raw(text, span).1.strip_prefix('"') else { return false };
    let alone = inside.replace("\"\"", "");
    alone.find('"') != alone.len().checked_sub(1)
}

/// Where a cell begins, and its text as written.
fn raw(text: &str, span: Span) -> (usize, &str) {
    let offset = |at: u32| usize::try_from(at).unwrap_or(usize::MAX).min(text.len());
    let (start, end) = (offset(span.start), offset(span.end));
    (start, text.get(start..end).unwrap_or_default().trim_end())
}

/// A row as keys and values; `quantities.call` is a key in a key.
fn row_node(header: &[Cell], row: Vec<Cell>, span: Span) -> Node {
    let mut mapping = Mapping::default();
    for (key, cell) in header.iter().zip(row) {
        let kind = match cell.value.trim() {
            "" => NodeKind::Empty,
            text => list_of(key.value.trim(), text, cell.span)
                .unwrap_or_else(|| NodeKind::Text(text.to_owned())),
        };
        let node = Node { kind, span: cell.span };
        insert(&mut mapping, key.value.trim(), key.span, node);
    }
    Node { kind: NodeKind::Mapping(mapping), span }
}

/// A list in one cell, written as YAML writes it: `[300, 460]`.
fn list_of(key: &str, text: &str, span: Span) -> Option<NodeKind> {
    let lists = ["counted_by", "estimate.interval"];
    let inside = text.strip_prefix('[')?.strip_suffix(']')?;
    let items = inside.split(',').map(str::trim).filter(|it| !it.is_empty());
    let node = |it: &str| Node { kind: NodeKind::Text(it.to_owned()), span };
    lists.contains(&key).then(|| NodeKind::List(items.map(node).collect()))
}

fn insert(mapping: &mut Mapping, key: &str, span: Span, node: Node) {
    let Some((first, rest)) = key.split_once('.') else {
        let key = Spanned { value: key.to_owned(), span };
        mapping.entries.push((key, node));
        return;
    };
    if node.kind == NodeKind::Empty {
        return;
    }
    let known = mapping.entries.iter().position(|(it, _)| it.value == first);
    let at = known.unwrap_or_else(|| {
        let kind = NodeKind::Mapping(Mapping::default());
        let key = Spanned { value: first.to_owned(), span };
        mapping.entries.push((key, Node { kind, span: node.span }));
        mapping.entries.len() - 1
    });
    if let NodeKind::Mapping(inner) = &mut mapping.entries[at].1.kind {
        insert(inner, rest, span, node);
    }
}

/// Cuts CSV (RFC 4180) into rows of cells, each with its place. The separator is the
/// one of the header line: `;`, `,` or a tab.
fn cells(text: &str) -> Vec<Vec<Cell>> {
    let header = text.lines().next().unwrap_or_default();
    let found = |it: &u8| header.bytes().filter(|byte| byte == it).count();
    // The last of those found as often: a comma where there is none.
    let separator = [b'\t', b';', b','].into_iter().max_by_key(found).unwrap_or(b',');
    // The last cell of a file is whole once its line ends.
    let text = &if text.ends_with('\n') { text.to_owned() } else { format!("{text}\n") };
    let mut parser = csv_core::ReaderBuilder::new().delimiter(separator).build();
    let mut output = vec![0; text.len() + 1];
    let (mut rows, mut row, mut at) = (Vec::new(), Vec::new(), 0);
    loop {
        let (result, n_in, n_out) =
            parser.read_field(&text.as_bytes()[at..], &mut output);
        let (start, end) = (at, at + n_in);
        at = end;
        match result {
            ReadFieldResult::Field { record_end } => {
                let value = String::from_utf8_lossy(&output[..n_out]).into_owned();
                let raw = &text[start..end];
                let trimmed = raw.trim_end_matches([',', ';', '\t', '\r', '\n']);
                let lead = raw.len() - raw.trim_start_matches(['\r', '\n']).len();
                let span = Span::new(start + lead, start + trimmed.len());
                row.push(Spanned { value, span });
                if record_end {
                    rows.push(std::mem::take(&mut row));
                }
            }
            ReadFieldResult::InputEmpty if at < text.len() => {}
            ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
            ReadFieldResult::End => break,
        }
    }
    rows
}
