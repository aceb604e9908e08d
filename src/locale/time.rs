//! Times of day and durations in words; a number and its unit stay on one line.

use super::{Language, Words};
use crate::diag::Fact;
use crate::value::{Clock, Duration};

impl Words {
    /// A time of day: « 18 h 30 », « 18 h ».
    pub fn clock(&self, clock: Clock) -> String {
        let minutes = format!("{:02}", clock.minute);
        let hour = match self.language() {
            Language::French => clock.hour.to_string(),
            Language::English => format!("{:02}", clock.hour),
        };
        let id = if clock.minute == 0 { "clock-full" } else { "clock" };
        self.join(id, &[("hour", hour), ("minutes", minutes)])
    }

    /// A length of time: « 1 h 30 », « 45 min », « 3 mois ».
    pub fn duration(&self, duration: Duration) -> String {
        let Duration { months, days, minutes } = duration;
        let (years, months) =
            if months % 12 == 0 { (months / 12, 0) } else { (0, months) };
        let (weeks, days) = if days % 7 == 0 { (days / 7, 0) } else { (0, days) };
        let parts = [("year", years), ("month", months), ("week", weeks), ("day", days)];
        let count = |it: i32| Fact::Count(usize::try_from(it).unwrap_or_default());
        let mut said: Vec<String> = parts
            .into_iter()
            .filter(|(_, count)| *count != 0)
            .map(|(unit, it)| {
                self.with(&format!("duration-{unit}"), &[("count", count(it))])
            })
            .collect();
        let (hours, rest) = (count(minutes / 60), format!("{:02}", minutes % 60));
        match (minutes / 60, minutes % 60) {
            (0, 0) if !said.is_empty() => {}
            (0, rest) => {
                said.push(self.with("duration-minute", &[("count", count(rest))]));
            }
            (_, 0) => said.push(self.with("duration-hour", &[("count", hours)])),
            _ => {
                let facts = [("hours", hours), ("minutes", Fact::Text(rest))];
                said.push(self.with("duration-hour-minutes", &facts));
            }
        }
        self.list(&said)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_said_as_french_writes_them() {
        let words = Words::new(Language::French);
        let clock = |text| words.clock(Clock::new(text).expect("a time"));
        assert_eq!(clock("18:30"), "18\u{a0}h\u{a0}30");
        assert_eq!([clock("18:00"), clock("08:05")], ["18\u{a0}h", "8\u{a0}h\u{a0}05"]);
    }

    #[test]
    fn durations_are_said_in_their_largest_units() {
        let words = Words::new(Language::French);
        let duration = |text| {
            let said = words.duration(Duration::new(text).expect("a duration"));
            said.replace('\u{a0}', " ")
        };
        let cases = [
            ("PT1H30M", "1 h 30"),
            ("PT2H", "2 h"),
            ("PT45M", "45 min"),
            ("P3M", "3 mois"),
            ("P1Y", "1 an"),
            ("P2Y", "2 ans"),
            ("P1W", "1 semaine"),
            ("P10D", "10 jours"),
            ("P1DT2H", "1 jour et 2 h"),
            ("PT0M", "0 min"),
        ];
        for (written, said) in cases {
            assert_eq!(duration(written), said);
        }
    }
}
