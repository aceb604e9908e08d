//! From the folder of a project to its sources.
//!
//! Invariants: files come in the order of their paths, whatever the disk says. Links
//! are followed inside the project and never out of it. Hidden files and what editors
//! leave behind are not there.

use std::ffi::OsStr;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization;
use walkdir::{DirEntry, WalkDir};

use super::{DiskError, Obstacle, Verb};
use crate::text::{Original, Source, SourcePath};

/// Everything a build looks at.
#[derive(Clone, Debug, Default)]
pub struct Files {
    /// The files under `content/`, but for images.
    pub content: Vec<Source>,
    /// The files under `templates/`.
    pub templates: Vec<Source>,
    /// The files under `content/images/`.
    pub images: Vec<Original>,
}

/// A file that was found and not read yet.
pub(super) struct Found {
    /// Where it is on the disk.
    pub(super) file: PathBuf,
    /// Its name in the project.
    pub(super) path: SourcePath,
}

/// What of a project is to be read, each part in the order of paths.
pub(super) struct FoundAll {
    pub(super) content: Vec<Found>,
    pub(super) templates: Vec<Found>,
    pub(super) images: Vec<Found>,
}

/// Reads every file of a project that may become a part of its site.
pub fn read(root: &Path) -> Result<Files, DiskError> {
    let FoundAll { content, templates, images } = find_all(root)?;
    Ok(Files {
        content: read_all(&content)?,
        templates: read_all(&templates)?,
        images: read_each(&images, Original::new)?,
    })
}

/// Looks for every file of a project that may become a part of its site.
pub(super) fn find_all(root: &Path) -> Result<FoundAll, DiskError> {
    check_project(root)?;
    let content = find(root, "content")?;
    let (images, content): (Vec<Found>, Vec<Found>) = content
        .into_iter()
        .partition(|found| found.path.as_str().starts_with("content/images/"));
    Ok(FoundAll { content, templates: find(root, "templates")?, images })
}

/// Refuses a folder that holds no content.
pub fn check_project(root: &Path) -> Result<(), DiskError> {
    match root.join("content").is_dir() {
        true => Ok(()),
        false => Err(DiskError::new(Verb::Read, root, Obstacle::NoContent)),
    }
}

/// Reads one file of the project, when it can be read.
pub fn read_source(root: &Path, path: &str) -> Option<Source> {
    fs::read(root.join(path)).ok().map(|bytes| Source::from_bytes(path, &bytes))
}

/// Reads a file from anywhere that somebody names; of a greater one than this only so
/// much, and one byte more.
pub fn read_foreign(path: &Path, most: u64) -> Result<Vec<u8>, DiskError> {
    if path.is_dir() {
        return Err(DiskError::new(Verb::Read, path, Obstacle::NotAFile));
    }
    let mut bytes = Vec::new();
    let file = fs::File::open(path).map_err(DiskError::machine(Verb::Read, path))?;
    let read = file.take(most.saturating_add(1)).read_to_end(&mut bytes);
    read.map_err(DiskError::machine(Verb::Read, path))?;
    Ok(bytes)
}

/// The files under a folder of the project, in the order of their paths.
pub(super) fn find(root: &Path, folder: &str) -> Result<Vec<Found>, DiskError> {
    let top = root.join(folder);
    if !top.exists() {
        return Ok(Vec::new());
    }
    let real_root = root.canonicalize().map_err(DiskError::machine(Verb::Read, root))?;
    let mut found = Vec::new();
    let mut walk = WalkDir::new(&top).follow_links(true).into_iter();
    while let Some(entry) = walk.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) if is_ignored(&error) => continue,
            Err(error) => return Err(unreadable(error, &top)),
        };
        if entry.depth() > 0 && is_left_over(entry.file_name()) {
            if entry.file_type().is_dir() {
                walk.skip_current_dir();
            }
            continue;
        }
        stay_inside(&entry, &real_root)?;
        check_kind(&entry, &top)?;
        if entry.file_type().is_file() {
            found.push(Found { path: name(root, &entry)?, file: entry.into_path() });
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}

/// The folders of content, by their names.
const FOLDERS: [&str; 14] = [
    "actions",
    "challenges",
    "cohorts",
    "images",
    "impact",
    "log",
    "pages",
    "partners",
    "platforms",
    "programs",
    "projects",
    "published",
    "sponsors",
    "stories",
];

/// Refuses a folder that is named like a file of content, and a file in the place of a
/// folder: all that is missing for it would be told instead.
fn check_kind(entry: &DirEntry, top: &Path) -> Result<(), DiskError> {
    let path = entry.path();
    let is_folder = entry.file_type().is_dir();
    let extension = path.extension().and_then(OsStr::to_str).unwrap_or_default();
    let name = path.strip_prefix(top).ok().and_then(Path::to_str).unwrap_or_default();
    if is_folder && entry.depth() > 0 && ["yaml", "md", "csv"].contains(&extension) {
        return Err(DiskError::new(Verb::Read, path, Obstacle::NotAFile));
    }
    let of_content = top.file_name() == Some(OsStr::new("content"));
    if !is_folder && of_content && FOLDERS.contains(&name) {
        return Err(DiskError::new(Verb::Read, path, Obstacle::NotAFolder));
    }
    Ok(())
}

/// Refuses a link that leads out of the project.
fn stay_inside(entry: &DirEntry, real_root: &Path) -> Result<(), DiskError> {
    let path = entry.path();
    if !entry.path_is_symlink() {
        return Ok(());
    }
    let real = path.canonicalize().map_err(DiskError::machine(Verb::Read, path))?;
    if real.starts_with(real_root) {
        return Ok(());
    }
    Err(DiskError::new(Verb::Read, path, Obstacle::LeadsOutside))
}

/// The name of a file in the project, with `/` and composed accents.
fn name(root: &Path, entry: &DirEntry) -> Result<SourcePath, DiskError> {
    let path = entry.path();
    let inside = path.strip_prefix(root).unwrap_or(path);
    let parts: Option<Vec<&str>> = inside.iter().map(OsStr::to_str).collect();
    let Some(parts) = parts else {
        return Err(DiskError::new(Verb::Read, path, Obstacle::NameNotText));
    };
    let name: String = parts.join("/").nfc().collect();
    Ok(SourcePath::new(&name))
}

/// Whether it is a hidden file, or one that an editor or a desktop left behind.
fn is_left_over(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    name.starts_with('.')
        || name.starts_with("~$")
        || name.starts_with('#')
        || name.ends_with('~')
        || name.ends_with(".swp")
        || name.ends_with(".swo")
        || matches!(&*name, "Thumbs.db" | "desktop.ini")
}

/// A link to a folder around it has been read already; an editor's mark for an open
/// file is a link to nowhere.
fn is_ignored(error: &walkdir::Error) -> bool {
    let name = error.path().and_then(Path::file_name);
    error.loop_ancestor().is_some() || name.is_some_and(is_left_over)
}

fn unreadable(error: walkdir::Error, top: &Path) -> DiskError {
    let path = error.path().unwrap_or(top).to_owned();
    DiskError::machine(Verb::Read, &path)(error.into())
}

fn read_all(found: &[Found]) -> Result<Vec<Source>, DiskError> {
    read_each(found, |path, bytes| Source::from_bytes(path.as_str(), &bytes))
}

/// What each file is, from its name and its bytes.
fn read_each<T: Send>(
    found: &[Found],
    make: fn(SourcePath, Vec<u8>) -> T,
) -> Result<Vec<T>, DiskError> {
    let read: Vec<Result<T, DiskError>> = found
        .par_iter()
        .map(|Found { file, path }| {
            let bytes = fs::read(file).map_err(DiskError::machine(Verb::Read, file))?;
            Ok(make(path.clone(), bytes))
        })
        .collect();
    read.into_iter().collect()
}
