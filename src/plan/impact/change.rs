//! A published number that is another today, in words: what it was, what it is, why
//! (N60).
//!
//! Invariant: a number that may not be shown today is not shown as it was before, and
//! neither is a difference that small (N46).

use std::collections::BTreeMap;

use serde::Serialize;

use crate::aggregate::{Cause, Change, Question, Visible};
use crate::model::Restatement;
use crate::parse::{ChangeNature, Scheme, Word};
use crate::plan::address::Address;
use crate::plan::desk::Desk;
use crate::plan::number::{Asked, NumberState, NumberView, PartView};
use crate::plan::shell::LinkView;
use crate::plan::writer::Writer;
use crate::value::{Amount, Day, Rounding};

/// A published number that was changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct ChangeView {
    /// Its place on the page of restatements.
    pub id: String,
    /// A link to that place.
    pub href: String,
    /// Since when it is another.
    pub date: String,
    /// The same for machines.
    pub day: String,
    /// What it counts.
    pub label: LinkView,
    /// Of what.
    pub about: String,
    /// When it holds.
    pub when: String,
    /// As it was published.
    pub before: NumberView,
    /// As it was from then on.
    pub after: NumberView,
    /// How much more or less; empty when that would say too much.
    pub difference: PartView,
    /// The same in percent.
    pub percent: PartView,
    /// The key of the difference.
    pub difference_key: String,
    /// That of the percentage.
    pub percent_key: String,
    /// « correction », « révision ».
    pub nature: String,
    /// Why.
    pub reason: String,
    /// What follows from it; empty when nobody said.
    pub effect: String,
    /// The entries that changed it.
    pub entries: String,
}

/// So many changes stand on one page.
pub(super) const MOST: usize = 16;

/// On which part of the list each change stands, counted from the oldest; none where all
/// stand on one page.
pub(in crate::plan) type Places = BTreeMap<(Day, Question), usize>;

fn places(desk: &Desk<'_>) -> Places {
    let all = &desk.impact.history().changes;
    if all.len() <= MOST {
        return Places::new();
    }
    let oldest_first = all.iter().rev().zip(0..);
    let places =
        oldest_first.map(|(it, rank)| ((it.on, it.question.clone()), rank / MOST + 1));
    places.collect()
}

/// The page on which a change stands.
pub(super) fn page_of(desk: &Desk<'_>, change: &Change<'_>) -> Address {
    let places = desk.changed.get_or_init(|| places(desk));
    Address::restatements(places.get(&(change.on, change.question.clone())).copied())
}

/// The place of a change on the page of restatements.
pub(in crate::plan) fn address(desk: &Desk<'_>, change: &Change<'_>) -> Address {
    let place = desk.place_of(&Asked::whole(&change.question)).from_root();
    let place = place.rsplit('#').next().unwrap_or_default().replace('/', "-");
    let id = format!("{}-{}-{place}", change.on, change.question.indicator);
    page_of(desk, change).at(&id)
}

/// A change in words.
pub(in crate::plan) fn change(writer: &Writer<'_>, it: &Change<'_>) -> ChangeView {
    let desk = writer.desk;
    let question = &it.question;
    let key = question.key(desk.impact.version(&question.indicator));
    let to = address(desk, it);
    let number = |amount: &Visible<Amount>, word: &str| NumberView {
        key: format!("{key}#{word}:{}", it.on),
        ..desk.published(question, amount)
    };
    let scope = match writer.scope_words(&question.scope).as_str() {
        "" => desk.words.text("ui-whole-scope"),
        text => text.to_owned(),
    };
    let [difference, percent] = differences(desk, it);
    ChangeView {
        id: to.from_root().rsplit('#').next().unwrap_or_default().to_owned(),
        href: writer.href(&to),
        date: desk.words.day(it.on),
        day: it.on.to_string(),
        label: writer.link(Scheme::Indicator, question.indicator.as_str()),
        about: scope,
        when: desk.when(question.period, &question.scope),
        before: number(&it.before, "before"),
        after: number(&it.after, "after"),
        difference,
        percent,
        difference_key: format!("{key}#change:{}", it.on),
        percent_key: format!("{key}#change-percent:{}", it.on),
        ..said(desk, it)
    }
}

/// What is said of a change besides its numbers.
fn said(desk: &Desk<'_>, it: &Change<'_>) -> ChangeView {
    let words = desk.words;
    let nature = |it: ChangeNature| words.label("change-nature", it.word());
    match &it.cause {
        Cause::Restated(Restatement { head, .. }) => ChangeView {
            nature: nature(head.nature.value),
            reason: words.label("reason", head.reason.word()),
            effect: head.effect.clone(),
            entries: {
                let ids = head.entries.iter().map(|it| it.value.clone());
                words.list(&ids.collect::<Vec<_>>())
            },
            ..ChangeView::default()
        },
        Cause::Late(records) => {
            let records = records.iter().filter_map(|it| desk.catalog.records.get(*it));
            ChangeView {
                nature: nature(ChangeNature::Revision),
                reason: words.label("reason", "late-data"),
                effect: words.text("ui-revised-by-itself"),
                entries: words.list(&records.map(|it| it.id.clone()).collect::<Vec<_>>()),
                ..ChangeView::default()
            }
        }
        Cause::Hidden => ChangeView {
            nature: words.text("ui-withdrawn"),
            reason: words.text("ui-too-small-now"),
            ..ChangeView::default()
        },
    }
}

/// How much a number changed, and how much of it that is.
fn differences(desk: &Desk<'_>, it: &Change<'_>) -> [PartView; 2] {
    let (Visible::Value(before), Visible::Value(after)) = (&it.before, &it.after) else {
        return Default::default();
    };
    let difference = *after - *before;
    if desk.impact.is_too_small(&it.question, difference.abs()) {
        return Default::default();
    }
    let sign = if difference > Amount::ZERO { "+" } else { "" };
    let text = format!("{sign}{}", desk.amount_words(&it.question, difference));
    let percent =
        (difference * Amount::HUNDRED).divided(before.abs(), 1, Rounding::Nearest);
    [
        PartView { text, value: difference.to_string() },
        percent.map_or_else(PartView::default, |it| PartView {
            text: desk.words.change(*before, *after),
            value: it.to_string(),
        }),
    ]
}

impl Desk<'_> {
    /// The changes of published numbers that a page speaks of, newest first.
    pub(in crate::plan) fn changes(
        &self,
        speaks_of: impl Fn(&Question) -> bool,
    ) -> Vec<&Change<'_>> {
        let all = self.impact.history().changes.iter();
        all.filter(|it| speaks_of(&it.question)).collect()
    }

    /// An amount in the unit of a question; a share of a base is in percent.
    fn amount_words(&self, question: &Question, amount: Amount) -> String {
        let indicator = self.catalog.indicators.get(&question.indicator);
        let Some(unit) = indicator.map(|it| it.unit) else { return amount.to_string() };
        match unit.as_str() {
            "percent" => self.words.percent(amount),
            _ => self.words.quantity(amount, &self.unit(unit).words()),
        }
    }

    /// A value as it was published.
    pub(in crate::plan) fn published(
        &self,
        question: &Question,
        amount: &Visible<Amount>,
    ) -> NumberView {
        match amount {
            Visible::Value(amount) => NumberView {
                state: NumberState::Value,
                text: self.amount_words(question, *amount),
                value: amount.to_string(),
                ..NumberView::default()
            },
            Visible::Masked { least, mask } => self.masked(*least, *mask),
            _ => NumberView { text: "—".into(), ..NumberView::default() },
        }
    }
}

/// The last day on which anything became another; none when nothing did.
pub(super) fn latest(desk: &Desk<'_>) -> Option<Day> {
    desk.impact.history().changes.iter().map(|it| it.on).max()
}
