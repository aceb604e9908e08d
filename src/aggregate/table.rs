//! A number broken down by time, place, challenge, stage, cohort or edition.

use std::collections::BTreeMap;

use super::answer::Ask;
use super::heap::Heap;
use super::mask::Raw;
use super::measure::{Measure, Number, Visible};
use super::part::Part;
use super::period::{self, Share, When, Window};
use super::question::Period;
use super::rows::Rows;
use super::{Impact, figure, formula, ratio, veil};
use crate::parse::{Attribution, Calc, Word};
use crate::value::{Amount, Date, Day};

/// What a table can be broken down by (content model §5.3, `by`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Dimension {
    Week,
    Month,
    Year,
    Challenge,
    Territory,
    Stage,
    Cohort,
    Edition,
}

impl Word for Dimension {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("week", Self::Week),
        ("month", Self::Month),
        ("year", Self::Year),
        ("challenge", Self::Challenge),
        ("territory", Self::Territory),
        ("stage", Self::Stage),
        ("cohort", Self::Cohort),
        ("edition", Self::Edition),
    ];
}

impl Dimension {
    /// Its word in references.
    pub fn word(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
            Self::Challenge => "challenge",
            Self::Territory => "territory",
            Self::Stage => "stage",
            Self::Cohort => "cohort",
            Self::Edition => "edition",
        }
    }

    pub(super) fn is_time(self) -> bool {
        matches!(self, Self::Week | Self::Month | Self::Year)
    }
}

/// A table of one indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// By what.
    pub dimension: Dimension,
    /// Its rows, in order: time by date without gaps, stages along their chain, things
    /// by id.
    pub rows: Vec<Row>,
    /// The whole, computed on its own.
    pub total: Visible<Measure>,
    /// Whether the rows add up to the whole, and nothing is in two of them or in none
    /// (N44).
    pub adds_up: bool,
    /// Whether there is a rest in none of the parts that an editor lists (N44).
    pub is_incomplete: bool,
    /// Whether an editor lists its rows: they are in that order.
    pub is_listed: bool,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is for.
    pub head: RowHead,
    /// How much.
    pub value: Visible<Measure>,
}

/// What a row of a table is for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowHead {
    /// A week, a month, a year.
    When(Date),
    /// A challenge, a territory, a stage, a cohort, by id; an edition as
    /// `program/edition`.
    Thing(String),
    /// « date imprécise »: in the whole, and in no row of this granularity (N25).
    Imprecise,
    /// « non ventilé »: in none of the parts that an editor lists (N44).
    Rest,
    /// « non localisé », or another part that says nothing of this dimension (N10).
    Unknown,
}

/// The table of a question.
pub(super) fn table(impact: &Impact<'_>, ask: &Ask<'_>, by: Dimension) -> Table {
    let rows = Rows::of(impact, ask, by);
    let mut cells = cells(impact, ask, &rows);
    if by.is_time() {
        fill(&mut cells, &blank(impact, ask));
    }
    for head in rows.listed() {
        cells.entry(head).or_insert_with(|| blank(impact, ask));
    }
    let mut cells: Vec<(RowHead, Raw)> = cells.into_iter().collect();
    cells.sort_by_key(|(head, _)| rows.rank(head));
    let total = impact.raw(ask);
    let adds_up = rows.makes_whole && adds_up(&cells, &total);
    let is_listed = !rows.listed().is_empty();
    let is_incomplete = cells.iter().any(|(head, _)| *head == RowHead::Rest);
    let (rows, total) = veil::rows(impact, (ask, by), cells, total);
    Table { dimension: by, rows, total, adds_up, is_incomplete, is_listed }
}

/// The rows of a question, before small counts are masked.
pub(super) fn cells(
    impact: &Impact<'_>,
    ask: &Ask<'_>,
    rows: &Rows<'_>,
) -> BTreeMap<RowHead, Raw> {
    match &ask.indicator.head.calc {
        Calc::Ratio(one, other) => {
            ratio::cells(impact, ask, (&one.value, &other.value), rows)
        }
        Calc::Formula(_) => formula::cells(impact, ask, rows),
        Calc::Figure(concept) => {
            let mut cells = figure::cells(impact, ask, &concept.value, rows.by);
            // Figures are never added, so that those of other parts make no rest.
            cells.retain(|head, _| rows.lists(head));
            cells
        }
        Calc::Survey(..) => BTreeMap::new(),
        Calc::Peak(_) | Calc::Last(_) if rows.by.is_time() && lasts(ask) => {
            each_period(impact, ask, rows.by)
        }
        _ => gathered(impact, ask, rows),
    }
}

/// Whether what is counted goes on from one period to the next.
fn lasts(ask: &Ask<'_>) -> bool {
    ask.carries() || matches!(ask.indicator.head.calc, Calc::Peak(_))
}

/// A row for each period from the first part to the last, asked on its own: what began
/// before it may still hold in it.
fn each_period(
    impact: &Impact<'_>,
    ask: &Ask<'_>,
    by: Dimension,
) -> BTreeMap<RowHead, Raw> {
    let window = match ask.period {
        Period::In(date) => Window::In(date),
        Period::To(_) => impact.window(ask),
    };
    let mut days: Vec<Day> = Vec::new();
    impact.each(ask, &mut |part, _| {
        let inside = period::ends(part.when, window);
        // What was known before the period holds from its first day.
        days.extend(if inside.is_empty() {
            window.first().into_iter().collect()
        } else {
            inside
        });
    });
    let (Some(first), Some(last)) = (days.iter().min(), days.iter().max()) else {
        return BTreeMap::new();
    };
    let rows = period::sequence(period::cell(*first, by), period::cell(*last, by));
    let asked = rows.map(|moment| {
        let row = Date::On(moment);
        let raw = impact.raw(&Ask { period: Period::In(window.within(row)), ..*ask });
        (RowHead::When(row), raw)
    });
    asked.collect()
}

/// A row in which nothing falls.
pub(super) fn blank(impact: &Impact<'_>, ask: &Ask<'_>) -> Raw {
    match &ask.indicator.head.calc {
        Calc::Ratio(..) | Calc::Formula(_) | Calc::Figure(_) | Calc::Survey(..) => {
            Raw::new(Visible::Missing)
        }
        calc => Heap::new(calc).finish(impact, ask),
    }
}

fn gathered(
    impact: &Impact<'_>,
    ask: &Ask<'_>,
    rows: &Rows<'_>,
) -> BTreeMap<RowHead, Raw> {
    let mut heaps: BTreeMap<RowHead, Heap> = BTreeMap::new();
    sorted(impact, ask, rows, &mut |head, part, share| {
        let heap = heaps.entry(head);
        let heap = heap.or_insert_with(|| Heap::new(&ask.indicator.head.calc));
        heap.add(part, share, impact.catalog);
    });
    heaps.into_iter().map(|(head, it)| (head, it.finish(impact, ask))).collect()
}

/// Shows each part that counts with the row it belongs to; several times when it belongs
/// to several rows.
pub(super) fn sorted(
    impact: &Impact<'_>,
    ask: &Ask<'_>,
    rows: &Rows<'_>,
    visit: &mut dyn FnMut(RowHead, &Part<'_>, Share),
) {
    let (window, attribution) = (impact.window(ask), ask.attribution());
    impact.each(ask, &mut |part, share| {
        let heads = match rows.by {
            by if by.is_time() => period::rows(part.when, by, attribution, window),
            _ => rows.of_part(impact.catalog, part, ask.scope),
        };
        // Only what lasted is spread; a week belongs to its month with all that it has.
        let lasted = matches!(part.when, When::At(Date::Interval(..)));
        for head in heads {
            let share = match head {
                RowHead::When(row) if attribution == Attribution::Spread && lasted => {
                    window.of_row(row).share(part.when, attribution)
                }
                _ => share,
            };
            visit(head, part, share);
        }
    });
}

/// Puts a row for each week, month or year without an entry between the first and the
/// last, so that no chart closes the gap.
fn fill(cells: &mut BTreeMap<RowHead, Raw>, blank: &Raw) {
    let times = cells.keys().filter_map(|it| match it {
        RowHead::When(Date::On(moment)) => Some(*moment),
        _ => None,
    });
    let times: Vec<_> = times.collect();
    if let (Some(first), Some(last)) = (times.first(), times.last()) {
        for moment in period::sequence(*first, *last) {
            let head = RowHead::When(Date::On(moment));
            cells.entry(head).or_insert_with(|| blank.clone());
        }
    }
}

/// Sums of parts of intervals are held to this many decimals before they are compared.
const DECIMALS: u32 = 6;

fn adds_up(cells: &[(RowHead, Raw)], total: &Raw) -> bool {
    let amount = |raw: &Raw| match raw.value.value().map(|it| it.value) {
        Some(Number::Amount(amount)) => Some(amount),
        _ => None,
    };
    let sum = cells.iter().filter_map(|(_, raw)| amount(raw));
    let sum = sum.fold(Amount::ZERO, |sum, it| sum + it);
    let refused = cells.iter().any(|(_, raw)| raw.value == Visible::NotComputable);
    match amount(total) {
        Some(total) => !refused && sum.rounded(DECIMALS) == total.rounded(DECIMALS),
        None => cells.is_empty() && total.value == Visible::Missing,
    }
}
