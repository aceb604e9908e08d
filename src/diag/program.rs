//! Faults in programs, days, actions and cohorts: `program.*`, `cohort.*`.

use super::fault::{Telling, tell, tell_as};

/// A fault in a program, a day, an action or a cohort.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Program {
    /// A day in no phase.
    PhaseGap {
        /// Its number.
        day: usize,
        /// The edition.
        edition: String,
    },
    /// A number above the edition's length.
    DayOutside {
        /// The number.
        number: usize,
        /// The edition's length in days.
        length: usize,
    },
    /// A phase that goes on after the last day.
    PhaseOutside {
        /// Its last day.
        last: usize,
        /// The edition's length in days.
        length: usize,
    },
    /// A number that another day of the edition has.
    DayTwice {
        /// The number.
        number: usize,
        /// The other day's file.
        first: String,
    },
    /// `autonomous` on a facilitated day, or the other way round.
    DayKind {
        /// The number.
        number: usize,
        /// The last facilitated day.
        facilitated: usize,
    },
    /// A session on a day that has none.
    DayWithSession,
    /// A facilitated day without mail.
    DayWithoutMail,
    /// A facilitated day without an action for a challenge.
    DayWithoutAction {
        /// The challenge.
        challenge: String,
    },
    /// A class on a heading that is no channel.
    UnknownClass {
        /// As written.
        class: String,
        /// The nearest channel.
        nearest: Option<String>,
    },
    /// An attribute on a heading other than an id or a class.
    UnknownAttribute {
        /// As written.
        attribute: String,
    },
    /// Channels that are not read as such, so that the text would go to all of them.
    StrayChannels {
        /// As written.
        text: String,
        /// The heading as it should be, when it is known which one is meant.
        meant: Option<String>,
    },
    /// A challenge that the edition does not run.
    ChallengeNotInEdition {
        /// The challenge.
        challenge: String,
        /// The edition.
        edition: String,
    },
    /// An action of another challenge.
    ActionOfAnotherChallenge {
        /// The action.
        action: String,
        /// The challenge.
        challenge: String,
    },
    /// No edition of the program, or several, contain the start.
    NoEdition {
        /// The day of the start.
        start: String,
    },
    /// A published action that no expert of its challenge validated.
    ActionNotValidated,
    /// A validation by a partner who is not an expert of the challenge.
    NotAnExpert {
        /// The partner.
        partner: String,
    },
    /// An on-site action without instructions.
    InstructionsMissing,
    /// A cohort that runs or ran without a coordinator.
    NoCoordinator,
    /// More people than the ceiling.
    SizeCeiling {
        /// People enrolled.
        enrolled: usize,
        /// The ceiling.
        ceiling: usize,
    },
    /// A challenge without an expert.
    NoExpert,
    /// A coordinator who lacks a training.
    Training {
        /// What is missing.
        missing: String,
    },
    /// Fewer or more people than usual.
    Size {
        /// People enrolled.
        enrolled: usize,
        /// The least.
        least: usize,
        /// The most.
        most: usize,
    },
    /// A launch on another day of the week than the cadence says.
    Weekday {
        /// The day of the launch.
        start: String,
        /// The weekday of the cadence, in English.
        weekday: &'static str,
    },
    /// A launch on a public holiday.
    Holiday {
        /// The day.
        start: String,
        /// The holiday, in English.
        name: &'static str,
    },
}

impl Program {
    pub(super) fn tell(&self) -> Telling {
        const NUMBER: &str = "program.day-number";
        match self {
            Self::PhaseGap { day, edition } => tell(
                "program.phase-gap",
                [("day", day.into()), ("edition", edition.into())],
            ),
            Self::DayOutside { number, length } => tell_as(
                NUMBER,
                "outside",
                [("number", number.into()), ("length", length.into())],
            ),
            Self::PhaseOutside { last, length } => tell_as(
                NUMBER,
                "phase",
                [("last", last.into()), ("length", length.into())],
            ),
            Self::DayTwice { number, first } => tell_as(
                NUMBER,
                "twice",
                [("number", number.into()), ("first", first.into())],
            ),
            Self::DayKind { number, facilitated } => {
                let facts =
                    [("number", number.into()), ("facilitated", facilitated.into())];
                tell_as(NUMBER, "kind", facts)
            }
            Self::DayWithSession => tell_as(NUMBER, "session", []),
            Self::DayWithoutMail => tell_as("program.day-incomplete", "mail", []),
            Self::DayWithoutAction { challenge } => tell_as(
                "program.day-incomplete",
                "action",
                [("challenge", challenge.into())],
            ),
            Self::UnknownClass { class, nearest } => {
                let facts = [("class", class.into()), ("nearest", nearest.into())];
                tell("program.unknown-class", facts)
            }
            Self::UnknownAttribute { attribute } => {
                let facts = [("attribute", attribute.into())];
                tell_as("program.unknown-class", "attribute", facts)
            }
            Self::StrayChannels { text, meant } => {
                let facts = [("text", text.into()), ("meant", meant.into())];
                tell_as("program.unknown-class", "stray", facts)
            }
            Self::ChallengeNotInEdition { challenge, edition } => {
                let facts =
                    [("challenge", challenge.into()), ("edition", edition.into())];
                tell("program.challenge-not-in-edition", facts)
            }
            Self::ActionOfAnotherChallenge { action, challenge } => {
                let facts = [("action", action.into()), ("challenge", challenge.into())];
                tell_as("program.challenge-not-in-edition", "action", facts)
            }
            Self::NoEdition { start } => tell_as(
                "program.challenge-not-in-edition",
                "start",
                [("start", start.into())],
            ),
            Self::ActionNotValidated => tell("program.action-not-validated", []),
            Self::NotAnExpert { partner } => tell_as(
                "program.action-not-validated",
                "expert",
                [("partner", partner.into())],
            ),
            Self::InstructionsMissing => tell("program.instructions-missing", []),
            Self::NoExpert => tell("program.no-expert", []),
            _ => self.tell_cohort(),
        }
    }

    fn tell_cohort(&self) -> Telling {
        match self {
            Self::SizeCeiling { enrolled, ceiling } => {
                let facts = [("enrolled", enrolled.into()), ("ceiling", ceiling.into())];
                tell("cohort.size-ceiling", facts)
            }
            Self::Training { missing } => {
                tell("cohort.training", [("missing", missing.into())])
            }
            Self::Size { enrolled, least, most } => {
                let facts = [("enrolled", enrolled.into()), ("least", least.into())];
                let mut telling = tell("cohort.size", facts);
                telling.facts.push(("most", most.into()));
                telling
            }
            Self::Weekday { start, weekday } => {
                let facts = [("start", start.into()), ("weekday", (*weekday).into())];
                tell("cohort.weekday", facts)
            }
            Self::Holiday { start, name } => tell(
                "cohort.holiday",
                [("start", start.into()), ("name", (*name).into())],
            ),
            _ => tell("cohort.no-coordinator", []),
        }
    }
}
