//! Public holidays of metropolitan France (Code du travail, art. L3133-1).

use super::Day;

/// The public holiday on a day, by its English id; `locale` has the names.
pub fn holiday(day: Day) -> Option<&'static str> {
    let fixed = match (day.month(), day.day()) {
        (1, 1) => Some("new-year"),
        (5, 1) => Some("labour-day"),
        (5, 8) => Some("victory-day"),
        (7, 14) => Some("bastille-day"),
        (8, 15) => Some("assumption"),
        (11, 1) => Some("all-saints"),
        (11, 11) => Some("armistice"),
        (12, 25) => Some("christmas"),
        _ => None,
    };
    fixed.or_else(|| match day.days_since(easter(day.year())?) {
        1 => Some("easter-monday"),
        39 => Some("ascension"),
        50 => Some("whit-monday"),
        _ => None,
    })
}

/// Easter Sunday of a year (Meeus, Jones and Butcher's Gregorian algorithm).
fn easter(year: i16) -> Option<Day> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    Day::of(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_monday_moves_and_christmas_does_not() {
        let on = |text| holiday(Day::new(text).expect("a day"));
        assert_eq!(on("2020-04-13"), Some("easter-monday"));
        assert_eq!(on("2021-04-05"), Some("easter-monday"));
        assert_eq!(on("2020-05-21"), Some("ascension"));
        assert_eq!(on("2020-06-01"), Some("whit-monday"));
        assert_eq!(on("2020-12-25"), Some("christmas"));
        assert_eq!(on("2020-04-14"), None);
    }
}
