//! A number or a table as it may be shown, together with all that it could be worked out
//! from (N47): what a table hides is hidden wherever it is asked for, too.

use std::collections::BTreeMap;

use super::answer::Ask;
use super::mask::{self, Raw};
use super::measure::{Mask, Measure, Visible};
use super::question::{Period, Scope};
use super::rows::Rows;
use super::sheet::{Sheet, sheet};
use super::suppress::{Cell, Mark, Sum, protect};
use super::{Dimension, Impact, Row, RowHead, ratio, table};
use crate::model::Guarded;
use crate::parse::{Calc, Headcount};
use crate::value::{Date, Moment, Slug};

/// What is hidden of each indicator as a whole; a headcount that counts only beside
/// others has its own.
pub(super) type Veils = BTreeMap<(Slug, [Option<Headcount>; 3]), Sheet>;

/// What is hidden of the indicators that count people or organisations.
pub(super) fn veils(impact: &Impact<'_>) -> Veils {
    let mut veils = Veils::new();
    let guarded = impact.catalog.indicators.values();
    for indicator in guarded.filter(|it| it.guarded != Guarded::No) {
        let (scope, period) = (Scope::default(), Period::To(impact.date));
        let ask = Ask::new(indicator, &scope, period);
        for side in sums(impact, &ask).into_iter().filter(is_guarded) {
            let key = (side.indicator.head.id.value.clone(), side.paired);
            veils.entry(key).or_insert_with(|| sheet(impact, &side));
        }
    }
    veils
}

/// A number as it may be shown.
pub(super) fn number(impact: &Impact<'_>, ask: &Ask<'_>) -> Visible<Measure> {
    let policies = impact.catalog.site.policies;
    let shown = mask::number(impact.raw(ask), ask.indicator, policies);
    let Some(place) = place(impact, ask) else { return shown };
    covered(impact, ask, (shown, mark(impact, ask, &place)))
}

/// The rows of a table and its whole, as they may be shown.
pub(super) fn rows(
    impact: &Impact<'_>,
    (ask, by): (&Ask<'_>, Dimension),
    cells: Vec<(RowHead, Raw)>,
    total: Raw,
) -> (Vec<Row>, Visible<Measure>) {
    let policies = impact.catalog.site.policies;
    let marks = marks(impact, ask, by);
    let rows = cells.into_iter().map(|(head, raw)| {
        let shown = mask::number(raw, ask.indicator, policies);
        let value = covered(impact, ask, (shown, marks.get(&head).copied()));
        Row { head, value }
    });
    let rows = rows.collect();
    let total = mask::number(total, ask.indicator, policies);
    let own = place(impact, ask).and_then(|it| mark(impact, ask, &it));
    (rows, covered(impact, ask, (total, own)))
}

/// Whether the people who came to a cohort are hidden in a sum of them.
pub(super) fn hides_present(impact: &Impact<'_>, cohort: &Slug) -> Option<Mask> {
    let row = (Dimension::Cohort, RowHead::Thing(cohort.to_string()));
    let counts_present = |id: &Slug| {
        let head = impact.catalog.indicators.get(id).map(|it| &it.head.calc);
        matches!(head, Some(Calc::Headcount(Headcount::Present)))
    };
    let mut sheets = impact.veils.iter().filter(|((id, _), _)| counts_present(id));
    sheets.any(|(_, sheet)| sheet.contains_key(&row)).then_some(Mask::Secondary)
}

/// What is left to see under a mark. What is small says so, unless nothing of its table
/// is shown.
fn covered(
    impact: &Impact<'_>,
    ask: &Ask<'_>,
    (shown, mark): (Visible<Measure>, Option<Mark>),
) -> Visible<Measure> {
    let policies = impact.catalog.site.policies;
    let least = mask::least(ask.indicator.guarded, false, policies);
    let hidden = Visible::Masked { least, mask: Mask::Secondary };
    match (mark, &shown) {
        (Some(Mark::Second), Visible::Value(_)) => hidden,
        (Some(Mark::Veiled), Visible::Value(_) | Visible::Masked { .. }) => hidden,
        _ => shown,
    }
}

/// The sums that a number is made from: itself, or both sides of a ratio. What does not
/// add up is in no sum that could give it away, and is looked at on its own (N46).
pub(super) fn sums<'s>(impact: &'s Impact<'_>, ask: &Ask<'s>) -> Vec<Ask<'s>> {
    let mut sums = match &ask.indicator.head.calc {
        Calc::Ratio(one, other) => {
            let sides = ratio::sides(impact, ask, (&one.value, &other.value));
            sides.map_or_else(Vec::new, |(one, other)| vec![one, other])
        }
        _ => vec![*ask],
    };
    sums.retain(|it| {
        let calc = &it.indicator.head.calc;
        matches!(calc, Calc::Sum(..) | Calc::Count(..) | Calc::Headcount(_))
    });
    sums
}

fn is_guarded(ask: &Ask<'_>) -> bool {
    ask.indicator.guarded != Guarded::No
}

/// The row of the tables of the whole that a number is; none when it is in none of them.
fn place(impact: &Impact<'_>, ask: &Ask<'_>) -> Option<(Dimension, RowHead)> {
    if ask.also.is_some() {
        return None;
    }
    let scope = ask.scope;
    if let Period::In(date) = ask.period {
        let by = match date {
            Date::On(Moment::Week(..)) => Dimension::Week,
            Date::On(Moment::Month(..)) => Dimension::Month,
            Date::On(Moment::Year(_)) => Dimension::Year,
            _ => return None,
        };
        return (*scope == Scope::default()).then_some((by, RowHead::When(date)));
    }
    if ask.period != Period::To(impact.date) {
        return None;
    }
    let one = |ids: &[Slug], by: Dimension| match ids {
        [id] => Some((by, RowHead::Thing(id.to_string()))),
        _ => None,
    };
    let edition = match scope.editions.as_slice() {
        [(program, it)] => Some(RowHead::Thing(format!("{program}/{it}"))),
        _ => None,
    };
    let found = one(&scope.challenges, Dimension::Challenge)
        .or_else(|| one(&scope.territories, Dimension::Territory))
        .or_else(|| one(&scope.cohorts, Dimension::Cohort))
        .or_else(|| edition.map(|it| (Dimension::Edition, it)))?;
    let n_named = scope.programs.len()
        + scope.editions.len()
        + scope.challenges.len()
        + scope.actions.len()
        + scope.territories.len()
        + scope.cohorts.len()
        + scope.sponsors.len();
    (n_named == 1).then_some(found)
}

/// What is hidden of a row of the whole, in the sums behind the number.
fn mark(
    impact: &Impact<'_>,
    ask: &Ask<'_>,
    place: &(Dimension, RowHead),
) -> Option<Mark> {
    let sides = sums(impact, ask).into_iter();
    sides.filter_map(|it| impact.veil(&it)?.get(place).copied()).max()
}

/// What is hidden of the rows of a table, in the sums behind it.
fn marks(impact: &Impact<'_>, ask: &Ask<'_>, by: Dimension) -> BTreeMap<RowHead, Mark> {
    let rows = Rows::of(impact, ask, by);
    let mut marks: BTreeMap<RowHead, Mark> = BTreeMap::new();
    for side in sums(impact, ask).iter().filter(|it| is_guarded(it)) {
        for (head, mark) in own_marks(impact, side, &rows) {
            let known = marks.entry(head).or_insert(mark);
            *known = mark.max(*known);
        }
    }
    marks
}

fn own_marks(impact: &Impact<'_>, ask: &Ask<'_>, rows: &Rows) -> Vec<(RowHead, Mark)> {
    let by = rows.by;
    let is_whole =
        *ask.scope == Scope::default() && ask.period == Period::To(impact.date);
    let of_whole = impact.veil(ask).filter(|_| {
        // Beside another number it may be broken down by other places than alone.
        is_whole && by != Dimension::Stage && *rows == Rows::of(impact, ask, by)
    });
    if let Some(sheet) = of_whole {
        let rows = sheet.iter().filter(|((it, _), _)| *it == by);
        return rows.map(|((_, head), mark)| (head.clone(), *mark)).collect();
    }
    let Some(whole) = mask::cell(&impact.raw(ask), (impact, ask)) else {
        return Vec::new();
    };
    let mut cells = vec![match number(impact, ask) {
        Visible::Masked { mask: Mask::Secondary, .. } => {
            Cell { mark: Mark::Second, ..whole }
        }
        _ => whole,
    }];
    let mut heads = Vec::new();
    for (head, raw) in table::cells(impact, ask, rows) {
        let Some(cell) = mask::cell(&raw, (impact, ask)) else { continue };
        cells.push(cell);
        heads.push(head);
    }
    cells[0] = cells[0].settled();
    let parts = (1..cells.len()).collect();
    protect(&mut cells, &[Sum { whole: 0, parts }]);
    let marks = heads.into_iter().zip(cells[1..].iter().map(|it| it.mark));
    marks.filter(|(_, it)| matches!(it, Mark::Second | Mark::Veiled)).collect()
}
