//! Keys that nobody asked for, and what was meant by them.

use super::fields::Reader;
use super::tree::{Mapping, Node, NodeKind};
use crate::diag::{Structure, Syntax};
use crate::text::nearest;

/// Tells every key that nobody asked for, with the nearest one that is known; returns
/// the keys that were meant.
pub(super) fn unknown(
    reader: &mut Reader<'_>,
    mapping: &Mapping,
    asked: &[&str],
) -> Vec<String> {
    let mut before: Option<&Node> = None;
    let mut meant = Vec::new();
    for (key, node) in &mapping.entries {
        let known = asked.contains(&key.value.as_str()) || key.value.starts_with("x_");
        if !known {
            let split = split_number(before, key.value.as_str());
            let fault = split.or_else(|| tight(&key.value, asked)).unwrap_or_else(|| {
                let nearest = nearest(&key.value, asked.iter().copied());
                let nearest = nearest.map(str::to_owned);
                Structure::UnknownKey { key: key.value.clone(), nearest }
            });
            meant.extend(meaning(&key.value, asked));
            reader
                .within(format!(".{}", key.value), |reader| reader.tell(fault, key.span));
        }
        before = Some(node);
    }
    meant
}

/// The key that an unknown one stands for.
pub(super) fn meaning(key: &str, asked: &[&str]) -> Option<String> {
    let tight = key.split_once(':').map(|(key, _)| key.to_owned());
    tight
        .filter(|it| asked.contains(&it.as_str()))
        .or_else(|| nearest(key, asked.iter().copied()).map(str::to_owned))
}

/// `{kind:world}` reads as a key without a value.
fn tight(key: &str, asked: &[&str]) -> Option<Structure> {
    let (known, value) = key.split_once(':').filter(|(it, _)| asked.contains(it))?;
    let meant = format!("{known}: {}", value.trim());
    Some(Structure::Syntax(Syntax::NoSpace { meant }))
}

/// `{quantity: 5,000}` reads as a quantity of 5 and a key `000`.
fn split_number(before: Option<&Node>, key: &str) -> Option<Structure> {
    let digits = |it: &str| !it.is_empty() && it.bytes().all(|b| b.is_ascii_digit());
    let NodeKind::Text(first) = &before?.kind else { return None };
    let text = format!("{first},{key}");
    let meant = crate::value::Amount::guess(&text);
    (digits(first) && digits(key)).then_some(Structure::BadNumber { text, meant })
}
