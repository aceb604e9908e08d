//! A project with the exports of `tests/spreadsheets` beside it.

use std::fs;
use std::path::Path;

use super::folder::Folder;
use super::run::Run;

/// A project with the exports beside it.
pub(crate) fn project() -> Folder {
    let folder = Folder::with(&[]);
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spreadsheets");
    copy(&from, &folder.path);
    folder
}

/// Copies a folder into another one.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        match path.is_dir() {
            true => copy(&path, &target),
            false => drop(fs::copy(&path, &target).expect("a file")),
        }
    }
}

/// Rows read, entries, rows known and rows refused, as they are told.
pub(crate) fn sum(run: &Run) -> [usize; 4] {
    let line = run.output.lines().find(|it| it.contains("lue"));
    let line = line.unwrap_or_else(|| panic!("{}\n{}", run.output, run.notes));
    let parts: Vec<&str> = line.split(['=', '+']).collect();
    let number =
        |it: &str| it.split_whitespace().next().expect("a word").parse().unwrap_or(0);
    [0, 1, 2, 3].map(|at| number(parts[at]))
}
