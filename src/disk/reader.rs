//! From the folder of a project to its sources, again and again.
//!
//! Invariant: what is handed out is what the disk holds. A file is taken from memory only
//! when nothing about it has moved since it was read, and when it had been at rest by
//! then for longer than any clock of a disk needs for its next tick.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use rayon::prelude::*;

use super::read::{Files, Found, find_all};
use super::{DiskError, Obstacle, Verb};
use crate::text::{Original, Source, SourcePath};

/// How long a file must have been at rest: some disks count in steps of two seconds.
const REST: Duration = Duration::from_secs(2);

/// How often a project that moves while it is read is read anew.
const TRIES: usize = 3;

/// Reads a project, and later only what has changed of it.
#[derive(Debug, Default)]
pub struct Reader {
    sources: HashMap<PathBuf, Kept<Source>>,
    images: HashMap<PathBuf, Kept<Original>>,
}

/// Whether a project is the same as when it was last read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// Every file holds the same.
    Same,
    /// Something is other than it was.
    Other,
}

/// A file as it was read, and what the disk said of it just before.
#[derive(Clone, Debug)]
struct Kept<T> {
    stamp: Stamp,
    was_at_rest: bool,
    value: T,
}

/// What a disk says of a file besides what it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    length: u64,
    modified: SystemTime,
    /// Its number on the disk, and when that was last changed; zeros where neither is.
    node: (u64, i64, i64),
}

impl Reader {
    /// Every file of the project that may become a part of its site.
    pub fn read(&mut self, root: &Path) -> Result<(Files, Seen), DiskError> {
        let mut tries = 1;
        loop {
            match self.read_once(root) {
                // It went away between being found and being read.
                Err(error) if tries < TRIES && is_gone(&error, root) => tries += 1,
                read => return read,
            }
        }
    }

    fn read_once(&mut self, root: &Path) -> Result<(Files, Seen), DiskError> {
        let found = find_all(root)?;
        let n_content = found.content.len();
        let sources: Vec<Found> =
            found.content.into_iter().chain(found.templates).collect();
        let source =
            |path: SourcePath, bytes: Vec<u8>| Source::from_bytes(path.as_str(), &bytes);
        let (mut content, one) = again(&mut self.sources, sources, source)?;
        let (images, other) = again(&mut self.images, found.images, Original::new)?;
        let templates = content.split_off(n_content);
        let seen = if one == other { one } else { Seen::Other };
        Ok((Files { content, templates, images }, seen))
    }
}

/// What a file is, from its name and its bytes.
type Make<T> = fn(SourcePath, Vec<u8>) -> T;

/// The value of each file, in their order, and keeps it for the next time.
fn again<T: Clone + PartialEq + Send + Sync>(
    kept: &mut HashMap<PathBuf, Kept<T>>,
    found: Vec<Found>,
    make: Make<T>,
) -> Result<(Vec<T>, Seen), DiskError> {
    let now = SystemTime::now();
    let read: Vec<Result<(Kept<T>, Seen), DiskError>> =
        found.par_iter().map(|it| one(kept.get(&it.file), it, (now, make))).collect();
    let read: Vec<(Kept<T>, Seen)> = read.into_iter().collect::<Result<_, _>>()?;
    let all_same = read.iter().all(|(_, seen)| *seen == Seen::Same);
    let seen = match read.len() == kept.len() && all_same {
        true => Seen::Same,
        false => Seen::Other,
    };
    let values = read.iter().map(|(it, _)| it.value.clone()).collect();
    let files = found.into_iter().map(|it| it.file);
    *kept = files.zip(read.into_iter().map(|(it, _)| it)).collect();
    Ok((values, seen))
}

fn one<T: Clone + PartialEq>(
    known: Option<&Kept<T>>,
    found: &Found,
    (now, make): (SystemTime, Make<T>),
) -> Result<(Kept<T>, Seen), DiskError> {
    let wrong = || DiskError::machine(Verb::Read, &found.file);
    // Asked before reading: what is written in between shows the next time.
    let stamp = stamp(&found.file).map_err(wrong())?;
    if let Some(known) = known.filter(|it| it.was_at_rest && it.stamp == stamp) {
        return Ok((known.clone(), Seen::Same));
    }
    let bytes = fs::read(&found.file).map_err(wrong())?;
    let value = make(found.path.clone(), bytes);
    let seen = match known {
        Some(known) if known.value == value => Seen::Same,
        _ => Seen::Other,
    };
    let was_at_rest = now.duration_since(stamp.modified).is_ok_and(|it| it >= REST)
        && now.duration_since(changed(&stamp)).is_ok_and(|it| it >= REST);
    Ok((Kept { stamp, was_at_rest, value }, seen))
}

fn stamp(file: &Path) -> std::io::Result<Stamp> {
    let metadata = fs::metadata(file)?;
    let modified = metadata.modified()?;
    Ok(Stamp { length: metadata.len(), modified, node: node(&metadata) })
}

#[cfg(unix)]
fn node(metadata: &fs::Metadata) -> (u64, i64, i64) {
    use std::os::unix::fs::MetadataExt;
    (metadata.ino(), metadata.ctime(), metadata.ctime_nsec())
}

#[cfg(not(unix))]
fn node(_: &fs::Metadata) -> (u64, i64, i64) {
    (0, 0, 0)
}

/// When its number on the disk was last changed, which nobody can set back.
fn changed(stamp: &Stamp) -> SystemTime {
    let (_, seconds, _) = stamp.node;
    let after = u64::try_from(seconds).unwrap_or(0);
    SystemTime::UNIX_EPOCH + Duration::from_secs(after)
}

/// Whether a file, and not the project, was there a moment ago.
fn is_gone(error: &DiskError, root: &Path) -> bool {
    let gone = |it: &std::io::Error| it.kind() == std::io::ErrorKind::NotFound;
    error.path != root && matches!(&error.obstacle, Obstacle::Machine(it) if gone(it))
}
