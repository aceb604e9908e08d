//! What every page maker has before it: content, numbers, words, addresses.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use super::channel::Sent;
use super::impact::{Entries, Places};
use super::look::{Look, look};
use super::number::Asked;
use super::picture;
use super::register::Register;
use super::shell::SiteView;
use super::site;
use crate::aggregate::{Impact, Measure, Observation, Visible};
use crate::calendar::{Calendar, calendar};
use crate::locale::Words;
use crate::memo::Answers;
use crate::model::{Catalog, Reach};
use crate::parse::Doc;
use crate::picture::Picture;
use crate::translation::Side;
use crate::value::{Day, Slug};

/// How the site is to be made, besides its content.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// The sources it is made from, each understood by itself.
    pub docs: &'a [Arc<Doc>],
    /// The day of the build.
    pub date: Day,
    /// Whether unfinished pages are shown.
    pub reach: Reach,
    /// The words of the language in which the site is shown.
    pub words: &'a Words,
    /// Those of the language in which it is written: addresses are made of them.
    pub own_words: &'a Words,
    /// Its second language, if it has one.
    pub side: Option<&'a Side>,
    /// The pictures under `content/images/`, by their file.
    pub pictures: &'a [Picture],
}

/// What every page maker has before it.
pub(super) struct Desk<'a> {
    /// All the content.
    pub(super) catalog: &'a Catalog<'a>,
    /// All the numbers.
    pub(super) impact: &'a Impact<'a>,
    /// The words of the language in which the site is shown.
    pub(super) words: &'a Words,
    /// Those of the language in which it is written: addresses are made of them.
    pub(super) own_words: &'a Words,
    /// The day of the build.
    pub(super) date: Day,
    /// All courses on their dates.
    pub(super) calendar: Calendar<'a>,
    /// What can be linked to, and whether it is shown.
    pub(super) register: Register<'a>,
    /// The pictures of the content, by their file under `content/images/`.
    pub(super) pictures: BTreeMap<&'a str, &'a Picture>,
    /// What the brand adds to the style.
    pub(super) look: Look,
    /// What all pages share.
    pub(super) site: Arc<SiteView>,
    /// The place of each challenge among all of them.
    ranks: BTreeMap<&'a Slug, usize>,
    /// The computed numbers that pages cite; filled before `LAST` kinds are made.
    pub(super) cited: BTreeMap<Asked, Visible<Measure>>,
    /// Where the records of the log are listed; asked for once.
    pub(super) entries: OnceLock<Entries>,
    /// Where changes of published numbers are told; asked for once.
    pub(super) changed: OnceLock<Places>,
    /// What is sent of each day; asked for once.
    pub(super) sent: OnceLock<Sent>,
    /// The values of each indicator as files have them; asked for once they are cited.
    pub(super) observed: Answers<Slug, Arc<[Observation]>>,
}

impl<'a> Desk<'a> {
    /// Looks up where everything stands and writes what all pages share.
    pub(super) fn new(
        catalog: &'a Catalog<'a>,
        impact: &'a Impact<'a>,
        setting: &Setting<'a>,
    ) -> Self {
        let register = Register::new(catalog, setting);
        let site = Arc::new(site::view(catalog, &register, setting));
        let ranks = challenges(catalog).into_iter().zip(0..).collect();
        Self {
            catalog,
            impact,
            words: setting.words,
            own_words: setting.own_words,
            date: setting.date,
            calendar: calendar(catalog, setting.date),
            register,
            pictures: setting
                .pictures
                .iter()
                .map(|it| (picture::within(it.path.as_str()), it))
                .collect(),
            look: look(catalog),
            site,
            ranks,
            cited: BTreeMap::new(),
            entries: OnceLock::new(),
            changed: OnceLock::new(),
            sent: OnceLock::new(),
            observed: Answers::default(),
        }
    }
}

impl<'a> Desk<'a> {
    /// All challenges: those of the oldest editions first, in the order written there.
    pub(super) fn challenges(&self) -> Vec<&'a Slug> {
        challenges(self.catalog)
    }

    /// The colour of a challenge, as a class of the stylesheet; empty for none.
    pub(super) fn hue(&self, challenge: &Slug) -> String {
        const HUES: usize = 8;
        let place = self.ranks.get(challenge);
        match place {
            None => String::new(),
            Some(it) if *it < HUES => format!("hue-{}", it + 1),
            // A built-in colour again; the brand may give it one of its own.
            Some(it) => format!("hue-{} hue-{}", it % HUES + 1, it + 1),
        }
    }

    /// The figure of a concept that is shown first: the preferred one, or the only one.
    pub(super) fn preferred(&self, concept: &Slug) -> Option<&Slug> {
        let figures = &self.catalog.concepts.get(concept)?.figures;
        let preferred = figures.iter().find(|id| {
            let figure = self.catalog.figures.get(*id);
            figure.is_some_and(|it| it.head.preferred.is_some())
        });
        preferred.or(figures.first()).copied()
    }
}

/// All challenges: those of the oldest editions first, in the order written there.
pub(super) fn challenges<'a>(catalog: &Catalog<'a>) -> Vec<&'a Slug> {
    let mut editions: Vec<_> =
        catalog.programs.values().flat_map(|it| &it.editions).collect();
    editions.sort_by_key(|it| it.head.period.first());
    let named = editions.iter().flat_map(|it| it.challenges.iter().copied());
    let mut known = BTreeSet::new();
    let all = named.chain(catalog.challenges.keys().copied());
    all.filter(|id| known.insert(*id)).collect()
}
