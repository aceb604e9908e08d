//! The names that a project has, by type: what a reference may say.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::parse::{Doc, Kind, Part, Written};
use crate::text::Spanned;
use crate::value::Slug;

/// A thing and its name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its title, or whatever tells people most.
    pub title: String,
}

/// The things of a project by the word of their type.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ids(BTreeMap<&'static str, Vec<Named>>);

impl Ids {
    /// The things of a type, in the order of their ids.
    pub fn of(&self, kind: &str) -> &[Named] {
        self.0.get(kind).map_or(&[], Vec::as_slice)
    }

    fn add(&mut self, kind: Kind, id: impl ToString, title: &str) {
        let named = Named { id: id.to_string(), title: title.to_owned() };
        self.0.entry(kind.word()).or_default().push(named);
    }
}

/// The names in the sources of a project.
pub fn ids(docs: &[Arc<Doc>]) -> Ids {
    let mut ids = Ids::default();
    docs.iter().for_each(|doc| one(&doc.part, &mut ids));
    ids.0.values_mut().for_each(|it| it.sort());
    ids
}

fn one(part: &Part, ids: &mut Ids) {
    match part {
        Part::Site(it) => {
            it.contacts
                .iter()
                .for_each(|it| ids.add(Kind::Contact, &it.id.value, &it.role));
        }
        Part::Program(it) => {
            written(Kind::Program, it, ids);
            for edition in &it.head.editions {
                let title = edition.title.as_deref().unwrap_or_default();
                ids.add(Kind::Edition, format!("{}/{}", it.id, edition.id.value), title);
            }
        }
        Part::Day { program, day } => {
            let title = day.meta.title.as_ref().map_or("", |it| &it.value);
            ids.add(Kind::Day, format!("{program}/{}", day.id), title);
        }
        Part::Challenge(it) => written(Kind::Challenge, it, ids),
        Part::Action(it) => written(Kind::Action, it, ids),
        Part::Partner(it) => written(Kind::Partner, it, ids),
        Part::Sponsor(it) => written(Kind::Sponsor, it, ids),
        Part::Story(it) => written(Kind::Story, it, ids),
        Part::Project(it) => written(Kind::Project, it, ids),
        Part::Page { path, page } => {
            let title = page.meta.title.as_ref().map_or("", |it| &it.value);
            ids.add(Kind::Page, path, title);
        }
        Part::Platform { id, platform } => ids.add(Kind::Platform, id, &platform.title),
        part => listed(part, ids),
    }
}

fn written<T>(kind: Kind, page: &Written<T>, ids: &mut Ids) {
    let title = page.meta.title.as_ref().map_or("", |it| &it.value);
    ids.add(kind, &page.id, title);
}

fn listed(part: &Part, ids: &mut Ids) {
    let mut add = |kind, id: &Spanned<Slug>, title: &str| ids.add(kind, &id.value, title);
    match part {
        Part::Tiers(all) => all.iter().for_each(|it| add(Kind::Tier, &it.id, &it.title)),
        Part::Territories(all) => {
            all.iter().for_each(|it| add(Kind::Territory, &it.id, &it.title));
        }
        Part::Cohorts(all) => {
            all.iter().for_each(|it| {
                add(Kind::Cohort, &it.id, it.title.as_deref().unwrap_or_default());
            });
        }
        Part::Units(all) => all.iter().for_each(|it| add(Kind::Unit, &it.id, &it.many)),
        Part::Sources(all) => {
            all.iter().for_each(|it| add(Kind::Source, &it.id, &it.title));
        }
        Part::Concepts(all) => {
            all.iter().for_each(|it| add(Kind::Concept, &it.id, &it.label));
        }
        Part::Figures(all) => all.iter().for_each(|it| add(Kind::Figure, &it.id, "")),
        Part::Indicators(all) => {
            all.iter().for_each(|it| add(Kind::Indicator, &it.id, &it.title));
        }
        Part::Targets(all) => all.iter().for_each(|it| add(Kind::Target, &it.id, "")),
        Part::Surveys(all) => {
            all.iter().for_each(|it| add(Kind::Survey, &it.id, &it.title));
        }
        Part::Rules(all) => {
            all.iter().for_each(|it| add(Kind::Rule, &it.id, &it.message))
        }
        Part::Categories(all) => {
            all.iter().for_each(|it| add(Kind::Category, &it.id, &it.title));
        }
        _ => {}
    }
}
