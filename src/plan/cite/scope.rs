//! From the parameters of a reference to the question they ask (content model §5.3).

use super::{lookup, no_context};
use crate::aggregate::{Period, Question, Scope};
use crate::diag::{Fault, Reference as Wrong};
use crate::model::Publication;
use crate::parse::{Reference, Scheme};
use crate::plan::writer::{Subject, Writer};
use crate::value::{Date, Moment, Slug};

impl Writer<'_> {
    /// The question that a reference to an indicator asks.
    pub(in crate::plan) fn question(
        &mut self,
        reference: &Reference,
    ) -> Result<Question, Option<Fault>> {
        let known = self.desk.catalog.indicators.keys();
        let indicator = Slug::new(&reference.target);
        let indicator =
            indicator.filter(|it| self.desk.catalog.indicators.contains_key(it));
        let indicator = indicator.ok_or_else(|| {
            let known = known.map(|it| it.as_str());
            lookup::unresolved("indicator", &reference.target, known)
        })?;
        let scope = self.scope(reference)?;
        let wide_enough = |id: &Slug| self.check_place(&indicator, id);
        scope.territories.iter().try_for_each(wide_enough)?;
        Ok(Question { indicator, scope, period: self.period(reference) })
    }

    /// Tells of a place that is too fine for a number to be published there.
    fn check_place(&self, indicator: &Slug, place: &Slug) -> Result<(), Option<Fault>> {
        let Some(finest) = self.desk.impact.too_fine(indicator, place) else {
            return Ok(());
        };
        let allowed = finest.map_or("all".into(), |it| format!("territory:{it}"));
        let key = "scope".to_owned();
        let text = format!("territory:{place}");
        Err(Some(Wrong::TooFine { key, text, allowed }.into()))
    }

    /// What falls inside `period`, or everything up to `to`, or to the day of the build;
    /// from the first day of the year of reports with `from=year` (N27).
    pub(in crate::plan) fn period(&self, reference: &Reference) -> Period {
        let date = |key| reference.parameter(key).and_then(Date::new);
        if let Some(date) = date("period") {
            return Period::In(date);
        }
        let last = date("to").and_then(|it| it.last());
        let last = last.unwrap_or_else(|| self.desk.impact.date());
        if reference.parameter("from") == Some("year") {
            let first = self.desk.catalog.site.policies.year_start.before(last);
            let (first, last) = (Moment::Day(first), Moment::Day(last));
            return Period::In(Date::Interval(first, Some(last)));
        }
        Period::To(last)
    }

    /// The scope that a reference names.
    pub(in crate::plan) fn scope(
        &mut self,
        reference: &Reference,
    ) -> Result<Scope, Option<Fault>> {
        match reference.parameter("scope") {
            None | Some("all") => Ok(Scope::default()),
            Some("this") => {
                self.scope_of_this().ok_or_else(|| Some(no_context(reference)))
            }
            Some(text) => {
                let mut scope = Scope::default();
                for part in text.split(',') {
                    self.narrow(&mut scope, part, reference)?;
                }
                Ok(sorted(scope))
            }
        }
    }

    /// What this page is about, as a scope.
    pub(in crate::plan) fn scope_of_this(&self) -> Option<Scope> {
        let one = |id: &Slug| vec![id.clone()];
        let mut scope = Scope::default();
        match self.subject {
            Subject::Program(id) => scope.programs = one(id),
            Subject::Day(program, _, challenge) => {
                scope.programs = one(program);
                scope.challenges = challenge.map(one).unwrap_or_default();
            }
            Subject::Challenge(id) => scope.challenges = one(id),
            Subject::Action(id) => scope.actions = one(id),
            Subject::Cohort(id) => scope.cohorts = one(id),
            Subject::Sponsor(id) => scope.sponsors = one(id),
            Subject::Story(_) => scope.challenges = self.challenge().map(one)?,
            Subject::Territory(id) => scope.territories = one(id),
            Subject::None
            | Subject::Page(_)
            | Subject::Partner(_)
            | Subject::Project(_)
            | Subject::Platform(_) => return None,
        }
        Some(scope)
    }

    /// Adds one `type:id` to a scope.
    fn narrow(
        &mut self,
        scope: &mut Scope,
        part: &str,
        reference: &Reference,
    ) -> Result<(), Option<Fault>> {
        let (word, id) = part.split_once(':').unwrap_or((part, ""));
        let Some(scheme) = Scheme::of(word) else {
            return Err(lookup::unresolved("scope", part, std::iter::empty()));
        };
        let named = Reference { scheme, target: id.to_owned(), ..reference.clone() };
        let found = self.find(&named)?;
        let target = || reference.name();
        match found.listing.publication {
            publication if self.may_show(publication) => {}
            Publication::Unlisted | Publication::Internal => {
                return Err(Some(Wrong::UnlistedTarget { target: target() }.into()));
            }
            _ => self.tell(Wrong::NotRendered { target: target() }, reference.span),
        }
        let slug = |text: &str| Slug::new(text).expect("ids in the register are slugs");
        match scheme {
            Scheme::Edition => {
                let (program, edition) = found
                    .id
                    .split_once('/')
                    .expect("an edition is named with its program");
                scope.editions.push((slug(program), slug(edition)));
            }
            Scheme::Program => scope.programs.push(slug(&found.id)),
            Scheme::Challenge => scope.challenges.push(slug(&found.id)),
            Scheme::Action => scope.actions.push(slug(&found.id)),
            Scheme::Territory => scope.territories.push(slug(&found.id)),
            Scheme::Cohort => scope.cohorts.push(slug(&found.id)),
            Scheme::Sponsor => scope.sponsors.push(slug(&found.id)),
            _ => return Err(lookup::unresolved("scope", part, std::iter::empty())),
        }
        Ok(())
    }
}

fn sorted(mut scope: Scope) -> Scope {
    let Scope { programs, editions, challenges, actions, territories, cohorts, sponsors } =
        &mut scope;
    editions.sort();
    editions.dedup();
    for ids in [programs, challenges, actions, territories, cohorts, sponsors] {
        ids.sort();
        ids.dedup();
    }
    scope
}
