//! The folder decides the content type (content model §1.1).

use super::front::{self, Classes, Page};
use super::yaml::{self, Fields, Reader, Value};
use super::{
    ActionHead, ChallengeHead, CohortHead, ConceptHead, DayHead, FigureHead,
    IndicatorHead, PageHead, Part, PartnerHead, ProgramHead, RuleHead, SiteHead,
    SourceHead, SponsorHead, StoryHead, SurveyHead, TargetHead, TerritoryHead, TierHead,
    UnitHead, list, log,
};
use crate::diag::{Form, Severity, Structure};
use crate::text::{Source, SourcePath, Span};
use crate::value::Slug;

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

/// Names of things that could not be read.
type Broken = Vec<(Kind, String)>;

/// The name that a file would give to its page, when nothing of it can be read.
pub(super) fn names(path: &SourcePath) -> Broken {
    let parts: Vec<&str> = path.as_str().split('/').collect();
    let stem = path.stem().to_owned();
    match *parts.as_slice() {
        ["content", "programs", program, "index.md"] => {
            vec![(Kind::Program, program.into())]
        }
        ["content", "programs", program, "days", _] => {
            vec![(Kind::Day, format!("{program}/{stem}"))]
        }
        ["content", folder, _] => {
            let kinds = [
                ("challenges", Kind::Challenge),
                ("actions", Kind::Action),
                ("partners", Kind::Partner),
                ("sponsors", Kind::Sponsor),
                ("stories", Kind::Story),
            ];
            let kind = kinds.iter().find(|(it, _)| *it == folder);
            kind.map(|(_, kind)| (*kind, stem)).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// Reads a source by its place in the project.
pub(super) fn read(source: &Source, reader: &mut Reader<'_>) -> (Part, Broken) {
    let parts: Vec<&str> = source.path.as_str().split('/').collect();
    let markdown = source.path.extension() == "md";
    match *parts.as_slice() {
        ["content", "site.yaml"] => (site(source, reader), vec![]),
        ["content", "tiers.yaml"] => items(source, reader, TierHead::read, Part::Tiers),
        ["content", "territories.yaml"] => {
            items(source, reader, TerritoryHead::read, Part::Territories)
        }
        ["content", "cohorts", _] => {
            items(source, reader, CohortHead::read, Part::Cohorts)
        }
        ["content", "impact", file] => impact(source, reader, file),
        ["content", "log", _, _] | ["content", "log", _] => {
            (Part::Log(Box::new(log::read(source, reader))), vec![])
        }
        ["content", "projects" | "platforms" | "published", ..] => (Part::Later, vec![]),
        ["content", "pages", .., _] if markdown => page(source, reader),
        ["content", "programs", _, "days", _]
        | ["content", _, _]
        | ["content", "programs", _, _]
            if markdown =>
        {
            written(source, reader, &parts)
        }
        _ => {
            unknown_place(source, reader);
            (Part::Nothing, vec![])
        }
    }
}

fn unknown_place(source: &Source, reader: &mut Reader<'_>) {
    let text = source.path.to_string();
    reader.tell(Structure::BadValue { text, form: Form::KnownPlace }, Span::new(0, 0));
}

fn site(source: &Source, reader: &mut Reader<'_>) -> Part {
    let span = Span::new(0, source.text.len());
    let node = yaml::read(source, span, &mut reader.diagnostics);
    let site = node.and_then(|node| SiteHead::read(&node, reader));
    site.map_or(Part::Nothing, |it| Part::Site(Box::new(it)))
}

fn items<T>(
    source: &Source,
    reader: &mut Reader<'_>,
    read: fn(&mut Fields<'_, '_>) -> Option<T>,
    part: fn(Vec<T>) -> Part,
) -> (Part, Broken) {
    let items = list::read(source, reader, read).into_iter().flatten().collect();
    (part(items), vec![])
}

fn impact(source: &Source, reader: &mut Reader<'_>, file: &str) -> (Part, Broken) {
    match file {
        "units.yaml" => items(source, reader, UnitHead::read, Part::Units),
        "sources.yaml" => items(source, reader, SourceHead::read, Part::Sources),
        "concepts.yaml" => items(source, reader, ConceptHead::read, Part::Concepts),
        "figures.yaml" => items(source, reader, FigureHead::read, Part::Figures),
        "indicators.yaml" => items(source, reader, IndicatorHead::read, Part::Indicators),
        "targets.yaml" => items(source, reader, TargetHead::read, Part::Targets),
        "surveys.yaml" => items(source, reader, SurveyHead::read, Part::Surveys),
        "rules.yaml" => items(source, reader, RuleHead::read, Part::Rules),
        _ => {
            unknown_place(source, reader);
            (Part::Nothing, vec![])
        }
    }
}

/// A free page: its id is its path under `content/pages/`.
fn page(source: &Source, reader: &mut Reader<'_>) -> (Part, Broken) {
    let path = source.path.as_str();
    let path = path.strip_prefix("content/pages/").unwrap_or(path);
    let path = path.strip_suffix(".md").unwrap_or(path).to_owned();
    let folders = path.rsplit_once('/').map_or("", |(folders, _)| folders);
    let odd = folders.split('/').find(|it| !it.is_empty() && Slug::new(it).is_none());
    if let Some(odd) = odd {
        let meant = Slug::of(odd).map(|it| it.to_string());
        let fault = Structure::BadValue { text: odd.into(), form: Form::Id(meant) };
        reader.tell(fault, Span::new(0, 0));
        return (Part::Nothing, vec![(Kind::Page, path)]);
    }
    let numbers = match path.split('/').next() {
        Some(
            "impact" | "indicators" | "figures" | "targets" | "method" | "divergences",
        ) => Severity::Error,
        _ => Severity::Warning,
    };
    let page = Page {
        read: PageHead::read,
        numbers,
        classes: Classes::Refused,
        title: front::Title::Needed,
    };
    match front::read(source, reader, page) {
        Some(page) => (Part::Page { path, page: Box::new(page) }, vec![]),
        None => (Part::Nothing, vec![(Kind::Page, path)]),
    }
}

fn written(source: &Source, reader: &mut Reader<'_>, parts: &[&str]) -> (Part, Broken) {
    let part = match parts {
        ["content", "programs", _, "days", _] => day(source, reader, parts[2]),
        ["content", "programs", _, "index.md"] => {
            plain(source, reader, ProgramHead::read, Part::Program)
        }
        ["content", "challenges", _] => {
            plain(source, reader, ChallengeHead::read, Part::Challenge)
        }
        ["content", "actions", _] => {
            plain(source, reader, ActionHead::read, Part::Action)
        }
        ["content", "partners", _] => {
            plain(source, reader, PartnerHead::read, Part::Partner)
        }
        ["content", "stories", _] => plain(source, reader, StoryHead::read, Part::Story),
        ["content", "sponsors", _] => {
            let numbers = Severity::Error;
            let title = front::Title::Needed;
            let page = Page {
                read: SponsorHead::read,
                numbers,
                classes: Classes::Refused,
                title,
            };
            front::read(source, reader, page).map(|it| Part::Sponsor(Box::new(it)))
        }
        _ => {
            unknown_place(source, reader);
            return (Part::Nothing, vec![]);
        }
    };
    match part {
        Some(part) => (part, vec![]),
        None => (Part::Nothing, names(&source.path)),
    }
}

fn day(source: &Source, reader: &mut Reader<'_>, program: &str) -> Option<Part> {
    let (numbers, title) = (Severity::Warning, front::Title::Made);
    let page = Page { read: DayHead::read, numbers, classes: Classes::Channels, title };
    let day = front::read(source, reader, page)?;
    Some(Part::Day { program: Slug::new(program)?, day: Box::new(day) })
}

fn plain<T>(
    source: &Source,
    reader: &mut Reader<'_>,
    read: fn(&mut Fields<'_, '_>) -> Option<T>,
    part: fn(Box<super::Written<T>>) -> Part,
) -> Option<Part> {
    let (numbers, title) = (Severity::Warning, front::Title::Needed);
    let page = Page { read, numbers, classes: Classes::Refused, title };
    front::read(source, reader, page).map(|it| part(Box::new(it)))
}
