//! The public extract of the log: every quantity of every record that counts.
//!
//! Invariant: a count of people or organisations is shown only when no record of its
//! unit has one below the threshold, and no table hides a number of that unit; one that
//! is hidden alone could be found out by subtracting the others from a published total
//! (N46 to N48).

use std::collections::BTreeMap;

use super::measure::{Mask, Visible};
use super::{Impact, heap, index, mask, place};
use crate::model::{Guarded, Record};
use crate::parse::{Counted, Stage};
use crate::value::{Quantity, Slug};

/// A quantity of a record, as it may be shown.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    /// The record.
    pub record: &'a Record<'a>,
    /// In what; none for a record that is only told.
    pub unit: Option<&'a Slug>,
    /// How far the things have come.
    pub stage: Option<Stage>,
    /// How much; missing for a record that is only told.
    pub value: Visible<Quantity>,
    /// Where, as finely as may be said.
    pub territory: Option<&'a Slug>,
}

impl<'a> Impact<'a> {
    /// What counts on the day of the numbers, in the order of the log.
    pub fn journal(&self) -> Vec<Line<'a>> {
        let catalog = self.catalog;
        let records = catalog.records.iter();
        let records = records.filter(|it| index::counts(catalog, it, self.date));
        let mut lines: Vec<Line<'a>> = records.flat_map(|it| self.lines(it)).collect();
        let mut hidden: BTreeMap<&Slug, u32> = self.veiled().collect();
        for line in &lines {
            if let (Some(unit), Visible::Masked { least, .. }) = (line.unit, &line.value)
            {
                let most = hidden.entry(unit).or_default();
                *most = (*most).max(*least);
            }
        }
        for line in &mut lines {
            let least = line.unit.and_then(|it| hidden.get(it));
            if let (Some(least), Visible::Value(_)) = (least, &line.value) {
                line.value = Visible::Masked { least: *least, mask: Mask::Secondary };
            }
        }
        lines
    }

    /// The units of which a table of the whole hides a number, with their threshold.
    fn veiled(&self) -> impl Iterator<Item = (&'a Slug, u32)> {
        let hidden = self.veils.iter().filter(|(_, sheet)| !sheet.is_empty());
        hidden.filter_map(|((id, _), _)| {
            let indicator = self.catalog.indicators.get(id)?;
            let policies = self.catalog.site.policies;
            Some((indicator.unit, mask::least(indicator.guarded, false, policies)))
        })
    }

    /// The finest territory that may be named for a place (content model §3.8).
    pub fn nameable_place(&self, id: &Slug, guarded: Guarded) -> Option<&'a Slug> {
        place::finest(self.catalog, id, guarded)
    }

    fn lines(&self, record: &'a Record<'a>) -> Vec<Line<'a>> {
        let line = |unit, stage, value, guarded| Line {
            record,
            unit,
            stage,
            value,
            territory: record.territory.and_then(|it| self.nameable_place(it, guarded)),
        };
        if record.quantities.is_empty() {
            return vec![line(None, None, Visible::Missing, Guarded::No)];
        }
        let is_sensitive = heap::is_sensitive(self.catalog, record.challenge);
        let policies = self.catalog.site.policies;
        let shown = record.quantities.iter().map(|it| {
            let guarded = self.guarded(it.unit);
            let amount = it.quantity.value;
            let value = match mask::small(amount, (guarded, is_sensitive), policies) {
                Some(least) => Visible::Masked { least, mask: Mask::Primary },
                None => Visible::Value(it.quantity),
            };
            line(Some(it.unit), it.stage, value, guarded)
        });
        shown.collect()
    }

    /// What a small quantity of a unit could give away. A record does not say whom it
    /// is about: the stricter threshold holds.
    fn guarded(&self, unit: &Slug) -> Guarded {
        match self.catalog.units.get(unit).map(|it| it.counts) {
            Some(Counted::Person | Counted::Participation) => Guarded::Helped,
            Some(Counted::Organisation) => Guarded::Organisations,
            _ => Guarded::No,
        }
    }
}
