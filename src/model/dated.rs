//! What depends on the date of the build: the date itself, and the checks that need it.

use super::catalog::{Catalog, Cohort};
use crate::diag::{
    Diagnosed, Diagnostic, Diagnostics, Figure, Output, Program, Structure,
};
use crate::parse::{CohortState, ConsentState, FigureNature, Level, Meta, TypedRef};
use crate::text::{Location, SourcePath, Span};
use crate::value::{Date, Day};

impl<'a> Catalog<'a> {
    /// The date of the build: the one given, else the latest found in the content
    /// (content model §2, « Reference date »).
    pub fn date(&self, given: Option<Day>) -> Diagnosed<Day> {
        let mut diagnostics = Diagnostics::default();
        let value = given.or_else(|| self.latest()).unwrap_or_else(|| {
            let location =
                Location { path: self.site.path.clone(), span: Span::new(0, 0) };
            diagnostics.push(Diagnostic::new(Structure::NoDate, location));
            Day::of(1970, 1, 1).expect("it is a day")
        });
        Diagnosed { value, diagnostics }
    }

    /// The latest date in the content.
    fn latest(&self) -> Option<Day> {
        let pages =
            self.metas().flat_map(|(_, meta)| [meta.published, meta.updated]).flatten();
        let sources = self.sources.values().flat_map(|it| {
            let published = match it.published {
                crate::parse::MaybeDate::Known(date) => Some(date),
                crate::parse::MaybeDate::Unknown => None,
            };
            [published, it.updated]
        });
        let dates = pages.chain(sources.flatten()).filter_map(Date::last);
        let locks = self.locks.iter().map(|it| it.head.published);
        let restatements = self.restatements.iter().map(|it| it.head.on.value);
        let records = self.records.iter().map(|it| it.recorded);
        dates.chain(records).chain(locks).chain(restatements).max()
    }

    /// The common keys of every page, with its file.
    pub fn metas(
        &self,
    ) -> impl Iterator<Item = (&'a SourcePath, &'a Meta)> + use<'_, 'a> {
        let programs = self.programs.values();
        let days =
            programs.clone().flat_map(|it| &it.days).map(|it| (it.path, &it.page.meta));
        programs
            .map(|it| (it.path, &it.page.meta))
            .chain(days)
            .chain(self.challenges.values().map(|it| (it.path, &it.page.meta)))
            .chain(self.actions.values().map(|it| (it.path, &it.page.meta)))
            .chain(self.partners.values().map(|it| (it.path, &it.page.meta)))
            .chain(self.sponsors.values().map(|it| (it.path, &it.page.meta)))
            .chain(self.stories.values().map(|it| (it.path, &it.page.meta)))
            .chain(self.projects.values().map(|it| (it.path, &it.page.meta)))
            .chain(self.pages.values().map(|it| (it.path, &it.page.meta)))
    }

    /// Checks what depends on the date of the build.
    pub fn check(&self, day: Day) -> Diagnostics {
        let mut diagnostics = Diagnostics::default();
        for cohort in self.cohorts.values() {
            let state = cohort.state(self.length(cohort), day);
            let led = cohort.head.led;
            if !led && !matches!(state, CohortState::Planned | CohortState::Cancelled) {
                let span = cohort.head.id.span;
                diagnostics.push(told(Program::NoCoordinator, cohort.path, span));
            }
        }
        self.figures_by(day, &mut diagnostics);
        self.headlines(&mut diagnostics);
        self.consents(day, &mut diagnostics);
        diagnostics
    }

    /// Days in the course of a cohort.
    pub fn length(&self, cohort: &Cohort<'_>) -> u32 {
        let editions = self.programs.get(cohort.program).map(|it| it.editions.as_slice());
        let mut editions = editions.unwrap_or_default().iter();
        editions
            .find(|it| it.head.id.value == *cohort.edition)
            .map_or(1, |it| it.head.length)
    }

    /// Figures that are old (flows and what replaced figures excepted).
    fn figures_by(&self, day: Day, diagnostics: &mut Diagnostics) {
        let limit = self.site.policies.stale_after;
        let shown = |id| self.site.headlines.contains(&&TypedRef::Figure(id));
        for (id, figure) in &self.figures {
            let keeps =
                matches!(figure.nature, FigureNature::Flow | FigureNature::Tariff);
            let last = figure.date.and_then(Date::last).filter(|_| !keeps);
            let old = last.filter(|last| {
                last.plus_months(limit.months).plus(i64::from(limit.days)) < day
            });
            if let Some(as_of) = old.filter(|_| shown((*id).clone())) {
                let fault = Figure::Stale { as_of: as_of.to_string() };
                diagnostics.push(told(fault, figure.path, figure.head.id.span));
            }
        }
    }

    /// What may not be among the headlines.
    fn headlines(&self, diagnostics: &mut Diagnostics) {
        let pages = self.pages.values().flat_map(|it| &it.headlines);
        for headline in self.site.headlines.iter().chain(pages) {
            match headline {
                TypedRef::Figure(id) => {
                    let Some(figure) = self.figures.get(id) else { continue };
                    let (id, at) = (id.to_string(), figure.head.id.span);
                    if figure.head.basis == crate::parse::Basis::Asserted {
                        let fault = Figure::AssertedHeadline { id: id.clone() };
                        diagnostics.push(told(fault, figure.path, at));
                    }
                    if figure.nature == FigureNature::QuotedTarget {
                        let fault = Figure::TargetAsResult { id };
                        diagnostics.push(told(fault, figure.path, at));
                    }
                }
                TypedRef::Indicator(id) => {
                    let Some(indicator) = self.indicators.get(id) else { continue };
                    if indicator.head.method.is_none() {
                        let fault = Figure::NoMethod { id: id.to_string() };
                        let at = indicator.head.id.span;
                        diagnostics.push(told(fault, indicator.path, at));
                    }
                }
                TypedRef::Target(_) | TypedRef::Concept(_) => {}
            }
        }
    }

    /// Agreements that end soon.
    fn consents(&self, day: Day, diagnostics: &mut Diagnostics) {
        for story in self.stories.values() {
            for person in &story.page.head.people {
                let consent = &person.consent;
                let granted = consent.state == ConsentState::Granted;
                let soon = consent.expires.filter(|last| granted && *last >= day);
                if let Some(expires) = soon.filter(|last| last.days_since(day) <= 60) {
                    let fault = Output::ConsentExpiring { expires: expires.to_string() };
                    diagnostics.push(told(fault, story.path, consent.span));
                }
            }
        }
    }

    /// Whether an indicator stands for more than means and outputs (N64).
    pub fn has_results(&self) -> bool {
        self.indicators
            .values()
            .any(|it| matches!(it.head.level, Level::Outcome | Level::Impact))
    }
}

impl Cohort<'_> {
    /// Where it stands in its life on a day; `length` is that of its course.
    pub fn state(&self, length: u32, day: Day) -> CohortState {
        let start = self.head.start.value;
        match self.head.state {
            Some(state) => state,
            None if day < start => CohortState::Planned,
            None if day < start.plus(i64::from(length)) => CohortState::Running,
            None => CohortState::Finished,
        }
    }
}

fn told(
    fault: impl Into<crate::diag::Fault>,
    path: &SourcePath,
    span: Span,
) -> Diagnostic {
    Diagnostic::new(fault, Location { path: path.clone(), span })
}
