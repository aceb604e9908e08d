//! Which values stay hidden so that no small one can be worked out from the others
//! (N47).
//!
//! Cells are tied together by sums: a total is the sum of its rows, a month that of its
//! groups. What somebody can know is which cells are hidden and why: « < 5 » is from 1 to
//! 4, « s » is 5 or more. Invariant: each hidden cell can have another value, with which
//! all sums still hold; the search for it may give up too early, and then more is hidden,
//! never less. Ties are broken by the order of the cells: equal tables hide the same.

use super::witness::Witnesses;

/// What is shown of a cell, and why not all of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Its value is shown.
    Shown,
    /// It is above zero and below the threshold: « < 5 ».
    Small,
    /// It would give a small one away: « s ».
    Second,
    /// Nothing beside it can be shown: « s », which then says nothing of its size.
    Veiled,
    /// No page shows it: what is left of a value when others are taken away from it.
    Apart,
}

/// A value that others can be worked out from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// How much, in whole units.
    pub value: u64,
    /// Below this it is small; 0 when it tells nothing of anybody.
    pub least: u64,
    /// The least that « < 5 » can stand for: 0 where zeros are hidden too.
    pub floor: u64,
    /// What is shown of it.
    pub mark: Mark,
    /// Whether its mark can still change: what was published before cannot.
    pub lasts: Lasts,
}

/// Whether the mark of a cell can still change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lasts {
    /// It can.
    ForNow,
    /// It cannot.
    ForGood,
}

/// A cell that is the sum of others, by their places in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// The whole.
    pub whole: usize,
    /// Its parts, all of them.
    pub parts: Vec<usize>,
}

impl Cell {
    /// A cell that is shown unless it is small.
    pub fn new(value: u64, least: u64) -> Self {
        let is_small = value > 0 && value < least;
        let mark = if is_small { Mark::Small } else { Mark::Shown };
        Self { value, least, floor: 1, mark, lasts: Lasts::ForNow }
    }

    /// The same with a mark that stays.
    pub fn settled(self) -> Self {
        Self { lasts: Lasts::ForGood, ..self }
    }

    /// A value that no page shows.
    pub fn apart(self) -> Self {
        Self { mark: Mark::Apart, ..self }
    }

    /// Whether its value is not shown.
    pub fn is_hidden(&self) -> bool {
        self.mark != Mark::Shown
    }

    /// Whether nobody may work it out: what is hidden, and small values that no page
    /// shows.
    pub(super) fn is_guarded(&self) -> bool {
        match self.mark {
            Mark::Shown => false,
            Mark::Apart => self.value > 0 && self.value < self.least,
            Mark::Small | Mark::Second | Mark::Veiled => true,
        }
    }

    fn can_be_hidden(&self) -> bool {
        self.mark == Mark::Shown && self.value > 0 && self.lasts == Lasts::ForNow
    }
}

impl Sum {
    /// The whole and its parts.
    pub(super) fn cells(&self) -> impl Iterator<Item = usize> {
        std::iter::once(self.whole).chain(self.parts.iter().copied())
    }
}

/// Hides what must be hidden, in the order of the sums, until nothing that is hidden can
/// be worked out.
pub fn protect(cells: &mut [Cell], sums: &[Sum]) {
    let mut witnesses = Witnesses::new(cells.len(), sums);
    loop {
        while complete(cells, sums) {}
        let Some(known) = witnesses.first_known(cells) else { return };
        if !hide_beside(cells, sums, known) && !veil(cells, sums, known) {
            witnesses.give_up(known);
        }
    }
}

/// One pass over all sums; tells whether anything was hidden.
fn complete(cells: &mut [Cell], sums: &[Sum]) -> bool {
    let mut changed = false;
    for sum in sums {
        while gives_away(cells, sum) {
            let Some(next) = next_to_hide(cells, sum) else { break };
            cells[next].mark = Mark::Second;
            changed = true;
        }
    }
    changed
}

/// Whether one cell alone is hidden, or all that is hidden is less than the threshold.
fn gives_away(cells: &[Cell], sum: &Sum) -> bool {
    let hidden: Vec<&Cell> =
        sum.cells().map(|it| &cells[it]).filter(|it| it.is_hidden()).collect();
    if !hidden.iter().any(|it| it.is_guarded()) {
        return false;
    }
    let most = hidden.iter().map(|it| it.least).max().unwrap_or_default();
    let together: u64 = hidden.iter().map(|it| it.value).sum();
    let veiled = hidden.iter().any(|it| it.mark == Mark::Veiled);
    hidden.len() == 1 || (!cells[sum.whole].is_hidden() && !veiled && together < most)
}

/// The smallest of the parts that are still shown, or else the whole.
fn next_to_hide(cells: &[Cell], sum: &Sum) -> Option<usize> {
    let parts = sum.parts.iter().copied().filter(|it| cells[*it].can_be_hidden());
    let smallest = parts.min_by_key(|it| (cells[*it].value, *it));
    smallest.or_else(|| Some(sum.whole).filter(|it| cells[*it].can_be_hidden()))
}

/// Hides the smallest cell of all sums in which a cell can be worked out.
fn hide_beside(cells: &mut [Cell], sums: &[Sum], known: usize) -> bool {
    let around = sums.iter().filter(|it| it.cells().any(|cell| cell == known));
    let candidates: Vec<(usize, bool)> = around
        .filter_map(|sum| next_to_hide(cells, sum).map(|it| (it, it == sum.whole)))
        .collect();
    let next =
        candidates.into_iter().min_by_key(|(it, whole)| (*whole, cells[*it].value, *it));
    if let Some((next, _)) = next {
        cells[next].mark = Mark::Second;
    }
    next.is_some()
}

/// Shows nothing of the parts of a sum, zeros included, where hiding the rest of them is
/// not enough.
fn veil(cells: &mut [Cell], sums: &[Sum], known: usize) -> bool {
    let veiled = |sum: &&Sum| {
        let mut parts = sum.parts.iter().map(|it| &cells[*it]);
        parts.any(|it| it.mark != Mark::Veiled && it.lasts == Lasts::ForNow)
    };
    let own = sums.iter().filter(|it| it.parts.contains(&known)).find(veiled);
    let whole = sums.iter().filter(|it| it.whole == known).find(veiled);
    let Some(sum) = own.or(whole) else { return false };
    let mut changed = false;
    for part in &sum.parts {
        let cell = &mut cells[*part];
        let counts = cell.lasts == Lasts::ForNow && cell.mark != Mark::Apart;
        if counts && cell.mark != Mark::Veiled {
            cell.mark = Mark::Veiled;
            changed = true;
        }
    }
    changed
}
