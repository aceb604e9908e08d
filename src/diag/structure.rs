//! Faults in how a file is written: `schema.*` and `template.*`.

use super::fault::{Telling, tell, tell_as};
use super::{Syntax, Template};

/// A fault in how a file is written.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Structure {
    /// A key that the type does not have.
    UnknownKey {
        /// As written.
        key: String,
        /// The nearest key the type has.
        nearest: Option<String>,
    },
    /// A key of a translation that holds no text.
    NotTranslated {
        /// As written.
        key: String,
        /// The keys that hold one, with commas.
        texts: String,
    },
    /// A required key that is not there.
    MissingKey {
        /// The key.
        key: String,
    },
    /// Keys of which one at least is required, and none is there.
    MissingAny {
        /// The keys, with commas.
        keys: String,
    },
    /// A value of another form than the key takes.
    BadValue {
        /// As written, shortened.
        text: String,
        /// The form the key takes.
        form: Form,
    },
    /// A YAML or front-matter mistake.
    Syntax(Syntax),
    /// A file that is not UTF-8 (`windows-1252`, `utf-16` or `unknown`), or was not once:
    /// letters that were read in another encoding (`twice`), or not read at all (`lost`).
    Encoding {
        /// What the bytes look like, or what became of them.
        guess: &'static str,
    },
    /// HTML in Markdown.
    RawHtml {
        /// The tag as written.
        tag: String,
    },
    /// A template of the project's own that cannot be used.
    Template(Template),
    /// Something else where a date should be.
    BadDate {
        /// As written.
        text: String,
        /// The date somebody may have meant.
        meant: Option<String>,
    },
    /// An imprecise date or an interval where one full day is needed.
    NotADay {
        /// As written.
        text: String,
    },
    /// An interval that ends before it starts.
    EndBeforeStart {
        /// As written.
        text: String,
        /// The same, the right way round.
        meant: String,
    },
    /// An interval without an end where it must have one.
    OpenInterval {
        /// As written.
        text: String,
    },
    /// Something else where a number should be.
    BadNumber {
        /// As written.
        text: String,
        /// The number somebody may have meant.
        meant: Option<String>,
    },
    /// More digits than can be kept exactly.
    LongNumber {
        /// As written.
        text: String,
    },
    /// A part after the point where only whole numbers make sense.
    NotWhole {
        /// As written.
        text: String,
    },
    /// A number below zero where there is none.
    BelowZero {
        /// As written.
        text: String,
    },
    /// A number outside what the key takes.
    OutOfRange {
        /// As written.
        text: String,
        /// The least allowed.
        least: String,
        /// The greatest allowed.
        greatest: String,
    },
    /// Two things of one type with one name.
    DuplicateId {
        /// The name.
        id: String,
        /// Where it was taken first, `file:line`.
        first: String,
    },
    /// A name of before that something has today.
    StillTaken {
        /// The name.
        id: String,
    },
    /// No `content/site.yaml`.
    NoSite,
    /// No date in the content, and none given.
    NoDate,
    /// Two pages with one address.
    DuplicateUrl {
        /// The address.
        url: String,
        /// Where it was taken first.
        first: String,
    },
}

/// The form that a key takes, for `schema.bad-value`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// Text on one line.
    Text,
    /// One value, not a list of them.
    Single,
    /// A value, not keys with values.
    Plain,
    /// Two numbers in order; the right way round.
    Ordered(String),
    /// A list.
    List,
    /// Words with commas that lack their brackets; the list as it should be.
    Bare(String),
    /// Keys with values.
    Mapping,
    /// `true` or `false`; what was perhaps meant.
    Bool(Option<String>),
    /// One of these words; the nearest.
    OneOf(String, Option<String>),
    /// An id; what it could be.
    Id(Option<String>),
    /// A duration; what was perhaps meant.
    Duration(Option<String>),
    /// A time of day; what was perhaps meant.
    Time(Option<String>),
    /// A web address; what was perhaps meant.
    Url(Option<String>),
    /// At most so many characters.
    Short(usize),
    /// Between so many items and so many.
    Items(usize, usize),
    /// At most so much, as another key says.
    AtMost(usize, &'static str),
    /// This key, and another one that says the same.
    Instead(&'static str),
    /// At least one item.
    NotEmpty,
    /// Some text.
    Filled,
    /// The smaller number first; both, the right way round.
    Bounds(String),
    /// Each unit once.
    UnitOnce,
    /// A colour: `#b3541e`.
    Colour,
    /// A file of `templates/assets/`; the nearest.
    Asset(Option<String>),
    /// A picture for a logo: an SVG without script, or a PNG.
    Logo,
    /// A typeface: a WOFF2.
    Face,
    /// A day of every year: `09-01`.
    YearStart,
    /// A weight for a check that protects people: never a lighter one.
    ProtectingWeight,
    /// A target of a sustainable development goal: `1.4`, `17.17`, `3.d`.
    SdgTarget,
    /// At most so many percent.
    Percent,
    /// A private key with this first part: `c:`.
    Private(&'static str),
    /// A reference with its type: `figure:…`; the types allowed.
    TypedReference(String),
    /// A reference whose type is not one of those allowed.
    OtherType(String),
    /// A text that goes with another key that is missing: `wording`.
    With(&'static str),
    /// A file whose place in the project gives it no type.
    KnownPlace,
    /// A mail address.
    Email,
    /// A number of the register of companies.
    Siren,
    /// A number of the register of associations.
    Rna,
    /// A contact that has an address to send mails from.
    Sender,
    /// A calculation with indicators.
    Formula,
    /// The key of a computed number; its canonical form, when it can be told.
    Key(Option<String>),
    /// One side of a rule.
    RuleSide,
}

impl Structure {
    pub(super) fn tell(&self) -> Telling {
        const DATE: &str = "schema.bad-date";
        const NUMBER: &str = "schema.bad-number";
        match self {
            Self::UnknownKey { key, nearest } => tell(
                "schema.unknown-key",
                [("key", key.into()), ("nearest", nearest.into())],
            ),
            Self::NotTranslated { key, texts } => tell_as(
                "schema.unknown-key",
                "not-translated",
                [("key", key.into()), ("texts", texts.into())],
            ),
            Self::MissingKey { key } => tell("schema.missing-key", [("key", key.into())]),
            Self::MissingAny { keys } => {
                tell_as("schema.missing-key", "any", [("keys", keys.into())])
            }
            Self::BadValue { text, form } => form.tell(text),
            Self::Syntax(syntax) => syntax.tell(),
            Self::Encoding { guess } => tell_as("schema.encoding", guess, []),
            Self::RawHtml { tag } => tell("schema.raw-html", [("tag", tag.into())]),
            Self::Template(template) => template.tell(),
            Self::BadDate { text, meant } => {
                tell(DATE, [("text", text.into()), ("meant", meant.into())])
            }
            Self::NotADay { text } => tell_as(DATE, "not-a-day", [("text", text.into())]),
            Self::EndBeforeStart { text, meant } => {
                tell_as(DATE, "order", [("text", text.into()), ("meant", meant.into())])
            }
            Self::OpenInterval { text } => tell_as(DATE, "open", [("text", text.into())]),
            Self::BadNumber { text, meant } => {
                tell(NUMBER, [("text", text.into()), ("meant", meant.into())])
            }
            Self::LongNumber { text } => tell_as(NUMBER, "long", [("text", text.into())]),
            Self::NotWhole { text } => tell_as(NUMBER, "whole", [("text", text.into())]),
            Self::BelowZero { text } => {
                tell_as(NUMBER, "below-zero", [("text", text.into())])
            }
            Self::OutOfRange { text, least, greatest } => {
                let facts = [("text", text.into()), ("least", least.into())];
                let mut telling = tell_as(NUMBER, "range", facts);
                telling.facts.push(("greatest", greatest.into()));
                telling
            }
            Self::DuplicateId { id, first } => {
                tell("schema.duplicate-id", [("id", id.into()), ("first", first.into())])
            }
            Self::StillTaken { id } => {
                tell_as("schema.duplicate-id", "previous", [("id", id.into())])
            }
            Self::NoSite => tell_as("schema.missing-key", "site", []),
            Self::NoDate => tell_as("schema.missing-key", "date", []),
            Self::DuplicateUrl { url, first } => tell(
                "schema.duplicate-url",
                [("url", url.into()), ("first", first.into())],
            ),
        }
    }
}

impl Form {
    fn tell(&self, text: &str) -> Telling {
        let with = |variant, more: Vec<(&'static str, super::Fact)>| {
            let mut telling =
                tell_as("schema.bad-value", variant, [("text", text.into())]);
            telling.facts.extend(more);
            telling
        };
        match self {
            Self::Text => with("text", vec![]),
            Self::Single => with("single", vec![]),
            Self::Plain => with("plain", vec![]),
            Self::Ordered(meant) => with("ordered", vec![("meant", meant.into())]),
            Self::List => with("list", vec![]),
            Self::Bare(meant) => with("bare", vec![("meant", meant.into())]),
            Self::Mapping => with("mapping", vec![]),
            Self::Bool(meant) => with("bool", vec![("meant", meant.into())]),
            Self::OneOf(allowed, nearest) => with(
                "one-of",
                vec![("allowed", allowed.into()), ("nearest", nearest.into())],
            ),
            Self::Id(meant) => with("id", vec![("meant", meant.into())]),
            Self::Duration(meant) => with("duration", vec![("meant", meant.into())]),
            Self::Time(meant) => with("time", vec![("meant", meant.into())]),
            Self::Url(meant) => with("url", vec![("meant", meant.into())]),
            Self::Short(most) => with("short", vec![("most", most.into())]),
            Self::Items(least, most) => {
                with("items", vec![("least", least.into()), ("most", most.into())])
            }
            Self::AtMost(most, key) => {
                with("at-most", vec![("most", most.into()), ("key", (*key).into())])
            }
            Self::Instead(key) => with("instead", vec![("key", (*key).into())]),
            Self::NotEmpty => with("not-empty", Vec::new()),
            Self::Filled => with("filled", Vec::new()),
            Self::Bounds(meant) => with("bounds", vec![("meant", meant.into())]),
            Self::UnitOnce => with("unit-once", Vec::new()),
            Self::Colour => with("colour", Vec::new()),
            Self::Asset(nearest) => with("asset", vec![("nearest", nearest.into())]),
            Self::Logo => with("logo", Vec::new()),
            Self::Face => with("face", Vec::new()),
            Self::YearStart => with("year-start", Vec::new()),
            Self::ProtectingWeight => with("protecting-weight", Vec::new()),
            Self::SdgTarget => with("sdg-target", Vec::new()),
            Self::Percent => with("percent", Vec::new()),
            Self::Private(prefix) => with("private", vec![("prefix", (*prefix).into())]),
            Self::TypedReference(types) => {
                with("typed-reference", vec![("types", types.into())])
            }
            Self::OtherType(types) => with("other-type", vec![("types", types.into())]),
            Self::With(key) => with("with", vec![("key", (*key).into())]),
            Self::KnownPlace => with("known-place", vec![]),
            Self::Email => with("email", vec![]),
            Self::Siren => with("siren", vec![]),
            Self::Rna => with("rna", vec![]),
            Self::Sender => with("sender", vec![]),
            Self::Formula => with("formula", vec![]),
            Self::Key(meant) => with("key", vec![("meant", meant.into())]),
            Self::RuleSide => with("rule-side", vec![]),
        }
    }
}
