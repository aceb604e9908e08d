//! Numbers of more than one word that prose may hold: « du 13 au 17 avril 2020 »,
//! « 18 h 30 », « 18 à 35 ans ».

use crate::value::{MONTHS, fold};

const YEARS: [&str; 2] = ["an", "ans"];

/// Words that lead from one number to the next in « du lundi 13 au vendredi 17 avril ».
const BETWEEN: [&str; 14] = [
    "au", "et", "ou", "a", "le", "du", "-", "–", "lundi", "mardi", "mercredi", "jeudi",
    "vendredi", "samedi",
];

/// Whether a number is a day of a month that is named after it.
pub(super) fn is_day_of_month(number: &str, after: &str) -> bool {
    below(number, 31) && leads_to(after, &MONTHS, 31)
}

/// Whether a number is an age, or one end of a range of ages.
pub(super) fn is_age(number: &str, after: &str) -> bool {
    below(number, 130) && leads_to(after, &YEARS, 130)
}

/// Whether a number is a time of day: « 18:00 », « 18 h 30 », « à 18 heures ».
pub(super) fn is_time(number: &str, before: &str, after: &str) -> bool {
    if let Some((hour, minute)) = number.split_once(':') {
        return below(hour, 24) && below(minute, 59);
    }
    let mut words = words(after);
    let next = words.next().unwrap_or_default();
    let mut earlier = before.split_whitespace().rev().map(fold);
    let last = earlier.next().unwrap_or_default();
    if below(number, 24) && next == "h" {
        return true;
    }
    if below(number, 24) && next.starts_with("heure") {
        return matches!(last.as_str(), "a" | "vers" | "des" | "avant" | "apres");
    }
    // The minutes of « 18 h 30 ».
    let hour = earlier.next().unwrap_or_default();
    below(number, 59) && last == "h" && below(&hour, 24)
}

/// Whether words that only join numbers lead to one of these.
fn leads_to(after: &str, goals: &[&str], most: u32) -> bool {
    for word in words(after).take(8) {
        if goals.contains(&word.as_str()) {
            return true;
        }
        let number = word == "1er" || below(&word, most);
        if !number && word != "dimanche" && !BETWEEN.contains(&word.as_str()) {
            return false;
        }
    }
    false
}

/// Whether it is a number, or a range of two, of at most so much.
fn below(number: &str, most: u32) -> bool {
    number.split(['-', '–']).all(|part| {
        let short = (1..=3).contains(&part.len());
        short && part.parse::<u32>().is_ok_and(|it| it <= most)
    })
}

/// The words after a number, without accents, capitals or punctuation; empty as soon
/// as a sentence ends.
fn words(after: &str) -> impl Iterator<Item = String> {
    let mut ended = false;
    let spaced = after.split_whitespace();
    let words = spaced.map_while(move |word| {
        if ended {
            return None;
        }
        ended = word.ends_with(['.', '!', '?', ';', ':', ')']);
        let bare = word.trim_matches(|c: char| ",.;:!?)(»«".contains(c));
        Some(fold(bare))
    });
    words.filter(|word| !word.is_empty())
}
