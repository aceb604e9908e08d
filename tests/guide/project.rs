//! A project on the disk into which the examples of a page are put, one after another.

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};

use fabrique::build::{Cache, Inputs, build};
use fabrique::cli;
use fabrique::diag::Severity;
use fabrique::disk;
use fabrique::locale::{Language, Words};
use fabrique::model::Reach;
use fabrique::render::Finish;

use crate::block::{Block, id, items, keys, merged};
use crate::folder::Folder;

/// A project, and what was last said of it.
pub(crate) struct Project {
    /// All that the page's commands may touch.
    pub(crate) folder: Folder,
    /// Where the project is in it.
    pub(crate) root: PathBuf,
    /// What the last check or the last commands said.
    pub(crate) said: String,
    /// The file that an example of a fault changed, as it was before.
    before: Option<(PathBuf, Option<Vec<u8>>)>,
    /// What the examples since the last check have written.
    fresh: Vec<(String, String)>,
}

impl Project {
    /// A project in a folder.
    pub(crate) fn new(folder: Folder) -> Self {
        let root = folder.path.join("projet");
        Self { folder, root, said: String::new(), before: None, fresh: Vec::new() }
    }

    /// Whether an example would take the place of one that no check has seen.
    pub(crate) fn covers(&mut self, block: &Block) -> bool {
        let parts: Vec<String> = match (block.language.as_str(), &block.item) {
            ("yaml", Some(item)) => vec![item.clone()],
            ("yaml", None) if is_list(&block.text) => items(&block.text)
                .iter()
                .filter_map(|it| id(it))
                .map(Into::into)
                .collect(),
            ("yaml", None) => keys(&block.text).into_iter().map(|(key, _)| key).collect(),
            // More text of a page takes nothing away.
            ("markdown", _) if !block.text.starts_with("---\n") => Vec::new(),
            _ => vec![String::new()],
        };
        let parts = parts.into_iter().map(|it| (block.path.clone(), it));
        let parts: Vec<_> = parts.collect();
        let covers = parts.iter().any(|it| self.fresh.contains(it));
        if covers {
            self.fresh.clear();
        }
        self.fresh.extend(parts);
        covers
    }

    /// Puts an example where its caption says; a reason why that cannot be.
    pub(crate) fn put(&mut self, block: &Block) -> Result<(), String> {
        let path = self.root.join(&block.path);
        let old = fs::read(&path).ok();
        let text = old.as_deref().map(|it| String::from_utf8_lossy(it).into_owned());
        let new = spliced(block, text.as_deref())?;
        if block.fault.is_some() {
            self.before = Some((path.clone(), old));
        }
        let folder = path.parent().ok_or("it has no folder")?;
        fs::create_dir_all(folder).map_err(|it| it.to_string())?;
        fs::write(path, new).map_err(|it| it.to_string())
    }

    /// Takes the example of a fault out again.
    pub(crate) fn mend(&mut self) {
        match self.before.take() {
            Some((path, Some(bytes))) => fs::write(path, bytes).expect("a file"),
            Some((path, None)) => fs::remove_file(path).expect("a file"),
            None => {}
        }
    }

    /// Builds it, and says which faults there are.
    pub(crate) fn check(&mut self) -> Vec<&'static str> {
        thread_local!(static CACHE: RefCell<Cache> = RefCell::default());
        self.fresh.clear();
        let files = disk::read(&self.root).expect("a project");
        let inputs = Inputs {
            content: files.content,
            templates: files.templates,
            images: files.images,
            date: None,
            base_url: None,
            reach: Reach::Published,
            finish: Finish::Readable,
        };
        let outcome = CACHE.with_borrow_mut(|cache| build(&inputs, cache, &|_| {}));
        let words = Words::new(Language::French);
        self.said = plain(&cli::told(&outcome.diagnostics, &inputs, &words));
        let told = outcome.diagnostics.list.iter();
        told.filter(|it| it.severity != Severity::Info).map(|it| it.code()).collect()
    }

    /// The lines of a text that were not said, in this order.
    pub(crate) fn unsaid<'t>(&self, text: &'t str) -> Vec<&'t str> {
        let mut said = self.said.lines();
        let lines = text.lines().filter(|it| !it.trim().is_empty() && it.trim() != "…");
        let mut heard = |line: &str| match line.strip_suffix('…') {
            Some(start) => said.any(|it| it.starts_with(start)),
            None => said.any(|it| it.trim_end() == line.trim_end()),
        };
        lines.filter(|it| !heard(it)).collect()
    }
}

/// A text whose hard spaces are soft.
pub(crate) fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

/// The file that an example makes of the one that is there.
fn spliced(block: &Block, old: Option<&str>) -> Result<String, String> {
    let text = &block.text;
    let path = Path::new(&block.path);
    let ends = |it: &str| path.extension().is_some_and(|end| end == it);
    match block.language.as_str() {
        "csv" if ends("csv") => Ok(text.clone()),
        "markdown" if ends("md") && text.starts_with("---\n") => Ok(text.clone()),
        "markdown" if ends("md") => {
            let old = old.ok_or("a piece of a page that is not there")?;
            Ok(format!("{old}\n{text}"))
        }
        "yaml" if ends("md") => {
            let old = old.ok_or("keys for a page that is not there")?;
            let rest = old.strip_prefix("---\n").ok_or("a page without keys")?;
            let (head, body) = rest.split_once("\n---\n").ok_or("keys without an end")?;
            Ok(format!("---\n{}---\n{body}", merged(head, text)))
        }
        "yaml" if ends("yaml") => match (&block.item, old) {
            (Some(item), Some(old)) => inside(old, item, text),
            (Some(_), None) => Err("an item of a list that is not there".into()),
            (None, Some(old)) if is_list(text) => Ok(appended(old, text)),
            (None, Some(old)) if !is_list(old) && !text.contains("items:\n") => {
                Ok(merged(old, text))
            }
            (None, _) => Ok(text.clone()),
        },
        "html" | "css" if block.path.starts_with("templates/") => {
            let own = Path::new(env!("CARGO_MANIFEST_DIR")).join(&block.path);
            let built_in = fs::read_to_string(own).map_err(|it| it.to_string())?;
            // In a template, what stands after the last block or component is not seen.
            let end = if ends("html") { built_in.rfind("{%") } else { None };
            let (start, end) = built_in.split_at(end.unwrap_or(built_in.len()));
            Ok(format!("{start}\n{text}{end}"))
        }
        _ => Err("no form that is tested".into()),
    }
}

fn is_list(text: &str) -> bool {
    let mut lines = text.lines();
    lines.any(|it| it.starts_with("- "))
}

/// A list with more items; one of the same id goes.
fn appended(old: &str, new: &str) -> String {
    let new = items(new);
    let ids: Vec<&str> = new.iter().filter_map(|it| id(it)).collect();
    let mut old = items(old);
    old.retain(|it| id(it).is_none_or(|it| !ids.contains(&it)));
    let margin = old.get(1).map_or(0, |it| it.len() - it.trim_start().len());
    let margin = " ".repeat(margin);
    let new = new.concat();
    let new = new.lines().map(|it| format!("{margin}{it}\n"));
    old.concat() + &new.collect::<String>()
}

/// A list with other keys in one of its items.
fn inside(old: &str, item: &str, new: &str) -> Result<String, String> {
    let mut old = items(old);
    let own = old.iter_mut().find(|it| id(it) == Some(item));
    let own = own.ok_or(format!("no item « {item} »"))?;
    let keys = own.strip_prefix("- ").ok_or("an item that is not at the edge")?;
    if keys.starts_with('{') {
        return Err(format!("« {item} » stands on one line"));
    }
    let merged = merged(&format!("  {keys}"), new);
    let lines = merged.lines().map(|it| format!("  {it}\n"));
    *own = lines.collect::<String>().replacen("  ", "- ", 1);
    Ok(old.concat())
}
