//! What a computed number was made from and how sure it is, in words (N2, N9, N61).

use super::{NumberView, PartView};
use crate::aggregate::{Measure, Number};
use crate::diag::Fact;
use crate::plan::desk::Desk;
use crate::value::Slug;

impl Desk<'_> {
    /// What a number was made from, in words.
    pub(super) fn proven(
        &self,
        view: &mut NumberView,
        measure: &Measure,
        indicator: &Slug,
    ) {
        let proof = &measure.proof;
        if let Some(id) = &proof.declared {
            let figure = self.catalog.figures.get(id).map(|it| self.sources_of(it));
            let survey = self.catalog.surveys.get(id);
            let survey = survey.and_then(|it| it.source.as_ref());
            let survey = survey.and_then(|it| self.catalog.sources.get(&it.value));
            let survey = survey.map(|it| self.source_words(it));
            view.source = figure.or(survey).unwrap_or_default();
        }
        let n_records = proof.records.len();
        if n_records > 0 {
            let text =
                self.words.with("ui-record-count", &[("count", Fact::Count(n_records))]);
            view.records = PartView { text, value: n_records.to_string() };
        }
        let Number::Amount(whole) = measure.value else { return };
        let may_tell =
            |part| n_records > 0 && self.impact.may_tell(indicator, part, whole);
        if may_tell(proof.estimated) {
            view.estimated = self.part("ui-of-which-estimated", proof.estimated, whole);
        }
        if may_tell(proof.verified) {
            view.verified = self.part("ui-of-which-verified", proof.verified, whole);
        }
    }

    /// What is not sure, or not known, of a number (N2, N9).
    pub(super) fn doubtful(
        &self,
        view: &mut NumberView,
        measure: &Measure,
        indicator: &Slug,
    ) {
        let proof = &measure.proof;
        if let Some((known, all)) = proof.complete {
            let facts = [("known", Fact::Count(known)), ("all", Fact::Count(all))];
            let text = self.words.with("ui-known-of", &facts);
            view.complete = PartView { text, value: known.to_string() };
        }
        // A part of a number of people may be too small to be shown (N46).
        let (Number::Amount(whole) | Number::Ratio(whole, _)) = measure.value else {
            return;
        };
        let may_tell = self.impact.may_tell(indicator, proof.unverified, whole);
        if may_tell && !proof.unverified.is_zero() {
            let value = Fact::Text(self.words.number(proof.unverified));
            let text = self.words.with("ui-part-unverified", &[("value", value)]);
            view.unverified = PartView { text, value: proof.unverified.to_string() };
        }
    }
}
