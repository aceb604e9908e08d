//! The day from which cumulative numbers count (N26).

use super::question::Scope;
use crate::model::{Catalog, Edition};
use crate::value::{Day, Slug};

/// The start of the editions a scope names, else of its programs, else of all programs;
/// none when there is no program.
pub(super) fn of(catalog: &Catalog<'_>, scope: &Scope) -> Option<Day> {
    let cohorts = scope.cohorts.iter().filter_map(|it| catalog.cohorts.get(it));
    let of_cohorts = cohorts.map(|it| (it.program, it.edition));
    let named = scope.editions.iter().map(|(program, it)| (program, it));
    let named: Vec<(&Slug, &Slug)> = named.chain(of_cohorts).collect();
    let sponsors = scope.sponsors.iter().filter_map(|it| catalog.sponsors.get(it));
    let supported = sponsors.flat_map(|it| it.programs.iter().copied());
    let programs: Vec<&Slug> = scope.programs.iter().chain(supported).collect();
    let earliest = |wanted: &dyn Fn(&Edition<'_>) -> bool| {
        let editions = catalog.programs.values().flat_map(|it| &it.editions);
        editions.filter(|it| wanted(it)).map(|it| it.head.period.first()).min()
    };
    if !named.is_empty() {
        return earliest(&|it| named.contains(&(it.program, &it.head.id.value)));
    }
    earliest(&|it| programs.is_empty() || programs.contains(&it.program))
}
