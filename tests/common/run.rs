//! The program as people start it, in a project with the exports of `tests/spreadsheets`.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use super::folder::Folder;

/// What a run said and how it ended.
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) output: String,
    pub(crate) notes: String,
}

/// A run that is still to be started, in a project.
pub(crate) fn command(folder: &Folder, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fabrique"));
    command.current_dir(&folder.path).args(arguments).stdin(Stdio::null());
    command
}

/// A run from its start to its end.
pub(crate) fn fabrique(folder: &Folder, arguments: &[&str]) -> Run {
    let run = command(folder, arguments).output().expect("the program starts");
    let Output { status, stdout, stderr } = run;
    let text = |bytes: Vec<u8>| {
        let text = String::from_utf8(bytes).expect("all it says is text");
        text.replace(['\u{a0}', '\u{202f}'], " ")
    };
    Run { code: status.code(), output: text(stdout), notes: text(stderr) }
}

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
