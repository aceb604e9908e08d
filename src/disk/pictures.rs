//! What was made of pictures, kept between builds under `target/fabrique/images`.
//!
//! Invariant: nothing here is ever needed. What cannot be read is made again, what cannot
//! be written is made again next time, and what nobody has asked for in a month goes.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::Path;
use std::time::{Duration, SystemTime};

const FOLDER: &str = "target/fabrique/images";

/// How long what nobody asks for is kept.
const PATIENCE: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// What is kept under these names, as far as it can be read.
pub fn kept_pictures(
    root: &Path,
    names: impl Iterator<Item = String>,
) -> BTreeMap<String, Vec<u8>> {
    let folder = root.join(FOLDER);
    let found = names.filter_map(|name| {
        let path = folder.join(&name);
        let bytes = fs::read(&path).ok()?;
        // Whoever is asked for is young again.
        let file = File::options().append(true).open(&path);
        let _ = file.and_then(|it| it.set_modified(SystemTime::now()));
        Some((name, bytes))
    });
    found.collect()
}

/// Keeps these for later builds, and lets go of what is old.
pub fn keep_pictures(root: &Path, fresh: impl Iterator<Item = (String, Vec<u8>)>) {
    let folder = root.join(FOLDER);
    let mut fresh = fresh.peekable();
    if fresh.peek().is_none() {
        return;
    }
    if fs::create_dir_all(&folder).is_err() {
        return;
    }
    for (name, bytes) in fresh {
        // Under another name until it is whole: two builds may run at once.
        let part = folder.join(format!("{name}.{}.part", std::process::id()));
        let kept =
            fs::write(&part, bytes).and_then(|()| fs::rename(&part, folder.join(&name)));
        if kept.is_err() {
            let _ = fs::remove_file(&part);
        }
    }
    let Ok(entries) = fs::read_dir(&folder) else { return };
    for entry in entries.flatten() {
        let age = entry.metadata().and_then(|it| it.modified());
        let age = age.ok().and_then(|it| it.elapsed().ok());
        if age.is_some_and(|age| age > PATIENCE) {
            let _ = fs::remove_file(entry.path());
        }
    }
}
