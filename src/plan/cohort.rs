//! The page of a cohort, for its members only: its dates, its challenge, what it has
//! done together.
//!
//! Invariant: of the headcounts only `present` is shown: beside `enrolled` it would tell
//! who was absent. No name, no meeting link.

use serde::Serialize;

use super::address::Address;
use super::agenda::{AgendaView, of_course};
use super::calendar::{FeedLinkView, FeedWeight};
use super::channel::WhatsappView;
use super::desk::Desk;
use super::item::ItemView;
use super::kit;
use super::number::{NumberState, NumberView};
use super::qr::{self, QrLinkView};
use super::shell::LinkView;
use super::writer::{Frame, Subject, Writer};
use super::{Page, View};
use crate::aggregate::{Period, Published, Question, Scope};
use crate::calendar::Course;
use crate::diag::Diagnosed;
use crate::model::{Catalog, Cohort};
use crate::parse::{Calc, Channel, CohortState, Scheme, Word};
use crate::value::{Date, Moment, Slug};

/// How many days a course may have whose messages stand on the page: a longer one leads to
/// their files.
const MOST_DAYS: usize = 7;

/// What `cohort.html` sees.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CohortView {
    /// The name of the cohort.
    pub title: String,
    /// Where it stands: « en cours ».
    pub state: String,
    /// Whether it takes place.
    pub standing: CohortStanding,
    /// From its first day to its last.
    pub period: String,
    /// Its program and edition.
    pub edition: LinkView,
    /// Its challenge.
    pub challenge: ItemView,
    /// Where to subscribe to its dates.
    pub feed: FeedLinkView,
    /// Its dates, at its own times.
    pub agenda: AgendaView,
    /// What its coordinator sends, day by day.
    pub sent: Vec<SentDayView>,
    /// Who came to the launch.
    pub present: Option<NumberView>,
    /// What it has done together.
    pub results: Vec<ResultView>,
    /// The patterns that lead to the pages of its days.
    pub patterns: Vec<QrLinkView>,
    /// All of it in one file.
    pub kit: String,
}

/// What is sent on a day.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct SentDayView {
    /// Its date.
    pub date: String,
    /// Its page.
    pub day: LinkView,
    /// The files to send, to copy from or to print.
    pub files: Vec<SentFileView>,
    /// The messages of its group, to be copied here; none where they would be too many.
    pub messages: Vec<String>,
}

/// A file that is sent, copied from or printed.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct SentFileView {
    /// The file.
    pub file: LinkView,
    /// How long its messages are, where that matters.
    pub lengths: Vec<NumberView>,
}

/// Whether a cohort takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CohortStanding {
    /// It does, or did.
    Held,
    /// It does not.
    Cancelled,
}

/// A number with its place in the page.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ResultView {
    /// Its place in the page, where links to it lead.
    pub id: String,
    /// The number.
    pub number: NumberView,
}

/// The page of every cohort whose program and challenge are shown.
pub(super) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let cohorts = desk.catalog.cohorts.values();
    cohorts.filter_map(|it| Some(page(it, writer(desk, it)?))).flatten().collect()
}

/// A hand to write the page of a cohort whose program and challenge are shown.
fn writer<'a>(desk: &'a Desk<'a>, cohort: &'a Cohort<'a>) -> Option<Writer<'a>> {
    let id = &cohort.head.id.value;
    let writer = desk.writer_of(Scheme::Cohort, id.as_str(), Subject::Cohort(id))?;
    let shown = writer.shows(Scheme::Program, cohort.program.as_str())
        && writer.shows(Scheme::Challenge, cohort.challenge.as_str());
    shown.then_some(writer)
}

/// The page, and the kit beside it.
fn page(cohort: &Cohort<'_>, mut writer: Writer<'_>) -> Vec<Diagnosed<Page>> {
    let (desk, id) = (writer.desk, &cohort.head.id.value);
    let Some(dates) = desk.calendar.cohorts.get(id) else { return Vec::new() };
    let (links, patterns): (Vec<_>, Vec<_>) =
        patterns(&writer, &dates.course).into_iter().unzip();
    let kit_at = Address::cohort(cohort).kit();
    let edition = format!("{}/{}", cohort.program, cohort.edition);
    let (first, last) = (dates.course.start, dates.course.last);
    let period = Date::Interval(Moment::Day(first), Some(Moment::Day(last)));
    let title = writer.link(Scheme::Cohort, id.as_str()).text;
    let hue = desk.hue(cohort.challenge);
    let feed = Address::root_file(&format!("promotions/{id}.ics"));
    let weight = match dates.state {
        CohortState::Finished | CohortState::Cancelled => FeedWeight::Aside,
        _ => FeedWeight::Main,
    };
    let view = CohortView {
        state: desk.words.label("cohort-state", dates.state.word()),
        standing: match dates.state {
            CohortState::Cancelled => CohortStanding::Cancelled,
            _ => CohortStanding::Held,
        },
        period: desk.words.date(period),
        edition: writer.link(Scheme::Edition, &edition),
        challenge: ItemView {
            hue,
            ..writer.item(Scheme::Challenge, cohort.challenge.as_str())
        },
        feed: FeedLinkView { weight, ..writer.feed_link(&feed) },
        sent: sent(&writer, cohort, &dates.course),
        agenda: of_course(&writer, (cohort.program, &dates.course), dates.state),
        present: present(&mut writer, cohort),
        results: results(&mut writer, cohort),
        patterns: links,
        kit: writer.href(&kit_at),
        title: title.clone(),
    };
    let frame = Frame { title, ..Frame::default() };
    let page = writer.finish(frame, View::Cohort(Box::new(view.clone())));
    let kit = kit::of_cohort(desk, cohort, (&view, &page.value), &patterns);
    vec![page, desk.writer(kit_at).finish_file(kit)]
}

/// The patterns that lead to the pages of its days.
fn patterns(writer: &Writer<'_>, course: &Course<'_>) -> Vec<(QrLinkView, Page)> {
    let languages = &writer.desk.register.languages;
    let days = course.days.iter().filter_map(|it| it.page);
    let patterns = days.filter_map(|it| {
        let name = format!("{}/{}", it.program, it.page.id);
        let listing = writer.desk.register.get(Scheme::Day, &name)?;
        let address = listing.address.as_ref()?;
        if !writer.shows(Scheme::Day, &name) {
            return None;
        }
        let file = qr::file(writer.desk, address, &listing.title);
        let link = QrLinkView {
            src: writer.href(&address.file(qr::FILE)),
            title: listing.title.clone(),
            url: languages.place(address).absolute(&writer.desk.site.base_url),
        };
        Some((link, file))
    });
    patterns.collect()
}

/// The texts and the sheets of each facilitated day, for who coordinates.
fn sent(
    writer: &Writer<'_>,
    cohort: &Cohort<'_>,
    course: &Course<'_>,
) -> Vec<SentDayView> {
    let desk = writer.desk;
    let days = course.days.iter().filter_map(|it| Some((it, it.page?)));
    let views = days.filter_map(|(dated, page)| {
        let sent = desk.sent_on(page, cohort.challenge)?;
        let files = sent.files.iter().flat_map(|(channel, address)| {
            files(writer, (*channel, address), &sent.whatsapp)
        });
        let messages = sent.whatsapp.messages.iter().map(|it| &it.text);
        let messages = messages.filter(|_| course.days.len() <= MOST_DAYS);
        Some(SentDayView {
            date: desk.words.weekday(dated.date),
            day: writer.link(Scheme::Day, &format!("{}/{}", page.program, page.page.id)),
            files: files.collect(),
            messages: messages.cloned().collect(),
        })
    });
    views.filter(|it| !it.files.is_empty()).collect()
}

/// The files of a channel.
fn files(
    writer: &Writer<'_>,
    (channel, address): (Channel, &Address),
    whatsapp: &WhatsappView,
) -> Vec<SentFileView> {
    let file = |word: &str, address: &Address, lengths: Vec<NumberView>| {
        let (text, href) = (writer.desk.words.text(word), writer.href(address));
        SentFileView { file: LinkView { text, href }, lengths }
    };
    let plain = |word, address: &Address| file(word, address, Vec::new());
    match channel {
        Channel::Mail => vec![
            plain("ui-sent-mail", &address.ending("html")),
            plain("ui-sent-mail-text", &address.ending("txt")),
            plain("ui-sent-mail-file", &address.ending("eml")),
        ],
        Channel::Whatsapp => {
            let lengths = lengths(writer, address, whatsapp);
            vec![file("ui-sent-whatsapp", address, lengths)]
        }
        Channel::Call => vec![plain("ui-sheet-call", address)],
        Channel::Session => vec![plain("ui-sheet-session", address)],
        Channel::Web => Vec::new(),
    }
}

/// How many characters each message of a file has, as WhatsApp counts them.
fn lengths(
    writer: &Writer<'_>,
    address: &Address,
    whatsapp: &WhatsappView,
) -> Vec<NumberView> {
    let file = writer.desk.register.languages.own(address).from_root();
    let messages = whatsapp.messages.iter().zip(1..);
    let lengths = messages.map(|(it, number)| {
        let key = format!("count:signs|file:{file},message:{number}");
        writer.counted(&key, it.count, "ui-message-length")
    });
    lengths.collect()
}

fn present(writer: &mut Writer<'_>, cohort: &Cohort<'_>) -> Option<NumberView> {
    let key = format!("field:cohort:{}/present", cohort.head.id.value);
    let (id, present) = (&cohort.head.id.value, cohort.head.present?);
    let number = writer.headcount(&key, present, "ui-present-count");
    let unit = number.text.strip_prefix(&number.number).unwrap_or_default();
    let number = NumberView {
        digits: number.number.clone(),
        unit: unit.trim().to_owned(),
        label: writer.desk.words.text("ui-at-launch"),
        ..number
    };
    let mask = writer.desk.impact.hides_present(id);
    Some(match (mask, number.state) {
        (Some(mask), NumberState::Value) => {
            let least = writer.desk.catalog.site.policies.k_people;
            let label = number.label;
            NumberView { key, label, ..writer.desk.masked(least, mask) }
        }
        (_, NumberState::Value) => {
            writer.shows_value(Published::Present(id.clone()));
            number
        }
        _ => number,
    })
}

/// Whether an indicator would tell, beside those present, who was not (content model §8):
/// any headcount, and what is made of headcounts.
fn tells_who_was_absent(catalog: &Catalog<'_>, indicator: &Slug) -> bool {
    let calc = |id: &Slug| catalog.indicators.get(id).map(|it| &it.head.calc);
    match calc(indicator) {
        Some(Calc::Headcount(_)) => true,
        Some(Calc::Ratio(one, other)) => [one, other]
            .iter()
            .any(|it| matches!(calc(&it.value), Some(Calc::Headcount(_)))),
        _ => false,
    }
}

/// The indicators of its challenge that have a value for this cohort alone.
fn results(writer: &mut Writer<'_>, cohort: &Cohort<'_>) -> Vec<ResultView> {
    let desk = writer.desk;
    let Some(challenge) = desk.catalog.challenges.get(cohort.challenge) else {
        return Vec::new();
    };
    let mut results = Vec::new();
    let shown = challenge.indicators.iter();
    for indicator in shown.filter(|it| !tells_who_was_absent(desk.catalog, it)) {
        let cohorts = vec![cohort.head.id.value.clone()];
        let question = Question {
            indicator: (*indicator).clone(),
            scope: Scope { cohorts, ..Scope::default() },
            period: Period::To(desk.date),
        };
        let known = desk.impact.measure(&question);
        if known == crate::aggregate::Visible::Missing {
            continue;
        }
        let place = Address::question(desk.catalog, &question).from_root();
        let id = place.rsplit_once('#').map(|(_, it)| it.to_owned()).unwrap_or_default();
        let number = writer.indicator(&question);
        if number.state != NumberState::Missing {
            results.push(ResultView { id, number });
        }
    }
    results
}
