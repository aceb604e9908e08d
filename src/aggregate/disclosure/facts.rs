//! What is shown, as sets of the smallest things there are. What counts the same people
//! is one family, whatever the indicator: its values can be taken from each other.

use std::collections::{BTreeMap, BTreeSet};

use super::Published;
use crate::aggregate::answer::Ask;
use crate::aggregate::atom::{Atom, Atoms, atom};
use crate::aggregate::bits::Bits;
use crate::aggregate::measure::Visible;
use crate::aggregate::question::{Period, Question, Scope};
use crate::aggregate::rows::Rows;
use crate::aggregate::{Dimension, Impact, RowHead, mask, part, table, veil};
use crate::model::Guarded;
use crate::parse::{Attribution, Calc, Headcount, Policies};
use crate::text::Location;
use crate::value::Slug;

/// What is counted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Counted {
    /// A unit, in the records.
    Unit(Slug),
    /// A headcount of groups.
    Headcount(Headcount),
}

/// A value, or a row of a table, and what it is the sum of.
#[derive(Clone, Debug)]
pub(super) struct Fact {
    /// Its parts, in classes.
    pub set: Bits,
    /// Whether its value is shown.
    pub is_shown: bool,
    /// What it is a part of, by its place in the list of all that is shown.
    pub from: usize,
    /// Whether it is a row of a table, and not the whole.
    pub is_row: bool,
}

/// All values that count the same people.
pub(super) struct Family<'a> {
    /// The values.
    pub facts: Vec<Fact>,
    atoms: Atoms,
    guarded: Guarded,
    policies: &'a Policies,
}

/// A family in the making: what is in each fact, one by one.
struct Draft {
    facts: Vec<(BTreeSet<Atom>, Fact)>,
    atoms: Atoms,
    guarded: Guarded,
}

impl Family<'_> {
    /// The threshold a set is under, when it is a small count.
    pub(super) fn small(&self, set: &Bits) -> Option<u32> {
        let least =
            mask::least(self.guarded, self.atoms.is_sensitive(set), self.policies);
        let value = self.atoms.value(set);
        (value > 0 && value < u64::from(least)).then_some(least)
    }

    /// The highest threshold of an indicator.
    pub(super) fn least(impact: &Impact<'_>, indicator: &Slug) -> u32 {
        let guarded = impact.catalog.indicators.get(indicator).map(|it| it.guarded);
        let sensitive =
            impact.catalog.challenges.values().any(|it| it.page.head.sensitive);
        mask::least(
            guarded.unwrap_or(Guarded::No),
            sensitive,
            impact.catalog.site.policies,
        )
    }
}

/// The families of all that is shown.
pub(super) fn families<'a>(
    impact: &'a Impact<'a>,
    list: &[(&Published, &Option<Location>)],
) -> Vec<Family<'a>> {
    let mut drafts: BTreeMap<Counted, Draft> = BTreeMap::new();
    for (from, (published, _)) in list.iter().enumerate() {
        match published {
            Published::Number(question) => {
                let Some(ask) = impact.ask(question) else { continue };
                keep_number(impact, &ask, from, &mut drafts);
            }
            Published::Table(question, by) => {
                let Some(ask) = impact.ask(question) else { continue };
                keep_number(impact, &ask, from, &mut drafts);
                keep_rows(impact, (question, *by), from, &mut drafts);
            }
            Published::Shared(indicator, [one, other]) => {
                let scope = Scope { sponsors: vec![one.clone()], ..Scope::default() };
                let period = Period::To(impact.date);
                let indicator = impact.catalog.indicators.get(indicator);
                let Some(indicator) = indicator else { continue };
                let also = Some(other);
                let ask = Ask { also, ..Ask::new(indicator, &scope, period) };
                keep_number(impact, &ask, from, &mut drafts);
            }
            Published::Present(id) => keep_present(impact, id, from, &mut drafts),
        }
    }
    let policies = impact.catalog.site.policies;
    drafts.into_values().map(|it| it.finished(policies)).collect()
}

fn keep_number(
    impact: &Impact<'_>,
    ask: &Ask<'_>,
    from: usize,
    drafts: &mut BTreeMap<Counted, Draft>,
) {
    let is_shown = matches!(veil::number(impact, ask), Visible::Value(_));
    let fact = Fact { set: Bits::default(), is_shown, from, is_row: false };
    for side in sides(impact, ask) {
        let mut atoms = Atoms::default();
        impact.each(&side, &mut |part, share| atoms.add((impact, &side), part, share));
        let set = atoms.known();
        keep(&side, (set, fact.clone()), &atoms, drafts);
    }
}

fn keep_rows(
    impact: &Impact<'_>,
    (question, by): (&Question, Dimension),
    from: usize,
    drafts: &mut BTreeMap<Counted, Draft>,
) {
    let Some(ask) = impact.ask(question) else { return };
    let table = impact.table(question, by);
    let shown = table.rows.iter().filter(|it| matches!(it.value, Visible::Value(_)));
    let shown: BTreeSet<&RowHead> = shown.map(|it| &it.head).collect();
    for side in sides(impact, &ask) {
        let mut atoms = Atoms::default();
        let mut rows: BTreeMap<RowHead, BTreeSet<Atom>> = BTreeMap::new();
        let sorted = Rows::of(impact, &side, by);
        table::sorted(impact, &side, &sorted, &mut |head, part, share| {
            atoms.add((impact, &side), part, share);
            rows.entry(head).or_default().insert(atom(part));
        });
        for (head, set) in rows {
            let is_shown = shown.contains(&head);
            let fact = Fact { set: Bits::default(), is_shown, from, is_row: true };
            keep(&side, (set, fact), &atoms, drafts);
        }
    }
}

fn keep_present(
    impact: &Impact<'_>,
    id: &Slug,
    from: usize,
    drafts: &mut BTreeMap<Counted, Draft>,
) {
    let Some((id, cohort)) = impact.catalog.cohorts.get_key_value(id) else { return };
    let part = part::cohort(id, cohort, &[Headcount::Present]);
    let Some(draft) = drafts.get_mut(&Counted::Headcount(Headcount::Present)) else {
        return;
    };
    let is_shown = draft.atoms.knows(&atom(&part));
    let fact = Fact { set: Bits::default(), is_shown, from, is_row: false };
    draft.facts.push((BTreeSet::from([atom(&part)]), fact));
}

/// The sums of people behind a number.
fn sides<'s>(impact: &'s Impact<'_>, ask: &Ask<'s>) -> Vec<Ask<'s>> {
    let mut sides = veil::sums(impact, ask);
    sides.retain(|it| {
        let head = it.indicator.head;
        it.indicator.guarded != Guarded::No && head.attribution != Attribution::Spread
    });
    sides
}

fn keep(
    ask: &Ask<'_>,
    fact: (BTreeSet<Atom>, Fact),
    atoms: &Atoms,
    drafts: &mut BTreeMap<Counted, Draft>,
) {
    let counted = match &ask.indicator.head.calc {
        Calc::Sum(unit, _) => Counted::Unit(unit.value.clone()),
        Calc::Headcount(field) => Counted::Headcount(*field),
        _ => return,
    };
    let guarded = ask.indicator.guarded;
    let draft = drafts.entry(counted).or_insert_with(|| Draft {
        facts: Vec::new(),
        atoms: Atoms::default(),
        guarded,
    });
    draft.guarded = draft.guarded.max(guarded);
    draft.atoms.absorb(atoms);
    draft.facts.push(fact);
}

impl Draft {
    /// The same in classes: what is in the same facts is never told apart.
    fn finished(self, policies: &Policies) -> Family<'_> {
        let mut facts_of: BTreeMap<&Atom, Vec<usize>> = BTreeMap::new();
        for (at, (set, _)) in self.facts.iter().enumerate() {
            set.iter().for_each(|it| facts_of.entry(it).or_default().push(at));
        }
        let mut classes: BTreeMap<&[usize], usize> = BTreeMap::new();
        let mut atoms = Atoms::default();
        for (atom, facts) in &facts_of {
            let next = classes.len();
            let class = *classes.entry(facts).or_insert(next);
            atoms.merge(class, &self.atoms, atom);
        }
        let mut facts: Vec<Fact> = self.facts.iter().map(|(_, it)| it.clone()).collect();
        for (of, class) in classes {
            of.iter().for_each(|at| facts[*at].set.insert(class));
        }
        Family { facts, atoms, guarded: self.guarded, policies }
    }
}
