//! Keys that nobody asked for, told with what was meant by them.

use super::fields::Reader;
use super::stray::{cut_text, meaning, slipped, split_number};
use super::tree::{Mapping, Node, NodeKind};
use crate::diag::{Structure, Syntax};
use crate::text::{Span, Spanned};

/// Tells every key that nobody asked for, with the nearest one that is known; returns
/// the keys that were meant. `holders` hold keys of their own, and have no value.
pub(super) fn unknown(
    reader: &mut Reader<'_>,
    mapping: &Mapping,
    (asked, missing, holders): (&[&str], &[&str], &[&str]),
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
    let mut astray = false;
    for entry in &mapping.entries {
        let (key, node) = entry;
        // What should stand under a key that has no value stands beside it.
        let empty = before.filter(|(it, _)| holders.contains(&it.value.as_str()));
        astray = !known(&key.value) && (astray || empty.is_some());
        if let Some((key_above, _)) = empty.filter(|_| astray) {
            let syntax = Syntax::Beside { key: key_above.value.clone() };
            reader.tell(Structure::Syntax(syntax), key.span);
            meant.push(key_above.value.clone());
        }
        if !known(&key.value) && !astray {
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
