//! Several names in a sentence, and the order in which people look for them.

use super::Words;
use crate::diag::Fact;

impl Words {
    /// Names in one sentence: « a, b et c ».
    pub fn list(&self, items: &[String]) -> String {
        self.enumerated("list-and", items)
    }

    /// A choice between names: « a, b ou c ».
    pub fn choice(&self, items: &[String]) -> String {
        self.enumerated("list-or", items)
    }

    fn enumerated(&self, id: &str, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => {
                let first = Fact::Text(first.join(", "));
                self.with(id, &[("first", first), ("last", last.into())])
            }
        }
    }
}

/// What to sort names by, so that « École » stands between « eau » and « été »; two
/// names that differ by their accents only keep one order.
pub fn sort_key(name: &str) -> (String, String) {
    (crate::value::fold(name), name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    #[test]
    fn the_last_of_a_list_is_joined_by_a_word() {
        let list = |language, items: &[&str]| {
            let items: Vec<String> = items.iter().map(|&it| it.to_owned()).collect();
            Words::new(language).list(&items)
        };
        assert_eq!(list(Language::French, &["a", "b", "c"]), "a, b et c");
        assert_eq!(list(Language::French, &["a", "b"]), "a et b");
        assert_eq!(list(Language::French, &["a"]), "a");
        assert_eq!(list(Language::English, &["a", "b", "c"]), "a, b and c");
        assert_eq!(list(Language::French, &[]), "");
    }

    #[test]
    fn names_are_sorted_as_french_readers_look_for_them() {
        let mut names = ["zèbre", "Étampes", "eau", "œuf", "École", "oeuvre", "Zoé"];
        names.sort_by_key(|it| sort_key(it));
        assert_eq!(names, ["eau", "École", "Étampes", "œuf", "oeuvre", "zèbre", "Zoé"]);
    }
}
