//! What the commands about numbers may be told.

use super::{bad, date, day};
use crate::aggregate::Dimension;
use crate::cli::line::Line;
use crate::cli::misuse::Misuse;
use crate::parse::Word;
use crate::value::{Date, Day, Slug};

/// What `fabrique impact` may be told.
#[derive(Debug)]
pub(in crate::cli) struct ImpactOptions {
    pub(in crate::cli) indicator: Option<String>,
    pub(in crate::cli) scope: Option<String>,
    pub(in crate::cli) period: Option<Asked>,
    pub(in crate::cli) by: Option<Dimension>,
    pub(in crate::cli) as_known: Option<Day>,
    pub(in crate::cli) date: Option<Day>,
    pub(in crate::cli) layout: Layout,
    pub(in crate::cli) proof: Proof,
}

/// What `fabrique lock` may be told.
#[derive(Debug)]
pub(in crate::cli) struct LockOptions {
    pub(in crate::cli) name: Option<Slug>,
    pub(in crate::cli) date: Option<Day>,
}

/// What `fabrique diff` may be told.
#[derive(Debug)]
pub(in crate::cli) struct DiffOptions {
    pub(in crate::cli) against: Option<String>,
    pub(in crate::cli) date: Option<Day>,
}

/// The time that is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Asked {
    In(Date),
    To(Day),
}

/// How numbers are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Layout {
    Table,
    Json,
    Csv,
}

/// Whether what stands behind a number is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Proof {
    Told,
    Untold,
}

pub(super) fn impact(line: &Line) -> Result<ImpactOptions, Misuse> {
    let layout = match line.text("--format")? {
        None | Some("table") => Layout::Table,
        Some("json") => Layout::Json,
        Some("csv") => Layout::Csv,
        Some(text) => {
            let form = "--format table | --format json | --format csv";
            return Err(Misuse::BadValue { option: "--format", form, text: text.into() });
        }
    };
    if line.has("--explain") && layout != Layout::Table {
        return Err(Misuse::Together { one: "--explain", other: "--format" });
    }
    let words = Dimension::WORDS.iter();
    let by = line.text("--by")?.map(|text| {
        let found = words.clone().find(|(word, _)| *word == text);
        found.map(|(_, it)| *it).ok_or_else(|| bad("--by", text))
    });
    Ok(ImpactOptions {
        indicator: line.argument.clone(),
        scope: line.text("--scope")?.map(str::to_owned),
        period: period(line)?,
        by: by.transpose()?,
        as_known: day(line, "--as-known")?,
        date: date(line)?,
        layout,
        proof: if line.has("--explain") { Proof::Told } else { Proof::Untold },
    })
}

pub(super) fn lock(line: &Line) -> Result<LockOptions, Misuse> {
    let name = line.text("--name")?;
    let name = name.map(|it| Slug::new(it).ok_or_else(|| bad("--name", it)));
    Ok(LockOptions { name: name.transpose()?, date: date(line)? })
}

pub(super) fn diff(line: &Line) -> Result<DiffOptions, Misuse> {
    let against = line.text("--against")?.map(str::to_owned);
    Ok(DiffOptions { against, date: date(line)? })
}

/// A period, or the day up to which everything counts: the last one of `--to`.
fn period(line: &Line) -> Result<Option<Asked>, Misuse> {
    let read = |option: &'static str| -> Result<Option<Date>, Misuse> {
        let Some(text) = line.text(option)? else { return Ok(None) };
        let date = Date::new(text).filter(|it| it.is_ordered()).map(Some);
        date.ok_or_else(|| Misuse::BadDate { option, text: text.to_owned() })
    };
    match (read("--period")?, read("--to")?) {
        (Some(_), Some(_)) => Err(Misuse::Together { one: "--period", other: "--to" }),
        (Some(date), None) => Ok(Some(Asked::In(date))),
        (None, Some(date)) => match date.last() {
            Some(day) => Ok(Some(Asked::To(day))),
            None => Err(bad("--to", &date.to_string())),
        },
        (None, None) => Ok(None),
    }
}
