//! What a number can be made of: a quantity of a record, a cohort, an action, a story,
//! a role of a partner; all seen in the same way.

use super::period::When;
use crate::model::{Action, Catalog, Cohort, Counting, Record, Story};
use crate::parse::{Basis, Headcount, PartnerRole, Private, Stage};
use crate::value::{Amount, Date, Moment, Qualifier, Quantity, Slug};

/// One thing that may count, with all by which it can be chosen.
#[derive(Clone, Debug)]
pub(super) struct Part<'s> {
    /// When it counts.
    pub when: When,
    /// How much it adds; none when nobody knows.
    pub amount: Option<Quantity>,
    /// What it is.
    pub origin: Origin<'s>,
    /// Its program and edition, or all of them.
    pub runs: Runs<'s>,
    /// Its challenges.
    pub challenges: &'s [&'s Slug],
    /// The action.
    pub action: Option<&'s Slug>,
    /// Where.
    pub territory: Option<&'s Slug>,
    /// Who did it.
    pub cohort: Option<&'s Slug>,
    /// How far the things have come.
    pub stage: Option<Stage>,
    /// How the number came about.
    pub basis: Option<Basis>,
    /// Whom it is about, when somebody keeps keys of persons.
    pub person: Option<&'s Private>,
}

/// What a part is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Origin<'s> {
    /// A record, with its index.
    Record(usize, &'s Record<'s>),
    /// A thing, by id.
    Thing(&'s Slug),
}

/// The editions of a part.
#[derive(Clone, Copy, Debug)]
pub(super) enum Runs<'s> {
    /// One program, and its edition when it is known.
    One(&'s Slug, Option<&'s Slug>),
    /// Several: program and edition.
    Many(&'s [(&'s Slug, Option<&'s Slug>)]),
}

impl<'s> Runs<'s> {
    /// Each program with its edition.
    pub(super) fn list(self) -> impl Iterator<Item = (&'s Slug, Option<&'s Slug>)> {
        let (one, many) = match self {
            Self::One(program, edition) => (Some((program, edition)), [].as_slice()),
            Self::Many(runs) => (None, runs),
        };
        one.into_iter().chain(many.iter().copied())
    }
}

/// A thing of the catalog, prepared so that many questions can be asked of it.
#[derive(Debug)]
pub(super) struct Thing<'a> {
    id: &'a Slug,
    when: When,
    runs: Vec<(&'a Slug, Option<&'a Slug>)>,
    challenges: Vec<&'a Slug>,
    action: Option<&'a Slug>,
    territory: Option<&'a Slug>,
    cohort: Option<&'a Slug>,
}

const ONE: Quantity = Quantity { value: Amount::ONE, qualifier: Qualifier::Exact };

impl<'a> Thing<'a> {
    /// An action: it joins the repertoire and stays.
    pub(super) fn action(
        id: &'a Slug,
        action: &'a Action<'a>,
        catalog: &Catalog<'a>,
    ) -> Self {
        let mut runs: Vec<_> =
            action.challenges.iter().flat_map(|it| editions(catalog, it)).collect();
        runs.sort_unstable();
        runs.dedup();
        Self {
            id,
            when: action.page.head.added.map_or(When::Always, When::Since),
            runs,
            challenges: action.challenges.clone(),
            action: Some(id),
            territory: None,
            cohort: None,
        }
    }

    /// A story, at its date.
    pub(super) fn story(
        id: &'a Slug,
        story: &'a Story<'a>,
        catalog: &Catalog<'a>,
    ) -> Self {
        let head = &story.page.head;
        Self {
            id,
            when: head.date.map_or(When::Always, When::At),
            runs: editions(catalog, story.challenge),
            challenges: vec![story.challenge],
            action: None,
            territory: story.territory,
            cohort: head.cohort.as_ref().map(|it| &it.value),
        }
    }

    /// A role of a partner: one partner may have several, and is counted once.
    pub(super) fn role(
        id: &'a Slug,
        role: &'a PartnerRole,
        catalog: &Catalog<'a>,
    ) -> Self {
        let challenge = role.challenge.as_ref().map(|it| &it.value);
        let runs = match (&role.program, challenge) {
            (Some(program), _) => vec![(&program.value, None)],
            (None, Some(challenge)) => editions(catalog, challenge),
            (None, None) => Vec::new(),
        };
        Self {
            id,
            when: role.period.map_or(When::Always, When::During),
            runs,
            challenges: challenge.into_iter().collect(),
            action: None,
            territory: None,
            cohort: None,
        }
    }

    /// The thing as a part that counts once.
    pub(super) fn part(&self) -> Part<'_> {
        Part {
            when: self.when,
            amount: Some(ONE),
            origin: Origin::Thing(self.id),
            runs: Runs::Many(&self.runs),
            challenges: &self.challenges,
            action: self.action,
            territory: self.territory,
            cohort: self.cohort,
            stage: None,
            basis: None,
            person: None,
        }
    }
}

fn editions<'a>(
    catalog: &Catalog<'a>,
    challenge: &Slug,
) -> Vec<(&'a Slug, Option<&'a Slug>)> {
    let found = catalog.challenges.get(challenge);
    let editions = found.into_iter().flat_map(|it| &it.editions);
    editions.map(|(program, edition)| (*program, Some(*edition))).collect()
}

/// A cohort, with the headcounts asked for: all of them must be known.
pub(super) fn cohort<'s>(
    id: &'s Slug,
    cohort: &'s Cohort<'s>,
    fields: &[Headcount],
) -> Part<'s> {
    let count = |field: &Headcount| match field {
        Headcount::Enrolled => Some(cohort.head.enrolled.value),
        Headcount::Present => cohort.head.present,
        Headcount::Active => cohort.head.active,
    };
    let counts: Option<Vec<u32>> = fields.iter().map(count).collect();
    let amount = counts.map(|it| match it.first() {
        Some(count) => Quantity { value: Amount::from(u64::from(*count)), ..ONE },
        None => ONE,
    });
    Part {
        when: When::At(Date::On(Moment::Day(cohort.head.start.value))),
        amount,
        origin: Origin::Thing(id),
        runs: Runs::One(cohort.program, Some(cohort.edition)),
        challenges: std::slice::from_ref(&cohort.challenge),
        action: None,
        territory: cohort.territory,
        cohort: Some(id),
        stage: None,
        basis: None,
        person: None,
    }
}

/// Whether partners count a record too (N21); a correction says so as what it corrects
/// did, unless it says otherwise.
pub(super) fn is_joint(catalog: &Catalog<'_>, record: &Record<'_>) -> bool {
    let corrected = |it: &&Record<'_>| catalog.records.get(it.corrects?);
    let mut chain = std::iter::successors(Some(record), corrected);
    chain.any(|it| !it.entry.counted_by.is_empty())
}

/// A record: one of its quantities, or the record itself as one entry.
pub(super) fn record<'s>(
    index: usize,
    record: &'s Record<'s>,
    counting: Option<&Counting<'s>>,
) -> Part<'s> {
    Part {
        when: When::At(record.date),
        amount: Some(counting.map_or(ONE, |it| it.quantity)),
        origin: Origin::Record(index, record),
        runs: Runs::One(record.program, record.edition),
        challenges: std::slice::from_ref(&record.challenge),
        action: Some(record.action),
        territory: record.territory,
        cohort: record.cohort,
        stage: counting.or(record.quantities.first()).and_then(|it| it.stage),
        basis: Some(record.basis),
        person: record.person,
    }
}
