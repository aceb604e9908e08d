//! The content types that have names: what a reference may lead to.

/// The content types that have names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is the content type of its name")]
pub enum Kind {
    Program,
    Edition,
    Day,
    Challenge,
    Action,
    Partner,
    Sponsor,
    Story,
    Project,
    Platform,
    Notice,
    Category,
    Page,
    Tier,
    Territory,
    Cohort,
    Unit,
    Source,
    Concept,
    Figure,
    Indicator,
    Target,
    Survey,
    Rule,
    Entry,
    Contact,
}

impl Kind {
    /// The word of content for this type; `locale` has the French one.
    pub fn word(self) -> &'static str {
        match self {
            Self::Program => "program",
            Self::Edition => "edition",
            Self::Day => "day",
            Self::Challenge => "challenge",
            Self::Action => "action",
            Self::Partner => "partner",
            Self::Sponsor => "sponsor",
            Self::Story => "story",
            Self::Project => "project",
            Self::Platform => "platform",
            Self::Notice => "notice",
            Self::Category => "category",
            Self::Page => "page",
            Self::Tier => "tier",
            Self::Territory => "territory",
            Self::Cohort => "cohort",
            Self::Unit => "unit",
            Self::Source => "source",
            Self::Concept => "concept",
            Self::Figure => "figure",
            Self::Indicator => "indicator",
            Self::Target => "target",
            Self::Survey => "survey",
            Self::Rule => "rule",
            Self::Entry => "entry",
            Self::Contact => "contact",
        }
    }
}
