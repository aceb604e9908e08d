//! Dates of courses in a grid for each month.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::agenda::by_challenge;
use super::meeting::MeetingState;
use super::writer::Writer;
use crate::calendar::{DatedDay, Group};
use crate::diag::Fact;
use crate::locale::capitalised;
use crate::parse::{CohortState, DayKind, Scheme, Word};
use crate::value::{Day, Moment};

/// A month, week by week.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct MonthView {
    /// Its place in the page: `mois-2020-04`.
    pub id: String,
    /// « Avril 2020 »
    pub title: String,
    /// The names of the days of the week.
    pub weekdays: Vec<String>,
    /// Its weeks of seven days.
    pub weeks: Vec<Vec<MonthDayView>>,
}

/// A day in the grid of a month.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct MonthDayView {
    /// Its number in its month.
    pub number: i8,
    /// The month it is of, when that is not the grid's; empty otherwise.
    pub month: String,
    /// What happens.
    pub items: Vec<ItemView>,
}

/// Something that happens on a day, in few words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct ItemView {
    /// What.
    pub text: String,
    /// The colour of its challenge, as a class of the stylesheet; empty when it is of
    /// several.
    pub hue: String,
    /// Whether it takes place.
    pub state: MeetingState,
}

/// The months in which groups meet.
pub(super) fn months(writer: &Writer<'_>, groups: &[&Group<'_>]) -> Vec<MonthView> {
    let mut items: BTreeMap<Day, Vec<ItemView>> = BTreeMap::new();
    for group in by_challenge(writer, groups) {
        for day in &group.course.days {
            let item = item(writer, group, day);
            let known = items.entry(day.date).or_default();
            if !known.contains(&item) {
                known.push(item);
            }
        }
    }
    let months: BTreeSet<(i16, i8)> =
        items.keys().map(|it| (it.year(), it.month())).collect();
    months.into_iter().map(|it| month(writer, it, &items)).collect()
}

/// Launches and closings by challenge; what lies between is the same for all.
fn item(writer: &Writer<'_>, group: &Group<'_>, day: &DatedDay<'_>) -> ItemView {
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
    ItemView { text, hue, state }
}

fn month(
    writer: &Writer<'_>,
    (year, month): (i16, i8),
    items: &BTreeMap<Day, Vec<ItemView>>,
) -> MonthView {
    let words = writer.desk.words;
    let moment = Moment::Month(year, month);
    let first = moment.first().plus(1 - i64::from(moment.first().weekday()));
    let last = moment.last().plus(7 - i64::from(moment.last().weekday()));
    let n_weeks = (last.days_since(first) + 1) / 7;
    let cell = |day: Day| {
        let inside = (day.year(), day.month()) == (year, month);
        let found = items.get(&day).filter(|_| inside);
        let other = (!inside).then(|| words.month_name(day.month()));
        MonthDayView {
            number: day.day(),
            month: other.unwrap_or_default(),
            items: found.cloned().unwrap_or_default(),
        }
    };
    let week = |week: i64| (0..7).map(|it| cell(first.plus(week * 7 + it))).collect();
    MonthView {
        id: format!("mois-{moment}"),
        title: capitalised(&words.moment(moment)),
        weekdays: (0..7).map(|it| words.weekday_name(first.plus(it))).collect(),
        weeks: (0..n_weeks).map(week).collect(),
    }
}
