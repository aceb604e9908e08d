//! The logs, made longer: all files at once, or none.
//!
//! Invariants: what a file held stays, byte for byte. At every moment the whole of the
//! old logs or the whole of the new stands at its place, whenever we are stopped.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::swap::exchange;
use super::whole::{self, make_folder};
use super::{DiskError, Obstacle, Verb};

/// Where the logs of a project stand.
const LOGS: &str = "content/log";
/// Names that no reader looks at, beside the logs.
const STAGED: &str = ".fabrique-log-new";
const LEFT: &str = ".fabrique-log-old";

/// Text for the end of one file of the logs.
#[derive(Clone, Copy, Debug)]
pub struct Growth<'g> {
    /// The file, from the project.
    pub path: &'g str,
    /// What it held when it was read, without a byte order mark; `None` for a new one.
    pub before: Option<&'g str>,
    /// What is added.
    pub added: &'g str,
}

/// Adds to the logs. A file that somebody has changed since it was read is left as it is,
/// and so are all others.
pub fn grow(root: &Path, growths: &[Growth<'_>]) -> Result<(), DiskError> {
    heal_log(root)?;
    match growths {
        [] => Ok(()),
        [one] => {
            let path = root.join(one.path);
            make_folder(path.parent().unwrap_or(root))?;
            let real = path.canonicalize().unwrap_or(path);
            replace(one, &real, &real)
        }
        several => swap(root, several),
    }
}

/// Removes what a stopped run has left, and puts the logs back if it came between the
/// two halves of a move.
pub fn heal_log(root: &Path) -> Result<(), DiskError> {
    let (logs, staged, left) = places(root);
    if left.exists() && !logs.exists() {
        rename(&left, &logs)?;
    }
    remove(&left)?;
    remove(&staged)
}

/// Writes a new file beside another one, under the first of these names that is free,
/// and says which.
pub fn write_beside(
    file: &Path,
    names: impl Iterator<Item = String>,
    bytes: &[u8],
) -> Result<PathBuf, DiskError> {
    for name in names {
        let path = file.with_file_name(name);
        // The same again needs no second name.
        if whole::begin(&path, bytes)? || fs::read(&path).is_ok_and(|old| old == bytes) {
            return Ok(path);
        }
    }
    Err(DiskError::new(Verb::Write, file, Obstacle::Exists))
}

/// The logs, those that are made, those that are given up.
fn places(root: &Path) -> (PathBuf, PathBuf, PathBuf) {
    let logs = root.join(LOGS);
    let logs = logs.canonicalize().unwrap_or(logs);
    (logs.clone(), logs.with_file_name(STAGED), logs.with_file_name(LEFT))
}

/// A copy of the logs is made longer beside them, and takes their place.
fn swap(root: &Path, growths: &[Growth<'_>]) -> Result<(), DiskError> {
    make_folder(&root.join(LOGS))?;
    let (logs, staged, left) = places(root);
    copy(&logs, &staged)?;
    for growth in growths {
        let inside = growth.path.strip_prefix("content/log/").unwrap_or(growth.path);
        let target = staged.join(inside);
        make_folder(target.parent().unwrap_or(&staged))?;
        replace(growth, &logs.join(inside), &target)?;
    }
    for growth in growths {
        check(growth, &root.join(growth.path))?;
    }
    if exchange(&staged, &logs)? {
        return remove(&staged);
    }
    rename(&logs, &left)?;
    if let Err(error) = rename(&staged, &logs) {
        rename(&left, &logs)?;
        return Err(error);
    }
    remove(&left)
}

/// The same files under another name: what is not changed takes no room.
fn copy(from: &Path, to: &Path) -> Result<(), DiskError> {
    make_folder(to)?;
    let read = |it: io::Error| DiskError::machine(Verb::Read, from)(it);
    for entry in fs::read_dir(from).map_err(read)? {
        let entry = entry.map_err(read)?;
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if entry.file_type().map_err(read)?.is_dir() {
            copy(&path, &target)?;
            continue;
        }
        let linked = fs::hard_link(&path, &target);
        let copied = linked.or_else(|_| fs::copy(&path, &target).map(drop));
        copied.map_err(DiskError::machine(Verb::Write, &target))?;
    }
    Ok(())
}

/// Writes the longer file whole, and only then under its name.
fn replace(growth: &Growth<'_>, file: &Path, target: &Path) -> Result<(), DiskError> {
    let mut bytes = check(growth, file)?;
    bytes.extend_from_slice(growth.added.as_bytes());
    let draft = whole::draft(target, file, &bytes)?;
    check(growth, file).inspect_err(|_| drop(fs::remove_file(&draft)))?;
    whole::place(&draft, target)
}

/// What the file holds, which must be what was read.
fn check(growth: &Growth<'_>, file: &Path) -> Result<Vec<u8>, DiskError> {
    let changed = || DiskError::new(Verb::Write, file, Obstacle::Changed);
    let bytes = match (fs::read(file), growth.before) {
        (Ok(bytes), Some(_)) => bytes,
        (Err(error), None) if error.kind() == ErrorKind::NotFound => Vec::new(),
        (Err(error), Some(_)) => return Err(DiskError::machine(Verb::Read, file)(error)),
        _ => return Err(changed()),
    };
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    match text == growth.before.unwrap_or_default().as_bytes() {
        true => Ok(bytes),
        false => Err(changed()),
    }
}

fn rename(from: &Path, to: &Path) -> Result<(), DiskError> {
    fs::rename(from, to).map_err(DiskError::machine(Verb::Move, from))
}

fn remove(folder: &Path) -> Result<(), DiskError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(DiskError::machine(Verb::Remove, folder)(error))
        }
        _ => Ok(()),
    }
}
