//! A course on its dates: days, phases, slots.

use super::slots::{Slot, slots};
use super::zone::Zone;
use crate::model::{CourseDay, Edition, Program};
use crate::parse::{DayKind, Phase, Slots};
use crate::value::Day;

/// A course from its first day to its last.
#[derive(Clone, Debug)]
pub struct Course<'a> {
    /// Its first day.
    pub start: Day,
    /// Its last day, autonomous ones included.
    pub last: Day,
    /// All its days, in order.
    pub days: Vec<DatedDay<'a>>,
    /// Its phases, in the order written; they may overlap.
    pub phases: Vec<Bar<'a>>,
    /// What happens on its facilitated days, in order.
    pub slots: Vec<Slot<'a>>,
}

/// A day of a course on its date.
#[derive(Clone, Copy, Debug)]
pub struct DatedDay<'a> {
    /// Its number, from 1.
    pub number: u32,
    /// Its date.
    pub date: Day,
    /// What kind of day it is.
    pub kind: DayKind,
    /// Its page; none while nobody wrote one.
    pub page: Option<&'a CourseDay<'a>>,
}

/// A phase on its dates, both ends included.
#[derive(Clone, Copy, Debug)]
pub struct Bar<'a> {
    /// The phase.
    pub phase: &'a Phase,
    /// Its first day.
    pub first: Day,
    /// Its last day.
    pub last: Day,
}

/// The times of a course that has none of its own.
pub(super) static NO_TIMES: Slots =
    Slots { mail: None, whatsapp: None, call: None, session: None };

/// An edition of a program, started on a day, at times of its own where it has some.
pub(super) fn course<'a>(
    (program, edition): (&'a Program<'a>, &'a Edition<'a>),
    start: Day,
    own: &'a Slots,
    zone: &Zone,
) -> Course<'a> {
    let pages =
        program.days.iter().filter(|it| it.editions.contains(&&edition.head.id.value));
    let pages: Vec<&CourseDay<'_>> = pages.collect();
    let days: Vec<DatedDay<'a>> = (1..=edition.head.length)
        .map(|number| {
            let page =
                pages.iter().find(|it| it.page.head.number.value == number).copied();
            let kind =
                page.map_or_else(|| kind(number, edition), |it| it.page.head.kind.value);
            DatedDay { number, date: nth(start, number), kind, page }
        })
        .collect();
    let phases = edition.head.phases.iter().map(|phase| {
        let (first, last) = (nth(start, phase.first), nth(start, phase.last));
        Bar { phase, first, last }
    });
    let facilitated = days.iter().filter(|it| it.number <= edition.head.facilitated);
    let times = (own, edition.head);
    let slots = facilitated
        .flat_map(|day| slots(day, &program.page.head.channels, times, zone))
        .collect();
    let last = nth(start, edition.head.length);
    Course { start, last, phases: phases.collect(), slots, days }
}

/// The date of a day of a course (content model §7).
fn nth(start: Day, number: u32) -> Day {
    start.plus(i64::from(number) - 1)
}

/// What kind of day one is that has no page.
fn kind(number: u32, edition: &Edition<'_>) -> DayKind {
    let facilitated = edition.head.facilitated;
    match number {
        _ if number > facilitated => DayKind::Autonomous,
        1 => DayKind::Launch,
        _ if number == facilitated => DayKind::Closing,
        _ => DayKind::Regular,
    }
}
