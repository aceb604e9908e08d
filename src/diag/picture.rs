//! Faults of pictures: `image.missing`, `image.unreadable`, `image.too-large`,
//! `access.alt`, `site.image-size`.

use super::fault::{Telling, tell, tell_as};

/// A fault in a picture or in what is said of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Picture {
    /// A picture that is not there.
    Missing {
        /// As written.
        file: String,
        /// The nearest one there is.
        nearest: Option<String>,
    },
    /// A picture whose name has other capital letters: found on some machines only.
    OtherCase {
        /// As written.
        file: String,
        /// As the file is called.
        found: String,
    },
    /// A file that cannot be shown.
    Unreadable {
        /// The file.
        file: String,
        /// Why: `empty`, `damaged`, `animated`, `heic`, `svg`, `other`,
        /// `not-a-picture`.
        what: &'static str,
    },
    /// A picture of too many pixels.
    TooLarge {
        /// The file.
        file: String,
        /// Its width and height.
        size: String,
        /// Its pixels, in millions.
        found: usize,
        /// The most allowed, in millions.
        most: usize,
    },
    /// A text that is only the name of a file.
    FileName {
        /// The text.
        alt: String,
    },
    /// A picture that says nothing, with a text that says what it shows.
    SaidAndMute {
        /// The text.
        alt: String,
    },
    /// A picture whose published file is heavy.
    Heavy {
        /// The file.
        file: String,
        /// Its weight in kB.
        found: usize,
        /// What is fair, in kB.
        most: usize,
    },
}

impl Picture {
    pub(super) fn tell(&self) -> Telling {
        match self {
            Self::Missing { file, nearest } => {
                let mut telling = tell("image.missing", [("file", file.into())]);
                telling.facts.push(("nearest", nearest.into()));
                telling
            }
            Self::OtherCase { file, found } => {
                let facts = [("file", file.into()), ("found", found.into())];
                tell_as("image.missing", "case", facts)
            }
            Self::Unreadable { file, what } => {
                let facts = [("file", file.into()), ("what", (*what).into())];
                tell("image.unreadable", facts)
            }
            Self::TooLarge { file, size, found, most } => {
                let mut telling = tell("image.too-large", [("file", file.into())]);
                let facts = [
                    ("size", size.into()),
                    ("found", found.into()),
                    ("most", most.into()),
                ];
                telling.facts.extend(facts);
                telling
            }
            Self::FileName { alt } => {
                tell_as("access.alt", "file-name", [("alt", alt.into())])
            }
            Self::SaidAndMute { alt } => {
                tell_as("access.alt", "both", [("alt", alt.into())])
            }
            Self::Heavy { file, found, most } => {
                let mut telling = tell("site.image-size", [("file", file.into())]);
                telling.facts.extend([("found", found.into()), ("most", most.into())]);
                telling
            }
        }
    }
}
