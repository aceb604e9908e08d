//! Challenges in the order in which people met them.

use super::desk::Desk;
use crate::value::Slug;

impl<'a> Desk<'a> {
    /// All challenges: those of the oldest editions first, in the order written there.
    pub(super) fn challenges(&self) -> Vec<&'a Slug> {
        let programs = self.catalog.programs.values();
        let editions = programs.flat_map(|it| it.editions.iter());
        let mut editions: Vec<_> = editions.collect();
        editions.sort_by_key(|it| it.head.period.first());
        let run = editions.iter().flat_map(|it| it.challenges.iter().copied());
        let mut found: Vec<&Slug> = Vec::new();
        for id in run.chain(self.catalog.challenges.keys().copied()) {
            if !found.contains(&id) {
                found.push(id);
            }
        }
        found
    }
}
