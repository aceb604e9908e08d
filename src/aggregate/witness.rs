//! Whether a hidden value could be another one: a second way to fill in what is hidden
//! with which all sums still hold.
//!
//! Invariant: what is found is true; what is not found within the budget is taken for
//! known, so that more is hidden.

use std::collections::BTreeSet;

use super::suppress::{Cell, Mark, Sum};

/// How many changes are looked at for one cell.
const BUDGET: u32 = 8_000;

/// The cells of which another value was found, and where to look for the others.
pub(super) struct Witnesses<'s> {
    sums: &'s [Sum],
    /// The sums of each cell, with 1 for a part and -1 for the whole.
    around: Vec<Vec<(usize, i64)>>,
    found: Vec<Changes>,
    /// Which of those found shows that a cell could be another number.
    of_cell: Vec<Found>,
}

/// What is known of a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Found {
    /// Nothing yet.
    Nothing,
    /// The changes at this place of the list.
    Other(usize),
    /// There is no other number, and nothing to do about it.
    GivenUp,
}

/// Cells and by how much each of them would change.
type Changes = Vec<(usize, i64)>;

impl<'s> Witnesses<'s> {
    /// Nothing is found yet.
    pub(super) fn new(n_cells: usize, sums: &'s [Sum]) -> Self {
        let mut around = vec![Vec::new(); n_cells];
        for (at, sum) in sums.iter().enumerate() {
            around[sum.whole].push((at, -1));
            sum.parts.iter().for_each(|it| around[*it].push((at, 1)));
        }
        Self { sums, around, found: Vec::new(), of_cell: vec![Found::Nothing; n_cells] }
    }

    /// The first guarded cell that may be known; what was found stays found, since
    /// hiding more only leaves more room.
    pub(super) fn first_known(&mut self, cells: &[Cell]) -> Option<usize> {
        for at in 0..cells.len() {
            if self.of_cell[at] != Found::Nothing || !cells[at].is_guarded() {
                continue;
            }
            let Some(changes) = self.any_other(cells, at) else { return Some(at) };
            self.keep(changes);
        }
        None
    }

    /// Whether all hidden cells could still be other numbers when one is shown after
    /// all, as it is in `cells`; what was found with it is looked for anew.
    pub(super) fn hold_without(&mut self, cells: &[Cell], shown: usize) -> bool {
        let before = (self.found.len(), self.of_cell.clone());
        for at in 0..cells.len() {
            let Found::Other(found) = self.of_cell[at] else { continue };
            if !self.found[found].iter().any(|(it, _)| *it == shown) {
                continue;
            }
            self.of_cell[at] = Found::Nothing;
            if !cells[at].is_guarded() {
                continue;
            }
            let Some(changes) = self.any_other(cells, at) else {
                self.found.truncate(before.0);
                self.of_cell = before.1;
                return false;
            };
            self.keep(changes);
        }
        true
    }

    fn keep(&mut self, changes: Changes) {
        let at = self.found.len();
        changes.iter().for_each(|(it, _)| self.of_cell[*it] = Found::Other(at));
        self.found.push(changes);
    }

    fn any_other(&self, cells: &[Cell], at: usize) -> Option<Changes> {
        [-1, 1].into_iter().find_map(|by| self.other(cells, (at, by)))
    }

    /// Looks at a cell no more: nothing else can be hidden.
    pub(super) fn give_up(&mut self, at: usize) {
        self.of_cell[at] = Found::GivenUp;
    }

    fn other(&self, cells: &[Cell], first: (usize, i64)) -> Option<Changes> {
        if !can_change(&cells[first.0], first.1) {
            return None;
        }
        let mut search = Search::new(self, cells);
        search.make(first);
        search.settle().then_some(search.changes)
    }
}

/// Changes that are tried, and the sums that do not hold with them.
struct Search<'w> {
    witnesses: &'w Witnesses<'w>,
    cells: &'w [Cell],
    changes: Changes,
    is_changed: Vec<bool>,
    /// By how much each sum is off.
    off: Vec<i64>,
    /// The sums that are off, those with the least choice first.
    open: BTreeSet<(usize, usize)>,
    budget: u32,
}

impl<'w> Search<'w> {
    fn new(witnesses: &'w Witnesses<'w>, cells: &'w [Cell]) -> Self {
        Self {
            witnesses,
            cells,
            changes: Vec::new(),
            is_changed: vec![false; cells.len()],
            off: vec![0; witnesses.sums.len()],
            open: BTreeSet::new(),
            budget: BUDGET,
        }
    }

    fn make(&mut self, (cell, by): (usize, i64)) {
        self.changes.push((cell, by));
        self.is_changed[cell] = true;
        self.shift(cell, by);
    }

    fn undo(&mut self) {
        if let Some((cell, by)) = self.changes.pop() {
            self.is_changed[cell] = false;
            self.shift(cell, -by);
        }
    }

    fn shift(&mut self, cell: usize, by: i64) {
        for (sum, sign) in &self.witnesses.around[cell] {
            let off = &mut self.off[*sum];
            *off += sign * by;
            let place = (self.witnesses.sums[*sum].parts.len(), *sum);
            match *off {
                0 => self.open.remove(&place),
                _ => self.open.insert(place),
            };
        }
    }

    /// Changes more cells until every sum holds again.
    fn settle(&mut self) -> bool {
        let Some((_, sum)) = self.open.first().copied() else { return true };
        let off = self.off[sum];
        let mut options: Vec<(usize, usize, i64)> = Vec::new();
        let sum = &self.witnesses.sums[sum];
        let parts = sum.parts.iter().map(|it| (*it, 1));
        for (cell, sign) in std::iter::once((sum.whole, -1)).chain(parts) {
            let by = -off * sign;
            let is_free = !self.is_changed[cell];
            if is_free && self.budget > 0 && can_change(&self.cells[cell], by) {
                self.budget -= 1;
                self.make((cell, by));
                options.push((self.open.len(), cell, by));
                self.undo();
            }
        }
        options.sort_unstable();
        for (_, cell, by) in options {
            if self.budget == 0 {
                return false;
            }
            self.make((cell, by));
            if self.settle() {
                return true;
            }
            self.undo();
        }
        false
    }
}

/// Whether somebody who sees the marks must reckon with that value.
fn can_change(cell: &Cell, by: i64) -> bool {
    let (floor, top) = match cell.mark {
        Mark::Shown => return false,
        Mark::Small => (cell.floor, Some(cell.least.saturating_sub(1))),
        Mark::Second => (cell.least, None),
        Mark::Veiled | Mark::Apart => (0, None),
    };
    let value = cell.value.checked_add_signed(by);
    value.is_some_and(|it| it >= floor && top.is_none_or(|top| it <= top))
}
