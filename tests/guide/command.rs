//! The commands of a page, run as a reader would.

use std::fs;
use std::process::{Command, Stdio};

use crate::project::{Project, plain};

/// Runs the lines of a block, one after another; what is wrong with them. Only where the
/// page shows the fault that is told may there be one.
pub(crate) fn run(project: &mut Project, text: &str, shown: Option<&str>) -> Vec<String> {
    project.said.clear();
    let faulty = shown.is_some_and(|it| it.contains("erreur["));
    let lines = text.lines().map(|it| it.split("  #").next().unwrap_or(it).trim());
    let lines: Vec<&str> = lines.filter(|it| !it.is_empty()).collect();
    lines.into_iter().filter_map(|it| line(project, it, faulty).err()).collect()
}

fn line(project: &mut Project, line: &str, faulty: bool) -> Result<(), String> {
    let words = words(line);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["cd", folder] => {
            project.root = project.root.join(folder);
            let there = project.root.is_dir();
            there.then_some(()).ok_or(format!("« {folder} » is not there"))
        }
        ["fabrique", rest @ ..] => fabrique(project, rest, faulty),
        _ => Err(format!("« {line} » is no command that is tested")),
    }
}

/// Commands that end only when someone ends them, or ask questions at a terminal.
fn is_endless(words: &[&str]) -> bool {
    matches!(words, ["serve", ..] | ["log", "add"])
}

fn fabrique(project: &mut Project, words: &[&str], faulty: bool) -> Result<(), String> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fabrique"));
    command.args(words).stdin(Stdio::null());
    // Where there is no project, the program says so once it has understood the rest.
    let nowhere = project.folder.path.join("nowhere");
    if is_endless(words) {
        fs::create_dir_all(&nowhere).map_err(|it| it.to_string())?;
        command.current_dir(&nowhere);
    } else {
        command.current_dir(&project.root);
    }
    let run = command.output().map_err(|it| it.to_string())?;
    let said =
        String::from_utf8_lossy(&run.stdout) + String::from_utf8_lossy(&run.stderr);
    let said = plain(&said);
    let differs = faulty || matches!(words[0], "diff" | "fix");
    let fine = match run.status.code() {
        _ if is_endless(words) => said.contains("il n'y a pas de dossier « content »"),
        Some(0) => true,
        Some(1) => differs,
        _ => false,
    };
    project.said += &said;
    let code = run.status.code();
    fine.then_some(())
        .ok_or(format!("« fabrique {} »: {code:?}\n{said}", words.join(" ")))
}

/// The words of a line; quotes hold some together.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            c => words.last_mut().expect("there is one").push(c),
        }
    }
    words.retain(|it| !it.is_empty());
    words
}
