//! A number broken down by time, place, challenge, stage, cohort or edition.

use std::collections::{BTreeMap, BTreeSet};

use super::answer::Ask;
use super::mask::Raw;
use super::measure::{Measure, Number, Visible};
use super::part::Part;
use super::period::{self, Share};
use super::tally::Tally;
use super::{Impact, figure, place, ratio, veil};
use crate::parse::{Attribution, Calc, Stage, Word};
use crate::value::{Amount, Date, Slug};

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
    /// Whether the rows add up to the whole (N44).
    pub adds_up: bool,
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
    /// « non localisé », or another part that says nothing of this dimension (N10).
    Unknown,
}

/// The table of a question.
pub(super) fn table(impact: &Impact<'_>, ask: &Ask<'_>, by: Dimension) -> Table {
    let mut cells = cells(impact, ask, by);
    if by.is_time() {
        fill(&mut cells, &blank(impact, ask));
    }
    let mut cells: Vec<(RowHead, Raw)> = cells.into_iter().collect();
    if by == Dimension::Stage {
        cells.sort_by_key(|(head, _)| rank(head));
    }
    let total = impact.raw(ask);
    let adds_up = adds_up(&cells, &total);
    let (rows, total) = veil::rows(impact, (ask, by), cells, total);
    Table { dimension: by, rows, total, adds_up }
}

/// The rows of a question, before small counts are masked.
pub(super) fn cells(
    impact: &Impact<'_>,
    ask: &Ask<'_>,
    by: Dimension,
) -> BTreeMap<RowHead, Raw> {
    match &ask.indicator.head.calc {
        Calc::Sum(..) | Calc::Count(..) | Calc::Headcount(_) => sums(impact, ask, by),
        Calc::Ratio(one, other) => {
            ratio::cells(impact, ask, (&one.value, &other.value), by)
        }
        Calc::Figure(concept) => figure::cells(impact, ask, &concept.value, by),
        Calc::Survey(..) | Calc::Later(_) => BTreeMap::new(),
    }
}

/// A row in which nothing falls.
pub(super) fn blank(impact: &Impact<'_>, ask: &Ask<'_>) -> Raw {
    match &ask.indicator.head.calc {
        Calc::Sum(..) | Calc::Count(..) | Calc::Headcount(_) => {
            impact.finish(ask, Tally::default())
        }
        _ => Raw::new(Visible::Missing),
    }
}

fn sums(impact: &Impact<'_>, ask: &Ask<'_>, by: Dimension) -> BTreeMap<RowHead, Raw> {
    let mut tallies: BTreeMap<RowHead, Tally> = BTreeMap::new();
    sorted(impact, ask, by, &mut |head, part, share| {
        tallies.entry(head).or_default().add(part, share, impact.catalog);
    });
    tallies.into_iter().map(|(head, it)| (head, impact.finish(ask, it))).collect()
}

/// Shows each part that counts with the row it belongs to; several times when it belongs
/// to several rows.
pub(super) fn sorted(
    impact: &Impact<'_>,
    ask: &Ask<'_>,
    by: Dimension,
    visit: &mut dyn FnMut(RowHead, &Part<'_>, Share),
) {
    let places = match by {
        Dimension::Territory => places(impact, ask),
        _ => BTreeMap::new(),
    };
    let window = impact.window(ask);
    let attribution = ask.indicator.head.attribution;
    impact.each(ask, &mut |part, share| {
        let heads = match by {
            Dimension::Territory => vec![in_place(part, &places)],
            _ if by.is_time() => period::rows(part.when, by, attribution, window),
            _ => heads(part, ask, by),
        };
        for head in heads {
            let share = match head {
                RowHead::When(row) if attribution == Attribution::Spread => {
                    window.of_row(row).share(part.when, attribution)
                }
                _ => share,
            };
            visit(head, part, share);
        }
    });
}

fn places(impact: &Impact<'_>, ask: &Ask<'_>) -> BTreeMap<Slug, RowHead> {
    let mut recorded: BTreeSet<Slug> = BTreeSet::new();
    impact.each(ask, &mut |part: &Part<'_>, _: Share| {
        if let Some(id) = part.territory.filter(|it| !recorded.contains(*it)) {
            recorded.insert(id.clone());
        }
    });
    place::rows(impact.catalog, &recorded, ask.scope, ask.indicator.guarded)
}

fn in_place(part: &Part<'_>, places: &BTreeMap<Slug, RowHead>) -> RowHead {
    part.territory.and_then(|it| places.get(it)).cloned().unwrap_or(RowHead::Unknown)
}

/// The rows of a part; what belongs to several things is in several rows, but only in
/// those the scope speaks of.
fn heads(part: &Part<'_>, ask: &Ask<'_>, by: Dimension) -> Vec<RowHead> {
    let scope = ask.scope;
    let thing = |id: &dyn ToString| RowHead::Thing(id.to_string());
    let mut heads: Vec<RowHead> = match by {
        Dimension::Challenge => {
            let asked =
                |it: &Slug| scope.challenges.is_empty() || scope.challenges.contains(it);
            part.challenges.iter().filter(|it| asked(it)).map(|it| thing(it)).collect()
        }
        Dimension::Stage => part.stage.iter().map(|it| thing(&it.word())).collect(),
        Dimension::Cohort => part.cohort.iter().map(|it| thing(it)).collect(),
        _ => {
            let asked = |program: &Slug, it: &Slug| {
                scope.editions.is_empty()
                    || scope
                        .editions
                        .iter()
                        .any(|(one, other)| one == program && other == it)
            };
            let runs = part.runs.list().filter_map(|(program, it)| Some((program, it?)));
            let runs = runs.filter(|(program, it)| asked(program, it));
            runs.map(|(program, it)| RowHead::Thing(format!("{program}/{it}"))).collect()
        }
    };
    if heads.is_empty() {
        heads.push(RowHead::Unknown);
    }
    heads
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

/// Along the chain; what has no stage comes last.
fn rank(head: &RowHead) -> (usize, Option<Stage>) {
    let stage = match head {
        RowHead::Thing(word) => Stage::WORDS.iter().find(|(it, _)| it == word),
        _ => None,
    };
    (usize::from(stage.is_none()), stage.map(|it| it.1))
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
