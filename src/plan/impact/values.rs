//! Every computed number that stands on a public page: the main value of each
//! indicator, what pages cite, the rows of its tables.

use crate::aggregate::{Dimension, Measure, Period, Question, Scope, Table, Visible};
use crate::parse::Calc;
use crate::plan::desk::Desk;
use crate::plan::number::Asked;
use crate::value::Slug;

/// The question of an indicator as a whole: everything up to the day of the build.
pub(in crate::plan) fn whole(desk: &Desk<'_>, indicator: &Slug) -> Question {
    Question {
        indicator: indicator.clone(),
        scope: Scope::default(),
        period: Period::To(desk.date),
    }
}

/// The numbers of an indicator that have a place on its page: the whole first, then what
/// pages cite. What names a cohort or a sponsor has its place elsewhere.
pub(in crate::plan) fn cited(desk: &Desk<'_>, indicator: &Slug) -> Vec<Known> {
    let whole = Asked::whole(&whole(desk, indicator));
    let mut known = vec![(whole.clone(), desk.read(&whole))];
    for (asked, measure) in of_indicator(desk, indicator) {
        if asked.is_on_indicator(desk) {
            add(&mut known, asked, measure);
        }
    }
    known
}

/// The numbers of an indicator that any page shows.
pub(in crate::plan) fn of_indicator<'d>(
    desk: &'d Desk<'_>,
    indicator: &Slug,
) -> impl Iterator<Item = (&'d Asked, &'d Visible<Measure>)> {
    desk.cited.iter().filter(move |(it, _)| it.question.indicator == *indicator)
}

/// A number with what is known of it.
pub(in crate::plan) type Known = (Asked, Visible<Measure>);

/// Adds a number once; what is masked at one place is masked at all of them.
pub(in crate::plan) fn add(
    known: &mut Vec<Known>,
    asked: &Asked,
    measure: &Visible<Measure>,
) {
    match known.iter_mut().find(|(it, _)| it.is(asked)) {
        Some((_, before)) if matches!(measure, Visible::Masked { .. }) => {
            *before = measure.clone();
        }
        Some(_) => {}
        None => known.push((asked.clone(), measure.clone())),
    }
}

/// The tables on the page of an indicator, those that say more than the whole.
pub(in crate::plan) fn tables(desk: &Desk<'_>, indicator: &Slug) -> Vec<Table> {
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
