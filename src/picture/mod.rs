//! Photos and drawings of the content to the files that pages show.
//!
//! Invariants: what leaves here holds pixels only: no place, no camera, no author, no
//! colour profile; it stands upright, its colours are those of the web. Equal files give
//! equal bytes on any number of threads. Nothing is decoded before its header has said
//! that it is small enough.

mod encode;
mod header;
mod kept;
mod size;

pub use encode::encode;
pub use kept::{Kept, pack, unpack};
pub use size::{Format, Variant};

use sha2::{Digest, Sha256};

use crate::text::{Original, SourcePath};

/// The most pixels a picture may have, in millions.
pub const MOST_MEGAPIXELS: u64 = 40;

/// Changes whenever the same file would give other bytes than before: the names of
/// published files, and what is kept of them, change with it.
const RECIPE: &str = "fabrique-picture 1";

/// A picture of the content, as far as its header says.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Picture {
    /// Its file.
    pub path: SourcePath,
    /// The hash of its bytes and of what is made of them, as hexadecimal.
    pub key: String,
    /// What its header says, or what keeps it from being shown.
    pub header: Result<Header, Trouble>,
}

/// What the header of a picture says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Header {
    /// Its width in pixels, once it stands upright.
    pub width: u32,
    /// Its height in pixels, once it stands upright.
    pub height: u32,
    /// Whether it may be seen through.
    pub alpha: bool,
}

/// What keeps a picture from being shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Trouble {
    /// It has more pixels than can be decoded safely.
    TooLarge {
        /// Its width in pixels.
        width: u32,
        /// Its height in pixels.
        height: u32,
    },
    /// It cannot be read; the word says why: `empty`, `damaged`, `animated`, `heic`,
    /// `svg`, `other` (a kind of picture we do not know), `not-a-picture`.
    Unreadable(&'static str),
}

impl Picture {
    /// Looks at the header of a file; nothing is decoded.
    pub fn look(original: &Original) -> Self {
        let key = key(original);
        let header = header::read(&original.bytes);
        Self { path: original.path.clone(), key, header }
    }

    /// The files that pages show of it: WebP, the smallest first, then one that every
    /// browser knows. None when it cannot be shown.
    pub fn variants(&self) -> Vec<Variant> {
        self.header.map(size::variants).unwrap_or_default()
    }
}

/// The hash of a file and of what is made of it, as hexadecimal.
pub fn key(original: &Original) -> String {
    let digest = Sha256::new().chain_update(RECIPE).chain_update(original.digest());
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
