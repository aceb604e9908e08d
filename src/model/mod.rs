//! All docs together: names looked up, values checked against each other.
//!
//! Invariant: whatever is in the catalog is sound. What is not is told once, at its
//! place, and left out, with what hangs on it.

mod brand;
mod calc;
mod catalog;
mod claim;
mod cohort;
mod consent;
mod correction;
mod dated;
mod figure;
mod formula;
mod indicator;
mod left_out;
mod names;
mod numbers;
mod people;
mod platform;
mod personal;
mod program;
mod project;
mod publication;
mod published;
mod record;
mod resolve;
mod rule;
mod site;
mod sound;
mod support;
mod unit;
mod variant;

pub use brand::{Brand, INK, PAPER, TEXT};
pub use catalog::{
    Action, Catalog, Challenge, Cohort, CourseDay, Edition, FreePage, Partner, Platform,
    Posted, Program, Project, Site, Sponsor, Story, Territory,
};
pub use consent::Unagreed;
pub use left_out::LeftOut;
pub use numbers::{
    Concept, Counting, Figure, Guarded, Indicator, Occasion, Record, Rule, Secret,
    Target, Unit,
};
pub use publication::{Fates, Publication, Reach, Unpublished};
pub use published::{Lock, Restatement};
pub use resolve::resolve;
