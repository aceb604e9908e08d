//! Dates in words.
//!
//! A day number and its month stay on one line. The first of a month is « 1ᵉʳ » in
//! French.

use super::{Language, Words};
use crate::diag::Fact;
use crate::value::{Date, Day, Moment};

/// How sure a date is (content model §4.2, `date_certainty`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// Written in the source itself.
    #[default]
    Explicit,
    /// Found out from something else.
    Deduced,
    /// Nobody knows it.
    Unknown,
}

/// How much of a moment is said: the rest is said by the moment that follows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    Whole,
    WithoutYear,
    WithoutMonth,
}

impl Words {
    /// A day: « 13 avril 2020 ».
    pub fn day(&self, day: Day) -> String {
        self.moment(Moment::Day(day))
    }

    /// A day with its name: « lundi 13 avril 2020 ».
    pub fn weekday(&self, day: Day) -> String {
        let name = self.weekday_name(day);
        self.join("date-weekday", &[("weekday", name), ("date", self.day(day))])
    }

    /// The name of a day of the week: « lundi ».
    pub fn weekday_name(&self, day: Day) -> String {
        const NAMES: [&str; 7] = [
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
        ];
        let index = usize::try_from(day.weekday() - 1).unwrap_or_default();
        self.label("weekday", NAMES[index])
    }

    /// The name of a month, 1 to 12: « avril ».
    pub fn month_name(&self, month: i8) -> String {
        self.label("month", &month.to_string())
    }

    /// One date, perhaps imprecise: « 13 avril 2020 », « semaine 16 de 2020 ».
    pub fn moment(&self, moment: Moment) -> String {
        self.partly(moment, Said::Whole)
    }

    /// A date by itself: « 13 avril 2020 », « du 23 mars au 10 mai 2020 ».
    pub fn date(&self, date: Date) -> String {
        match date {
            Date::On(moment) => self.moment(moment),
            Date::Interval(first, None) => self.placed("since", first, Said::Whole),
            Date::Interval(first, Some(last)) if first == last => self.moment(first),
            Date::Interval(first, Some(last)) => self.interval(first, last),
        }
    }

    /// When something happened: « le 13 avril 2020 », « en semaine 15 de 2020 ».
    pub fn during(&self, date: Date) -> String {
        match date {
            Date::On(moment) => self.placed("in", moment, Said::Whole),
            Date::Interval(first, Some(last)) if first == last => {
                self.placed("in", first, Said::Whole)
            }
            _ => self.date(date),
        }
    }

    /// As of when a number holds: « au 1ᵉʳ mars 2021 », « en avril 2020 ».
    pub fn as_of(&self, date: Date) -> String {
        match date {
            Date::On(moment) | Date::Interval(_, Some(moment)) => {
                self.placed("as-of", moment, Said::Whole)
            }
            Date::Interval(..) => self.date(date),
        }
    }

    /// A date with what is known of it: « avril 2020 (date déduite) ».
    pub fn dated(&self, date: Option<Date>, certainty: Certainty) -> String {
        match (date, certainty) {
            (Some(date), Certainty::Explicit) => self.date(date),
            (Some(date), Certainty::Deduced) => {
                self.join("date-deduced", &[("date", self.date(date))])
            }
            _ => self.text("date-unknown"),
        }
    }

    fn interval(&self, first: Moment, last: Moment) -> String {
        let said = match (first, last) {
            (Moment::Day(first), Moment::Day(last)) if first.year() == last.year() => {
                let same = first.month() == last.month();
                if same { Said::WithoutMonth } else { Said::WithoutYear }
            }
            (Moment::Year(_), _) | (_, Moment::Year(_)) => Said::Whole,
            _ if year(first) == year(last) => Said::WithoutYear,
            _ => Said::Whole,
        };
        let first = self.placed("from", first, said);
        let last = self.placed("to", last, Said::Whole);
        self.join("date-interval", &[("first", first), ("last", last)])
    }

    /// A moment after the preposition that goes with it: « en avril 2020 ».
    fn placed(&self, preposition: &str, moment: Moment, said: Said) -> String {
        let kind = match moment {
            Moment::Day(_) => "day",
            Moment::Week(..) => "week",
            Moment::Month(..) => "month",
            Moment::Year(_) => "year",
        };
        let id = format!("date-{preposition}-{kind}");
        self.join(&id, &[("date", self.partly(moment, said))])
    }

    fn partly(&self, moment: Moment, said: Said) -> String {
        let short = said != Said::Whole;
        let (id, mut facts) = match moment {
            Moment::Day(day) => {
                let number = self.day_number(day);
                if said == Said::WithoutMonth {
                    return number;
                }
                let month = self.month_name(day.month());
                let id = if short { "date-day-short" } else { "date-day" };
                (id, vec![("day", number), ("month", month)])
            }
            Moment::Week(_, week) => {
                let id = if short { "date-week-short" } else { "date-week" };
                (id, vec![("week", week.to_string())])
            }
            Moment::Month(_, month) if short => return self.month_name(month),
            Moment::Month(_, month) => {
                ("date-month", vec![("month", self.month_name(month))])
            }
            Moment::Year(year) => return year.to_string(),
        };
        facts.push(("year", year(moment).to_string()));
        self.join(id, &facts)
    }

    fn day_number(&self, day: Day) -> String {
        match (self.language(), day.day()) {
            (Language::French, 1) => "1ᵉʳ".to_owned(),
            (_, number) => number.to_string(),
        }
    }

    pub(super) fn join(&self, id: &str, parts: &[(&str, String)]) -> String {
        let facts: Vec<(&str, Fact)> =
            parts.iter().map(|(name, text)| (*name, text.into())).collect();
        self.with(id, &facts)
    }
}

fn year(moment: Moment) -> i16 {
    match moment {
        Moment::Day(day) => day.year(),
        Moment::Week(year, _) | Moment::Month(year, _) | Moment::Year(year) => year,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::new(text).expect("a date")
    }

    fn plain(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn n38_a_day_stays_with_its_month_and_the_first_is_raised() {
        let words = Words::new(Language::French);
        assert_eq!(words.date(date("2021-03-01")), "1ᵉʳ\u{a0}mars 2021");
        let monday = Day::new("2020-04-13").expect("a day");
        assert_eq!(words.weekday(monday), "lundi 13\u{a0}avril 2020");
    }

    #[test]
    fn dates_and_intervals_are_said_in_french() {
        let words = Words::new(Language::French);
        let cases = [
            ("2020-W16", "semaine 16 de 2020", "en semaine 16 de 2020"),
            ("2020-04", "avril 2020", "en avril 2020"),
            ("2020", "2020", "en 2020"),
            ("2020-04-13", "13 avril 2020", "le 13 avril 2020"),
        ];
        for (written, alone, during) in cases {
            assert_eq!(plain(&words.date(date(written))), alone);
            assert_eq!(plain(&words.during(date(written))), during);
        }
        let intervals = [
            ("2020-03-23/2020-05-10", "du 23 mars au 10 mai 2020"),
            ("2020-04-06/2020-04-10", "du 6 au 10 avril 2020"),
            ("2020-11-23/2021-02-01", "du 23 novembre 2020 au 1ᵉʳ février 2021"),
            ("2020-04/2020-08", "d'avril à août 2020"),
            ("2020-03/2021-06", "de mars 2020 à juin 2021"),
            ("2020-W13/2020-W16", "de la semaine 13 à la semaine 16 de 2020"),
            ("2019/2021", "de 2019 à 2021"),
            ("2020-03-23/..", "depuis le 23 mars 2020"),
            ("2020-W13/..", "depuis la semaine 13 de 2020"),
            ("2020-04-13/2020-04-13", "le 13 avril 2020"),
        ];
        for (written, during) in intervals {
            assert_eq!(plain(&words.during(date(written))), during);
        }
    }

    #[test]
    fn a_date_says_how_sure_it_is() {
        let words = Words::new(Language::French);
        let april = Some(date("2020-04"));
        assert_eq!(words.dated(april, Certainty::Deduced), "avril 2020 (date déduite)");
        assert_eq!(words.dated(april, Certainty::Unknown), "date inconnue");
        assert_eq!(words.dated(None, Certainty::Explicit), "date inconnue");
        assert_eq!(plain(&words.as_of(date("2021-03-01"))), "au 1ᵉʳ mars 2021");
    }

    #[test]
    fn dates_and_intervals_are_said_in_english() {
        let words = Words::new(Language::English);
        let cases = [
            ("2020-04-13", "on 13 April 2020"),
            ("2020-W16", "in week 16 of 2020"),
            ("2020-03-23/2020-05-10", "from 23 March to 10 May 2020"),
            ("2020-03/..", "since March 2020"),
        ];
        for (written, during) in cases {
            assert_eq!(plain(&words.during(date(written))), during);
        }
    }
}
