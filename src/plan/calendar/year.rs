//! A year of a program on one sheet: twelve small months, with the days on which groups
//! meet.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::span::{Neighbours, Span};
use crate::calendar::Group;
use crate::diag::{Diagnosed, Fact};
use crate::locale::capitalised;
use crate::parse::{CohortState, DayKind, Scheme, Word};
use crate::plan::address::Address;
use crate::plan::agenda::by_challenge;
use crate::plan::shell::LinkView;
use crate::plan::writer::{Frame, Writer};
use crate::plan::{Page, View};
use crate::value::{Day, Moment};

/// How many elements the days on which something happens and the launches may take. Where
/// they need more, only launches lead to their month.
const ROOM: usize = 60;

/// What `year.html` sees.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct YearPageView {
    /// The program.
    pub program: LinkView,
    /// « Calendrier 2020 »
    pub title: String,
    /// Its months.
    pub months: Vec<YearMonthView>,
    /// What starts in it, by date.
    pub launches: Vec<YearLaunchView>,
    /// The years with dates around it.
    pub neighbours: Neighbours,
}

/// A month of a year.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct YearMonthView {
    /// Its name, with its page when groups meet in it.
    pub name: LinkView,
    /// The column of its first day, 1 to 7.
    pub start: i8,
    /// Its days.
    pub days: Vec<YearDayView>,
}

/// A day of a year.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct YearDayView {
    /// Its number in its month.
    pub number: i8,
    /// What happens on it: `launch`, `regular`, `closing`, `autonomous`, `cancelled`;
    /// empty for nothing.
    pub kind: &'static str,
    /// The same in words: « 6 avril : lancement ».
    pub text: String,
    /// Where that day is told.
    pub href: String,
}

/// A launch in few words.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct YearLaunchView {
    /// « Lancement du lundi 6 avril 2020 », with its month.
    pub date: LinkView,
    /// The challenges of its groups.
    pub challenges: Vec<String>,
    /// « annulé », when all of it is.
    pub note: String,
}

/// The page of each year in which groups meet.
pub(super) fn pages(span: &Span<'_, '_>) -> Vec<Diagnosed<Page>> {
    let years: BTreeSet<i16> = span.months().into_iter().map(|(year, _)| year).collect();
    let years: Vec<i16> = years.into_iter().collect();
    (0..years.len()).filter_map(|at| page(span, &years, at)).collect()
}

fn page(span: &Span<'_, '_>, years: &[i16], at: usize) -> Option<Diagnosed<Page>> {
    let year = years[at];
    let writer = span.writer(Address::calendar_year(span.program, year))?;
    let number = Fact::Text(year.to_string());
    let to = |at: Option<usize>| Some(span.year(&writer, *years.get(at?)?));
    let kinds = kinds(&span.groups);
    let (first, last) = (Moment::Year(year).first(), Moment::Year(year).last());
    let launches = launches(span, &writer, year);
    let is_full = kinds.range(first..=last).count() + 5 * launches.len() > ROOM;
    let reach = match is_full {
        false => Weight::Cancelled,
        true => Weight::Launch,
    };
    let view = YearPageView {
        program: span.link(&writer),
        title: writer.desk.words.with("ui-calendar-of-year", &[("year", number)]),
        months: (1..=12)
            .map(|it| month(span, &writer, (year, it), (&kinds, reach)))
            .collect(),
        // They are links in the months, too.
        launches: if is_full { Vec::new() } else { launches },
        neighbours: Neighbours {
            previous: to(at.checked_sub(1)),
            next: to(Some(at + 1)),
        },
    };
    let frame = Frame {
        title: span.title(&writer, &view.title),
        description: span.summary(&writer),
        trail: span.trail(&writer),
        ..Frame::default()
    };
    Some(writer.finish(frame, View::CalendarYear(Box::new(view))))
}

/// What a day is for those who look at a year, the weightiest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    Launch,
    Closing,
    Regular,
    Autonomous,
    Cancelled,
}

impl Weight {
    fn of(kind: DayKind) -> Self {
        match kind {
            DayKind::Launch => Self::Launch,
            DayKind::Closing => Self::Closing,
            DayKind::Regular => Self::Regular,
            DayKind::Autonomous => Self::Autonomous,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Launch => DayKind::Launch.word(),
            Self::Closing => DayKind::Closing.word(),
            Self::Regular => DayKind::Regular.word(),
            Self::Autonomous => DayKind::Autonomous.word(),
            Self::Cancelled => CohortState::Cancelled.word(),
        }
    }
}

/// What happens on each day.
fn kinds(groups: &[&Group<'_>]) -> BTreeMap<Day, Weight> {
    let mut kinds = BTreeMap::new();
    for group in groups {
        for day in &group.course.days {
            let weight = match group.state {
                CohortState::Cancelled => Weight::Cancelled,
                _ => Weight::of(day.kind),
            };
            let known = kinds.entry(day.date).or_insert(weight);
            *known = weight.min(*known);
        }
    }
    kinds
}

fn month(
    span: &Span<'_, '_>,
    writer: &Writer<'_>,
    (year, number): (i16, i8),
    (kinds, reach): (&BTreeMap<Day, Weight>, Weight),
) -> YearMonthView {
    let words = writer.desk.words;
    let moment = Moment::Month(year, number);
    let (first, last) = (moment.first(), moment.last());
    let href = writer.href(&Address::calendar_month(span.program, (year, number)));
    let filled = kinds.range(first..=last).next().is_some();
    let day = |it: i64| {
        let day = first.plus(it);
        let Some(weight) = kinds.get(&day).filter(|it| **it <= reach) else {
            let kind = kinds.get(&day).map_or("", |it| it.word());
            let (text, href) = (String::new(), String::new());
            return YearDayView { number: day.day(), kind, text, href };
        };
        let what = match weight {
            Weight::Cancelled => words.text("ui-cancelled"),
            _ => words.label("day-kind", weight.word()),
        };
        // A name holds what is seen of it (WCAG 2.5.3): 1, not 1ᵉʳ.
        let named = Fact::Text(words.day(day).replacen("1ᵉʳ", "1", 1));
        let facts = [("label", named), ("value", Fact::Text(what))];
        let text = words.with("ui-labelled", &facts);
        YearDayView {
            number: day.day(),
            kind: weight.word(),
            text,
            href: format!("{href}#{day}"),
        }
    };
    YearMonthView {
        name: LinkView {
            text: capitalised(&words.month_name(number)),
            href: if filled { href.clone() } else { String::new() },
        },
        start: first.weekday(),
        days: (0..=last.days_since(first)).map(day).collect(),
    }
}

fn launches(span: &Span<'_, '_>, writer: &Writer<'_>, year: i16) -> Vec<YearLaunchView> {
    let words = writer.desk.words;
    let mut starts: BTreeMap<Day, Vec<&Group<'_>>> = BTreeMap::new();
    for group in by_challenge(writer, &span.groups) {
        if group.course.start.year() == year {
            starts.entry(group.course.start).or_default().push(group);
        }
    }
    let launch = |(day, groups): (Day, Vec<&Group<'_>>)| {
        let href =
            writer.href(&Address::calendar_month(span.program, (year, day.month())));
        let mut names: Vec<String> = Vec::new();
        for group in &groups {
            let name = writer.name(Scheme::Challenge, group.challenge.as_str());
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let date = Fact::Text(words.weekday(day));
        let off = groups.iter().all(|it| it.state == CohortState::Cancelled);
        YearLaunchView {
            date: LinkView {
                text: words.with("ui-launch-on", &[("date", date)]),
                href: format!("{href}#{day}"),
            },
            challenges: names,
            note: if off { words.text("ui-cancelled") } else { String::new() },
        }
    };
    starts.into_iter().map(launch).collect()
}
