//! Which slots a day has, and when (content model §7).

use super::course::DatedDay;
use super::zone::{Instant, Zone};
use crate::model::CourseDay;
use crate::parse::{CallHead, Channel, DayHead, DayKind, EditionHead, SlotTime, Slots};
use crate::value::{Clock, Day, Duration};

/// What one channel does on one day of a course.
#[derive(Clone, Debug)]
pub struct Slot<'a> {
    /// The channel.
    pub channel: Channel,
    /// The number of the day, from 1.
    pub number: u32,
    /// What kind of day it is.
    pub kind: DayKind,
    /// Its date.
    pub date: Day,
    /// When it starts; none is some time on that day.
    pub start: Option<Instant>,
    /// When it ends, where a start and a length are known.
    pub end: Option<Instant>,
    /// How long it lasts.
    pub lasts: Option<Duration>,
    /// Where it is.
    pub place: Option<&'a str>,
    /// The page of the day; none while nobody wrote one.
    pub page: Option<&'a CourseDay<'a>>,
}

/// The slots of a facilitated day; `times` are the cohort's own, then its edition's.
pub(super) fn slots<'a>(
    day: &DatedDay<'a>,
    channels: &[Channel],
    times: (&'a Slots, &'a EditionHead),
    zone: &Zone,
) -> Vec<Slot<'a>> {
    const ORDER: [Channel; 4] =
        [Channel::Mail, Channel::Whatsapp, Channel::Call, Channel::Session];
    let head = day.page.map(|it| &it.page.head);
    let used =
        ORDER.into_iter().filter(|it| channels.contains(it) && has(*it, day.kind, head));
    used.map(|channel| {
        let told = [
            time(times.0, channel).map(Told::from),
            head.and_then(|it| own(it, channel)),
            time(&times.1.slots, channel).map(Told::from),
            usual_launch(channel, day.kind, times.1),
        ];
        slot(day, channel, &told, zone)
    })
    .collect()
}

/// Whether a day has a slot of a channel.
fn has(channel: Channel, kind: DayKind, head: Option<&DayHead>) -> bool {
    match channel {
        Channel::Mail | Channel::Whatsapp => true,
        Channel::Call => match head.and_then(|it| it.call.as_ref()) {
            Some(CallHead::Yes(_)) => true,
            Some(CallHead::No) => false,
            None => kind == DayKind::Regular,
        },
        Channel::Session => matches!(kind, DayKind::Launch | DayKind::Closing),
        Channel::Web => false,
    }
}

/// What somebody said of the time and place of a slot.
#[derive(Clone, Copy, Default)]
struct Told<'a> {
    at: Option<Clock>,
    lasts: Option<Duration>,
    place: Option<&'a str>,
}

impl<'a> From<&'a SlotTime> for Told<'a> {
    fn from(time: &'a SlotTime) -> Self {
        Self { at: time.at, lasts: time.lasts, place: time.place.as_deref() }
    }
}

/// The slot, where the first who says something of its time or place is right.
fn slot<'a>(
    day: &DatedDay<'a>,
    channel: Channel,
    told: &[Option<Told<'a>>],
    zone: &Zone,
) -> Slot<'a> {
    let told = || told.iter().flatten();
    let lasts = told().find_map(|it| it.lasts);
    let start = told().find_map(|it| it.at).map(|at| zone.instant(day.date, at));
    Slot {
        channel,
        number: day.number,
        kind: day.kind,
        date: day.date,
        start,
        end: start.zip(lasts).map(|(start, lasts)| zone.later(start, lasts)),
        lasts,
        place: told().find_map(|it| it.place),
        page: day.page,
    }
}

fn time(slots: &Slots, channel: Channel) -> Option<&SlotTime> {
    match channel {
        Channel::Mail => slots.mail.as_ref(),
        Channel::Whatsapp => slots.whatsapp.as_ref(),
        Channel::Call => slots.call.as_ref(),
        Channel::Session => slots.session.as_ref(),
        Channel::Web => None,
    }
}

/// What the day says of a slot.
fn own(head: &DayHead, channel: Channel) -> Option<Told<'_>> {
    match channel {
        Channel::Mail => {
            head.mail.as_ref().map(|it| Told { at: it.at, ..Told::default() })
        }
        Channel::Whatsapp => head.whatsapp.as_ref().map(Told::from),
        Channel::Call => match &head.call {
            Some(CallHead::Yes(time)) => Some(Told::from(time)),
            _ => None,
        },
        Channel::Session => head.session.as_ref().map(Told::from),
        Channel::Web => None,
    }
}

/// The time at which courses of an edition begin, for their first session.
fn usual_launch(
    channel: Channel,
    kind: DayKind,
    edition: &EditionHead,
) -> Option<Told<'static>> {
    let launch = channel == Channel::Session && kind == DayKind::Launch;
    let cadence = edition.cadence.as_ref().filter(|_| launch)?;
    Some(Told { at: cadence.time, ..Told::default() })
}
