//! Stories: for each its text, its people by role, its numbers.
//!
//! Invariant: a name is shown only while the person agrees to it for the site.

use serde::Serialize;

use super::address::Address;
use super::desk::Desk;
use super::item::{ItemView, facts};
use super::kept::{Kept, Made};
use super::number::NumberView;
use super::prose::Prose;
use super::shell::LinkView;
use super::writer::{Frame, Subject, Writer};
use super::{Page, View};
use crate::diag::{Diagnosed, Reference};
use crate::model::Story;
use crate::parse::{Medium, Scheme};
use crate::value::{Day, Slug};

/// What `story.html` sees.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct StoryView {
    /// The title.
    pub title: String,
    /// One sentence about it; empty when none is written.
    pub lede: String,
    /// The text, as HTML.
    pub body: Prose,
    /// Its challenge.
    pub challenge: LinkView,
    /// Who is in it, as one sentence.
    pub people: String,
    /// When it happened; empty when it is not said.
    pub date: String,
    /// Where, never more closely than an establishment; empty when it is not said.
    pub place: String,
    /// The numbers it cites.
    pub numbers: Vec<NumberView>,
    /// Who took the idea up; empty when it is not said.
    pub replicated: String,
    /// How often; none when it is not said.
    pub times: Option<NumberView>,
    /// What it says of itself when it did not work; empty otherwise.
    pub negative: String,
}

/// Every story that is shown.
pub(super) fn pages(desk: &Desk<'_>, kept: &Kept) -> Vec<Made> {
    let stories = desk.catalog.stories.iter();
    let pages = |id, it| page(desk, id, it).into_iter().collect();
    stories.flat_map(|(id, it)| kept.of_file(it.path, || pages(id, it))).collect()
}

fn page(desk: &Desk<'_>, id: &Slug, it: &Story<'_>) -> Option<Diagnosed<Page>> {
    let mut writer = desk.writer_of(Scheme::Story, id.as_str(), Subject::Story(id))?;
    let (meta, head, words) = (&it.page.meta, &it.page.head, desk.words);
    let trail = vec![(words.text("ui-stories"), Address::list("stories"))];
    let hue = desk.hue(it.challenge);
    let frame = Frame { trail, hue, ..Frame::of(meta, desk) };
    let people: Vec<String> =
        head.people.iter().map(|it| it.called(Medium::Site, desk.date).into()).collect();
    let challenge = writer.links(Scheme::Challenge, &[it.challenge]).pop();
    let replicated = head.replicated.as_ref();
    let view = StoryView {
        title: frame.title.clone(),
        lede: meta.summary.clone().unwrap_or_default(),
        body: writer.prose(&it.page.body),
        challenge: challenge.unwrap_or_default(),
        people: words.list(&people),
        date: head.date.map(|it| words.date(it)).unwrap_or_default(),
        place: place(desk, it),
        numbers: numbers(&mut writer, it),
        replicated: replicated.and_then(|it| it.by.clone()).unwrap_or_default(),
        times: times(&writer, it),
        negative: match head.negative {
            true => words.text("ui-story-negative"),
            false => String::new(),
        },
    };
    Some(writer.finish(frame, View::Story(Box::new(view))))
}

/// The figures and the entries that a story cites.
fn numbers(writer: &mut Writer<'_>, it: &Story<'_>) -> Vec<NumberView> {
    let mut numbers: Vec<NumberView> =
        it.figures.iter().map(|it| writer.figure(it)).collect();
    for entry in &it.page.head.entries {
        if writer.desk.entry(&entry.value).is_none() {
            let (kind, id) = ("log", entry.value.clone());
            writer.tell(Reference::Unresolved { kind, id, nearest: None }, entry.span);
        }
        numbers.extend(writer.entry_numbers(&entry.value));
    }
    numbers
}

/// The name of a place: no territory is finer than an establishment.
fn place(desk: &Desk<'_>, it: &Story<'_>) -> String {
    let territory = it.territory.and_then(|id| desk.catalog.territories.get(id));
    territory.map(|it| it.head.title.clone()).unwrap_or_default()
}

/// How often an idea was taken up.
fn times(writer: &Writer<'_>, it: &Story<'_>) -> Option<NumberView> {
    let times = it.page.head.replicated.as_ref()?.times?;
    let key = format!("field:stories/{}#replicated.times", it.page.id);
    Some(writer.written(&key, times, "ui-time-count"))
}

impl<'a> Writer<'a> {
    /// The items of those stories that are public, newest first.
    pub(super) fn story_items(&self, ids: &[&Slug]) -> Vec<ItemView> {
        self.newest(ids).into_iter().map(|it| self.story_item(it)).collect()
    }

    /// Those stories that are public, newest first.
    pub(super) fn newest(&self, ids: &[&Slug]) -> Vec<&'a Story<'a>> {
        let stories = ids.iter().filter_map(|id| self.desk.catalog.stories.get(*id));
        let mut stories: Vec<&'a Story<'a>> =
            stories.filter(|it| self.is_public(Scheme::Story, &it.page.id)).collect();
        stories.sort_by_key(|it| (std::cmp::Reverse(it.day()), &it.page.id));
        stories
    }

    /// The item of a story: when and where.
    pub(super) fn story_item(&self, it: &Story<'_>) -> ItemView {
        let desk = self.desk;
        let date = it.page.head.date.map(|it| desk.words.date(it)).unwrap_or_default();
        ItemView {
            meta: facts([date, place(desk, it)]),
            hue: desk.hue(it.challenge),
            picture: it.page.meta.image.as_ref().and_then(|it| self.picture_beside(it)),
            ..self.item(Scheme::Story, it.page.id.as_str())
        }
    }
}

impl Story<'_> {
    /// The day it is sorted by: when it happened, or else when it was published.
    pub(super) fn day(&self) -> Option<Day> {
        let date = self.page.head.date.or(self.page.meta.published);
        date.map(|it| it.last().unwrap_or(it.first()))
    }
}
