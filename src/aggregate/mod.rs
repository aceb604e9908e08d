//! From what was done to the numbers we show.
//!
//! Invariant: every number carries the entries it was made from, and a sum does not
//! depend on the order of its parts.

mod answer;
mod check;
mod digest;
mod figure;
mod index;
mod journal;
mod mask;
mod measure;
mod part;
mod period;
mod place;
mod question;
mod quota;
mod ratio;
mod rule;
mod sieve;
mod start;
mod survey;
mod table;
mod tally;
mod target;

pub use journal::Line;
pub use measure::{Measure, Number, Proof, Visible};
pub use question::{Period, Question, Scope};
pub use ratio::percentages;
pub use rule::{Outcome, Side, Verdict};
pub use table::{Dimension, Row, RowHead, Table};
pub use target::{Elapsed, Portion, Progress};

use crate::diag::Diagnosed;
use crate::model::{Catalog, Record};
use crate::value::{Day, Slug};
use answer::Ask;
use index::Index;

/// Answers any indicator, scope and period with its proof; small counts are masked.
#[derive(Debug)]
pub struct Impact<'a> {
    catalog: &'a Catalog<'a>,
    date: Day,
    index: Index<'a>,
}

/// Prepares the numbers of a catalog as they are known on a day, and checks them.
pub fn aggregate<'a>(catalog: &'a Catalog<'a>, date: Day) -> Diagnosed<Impact<'a>> {
    let impact = Impact { catalog, date, index: Index::new(catalog, date) };
    let diagnostics = check::check(&impact);
    Diagnosed { value: impact, diagnostics }
}

impl<'a> Impact<'a> {
    /// The answer to one question.
    pub fn measure(&self, question: &Question) -> Visible<Measure> {
        let Some(ask) = self.ask(question) else { return Visible::Missing };
        mask::number(self.raw(&ask), ask.indicator, self.catalog.site.policies)
    }

    /// A table of an indicator: its rows and its whole.
    pub fn table(&self, question: &Question, by: Dimension) -> Table {
        match self.ask(question) {
            Some(ask) => table::table(self, &ask, by),
            None => {
                let (rows, total) = (Vec::new(), Visible::Missing);
                Table { dimension: by, rows, total, adds_up: true }
            }
        }
    }

    /// A declared figure, as a number with its own qualifier.
    pub fn figure(&self, id: &Slug) -> Visible<Measure> {
        self.catalog.figures.get(id).map_or(Visible::Missing, figure::measure)
    }

    /// How far a target has come; none when there is no such target.
    pub fn progress(&self, target: &Slug) -> Option<Progress> {
        self.catalog.targets.get(target).map(|it| target::progress(self, it))
    }

    /// What two sponsors both support, since the start (N51).
    pub fn overlap(
        &self,
        indicator: &Slug,
        one: &Slug,
        other: &Slug,
    ) -> Visible<Measure> {
        let Some(indicator) = self.catalog.indicators.get(indicator) else {
            return Visible::Missing;
        };
        let scope = Scope { sponsors: vec![one.clone()], ..Scope::default() };
        let period = Period::To(self.date);
        let ask =
            Ask { indicator, scope: &scope, period, also: Some(other), paired: None };
        mask::number(self.raw(&ask), indicator, self.catalog.site.policies)
    }

    /// The records behind a number, in the order of the log.
    pub fn records_of(&self, measure: &Measure) -> impl Iterator<Item = &'a Record<'a>> {
        let catalog = self.catalog;
        measure.proof.records.iter().filter_map(|it| catalog.records.get(*it))
    }

    /// The day the numbers are known on: the date of the build.
    pub fn date(&self) -> Day {
        self.date
    }

    /// The first day of what a cumulative number speaks of (N26); the date of the build
    /// when there is no program.
    pub fn start(&self, scope: &Scope) -> Day {
        start::of(self.catalog, scope).unwrap_or(self.date)
    }

    /// Whether the definition changed within the period, so that what came before and
    /// after cannot be compared, nor put into one number (N61).
    pub fn crosses_a_break(&self, question: &Question) -> bool {
        !self.breaks(question).is_empty()
    }

    /// The days within the period from which another definition holds, with which the
    /// one before cannot be compared (N61), the earliest first.
    pub fn breaks(&self, question: &Question) -> Vec<Day> {
        let (first, last) = match question.period {
            Period::In(date) => (date.first(), date.last().unwrap_or(self.date)),
            Period::To(day) => (self.start(&question.scope), day),
        };
        let indicator = self.catalog.indicators.get(&question.indicator);
        let versions = indicator.map(|it| it.head.versions.as_slice());
        let breaks = versions.unwrap_or_default().iter().filter(|it| it.breaks);
        let within = breaks.map(|it| it.since.first());
        let mut within: Vec<Day> =
            within.filter(|since| first < *since && *since <= last).collect();
        within.sort_unstable();
        within.dedup();
        within
    }

    /// The SHA-256 of the canonical entries behind a number, as hexadecimal (N61).
    pub fn digest(&self, measure: &Measure) -> String {
        digest::digest(self.catalog, measure)
    }

    /// The content these numbers come from.
    pub fn catalog(&self) -> &'a Catalog<'a> {
        self.catalog
    }

    fn ask<'s>(&'s self, question: &'s Question) -> Option<Ask<'s>> {
        let indicator = self.catalog.indicators.get(&question.indicator)?;
        let (scope, period) = (&question.scope, question.period);
        Some(Ask { indicator, scope, period, also: None, paired: None })
    }
}
