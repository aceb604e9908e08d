//! All tables of an indicator as a whole, hidden together: a week, a month, a place and
//! a group are sums of the same people, so that one table gives away what another hides
//! (N47, N48).

use std::collections::BTreeMap;

use super::answer::Ask;
use super::atom::{Atom, Atoms, atom};
use super::bits::Bits;
use super::mask;
use super::rows::Rows;
use super::suppress::{Cell, Mark, Sum, protect_together};
use super::{Dimension, Impact, RowHead, table};
use crate::parse::Attribution;

/// What is hidden of the rows of an indicator as a whole; rows that are shown, or that
/// are small, are not in it.
pub(super) type Sheet = BTreeMap<(Dimension, RowHead), Mark>;

/// By what an indicator as a whole is broken down on any page.
const DIMENSIONS: [Dimension; 7] = [
    Dimension::Cohort,
    Dimension::Week,
    Dimension::Month,
    Dimension::Year,
    Dimension::Challenge,
    Dimension::Territory,
    Dimension::Edition,
];

/// A row of a table, with what it is made from.
struct Line {
    dimension: Dimension,
    head: RowHead,
    set: Bits,
}

/// The cells of all tables with the sums that tie them together.
struct Draft<'s, 'a> {
    impact: &'s Impact<'a>,
    ask: &'s Ask<'s>,
    atoms: Atoms,
    lines: Vec<Line>,
    cells: Vec<Cell>,
    sums: Vec<Sum>,
}

/// What is hidden of the rows of a sum as a whole.
pub(super) fn sheet(impact: &Impact<'_>, ask: &Ask<'_>) -> Sheet {
    let Some(whole) = mask::cell(&impact.raw(ask), (impact, ask)) else {
        return Sheet::new();
    };
    let mut draft = Draft {
        impact,
        ask,
        atoms: Atoms::default(),
        lines: vec![],
        cells: vec![whole.settled()],
        sums: vec![],
    };
    draft.read();
    draft.tie();
    protect_together(&mut draft.cells, &draft.sums);
    let marks = draft.lines.iter().zip(&draft.cells[1..]);
    let marks = marks.filter(|(_, it)| matches!(it.mark, Mark::Second | Mark::Veiled));
    marks.map(|(line, it)| ((line.dimension, line.head.clone()), it.mark)).collect()
}

impl Draft<'_, '_> {
    /// The rows of all tables; the first cell is the whole, then one for each row.
    fn read(&mut self) {
        let sets = self.sets();
        for dimension in DIMENSIONS {
            let mut parts = Vec::new();
            let rows = Rows::of(self.impact, self.ask, dimension);
            for (head, raw) in table::cells(self.impact, self.ask, &rows) {
                let Some(cell) = mask::cell(&raw, (self.impact, self.ask)) else {
                    continue;
                };
                let set = sets.get(&(dimension, head.clone())).cloned();
                parts.push(self.cells.len());
                self.cells.push(cell);
                self.lines.push(Line { dimension, head, set: set.unwrap_or_default() });
            }
            self.sums.push(Sum { whole: 0, parts });
        }
    }

    /// What each row is made from, in classes: things that no table tells apart.
    fn sets(&mut self) -> BTreeMap<(Dimension, RowHead), Bits> {
        let (impact, ask) = (self.impact, self.ask);
        let mut rows: BTreeMap<Atom, Vec<(Dimension, RowHead)>> = BTreeMap::new();
        let mut amounts = Atoms::default();
        impact.each(ask, &mut |part, share| amounts.add((impact, ask), part, share));
        // A part of an interval is in several rows of time, with a part of its amount.
        let spread = ask.indicator.head.attribution == Attribution::Spread;
        for dimension in DIMENSIONS {
            if spread && dimension.is_time() {
                continue;
            }
            let sorted = Rows::of(impact, ask, dimension);
            table::sorted(impact, ask, &sorted, &mut |head, part, _| {
                rows.entry(atom(part)).or_default().push((dimension, head));
            });
        }
        let mut classes: BTreeMap<Vec<(Dimension, RowHead)>, usize> = BTreeMap::new();
        let mut sets: BTreeMap<(Dimension, RowHead), Bits> = BTreeMap::new();
        for (atom, heads) in rows {
            let next = classes.len();
            let class = *classes.entry(heads.clone()).or_insert(next);
            self.atoms.merge(class, &amounts, &atom);
            for head in heads {
                sets.entry(head).or_default().insert(class);
            }
        }
        sets
    }

    /// Ties each row to the rows of other tables that it is made from, or that cover it,
    /// as far as little is left.
    fn tie(&mut self) {
        for at in 0..self.lines.len() {
            for dimension in DIMENSIONS {
                if self.lines[at].dimension != dimension {
                    self.tie_to(at, dimension);
                }
            }
        }
    }

    fn tie_to(&mut self, at: usize, dimension: Dimension) {
        let own = &self.lines[at].set;
        let (mut within, mut around) = (Vec::new(), Vec::new());
        let (mut inner, mut outer) = (Bits::default(), Bits::default());
        for (other, line) in self.lines.iter().enumerate() {
            if line.dimension == dimension && line.set.meets(own) {
                around.push(other + 1);
                outer.add(&line.set);
                if line.set.is_within(own) {
                    within.push(other + 1);
                    inner.add(&line.set);
                }
            }
        }
        let (left, over) = (own.without(&inner), outer.without(own));
        let covers = own.is_within(&outer) && around.len() > within.len();
        if !within.is_empty()
            && let Some(rest) = self.rest(&left)
        {
            let parts = within.into_iter().chain(rest).collect();
            self.sums.push(Sum { whole: at + 1, parts });
        }
        if covers && let Some(rest) = self.rest(&over) {
            let value = self.atoms.value(&outer);
            let whole = self.cells.len();
            self.cells.push(Cell::new(value, 0).apart());
            self.sums.push(Sum { whole, parts: around });
            let parts = std::iter::once(at + 1).chain(rest).collect();
            self.sums.push(Sum { whole, parts });
        }
    }

    /// A cell for what is left over: none for nothing; no sum at all when so much is
    /// left that it gives nobody away.
    fn rest(&mut self, set: &Bits) -> Option<Option<usize>> {
        if set.is_empty() {
            return Some(None);
        }
        let cell = self.atoms.cell(set, (self.impact, self.ask));
        if cell.mark != Mark::Small && cell.value > 0 {
            return None;
        }
        self.cells.push(cell.apart());
        Some(Some(self.cells.len() - 1))
    }
}
