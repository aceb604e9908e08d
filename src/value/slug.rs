//! Names of things, and how French text becomes one.

use std::fmt;
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

/// A name made of lower-case letters, digits and single hyphens
/// (`[a-z0-9]+(-[a-z0-9]+)*`, content model §1.2).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(Arc<str>);

impl Slug {
    /// Takes text that already is a slug.
    pub fn new(text: &str) -> Option<Self> {
        let sound = text.split('-').all(|word| {
            !word.is_empty()
                && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        });
        sound.then(|| Self(text.into()))
    }

    /// Makes a slug of any text that holds a letter or a digit: « De l'aide » is
    /// `de-l-aide`.
    pub fn of(text: &str) -> Option<Self> {
        let hidden = |c: char| {
            matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
        };
        let words: Vec<String> = fold(&text.replace(hidden, ""))
            .split(|c: char| !c.is_ascii_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
        Self::new(&words.join("-"))
    }

    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The text with its accents on their letters; `None` when they are there already.
pub fn composed(text: &str) -> Option<String> {
    let apart = !text.is_ascii() && !unicode_normalization::is_nfc(text);
    apart.then(|| text.nfc().collect())
}

/// Text in lower case without accents, as French readers sort and search it:
/// « Œuvre d'été » is `oeuvre d'ete`.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfd().flat_map(char::to_lowercase) {
        match c {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            // U+0300 to U+036F are the accents that NFD has set apart.
            '\u{300}'..='\u{36f}' => {}
            _ => folded.push(c),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_has_no_capital_accent_or_double_hyphen() {
        assert!(["a", "2020-w15-homeless-01"].iter().all(|it| Slug::new(it).is_some()));
        assert!(
            ["", "-a", "a-", "a--b", "A", "é", "a_b", "a b"]
                .iter()
                .all(|it| Slug::new(it).is_none())
        );
    }

    #[test]
    fn french_titles_become_readable_slugs() {
        let slug = |text| Slug::of(text).map(|it| it.to_string());
        assert_eq!(
            slug("Kits d'hygiène constitués").as_deref(),
            Some("kits-d-hygiene-constitues")
        );
        assert_eq!(slug("« Cœur » n° 2").as_deref(), Some("coeur-n-2"));
        assert_eq!(slug("…"), None);
    }
}
