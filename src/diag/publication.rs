//! Faults in what was published: `lock.*`.

use super::fault::{Telling, tell, tell_as};

/// A fault in a number that was published.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Publication {
    /// A published number is another today, and nothing says so.
    Changed {
        /// Its key.
        key: String,
        /// As it was published.
        before: String,
        /// As it is; empty when there is no such number any more.
        after: String,
        /// The restatement that would say so.
        restatement: String,
    },
    /// A restatement speaks of another number than was published.
    OtherBefore {
        /// What was published.
        published: String,
        /// What the restatement says was.
        before: String,
    },
    /// Numbers were published as provisional, and are so no more.
    WindowOver {
        /// The last day on which they were.
        until: String,
        /// How many of the lock.
        count: usize,
    },
    /// A revision after the time for revisions.
    LateRevision {
        /// The last day on which it would have been one.
        until: String,
    },
}

impl Publication {
    pub(super) fn tell(&self) -> Telling {
        match self {
            Self::Changed { key, before, after, restatement } => {
                let mut telling = tell("lock.changed", [("key", key.into())]);
                telling.facts.extend([
                    ("before", before.into()),
                    ("after", after.into()),
                    ("restatement", restatement.into()),
                ]);
                telling
            }
            Self::OtherBefore { published, before } => {
                let facts = [("published", published.into()), ("before", before.into())];
                tell_as("lock.changed", "before", facts)
            }
            Self::WindowOver { until, count } => tell(
                "lock.window-over",
                [("until", until.into()), ("count", count.into())],
            ),
            Self::LateRevision { until } => {
                tell_as("lock.window-over", "revision", [("until", until.into())])
            }
        }
    }
}
