//! `fabrique diff`: what differs between what was published and what would be now.

use std::path::{Path, PathBuf};

use super::args::DiffOptions;
use super::halt::{Halt, shown};
use super::misuse::Misuse;
use super::options::nearest;
use super::progress::{Progress, Stage};
use super::project::{Project, Wish, built, sources};
use super::record::records;
use super::screen::{Ink, Stream, harmless};
use super::{End, human};
use crate::build::{
    Difference, Fate, Inputs, NumberChange, Outcome, against_lock, against_site,
};
use crate::diag::{Diagnostics, Fact, Severity};
use crate::disk;
use crate::locale::Words;
use crate::model::Reach;
use crate::parse::{LockHead, Part, parse};
use crate::text::{Source, SourcePath};

/// What a build is held against.
enum Against {
    Lock(SourcePath, Box<LockHead>),
    Site(PathBuf),
}

/// Tells what differs; nothing but a change of published numbers may be wrong.
pub(super) fn diff(
    project: &Project,
    options: &DiffOptions,
    words: &Words,
) -> Result<End, Halt> {
    let progress = Progress::new(words);
    progress.begin(Stage::Read);
    let wish = Wish { date: options.date, base_url: None, reach: Reach::Published };
    let inputs = project.inputs(wish)?;
    let watch = |step| progress.step(step);
    let outcome = built(project, &inputs, &watch);
    progress.clear();
    if is_unsound(&outcome.diagnostics) {
        let records = records(&outcome.diagnostics, &sources(&inputs), words);
        let mut notes = human::human(&records, words, Ink::of(Stream::Notes));
        notes += &format!("{}\n", human::count(&outcome.diagnostics, words));
        Stream::Notes.write(&notes)?;
        return Ok(End::Faults);
    }
    let against = against(project, options, (&inputs, &outcome))?;
    let (place, difference) = match &against {
        Against::Lock(path, lock) => {
            (Path::new(path.as_str()).to_owned(), against_lock(&outcome, lock))
        }
        Against::Site(folder) => {
            let files = disk::read_site(folder)?;
            (folder.clone(), against_site(&outcome, &files))
        }
    };
    let facts = [("path", shown(&place))];
    let head = format!("{}\n", words.with("cli-diff-against", &facts));
    Stream::Output.write(&(head + &told(&difference, words)))?;
    Ok(if difference.is_empty() { End::Fine } else { End::Faults })
}

/// Whether anything is wrong besides published numbers that changed: that is what one
/// wants to see.
pub(super) fn is_unsound(diagnostics: &Diagnostics) -> bool {
    let mut errors = diagnostics.list.iter().filter(|it| it.severity == Severity::Error);
    errors.any(|it| it.code() != "lock.changed")
}

/// The lock or the folder that is named; else the last lock; else the site.
fn against(
    project: &Project,
    options: &DiffOptions,
    (inputs, outcome): (&Inputs, &Outcome),
) -> Result<Against, Halt> {
    let mut locks = locks(inputs, outcome);
    let Some(text) = &options.against else {
        return match locks.pop() {
            Some((path, lock)) => Ok(Against::Lock(path, lock)),
            None if project.root.join("site").is_dir() => {
                Ok(Against::Site(project.root.join("site")))
            }
            None => Err(Halt::Misuse(Misuse::NothingPublished)),
        };
    };
    let is_named = |path: &SourcePath, lock: &LockHead| {
        lock.name == *text || path.as_str() == text || path.file_name() == text
    };
    let known: Vec<String> = locks.iter().map(|(_, it)| it.name.clone()).collect();
    if let Some((path, lock)) = locks.into_iter().find(|(path, it)| is_named(path, it)) {
        return Ok(Against::Lock(path, lock));
    }
    let folder = project.root.join(text);
    if folder.is_dir() {
        return Ok(Against::Site(folder));
    }
    let nearest = nearest(text, known.iter().map(String::as_str));
    Err(Halt::Misuse(Misuse::NoVintage { text: text.clone(), nearest }))
}

/// The locks that were there on the day of a build, the last one last.
pub(super) fn locks(
    inputs: &Inputs,
    outcome: &Outcome,
) -> Vec<(SourcePath, Box<LockHead>)> {
    let published = |it: &&Source| it.path.as_str().starts_with("content/published/");
    let mut locks: Vec<(SourcePath, Box<LockHead>)> = inputs
        .content
        .iter()
        .filter(published)
        .filter_map(|it| match parse(it).value.part {
            Part::Lock(head) if head.published <= outcome.summary.date => {
                Some((it.path.clone(), head))
            }
            _ => None,
        })
        .collect();
    locks.sort_by(|(_, a), (_, b)| (a.published, &a.name).cmp(&(b.published, &b.name)));
    locks
}

fn told(difference: &Difference, words: &Words) -> String {
    if difference.is_empty() {
        return format!("{}\n", words.text("cli-diff-none"));
    }
    let mut text = String::new();
    for (fate, id) in [
        (Fate::Added, "cli-diff-pages-added"),
        (Fate::Removed, "cli-diff-pages-removed"),
        (Fate::Changed, "cli-diff-pages-changed"),
    ] {
        let pages = difference.pages.iter().filter(|(_, it)| **it == fate);
        text += &section(id, pages.map(|(url, _)| url.clone()).collect(), words);
    }
    let kind = |it: &NumberChange| match (&it.before, &it.after) {
        (None, _) => Fate::Added,
        (_, None) => Fate::Removed,
        _ => Fate::Changed,
    };
    for (fate, id) in [
        (Fate::Added, "cli-diff-numbers-added"),
        (Fate::Removed, "cli-diff-numbers-removed"),
        (Fate::Changed, "cli-diff-numbers-changed"),
    ] {
        let numbers = difference.numbers.iter().filter(|(_, it)| kind(it) == fate);
        let lines = numbers.map(|(key, it)| number(key, it, words)).collect();
        text += &section(id, lines, words);
    }
    text
}

fn section(id: &str, lines: Vec<String>, words: &Words) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let head = words.with(id, &[("count", Fact::Count(lines.len()))]);
    let lines = lines.iter().map(|it| format!("  {}\n", harmless(it)));
    format!("{head}\n{}", lines.collect::<String>())
}

fn number(key: &str, it: &NumberChange, words: &Words) -> String {
    let said = |it: &Option<String>| {
        it.as_deref().map(|it| match it {
            "C" => words.text("cli-diff-masked"),
            text => text.to_owned(),
        })
    };
    let values = [said(&it.before), said(&it.after)].into_iter().flatten();
    let values = values.collect::<Vec<_>>().join(" → ");
    let day = it.now.rsplit('|').next().filter(|it| !it.is_empty());
    let key = day.map_or_else(|| key.to_owned(), |day| format!("{key} → {day}"));
    let facts = [("key", Fact::Text(key)), ("values", Fact::Text(values))];
    words.with("cli-diff-number", &facts)
}
