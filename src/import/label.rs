//! The names under which people know what the content calls by ids.

use std::collections::{BTreeMap, BTreeSet};

use super::key::plain;
use crate::model::Catalog;
use crate::parse::Meta;
use crate::text::nearest;

/// Ids by the names that people use, for each key that takes names.
#[derive(Clone, Debug, Default)]
pub struct Labels {
    ids: BTreeMap<&'static str, BTreeMap<String, BTreeSet<String>>>,
    /// What can be chosen from, in order: the id and its usual name.
    choices: BTreeMap<&'static str, Vec<(String, String)>>,
    /// The unit of the first product of each action.
    units: BTreeMap<String, String>,
}

/// Why a name leads to nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoLabel {
    /// Nothing has it; perhaps this one was meant.
    Unknown(Option<String>),
    /// Several have it.
    Several(Vec<String>),
}

impl Labels {
    /// All names of a catalog.
    pub fn new(catalog: &Catalog<'_>) -> Self {
        let mut labels = Self::default();
        for (id, it) in &catalog.programs {
            labels.page("program", id.as_str(), &it.page.meta);
        }
        for (id, it) in &catalog.challenges {
            labels.page("challenge", id.as_str(), &it.page.meta);
            labels.add("challenge", id.as_str(), &it.page.head.short_name);
        }
        for (id, it) in &catalog.actions {
            labels.page("action", id.as_str(), &it.page.meta);
            if let Some(product) = it.page.head.produces.first() {
                labels.units.insert(id.to_string(), product.unit.value.to_string());
            }
        }
        for (id, it) in &catalog.partners {
            labels.page("counted_by", id.as_str(), &it.page.meta);
        }
        for (id, it) in &catalog.cohorts {
            let title = it.head.title.as_deref().unwrap_or(id.as_str());
            labels.choice("cohort", id.as_str(), title);
        }
        for (id, it) in &catalog.territories {
            labels.choice("territory", id.as_str(), &it.head.title);
            if let Some(code) = &it.head.code {
                labels.add("territory", id.as_str(), code);
                let both = format!("{} {code}", it.head.title);
                labels.add("territory", id.as_str(), &both);
            }
        }
        for (id, it) in &catalog.units {
            labels.choice("unit", id.as_str(), &it.many);
            labels.add("unit", id.as_str(), &it.one);
            it.symbol.iter().for_each(|symbol| labels.add("unit", id.as_str(), symbol));
        }
        labels
    }

    /// The id that a name stands for.
    pub fn find(&self, key: &str, name: &str) -> Result<String, NoLabel> {
        let Some(known) = self.ids.get(key) else { return Err(NoLabel::Unknown(None)) };
        let wanted = plain(name);
        let is_id = |ids: &&BTreeSet<String>| ids.contains(name);
        if known.values().find(is_id).is_some() {
            return Ok(name.to_owned());
        }
        match known.get(&wanted).map(|ids| (ids.len(), ids)) {
            Some((1, ids)) => Ok(ids.iter().cloned().collect()),
            Some((_, ids)) => Err(NoLabel::Several(ids.iter().cloned().collect())),
            None => {
                let near = nearest(&wanted, known.keys().map(String::as_str));
                let ids = near.and_then(|it| known.get(it));
                let unique = ids.filter(|it| it.len() == 1);
                let near = unique.and_then(|it| it.first().cloned());
                Err(NoLabel::Unknown(near))
            }
        }
    }

    /// The unit in which an action counts when none is said.
    pub(super) fn unit(&self, action: &str) -> Option<&str> {
        self.units.get(action).map(String::as_str)
    }

    /// What can be chosen from: ids with their usual names.
    pub fn choices(&self, key: &str) -> &[(String, String)] {
        self.choices.get(key).map_or(&[], Vec::as_slice)
    }

    fn page(&mut self, key: &'static str, id: &str, meta: &Meta) {
        let title = meta.title.as_ref().map_or(id, |it| it.value.as_str());
        self.choice(key, id, title);
        let previous = meta.previous_ids.iter().map(|it| it.value.as_str());
        let names = meta.variants.iter().map(String::as_str).chain(previous);
        names.for_each(|it| self.add(key, id, it));
    }

    fn choice(&mut self, key: &'static str, id: &str, title: &str) {
        let choices = self.choices.entry(key).or_default();
        choices.push((id.to_owned(), title.to_owned()));
        self.add(key, id, id);
        self.add(key, id, title);
    }

    fn add(&mut self, key: &'static str, id: &str, name: &str) {
        let names = self.ids.entry(key).or_default();
        names.entry(plain(name)).or_default().insert(id.to_owned());
    }
}
