//! How far a target has come (N28 to N32).

use super::answer::Ask;
use super::measure::{Measure, Number, Visible};
use super::period;
use super::question::{Period, Scope};
use super::{Impact, figure, veil};
use crate::model::{Catalog, Target};
use crate::parse::{Baseline, Direction, TargetKind, TypedRef};
use crate::value::{Amount, Class, Day, Qualifier, Slug};

/// How far a target has come (N28 to N31).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The actual value, computed or declared.
    pub actual: Visible<Measure>,
    /// Actual over target.
    pub attainment: Visible<Portion>,
    /// From the baseline to the target; none without a baseline.
    pub progress: Option<Visible<Portion>>,
    /// Time gone by; none without a start.
    pub time: Option<Elapsed>,
}

/// A part of a target, never divided before it is shown: a lower bound is then rounded
/// down, an upper bound up (N30).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Portion {
    /// So much.
    pub numerator: Amount,
    /// Out of so much, above zero.
    pub denominator: Amount,
    /// What is known of the result.
    pub qualifier: Qualifier,
}

/// Days gone by, out of days in all (N31).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Elapsed {
    /// Days gone by, never more than there are.
    pub days: u32,
    /// Days in all.
    pub all: u32,
}

/// What is known of a number: how much over how much, and its class.
type Known = (Amount, Amount, Class);

/// How far a target has come on the day of the numbers.
pub(super) fn progress(impact: &Impact<'_>, target: &Target<'_>) -> Progress {
    let head = target.head;
    let actual = actual(impact, target);
    let defined = match &head.of.value {
        TypedRef::Indicator(id) => impact.catalog.indicators.get(id).map(|it| it.head),
        _ => None,
    };
    let baseline = defined.and_then(|it| it.baseline.as_ref());
    let direction = defined.map_or(Direction::Up, |it| it.direction);
    let aimed = (head.value, head.qualifier.class());
    let is_ambition = head.kind == TargetKind::Ambition;
    let from_zero = baseline.is_none_or(|it| it.value.is_zero());
    let attainment = if is_ambition || direction != Direction::Up || !from_zero {
        Visible::NotComputable
    } else {
        actual.then(|it| over(known(it), aimed))
    };
    let progress = baseline.map(|it| {
        if is_ambition {
            return Visible::NotComputable;
        }
        actual.then(|measure| from_baseline(known(measure), it, aimed))
    });
    Progress { attainment, progress, time: time(target, impact.date), actual }
}

/// The measure of an indicator to the day of the numbers, or the preferred figure of a
/// concept, of the very scope of the target (N32).
fn actual(impact: &Impact<'_>, target: &Target<'_>) -> Visible<Measure> {
    let catalog = impact.catalog;
    match &target.head.of.value {
        TypedRef::Indicator(id) => {
            let Some(indicator) = catalog.indicators.get(id) else {
                return Visible::Missing;
            };
            let Some(scope) = scope(catalog, &target.scope) else {
                return Visible::NotComputable;
            };
            let period = Period::To(impact.date);
            veil::number(impact, &Ask::new(indicator, &scope, period))
        }
        TypedRef::Concept(id) => {
            figure::shown(&figure::of_scope(catalog, id, &target.scope))
        }
        TypedRef::Figure(id) => {
            catalog.figures.get(id).map_or(Visible::Missing, figure::measure)
        }
        TypedRef::Target(_) => Visible::NotComputable,
    }
}

/// The scope of a question that says the same as the scope of a figure or target; none
/// for another organisation or a group in words, of which the records say nothing.
pub(super) fn scope(catalog: &Catalog<'_>, key: &str) -> Option<Scope> {
    let mut scope = Scope::default();
    for part in key.split(',') {
        let (kind, id) = part.split_once(':')?;
        match kind {
            "organisation" if id == catalog.site.organisation.id.as_str() => {}
            "program" => scope.programs.push(Slug::new(id)?),
            "edition" => {
                let (program, edition) = id.split_once('/')?;
                scope.editions.push((Slug::new(program)?, Slug::new(edition)?));
            }
            "challenge" => scope.challenges.push(Slug::new(id)?),
            "territory" => scope.territories.push(Slug::new(id)?),
            "cohort" => scope.cohorts.push(Slug::new(id)?),
            _ => return None,
        }
    }
    Some(scope)
}

fn known(measure: &Measure) -> Known {
    let class = measure.qualifier.class();
    match measure.value {
        Number::Amount(amount) | Number::Share(amount) => (amount, Amount::ONE, class),
        // A target of a ratio is written in percent.
        Number::Ratio(one, other) => (one * Amount::HUNDRED, other, class),
    }
}

fn over(
    (numerator, denominator, class): Known,
    aimed: (Amount, Class),
) -> Visible<Portion> {
    if aimed.0.is_zero() {
        return Visible::NotComputable;
    }
    let qualifier = class.over(aimed.1).qualifier();
    Visible::Value(Portion { numerator, denominator: denominator * aimed.0, qualifier })
}

/// (actual − baseline) / (target − baseline), in either direction; both are turned so
/// that the one below is above zero.
fn from_baseline(
    (above, below, class): Known,
    baseline: &Baseline,
    (aimed, aimed_class): (Amount, Class),
) -> Visible<Portion> {
    let (done, to_do) =
        (above - baseline.value * below, (aimed - baseline.value) * below);
    if to_do.is_zero() {
        return Visible::NotComputable;
    }
    let (numerator, denominator, class) = if to_do.is_negative() {
        let classes = (Class::Exact.minus(class), Class::Exact.minus(aimed_class));
        (-done, -to_do, classes.0.over(classes.1))
    } else {
        (done, to_do, class.over(aimed_class))
    };
    // The bounds of a ratio hold for values that are not negative (N33).
    let sound = !numerator.is_negative() || aimed_class == Class::Exact;
    let class = if sound { class } else { Class::Around };
    Visible::Value(Portion { numerator, denominator, qualifier: class.qualifier() })
}

fn time(target: &Target<'_>, date: Day) -> Option<Elapsed> {
    let first = target.head.start?.first();
    let last = target.head.due.last()?;
    let all = period::n_days(first, last);
    Some(Elapsed { days: period::n_days(first, date).min(all), all })
}
