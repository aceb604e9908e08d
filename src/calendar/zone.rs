//! From a local date and time to an instant, and the clock changes of a zone.
//!
//! Invariant: the zones are those compiled in, never those of the machine.

use jiff::civil::DateTime;
use jiff::tz::{Dst, Offset, TimeZone, TimeZoneDatabase};
use jiff::{Timestamp, ToSpan};

use crate::value::{Clock, Day, Duration};

/// The zone of a site that names none, or none that exists.
const USUAL: &str = "Europe/Paris";

/// A time zone of the IANA database.
#[derive(Clone, Debug)]
pub struct Zone {
    name: String,
    rules: TimeZone,
}

/// A moment, as clocks on the spot show it and for everyone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Instant {
    local: DateTime,
    offset: Offset,
}

/// A stretch of time in which the clocks of a zone keep their distance to UTC.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observance {
    /// Its first moment on the clocks of before, without offset:
    /// `2020-03-29T02:00:00`.
    pub starts: String,
    /// What clocks showed before, as seconds after UTC.
    pub before: i32,
    /// What clocks show from then on, as seconds after UTC.
    pub after: i32,
    /// Its short name: `CEST`.
    pub name: String,
    /// Which of the two times of a year it is.
    pub season: Season,
}

/// Winter or summer time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Season {
    /// The usual time.
    Standard,
    /// The time of summer.
    Daylight,
}

impl Zone {
    /// The zone of a name; unknown names are told by the model, and taken for Paris.
    pub fn new(name: &str) -> Self {
        let zones = TimeZoneDatabase::bundled();
        let rules = zones.get(name).or_else(|_| zones.get(USUAL));
        let rules = rules.expect("the zone of Paris is compiled in");
        let name = rules.iana_name().unwrap_or(USUAL).to_owned();
        Self { name, rules }
    }

    /// Its name in the database: `Europe/Paris`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The instant of a local time.
    ///
    /// A time that the clocks jump over is later by the jump; of two, the first is
    /// meant.
    pub fn instant(&self, day: Day, clock: Clock) -> Instant {
        let local = day.civil().at(clock.hour, clock.minute, 0, 0);
        let meant = self.rules.to_ambiguous_zoned(local).compatible();
        let meant = meant.expect("a day of content is well inside the calendar");
        Instant { local: meant.datetime(), offset: meant.offset() }
    }

    /// The instant so much later: months and days by the calendar, minutes as they
    /// pass.
    pub fn later(&self, instant: Instant, lasts: Duration) -> Instant {
        let dated = instant.local.saturating_add(lasts.months.months().days(lasts.days));
        let start = match lasts.months == 0 && lasts.days == 0 {
            true => instant.offset.to_timestamp(dated),
            false => self.rules.to_timestamp(dated),
        };
        let start = start.expect("a day of content is well inside the calendar");
        let end = start
            .saturating_add(i64::from(lasts.minutes).minutes())
            .expect("minutes are a fixed length");
        let offset = self.rules.to_offset(end);
        Instant { local: offset.to_datetime(end), offset }
    }

    /// Whether the local time of an instant means that instant, not an earlier one
    /// that the clocks showed alike.
    pub fn is_plain(&self, instant: Instant) -> bool {
        let read = self.rules.to_ambiguous_zoned(instant.local).compatible();
        read.is_ok_and(|it| it.offset() == instant.offset)
    }

    /// The observances from some day to another: the one in force on the first day,
    /// the one before it when it is of the same year or so, and all that follow.
    pub fn observances(&self, first: Day, last: Day) -> Vec<Observance> {
        let ends = [first, last.plus(2)].map(|day| {
            let start = day.civil().at(0, 0, 0, 0);
            Offset::UTC.to_timestamp(start).unwrap_or(Timestamp::MAX)
        });
        let before: Vec<Timestamp> =
            self.rules.preceding(ends[0]).take(2).map(|it| it.timestamp()).collect();
        let recent = |it: &&Timestamp| (ends[0] - **it).get_seconds() < 400 * 86_400;
        let mut changes: Vec<Timestamp> = before.first().copied().into_iter().collect();
        changes.splice(0..0, before.get(1).filter(recent).copied());
        let following = self.rules.following(ends[0]).map(|it| it.timestamp());
        changes.extend(following.take_while(|it| *it < ends[1]));
        if changes.is_empty() {
            return vec![self.observance(Timestamp::UNIX_EPOCH)];
        }
        changes.into_iter().map(|it| self.observance(it)).collect()
    }

    /// What begins at a change of the clocks.
    fn observance(&self, change: Timestamp) -> Observance {
        let just_before = change.saturating_sub(1.second()).unwrap_or(change);
        let before = self.rules.to_offset(just_before);
        let now = self.rules.to_offset_info(change);
        Observance {
            starts: before.to_datetime(change).to_string(),
            before: before.seconds(),
            after: now.offset().seconds(),
            name: now.abbreviation().to_owned(),
            season: match now.dst() {
                Dst::Yes => Season::Daylight,
                Dst::No => Season::Standard,
            },
        }
    }
}

impl Instant {
    /// The day on the spot.
    pub fn day(self) -> Day {
        let date = self.local.date();
        Day::of(date.year(), date.month(), date.day()).expect("it is a date")
    }

    /// The time on the spot.
    pub fn clock(self) -> Clock {
        Clock { hour: self.local.hour(), minute: self.local.minute() }
    }

    /// The local date and time, in ISO 8601: `2020-03-30T18:00:00`.
    pub fn local(self) -> String {
        self.local.to_string()
    }

    /// The same instant in UTC, in ISO 8601: `2020-03-30T16:00:00Z`.
    pub fn utc(self) -> String {
        let instant = self.offset.to_timestamp(self.local);
        instant.expect("a day of content is well inside the calendar").to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(zone: &str, day: &str, clock: &str) -> Instant {
        let day = Day::new(day).expect("a day");
        Zone::new(zone).instant(day, Clock::new(clock).expect("a time"))
    }

    #[test]
    fn g15_six_in_the_evening_stays_so_when_summer_time_begins() {
        let closing = at("Europe/Paris", "2020-03-27", "18:00");
        let launch = at("Europe/Paris", "2020-03-30", "18:00");
        assert_eq!(closing.utc(), "2020-03-27T17:00:00Z");
        assert_eq!(launch.utc(), "2020-03-30T16:00:00Z");
        assert_eq!(launch.local(), "2020-03-30T18:00:00");
    }

    #[test]
    fn a_time_that_does_not_exist_is_later_by_the_gap() {
        let skipped = at("Europe/Paris", "2020-03-29", "02:30");
        assert_eq!(skipped.local(), "2020-03-29T03:30:00");
        assert_eq!(skipped.utc(), "2020-03-29T01:30:00Z");
    }

    #[test]
    fn of_two_equal_times_the_first_is_meant() {
        let first = at("Europe/Paris", "2020-10-25", "02:30");
        assert_eq!(first.utc(), "2020-10-25T00:30:00Z");
        let zone = Zone::new("Europe/Paris");
        let hour = Duration { minutes: 60, ..Duration::default() };
        let second = zone.later(first, hour);
        assert_eq!(second.local(), "2020-10-25T02:30:00");
        assert_eq!(second.utc(), "2020-10-25T01:30:00Z");
        assert!(zone.is_plain(first) && !zone.is_plain(second));
        assert_eq!(zone.later(second, hour).local(), "2020-10-25T03:30:00");
    }

    #[test]
    fn days_pass_by_the_calendar_and_minutes_by_the_clock() {
        let zone = Zone::new("Europe/Paris");
        let evening = at("Europe/Paris", "2020-03-28", "18:00");
        let day = zone.later(evening, Duration { days: 1, ..Duration::default() });
        assert_eq!(day.local(), "2020-03-29T18:00:00");
        let hours = Duration { minutes: 24 * 60, ..Duration::default() };
        assert_eq!(zone.later(evening, hours).local(), "2020-03-29T19:00:00");
    }

    #[test]
    fn observances_cover_the_days_asked_for() {
        let ends = |zone: &str| {
            let days = ["2020-03-23", "2020-04-06"].map(|it| Day::new(it).expect("it"));
            let found = Zone::new(zone).observances(days[0], days[1]);
            found.into_iter().map(|it| (it.starts, it.name)).collect::<Vec<_>>()
        };
        let told = |day: &str, name: &str| (day.to_owned(), name.to_owned());
        assert_eq!(
            ends("Europe/Paris"),
            [
                told("2019-03-31T02:00:00", "CEST"),
                told("2019-10-27T03:00:00", "CET"),
                told("2020-03-29T02:00:00", "CEST"),
            ]
        );
        assert_eq!(ends("Indian/Reunion"), [told("1920-01-01T00:00:00", "+04")]);
        assert_eq!(ends("Nowhere/Land"), ends("Europe/Paris"));
        assert_eq!(ends("UTC"), [told("1970-01-01T00:00:00", "UTC")]);
    }
}
