//! In which form a number is wanted, as a reference says it (content model §5.3).

use super::NumberView;
use crate::locale::Form;
use crate::parse::Reference;
use crate::value::{Amount, Date, Day};

/// In which form a number is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::plan) struct Ask {
    /// The form; none for that of the indicator.
    pub(in crate::plan) form: Option<Form>,
    /// What to round to a multiple of.
    pub(in crate::plan) step: Option<Amount>,
    /// How much of it is said.
    pub(in crate::plan) show: Show,
    /// The day on which it is known so (N58); none for the day of the build.
    pub(in crate::plan) as_known: Option<Day>,
    /// Where it stands.
    pub(in crate::plan) rank: Rank,
}

/// Where a number stands on a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::plan) enum Rank {
    /// Among other words.
    #[default]
    Text,
    /// By itself, large: nothing is rounded up there (N36).
    Headline,
}

/// How much of a number is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::plan) enum Show {
    /// Value and unit.
    #[default]
    Value,
    /// The value alone.
    Number,
    /// Value, unit and date.
    Dated,
    /// Value, unit, date and source.
    Full,
    /// What it counts.
    Name,
    /// What it counts, in a sentence.
    Definition,
}

impl Ask {
    /// What the parameters of a reference ask for.
    pub(in crate::plan) fn of(reference: &Reference) -> Self {
        Self {
            form: reference.parameter("form").and_then(Form::of),
            step: reference.parameter("step").and_then(Amount::new),
            show: match reference.parameter("show") {
                Some("number") => Show::Number,
                Some("dated") => Show::Dated,
                Some("full") => Show::Full,
                Some("name") => Show::Name,
                Some("definition") => Show::Definition,
                _ => Show::Value,
            },
            as_known: reference
                .parameter("as_known")
                .and_then(Date::new)
                .and_then(Date::last),
            rank: Rank::Text,
        }
    }
}

impl NumberView {
    /// As much of it as was asked for; a name or a definition is not said by it.
    pub(in crate::plan) fn said(&self, show: Show) -> String {
        match show {
            Show::Number => self.number.clone(),
            Show::Dated => format!("{} {}", self.text, self.when),
            Show::Full => format!("{} {} ({})", self.text, self.when, self.source),
            Show::Name => self.label.clone(),
            Show::Value | Show::Definition => self.text.clone(),
        }
    }
}
