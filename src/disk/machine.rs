//! Small things a build leaves or asks besides the site: its report, its memory.

use std::fs;
use std::path::{Path, PathBuf};

use super::{DiskError, Obstacle, Verb, whole};

/// Where the build report stands in a project.
const REPORT: &str = "target/fabrique/report.json";

/// Where the locks of a project stand.
const LOCKS: &str = "content/published";

/// Writes the build report of a project and says where.
pub fn write_report(root: &Path, text: &str) -> Result<PathBuf, DiskError> {
    let path = root.join(REPORT);
    // Somebody may be reading the last report while it is replaced.
    whole::put(&path, text.as_bytes())?;
    Ok(path)
}

/// Writes the lock of a name, which is written once and never again, and says where.
pub fn write_lock(root: &Path, name: &str, text: &str) -> Result<PathBuf, DiskError> {
    let path = root.join(LOCKS).join(format!("{name}.lock.yaml"));
    match whole::begin(&path, text.as_bytes())? {
        true => Ok(path),
        false => Err(DiskError::new(Verb::Write, &path, Obstacle::Exists)),
    }
}

/// Writes a file of the project, whole or not at all.
pub fn write_source(root: &Path, name: &str, text: &str) -> Result<(), DiskError> {
    whole::put(&root.join(name), text.as_bytes())
}

/// The most memory this program has used, in bytes, where the system tells.
pub fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024)
}
