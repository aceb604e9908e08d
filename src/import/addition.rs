//! Where new entries go, and the text that is added there.
//!
//! Invariants: a file is only ever made longer. An addition is one only if the file
//! then says what it said before, and after that the new entries: otherwise they go
//! into another file of the same month.

use super::draft::Draft;
use crate::diag::Severity;
use crate::parse::{Entry, LogHead, Part, parse};
use crate::text::{Source, SourcePath};

/// Text for the end of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addition {
    /// The file.
    pub path: SourcePath,
    /// What it holds now, without a byte order mark; `None` when it is to be made.
    pub before: Option<String>,
    /// What is added.
    pub added: String,
    /// The line of its first new entry, from 1.
    pub line: usize,
}

impl Addition {
    /// The file as it will be.
    pub fn after(&self) -> Source {
        let before = self.before.as_deref().unwrap_or_default();
        Source::new(self.path.as_str(), &format!("{before}{}", self.added))
    }
}

/// The addition to the logs that holds these entries, all of one month.
pub fn addition(content: &[Source], month: &str, drafts: &[&Draft]) -> Addition {
    let of_month = |it: &&Source| {
        it.path.as_str().starts_with("content/log/")
            && !it.path.as_str().starts_with("content/log/import/")
            && it.undecodable.is_none()
            && it
                .path
                .stem()
                .strip_prefix(month)
                .is_some_and(|rest| !rest.starts_with(|it: char| it.is_ascii_digit()))
    };
    let mut files: Vec<&Source> = content.iter().filter(of_month).collect();
    // The file of the whole month before those of a part of it, YAML before CSV.
    files.sort_by_key(|it| (it.path.stem() != month, it.path.extension() == "csv"));
    let found = files.iter().find_map(|it| at_the_end(it, drafts));
    found.unwrap_or_else(|| {
        let taken = |stem: &str| files.iter().any(|it| it.path.stem() == stem);
        let numbered = (2..).map(|it| format!("{month}-{it}"));
        let stem = std::iter::once(month.to_owned()).chain(numbered);
        let stem = stem.into_iter().find(|it| !taken(it)).unwrap_or_default();
        let year = month.get(..4).unwrap_or_default();
        Addition {
            path: SourcePath::new(&format!("content/log/{year}/{stem}.yaml")),
            before: None,
            added: lines(drafts, "", "\n"),
            line: 1,
        }
    })
}

fn lines(drafts: &[&Draft], indent: &str, end: &str) -> String {
    drafts.iter().map(|it| format!("{indent}- {}{end}", it.yaml())).collect()
}

/// The addition to a file; `None` when they cannot stand there.
fn at_the_end(source: &Source, drafts: &[&Draft]) -> Option<Addition> {
    let text = &*source.text;
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let before = read(source)?;
    let added = match source.path.extension() {
        "csv" => {
            let header = text.lines().next()?;
            let counts = [',', ';', '\t'].map(|it| (header.matches(it).count(), it));
            let (_, separator) = counts.into_iter().max_by_key(|(count, _)| *count)?;
            let keys = header.split(separator).map(|it| it.trim().trim_matches('"'));
            let keys: Vec<String> = keys.map(str::to_owned).collect();
            let rows: Option<Vec<String>> =
                drafts.iter().map(|it| it.row(&keys, separator)).collect();
            rows?.iter().map(|it| format!("{it}{end}")).collect()
        }
        _ => lines(drafts, indent(text, &before)?, end),
    };
    let gap = if text.is_empty() || text.ends_with('\n') { "" } else { end };
    let line = text.matches('\n').count() + usize::from(!gap.is_empty()) + 1;
    let addition = Addition {
        path: source.path.clone(),
        before: Some(text.to_owned()),
        added: format!("{gap}{added}"),
        line,
    };
    let after = read(&addition.after())?;
    let plain = Source::new("content/log/2000-01.yaml", &lines(drafts, "", "\n"));
    let wanted = read(&plain)?;
    let (old, new) = after.entries.split_at_checked(before.entries.len())?;
    let sound = old == before.entries.as_slice()
        && new.len() == wanted.entries.len()
        && new.iter().zip(&wanted.entries).all(|pair| match pair {
            (Some(new), Some(wanted)) => says_the_same(new, wanted),
            _ => false,
        });
    sound.then_some(addition)
}

/// The log of a file that is sound.
fn read(source: &Source) -> Option<LogHead> {
    let doc = parse(source);
    let errors = doc.diagnostics.list.iter().filter(|it| it.severity == Severity::Error);
    // A file with nothing in it yet is no fault of who fills it.
    let blank = |text: &str| {
        text.lines().all(|it| it.trim().is_empty() || it.trim_start().starts_with('#'))
    };
    match doc.value.part {
        Part::Log(log) if errors.count() == 0 || blank(&source.text) => Some(*log),
        _ => None,
    }
}

/// What stands before the dash of the last entry.
fn indent<'s>(text: &'s str, log: &LogHead) -> Option<&'s str> {
    let Some(last) = log.entries.last() else {
        let blank = |it: &str| it.trim().is_empty() || it.trim_start().starts_with('#');
        return text.lines().all(blank).then_some("");
    };
    let start = usize::try_from(last.as_ref()?.span.start).ok()?;
    let line = text[..start].rfind('\n').map_or(0, |it| it + 1);
    let before = &text[line..start];
    let indent = before
        .strip_suffix("- ")
        .or_else(|| before.trim_end_matches(' ').strip_suffix('-'))?;
    indent.bytes().all(|it| it == b' ').then_some(indent)
}

/// Whether an entry says what another says, wherever they stand: defaults of a file may
/// have added something.
fn says_the_same(one: &Entry, other: &Entry) -> bool {
    let own = |it: &Entry| {
        let names = [&it.id, &it.cohort, &it.program, &it.challenge, &it.action];
        let names = names.map(|it| it.as_ref().map(|it| it.value.clone()));
        let dates = it.date.as_ref().map(|it| it.value);
        let recorded = it.recorded.as_ref().map(|it| it.value);
        let territory = it.territory.as_ref().map(|it| it.value.clone());
        (names, dates, recorded, territory)
    };
    let much = |it: &Entry| {
        let quantities = it.quantities.iter();
        let unit =
            |it: &crate::parse::Measured| it.unit.as_ref().map(|it| it.value.clone());
        let quantities: Vec<_> = quantities.map(|it| (unit(it), it.quantity)).collect();
        (quantities, it.qualitative, it.participants, it.stage, it.basis)
    };
    let proof = |it: &Entry| {
        let evidence = it.evidence.iter().map(|it| (it.kind, it.level));
        let evidence: Vec<_> = evidence.collect();
        (evidence, it.distinct, it.person.clone(), it.public_note.clone())
    };
    // Whether what is added counts at once is for each file to say.
    let status = other.status.is_none() || one.status == other.status;
    status
        && own(one) == own(other)
        && much(one) == much(other)
        && proof(one) == proof(other)
}
