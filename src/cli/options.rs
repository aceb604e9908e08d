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
pub(super) const COMMANDS: &[&str] = &[
    "build",
    "check",
    "diff",
    "explain",
    "fix",
    "impact",
    "lock",
    "log",
    "new",
    "next",
    "schema",
    "serve",
    "translate",
];

/// Those that may be told what they are about.
pub(super) const WITH_ARGUMENT: &[&str] =
    &["explain", "impact", "log", "new", "schema", "translate"];

/// Those that may be told a second thing.
pub(super) const WITH_TWO: &[&str] = &["log", "new"];

/// Options that may be given more than once.
pub(super) const REPEATED: &[&str] = &["--map", "--set"];

/// The options there are.
pub(super) const OPTIONS: &[Known] = &[
    everywhere("-C", None, Some("-C projet")),
    everywhere("--lang", None, Some("--lang fr | --lang en")),
    everywhere("--help", Some("-h"), None),
    everywhere("--version", Some("-V"), None),
    with("--out", Some("--out site"), &["build", "log"]),
    with(
        "--date",
        Some("--date 2020-04-13"),
        &["build", "check", "diff", "fix", "impact", "lock", "log", "next", "serve"],
    ),
    with("--base-url", Some("--base-url https://exemple.org/"), &["build"]),
    with("--drafts", None, &["build", "serve"]),
    with("--timings", None, &["build", "serve"]),
    with("--format", Some("--format json"), &["check", "impact", "log", "next"]),
    with("--port", Some("--port 8000"), &["serve"]),
    with("--open", None, &["serve"]),
    with("--poll", None, &["serve"]),
    with("--deny", Some("--deny warnings"), &["check"]),
    with("--scope", Some("--scope challenge:sans-abri,territory:fr-75"), &["impact"]),
    with("--period", Some("--period 2020-W15"), &["impact"]),
    with("--to", Some("--to 2020-04-17"), &["impact"]),
    with("--by", Some("--by week"), &["impact"]),
    with("--as-known", Some("--as-known 2020-04-17"), &["impact"]),
    with("--explain", None, &["impact"]),
    with("--against", Some("--against 2020-04-17"), &["diff"]),
    with("--yes", None, &["fix"]),
    with("--done", None, &["translate"]),
    with("--name", Some("--name 2020-04-17"), &["lock", "log"]),
    with("--action", Some("--action collect-kits"), &["log"]),
    with("--cohort", Some("--cohort 2020-w15-homeless-01"), &["log"]),
    with("--program", Some("--program re-action"), &["log", "new"]),
    with("--challenge", Some("--challenge homeless"), &["log", "new"]),
    with("--quantity", Some("--quantity 80"), &["log"]),
    with("--unit", Some("--unit kit"), &["log", "new"]),
    with("--territory", Some("--territory fr-75"), &["log", "new"]),
    with("--participants", Some("--participants 9"), &["log"]),
    with("--evidence", Some("--evidence photo:2"), &["log"]),
    with("--recorded", Some("--recorded 2020-04-20"), &["log"]),
    with("--public-note", Some("--public-note \"…\""), &["log"]),
    with("--private-note", Some("--private-note \"…\""), &["log"]),
    with("--set", Some("--set program=re-action"), &["log"]),
    with("--map", Some("--map \"Colonne=quantity\""), &["log"]),
    with("--dates", Some("--dates jj/mm/aaaa | --dates mm/jj/aaaa"), &["log"]),
    with("--sheet", Some("--sheet \"Feuille 1\""), &["log"]),
    with("--dry-run", None, &["fix", "log"]),
    with("--cms", None, &["schema"]),
    with("--title", Some("--title \"Un titre\""), &["new"]),
    with("--summary", Some("--summary \"Une phrase\""), &["new"]),
    with("--concept", Some("--concept volontaires"), &["new"]),
    with("--source", Some("--source deck-2020"), &["new"]),
    with("--tier", Some("--tier defi"), &["new"]),
    with("--kind", Some("--kind document"), &["new"]),
    with("--mode", Some("--mode on-site"), &["new"]),
    with("--number", Some("--number 1"), &["new"]),
    with("--start", Some("--start 2020-04-13"), &["new"]),
    with("--value", Some("--value 40"), &["new"]),
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
