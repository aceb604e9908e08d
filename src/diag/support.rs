//! Faults of sponsors: `sponsor.share`, `sponsor.patronage`.

use super::fault::{Telling, tell, tell_as};

/// A fault in what a sponsor gives or is given.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Support {
    /// A share that is no part of a whole (N53).
    ShareRange {
        /// As written.
        text: String,
    },
    /// Shares of one scope that are not the whole of it.
    Shares {
        /// What they come to, in percent.
        sum: String,
        /// The sponsors of that scope with a share.
        sponsors: String,
    },
    /// A patron who is given advertising in return.
    Patronage {
        /// What it is given.
        benefit: String,
    },
}

impl Support {
    pub(super) fn tell(&self) -> Telling {
        match self {
            Self::ShareRange { text } => {
                tell_as("sponsor.share", "range", [("text", text.into())])
            }
            Self::Shares { sum, sponsors } => {
                let facts = [("sum", sum.into()), ("sponsors", sponsors.into())];
                tell("sponsor.share", facts)
            }
            Self::Patronage { benefit } => {
                tell("sponsor.patronage", [("benefit", benefit.into())])
            }
        }
    }
}
