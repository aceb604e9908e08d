//! A day of a course (content model §3.2).

use super::kind::Kind;
use super::program::{MailHead, SlotTime};
use super::shape::{self, Shape};
use super::yaml::{Fields, Node, NodeKind, Reader, Value, Word};
use crate::text::{Span, Spanned};
use crate::value::{Duration, Slug};

/// The keys of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayHead {
    /// Its number in the course, from 1.
    pub number: Spanned<u32>,
    /// What kind of day it is.
    pub kind: Spanned<DayKind>,
    /// Its mail.
    pub mail: Option<MailHead>,
    /// Whether a mail is written that could not be read.
    pub mail_lost: bool,
    /// Actions for each challenge.
    pub actions: Vec<(Spanned<Slug>, Vec<Spanned<Slug>>)>,
    /// Whether some of them could not be read.
    pub actions_lost: bool,
    /// The editions it belongs to.
    pub editions: Vec<Spanned<Slug>>,
    /// Whether there is a call, and when.
    pub call: Option<CallHead>,
    /// The session, when its time is not the edition's.
    pub session: Option<SlotTime>,
    /// The WhatsApp message, when its time is not the edition's.
    pub whatsapp: Option<SlotTime>,
    /// Time to set aside.
    pub effort: Option<Duration>,
    /// Where the actions are written, or the front matter.
    pub actions_span: Span,
}

impl DayHead {
    pub(super) fn read(fields: &mut Fields<'_, '_>) -> Option<Self> {
        let number = fields.need("number");
        let kind = fields.need("kind");
        let n_met = fields.reader.n_met;
        let actions: Option<ByChallenge> = fields.take("actions");
        let actions_lost = fields.reader.n_met > n_met;
        let mail: Option<MailHead> = fields.take("mail");
        let has_mail = mail.is_some();
        Some(Self {
            mail,
            actions_lost,
            actions: actions.map(|it| it.0).unwrap_or_default(),
            editions: fields.or_default("editions"),
            call: fields.take("call"),
            session: fields.take("session"),
            whatsapp: fields.take("whatsapp"),
            effort: fields.take("effort"),
            actions_span: fields.place("actions"),
            mail_lost: fields.meant("mail") && !has_mail,
            number: number?,
            kind: kind?,
        })
    }
}

/// What kind of day it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DayKind {
    /// The first.
    Launch,
    /// One between.
    Regular,
    /// The last facilitated one.
    Closing,
    /// One after.
    Autonomous,
}

impl Word for DayKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("launch", Self::Launch),
        ("regular", Self::Regular),
        ("closing", Self::Closing),
        ("autonomous", Self::Autonomous),
    ];

    fn stand_in() -> Option<Self> {
        None
    }
}

/// Whether a day has a call: `true`, `false`, or its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CallHead {
    /// No call.
    No,
    /// A call, at its own time or the edition's.
    Yes(SlotTime),
}

impl Value for CallHead {
    fn shape() -> Shape {
        Shape::Either(vec![Shape::Bool, shape::keys(Self::read)])
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match node.kind {
            NodeKind::Mapping(_) => SlotTime::read(node, reader).map(Self::Yes),
            _ => Some(match bool::read(node, reader)? {
                true => Self::Yes(SlotTime::default()),
                false => Self::No,
            }),
        }
    }
}

/// Challenge ids as keys, lists of action ids as values.
struct ByChallenge(Vec<(Spanned<Slug>, Vec<Spanned<Slug>>)>);

impl Value for ByChallenge {
    fn shape() -> Shape {
        let actions = Shape::List(Box::new(Shape::Reference(Kind::Action)));
        let challenge = Shape::Reference(Kind::Challenge);
        Shape::Keys(Box::new(challenge), Box::new(actions))
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let NodeKind::Mapping(mapping) = &node.kind else {
            return reader.expected(crate::diag::Form::Mapping, node);
        };
        let mut found = Vec::new();
        for (key, node) in &mapping.entries {
            let kind = NodeKind::Text(key.value.clone());
            let name = Spanned::<Slug>::read(&Node { kind, span: key.span }, reader);
            let step = format!(".{}", key.value);
            let actions = reader.within(step, |reader| Vec::read(node, reader));
            found.extend(name.zip(actions));
        }
        Some(Self(found))
    }
}
