//! The site, its organisation and its policies (content model §2).

use super::Scheme;
use super::brand::BrandHead;
use super::entry::EntryStatus;
use super::program::range;
use super::shape::{Limit, Shape};
use super::statement::{Accessibility, SiteLabel};
use super::weight::Weights;
use super::yaml::{Node, Reader, Url, Value};
use crate::diag::{Form, Structure};
use crate::text::{Span, Spanned};
use crate::value::{Date, Day, Duration, Slug};

/// `content/site.yaml`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteHead {
    /// The name of the site.
    pub title: String,
    /// Where it will stand.
    pub base_url: Url,
    /// Who runs the programs.
    /// None when it could not be read.
    pub organisation: Option<Organisation>,
    /// Whether the data are for demonstration only.
    pub demo: bool,
    /// `fr` or `en`.
    pub language: Option<Spanned<String>>,
    /// A zone of the IANA database.
    pub timezone: Option<Spanned<String>>,
    /// The licence of the published data.
    pub data_licence: Option<String>,
    /// Addresses by role.
    pub contacts: Vec<Contact>,
    /// Which of them sends the mails.
    pub mail_from: Option<Spanned<Slug>>,
    /// What the front page shows: `figure:…`, `indicator:…`, `target:…`.
    pub headlines: Vec<Spanned<TypedRef>>,
    /// Thresholds and rules.
    pub policies: Policies,
    /// Its look.
    pub brand: BrandHead,
    /// The state of accessibility, as somebody declares it.
    pub accessibility: Option<Accessibility>,
    /// Labels that were given.
    pub labels: Vec<SiteLabel>,
    /// The whole file.
    pub span: Span,
}

impl Value for SiteHead {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let title = fields.need("title");
            let base_url: Option<Url> = fields.need("base_url");
            let stand_in = || Url("https://exemple.org/".into());
            let organisation = fields.need("organisation");
            Some(Self {
                demo: fields.or_default("demo"),
                language: fields.take("language"),
                timezone: fields.take("timezone"),
                data_licence: fields.take("data_licence"),
                contacts: fields.or_default("contacts"),
                mail_from: fields.take("mail_from"),
                headlines: fields.or_default("headlines"),
                policies: fields.take("policies").unwrap_or_default(),
                accessibility: fields.take("accessibility"),
                brand: fields.or_default("brand"),
                labels: fields.or_default("labels"),
                span: fields.span,
                title: title?,
                base_url: base_url.unwrap_or_else(stand_in),
                organisation,
            })
        })
    }
}

/// Who runs the programs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Its id, when it is not the slug of the name.
    pub id: Slug,
    /// Its name.
    pub name: String,
    /// Other spellings.
    pub variants: Vec<String>,
    /// The year it was founded.
    pub founded: Option<Date>,
    /// A few words about it, in Markdown.
    pub presentation: Option<String>,
}

impl Value for Organisation {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let name: Option<String> = fields.need("name");
            let id = fields.take("id");
            let variants = fields.or_default("variants");
            let founded = fields.take("founded");
            let presentation = fields.take("presentation");
            let name = name?;
            let made = Slug::of(&name).filter(|_| !fields.has("id"));
            if made.is_none() && !fields.has("id") {
                fields.missing("id");
            }
            let id = id.or(made)?;
            Some(Self { id, name, variants, founded, presentation })
        })
    }
}

/// An address of a role, never of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Its id.
    pub id: Spanned<Slug>,
    /// The role: « Direction des partenariats ».
    pub role: String,
    /// Its mail address.
    pub email: Option<String>,
    /// Its web address.
    pub url: Option<Url>,
}

impl Value for Contact {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let id = fields.need("id");
            let role = fields.need("role");
            let email: Option<String> = fields.take("email");
            fields.limit("email", Limit::Form(r"^[^@ ]+@[^@ ]+\.[^@ .]+$"));
            let url = fields.take("url");
            fields.take::<super::yaml::Private>("private_note");
            if let Some(text) = email.clone().filter(|it| !is_address(it)) {
                fields.tell_at("email", Structure::BadValue { text, form: Form::Email });
            }
            Some(Self { id: id?, role: role?, email, url })
        })
    }
}

/// Whether a text has the form of a mail address.
fn is_address(text: &str) -> bool {
    let plain = |it: &str| {
        !it.is_empty() && it.chars().all(|c| c.is_alphanumeric() || "._%+-".contains(c))
    };
    text.split_once('@').is_some_and(|(name, host)| {
        plain(name) && plain(host) && host.contains('.') && !host.ends_with('.')
    })
}

/// A reference where several types are possible: `figure:volunteers-2021`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TypedRef {
    /// A declared figure.
    Figure(Slug),
    /// A computed indicator.
    Indicator(Slug),
    /// A target.
    Target(Slug),
    /// A concept.
    Concept(Slug),
}

impl TypedRef {
    /// Reads a reference to one of some types, `figure:…, indicator:…`.
    pub(super) fn read_as(
        node: &Node,
        reader: &mut Reader<'_>,
        types: &[&str],
    ) -> Option<Self> {
        let text = String::read(node, reader)?;
        let kind = text.split_once(':').map(|(kind, _)| kind);
        let known = kind.and_then(Scheme::of).map(Scheme::word);
        let list =
            || types.iter().map(|it| format!("{it}:…")).collect::<Vec<_>>().join(", ");
        if known.is_some_and(|it| !types.contains(&it)) {
            return reader.expected(Form::OtherType(list()), node);
        }
        let parts =
            text.split_once(':').and_then(|(kind, id)| Some((kind, Slug::new(id)?)));
        match parts {
            Some(("figure", id)) => Some(Self::Figure(id)),
            Some(("indicator", id)) => Some(Self::Indicator(id)),
            Some(("target", id)) => Some(Self::Target(id)),
            Some(("concept", id)) => Some(Self::Concept(id)),
            _ => reader.expected(Form::TypedReference(list()), node),
        }
    }
}

impl Value for TypedRef {
    fn shape() -> Shape {
        Shape::Typed(vec!["figure", "indicator", "target", "concept"])
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        Self::read_as(node, reader, &["figure", "indicator", "target", "concept"])
    }
}

/// How long a WhatsApp message may be, in characters: in less, no sentence has room.
const MESSAGE: (u32, u32) = (200, 65_536);

/// The site's thresholds and rules (content model §2, `policies`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policies {
    /// Entry statuses that count.
    pub counted: Vec<EntryStatus>,
    /// The status of an entry that states none.
    pub default_entry_status: EntryStatus,
    /// The least count of people shown.
    pub k_people: u32,
    /// The same for people helped in a sensitive challenge.
    pub k_sensitive: u32,
    /// The same for organisations.
    pub k_organisations: u32,
    /// Whether zero is hidden too.
    pub zero_sensitive: bool,
    /// Below this base no percentage is shown.
    pub min_base_percent: u32,
    /// From this base on a percentage has one decimal.
    pub one_decimal_base: u32,
    /// How many figures a rounded number keeps.
    pub significant_figures: u32,
    /// How long a late entry makes a revision, not a correction.
    pub provisional_window: Duration,
    /// After this a declared figure is old.
    pub stale_after: Duration,
    /// The least share of evidence of grade 2 or more for a headline, in percent.
    pub headline_min_verified: u32,
    /// The limit of a WhatsApp message, in characters.
    pub whatsapp_max: u32,
    /// The weight limit of a page, in kB.
    pub page_budget_kb: u32,
    /// When a year of reports begins (N27).
    pub year_start: YearStart,
    /// What keys of persons are good for; without it nobody is counted by key (N14).
    pub keys: Option<KeyPolicy>,
    /// How grave checks are here, where it is not as usual.
    pub checks: Weights,
}

/// The day on which a year of reports begins, `09-01`; the first of January by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearStart {
    month: i8,
    day: i8,
}

impl YearStart {
    /// The first day of the year of reports in which a day lies (N27).
    pub fn before(self, day: Day) -> Day {
        let start = |year| Day::of(year, self.month, self.day);
        let this = start(day.year()).filter(|it| *it <= day);
        this.or_else(|| start(day.year() - 1)).unwrap_or(day)
    }
}

impl Default for YearStart {
    fn default() -> Self {
        Self { month: 1, day: 1 }
    }
}

impl Value for YearStart {
    fn shape() -> Shape {
        Shape::Form("^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(node, reader)?;
        let parts = text.split_once('-');
        let number = |it: &str| it.parse::<i8>().ok().filter(|_| it.len() == 2);
        let found = parts.and_then(|(month, day)| {
            let (month, day) = (number(month)?, number(day)?);
            // The 29th of February is not there every year.
            Day::of(2021, month, day).map(|_| Self { month, day })
        });
        if found.is_none() {
            let form = Form::YearStart;
            reader.tell(Structure::BadValue { text, form }, node.span);
        }
        found
    }
}

/// What keys of persons are good for (N14).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyPolicy {
    /// Within what one person has one key: « une édition du programme ».
    pub scope: String,
    /// The role that keeps the salt, never a person's name.
    pub salt_kept_by: String,
    /// What else the keys may be used for.
    pub reuse: String,
    /// Since when these rules hold.
    pub date: Day,
}

impl Value for KeyPolicy {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let (scope, kept) = (fields.need("scope"), fields.need("salt_kept_by"));
            let (reuse, date) = (fields.need("reuse"), fields.need("date"));
            Some(Self { scope: scope?, salt_kept_by: kept?, reuse: reuse?, date: date? })
        })
    }
}

impl Default for Policies {
    fn default() -> Self {
        Self {
            counted: vec![EntryStatus::Verified],
            default_entry_status: EntryStatus::Verified,
            k_people: 5,
            k_sensitive: 11,
            k_organisations: 3,
            zero_sensitive: false,
            min_base_percent: 30,
            one_decimal_base: 200,
            significant_figures: 2,
            provisional_window: Duration { days: 45, ..Duration::default() },
            stale_after: Duration { months: 12, ..Duration::default() },
            headline_min_verified: 0,
            whatsapp_max: 4096,
            page_budget_kb: 150,
            year_start: YearStart::default(),
            keys: None,
            checks: Weights::default(),
        }
    }
}

impl Value for Policies {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let or = Self::default();
        reader.record(node, |fields| {
            let year_start: Option<YearStart> = fields.take("fiscal_year_start");
            let n_met = fields.reader.n_met;
            let counted: Option<Vec<EntryStatus>> = fields.take("counted");
            // With one word missing it would be another rule.
            let counted = counted.filter(|_| fields.reader.n_met == n_met);
            let length = fields.take("whatsapp_max");
            let whatsapp_max = range(fields, "whatsapp_max", length, MESSAGE);
            let mut count = |key, default| fields.take(key).unwrap_or(default);
            Some(Self {
                k_people: count("k_people", or.k_people),
                k_sensitive: count("k_sensitive", or.k_sensitive),
                k_organisations: count("k_organisations", or.k_organisations),
                min_base_percent: count("min_base_percent", or.min_base_percent),
                one_decimal_base: count("one_decimal_base", or.one_decimal_base),
                significant_figures: count("significant_figures", or.significant_figures),
                headline_min_verified: count(
                    "headline_min_verified",
                    or.headline_min_verified,
                ),
                whatsapp_max: whatsapp_max.unwrap_or(or.whatsapp_max),
                page_budget_kb: count("page_budget_kb", or.page_budget_kb),
                counted: counted.unwrap_or(or.counted),
                default_entry_status: fields
                    .take("default_entry_status")
                    .unwrap_or(or.default_entry_status),
                zero_sensitive: fields.or_default("zero_sensitive"),
                provisional_window: fields
                    .take("provisional_window")
                    .unwrap_or(or.provisional_window),
                stale_after: fields.take("stale_after").unwrap_or(or.stale_after),
                year_start: year_start.unwrap_or_default(),
                keys: fields.take("keys"),
                checks: fields.or_default("checks"),
            })
        })
    }
}
