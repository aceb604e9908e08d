//! Every content type: where its files stand, and what may be written in them.
//!
//! Invariant: what may be written is asked of the functions that read it ([`shape`]).

use super::front::Title;
use super::meta::Meta;
use super::shape::{self, Record, Shape};
use super::yaml::{Fields, Value};
use super::{
    ActionHead, CategoryHead, ChallengeHead, CohortHead, ConceptHead, DayHead, Entry,
    FigureHead, IndicatorHead, PageHead, PartnerHead, PlatformHead, ProgramHead,
    ProjectHead, RestatementHead, RuleHead, SiteHead, SourceHead, SponsorHead, StoryHead,
    SurveyHead, TargetHead, TerritoryHead, TierHead, UnitHead, published,
};

/// A content type, as people may write it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentType {
    /// The word for it.
    pub word: &'static str,
    /// Its files: `*` stands for a name, `**` for folders.
    pub files: &'static str,
    /// How a file holds it.
    pub form: FileForm,
    /// The keys of one of it.
    pub record: Record,
}

/// How a file holds what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FileForm {
    /// One thing: its keys between two `---` lines, then its text.
    Page,
    /// A list of things, or their defaults with the list.
    List,
    /// One thing: its keys.
    Keys,
}

/// Every content type, in the order of the content model.
pub fn types() -> Vec<ContentType> {
    let days = "content/programs/*/days/*.md";
    let mut types = vec![
        keys("site", "content/site.yaml", site()),
        page("program", "content/programs/*/index.md", ProgramHead::read),
        ContentType { word: "day", files: days, form: FileForm::Page, record: day(days) },
        page("challenge", "content/challenges/*.md", ChallengeHead::read),
        page("action", "content/actions/*.md", ActionHead::read),
        page("partner", "content/partners/*.md", PartnerHead::read),
        page("sponsor", "content/sponsors/*.md", SponsorHead::read),
        page("story", "content/stories/*.md", StoryHead::read),
        page("project", "content/projects/*.md", ProjectHead::read),
        page("page", "content/pages/**/*.md", PageHead::read),
    ];
    types.extend([
        list("tier", "content/tiers.yaml", TierHead::read),
        list("territory", "content/territories.yaml", TerritoryHead::read),
        list("cohort", "content/cohorts/*.yaml", CohortHead::read),
        list("category", "content/platforms/_categories.yaml", CategoryHead::read),
        platform("content/platforms/*.yaml"),
        list("unit", "content/impact/units.yaml", UnitHead::read),
        list("source", "content/impact/sources.yaml", SourceHead::read),
        list("concept", "content/impact/concepts.yaml", ConceptHead::read),
        list("figure", "content/impact/figures.yaml", FigureHead::read),
        list("indicator", "content/impact/indicators.yaml", IndicatorHead::read),
        list("target", "content/impact/targets.yaml", TargetHead::read),
        list("survey", "content/impact/surveys.yaml", SurveyHead::read),
        list("rule", "content/impact/rules.yaml", RuleHead::read),
        list("entry", "content/log/**/*.yaml", Entry::read),
        list("restatement", "content/published/restatements.yaml", RestatementHead::read),
    ]);
    let lock = "content/published/*.lock.yaml";
    types.push(keys("lock", lock, shape::record(lock, published::values)));
    types
}

fn site() -> Record {
    match SiteHead::shape() {
        Shape::Record(record) => record,
        _ => Record::default(),
    }
}

fn keys(word: &'static str, files: &'static str, record: Record) -> ContentType {
    ContentType { word, files, form: FileForm::Keys, record }
}

fn platform(files: &'static str) -> ContentType {
    keys("platform", files, shape::record(files, PlatformHead::read))
}

fn list<T>(
    word: &'static str,
    files: &'static str,
    read: fn(&mut Fields<'_, '_>) -> Option<T>,
) -> ContentType {
    ContentType { word, files, form: FileForm::List, record: shape::record(files, read) }
}

fn page<T>(
    word: &'static str,
    files: &'static str,
    read: fn(&mut Fields<'_, '_>) -> Option<T>,
) -> ContentType {
    let record = shape::record(files, |fields| {
        Meta::read(fields, Title::Needed);
        read(fields)
    });
    ContentType { word, files, form: FileForm::Page, record }
}

fn day(files: &str) -> Record {
    shape::record(files, |fields| {
        Meta::read(fields, Title::Made);
        DayHead::read(fields)
    })
}
