//! Calendar feeds: one for each program, challenge and cohort.
//!
//! Invariant: what everyone may subscribe to holds groups at the times of their
//! edition; the times of one cohort stand in its own feed only.

use serde::Serialize;

use super::address::Address;
use super::desk::Desk;
use super::event::{Almanac, EventView, Occasion, People, WhenView};
use super::{Page, View};
use crate::artifact::SitePath;
use crate::calendar::{Calendar, Group, Observance, Season, Slot, Zone};
use crate::diag::{Diagnosed, Diagnostics, Fact};
use crate::locale::Words;
use crate::model::{Catalog, Cohort, Publication};
use crate::parse::{CohortState, Meta};
use crate::text::SourcePath;
use crate::value::{Day, Moment};

/// A calendar that people subscribe to.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct FeedView {
    /// Its name.
    pub name: String,
    /// Whose it is.
    pub description: String,
    /// Where its clocks are.
    pub zone: ZoneView,
    /// Its events, by date.
    pub events: Vec<EventView>,
}

/// A time zone, as far as the events of a feed need it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ZoneView {
    /// Its name: `Europe/Paris`.
    pub name: String,
    /// When its clocks change, at least one.
    pub observances: Vec<ObservanceView>,
}

/// From when on clocks show a time.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ObservanceView {
    /// The change on the clocks of before: `2020-03-29T02:00:00`.
    pub starts: String,
    /// What clocks showed before, as seconds after UTC.
    pub before: i32,
    /// What clocks show from then on, as seconds after UTC.
    pub after: i32,
    /// Its short name: `CEST`.
    pub name: String,
    /// Winter or summer time.
    pub season: SeasonView,
}

/// Winter or summer time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub enum SeasonView {
    /// The usual time.
    Standard,
    /// The time of summer.
    Daylight,
}

/// The file of every calendar feed.
pub(super) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let feeds = feeds(desk.catalog, &desk.calendar, desk.words);
    let page = |(path, feed)| Page {
        path,
        source: None,
        site: desk.site.clone(),
        shell: None,
        view: View::Feed(Box::new(feed)),
        numbers: Vec::new(),
        asked: Vec::new(),
        shown: Default::default(),
        links: Vec::new(),
        pictures: Vec::new(),
    };
    let pages = feeds.into_iter().map(page);
    let sound = |value| Diagnosed { value, diagnostics: Diagnostics::default() };
    pages.map(sound).collect()
}

/// Every calendar feed of a site with the file it stands in.
pub fn feeds(
    catalog: &Catalog<'_>,
    calendar: &Calendar<'_>,
    words: &Words,
) -> Vec<(SitePath, FeedView)> {
    let almanac = |feed| Almanac { catalog, calendar, words, feed };
    let is_public = |path| catalog.fate(path) == Publication::Public;
    let programs = catalog.programs.iter().filter_map(|(id, program)| {
        let almanac = almanac(shown(catalog, program.path)?);
        let title = title(&program.page.meta);
        let groups = calendar.of_program(id).filter(|it| {
            let challenge = catalog.challenges.get(it.challenge);
            challenge.is_some_and(|it| is_public(it.path))
        });
        let path = Address::program(program).file("calendrier.ics").path();
        Some((path, feed(title, groups.flat_map(|it| of_group(it, almanac)), almanac)))
    });
    let challenges = catalog.challenges.iter().filter_map(|(id, challenge)| {
        let almanac = almanac(shown(catalog, challenge.path)?);
        let groups = calendar.of_challenge(id).filter(|it| {
            let program = catalog.programs.get(it.program);
            program.is_some_and(|it| is_public(it.path))
        });
        let title = challenge.page.head.short_name.clone();
        let path = Address::challenge(challenge).file("calendrier.ics").path();
        Some((path, feed(title, groups.flat_map(|it| of_group(it, almanac)), almanac)))
    });
    let cohorts = catalog.cohorts.values().filter_map(|cohort| {
        let almanac = almanac(Publication::Unlisted);
        let (title, events) = of_cohort(cohort, almanac)?;
        let name = format!("promotions/{}.ics", cohort.head.id.value);
        let path = Address::root_file(&name).path();
        Some((path, feed(title, events.into_iter(), almanac)))
    });
    programs.chain(challenges).chain(cohorts).collect()
}

/// The calendar of one cohort.
pub(super) fn of_one(desk: &Desk<'_>, cohort: &Cohort<'_>) -> Option<FeedView> {
    let (catalog, calendar, words) = (desk.catalog, &desk.calendar, desk.words);
    let almanac = Almanac { catalog, calendar, words, feed: Publication::Unlisted };
    let (title, events) = of_cohort(cohort, almanac)?;
    Some(feed(title, events.into_iter(), almanac))
}

/// Who may come across a page, when it is shown.
fn shown(catalog: &Catalog<'_>, path: &SourcePath) -> Option<Publication> {
    Some(catalog.fate(path)).filter(|it| it.is_shown())
}

fn title(meta: &Meta) -> String {
    meta.title.as_ref().map(|it| it.value.clone()).unwrap_or_default()
}

/// An event with the day it is sorted by.
type Dated = (Day, EventView);

fn of_group(group: &Group<'_>, almanac: Almanac<'_>) -> Vec<Dated> {
    let people = People::Cohorts(group.cohorts.len(), group.cancelled.len());
    let of = (group.program, group.edition, group.challenge);
    let state = (group.state, people);
    let occasion = Occasion::new(almanac.catalog, of, group.id.clone(), state);
    let occasion = occasion.map(|it| Occasion { sequence: group.revision, ..it });
    occasion.map_or_else(Vec::new, |it| events(&it, &group.course.slots, almanac))
}

/// The title of a cohort and its events, when its program and challenge are shown.
fn of_cohort(cohort: &Cohort<'_>, almanac: Almanac<'_>) -> Option<(String, Vec<Dated>)> {
    let dates = almanac.calendar.cohorts.get(&cohort.head.id.value)?;
    let of = (cohort.program, cohort.edition, cohort.challenge);
    let (id, state) = (cohort.head.id.value.to_string(), (dates.state, People::Cohort));
    let occasion = Occasion::new(almanac.catalog, of, id, state)?;
    shown(almanac.catalog, occasion.program.path)?;
    shown(almanac.catalog, occasion.challenge.path)?;
    let n_cancelled = u32::from(dates.state == CohortState::Cancelled);
    let sequence = cohort.head.revision.saturating_add(n_cancelled);
    let occasion = Occasion { sequence, ..occasion };
    let made = || {
        let (year, week) = cohort.head.start.value.week();
        let facts = [
            ("challenge", Fact::from(&occasion.challenge.page.head.short_name)),
            ("week", Fact::Text(almanac.words.moment(Moment::Week(year, week)))),
            ("number", Fact::Text(cohort.group.to_string())),
        ];
        almanac.words.with("ui-cohort-title", &facts)
    };
    let title = cohort.head.title.clone().unwrap_or_else(made);
    Some((title, events(&occasion, &dates.course.slots, almanac)))
}

fn events(
    occasion: &Occasion<'_>,
    slots: &[Slot<'_>],
    almanac: Almanac<'_>,
) -> Vec<Dated> {
    slots.iter().map(|slot| (slot.date, occasion.event(slot, almanac))).collect()
}

fn feed(
    name: String,
    events: impl Iterator<Item = Dated>,
    almanac: Almanac<'_>,
) -> FeedView {
    let mut events: Vec<Dated> = events.collect();
    events.sort_by(|(one, first), (other, second)| {
        let start = |it: &EventView| match &it.when {
            WhenView::Days { .. } => String::new(),
            WhenView::Time { start, .. } => start.clone(),
        };
        let order = one.cmp(other).then_with(|| start(first).cmp(&start(second)));
        order.then_with(|| first.uid.cmp(&second.uid))
    });
    let days = || events.iter().map(|(day, _)| *day);
    let first = days().next().unwrap_or(almanac.calendar.day);
    let last = days().next_back().unwrap_or(almanac.calendar.day);
    let site = &almanac.catalog.site;
    let demo = site.demo.then(|| format!(" ({})", almanac.words.text("ui-demo-banner")));
    FeedView {
        name,
        description: format!("{}{}", site.title, demo.unwrap_or_default()),
        zone: zone(&almanac.calendar.zone, first, last),
        events: events.into_iter().map(|(_, event)| event).collect(),
    }
}

fn zone(zone: &Zone, first: Day, last: Day) -> ZoneView {
    let observances = zone.observances(first, last);
    let view = |Observance { starts, before, after, name, season }| {
        let season = match season {
            Season::Standard => SeasonView::Standard,
            Season::Daylight => SeasonView::Daylight,
        };
        ObservanceView { starts, before, after, name, season }
    };
    ZoneView {
        name: zone.name().to_owned(),
        observances: observances.into_iter().map(view).collect(),
    }
}
