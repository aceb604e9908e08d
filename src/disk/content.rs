//! The files of content as they stand, byte for byte, and new texts for them.

use std::fs;
use std::path::{Path, PathBuf};

use super::read::find;
use super::{DiskError, Verb, whole};
use crate::text::Original;

/// A file of content, and where it is on the disk.
#[derive(Clone, Debug)]
pub struct Standing {
    /// Where it is on the disk; its name may be written with other accents there.
    pub file: PathBuf,
    /// What it holds.
    pub original: Original,
}

/// The texts of the content, as they stand.
pub fn read_content(root: &Path) -> Result<Vec<Standing>, DiskError> {
    let is_text = |path: &str| {
        let text = [".md", ".yaml", ".csv"].iter().any(|it| path.ends_with(it));
        text && !path.starts_with("content/images/")
    };
    let found = find(root, "content")?.into_iter().filter(|it| is_text(it.path.as_str()));
    found
        .map(|it| {
            let machine = DiskError::machine(Verb::Read, &it.file);
            let bytes = fs::read(&it.file).map_err(machine)?;
            Ok(Standing { original: Original::new(it.path, bytes), file: it.file })
        })
        .collect()
}

/// Puts a new text in the place of a file of content, whole or not at all; `false` when
/// somebody changed the file in the meantime.
pub fn rewrite(standing: &Standing, text: &str) -> Result<bool, DiskError> {
    // The file that a link leads to is written, not the link.
    let file = standing
        .file
        .canonicalize()
        .map_err(DiskError::machine(Verb::Write, &standing.file))?;
    if fs::read(&file).map_err(DiskError::machine(Verb::Write, &file))?
        != *standing.original.bytes
    {
        return Ok(false);
    }
    whole::put(&file, text.as_bytes())?;
    Ok(true)
}
