//! The words of a command line, sorted into a command and its options.
//!
//! Invariant: every option is one that we know and stands there once, with a value if
//! and only if it takes one.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};

use lexopt::{Arg, Parser};

use super::misuse::Misuse;
use super::options::{
    COMMANDS, Known, OPTIONS, WITH_ARGUMENT, WITH_TWO, nearest, option,
};

/// A command and its options, as they were written.
#[derive(Default)]
pub(super) struct Line {
    /// The command, when one was named.
    pub(super) command: Option<&'static str>,
    /// What the command is asked about, for those that may be told.
    pub(super) argument: Option<String>,
    /// What else it is told, for those that may be told two things.
    pub(super) second: Option<String>,
    values: BTreeMap<&'static str, Option<OsString>>,
}

impl Line {
    /// Takes the next word, with its value; `None` at the end.
    pub(super) fn next(&mut self, parser: &mut Parser) -> Result<Option<()>, Misuse> {
        let name = match parser.next() {
            Ok(None) => return Ok(None),
            Ok(Some(Arg::Value(text))) => return self.name_command(&text).map(Some),
            Ok(Some(Arg::Short(letter))) => format!("-{letter}"),
            Ok(Some(Arg::Long(name))) => format!("--{name}"),
            Err(error) => return Err(needless(error)),
        };
        let Some(known) = option(&name) else {
            let names = OPTIONS.iter().map(|it| it.name);
            let nearest = nearest(&name, names);
            return Err(Misuse::UnknownOption { text: name, nearest });
        };
        let value = match known.form {
            None => None,
            Some(_) => Some(value(parser, known)?),
        };
        if self.values.insert(known.name, value).is_some() {
            return Err(Misuse::Twice { option: known.name });
        }
        Ok(Some(()))
    }

    fn name_command(&mut self, text: &OsStr) -> Result<(), Misuse> {
        let text = text.to_string_lossy();
        if let Some(command) = self.command {
            if self.argument.is_some()
                && self.second.is_none()
                && WITH_TWO.contains(&command)
            {
                self.second = Some(text.into_owned());
                return Ok(());
            }
            if self.argument.is_some() || !WITH_ARGUMENT.contains(&command) {
                return Err(Misuse::Extra { text: text.into_owned() });
            }
            self.argument = Some(text.into_owned());
            return Ok(());
        }
        self.command = COMMANDS.into_iter().find(|it| *it == text);
        if self.command.is_none() {
            let nearest = nearest(&text, COMMANDS.into_iter());
            return Err(Misuse::UnknownCommand { text: text.into_owned(), nearest });
        }
        Ok(())
    }

    /// Whether an option was given.
    pub(super) fn has(&self, name: &str) -> bool {
        self.values.contains_key(name)
    }

    /// The value of an option, in whatever characters.
    pub(super) fn raw(&self, name: &str) -> Option<&OsStr> {
        self.values.get(name)?.as_deref()
    }

    /// The value of an option, as text.
    pub(super) fn text(&self, name: &str) -> Result<Option<&str>, Misuse> {
        let Some(value) = self.raw(name) else { return Ok(None) };
        let text = value.to_str().map(Some);
        text.ok_or_else(|| Misuse::NotText { text: value.to_string_lossy().into() })
    }
}

/// The value of an option; another option is not taken for it.
fn value(parser: &mut Parser, known: &'static Known) -> Result<OsString, Misuse> {
    let missing = || Misuse::NoValue { option: known };
    let value = match parser.optional_value() {
        Some(value) => value,
        None => {
            let value = parser.value().map_err(|_| missing())?;
            if value.as_encoded_bytes().starts_with(b"-") {
                return Err(missing());
            }
            value
        }
    };
    if value.is_empty() { Err(missing()) } else { Ok(value) }
}

fn needless(error: lexopt::Error) -> Misuse {
    match error {
        lexopt::Error::UnexpectedValue { option, .. } => Misuse::NeedlessValue { option },
        other => Misuse::NotText { text: other.to_string() },
    }
}
