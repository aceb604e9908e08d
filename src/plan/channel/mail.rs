//! The mail of a day and a challenge: one value for its HTML, its plain text and the file
//! that mail programs open.

use serde::Serialize;

use super::Variant;
use super::look::{MailLook, look};
use super::origin::Origin;
use super::piece::Piece;
use crate::parse::{Channel, Scheme};
use crate::plan::day::{FactView, action};
use crate::plan::item::ItemView;
use crate::plan::shell::LinkView;
use crate::plan::writer::Writer;
use crate::value::Day;

/// What `mail.html` sees, and the texts made beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct MailView {
    /// What stands in the list of mails.
    pub subject: String,
    /// What follows it there.
    pub preheader: String,
    /// The program and the challenge.
    pub kicker: String,
    /// The day.
    pub title: String,
    /// What to read, as far as there is.
    pub pieces: Vec<Piece>,
    /// The language of these pieces, where it is not that of the rest; empty otherwise.
    pub language: String,
    /// The actions of the day.
    pub actions: Vec<ItemView>,
    /// Where to be, and when.
    pub meetings: Vec<FactView>,
    /// The page of the day.
    pub day: LinkView,
    /// The page of the challenge.
    pub challenge: LinkView,
    /// Where its numbers come from.
    pub origins: Vec<Origin>,
    /// Its colours.
    pub look: MailLook,
    /// The front page of the site.
    pub home: String,
    /// Who sends it; none when nobody is named.
    pub sender: Option<SenderView>,
    /// Noon on the day of the build, or on that on which a cohort has it, in seconds since
    /// 1970.
    pub date: i64,
    /// Its name among all mails, without the part after the `@`.
    pub id: String,
    /// The host of the site.
    pub host: String,
}

/// Who sends a mail.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct SenderView {
    /// The role: « Équipe des programmes ».
    pub name: String,
    /// The address.
    pub email: String,
}

/// The mail of a variant of a day.
pub(super) fn mail(writer: &mut Writer<'_>, variant: &Variant<'_>) -> Option<MailView> {
    let desk = writer.desk;
    let head = variant.day.page.head.mail.as_ref()?;
    let pieces = writer.compose(&variant.day.page.body, Channel::Mail);
    let program = writer.link(Scheme::Program, variant.program.page.id.as_str());
    let challenge = writer.short_link(variant.challenge);
    let title = writer.link(Scheme::Day, &variant.name()).text;
    let site = &desk.catalog.site;
    let sender = site.mail_from.and_then(|it| {
        Some(SenderView { name: it.role.clone(), email: it.email.clone()? })
    });
    let languages = &desk.register.languages;
    let language = writer.source.and_then(|it| languages.of_body(it));
    let absolute = |link: &LinkView| writer.absolute(&link.href);
    let rest = site.base_url.split_once("://").map_or("", |(_, rest)| rest);
    let host = rest.split(['/', ':']).next().unwrap_or_default().to_owned();
    let summary = variant.day.page.meta.summary.clone();
    Some(MailView {
        subject: head.subject.clone(),
        preheader: head.preheader.clone().or(summary).unwrap_or_default(),
        kicker: format!("{} · {}", program.text, challenge.text),
        title: title.clone(),
        language: language.unwrap_or_default().to_owned(),
        actions: actions(writer, variant),
        meetings: meetings(writer, variant),
        day: LinkView { text: title, href: writer.own_url() },
        challenge: LinkView { href: absolute(&challenge), ..challenge.clone() },
        origins: writer.origins(),
        look: look(desk, variant.challenge),
        home: writer.absolute(&writer.href(&super::Address::home())),
        date: noon(variant.date().unwrap_or(desk.date)),
        id: variant.id(desk.words.language()),
        sender,
        host,
        pieces,
    })
}

/// The actions of the challenge that everyone may see.
pub(super) fn actions(writer: &Writer<'_>, variant: &Variant<'_>) -> Vec<ItemView> {
    let mut given = variant.day.actions.iter();
    let given = given.find(|(challenge, _)| *challenge == variant.challenge);
    let actions = given.map(|(_, actions)| actions.as_slice()).unwrap_or_default();
    let shown = actions.iter().filter(|it| writer.shows(Scheme::Action, it.as_str()));
    let items = shown.map(|it| {
        let item = action(writer, it, variant.challenge);
        ItemView { href: writer.absolute(&item.href), ..item }
    });
    items.collect()
}

/// The call and the session of the day, at the hours of its newest edition.
fn meetings(writer: &Writer<'_>, variant: &Variant<'_>) -> Vec<FactView> {
    let slots = variant.slots(writer.desk);
    let met = slots.iter().filter(|it| {
        matches!(it.channel, Channel::Call | Channel::Session) && it.start.is_some()
    });
    met.map(|it| variant.when(writer, it)).collect()
}

/// Noon of a day: nearly everywhere the clock then shows the same day.
fn noon(day: Day) -> i64 {
    let first = Day::of(1970, 1, 1).map_or(0, |it| day.days_since(it));
    first * 86_400 + 43_200
}
