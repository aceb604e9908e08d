//! The new site takes the place of the old one; what a stopped build left is healed.
//!
//! Invariants: at every moment a whole site stands either at its place or in the
//! sibling `old`; `new` never holds anything that is needed. Only folders with our
//! manifest are removed.

use std::fs;
use std::io;
use std::path::Path;

use super::lock::Lock;
use super::manifest;
use super::tree::is_empty;
use super::{DiskError, Obstacle, SiteFolder, Verb};

/// Puts back the old site if a build was stopped between two moves, and removes what
/// it had staged.
pub(super) fn heal(folder: &SiteFolder) -> Result<(), DiskError> {
    let left = ["old", "new"].iter().any(|it| folder.sibling(it).exists());
    if !left {
        return Ok(());
    }
    let _lock = Lock::take(folder)?;
    heal_locked(folder)
}

/// The same, for who holds the lock already.
pub(super) fn heal_locked(folder: &SiteFolder) -> Result<(), DiskError> {
    let (site, old) = (folder.path(), folder.sibling("old"));
    if old.exists() {
        check_ours(&old)?;
        if site.exists() { discard(&old)? } else { rename(&old, site)? }
    }
    discard(&folder.sibling("new"))
}

/// Puts the staged site in its place; the old one is gone afterwards.
pub(super) fn swap(folder: &SiteFolder) -> Result<(), DiskError> {
    let (site, new, old) = (folder.path(), folder.sibling("new"), folder.sibling("old"));
    if !site.exists() {
        rename(&new, site)?;
    } else if !exchange(&new, site)? {
        rename(site, &old)?;
        if let Err(error) = rename(&new, site) {
            rename(&old, site)?;
            return Err(error);
        }
        // From here on the old site is not needed, which the name `new` says.
        rename(&old, &new)?;
    }
    if let Some(parent) = site.parent() {
        settle(parent);
    }
    discard(&new)
}

/// Removes a folder that is ours, the manifest last: whatever is left when we are
/// stopped in between is still known as ours.
pub(super) fn discard(folder: &Path) -> Result<(), DiskError> {
    if !folder.exists() {
        return Ok(());
    }
    check_ours(folder)?;
    remove_all(folder).map_err(DiskError::machine(Verb::Remove, folder))
}

fn remove_all(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name() == manifest::NAME {
            continue;
        }
        match entry.file_type()?.is_dir() {
            true => fs::remove_dir_all(entry.path())?,
            false => fs::remove_file(entry.path())?,
        }
    }
    fs::remove_dir_all(folder)
}

/// A sibling is ours from the moment its manifest has a name: we may have been stopped
/// before its first line.
fn check_ours(folder: &Path) -> Result<(), DiskError> {
    let begun = folder.join(manifest::NAME).is_file();
    if folder.is_symlink() || !begun && !is_empty(folder) {
        return Err(DiskError::new(Verb::Remove, folder, Obstacle::NotOurs));
    }
    Ok(())
}

fn rename(from: &Path, to: &Path) -> Result<(), DiskError> {
    fs::rename(from, to).map_err(DiskError::machine(Verb::Move, from))
}

/// Lets two folders change places at once; `false` where that cannot be done.
#[cfg(target_os = "linux")]
pub(super) fn exchange(one: &Path, other: &Path) -> Result<bool, DiskError> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP | Errno::PERM) => Ok(false),
        Err(error) => Err(DiskError::machine(Verb::Move, other)(io::Error::from(error))),
    }
}

#[cfg(not(target_os = "linux"))]
pub(super) fn exchange(_one: &Path, _other: &Path) -> Result<bool, DiskError> {
    Ok(false)
}

/// Asks for the moves to reach the disk. The files themselves are left to the system:
/// if the power fails before they are there, the next build compares and writes them
/// again.
fn settle(folder: &Path) {
    let _: io::Result<()> = fs::File::open(folder).and_then(|it| it.sync_all());
}
