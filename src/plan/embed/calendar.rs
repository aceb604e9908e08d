//! Dates and days of a program in a text: made by the pages that show them in full.

use super::Embed;
use crate::diag::{Fault, Reference as Wrong};
use crate::parse::Reference;
use crate::plan::agenda::{self, DatesView};
use crate::plan::glance;
use crate::plan::writer::Writer;

impl Writer<'_> {
    /// The dates of a program, a challenge or a cohort.
    pub(super) fn calendar(
        &mut self,
        reference: &Reference,
        title: &str,
        caption: &str,
    ) -> Result<Option<Embed>, Option<Fault>> {
        let Some(agenda) = agenda::embedded(self, &reference.target) else {
            return Err(unresolved(reference));
        };
        let (title, caption) = (title.to_owned(), caption.to_owned());
        Ok(Some(Embed::Calendar(DatesView { title, caption, agenda })))
    }

    /// The days of a program by channel.
    pub(super) fn glance(
        &mut self,
        reference: &Reference,
        title: &str,
        caption: &str,
    ) -> Result<Option<Embed>, Option<Fault>> {
        let Some(mut grid) = glance::embedded(self, &reference.target) else {
            return Err(unresolved(reference));
        };
        if !title.is_empty() {
            grid.caption = title.to_owned();
        }
        if !caption.is_empty() {
            grid.note = caption.to_owned();
        }
        Ok(Some(Embed::Glance(grid)))
    }
}

fn unresolved(reference: &Reference) -> Option<Fault> {
    let (kind, id) = (reference.scheme.word(), reference.target.clone());
    Some(Wrong::Unresolved { kind, id, nearest: None }.into())
}
