//! A day of a course: what to read on the web, the actions of each challenge, the days
//! around it.

use serde::Serialize;

use super::address::Address;
use super::desk::Desk;
use super::item::{ItemView, facts};
use super::phases::phases_of;
use super::prose::Prose;
use super::qr;
use super::shell::LinkView;
use super::writer::{Frame, Subject, Writer};
use super::{Page, View};
use crate::calendar::Slot;
use crate::diag::Diagnosed;
use crate::locale::capitalised;
use crate::model::{CourseDay, Edition, Program};
use crate::parse::{Scheme, Word};
use crate::value::Slug;

/// What `day.html` sees.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct DayView {
    /// The program it is a day of.
    pub program: LinkView,
    /// The title.
    pub title: String,
    /// One sentence about it; empty for none.
    pub lede: String,
    /// Its kind, time needed, phases, times of the channels.
    pub facts: Vec<FactView>,
    /// The editions it belongs to.
    pub editions: Vec<LinkView>,
    /// What to read on the web.
    pub body: Prose,
    /// The actions of each challenge.
    pub challenges: Vec<DayChallengeView>,
    /// The day before.
    pub previous: Option<LinkView>,
    /// The day after.
    pub next: Option<LinkView>,
}

/// Something to know at once.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct FactView {
    /// What.
    pub label: String,
    /// In short.
    pub text: String,
    /// More about it; empty for nothing.
    pub detail: String,
}

/// What those who chose a challenge do on a day.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct DayChallengeView {
    /// Its place in the page: `defi-homeless`.
    pub id: String,
    /// The challenge.
    pub challenge: LinkView,
    /// Its actions.
    pub actions: Vec<ItemView>,
}

/// The page of every day.
pub(super) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let programs = desk.catalog.programs.values();
    let days =
        programs.flat_map(|program| program.days.iter().map(move |it| (program, it)));
    days.filter_map(|(program, day)| page(desk, program, day)).flatten().collect()
}

/// The page, and the pattern that leads to it.
fn page(
    desk: &Desk<'_>,
    program: &Program<'_>,
    day: &CourseDay<'_>,
) -> Option<[Diagnosed<Page>; 2]> {
    let id = &program.page.id;
    if !desk.register.get(Scheme::Program, id.as_str())?.publication.is_shown() {
        return None;
    }
    let name = name(id, day);
    let subject = Subject::Day(id, &day.page.id, None);
    let mut writer = desk.writer_of(Scheme::Day, &name, subject)?;
    let program_link = writer.link(Scheme::Program, id.as_str());
    let title = writer.link(Scheme::Day, &name).text;
    let view = DayView {
        lede: day.page.meta.summary.clone().unwrap_or_default(),
        facts: key_facts(&writer, program, day),
        editions: editions(&writer, program, day),
        body: writer.prose(&day.page.body),
        challenges: challenges(&writer, day),
        previous: neighbour(&writer, program, day, -1),
        next: neighbour(&writer, program, day, 1),
        title: title.clone(),
        program: program_link.clone(),
    };
    let frame = Frame {
        title,
        trail: vec![(program_link.text, Address::program(program))],
        ..Frame::of(&day.page.meta, desk)
    };
    let pattern = qr::file(desk, &writer.address, &frame.title);
    let page = writer.finish(frame, View::Day(Box::new(view)));
    Some([page, Diagnosed::sound(pattern)])
}

fn name(program: &Slug, day: &CourseDay<'_>) -> String {
    format!("{program}/{}", day.page.id)
}

/// The newest edition that the day belongs to.
pub(super) fn edition<'p, 'a>(
    program: &'p Program<'a>,
    day: &CourseDay<'_>,
) -> Option<&'p Edition<'a>> {
    program.editions.iter().find(|it| day.editions.contains(&&it.head.id.value))
}

fn key_facts(
    writer: &Writer<'_>,
    program: &Program<'_>,
    day: &CourseDay<'_>,
) -> Vec<FactView> {
    let words = writer.desk.words;
    let number = day.page.head.number.value;
    let effort = day.page.head.effort.map(|it| words.duration(it));
    let kind = words.label("day-kind", day.page.head.kind.value.word());
    let mut found = vec![
        fact(words.text("ui-day-kind"), capitalised(&kind)),
        fact(words.text("ui-time-needed"), effort.unwrap_or_default()),
    ];
    if let Some(edition) = edition(program, day) {
        let phases = phases_of(edition, number).into_iter().map(|it| it.title.clone());
        let phases = words.list(&phases.collect::<Vec<_>>());
        found.push(fact(words.text("ui-phases"), phases));
        let start = edition.head.period.first();
        let course = writer.desk.calendar.course_from(program, edition, start);
        let slots = course.slots.iter().filter(|it| it.number == number);
        found.extend(slots.map(|it| slot_fact(writer, it)));
    }
    found.retain(|it| !it.text.is_empty());
    found
}

fn fact(label: String, text: String) -> FactView {
    FactView { label, text, detail: String::new() }
}

pub(super) fn slot_fact(writer: &Writer<'_>, slot: &Slot<'_>) -> FactView {
    let words = writer.desk.words;
    let lasts = slot.lasts.map(|it| words.duration(it));
    FactView {
        label: capitalised(&words.label("channel", slot.channel.word())),
        text: slot.start.map(|it| words.clock(it.clock())).unwrap_or_default(),
        detail: lasts.unwrap_or_default(),
    }
}

fn editions(
    writer: &Writer<'_>,
    program: &Program<'_>,
    day: &CourseDay<'_>,
) -> Vec<LinkView> {
    let id = &program.page.id;
    let link = |edition: &&Slug| writer.link(Scheme::Edition, &format!("{id}/{edition}"));
    day.editions.iter().map(link).collect()
}

/// The actions of each challenge, those that this page may show.
fn challenges(writer: &Writer<'_>, day: &CourseDay<'_>) -> Vec<DayChallengeView> {
    let shown = |(challenge, actions): &(&Slug, Vec<&Slug>)| {
        let actions: Vec<ItemView> = actions
            .iter()
            .filter(|it| writer.shows(Scheme::Action, it.as_str()))
            .map(|it| action(writer, it, challenge))
            .collect();
        let named = writer.shows(Scheme::Challenge, challenge.as_str());
        (named && !actions.is_empty()).then(|| DayChallengeView {
            id: format!("defi-{challenge}"),
            challenge: writer.short_link(challenge),
            actions,
        })
    };
    day.actions.iter().filter_map(shown).collect()
}

pub(super) fn action(writer: &Writer<'_>, id: &Slug, challenge: &Slug) -> ItemView {
    let words = writer.desk.words;
    let head = writer.desk.catalog.actions.get(id).map(|it| &it.page.head);
    let mode = head.map(|it| words.label("mode", it.mode.word()));
    let time = head.and_then(|it| it.effort.time).map(|it| words.duration(it));
    ItemView {
        meta: facts(mode.into_iter().chain(time)),
        hue: writer.desk.hue(challenge),
        ..writer.item(Scheme::Action, id.as_str())
    }
}

/// The day so many days later in the newest edition of this one, when it is shown.
fn neighbour(
    writer: &Writer<'_>,
    program: &Program<'_>,
    day: &CourseDay<'_>,
    later: i64,
) -> Option<LinkView> {
    let edition = edition(program, day)?;
    let number = i64::from(day.page.head.number.value) + later;
    let same = |it: &&CourseDay<'_>| {
        it.editions.contains(&&edition.head.id.value)
            && i64::from(it.page.head.number.value) == number
    };
    let found = program.days.iter().find(same)?;
    let link = writer.link(Scheme::Day, &name(&program.page.id, found));
    (!link.href.is_empty()).then_some(link)
}
