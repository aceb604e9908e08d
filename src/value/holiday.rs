//! French public holidays: the eleven of the Code du travail (article L3133-1).

use super::Day;

/// Holidays that keep their date: month, day, name.
const FIXED: [(i8, i8, &str); 8] = [
    (1, 1, "new-year"),
    (5, 1, "labour-day"),
    (5, 8, "victory-day"),
    (7, 14, "bastille-day"),
    (8, 15, "assumption"),
    (11, 1, "all-saints"),
    (11, 11, "armistice"),
    (12, 25, "christmas"),
];

/// Holidays that follow Easter: days after Easter Sunday, name.
const MOVING: [(i64, &str); 3] =
    [(1, "easter-monday"), (39, "ascension"), (50, "whit-monday")];

/// The name of the public holiday on a day: `easter-monday` on 13 April 2020.
///
/// Where two fall together (1 May 2008), the one that keeps its date is named.
pub fn holiday(day: Day) -> Option<&'static str> {
    let fixed = FIXED.iter().find(|it| (it.0, it.1) == (day.month(), day.day()));
    fixed.map(|(_, _, name)| *name).or_else(|| {
        let since = day.days_since(easter(day.year())?);
        MOVING.iter().find(|(after, _)| *after == since).map(|(_, name)| *name)
    })
}

/// Easter Sunday of the Gregorian calendar (the rule of Meeus, Jones and Butcher).
fn easter(year: i16) -> Option<Day> {
    let of_year = i32::from(year);
    let (golden, century, rest) = (of_year % 19, of_year / 100, of_year % 100);
    let skipped = (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * golden + century - century / 4 - skipped + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let late = (golden + 11 * moon + 22 * sunday) / 451;
    let from_march = moon + sunday - 7 * late + 114;
    let month = i8::try_from(from_march / 31).ok()?;
    Day::of(year, month, i8::try_from(from_march % 31 + 1).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(text: &str) -> Option<&'static str> {
        holiday(Day::new(text).expect("a day"))
    }

    #[test]
    fn easter_is_where_the_almanacs_have_it() {
        let known = [
            (1818, 3, 22),
            (1943, 4, 25),
            (1954, 4, 18),
            (2000, 4, 23),
            (2020, 4, 12),
            (2021, 4, 4),
            (2024, 3, 31),
            (2038, 4, 25),
        ];
        for (year, month, day) in known {
            assert_eq!(easter(year), Day::of(year, month, day));
        }
    }

    #[test]
    fn the_holidays_of_2020_are_named() {
        assert_eq!(on("2020-04-13"), Some("easter-monday"));
        assert_eq!(on("2020-05-21"), Some("ascension"));
        assert_eq!(on("2020-06-01"), Some("whit-monday"));
        assert_eq!(on("2020-07-14"), Some("bastille-day"));
        assert_eq!([on("2020-04-12"), on("2020-03-23")], [None, None]);
        assert_eq!(on("2008-05-01"), Some("labour-day"));
    }

    #[test]
    fn every_year_has_eleven_or_ten_when_two_fall_together() {
        for year in 1900..2100 {
            let first = Day::of(year, 1, 1).expect("a day");
            let n = (0..366)
                .map(|it| first.plus(it))
                .filter(|it| it.year() == year && holiday(*it).is_some())
                .count();
            assert!(n == 11 || n == 10, "{year} has {n}");
        }
    }
}
