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
pub(super) const COMMANDS: [&str; 9] =
    ["build", "check", "diff", "impact", "lock", "new", "next", "schema", "translate"];

/// Those that may be told what they are about.
pub(super) const WITH_ARGUMENT: [&str; 4] = ["impact", "new", "schema", "translate"];

/// Those that may be told two things.
pub(super) const WITH_TWO: [&str; 1] = ["new"];

/// The options there are.
pub(super) const OPTIONS: [Known; 35] = [
    everywhere("-C", None, Some("-C projet")),
    everywhere("--lang", None, Some("--lang fr | --lang en")),
    everywhere("--help", Some("-h"), None),
    everywhere("--version", Some("-V"), None),
    with("--out", Some("--out site"), &["build"]),
    with(
        "--date",
        Some("--date 2020-04-13"),
        &["build", "check", "diff", "impact", "lock", "next"],
    ),
    with("--base-url", Some("--base-url https://exemple.org/"), &["build"]),
    with("--drafts", None, &["build"]),
    with("--timings", None, &["build"]),
    with("--format", Some("--format json"), &["check", "impact", "next"]),
    with("--deny", Some("--deny warnings"), &["check"]),
    with("--scope", Some("--scope challenge:sans-abri,territory:fr-75"), &["impact"]),
    with("--period", Some("--period 2020-W15"), &["impact"]),
    with("--to", Some("--to 2020-04-17"), &["impact"]),
    with("--by", Some("--by week"), &["impact"]),
    with("--as-known", Some("--as-known 2020-04-17"), &["impact"]),
    with("--explain", None, &["impact"]),
    with("--against", Some("--against 2020-04-17"), &["diff"]),
    with("--done", None, &["translate"]),
    with("--cms", None, &["schema"]),
    with("--title", Some("--title \"Un titre\""), &["new"]),
    with("--summary", Some("--summary \"Une phrase\""), &["new"]),
    with("--challenge", Some("--challenge sans-abri"), &["new"]),
    with("--program", Some("--program mon-programme"), &["new"]),
    with("--territory", Some("--territory fr-75"), &["new"]),
    with("--unit", Some("--unit kit"), &["new"]),
    with("--concept", Some("--concept volontaires"), &["new"]),
    with("--source", Some("--source deck-2020"), &["new"]),
    with("--tier", Some("--tier defi"), &["new"]),
    with("--kind", Some("--kind document"), &["new"]),
    with("--mode", Some("--mode on-site"), &["new"]),
    with("--number", Some("--number 1"), &["new"]),
    with("--start", Some("--start 2020-04-13"), &["new"]),
    with("--value", Some("--value 40"), &["new"]),
    with("--name", Some("--name 2020-04-17"), &["lock"]),
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
