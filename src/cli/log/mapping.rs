//! Mappings: what the command line and saved files say of columns.

use std::path::PathBuf;

use super::super::End;
use super::super::args::ImportOptions;
use super::super::halt::Halt;
use super::super::human;
use super::super::project::Project;
use super::super::record::records;
use super::super::screen::{Ink, Stream};
use crate::disk;
use crate::import::MAX_BYTES;
use crate::locale::Words;
use crate::parse::{MappingHead, Part, Word, parse};
use crate::text::{Source, SourcePath};

/// What is asked for: of a later mapping before an earlier, of the command line before all.
pub(super) fn mapping(
    project: &Project,
    options: &ImportOptions,
    words: &Words,
) -> Result<MappingHead, Halt> {
    let mut all = MappingHead::default();
    for name in &options.mappings {
        let saved = format!("content/log/import/{name}.yaml");
        let saved = project.root.join(saved);
        let path = if saved.is_file() { saved } else { PathBuf::from(name) };
        let bytes = disk::read_foreign(&path, MAX_BYTES as u64)?;
        let source = Source::from_bytes("content/log/import/mapping.yaml", &bytes);
        let doc = parse(&source);
        if doc.diagnostics.has_errors() {
            let source = Source { path: SourcePath::new(name), ..source };
            let mut told = doc.diagnostics;
            for it in told.list.iter_mut().filter_map(|it| it.location.as_mut()) {
                it.path = source.path.clone();
            }
            let sources = std::iter::once((&source.path, &source)).collect();
            let records = records(&told, &sources, words);
            Stream::Notes.write(&human::human(
                &records,
                words,
                Ink::of(Stream::Notes),
            ))?;
            let told = words.tell("cli-import-mapping", &[("path", name.into())]);
            return Err(Halt::Refused(told, End::Faults));
        }
        let Part::Mapping(head) = doc.value.part else { continue };
        all.columns.extend(head.columns);
        all.ignore.extend(head.ignore);
        all.set.extend(head.set);
        all.values.extend(head.values);
        all.dates = head.dates.or(all.dates);
        all.sheet = head.sheet.or(all.sheet);
    }
    // `--map "Colonne="` leaves a column out.
    for (title, key) in options.columns.iter().cloned() {
        all.ignore.retain(|it| *it != title);
        match key.is_empty() {
            true => {
                all.columns.remove(&title);
                all.ignore.push(title);
            }
            false => drop(all.columns.insert(title, key)),
        }
    }
    all.set.extend(options.set.iter().cloned());
    all.dates = options.dates.or(all.dates);
    all.sheet = options.sheet.clone().or(all.sheet);
    Ok(all)
}

/// A mapping as a file.
pub(super) fn mapping_text(mapping: &MappingHead) -> String {
    let quoted = |it: &str| {
        let text =
            it.replace('\\', "\\\\").replace('"', "\\\"").replace(['\n', '\r'], " ");
        format!("\"{text}\"")
    };
    let pairs = |pairs: &std::collections::BTreeMap<String, String>, indent: &str| {
        let line = |(key, value): (&String, &String)| {
            format!("{indent}{}: {}\n", quoted(key), quoted(value))
        };
        pairs.iter().map(line).collect::<String>()
    };
    let mut text = String::new();
    if !mapping.columns.is_empty() {
        text += &format!("columns:\n{}", pairs(&mapping.columns, "  "));
    }
    if !mapping.ignore.is_empty() {
        let ignore: Vec<String> = mapping.ignore.iter().map(|it| quoted(it)).collect();
        text += &format!("ignore: [{}]\n", ignore.join(", "));
    }
    if !mapping.set.is_empty() {
        text += &format!("set:\n{}", pairs(&mapping.set, "  "));
    }
    if !mapping.values.is_empty() {
        text += "values:\n";
        for (key, values) in &mapping.values {
            text += &format!("  {key}:\n{}", pairs(values, "    "));
        }
    }
    if let Some(order) = mapping.dates {
        text += &format!("dates: {}\n", order.word());
    }
    if let Some(sheet) = &mapping.sheet {
        text += &format!("sheet: {}\n", quoted(sheet));
    }
    if text.is_empty() { "columns: {}\n".into() } else { text }
}
