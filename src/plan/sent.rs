//! What a coordinator sends, day by day, and the page of it where it is too much to stand
//! beside all else.

use serde::Serialize;

use super::address::Address;
use super::channel::WhatsappView;
use super::number::NumberView;
use super::shell::LinkView;
use super::writer::{Frame, Writer};
use super::{Page, View};
use crate::calendar::Course;
use crate::diag::Diagnosed;
use crate::model::Cohort;
use crate::parse::{Channel, DayKind, Scheme};

/// Where what is sent to a cohort stands, below its page, when it has a page of its own.
pub(super) const FOLDER: &str = "envois";

/// How many days may stand on the page of a cohort.
const MOST_DAYS: usize = 5;

/// What is sent on a day.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct SentDayView {
    /// Its date.
    pub date: String,
    /// Its page.
    pub day: LinkView,
    /// The files to send, to copy from or to print.
    pub files: Vec<SentFileView>,
    /// The messages of its group, to be copied here.
    pub messages: Vec<String>,
}

/// A file that is sent, copied from or printed.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct SentFileView {
    /// The file.
    pub file: LinkView,
    /// How long its messages are, where that matters.
    pub lengths: Vec<NumberView>,
    /// Whether it is a mail to be pasted, with the same as plain text beside it.
    pub is_mail: bool,
}

/// What `sent.html` sees: what is sent to a cohort.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct SentView {
    /// The page of the cohort.
    pub cohort: LinkView,
    /// Day by day.
    pub days: Vec<SentDayView>,
}

/// Whether what is sent stands on the page of a cohort; the same in each language, however
/// many days are translated.
pub(super) fn are_few(course: &Course<'_>) -> bool {
    let days = course.days.iter().filter(|it| it.kind != DayKind::Autonomous);
    days.filter(|it| it.page.is_some()).count() <= MOST_DAYS
}

/// The page of what is sent to a cohort.
pub(super) fn page(
    writer: Writer<'_>,
    (cohort, title): (&Cohort<'_>, &str),
    course: &Course<'_>,
) -> Diagnosed<Page> {
    let (words, own) = (writer.desk.words, Address::cohort(cohort));
    let writer = Writer { address: own.below(FOLDER), ..writer };
    let days = days(&writer, cohort, course);
    let frame = Frame {
        title: words.text("ui-to-send"),
        description: words.with("ui-to-send-of", &[("name", title.into())]),
        trail: vec![(title.to_owned(), own.clone())],
        ..Frame::default()
    };
    let cohort = LinkView { text: title.to_owned(), href: writer.href(&own) };
    writer.finish(frame, View::Sent(Box::new(SentView { cohort, days })))
}

/// The texts and the sheets of each facilitated day, for who coordinates.
pub(super) fn days(
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
        let is_mail = word == "ui-sent-mail";
        SentFileView { file: LinkView { text, href }, lengths, is_mail }
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
