//! What is answered: a number with its proof, in the only form that may be shown.

use crate::parse::Basis;
use crate::value::{Amount, Day, Qualifier, Rounding, Slug};

/// A number with its proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// How much.
    pub value: Number,
    /// What is known of its precision (N33).
    pub qualifier: Qualifier,
    /// In what.
    pub unit: Slug,
    /// What proves it.
    pub proof: Proof,
}

impl Measure {
    /// The number as it is counted: a quotient with so many decimals, a share of a base in
    /// percent.
    pub fn counted(&self, decimals: u32) -> Option<Amount> {
        match self.value {
            Number::Amount(it) | Number::Share(it) => Some(it),
            Number::Ratio(part, whole) => {
                let is_share = self.unit.as_str() == "percent";
                let part = if is_share { part * Amount::HUNDRED } else { part };
                part.divided(whole, decimals, Rounding::Nearest)
            }
        }
    }
}

/// How much: an amount, or one amount over another, never divided before it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// So many.
    Amount(Amount),
    /// So many out of so many.
    Ratio(Amount, Amount),
    /// A published share in percent whose base nobody knows.
    Share(Amount),
}

/// What a number was made from; of a ratio, the amounts are those of its numerator.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// Records, as indices of `Catalog::records`, in order.
    pub records: Vec<usize>,
    /// Cohorts, actions, partners or stories that were counted, in order.
    pub things: Vec<Slug>,
    /// The figure it is, or the survey it comes from.
    pub declared: Option<Slug>,
    /// How many things had a value, and how many should have had one; none when all
    /// had (N9).
    pub complete: Option<(usize, usize)>,
    /// The part of the amount that comes from estimates or models.
    pub estimated: Amount,
    /// The part whose entries have evidence of grade 2 or more.
    pub verified: Amount,
    /// The part from entries that nobody has verified.
    pub unverified: Amount,
    /// The part of joint actions that partners count too (N21).
    pub joint: Amount,
    /// The part by grade of evidence, 0 to 4 (N63).
    pub grades: [Amount; 5],
    /// The bases that were mixed, sorted.
    pub bases: Vec<Basis>,
    /// Whether part of an interval was taken for a part of its quantity (N24).
    pub is_spread: bool,
    /// The latest day on which one of the records became known.
    pub updated: Option<Day>,
}

/// A number as it may be shown; the only form a view can hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Visible<T> {
    /// It may be shown.
    Value(T),
    /// It may not be shown (N46, N47).
    Masked {
        /// The threshold.
        least: u32,
        /// Why.
        mask: Mask,
    },
    /// It has no answer: a division by zero, a base nobody knows.
    NotComputable,
    /// Nothing was entered. Missing is not zero (N4).
    Missing,
}

/// Why a number is not shown (N49).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mask {
    /// It is above zero and below the threshold, or a zero that may not be shown either:
    /// « < 5 ».
    Primary,
    /// A number below the threshold could be worked out from it: « s ».
    Secondary,
}

impl<T> Visible<T> {
    /// What may be shown, when there is something.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            _ => None,
        }
    }

    /// Makes something of the value; what cannot be shown stays so.
    pub fn then<U>(&self, make: impl FnOnce(&T) -> Visible<U>) -> Visible<U> {
        match self {
            Self::Value(value) => make(value),
            Self::Masked { least, mask } => {
                Visible::Masked { least: *least, mask: *mask }
            }
            Self::NotComputable => Visible::NotComputable,
            Self::Missing => Visible::Missing,
        }
    }
}
