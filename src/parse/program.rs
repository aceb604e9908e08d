//! Programs, their editions and days (content model §3.1 and §3.2).

use super::body::Channel;
use super::meta::short;
use super::shape::Limit;
use super::yaml::{Fields, Node, Reader, Value, Word};
use crate::diag::{Form, Structure};
use crate::text::{Span, Spanned};
use crate::value::{Clock, Date, Duration, Slug};

impl Word for Channel {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("mail", Self::Mail),
        ("call", Self::Call),
        ("whatsapp", Self::Whatsapp),
        ("session", Self::Session),
        ("web", Self::Web),
    ];
}

/// The keys of a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgramHead {
    /// Channels in use.
    pub channels: Vec<Channel>,
    /// Its versions in time, at least one.
    pub editions: Vec<EditionHead>,
    /// Who takes part.
    pub roles: Vec<Role>,
    /// A few words under the title.
    pub tagline: Option<String>,
    /// Whether on-site actions must carry instructions.
    pub safety_rules: bool,
    /// Who runs it, when that is not the site's organisation.
    pub organisation: Option<Spanned<Slug>>,
}

impl ProgramHead {
    pub(super) fn read(fields: &mut Fields<'_, '_>) -> Option<Self> {
        let channels = fields.need("channels");
        let editions: Option<Vec<EditionHead>> = fields.need_some("editions");
        let head = Self {
            roles: fields.or_default("roles"),
            tagline: fields.take("tagline"),
            safety_rules: fields.or_default("safety_rules"),
            organisation: fields.take("organisation"),
            channels: channels?,
            editions: editions?,
        };
        let roles = head.roles.iter().map(|it| &it.id);
        fields.reader.each_once(roles);
        (!head.editions.is_empty()).then_some(head)
    }
}

/// Who takes part in a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// Its id.
    pub id: Spanned<Slug>,
    /// Its name.
    pub title: String,
    /// How many in a cohort.
    pub per_cohort: Option<u32>,
    /// The trainings it asks for.
    pub training: Vec<Training>,
}

impl Value for Role {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let (id, title) = (fields.need("id"), fields.need("title"));
            let per_cohort = fields.take("per_cohort");
            let training = fields.or_default("training");
            Some(Self { id: id?, title: title?, per_cohort, training })
        })
    }
}

/// A training of coordinators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Training {
    /// Leading a group.
    Animation,
    /// The theme of the challenge.
    Theme,
}

impl Word for Training {
    const WORDS: &'static [(&'static str, Self)] =
        &[("animation", Self::Animation), ("theme", Self::Theme)];
}

/// A version of a program in time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditionHead {
    /// Its id, unique in the program.
    pub id: Spanned<Slug>,
    /// When it runs.
    pub period: Date,
    /// Days of a course.
    pub length: u32,
    /// Its challenges.
    pub challenges: Vec<Spanned<Slug>>,
    /// Ranges of days; they may overlap.
    pub phases: Vec<Phase>,
    /// Whether every phase that is written could be read.
    pub phases_whole: bool,
    /// Its name, when it is not the period.
    pub title: Option<String>,
    /// Facilitated days; the ones after are autonomous.
    pub facilitated: u32,
    /// How large its groups are.
    pub size: Size,
    /// Its normal launch day.
    pub cadence: Option<Cadence>,
    /// Default times.
    pub slots: Slots,
    /// Steps by place.
    pub steps: Vec<Step>,
    /// Where this comes from.
    pub sources: Vec<Spanned<Slug>>,
}

impl Value for EditionHead {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let id = fields.need("id");
            let period = fields.need("period");
            let length: Option<u32> = fields.need("length");
            // `challenges: []` is a list of none, an empty value is no list.
            let challenges = fields.need("challenges");
            let facilitated: Option<u32> = fields.take("facilitated");
            let length = range(fields, "length", length, (1, 366));
            let most = length.unwrap_or(366);
            let facilitated = match range(fields, "facilitated", facilitated, (0, most)) {
                None if fields.has("facilitated") => None,
                other => other.or(length),
            };
            let n_met = fields.reader.n_met;
            let phases: Vec<Phase> = fields.or_default("phases");
            fields.reader.each_once(phases.iter().map(|it| &it.id));
            let phases_whole = fields.reader.n_met == n_met;
            Some(Self {
                phases,
                phases_whole,
                title: fields.take("title"),
                size: fields.take("size").unwrap_or_default(),
                cadence: fields.take("cadence"),
                slots: fields.take("slots").unwrap_or_default(),
                steps: fields.or_default("steps"),
                sources: fields.or_default("sources"),
                id: id?,
                period: period?,
                facilitated: facilitated?,
                length: length?,
                challenges: challenges?,
            })
        })
    }
}

/// A count inside its range; one outside is told.
pub(super) fn range(
    fields: &mut Fields<'_, '_>,
    key: &str,
    count: Option<u32>,
    (least, most): (u32, u32),
) -> Option<u32> {
    fields.limit(key, Limit::Range(least, most));
    let count = count?;
    if (least..=most).contains(&count) {
        return Some(count);
    }
    let (text, least, greatest) =
        (count.to_string(), least.to_string(), most.to_string());
    fields.tell_at(key, Structure::OutOfRange { text, least, greatest });
    None
}

/// A range of days of an edition, both ends included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    /// Its id.
    pub id: Spanned<Slug>,
    /// Its name.
    pub title: String,
    /// Its first day.
    pub first: u32,
    /// Its last day.
    pub last: u32,
    /// What it is for.
    pub aim: Option<String>,
    /// Where its days are written.
    pub span: Span,
}

impl Value for Phase {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let (id, title) = (fields.need("id"), fields.need("title"));
            let days: Option<Spanned<Vec<u32>>> = fields.need("days");
            fields.limit("days", Limit::Items(2, 2));
            let aim = fields.take("aim");
            let days = days?;
            let [first, last] = *days.value.as_slice() else {
                let text = days.value.len().to_string();
                fields.tell_at(
                    "days",
                    Structure::BadValue { text, form: Form::Items(2, 2) },
                );
                return None;
            };
            if first > last || first == 0 {
                let text = format!("[{first}, {last}]");
                let meant = format!("[{}, {}]", last.max(1), first.max(1));
                let form = Form::Ordered(meant);
                fields.tell_at("days", Structure::BadValue { text, form });
                return None;
            }
            Some(Self { id: id?, title: title?, first, last, aim, span: days.span })
        })
    }
}

/// How large the groups of an edition are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// As wished.
    pub target: Option<u32>,
    /// The least.
    pub min: Option<u32>,
    /// The most.
    pub max: Option<u32>,
    /// Never above.
    pub ceiling: Option<u32>,
}

impl Value for Size {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let target = fields.take("target");
            let (mut min, mut max): (Option<u32>, Option<u32>) =
                (fields.take("min"), fields.take("max"));
            if let (Some(least), Some(most)) = (min, max)
                && most < least
            {
                let text = format!("min: {least}, max: {most}");
                let form = Form::Bounds(format!("min: {most}, max: {least}"));
                fields.tell_at("min", Structure::BadValue { text, form });
                (min, max) = (None, None);
            }
            Some(Self { target, min, max, ceiling: fields.take("ceiling") })
        })
    }
}

/// The normal launch of an edition's cohorts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cadence {
    /// The day of the week.
    pub weekday: Weekday,
    /// The time of the launch session.
    pub time: Option<Clock>,
    /// How often.
    pub every: Option<Duration>,
}

impl Value for Cadence {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let weekday = fields.need("weekday");
            let (time, every) = (fields.take("time"), fields.take("every"));
            Some(Self { weekday: weekday?, time, every })
        })
    }
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weekday(
    /// Monday 1 to Sunday 7.
    pub i8,
);

impl Word for Weekday {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("monday", Self(1)),
        ("tuesday", Self(2)),
        ("wednesday", Self(3)),
        ("thursday", Self(4)),
        ("friday", Self(5)),
        ("saturday", Self(6)),
        ("sunday", Self(7)),
    ];
}

/// The times of the channels.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slots {
    /// Of the daily mail.
    pub mail: Option<SlotTime>,
    /// Of the WhatsApp message.
    pub whatsapp: Option<SlotTime>,
    /// Of the call.
    pub call: Option<SlotTime>,
    /// Of the sessions.
    pub session: Option<SlotTime>,
}

impl Value for Slots {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let (mail, whatsapp) = (fields.take("mail"), fields.take("whatsapp"));
            Some(Self {
                mail,
                whatsapp,
                call: fields.take("call"),
                session: fields.take("session"),
            })
        })
    }
}

/// When something starts, how long it lasts, where it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SlotTime {
    /// Local time.
    pub at: Option<Clock>,
    /// How long.
    pub lasts: Option<Duration>,
    /// Where.
    pub place: Option<String>,
}

impl Value for SlotTime {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let (at, lasts) = (fields.take("at"), fields.take("lasts"));
            Some(Self { at, lasts, place: fields.take("place") })
        })
    }
}

/// A step of an edition, by place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its name.
    pub title: String,
    /// Where: immeuble, quartier.
    pub place: Option<String>,
}

impl Value for Step {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let title = fields.need("title");
            let place = fields.take("place");
            Some(Self { title: title?, place })
        })
    }
}

/// The mail of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailHead {
    /// Its subject, at most 78 characters.
    pub subject: String,
    /// Its preheader, at most 110; the day's summary by default.
    pub preheader: Option<String>,
    /// Its time.
    pub at: Option<Clock>,
}

impl Value for MailHead {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let subject: Option<String> = fields.need("subject");
            let preheader: Option<String> = fields.take("preheader");
            short(fields, "subject", subject.as_deref(), 78);
            short(fields, "preheader", preheader.as_deref(), 110);
            let at = fields.take("at");
            Some(Self { subject: subject?, preheader, at })
        })
    }
}
