//! The pages of a site in its second language: the same content with the texts of its
//! translations, and the same numbers.
//!
//! Invariant: nothing is counted again, so that a number is the same in both languages.

use std::sync::Arc;

use super::Inputs;
use crate::aggregate::Impact;
use crate::diag::Diagnosed;
use crate::memo::Known;
use crate::model;
use crate::plan::{self, Kept, Page, Plan, Setting};
use crate::translation::Side;

/// The pages in the second language, and what there is to tell of its texts.
pub(super) fn plan(
    inputs: &Inputs,
    (first, impact): (&Plan, &Impact<'_>),
    (side, setting): (&Side, &Setting<'_>),
    kept: &mut Kept,
) -> Diagnosed<Vec<Arc<Known<Page>>>> {
    let Diagnosed { value: mut catalog, mut diagnostics } = model::resolve(&side.docs);
    catalog.site.stand_at(inputs.base_url.as_deref());
    catalog.settle(setting.date, inputs.reach);
    diagnostics.extend(&catalog.check(setting.date));
    let pages = plan::plan_abroad(&catalog, impact, setting, (first, kept));
    let value = diagnostics.take(pages);
    Diagnosed { value, diagnostics }
}
