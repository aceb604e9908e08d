//! Files of the site before they are on disk.
//!
//! Invariant: a `SitePath` stays inside the site folder, whatever is done with it.

mod archive;

pub use archive::{pack, pack_with, unpack};

use std::fmt;
use std::sync::Arc;

/// The path of a file of the site: relative, with `/`, without `.` or `..` parts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath(Arc<str>);

impl SitePath {
    /// Takes a path that stays inside the site.
    pub fn new(text: &str) -> Option<Self> {
        let sound = text.split('/').all(|part| {
            !part.is_empty()
                && part != "."
                && part != ".."
                && !part.contains(|c: char| c.is_control() || matches!(c, '\\' | ':'))
        });
        sound.then(|| Self(text.into()))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SitePath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A finished file: path and bytes.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Artifact {
    /// Where it stands in the site.
    pub path: SitePath,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl fmt::Debug for Artifact {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} ({} bytes)", self.path, self.bytes.len())
    }
}

#[cfg(test)]
mod tests {
    use super::SitePath;

    #[test]
    fn a_site_path_never_leaves_the_site() {
        let wrong =
            ["", "/a", "a/", "../a", "a/../../b", "a//b", "./a", "c:\\a", "a\\b", "a\0"];
        assert!(wrong.iter().all(|it| SitePath::new(it).is_none()));
        assert!(["index.html", "a/b.c/d"].iter().all(|it| SitePath::new(it).is_some()));
    }
}
