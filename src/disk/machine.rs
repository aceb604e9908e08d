//! Small things a build leaves or asks besides the site: its report, its memory.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::{DiskError, Obstacle, Verb};

/// Where the build report stands in a project.
const REPORT: &str = "target/fabrique/report.json";

/// Where the locks of a project stand.
const LOCKS: &str = "content/published";

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

/// Writes the lock of a name, which is written once and never again, and says where.
pub fn write_lock(root: &Path, name: &str, text: &str) -> Result<PathBuf, DiskError> {
    let path = root.join(LOCKS).join(format!("{name}.lock.yaml"));
    let folder = path.parent().unwrap_or(root);
    fs::create_dir_all(folder).map_err(DiskError::machine(Verb::Write, folder))?;
    let file = fs::File::options().write(true).create_new(true).open(&path);
    let mut file = file.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => DiskError::new(Verb::Write, &path, Obstacle::Exists),
        _ => DiskError::machine(Verb::Write, &path)(error),
    })?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    if let Err(error) = written {
        // Half a lock would be read as a whole one.
        let _ = fs::remove_file(&path);
        return Err(DiskError::machine(Verb::Write, &path)(error));
    }
    Ok(path)
}

/// Writes a file of the content, whole or not at all.
pub fn write_source(root: &Path, name: &str, text: &str) -> Result<(), DiskError> {
    let path = root.join(name);
    let draft = root.join(format!("{name}.new"));
    let folder = path.parent().unwrap_or(root);
    fs::create_dir_all(folder).map_err(DiskError::machine(Verb::Write, folder))?;
    fs::write(&draft, text).map_err(DiskError::machine(Verb::Write, &draft))?;
    fs::rename(&draft, &path).map_err(DiskError::machine(Verb::Write, &path))
}

/// The most memory this program has used, in bytes, where the system tells.
pub fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024)
}
