//! The part of a number that falls to one of several sponsors of the same things (N53).

use super::measure::{Measure, Number, Visible};
use super::{Impact, Question};
use crate::model::Guarded;
use crate::value::{Amount, Qualifier};

impl Impact<'_> {
    /// A share of a number; none of people and organisations, who cannot be shared out,
    /// nor of what is no amount. A thing is not cut: what is no whole one is about.
    pub fn quota(&self, question: &Question, share: Amount) -> Option<Visible<Measure>> {
        let indicator = self.catalog.indicators.get(&question.indicator)?;
        let measure = self.measure(question);
        let is_amount = matches!(measure.value()?.value, Number::Amount(_));
        if indicator.guarded != Guarded::No || !is_amount {
            return None;
        }
        Some(measure.then(|it| Visible::Value(shared(it, share))))
    }
}

fn shared(measure: &Measure, share: Amount) -> Measure {
    let Number::Amount(whole) = measure.value else { return measure.clone() };
    let exact = whole * share;
    let rounded = exact.rounded(0);
    let qualifier = match exact == rounded {
        true => measure.qualifier.class().qualifier(),
        false => Qualifier::Around,
    };
    Measure { value: Number::Amount(rounded), qualifier, ..measure.clone() }
}
