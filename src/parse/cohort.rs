//! Cohorts and territories (content model §3.7 and §3.8), and free pages (§3.12).

use super::program::{Slots, Training};
use super::shape::Limit;
use super::site::TypedRef;
use super::statement::CertificateState;
use super::yaml::{Fields, Node, Private, Reader, Url, Value, Word};
use crate::diag::{Form, Structure};
use crate::text::{Span, Spanned};
use crate::value::{Amount, Date, Day, Slug};

/// A group of people who follow a course together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CohortHead {
    /// Its id.
    pub id: Spanned<Slug>,
    /// Its program.
    pub program: Spanned<Slug>,
    /// Its challenge.
    pub challenge: Spanned<Slug>,
    /// Its first day.
    pub start: Spanned<Day>,
    /// People enrolled.
    pub enrolled: Spanned<u32>,
    /// Who leads it: a private key.
    pub coordinator: Option<Spanned<Private>>,
    /// Whether somebody is named to lead it, even in a way that cannot be read.
    pub led: bool,
    /// The coordinator's trainings.
    pub trained: Option<Vec<Training>>,
    /// People present on day 1; none when nobody counted.
    pub present: Option<u32>,
    /// People active at the end.
    pub active: Option<u32>,
    /// Its name, when it is not made.
    pub title: Option<String>,
    /// Its edition, when its start does not tell.
    pub edition: Option<Spanned<Slug>>,
    /// Where it acts.
    pub territory: Option<Spanned<Slug>>,
    /// The company it is for.
    pub sponsor: Option<Spanned<Slug>>,
    /// Its state, when it is not derived from the dates.
    pub state: Option<CohortState>,
    /// Its own times.
    pub slots: Slots,
    /// How often its times changed.
    pub revision: u32,
    /// Where to enrol.
    pub signup: Option<Url>,
    /// The whole item.
    pub span: Span,
}

impl CohortHead {
    pub(super) fn read(fields: &mut Fields<'_, '_>) -> Option<Self> {
        fields.take::<Private>("private_note");
        let (id, program) = (fields.need("id"), fields.need("program"));
        let (challenge, start) = (fields.need("challenge"), fields.need("start"));
        let enrolled = fields.need("enrolled");
        let n_met = fields.reader.n_met;
        let trained: Option<Vec<Training>> = fields.take("trained");
        // A training that cannot be read is not one that is missing.
        let trained = trained.filter(|_| fields.reader.n_met == n_met);
        let [present, active] =
            ["present", "active"].map(|it| among(fields, it, &enrolled));
        Some(Self {
            coordinator: private(fields, "coordinator", ("c:", r"^c:\S+$")),
            led: fields.has("coordinator"),
            trained,
            present,
            active,
            title: fields.take("title"),
            edition: fields.take("edition"),
            territory: fields.take("territory"),
            sponsor: fields.take("sponsor"),
            state: fields.take("state"),
            slots: fields.take("slots").unwrap_or_default(),
            revision: fields.or_default("revision"),
            signup: fields.take("signup"),
            span: fields.span,
            id: id?,
            program: program?,
            challenge: challenge?,
            start: start?,
            enrolled: enrolled?,
        })
    }
}

/// How many of those who enrolled.
fn among(
    fields: &mut Fields<'_, '_>,
    key: &'static str,
    enrolled: &Option<Spanned<u32>>,
) -> Option<u32> {
    let count: u32 = fields.take(key)?;
    if let Some(most) = enrolled.as_ref().map(|it| it.value).filter(|it| count > *it) {
        let form = Form::AtMost(most as usize, "enrolled");
        fields.tell_at(key, Structure::BadValue { text: count.to_string(), form });
    }
    Some(count)
}

/// A key that stands for a person and must begin with its mark. With a space in it, it is
/// a name.
fn private(
    fields: &mut Fields<'_, '_>,
    key: &'static str,
    (prefix, form): (&'static str, &'static str),
) -> Option<Spanned<Private>> {
    let found: Option<Spanned<Private>> = fields.take(key);
    fields.limit(key, Limit::Form(form));
    let found = found?;
    let sound = found.value.is_key() && found.value.reveal().starts_with(prefix);
    if !sound {
        // The value may be a name: it is not repeated.
        let form = Form::Private(prefix);
        fields.tell_at(key, Structure::BadValue { text: "…".into(), form });
    }
    sound.then_some(found)
}

/// Where a cohort stands in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum CohortState {
    Planned,
    Running,
    Finished,
    Cancelled,
}

impl Word for CohortState {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("planned", Self::Planned),
        ("running", Self::Running),
        ("finished", Self::Finished),
        ("cancelled", Self::Cancelled),
    ];
}

/// A place that numbers are told for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TerritoryHead {
    /// Its id.
    pub id: Spanned<Slug>,
    /// Its name.
    pub title: String,
    /// The same as the name of a page: that of the language in which it was first written.
    pub slug: Option<Slug>,
    /// What kind of place it is.
    pub kind: TerritoryKind,
    /// Its INSEE or ISO code, as written.
    pub code: Option<String>,
    /// The place it is a part of.
    pub parent: Option<Spanned<Slug>>,
    /// When it existed.
    pub valid: Option<Date>,
    /// How many people live there.
    pub population: Option<Population>,
    /// The finest kind published below it.
    pub min_publication: Option<TerritoryKind>,
}

impl TerritoryHead {
    pub(super) fn read(fields: &mut Fields<'_, '_>) -> Option<Self> {
        fields.take::<Private>("private_note");
        let (id, title) = (fields.need("id"), fields.need::<String>("title"));
        let kind = fields.need("kind");
        Some(Self {
            slug: title.as_deref().and_then(Slug::of),
            code: fields.take("code"),
            parent: fields.take("parent"),
            valid: fields.take("valid"),
            population: fields.take("population"),
            min_publication: fields.take("min_publication"),
            id: id?,
            title: title?,
            kind: kind?,
        })
    }
}

/// How many people live in a place, when, and who says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Population {
    /// How many, a whole number.
    pub value: Amount,
    /// The year in which they were counted.
    pub year: u32,
    /// Who says so.
    pub source: Spanned<Slug>,
}

impl Value for Population {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let value: Option<Amount> = fields.need("value");
            let (year, source) = (fields.need("year"), fields.need("source"));
            let value = value?;
            if !value.is_whole() || value.is_negative() {
                let text = value.to_string();
                fields.tell_at("value", Structure::NotWhole { text });
            }
            Some(Self { value, year: year?, source: source? })
        })
    }
}

/// A kind of place, from the widest to the finest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum TerritoryKind {
    World,
    Country,
    Region,
    Department,
    Metropolis,
    Commune,
    District,
    Neighbourhood,
    Establishment,
}

impl Word for TerritoryKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("world", Self::World),
        ("country", Self::Country),
        ("region", Self::Region),
        ("department", Self::Department),
        ("metropolis", Self::Metropolis),
        ("commune", Self::Commune),
        ("district", Self::District),
        ("neighbourhood", Self::Neighbourhood),
        ("establishment", Self::Establishment),
    ];
}

/// The keys of a free page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageHead {
    /// How it is laid out.
    pub layout: Layout,
    /// Its place in the menu.
    pub menu: Option<Menu>,
    /// Numbers shown on it.
    pub headlines: Vec<Spanned<TypedRef>>,
    /// The terms of a glossary.
    pub terms: Vec<Term>,
    /// What a certificate attests, for a page that is laid out as one.
    pub certificate: Certificate,
}

/// What a certificate attests; nobody's name is on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// How far it has come.
    pub state: CertificateState,
    /// The skills it attests.
    pub skills: Vec<String>,
    /// What it takes to be given it.
    pub criteria: Vec<String>,
    /// Who gives it; none when that is open.
    pub issued_by: Option<String>,
}

impl PageHead {
    pub(super) fn read(fields: &mut Fields<'_, '_>) -> Option<Self> {
        let layout = fields.take("layout").unwrap_or(Layout::Default);
        let state = fields.take("state");
        // A certificate that is only studied must not look like one that can be had.
        if layout == Layout::Certificate && !fields.meant("state") {
            fields.missing("state");
        }
        Some(Self {
            layout,
            certificate: Certificate {
                state: state.unwrap_or(CertificateState::Studied),
                skills: fields.or_default("skills"),
                criteria: fields.or_default("criteria"),
                issued_by: fields.take("issued_by"),
            },
            menu: fields.take("menu"),
            headlines: fields.or_default("headlines"),
            terms: fields.or_default("terms"),
        })
    }
}

/// How a free page is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Layout {
    Default,
    Contact,
    Support,
    Legal,
    Accessibility,
    Glossary,
    Certificate,
}

impl Word for Layout {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("default", Self::Default),
        ("contact", Self::Contact),
        ("support", Self::Support),
        ("legal", Self::Legal),
        ("accessibility", Self::Accessibility),
        ("glossary", Self::Glossary),
        ("certificate", Self::Certificate),
    ];
}

/// A page's place in the menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Menu {
    /// What the menu says, when it is not the title.
    pub label: Option<String>,
    /// Its rank; those without one come last.
    pub order: Option<u32>,
}

impl Value for Menu {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let label = fields.take("label");
            Some(Self { label, order: fields.take("order") })
        })
    }
}

/// A term of a glossary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The term.
    pub term: String,
    /// What it means here.
    pub definition: String,
    /// Other words for it.
    pub synonyms: Vec<String>,
}

impl Value for Term {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let (term, definition) = (fields.need("term"), fields.need("definition"));
            let synonyms = fields.or_default("synonyms");
            Some(Self { term: term?, definition: definition?, synonyms })
        })
    }
}
