//! The smallest things that sums are made from: a quantity of a record, a group.

use std::collections::{BTreeMap, BTreeSet};

use super::Impact;
use super::answer::Ask;
use super::bits::Bits;
use super::heap;
use super::mask;
use super::part::{Origin, Part};
use super::period::Share;
use super::suppress::Cell;
use crate::parse::Stage;
use crate::value::{Amount, Slug};

/// A quantity of a record, or a thing that is counted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Atom {
    /// A record, by its index, with the stage of the quantity.
    Record(usize, Option<Stage>),
    /// A group, by id.
    Thing(Slug),
}

/// What a part is, whatever was asked.
pub(super) fn atom(part: &Part<'_>) -> Atom {
    match part.origin {
        Origin::Record(at, _) => Atom::Record(at, part.stage),
        Origin::Thing(id) => Atom::Thing(id.clone()),
    }
}

/// How much, and whether it is about people of a sensitive challenge.
#[derive(Clone, Copy, Debug, Default)]
struct Weight {
    amount: Amount,
    is_sensitive: bool,
}

/// The amounts of atoms, and of classes of atoms that nothing tells apart.
#[derive(Clone, Debug, Default)]
pub(super) struct Atoms {
    weights: BTreeMap<Atom, Weight>,
    classes: Vec<Weight>,
}

impl Atoms {
    /// Adds the amount of a part.
    pub(super) fn add(
        &mut self,
        (impact, ask): (&Impact<'_>, &Ask<'_>),
        part: &Part<'_>,
        share: Share,
    ) {
        let Some(quantity) = part.amount else { return };
        let amount = match share {
            Share::None => return,
            Share::Whole => quantity.value,
            Share::Days(within, all) => {
                let [within, all] = [within, all].map(|it| Amount::from(u64::from(it)));
                (quantity.value * within).over(all).unwrap_or_default()
            }
        };
        let mut challenges = part.challenges.iter().copied().chain(&ask.scope.challenges);
        let is_sensitive = challenges.any(|it| heap::is_sensitive(impact.catalog, it));
        let weight = self.weights.entry(atom(part)).or_default();
        weight.amount += amount;
        weight.is_sensitive |= is_sensitive;
    }

    /// All atoms in it.
    pub(super) fn known(&self) -> BTreeSet<Atom> {
        self.weights.keys().cloned().collect()
    }

    /// Whether an atom is in it.
    pub(super) fn knows(&self, atom: &Atom) -> bool {
        self.weights.contains_key(atom)
    }

    /// Adds what another list knows and this one does not.
    pub(super) fn absorb(&mut self, other: &Self) {
        for (atom, weight) in &other.weights {
            self.weights.entry(atom.clone()).or_insert(*weight);
        }
    }

    /// Whether any of these classes is about people of a sensitive challenge.
    pub(super) fn is_sensitive(&self, set: &Bits) -> bool {
        let mut classes = set.iter().filter_map(|it| self.classes.get(it));
        classes.any(|it| it.is_sensitive)
    }

    /// Adds an atom of another list to a class of this one.
    pub(super) fn merge(&mut self, class: usize, from: &Self, atom: &Atom) {
        if self.classes.len() <= class {
            self.classes.resize(class + 1, Weight::default());
        }
        let Some(weight) = from.weights.get(atom) else { return };
        self.classes[class].amount += weight.amount;
        self.classes[class].is_sensitive |= weight.is_sensitive;
    }

    /// The sum of classes, in whole units.
    pub(super) fn value(&self, set: &Bits) -> u64 {
        let amounts = set.iter().filter_map(|it| self.classes.get(it));
        let sum = amounts.fold(Amount::ZERO, |sum, it| sum + it.amount);
        sum.floor().to_u64().unwrap_or_default()
    }

    /// The sum of classes as a cell of its own.
    pub(super) fn cell(
        &self,
        set: &Bits,
        (impact, ask): (&Impact<'_>, &Ask<'_>),
    ) -> Cell {
        let is_sensitive = self.is_sensitive(set);
        let policies = impact.catalog.site.policies;
        let least = mask::least(ask.indicator.guarded, is_sensitive, policies);
        Cell::new(self.value(set), u64::from(least))
    }
}
