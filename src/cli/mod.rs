//! From arguments to an exit code: one file for each command.
//!
//! Invariants: a command reads, calls, tells and writes, and knows nothing else. Every
//! word comes from `locale`. The exit code is 0 when all is well, 1 for faults in the
//! content, 2 for wrong use, 3 for the machine.

mod args;
mod ask;
mod build;
mod check;
mod diff;
mod excerpt;
mod explain;
mod fix;
mod github;
mod halt;
mod human;
mod impact;
mod line;
mod lock;
mod log;
mod listing;
mod misuse;
mod new;
mod next;
mod options;
mod progress;
mod project;
mod proof;
mod record;
mod report;
mod schema;
mod sarif;
mod screen;
mod serve;
mod summary;
mod timings;
mod translate;

use std::ffi::OsString;
use std::process::ExitCode;

use args::Command;
use halt::Halt;
use project::Project;
use screen::{Ink, Stream};

use crate::build::Inputs;
use crate::diag::Diagnostics;
use crate::locale::Words;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Fine,
    Faults,
    Misuse,
    Machine,
}

impl From<End> for ExitCode {
    fn from(end: End) -> Self {
        Self::from(match end {
            End::Fine => 0,
            End::Faults => 1,
            End::Misuse => 2,
            End::Machine => 3,
        })
    }
}

/// Does what these arguments ask for, and says how it ended.
pub fn run(arguments: Vec<OsString>) -> ExitCode {
    let glance = args::glance(&arguments);
    let project = Project::new(glance.folder, glance.language);
    let words = project.words();
    let ended = args::read(arguments)
        .map_err(Halt::Misuse)
        .and_then(|command| obey(&command, &project, &words));
    let end = ended.unwrap_or_else(|halt| {
        // When even this cannot be written, the exit code is all that is left.
        let _ = Stream::Notes.write(&halt.tell(&words));
        halt.end()
    });
    end.into()
}

fn obey(command: &Command, project: &Project, words: &Words) -> Result<End, Halt> {
    match command {
        Command::Help => {
            Stream::Output.write(&format!("{}\n", words.text("cli-help")))?;
            Ok(End::Fine)
        }
        Command::Version => {
            let version = env!("CARGO_PKG_VERSION");
            Stream::Output.write(&format!("fabrique {version}\n"))?;
            Ok(End::Fine)
        }
        Command::Build(options) => build::build(project, options, words),
        Command::Check(options) => check::check(project, options, words),
        Command::Diff(options) => diff::diff(project, options, words),
        Command::Log(options) => log::log(project, options, words),
        Command::Fix(options) => fix::fix(project, options, words),
        Command::Lock(options) => lock::lock(project, options, words),
        Command::Next(options) => next::next(project, options, words),
        Command::Serve(options) => serve::serve(project, options, words),
        Command::Translate(options) => translate::translate(project, options, words),
        Command::Explain(code) => explain::explain(project, code.as_deref(), words),
        Command::New(options) => new::new(project, options, words),
        Command::Schema(options) => schema::schema(project, options, words),
        Command::Impact(options) => impact::impact(project, options, words),
    }
}

/// Every fault as people read it, without colour.
pub fn told(diagnostics: &Diagnostics, inputs: &Inputs, words: &Words) -> String {
    let sources = project::sources(inputs);
    human::human(&record::records(diagnostics, &sources, words), words, Ink::Plain)
}
