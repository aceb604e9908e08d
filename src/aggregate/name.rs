//! From words of people to what they name: indicators and scopes asked for outside of
//! content, where no register of pages helps.
//!
//! Invariant: what is returned exists in the catalog, and scopes are in canonical order.

use super::Scope;
use crate::model::Catalog;
use crate::parse::SCOPE_TYPES;
use crate::value::Slug;

/// A name that nothing has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// What it should be: `indicator`, `challenge`; `scope` for a word that is no type.
    pub kind: &'static str,
    /// As written.
    pub id: String,
    /// The nearest that there is.
    pub nearest: Option<String>,
}

impl Scope {
    /// Reads `challenge:homeless,territory:fr-75`, `sponsor:x` or `all`.
    pub fn read(text: &str, catalog: &Catalog<'_>) -> Result<Self, Unknown> {
        let mut scope = Self::default();
        for part in text.split(',').filter(|_| text != "all") {
            let (word, id) = part.split_once(':').unwrap_or((part, ""));
            let Some(kind) = SCOPE_TYPES.into_iter().find(|it| *it == word) else {
                return Err(unknown("scope", word, SCOPE_TYPES.into_iter()));
            };
            let known = known(catalog, kind);
            if !known.iter().any(|it| it == id) {
                return Err(unknown(kind, id, known.iter().map(String::as_str)));
            }
            scope.add(kind, id);
        }
        scope.sort();
        Ok(scope)
    }

    /// Adds one thing; what cannot be a name of its type is left out.
    pub(super) fn add(&mut self, kind: &str, id: &str) {
        let ids = match kind {
            "program" => &mut self.programs,
            "challenge" => &mut self.challenges,
            "action" => &mut self.actions,
            "territory" => &mut self.territories,
            "cohort" => &mut self.cohorts,
            "sponsor" => &mut self.sponsors,
            _ => {
                let parts = id.split_once('/');
                let ids = parts.and_then(|(a, b)| Slug::new(a).zip(Slug::new(b)));
                self.editions.extend(ids);
                return;
            }
        };
        ids.extend(Slug::new(id));
    }

    fn sort(&mut self) {
        let Self {
            programs,
            editions,
            challenges,
            actions,
            territories,
            cohorts,
            sponsors,
        } = self;
        editions.sort();
        editions.dedup();
        for ids in [programs, challenges, actions, territories, cohorts, sponsors] {
            ids.sort();
            ids.dedup();
        }
    }

    /// Whether everything it names is in the catalog.
    pub fn exists(&self, catalog: &Catalog<'_>) -> bool {
        Self::read(&self.key(), catalog).is_ok()
    }
}

/// The indicator of that name.
pub fn indicator(text: &str, catalog: &Catalog<'_>) -> Result<Slug, Unknown> {
    let found = Slug::new(text).filter(|it| catalog.indicators.contains_key(it));
    let known = catalog.indicators.keys().map(|it| it.as_str());
    found.ok_or_else(|| unknown("indicator", text, known))
}

fn known(catalog: &Catalog<'_>, kind: &str) -> Vec<String> {
    fn names<'s, T: 's>(things: impl Iterator<Item = (&'s &'s Slug, T)>) -> Vec<String> {
        things.map(|(id, _)| id.to_string()).collect()
    }
    match kind {
        "program" => names(catalog.programs.iter()),
        "challenge" => names(catalog.challenges.iter()),
        "action" => names(catalog.actions.iter()),
        "territory" => names(catalog.territories.iter()),
        "cohort" => names(catalog.cohorts.iter()),
        "sponsor" => names(catalog.sponsors.iter()),
        _ => {
            let editions = catalog.programs.values().flat_map(|it| &it.editions);
            editions.map(|it| format!("{}/{}", it.program, it.head.id.value)).collect()
        }
    }
}

fn unknown<'n>(
    kind: &'static str,
    id: &str,
    known: impl Iterator<Item = &'n str>,
) -> Unknown {
    let far = id.chars().count().div_ceil(3).max(2);
    let near = known
        .map(|it| (strsim::damerau_levenshtein(id, it), it))
        .filter(|(distance, _)| *distance <= far)
        .min();
    Unknown { kind, id: id.to_owned(), nearest: near.map(|(_, it)| it.to_owned()) }
}
