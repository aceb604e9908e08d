//! Every computed number of a public page, with the pages that show it: what a lock
//! holds (N59).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::data::observations;
use super::desk::Desk;
use super::number::Asked;
use super::{Page, Robots};
use crate::aggregate::{Measure, Observation, Question, Visible, locked};
use crate::memo::Known;
use crate::parse::LockState;

/// A computed number of a public page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownNumber {
    /// Its canonical key.
    pub key: String,
    /// What is said of it.
    pub observation: Observation,
    /// Whether late entries may still change it.
    pub state: LockState,
    /// Where it stands, from the root of the site: `/impact/`.
    pub pages: BTreeSet<String>,
}

impl ShownNumber {
    /// Its value as a lock writes it; none when it is too small, or missing.
    pub fn value(&self) -> Option<String> {
        self.observation
            .measure
            .value()
            .map(|it: &Measure| locked(it.plain()).to_string())
    }
}

/// Every number that public pages show, by key; what is missing is no number.
pub(super) fn numbers(desk: &Desk<'_>, pages: &[Arc<Known<Page>>]) -> Vec<ShownNumber> {
    let mut places: BTreeMap<&Question, BTreeSet<String>> = BTreeMap::new();
    for page in pages {
        let is_public = page.shell.as_ref().is_some_and(|it| it.robots == Robots::Index);
        let asked = page.asked.iter().filter(|it| is_public && it.suffix().is_empty());
        for question in asked.map(|it| &it.question) {
            places.entry(question).or_default().insert(url(page));
        }
    }
    let mut found = BTreeMap::new();
    for id in desk.catalog.indicators.keys() {
        for observation in observations(desk, id).iter() {
            let question = &observation.question;
            let is_row = observation.scope != question.scope.key();
            let state = match observation.measure {
                _ if is_row => continue,
                Visible::Missing | Visible::NotComputable => continue,
                Visible::Masked { .. } => LockState::Masked,
                Visible::Value(_) if desk.impact.is_provisional(question.period) => {
                    LockState::Provisional
                }
                Visible::Value(_) => LockState::Final,
            };
            let key = question.key(observation.version);
            let mut pages = places.get(question).cloned().unwrap_or_default();
            let own = desk.place_of(&Asked::whole(question)).page();
            pages.insert(format!("/{}", own.from_root()));
            let observation = observation.clone();
            let number = ShownNumber { key: key.clone(), observation, state, pages };
            found.insert(key, number);
        }
    }
    found.into_values().collect()
}

fn url(page: &Page) -> String {
    let path = page.path.as_str();
    format!("/{}", path.strip_suffix("index.html").unwrap_or(path))
}
