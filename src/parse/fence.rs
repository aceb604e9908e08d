//! Front matter where none should be: keys between two `---` lines in the middle of a
//! text, or behind a `---` that came too early.

use crate::text::Span;

/// Keys that a line `---` ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Keys<'a> {
    /// Their names.
    pub(super) names: Vec<&'a str>,
    /// From the first one to the end of the line `---`.
    pub(super) span: Span,
}

/// The keys that begin at a place, with the line `---` that ends them.
pub(super) fn keys(text: &str, from: usize) -> Option<Keys<'_>> {
    let mut names = Vec::new();
    let mut at = from;
    for whole in text.get(from..)?.split_inclusive('\n') {
        let line = whole.trim_end();
        at += whole.len();
        if line == "---" {
            return (!names.is_empty())
                .then(|| Keys { names, span: Span::new(from, at) });
        }
        match name(line) {
            Some(name) => names.push(name),
            None if names.is_empty() => return None,
            None if line.is_empty() || line.starts_with([' ', '\t', '#', ']', '}']) => {}
            None if line.starts_with("- ") => {}
            None => return None,
        }
    }
    None
}

/// The key of a line `key: value`.
fn name(line: &str) -> Option<&str> {
    let (name, rest) = line.split_once(':')?;
    let is_name =
        !name.is_empty() && name.bytes().all(|it| it.is_ascii_lowercase() || it == b'_');
    (is_name && (rest.is_empty() || rest.starts_with(' '))).then_some(name)
}

/// The front matter in the middle of a text that begins at a place: from its first line
/// `---` to its last. Code is passed over.
pub(super) fn second(text: &str, from: usize) -> Option<Span> {
    let mut at = from;
    let mut is_code = false;
    for whole in text.get(from..)?.split_inclusive('\n') {
        let start = at;
        at += whole.len();
        let line = whole.trim_end();
        is_code ^= line.trim_start().starts_with("```");
        if !is_code
            && line == "---"
            && let Some(keys) = keys(text, at)
        {
            return Some(Span::new(start, keys.span.end as usize));
        }
    }
    None
}
