//! Faults in what points to something else: `ref.*`.

use super::fault::{Telling, tell, tell_as};

/// A fault in a reference. Kinds are the English type words of content (`partner`);
/// `locale` has their French names.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Reference {
    /// Nothing has that name.
    Unresolved {
        /// The type looked in.
        kind: &'static str,
        /// The name as written.
        id: String,
        /// The nearest name, with its file: `la-cloche (content/partners/la-cloche.md)`.
        nearest: Option<String>,
    },
    /// A public page cites an unlisted or internal one.
    UnlistedTarget {
        /// The reference as written.
        target: String,
    },
    /// A link without a target, or without text.
    Empty,
    /// `this`, `next`, `previous` or `expert` where there is none.
    NoContext {
        /// The reference as written.
        target: String,
    },
    /// A link whose scheme is not a content type.
    BadScheme {
        /// The scheme as written.
        scheme: String,
        /// The nearest scheme.
        nearest: Option<String>,
    },
    /// `mailto:` or `tel:`.
    PersonalScheme {
        /// The scheme as written.
        scheme: String,
    },
    /// A scheme that only embeds cited in a line, or the other way round.
    CannotCite {
        /// The scheme as written.
        scheme: String,
    },
    /// A scheme that cannot be embedded.
    CannotEmbed {
        /// The scheme as written.
        scheme: String,
    },
    /// A parameter the scheme does not take.
    UnknownParameter {
        /// The parameter as written.
        key: String,
        /// The scheme.
        scheme: String,
        /// The nearest parameter.
        nearest: Option<String>,
    },
    /// A value the parameter does not take.
    BadParameter {
        /// The parameter.
        key: String,
        /// The value as written.
        text: String,
        /// What it takes.
        allowed: String,
    },
    /// A growth that does not say between which dates.
    NoInterval,
    /// A parameter that is given twice.
    ParameterTwice {
        /// The parameter.
        key: String,
    },
    /// Territories that lie in each other.
    Loop {
        /// The way round: `fr → fr-75 → fr`.
        path: String,
    },
    /// A place that is too fine for a number to be published there (content model §3.8).
    TooFine {
        /// The parameter.
        key: String,
        /// The value as written.
        text: String,
        /// The finest place that may be named.
        allowed: String,
    },
    /// A number in the link's text that is not a form of its value.
    TextMismatch {
        /// The text as written.
        text: String,
        /// The value as it may be written.
        allowed: String,
    },
    /// A block in the middle of a line.
    EmbedInline {
        /// The reference as written.
        target: String,
    },
    /// An id that was replaced.
    PreviousId {
        /// As written.
        id: String,
        /// The id of today.
        current: String,
    },
    /// A page that is not published.
    NotRendered {
        /// The reference as written.
        target: String,
    },
    /// A number in prose that is masked, missing or not computable.
    NoValue {
        /// The reference as written.
        target: String,
    },
}

impl Reference {
    pub(super) fn tell(&self) -> Telling {
        const SCHEME: &str = "ref.bad-scheme";
        const PARAMETER: &str = "ref.bad-parameter";
        match self {
            Self::Unresolved { kind, id, nearest } => {
                let facts = [("kind", (*kind).into()), ("id", id.into())];
                let mut telling = tell("ref.unresolved", facts);
                telling.facts.push(("nearest", nearest.into()));
                telling
            }
            Self::UnlistedTarget { target } => {
                tell("ref.unlisted-target", [("target", target.into())])
            }
            Self::Empty => tell("ref.empty", []),
            Self::NoContext { target } => {
                tell_as("ref.unresolved", "context", [("target", target.into())])
            }
            Self::BadScheme { scheme, nearest } => {
                tell(SCHEME, [("scheme", scheme.into()), ("nearest", nearest.into())])
            }
            Self::PersonalScheme { scheme } => {
                tell_as(SCHEME, "personal", [("scheme", scheme.into())])
            }
            Self::CannotCite { scheme } => {
                tell_as(SCHEME, "cite", [("scheme", scheme.into())])
            }
            Self::CannotEmbed { scheme } => {
                tell_as(SCHEME, "embed", [("scheme", scheme.into())])
            }
            Self::UnknownParameter { key, scheme, nearest } => {
                let facts = [("key", key.into()), ("scheme", scheme.into())];
                let mut telling = tell(PARAMETER, facts);
                telling.facts.push(("nearest", nearest.into()));
                telling
            }
            Self::BadParameter { key, text, allowed } => {
                let facts = [("key", key.into()), ("text", text.into())];
                let mut telling = tell_as(PARAMETER, "value", facts);
                telling.facts.push(("allowed", allowed.into()));
                telling
            }
            Self::NoInterval => tell_as(PARAMETER, "between", []),
            Self::ParameterTwice { key } => {
                tell_as(PARAMETER, "twice", [("key", key.into())])
            }
            Self::Loop { path } => {
                tell_as("ref.unresolved", "loop", [("path", path.into())])
            }
            Self::TooFine { key, text, allowed } => {
                let facts = [("key", key.into()), ("text", text.into())];
                let mut telling = tell_as(PARAMETER, "fine", facts);
                telling.facts.push(("allowed", allowed.into()));
                telling
            }
            Self::TextMismatch { text, allowed } => tell(
                "ref.text-mismatch",
                [("text", text.into()), ("allowed", allowed.into())],
            ),
            Self::EmbedInline { target } => {
                tell("ref.embed-inline", [("target", target.into())])
            }
            Self::PreviousId { id, current } => {
                tell("ref.previous-id", [("id", id.into()), ("current", current.into())])
            }
            Self::NotRendered { target } => {
                tell("ref.not-rendered", [("target", target.into())])
            }
            Self::NoValue { target } => {
                tell_as("ref.empty", "value", [("target", target.into())])
            }
        }
    }
}
