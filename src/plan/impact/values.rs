//! Every computed number that stands on a public page: the main value of each
//! indicator, what pages cite, the rows of its tables.

use crate::aggregate::{Dimension, Period, Question, Scope, Table};
use crate::parse::Calc;
use crate::plan::desk::Desk;
use crate::value::Slug;

/// The question of an indicator as a whole: everything up to the day of the build.
pub(super) fn whole(desk: &Desk<'_>, indicator: &Slug) -> Question {
    Question {
        indicator: indicator.clone(),
        scope: Scope::default(),
        period: Period::To(desk.date),
    }
}

/// The questions about an indicator that have a place on its page: the whole first,
/// then what pages cite. What names a cohort or a sponsor has its place elsewhere; what
/// names something that is not public has none.
pub(super) fn questions(desk: &Desk<'_>, indicator: &Slug) -> Vec<Question> {
    let whole = whole(desk, indicator);
    let cited = desk.cited.iter().filter(|it| {
        it.indicator == *indicator && **it != whole && is_public(desk, &it.scope)
    });
    std::iter::once(whole.clone()).chain(cited.cloned()).collect()
}

fn is_public(desk: &Desk<'_>, scope: &Scope) -> bool {
    scope.cohorts.is_empty() && scope.sponsors.is_empty() && desk.may_explain(scope)
}

/// The tables on the page of an indicator, those that say more than the whole.
pub(super) fn tables(desk: &Desk<'_>, indicator: &Slug) -> Vec<Table> {
    let known = desk.catalog.indicators.get(indicator);
    let calc = known.map(|it| &it.head.calc);
    if matches!(calc, None | Some(Calc::Survey(..))) {
        return Vec::new();
    }
    let dimensions = [
        Dimension::Week,
        Dimension::Month,
        Dimension::Challenge,
        Dimension::Territory,
        Dimension::Edition,
    ];
    let whole = whole(desk, indicator);
    let tables = dimensions.into_iter().map(|by| desk.impact.table(&whole, by));
    tables.filter(|it| it.rows.len() > 1 && it.rows.len() <= most(it.dimension)).collect()
}

/// A table of more rows is not read; longer periods or wider places take its place.
fn most(dimension: Dimension) -> usize {
    match dimension {
        Dimension::Week => 60,
        _ => 120,
    }
}
