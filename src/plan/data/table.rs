//! A table for analysts: its columns with their kinds, its rows.

use crate::locale::{Told, Words};
use crate::parse::Word;

/// A table for analysts.
#[derive(Clone, Debug)]
pub(super) struct Table {
    /// The name of its files: `indicateurs`.
    pub name: &'static str,
    /// Its columns.
    pub columns: &'static [Column],
    /// Its rows, a cell for each column; an empty cell is a missing value.
    pub rows: Vec<Vec<String>>,
}

/// A column of a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    /// Its name, in the first line of the file.
    pub name: &'static str,
    /// The name of its words: `data-column-<words>`.
    pub words: &'static str,
    /// What its cells hold.
    pub kind: Kind,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    /// A name that no row goes without.
    Name,
    /// Words.
    Text,
    /// An exact decimal number.
    Number,
    /// A number without decimals.
    Whole,
    /// A part of a whole, from 0 to 1.
    Share,
    /// `true` or `false`.
    Truth,
    /// A day.
    Day,
    /// A date as content writes it, perhaps imprecise or an interval.
    Date,
    /// One of some words.
    Word(fn() -> Vec<&'static str>),
    /// The fingerprint of records.
    Digest,
    /// An address.
    Url,
}

impl Kind {
    /// Whether its cells are numbers.
    pub(super) fn is_number(self) -> bool {
        matches!(self, Self::Number | Self::Whole | Self::Share)
    }
}

impl Column {
    /// A column whose words have its own name.
    pub(super) const fn new(name: &'static str, kind: Kind) -> Self {
        Self { name, words: name, kind }
    }

    /// A column that means something else in this table than in others.
    pub(super) const fn called(
        name: &'static str,
        words: &'static str,
        kind: Kind,
    ) -> Self {
        Self { name, words, kind }
    }

    /// Its title, and what is to be known of it.
    pub(super) fn told(&self, words: &Words) -> Told {
        words.tell(&format!("data-column-{}", self.words.replace('_', "-")), &[])
    }
}

impl Table {
    /// Its title, and what its rows are.
    pub(super) fn told(&self, words: &Words) -> Told {
        words.tell(&format!("data-table-{}", self.name), &[])
    }
}

/// Every word of an enumeration.
pub(super) fn words<T: Word>() -> Vec<&'static str> {
    T::WORDS.iter().map(|(word, _)| *word).collect()
}

/// The letters that say what kind of observation a row is.
pub(super) fn statuses() -> Vec<&'static str> {
    vec!["A", "B", "C", "E", "M", "P"]
}
