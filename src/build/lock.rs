//! From the numbers of a build to the text of a lock (content model §4.9).
//!
//! Invariant: equal numbers give equal texts, and what is read back is what was shown;
//! of a masked number neither the value nor anything that leads to it is written.

use crate::aggregate::Number;
use crate::parse::{LockState, Word};
use crate::plan::ShownNumber;
use crate::value::Day;

/// The text of a lock: the day, then a line for each number, by key.
pub fn lock(numbers: &[ShownNumber], published: Day) -> String {
    let mut text = format!("published: {published}\n");
    if numbers.is_empty() {
        return text + "values: []\n";
    }
    text += "values:\n";
    for number in numbers {
        text += &format!("  - {{{}}}\n", fields(number).join(", "));
    }
    text
}

fn fields(number: &ShownNumber) -> Vec<String> {
    let pages: Vec<&str> = number.pages.iter().map(String::as_str).collect();
    let mut fields = vec![format!("key: \"{}\"", number.key)];
    let measure = number.observation.measure.value();
    if let (Some(measure), Some(value)) = (measure, number.value()) {
        fields.push(format!("value: {value}"));
        if let Number::Ratio(part, whole) = measure.value {
            let [part, whole] = [part, whole].map(crate::aggregate::locked);
            fields.push(format!("numerator: {part}, denominator: {whole}"));
        }
        fields.push(format!("qualifier: {}", measure.qualifier.word()));
    }
    fields.push(format!("state: {}", number.state.word()));
    if let Some(measure) = measure.filter(|_| number.state != LockState::Masked) {
        fields.push(format!("records: {}", measure.proof.records.len()));
        fields.push(format!("digest: \"{}\"", number.observation.digest));
    }
    fields.push(format!("pages: [{}]", pages.join(", ")));
    fields
}
