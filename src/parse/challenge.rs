//! Challenges and the actions of their repertoire (content model §3.3 and §3.4).

use std::collections::BTreeSet;

use super::shape::{self, Limit, Shape};
use super::yaml::{Fields, Node, NodeKind, Reader, Value, Word};
use crate::diag::{Form, Structure};
use crate::text::{Span, Spanned};
use crate::value::{Date, Duration, Slug};

/// The keys of a challenge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChallengeHead {
    /// « Aider les… »
    pub short_name: String,
    /// The public helped.
    pub helps: String,
    /// Whether counts of the people helped take the higher threshold.
    pub sensitive: bool,
    /// Its indicators; the first is the headline of the page.
    pub indicators: Vec<Spanned<Slug>>,
    /// The « Mais aussi » list.
    pub also: Vec<Also>,
    /// Safety instructions, in Markdown.
    pub instructions: Option<Spanned<String>>,
}

impl ChallengeHead {
    pub(super) fn read(fields: &mut Fields<'_, '_>) -> Option<Self> {
        let (short_name, helps) = (fields.need("short_name"), fields.need("helps"));
        Some(Self {
            sensitive: fields.or_default("sensitive"),
            indicators: fields.or_default("indicators"),
            also: fields.or_default("also"),
            instructions: fields.take("instructions"),
            short_name: short_name?,
            helps: helps?,
        })
    }
}

/// An item of the « Mais aussi » list: a text, perhaps with a number before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Also {
    /// What was done.
    pub text: String,
    /// A declared figure.
    pub figure: Option<Spanned<Slug>>,
    /// A computed indicator.
    pub indicator: Option<Spanned<Slug>>,
    /// Where.
    pub place: Option<String>,
    /// A remark.
    pub comment: Option<String>,
}

impl Value for Also {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let text = fields.need("text");
            let (figure, indicator) = (fields.take("figure"), fields.take("indicator"));
            let (place, comment) = (fields.take("place"), fields.take("comment"));
            Some(Self { text: text?, figure, indicator, place, comment })
        })
    }
}

/// The keys of an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionHead {
    /// The challenges it belongs to, at least one.
    pub challenges: Vec<Spanned<Slug>>,
    /// Where it is done.
    pub mode: Mode,
    /// How it is done, 3 to 8 steps.
    pub steps: Vec<String>,
    /// What it produces; the first is the default of a log entry.
    pub produces: Vec<Product>,
    /// The experts who approved it.
    pub validated_by: Vec<Spanned<Slug>>,
    /// Whether some of them could not be read.
    pub validation_torn: bool,
    /// When it joined the repertoire.
    pub added: Option<Date>,
    /// Time, people and cost.
    pub effort: Effort,
    /// Who else takes part.
    pub involves: Vec<String>,
    /// What is needed.
    pub material: Vec<String>,
    /// Safety instructions, in Markdown.
    pub instructions: Option<Spanned<String>>,
}

impl ActionHead {
    pub(super) fn read(fields: &mut Fields<'_, '_>) -> Option<Self> {
        let challenges: Option<Vec<Spanned<Slug>>> = fields.need_some("challenge");
        let mode = fields.need("mode");
        let n_met = fields.reader.n_met;
        let steps: Option<Vec<String>> = fields.need("steps");
        fields.limit("steps", Limit::Items(3, 8));
        let whole = fields.reader.n_met == n_met;
        let produces: Option<Vec<Product>> = fields.need_some("produces");
        let mut units: BTreeSet<&Slug> = BTreeSet::new();
        for unit in produces.iter().flatten().map(|it| &it.unit) {
            if !units.insert(&unit.value) {
                let (text, form) = (unit.value.to_string(), Form::UnitOnce);
                fields.reader.tell(Structure::BadValue { text, form }, unit.span);
            }
        }
        let odd = |it: &&Vec<String>| whole && !(3..=8).contains(&it.len());
        if let Some(steps) = steps.as_ref().filter(odd) {
            let text = steps.len().to_string();
            fields
                .tell_at("steps", Structure::BadValue { text, form: Form::Items(3, 8) });
        }
        let n_met = fields.reader.n_met;
        let validated_by = fields.or_default("validated_by");
        let head = Self {
            validated_by,
            validation_torn: fields.reader.n_met > n_met,
            added: fields.take("added"),
            effort: fields.take("effort").unwrap_or_default(),
            involves: fields.or_default("involves"),
            material: fields.or_default("material"),
            instructions: fields.take("instructions"),
            challenges: challenges?,
            mode: mode?,
            steps: steps?,
            produces: produces?,
        };
        (!head.challenges.is_empty() && !head.produces.is_empty()).then_some(head)
    }
}

/// Where an action is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mode {
    /// From home.
    Remote,
    /// On the spot.
    OnSite,
    /// Either.
    Mixed,
}

impl Word for Mode {
    const WORDS: &'static [(&'static str, Self)] =
        &[("remote", Self::Remote), ("on-site", Self::OnSite), ("mixed", Self::Mixed)];
}

/// What an action produces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Product {
    /// In what it is counted.
    pub unit: Spanned<Slug>,
    /// How far the thing has come.
    pub stage: Option<Stage>,
    /// How to count it.
    pub how_to_count: Option<String>,
}

impl Value for Product {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let unit = fields.need("unit");
            let stage = fields.take("stage");
            let how_to_count = fields.need("how_to_count");
            Some(Self { unit: unit?, stage, how_to_count })
        })
    }
}

/// How far a thing has come (content model §4.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// A source of it is known.
    Found,
    /// It was asked for.
    Ordered,
    /// It is on its way.
    Sent,
    /// It arrived.
    Delivered,
    /// It was put together.
    Assembled,
    /// Whoever needs it has it.
    HandedOut,
    /// Somebody was asked.
    Contacted,
    /// Somebody agreed.
    Partnered,
}

impl Stage {
    /// The chains of stages, each in order: a later one is never more than an earlier.
    pub const CHAINS: [&'static [Self]; 3] = [
        &[Self::Found, Self::Ordered, Self::Sent, Self::Delivered, Self::HandedOut],
        &[Self::Assembled, Self::HandedOut],
        &[Self::Contacted, Self::Partnered],
    ];
}

impl Word for Stage {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("found", Self::Found),
        ("ordered", Self::Ordered),
        ("sent", Self::Sent),
        ("delivered", Self::Delivered),
        ("assembled", Self::Assembled),
        ("handed-out", Self::HandedOut),
        ("contacted", Self::Contacted),
        ("partnered", Self::Partnered),
    ];
}

/// What an action asks of a volunteer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effort {
    /// How long.
    pub time: Option<Duration>,
    /// How many people, as written: « 2 à 4 ».
    pub people: Option<String>,
    /// What it costs, as written.
    pub cost: Option<String>,
}

impl Value for Effort {
    fn shape() -> Shape {
        Shape::Either(vec![Shape::Duration, shape::keys(Self::read)])
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        // A bare duration is the time.
        if let NodeKind::Text(_) = node.kind {
            return Some(Self {
                time: Some(Duration::read(node, reader)?),
                ..Self::default()
            });
        }
        reader.record(node, |fields| {
            let (time, people) = (fields.take("time"), fields.take("people"));
            Some(Self { time, people, cost: fields.take("cost") })
        })
    }
}

/// The keys of a story (content model §3.9).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryHead {
    /// Its challenge.
    pub challenge: Spanned<Slug>,
    /// Who is in it, by role.
    pub people: Vec<Person>,
    /// When it happened.
    pub date: Option<Date>,
    /// Where.
    pub territory: Option<Spanned<Slug>>,
    /// In which cohort.
    pub cohort: Option<Spanned<Slug>>,
    /// Declared numbers it cites.
    pub figures: Vec<Spanned<Slug>>,
    /// Log entries it cites.
    pub entries: Vec<Spanned<String>>,
    /// Who took the idea up.
    pub replicated: Option<Replicated>,
    /// Whether it tells of something that did not work.
    pub negative: bool,
}

impl StoryHead {
    pub(super) fn read(fields: &mut Fields<'_, '_>) -> Option<Self> {
        let (challenge, people) = (fields.need("challenge"), fields.need_some("people"));
        Some(Self {
            date: fields.take("date"),
            territory: fields.take("territory"),
            cohort: fields.take("cohort"),
            figures: fields.or_default("figures"),
            entries: fields.or_default("entries"),
            replicated: fields.take("replicated"),
            negative: fields.or_default("negative"),
            challenge: challenge?,
            people: people?,
        })
    }
}

/// Who took an idea up, and how often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replicated {
    /// How often; none when nobody counted.
    pub times: Option<u32>,
    /// By whom, in a few words; none when it is not known.
    pub by: Option<String>,
}

impl Value for Replicated {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            Some(Self { times: fields.take("times"), by: fields.take("by") })
        })
    }
}

/// A person in a story: a role, and a name only by consent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// « une volontaire »
    pub alias: String,
    /// The role in the program.
    pub role: Option<String>,
    /// What the person agreed to.
    pub consent: Consent,
}

impl Value for Person {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let (alias, role) = (fields.need("alias"), fields.take("role"));
            let consent = fields.need("consent");
            Some(Self { alias: alias?, role, consent: consent? })
        })
    }
}

/// What a person agreed to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// How far it has come.
    pub state: ConsentState,
    /// When it was received.
    pub received: Option<Date>,
    /// The media it covers; empty for none.
    pub media: Vec<Medium>,
    /// The last day it holds.
    pub expires: Option<crate::value::Day>,
    /// The name that may be shown while the agreement holds.
    pub public_name: Option<Spanned<String>>,
    /// Where it is written.
    pub span: Span,
}

impl Value for Consent {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let state = fields.need("state");
            let received: Option<Date> = fields.take("received");
            let media = fields.or_default("for");
            let expires: Option<crate::value::Day> = fields.take("expires");
            let (public_name, span) = (fields.take("public_name"), fields.span);
            if let (Some(first), Some(last)) = (received, expires)
                && last < first.first()
            {
                let text = format!("{first}/{last}");
                let meant = format!("{last}/{first}");
                fields.tell_at("expires", Structure::EndBeforeStart { text, meant });
            }
            Some(Self { state: state?, received, media, expires, public_name, span })
        })
    }
}

/// How far an agreement has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum ConsentState {
    Unknown,
    Asked,
    Granted,
    Refused,
    Withdrawn,
}

impl Word for ConsentState {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("unknown", Self::Unknown),
        ("asked", Self::Asked),
        ("granted", Self::Granted),
        ("refused", Self::Refused),
        ("withdrawn", Self::Withdrawn),
    ];

    fn stand_in() -> Option<Self> {
        None
    }
}

/// A medium that an agreement covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Medium {
    Site,
    Mail,
    Print,
}

impl Word for Medium {
    const WORDS: &'static [(&'static str, Self)] =
        &[("site", Self::Site), ("mail", Self::Mail), ("print", Self::Print)];
}
