//! Dates as content writes them: days, imprecise dates, intervals (content model
//! §1.4, a subset of EDTF, ISO 8601-2).

use std::fmt;

use jiff::ToSpan;
use jiff::civil::{self, ISOWeekDate, Weekday};

/// A civil day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(civil::Date);

impl Day {
    /// Reads `2020-04-13`.
    pub fn new(text: &str) -> Option<Self> {
        match Moment::new(text)? {
            Moment::Day(day) => Some(day),
            _ => None,
        }
    }

    /// The day of a calendar date, when there is one.
    pub fn of(year: i16, month: i8, day: i8) -> Option<Self> {
        civil::Date::new(year, month, day).ok().map(Self)
    }

    /// The date, for the crate that knows time zones.
    pub fn civil(self) -> civil::Date {
        self.0
    }

    /// The year.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// The day of the week, Monday 1 to Sunday 7.
    pub fn weekday(self) -> i8 {
        self.0.weekday().to_monday_one_offset()
    }

    /// The ISO week it belongs to, with that week's year.
    pub fn week(self) -> (i16, i8) {
        let week = self.0.iso_week_date();
        (week.year(), week.week())
    }

    /// The day so many days later, or earlier; held at the ends of the calendar.
    pub fn plus(self, days: i64) -> Self {
        Self(self.0.saturating_add(days.clamp(-4_000_000, 4_000_000).days()))
    }

    /// The same day so many months later, or the last day of that month.
    pub fn plus_months(self, months: i32) -> Self {
        Self(self.0.saturating_add(months.clamp(-120_000, 120_000).months()))
    }

    /// How many days after another day this one is.
    pub fn days_since(self, other: Self) -> i64 {
        i64::from((self.0 - other.0).get_days())
    }
}

impl fmt::Display for Day {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.0)
    }
}

/// A single date, perhaps imprecise: some time within it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Moment {
    /// `2020-04-13`
    Day(Day),
    /// `2020-W16`: year and ISO week.
    Week(i16, i8),
    /// `2020-04`: year and month.
    Month(i16, i8),
    /// `2020`
    Year(i16),
}

impl Moment {
    /// Reads a date without `/`.
    pub fn new(text: &str) -> Option<Self> {
        let number = |it: &str, n: usize| -> Option<i16> {
            (it.len() == n && it.bytes().all(|b| b.is_ascii_digit()))
                .then(|| it.parse().ok())?
        };
        let parts: Vec<&str> = text.split('-').collect();
        match *parts.as_slice() {
            [year] => Some(Self::Year(number(year, 4)?)),
            [year, part] if part.starts_with('W') => {
                let (year, week) = (number(year, 4)?, number(&part[1..], 2)?);
                let week = i8::try_from(week).ok()?;
                ISOWeekDate::new(year, week, Weekday::Monday).ok()?;
                Some(Self::Week(year, week))
            }
            [year, month] => {
                let (year, month) = (number(year, 4)?, number(month, 2)?);
                let month = i8::try_from(month).ok()?;
                Day::of(year, month, 1).map(|_| Self::Month(year, month))
            }
            [year, month, day] => {
                let (year, month, day) =
                    (number(year, 4)?, number(month, 2)?, number(day, 2)?);
                Day::of(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?)
                    .map(Self::Day)
            }
            _ => None,
        }
    }

    /// The first day it may mean.
    pub fn first(self) -> Day {
        let first = match self {
            Self::Day(day) => return day,
            Self::Week(year, week) => {
                return ISOWeekDate::new(year, week, Weekday::Monday)
                    .map(|it| Day(it.date()))
                    .expect("a week is checked when it is read");
            }
            Self::Month(year, month) => Day::of(year, month, 1),
            Self::Year(year) => Day::of(year, 1, 1),
        };
        first.expect("a month and a year are checked when they are read")
    }

    /// The last day it may mean.
    pub fn last(self) -> Day {
        match self {
            Self::Day(day) => day,
            Self::Week(..) => self.first().plus(6),
            Self::Month(..) => Day(self.first().0.last_of_month()),
            Self::Year(..) => Day(self.first().0.last_of_year()),
        }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => write!(formatter, "{day}"),
            Self::Week(year, week) => write!(formatter, "{year:04}-W{week:02}"),
            Self::Month(year, month) => write!(formatter, "{year:04}-{month:02}"),
            Self::Year(year) => write!(formatter, "{year:04}"),
        }
    }
}

/// A date of content: a moment, or an interval that lasted, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Date {
    /// One date, perhaps imprecise.
    On(Moment),
    /// From one to another; without a last one it is still open.
    Interval(Moment, Option<Moment>),
}

impl Date {
    /// Reads any form of the table in content model §1.4; an interval that ends
    /// before it starts is read, so that the fault can be named: see `is_ordered`.
    pub fn new(text: &str) -> Option<Self> {
        match text.split_once('/') {
            None => Moment::new(text).map(Self::On),
            Some((first, "..")) => Some(Self::Interval(Moment::new(first)?, None)),
            Some((first, last)) => {
                Some(Self::Interval(Moment::new(first)?, Some(Moment::new(last)?)))
            }
        }
    }

    /// Whether the interval, if it is one, ends at or after its start.
    pub fn is_ordered(self) -> bool {
        match self {
            Self::Interval(first, Some(last)) => first.first() <= last.last(),
            _ => true,
        }
    }

    /// The first day it may mean.
    pub fn first(self) -> Day {
        match self {
            Self::On(moment) | Self::Interval(moment, _) => moment.first(),
        }
    }

    /// The last day it may mean; `None` while it is open.
    pub fn last(self) -> Option<Day> {
        match self {
            Self::On(moment) => Some(moment.last()),
            Self::Interval(_, last) => last.map(Moment::last),
        }
    }

    /// Whether it is some time within a range that is longer than a day (N25).
    pub fn is_imprecise(self) -> bool {
        matches!(self, Self::On(Moment::Week(..) | Moment::Month(..) | Moment::Year(..)))
    }

    /// Whether the day lies between its ends, both included.
    pub fn contains(self, day: Day) -> bool {
        self.first() <= day && self.last().is_none_or(|last| day <= last)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::On(moment) => write!(formatter, "{moment}"),
            Self::Interval(first, Some(last)) => write!(formatter, "{first}/{last}"),
            Self::Interval(first, None) => write!(formatter, "{first}/.."),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_read_and_written_back() {
        let forms =
            ["2020-04-13", "2020-W16", "2020-04", "2020", "2020-03-23/2020-05-10"];
        for form in forms.into_iter().chain(["2020-03-23/..", "2020-03/2021-06"]) {
            assert_eq!(Date::new(form).map(|it| it.to_string()).as_deref(), Some(form));
        }
        let wrong = [
            "13/04/2020",
            "2020-13",
            "2020-W54",
            "2019-W53",
            "2021-02-29",
            "20",
            "../2020",
        ];
        assert!(wrong.iter().all(|it| Date::new(it).is_none()));
    }

    #[test]
    fn imprecise_dates_have_a_first_and_a_last_day() {
        let ends = |text| {
            let date = Date::new(text).expect("a date");
            (date.first().to_string(), date.last().map(|it| it.to_string()))
        };
        assert_eq!(ends("2020-W16"), ("2020-04-13".into(), Some("2020-04-19".into())));
        assert_eq!(ends("2020-02"), ("2020-02-01".into(), Some("2020-02-29".into())));
        assert_eq!(
            ends("2020-03/2021-06"),
            ("2020-03-01".into(), Some("2021-06-30".into()))
        );
        assert_eq!(ends("2020-03-23/.."), ("2020-03-23".into(), None));
    }

    #[test]
    fn french_dates_are_understood_for_the_hint() {
        assert_eq!(Date::guess("1er avril 2020").as_deref(), Some("2020-04-01"));
        assert_eq!(Date::guess("avril 2020").as_deref(), Some("2020-04"));
        assert_eq!(Date::guess("04/2020").as_deref(), Some("2020-04"));
        let interval = Some("2020-03-23/2020-05-10");
        assert_eq!(Date::guess("du 23/03/2020 au 10/05/2020").as_deref(), interval);
        assert_eq!(Date::guess("2020-03-23 / 2020-05-10").as_deref(), interval);
        assert_eq!(Date::guess("13/04/2020").as_deref(), Some("2020-04-13"));
        assert_eq!(Date::guess("1.4.20").as_deref(), Some("2020-04-01"));
        assert_eq!(Date::guess("2020/4/1").as_deref(), Some("2020-04-01"));
        assert_eq!(Date::guess("bientôt"), None);
    }
}
