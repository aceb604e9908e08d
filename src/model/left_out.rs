//! What was left out of the catalog because of a fault that has been told.
//!
//! Invariant: whatever hangs on it is left out in silence, so that a fault is told once,
//! at its place.

use std::collections::BTreeSet;

use super::catalog::Catalog;
use super::formula;
use crate::parse::{Calc, Countable, TypedRef};
use crate::value::Slug;

/// The things left out, by the word of their type.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Those whose name is known.
    pub names: BTreeSet<(&'static str, String)>,
    /// Types of which something was lost with its name: any name may be its.
    pub unnamed: BTreeSet<&'static str>,
}

impl LeftOut {
    /// Whether a thing was left out, or may have been.
    pub fn holds(&self, kind: &'static str, name: &str) -> bool {
        self.unnamed.contains(kind) || self.names.contains(&(kind, name.to_owned()))
    }

    /// Whether anything of a type was left out.
    pub fn any(&self, kind: &'static str) -> bool {
        self.unnamed.contains(kind) || self.names.iter().any(|(it, _)| *it == kind)
    }
}

impl Catalog<'_> {
    /// Whether the value of a number may depend on something that was left out.
    pub fn hangs(&self, number: &TypedRef) -> bool {
        match number {
            TypedRef::Figure(_) => self.left_out.any("figure"),
            TypedRef::Indicator(id) => self.indicator_hangs(id),
            TypedRef::Concept(_) => self.concepts_hang(),
            TypedRef::Target(id) => {
                match self.targets.get(id).map(|it| &it.head.of.value) {
                    // A target of a target is no target: it goes no further.
                    Some(TypedRef::Target(_)) | None => self.left_out.any("target"),
                    Some(of) => self.hangs(of),
                }
            }
        }
    }

    fn concepts_hang(&self) -> bool {
        ["figure", "concept", "source"].iter().any(|it| self.left_out.any(it))
    }

    fn indicator_hangs(&self, id: &Slug) -> bool {
        let Some(indicator) = self.indicators.get(id) else { return true };
        let left_out = |kind| self.left_out.any(kind);
        match &indicator.head.calc {
            Calc::Sum(..)
            | Calc::Last(_)
            | Calc::Mean(_)
            | Calc::Distinct(_)
            | Calc::Count(Countable::Entries, _) => left_out("log"),
            Calc::Headcount(_) | Calc::Peak(_) | Calc::Count(Countable::Cohorts, _) => {
                left_out("cohort")
            }
            Calc::Count(Countable::Partners, _) => left_out("partner"),
            Calc::Count(Countable::Actions, _) => left_out("action"),
            Calc::Count(Countable::Stories, _) => left_out("story"),
            calc @ (Calc::Ratio(..) | Calc::Formula(_)) => {
                let mut parts = formula::parts(calc).into_iter();
                parts.any(|it| it != id && self.indicator_hangs(it))
            }
            Calc::Figure(_) => self.concepts_hang(),
            Calc::Survey(..) => left_out("survey"),
        }
    }
}
