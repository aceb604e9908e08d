//! Every option there is: how it is written, what it takes, where it goes.

use strsim::normalized_damerau_levenshtein;

/// An option as people may write it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Known {
    /// As it is written: `--out`.
    pub(super) name: &'static str,
    /// Another way to write it.
    pub(super) short: Option<&'static str>,
    /// What stands after it, as its hint shows it; `None` when it takes nothing.
    pub(super) form: Option<&'static str>,
    /// The commands it goes with; empty when it goes with all.
    pub(super) of: &'static [&'static str],
}

/// The commands there are.
pub(super) const COMMANDS: [&str; 2] = ["build", "check"];

/// The options there are.
pub(super) const OPTIONS: [Known; 11] = [
    everywhere("-C", None, Some("-C projet")),
    everywhere("--lang", None, Some("--lang fr | --lang en")),
    everywhere("--help", Some("-h"), None),
    everywhere("--version", Some("-V"), None),
    with("--out", Some("--out site"), &["build"]),
    with("--date", Some("--date 2020-04-13"), &["build", "check"]),
    with("--base-url", Some("--base-url https://exemple.org/"), &["build"]),
    with("--drafts", None, &["build"]),
    with("--timings", None, &["build"]),
    with(
        "--format",
        Some("--format human | --format json | --format github"),
        &["check"],
    ),
    with("--deny", Some("--deny warnings"), &["check"]),
];

/// The option that is written so.
pub(super) fn option(name: &str) -> Option<&'static Known> {
    OPTIONS.iter().find(|it| it.name == name || it.short == Some(name))
}

/// The word that was perhaps meant.
pub(super) fn nearest<'a>(
    text: &str,
    words: impl Iterator<Item = &'a str>,
) -> Option<String> {
    words
        .map(|word| (normalized_damerau_levenshtein(text, word), word))
        .filter(|(likeness, _)| *likeness >= 0.6)
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, word)| word.to_owned())
}

const fn everywhere(
    name: &'static str,
    short: Option<&'static str>,
    form: Option<&'static str>,
) -> Known {
    Known { name, short, form, of: &[] }
}

const fn with(
    name: &'static str,
    form: Option<&'static str>,
    of: &'static [&'static str],
) -> Known {
    Known { name, short: None, form, of }
}
