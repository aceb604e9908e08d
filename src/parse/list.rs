//! List files: a YAML list, or `defaults:` with `items:` (content model §1.2).

use super::yaml::{self, Fields, Mapping, NodeKind, Reader};
use crate::diag::{Form, Structure, Syntax};
use crate::text::{Source, Span, nearest};

/// Reads each item; one that cannot be read keeps its position as `None`.
pub(super) fn read<T>(
    source: &Source,
    reader: &mut Reader<'_>,
    item: fn(&mut Fields<'_, '_>) -> Option<T>,
) -> Vec<Option<T>> {
    let span = Span::new(0, source.text.len());
    let node = yaml::read(source, span, &mut reader.diagnostics);
    let (items, defaults) = match node.map(|node| (node.kind, node.span)) {
        Some((NodeKind::List(items), _)) => (items, None),
        Some((NodeKind::Mapping(mapping), span)) => split(mapping, span, reader),
        Some((NodeKind::Text(_) | NodeKind::Damaged, _)) => {
            let told = reader.diagnostics.has_errors();
            if !told {
                reader.tell(Structure::Syntax(Syntax::NotAKey), span);
            }
            (Vec::new(), None)
        }
        Some((NodeKind::Empty, _)) | None => {
            reader.tell(Structure::Syntax(Syntax::EmptyList), Span::new(0, 0));
            (Vec::new(), None)
        }
    };
    // `[]` is meant; anything else that gives no item may have held any.
    if items.is_empty() && reader.diagnostics.has_errors() {
        reader.lost.push((String::new(), None));
    }
    let mut values = Vec::with_capacity(items.len());
    for (at, node) in items.iter().enumerate() {
        let value = reader.within(format!("[{at}]"), |reader| match &node.kind {
            NodeKind::Mapping(mapping) => {
                reader.record_with(mapping, defaults.as_ref(), node.span, item)
            }
            _ => reader.expected(Form::Mapping, node),
        });
        if value.is_none() {
            reader.lose(node);
        }
        values.push(value);
    }
    values
}

/// The items and their defaults.
fn split(
    mut mapping: Mapping,
    span: Span,
    reader: &mut Reader<'_>,
) -> (Vec<yaml::Node>, Option<Mapping>) {
    let mut items = Vec::new();
    let mut defaults = None;
    let mut has_items = mapping.get("items").is_some() || mapping.damaged;
    let told_bare = bare(&mapping, reader.source);
    if told_bare.is_some() {
        mapping.entries.clear();
    }
    for (key, node) in mapping.entries {
        match (key.value.as_str(), node.kind) {
            ("items", NodeKind::List(list)) => items = list,
            ("defaults", NodeKind::Mapping(mapping)) => defaults = Some(mapping),
            ("items" | "defaults", NodeKind::Empty) => {}
            ("items", NodeKind::Damaged) => {}
            ("defaults", NodeKind::Damaged) => {
                defaults = Some(Mapping { damaged: true, ..Mapping::default() });
            }
            ("items", kind) => {
                reader.expected::<()>(Form::List, &yaml::Node { kind, span: node.span });
            }
            ("defaults", kind) => {
                reader
                    .expected::<()>(Form::Mapping, &yaml::Node { kind, span: node.span });
            }
            (word, _) if word.starts_with("x_") => {}
            (word, _) => {
                let nearest = nearest(word, ["items", "defaults"].into_iter());
                has_items |= nearest == Some("items");
                // What was meant by it is not looked for in each item.
                if nearest == Some("defaults") {
                    defaults = Some(Mapping { damaged: true, ..Mapping::default() });
                }
                let nearest = nearest.map(str::to_owned);
                reader
                    .tell(Structure::UnknownKey { key: word.into(), nearest }, key.span);
            }
        }
    }
    if let Some((at, line)) = told_bare {
        let syntax = Syntax::NoDash { meant: format!("- {line}") };
        reader.tell(Structure::Syntax(syntax), Span::new(at, at + line.len()));
        return (items, defaults);
    }
    if !has_items && items.is_empty() {
        let span = Span { end: span.start, ..span };
        reader.tell(Structure::MissingKey { key: "items".into() }, span);
    }
    (items, defaults)
}

/// The first line of an item that stands in the place of the list.
fn bare<'s>(mapping: &Mapping, source: &'s Source) -> Option<(usize, &'s str)> {
    let known = |key: &str| {
        let near = nearest(key, ["items", "defaults"].into_iter());
        near.is_some() || key.starts_with("x_")
    };
    let (key, _) = mapping.entries.first()?;
    let none = mapping.entries.iter().all(|(key, _)| !known(&key.value));
    let at = key.span.start as usize;
    let line = source.text[at..].lines().next().unwrap_or_default();
    none.then(|| (at, line.trim_end()))
}
