//! A Markdown file: front matter between two `---` lines, then the body.

pub(super) use super::markdown::Classes;
use super::markdown::{self, Rules};
pub(super) use super::meta::Title;
use super::yaml::{self, Fields, NodeKind, Reader};
use super::{Body, Meta, Written, fence, lost};
use crate::diag::{Form, Severity, Structure, Syntax};
use crate::text::{Source, Span};
use crate::value::Slug;

/// How a page of one type is read.
pub(super) struct Page<T> {
    pub(super) read: fn(&mut Fields<'_, '_>) -> Option<T>,
    /// The weight of a number typed by hand (content model §5.4).
    pub(super) numbers: Severity,
    pub(super) classes: Classes,
    pub(super) title: Title,
}

/// Reads a Markdown file; `None` when its keys could not all be read.
pub(super) fn read<T>(
    source: &Source,
    reader: &mut Reader<'_>,
    page: Page<T>,
) -> Option<Written<T>> {
    let id = id(source, reader);
    let (front, body_start) = split(source, reader)?;
    let node = yaml::read(source, front, &mut reader.diagnostics);
    let mapping = match node.map(|it| it.kind) {
        Some(NodeKind::Mapping(mapping)) => mapping,
        None | Some(NodeKind::Empty) => yaml::Mapping::default(),
        Some(kind) => {
            if !reader.diagnostics.has_errors() {
                let node = yaml::Node { kind, span: front };
                reader.expected::<()>(Form::Mapping, &node);
            }
            yaml::Mapping { damaged: true, ..yaml::Mapping::default() }
        }
    };
    let head = reader.record_with(&mapping, None, front, |fields| {
        let meta = Meta::read(fields, page.title);
        let head = (page.read)(fields);
        Some((meta?, head?))
    });
    let body = body(source, reader, body_start, &page);
    if head.is_none() {
        lost::in_body(&body, reader);
    }
    let (meta, head) = head?;
    Some(Written { id: id?, meta, head, body, span: front })
}

fn body<T>(
    source: &Source,
    reader: &mut Reader<'_>,
    start: usize,
    page: &Page<T>,
) -> Body {
    let rules = Rules { classes: page.classes, typed_numbers: page.numbers };
    markdown::read(source, start, rules, &mut reader.diagnostics)
}

/// The id is the file's stem, a program's that of its folder.
fn id(source: &Source, reader: &mut Reader<'_>) -> Option<Slug> {
    let parts: Vec<&str> = source.path.as_str().split('/').collect();
    let name = match *parts.as_slice() {
        ["content", "programs", program, "index.md"] => program,
        _ => source.path.stem(),
    };
    let id = Slug::new(name);
    if id.is_none() {
        let meant = Slug::of(name).map(|it| it.to_string());
        let fault = Structure::BadValue { text: name.into(), form: Form::Id(meant) };
        reader.tell(fault, Span::new(0, 0));
    }
    id
}

/// The place of the front matter, and where the body starts.
pub(super) fn split(source: &Source, reader: &mut Reader<'_>) -> Option<(Span, usize)> {
    let text = &*source.text;
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    if first.trim_end() != "---" {
        let span = Span::new(0, first.trim_end().len());
        let body = text.trim_start();
        let syntax = match first.trim() {
            _ if text.contains('\r') && !text.contains('\n') => Syntax::LineEnds,
            line if is_fence(line) => Syntax::Fence { text: line.to_owned() },
            _ if body.starts_with("---") => Syntax::LateFrontMatter,
            _ => Syntax::NoFrontMatter,
        };
        reader.tell(Structure::Syntax(syntax), span);
        return None;
    }
    let mut at = first.len();
    for line in lines {
        if line.trim_end() == "---" {
            let front = Span::new(first.len(), at);
            return behind(source, reader, (front, at + line.len()));
        }
        at += line.len();
    }
    let (syntax, span) = unclosed(text);
    reader.tell(Structure::Syntax(syntax), span);
    None
}

/// The same, unless more keys follow: the line `---` came too early, or a whole front
/// matter was pasted below the first.
fn behind(
    source: &Source,
    reader: &mut Reader<'_>,
    (front, body): (Span, usize),
) -> Option<(Span, usize)> {
    let text = &*source.text;
    let rest = &text[body..];
    let start = text.len() - rest.trim_start().len();
    let again = rest.trim_start().starts_with("---\n");
    let first = if again { start + "---\n".len() } else { start };
    let Some(more) = fence::keys(text, first) else { return Some((front, body)) };
    let own = &text[front.start as usize..front.end as usize];
    let is_own = |name: &&str| own.lines().any(|it| it.starts_with(&format!("{name}:")));
    let end = front.end as usize;
    if again || more.names.iter().any(is_own) {
        let line = text[start..].lines().next().unwrap_or_default().trim_end();
        let span = Span::new(start, start + line.len());
        reader.tell(Structure::Syntax(Syntax::SecondFrontMatter), span);
        return Some((front, more.span.end as usize));
    }
    reader.tell(Structure::Syntax(Syntax::EarlyFence), Span::new(end, end + "---".len()));
    None
}

/// Whether a line is made of dashes, but for their number and kind.
fn is_fence(line: &str) -> bool {
    line.chars().count() > 1 && line.chars().all(|it| "-–—‐‑−_".contains(it))
}

/// What keeps the front matter open: a line that was to close it, or the first that
/// belongs to the text.
fn unclosed(text: &str) -> (Syntax, Span) {
    let mut at = 0;
    let mut lines = Vec::new();
    for line in text.split_inclusive('\n') {
        lines.push((at, line.trim_end()));
        at += line.len();
    }
    let span = |(at, line): &(usize, &str)| Span::new(*at, at + line.len());
    if let Some(found) = lines.iter().skip(1).find(|(_, line)| is_fence(line)) {
        return (Syntax::Fence { text: found.1.to_owned() }, span(found));
    }
    let of_keys = |line: &str| {
        line.is_empty()
            || line.starts_with([' ', '\t', '-', '#', ']', '}'])
            || line.split_once(':').is_some_and(|(key, _)| !key.contains(' '))
    };
    let first = lines.iter().skip(1).find(|(_, line)| !of_keys(line));
    (Syntax::OpenFrontMatter, first.map_or(Span::new(0, 3), span))
}
