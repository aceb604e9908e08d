//! What is asked: an indicator, of what, of when.

use super::{Dimension, RowHead};
use crate::parse::{Key, KeyPeriod};
use crate::value::{Date, Day, Slug};

/// What a number speaks of: AND between types, OR within a type (content model §5.3).
/// Empty lists do not restrict. Ids are sorted; all of them exist in the catalog.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Scope {
    /// Programs.
    pub programs: Vec<Slug>,
    /// Editions: program and edition.
    pub editions: Vec<(Slug, Slug)>,
    /// Challenges.
    pub challenges: Vec<Slug>,
    /// Actions.
    pub actions: Vec<Slug>,
    /// Territories, with all that is in them.
    pub territories: Vec<Slug>,
    /// Cohorts.
    pub cohorts: Vec<Slug>,
    /// Sponsors: what they support.
    pub sponsors: Vec<Slug>,
}

impl Scope {
    /// The same with a part that no scope can name, as in `challenge:homeless,week:_U`.
    pub fn key_with(&self, part: &str) -> String {
        match *self == Self::default() {
            true => part.to_owned(),
            false => format!("{},{part}", self.key()),
        }
    }

    /// The scope as in a key: `challenge:homeless,territory:fr-75`, or `all`.
    pub fn key(&self) -> String {
        let plain = |kind: &str, ids: &[Slug]| -> Vec<String> {
            ids.iter().map(|id| format!("{kind}:{id}")).collect()
        };
        let editions =
            self.editions.iter().map(|(program, it)| format!("edition:{program}/{it}"));
        let parts = [
            plain("program", &self.programs),
            editions.collect(),
            plain("challenge", &self.challenges),
            plain("action", &self.actions),
            plain("territory", &self.territories),
            plain("cohort", &self.cohorts),
            plain("sponsor", &self.sponsors),
        ]
        .concat();
        if parts.is_empty() { "all".into() } else { parts.join(",") }
    }
}

/// When a number speaks of (N26).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// What falls inside it.
    In(Date),
    /// From the program's start to this day, included.
    To(Day),
}

/// A number that can be asked for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Question {
    /// The indicator.
    pub indicator: Slug,
    /// Of what.
    pub scope: Scope,
    /// Of when.
    pub period: Period,
}

impl Question {
    /// What a key asks; its version is not part of it.
    pub fn of(key: &Key) -> Self {
        let mut scope = Scope::default();
        for (kind, id) in &key.scope {
            scope.add(kind, id);
        }
        let period = match key.period {
            KeyPeriod::In(date) => Period::In(date),
            KeyPeriod::To(day) => Period::To(day),
        };
        Self { indicator: key.indicator.clone(), scope, period }
    }

    /// The canonical key: `kits-assembled@1|challenge:homeless|in:2020-W15` (content
    /// model §5.3). Scope types in their order, ids sorted.
    pub fn key(&self, version: u32) -> String {
        let period = match self.period {
            Period::In(date) => format!("in:{date}"),
            Period::To(day) => format!("to:{day}"),
        };
        format!("{}@{version}|{}|{period}", self.indicator, self.scope.key())
    }

    /// The question that a row of its table answers; none for « date imprécise » and
    /// « non localisé », and for stages, which cannot be asked for.
    pub fn of_row(&self, by: Dimension, head: &RowHead) -> Option<Self> {
        let mut question = self.clone();
        let id = match head {
            RowHead::When(date) => {
                question.period = Period::In(*date);
                return Some(question);
            }
            RowHead::Thing(id) => id,
            RowHead::Imprecise | RowHead::Unknown | RowHead::Rest => return None,
        };
        let scope = &mut question.scope;
        match by {
            Dimension::Challenge => scope.challenges = vec![Slug::new(id)?],
            Dimension::Territory => scope.territories = vec![Slug::new(id)?],
            Dimension::Cohort => scope.cohorts = vec![Slug::new(id)?],
            Dimension::Edition => {
                let (program, edition) = id.split_once('/')?;
                scope.editions = vec![(Slug::new(program)?, Slug::new(edition)?)];
            }
            _ => return None,
        }
        Some(question)
    }
}
