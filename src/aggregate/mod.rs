//! From what was done to the numbers we show.
//!
//! Invariant: every number carries the entries it was made from, and a sum does not
//! depend on the order of its parts.

mod measure;

pub use measure::{
    Dimension, Measure, Number, Period, Progress, Proof, Question, Row, RowHead, Scope,
    Table, Visible,
};

use crate::diag::Diagnosed;
use crate::model::Catalog;
use crate::value::{Day, Slug};

/// Answers any indicator, scope and period with its proof; small counts are masked.
#[derive(Debug)]
pub struct Impact<'a> {
    catalog: &'a Catalog<'a>,
    date: Day,
}

/// Prepares the numbers of a catalog as they are known on a day, and checks them.
pub fn aggregate<'a>(_catalog: &'a Catalog<'a>, _date: Day) -> Diagnosed<Impact<'a>> {
    unimplemented!()
}

impl Impact<'_> {
    /// The answer to one question.
    pub fn measure(&self, _question: &Question) -> Visible<Measure> {
        unimplemented!()
    }

    /// A table of an indicator: its rows and its whole.
    pub fn table(&self, _question: &Question, _by: Dimension) -> Table {
        unimplemented!()
    }

    /// How far a target has come.
    pub fn progress(&self, _target: &Slug) -> Progress {
        unimplemented!()
    }

    /// The day the numbers are known on: the date of the build.
    pub fn date(&self) -> Day {
        self.date
    }

    /// The first day of what a cumulative number speaks of (N26).
    pub fn start(&self, _scope: &Scope) -> Day {
        unimplemented!()
    }

    /// The SHA-256 of the canonical entries behind a number, as hexadecimal (N61).
    pub fn digest(&self, _measure: &Measure) -> String {
        unimplemented!()
    }

    /// The content these numbers come from.
    pub fn catalog(&self) -> &Catalog<'_> {
        self.catalog
    }
}
