//! A day as it is sent: for each challenge its mail, its WhatsApp message, the sheets of
//! its call and of its session (content model §3.2, §5.2, §8).
//!
//! Invariants: only facilitated days are sent; what is sent says what the page of the day
//! says, number by number, and leads nowhere that this page could not lead; nobody comes
//! across it by chance: the pages of cohorts alone lead there.

mod block;
mod compose;
mod line;
mod look;
mod mail;
mod origin;
mod piece;
mod place;
mod sheet;
mod whatsapp;

pub use look::MailLook;
pub use mail::{MailView, SenderView};
pub use origin::Origin;
pub use piece::{Grid, GridRow, Manner, Piece, Run, Shot};
pub use sheet::SheetView;
pub use whatsapp::{MessageView, WhatsappView};

use std::collections::BTreeMap;
use std::sync::Arc;

use super::address::Address;
use super::day::{self, FactView, slot_fact};
use super::desk::Desk;
use super::shell::Robots;
use super::writer::{Subject, Writer};
use super::{Page, View};
use crate::calendar::{Course, Slot};
use crate::diag::Diagnosed;
use crate::locale::Language;
use crate::model::{Cohort, CourseDay, Program};
use crate::parse::{Channel, DayKind, Scheme};
use crate::value::{Day, Slug};

/// A facilitated day in the variant of a challenge.
#[derive(Clone, Copy)]
pub(super) struct Variant<'a> {
    /// The program.
    program: &'a Program<'a>,
    /// The day.
    day: &'a CourseDay<'a>,
    /// The challenge.
    challenge: &'a Slug,
    /// The cohort that it is sent to; none for whoever runs the course.
    to: Option<(&'a Slug, &'a Course<'a>)>,
}

/// All that is sent, by program, day and challenge.
pub(super) type Sent = BTreeMap<String, DaySent>;

/// What is sent of a day to those of a challenge.
#[derive(Clone, Debug, Default)]
pub(super) struct DaySent {
    /// The files: what each is, where it stands.
    pub(super) files: Vec<(Channel, Address)>,
    /// The messages of its group, as they are written.
    pub(super) whatsapp: Arc<WhatsappView>,
    /// Its file.
    page: Option<Diagnosed<Page>>,
}

impl<'a> Desk<'a> {
    /// All that is sent; a message is written once, for its file and for whoever counts
    /// its characters.
    pub(super) fn sent(&'a self) -> &'a Sent {
        self.sent.get_or_init(|| {
            let all = variants(self).into_iter();
            all.filter_map(|it| Some((it.key(), it.sent(self)?))).collect()
        })
    }

    /// What is sent of a day to those of a challenge; nothing for a day that is not sent.
    pub(super) fn sent_on(
        &'a self,
        day: &CourseDay<'_>,
        challenge: &Slug,
    ) -> Option<&'a DaySent> {
        self.sent().get(&key(day.program, &day.page.id, challenge))
    }
}

/// The files of every day and challenge.
pub(super) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let mut pages = Vec::new();
    for variant in variants(desk) {
        let Some(sent) = desk.sent().get(&variant.key()) else { continue };
        pages.extend(variant.files(desk, sent));
    }
    pages
}

/// The files of each day of a cohort, with its own dates and times.
pub(super) fn of_cohort(desk: &Desk<'_>, cohort: &Cohort<'_>) -> Vec<Page> {
    let own = &cohort.head.id.value;
    let Some(dates) = desk.calendar.cohorts.get(own) else { return Vec::new() };
    let Some(program) = desk.catalog.programs.get(cohort.program) else {
        return Vec::new();
    };
    let challenge = cohort.challenge;
    let days = dates.course.days.iter();
    let days = days.filter(|it| it.kind != DayKind::Autonomous);
    let files = days.filter_map(|it| it.page).flat_map(|day| {
        let variant = Variant { program, day, challenge, to: Some((own, &dates.course)) };
        let sent = variant.sent(desk);
        sent.map(|sent| variant.files(desk, &sent)).unwrap_or_default()
    });
    // What there is to tell of them is told where everyone gets them.
    files.map(|it| it.value).collect()
}

/// Every facilitated day in the variant of each of its challenges that is shown.
fn variants<'a>(desk: &'a Desk<'a>) -> Vec<Variant<'a>> {
    let mut found = Vec::new();
    for program in desk.catalog.programs.values() {
        let days = program.days.iter();
        for day in days.filter(|it| it.page.head.kind.value != DayKind::Autonomous) {
            let runs = program.editions.iter();
            let runs = runs.filter(|it| day.editions.contains(&&it.head.id.value));
            let mut challenges: Vec<&Slug> = Vec::new();
            for challenge in runs.flat_map(|it| it.challenges.iter().copied()) {
                if !challenges.contains(&challenge) {
                    challenges.push(challenge);
                }
            }
            let each = challenges.into_iter();
            found.extend(each.map(|challenge| Variant {
                program,
                day,
                challenge,
                to: None,
            }));
        }
    }
    found
}

fn key(program: &Slug, day: &Slug, challenge: &Slug) -> String {
    format!("{program}/{day}/{challenge}")
}

impl<'a> Variant<'a> {
    fn key(&self) -> String {
        key(&self.program.page.id, &self.day.page.id, self.challenge)
    }

    /// The day, as references name it.
    fn name(&self) -> String {
        format!("{}/{}", self.program.page.id, self.day.page.id)
    }

    /// The same as a name among all mails.
    fn id(&self, language: Language) -> String {
        let own = self.to.map(|(cohort, _)| format!("{cohort}.")).unwrap_or_default();
        format!("{own}{}.{}", self.key().replace('/', "."), language.code())
    }

    /// The date on which a cohort has it.
    fn date(&self) -> Option<Day> {
        let (_, course) = self.to?;
        let number = self.day.page.head.number.value;
        course.days.iter().find(|it| it.number == number).map(|it| it.date)
    }

    /// When something of it happens, with the date on which a cohort has it.
    fn when(&self, writer: &Writer<'_>, slot: &Slot<'_>) -> FactView {
        let fact = slot_fact(writer, slot);
        let Some(date) = self.date() else { return fact };
        let date = writer.desk.words.weekday(date);
        FactView { text: format!("{date}, {}", fact.text), ..fact }
    }

    /// A hand to write it: it stands where the day does, and may say what the page of the
    /// day may say.
    fn writer(&self, desk: &'a Desk<'a>) -> Option<Writer<'a>> {
        let (program, day) = (&self.program.page.id, &self.day.page.id);
        let listing = desk.register.get(Scheme::Program, program.as_str())?;
        if !listing.publication.is_shown() {
            return None;
        }
        let subject = Subject::Day(program, day, Some(self.challenge));
        let writer = desk.writer_of(Scheme::Day, &self.name(), subject)?;
        let named = writer.shows(Scheme::Challenge, self.challenge.as_str());
        named.then_some(Writer { robots: Robots::Noindex, ..writer })
    }

    /// What happens on the day: at the times of the cohort, or those of its newest edition.
    fn slots(&self, desk: &'a Desk<'a>) -> Vec<Slot<'a>> {
        let number = self.day.page.head.number.value;
        if let Some((_, course)) = self.to {
            return course
                .slots
                .iter()
                .filter(|it| it.number == number)
                .cloned()
                .collect();
        }
        let Some(edition) = day::edition(self.program, self.day) else {
            return Vec::new();
        };
        let start = edition.head.period.first();
        let course = desk.calendar.course_from(self.program, edition, start);
        course.slots.into_iter().filter(|it| it.number == number).collect()
    }

    /// What is sent of it.
    fn sent(&self, desk: &'a Desk<'a>) -> Option<DaySent> {
        let mut writer = self.writer(desk)?;
        let challenge = desk.catalog.challenges.get(self.challenge)?;
        let folder = Address::challenge(challenge).name();
        let folder = writer.address.below(&folder);
        let mut sent = DaySent::default();
        for channel in self.slots(desk).iter().map(|it| it.channel) {
            let file = match channel {
                Channel::Mail if self.day.page.head.mail.is_none() => continue,
                Channel::Mail => "mail",
                Channel::Whatsapp => "whatsapp.txt",
                Channel::Call => "appel.html",
                Channel::Session => "seance.html",
                Channel::Web => continue,
            };
            sent.files.push((channel, folder.file(file)));
        }
        let told = sent.files.iter().find(|(it, _)| *it == Channel::Whatsapp);
        if let Some((_, address)) = told.cloned() {
            let pieces = writer.compose(&self.day.page.body, Channel::Whatsapp);
            let (language, most) =
                (desk.words.language(), desk.catalog.site.policies.whatsapp_max);
            sent.whatsapp = Arc::new(whatsapp::message(&pieces, language, most));
            let view = View::Whatsapp(sent.whatsapp.clone());
            sent.page = Some(writer.finish_sent(&address, view));
        }
        if sent.whatsapp.messages.is_empty() {
            sent.files.retain(|(it, _)| *it != Channel::Whatsapp);
        }
        Some(sent)
    }

    /// The files of what is sent of it.
    fn files(&self, desk: &'a Desk<'a>, sent: &DaySent) -> Vec<Diagnosed<Page>> {
        let mut pages = Vec::new();
        for (channel, address) in &sent.files {
            match channel {
                Channel::Mail => pages.extend(self.mails(desk, address)),
                Channel::Whatsapp => pages.extend(sent.page.clone()),
                channel => pages.extend(sheet::page(desk, *self, (*channel, address))),
            }
        }
        pages
    }

    /// Its mail as a page, as plain text, and as the file that mail programs open.
    fn mails(&self, desk: &'a Desk<'a>, stem: &Address) -> Vec<Diagnosed<Page>> {
        let Some(mut writer) = self.writer(desk) else { return Vec::new() };
        let Some(view) = mail::mail(&mut writer, self) else { return Vec::new() };
        let view = Arc::new(view);
        let [text, file] = [
            (View::MailText(view.clone()), "txt"),
            (View::MailFile(view.clone()), "eml"),
        ]
        .map(|(view, extension)| {
            let writer = self.writer(desk);
            writer.map(|it| it.finish_sent(&stem.ending(extension), view))
        });
        let page = writer.finish_sent(&stem.ending("html"), View::Mail(view));
        [Some(page), text, file].into_iter().flatten().collect()
    }
}

impl Writer<'_> {
    /// A link from this page as one from anywhere.
    pub(super) fn absolute(&self, href: &str) -> String {
        let base = &self.desk.site.base_url;
        let has_scheme = href.split_once(':').is_some_and(|(it, _)| !it.contains('/'));
        if href.is_empty() || has_scheme {
            return href.to_owned();
        }
        if href.starts_with("./") || href.starts_with("../") {
            let mut path = href;
            while let Some(rest) =
                path.strip_prefix("./").or_else(|| path.strip_prefix("../"))
            {
                path = rest;
            }
            return format!("{base}{path}");
        }
        format!("{}{href}", self.own_url())
    }

    /// Where this page stands, from anywhere.
    pub(super) fn own_url(&self) -> String {
        let own = self.desk.register.languages.own(&self.address);
        own.absolute(&self.desk.site.base_url)
    }

    /// A finished file that is sent: it stands elsewhere than its links begin.
    fn finish_sent(self, address: &Address, view: View) -> Diagnosed<Page> {
        let page = Page {
            path: self.desk.register.languages.own(address).path(),
            source: self.source.cloned(),
            site: self.desk.site.clone(),
            shell: None,
            view,
            numbers: Vec::new(),
            asked: self.asked,
            shown: self.shown,
            links: self.links,
            pictures: self.pictures,
        };
        Diagnosed { value: page, diagnostics: self.diagnostics }
    }
}
