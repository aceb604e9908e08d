//! What the indicators of a sponsor were made from, all together, and its digest.

use crate::aggregate::{Measure, Proof, Question, Visible};
use crate::model::Sponsor;
use crate::plan::desk::Desk;
use crate::plan::impact::pieces;
use crate::value::Slug;

/// The digest of all that the indicators of a sponsor were made from.
pub(super) fn digest(
    desk: &Desk<'_>,
    it: &Sponsor<'_>,
    asked: &dyn Fn(&Slug) -> Question,
) -> Vec<String> {
    let measures = it.indicators.iter().map(|of| desk.impact.measure(&asked(of)));
    let first = measures.into_iter().find_map(|it| it.value().cloned());
    let Some(first) = first else { return Vec::new() };
    let proof = proof(desk, it, asked);
    pieces(&desk.impact.digest(&Measure { proof, ..first }))
}

/// All that the indicators of a sponsor were made from.
pub(super) fn proof(
    desk: &Desk<'_>,
    it: &Sponsor<'_>,
    asked: &dyn Fn(&Slug) -> Question,
) -> Proof {
    let mut proof = Proof::default();
    for of in &it.indicators {
        if let Visible::Value(measure) = desk.impact.measure(&asked(of)) {
            proof.records.extend(&measure.proof.records);
            proof.things.extend(measure.proof.things.iter().cloned());
        }
    }
    proof.records.sort_unstable();
    proof.records.dedup();
    proof.things.sort();
    proof.things.dedup();
    proof
}
