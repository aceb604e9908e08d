//! Numbers that are counted or written in the content, not computed from the log.

use super::number::{NumberState, NumberView};
use super::writer::Writer;
use crate::aggregate::Mask;
use crate::diag::Fact;
use crate::value::Amount;

impl Writer<'_> {
    /// A number said by a message that takes `$count`. The key is `count:<what>` for
    /// things of the site, `field:<place>` for what the content says.
    pub(super) fn counted(&self, key: &str, value: usize, message: &str) -> NumberView {
        let amount = Amount::from(value);
        NumberView {
            state: NumberState::Value,
            text: self.desk.words.with(message, &[("count", Fact::Count(value))]),
            number: self.desk.words.number(amount),
            value: amount.to_string(),
            key: key.to_owned(),
            ..NumberView::default()
        }
    }

    /// A number that the content says, likewise.
    pub(super) fn written(&self, key: &str, value: u32, message: &str) -> NumberView {
        self.counted(key, usize::try_from(value).unwrap_or(usize::MAX), message)
    }

    /// A count of people: below the threshold, only that it is below (N46).
    pub(super) fn headcount(&self, key: &str, value: u32, message: &str) -> NumberView {
        let policies = self.desk.catalog.site.policies;
        let least = policies.k_people;
        if (value == 0 && !policies.zero_sensitive) || value >= least {
            return self.written(key, value, message);
        }
        let view = self.desk.masked(least, Mask::Primary);
        NumberView { key: key.to_owned(), digits: String::new(), ..view }
    }
}
