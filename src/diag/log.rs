//! Faults in action logs: `log.*`.

use super::fault::{Telling, tell, tell_as};

/// A fault in an entry of an action log.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Log {
    /// A running total where an increment belongs (N1).
    Total {
        /// The key that says so.
        key: String,
    },
    /// A quantity below zero.
    Negative {
        /// As written.
        text: String,
    },
    /// The same thing entered twice (N19).
    Duplicate {
        /// The first entry, `file:line`.
        first: String,
    },
    /// A correction without a target.
    CorrectionTarget {
        /// The target as written.
        id: String,
    },
    /// Two corrections of one entry.
    CorrectionFork {
        /// The first correction, `file:line`.
        first: String,
    },
    /// Corrections that come back to where they started.
    CorrectionLoop,
    /// A correction that lacks one of its keys, or has one it must not have.
    CorrectionKeys {
        /// The key.
        key: &'static str,
        /// `missing` or `unwanted`.
        problem: &'static str,
    },
    /// An estimate without method or interval, or whose value lies outside it.
    Estimate {
        /// `missing`, `outside`, `several` or `order`.
        problem: &'static str,
    },
    /// An entry of an earlier month without the day it became known.
    RecordedMissing {
        /// The month of the file.
        month: String,
    },
    /// Known before it happened.
    RecordedEarly {
        /// When it became known.
        recorded: String,
    },
    /// Known in another month than the file's.
    RecordedElsewhere {
        /// When it became known.
        recorded: String,
        /// The month of the file.
        month: String,
    },
    /// More at a later stage than at an earlier one (N20).
    StageOrder {
        /// The unit.
        unit: String,
        /// The later stage, with its total.
        later: String,
        /// The earlier stage, with its total.
        earlier: String,
    },
    /// Outside the dates of the edition.
    OutsideEdition {
        /// The date.
        date: String,
        /// The period of the edition.
        period: String,
    },
    /// A range longer than a month.
    Imprecise {
        /// The date.
        date: String,
    },
    /// A headline number whose entries have little proof.
    Evidence {
        /// The indicator.
        id: String,
        /// The share with proof, percent.
        share: usize,
    },
    /// Neither a cohort nor a program with a challenge.
    NoGroup,
    /// Neither a quantity nor `qualitative: true` with a note.
    NoQuantity,
    /// A unit that the action does not produce.
    ForeignUnit {
        /// The unit.
        unit: String,
        /// The action.
        action: String,
        /// The units it produces.
        allowed: String,
    },
    /// A stage that does not exist for that chain.
    ActionOfAnotherChallenge {
        /// The action.
        action: String,
        /// The challenge.
        challenge: String,
    },
    /// Two ways to say how much in one entry.
    QuantityTwice,
    /// A program or challenge beside a cohort that has another one.
    OtherThanCohort {
        /// The key.
        key: &'static str,
        /// As written.
        text: String,
        /// That of the cohort.
        own: String,
    },
    /// A file name that does not begin with its month.
    FileName,
}

impl Log {
    pub(super) fn tell(&self) -> Telling {
        const CORRECTION: &str = "log.correction";
        match self {
            Self::Total { key } => tell("log.total", [("key", key.into())]),
            Self::Negative { text } => tell("log.negative", [("text", text.into())]),
            Self::Duplicate { first } => tell("log.duplicate", [("first", first.into())]),
            Self::CorrectionTarget { id } => {
                tell_as(CORRECTION, "target", [("id", id.into())])
            }
            Self::CorrectionFork { first } => {
                tell_as(CORRECTION, "fork", [("first", first.into())])
            }
            Self::CorrectionLoop => tell_as(CORRECTION, "loop", []),
            Self::CorrectionKeys { key, problem } => tell_as(
                CORRECTION,
                "keys",
                [("key", (*key).into()), ("problem", (*problem).into())],
            ),
            Self::Estimate { problem } => {
                tell("log.estimate", [("problem", (*problem).into())])
            }
            Self::RecordedMissing { month } => {
                tell("log.recorded-missing", [("month", month.into())])
            }
            Self::RecordedEarly { recorded } => {
                tell("log.recorded-early", [("recorded", recorded.into())])
            }
            Self::RecordedElsewhere { recorded, month } => {
                let facts = [("recorded", recorded.into()), ("month", month.into())];
                tell_as("log.recorded-early", "elsewhere", facts)
            }
            Self::StageOrder { unit, later, earlier } => {
                let facts = [("unit", unit.into()), ("later", later.into())];
                let mut telling = tell("log.stage-order", facts);
                telling.facts.push(("earlier", earlier.into()));
                telling
            }
            Self::OutsideEdition { date, period } => tell(
                "log.outside-edition",
                [("date", date.into()), ("period", period.into())],
            ),
            Self::Imprecise { date } => tell("log.imprecise", [("date", date.into())]),
            Self::Evidence { id, share } => {
                tell("log.evidence", [("id", id.into()), ("share", share.into())])
            }
            Self::NoGroup => tell_as("schema.missing-key", "group", []),
            Self::NoQuantity => tell_as("schema.missing-key", "quantity", []),
            Self::ForeignUnit { unit, action, allowed } => {
                let facts = [("unit", unit.into()), ("action", action.into())];
                let mut telling = tell_as("indicator.unit", "foreign", facts);
                telling.facts.push(("allowed", allowed.into()));
                telling
            }
            Self::ActionOfAnotherChallenge { action, challenge } => {
                let facts = [("action", action.into()), ("challenge", challenge.into())];
                tell_as("program.challenge-not-in-edition", "entry", facts)
            }
            Self::QuantityTwice => tell_as("schema.bad-value", "quantity-twice", []),
            Self::OtherThanCohort { key, text, own } => {
                let facts =
                    [("key", (*key).into()), ("text", text.into()), ("own", own.into())];
                tell_as("schema.bad-value", "cohort", facts)
            }
            Self::FileName => tell_as("schema.bad-value", "log-file", []),
        }
    }
}
