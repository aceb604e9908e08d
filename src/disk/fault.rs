//! What kept us from reading or writing: the path, what was wanted, the obstacle.

use std::io;
use std::path::{Path, PathBuf};

/// Something that could not be done with a file or a folder.
#[derive(Debug)]
pub struct DiskError {
    /// The file or folder, as it was given or found.
    pub path: PathBuf,
    /// What was wanted of it.
    pub verb: Verb,
    /// What stood in the way.
    pub obstacle: Obstacle,
}

/// What was wanted of a file or a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// To read it.
    Read,
    /// To write it, or to make the folder.
    Write,
    /// To move it, or to put it in the place of another.
    Move,
    /// To remove it.
    Remove,
}

/// What stood in the way.
#[derive(Debug)]
pub enum Obstacle {
    /// The machine: permission, space, a file that went away.
    Machine(io::Error),
    /// The project has no `content` folder.
    NoContent,
    /// A link inside the project leads out of it.
    LeadsOutside,
    /// A folder stands where a file is expected.
    NotAFile,
    /// A file stands where a folder is expected.
    NotAFolder,
    /// The name of the file is not text.
    NameNotText,
    /// The site would be the project itself, or a folder above it.
    Project,
    /// The site would hold, be, or lie inside this folder of the project.
    Reserved(&'static str),
    /// The folder holds files and no build of ours wrote it.
    NotOurs,
    /// The site folder is a link to another place.
    Link,
    /// Somebody's own file stands where one of ours must go.
    InTheWay,
    /// Another build is writing the same site.
    Locked,
    /// A file that is written once is there already.
    Exists,
    /// Somebody has written it since it was read.
    Changed,
}

impl DiskError {
    /// An obstacle met on the way to something.
    pub(super) fn new(verb: Verb, path: &Path, obstacle: Obstacle) -> Self {
        Self { path: path.to_owned(), verb, obstacle }
    }

    /// To be used with `map_err`: what the machine said about this path.
    pub(super) fn machine(verb: Verb, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |error| Self::new(verb, path, Obstacle::Machine(error))
    }
}
