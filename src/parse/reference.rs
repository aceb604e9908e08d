//! References as an editor writes them: scheme, target, parameters, anchor.
//!
//! Invariant: nothing here is looked up; a `Reference` only keeps to the grammar of
//! content model §5.1.

use crate::text::Span;

/// A reference as written (content model §5.1): not looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The type it points to.
    pub scheme: Scheme,
    /// The target: ids joined by `/`, or a reserved word.
    pub target: String,
    /// The parameters in the order written; all of them known to the scheme.
    pub parameters: Vec<(String, String)>,
    /// The part after `#`; empty for none.
    pub anchor: String,
    /// Where the whole reference stands.
    pub span: Span,
}

impl Reference {
    /// The value of a parameter.
    pub fn parameter(&self, key: &str) -> Option<&str> {
        self.parameters.iter().find(|(it, _)| it == key).map(|(_, value)| value.as_str())
    }

    /// The reference as written, without its parameters: `indicator:kits-assembled`.
    pub fn name(&self) -> String {
        format!("{}:{}", self.scheme.word(), self.target)
    }
}

/// The content types that a link can name (content model §5.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is the content type of its name")]
pub enum Scheme {
    Program,
    Challenge,
    Action,
    Partner,
    Territory,
    Story,
    Project,
    Platform,
    Edition,
    Day,
    Page,
    Source,
    Sponsor,
    Cohort,
    Tier,
    Notice,
    Contact,
    Figure,
    Indicator,
    Target,
    Survey,
    Concept,
    Log,
    Chart,
    Table,
    Calendar,
    Glance,
    Tiles,
    Map,
    Notices,
    Free,
}

impl Scheme {
    /// Every scheme with the word that names it.
    pub const ALL: [(Self, &'static str); 31] = [
        (Self::Program, "program"),
        (Self::Challenge, "challenge"),
        (Self::Action, "action"),
        (Self::Partner, "partner"),
        (Self::Territory, "territory"),
        (Self::Story, "story"),
        (Self::Project, "project"),
        (Self::Platform, "platform"),
        (Self::Edition, "edition"),
        (Self::Day, "day"),
        (Self::Page, "page"),
        (Self::Source, "source"),
        (Self::Sponsor, "sponsor"),
        (Self::Cohort, "cohort"),
        (Self::Tier, "tier"),
        (Self::Notice, "notice"),
        (Self::Contact, "contact"),
        (Self::Figure, "figure"),
        (Self::Indicator, "indicator"),
        (Self::Target, "target"),
        (Self::Survey, "survey"),
        (Self::Concept, "concept"),
        (Self::Log, "log"),
        (Self::Chart, "chart"),
        (Self::Table, "table"),
        (Self::Calendar, "calendar"),
        (Self::Glance, "glance"),
        (Self::Tiles, "tiles"),
        (Self::Map, "map"),
        (Self::Notices, "notices"),
        (Self::Free, "free"),
    ];

    /// The scheme of a word.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, it)| *it == word).map(|(scheme, _)| *scheme)
    }

    /// The word of a scheme.
    pub fn word(self) -> &'static str {
        let known = Self::ALL.iter().find(|(it, _)| *it == self);
        known.map(|(_, word)| *word).expect("ALL has every scheme")
    }
}
