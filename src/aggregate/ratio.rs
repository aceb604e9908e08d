//! One sum over another, never an average of ratios (N8).

use std::collections::{BTreeMap, BTreeSet};

use super::answer::Ask;
use super::mask::Raw;
use super::measure::{Measure, Number, Visible};
use super::rows::Rows;
use super::{Impact, RowHead, formula, table};
use crate::model::Indicator;
use crate::parse::Calc;
use crate::value::{Amount, Slug};

/// The ratio of two indicators over the whole of a question.
pub(super) fn whole(impact: &Impact<'_>, ask: &Ask<'_>, parts: (&Slug, &Slug)) -> Raw {
    let Some(asks) = sides(impact, ask, parts) else {
        return Raw::new(Visible::NotComputable);
    };
    let raws = (impact.raw(&asks.0), impact.raw(&asks.1));
    over(impact, ask.indicator, (&asks.0, raws.0), (&asks.1, raws.1))
}

/// The ratio of two indicators, row by row.
pub(super) fn cells(
    impact: &Impact<'_>,
    ask: &Ask<'_>,
    parts: (&Slug, &Slug),
    rows: &Rows<'_>,
) -> BTreeMap<RowHead, Raw> {
    let Some(asks) = sides(impact, ask, parts) else { return BTreeMap::new() };
    let mut above = table::cells(impact, &asks.0, rows);
    let mut below = table::cells(impact, &asks.1, rows);
    let heads: BTreeSet<RowHead> = above.keys().chain(below.keys()).cloned().collect();
    let row = |head: RowHead| {
        let one = above.remove(&head).unwrap_or_else(|| table::blank(impact, &asks.0));
        let other = below.remove(&head).unwrap_or_else(|| table::blank(impact, &asks.1));
        let raw = over(impact, ask.indicator, (&asks.0, one), (&asks.1, other));
        (head, raw)
    };
    heads.into_iter().map(row).collect()
}

/// The questions about records behind a number: through formulas and both sides of ratios.
pub(super) fn sources<'s>(impact: &'s Impact<'_>, ask: &Ask<'s>) -> Vec<Ask<'s>> {
    let through = |it: Ask<'s>| match &it.indicator.head.calc {
        Calc::Ratio(one, other) => {
            let sides = sides(impact, &it, (&one.value, &other.value));
            let sides = sides.into_iter().flat_map(|(one, other)| [one, other]);
            sides.flat_map(|it| formula::asks(impact, &it).into_values()).collect()
        }
        _ => vec![it],
    };
    formula::asks(impact, ask).into_values().flat_map(through).collect()
}

/// The two questions of a ratio. A cohort of which only one headcount is known would
/// count as a zero in the other (N4): it is left out of both.
pub(super) fn sides<'s>(
    impact: &'s Impact<'_>,
    ask: &Ask<'s>,
    parts: (&Slug, &Slug),
) -> Option<(Ask<'s>, Ask<'s>)> {
    let find = |id: &Slug| {
        let found = impact.catalog.indicators.get(id)?;
        (!matches!(found.head.calc, Calc::Ratio(..))).then_some(found)
    };
    let (above, below) = (find(parts.0)?, find(parts.1)?);
    let paired = formula::paired(&[above, below]);
    let side = |indicator| Ask { indicator, paired, ..*ask };
    Some((side(above), side(below)))
}

fn over(
    impact: &Impact<'_>,
    indicator: &Indicator<'_>,
    (above, one): (&Ask<'_>, Raw),
    (below, other): (&Ask<'_>, Raw),
) -> Raw {
    let policies = impact.catalog.site.policies;
    let hidden = one
        .conceals(above.indicator.guarded, policies)
        .or_else(|| other.conceals(below.indicator.guarded, policies));
    let is_sensitive = one.is_sensitive || other.is_sensitive;
    let value = one.value.then(|one| other.value.then(|it| divide(indicator, one, it)));
    Raw { value, is_sensitive, hidden }.presented(indicator)
}

fn divide(indicator: &Indicator<'_>, one: &Measure, other: &Measure) -> Visible<Measure> {
    let (Number::Amount(above), Number::Amount(below)) = (one.value, other.value) else {
        return Visible::NotComputable;
    };
    if below.is_zero() {
        return Visible::NotComputable;
    }
    Visible::Value(Measure {
        value: Number::Ratio(above, below),
        qualifier: one.qualifier.class().over(other.qualifier.class()).qualifier(),
        unit: indicator.unit.clone(),
        proof: one.proof.beside(&other.proof),
    })
}

/// The whole parts in hundredths of amounts that make up a whole, by largest
/// remainder; of two equal ones the first is rounded up (N37). `None` for a whole of
/// zero.
pub fn percentages(parts: &[Amount]) -> Option<Vec<u64>> {
    let whole = parts.iter().fold(Amount::ZERO, |sum, it| sum + *it);
    let exact = |it: &Amount| (*it * Amount::HUNDRED).over(whole);
    let exact: Vec<Amount> = parts.iter().map(exact).collect::<Option<_>>()?;
    let mut floors: Vec<u64> =
        exact.iter().map(|it| it.floor().to_u64()).collect::<Option<_>>()?;
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|at| -(exact[*at] - exact[*at].floor()));
    let left = 100_u64.saturating_sub(floors.iter().sum());
    let n_raised = usize::try_from(left).unwrap_or(0);
    order.iter().take(n_raised).for_each(|at| floors[*at] += 1);
    Some(floors)
}
