//! From the target of a reference to the thing it names.

use super::no_context;
use crate::diag::{Fault, Reference as Wrong};
use crate::parse::{Reference, Scheme};
use crate::plan::register::Listing;
use crate::plan::writer::{Subject, Writer};
use crate::text::nearest;
use crate::value::Slug;

/// A thing that a reference names.
#[derive(Clone, Debug)]
pub(in crate::plan) struct Found<'a> {
    /// Its id, whole: `re-action/day-1`.
    pub(in crate::plan) id: String,
    /// What is known of it.
    pub(in crate::plan) listing: Listing<'a>,
}

impl<'a> Writer<'a> {
    /// The thing that a reference names, reserved words and old ids included.
    pub(in crate::plan) fn find(
        &mut self,
        reference: &Reference,
    ) -> Result<Found<'a>, Option<Fault>> {
        let scheme = reference.scheme;
        let id = match reference.target.as_str() {
            "this" => self.this(scheme).ok_or_else(|| Some(no_context(reference)))?,
            word @ ("next" | "previous") if scheme == Scheme::Day => {
                let step = if word == "next" { 1 } else { -1 };
                let lost = self.desk.catalog.left_out.any("day");
                let fault = || Some(no_context(reference)).filter(|_| !lost);
                self.neighbour(step).ok_or_else(fault)?
            }
            id => self.whole(scheme, id),
        };
        if let Some(listing) = self.desk.register.get(scheme, &id) {
            return Ok(Found { id, listing: listing.clone() });
        }
        if let Some(current) = self.desk.register.current(scheme, &id) {
            let current = current.to_owned();
            self.tell(Wrong::PreviousId { id, current: current.clone() }, reference.span);
            let listing = self.desk.register.get(scheme, &current);
            let listing = listing.expect("the id of today is in the register").clone();
            return Ok(Found { id: current, listing });
        }
        let nearest = self.desk.register.nearest(scheme, &id);
        Err(Some(Wrong::Unresolved { kind: scheme.word(), id, nearest }.into()))
    }

    /// The id of what this page is about, when it is of that type.
    pub(in crate::plan) fn this(&self, scheme: Scheme) -> Option<String> {
        match (scheme, self.subject) {
            (Scheme::Page, Subject::Page(path)) => Some(path.to_owned()),
            (Scheme::Program, Subject::Day(program, ..)) => Some(program.to_string()),
            (Scheme::Day, Subject::Day(program, day, _)) => {
                Some(format!("{program}/{day}"))
            }
            (Scheme::Challenge, _) => self.challenge().map(Slug::to_string),
            (Scheme::Program, Subject::Program(id))
            | (Scheme::Action, Subject::Action(id))
            | (Scheme::Partner, Subject::Partner(id))
            | (Scheme::Story, Subject::Story(id))
            | (Scheme::Project, Subject::Project(id))
            | (Scheme::Platform, Subject::Platform(id))
            | (Scheme::Territory, Subject::Territory(id))
            | (Scheme::Cohort, Subject::Cohort(id))
            | (Scheme::Sponsor, Subject::Sponsor(id)) => Some(id.to_string()),
            _ => None,
        }
    }

    /// The program whose pages may leave its name out.
    pub(in crate::plan) fn program(&self) -> Option<&'a Slug> {
        match self.subject {
            Subject::Program(program) | Subject::Day(program, ..) => Some(program),
            Subject::Cohort(id) => self.desk.catalog.cohorts.get(id).map(|it| it.program),
            _ => None,
        }
    }

    /// The day before or after this one, in an edition they share.
    fn neighbour(&self, step: i64) -> Option<String> {
        let Subject::Day(program, day, _) = self.subject else { return None };
        let days = &self.desk.catalog.programs.get(program)?.days;
        let here = days.iter().find(|it| it.page.id == *day)?;
        let number = i64::from(here.page.head.number.value) + step;
        let found = days.iter().find(|it| {
            i64::from(it.page.head.number.value) == number
                && it.editions.iter().any(|edition| here.editions.contains(edition))
        })?;
        Some(format!("{program}/{}", found.page.id))
    }

    /// The id with the program that was left out.
    pub(in crate::plan) fn whole(&self, scheme: Scheme, id: &str) -> String {
        let composite = matches!(scheme, Scheme::Day | Scheme::Edition);
        match (scheme, self.subject) {
            (Scheme::Notice, Subject::Platform(platform)) if !id.contains('/') => {
                return format!("{platform}/{id}");
            }
            _ => {}
        }
        match self.program() {
            Some(program) if composite && !id.contains('/') => format!("{program}/{id}"),
            _ => id.to_owned(),
        }
    }
}

/// Nothing has that name.
pub(super) fn unresolved<'i>(
    kind: &'static str,
    id: &str,
    known: impl Iterator<Item = &'i str>,
) -> Option<Fault> {
    let nearest = nearest(id, known).map(str::to_owned);
    Some(Wrong::Unresolved { kind, id: id.into(), nearest }.into())
}
