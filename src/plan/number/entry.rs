//! Entries of the log as pages cite them: where each is listed, what it counts.
//!
//! Invariant: an entry that was corrected is not said as if it held; the one that stands
//! in its place is.

use super::{NumberState, NumberView};
use crate::locale::Wanted;
use crate::model::{Counting, Record};
use crate::parse::{Counted, Scheme};
use crate::plan::address::Address;
use crate::plan::desk::Desk;
use crate::plan::impact::entries;
use crate::plan::writer::Writer;

impl Desk<'_> {
    /// The entry of an id, as an index of the records.
    pub(in crate::plan) fn entry(&self, id: &str) -> Option<usize> {
        self.catalog.records.iter().position(|it| it.id == id)
    }

    /// Whether another entry stands in its place on the day of the build.
    pub(in crate::plan) fn is_corrected(&self, record: &Record<'_>) -> bool {
        record.superseded.is_some_and(|day| day <= self.date)
    }

    /// The entry that stands for another today; none when that one was voided.
    pub(in crate::plan) fn standing(&self, at: usize) -> Option<usize> {
        let records = &self.catalog.records;
        let mut at = at;
        // A correction never leads back: loops are refused.
        while self.is_corrected(records.get(at)?) {
            let counted = &self.catalog.site.policies.counted;
            let next = records
                .iter()
                .position(|it| it.corrects == Some(at) && counted.contains(&it.status));
            at = next?;
        }
        records.get(at).filter(|it| !it.silent).map(|_| at)
    }

    /// Where an entry is listed: with an indicator that counts it.
    pub(in crate::plan) fn entry_place(&self, at: usize) -> Option<Address> {
        entries(self).places.get(&at).cloned()
    }
}

impl Writer<'_> {
    /// The numbers of an entry; none of people or organisations (N46), none of an entry
    /// that does not count.
    pub(in crate::plan) fn entry_numbers(&mut self, id: &str) -> Vec<NumberView> {
        let desk = self.desk;
        let Some(at) = desk.entry(id).and_then(|it| desk.standing(it)) else {
            return Vec::new();
        };
        let record = &desk.catalog.records[at];
        let counts = desk.catalog.site.policies.counted.contains(&record.status);
        if !counts || record.recorded > desk.date {
            return Vec::new();
        }
        let place = desk.entry_place(at);
        let href = place.map(|it| self.href(&it)).unwrap_or_default();
        let shown = record.quantities.iter().filter(|it| {
            !matches!(
                desk.unit(it.unit).counts,
                Counted::Person | Counted::Participation | Counted::Organisation
            )
        });
        let numbers: Vec<NumberView> = shown
            .map(|it| NumberView { href: href.clone(), ..self.entry_number(record, it) })
            .collect();
        for number in &numbers {
            self.note(number);
        }
        numbers
    }

    fn entry_number(&self, record: &Record<'_>, counting: &Counting<'_>) -> NumberView {
        let shown = self.desk.words.shown(&Wanted::new(counting.quantity));
        let shown = shown.expect("every number may be shown as it is");
        NumberView {
            state: NumberState::Value,
            value: counting.quantity.value.to_string(),
            key: format!("log:{}/{}", record.id, counting.unit),
            label: self.name(Scheme::Action, record.action.as_str()),
            when: self.desk.words.during(record.date),
            source: self.desk.words.text("ui-action-log"),
            ..self.desk.formed(&shown, &self.desk.unit(counting.unit).words())
        }
    }
}
