//! The program as people start it.

use std::process::{Command, Output, Stdio};

use super::folder::Folder;

/// What a run said and how it ended.
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) output: String,
    pub(crate) notes: String,
}

/// A run in a project from its start to its end; hard spaces are told as soft ones.
pub(crate) fn fabrique(folder: &Folder, arguments: &[&str]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fabrique"));
    command.current_dir(&folder.path).arg("-C").arg(&folder.path);
    command.args(arguments).stdin(Stdio::null());
    let run = command.output().expect("the program starts");
    let Output { status, stdout, stderr } = run;
    let text = |bytes: Vec<u8>| {
        let text = String::from_utf8(bytes).expect("all it says is text");
        text.replace(['\u{a0}', '\u{202f}'], " ")
    };
    Run { code: status.code(), output: text(stdout), notes: text(stderr) }
}
