//! Faults that rules of the editors find: `rule.*`.

use super::fault::{Telling, tell, tell_as};

/// A rule of the editors that does not hold.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// Two numbers are not as the rule wants them.
    Failed(Box<Unheld>),
    /// It does not hold for more rows than are told one by one.
    More {
        /// What the rule says.
        message: String,
        /// How many more.
        count: usize,
    },
}

/// Where a rule does not hold, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Unheld {
    /// The rule.
    pub id: String,
    /// What the rule says.
    pub message: String,
    /// The row: a week, a month; empty for all time.
    pub period: String,
    /// The row: `challenge:homeless`; empty for everything.
    pub scope: String,
    /// How the sides are compared: `at-most`, `both-or-none`.
    pub op: &'static str,
    /// One side as it may be said; empty when it is missing.
    pub left: String,
    /// The other side.
    pub right: String,
}

impl Rule {
    pub(super) fn tell(&self) -> Telling {
        match self {
            Self::Failed(it) => tell(
                "rule.failed",
                [
                    ("id", (&it.id).into()),
                    ("message", (&it.message).into()),
                    ("period", (&it.period).into()),
                    ("scope", (&it.scope).into()),
                    ("op", it.op.into()),
                    ("left", (&it.left).into()),
                    ("right", (&it.right).into()),
                ],
            ),
            Self::More { message, count } => {
                let facts = [("message", message.into()), ("count", count.into())];
                tell_as("rule.failed", "more", facts)
            }
        }
    }
}
