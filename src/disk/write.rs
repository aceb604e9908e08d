//! From finished files to the site folder, all of them at once.
//!
//! Invariant: whoever looks at the folder sees the old site or the new one, never a
//! part; a build that fails or is stopped leaves the old one.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::lock::Lock;
use super::manifest::Manifest;
use super::stage::{State, carry, compare, stage};
use super::tree::{check_room, foreign};
use super::{DiskError, SiteFolder, Verb, swap};
use crate::artifact::Artifact;

/// What writing a site came to, in files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// New, or other than before.
    pub n_written: usize,
    /// The same as before, left as they were.
    pub n_same: usize,
    /// Somebody's own files in the folder, kept.
    pub n_foreign: usize,
}

/// Makes the site folder hold these files, all of them at once.
///
/// Only files that an earlier build wrote are ever removed.
pub fn write(
    folder: &SiteFolder,
    artifacts: &[Arc<Artifact>],
) -> Result<Written, DiskError> {
    let _lock = Lock::take(folder)?;
    swap::heal_locked(folder)?;
    let site = folder.path();
    let old = Manifest::of(site)?;
    let foreign = foreign(site, &old)?;
    check_room(site, &foreign, artifacts.iter().map(|it| &it.path))?;

    let manifest = Manifest::new(artifacts.iter().map(|it| it.path.as_str()));
    let states = compare(site, artifacts);
    let n_same = states.iter().filter(|it| **it == State::Same).count();
    let n_written = artifacts.len() - n_same;
    if n_written > 0 || old.as_ref() != Some(&manifest) {
        let staging = folder.sibling("new");
        let files: Vec<(&Artifact, State)> =
            artifacts.iter().map(|it| &**it).zip(states).collect();
        prepare(site, &staging, &manifest)?;
        stage(site, &staging, &files)
            .and_then(|()| carry(site, &staging, &foreign))
            .inspect_err(|_| drop(swap::discard(&staging)))?;
        swap::swap(folder)?;
    }
    Ok(Written { n_written, n_same, n_foreign: foreign.len() })
}

/// An empty folder for the new site, known as ours from the start, that people may
/// read as they may read the old one.
fn prepare(site: &Path, staging: &Path, manifest: &Manifest) -> Result<(), DiskError> {
    let machine = || DiskError::machine(Verb::Write, staging);
    fs::create_dir(staging).map_err(machine())?;
    manifest.write(staging)?;
    match fs::metadata(site) {
        Ok(facts) => fs::set_permissions(staging, facts.permissions()).map_err(machine()),
        Err(_) => Ok(()),
    }
}
