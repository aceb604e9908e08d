//! From all that the site shows to the small counts that can be worked out from it
//! (N48): a parent less its children, a period less another, what one sponsor supports
//! less what another does, a table less what it shows.
//!
//! Each value is a sum over the smallest things there are, records or groups, so that
//! what one value says of another is a matter of sets. Invariants: what is looked for
//! are differences of two values, of a value and the rows of one table, and whether a
//! hidden value is a sum and difference of any of those that are shown; the words of a
//! fault never say the small count itself. Parts of intervals that are spread over their
//! days are estimates, and are left out.

mod compare;
mod facts;
mod solve;

use std::collections::BTreeMap;

use super::Impact;
use super::question::{Period, Question};
use super::table::Dimension;
use crate::diag::{Diagnostic, Diagnostics, Output};
use crate::text::Location;
use crate::value::Slug;
use facts::{Family, families};

/// A value or a table that a page shows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Published {
    /// The answer to a question.
    Number(Question),
    /// A table: its rows and its whole.
    Table(Question, Dimension),
    /// An indicator in what two sponsors both support.
    Shared(Slug, [Slug; 2]),
    /// How many people came to a cohort.
    Present(Slug),
}

/// What pages show, with the first place in which somebody asked for it; none for what
/// every site shows of its indicators.
pub type Shown = BTreeMap<Published, Option<Location>>;

/// A small count that can be worked out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Disclosure {
    kind: Kind,
    /// The value to take away, by its place in the list.
    shown: usize,
    /// What it gives away together with the other.
    beside: usize,
    /// The threshold.
    least: u32,
}

/// From what a small count can be worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// From two values of different scopes or periods.
    Differencing,
    /// From the other values of a table, or from what it hides elsewhere.
    Secondary,
}

/// The faults of all that is shown together.
pub(super) fn check(impact: &Impact<'_>, shown: &Shown) -> Diagnostics {
    let list: Vec<(&Published, &Option<Location>)> = shown.iter().collect();
    let mut found: Vec<Disclosure> = Vec::new();
    for family in families(impact, &list) {
        found.extend(compare::differences(&family));
        found.extend(solve::solved(&family));
    }
    let mut told: BTreeMap<usize, Disclosure> = BTreeMap::new();
    for one in found {
        let one = blamed(one, &list);
        // One fault for each place: what to do about it is the same.
        let known = told.entry(one.shown).or_insert_with(|| one.clone());
        *known = one.min(known.clone());
    }
    let faults = told.values().filter_map(|it| fault(impact, it, &list));
    Diagnostics { list: faults.collect() }
}

/// Tells it where somebody can do something about it: at what was asked for, and of two
/// numbers at the later.
fn blamed(one: Disclosure, list: &[(&Published, &Option<Location>)]) -> Disclosure {
    let later = |at: usize| if one.kind == Kind::Differencing { at } else { 0 };
    let rank = |at: usize| (list[at].1.is_some(), later(at));
    match rank(one.shown) < rank(one.beside) {
        true => Disclosure { shown: one.beside, beside: one.shown, ..one },
        false => one,
    }
}

fn fault(
    impact: &Impact<'_>,
    one: &Disclosure,
    list: &[(&Published, &Option<Location>)],
) -> Option<Diagnostic> {
    let (published, place) = list[one.shown];
    let target = published.name(impact);
    let other = list[one.beside].0.name(impact);
    let least = usize::try_from(one.least).unwrap_or_default();
    let fault = match one.kind {
        Kind::Secondary => Output::Secondary { target, other, least },
        Kind::Differencing => Output::Differencing { target, other, least },
    };
    let location = place.clone().or_else(|| published.definition(impact))?;
    Some(Diagnostic::new(fault, location))
}

impl Published {
    /// As an editor would ask for it.
    fn name(&self, impact: &Impact<'_>) -> String {
        match self {
            Self::Number(question) => format!("indicator:{}", asked(question, impact)),
            Self::Table(question, by) => {
                let asked = asked(question, impact);
                let joint = if asked.contains('?') { '&' } else { '?' };
                format!("table:{asked}{joint}by={}", by.word())
            }
            Self::Shared(indicator, [one, other]) => {
                format!("indicator:{indicator}?scope=sponsor:{one} + sponsor:{other}")
            }
            Self::Present(cohort) => format!("cohort:{cohort}"),
        }
    }

    /// The place of the definition of what is shown.
    fn definition(&self, impact: &Impact<'_>) -> Option<Location> {
        let id = match self {
            Self::Number(question) | Self::Table(question, _) => &question.indicator,
            Self::Shared(indicator, _) => indicator,
            Self::Present(_) => return None,
        };
        let indicator = impact.catalog.indicators.get(id)?;
        Some(Location { path: indicator.path.clone(), span: indicator.head.span })
    }
}

fn asked(question: &Question, impact: &Impact<'_>) -> String {
    let period = match question.period {
        Period::In(date) => Some(format!("period={date}")),
        Period::To(day) if day == impact.date => None,
        Period::To(day) => Some(format!("to={day}")),
    };
    let scope = Some(question.scope.key()).filter(|it| it != "all");
    let scope = scope.map(|it| format!("scope={it}"));
    let parameters: Vec<String> = scope.into_iter().chain(period).collect();
    let mark = if parameters.is_empty() { "" } else { "?" };
    format!("{}{mark}{}", question.indicator, parameters.join("&"))
}

/// Whether a change of a published number between two vintages gives a small count away.
pub(super) fn changes_by_little(
    impact: &Impact<'_>,
    question: &Question,
    earlier: crate::value::Amount,
) -> bool {
    use super::measure::Number;
    let now = impact.measure(question);
    match now.value().map(|it| it.value) {
        Some(Number::Amount(now)) => {
            let least = Family::least(impact, &question.indicator);
            let change = (now - earlier).abs();
            !change.is_zero() && change < crate::value::Amount::from(u64::from(least))
        }
        _ => false,
    }
}
