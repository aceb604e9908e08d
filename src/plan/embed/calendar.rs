//! Dates and days of a program in a text: made by the pages that show them in full.

use super::Embed;
use crate::diag::Fault;
use crate::parse::Reference;
use crate::plan::writer::Writer;

impl Writer<'_> {
    /// The dates of a program, a challenge or a cohort.
    pub(super) fn calendar(
        &mut self,
        _reference: &Reference,
        _title: &str,
        _caption: &str,
    ) -> Result<Option<Embed>, Option<Fault>> {
        Ok(None)
    }

    /// The days of a program by channel.
    pub(super) fn glance(
        &mut self,
        _reference: &Reference,
        _title: &str,
        _caption: &str,
    ) -> Result<Option<Embed>, Option<Fault>> {
        Ok(None)
    }
}
