//! Words and forms for people, in French and English: sentences of the catalogues,
//! numbers, dates, lists, typography.
//!
//! Invariants: a fact goes in, text comes out; nothing is read from outside and no
//! number is changed but for showing. A message that is missing is our own mistake,
//! so it stops the program; tests read every message there is.

mod catalogue;
mod date;
mod form;
mod list;
mod number;
mod percent;
#[cfg(test)]
mod samples;
mod stem;
#[cfg(test)]
mod tests;
mod time;
mod typeset;
mod typography;
mod unit;
mod writing;

pub use catalogue::{Told, Words};
pub use date::Certainty;
pub use form::{Form, Grain, Join, Origin, Reason, Refusal, Says, Shown, Wanted};
pub use list::sort_key;
pub use percent::{PercentRules, Progress, Ratio};
pub use stem::{little_words, stems};
pub use typeset::{Around, typeset};
pub use typography::{NARROW, NO_BREAK, capitalised};
pub use unit::{BuiltInUnit, UnitWords};

/// A language that we have words for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// The language of the content, unless a site says otherwise.
    #[default]
    French,
    /// The other one.
    English,
}

impl Language {
    /// The language of a code, as in `language: fr` or `fr_FR.UTF-8`.
    pub fn of(code: &str) -> Option<Self> {
        let code = code.split(['-', '_', '.']).next().unwrap_or(code);
        [Self::French, Self::English].into_iter().find(|it| it.code() == code)
    }

    /// Its code: `fr` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }

    /// Its code as those ask for it that show a page elsewhere: `fr_FR`.
    pub fn locale(self) -> &'static str {
        match self {
            Self::French => "fr_FR",
            Self::English => "en_GB",
        }
    }
}
