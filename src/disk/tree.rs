//! What stands in a site folder that no build of ours wrote: it is carried over.

use std::collections::BTreeMap;
use std::path::Path;

use walkdir::WalkDir;

use super::manifest::{self, Manifest};
use super::{DiskError, Obstacle, Verb};
use crate::artifact::SitePath;

/// Somebody's own file or empty folder in the site.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Foreign {
    /// Its path in the site, as the disk has it.
    pub(super) path: std::path::PathBuf,
    /// Whether it is a folder, with nothing in it.
    pub(super) kind: Kind,
}

/// What a foreign thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A file, or a link: both are linked as they are.
    File,
    /// A folder with nothing in it.
    EmptyFolder,
}

/// Every file of a built site by its path in it, but what we keep there for ourselves.
pub fn read_site(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>, DiskError> {
    let mut files = BTreeMap::new();
    for entry in WalkDir::new(folder).min_depth(1).sort_by_file_name() {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(folder).to_owned();
            DiskError::machine(Verb::Read, &path)(error.into())
        })?;
        let path = entry.path();
        let name = slashed(path.strip_prefix(folder).unwrap_or(path));
        let ours = name.filter(|it| it != manifest::NAME && entry.file_type().is_file());
        if let Some(name) = ours {
            let bytes =
                std::fs::read(path).map_err(DiskError::machine(Verb::Read, path))?;
            files.insert(name, bytes);
        }
    }
    Ok(files)
}

/// What in this folder the manifest does not list.
pub(super) fn foreign(
    folder: &Path,
    manifest: &Option<Manifest>,
) -> Result<Vec<Foreign>, DiskError> {
    // A folder without a manifest is empty or not there: `Manifest::of` says so.
    let Some(manifest) = manifest else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for entry in WalkDir::new(folder).min_depth(1).sort_by_file_name() {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(folder).to_owned();
            DiskError::machine(Verb::Read, &path)(error.into())
        })?;
        let path = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let kind = match entry.file_type().is_dir() {
            true if is_empty(entry.path()) => Kind::EmptyFolder,
            true => continue,
            false => Kind::File,
        };
        let name = slashed(path);
        let ours = name.as_deref().is_some_and(|name| manifest.lists(name));
        if !ours && name.as_deref() != Some(manifest::NAME) {
            found.push(Foreign { path: path.to_owned(), kind });
        }
    }
    Ok(found)
}

/// Refuses when a file of ours must go where somebody's own file stands.
pub(super) fn check_room<'a>(
    folder: &Path,
    foreign: &[Foreign],
    ours: impl Iterator<Item = &'a SitePath>,
) -> Result<(), DiskError> {
    let foreign: Vec<&Foreign> =
        foreign.iter().filter(|it| it.kind == Kind::File).collect();
    if foreign.is_empty() {
        return Ok(());
    }
    for path in ours {
        let path = Path::new(path.as_str());
        let clash = foreign
            .iter()
            .find(|it| it.path.starts_with(path) || path.starts_with(&it.path));
        if let Some(clash) = clash {
            let path = folder.join(&clash.path);
            return Err(DiskError::new(Verb::Write, &path, Obstacle::InTheWay));
        }
    }
    Ok(())
}

/// Whether it is a folder with nothing in it.
pub(super) fn is_empty(folder: &Path) -> bool {
    std::fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none())
}

/// The path with `/`; `None` when it is not text, and so not ours.
fn slashed(path: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> = path.iter().map(|part| part.to_str()).collect();
    parts.map(|parts| parts.join("/"))
}
