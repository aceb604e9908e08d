//! An answer as a row for machines: the columns of `indicateurs.csv` (content model §8).
//!
//! Invariants: numbers are not rounded, a quotient has six decimals (N39); what is
//! masked is an empty cell with the letter `C` (N49).

use super::{Dimension, Impact, Measure, Number, Period, Question, RowHead, Visible};
use crate::parse::{Calc, Word};
use crate::value::{Amount, Date, Day, Rounding, Slug};

/// The names of the columns.
pub const COLUMNS: [&str; 17] = [
    "indicator",
    "version",
    "scope",
    "period_start",
    "period_end",
    "cumulative",
    "value",
    "qualifier",
    "unit",
    "numerator",
    "denominator",
    "records",
    "estimated_share",
    "verified_share",
    "obs_status",
    "vintage",
    "digest",
];

/// What stands for « non localisé » and « date imprécise » in place of an id: no id
/// begins like that.
const UNKNOWN: &str = "_U";

/// What stands for « non ventilé », in none of the parts that are listed.
const REST: &str = "_O";

/// How many decimals a quotient has for machines.
const DECIMALS: u32 = 6;

/// An answer with all that a file says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    /// What was asked; of a row that no question asks, the question of its table.
    pub question: Question,
    /// The version of the definition.
    pub version: u32,
    /// Of what: the scope of the question, or with it the row: `territory:_U`.
    pub scope: String,
    /// The first day it speaks of; none when nobody knows.
    pub first: Option<Day>,
    /// The last one; none when it is open, or not known.
    pub last: Option<Day>,
    /// Whether it is everything up to the last day.
    pub is_cumulative: bool,
    /// In what.
    pub unit: Option<Slug>,
    /// The answer.
    pub measure: Visible<Measure>,
    /// The parts that are estimated and verified, from 0 to 1; empty where nothing is to
    /// be told.
    pub shares: [String; 2],
    /// The letter that says what kind of observation it is.
    pub status: &'static str,
    /// The day on which it is known so.
    pub vintage: Day,
    /// The SHA-256 of what is behind it; empty when there is nothing to show.
    pub digest: String,
}

impl Observation {
    /// Its cells, in the order of `COLUMNS`; an empty one is missing.
    pub fn cells(&self) -> [String; 17] {
        let shown = self.measure.value();
        let told =
            |tell: &dyn Fn(&Measure) -> String| shown.map(tell).unwrap_or_default();
        let optional = |it: Option<&dyn ToString>| it.map(|it| it.to_string());
        let [numerator, denominator] = shown.map(parts).unwrap_or_default();
        let [estimated, verified] = self.shares.clone();
        [
            self.question.indicator.to_string(),
            self.version.to_string(),
            self.scope.clone(),
            optional(self.first.as_ref().map(|it| it as _)).unwrap_or_default(),
            optional(self.last.as_ref().map(|it| it as _)).unwrap_or_default(),
            self.is_cumulative.to_string(),
            told(&|it| it.plain().to_string()),
            told(&|it| it.qualifier.word().to_owned()),
            optional(self.unit.as_ref().map(|it| it as _)).unwrap_or_default(),
            numerator,
            denominator,
            told(&|it| it.proof.records.len().to_string()),
            estimated,
            verified,
            self.status.to_owned(),
            self.vintage.to_string(),
            self.digest.clone(),
        ]
    }
}

impl Measure {
    /// The number as one amount, as it stands in files: a share of a base is in percent,
    /// like the numbers of the pages; a quotient has six decimals.
    pub fn plain(&self) -> Amount {
        self.counted(DECIMALS).unwrap_or_default()
    }
}

/// How files name a row that no question asks: `territory:_U`, `week:_U`, `stage:sent`.
pub fn row_name(by: Dimension, head: &RowHead) -> String {
    let thing = match head {
        RowHead::Thing(id) => id.as_str(),
        RowHead::Rest => REST,
        RowHead::Imprecise | RowHead::Unknown | RowHead::When(_) => UNKNOWN,
    };
    format!("{}:{thing}", by.word())
}

impl Impact<'_> {
    /// The answer to a question, as a row.
    pub fn observe(&self, question: &Question) -> Observation {
        self.observed(question, self.measure(question))
    }

    /// The row of a table. What no question asks is named beside the scope:
    /// `territory:_U`, `week:_U`, `stage:sent`.
    pub fn observe_row(
        &self,
        whole: &Question,
        by: Dimension,
        row: &super::Row,
    ) -> Observation {
        if let Some(question) = whole.of_row(by, &row.head) {
            return self.observed(&question, row.value.clone());
        }
        let observation = self.observed(whole, row.value.clone());
        Observation {
            scope: whole.scope.key_with(&row_name(by, &row.head)),
            ..observation
        }
    }

    /// An answer that is already there, as a row.
    pub fn observed(
        &self,
        question: &Question,
        measure: Visible<Measure>,
    ) -> Observation {
        let indicator = self.catalog.indicators.get(&question.indicator);
        let declared = self.declared_on(question, &measure);
        let (first, last) = match &declared {
            Some(date) => (date.map(|it| it.first()), date.and_then(|it| it.last())),
            None => self.days(question),
        };
        let is_cumulative =
            declared.is_none() && matches!(question.period, Period::To(_));
        let digest = measure.value().map(|it| format!("sha256:{}", self.digest(it)));
        let shares = measure.value().map(|it| {
            [it.proof.estimated, it.proof.verified]
                .map(|part| self.share(question, it, part))
        });
        Observation {
            shares: shares.unwrap_or_default(),
            version: self.version(&question.indicator),
            scope: question.scope.key(),
            unit: indicator.map(|it| it.unit.clone()),
            status: self.status(question, &measure),
            vintage: self.date,
            digest: digest.unwrap_or_default(),
            question: question.clone(),
            first,
            last,
            is_cumulative,
            measure,
        }
    }

    /// A part of the value, from 0 to 1; empty when the value does not come from records,
    /// or when the part is a small count of people.
    fn share(&self, question: &Question, measure: &Measure, part: Amount) -> String {
        let whole = match measure.value {
            Number::Amount(it) if !measure.proof.records.is_empty() => it,
            _ => return String::new(),
        };
        if !self.may_tell(&question.indicator, part, whole) {
            return String::new();
        }
        let share = part.divided(whole, DECIMALS, Rounding::Nearest);
        share.map(|it| it.to_string()).unwrap_or_default()
    }

    /// The version of an indicator's definition that holds on the day of the numbers.
    pub fn version(&self, indicator: &Slug) -> u32 {
        let versions = self.catalog.indicators.get(indicator).map(|it| &it.head.versions);
        let begun = versions.into_iter().flatten();
        let begun = begun.filter(|it| it.since.first() <= self.date);
        begun.map(|it| it.number).max().unwrap_or(1)
    }

    /// The last day on which late entries may still change what is said of a period;
    /// none when the period has no end.
    pub fn provisional_until(&self, period: Period) -> Option<Day> {
        let last = match period {
            Period::In(date) => date.last(),
            Period::To(day) => Some(day),
        };
        let window = self.catalog.site.policies.provisional_window;
        last.map(|day| day.plus_months(window.months).plus(i64::from(window.days)))
    }

    /// Whether late entries may still come.
    pub fn is_provisional(&self, period: Period) -> bool {
        self.provisional_until(period).is_none_or(|until| self.date <= until)
    }

    /// The first and the last day that a question speaks of.
    fn days(&self, question: &Question) -> (Option<Day>, Option<Day>) {
        match question.period {
            Period::In(date) => (Some(date.first()), date.last()),
            Period::To(day) => (Some(self.start(&question.scope)), Some(day)),
        }
    }

    /// When somebody declared it, which may be unknown: the date of its figure or survey,
    /// whatever period was asked for. None for what is counted.
    fn declared_on(
        &self,
        question: &Question,
        measure: &Visible<Measure>,
    ) -> Option<Option<Date>> {
        let catalog = self.catalog;
        match &catalog.indicators.get(&question.indicator)?.head.calc {
            Calc::Figure(_) => {
                let id = measure.value().and_then(|it| it.proof.declared.as_ref());
                let figure = id.and_then(|it| catalog.figures.get(it));
                Some(figure.and_then(|it| it.date))
            }
            Calc::Survey(survey, ..) => {
                let survey = catalog.surveys.get(&survey.value);
                let source = survey.and_then(|it| it.source.as_ref());
                let source = source.and_then(|it| catalog.sources.get(&it.value));
                let fieldwork = survey.and_then(|it| it.fieldwork);
                Some(fieldwork.or_else(|| source.and_then(|it| it.published.known())))
            }
            _ => None,
        }
    }

    fn status(&self, question: &Question, measure: &Visible<Measure>) -> &'static str {
        let measure = match measure {
            Visible::Masked { .. } => return "C",
            Visible::Missing | Visible::NotComputable => return "M",
            Visible::Value(measure) => measure,
        };
        if self.crosses_a_break(question) {
            return "B";
        }
        if !measure.proof.estimated.is_zero() {
            return "E";
        }
        let has_records = !measure.proof.records.is_empty();
        match self.is_provisional(question.period) && has_records {
            true => "P",
            false => "A",
        }
    }
}

fn parts(measure: &Measure) -> [String; 2] {
    match measure.value {
        Number::Ratio(part, whole) => [part, whole].map(|it| it.to_string()),
        Number::Amount(_) | Number::Share(_) => Default::default(),
    }
}
