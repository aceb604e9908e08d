//! Where the answer to a question is explained: a place on the page of its indicator, or
//! on one below it, named in French by its scope and period (content model §5.3).
//!
//! Invariant: the page depends on the question alone, and no page gathers the answers of
//! many scopes: it stays light however many of them a site cites.

use sha2::{Digest, Sha256};

use super::address::Address;
use crate::aggregate::{Period, Question, Scope};
use crate::model::{Catalog, Indicator};
use crate::value::{Date, Moment};

impl Address {
    /// The place of an answer. A scope that names a cohort or a sponsor has its place on
    /// that page alone.
    pub(super) fn question(catalog: &Catalog<'_>, question: &Question) -> Self {
        let indicator = catalog.indicators.get(&question.indicator);
        // A number that was published may be of an indicator that is no more.
        let gone = || Self::list("indicators").below(question.indicator.as_str());
        let page = indicator.map_or_else(gone, Self::indicator);
        let period = period(question.period);
        let scope = &question.scope;
        let cohort = scope.cohorts.first().and_then(|it| catalog.cohorts.get(it));
        let sponsor = scope.sponsors.first().and_then(|it| catalog.sponsors.get(it));
        let owner = sponsor.map(Self::sponsor).or_else(|| cohort.map(Self::cohort));
        let words = scope_words(catalog, scope);
        match owner {
            Some(owner) if words == WHOLE => {
                owner.at(&format!("{}-{period}", page.name()))
            }
            Some(owner) => owner.at(&format!("{}-{words}-{period}", page.name())),
            None => {
                let page = match (words == WHOLE, question.period) {
                    _ if indicator.is_none() => page,
                    (true, Period::To(_)) => page,
                    (true, Period::In(date)) => page.below(&format!("en-{}", year(date))),
                    (false, _) => page.below(&words),
                };
                page.at(&format!("{words}-{period}"))
            }
        }
    }

    /// A table of an indicator, by what it is broken down: `par-semaine`; a long one has
    /// several parts.
    pub(super) fn breakdown(indicator: &Indicator<'_>, by: &str, part: usize) -> Self {
        let first = Self::indicator(indicator).below(by);
        if part == 1 { first } else { first.below(&part.to_string()) }
    }

    /// Some of the records behind an indicator, in the order of the log.
    pub(super) fn records(indicator: &Indicator<'_>, part: usize) -> Self {
        Self::indicator(indicator).below("entrees").below(&part.to_string())
    }

    /// Whether it is this page, or one somewhere below it.
    pub(super) fn is_within(&self, page: &Self) -> bool {
        self.from_root().starts_with(&page.from_root())
    }
}

/// The year in which a period begins.
pub(super) fn year(date: Date) -> Moment {
    Moment::Year(date.first().year())
}

/// The longest name of a scope in an address.
const LONGEST: usize = 160;

/// The scope of everything.
const WHOLE: &str = "ensemble";

/// A scope as it stands in an anchor: `ensemble`, `defi-sans-abri-territoire-paris`.
fn scope_words(catalog: &Catalog<'_>, scope: &Scope) -> String {
    let mut words = Vec::new();
    let mut add = |kind: &str, name: String| words.push(format!("{kind}-{name}"));
    for id in &scope.programs {
        let known = catalog.programs.get(id);
        add("programme", known.map_or(id.to_string(), |it| Address::program(it).name()));
    }
    for (program, edition) in &scope.editions {
        let known = catalog.programs.get(program);
        let program = known.map_or(program.to_string(), |it| Address::program(it).name());
        add("edition", format!("{program}-{edition}"));
    }
    for id in &scope.challenges {
        let known = catalog.challenges.get(id);
        add("defi", known.map_or(id.to_string(), |it| Address::challenge(it).name()));
    }
    for id in &scope.actions {
        let known = catalog.actions.get(id);
        add("action", known.map_or(id.to_string(), |it| Address::action(it).name()));
    }
    for id in &scope.territories {
        // Its name is not the same in both languages of a site.
        add("territoire", id.to_string());
    }
    let joined = words.join("-");
    match words.is_empty() {
        true => WHOLE.into(),
        // No disk takes a name of more than 255 letters.
        false if joined.len() > LONGEST => {
            let digest = Sha256::digest(&joined);
            let digest: String =
                digest.iter().take(6).map(|it| format!("{it:02x}")).collect();
            let short: String = joined.chars().take(LONGEST - 40).collect();
            format!("{}-{digest}", short.trim_end_matches('-'))
        }
        false => joined,
    }
}

/// A period as it stands in an anchor: `2020-s15`, `2020-04`, `au-2020-04-17`.
fn period(period: Period) -> String {
    let moment = |it: Moment| it.to_string().replace('W', "s");
    match period {
        Period::To(day) => format!("au-{day}"),
        Period::In(Date::On(it)) => moment(it),
        Period::In(Date::Interval(first, None)) => format!("depuis-{}", moment(first)),
        Period::In(Date::Interval(first, Some(last))) => {
            format!("{}-{}", moment(first), moment(last))
        }
    }
}
