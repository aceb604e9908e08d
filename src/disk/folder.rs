//! Where the site goes, checked before anything is built.
//!
//! Invariant: a `SiteFolder` is neither the project nor around it, touches none of its
//! sources, is no link, and holds either nothing or a site of ours. Real places are
//! compared, so that no link leads astray.

use std::ffi::OsString;
use std::fs;
use std::path::{Component, Path, PathBuf};

use super::manifest::Manifest;
use super::{DiskError, Obstacle, Verb, swap};

/// Folders of a project that no site may touch.
const RESERVED: [&str; 4] = ["content", "templates", "target/fabrique", ".git"];

/// A folder that a site may be written to.
#[derive(Debug)]
pub struct SiteFolder {
    path: PathBuf,
}

impl SiteFolder {
    /// Checks a folder for the site of a project and heals what a build that was
    /// stopped half-way left there. Nothing else is changed.
    pub fn open(root: &Path, out: &Path) -> Result<Self, DiskError> {
        let given = root.join(out);
        if is_link(&given) {
            return Err(DiskError::new(Verb::Write, &given, Obstacle::Link));
        }
        let path = real(&given)?;
        check_place(root, &path, &given)?;
        let folder = Self { path };
        swap::heal(&folder)?;
        Manifest::of(folder.path())?;
        Ok(folder)
    }

    /// The folder itself, without links in its path.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// A folder or a file of ours beside it: `.site.fabrique-new`.
    pub(super) fn sibling(&self, purpose: &str) -> PathBuf {
        let mut name = OsString::from(".");
        name.push(self.path.file_name().unwrap_or_default());
        name.push(".fabrique-");
        name.push(purpose);
        self.path.with_file_name(name)
    }
}

fn check_place(root: &Path, site: &Path, given: &Path) -> Result<(), DiskError> {
    let refuse = |obstacle| Err(DiskError::new(Verb::Write, given, obstacle));
    let project = real(root)?;
    if project.starts_with(site) {
        return refuse(Obstacle::Project);
    }
    for name in RESERVED {
        let reserved = real(&root.join(name))?;
        if site.starts_with(&reserved) || reserved.starts_with(site) {
            return refuse(Obstacle::Reserved(name));
        }
    }
    Ok(())
}

/// The path without links and `..`, also for what does not exist yet.
fn real(path: &Path) -> Result<PathBuf, DiskError> {
    let absolute =
        std::path::absolute(path).map_err(DiskError::machine(Verb::Read, path))?;
    let mut real = PathBuf::new();
    for part in absolute.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                real.pop();
            }
            _ => {
                real.push(part);
                real = real.canonicalize().unwrap_or(real);
            }
        }
    }
    Ok(real)
}

/// Whether a link stands there; one slash at the end would hide it.
fn is_link(path: &Path) -> bool {
    let path: PathBuf = path.components().collect();
    fs::symlink_metadata(&path).is_ok_and(|it| it.file_type().is_symlink())
}
