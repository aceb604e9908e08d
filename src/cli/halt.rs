//! What keeps a command from going on, and the words for it.

use std::io::{self, ErrorKind};
use std::path::Path;

use super::End;
use super::misuse::Misuse;
use super::screen::{Ink, Stream, Style, harmless};
use crate::diag::Fact;
use crate::disk::{DiskError, Obstacle, Verb};
use crate::locale::{Told, Words};

/// Something that ends a command at once.
#[derive(Debug)]
pub(super) enum Halt {
    /// The command line cannot be followed.
    Misuse(Misuse),
    /// A file could not be read or written.
    Disk(DiskError),
    /// The answer could not be written.
    Stream(io::Error),
    /// What it is about cannot be taken as it is.
    Refused(Told, End),
}

impl From<DiskError> for Halt {
    fn from(error: DiskError) -> Self {
        Self::Disk(error)
    }
}

impl From<io::Error> for Halt {
    fn from(error: io::Error) -> Self {
        Self::Stream(error)
    }
}

impl Halt {
    /// How the command ends.
    pub(super) fn end(&self) -> End {
        match self {
            Self::Misuse(_) => End::Misuse,
            Self::Stream(_) => End::Machine,
            Self::Refused(_, end) => *end,
            Self::Disk(error) => match error.obstacle {
                Obstacle::NoContent
                | Obstacle::Project
                | Obstacle::Reserved(_)
                | Obstacle::NotOurs
                | Obstacle::Link
                | Obstacle::Exists => End::Misuse,
                Obstacle::Machine(_)
                | Obstacle::LeadsOutside
                | Obstacle::NotAFile
                | Obstacle::NotAFolder
                | Obstacle::NameNotText
                | Obstacle::InTheWay
                | Obstacle::Changed
                | Obstacle::Locked => End::Machine,
            },
        }
    }

    /// What it was, what to do about it, and for wrong words how they are put.
    pub(super) fn tell(&self, words: &Words) -> String {
        let told = match self {
            Self::Misuse(misuse) => misuse.tell(words),
            Self::Refused(told, _) => told.clone(),
            Self::Disk(error) => disk(error, words),
            Self::Stream(error) => {
                words.tell("cli-stream", &[("reason", reason(error, words))])
            }
        };
        let usage = match self {
            Self::Misuse(it) if it.is_of_form() => {
                format!("\n{}\n", words.text("cli-usage"))
            }
            _ => String::new(),
        };
        sentence(&told, "cli-error", words) + &usage
    }
}

/// A sentence about no place in the content, and what to do.
pub(super) fn sentence(told: &Told, weight: &str, words: &Words) -> String {
    let ink = Ink::of(Stream::Notes);
    let style = if weight == "cli-error" { Style::Error } else { Style::Warning };
    let label = ink.paint(style, &words.text(weight));
    let message = Fact::Text(harmless(&told.message));
    let facts = [("weight", Fact::Text(label)), ("message", message)];
    let hint = told.hint.as_ref().map(|hint| format!("  = {}\n", harmless(hint)));
    words.with("cli-sentence", &facts) + "\n" + &hint.unwrap_or_default()
}

/// A fault of the disk in words.
pub(super) fn disk(error: &DiskError, words: &Words) -> Told {
    let path = ("path", shown(&error.path));
    let name = match &error.obstacle {
        Obstacle::Machine(cause) => {
            let id = match error.verb {
                Verb::Read => "cli-disk-read",
                Verb::Write => "cli-disk-write",
                Verb::Move => "cli-disk-move",
                Verb::Remove => "cli-disk-remove",
            };
            return words.tell(id, &[path, ("reason", reason(cause, words))]);
        }
        Obstacle::Reserved(folder) => {
            let folder = ("folder", (*folder).into());
            return words.tell("cli-disk-reserved", &[path, folder]);
        }
        Obstacle::NoContent => "cli-disk-no-content",
        Obstacle::LeadsOutside => "cli-disk-leads-outside",
        Obstacle::NotAFile => "cli-disk-not-a-file",
        Obstacle::NotAFolder => "cli-disk-not-a-folder",
        Obstacle::NameNotText => "cli-disk-name-not-text",
        Obstacle::Project => "cli-disk-project",
        Obstacle::NotOurs => "cli-disk-not-ours",
        Obstacle::Link => "cli-disk-link",
        Obstacle::InTheWay => "cli-disk-in-the-way",
        Obstacle::Locked => "cli-disk-locked",
        Obstacle::Exists => "cli-disk-exists",
        Obstacle::Changed => "cli-disk-changed",
    };
    words.tell(name, &[path])
}

/// A path as people gave it, without the dot that stands for here.
pub(super) fn shown(path: &Path) -> Fact {
    let short = path.strip_prefix(".").unwrap_or(path);
    let short = if short.as_os_str().is_empty() { Path::new(".") } else { short };
    Fact::Text(short.display().to_string())
}

fn reason(error: &io::Error, words: &Words) -> Fact {
    let name = match error.kind() {
        ErrorKind::NotFound => "not-found",
        ErrorKind::PermissionDenied => "permission",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "full",
        ErrorKind::ReadOnlyFilesystem => "read-only",
        ErrorKind::AlreadyExists => "exists",
        ErrorKind::NotADirectory => "not-folder",
        ErrorKind::IsADirectory => "folder",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "busy",
        _ => {
            let text = ("text", Fact::Text(error.to_string()));
            return Fact::Text(words.with("cli-reason-other", &[text]));
        }
    };
    Fact::Text(words.text(&format!("cli-reason-{name}")))
}
