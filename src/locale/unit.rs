//! The words of a unit: those that content declares, and those that are built in
//! (content model §4.1).

use super::Words;

/// How a unit is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnitWords<'a> {
    /// One of it: « kit d'hygiène ».
    pub one: &'a str,
    /// Several: « kits d'hygiène ».
    pub many: &'a str,
    /// What stands in place of the words: « € ».
    pub symbol: Option<&'a str>,
    /// Whether *de* becomes *d'* before it: « une centaine d'appels ».
    pub elide: bool,
}

/// The words of a unit that needs no declaration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuiltInUnit {
    one: String,
    many: String,
    symbol: Option<String>,
    elide: bool,
}

impl BuiltInUnit {
    /// Every unit there is without declaration.
    pub const IDS: [&str; 10] = [
        "person",
        "participation",
        "cohort",
        "action",
        "organisation",
        "place",
        "hour",
        "day",
        "percent",
        "euro",
    ];

    /// Its words.
    pub fn words(&self) -> UnitWords<'_> {
        UnitWords {
            one: &self.one,
            many: &self.many,
            symbol: self.symbol.as_deref(),
            elide: self.elide,
        }
    }
}

impl Words {
    /// The words of a built-in unit; `None` for any other id.
    pub fn built_in_unit(&self, id: &str) -> Option<BuiltInUnit> {
        let id = format!("unit-{id}");
        let attribute = |name| self.told(&id, Some(name), &[]);
        Some(BuiltInUnit {
            one: self.told(&id, None, &[])?,
            many: attribute("many")?,
            symbol: attribute("symbol"),
            elide: attribute("elide").is_some(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::value::Amount;

    #[test]
    fn every_built_in_unit_has_its_words() {
        for language in [Language::French, Language::English] {
            let words = Words::new(language);
            assert!(BuiltInUnit::IDS.iter().all(|id| words.built_in_unit(id).is_some()));
            assert_eq!(words.built_in_unit("kit"), None);
        }
        let words = Words::new(Language::French);
        let euro = words.built_in_unit("euro").expect("it is built in");
        assert_eq!(words.quantity(Amount::HUNDRED, &euro.words()), "100\u{a0}€");
    }
}
