//! How many different people a number of participations can stand for (N11, N12), and how
//! many of those counted by key were never seen before (N13).
//!
//! Invariant: nothing is said of fewer people than the policies let show, nor of fewer
//! that stay when what is said is taken away.

use std::collections::{BTreeMap, BTreeSet};

use super::Impact;
use super::answer::Ask;
use super::mask;
use super::measure::{Measure, Number, Visible};
use super::period::When;
use super::question::{Period, Scope};
use crate::parse::{Calc, Private};
use crate::value::{Amount, Date, Slug};

/// How many different people there are at least and at most; without an upper bound when
/// some cohorts have not told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// At least so many.
    pub least: Amount,
    /// At most so many.
    pub most: Option<Amount>,
}

/// The bounds of a headcount, whose keys nobody has: cohorts launched in one week of a
/// program have nobody in common, those of other weeks may (N12).
pub(super) fn bounds(impact: &Impact<'_>, ask: &Ask<'_>) -> Option<Bounds> {
    let Calc::Headcount(_) = ask.indicator.head.calc else { return None };
    let raw = impact.raw(ask);
    let shown = mask::number(raw.clone(), ask.indicator, impact.catalog.site.policies);
    let Visible::Value(Measure { value: Number::Amount(most), proof, .. }) = shown else {
        return None;
    };
    let mut weeks: BTreeMap<(Slug, (i16, i8)), Amount> = BTreeMap::new();
    impact.each(ask, &mut |part, _| {
        let (When::At(Date::On(moment)), Some(quantity)) = (part.when, part.amount)
        else {
            return;
        };
        let Some((program, _)) = part.runs.list().next() else { return };
        let week = (program.clone(), moment.first().week());
        *weeks.entry(week).or_default() += quantity.value;
    });
    let least = weeks.into_values().max()?;
    let may_tell = [least, most - least].into_iter().all(|it| may_show(impact, ask, it));
    let most = proof.complete.is_none().then_some(most);
    may_tell.then_some(Bounds { least, most })
}

/// How many of the people of a period were never seen before it, anywhere.
pub(super) fn newcomers(impact: &Impact<'_>, ask: &Ask<'_>) -> Option<Amount> {
    let (Calc::Distinct(_), Period::In(date)) = (&ask.indicator.head.calc, ask.period)
    else {
        return None;
    };
    let everywhere = Scope::default();
    let before =
        Ask { scope: &everywhere, period: Period::To(date.first().plus(-1)), ..*ask };
    let (there, earlier) = (keys(impact, ask), keys(impact, &before));
    let n_new = Amount::from(there.difference(&earlier).count());
    let n_known = Amount::from(there.len()) - n_new;
    let may_tell = [n_new, n_known].into_iter().all(|it| may_show(impact, ask, it));
    (may_tell && !there.is_empty()).then_some(n_new)
}

/// How many times the people of a number took part.
pub(super) fn participations(impact: &Impact<'_>, ask: &Ask<'_>) -> Option<Amount> {
    let Calc::Distinct(_) = ask.indicator.head.calc else { return None };
    let mut n_times = 0_usize;
    impact.each(ask, &mut |part, _| n_times += usize::from(part.person.is_some()));
    let times = Amount::from(n_times);
    (n_times > 0 && may_show(impact, ask, times)).then_some(times)
}

fn keys(impact: &Impact<'_>, ask: &Ask<'_>) -> BTreeSet<Private> {
    let mut keys = BTreeSet::new();
    impact.each(ask, &mut |part, _| keys.extend(part.person.cloned()));
    keys
}

fn may_show(impact: &Impact<'_>, ask: &Ask<'_>, amount: Amount) -> bool {
    let is_sensitive = impact.raw(ask).is_sensitive;
    let guarded = (ask.indicator.guarded, is_sensitive);
    let hidden = mask::small(amount, guarded, impact.catalog.site.policies);
    amount.is_zero() || hidden.is_none()
}
