//! The parts of one number, gathered until it can be told what they make together.

use super::Impact;
use super::answer::Ask;
use super::keys::Keys;
use super::level::Levels;
use super::mask::Raw;
use super::measure::Visible;
use super::part::Part;
use super::peak::Running;
use super::period::Share;
use super::tally::Tally;
use crate::model::Catalog;
use crate::parse::Calc;
use crate::value::Slug;

/// The parts of one number.
#[derive(Clone, Debug)]
pub(super) struct Heap {
    parts: Parts,
    /// Whether any of them belongs to a sensitive challenge.
    is_sensitive: bool,
}

/// What becomes of parts depends on the calculation.
#[derive(Clone, Debug)]
enum Parts {
    Added(Box<Tally>),
    Levels(Levels),
    Running(Running),
    Keys(Keys),
}

impl Heap {
    /// No part yet.
    pub(super) fn new(calc: &Calc) -> Self {
        let parts = match calc {
            Calc::Last(_) | Calc::Mean(_) => Parts::Levels(Levels::default()),
            Calc::Peak(_) => Parts::Running(Running::default()),
            Calc::Distinct(_) => Parts::Keys(Keys::default()),
            _ => Parts::Added(Box::default()),
        };
        Self { parts, is_sensitive: false }
    }

    /// Adds a part, or so much of it as counts.
    pub(super) fn add(&mut self, part: &Part<'_>, share: Share, catalog: &Catalog<'_>) {
        self.is_sensitive |= part.challenges.iter().any(|it| is_sensitive(catalog, it));
        match &mut self.parts {
            Parts::Added(tally) => tally.add(part, share, catalog),
            Parts::Levels(levels) => levels.add(part),
            Parts::Running(running) => running.add(part),
            Parts::Keys(keys) => keys.add(part),
        }
    }

    /// What they make, before small counts are masked: sensitive when a part or the
    /// scope is.
    pub(super) fn finish(self, impact: &Impact<'_>, ask: &Ask<'_>) -> Raw {
        let mut named = ask.scope.challenges.iter();
        let is_sensitive =
            self.is_sensitive || named.any(|it| is_sensitive(impact.catalog, it));
        let value = match self.parts {
            Parts::Added(tally) => tally.value(ask.indicator),
            Parts::Levels(levels) => levels.value(impact, ask),
            Parts::Running(running) => Visible::Value(running.value(impact, ask)),
            Parts::Keys(keys) => keys.value(impact, ask),
        };
        Raw { value, is_sensitive, hidden: None }.presented(ask.indicator)
    }
}

/// Whether a challenge asks for the higher threshold.
pub(super) fn is_sensitive(catalog: &Catalog<'_>, challenge: &Slug) -> bool {
    catalog.challenges.get(challenge).is_some_and(|it| it.page.head.sensitive)
}
