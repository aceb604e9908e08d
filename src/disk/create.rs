//! Files that a person keeps: begun here, never overwritten.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::Path;

use super::{DiskError, Verb};

/// Writes a file that is not there yet, with the folders above it; says whether it did.
pub fn create(root: &Path, name: &str, text: &str) -> Result<bool, DiskError> {
    let path = root.join(name);
    folders(&path)?;
    match OpenOptions::new().write(true).create_new(true).open(&path) {
        Ok(mut file) => {
            file.write_all(text.as_bytes())
                .map_err(DiskError::machine(Verb::Write, &path))?;
            Ok(true)
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(DiskError::machine(Verb::Write, &path)(error)),
    }
}

/// Writes a file that this program made, whole, in the place of the one before.
pub fn replace(root: &Path, name: &str, text: &str) -> Result<(), DiskError> {
    folders(&root.join(name))?;
    super::write_source(root, name, text)
}

/// Whether a folder is not there, or holds nothing but hidden files.
pub fn is_vacant(folder: &Path) -> Result<bool, DiskError> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(true),
        Err(error) if error.kind() == ErrorKind::NotADirectory => return Ok(false),
        Err(error) => return Err(DiskError::machine(Verb::Read, folder)(error)),
    };
    for entry in entries {
        let entry = entry.map_err(DiskError::machine(Verb::Read, folder))?;
        if !entry.file_name().as_encoded_bytes().starts_with(b".") {
            return Ok(false);
        }
    }
    Ok(true)
}

fn folders(path: &Path) -> Result<(), DiskError> {
    let Some(folder) = path.parent() else { return Ok(()) };
    fs::create_dir_all(folder).map_err(DiskError::machine(Verb::Write, folder))
}
