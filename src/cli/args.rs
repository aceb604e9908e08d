//! From the words of a command line to what they ask for.
//!
//! Invariant: what is wrong is a `Misuse` with its facts; nothing is guessed. Options
//! may stand before or after the command, in any order, each once.

mod log;
mod numbers;
mod serve;

pub(super) use log::{ImportOptions, LogOptions, TemplateOptions, Trying};
pub(super) use numbers::{Asked, DiffOptions, ImpactOptions, Layout, LockOptions, Proof};
pub(super) use serve::{Opening, ServeOptions};

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use lexopt::Parser;

use super::line::Line;
use super::misuse::Misuse;
use super::options::{OPTIONS, option};
use crate::locale::Language;
use crate::model::Reach;
use crate::value::Day;

/// What a command line asks for: a command with its options.
#[derive(Debug)]
pub(super) enum Command {
    Help,
    Version,
    Build(BuildOptions),
    Check(CheckOptions),
    Impact(ImpactOptions),
    Lock(LockOptions),
    Diff(DiffOptions),
    Next(NextOptions),
    Log(LogOptions),
    Serve(ServeOptions),
    Fix(FixOptions),
    Translate(TranslateOptions),
    /// What a code means; without one, every code there is.
    Explain(Option<String>),
    Schema(SchemaOptions),
    New(NewOptions),
}

/// What `fabrique build` may be told.
#[derive(Debug)]
pub(super) struct BuildOptions {
    pub(super) out: PathBuf,
    pub(super) date: Option<Day>,
    pub(super) base_url: Option<String>,
    pub(super) reach: Reach,
    pub(super) timings: Timings,
}

/// Whether the time of each step is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Timings {
    Told,
    Untold,
}

/// What `fabrique check` may be told.
#[derive(Debug)]
pub(super) struct CheckOptions {
    pub(super) date: Option<Day>,
    pub(super) format: Format,
    pub(super) warnings: Warnings,
}

/// What `fabrique next` may be told.
#[derive(Debug)]
pub(super) struct NextOptions {
    pub(super) date: Option<Day>,
    pub(super) form: NextForm,
}

/// How the next day is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NextForm {
    Human,
    Json,
    Date,
}

/// What `fabrique fix` may be told.
#[derive(Debug)]
pub(super) struct FixOptions {
    pub(super) date: Option<Day>,
    pub(super) consent: Consent,
}

/// Whether repairs are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Consent {
    /// Somebody is asked, file by file.
    Asked,
    /// All of them.
    Given,
    /// None: they are only shown.
    Refused,
}

/// What `fabrique translate` may be told.
#[derive(Debug)]
pub(super) struct TranslateOptions {
    /// A file or a folder; none for a list of all.
    pub(super) path: Option<String>,
    pub(super) state: State,
}

/// What `fabrique new` may be told.
#[derive(Debug)]
pub(super) struct NewOptions {
    /// What is begun: `site`, or the word of a content type.
    pub(super) what: Option<String>,
    /// Its id; the folder of a site.
    pub(super) id: Option<String>,
    /// What it says, by key.
    pub(super) values: BTreeMap<String, String>,
}

/// The options of `fabrique new` that give a key its value.
const KEYS: [&str; 14] = [
    "--title",
    "--summary",
    "--challenge",
    "--program",
    "--territory",
    "--unit",
    "--concept",
    "--source",
    "--tier",
    "--kind",
    "--mode",
    "--number",
    "--start",
    "--value",
];

/// What `fabrique schema` may be told.
#[derive(Debug)]
pub(super) struct SchemaOptions {
    /// Where to write; a folder of the project when nobody says.
    pub(super) folder: Option<String>,
    pub(super) tool: Tool,
}

/// The tool that content is written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tool {
    /// One that knows JSON Schema.
    Code,
    /// A web editor.
    Web,
}

/// Whether a translation is to be begun, or is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Begun,
    Done,
}

/// How faults are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Human,
    Json,
    Github,
    Sarif,
}

/// What a warning does to the exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Warnings {
    Allowed,
    Denied,
}

/// What can be known of a command line even when the rest is wrong.
#[derive(Debug)]
pub(super) struct Glance {
    pub(super) folder: PathBuf,
    pub(super) language: Option<Language>,
}

/// Looks for the folder and the language alone, to tell everything else in it.
pub(super) fn glance(arguments: &[OsString]) -> Glance {
    let mut parser = Parser::from_args(arguments.iter());
    let mut line = Line::default();
    while !matches!(line.next(&mut parser), Ok(None)) {}
    let language = line.raw("--lang");
    let folder = line.raw("-C");
    Glance {
        folder: folder.unwrap_or(OsStr::new(".")).into(),
        language: language.and_then(OsStr::to_str).and_then(language_named),
    }
}

/// Understands a command line.
pub(super) fn read(arguments: Vec<OsString>) -> Result<Command, Misuse> {
    let mut parser = Parser::from_args(arguments);
    let mut line = Line::default();
    while line.next(&mut parser)?.is_some() {}
    check_language(&line)?;
    if line.has("--help") {
        return Ok(Command::Help);
    }
    if line.has("--version") {
        return Ok(Command::Version);
    }
    let command = line.command.ok_or(Misuse::NoCommand)?;
    let stray = OPTIONS
        .iter()
        .filter(|it| line.has(it.name))
        .find(|it| !it.of.is_empty() && !it.of.contains(&command));
    if let Some(known) = stray {
        return Err(Misuse::NotHere { option: known.name, command, of: known.of });
    }
    match command {
        "build" => build(&line).map(Command::Build),
        "diff" => numbers::diff(&line).map(Command::Diff),
        "fix" => fix(&line).map(Command::Fix),
        "log" => log::log(&line).map(Command::Log),
        "lock" => numbers::lock(&line).map(Command::Lock),
        "next" => next(&line).map(Command::Next),
        "serve" => serve::serve(&line).map(Command::Serve),
        "translate" => Ok(Command::Translate(TranslateOptions {
            path: line.argument.clone(),
            state: if line.has("--done") { State::Done } else { State::Begun },
        })),
        "explain" => Ok(Command::Explain(line.argument.clone())),
        "new" => new(&line).map(Command::New),
        "schema" => Ok(Command::Schema(SchemaOptions {
            folder: line.argument.clone(),
            tool: if line.has("--cms") { Tool::Web } else { Tool::Code },
        })),
        "impact" => numbers::impact(&line).map(Command::Impact),
        _ => check(&line).map(Command::Check),
    }
}

fn build(line: &Line) -> Result<BuildOptions, Misuse> {
    let base_url = match line.text("--base-url")? {
        Some(url) if !is_address(url) => return Err(bad("--base-url", url)),
        url => url.map(str::to_owned),
    };
    let out = line.raw("--out");
    let drafts = line.has("--drafts");
    let timings = line.has("--timings");
    Ok(BuildOptions {
        out: out.unwrap_or(OsStr::new("site")).into(),
        date: date(line)?,
        base_url,
        reach: if drafts { Reach::Drafts } else { Reach::Published },
        timings: if timings { Timings::Told } else { Timings::Untold },
    })
}

fn check(line: &Line) -> Result<CheckOptions, Misuse> {
    let format = match line.text("--format")? {
        None | Some("human") => Format::Human,
        Some("json") => Format::Json,
        Some("github") => Format::Github,
        Some("sarif") => Format::Sarif,
        Some(text) => {
            let form =
                "--format human | --format json | --format github | --format sarif";
            return Err(Misuse::BadValue { option: "--format", form, text: text.into() });
        }
    };
    let warnings = match line.text("--deny")? {
        None => Warnings::Allowed,
        Some("warnings") => Warnings::Denied,
        Some(other) => return Err(bad("--deny", other)),
    };
    Ok(CheckOptions { date: date(line)?, format, warnings })
}

fn next(line: &Line) -> Result<NextOptions, Misuse> {
    let form = match line.text("--format")? {
        None | Some("human") => NextForm::Human,
        Some("json") => NextForm::Json,
        Some("date") => NextForm::Date,
        Some(text) => {
            let form = "--format human | --format json | --format date";
            return Err(Misuse::BadValue { option: "--format", form, text: text.into() });
        }
    };
    Ok(NextOptions { date: date(line)?, form })
}

fn fix(line: &Line) -> Result<FixOptions, Misuse> {
    let consent = match (line.has("--yes"), line.has("--dry-run")) {
        (true, true) => {
            return Err(Misuse::Together { one: "--yes", other: "--dry-run" });
        }
        (true, false) => Consent::Given,
        (false, true) => Consent::Refused,
        (false, false) => Consent::Asked,
    };
    Ok(FixOptions { date: date(line)?, consent })
}

fn new(line: &Line) -> Result<NewOptions, Misuse> {
    let mut values = BTreeMap::new();
    for option in KEYS {
        if let Some(text) = line.text(option)? {
            let key = option.trim_start_matches('-').replace('-', "_");
            values.insert(key, text.to_owned());
        }
    }
    let id = line.second.as_ref().map(|it| it.to_string_lossy().into_owned());
    Ok(NewOptions { what: line.argument.clone(), id, values })
}

fn date(line: &Line) -> Result<Option<Day>, Misuse> {
    day(line, "--date")
}

fn day(line: &Line, option: &'static str) -> Result<Option<Day>, Misuse> {
    let Some(text) = line.text(option)? else { return Ok(None) };
    let day = Day::new(text).map(Some);
    day.ok_or_else(|| Misuse::BadDate { option, text: text.to_owned() })
}

fn check_language(line: &Line) -> Result<(), Misuse> {
    match line.text("--lang")? {
        Some(text) if language_named(text).is_none() => Err(bad("--lang", text)),
        _ => Ok(()),
    }
}

fn bad(name: &'static str, text: &str) -> Misuse {
    let known = option(name).expect("the name stands in OPTIONS");
    let form = known.form.unwrap_or(name);
    Misuse::BadValue { option: name, form, text: text.to_owned() }
}

fn language_named(text: &str) -> Option<Language> {
    [Language::French, Language::English].into_iter().find(|it| it.code() == text)
}

/// Whether a site may stand there: a web address with a host, and no more than a path.
fn is_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let host = rest.split('/').next().unwrap_or_default();
        let host = host.split(':').next().unwrap_or_default();
        let wrong = |c: char| {
            c.is_whitespace() || c.is_control() || "<>\"'\\?#{}|^`@".contains(c)
        };
        !host.is_empty() && !rest.contains(wrong)
    })
}
