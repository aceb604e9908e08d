//! Files that are no text, as they were read: photos and drawings.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::SourcePath;

/// A file that is no text, as it was read. Its bytes are shared, and never published.
#[derive(Clone)]
pub struct Original {
    /// Where the file stands in the project.
    pub path: SourcePath,
    /// What it holds.
    pub bytes: Arc<[u8]>,
    /// The SHA-256 of its bytes.
    digest: [u8; 32],
}

impl Original {
    /// A file from its bytes.
    pub fn new(path: SourcePath, bytes: Vec<u8>) -> Self {
        let bytes: Arc<[u8]> = bytes.into();
        Self { path, digest: Sha256::digest(&bytes).into(), bytes }
    }

    /// The SHA-256 of its bytes.
    pub fn digest(&self) -> &[u8; 32] {
        &self.digest
    }
}

/// Two files are the same when their names and digests are.
impl PartialEq for Original {
    fn eq(&self, other: &Self) -> bool {
        self.path == other.path && self.digest == other.digest
    }
}

impl Eq for Original {}

impl Hash for Original {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.path.hash(state);
        self.digest.hash(state);
    }
}

impl fmt::Debug for Original {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} ({} bytes)", self.path, self.bytes.len())
    }
}
