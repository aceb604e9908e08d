//! Dates and days of a program in a text: made by the pages that show them in full.

use super::Embed;
use crate::diag::{Fault, Reference as Wrong};
use crate::model::Publication;
use crate::parse::{Reference, Scheme};
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
        let known = [Scheme::Program, Scheme::Challenge, Scheme::Cohort];
        if !self.may_embed(reference, &known)? {
            return Ok(None);
        }
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
        if !self.may_embed(reference, &[Scheme::Program])? {
            return Ok(None);
        }
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

    /// Whether the page may show what a reference names, a thing of one of these types;
    /// what is not published yet is told and left out.
    fn may_embed(
        &mut self,
        reference: &Reference,
        known: &[Scheme],
    ) -> Result<bool, Option<Fault>> {
        let of = |scheme: &Scheme| self.desk.register.get(*scheme, &reference.target);
        let Some(publication) = known.iter().find_map(of).map(|it| it.publication) else {
            return Err(unresolved(reference));
        };
        let target = reference.name();
        match publication {
            it if self.may_show(it) => return Ok(true),
            Publication::Unlisted | Publication::Internal => {
                return Err(Some(Wrong::UnlistedTarget { target }.into()));
            }
            _ => self.tell(Wrong::NotRendered { target }, reference.span),
        }
        Ok(false)
    }
}

fn unresolved(reference: &Reference) -> Option<Fault> {
    let (kind, id) = (reference.scheme.word(), reference.target.clone());
    Some(Wrong::Unresolved { kind, id, nearest: None }.into())
}
