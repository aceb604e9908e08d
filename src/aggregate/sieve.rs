//! Whether a part belongs to a scope, passes a filter, and falls into a window.

use super::part::{self, Origin, Part};
use super::period::{Share, When, Window};
use super::question::Scope;
use crate::model::{Catalog, Sponsor};
use crate::parse::{Attribution, Filter, Joint};
use crate::value::Slug;

/// What a part must pass.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sieve<'s> {
    /// For the tree of territories, modes of actions and sponsors.
    pub catalog: &'s Catalog<'s>,
    /// Of what.
    pub scope: &'s Scope,
    /// A second sponsor, for the overlap of two.
    pub also: Option<&'s Slug>,
    /// The indicator's own filter.
    pub filter: &'s Filter,
    /// Whether a joint action counts whole.
    pub joint: Joint,
    /// To which day of an interval a part belongs.
    pub attribution: Attribution,
    /// Of when.
    pub window: Window,
}

impl Sieve<'_> {
    /// How much of a part counts.
    pub(super) fn share(&self, part: &Part<'_>) -> Share {
        let chosen = self.passes_filter(part)
            && in_scope(self.catalog, self.scope, part)
            && self.is_supported(part)
            && self.is_ours(part);
        if !chosen {
            return Share::None;
        }
        self.window.share(part.when, self.attribution)
    }

    fn passes_filter(&self, part: &Part<'_>) -> bool {
        let filter = self.filter;
        let named = |wanted: &[crate::text::Spanned<Slug>], id: &Slug| {
            wanted.iter().any(|it| it.value == *id)
        };
        let mode = || self.catalog.actions.get(part.action?).map(|it| it.page.head.mode);
        let places: Vec<&Slug> = filter.territory.iter().map(|it| &it.value).collect();
        (filter.action.is_empty()
            || part.action.is_some_and(|it| named(&filter.action, it)))
            && (filter.challenge.is_empty()
                || part.challenges.iter().any(|it| named(&filter.challenge, it)))
            && (filter.stage.is_empty()
                || part.stage.is_some_and(|it| filter.stage.contains(&it)))
            && (filter.basis.is_empty()
                || part.basis.is_some_and(|it| filter.basis.contains(&it)))
            && (filter.mode.is_empty()
                || mode().is_some_and(|it| filter.mode.contains(&it)))
            && (places.is_empty() || is_within(self.catalog, part.territory, &places))
    }

    /// Whether one of the sponsors of the scope supports a part; and the second one.
    fn is_supported(&self, part: &Part<'_>) -> bool {
        let by = |id: &Slug| {
            self.catalog.sponsors.get(id).is_some_and(|it| self.is_supported_by(it, part))
        };
        (self.scope.sponsors.is_empty() || self.scope.sponsors.iter().any(by))
            && self.also.is_none_or(by)
    }

    /// A sponsor's scope is a filter, its period included (N51).
    fn is_supported_by(&self, sponsor: &Sponsor<'_>, part: &Part<'_>) -> bool {
        let in_time = |period| {
            let share = Window::In(period).share(part.when, Attribution::End);
            matches!(part.when, When::Always) || share == Share::Whole
        };
        (sponsor.programs.is_empty()
            || part.runs.list().any(|(program, _)| sponsor.programs.contains(&program)))
            && (sponsor.challenges.is_empty()
                || part.challenges.iter().any(|it| sponsor.challenges.contains(it)))
            && (sponsor.territories.is_empty()
                || is_within(self.catalog, part.territory, &sponsor.territories))
            && sponsor.page.head.scope.period.is_none_or(in_time)
    }

    /// Whether we count a joint action: with `joint: share`, what partners count is
    /// theirs (N21).
    fn is_ours(&self, part: &Part<'_>) -> bool {
        match part.origin {
            Origin::Record(_, record) if self.joint == Joint::Share => {
                !part::is_joint(self.catalog, record)
            }
            _ => true,
        }
    }
}

/// Whether a part belongs to a scope, its sponsors apart.
pub(super) fn in_scope(catalog: &Catalog<'_>, scope: &Scope, part: &Part<'_>) -> bool {
    let places: Vec<&Slug> = scope.territories.iter().collect();
    let in_edition = || {
        let mut runs = part.runs.list();
        runs.any(|(program, it)| {
            scope.editions.iter().any(|(one, other)| one == program && Some(other) == it)
        })
    };
    (scope.programs.is_empty()
        || part.runs.list().any(|(program, _)| scope.programs.contains(program)))
        && (scope.editions.is_empty() || in_edition())
        && (scope.challenges.is_empty()
            || part.challenges.iter().any(|it| scope.challenges.contains(it)))
        && (scope.actions.is_empty()
            || part.action.is_some_and(|it| scope.actions.contains(it)))
        && (scope.cohorts.is_empty()
            || part.cohort.is_some_and(|it| scope.cohorts.contains(it)))
        && (places.is_empty() || is_within(catalog, part.territory, &places))
}

/// What is recorded for France counts in France, not in Paris (N10).
fn is_within(catalog: &Catalog<'_>, territory: Option<&Slug>, places: &[&Slug]) -> bool {
    let found = territory.and_then(|it| catalog.territories.get(it));
    found.is_some_and(|it| it.lineage.iter().any(|it| places.contains(it)))
}
