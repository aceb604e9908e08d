//! Files that a person keeps: begun here, never overwritten.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::{DiskError, Verb, whole};

/// Writes a file that is not there yet, with the folders above it; says whether it did.
pub fn create(root: &Path, name: &str, text: &str) -> Result<bool, DiskError> {
    whole::begin(&root.join(name), text.as_bytes())
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
