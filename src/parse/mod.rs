//! One source understood by itself.
//!
//! Invariant: looks at no other file; names in a `Doc` are not looked up.

mod body;
mod brand;
mod calc;
mod challenge;
mod cohort;
mod day;
mod dimension;
mod entry;
mod evidence;
mod expression;
mod fence;
mod figure;
mod front;
mod indicator;
mod kind;
mod letters;
mod list;
mod illustration;
mod log;
mod lost;
mod mapping;
mod markdown;
mod meta;
mod partner;
mod place;
mod platform;
mod program;
mod project;
mod published;
mod reference;
mod rule;
mod sentence;
mod shape;
mod site;
mod source;
mod sponsor;
mod statement;
mod target;
mod translation;
mod types;
mod walk;
mod weight;
mod yaml;

pub use body::{Alignment, Block, Body, Channel, Heading, Inline, Note};
pub use brand::{BrandHead, Hues};
pub use calc::{Calc, Countable, Filter, Gauge, Headcount};
pub use challenge::{
    ActionHead, Also, ChallengeHead, Consent, ConsentState, Effort, Medium, Mode, Person,
    Product, Replicated, Stage, StoryHead,
};
pub use cohort::{
    Certificate, CohortHead, CohortState, Layout, Menu, PageHead, Population, Term,
    TerritoryHead, TerritoryKind,
};
pub use day::{CallHead, DayHead, DayKind};
pub use dimension::{Axis, DimensionHead};
pub use entry::{
    Correction, CorrectionKind, Entry, EntryStatus, Estimate, LogHead, Measured, Reason,
};
pub use evidence::{Evidence, EvidenceKind};
pub use expression::{Expression, Operator};
pub use figure::{
    Basis, ConceptHead, Denominator, FigureHead, FigureNature, FigureScope, Relation,
    RelationKind,
};
pub use illustration::Image;
pub use indicator::{
    Attribution, Baseline, Contribution, DefaultForm, Direction, Five, IndicatorHead,
    Joint, Level, Missing, People, Rule, Version,
};
pub use kind::Kind;
pub use lost::{Lost, Mention};
pub use mapping::{DateOrder, MappingHead};
pub use meta::{Meta, Status, Visibility, Written};
pub use partner::{Identifiers, Nature, PartnerHead, PartnerRole, RoleKind};
pub use platform::{
    CategoryHead, Notice, NoticeAnswer, NoticeFrom, NoticeKind, NoticeQuantity,
    NoticeSource, NoticeState, PlatformHead, PlatformRules,
};
pub use program::{
    Cadence, EditionHead, MailHead, Phase, ProgramHead, Role, Size, SlotTime, Slots,
    Step, Training, Weekday,
};
pub use project::{
    ProjectHead, ProjectKind, ProjectResult, Stakeholder, StakeholderCategory,
};
pub use published::{
    ChangeNature, Key, KeyPeriod, LockHead, LockState, LockedValue, RestatementHead,
    SCOPE_TYPES,
};
pub use reference::{Reference, Scheme};
pub use rule::{RuleBy, RuleHead, RuleMissing, RuleOp, RuleSide, RuleTerm};
pub use sentence::Sentence;
pub use shape::{Field, Limit, Record, Shape};
pub use site::{Contact, Organisation, Policies, SiteHead, TypedRef};
pub use source::{
    Certainty, Counted, MaybeDate, Reliability, SourceHead, SourceKind, UnitHead,
};
pub use sponsor::{
    Benefit, Budget, BudgetLine, Requirement, SponsorHead, SponsorNature, SponsorScope,
    TierHead,
};
pub use statement::{Accessibility, CertificateState, Conformity, SiteLabel};
pub use target::{
    Answer, Count, Question, SurveyHead, TargetHead, TargetKind, TargetState,
};
pub use translation::{Texts, Translation, Wording};
pub use types::{ContentType, FileForm, types};
pub use walk::{Cited, Manner};
pub use weight::{Weight, Weights};
pub use yaml::{Free, Private, Url, Word};

use crate::diag::{Diagnosed, Structure, Syntax};
use crate::text::{Source, SourcePath, Span, Spanned};
use crate::value::Slug;

/// A source understood by itself; names in it not yet looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doc {
    /// Where it was read.
    pub path: SourcePath,
    /// What it says.
    pub part: Part,
    /// What it declares and could not be read: whoever cites it is not told that it does
    /// not exist.
    pub lost: Vec<Lost>,
    /// What is cited in that.
    pub mentions: Vec<Mention>,
    /// All in it that must never reach the site.
    pub private: Vec<Spanned<Private>>,
}

/// What a source says, by content type.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the content type of its name")]
pub enum Part {
    Site(Box<SiteHead>),
    Program(Box<Written<ProgramHead>>),
    Day {
        program: Slug,
        day: Box<Written<DayHead>>,
    },
    Challenge(Box<Written<ChallengeHead>>),
    Action(Box<Written<ActionHead>>),
    Partner(Box<Written<PartnerHead>>),
    Sponsor(Box<Written<SponsorHead>>),
    Story(Box<Written<StoryHead>>),
    Page {
        path: String,
        page: Box<Written<PageHead>>,
    },
    Tiers(Vec<TierHead>),
    Territories(Vec<TerritoryHead>),
    Cohorts(Vec<CohortHead>),
    Units(Vec<UnitHead>),
    Sources(Vec<SourceHead>),
    Concepts(Vec<ConceptHead>),
    Figures(Vec<FigureHead>),
    Indicators(Vec<IndicatorHead>),
    Targets(Vec<TargetHead>),
    Surveys(Vec<SurveyHead>),
    Rules(Vec<RuleHead>),
    Log(Box<LogHead>),
    /// How the columns of a foreign spreadsheet are read.
    Mapping(Box<MappingHead>),
    Lock(Box<LockHead>),
    Restatements(Vec<RestatementHead>),
    Project(Box<Written<ProjectHead>>),
    Platform {
        id: Slug,
        platform: Box<PlatformHead>,
    },
    Categories(Vec<CategoryHead>),
    /// What another file says, in another language.
    Translation(Box<Translation>),
    /// Nothing that could be read.
    Nothing,
}

/// Understands one source. What is wrong with it is told; the rest is kept.
pub fn parse(source: &Source) -> Diagnosed<Doc> {
    let mut reader = yaml::Reader::new(source);
    let (part, lost) = match &source.undecodable {
        Some(undecodable) => {
            let fault = Structure::Encoding { guess: undecodable.word() };
            reader.tell(fault, undecodable.span(&source.text));
            (Part::Nothing, place::names(&source.path))
        }
        None if letters::check(source, &mut reader) => place::read(source, &mut reader),
        None => (Part::Nothing, place::names(&source.path)),
    };
    // Whatever hangs on a lost thing stays silent: its own fault must be told.
    if !lost.is_empty() && !reader.diagnostics.has_errors() {
        reader.tell(Structure::Syntax(Syntax::Other), Span::new(0, 0));
    }
    let mut private = reader.private;
    private.sort_unstable_by(|a, b| a.value.cmp(&b.value).then(a.span.cmp(&b.span)));
    private.dedup();
    let (path, mentions) = (source.path.clone(), reader.mentions);
    let doc = Doc { path, part, lost, mentions, private };
    Diagnosed { value: doc, diagnostics: reader.diagnostics }
}
