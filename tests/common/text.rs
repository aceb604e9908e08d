//! A site from one piece of text.

use fabrique::text::Source;

/// The files of a text in which `-- path --` starts a file.
pub(crate) fn site(text: &str) -> Vec<Source> {
    let mut sources = Vec::new();
    for part in text.split("\n-- ").skip(1) {
        let (path, rest) = part.split_once(" --\n").expect("a path between dashes");
        sources.push(Source::new(path, &format!("{rest}\n")));
    }
    sources
}
