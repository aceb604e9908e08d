//! The rules of the editors, row by row (content model §4.8).
//!
//! Invariants: a rule is broken only where no value that both sides allow would keep it,
//! so that a lower bound is no contradiction; a number that may not be shown is compared
//! and never said.

mod compare;
mod tell;

pub(super) use tell::check;

use std::collections::BTreeSet;

use super::answer::Ask;
use super::measure::{Mask, Measure, Number, Visible};
use super::part::{self, Part};
use super::period::{self, Share, Window};
use super::question::{Period, Scope};
use super::rows::Rows;
use super::table::{self, Dimension, RowHead};
use super::{Impact, sieve, start, veil};
use crate::model::Rule;
use crate::parse::{Attribution, Private, RuleBy, RuleSide, RuleTerm};
use crate::value::{Amount, Class, Slug};

/// A rule and one of its rows.
#[derive(Clone, Debug)]
pub struct Verdict<'a> {
    /// The rule.
    pub rule: &'a Rule<'a>,
    /// Of what the row speaks.
    pub scope: Scope,
    /// Of when.
    pub period: Period,
    /// One side.
    pub left: Visible<Side>,
    /// The other side.
    pub right: Visible<Side>,
    /// Whether the rule holds.
    pub outcome: Outcome,
}

/// A number that a rule compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Side {
    /// How much.
    pub value: Amount,
    /// What is known of its precision.
    pub class: Class,
}

/// Whether a rule holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing contradicts it.
    Holds,
    /// It does not.
    Broken,
    /// There is nothing to compare.
    Skipped,
}

/// A number before it is masked, and what masks it.
type Known = (Visible<Side>, Option<(u32, Mask)>);

impl<'a> Impact<'a> {
    /// Every rule with every row of it, in the order of their ids.
    pub fn verdicts(&self) -> Vec<Verdict<'a>> {
        let rules = self.catalog.rules.values();
        rules
            .flat_map(|rule| self.rows(rule).into_iter().map(|it| self.judge(rule, it)))
            .collect()
    }

    fn judge(&self, rule: &'a Rule<'a>, (scope, period): (Scope, Period)) -> Verdict<'a> {
        let side = |it: &RuleSide| self.side(it, &scope, period);
        let (left, right) = (side(&rule.head.left.value), side(&rule.head.right.value));
        let outcome =
            compare::outcome(rule.head.op, rule.head.missing, [&left.0, &right.0]);
        let shown = |(value, hidden): Known| match hidden {
            Some((least, mask)) => Visible::Masked { least, mask },
            None => value,
        };
        let (left, right) = (shown(left), shown(right));
        Verdict { rule, scope, period, left, right, outcome }
    }

    /// The rows of a rule: all that its sides are broken down into, one dimension after
    /// the other.
    fn rows(&self, rule: &Rule<'_>) -> Vec<(Scope, Period)> {
        let sides = [&rule.head.left.value.term, &rule.head.right.value.term];
        let mut rows = vec![(Scope::default(), Period::To(self.date))];
        for by in &rule.head.by {
            let by = dimension(*by);
            rows = rows
                .into_iter()
                .flat_map(|row| {
                    let heads: BTreeSet<RowHead> =
                        sides.iter().flat_map(|it| self.heads(it, &row, by)).collect();
                    let narrowed = heads.iter().filter_map(|it| narrowed(&row, it, by));
                    narrowed.collect::<Vec<_>>()
                })
                .collect();
        }
        rows
    }

    fn heads(
        &self,
        term: &RuleTerm,
        (scope, period): &(Scope, Period),
        by: Dimension,
    ) -> Vec<RowHead> {
        match term {
            RuleTerm::Number(_) => Vec::new(),
            RuleTerm::Indicator(id) => {
                let Some(indicator) = self.catalog.indicators.get(id) else {
                    return Vec::new();
                };
                let (scope, period) = (scope, *period);
                let ask = Ask::new(indicator, scope, period);
                let rows = Rows::of(self, &ask, by);
                table::cells(self, &ask, &rows).into_keys().collect()
            }
            RuleTerm::Cohorts | RuleTerm::Coordinators => {
                let mut heads = Vec::new();
                self.cohorts_of(scope, *period, &mut |part, window| {
                    heads.extend(cohort_heads(part, by, window));
                });
                heads
            }
        }
    }

    fn side(&self, side: &RuleSide, scope: &Scope, period: Period) -> Known {
        let exact = |value| Visible::Value(Side { value, class: Class::Exact });
        let (value, hidden) = match &side.term {
            RuleTerm::Number(value) => (exact(*value), None),
            RuleTerm::Indicator(id) => self.indicator_side(id, scope, period),
            RuleTerm::Cohorts => {
                let mut n_cohorts = 0_usize;
                self.cohorts_of(scope, period, &mut |_, _| n_cohorts += 1);
                (exact(Amount::from(n_cohorts)), None)
            }
            RuleTerm::Coordinators => {
                let mut keys: BTreeSet<&Private> = BTreeSet::new();
                self.cohorts_of(scope, period, &mut |part, _| {
                    let cohort = part.cohort.and_then(|it| self.catalog.cohorts.get(it));
                    let key = cohort.and_then(|it| it.head.coordinator.as_ref());
                    keys.extend(key.map(|it| &it.value));
                });
                (exact(Amount::from(keys.len())), None)
            }
        };
        let times = side.times.unwrap_or(Amount::ONE);
        let value = value
            .then(|it| Visible::Value(Side { value: it.value * times, class: it.class }));
        (value, hidden)
    }

    fn indicator_side(&self, id: &Slug, scope: &Scope, period: Period) -> Known {
        let Some(indicator) = self.catalog.indicators.get(id) else {
            return (Visible::Missing, None);
        };
        let ask = Ask::new(indicator, scope, period);
        let hidden = match veil::number(self, &ask) {
            Visible::Masked { least, mask } => Some((least, mask)),
            _ => None,
        };
        (self.raw(&ask).value.then(number), hidden)
    }

    /// Shows each cohort that has started, of a scope and period.
    fn cohorts_of(
        &self,
        scope: &Scope,
        period: Period,
        visit: &mut dyn FnMut(&Part<'_>, Window),
    ) {
        let window = match period {
            Period::In(date) => Window::In(date),
            Period::To(day) => Window::To(start::of(self.catalog, scope), day),
        };
        for (id, cohort) in self.index.started() {
            let part = part::cohort(id, cohort, &[]);
            let share = window.share(part.when, Attribution::End);
            if share == Share::Whole && sieve::in_scope(self.catalog, scope, &part) {
                visit(&part, window);
            }
        }
    }
}

/// A share of a base is in percent, like the numbers of the pages.
fn number(measure: &Measure) -> Visible<Side> {
    let value = match measure.value {
        Number::Amount(it) | Number::Share(it) => Some(it),
        Number::Ratio(part, whole) if measure.unit.as_str() == "percent" => {
            (part * Amount::HUNDRED).over(whole)
        }
        Number::Ratio(part, whole) => part.over(whole),
    };
    let class = measure.qualifier.class();
    value.map_or(Visible::NotComputable, |value| Visible::Value(Side { value, class }))
}

fn dimension(by: RuleBy) -> Dimension {
    match by {
        RuleBy::Week => Dimension::Week,
        RuleBy::Month => Dimension::Month,
        RuleBy::Year => Dimension::Year,
        RuleBy::Challenge => Dimension::Challenge,
        RuleBy::Territory => Dimension::Territory,
        RuleBy::Cohort => Dimension::Cohort,
        RuleBy::Edition => Dimension::Edition,
    }
}

fn cohort_heads(part: &Part<'_>, by: Dimension, window: Window) -> Vec<RowHead> {
    let thing = |id: &Slug| RowHead::Thing(id.to_string());
    match by {
        Dimension::Challenge => part.challenges.iter().map(|it| thing(it)).collect(),
        Dimension::Territory => part.territory.map(thing).into_iter().collect(),
        Dimension::Cohort => part.cohort.map(thing).into_iter().collect(),
        Dimension::Edition => {
            let runs = part.runs.list().filter_map(|(program, it)| Some((program, it?)));
            runs.map(|(program, it)| RowHead::Thing(format!("{program}/{it}"))).collect()
        }
        _ => period::rows(part.when, by, Attribution::End, window),
    }
}

/// A row inside another; none for what cannot be asked for.
fn narrowed(
    (scope, period): &(Scope, Period),
    head: &RowHead,
    by: Dimension,
) -> Option<(Scope, Period)> {
    let id = match head {
        RowHead::When(date) => return Some((scope.clone(), Period::In(*date))),
        RowHead::Thing(id) => id,
        RowHead::Imprecise | RowHead::Unknown | RowHead::Rest => return None,
    };
    let mut scope = scope.clone();
    match by {
        Dimension::Challenge => scope.challenges = vec![Slug::new(id)?],
        Dimension::Territory => scope.territories = vec![Slug::new(id)?],
        Dimension::Cohort => scope.cohorts = vec![Slug::new(id)?],
        _ => {
            let (program, edition) = id.split_once('/')?;
            scope.editions = vec![(Slug::new(program)?, Slug::new(edition)?)];
        }
    }
    Some((scope, *period))
}
