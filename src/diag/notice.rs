//! Faults of notices on mutual-aid platforms: `notice.*`.

use super::fault::{Telling, tell};

/// A fault in a notice.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Notice {
    /// It says who somebody is, how to reach them, or how they are.
    Personal {
        /// What it says: `email`, `phone`, `name`, `health`.
        what: &'static str,
    },
    /// It asks for money on a platform where everything is free.
    NotFree,
    /// It speaks of a price on such a platform.
    PriceWords {
        /// As written.
        text: String,
    },
}

impl Notice {
    pub(super) fn tell(&self) -> Telling {
        match self {
            Self::Personal { what } => {
                tell("notice.personal", [("what", (*what).into())])
            }
            Self::NotFree => tell("notice.not-free", []),
            Self::PriceWords { text } => {
                tell("notice.price-words", [("text", text.into())])
            }
        }
    }
}
