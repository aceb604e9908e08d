//! `fabrique log import`: the rows of a spreadsheet become entries of the logs.
//!
//! Invariant: rows read = entries + rows known + rows refused, and it is said so.

use std::collections::BTreeMap;

use super::super::End;
use super::super::args::{ImportOptions, Trying};
use super::super::halt::{Halt, shown};
use super::super::human;
use super::super::project::{Project, sources};
use super::super::record::records;
use super::super::screen::{Ink, Stream, harmless};
use super::commit::{Bench, Judged, additions, write};
use super::mapping::{mapping, mapping_text};
use super::report::{self, line};
use crate::build::Inputs;
use crate::diag::{Diagnostic, Diagnostics, Fact, Severity};
use crate::disk;
use crate::import::{
    Addition, Labels, MAX_BYTES, Reason, Sorted, Table, columns, read, refused, sort,
    unordered,
};
use crate::locale::Words;
use crate::model::resolve;
use crate::parse::MappingHead;
use crate::text::{Lines, Source, SourcePath};

/// Shows what each column is, sorts the rows, and writes what is new.
pub(super) fn import(
    project: &Project,
    options: &ImportOptions,
    words: &Words,
) -> Result<End, Halt> {
    let bytes = disk::read_foreign(&options.file, MAX_BYTES as u64)?;
    let mapping = mapping(project, options, words)?;
    let refuse = |told, end| Halt::Refused(told, end);
    let table = read(&bytes, mapping.sheet.as_deref())
        .map_err(|it| refuse(report::refusal(&it, words), End::Faults))?;
    let (inputs, docs) = super::ground(project)?;
    let labels = Labels::new(&resolve(&docs).value);
    let found = columns(&table, &mapping, &labels)
        .map_err(|it| refuse(report::header(&it, words), End::Misuse))?;
    let facts = [
        ("path", shown(&options.file)),
        ("rows", Fact::Count(table.rows.len())),
        ("columns", Fact::Count(found.len())),
    ];
    let text = line(words, "cli-import-read", &facts) + &report::columns(&found, words);
    Stream::Output.write(&text)?;
    if let Some(unordered) = unordered(&table, &found, &mapping) {
        return Err(refuse(report::order(&unordered, words), End::Misuse));
    }
    let mut sorted = sort(&table, (&found, &mapping), (&labels, &docs));
    let staged = stage(project, (&inputs, words), &mut sorted)?;
    finish(project, (options, &mapping), (&table, &sorted, &staged), words)
}

/// What is added, and what there is to tell of it.
struct Staged {
    additions: Vec<Addition>,
    notes: String,
}

/// Builds the site with the new entries; those at whose line there is an error are
/// refused, and the others tried again. An error elsewhere ends it all.
fn stage(
    project: &Project,
    (inputs, words): (&Inputs, &Words),
    sorted: &mut Sorted,
) -> Result<Staged, Halt> {
    if sorted.entries.is_empty() {
        return Ok(Staged { additions: Vec::new(), notes: String::new() });
    }
    let mut bench = Bench::new(project, inputs, words);
    loop {
        let placed = additions(inputs, &sorted.entries);
        let staged: Vec<Addition> = placed.iter().map(|it| it.0.clone()).collect();
        let judged = bench.judge(&staged);
        let mut faulty: BTreeMap<usize, Vec<Reason>> = BTreeMap::new();
        let places = Places::new(&placed, &judged.inputs);
        let mut elsewhere = false;
        for error in judged.errors() {
            match places.entry(error) {
                Some(at) => {
                    let reason = Reason::Fault(Box::new(error.fault.clone()));
                    faulty.entry(at).or_default().push(reason);
                }
                None => elsewhere = true,
            }
        }
        if faulty.is_empty() && elsewhere {
            return Err(stopped(&judged, words)?);
        }
        if faulty.is_empty() {
            let warnings = told(&judged, Severity::Warning, words);
            return Ok(Staged { additions: staged, notes: warnings });
        }
        let entries = std::mem::take(&mut sorted.entries);
        for (at, (row, draft)) in entries.into_iter().enumerate() {
            match faulty.remove(&at) {
                None => sorted.entries.push((row, draft)),
                Some(own) => sorted.refused.push((row, own)),
            }
        }
        sorted.refused.sort_by_key(|(row, _)| *row);
        if sorted.entries.is_empty() {
            return Ok(Staged { additions: Vec::new(), notes: String::new() });
        }
    }
}

/// Where the new entries stand in the files as they will be.
struct Places<'p>(
    BTreeMap<&'p SourcePath, (&'p Addition, &'p [usize], &'p Source, Lines)>,
);

impl<'p> Places<'p> {
    fn new(placed: &'p [(Addition, Vec<usize>)], inputs: &'p Inputs) -> Self {
        let each = placed.iter().filter_map(|(addition, members)| {
            let source = inputs.content.iter().find(|it| it.path == addition.path)?;
            let lines = Lines::new(source);
            Some((&addition.path, (addition, members.as_slice(), source, lines)))
        });
        Self(each.collect())
    }

    /// The new entry at whose line a fault stands.
    fn entry(&self, error: &Diagnostic) -> Option<usize> {
        let location = error.location.as_ref()?;
        let (addition, members, source, lines) = self.0.get(&location.path)?;
        let start = usize::try_from(location.span.start).ok()?;
        let line = lines.position(source, start).line;
        members.get(line.checked_sub(addition.line)?).copied()
    }
}

/// Faults of one weight that the entries would bring, as people read them.
fn told(judged: &Judged, severity: Severity, words: &Words) -> String {
    let own = judged.fresh.list.iter().filter(|it| it.severity == severity);
    let own = Diagnostics { list: own.cloned().collect() };
    let records = records(&own, &sources(&judged.inputs), words);
    human::human(&records, words, Ink::of(Stream::Notes))
}

/// Why nothing is written at all.
pub(super) fn stopped(judged: &Judged, words: &Words) -> Result<Halt, Halt> {
    Stream::Notes.write(&told(judged, Severity::Error, words))?;
    Ok(Halt::Refused(words.tell("cli-log-stopped", &[]), End::Faults))
}

/// Writes what there is to write, and says what has become of every row.
fn finish(
    project: &Project,
    (options, mapping): (&ImportOptions, &MappingHead),
    (table, sorted, staged): (&Table, &Sorted, &Staged),
    words: &Words,
) -> Result<End, Halt> {
    let Sorted { entries, known, refused: out } = sorted;
    let mut text = String::new();
    for (row, twin) in known {
        let twin = Fact::Text(report::twin(twin, words));
        let facts = [("row", Fact::Count(*row)), ("twin", twin)];
        text += &line(words, "cli-import-known", &facts);
    }
    let reasons: Vec<(usize, String)> =
        out.iter().map(|(row, it)| (*row, report::reasons(it, words))).collect();
    for (row, reason) in &reasons {
        let facts = [("row", Fact::Count(*row)), ("reason", reason.into())];
        text += &line(words, "cli-import-refused", &facts);
    }
    let facts = [
        ("rows", Fact::Count(table.rows.len())),
        ("entries", Fact::Count(entries.len())),
        ("known", Fact::Count(known.len())),
        ("refused", Fact::Count(out.len())),
    ];
    text += &line(words, "cli-import-sum", &facts);
    let shown_only = options.trying == Trying::Shown;
    for addition in &staged.additions {
        let n_lines = addition.added.trim().lines().count();
        let facts =
            [("path", addition.path.as_str().into()), ("count", Fact::Count(n_lines))];
        let id = if shown_only { "cli-import-would-add" } else { "cli-import-added" };
        text += &line(words, id, &facts);
        if shown_only {
            let lines = addition.added.lines().filter(|it| !it.is_empty());
            text +=
                &lines.map(|it| format!("    {}\n", harmless(it))).collect::<String>();
        }
    }
    if shown_only {
        Stream::Output.write(&text)?;
    } else {
        write(project, &staged.additions)?;
        Stream::Output.write(&text)?;
        let text = written(project, (options, mapping), (table, &reasons), words)?;
        Stream::Output.write(&text)?;
    }
    Stream::Notes.write(&staged.notes)?;
    Ok(if out.is_empty() { End::Fine } else { End::Faults })
}

/// Writes the refused rows beside the spreadsheet, and the mapping into the project.
fn written(
    project: &Project,
    (options, mapping): (&ImportOptions, &MappingHead),
    (table, reasons): (&Table, &[(usize, String)]),
    words: &Words,
) -> Result<String, Halt> {
    let mut text = String::new();
    if !reasons.is_empty() {
        let stem = options.file.file_stem().unwrap_or_default().to_string_lossy();
        let word = words.text("cli-import-refused-name");
        let first = std::iter::once(format!("{stem}-{word}.csv"));
        let names = first.chain((2..1000).map(|it| format!("{stem}-{word}-{it}.csv")));
        let bytes = refused(table, reasons);
        let path = disk::write_beside(&options.file, names, &bytes)?;
        text += &line(words, "cli-import-refused-file", &[("path", shown(&path))]);
    }
    if let Some(name) = &options.save {
        let path = format!("content/log/import/{name}.yaml");
        disk::write_source(&project.root, &path, &mapping_text(mapping))?;
        text += &line(words, "cli-import-saved", &[("path", (&path).into())]);
    }
    Ok(text)
}
