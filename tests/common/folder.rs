//! A folder of its own for each test, removed at its end.

use std::fs;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A new, empty folder; it is gone when this is dropped.
#[derive(Debug)]
pub(crate) struct Folder {
    /// Where it is.
    pub(crate) path: PathBuf,
}

impl Folder {
    /// A folder with these files in it.
    pub(crate) fn with(files: &[(&str, &str)]) -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("fabrique-test-{}-{number}", process::id());
        let folder = Self { path: std::env::temp_dir().join(name) };
        fs::create_dir_all(&folder.path).expect("the folder of tests can be written");
        for (path, text) in files {
            folder.put(path, text);
        }
        folder
    }

    /// Writes a file, and the folders it needs.
    pub(crate) fn put(&self, path: &str, text: &str) {
        let path = self.path.join(path);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    /// Every file under a part of it with what it holds, every link with where it leads.
    pub(crate) fn files(&self, part: &str) -> Vec<(String, String)> {
        let mut found = Vec::new();
        collect(&self.path.join(part), "", &mut found);
        found.sort();
        found
    }

    /// The names right under a part of it.
    pub(crate) fn names(&self, part: &str) -> Vec<String> {
        let entries = fs::read_dir(self.path.join(part)).expect("a folder");
        let mut names: Vec<String> = entries
            .map(|it| it.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.path);
    }
}

fn collect(folder: &Path, before: &str, found: &mut Vec<(String, String)>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let entry = entry.expect("an entry");
        let name = format!("{before}{}", entry.file_name().to_string_lossy());
        let kind = entry.file_type().expect("a type");
        if kind.is_dir() {
            collect(&entry.path(), &format!("{name}/"), found);
        } else if kind.is_symlink() {
            let target = fs::read_link(entry.path()).expect("a link");
            found.push((name, target.to_string_lossy().into_owned()));
        } else {
            let bytes = fs::read(entry.path()).expect("a file");
            found.push((name, String::from_utf8_lossy(&bytes).into_owned()));
        }
    }
}
