//! Keys that nobody asked for, told with what was meant by them.

use super::fields::Reader;
use super::stray::{cut_text, meaning, slipped, split_number};
use super::tree::{Mapping, Node, NodeKind};
use crate::diag::Structure;
use crate::text::{Span, Spanned};

/// Tells every key that nobody asked for, with the nearest one that is known; returns
/// the keys that were meant.
pub(super) fn unknown(
    reader: &mut Reader<'_>,
    mapping: &Mapping,
    (asked, missing): (&[&str], &[&str]),
) -> Vec<String> {
    let mut before: Option<&(Spanned<String>, Node)> = None;
    let mut meant = Vec::new();
    let known = |key: &str| asked.contains(&key) || key.starts_with("x_");
    let strange = mapping.entries.iter().filter(|(key, _)| !known(&key.value));
    // One key that nobody knows and one that is missing are the same.
    let only = match (missing, strange.count()) {
        ([only], 1) => Some(*only),
        _ => None,
    };
    for entry in &mapping.entries {
        let (key, node) = entry;
        if !known(&key.value) {
            let split = split_number(before.map(|it| &it.1), key.value.as_str());
            let split = split.or_else(|| cut_text(before, (key, node)));
            let text = match &node.kind {
                NodeKind::Text(text) => text,
                _ => "",
            };
            let slipped = split.or_else(|| slipped((&key.value, text), asked));
            let meaning = meaning(&key.value, asked).or(only.map(str::to_owned));
            let fault = slipped.unwrap_or_else(|| {
                let nearest = meaning.clone();
                Structure::UnknownKey { key: key.value.clone(), nearest }
            });
            // The number begins with the value before it.
            let span = match (&fault, before) {
                (Structure::BadNumber { .. }, Some((_, value))) => {
                    Span { start: value.span.start, ..key.span }
                }
                _ => key.span,
            };
            meant.extend(meaning);
            reader.within(format!(".{}", key.value), |reader| reader.tell(fault, span));
        }
        before = Some(entry);
    }
    meant
}
