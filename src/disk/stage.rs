//! The new site, made whole beside the old one.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use super::tree::{Foreign, Kind};
use super::{DiskError, Verb};
use crate::artifact::Artifact;

/// Whether a file of the new site is in the old one already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// Byte for byte the same.
    Same,
    /// Another, or not there.
    New,
}

/// Compares each file with the old site, in the same order.
pub(super) fn compare(site: &Path, artifacts: &[Arc<Artifact>]) -> Vec<State> {
    artifacts.par_iter().map(|artifact| state(site, artifact)).collect()
}

/// Makes the files of the new site, taking from the old one what is the same.
pub(super) fn stage(
    site: &Path,
    staging: &Path,
    files: &[(&Artifact, State)],
) -> Result<(), DiskError> {
    let made: Vec<Result<(), DiskError>> = files
        .par_iter()
        .map(|(artifact, state)| {
            let path = staging.join(artifact.path.as_str());
            let old = site.join(artifact.path.as_str());
            make_parent(&path)?;
            if *state == State::Same && fs::hard_link(old, &path).is_ok() {
                return Ok(());
            }
            fs::write(&path, &artifact.bytes)
                .map_err(DiskError::machine(Verb::Write, &path))
        })
        .collect();
    made.into_iter().collect()
}

/// Takes over what is not ours, as it is.
pub(super) fn carry(
    site: &Path,
    staging: &Path,
    foreign: &[Foreign],
) -> Result<(), DiskError> {
    for Foreign { path, kind } in foreign {
        let (from, to) = (site.join(path), staging.join(path));
        make_parent(&to)?;
        let carried = match kind {
            // A page of ours may have made the folder in the meantime.
            Kind::EmptyFolder => fs::create_dir_all(&to),
            Kind::File => fs::hard_link(&from, &to).or_else(|error| {
                let copied = !from.is_symlink();
                if copied { fs::copy(&from, &to).map(drop) } else { Err(error) }
            }),
        };
        carried.map_err(DiskError::machine(Verb::Write, &to))?;
    }
    Ok(())
}

fn state(site: &Path, artifact: &Artifact) -> State {
    let same = || -> io::Result<bool> {
        let path = site.join(artifact.path.as_str());
        let facts = fs::symlink_metadata(&path)?;
        let length = u64::try_from(artifact.bytes.len()).unwrap_or(u64::MAX);
        Ok(facts.is_file() && facts.len() == length && fs::read(&path)? == artifact.bytes)
    };
    // A file that cannot be read is written anew.
    if same().unwrap_or(false) { State::Same } else { State::New }
}

fn make_parent(path: &Path) -> Result<(), DiskError> {
    let Some(parent) = path.parent() else { return Ok(()) };
    fs::create_dir_all(parent).map_err(DiskError::machine(Verb::Write, parent))
}
