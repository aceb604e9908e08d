//! Everything that can be linked to: its name, its address, whether it is shown.
//!
//! Invariant: a thing is in the register whether it is shown or not, so that a link to
//! an unfinished page can be told from a link to nothing.

mod figures;
mod places;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use super::address::Address;
use super::desk::Setting;
use super::impact::{source_places, survey_places, target_places};
use super::languages::Languages;
use super::name::day_number;
use crate::locale::Words;
use crate::model::{Catalog, Publication};
use crate::parse::{Body, Meta, Scheme, Written};
use crate::text::{SourcePath, nearest};

/// Everything that can be linked to, by type and id.
pub(super) struct Register<'a> {
    things: BTreeMap<(Scheme, String), Listing<'a>>,
    /// Ids of before, with the id of today.
    previous: BTreeMap<(Scheme, String), String>,
    /// The nearest id of each that leads nowhere, asked for once for many references.
    nearest: Mutex<BTreeMap<(Scheme, String), Option<String>>>,
    /// Which pages there are in which language.
    pub(super) languages: Languages<'a>,
}

/// One thing that can be linked to.
#[derive(Clone, Debug)]
pub(super) struct Listing<'a> {
    /// Its canonical name.
    pub(super) title: String,
    /// A shorter one, where it has one.
    pub(super) short: Option<&'a str>,
    /// Its text; none for what stands in a list file.
    body: Option<&'a Body>,
    /// Whether a page has shown its summary.
    is_summed: Arc<AtomicBool>,
    /// Its page, or its place in one; none while its kind has no page.
    pub(super) address: Option<Address>,
    /// Whether it is shown on the day of the build.
    pub(super) publication: Publication,
    /// Where it is written; none for what stands in a list file.
    pub(super) source: Option<&'a SourcePath>,
    /// What it says of itself; none for what stands in a list file.
    pub(super) meta: Option<&'a Meta>,
}

/// What a Markdown page says of itself, and where.
#[derive(Clone, Copy)]
pub(super) struct Told<'a> {
    /// The keys common to all pages.
    pub(super) meta: &'a Meta,
    /// Its file.
    pub(super) source: &'a SourcePath,
}

/// A Markdown page while the register is filled.
struct Filed<'a> {
    told: Told<'a>,
    body: &'a Body,
    publication: Publication,
}

impl Listing<'_> {
    /// One sentence about it; empty for none.
    pub(super) fn summary(&self) -> String {
        self.is_summed.store(true, Ordering::Relaxed);
        let Some(body) = self.body else { return String::new() };
        let own = self.meta.and_then(|it| it.summary.clone());
        own.or_else(|| body.first_sentence()).unwrap_or_else(|| self.title.clone())
    }
}

impl<'a> Register<'a> {
    /// Finds the address and the publication of everything.
    pub(super) fn new(catalog: &'a Catalog<'a>, setting: &Setting<'a>) -> Self {
        let (things, previous) = (BTreeMap::new(), BTreeMap::new());
        let (nearest, languages) = (Mutex::default(), Languages::new(setting));
        let mut register = Self { things, previous, nearest, languages };
        register.add_editorial(catalog);
        register.add_programs(catalog, setting);
        register.add_numbers(catalog, setting.words);
        register.add_unlisted(catalog, setting);
        register.add_places(catalog, setting);
        let told = register.things.values();
        let pages = told.filter_map(|it| Some((it.address.as_ref()?, it.source?)));
        register.languages.list(pages.filter(|(address, _)| address.anchor().is_empty()));
        register
    }

    /// A thing by its type and id.
    pub(super) fn get(&self, scheme: Scheme, id: &str) -> Option<&Listing<'a>> {
        self.things.get(&(scheme, id.to_owned()))
    }

    /// The id of today of a thing that had another.
    pub(super) fn current(&self, scheme: Scheme, id: &str) -> Option<&str> {
        self.previous.get(&(scheme, id.to_owned())).map(String::as_str)
    }

    /// The ids of one type.
    pub(super) fn ids(&self, scheme: Scheme) -> impl Iterator<Item = &str> {
        let of_scheme = self.things.keys().filter(move |(it, _)| *it == scheme);
        of_scheme.map(|(_, id)| id.as_str())
    }

    /// The id of one type that is most like another.
    pub(super) fn nearest(&self, scheme: Scheme, id: &str) -> Option<String> {
        let mut known = self.nearest.lock().expect("no page panics while it is held");
        let found = known
            .entry((scheme, id.to_owned()))
            .or_insert_with(|| nearest(id, self.ids(scheme)).map(str::to_owned));
        found.clone()
    }

    /// Everything that has a Markdown page of its own, with what it says of itself.
    pub(super) fn told(&self) -> impl Iterator<Item = (Told<'a>, &Listing<'a>)> {
        let told = |listing: &Listing<'a>| {
            let (meta, source) = (listing.meta?, listing.source?);
            Some(Told { meta, source })
        };
        let pages =
            self.things.iter().filter(|((scheme, _), _)| *scheme != Scheme::Edition);
        pages.filter_map(move |(_, listing)| Some((told(listing)?, listing)))
    }

    /// The files of what pages have shown the summary of.
    pub(super) fn summed(&self) -> impl Iterator<Item = &SourcePath> {
        self.things
            .values()
            .filter(|it| it.is_summed.load(Ordering::Relaxed))
            .filter_map(|it| it.source)
    }

    /// Whether a thing is in lists, feeds and the site map.
    pub(super) fn is_public(&self, scheme: Scheme, id: &str) -> bool {
        self.get(scheme, id).is_some_and(|it| it.publication == Publication::Public)
    }

    fn add(&mut self, scheme: Scheme, id: &str, listing: Listing<'a>) {
        self.things.insert((scheme, id.to_owned()), listing);
    }

    /// Adds what has a Markdown page of its own.
    fn add_told(
        &mut self,
        key: (Scheme, &str),
        filed: Filed<'a>,
        address: Address,
    ) -> &mut Listing<'a> {
        let Filed { told: Told { meta, source }, body, publication } = filed;
        let (scheme, id) = key;
        for old in &meta.previous_ids {
            self.previous.insert((scheme, old.value.clone()), id.to_owned());
        }
        let title = meta.title.as_ref().map(|it| it.value.clone()).unwrap_or_default();
        let listing = Listing {
            body: Some(body),
            is_summed: Arc::default(),
            title,
            short: None,
            address: Some(address),
            publication,
            source: Some(source),
            meta: Some(meta),
        };
        self.things.entry((scheme, id.to_owned())).insert_entry(listing).into_mut()
    }

    fn add_editorial(&mut self, catalog: &'a Catalog<'a>) {
        for (id, it) in &catalog.challenges {
            let told = filed(catalog, it.page, it.path);
            let key = (Scheme::Challenge, id.as_str());
            self.add_told(key, told, Address::challenge(it)).short =
                Some(&it.page.head.short_name);
        }
        for (id, it) in &catalog.actions {
            let told = filed(catalog, it.page, it.path);
            let key = (Scheme::Action, id.as_str());
            self.add_told(key, told, Address::action(it));
        }
        for (id, it) in &catalog.partners {
            let told = filed(catalog, it.page, it.path);
            let key = (Scheme::Partner, id.as_str());
            self.add_told(key, told, Address::partner(it));
        }
        for (id, it) in &catalog.stories {
            let told = filed(catalog, it.page, it.path);
            let key = (Scheme::Story, id.as_str());
            self.add_told(key, told, Address::story(it));
        }
        for (path, it) in &catalog.pages {
            let told = filed(catalog, it.page, it.path);
            let address = Address::free_page(path, it);
            self.add_told((Scheme::Page, path), told, address);
        }
    }

    fn add_programs(&mut self, catalog: &'a Catalog<'a>, setting: &Setting<'a>) {
        for (id, program) in &catalog.programs {
            let told = filed(catalog, program.page, program.path);
            let key = (Scheme::Program, id.as_str());
            self.add_told(key, told, Address::program(program));
            let listing = self.get(Scheme::Program, id.as_str()).cloned();
            let listing = listing.expect("it was added above");
            for edition in &program.editions {
                let own = edition_title(edition.head, setting.words);
                let title = format!("{}, {own}", listing.title);
                let id = format!("{id}/{}", edition.head.id.value);
                let address = Address::edition(program, &edition.head.id.value);
                let listing =
                    Listing { title, address: Some(address), ..listing.clone() };
                self.add(Scheme::Edition, &id, listing);
            }
            for day in &program.days {
                let told = filed(catalog, day.page, day.path);
                let address = Address::day(program, day, setting.own_words);
                let key = format!("{id}/{}", day.page.id);
                let added = self.add_told((Scheme::Day, &key), told, address);
                if added.title.is_empty() {
                    added.title = day_number(day, setting.words);
                }
            }
        }
    }

    /// Figures, indicators and what explains them: their names are what they count.
    fn add_numbers(&mut self, catalog: &'a Catalog<'a>, _words: &Words) {
        for (id, it) in &catalog.indicators {
            let address = Address::indicator(it);
            self.add(Scheme::Indicator, id.as_str(), public(&it.head.title, address));
        }
        let figures = self.figures(catalog);
        for (id, it) in &catalog.concepts {
            // What has one value needs no page that compares.
            let mut listing = public(&it.head.label, Address::concept(id));
            if let [] | [_] = it.figures.as_slice() {
                let only = it.figures.first().and_then(|it| figures.get(*it));
                listing.address = only.cloned();
            }
            self.add(Scheme::Concept, id.as_str(), listing);
        }
        for (id, it) in &catalog.figures {
            let label =
                catalog.concepts.get(it.concept).map_or("", |it| it.head.label.as_str());
            let mut listing = public(label, Address::list("figures"));
            listing.address = figures.get(*id).cloned();
            self.add(Scheme::Figure, id.as_str(), listing);
        }
        for (it, address) in target_places(catalog) {
            let id = it.head.id.value.as_str();
            self.add(Scheme::Target, id, public("", address));
        }
        for (it, address) in source_places(catalog) {
            self.add(Scheme::Source, it.id.value.as_str(), public(&it.title, address));
        }
        for (it, address) in survey_places(catalog) {
            self.add(Scheme::Survey, it.id.value.as_str(), public(&it.title, address));
        }
    }

    /// What has a page for those only who were given its address.
    fn add_unlisted(&mut self, catalog: &'a Catalog<'a>, setting: &Setting<'a>) {
        for (id, it) in &catalog.sponsors {
            let told = filed(catalog, it.page, it.path);
            let key = (Scheme::Sponsor, id.as_str());
            self.add_told(key, told, Address::sponsor(it));
        }
        for (id, it) in &catalog.cohorts {
            let title = cohort_title(catalog, it, setting.words);
            let mut listing = public(&title, Address::cohort(it));
            listing.publication = Publication::Unlisted;
            self.add(Scheme::Cohort, id.as_str(), listing);
        }
        for tier in &catalog.tiers {
            let place = Address::list("support").at(tier.id.value.as_str());
            self.add(Scheme::Tier, tier.id.value.as_str(), public(&tier.title, place));
        }
    }
}

fn filed<'a, T>(
    catalog: &Catalog<'_>,
    page: &'a Written<T>,
    source: &'a SourcePath,
) -> Filed<'a> {
    let told = Told { meta: &page.meta, source };
    Filed { told, body: &page.body, publication: catalog.fate(source) }
}

fn public<'a>(title: &str, address: Address) -> Listing<'a> {
    Listing {
        title: title.into(),
        short: None,
        body: None,
        is_summed: Arc::default(),
        address: Some(address),
        publication: Publication::Public,
        source: None,
        meta: None,
    }
}

/// The name of an edition: its own, or its period in words.
pub(super) fn edition_title(head: &crate::parse::EditionHead, words: &Words) -> String {
    head.title.clone().unwrap_or_else(|| words.date(head.period))
}

/// The name of a cohort: its own, or challenge, week and group (content model §3.7).
fn cohort_title(
    catalog: &Catalog<'_>,
    cohort: &crate::model::Cohort<'_>,
    words: &Words,
) -> String {
    let own = cohort.head.title.clone();
    own.unwrap_or_else(|| made_title(catalog, cohort, words))
}

/// The name that tells a cohort from others and nothing more of it: challenge, week
/// and group.
pub(super) fn made_title(
    catalog: &Catalog<'_>,
    cohort: &crate::model::Cohort<'_>,
    words: &Words,
) -> String {
    let challenge = catalog.challenges.get(cohort.challenge);
    let challenge = challenge.map_or("", |it| it.page.head.short_name.as_str());
    let (year, week) = cohort.head.start.value.week();
    let week = words.moment(crate::value::Moment::Week(year, week));
    let facts = [
        ("challenge", challenge.into()),
        ("week", (&week).into()),
        ("number", (&cohort.group.to_string()).into()),
    ];
    words.with("ui-cohort-title", &facts)
}
