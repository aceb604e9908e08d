//! The words that go with a number: its unit, its period, its scope, its source.

use super::{NumberState, NumberView, PartView};
use crate::aggregate::{Mask, Period, Scope};
use crate::diag::Fact;
use crate::locale::{self, Grain, Join, NO_BREAK, Shown, UnitWords};
use crate::model::Unit;
use crate::parse::{Certainty, Counted, MaybeDate, SourceHead};
use crate::plan::desk::Desk;
use crate::value::{Amount, Date, Moment, Rounding, Slug};

impl Unit {
    /// How it is called.
    pub(in crate::plan) fn words(&self) -> UnitWords<'_> {
        UnitWords {
            one: &self.one,
            many: &self.many,
            symbol: self.symbol.as_deref(),
            elide: self.elide,
        }
    }

    /// Whether it can be cut into parts.
    pub(super) fn grain(&self) -> Grain {
        let parts = matches!(self.counts, Counted::Hour | Counted::Euro);
        if parts || self.symbol.is_some() { Grain::Divisible } else { Grain::Whole }
    }
}

impl Desk<'_> {
    /// A unit of the catalog.
    pub(in crate::plan) fn unit(&self, id: &Slug) -> &Unit {
        self.catalog.units.get(id).expect("the units of sound things are in the catalog")
    }

    /// A number in the form it was given, with its parts set apart for large type.
    pub(super) fn formed(&self, shown: &Shown, unit: &UnitWords<'_>) -> NumberView {
        let text = self.words.with_unit(shown, unit);
        let qualifier = shown.text.strip_suffix(&shown.number).unwrap_or_default();
        let word = self.words.plural(shown.value, unit);
        let (qualifier, digits, unit) = match shown.join {
            Join::Plain => (qualifier, &shown.number, unit.symbol.unwrap_or(word)),
            Join::Of => ("", &text, ""),
        };
        NumberView {
            qualifier: qualifier.trim_end().to_owned(),
            digits: digits.clone(),
            unit: unit.to_owned(),
            number: shown.text.clone(),
            text,
            ..NumberView::default()
        }
    }

    /// A number that is all words: a share, a ratio.
    pub(super) fn in_words(&self, number: String, text: String) -> NumberView {
        NumberView { digits: number.clone(), number, text, ..NumberView::default() }
    }

    /// A number alone with its unit, joined so that no line ends between them.
    pub(super) fn beside(&self, number: &str, unit: &str) -> String {
        if unit.is_empty() { number.into() } else { format!("{number}{NO_BREAK}{unit}") }
    }

    /// When a computed number holds (N26).
    pub(in crate::plan) fn when(&self, period: Period, scope: &Scope) -> String {
        match period {
            Period::In(date) => self.words.during(date),
            Period::To(day) => {
                let start = Moment::Day(self.impact.start(scope).min(day));
                self.words.date(Date::Interval(start, Some(Moment::Day(day))))
            }
        }
    }

    /// A source as it is cited: title, publisher, date.
    pub(in crate::plan) fn source_words(&self, source: &SourceHead) -> String {
        let date = match source.published {
            MaybeDate::Known(date) => Some(date),
            MaybeDate::Unknown => None,
        };
        let date = self.words.dated(date, certainty(source.date_certainty));
        match &source.publisher {
            Some(publisher) => {
                let facts = [
                    ("title", (&source.title).into()),
                    ("publisher", publisher.into()),
                    ("date", Fact::Text(date)),
                ];
                self.words.with("ui-source-reference", &facts)
            }
            None => format!("{}, {date}", source.title),
        }
    }

    /// A part of a number in percent: « dont 20 % estimés »; nothing for no part.
    pub(super) fn part(&self, message: &str, part: Amount, whole: Amount) -> PartView {
        let percent = (part * Amount::HUNDRED).divided(whole, 1, Rounding::Nearest);
        let Some(percent) = percent.filter(|it| !it.is_zero()) else {
            return PartView::default();
        };
        let share = Fact::Text(self.words.percent(percent));
        let text = self.words.with(message, &[("share", share)]);
        PartView { text, value: percent.to_string() }
    }

    /// What stands in place of a number that has no value to show.
    pub(super) fn without_value(&self, state: NumberState) -> NumberView {
        let text = match state {
            NumberState::NotComputable => self.words.text("ui-not-available"),
            _ => "—".to_owned(),
        };
        NumberView { state, ..self.in_words(text.clone(), text) }
    }

    /// What stands in place of a number that may not be shown: « < 5 », « s » (N49).
    pub(in crate::plan) fn masked(&self, least: u32, mask: Mask) -> NumberView {
        let least = Fact::Text(least.to_string());
        let (state, text) = match mask {
            Mask::Primary => {
                (NumberState::Masked, self.words.with("ui-below", &[("least", least)]))
            }
            Mask::Secondary => (NumberState::Withheld, self.words.text("ui-withheld")),
        };
        let remark = match mask {
            Mask::Primary => String::new(),
            Mask::Secondary => self.words.text("ui-withheld-value"),
        };
        NumberView { state, remark, ..self.in_words(text.clone(), text) }
    }
}

/// How sure a date is, for its words.
pub(in crate::plan) fn certainty(certainty: Certainty) -> locale::Certainty {
    match certainty {
        Certainty::Explicit => locale::Certainty::Explicit,
        Certainty::Deduced => locale::Certainty::Deduced,
        Certainty::Unknown => locale::Certainty::Unknown,
    }
}
