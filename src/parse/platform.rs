//! Mutual-aid platforms with their notices, and the categories they share (content
//! model §3.11).

use super::Part;
use super::kind::Kind;
use super::lost::Lost;
use super::place;
use super::yaml::{self, Fields, Node, NodeKind, Private, Reader, Url, Value, Word};
use crate::diag::{Form, Structure};
use crate::text::{Source, Span, Spanned};
use crate::value::{Amount, Date, Day, Qualifier, Slug};

/// Reads a platform: its id is the file's stem.
pub(super) fn read(source: &Source, reader: &mut Reader<'_>) -> (Part, Vec<Lost>) {
    let span = Span::new(0, source.text.len());
    let name = source.path.stem();
    let id = Slug::new(name);
    if id.is_none() {
        let meant = Slug::of(name).map(|it| it.to_string());
        let fault = Structure::BadValue { text: name.into(), form: Form::Id(meant) };
        reader.tell(fault, Span::new(0, 0));
    }
    let node = yaml::read(source, span, &mut reader.diagnostics);
    let node = node.unwrap_or(yaml::Node { kind: NodeKind::Empty, span });
    let head = reader.record(&node, PlatformHead::read);
    match id.zip(head) {
        Some((id, head)) => {
            let mut torn = place::lost(reader, ".notices", Kind::Notice);
            for name in torn.iter_mut().filter_map(|it| it.name.as_mut()) {
                *name = format!("{id}/{name}");
            }
            (Part::Platform { id, platform: Box::new(head) }, torn)
        }
        None => (Part::Nothing, place::names(&source.path)),
    }
}

/// A mutual-aid platform: one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlatformHead {
    /// Its name.
    pub title: String,
    /// The same as the name of a page: that of the language in which it was first written.
    pub slug: Option<Slug>,
    /// Where it serves.
    pub territory: Spanned<Slug>,
    /// What it asks of everyone.
    pub rules: PlatformRules,
    /// Who runs it.
    pub operator: Option<String>,
    /// Where it is.
    pub url: Option<Url>,
    /// The partners of the platform.
    pub partners: Vec<Spanned<Slug>>,
    /// Whether it was kept after the crisis.
    pub lasting: Option<bool>,
    /// Where the content comes from.
    pub sources: Vec<Spanned<Slug>>,
    /// Needs and offers.
    pub notices: Vec<Notice>,
    /// The place of its title.
    pub span: Span,
}

impl PlatformHead {
    pub(super) fn read(fields: &mut Fields<'_, '_>) -> Option<Self> {
        fields.take::<Private>("private_note");
        let title: Option<Spanned<String>> = fields.need("title");
        let title_text = title.as_ref().map(|it| it.value.as_str());
        super::meta::short(fields, "title", title_text, 120);
        let territory = fields.need("territory");
        let head = Self {
            rules: fields.take("rules").unwrap_or_default(),
            operator: fields.take("operator"),
            url: fields.take("url"),
            partners: fields.or_default("partners"),
            lasting: fields.take("lasting"),
            sources: fields.or_default("sources"),
            notices: fields.or_default("notices"),
            span: title.as_ref().map_or(fields.span, |it| it.span),
            slug: title.as_ref().and_then(|it| Slug::of(&it.value)),
            title: title?.value,
            territory: territory?,
        };
        fields.reader.each_once(head.notices.iter().map(|it| &it.id));
        Some(head)
    }
}

/// What a platform asks of everyone; a rule of the platform, not of the model.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PlatformRules {
    /// Everything on it is free.
    pub free: bool,
    /// No financial or commercial transaction.
    pub no_transaction: bool,
    /// No personal data.
    pub no_personal_data: bool,
}

impl Value for PlatformRules {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            Some(Self {
                free: fields.or_default("free"),
                no_transaction: fields.or_default("no_transaction"),
                no_personal_data: fields.or_default("no_personal_data"),
            })
        })
    }
}

/// A need or an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Its id on the platform.
    pub id: Spanned<Slug>,
    /// Whether something is asked for or offered.
    pub kind: NoticeKind,
    /// What it is about.
    pub category: Spanned<Slug>,
    /// What it says.
    pub title: Spanned<String>,
    /// Since when.
    pub posted: Day,
    /// Its last day.
    pub expires: Day,
    /// Who speaks; none when it is not said.
    pub from: Option<NoticeSource>,
    /// Whether it costs nothing; the rule of the platform when it is not written.
    pub free: Option<Spanned<bool>>,
    /// Where, when it is not all of the platform's territory.
    pub territory: Option<Spanned<Slug>>,
    /// How much of what.
    pub quantity: Option<NoticeQuantity>,
    /// How far it has come.
    pub state: NoticeState,
    /// How to answer.
    pub answer: Option<NoticeAnswer>,
    /// What to mind.
    pub instructions: Option<Spanned<String>>,
    /// When somebody last made sure that it holds.
    pub checked: Option<Day>,
}

impl Value for Notice {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            fields.take::<Private>("private_note");
            let (id, kind) = (fields.need("id"), fields.need("kind"));
            let (category, title) = (fields.need("category"), fields.need("title"));
            let (posted, expires) = (fields.need("posted"), fields.need("expires"));
            let notice = Self {
                from: fields.take("from"),
                free: fields.take("free"),
                territory: fields.take("territory"),
                quantity: fields.take("quantity"),
                state: fields.take("state").unwrap_or(NoticeState::Open),
                answer: fields.take("answer"),
                instructions: fields.take("instructions"),
                checked: fields.take("checked"),
                id: id?,
                kind: kind?,
                category: category?,
                title: title?,
                posted: posted?,
                expires: expires?,
            };
            if notice.expires < notice.posted {
                let text = format!("{}/{}", notice.posted, notice.expires);
                let meant = format!("{}/{}", notice.expires, notice.posted);
                fields.tell_at("expires", Structure::EndBeforeStart { text, meant });
            }
            Some(notice)
        })
    }
}

/// Whether something is asked for or offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum NoticeKind {
    Need,
    Offer,
}

impl Word for NoticeKind {
    const WORDS: &'static [(&'static str, Self)] =
        &[("need", Self::Need), ("offer", Self::Offer)];
}

/// Who speaks in a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoticeSource {
    /// What they are.
    pub kind: NoticeFrom,
    /// Whether a service speaks for somebody else.
    pub on_behalf: bool,
}

impl Value for NoticeSource {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let kind = fields.need("kind");
            let on_behalf = fields.or_default("on_behalf");
            Some(Self { kind: kind?, on_behalf })
        })
    }
}

/// What those are who speak in a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum NoticeFrom {
    Individual,
    Association,
    Body,
    LocalAuthority,
    Producer,
}

impl Word for NoticeFrom {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("individual", Self::Individual),
        ("association", Self::Association),
        ("body", Self::Body),
        ("local-authority", Self::LocalAuthority),
        ("producer", Self::Producer),
    ];
}

/// How much a notice asks for or offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeQuantity {
    /// How many.
    pub value: Amount,
    /// How sure that is.
    pub qualifier: Qualifier,
    /// Of what.
    pub unit: Spanned<Slug>,
}

impl Value for NoticeQuantity {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let (value, unit) = (fields.need("value"), fields.need("unit"));
            let qualifier = fields.take("qualifier").unwrap_or(Qualifier::Exact);
            Some(Self { value: value?, qualifier, unit: unit? })
        })
    }
}

/// How far a notice has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum NoticeState {
    Open,
    Partial,
    Met,
    Expired,
    Withdrawn,
}

impl Word for NoticeState {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("open", Self::Open),
        ("partial", Self::Partial),
        ("met", Self::Met),
        ("expired", Self::Expired),
        ("withdrawn", Self::Withdrawn),
    ];
}

/// How to answer a notice: through the platform, never to a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeAnswer {
    /// Through what: `platform`, or a few words.
    pub via: Spanned<String>,
    /// Where.
    pub url: Option<Url>,
}

impl Value for NoticeAnswer {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let (via, url) = (fields.need("via"), fields.take("url"));
            Some(Self { via: via?, url })
        })
    }
}

/// A category that platforms share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CategoryHead {
    /// Its id.
    pub id: Spanned<Slug>,
    /// Its name.
    pub title: String,
    /// When it is in use; always when it is not said.
    pub valid: Option<Date>,
}

impl CategoryHead {
    pub(super) fn read(fields: &mut Fields<'_, '_>) -> Option<Self> {
        fields.take::<Private>("private_note");
        let (id, title) = (fields.need("id"), fields.need("title"));
        Some(Self { valid: fields.take("valid"), id: id?, title: title? })
    }
}
