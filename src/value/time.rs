//! Times of day and durations, as content writes them.

use std::fmt;

/// A local time of day, to the minute (`HH:MM`, content model §1.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clock {
    /// The hour, 0 to 23.
    pub hour: i8,
    /// The minute, 0 to 59.
    pub minute: i8,
}

impl Clock {
    /// Reads `08:30`.
    pub fn new(text: &str) -> Option<Self> {
        let (hour, minute) = text.split_once(':')?;
        let two = |it: &str| it.len() == 2 && it.bytes().all(|b| b.is_ascii_digit());
        let (hour, minute): (i8, i8) = (two(hour) && two(minute))
            .then(|| Some((hour.parse().ok()?, minute.parse().ok()?)))??;
        (hour < 24 && minute < 60).then_some(Self { hour, minute })
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:02}:{:02}", self.hour, self.minute)
    }
}

/// A length of time (ISO 8601: `PT45M`, `P3M`). Months and years keep their own
/// length, so the parts are not mixed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Duration {
    /// Calendar months, years counted as twelve.
    pub months: i32,
    /// Days, weeks counted as seven.
    pub days: i32,
    /// Minutes, hours counted as sixty.
    pub minutes: i32,
}

impl Duration {
    /// Reads an ISO 8601 duration of whole years, months, weeks, days, hours and
    /// minutes.
    pub fn new(text: &str) -> Option<Self> {
        let body = text.strip_prefix('P')?;
        let (date, time) = match body.split_once('T') {
            Some((_, "")) => return None,
            Some((date, time)) => (date, time),
            None => (body, ""),
        };
        if date.is_empty() && time.is_empty() {
            return None;
        }
        let [years, months, weeks, days] = parts(date, ['Y', 'M', 'W', 'D'])?;
        let [hours, minutes] = parts(time, ['H', 'M'])?;
        Some(Self {
            months: years.checked_mul(12)?.checked_add(months)?,
            days: weeks.checked_mul(7)?.checked_add(days)?,
            minutes: hours.checked_mul(60)?.checked_add(minutes)?,
        })
    }
}

impl Duration {
    /// The duration somebody meant who wrote it the French way: `30 min`, `1h30`,
    /// `2 jours`. The text returned is what to write instead.
    pub fn guess(text: &str) -> Option<String> {
        let tight: String =
            text.to_lowercase().chars().filter(|it| !it.is_whitespace()).collect();
        let end = tight.find(|it: char| !it.is_ascii_digit())?;
        let (number, unit) = tight.split_at(end);
        let meant = match unit {
            "min" | "mn" | "minute" | "minutes" | "m" | "'" => format!("PT{number}M"),
            "j" | "jour" | "jours" => format!("P{number}D"),
            "semaine" | "semaines" => format!("P{number}W"),
            "mois" => format!("P{number}M"),
            "an" | "ans" => format!("P{number}Y"),
            _ => {
                let minutes = ["heures", "heure", "h"];
                let rest = minutes.iter().find_map(|it| unit.strip_prefix(it))?;
                match rest.trim_end_matches("min").trim_end_matches("mn") {
                    "" => format!("PT{number}H"),
                    more => format!("PT{number}H{}M", more.trim_start_matches('0')),
                }
            }
        };
        Self::new(&meant).map(|_| meant)
    }
}

/// Reads `1H30M` into one number for each letter, in this order.
fn parts<const N: usize>(text: &str, letters: [char; N]) -> Option<[i32; N]> {
    let mut found = [0; N];
    let mut rest = text;
    for (slot, letter) in found.iter_mut().zip(letters) {
        if let Some((number, after)) = rest.split_once(letter)
            && number.bytes().all(|b| b.is_ascii_digit())
        {
            *slot = number.parse().ok()?;
            rest = after;
        }
    }
    rest.is_empty().then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read_part_by_part() {
        let duration = |months, days, minutes| Some(Duration { months, days, minutes });
        assert_eq!(Duration::new("PT1H30M"), duration(0, 0, 90));
        assert_eq!(Duration::new("P3M"), duration(3, 0, 0));
        assert_eq!(Duration::new("P1W"), duration(0, 7, 0));
        assert!(
            ["P", "PT", "45", "PT45", "P1H", "PT1M1H"]
                .iter()
                .all(|it| Duration::new(it).is_none())
        );
    }

    #[test]
    fn a_time_has_two_digits_on_both_sides() {
        assert_eq!(Clock::new("08:30"), Some(Clock { hour: 8, minute: 30 }));
        assert!(
            ["8:30", "08h30", "24:00", "08:60"].iter().all(|it| Clock::new(it).is_none())
        );
    }
}
