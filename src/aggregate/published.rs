//! What was published against what is known now (N59, N60).
//!
//! Invariants: a published number that is another today is told, or it stands among the
//! changes; there is no third way. What cannot be computed any more — an indicator, a
//! version, a scope that is gone — is no fault: it is listed with its last value.

use std::collections::{BTreeMap, BTreeSet};

use super::late::{self, Point, recall};
use super::measure::Mask;
use super::{Impact, Measure, Number, Period, Question, Visible};
use crate::diag::{Diagnosed, Diagnostic, Diagnostics, Publication};
use crate::model::{Lock, Restatement};
use crate::parse::{Calc, ChangeNature, Key, LockState, LockedValue};
use crate::text::{Location, SourcePath, Span};
use crate::value::{Amount, Day};

/// A published number that is another today.
#[derive(Clone, Debug)]
pub struct Change<'a> {
    /// What was asked.
    pub question: Question,
    /// The day from which it is another.
    pub on: Day,
    /// As it was published; masked when it would be too small today.
    pub before: Visible<Amount>,
    /// As it was from that day on.
    pub after: Visible<Amount>,
    /// Why.
    pub cause: Cause<'a>,
}

/// Why a published number is another today.
#[derive(Clone, Debug)]
pub enum Cause<'a> {
    /// An editor said so.
    Restated(Restatement<'a>),
    /// Entries came late, within the time for that: records, as indices of the catalog.
    Late(Vec<usize>),
    /// It is too small to be shown today.
    Hidden,
}

/// A published number that cannot be computed any more.
#[derive(Clone, Debug)]
pub struct Gone<'a> {
    /// What it was.
    pub key: &'a Key,
    /// Its last published value; none when that was masked.
    pub value: Option<Amount>,
    /// The lock that holds it.
    pub lock: Lock<'a>,
}

/// All that became of the numbers that were published.
#[derive(Clone, Debug, Default)]
pub struct History<'a> {
    /// Those that changed, newest first.
    pub changes: Vec<Change<'a>>,
    /// Those that cannot be computed any more, by key.
    pub gone: Vec<Gone<'a>>,
}

/// Whether an amount was published by a lock or a restatement, and where.
struct Published<'a> {
    lock: Lock<'a>,
    value: &'a LockedValue,
}

/// A value as it is written in a lock: six decimals, or as many as 15 digits allow.
pub fn locked(amount: Amount) -> Amount {
    let rounded = (0..=6).rev().map(|decimals| amount.rounded(decimals));
    let mut sound = rounded.filter(|it| Amount::new(&it.to_string()).is_some());
    sound.next().unwrap_or(amount)
}

/// Compares what was published up to the day of the numbers with what they are.
pub(super) fn compare<'a>(impact: &Impact<'a>) -> Diagnosed<History<'a>> {
    let mut diagnostics = Diagnostics::default();
    let mut history = History::default();
    let date = impact.date;
    let locks: Vec<Lock<'a>> = impact
        .catalog
        .locks
        .iter()
        .filter(|it| it.head.published <= date)
        .copied()
        .collect();
    let mut latest: BTreeMap<String, Published<'a>> = BTreeMap::new();
    for lock in &locks {
        for value in &lock.head.values {
            let published = Published { lock: *lock, value };
            latest.insert(value.key.value.to_string(), published);
        }
    }
    let written = restatements(impact, &mut history);
    let mut memory = BTreeMap::new();
    let keys: BTreeSet<&String> = latest.keys().chain(written.keys()).collect();
    for key in keys {
        let told: &[Restatement<'a>] = written.get(key).map_or(&[], Vec::as_slice);
        let checked = match latest.get(key) {
            Some(published) => {
                check(impact, (published, told), &mut history, &mut memory)
            }
            None => unlocked(impact, told, &mut history, &mut memory),
        };
        diagnostics.list.extend(checked);
    }
    diagnostics.list.extend(locks.last().and_then(|it| window_over(impact, it)));
    let all = &impact.catalog.restatements;
    diagnostics.list.extend(all.iter().filter_map(|it| late_revision(impact, it)));
    history.changes.sort_by(|a, b| (b.on, &a.question).cmp(&(a.on, &b.question)));
    Diagnosed { value: history, diagnostics }
}

/// All restatements by key; those of the days up to this one are changes.
fn restatements<'a>(
    impact: &Impact<'a>,
    history: &mut History<'a>,
) -> BTreeMap<String, Vec<Restatement<'a>>> {
    let mut by_key: BTreeMap<String, Vec<Restatement<'a>>> = BTreeMap::new();
    for it in &impact.catalog.restatements {
        by_key.entry(it.head.key.value.to_string()).or_default().push(*it);
        if it.head.on.value <= impact.date {
            let question = Question::of(&it.head.key.value);
            history.changes.push(Change {
                before: as_shown(impact, &question, it.head.before.value),
                after: as_shown(impact, &question, it.head.after.value),
                on: it.head.on.value,
                cause: Cause::Restated(*it),
                question,
            });
        }
    }
    by_key
}

/// Looks at one published number.
fn check<'a>(
    impact: &Impact<'a>,
    (published, told): (&Published<'a>, &[Restatement<'a>]),
    history: &mut History<'a>,
    memory: &mut late::Memory<'a>,
) -> Vec<Diagnostic> {
    let key = &published.value.key.value;
    let question = Question::of(key);
    let value = published.value.value.as_ref();
    if !is_computed(impact, key) {
        let gone = Gone { key, value: value.map(|it| it.value), lock: published.lock };
        history.gone.push(gone);
        return Vec::new();
    }
    // What was too small to be shown was not published.
    let Some(value) = value else { return Vec::new() };
    let since = published.lock.head.published;
    let is_open = is_open(&question, since);
    let now = match is_open {
        // What happened since belongs to the period, and changes nothing that was said.
        true => recall(impact, since, memory).measure(&question),
        false => impact.measure(&question),
    };
    let mut point = Point { value: value.value, since };
    let mut parts = published.value.parts;
    for it in told.iter().filter(|it| it.head.on.value >= since) {
        let (on, before) = (it.head.on.value, it.head.before.value);
        let is_to_come = on > impact.date && is_same(&now, point.value, parts);
        if is_to_come {
            break;
        }
        let mut revised = || revised(impact, (&question, point), it, memory);
        if before != point.value && !(on > since && revised()) {
            // On the day of the lock it is the lock that knows what was before.
            if on == since {
                continue;
            }
            let published = point.value.to_string();
            let fault =
                Publication::OtherBefore { published, before: before.to_string() };
            return vec![told_at(fault, it.path, it.head.before.span)];
        }
        (point, parts) = (Point { value: it.head.after.value, since: on }, None);
    }
    if is_same(&now, point.value, parts) {
        return Vec::new();
    }
    let place = (published.lock.path, value.span);
    if is_open {
        point.since = since;
    }
    explain(impact, (&question, key, &now), (point, place), (history, memory))
}

/// Whether a period went on when its number was published: that number was of its part
/// up to then.
fn is_open(question: &Question, published: Day) -> bool {
    match question.period {
        Period::In(date) => date.last().is_none_or(|last| last > published),
        Period::To(day) => day > published,
    }
}

/// Whether late entries had made of a number what a restatement says it was.
fn revised<'a>(
    impact: &Impact<'a>,
    (question, point): (&Question, Point),
    it: &Restatement<'_>,
    memory: &mut late::Memory<'a>,
) -> bool {
    let eve = impact.as_known(it.head.on.value.plus(-1));
    let then = eve.measure(question);
    let found = late::between(&eve, (question, &then), &point, memory);
    found.late.is_some() && is_same(&then, it.head.before.value, None)
}

/// Looks at a number that no lock holds: what a restatement said last must hold.
fn unlocked<'a>(
    impact: &Impact<'a>,
    told: &[Restatement<'a>],
    history: &mut History<'a>,
    memory: &mut late::Memory<'a>,
) -> Vec<Diagnostic> {
    let known = told.iter().rfind(|it| it.head.on.value <= impact.date);
    let Some(last) = known else { return Vec::new() };
    let key = &last.head.key.value;
    let question = Question::of(key);
    let now = impact.measure(&question);
    let point = Point { value: last.head.after.value, since: last.head.on.value };
    if !is_computed(impact, key) || is_same(&now, point.value, None) {
        return Vec::new();
    }
    let place = (last.path, last.head.after.span);
    explain(impact, (&question, key, &now), (point, place), (history, memory))
}

/// A change that nobody wrote down: a revision when late entries alone made it, within
/// their time; else a fault.
fn explain<'a>(
    impact: &Impact<'a>,
    (question, key, now): (&Question, &Key, &Visible<Measure>),
    (point, (path, span)): (Point, (&SourcePath, Span)),
    (history, memory): (&mut History<'a>, &mut late::Memory<'a>),
) -> Vec<Diagnostic> {
    let change = |after: Visible<Amount>, cause: Cause<'a>| Change {
        question: question.clone(),
        on: impact.date,
        before: as_shown(impact, question, point.value),
        after,
        cause,
    };
    if let Visible::Masked { least, mask } = now {
        let hidden = Visible::Masked { least: *least, mask: *mask };
        let change = change(hidden.clone(), Cause::Hidden);
        // Of a ratio, nobody can tell by its value which of its parts is too small.
        let is_plain = published_as_amount(impact, question);
        let before = if is_plain { change.before.clone() } else { hidden };
        history.changes.push(Change { before, ..change });
        return Vec::new();
    }
    let after = now.value().map(|it| locked(it.plain()));
    let found = late::between(impact, (question, now), &point, memory);
    if let (Some(records), Some(after)) = (&found.late, after) {
        let recorded = records.iter().filter_map(|it| impact.catalog.records.get(*it));
        let on = recorded.map(|it| it.recorded).max().unwrap_or(impact.date);
        let change = change(Visible::Value(after), Cause::Late(records.clone()));
        history.changes.push(Change { on, ..change });
        return Vec::new();
    }
    let yaml = found.yaml(impact, key, (point.value, after.unwrap_or_default()));
    let fault = Publication::Changed {
        key: key.to_string(),
        before: point.value.to_string(),
        after: after.map(|it| it.to_string()).unwrap_or_default(),
        restatement: yaml,
    };
    vec![told_at(fault, path, span)]
}

/// Whether a key can still be asked: its indicator in that version, of things that
/// exist.
fn is_computed(impact: &Impact<'_>, key: &Key) -> bool {
    let indicator = &key.indicator;
    impact.catalog.indicators.contains_key(indicator)
        && impact.version(indicator) == key.version
        && Question::of(key).scope.exists(impact.catalog)
}

/// Whether a number is what was published. What is missing now is nothing.
fn is_same(
    now: &Visible<Measure>,
    value: Amount,
    parts: Option<(Amount, Amount)>,
) -> bool {
    match now {
        Visible::Value(measure) => {
            let is_same = match (measure.value, parts) {
                (Number::Ratio(part, whole), Some(parts)) => {
                    (locked(part), locked(whole)) == parts
                }
                _ => true,
            };
            is_same && locked(measure.plain()) == value
        }
        Visible::Missing | Visible::NotComputable => value.is_zero(),
        Visible::Masked { .. } => false,
    }
}

/// A former value: one that would be too small today is not shown again (N46).
fn as_shown(impact: &Impact<'_>, question: &Question, value: Amount) -> Visible<Amount> {
    match super::mask::threshold(impact, question) {
        Some(least)
            if super::mask::is_small(value, least, impact.catalog.site.policies) =>
        {
            Visible::Masked { least, mask: Mask::Primary }
        }
        _ => Visible::Value(value),
    }
}

fn published_as_amount(impact: &Impact<'_>, question: &Question) -> bool {
    let indicator = impact.catalog.indicators.get(&question.indicator);
    indicator
        .is_some_and(|it| !matches!(it.head.calc, Calc::Ratio(..) | Calc::Survey(..)))
}

/// Tells that numbers of the last lock are provisional no more.
fn window_over(impact: &Impact<'_>, lock: &Lock<'_>) -> Option<Diagnostic> {
    let over = |it: &&LockedValue| {
        let until = impact.provisional_until(Question::of(&it.key.value).period);
        it.state.value == LockState::Provisional
            && until.is_some_and(|it| it < impact.date)
    };
    let over: Vec<&LockedValue> = lock.head.values.iter().filter(over).collect();
    let first = over.first()?;
    let until = impact.provisional_until(Question::of(&first.key.value).period)?;
    let fault = Publication::WindowOver { until: until.to_string(), count: over.len() };
    Some(told_at(fault, lock.path, first.state.span))
}

/// Tells that a restatement calls revision what came after the time for revisions.
fn late_revision(impact: &Impact<'_>, it: &Restatement<'_>) -> Option<Diagnostic> {
    let until = impact.provisional_until(Question::of(&it.head.key.value).period)?;
    let late = it.head.nature.value == ChangeNature::Revision && it.head.on.value > until;
    let fault = Publication::LateRevision { until: until.to_string() };
    late.then(|| told_at(fault, it.path, it.head.nature.span))
}

fn told_at(fault: Publication, path: &SourcePath, span: Span) -> Diagnostic {
    Diagnostic::new(fault, Location { path: path.clone(), span })
}
