//! A number with what is known of its precision.

use super::Amount;

/// What the writer says of a number (content model §1.5).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Qualifier {
    /// The number itself.
    #[default]
    Exact,
    /// Above it.
    MoreThan,
    /// It, or above.
    AtLeast,
    /// Near it.
    Around,
    /// It, or below.
    UpTo,
    /// Below it.
    LessThan,
}

impl Qualifier {
    /// The class in which it takes part in operations (N33).
    pub fn class(self) -> Class {
        match self {
            Self::Exact => Class::Exact,
            Self::MoreThan | Self::AtLeast => Class::AtLeast,
            Self::UpTo | Self::LessThan => Class::AtMost,
            Self::Around => Class::Around,
        }
    }
}

/// What is known of a result: the classes of the qualifier algebra (N33).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// =
    #[default]
    Exact,
    /// ≥
    AtLeast,
    /// ≤
    AtMost,
    /// ~
    Around,
}

impl Class {
    /// The class of a sum.
    pub fn plus(self, other: Self) -> Self {
        match (self, other) {
            (Self::Exact, it) | (it, Self::Exact) => it,
            (Self::AtLeast, Self::AtLeast) => Self::AtLeast,
            (Self::AtMost, Self::AtMost) => Self::AtMost,
            _ => Self::Around,
        }
    }

    /// The class of a difference.
    pub fn minus(self, other: Self) -> Self {
        self.plus(other.flipped())
    }

    /// The class of a ratio of values that are not negative.
    pub fn over(self, other: Self) -> Self {
        self.plus(other.flipped())
    }

    fn flipped(self) -> Self {
        match self {
            Self::AtLeast => Self::AtMost,
            Self::AtMost => Self::AtLeast,
            it => it,
        }
    }

    /// The qualifier with which a result is shown (N33).
    pub fn qualifier(self) -> Qualifier {
        match self {
            Self::Exact => Qualifier::Exact,
            Self::AtLeast => Qualifier::AtLeast,
            Self::AtMost => Qualifier::UpTo,
            Self::Around => Qualifier::Around,
        }
    }
}

/// A number with its qualifier; its unit is known elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Quantity {
    /// The number.
    pub value: Amount,
    /// What is known of its precision.
    pub qualifier: Qualifier,
}

#[cfg(test)]
mod tests {
    use super::Class::{Around, AtLeast, AtMost, Exact};

    #[test]
    fn n33_the_algebra_is_the_table_of_the_content_model() {
        let all = [Exact, AtLeast, AtMost, Around];
        let sums = [
            [Exact, AtLeast, AtMost, Around],
            [AtLeast, AtLeast, Around, Around],
            [AtMost, Around, AtMost, Around],
        ];
        let differences = [
            [Exact, AtMost, AtLeast, Around],
            [AtLeast, Around, AtLeast, Around],
            [AtMost, AtMost, Around, Around],
        ];
        for (row, left) in all.into_iter().take(3).enumerate() {
            for (column, right) in all.into_iter().enumerate() {
                assert_eq!(left.plus(right), sums[row][column]);
                assert_eq!(left.minus(right), differences[row][column]);
                assert_eq!(left.over(right), differences[row][column]);
            }
        }
    }
}
