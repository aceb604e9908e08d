//! Which files of a site folder are ours.
//!
//! Invariant: the manifest tells paths by their digests only. It is deployed with the
//! site, and must not give away the addresses of pages that stand in no list.

use std::collections::BTreeSet;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::Path;

use sha2::{Digest, Sha256};

use super::{DiskError, Obstacle, Verb};

/// The name of the manifest in a site folder.
pub(super) const NAME: &str = ".fabrique-manifest";

const HEAD: &str = "fabrique-manifest 1";

/// The paths that a build wrote, as digests.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    digests: BTreeSet<String>,
}

impl Manifest {
    /// The manifest of these paths of a site.
    pub(super) fn new<'a>(paths: impl Iterator<Item = &'a str>) -> Self {
        Self { digests: paths.map(digest).collect() }
    }

    /// What the folder says of itself; `None` when there is nothing in it. A folder
    /// that holds files and no manifest is somebody else's.
    pub(super) fn of(folder: &Path) -> Result<Option<Self>, DiskError> {
        let machine = |error| DiskError::machine(Verb::Read, folder)(error);
        let mut entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(_) if folder.is_file() => {
                return Err(DiskError::new(Verb::Write, folder, Obstacle::NotOurs));
            }
            Err(error) => return Err(machine(error)),
        };
        let Some(first) = entries.next() else { return Ok(None) };
        first.map_err(machine)?;
        let path = folder.join(NAME);
        let text = match fs::read(&path) {
            Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Err(error) if error.kind() == ErrorKind::PermissionDenied => {
                return Err(DiskError::machine(Verb::Read, &path)(error));
            }
            Err(_) => String::new(),
        };
        let found = Self::read(&text).map(Some);
        found.ok_or_else(|| DiskError::new(Verb::Write, folder, Obstacle::NotOurs))
    }

    /// Whether a build of ours wrote this path.
    pub(super) fn lists(&self, path: &str) -> bool {
        self.digests.contains(&digest(path))
    }

    /// Writes it into a folder, all the way to the disk: it is what makes the folder
    /// ours.
    pub(super) fn write(&self, folder: &Path) -> Result<(), DiskError> {
        let path = folder.join(NAME);
        let lines = self.digests.iter().map(String::as_str);
        let lines: Vec<&str> = [HEAD].into_iter().chain(lines).collect();
        let text = lines.join("\n") + "\n";
        let written = fs::File::create(&path).and_then(|mut file| {
            file.write_all(text.as_bytes())?;
            file.sync_all()
        });
        written.map_err(DiskError::machine(Verb::Write, &path))
    }

    fn read(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let ours = lines.next() == Some(HEAD);
        ours.then(|| Self { digests: lines.map(str::to_owned).collect() })
    }
}

fn digest(path: &str) -> String {
    let digest = Sha256::digest(path.as_bytes());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
