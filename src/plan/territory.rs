//! Territories: for each what was done there, challenge by challenge, and who is there.
//!
//! Invariant: a number of people or organisations is shown as the table by territory of the
//! whole site shows it, never asked for again, so that both mask the same.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::address::Address;
use super::desk::Desk;
use super::impact::whole;
use super::item::ItemView;
use super::map::{MapBlockView, MapView};
use super::number::{Asked, NumberView};
use super::parts::{Roll, RollView};
use super::shell::LinkView;
use super::writer::{Frame, Subject, Writer};
use super::{Page, View};
use crate::aggregate::{Dimension, Period, Published, Question, RowHead, Scope, Table};
use crate::diag::{Diagnosed, Fact};
use crate::locale::{capitalised, sort_key};
use crate::model::{Guarded, Territory};
use crate::parse::{CohortState, Scheme, Word};
use crate::value::Slug;

/// The most links that stand in one line, and rows in a table of its parts.
const MOST_LINKS: usize = 24;

/// What `territory.html` sees.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct TerritoryView {
    /// Its name.
    pub title: String,
    /// What kind of place it is.
    pub kind: String,
    /// Where it is.
    pub map: Option<MapView>,
    /// How many people live there; none when it is not said.
    pub population: Option<NumberView>,
    /// When they were counted, and by whom; empty when it is not said.
    pub population_source: LinkView,
    /// What was done, challenge by challenge.
    pub challenges: Vec<TerritoryChallengeView>,
    /// People and organisations.
    pub people: Vec<NumberView>,
    /// The numbers of its parts, with what is in none of them.
    pub parts: Option<MapBlockView>,
    /// Where they stand when they are many; empty when they are few.
    pub all_parts: LinkView,
    /// Territories in it that have a page.
    pub within: RollView,
    /// Its platforms, and those around it.
    pub platforms: RollView,
    /// Open notices, by category.
    pub notices: RollView,
    /// Partners of its platforms and its co-operations.
    pub partners: RollView,
    /// Its co-operation sheets.
    pub projects: RollView,
    /// Its stories.
    pub stories: RollView,
}

/// What was done for one challenge.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct TerritoryChallengeView {
    /// The challenge.
    pub challenge: LinkView,
    /// Its colour, as a class; empty for none.
    pub hue: String,
    /// Its indicators.
    pub numbers: Vec<NumberView>,
    /// Its cohorts; none when there is none.
    pub cohorts: Option<NumberView>,
    /// The actions that were done.
    pub actions: RollView,
}

/// What is known of all places, gathered once.
struct Known<'a> {
    /// Actions that were done, by place and challenge.
    done: BTreeMap<(&'a Slug, &'a Slug), BTreeSet<&'a Slug>>,
    /// Cohorts that were not cancelled, by place and challenge.
    cohorts: BTreeMap<(&'a Slug, &'a Slug), usize>,
    /// Tables of people and organisations by territory.
    tables: Vec<(Question, Table)>,
}

/// Every territory that has a page.
pub(super) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let known = known(desk);
    let territories = desk.catalog.territories.iter();
    territories.filter_map(|(id, it)| page((desk, &known), id, it)).flatten().collect()
}

fn known<'a>(desk: &'a Desk<'a>) -> Known<'a> {
    let catalog = desk.catalog;
    let lineage = |id: &Slug| catalog.territories.get(id).map(|it| it.lineage.as_slice());
    let mut done: BTreeMap<_, BTreeSet<&Slug>> = BTreeMap::new();
    let counted = &catalog.site.policies.counted;
    let records = catalog.records.iter().filter(|it| {
        counted.contains(&it.status) && !it.silent && !desk.is_corrected(it)
    });
    for record in records {
        for place in record.territory.and_then(lineage).unwrap_or_default() {
            done.entry((*place, record.challenge)).or_default().insert(record.action);
        }
    }
    let mut cohorts: BTreeMap<_, usize> = BTreeMap::new();
    let held = catalog
        .cohorts
        .values()
        .filter(|it| it.state(catalog.length(it), desk.date) != CohortState::Cancelled);
    for cohort in held {
        for place in cohort.territory.and_then(lineage).unwrap_or_default() {
            *cohorts.entry((*place, cohort.challenge)).or_default() += 1;
        }
    }
    let guarded = catalog.indicators.iter().filter(|(id, it)| {
        it.guarded != Guarded::No
            && catalog.challenges.values().any(|it| it.indicators.contains(id))
    });
    let tables = guarded.map(|(id, _)| {
        let question = whole(desk, id);
        let table = desk.impact.table(&question, Dimension::Territory);
        (question, table)
    });
    Known { done, cohorts, tables: tables.collect() }
}

fn page(
    (desk, known): (&Desk<'_>, &Known<'_>),
    id: &Slug,
    it: &Territory<'_>,
) -> Option<Vec<Diagnosed<Page>>> {
    let subject = Subject::Territory(id);
    let mut writer = desk.writer_of(Scheme::Territory, id.as_str(), subject)?;
    let (head, words) = (it.head, desk.words);
    let mut trail = vec![(words.text("ui-territories"), Address::list("territories"))];
    let above = it.lineage.iter().skip(1).rev().filter_map(|id| {
        let listing = desk.register.get(Scheme::Territory, id.as_str())?;
        Some((listing.title.clone(), listing.address.clone()?))
    });
    trail.extend(above);
    let facts = [("name", (&head.title).into())];
    let frame = Frame {
        title: head.title.clone(),
        description: words.with("ui-territory-summary", &facts),
        trail,
        ..Frame::default()
    };
    let challenges = challenges(&mut writer, &frame, known, id);
    let roll = |name, word: &str| Roll::new(name, words.text(word));
    let links = |name, word: &str| Roll { most: MOST_LINKS, ..roll(name, word) };
    let items = |links: Vec<LinkView>| links.into_iter().map(ItemView::from).collect();
    let around = items(within(&writer, id));
    let within = writer.roll(&frame, links("lieux", "ui-places-within"), around);
    let serving = items(platforms(&writer, it));
    let platforms = writer.roll(&frame, links("plateformes", "ui-platforms"), serving);
    let (open, roll_of) = (notices(&writer, id), "ui-notices-by-category");
    let notices = writer.roll(&frame, links("annonces", roll_of), open);
    let allies = partners(&writer, id);
    let partners = writer.roll(&frame, links("partenaires", "ui-partners"), allies);
    let sheets = projects(&writer, id);
    let projects = writer.roll(&frame, roll("cooperations", "ui-projects"), sheets);
    let told = stories(&writer, id);
    let stories = writer.roll(&frame, links("recits", "ui-stories"), told);
    let (parts, all_parts) = parts(&mut writer, &frame, known, id);
    let view = TerritoryView {
        title: head.title.clone(),
        kind: capitalised(&words.label("territory-kind", head.kind.word())),
        map: writer.map_at(id, &head.title),
        population: population(&writer, it),
        population_source: population_source(&writer, it),
        people: people(&mut writer, known, id),
        parts,
        all_parts,
        within,
        platforms,
        notices,
        partners,
        projects,
        stories,
        challenges,
    };
    Some(writer.finish_all(frame, View::Territory(Box::new(view))))
}

fn challenges(
    writer: &mut Writer<'_>,
    frame: &Frame,
    known: &Known<'_>,
    place: &Slug,
) -> Vec<TerritoryChallengeView> {
    let mut views = Vec::new();
    let n_challenges = known.done.keys().filter(|(of, _)| *of == place).count();
    let most = (2 * MOST_LINKS / n_challenges.max(1)).min(MOST_LINKS);
    for id in writer.desk.challenges() {
        let actions = known.done.get(&(place, id));
        let cohorts = known.cohorts.get(&(place, id));
        let shown = writer.shows(Scheme::Challenge, id.as_str());
        if !shown || (actions.is_none() && cohorts.is_none()) {
            continue;
        }
        let key = format!("count:cohorts|territory:{place},challenge:{id}");
        let count = |n: &usize| writer.counted(&key, *n, "ui-cohort-count");
        let cohorts = cohorts.map(count);
        let actions: Vec<&Slug> = actions.into_iter().flatten().copied().collect();
        let actions = writer.links(Scheme::Action, &actions);
        let actions = actions.into_iter().map(ItemView::from).collect();
        let name = format!("actions-{id}");
        let roll = Roll::new(&name, writer.desk.words.text("ui-actions"));
        let actions = writer.roll(frame, Roll { most, ..roll }, actions);
        views.push(TerritoryChallengeView {
            challenge: writer.link(Scheme::Challenge, id.as_str()),
            hue: writer.desk.hue(id),
            numbers: numbers(writer, place, id),
            cohorts,
            actions,
        });
    }
    views
}

/// The indicators of a challenge that count things, in one place.
fn numbers(writer: &mut Writer<'_>, place: &Slug, challenge: &Slug) -> Vec<NumberView> {
    let catalog = writer.desk.catalog;
    let indicators = catalog.challenges.get(challenge).map(|it| it.indicators.as_slice());
    let things = indicators.unwrap_or_default().iter().copied().filter(|id| {
        let guarded = catalog.indicators.get(*id).map(|it| it.guarded);
        guarded == Some(Guarded::No) && writer.desk.impact.too_fine(id, place).is_none()
    });
    let scope = Scope {
        challenges: vec![challenge.clone()],
        territories: vec![place.clone()],
        ..Scope::default()
    };
    let questions = things.map(|id| Question {
        indicator: id.clone(),
        scope: scope.clone(),
        period: Period::To(writer.desk.date),
    });
    let questions: Vec<Question> = questions.collect();
    let known = questions
        .iter()
        .filter(|it| writer.desk.impact.measure(it).value().is_some())
        .collect::<Vec<_>>();
    known.into_iter().map(|it| writer.indicator(it)).collect()
}

/// The rows of the tables of people and organisations that are of this place.
fn people(writer: &mut Writer<'_>, known: &Known<'_>, place: &Slug) -> Vec<NumberView> {
    let head = RowHead::Thing(place.to_string());
    let mut numbers = Vec::new();
    for (question, table) in &known.tables {
        let Some(row) = table.rows.iter().find(|it| it.head == head) else { continue };
        let shown = Published::Table(question.clone(), Dimension::Territory);
        writer.shows_value(shown);
        let asked = Asked::row(question, Dimension::Territory, &head);
        numbers.push(writer.cell(&asked, &row.value));
    }
    numbers
}

/// The number of its parts: of the first indicator that has several here, things only.
fn parts(
    writer: &mut Writer<'_>,
    frame: &Frame,
    known: &Known<'_>,
    place: &Slug,
) -> (Option<MapBlockView>, LinkView) {
    let desk = writer.desk;
    let here = desk.challenges().into_iter();
    let here = here.filter(|it| known.done.contains_key(&(place, *it)));
    let indicators = here.filter_map(|it| desk.catalog.challenges.get(it));
    let indicators = indicators.flat_map(|it| it.indicators.iter().copied());
    let things = indicators.filter(|id| {
        let it = desk.catalog.indicators.get(*id);
        it.is_some_and(|it| it.guarded == Guarded::No)
            && desk.impact.too_fine(id, place).is_none()
    });
    let mut questions = things.map(|id| Question {
        scope: Scope { territories: vec![place.clone()], ..Scope::default() },
        ..whole(desk, id)
    });
    let n_rows = |it: &Question| desk.impact.table(it, Dimension::Territory).rows.len();
    let question = questions.find(|it| n_rows(it) > 1);
    let Some(question) = question else { return (None, LinkView::default()) };
    if n_rows(&question) > MOST_LINKS {
        let roll = Roll::new("par-lieu", desk.words.text("ui-numbers-by-place"));
        let make = |writer: &mut Writer<'_>| writer.map_of(&question).table;
        return (None, writer.long_table(frame, &roll, make));
    }
    let mut block = writer.map_of(&question);
    block.map = None;
    (Some(block), LinkView::default())
}

fn within(writer: &Writer<'_>, place: &Slug) -> Vec<LinkView> {
    let territories = writer.desk.catalog.territories.iter();
    let inside = territories.filter(|(_, it)| it.lineage.get(1).copied() == Some(place));
    let links = inside.map(|(id, _)| writer.link(Scheme::Territory, id.as_str()));
    let mut links: Vec<LinkView> = links.filter(|it| !it.href.is_empty()).collect();
    links.sort_by_key(|it| sort_key(&it.text));
    links
}

fn population(writer: &Writer<'_>, it: &Territory<'_>) -> Option<NumberView> {
    let value = it.head.population.as_ref()?.value.to_u64()?;
    let count = usize::try_from(value).ok()?;
    let key = format!("field:territory:{}/population/value", it.head.id.value);
    Some(writer.counted(&key, count, "ui-inhabitant-count"))
}

fn population_source(writer: &Writer<'_>, it: &Territory<'_>) -> LinkView {
    let Some(population) = &it.head.population else { return LinkView::default() };
    let id = &population.source.value;
    let Some(source) = writer.desk.catalog.sources.get(id) else {
        return LinkView::default();
    };
    let facts = [
        ("year", Fact::Text(population.year.to_string())),
        ("source", Fact::Text(writer.desk.source_words(source))),
    ];
    let text = writer.desk.words.with("ui-population-source", &facts);
    LinkView { text, ..writer.link(Scheme::Source, id.as_str()) }
}

/// The platforms that serve a place: its own, those in it, those around it.
fn platforms(writer: &Writer<'_>, it: &Territory<'_>) -> Vec<LinkView> {
    let catalog = writer.desk.catalog;
    let serving = catalog.platforms.values().filter(|platform| {
        it.lineage.contains(&platform.territory)
            || lies_in(writer, platform.territory, &it.head.id.value)
    });
    let mut links: Vec<LinkView> =
        serving.map(|it| writer.link(Scheme::Platform, it.id.as_str())).collect();
    links.sort_by_key(|it| sort_key(&it.text));
    links
}

fn lies_in(writer: &Writer<'_>, id: &Slug, place: &Slug) -> bool {
    writer.desk.catalog.territories.get(id).is_some_and(|it| it.lineage.contains(&place))
}

fn notices(writer: &Writer<'_>, place: &Slug) -> Vec<ItemView> {
    let mut counts: BTreeMap<&Slug, usize> = BTreeMap::new();
    for platform in writer.desk.catalog.platforms.values() {
        let open = writer.open_notices(platform);
        for notice in open.filter(|it| lies_in(writer, it.territory, place)) {
            *counts.entry(notice.category).or_default() += 1;
        }
    }
    let views = counts.into_iter().map(|(category, n)| {
        let key = format!("count:notices|territory:{place},category:{category}");
        let count = writer.counted(&key, n, "ui-notice-count");
        let text = writer.category(category);
        ItemView { text, count: Some(count), ..ItemView::default() }
    });
    let mut views: Vec<ItemView> = views.collect();
    views.sort_by_key(|it| sort_key(&it.text));
    views
}

fn projects(writer: &Writer<'_>, place: &Slug) -> Vec<ItemView> {
    let projects = writer.desk.catalog.projects.values();
    let here = projects.filter(|it| {
        writer.is_public(Scheme::Project, &it.page.id)
            && it.territories.iter().any(|it| lies_in(writer, it, place))
    });
    here.map(|it| writer.project_item(it)).collect()
}

fn partners(writer: &Writer<'_>, place: &Slug) -> Vec<ItemView> {
    let catalog = writer.desk.catalog;
    let platforms = catalog.platforms.values();
    let platforms = platforms.filter(|it| lies_in(writer, it.territory, place));
    let of_platforms = platforms.flat_map(|it| it.partners.iter().copied());
    let projects = catalog.projects.values().filter(|it| {
        writer.is_public(Scheme::Project, &it.page.id)
            && it.territories.iter().any(|it| lies_in(writer, it, place))
    });
    let of_projects = projects.flat_map(|it| &it.page.head.stakeholders);
    let of_projects =
        of_projects.filter_map(|it| it.partner.as_ref().map(|it| &it.value));
    let all: BTreeSet<&Slug> = of_platforms.chain(of_projects).collect();
    let shown = all.into_iter().filter(|it| writer.is_public(Scheme::Partner, it));
    let mut items: Vec<ItemView> = shown.map(|it| writer.partner_item(it)).collect();
    items.sort_by_key(|it| sort_key(&it.text));
    items
}

fn stories(writer: &Writer<'_>, place: &Slug) -> Vec<ItemView> {
    let stories = writer.desk.catalog.stories.iter();
    let here = stories
        .filter(|(_, it)| it.territory.is_some_and(|it| lies_in(writer, it, place)));
    writer.story_items(&here.map(|(id, _)| *id).collect::<Vec<_>>())
}
