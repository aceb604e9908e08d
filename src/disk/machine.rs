//! Small things a build leaves or asks besides the site: its report, its memory.

use std::fs;
use std::path::{Path, PathBuf};

use super::{DiskError, Verb};

/// Where the build report stands in a project.
const REPORT: &str = "target/fabrique/report.json";

/// Writes the build report of a project and says where.
pub fn write_report(root: &Path, text: &str) -> Result<PathBuf, DiskError> {
    let path = root.join(REPORT);
    let folder = path.parent().unwrap_or(root);
    fs::create_dir_all(folder).map_err(DiskError::machine(Verb::Write, folder))?;
    // Somebody may be reading the last report while it is replaced.
    let draft = path.with_extension("json.new");
    fs::write(&draft, text).map_err(DiskError::machine(Verb::Write, &draft))?;
    fs::rename(&draft, &path).map_err(DiskError::machine(Verb::Write, &path))?;
    Ok(path)
}

/// The most memory this program has used, in bytes, where the system tells.
pub fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024)
}
