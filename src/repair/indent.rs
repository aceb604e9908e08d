//! How far in a line should stand, from the lines around it.

use crate::text::{Source, Span};

/// The indent that a line at a place should have, and where that goes.
pub(super) fn meant(source: &Source, place: Span) -> Option<(Span, String)> {
    let at = place.start as usize;
    let start = source.text[..at].rfind('\n').map_or(0, |end| end + 1);
    let line = source.text[start..].lines().next()?;
    let body = line.trim_start();
    let said = |it: &&str| !it.trim().is_empty() && !it.trim_start().starts_with('#');
    let before: Vec<&str> = source.text[..start].lines().filter(said).collect();
    let after: Vec<&str> = source.text[start..].lines().skip(1).filter(said).collect();
    let indent = below(&before, body).or_else(|| after.first().map(|it| indent(it)))?;
    let span = Span::new(start, start + line.len() - body.len());
    Some((span, " ".repeat(indent)))
}

/// The indent of a line under those before it.
fn below(before: &[&str], body: &str) -> Option<usize> {
    let last = before.last().filter(|it| it.trim() != "---")?;
    let (is_item, opens) = (body.starts_with("- "), last.trim_end().ends_with(':'));
    let last_item = last.trim_start().starts_with("- ");
    let indent = indent(last);
    Some(match (is_item, last_item) {
        (true, true) => indent,
        // An item of an outer list follows the keys of the one before it.
        (true, false) if !opens => {
            let item = before.iter().rev().find(|it| it.trim_start().starts_with("- "));
            item.map_or(indent, |it| self::indent(it))
        }
        (false, true) if !last.trim_end().ends_with(['}', '"', '\'']) => indent + 2,
        (false, true) => 0,
        _ if opens => indent + 2,
        _ => indent,
    })
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}
