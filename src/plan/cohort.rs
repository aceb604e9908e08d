//! The page of a cohort, for its members only: its dates, its challenge, what it has
//! done together.
//!
//! Invariant: of the headcounts only `present` is shown: beside `enrolled` it would tell
//! who was absent. No name, no meeting link.

use serde::Serialize;

use super::address::Address;
use super::agenda::{AgendaView, of_course};
use super::calendar::{FeedLinkView, FeedWeight};
use super::desk::Desk;
use super::item::ItemView;
use super::kit;
use super::number::{NumberState, NumberView};
use super::qr::{self, QrLinkView, QrView};
use super::sent::{self, SentDayView};
use super::shell::LinkView;
use super::writer::{Frame, Subject, Writer};
use super::{Page, View};
use crate::aggregate::{Period, Published, Question, Scope};
use crate::calendar::Course;
use crate::diag::Diagnosed;
use crate::locale::Language;
use crate::model::{Catalog, Cohort};
use crate::parse::{Calc, CohortState, DayKind, Scheme, Word};
use crate::value::{Date, Moment, Slug};

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
    /// The page of that, where it is too much to stand here; empty where it does.
    pub sent_at: String,
    /// Who came to the launch.
    pub present: Option<NumberView>,
    /// What it has done together.
    pub results: Vec<ResultView>,
    /// The patterns that lead to the pages of its days.
    pub patterns: Vec<QrLinkView>,
    /// The same as they are drawn: the page holds them all, so that it fetches none.
    #[serde(skip)]
    pub drawn: Vec<QrView>,
    /// All of it in one file.
    pub kit: String,
    /// The language of that file where it is not that of the page: `fr`.
    pub kit_language: &'static str,
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
    let drawn = patterns.iter().filter_map(|file| match &file.view {
        View::Qr(pattern) => Some((**pattern).clone()),
        _ => None,
    });
    let (kit_at, kit_language) =
        (Address::cohort(cohort).kit(), kit_language(desk, &dates.course));
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
    let mut sent = sent::days(&writer, cohort, &dates.course);
    let sent_at = Address::cohort(cohort).below(sent::FOLDER);
    let sent_at = (!sent::are_few(&dates.course)).then(|| writer.href(&sent_at));
    if sent_at.is_some() {
        sent.clear();
    }
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
        sent,
        sent_at: sent_at.unwrap_or_default(),
        agenda: of_course(&writer, (cohort.program, &dates.course), dates.state),
        present: present(&mut writer, cohort),
        results: results(&mut writer, cohort),
        patterns: links,
        drawn: drawn.collect(),
        kit: match kit_language {
            "" => writer.href(&kit_at),
            _ => kit_at.from(&desk.register.languages.own(&writer.address)),
        },
        kit_language,
        title: title.clone(),
    };
    let frame = Frame { title, ..Frame::default() };
    let page = writer.finish(frame, View::Cohort(Box::new(view.clone())));
    let kit = kit_language.is_empty().then(|| {
        let kit = kit::of_cohort(desk, cohort, (&view, &page.value), &patterns);
        desk.writer(kit_at).finish_file(kit)
    });
    let sent = self::writer(desk, cohort).filter(|_| !view.sent_at.is_empty());
    let sent = sent.map(|it| sent::page(it, (cohort, &view.title), &dates.course));
    [Some(page), kit, sent].into_iter().flatten().collect()
}

/// The language of its kit where it is not the one being shown: a kit is of use once all
/// that is sent is translated, until then there is the one of the other language.
fn kit_language(desk: &Desk<'_>, course: &Course<'_>) -> &'static str {
    let languages = &desk.register.languages;
    let days = course.days.iter().filter(|it| it.kind != DayKind::Autonomous);
    let mut days = days.filter_map(|it| it.page);
    match days.all(|it| languages.has(it.path)) {
        true => "",
        false => languages.other().map_or("", Language::code),
    }
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
