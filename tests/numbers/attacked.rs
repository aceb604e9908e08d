//! Random tables with what is hidden of them, written down for an attack with linear
//! programming: `tests/attack.py` reads `masks.json` from the folder of the build and
//! tries to work out what is hidden (N47, N48).
//!
//! Everything is made from one seed, so that a fault that was found stays found.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use fabrique::aggregate::{Cell, Lasts, Mark, Sum, protect};

const ONE_WAY: usize = 1_400;
const TWO_WAY: usize = 900;
const SERIES: usize = 60;
const MONTHS: usize = 12;

/// A small generator of numbers (SplitMix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit
    }

    /// Counts as they occur: many zeros, many small ones, some large.
    fn count(&mut self, least: u64) -> u64 {
        match self.below(10) {
            0..=2 => 0,
            3..=6 => self.below(least * 2),
            7..=8 => self.below(40),
            _ => self.below(400),
        }
    }

    fn threshold(&mut self) -> u64 {
        [3, 5, 5, 11][usize::try_from(self.below(4)).expect("it is small")]
    }
}

/// A table, or several, as an attacker sees it, with the truth beside it.
struct Exhibit {
    kind: &'static str,
    least: u64,
    cells: Vec<Cell>,
    sums: Vec<Sum>,
}

impl Exhibit {
    fn hidden(mut self) -> Self {
        protect(&mut self.cells, &self.sums);
        self
    }

    /// `{"kind": …, "least": …, "cells": [[value, mark], …], "sums": [[whole, parts…], …]}`
    fn json(&self) -> String {
        let mark = |it: &Cell| match it.mark {
            Mark::Shown => "shown",
            Mark::Small => "small",
            Mark::Second => "second",
            Mark::Veiled => "veiled",
            Mark::Apart => "apart",
        };
        let cells =
            self.cells.iter().map(|it| format!("[{},\"{}\"]", it.value, mark(it)));
        let sums = self.sums.iter().map(|it| {
            let all = std::iter::once(&it.whole).chain(&it.parts);
            let all: Vec<String> = all.map(usize::to_string).collect();
            format!("[{}]", all.join(","))
        });
        format!(
            "{{\"kind\":\"{}\",\"least\":{},\"cells\":[{}],\"sums\":[{}]}}",
            self.kind,
            self.least,
            cells.collect::<Vec<_>>().join(","),
            sums.collect::<Vec<_>>().join(",")
        )
    }
}

/// Rows with their total.
fn one_way(dice: &mut Dice) -> Exhibit {
    let least = dice.threshold();
    let n_rows = 2 + dice.below(9);
    let values: Vec<u64> = (0..n_rows).map(|_| dice.count(least)).collect();
    let mut cells = vec![Cell::new(values.iter().sum(), least).settled()];
    cells.extend(values.iter().map(|it| Cell::new(*it, least)));
    let sums = vec![Sum { whole: 0, parts: (1..cells.len()).collect() }];
    Exhibit { kind: "one-way", least, cells, sums }.hidden()
}

/// Rows and columns, with a total for each and one of all.
fn two_way(dice: &mut Dice) -> Exhibit {
    let least = dice.threshold();
    let size = |dice: &mut Dice| usize::try_from(2 + dice.below(5)).expect("it is small");
    let (n_rows, n_columns) = (size(dice), size(dice));
    let values: Vec<Vec<u64>> = (0..n_rows)
        .map(|_| (0..n_columns).map(|_| dice.count(least)).collect())
        .collect();
    let at =
        |row: usize, column: usize| 1 + n_rows + n_columns + row * n_columns + column;
    let rows: Vec<u64> = values.iter().map(|it| it.iter().sum()).collect();
    let columns = (0..n_columns).map(|column| values.iter().map(|it| it[column]).sum());
    let all = rows.iter().sum();
    let inner = values.iter().flatten().copied();
    let mut cells = vec![Cell::new(all, least).settled()];
    cells.extend(
        rows.iter().copied().chain(columns).chain(inner).map(|it| Cell::new(it, least)),
    );
    let row = |it: usize| Sum {
        whole: 1 + it,
        parts: (0..n_columns).map(|column| at(it, column)).collect(),
    };
    let column = |it: usize| Sum {
        whole: 1 + n_rows + it,
        parts: (0..n_rows).map(|row| at(row, it)).collect(),
    };
    let mut sums: Vec<Sum> = (0..n_rows).map(row).collect();
    sums.extend((0..n_columns).map(column));
    sums.push(Sum { whole: 0, parts: (1..=n_rows).collect() });
    sums.push(Sum { whole: 0, parts: (n_rows + 1..=n_rows + n_columns).collect() });
    Exhibit { kind: "two-way", least, cells, sums }.hidden()
}

/// A cumulative table, published anew each month beside those of before: what was
/// published stays, and what each month adds is on no page.
fn series(dice: &mut Dice) -> Exhibit {
    let least = dice.threshold();
    let n_rows = usize::try_from(2 + dice.below(4)).expect("it is small");
    let width = 2 * (n_rows + 1);
    let mut exhibit =
        Exhibit { kind: "editions", least, cells: Vec::new(), sums: Vec::new() };
    let mut before = vec![0; n_rows + 1];
    for month in 0..MONTHS {
        let mut added: Vec<u64> = (0..n_rows).map(|_| dice.count(least)).collect();
        added.insert(0, added.iter().sum());
        let now: Vec<u64> = before.iter().zip(&added).map(|(one, it)| one + it).collect();
        let base = month * width;
        exhibit.cells.extend(now.iter().map(|it| Cell::new(*it, least)));
        exhibit.cells.extend(added.iter().map(|it| Cell::new(*it, least).apart()));
        for (whole, parts) in [(base, base + 1), (base + n_rows + 1, base + n_rows + 2)] {
            exhibit.sums.push(Sum { whole, parts: (parts..parts + n_rows).collect() });
        }
        for row in 0..=n_rows {
            let earlier = (month > 0).then(|| base - width + row);
            let parts = earlier.into_iter().chain([base + n_rows + 1 + row]).collect();
            exhibit.sums.push(Sum { whole: base + row, parts });
        }
        exhibit = exhibit.hidden();
        exhibit.cells.iter_mut().for_each(|it| it.lasts = Lasts::ForGood);
        before = now;
    }
    exhibit
}

#[test]
fn n47_random_tables_are_written_down_for_the_attack() {
    let mut dice = Dice(20_200_323);
    let mut exhibits = Vec::new();
    exhibits.extend((0..ONE_WAY).map(|_| one_way(&mut dice)));
    exhibits.extend((0..TWO_WAY).map(|_| two_way(&mut dice)));
    exhibits.extend((0..SERIES).map(|_| series(&mut dice)));
    let mut text = String::new();
    for exhibit in &exhibits {
        writeln!(text, "{}", exhibit.json()).expect("a text takes everything");
    }
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    fs::write(folder.join("masks.json"), text).expect("the folder of the build is there");
    let n_hidden = exhibits.iter().flat_map(|it| &it.cells).filter(|it| it.is_hidden());
    assert!(n_hidden.count() > 1_000, "there is something to attack");
    for exhibit in &exhibits {
        let small = |it: &&Cell| it.value > 0 && it.value < exhibit.least;
        assert!(exhibit.cells.iter().filter(small).all(Cell::is_hidden));
    }
}
