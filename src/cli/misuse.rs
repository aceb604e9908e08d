//! What is wrong with a command line, and the words for it.

use super::options::Known;
use crate::aggregate::Unknown;
use crate::diag::{Fact, Fault, Reference, Structure};
use crate::locale::{Told, Words};
use crate::value::Date;

/// A command line that cannot be followed.
#[derive(Debug)]
pub(super) enum Misuse {
    NoCommand,
    UnknownCommand {
        text: String,
        nearest: Option<String>,
    },
    Extra {
        text: String,
    },
    UnknownOption {
        text: String,
        nearest: Option<String>,
    },
    NotHere {
        option: &'static str,
        command: &'static str,
        of: &'static [&'static str],
    },
    Twice {
        option: &'static str,
    },
    NoValue {
        option: &'static Known,
    },
    NeedlessValue {
        option: String,
    },
    BadValue {
        option: &'static str,
        form: &'static str,
        text: String,
    },
    Together {
        one: &'static str,
        other: &'static str,
    },
    NotText {
        text: String,
    },
    BadDate {
        option: &'static str,
        text: String,
    },
    Unknown(Unknown),
    LockExists {
        name: String,
    },
    NoVintage {
        text: String,
        nearest: Option<String>,
    },
    NothingPublished,
    NothingToTranslate {
        text: String,
        nearest: Option<String>,
    },
    /// What `log` can be told.
    LogWhat {
        text: String,
        nearest: Option<String>,
    },
    /// An option of `log` that does not go with what it is told.
    LogNotHere {
        option: &'static str,
        what: &'static str,
    },
    /// Nobody is there to be asked.
    NotGiven {
        option: &'static Known,
    },
    NoAnswer,
    NoFile,
    Pair {
        option: &'static str,
        text: String,
    },
    NoCode {
        text: String,
        nearest: Option<String>,
    },
    PortTaken {
        port: u16,
    },
    NewNothing,
    NewWithoutId {
        what: String,
    },
    NewUnknown {
        text: String,
        nearest: Option<String>,
    },
    NewBadId {
        text: String,
        meant: Option<String>,
    },
    NewExists {
        path: String,
    },
    NewTaken {
        id: String,
        path: String,
    },
    NewLacks {
        kind: &'static str,
    },
    NewBadValue {
        key: String,
        text: String,
        message: String,
    },
    NewByHand {
        path: String,
    },
    NewNoDay {
        program: String,
    },
}

impl Misuse {
    /// Whether the words are wrong, so that it helps to see how they are put; else what
    /// they ask for is not there, or cannot be.
    pub(super) fn is_of_form(&self) -> bool {
        !matches!(
            self,
            Self::PortTaken { .. }
                | Self::LockExists { .. }
                | Self::NoVintage { .. }
                | Self::NothingPublished
                | Self::NothingToTranslate { .. }
                | Self::NoCode { .. }
                | Self::Unknown(_)
                | Self::NewExists { .. }
                | Self::NewTaken { .. }
                | Self::NewLacks { .. }
                | Self::NewByHand { .. }
                | Self::NewNoDay { .. }
        )
    }

    /// What is wrong and what to do.
    pub(super) fn tell(&self, words: &Words) -> Told {
        let tell = |name: &str, facts: &[(&str, Fact)]| {
            words.tell(&format!("cli-misuse-{name}"), facts)
        };
        match self {
            Self::NoCommand => tell("no-command", &[]),
            Self::UnknownCommand { text, nearest } => tell(
                "unknown-command",
                &[("text", text.into()), ("nearest", nearest.into())],
            ),
            Self::Extra { text } => tell("extra", &[("text", text.into())]),
            Self::UnknownOption { text, nearest } => tell(
                "unknown-option",
                &[("text", text.into()), ("nearest", nearest.into())],
            ),
            Self::NotHere { option, command, of } => {
                let other: Vec<String> = of.iter().map(|it| (*it).to_owned()).collect();
                let other = Fact::Text(words.choice(&other));
                let option = ("option", (*option).into());
                tell(
                    "not-here",
                    &[option, ("command", (*command).into()), ("other", other)],
                )
            }
            Self::Twice { option } => tell("twice", &[("option", (*option).into())]),
            Self::NoValue { option } => tell("no-value", &known(option)),
            Self::NeedlessValue { option } => {
                tell("needless-value", &[("option", option.into())])
            }
            Self::BadValue { option, form, text } => {
                let option = ("option", (*option).into());
                let form = ("form", (*form).into());
                tell("bad-value", &[option, form, ("text", text.into())])
            }
            Self::Together { one, other } => {
                let facts = [("one", (*one).into()), ("other", (*other).into())];
                tell("together", &facts)
            }
            Self::NotText { text } => tell("not-text", &[("text", text.into())]),
            Self::BadDate { option, text } => date(option, text, words),
            Self::NoVintage { text, nearest } => {
                tell("no-vintage", &[("text", text.into()), ("nearest", nearest.into())])
            }
            Self::NothingToTranslate { text, nearest } => tell(
                "nothing-to-translate",
                &[("text", text.into()), ("nearest", nearest.into())],
            ),
            Self::NoCode { text, nearest } => {
                tell("no-code", &[("text", text.into()), ("nearest", nearest.into())])
            }
            Self::LogWhat { text, nearest } => {
                tell("log-what", &[("text", text.into()), ("nearest", nearest.into())])
            }
            Self::LogNotHere { option, what } => tell(
                "log-not-here",
                &[("option", (*option).into()), ("what", (*what).into())],
            ),
            Self::NotGiven { option } => tell("not-given", &known(option)),
            Self::NoAnswer => tell("no-answer", &[]),
            Self::NoFile => tell("no-file", &[]),
            Self::Pair { option, text } => {
                tell("pair", &[("option", (*option).into()), ("text", text.into())])
            }
            Self::PortTaken { port } => {
                let port = Fact::Text(port.to_string());
                tell("port-taken", &[("port", port)])
            }
            Self::NewNothing => tell("new-nothing", &[]),
            Self::NewWithoutId { what } => {
                tell("new-without-id", &[("what", what.into())])
            }
            Self::NewUnknown { text, nearest } => {
                tell("new-unknown", &[("text", text.into()), ("nearest", nearest.into())])
            }
            Self::NewBadId { text, meant } => {
                tell("new-bad-id", &[("text", text.into()), ("meant", meant.into())])
            }
            Self::NewExists { path } => tell("new-exists", &[("path", path.into())]),
            Self::NewTaken { id, path } => {
                tell("new-taken", &[("id", id.into()), ("path", path.into())])
            }
            Self::NewLacks { kind } => {
                let named = Fact::Text(words.text(&format!("type-{kind}")));
                tell("new-lacks", &[("kind", (*kind).into()), ("named", named)])
            }
            Self::NewBadValue { key, text, message } => {
                let facts = [("key", key.into()), ("text", text.into())];
                let [key, text] = facts;
                tell("new-bad-value", &[key, text, ("message", message.into())])
            }
            Self::NewByHand { path } => tell("new-by-hand", &[("path", path.into())]),
            Self::NewNoDay { program } => {
                tell("new-no-day", &[("program", program.into())])
            }
            Self::NothingPublished => tell("nothing-published", &[]),
            Self::LockExists { name } => tell("lock-exists", &[("name", name.into())]),
            Self::Unknown(unknown) => words.fault(&named(unknown)),
        }
    }
}

fn known(option: &Known) -> [(&'static str, Fact); 2] {
    let form = option.form.unwrap_or(option.name);
    [("option", option.name.into()), ("form", form.into())]
}

/// The same words as for a name in the content.
fn named(unknown: &Unknown) -> Fault {
    let Unknown { kind, id, nearest } = unknown.clone();
    Fault::from(Reference::Unresolved { kind, id, nearest })
}

/// The same words as for a date in the content.
fn date(option: &str, text: &str, words: &Words) -> Told {
    let fault = match Date::new(text) {
        Some(_) => Structure::NotADay { text: text.into() },
        None => Structure::BadDate { text: text.into(), meant: Date::guess(text) },
    };
    let Told { message, hint } = words.fault(&Fault::from(fault));
    let message = words.with(
        "cli-misuse-date",
        &[("option", option.into()), ("message", Fact::Text(message))],
    );
    Told { message, hint }
}
