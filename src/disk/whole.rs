//! Files that are there whole or not at all.
//!
//! Invariant: what is being written has a hidden name that no reader takes for content.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::{DiskError, Verb};

/// Puts a file in the place of the one before, whose rights it keeps.
pub(super) fn put(path: &Path, bytes: &[u8]) -> Result<(), DiskError> {
    make_folder(path.parent().unwrap_or(path))?;
    place(&draft(path, path, bytes)?, path)
}

/// Writes what is to become a file beside its place, with the rights of another one.
pub(super) fn draft(
    path: &Path,
    like: &Path,
    bytes: &[u8],
) -> Result<PathBuf, DiskError> {
    let name = path.file_name().map(|it| it.to_string_lossy()).unwrap_or_default();
    let draft = path.with_file_name(format!(".{name}.new"));
    let written = File::create(&draft).and_then(|mut file| {
        file.write_all(bytes)?;
        if let Ok(facts) = fs::metadata(like) {
            file.set_permissions(facts.permissions())?;
        }
        file.sync_all()
    });
    written
        .inspect_err(|_| drop(fs::remove_file(&draft)))
        .map_err(DiskError::machine(Verb::Write, path))?;
    Ok(draft)
}

/// Gives a draft its place.
pub(super) fn place(draft: &Path, path: &Path) -> Result<(), DiskError> {
    fs::rename(draft, path)
        .inspect_err(|_| drop(fs::remove_file(draft)))
        .map_err(DiskError::machine(Verb::Write, path))
}

/// Writes a file that is not there yet, with the folders above it; says whether it did.
pub(super) fn begin(path: &Path, bytes: &[u8]) -> Result<bool, DiskError> {
    make_folder(path.parent().unwrap_or(path))?;
    let mut file = match File::create_new(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Ok(false),
        Err(error) => return Err(DiskError::machine(Verb::Write, path)(error)),
    };
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    // Half a file would be read as a whole one.
    written
        .inspect_err(|_| drop(fs::remove_file(path)))
        .map_err(DiskError::machine(Verb::Write, path))?;
    Ok(true)
}

/// A folder, with those above it.
pub(super) fn make_folder(folder: &Path) -> Result<(), DiskError> {
    fs::create_dir_all(folder).map_err(DiskError::machine(Verb::Write, folder))
}
