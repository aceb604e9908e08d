//! What is asked for a new entry, and in which order.
//!
//! Invariant: what was given by an option is not asked.

use std::io::BufRead;

use super::super::ask::{Need, Question, ask};
use super::super::halt::Halt;
use super::report;
use crate::diag::Fact;
use crate::import::{Labels, typed};
use crate::locale::Words;
use crate::model::{Action, Catalog};
use crate::value::{Date, Slug};

/// Keys of an entry with their values, as a log writes them.
pub(super) type Values = Vec<(String, String)>;

/// Someone at a terminal, and what can be told to them.
pub(super) struct Interview<'i> {
    pub(super) catalog: &'i Catalog<'i>,
    pub(super) labels: &'i Labels,
    pub(super) words: &'i Words,
    pub(super) input: &'i mut dyn BufRead,
    pub(super) values: Values,
}

impl Interview<'_> {
    /// Asks for all that is not given yet.
    pub(super) fn go(&mut self) -> Result<(), Halt> {
        self.put("date", Need::Needed, &[])?;
        let cohorts = self.cohorts();
        let grouped = self.has("program") || self.has("challenge");
        if !grouped {
            self.put("cohort", Need::Optional, &cohorts)?;
        }
        if !self.has("cohort") {
            for key in ["program", "challenge"] {
                let choices = self.labels.choices(key).to_vec();
                self.put(key, Need::Needed, &choices)?;
            }
        }
        let actions = self.actions();
        self.put("action", Need::Needed, &actions)?;
        self.quantities()?;
        let territories = self.labels.choices("territory").to_vec();
        self.put("territory", Need::Optional, &territories)?;
        self.put("participants", Need::Optional, &[])?;
        let kinds = ["photo", "receipt", "list", "attestation"];
        let named = |it: &str| {
            (it.to_owned(), self.words.text(&format!("cli-log-evidence-{it}")))
        };
        self.put("evidence.kind", Need::Optional, &kinds.map(named))?;
        if self.has("evidence.kind") {
            self.put("evidence.level", Need::Needed, &[])?;
        }
        self.put("public_note", Need::Optional, &[])?;
        self.put("private_note", Need::Optional, &[])
    }

    fn has(&self, key: &str) -> bool {
        self.values.iter().any(|(it, _)| it == key)
    }

    fn value(&self, key: &str) -> Option<&str> {
        let found = self.values.iter().find(|(it, _)| it == key);
        found.map(|(_, value)| value.as_str())
    }

    /// Asks for one key.
    fn put(
        &mut self,
        key: &str,
        need: Need,
        choices: &[(String, String)],
    ) -> Result<(), Halt> {
        let name = key.replace(['.', '_'], "-");
        let text = self.words.text(&format!("cli-log-ask-{name}"));
        self.put_as(key, text, (need, choices))
    }

    fn put_as(
        &mut self,
        key: &str,
        text: String,
        (need, choices): (Need, &[(String, String)]),
    ) -> Result<(), Halt> {
        if self.has(key) {
            return Ok(());
        }
        let default = (key == "evidence.level").then(|| "2".to_owned());
        let question = Question { text, default, choices, need };
        let (labels, words) = (self.labels, self.words);
        let check = |text: &str| {
            typed(key, text, labels).map_err(|it| report::reason(&it, words))
        };
        let answer = ask(&question, self.input, words, &check)?;
        self.values.extend(answer.map(|it| (key.to_owned(), it)));
        Ok(())
    }

    /// Each product of the action, with its unit said.
    fn quantities(&mut self) -> Result<(), Halt> {
        let given = |(key, _): &(String, String)| {
            key == "quantity" || key.starts_with("quantities.") || key == "qualitative"
        };
        if self.values.iter().any(given) {
            return Ok(());
        }
        let Some(action) = self.action() else { return Ok(()) };
        let products = action.page.head.produces.iter().map(|it| it.unit.value.clone());
        let products: Vec<Slug> = products.collect();
        let several = products.len() > 1;
        for (at, unit) in products.into_iter().enumerate() {
            let many = self.catalog.units.get(&unit).map_or(unit.as_str(), |it| &it.many);
            let facts = [("unit", Fact::Text(many.to_owned()))];
            let text = self.words.with("cli-log-ask-quantity", &facts);
            let key = match several {
                true => format!("quantities.{unit}"),
                false => "quantity".to_owned(),
            };
            let need = if at == 0 { Need::Needed } else { Need::Optional };
            self.put_as(&key, text, (need, &[]))?;
        }
        Ok(())
    }

    fn action(&self) -> Option<&Action<'_>> {
        let id = Slug::new(self.value("action")?)?;
        self.catalog.actions.get(&id)
    }

    /// Cohorts, those that began last before the date first.
    fn cohorts(&self) -> Vec<(String, String)> {
        let day = self.value("date").and_then(Date::new).map(Date::first);
        let mut found: Vec<_> = self.catalog.cohorts.iter().collect();
        found.retain(|(_, it)| day.is_none_or(|day| it.head.start.value <= day));
        found.sort_by_key(|(id, it)| (std::cmp::Reverse(it.head.start.value), *id));
        let each = found.into_iter().map(|(id, it)| {
            let title = it.head.title.as_ref();
            let name = title.map_or_else(|| id.to_string(), |it| format!("{id} ({it})"));
            (id.to_string(), name)
        });
        each.collect()
    }

    /// The repertoire of the challenge.
    fn actions(&self) -> Vec<(String, String)> {
        let cohort = self.value("cohort").and_then(Slug::new);
        let cohort = cohort.and_then(|it| self.catalog.cohorts.get(&it));
        let named = self.value("challenge").and_then(Slug::new);
        let challenge = cohort.map(|it| it.challenge.clone()).or(named);
        let own = |id: &str| {
            let action = Slug::new(id).and_then(|it| self.catalog.actions.get(&it));
            let challenge = challenge.as_ref();
            challenge
                .is_none_or(|it| action.is_some_and(|all| all.challenges.contains(&it)))
        };
        let choices = self.labels.choices("action").iter().filter(|(id, _)| own(id));
        choices.cloned().collect()
    }
}
