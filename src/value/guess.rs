//! The date that somebody meant who wrote it in French.

use super::{Date, Moment, fold};

/// The months as French writes them, without accents.
pub const MONTHS: [&str; 12] = [
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
];

impl Date {
    /// The date somebody meant who wrote it the French way: `13/04/2020`, `13.4.20`,
    /// `13 avril 2020`, `avril 2020`, `du 1/4/2020 au 3/4/2020`. The text returned is
    /// what to write instead.
    pub fn guess(text: &str) -> Option<String> {
        let plain = fold(text.trim());
        let meant = interval(&plain).or_else(|| one(&plain))?;
        (meant != text && Self::new(&meant).is_some_and(Self::is_ordered))
            .then_some(meant)
    }
}

/// Whether a date could as well have its month first: `04/08/2020`.
pub fn is_two_dates(text: &str) -> bool {
    let parts: Vec<&str> = text.trim().split(['/', '.', '-', ' ']).collect();
    let [day, month, year] = *parts.as_slice() else { return false };
    let small = |it: &str| it.parse::<u8>().is_ok_and(|it| it <= 12);
    let short = day.len() < 3 && year.len() != 1;
    short
        && small(day)
        && small(month)
        && day.trim_start_matches('0') != month.trim_start_matches('0')
}

fn interval(text: &str) -> Option<String> {
    let bare = text.strip_prefix("du ").unwrap_or(text);
    let joints = [" / ", " a ", " au ", " - ", " – ", " et "];
    let (first, last) = joints.iter().find_map(|it| bare.split_once(it))?;
    Some(format!("{}/{}", moment(first)?, moment(last)?))
}

/// A date as it should be, or as it should have been.
fn moment(text: &str) -> Option<String> {
    let text = text.trim();
    match Moment::new(text) {
        Some(_) => Some(text.to_owned()),
        None => one(text),
    }
}

fn one(text: &str) -> Option<String> {
    let meant = in_words(text)
        .or_else(|| in_figures(text))
        .or_else(|| with_hour(text))
        .or_else(|| without_dashes(text))?;
    Moment::new(&meant).map(|_| meant)
}

/// `17 avril 2020`, `1er avril 2020`, `avril 2020`
fn in_words(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let month = |it: &str| {
        let at = MONTHS.iter().position(|month| *month == it)?;
        Some(format!("{:02}", at + 1))
    };
    match *words.as_slice() {
        [name, year] => Some(format!("{year}-{}", month(name)?)),
        [day, name, year] => {
            let day = day.trim_end_matches("er");
            Some(format!("{year}-{}-{day:0>2}", month(name)?))
        }
        [_, day, name, year] => in_words(&format!("{day} {name} {year}")),
        _ => None,
    }
}

/// `13/04/2020`, `13.4.20`, `2020/4/1`, `04/2020`
fn in_figures(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split(['/', '.', '-', ' ']).collect();
    if let [month, year] = *parts.as_slice() {
        let (month, year) = if month.len() == 4 { (year, month) } else { (month, year) };
        return (year.len() == 4).then(|| format!("{year}-{month:0>2}"));
    }
    let [day, month, year] = *parts.as_slice() else { return None };
    let (day, month, year) =
        if day.len() == 4 { (year, month, day) } else { (day, month, year) };
    let year = if year.len() == 2 { format!("20{year}") } else { year.to_owned() };
    Some(format!("{year}-{month:0>2}-{day:0>2}"))
}

/// `2020-04-08 18:00`, `2020-04-08T18:00:00Z`
fn with_hour(text: &str) -> Option<String> {
    let (date, hour) = text.split_at_checked(10)?;
    hour.starts_with([' ', 't']).then(|| one(date).unwrap_or_else(|| date.to_owned()))
}

/// `20200408`
fn without_dashes(text: &str) -> Option<String> {
    let sound = text.len() == 8 && text.bytes().all(|it| it.is_ascii_digit());
    sound.then(|| format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..]))
}
