//! One more item at the end of a list file; every other byte stays.

use std::sync::Arc;

use crate::parse::parse;
use crate::schema::ids;
use crate::text::Source;

/// The text of a list file with one item more, which begins with `- `; none where there
/// is no sure place for it.
pub(super) fn with(source: &Source, item: &str, word: &str) -> Option<String> {
    let text = &*source.text;
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let tight = text.trim_end();
    let bare = |it: &&str| !it.trim().is_empty() && !it.trim_start().starts_with('#');
    let lines: Vec<&str> = text.lines().filter(bare).collect();
    let (kept, lead) = match lines.as_slice() {
        // An empty list gives way to the item.
        [only] if only.trim() == "[]" => (text.replacen("[]", "", 1), ""),
        _ => (text.to_owned(), lead(&lines)?),
    };
    let item: Vec<String> = item.lines().map(|it| format!("{lead}{it}")).collect();
    let gap = match tight.len() == text.len() && !kept.trim().is_empty() {
        true => end,
        false => "",
    };
    let mut new = kept;
    new += gap;
    new += &item.join(end);
    new += end;
    // Only what now reads as it did, and one more, is sure.
    let count = |text: &str| {
        let source = Source::new(source.path.as_str(), text);
        ids(&[Arc::new(parse(&source).value)]).of(word).len()
    };
    (count(&new) > count(text)).then_some(new)
}

/// What stands before the dash of the items of a block list.
fn lead<'t>(lines: &[&'t str]) -> Option<&'t str> {
    let first = lines.iter().find(|it| it.trim_start().starts_with('-'))?;
    let lead = &first[..first.len() - first.trim_start().len()];
    let top = |it: &&&str| !it.starts_with([' ', '-', '\t']);
    let last_key = lines.iter().rfind(top);
    match last_key {
        // No key at all: the list is the file.
        None => lead.is_empty().then_some(lead),
        Some(key) => key.trim_end().eq("items:").then_some(lead),
    }
}
