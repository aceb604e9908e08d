//! The options of `log`: what is added, imported, or made to be filled in.

use std::ffi::OsStr;
use std::path::PathBuf;

use super::super::line::Line;
use super::super::misuse::Misuse;
use super::super::options::{OPTIONS, nearest};
use super::bad;
use crate::import::TemplateForm;
use crate::parse::{DateOrder, Word};

/// What `fabrique log` may be told.
#[derive(Debug)]
pub(in crate::cli) enum LogOptions {
    /// Keys of an entry, and their values as they were typed.
    Add(Vec<(String, String)>),
    Import(ImportOptions),
    Template(TemplateOptions),
}

/// What `fabrique log import` may be told.
#[derive(Debug)]
pub(in crate::cli) struct ImportOptions {
    pub(in crate::cli) file: PathBuf,
    /// Columns and their keys.
    pub(in crate::cli) columns: Vec<(String, String)>,
    /// Files of mappings, or their names in the project.
    pub(in crate::cli) mappings: Vec<String>,
    pub(in crate::cli) set: Vec<(String, String)>,
    pub(in crate::cli) dates: Option<DateOrder>,
    pub(in crate::cli) sheet: Option<String>,
    /// The name under which the mapping is kept.
    pub(in crate::cli) save: Option<String>,
    pub(in crate::cli) trying: Trying,
}

/// Whether an import is only shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Trying {
    Shown,
    Done,
}

/// What `fabrique log template` may be told.
#[derive(Debug)]
pub(in crate::cli) struct TemplateOptions {
    pub(in crate::cli) challenge: Option<String>,
    pub(in crate::cli) out: Option<PathBuf>,
    pub(in crate::cli) form: TemplateForm,
}

/// What may be added, by option and key.
const KEYS: [(&str, &str); 13] = [
    ("--date", "date"),
    ("--program", "program"),
    ("--challenge", "challenge"),
    ("--cohort", "cohort"),
    ("--action", "action"),
    ("--quantity", "quantity"),
    ("--unit", "unit"),
    ("--territory", "territory"),
    ("--participants", "participants"),
    ("--evidence", "evidence"),
    ("--recorded", "recorded"),
    ("--public-note", "public_note"),
    ("--private-note", "private_note"),
];

const IMPORT: [&str; 6] = ["--map", "--set", "--dates", "--sheet", "--dry-run", "--name"];
const TEMPLATE: [&str; 3] = ["--challenge", "--out", "--format"];

pub(super) fn log(line: &Line) -> Result<LogOptions, Misuse> {
    let what = line.argument.as_deref().unwrap_or_default();
    let known = ["add", "import", "template"];
    let Some(what) = known.into_iter().find(|it| *it == what) else {
        let nearest = nearest(what, known.into_iter());
        return Err(Misuse::LogWhat { text: what.to_owned(), nearest });
    };
    let own = |name: &str| match what {
        "add" => name == "--set" || KEYS.iter().any(|(it, _)| *it == name),
        "import" => IMPORT.contains(&name),
        _ => TEMPLATE.contains(&name),
    };
    let stray = OPTIONS.iter().filter(|it| !it.of.is_empty() && line.has(it.name));
    if let Some(stray) = stray.into_iter().find(|it| !own(it.name)) {
        return Err(Misuse::LogNotHere { option: stray.name, what });
    }
    if let Some(second) = line.second.as_ref().filter(|_| what != "import") {
        return Err(Misuse::Extra { text: second.to_string_lossy().into_owned() });
    }
    match what {
        "add" => add(line).map(LogOptions::Add),
        "import" => import(line).map(LogOptions::Import),
        _ => template(line).map(LogOptions::Template),
    }
}

fn add(line: &Line) -> Result<Vec<(String, String)>, Misuse> {
    let mut values = Vec::new();
    for (option, key) in KEYS {
        let Some(text) = line.text(option)? else { continue };
        if key == "evidence" {
            let (kind, level) =
                text.rsplit_once(':').ok_or_else(|| bad("--evidence", text))?;
            values.push(("evidence.kind".into(), kind.to_owned()));
            values.push(("evidence.level".into(), level.to_owned()));
        } else {
            values.push((key.to_owned(), text.to_owned()));
        }
    }
    values.extend(pairs(line, "--set")?);
    Ok(values)
}

fn import(line: &Line) -> Result<ImportOptions, Misuse> {
    let file = line.second.as_deref().map(OsStr::to_owned).ok_or(Misuse::NoFile)?;
    let dates = match line.text("--dates")? {
        None => None,
        Some(text) => {
            let order =
                DateOrder::WORDS.iter().find(|(it, _)| *it == text.to_lowercase());
            Some(order.ok_or_else(|| bad("--dates", text))?.1)
        }
    };
    let (columns, mappings): (Vec<&str>, Vec<&str>) =
        line.texts("--map")?.into_iter().partition(|it| it.contains('='));
    let save = line.text("--name")?.map(str::to_owned);
    if let Some(name) = save.as_deref().filter(|it| crate::value::Slug::new(it).is_none())
    {
        return Err(bad("--name", name));
    }
    Ok(ImportOptions {
        file: file.into(),
        columns: columns.iter().filter_map(|it| column(it)).collect(),
        mappings: mappings.into_iter().map(str::to_owned).collect(),
        set: pairs(line, "--set")?,
        dates,
        sheet: line.text("--sheet")?.map(str::to_owned),
        save,
        trying: if line.has("--dry-run") { Trying::Shown } else { Trying::Done },
    })
}

fn template(line: &Line) -> Result<TemplateOptions, Misuse> {
    let out: Option<PathBuf> = line.raw("--out").map(Into::into);
    let workbook =
        out.as_ref().is_some_and(|it| it.extension() == Some(OsStr::new("xlsx")));
    let form = match line.text("--format")? {
        None if workbook => TemplateForm::Xlsx,
        None | Some("csv") => TemplateForm::Csv,
        Some("xlsx") => TemplateForm::Xlsx,
        Some(text) => {
            let (form, text) = ("--format csv | --format xlsx", text.into());
            return Err(Misuse::BadValue { option: "--format", form, text });
        }
    };
    let challenge = line.text("--challenge")?.map(str::to_owned);
    Ok(TemplateOptions { challenge, out, form })
}

fn pairs(line: &Line, option: &'static str) -> Result<Vec<(String, String)>, Misuse> {
    let texts = line.texts(option)?.into_iter();
    texts
        .map(|it| pair(it).ok_or_else(|| Misuse::Pair { option, text: it.to_owned() }))
        .collect()
}

/// A key and its value.
fn pair(text: &str) -> Option<(String, String)> {
    let (key, value) = text.split_once('=')?;
    Some((key.trim().to_owned(), value.trim().to_owned()))
}

/// A title and its key: a title may hold `=` itself.
fn column(text: &str) -> Option<(String, String)> {
    let (title, key) = text.rsplit_once('=')?;
    Some((title.trim().to_owned(), key.trim().to_owned()))
}
