//! Why a number may not take a form, and which it may take.

use super::{Form, Wanted, rounding};
use crate::value::Amount;

/// Why a form is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// It would say more than the source does.
    Stronger,
    /// The next multiple is more than 5 % away.
    TooFar {
        /// The multiple.
        multiple: Amount,
        /// How far it is, in percent of itself.
        gap: Amount,
    },
    /// No word stands for a number near it.
    NoWord,
    /// It is above the value, in a headline.
    RoundsUp,
    /// The step is zero or below.
    BadStep,
}

/// A form that a number may not take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Why.
    pub reason: Reason,
    /// The forms it may take.
    pub allowed: Vec<Form>,
}

impl Refusal {
    pub(super) fn new(reason: Reason, wanted: &Wanted) -> Self {
        let mut allowed = match reason {
            Reason::BadStep => rounding::possible(&Wanted { step: None, ..*wanted }),
            _ => rounding::possible(wanted),
        };
        if reason == Reason::RoundsUp {
            let above = |form: &Form| rounding::rises(&Wanted { form: *form, ..*wanted });
            allowed.retain(|form| !above(form));
        }
        Self { reason, allowed }
    }

    /// The forms it may take, as content names them: `as-is, more-than`.
    pub fn allowed_words(&self) -> String {
        let words: Vec<&str> = self.allowed.iter().map(|form| form.word()).collect();
        words.join(", ")
    }
}
