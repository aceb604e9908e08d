//! Faults in what is said in a second language: `translation.*`.

use super::fault::{Telling, tell, tell_as};

/// A fault in a translation.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Translation {
    /// Files of a folder that nobody has translated.
    Missing {
        /// The folder.
        folder: String,
        /// How many files.
        count: usize,
        /// Their names, with commas.
        names: String,
    },
    /// A translation in a site that is in one language.
    Off {
        /// The file that switches the language on.
        file: String,
    },
    /// A translation into the language of the site itself.
    OwnLanguage {
        /// Its code.
        language: &'static str,
    },
    /// A translation of a file that is not there.
    Orphan {
        /// The file it would translate.
        file: String,
        /// The nearest one that is there.
        nearest: Option<String>,
    },
    /// A translation of a file in which there is nothing to translate.
    NoTexts {
        /// That file.
        file: String,
    },
    /// The original has changed since it was translated.
    Outdated {
        /// The digest of today.
        digest: String,
    },
    /// A translation that does not say of which state of its original it is.
    Unsigned {
        /// The digest of today.
        digest: String,
    },
}

impl Translation {
    pub(super) fn tell(&self) -> Telling {
        const MISSING: &str = "translation.missing";
        const OUTDATED: &str = "translation.outdated";
        match self {
            Self::Missing { folder, count, names } => {
                let mut telling = tell(MISSING, [("folder", folder.into())]);
                telling.facts.extend([("count", count.into()), ("names", names.into())]);
                telling
            }
            Self::Off { file } => tell_as(MISSING, "off", [("file", file.into())]),
            Self::OwnLanguage { language } => {
                let facts = [("language", (*language).into())];
                tell_as("schema.bad-value", "own-language", facts)
            }
            Self::Orphan { file, nearest } => {
                let facts = [("file", file.into()), ("nearest", nearest.into())];
                tell_as("ref.unresolved", "original", facts)
            }
            Self::NoTexts { file } => {
                tell_as("schema.bad-value", "no-texts", [("file", file.into())])
            }
            Self::Outdated { digest } => tell(OUTDATED, [("digest", digest.into())]),
            Self::Unsigned { digest } => {
                tell_as(OUTDATED, "unsigned", [("digest", digest.into())])
            }
        }
    }
}
