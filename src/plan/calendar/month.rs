//! A month of a program: its dates in a grid and as a list, the phases of what starts
//! in it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::span::{Neighbours, Span};
use crate::calendar::{DatedDay, Group};
use crate::diag::{Diagnosed, Fact};
use crate::locale::capitalised;
use crate::parse::{CohortState, DayKind, Scheme, Word};
use crate::plan::address::Address;
use crate::plan::agenda::{DateView, Days, agenda, by_challenge};
use crate::plan::meeting::MeetingState;
use crate::plan::phases::{LaunchView, launches};
use crate::plan::shell::LinkView;
use crate::plan::writer::{Frame, Writer};
use crate::plan::{Page, View};
use crate::value::{Day, Moment};

/// What `month.html` sees.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct MonthPageView {
    /// The program.
    pub program: LinkView,
    /// « Avril 2020 »
    pub title: String,
    /// Its days.
    pub month: MonthView,
    /// Its dates as a list.
    pub dates: Vec<DateView>,
    /// The phases of what starts in it.
    pub launches: Vec<LaunchView>,
    /// The months with dates around it.
    pub neighbours: Neighbours,
    /// Its year.
    pub year: LinkView,
}

/// The days of a month in a grid of seven columns.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct MonthView {
    /// Its place in the page: `mois-2020-04`.
    pub id: String,
    /// « Avril 2020 »
    pub title: String,
    /// The names of the days of the week.
    pub weekdays: Vec<String>,
    /// The column of its first day, 1 to 7.
    pub start: i8,
    /// Its days.
    pub days: Vec<MonthDayView>,
}

/// A day in the grid of a month.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct MonthDayView {
    /// For machines: `2020-04-06`.
    pub date: String,
    /// Its number in its month.
    pub number: i8,
    /// The name of the day, for those who do not see the columns.
    pub weekday: String,
    /// What happens.
    pub items: Vec<MonthItemView>,
}

/// Something that happens on a day, in few words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct MonthItemView {
    /// What.
    pub text: String,
    /// The colour of its challenge, as a class of the stylesheet; empty when it is of
    /// several.
    pub hue: String,
    /// Whether it takes place.
    pub state: MeetingState,
}

/// The page of each month in which groups meet.
pub(super) fn pages(span: &Span<'_, '_>) -> Vec<Diagnosed<Page>> {
    let months: Vec<(i16, i8)> = span.months().into_iter().collect();
    let page = |at: usize| page(span, &months, at);
    (0..months.len()).filter_map(page).collect()
}

fn page(span: &Span<'_, '_>, months: &[(i16, i8)], at: usize) -> Option<Diagnosed<Page>> {
    let (year, number) = months[at];
    let address = Address::calendar_month(span.program, (year, number));
    let writer = span.writer(address)?;
    let all = agenda(&writer, &span.groups, Days::Facilitated);
    let of_month = format!("{}-", Moment::Month(year, number));
    let dates = all.past.into_iter().chain(all.next);
    let dates = dates.filter(|it| it.date.starts_with(&of_month)).collect();
    let starting =
        span.groups.iter().copied().filter(|it| {
            (it.course.start.year(), it.course.start.month()) == (year, number)
        });
    let starting: Vec<&Group<'_>> = starting.collect();
    let to = |at: Option<usize>| {
        let (year, number) = *months.get(at?)?;
        let href = writer.href(&Address::calendar_month(span.program, (year, number)));
        Some(LinkView { text: title(&writer, (year, number)), href })
    };
    let month = month(&writer, (year, number), &items(&writer, &span.groups));
    let view = MonthPageView {
        program: span.link(&writer),
        title: month.title.clone(),
        month,
        dates,
        launches: launches(&writer, &starting),
        neighbours: Neighbours {
            previous: to(at.checked_sub(1)),
            next: to(Some(at + 1)),
        },
        year: span.year(&writer, year),
    };
    let frame = Frame {
        title: span.title(&writer, &view.title),
        description: span.summary(&writer),
        trail: span.trail(&writer),
        ..Frame::default()
    };
    Some(writer.finish(frame, View::CalendarMonth(Box::new(view))))
}

/// What happens on each day, in few words.
pub(super) fn items(
    writer: &Writer<'_>,
    groups: &[&Group<'_>],
) -> BTreeMap<Day, Vec<MonthItemView>> {
    let mut items: BTreeMap<Day, Vec<MonthItemView>> = BTreeMap::new();
    for group in by_challenge(writer, groups) {
        for day in &group.course.days {
            let item = item(writer, group, day);
            let known = items.entry(day.date).or_default();
            if !known.contains(&item) {
                known.push(item);
            }
        }
    }
    items
}

/// Launches and closings by challenge; what lies between is the same for all.
fn item(writer: &Writer<'_>, group: &Group<'_>, day: &DatedDay<'_>) -> MonthItemView {
    let words = writer.desk.words;
    let cancelled = group.state == CohortState::Cancelled;
    let turning = matches!(day.kind, DayKind::Launch | DayKind::Closing);
    let number = Fact::Text(day.number.to_string());
    let text = match turning {
        false => words.with("ui-day-number", &[("number", number)]),
        true => {
            let what = capitalised(&words.label("day-kind", day.kind.word()));
            let challenge = writer.name(Scheme::Challenge, group.challenge.as_str());
            let facts = [("label", Fact::Text(what)), ("value", Fact::Text(challenge))];
            words.with("ui-item", &facts)
        }
    };
    let state = if cancelled { MeetingState::Cancelled } else { MeetingState::Held };
    let text = match cancelled {
        true => words.with("ui-cancelled-item", &[("item", Fact::Text(text))]),
        false => text,
    };
    let hue = if turning { writer.desk.hue(group.challenge) } else { String::new() };
    MonthItemView { text, hue, state }
}

/// « Avril 2020 »
pub(super) fn title(writer: &Writer<'_>, (year, month): (i16, i8)) -> String {
    capitalised(&writer.desk.words.moment(Moment::Month(year, month)))
}

/// The grid of a month.
pub(super) fn month(
    writer: &Writer<'_>,
    (year, number): (i16, i8),
    items: &BTreeMap<Day, Vec<MonthItemView>>,
) -> MonthView {
    let words = writer.desk.words;
    let moment = Moment::Month(year, number);
    let first = moment.first();
    let monday = first.plus(1 - i64::from(first.weekday()));
    let n_days = moment.last().days_since(first) + 1;
    let day = |it: i64| {
        let day = first.plus(it);
        MonthDayView {
            date: day.to_string(),
            number: day.day(),
            weekday: words.weekday_name(day),
            items: items.get(&day).cloned().unwrap_or_default(),
        }
    };
    MonthView {
        id: format!("mois-{moment}"),
        title: title(writer, (year, number)),
        weekdays: (0..7).map(|it| words.weekday_name(monday.plus(it))).collect(),
        start: first.weekday(),
        days: (0..n_days).map(day).collect(),
    }
}

/// The months of some days.
pub(super) fn of(days: impl Iterator<Item = Day>) -> BTreeSet<(i16, i8)> {
    days.map(|it| (it.year(), it.month())).collect()
}
