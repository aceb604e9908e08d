//! The front page: what it is about, when the next courses begin, which challenges there
//! are, what they have produced, and the latest story.

use serde::Serialize;

use super::address::Address;
use super::desk::Desk;
use super::glance::edition_with_days;
use super::introduction::IntroductionView;
use super::item::{ItemView, facts};
use super::number::NumberView;
use super::opening::{LaunchesView, launches};
use super::phases::{PhaseView, bars};
use super::program::embeds;
use super::shell::LinkView;
use super::writer::{Frame, Writer};
use super::{Page, View};
use crate::diag::Diagnosed;
use crate::model::Story;
use crate::parse::Scheme;

/// What `home.html` sees.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct HomeView {
    /// The promise.
    pub introduction: IntroductionView,
    /// The programs.
    pub programs: Vec<LinkView>,
    /// Their courses, phase by phase.
    pub courses: Vec<CourseView>,
    /// Who can sign up, or when the next course begins.
    pub launches: LaunchesView,
    /// The challenges.
    pub challenges: Vec<ItemView>,
    /// The headline numbers; none when the text already shows them.
    pub headlines: Vec<NumberView>,
    /// The latest story.
    pub story: Option<ItemView>,
}

/// The course of a program, phase by phase.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CourseView {
    /// Its place in the page.
    pub id: String,
    /// The program, with the page of its days, or its own while they are not known.
    pub link: LinkView,
    /// How many days it has.
    pub length: u32,
    /// Its phases.
    pub phases: Vec<PhaseView>,
}

/// The page.
pub(super) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let mut writer = desk.introduced("home");
    let mut introduction = writer.introduction("home", "ui-home");
    if introduction.title.is_empty() || desk.introduction_of("home").is_none() {
        introduction.title = desk.site.title.clone();
    }
    let programs = desk.programs();
    let programs = programs.iter().map(|it| it.as_str());
    let programs = programs.filter(|it| writer.shows(Scheme::Program, it));
    let view = HomeView {
        programs: programs.map(|it| writer.link(Scheme::Program, it)).collect(),
        courses: courses(&writer),
        launches: launches(&writer),
        challenges: challenges(&writer),
        headlines: headlines(&mut writer),
        story: latest_story(&writer),
        introduction,
    };
    let frame = Frame {
        title: view.introduction.title.clone(),
        description: view.introduction.lede.clone(),
        ..Frame::default()
    };
    vec![writer.finish(frame, View::Home(Box::new(view)))]
}

/// The courses whose phases are known, of the programs that have a page.
fn courses(writer: &Writer<'_>) -> Vec<CourseView> {
    let desk = writer.desk;
    let ids = desk.programs();
    let ids = ids.iter().filter(|it| writer.shows(Scheme::Program, it.as_str()));
    let course = |id: &&crate::value::Slug| {
        let program = desk.catalog.programs.get(*id)?;
        let with_days = edition_with_days(program, desk.date);
        let edition = with_days.or_else(|| program.editions.first())?;
        let phases = bars(desk.words, edition);
        let length = phases.iter().map(|it| it.before + it.days + it.after).max()?;
        let mut link = writer.link(Scheme::Program, id.as_str());
        if with_days.is_some() {
            link.href = writer.href(&Address::glance(program));
        }
        Some(CourseView { id: format!("parcours-{id}"), link, length, phases })
    };
    ids.filter_map(course).collect()
}

fn challenges(writer: &Writer<'_>) -> Vec<ItemView> {
    let mut ids = writer.desk.challenges();
    ids.retain(|it| writer.shows(Scheme::Challenge, it.as_str()));
    let item = |id: &&crate::value::Slug| ItemView {
        hue: writer.desk.hue(id),
        ..writer.item(Scheme::Challenge, id.as_str())
    };
    ids.iter().map(item).collect()
}

fn headlines(writer: &mut Writer<'_>) -> Vec<NumberView> {
    let own = writer.desk.introduction_of("home");
    match own.is_some_and(|it| embeds(&it.page.body, Scheme::Tiles)) {
        true => Vec::new(),
        false => writer.headlines(),
    }
}

/// The story of the latest day, or else the first by name.
fn latest_story(writer: &Writer<'_>) -> Option<ItemView> {
    let desk = writer.desk;
    let stories = desk.catalog.stories.iter();
    let stories = stories.filter(|(id, _)| writer.shows(Scheme::Story, id.as_str()));
    // The first of equals: the list is walked from its end.
    let latest = stories.rev().max_by_key(|(_, it)| {
        let told = it.page.meta.published.or(it.page.head.date);
        told.map(|it| it.last().unwrap_or(it.first()))
    });
    latest.map(|(id, it)| story(writer, id.as_str(), it))
}

fn story(writer: &Writer<'_>, id: &str, story: &Story<'_>) -> ItemView {
    let desk = writer.desk;
    let place = story.territory.and_then(|it| desk.catalog.territories.get(it));
    let date = story.page.head.date.map(|it| desk.words.date(it));
    let place = place.map(|it| it.head.title.clone());
    ItemView {
        meta: facts(place.into_iter().chain(date)),
        hue: desk.hue(story.challenge),
        picture: story.page.meta.image.as_ref().and_then(|it| writer.picture_beside(it)),
        ..writer.item(Scheme::Story, id)
    }
}
