//! A course at a glance: its days, channels and phases in one grid, and in words.

use serde::Serialize;

use super::meeting::day_link;
use super::phases::{PhaseView, bars, phases_of};
use super::shell::LinkView;
use super::writer::Writer;
use crate::calendar::{Course, DatedDay, Slot};
use crate::diag::Fact;
use crate::locale::capitalised;
use crate::model::{Edition, Program};
use crate::parse::{Channel, DayKind, Scheme, Word};
use crate::value::{Day, Slug};

/// The days of a course by channel, with its phases.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct GlanceView {
    /// Its place in the page.
    pub id: String,
    /// What the days are called, above the channels.
    pub corner: String,
    /// The edition it shows.
    pub caption: String,
    /// Which days belong to several phases; empty for none.
    pub note: String,
    /// The days.
    pub days: Vec<GlanceDayView>,
    /// The phases.
    pub bars: Vec<PhaseView>,
    /// The channels, with a cell for each day.
    pub rows: Vec<ChannelView>,
}

/// A day of a course.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct GlanceDayView {
    /// Its number.
    pub number: u32,
    /// Its name, with its page.
    pub page: LinkView,
    /// What kind of day it is: « lancement ».
    pub kind: String,
    /// Its phases in words; empty for none.
    pub phases: String,
    /// What happens on it, in a sentence.
    pub sentence: String,
    /// Where it stands between facilitated and autonomous days.
    pub border: Border,
}

/// Where a day stands between facilitated and autonomous ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Border {
    /// After a day like it, or first.
    #[default]
    None,
    /// The first one without facilitation.
    Edge,
}

/// A channel in the grid.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ChannelView {
    /// Its name.
    pub channel: String,
    /// What it does on each day.
    pub cells: Vec<SlotView>,
}

/// What a channel does on a day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct SlotView {
    /// What; empty for nothing.
    pub text: String,
    /// When and how long; empty when that is not said.
    pub detail: String,
    /// Where the day stands.
    pub border: Border,
}

/// The edition whose days are shown: the one that runs, or else the newest, among those
/// that have days.
pub(super) fn edition_with_days<'p, 'a>(
    program: &'p Program<'a>,
    date: Day,
) -> Option<&'p Edition<'a>> {
    let told = |edition: &&Edition<'_>| {
        program.days.iter().any(|day| day.editions.contains(&&edition.head.id.value))
    };
    let runs = |it: &&Edition<'_>| it.head.period.contains(date);
    let editions = || program.editions.iter().filter(told);
    editions().find(runs).or_else(|| editions().next())
}

/// The grid of a program, for a text that embeds it; while its days are not known, only
/// a caption that says so. None when there is no such program.
pub(super) fn embedded(writer: &Writer<'_>, target: &str) -> Option<GlanceView> {
    let program = writer.desk.catalog.programs.get(&Slug::new(target)?)?;
    Some(match edition_with_days(program, writer.desk.date) {
        Some(edition) => glance(writer, program, edition),
        None => GlanceView {
            caption: writer.desk.words.text("ui-days-unknown"),
            ..GlanceView::default()
        },
    })
}

/// The grid of an edition at its usual times.
pub(super) fn glance(
    writer: &Writer<'_>,
    program: &Program<'_>,
    edition: &Edition<'_>,
) -> GlanceView {
    let words = writer.desk.words;
    let start = edition.head.period.first();
    let course = writer.desk.calendar.course_from(program, edition, start);
    let used = |it: &Channel| program.page.head.channels.contains(it);
    let rows = ORDER.into_iter().filter(used);
    let name = format!("{}/{}", program.page.id, edition.head.id.value);
    GlanceView {
        id: format!("glance-{}-{}", program.page.id, edition.head.id.value),
        corner: words.text("ui-day"),
        caption: writer.link(Scheme::Edition, &name).text,
        note: overlaps(writer, edition),
        days: course.days.iter().map(|it| day(writer, (edition, &course), it)).collect(),
        bars: bars(words, edition),
        rows: rows.map(|it| row(writer, it, (edition, &course))).collect(),
    }
}

/// The channels from the first of a day to the last.
const ORDER: [Channel; 5] =
    [Channel::Mail, Channel::Whatsapp, Channel::Call, Channel::Session, Channel::Web];

/// « Les jours 3 et 5 appartiennent à plusieurs phases. »
fn overlaps(writer: &Writer<'_>, edition: &Edition<'_>) -> String {
    let both = (1..=edition.head.length).filter(|it| phases_of(edition, *it).len() > 1);
    let both: Vec<String> = both.map(|it| it.to_string()).collect();
    if both.is_empty() {
        return String::new();
    }
    let words = writer.desk.words;
    let facts =
        [("days", Fact::Text(words.list(&both))), ("count", Fact::Count(both.len()))];
    words.with("ui-overlapping-phases", &facts)
}

fn day(
    writer: &Writer<'_>,
    (edition, course): (&Edition<'_>, &Course<'_>),
    day: &DatedDay<'_>,
) -> GlanceDayView {
    let words = writer.desk.words;
    let slots = course.slots.iter().filter(|it| it.number == day.number);
    let said: Vec<String> = slots.map(|it| said(writer, it)).collect();
    let sentence = match said.is_empty() {
        true => words.text("ui-nothing-sent"),
        false => format!("{}.", capitalised(&said.join(", "))),
    };
    let titles = phases_of(edition, day.number).into_iter().map(|it| it.title.clone());
    GlanceDayView {
        number: day.number,
        page: day_link(writer, edition.program, day),
        kind: words.label("day-kind", day.kind.word()),
        phases: words.list(&titles.collect::<Vec<_>>()),
        sentence,
        border: border(edition, day),
    }
}

fn border(edition: &Edition<'_>, day: &DatedDay<'_>) -> Border {
    match day.number == edition.head.facilitated + 1 {
        true => Border::Edge,
        false => Border::None,
    }
}

/// « appel à 12 h 45 (30 min) »
fn said(writer: &Writer<'_>, slot: &Slot<'_>) -> String {
    let words = writer.desk.words;
    let channel = Fact::Text(words.label("channel", slot.channel.word()));
    let time = slot.start.map(|it| words.clock(it.clock()));
    let lasts = slot.lasts.map(|it| words.duration(it));
    let facts = [
        ("channel", channel),
        ("time", Fact::Text(time.unwrap_or_default())),
        ("lasts", Fact::Text(lasts.unwrap_or_default())),
    ];
    words.with("ui-slot-said", &facts)
}

fn row(
    writer: &Writer<'_>,
    channel: Channel,
    (edition, course): (&Edition<'_>, &Course<'_>),
) -> ChannelView {
    let cells = course.days.iter().map(|day| SlotView {
        border: border(edition, day),
        ..cell(writer, channel, course, day)
    });
    let words = writer.desk.words;
    ChannelView {
        channel: capitalised(&words.label("channel", channel.word())),
        cells: cells.collect(),
    }
}

fn cell(
    writer: &Writer<'_>,
    channel: Channel,
    course: &Course<'_>,
    day: &DatedDay<'_>,
) -> SlotView {
    let words = writer.desk.words;
    if channel == Channel::Web {
        let sheet = day.page.filter(|it| {
            writer.shows(Scheme::Day, &format!("{}/{}", it.program, it.page.id))
        });
        let sheet = sheet.map(|_| words.text("ui-day-sheet"));
        return SlotView { text: sheet.unwrap_or_default(), ..SlotView::default() };
    }
    let mut slots = course.slots.iter();
    let slot = slots.find(|it| it.number == day.number && it.channel == channel);
    let Some(slot) = slot else { return SlotView::default() };
    let text = match (channel, day.kind) {
        (Channel::Session, DayKind::Launch | DayKind::Closing) => {
            words.label("day-kind", day.kind.word())
        }
        _ => words.label("channel", channel.word()),
    };
    let time = slot.start.map(|it| words.clock(it.clock()));
    let lasts = slot.lasts.map(|it| words.duration(it));
    let detail: Vec<String> = time.into_iter().chain(lasts).collect();
    SlotView { text: capitalised(&text), detail: detail.join(", "), border: Border::None }
}
