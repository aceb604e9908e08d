//! The calendar of a program: what comes next, where to subscribe, and the years and
//! months with all its dates.

mod month;
mod span;
mod year;

pub use month::{MonthDayView, MonthItemView, MonthPageView, MonthView};
pub use span::Neighbours;
pub use year::{YearDayView, YearLaunchView, YearMonthView, YearPageView};

use serde::Serialize;

use super::address::Address;
use super::agenda::{DateView, Days, agenda};
use super::desk::Desk;
use super::phases::{LaunchView, launches};
use super::shell::LinkView;
use super::writer::{Frame, Writer};
use super::{Page, View};
use crate::calendar::Group;
use crate::diag::{Diagnosed, Fact};
use crate::locale::capitalised;
use span::Span;

/// What `calendar.html` sees.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CalendarView {
    /// The program.
    pub program: LinkView,
    /// The title.
    pub title: String,
    /// What it holds.
    pub summary: String,
    /// Where the clocks are.
    pub zone: String,
    /// Where to subscribe; nowhere while there is nothing in it.
    pub feed: Option<FeedLinkView>,
    /// The day of the build and later, by date.
    pub next: Vec<DateView>,
    /// What to say while nothing is to come.
    pub empty: String,
    /// The month of the next date, or else of the last one.
    pub month: Option<MonthView>,
    /// The phases of what is running or to come, or else of the last launch.
    pub launches: Vec<LaunchView>,
    /// The years with dates, the last one first.
    pub years: Vec<CalendarYearView>,
}

/// A year with dates.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CalendarYearView {
    /// The year.
    pub year: LinkView,
    /// Its months with dates.
    pub months: Vec<LinkView>,
}

/// Where to subscribe to a calendar.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct FeedLinkView {
    /// For calendar programs, which fetch it again and again: `webcal://…`.
    pub subscribe: String,
    /// The file, from the page that links to it.
    pub download: String,
    /// How much it stands out.
    pub weight: FeedWeight,
}

/// How much the link to a feed stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FeedWeight {
    /// It is what to do on the page.
    Main,
    /// All of it is over.
    Aside,
}

impl Writer<'_> {
    /// Where to subscribe to a calendar feed.
    pub(super) fn feed_link(&self, feed: &Address) -> FeedLinkView {
        let absolute = feed.absolute(&self.desk.site.base_url);
        let rest = absolute.split_once("://").map_or(absolute.as_str(), |(_, it)| it);
        FeedLinkView {
            subscribe: format!("webcal://{rest}"),
            download: self.href(feed),
            weight: FeedWeight::Main,
        }
    }
}

/// The calendar of every program, with its years and months.
pub(super) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let programs = desk.catalog.programs.values();
    programs.filter_map(|it| Span::new(desk, it)).flat_map(|it| of_program(&it)).collect()
}

/// Whether the feed of some groups holds anything.
pub(super) fn has_events(groups: &[&Group<'_>]) -> bool {
    groups.iter().any(|it| !it.course.slots.is_empty())
}

fn of_program(span: &Span<'_, '_>) -> Vec<Diagnosed<Page>> {
    let Some(writer) = span.writer(Address::calendar(span.program)) else {
        return Vec::new();
    };
    let mut pages = vec![page(span, writer)];
    pages.extend(year::pages(span));
    pages.extend(month::pages(span));
    pages
}

fn page(span: &Span<'_, '_>, writer: Writer<'_>) -> Diagnosed<Page> {
    let (words, groups) = (writer.desk.words, &span.groups);
    let zone = Fact::from(writer.desk.calendar.zone.name());
    let feed = Address::program(span.program).file("calendrier.ics");
    let dates = agenda(&writer, groups, Days::Facilitated);
    let view = CalendarView {
        title: words.text("ui-calendar"),
        summary: span.summary(&writer),
        zone: words.with("ui-local-time", &[("zone", zone)]),
        feed: has_events(groups).then(|| writer.feed_link(&feed)),
        month: nearest(span, &writer),
        launches: launches(&writer, &current(&writer, groups)),
        years: years(span, &writer),
        program: span.link(&writer),
        next: dates.next,
        empty: dates.empty,
    };
    let frame = Frame {
        title: span.title(&writer, &view.title),
        description: view.summary.clone(),
        trail: vec![(view.program.text.clone(), Address::program(span.program))],
        ..Frame::default()
    };
    writer.finish(frame, View::Calendar(Box::new(view)))
}

/// The month of the next date, or else of the last one.
fn nearest(span: &Span<'_, '_>, writer: &Writer<'_>) -> Option<MonthView> {
    let items = month::items(writer, &span.groups);
    let next = items.range(writer.desk.date..).next().map(|it| *it.0);
    let day = next.or_else(|| items.keys().next_back().copied())?;
    Some(month::month(writer, (day.year(), day.month()), &items))
}

/// The groups that are running or to come, or else those of the last launch.
fn current<'g, 'a>(writer: &Writer<'_>, groups: &[&'g Group<'a>]) -> Vec<&'g Group<'a>> {
    let date = writer.desk.date;
    let last = |it: &Group<'_>| it.course.days.last().map(|it| it.date);
    let coming: Vec<_> =
        groups.iter().copied().filter(|it| last(it) >= Some(date)).collect();
    if !coming.is_empty() {
        return coming;
    }
    let latest = groups.iter().map(|it| it.course.start).max();
    groups.iter().copied().filter(|it| Some(it.course.start) == latest).collect()
}

fn years(span: &Span<'_, '_>, writer: &Writer<'_>) -> Vec<CalendarYearView> {
    let mut years: Vec<CalendarYearView> = Vec::new();
    for (year, number) in span.months() {
        let link = span.year(writer, year);
        if years.last().is_none_or(|it| it.year != link) {
            years.push(CalendarYearView { year: link, months: Vec::new() });
        }
        let address = Address::calendar_month(span.program, (year, number));
        let text = capitalised(&writer.desk.words.month_name(number));
        let month = LinkView { text, href: writer.href(&address) };
        if let Some(last) = years.last_mut() {
            last.months.push(month);
        }
    }
    years.reverse();
    years
}
