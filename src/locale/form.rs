//! The forms in which a number may be shown (N33 to N36): as it is, « plus de »,
//! « près de », « environ », « une centaine ».
//!
//! Invariant: what a source says of its number is never made stronger. A value known
//! to be above 5 000 is not shown as 5 000, nor as near it.

mod refusal;
mod rounding;

pub use refusal::{Reason, Refusal};

use super::{Language, UnitWords, Words, number};
use crate::diag::Fact;
use crate::value::{Amount, Class, Qualifier, Quantity};

/// A form that somebody asks for: `form=more-than`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// With the qualifier it has.
    #[default]
    AsIs,
    /// The number itself.
    Exact,
    /// Above a rounded number.
    MoreThan,
    /// Just below a rounded number.
    CloseTo,
    /// Near a rounded number.
    Around,
    /// In one word: « une centaine ».
    Words,
}

impl Form {
    /// Every form with the word that names it in content.
    pub const ALL: [(Self, &'static str); 6] = [
        (Self::AsIs, "as-is"),
        (Self::Exact, "exact"),
        (Self::MoreThan, "more-than"),
        (Self::CloseTo, "close-to"),
        (Self::Around, "around"),
        (Self::Words, "words"),
    ];

    /// The form of a word.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, it)| *it == word).map(|(form, _)| *form)
    }

    /// The word of a form.
    pub fn word(self) -> &'static str {
        let known = Self::ALL.iter().find(|(it, _)| *it == self);
        known.map(|(_, word)| *word).expect("ALL has every form")
    }
}

/// Where a number comes from; the words for an upper bound depend on it (N33).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Origin {
    /// Somebody wrote it: « jusqu'à ».
    #[default]
    Declared,
    /// An operation made it: « au plus ».
    Computed,
}

/// Whether a thing can be cut into parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Grain {
    /// It cannot: persons, kits.
    #[default]
    Whole,
    /// It can: hours, euros, percents.
    Divisible,
}

/// A number with the form that is wanted for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Wanted {
    /// The number, not rounded.
    pub quantity: Quantity,
    /// Where it comes from.
    pub origin: Origin,
    /// The form.
    pub form: Form,
    /// What to round to a multiple of; `None` for as many significant figures.
    pub step: Option<Amount>,
    /// How many significant figures are kept without a step.
    pub significant_figures: u8,
    /// What is counted.
    pub grain: Grain,
}

impl Wanted {
    /// A declared number of whole things, as it is.
    pub fn new(quantity: Quantity) -> Self {
        Self {
            quantity,
            origin: Origin::Declared,
            form: Form::AsIs,
            step: None,
            significant_figures: 2,
            grain: Grain::Whole,
        }
    }
}

/// What the words around a number say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Says {
    /// Nothing: it is the number.
    Itself,
    /// « plus de »
    MoreThan,
    /// « au moins »
    AtLeast,
    /// « près de »
    CloseTo,
    /// « environ »
    Around,
    /// « jusqu'à »
    UpTo,
    /// « au plus »
    AtMost,
    /// « moins de »
    LessThan,
    /// « une centaine »: the number is a word.
    Word,
}

impl Says {
    /// The name of the message that puts it around a number.
    pub(super) fn message(self) -> &'static str {
        match self {
            Self::Itself | Self::Word => "form-itself",
            Self::MoreThan => "form-more-than",
            Self::AtLeast => "form-at-least",
            Self::CloseTo => "form-close-to",
            Self::Around => "form-around",
            Self::UpTo => "form-up-to",
            Self::AtMost => "form-at-most",
            Self::LessThan => "form-less-than",
        }
    }

    /// What a qualifier says.
    pub fn of(qualifier: Qualifier, origin: Origin) -> Self {
        match (qualifier, origin) {
            (Qualifier::Exact, _) => Self::Itself,
            (Qualifier::MoreThan, _) => Self::MoreThan,
            (Qualifier::AtLeast, _) => Self::AtLeast,
            (Qualifier::Around, _) => Self::Around,
            (Qualifier::UpTo, Origin::Declared) => Self::UpTo,
            (Qualifier::UpTo, Origin::Computed) => Self::AtMost,
            (Qualifier::LessThan, _) => Self::LessThan,
        }
    }
}

/// How a number goes before its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Join {
    /// Side by side: « 5 300 kits ».
    Plain,
    /// With *de* or *d'*: « une centaine d'appels ».
    Of,
}

/// A number in the form that was wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The number as shown, after rounding.
    pub value: Amount,
    /// What its words say of it.
    pub says: Says,
    /// The number without qualifier or unit: « 5 300 », « une centaine ».
    pub number: String,
    /// The number with its qualifier: « plus de 5 300 ».
    pub text: String,
    /// How it goes before a unit.
    pub join: Join,
}

impl Words {
    /// A number in the form wanted, or why it may not take it.
    pub fn shown(&self, wanted: &Wanted) -> Result<Shown, Refusal> {
        let (value, says) =
            rounding::rounded(wanted).map_err(|reason| Refusal::new(reason, wanted))?;
        let number = match says {
            Says::Word => self.text(&format!("word-{value}")),
            _ => self.number(value),
        };
        let text = self.qualified(says, &number);
        let join = match (says, self.language()) {
            (Says::Word, Language::French) => Join::Of,
            _ => Join::Plain,
        };
        Ok(Shown { value, says, number, text, join })
    }

    /// The same for a headline, where nothing is rounded up (N36).
    pub fn headline(&self, wanted: &Wanted) -> Result<Shown, Refusal> {
        let shown = self.shown(wanted)?;
        if shown.value > wanted.quantity.value {
            return Err(Refusal::new(Reason::RoundsUp, wanted));
        }
        Ok(shown)
    }

    /// A number with its unit: « plus de 5 300 kits », « une centaine d'appels ».
    pub fn with_unit(&self, shown: &Shown, unit: &UnitWords<'_>) -> String {
        if shown.says != Says::Word {
            let number = number::joined(self.language(), shown.value, unit);
            return self.qualified(shown.says, &number);
        }
        let id = if unit.elide { "word-of-elided" } else { "word-of" };
        let number = Fact::from(&shown.number);
        self.with(id, &[("number", number), ("unit", unit.many.into())])
    }

    /// A result with the words of its class: « au moins 33 % ».
    pub fn bounded(&self, class: Class, number: &str) -> String {
        self.qualified(Says::of(class.qualifier(), Origin::Computed), number)
    }

    fn qualified(&self, says: Says, number: &str) -> String {
        self.with(says.message(), &[("number", number.into())])
    }
}

#[cfg(test)]
mod tests;
