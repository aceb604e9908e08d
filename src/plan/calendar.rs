//! The calendar of a program: its dates as a list and by month, and where to subscribe.

use serde::Serialize;

use super::address::Address;
use super::agenda::{AgendaView, Days, agenda};
use super::desk::Desk;
use super::month::{MonthView, months};
use super::phases::{LaunchView, launches};
use super::shell::LinkView;
use super::writer::{Frame, Subject, Writer};
use super::{Page, View};
use crate::calendar::Group;
use crate::diag::{Diagnosed, Fact};
use crate::model::Program;
use crate::parse::Scheme;

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
    /// The dates.
    pub agenda: AgendaView,
    /// The same, by month.
    pub months: Vec<MonthView>,
    /// The phases of each launch.
    pub launches: Vec<LaunchView>,
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

/// The calendar of every program.
pub(super) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    desk.catalog.programs.values().filter_map(|it| page(desk, it)).collect()
}

/// Whether the feed of some groups holds anything.
pub(super) fn has_events(groups: &[&Group<'_>]) -> bool {
    groups.iter().any(|it| !it.course.slots.is_empty())
}

fn page(desk: &Desk<'_>, program: &Program<'_>) -> Option<Diagnosed<Page>> {
    let id = &program.page.id;
    let writer = desk.writer_of(Scheme::Program, id.as_str(), Subject::Program(id))?;
    let writer = Writer { address: Address::calendar(program), ..writer };
    let groups: Vec<&Group<'_>> =
        desk.calendar.of_program(id).filter(|it| writer.shows_group(it)).collect();
    let program_link = writer.link(Scheme::Program, id.as_str());
    let name = || Fact::from(&program_link.text);
    let zone = Fact::from(desk.calendar.zone.name());
    let feed = Address::program(program).file("calendrier.ics");
    let view = CalendarView {
        title: desk.words.text("ui-calendar"),
        summary: desk.words.with("ui-calendar-summary", &[("program", name())]),
        zone: desk.words.with("ui-local-time", &[("zone", zone)]),
        feed: has_events(&groups).then(|| writer.feed_link(&feed)),
        agenda: agenda(&writer, &groups, Days::Facilitated),
        months: months(&writer, &groups),
        launches: launches(&writer, &groups),
        program: program_link,
    };
    let frame = Frame {
        title: format!("{} — {}", view.title, view.program.text),
        description: view.summary.clone(),
        trail: vec![(view.program.text.clone(), Address::program(program))],
        ..Frame::default()
    };
    Some(writer.finish(frame, View::Calendar(Box::new(view))))
}
