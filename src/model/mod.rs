//! All docs together: names looked up, values checked against each other.
//!
//! Invariant: whatever is in the catalog is sound. What is not is told once, at its
//! place, and left out, with what hangs on it.

mod catalog;
mod publication;

pub use catalog::{
    Action, Catalog, Challenge, Cohort, Concept, Counting, CourseDay, Edition, Figure,
    FreePage, Guarded, Indicator, Partner, Program, Record, Secret, Site, Sponsor, Story,
    Target, Territory, Unit,
};
pub use publication::{Publication, Reach, publication};

use std::sync::Arc;

use crate::diag::Diagnosed;
use crate::parse::Doc;
use crate::value::Day;

/// Looks up every name and checks every value against the others.
pub fn resolve(_docs: &[Arc<Doc>]) -> Diagnosed<Catalog<'_>> {
    unimplemented!()
}

impl Catalog<'_> {
    /// The date of the build: the one given, else the latest found in the content
    /// (content model §2, « Reference date »).
    pub fn date(&self, _given: Option<Day>) -> Diagnosed<Day> {
        unimplemented!()
    }
}
