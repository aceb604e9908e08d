//! What is asked and what is answered: scope, period, value, proof.

use crate::parse::Basis;
use crate::value::{Amount, Date, Day, Qualifier, Slug};

/// What a number speaks of: AND between types, OR within a type (content model §5.3).
/// Empty lists do not restrict. Ids are sorted; all of them exist in the catalog.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Scope {
    /// Programs.
    pub programs: Vec<Slug>,
    /// Editions: program and edition.
    pub editions: Vec<(Slug, Slug)>,
    /// Challenges.
    pub challenges: Vec<Slug>,
    /// Actions.
    pub actions: Vec<Slug>,
    /// Territories, with all that is in them.
    pub territories: Vec<Slug>,
    /// Cohorts.
    pub cohorts: Vec<Slug>,
    /// Sponsors: what they support.
    pub sponsors: Vec<Slug>,
}

/// When a number speaks of (N26).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// What falls inside it.
    In(Date),
    /// From the program's start to this day, included.
    To(Day),
}

/// A number that can be asked for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Question {
    /// The indicator.
    pub indicator: Slug,
    /// Of what.
    pub scope: Scope,
    /// Of when.
    pub period: Period,
}

impl Question {
    /// The canonical key: `kits-assembled@1|challenge:homeless|in:2020-W15` (content
    /// model §5.3). Scope types in their order, ids sorted.
    pub fn key(&self, version: u32) -> String {
        let period = match self.period {
            Period::In(date) => format!("in:{date}"),
            Period::To(day) => format!("to:{day}"),
        };
        format!("{}@{version}|{}|{period}", self.indicator, self.scope.key())
    }
}

impl Scope {
    /// The scope as in a key: `challenge:homeless,territory:fr-75`, or `all`.
    pub fn key(&self) -> String {
        let plain = |kind: &str, ids: &[Slug]| -> Vec<String> {
            ids.iter().map(|id| format!("{kind}:{id}")).collect()
        };
        let editions =
            self.editions.iter().map(|(program, it)| format!("edition:{program}/{it}"));
        let parts = [
            plain("program", &self.programs),
            editions.collect(),
            plain("challenge", &self.challenges),
            plain("action", &self.actions),
            plain("territory", &self.territories),
            plain("cohort", &self.cohorts),
            plain("sponsor", &self.sponsors),
        ]
        .concat();
        if parts.is_empty() { "all".into() } else { parts.join(",") }
    }
}

/// A number with its proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// How much.
    pub value: Number,
    /// What is known of its precision (N33).
    pub qualifier: Qualifier,
    /// In what.
    pub unit: Slug,
    /// What proves it.
    pub proof: Proof,
}

/// How much: an amount, or one amount over another, never divided before it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// So many.
    Amount(Amount),
    /// So many out of so many.
    Ratio(Amount, Amount),
    /// A published share in percent whose base nobody knows.
    Share(Amount),
}

/// What a number was made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// Records, as indices of `Catalog::records`, in order.
    pub records: Vec<usize>,
    /// Cohorts, actions, partners or stories that were counted.
    pub things: Vec<Slug>,
    /// The figure it is, or the survey it comes from.
    pub declared: Option<Slug>,
    /// Things that should have had a value, and how many had one (N9).
    pub complete: Option<(usize, usize)>,
    /// The part of the amount that comes from estimates or models.
    pub estimated: Amount,
    /// The part whose entries have evidence of grade 2 or more.
    pub verified: Amount,
    /// The part from entries that nobody has verified.
    pub unverified: Amount,
    /// The part by grade of evidence, 0 to 4 (N63).
    pub grades: [Amount; 5],
    /// The bases that were mixed, sorted.
    pub bases: Vec<Basis>,
    /// The latest day on which one of the records became known.
    pub updated: Option<Day>,
}

/// A number as it may be shown; the only form a view can hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Visible<T> {
    /// It may be shown.
    Value(T),
    /// It is above zero and below the threshold (N46, N49).
    Masked {
        /// The threshold.
        least: u32,
    },
    /// It has no answer: a division by zero, a base nobody knows.
    NotComputable,
    /// Nothing was entered. Missing is not zero (N4).
    Missing,
}

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

/// A table of one indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// By what.
    pub dimension: Dimension,
    /// Its rows, in order: time by date, things by the order of their names.
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
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

/// How far a target has come (N28 to N31).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The actual value, computed or declared.
    pub actual: Visible<Measure>,
    /// Actual over target: numerator, denominator, and what is known of it.
    pub attainment: Visible<(Amount, Amount, Qualifier)>,
    /// From the baseline to the target; none without a baseline.
    pub progress: Option<Visible<(Amount, Amount, Qualifier)>>,
    /// Time gone by: days elapsed, days in all; none without a start.
    pub time: Option<(u32, u32)>,
}
