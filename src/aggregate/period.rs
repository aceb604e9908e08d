//! Which dates belong to a period (N24 to N26).

use super::{Dimension, RowHead};
use crate::parse::Attribution;
use crate::value::{Date, Day, Moment};

/// The days a number speaks of.
#[derive(Clone, Copy, Debug)]
pub(super) enum Window {
    /// What falls inside.
    In(Date),
    /// From a start, when there is one, to a day.
    To(Option<Day>, Day),
}

/// When a thing counts.
#[derive(Clone, Copy, Debug)]
pub(super) enum When {
    /// Once, at its date.
    At(Date),
    /// From its date on: it stays.
    Since(Date),
    /// As long as it lasts.
    During(Date),
    /// Nobody says: in cumulative numbers only.
    Always,
}

/// How much of a thing counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Share {
    /// Nothing.
    None,
    /// All of it.
    Whole,
    /// So many of its days, out of so many.
    Days(u32, u32),
}

impl Window {
    /// How much of a thing falls into the window.
    pub(super) fn share(self, when: When, attribution: Attribution) -> Share {
        match when {
            When::At(date) => self.share_of(date, attribution),
            When::Since(date) => match self {
                Self::In(_) => self.share_of(date, attribution),
                Self::To(_, day) => whole(date.last().is_some_and(|last| last <= day)),
            },
            When::During(date) => {
                let ends = |last: Option<Day>| {
                    self.first().is_none_or(|first| last.is_none_or(|it| it >= first))
                };
                let begins = self.last().is_none_or(|last| date.first() <= last);
                whole(begins && ends(date.last()))
            }
            When::Always => whole(matches!(self, Self::To(..))),
        }
    }

    /// The last day, unless the window is open.
    pub(super) fn last(self) -> Option<Day> {
        match self {
            Self::In(period) => period.last(),
            Self::To(_, day) => Some(day),
        }
    }

    /// The first day, unless nobody knows.
    pub(super) fn first(self) -> Option<Day> {
        match self {
            Self::In(period) => Some(period.first()),
            Self::To(start, _) => start,
        }
    }

    fn share_of(self, date: Date, attribution: Attribution) -> Share {
        // An open interval has not ended: it belongs to no day yet.
        let Some(last) = date.last() else { return Share::None };
        if let Self::To(Some(start), _) = self
            && last < start
        {
            return Share::None;
        }
        let lasted = !date.is_imprecise() && date.first() < last;
        match (self, attribution) {
            (_, Attribution::Spread) if lasted => self.days_of(date.first(), last),
            (Self::To(_, day), Attribution::Start) if lasted => {
                whole(date.first() <= day)
            }
            (Self::To(_, day), _) => whole(last <= day),
            (Self::In(period), _) if date.is_imprecise() => whole(fits(date, period)),
            (Self::In(period), Attribution::Start) => {
                whole(period.contains(date.first()))
            }
            (Self::In(period), _) => whole(period.contains(last)),
        }
    }

    /// The part of a row that lies in the window.
    pub(super) fn of_row(self, row: Date) -> Self {
        let (first, last) = self.cut(row.first(), row.last().unwrap_or(row.first()));
        Self::In(Date::Interval(Moment::Day(first), Some(Moment::Day(last))))
    }

    /// The days of a row that lie in the window; the row itself when all of them do, so
    /// that it stays a week or a month.
    pub(super) fn within(self, row: Date) -> Date {
        match self.of_row(row) {
            Self::In(part)
                if part.first() == row.first() && part.last() == row.last() =>
            {
                row
            }
            Self::In(part) => part,
            Self::To(..) => row,
        }
    }

    /// The part of a range inside the window; a cumulative window has no first day
    /// here, because what began before the start and ended after it counts whole.
    fn cut(self, first: Day, last: Day) -> (Day, Day) {
        let from = match self {
            Self::In(period) => first.max(period.first()),
            Self::To(..) => first,
        };
        (from, self.last().map_or(last, |it| it.min(last)))
    }

    fn days_of(self, first: Day, last: Day) -> Share {
        let (from, to) = self.cut(first, last);
        match (n_days(from, to), n_days(first, last)) {
            (0, _) => Share::None,
            (within, all) if within == all => Share::Whole,
            (within, all) => Share::Days(within, all),
        }
    }
}

fn whole(counts: bool) -> Share {
    if counts { Share::Whole } else { Share::None }
}

/// Days from one to another, both included; none when they are the wrong way round.
pub(super) fn n_days(first: Day, last: Day) -> u32 {
    u32::try_from(last.days_since(first) + 1).unwrap_or(0)
}

/// Whether an imprecise date is certain to fall inside a period. An ISO week belongs
/// to the month and year of its Thursday (N25).
fn fits(date: Date, period: Date) -> bool {
    let of_months = |it: Moment| matches!(it, Moment::Month(..) | Moment::Year(..));
    let calendar = match period {
        Date::On(moment) => of_months(moment),
        Date::Interval(first, last) => of_months(first) && last.is_none_or(of_months),
    };
    match date {
        Date::On(week @ Moment::Week(..)) if calendar => period.contains(thursday(week)),
        _ => {
            period.contains(date.first())
                && date.last().is_some_and(|it| period.contains(it))
        }
    }
}

fn thursday(week: Moment) -> Day {
    week.first().plus(3)
}

/// The rows of a time table to which a thing belongs, within a window.
pub(super) fn rows(
    when: When,
    by: Dimension,
    attribution: Attribution,
    window: Window,
) -> Vec<RowHead> {
    let between = |first: Day, last: Day| -> Vec<RowHead> {
        sequence(cell(first, by), cell(last, by))
            .map(|it| RowHead::When(Date::On(it)))
            .collect()
    };
    match when {
        When::Always => vec![RowHead::Unknown],
        When::At(Date::On(moment)) | When::Since(Date::On(moment)) => {
            vec![
                cell_of(moment, by)
                    .map_or(RowHead::Imprecise, |it| RowHead::When(Date::On(it))),
            ]
        }
        When::At(date) | When::Since(date) => {
            let Some(last) = date.last() else { return vec![RowHead::Imprecise] };
            match attribution {
                Attribution::End => between(last, last),
                Attribution::Start => between(date.first(), date.first()),
                Attribution::Spread => {
                    let (first, last) = window.cut(date.first(), last);
                    between(first, last)
                }
            }
        }
        When::During(date) => within(window, date.first(), date.last())
            .map_or_else(Vec::new, |(first, last)| between(first, last)),
    }
}

/// The first and last day on which a thing counts in a window; none for what is outside.
pub(super) fn ends(when: When, window: Window) -> Vec<Day> {
    let (When::At(date) | When::Since(date) | When::During(date)) = when else {
        return Vec::new();
    };
    let range = within(window, date.first(), date.last());
    range.map_or_else(Vec::new, |(first, last)| vec![first, last])
}

/// The part of a range that lies in a window; `None` when it has no last day.
fn within(window: Window, first: Day, last: Option<Day>) -> Option<(Day, Day)> {
    let first = window.first().map_or(first, |it| it.max(first));
    let last = match (window.last(), last) {
        (Some(one), Some(other)) => one.min(other),
        (one, other) => one.or(other)?,
    };
    (first <= last).then_some((first, last))
}

/// The week, month or year of a day.
pub(super) fn cell(day: Day, by: Dimension) -> Moment {
    match by {
        Dimension::Week => Moment::Week(day.week().0, day.week().1),
        Dimension::Month => Moment::Month(day.year(), day.month()),
        _ => Moment::Year(day.year()),
    }
}

/// The week, month or year of a date, when it is precise enough to tell (N25).
fn cell_of(moment: Moment, by: Dimension) -> Option<Moment> {
    match (moment, by) {
        (Moment::Day(day), _) => Some(cell(day, by)),
        (Moment::Week(..), Dimension::Week) | (Moment::Month(..), Dimension::Month) => {
            Some(moment)
        }
        (Moment::Week(..), _) => Some(cell(thursday(moment), by)),
        (Moment::Month(year, _) | Moment::Year(year), Dimension::Year) => {
            Some(Moment::Year(year))
        }
        _ => None,
    }
}

/// All weeks, months or years from one to another, both included.
pub(super) fn sequence(first: Moment, last: Moment) -> impl Iterator<Item = Moment> {
    std::iter::successors(Some(first), |it| {
        let day = it.last().plus(1);
        let next = match it {
            Moment::Week(..) => cell(day, Dimension::Week),
            Moment::Month(..) => cell(day, Dimension::Month),
            Moment::Year(..) => cell(day, Dimension::Year),
            Moment::Day(_) => Moment::Day(day),
        };
        // The last day of the calendar has none after it.
        (next > *it).then_some(next)
    })
    .take_while(move |it| *it <= last)
}
