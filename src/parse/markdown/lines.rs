//! The lines of a body that are not code.

/// A line with the place where it begins.
pub(super) type Line<'a> = (usize, &'a str);

/// The lines of a text that begins at a byte of its source, without their ends; a line of
/// code is an empty one.
pub(super) fn lines(text: &str, from: usize) -> Vec<Line<'_>> {
    let mut found = Vec::new();
    let mut fenced = false;
    let mut at = from;
    for whole in text.split_inclusive('\n') {
        let line = whole.trim_end();
        let marks = line.trim_start();
        let is_fence = marks.starts_with("```") || marks.starts_with("~~~");
        let is_code = fenced || is_fence || line.starts_with("    ");
        fenced ^= is_fence;
        found.push((at, if is_code { "" } else { line }));
        at += whole.len();
    }
    found
}
