//! From a finished page back to the files it was made of.
//!
//! Invariant: only what can be shown to be behind a page is named: its text, the entries
//! behind its numbers, its pictures, and what its links name.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Inputs;
use crate::aggregate::Question;
use crate::artifact::{Artifact, SitePath};
use crate::memo::Known;
use crate::model::Catalog;
use crate::plan::{Page, Plan, ShownNumber};
use crate::text::SourcePath;
use crate::value::Slug;

/// What is needed to find the files behind a page.
#[derive(Clone, Debug, Default)]
pub struct Trail {
    pages: Vec<Arc<Known<Page>>>,
    /// The file of each record, by its index.
    records: Vec<SourcePath>,
    indicators: BTreeMap<Slug, SourcePath>,
    figures: BTreeMap<Slug, SourcePath>,
    /// The files that say the texts of others in a second language.
    translations: BTreeSet<SourcePath>,
}

/// The files behind a page; each stands in one list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Feeds {
    /// Where its text is written.
    pub text: BTreeSet<SourcePath>,
    /// What its numbers come from: entries, figures, definitions.
    pub numbers: BTreeSet<SourcePath>,
    /// Its pictures.
    pub pictures: BTreeSet<SourcePath>,
    /// What it names and leads to.
    pub named: BTreeSet<SourcePath>,
}

impl Feeds {
    /// Every file, in the order of paths.
    pub fn all(&self) -> BTreeSet<&SourcePath> {
        let lists = [&self.text, &self.numbers, &self.pictures, &self.named];
        lists.into_iter().flatten().collect()
    }
}

impl Trail {
    pub(super) fn new(inputs: &Inputs, catalog: &Catalog<'_>, plan: &Plan) -> Self {
        let indicators = catalog.indicators.iter();
        let figures = catalog.figures.iter();
        let content = inputs.content.iter().map(|it| &it.path);
        let translated = |it: &&SourcePath| it.stem().contains('.');
        Self {
            pages: plan.pages.clone(),
            records: catalog.records.iter().map(|it| it.path.clone()).collect(),
            indicators: indicators
                .map(|(id, it)| ((*id).clone(), it.path.clone()))
                .collect(),
            figures: figures.map(|(id, it)| ((*id).clone(), it.path.clone())).collect(),
            translations: content.filter(translated).cloned().collect(),
        }
    }

    /// The files behind a finished page.
    pub fn feeds(&self, artifact: &Artifact, numbers: &[ShownNumber]) -> Feeds {
        let Some(page) = self.pages.iter().find(|it| it.path == artifact.path) else {
            return Feeds::default();
        };
        let text =
            page.source.iter().flat_map(|it| [Some(it.clone()), self.said(page, it)]);
        let text: BTreeSet<SourcePath> = text.flatten().collect();
        let beside = |found: BTreeSet<SourcePath>, known: &BTreeSet<SourcePath>| {
            found.difference(known).cloned().collect::<BTreeSet<_>>()
        };
        let named = beside(self.named(artifact), &text);
        let numbers = beside(self.behind(page, numbers), &text);
        Feeds {
            named: beside(named, &numbers),
            pictures: page.pictures.iter().map(|(path, _)| path.clone()).collect(),
            numbers,
            text,
        }
    }

    /// The translation of a source, when the page is in its language.
    fn said(&self, page: &Page, source: &SourcePath) -> Option<SourcePath> {
        let (before, extension) = source.as_str().rsplit_once('.')?;
        let path = format!("{before}.{}.{extension}", page.site.language);
        self.translations.get(&SourcePath::new(&path)).cloned()
    }

    /// What the numbers of a page come from.
    fn behind(&self, page: &Page, numbers: &[ShownNumber]) -> BTreeSet<SourcePath> {
        let asked: BTreeSet<&Question> =
            page.asked.iter().map(|it| &it.question).collect();
        let mut found = BTreeSet::new();
        for question in &asked {
            found.extend(self.indicators.get(&question.indicator).cloned());
        }
        let cited = page.numbers.iter().filter_map(|it| it.key.strip_prefix("figure:"));
        let cited = cited.filter_map(|id| self.figures.get(&Slug::new(id)?));
        found.extend(cited.cloned());
        let shown = numbers.iter().map(|it| &it.observation);
        for observation in shown.filter(|it| asked.contains(&it.question)) {
            let Some(measure) = observation.measure.value() else { continue };
            let records = measure.proof.records.iter();
            found.extend(records.filter_map(|at| self.records.get(*at)).cloned());
            let declared = measure.proof.declared.iter();
            found.extend(declared.filter_map(|id| self.figures.get(id)).cloned());
        }
        found
    }

    /// The files of the pages that its own part leads to.
    fn named(&self, artifact: &Artifact) -> BTreeSet<SourcePath> {
        let html = String::from_utf8_lossy(&artifact.bytes);
        let own = html.split_once("<main").map_or("", |(_, rest)| rest);
        let own = own.split("</main>").next().unwrap_or_default();
        let paths: BTreeSet<String> =
            links(own).filter_map(|it| target(&artifact.path, it)).collect();
        let pages = self.pages.iter().filter(|it| paths.contains(it.path.as_str()));
        pages.filter_map(|it| it.source.clone()).collect()
    }
}

/// Where the links of a piece of HTML lead, as they are written.
fn links(html: &str) -> impl Iterator<Item = &str> {
    html.split("href=").skip(1).map(|rest| match rest.chars().next() {
        Some(quote @ ('"' | '\'')) => rest[1..].split(quote).next().unwrap_or_default(),
        _ => rest.split([' ', '>']).next().unwrap_or_default(),
    })
}

/// The file of the site that a link of a page leads to, from the root of the site.
fn target(page: &SitePath, link: &str) -> Option<String> {
    let link = link.split(['#', '?']).next().unwrap_or_default();
    if link.is_empty() || link.contains(':') || link.starts_with('/') {
        return None;
    }
    let mut parts: Vec<&str> = page.as_str().split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    let is_folder = link.ends_with('/') || link.ends_with("..") || link == ".";
    parts.extend(is_folder.then_some("index.html"));
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_to_a_file_of_the_site() {
        let page = SitePath::new("en/defis/eau/index.html").expect("a path");
        let led = |link| target(&page, link).unwrap_or_default();
        assert_eq!(led("../kit/"), "en/defis/kit/index.html");
        assert_eq!(led("../../../a.csv?x#y"), "a.csv");
        assert_eq!(["#ici", "https://a.org/", "../../../../x", "/x"].map(led), [""; 4]);
    }
}
