//! Words as they are looked for: without accents, endings and little words.
//!
//! Invariant: what a reader types is taken apart in the browser by the same rules
//! (`templates/assets/search.js`); `tests/browser/stems.mjs` holds one against the other.

use super::Language;
use crate::value::fold;

/// Little words that say nothing of a page, folded.
const FRENCH: &str = "a au aux avec ce ces cet cette dans de des du elle elles en est et \
    eux il ils je la le les leur leurs lui ma mais me mes moi mon ne nos notre nous on ont \
    ou par pas pour qu que qui sa se ses si son sont sur ta te tes toi ton tu un une vos \
    votre vous y c d j l m n s t";
const ENGLISH: &str = "a an and are as at be by for from has have he her his i in is it \
    its my no not of on or our she so that the their them they this to us was we were \
    will with you your s t";

/// The little words of a language, as they are looked for.
pub fn little_words(language: Language) -> impl Iterator<Item = String> {
    let words = match language {
        Language::French => FRENCH,
        Language::English => ENGLISH,
    };
    words.split_ascii_whitespace().map(move |it| stem(it, language))
}

/// The words of a text as they are looked for, in their order; little words are among
/// them.
pub fn stems(text: &str, language: Language) -> Vec<String> {
    let folded = joined(&fold(text), language);
    let words = folded.split(|c: char| !(c.is_alphanumeric() || c == '.'));
    let words = words.map(|it| it.trim_matches('.'));
    let mut stems = Vec::new();
    for word in words.filter(|it| !it.is_empty()) {
        // A point holds the two parts of a number together, and nothing else.
        if word.contains('.') && !word.chars().all(|c| c.is_ascii_digit() || c == '.') {
            let parts = word.split('.').filter(|it| !it.is_empty());
            stems.extend(parts.map(|it| stem(it, language)));
        } else {
            stems.push(stem(word, language));
        }
    }
    stems
}

/// Numbers in one piece: « 15 000 » as `15000`, « 3,5 » as `3.5`.
fn joined(folded: &str, language: Language) -> String {
    let letters: Vec<char> = folded.chars().collect();
    let is_digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let is_thousand =
        |at: usize| (1..=3).all(|it| is_digit(at + it)) && !is_digit(at + 4);
    let mut joined = String::with_capacity(folded.len());
    for (at, c) in letters.iter().enumerate() {
        let inside = at > 0 && is_digit(at - 1) && is_digit(at + 1);
        match c {
            '\u{a0}' | '\u{2009}' | '\u{202f}' if inside && is_thousand(at) => {}
            ',' if inside && language == Language::English && is_thousand(at) => {}
            ',' | '.' if inside => joined.push('.'),
            _ => joined.push(*c),
        }
    }
    joined
}

/// A folded word without its ending.
fn stem(word: &str, language: Language) -> String {
    if word.len() < 4 || !word.bytes().all(|it| it.is_ascii_lowercase()) {
        return word.to_owned();
    }
    match language {
        Language::French => french(word),
        Language::English => english(word),
    }
}

fn french(word: &str) -> String {
    let mut stem = word.to_owned();
    if stem.len() > 4 && stem.ends_with("aux") && !stem.ends_with("eaux") {
        stem.truncate(stem.len() - 2);
        stem.push('l');
        return stem;
    }
    if stem.ends_with(['s', 'x']) {
        stem.pop();
    }
    for ending in ['r', 'e', 'e'] {
        if stem.len() > 3 && stem.ends_with(ending) {
            stem.pop();
        }
    }
    single(stem)
}

fn english(word: &str) -> String {
    let mut stem = word.to_owned();
    if stem.len() > 4 && stem.ends_with("ies") {
        stem.truncate(stem.len() - 3);
        stem.push('y');
    } else if stem.ends_with('s') && !stem.ends_with("ss") && !stem.ends_with("us") {
        stem.pop();
    }
    for (ending, least) in [("ing", 6), ("ed", 5)] {
        if stem.len() >= least && stem.ends_with(ending) {
            stem.truncate(stem.len() - ending.len());
            break;
        }
    }
    if stem.len() > 3 && stem.ends_with('e') {
        stem.pop();
    }
    if stem.len() > 3 && stem.ends_with('y') {
        stem.pop();
        stem.push('i');
    }
    single(stem)
}

/// A stem whose last letter does not stand twice.
fn single(mut stem: String) -> String {
    let mut letters = stem.chars().rev();
    let twice = letters.next().is_some_and(|last| letters.next() == Some(last));
    if twice && stem.len() > 3 {
        stem.pop();
    }
    stem
}

#[cfg(test)]
mod tests {
    use super::*;

    fn french(text: &str) -> Vec<String> {
        stems(text, Language::French)
    }

    #[test]
    fn forms_of_a_word_are_found_by_each_other() {
        let same = [
            ["kit", "kits"],
            ["bénévole", "benevoles"],
            ["distribuer", "distribuées"],
            ["local", "locaux"],
            ["bateau", "bateaux"],
            ["collecte", "collecter"],
        ];
        assert!(same.iter().all(|[one, other]| french(one) == french(other)));
        let same = [["needy", "needies"], ["visit", "visited"], ["stopped", "stop"]];
        let english = |it: &str| stems(it, Language::English);
        assert!(same.iter().all(|[one, other]| english(one) == english(other)));
    }

    #[test]
    fn a_number_is_one_word() {
        assert_eq!(
            french("15\u{202f}000 kits d'hygiène"),
            ["15000", "kit", "d", "hygien"]
        );
        assert_eq!(french("12\u{a0}345\u{a0}678 fois 3,5."), ["12345678", "foi", "3.5"]);
        assert_eq!(french("en 2020 300 kits"), ["en", "2020", "300", "kit"]);
        assert_eq!(stems("15,000 kits", Language::English), ["15000", "kit"]);
        assert_eq!(french("exemple.org"), ["exempl", "org"]);
    }
}
