//! One build at a time for one site.
//!
//! The system holds the lock for as long as the program runs, so a build that was
//! killed leaves none behind, whatever files it left.

use std::fs::{self, File, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::{DiskError, Obstacle, SiteFolder, Verb};

/// The right to write a site, until it is dropped.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    /// Takes the lock of a site, or says that another build holds it.
    pub(super) fn take(folder: &SiteFolder) -> Result<Self, DiskError> {
        let path = folder.sibling("lock");
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)
                .map_err(DiskError::machine(Verb::Write, parent))?;
        }
        loop {
            let file =
                File::create(&path).map_err(DiskError::machine(Verb::Write, &path))?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    let site = folder.path();
                    return Err(DiskError::new(Verb::Write, site, Obstacle::Locked));
                }
                // Some network drives know no locks; one build at a time is then the
                // business of the people who share them.
                Err(TryLockError::Error(error))
                    if error.kind() == ErrorKind::Unsupported => {}
                Err(TryLockError::Error(error)) => {
                    return Err(DiskError::machine(Verb::Write, &path)(error));
                }
            }
            if is_at(&file, &path) {
                return Ok(Self { path, _file: file });
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // A lock file that stays does no harm: the next build takes it over.
        let _ = fs::remove_file(&self.path);
    }
}

/// Whether the file still has its name: another build may have ended, and removed it,
/// between our opening it and our locking it.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::metadata(path)) {
        (Ok(ours), Ok(named)) => ours.dev() == named.dev() && ours.ino() == named.ino(),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_at(_file: &File, path: &Path) -> bool {
    path.exists()
}
