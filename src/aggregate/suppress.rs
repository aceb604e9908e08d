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

/// Hides what must be hidden of one table, until nothing that is hidden can be worked
/// out: always the smallest of what is still shown.
pub fn protect(cells: &mut [Cell], sums: &[Sum]) {
    let net = Net::new(cells.len(), sums);
    net.hide(cells, &mut Witnesses::new(cells.len(), sums));
}

/// The same of several tables of one number, of which some may show again what the
/// others hide well enough.
pub(super) fn protect_together(cells: &mut [Cell], sums: &[Sum]) {
    let net = Net::new(cells.len(), sums);
    let mut witnesses = Witnesses::new(cells.len(), sums);
    net.hide(cells, &mut witnesses);
    net.relax(cells, &mut witnesses);
}

/// Sums, and the sums that each cell is in.
struct Net<'s> {
    sums: &'s [Sum],
    around: Vec<Vec<usize>>,
}

impl<'s> Net<'s> {
    fn new(n_cells: usize, sums: &'s [Sum]) -> Self {
        let mut around = vec![Vec::new(); n_cells];
        for (at, sum) in sums.iter().enumerate() {
            sum.cells().for_each(|it| around[it].push(at));
        }
        Self { sums, around }
    }

    fn hide(&self, cells: &mut [Cell], witnesses: &mut Witnesses<'_>) {
        loop {
            while self.complete(cells) {}
            let Some(known) = witnesses.first_known(cells) else { return };
            if !self.hide_beside(cells, known) && !self.veil(cells, known) {
                witnesses.give_up(known);
            }
        }
    }

    /// One pass over all sums; tells whether anything was hidden.
    fn complete(&self, cells: &mut [Cell]) -> bool {
        let mut changed = false;
        for sum in self.sums {
            while gives_away(cells, sum) {
                let Some(next) = self.next_to_hide(cells, sum) else { break };
                cells[next].mark = Mark::Second;
                changed = true;
            }
        }
        changed
    }

    /// The cell to hide next in a sum: one that leaves no other sum with a single hidden
    /// cell, if there is; a part before the whole; the smallest.
    fn next_to_hide(&self, cells: &mut [Cell], sum: &Sum) -> Option<usize> {
        let candidates = sum.cells().filter(|it| cells[*it].can_be_hidden());
        let candidates: Vec<usize> = candidates.collect();
        candidates.into_iter().min_by_key(|it| {
            (self.n_alone(cells, *it), *it == sum.whole, cells[*it].value, *it)
        })
    }

    /// How many sums would have no other hidden cell.
    fn n_alone(&self, cells: &[Cell], at: usize) -> usize {
        let others = |sum: &&usize| {
            let mut cells_of = self.sums[**sum].cells();
            !cells_of.any(|it| it != at && cells[it].is_hidden())
        };
        self.around[at].iter().filter(others).count()
    }

    /// Hides the smallest cell of all sums in which a cell can be worked out.
    fn hide_beside(&self, cells: &mut [Cell], known: usize) -> bool {
        let mut candidates = Vec::new();
        for at in &self.around[known] {
            let sum = &self.sums[*at];
            let next = self.next_to_hide(cells, sum);
            candidates.extend(next.map(|it| (it == sum.whole, cells[it].value, it)));
        }
        let next = candidates.into_iter().min();
        if let Some((_, _, next)) = next {
            cells[next].mark = Mark::Second;
        }
        next.is_some()
    }

    /// Shows nothing of the parts of a sum, zeros included, where hiding the rest of them
    /// is not enough.
    fn veil(&self, cells: &mut [Cell], known: usize) -> bool {
        let can_be = |at: usize| {
            let settled = cells[at].lasts == Lasts::ForGood;
            !settled
                && !matches!(cells[at].mark, Mark::Apart | Mark::Veiled)
                && !self.is_part_of_nothing(cells, at)
        };
        let sums = || self.around[known].iter().map(|it| &self.sums[*it]);
        let open = |it: &&Sum| it.parts.iter().any(|it| can_be(*it));
        let own = sums().filter(|it| it.whole != known).find(open);
        let Some(sum) = own.or_else(|| sums().find(open)) else { return false };
        let hidden: Vec<usize> =
            sum.parts.iter().copied().filter(|it| can_be(*it)).collect();
        hidden.into_iter().for_each(|it| cells[it].mark = Mark::Veiled);
        true
    }

    /// Whether a whole that is shown to be zero says that a cell is zero, too.
    fn is_part_of_nothing(&self, cells: &[Cell], at: usize) -> bool {
        let mut wholes = self.around[at].iter().map(|it| self.sums[*it].whole);
        wholes.any(|it| it != at && !cells[it].is_hidden() && cells[it].value == 0)
    }

    /// Shows again what need not be hidden now that the rest is, the largest first.
    fn relax(&self, cells: &mut [Cell], witnesses: &mut Witnesses<'_>) {
        let hidden = (0..cells.len()).filter(|it| cells[*it].mark == Mark::Second);
        let mut hidden: Vec<usize> =
            hidden.filter(|it| cells[*it].lasts == Lasts::ForNow).collect();
        hidden.sort_by_key(|it| (std::cmp::Reverse(cells[*it].value), *it));
        for at in hidden {
            cells[at].mark = Mark::Shown;
            let mut around = self.around[at].iter().map(|it| &self.sums[*it]);
            let gives = around.any(|it| gives_away(cells, it));
            if gives || !witnesses.hold_without(cells, at) {
                cells[at].mark = Mark::Second;
            }
        }
    }
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
