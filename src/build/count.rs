//! The first half of a build: content to numbers, without pages.

use super::{Cache, Inputs};
use crate::aggregate::{self, Impact};
use crate::diag::Diagnostics;
use crate::model;

/// What came of looking at the numbers.
#[derive(Clone, Debug)]
pub struct Counted<T> {
    /// What was made of them; nothing beside errors, which may have changed them.
    pub value: Option<T>,
    /// What there is to tell about the content, in the order of files and lines.
    pub diagnostics: Diagnostics,
}

/// Shows the numbers of these inputs to who asks, unless there are errors.
pub fn count<T>(inputs: &Inputs, look: impl FnOnce(&Impact<'_>) -> T) -> Counted<T> {
    let mut diagnostics = Diagnostics::default();
    let docs = diagnostics.take(Cache::default().docs(&inputs.content, &|_| {}));
    let mut catalog = diagnostics.take(model::resolve(&docs));
    let date = diagnostics.take_if_sound(catalog.date(inputs.date));
    catalog.settle(date, inputs.reach);
    diagnostics.extend(&catalog.check(date));
    let impact = diagnostics.take(aggregate::aggregate(&catalog, date));
    diagnostics.sort();
    let value = (!diagnostics.has_errors()).then(|| look(&impact));
    Counted { value, diagnostics }
}
