//! Programs in the order in which people met them.

use super::desk::Desk;
use crate::model::Program;
use crate::value::Slug;

impl<'a> Desk<'a> {
    /// All programs: the oldest first.
    pub(super) fn programs(&self) -> Vec<&'a Slug> {
        let first =
            |it: &Program<'_>| it.editions.iter().map(|it| it.head.period.first()).min();
        let mut found: Vec<_> = self.catalog.programs.iter().collect();
        found.sort_by_key(|(_, it)| first(it));
        found.into_iter().map(|(id, _)| *id).collect()
    }
}
