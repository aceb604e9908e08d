//! From what was done to the numbers we show.
//!
//! Invariant: every number carries the entries it was made from, and a sum does not
//! depend on the order of its parts.

mod answer;
mod atom;
mod bits;
mod check;
mod digest;
mod disclosure;
mod figure;
mod formula;
mod growth;
mod heap;
mod index;
mod interval;
mod journal;
mod keys;
mod late;
mod level;
mod mask;
mod measure;
mod name;
mod observation;
mod part;
mod peak;
mod people;
mod period;
mod place;
mod proof;
mod published;
mod quality;
mod question;
mod quota;
mod ratio;
mod rows;
mod rule;
mod sheet;
mod sieve;
mod start;
mod suppress;
mod survey;
mod table;
mod tally;
mod target;
mod veil;
mod witness;

pub use disclosure::{Published, Shown};
pub use growth::{Growth, growth};
pub use interval::wilson;
pub use journal::Line;
pub use measure::{Mask, Measure, Number, Proof, Visible};
pub use name::{Unknown, indicator};
pub use observation::{COLUMNS, Observation, row_name};
pub use people::Bounds;
pub use published::{Cause, Change, Gone, History, locked};
pub use quality::Quality;
pub use question::{Period, Question, Scope};
pub use ratio::percentages;
pub use rule::{Outcome, Side, Verdict};
pub use suppress::{Cell, Lasts, Mark, Sum, protect};
pub use table::{Dimension, Row, RowHead, Table};
pub use target::{Elapsed, Portion, Progress};

use std::sync::{Arc, OnceLock};

use crate::diag::{Diagnosed, Diagnostics};
use crate::memo::Answers;
use crate::model::{Catalog, Record};
use crate::parse::{Answer, SurveyHead};
use crate::value::{Amount, Date, Day, Slug};
use answer::Ask;
use digest::Lines;
use index::Index;
use sheet::Sheet;
use veil::Veils;

/// Answers any indicator, scope and period with its proof; small counts are masked. An
/// answer is made once and kept, for it depends on nothing else.
#[derive(Debug)]
pub struct Impact<'a> {
    catalog: &'a Catalog<'a>,
    date: Day,
    index: Index<'a>,
    lines: OnceLock<Lines>,
    answers: Answers<Question, Visible<Measure>>,
    tables: Answers<(Question, Dimension), Table>,
    limits: Answers<Slug, Arc<quality::Limits>>,
    veils: Veils,
    history: History<'a>,
}

/// Prepares the numbers of a catalog as they are known on a day, and checks them.
pub fn aggregate<'a>(catalog: &'a Catalog<'a>, date: Day) -> Diagnosed<Impact<'a>> {
    let impact = Impact::on(catalog, date);
    let diagnostics = check::check(&impact);
    Diagnosed { value: impact, diagnostics }
}

impl<'a> Impact<'a> {
    fn on(catalog: &'a Catalog<'a>, date: Day) -> Self {
        let mut impact = Self {
            catalog,
            date,
            index: Index::new(catalog, date),
            lines: OnceLock::new(),
            answers: Answers::default(),
            tables: Answers::default(),
            limits: Answers::default(),
            veils: Veils::new(),
            history: History::default(),
        };
        impact.veils = veil::veils(&impact);
        // What was asked before anything was hidden is asked again.
        impact.answers = Answers::default();
        impact.tables = Answers::default();
        impact
    }

    /// Compares what was published with what is known now (N59), and keeps what became
    /// of it.
    pub fn compare(&mut self) -> Diagnosed<()> {
        let Diagnosed { value, diagnostics } = published::compare(self);
        self.history = value;
        Diagnosed { value: (), diagnostics }
    }

    /// What became of the numbers that were published; empty until they are compared.
    pub fn history(&self) -> &History<'a> {
        &self.history
    }

    /// The same content as it was known on a day (N58); on a day to come, as it is now.
    pub fn as_known(&self, day: Day) -> Self {
        Self::on(self.catalog, day.min(self.date))
    }

    /// Whether an amount of what a question asks may not be shown (N46).
    pub fn is_too_small(&self, question: &Question, amount: Amount) -> bool {
        let policies = self.catalog.site.policies;
        mask::threshold(self, question)
            .is_some_and(|least| mask::is_small(amount, least, policies))
    }

    /// The answer to one question.
    pub fn measure(&self, question: &Question) -> Visible<Measure> {
        self.answers.of(question, || match self.ask(question) {
            Some(ask) => veil::number(self, &ask),
            None => Visible::Missing,
        })
    }

    /// A table of an indicator: its rows and its whole.
    pub fn table(&self, question: &Question, by: Dimension) -> Table {
        self.tables.of(&(question.clone(), by), || match self.ask(question) {
            Some(ask) => table::table(self, &ask, by),
            None => Table {
                dimension: by,
                rows: Vec::new(),
                total: Visible::Missing,
                adds_up: true,
                is_incomplete: false,
                is_listed: false,
            },
        })
    }

    /// How many different people a headcount stands for, at least and at most (N12); none
    /// when that may not be told, or is no headcount.
    pub fn persons(&self, question: &Question) -> Option<Bounds> {
        self.ask(question).and_then(|it| people::bounds(self, &it))
    }

    /// How many of the people of a period were never seen before it (N11); none when
    /// that may not be told, or nobody has their keys.
    pub fn newcomers(&self, question: &Question) -> Option<Amount> {
        self.ask(question).and_then(|it| people::newcomers(self, &it))
    }

    /// How many times the people counted by key took part (N11).
    pub fn participations(&self, question: &Question) -> Option<Amount> {
        self.ask(question).and_then(|it| people::participations(self, &it))
    }

    /// How good the records behind a number are (N65); none when it is not made from
    /// quantities of records.
    pub fn quality(&self, question: &Question) -> Option<Quality> {
        self.ask(question).and_then(|it| quality::quality(self, &it))
    }

    /// How fast an indicator grew between two dates of one kind (N23).
    pub fn growth(&self, question: &Question, between: Date) -> Visible<Growth> {
        growth::between(self, question, between)
    }

    /// A declared figure, as a number with its own qualifier.
    pub fn figure(&self, id: &Slug) -> Visible<Measure> {
        self.catalog.figures.get(id).map_or(Visible::Missing, figure::measure)
    }

    /// How far a target has come; none when there is no such target.
    pub fn progress(&self, target: &Slug) -> Option<Progress> {
        self.catalog.targets.get(target).map(|it| target::progress(self, it))
    }

    /// Why an answer of a survey may not be shown beside the others; none when it may.
    pub fn withheld(
        &self,
        survey: &SurveyHead,
        question: &Slug,
        answer: &Answer,
    ) -> Option<(u32, Mask)> {
        let question = survey.questions.iter().find(|it| it.id.value == *question)?;
        survey::withheld(survey, question, answer, self.catalog.site.policies)
    }

    /// Why the people who came to a cohort may not be told beside the numbers they are
    /// part of; none when they may.
    pub fn hides_present(&self, cohort: &Slug) -> Option<Mask> {
        veil::hides_present(self, cohort)
    }

    /// Whether a part of a number of people may be told beside it: neither the part nor
    /// what is left of it is a small count (N46).
    pub fn may_tell(&self, indicator: &Slug, part: Amount, whole: Amount) -> bool {
        let Some(indicator) = self.catalog.indicators.get(indicator) else {
            return false;
        };
        let sensitive = self.catalog.challenges.values().any(|it| it.page.head.sensitive);
        let policies = self.catalog.site.policies;
        let small = |it| mask::small(it, (indicator.guarded, sensitive), policies);
        let is_all = part == whole || part.is_zero();
        is_all || (small(part).is_none() && small(whole - part).is_none())
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
        let ask = Ask { also: Some(other), ..Ask::new(indicator, &scope, period) };
        veil::number(self, &ask)
    }

    /// The small counts that can be worked out from all that the site shows (N47, N48).
    pub fn disclosures(&self, shown: &Shown) -> Diagnostics {
        disclosure::check(self, shown)
    }

    /// Whether a number that was published before has changed by so little that the
    /// change is a small count of people (N48, vintages).
    pub fn changes_by_little(&self, question: &Question, earlier: Amount) -> bool {
        disclosure::changes_by_little(self, question, earlier)
    }

    /// The territory that may be published in the place of one that is too fine for what
    /// an indicator counts, when that is another one (content model §3.8).
    pub fn too_fine(&self, indicator: &Slug, territory: &Slug) -> Option<Option<&Slug>> {
        self.catalog.indicators.get(indicator)?;
        let finest = self.public_place(indicator, territory);
        (finest != Some(territory)).then_some(finest)
    }

    /// The finest territory around a place, or the place itself, that may be published
    /// for what an indicator counts; none when all are too fine.
    pub fn public_place(&self, indicator: &Slug, territory: &Slug) -> Option<&Slug> {
        let guarded = self.catalog.indicators.get(indicator)?.guarded;
        place::finest(self.catalog, territory, guarded)
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
        let lines = self.lines.get_or_init(|| Lines::new(self.catalog));
        digest::digest(self.catalog, lines, measure)
    }

    /// The content these numbers come from.
    pub fn catalog(&self) -> &'a Catalog<'a> {
        self.catalog
    }

    /// What is hidden of an indicator as a whole.
    fn veil(&self, ask: &Ask<'_>) -> Option<&Sheet> {
        self.veils.get(&(ask.indicator.head.id.value.clone(), ask.paired))
    }

    fn ask<'s>(&'s self, question: &'s Question) -> Option<Ask<'s>> {
        let indicator = self.catalog.indicators.get(&question.indicator)?;
        Some(Ask::new(indicator, &question.scope, question.period))
    }
}
