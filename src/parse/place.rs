//! The folder decides the content type (content model §1.1).

use super::front::{self, Classes, Page};
use super::kind::Kind;
use super::lost::Lost;
use super::yaml::NodeKind;
use super::yaml::{self, Fields, Reader, Value};
use super::{
    ActionHead, CategoryHead, ChallengeHead, CohortHead, ConceptHead, DayHead,
    FigureHead, IndicatorHead, PageHead, Part, PartnerHead, ProgramHead, ProjectHead,
    RestatementHead, RuleHead, SiteHead, SourceHead, SponsorHead, StoryHead, SurveyHead,
    TargetHead, TerritoryHead, TierHead, UnitHead, list, log, mapping, platform,
    translation,
};
use crate::diag::{Form, Severity, Structure};
use crate::text::{Source, SourcePath, Span};
use crate::value::Slug;

/// What a file declares when nothing of it can be read.
pub(super) fn names(path: &SourcePath) -> Vec<Lost> {
    let parts: Vec<&str> = path.as_str().split('/').collect();
    let stem = path.stem().to_owned();
    match *parts.as_slice() {
        ["content", "programs", program, "index.md"] => {
            vec![Lost::named(Kind::Program, program), Lost::unnamed(Kind::Edition)]
        }
        ["content", "programs", program, "days", _] => {
            vec![Lost::named(Kind::Day, format!("{program}/{stem}"))]
        }
        ["content", "site.yaml"] => vec![Lost::unnamed(Kind::Contact)],
        ["content", "tiers.yaml"] => vec![Lost::unnamed(Kind::Tier)],
        ["content", "territories.yaml"] => vec![Lost::unnamed(Kind::Territory)],
        ["content", "cohorts", _] => vec![Lost::unnamed(Kind::Cohort)],
        ["content", "log", "import", _] => Vec::new(),
        ["content", "log", ..] => vec![Lost::unnamed(Kind::Entry)],
        ["content", "platforms", "_categories.yaml"] => {
            vec![Lost::unnamed(Kind::Category)]
        }
        ["content", "platforms", _] => {
            vec![Lost::named(Kind::Platform, stem), Lost::unnamed(Kind::Notice)]
        }
        ["content", "pages", ..] => {
            let path = path.as_str().trim_start_matches("content/pages/");
            vec![Lost::named(Kind::Page, path.trim_end_matches(".md"))]
        }
        ["content", "impact", file] => {
            listed(file).into_iter().map(Lost::unnamed).collect()
        }
        ["content", folder, _] => {
            let kinds = [
                ("challenges", Kind::Challenge),
                ("actions", Kind::Action),
                ("partners", Kind::Partner),
                ("sponsors", Kind::Sponsor),
                ("stories", Kind::Story),
                ("projects", Kind::Project),
            ];
            let kind = kinds.iter().find(|(it, _)| *it == folder);
            kind.map(|(_, kind)| Lost::named(*kind, stem)).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// What a list under `content/impact/` lists.
fn listed(file: &str) -> Option<Kind> {
    let kinds = [
        ("units.yaml", Kind::Unit),
        ("sources.yaml", Kind::Source),
        ("concepts.yaml", Kind::Concept),
        ("figures.yaml", Kind::Figure),
        ("indicators.yaml", Kind::Indicator),
        ("targets.yaml", Kind::Target),
        ("surveys.yaml", Kind::Survey),
    ];
    kinds.iter().find(|(it, _)| *it == file).map(|(_, kind)| *kind)
}

/// The items of a list file, or of a list in it, that could not be read.
pub(super) fn lost(reader: &Reader<'_>, list: &str, kind: Kind) -> Vec<Lost> {
    let found = reader.lost.iter().filter(|(it, _)| it == list);
    found.map(|(_, name)| Lost { kind, name: name.clone() }).collect()
}

/// Reads a source by its place in the project.
pub(super) fn read(source: &Source, reader: &mut Reader<'_>) -> (Part, Vec<Lost>) {
    let parts: Vec<&str> = source.path.as_str().split('/').collect();
    let markdown = source.path.extension() == "md";
    if let Some((language, original)) = translation::place(&source.path) {
        return (translation::read(source, reader, (language, original)), vec![]);
    }
    match *parts.as_slice() {
        ["content", "site.yaml"] => site(source, reader),
        ["content", "tiers.yaml"] => (
            items(source, reader, TierHead::read, Part::Tiers),
            lost(reader, "", Kind::Tier),
        ),
        ["content", "territories.yaml"] => {
            let part = items(source, reader, TerritoryHead::read, Part::Territories);
            (part, lost(reader, "", Kind::Territory))
        }
        ["content", "cohorts", _] => {
            let part = items(source, reader, CohortHead::read, Part::Cohorts);
            (part, lost(reader, "", Kind::Cohort))
        }
        ["content", "impact", file] => impact(source, reader, file),
        ["content", "log", "import", _] => {
            let head = mapping::read(source, reader);
            (head.map_or(Part::Nothing, |it| Part::Mapping(Box::new(it))), vec![])
        }
        ["content", "log", _, _] | ["content", "log", _] => {
            let log = log::read(source, reader);
            let lost = log.lost(&reader.lost);
            (Part::Log(Box::new(log)), lost)
        }
        ["content", "published", file] => published(source, reader, file),
        ["content", "platforms", "_categories.yaml"] => (
            items(source, reader, CategoryHead::read, Part::Categories),
            lost(reader, "", Kind::Category),
        ),
        ["content", "platforms", _] if !markdown => platform::read(source, reader),
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

/// The weight of a number typed by hand in the body of a page (content model §5.4).
pub(super) fn typed_numbers(path: &SourcePath) -> Severity {
    let parts: Vec<&str> = path.as_str().split('/').collect();
    let name = |it: &str| it.split('.').next().unwrap_or_default().to_owned();
    match *parts.as_slice() {
        ["content", "sponsors", _] => Severity::Error,
        ["content", "pages", first, ..] => match name(first).as_str() {
            "impact" | "indicators" | "figures" | "targets" | "method"
            | "divergences" | "restatements" => Severity::Error,
            _ => Severity::Warning,
        },
        _ => Severity::Warning,
    }
}

fn unknown_place(source: &Source, reader: &mut Reader<'_>) {
    let text = source.path.to_string();
    reader.tell(Structure::BadValue { text, form: Form::KnownPlace }, Span::new(0, 0));
}

fn site(source: &Source, reader: &mut Reader<'_>) -> (Part, Vec<Lost>) {
    let span = Span::new(0, source.text.len());
    let node = yaml::read(source, span, &mut reader.diagnostics);
    let node = node.unwrap_or(yaml::Node { kind: NodeKind::Empty, span });
    match SiteHead::read(&node, reader) {
        Some(site) => {
            (Part::Site(Box::new(site)), lost(reader, ".contacts", Kind::Contact))
        }
        None => (Part::Nothing, names(&source.path)),
    }
}

fn items<T>(
    source: &Source,
    reader: &mut Reader<'_>,
    read: fn(&mut Fields<'_, '_>) -> Option<T>,
    part: fn(Vec<T>) -> Part,
) -> Part {
    part(list::read(source, reader, read).into_iter().flatten().collect())
}

fn impact(source: &Source, reader: &mut Reader<'_>, file: &str) -> (Part, Vec<Lost>) {
    let part = match file {
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
            Part::Nothing
        }
    };
    let mut found: Vec<Lost> =
        listed(file).into_iter().flat_map(|kind| lost(reader, "", kind)).collect();
    // A question or an answer that is lost may be the one that somebody cites.
    if file == "surveys.yaml" && reader.lost.iter().any(|(it, _)| !it.is_empty()) {
        found.push(Lost::unnamed(Kind::Survey));
    }
    (part, found)
}

/// What was published, by the name of the file.
fn published(source: &Source, reader: &mut Reader<'_>, file: &str) -> (Part, Vec<Lost>) {
    if file == "restatements.yaml" {
        let part = items(source, reader, RestatementHead::read, Part::Restatements);
        return (part, vec![]);
    }
    if !file.ends_with(".lock.yaml") {
        unknown_place(source, reader);
        return (Part::Nothing, vec![]);
    }
    let lock = super::published::lock(source, reader);
    (lock.map_or(Part::Nothing, |it| Part::Lock(Box::new(it))), vec![])
}

/// A free page: its id is its path under `content/pages/`.
fn page(source: &Source, reader: &mut Reader<'_>) -> (Part, Vec<Lost>) {
    let path = source.path.as_str();
    let path = path.strip_prefix("content/pages/").unwrap_or(path);
    let path = path.strip_suffix(".md").unwrap_or(path).to_owned();
    let folders = path.rsplit_once('/').map_or("", |(folders, _)| folders);
    let odd = folders.split('/').find(|it| !it.is_empty() && Slug::new(it).is_none());
    if let Some(odd) = odd {
        let meant = Slug::of(odd).map(|it| it.to_string());
        let fault = Structure::BadValue { text: odd.into(), form: Form::Id(meant) };
        reader.tell(fault, Span::new(0, 0));
        return (Part::Nothing, vec![Lost::named(Kind::Page, path)]);
    }
    let page = Page {
        read: PageHead::read,
        numbers: typed_numbers(&source.path),
        classes: Classes::Refused,
        title: front::Title::Needed,
    };
    match front::read(source, reader, page) {
        Some(page) => (Part::Page { path, page: Box::new(page) }, vec![]),
        None => (Part::Nothing, vec![Lost::named(Kind::Page, path)]),
    }
}

fn written(
    source: &Source,
    reader: &mut Reader<'_>,
    parts: &[&str],
) -> (Part, Vec<Lost>) {
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
        ["content", "projects", _] => {
            plain(source, reader, ProjectHead::read, Part::Project)
        }
        ["content", "sponsors", _] => {
            let title = front::Title::Needed;
            let page = Page {
                read: SponsorHead::read,
                numbers: typed_numbers(&source.path),
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
    let found = names(&source.path);
    match part {
        None => (Part::Nothing, found),
        Some(part) => {
            let mut torn = editions(&part, reader);
            // What hangs on a page that has lost a part is not told either.
            if reader.lost.iter().any(|(list, _)| TORN.contains(&list.as_str())) {
                torn.extend(found);
            }
            (part, torn)
        }
    }
}

/// Lists without whose items a page is not what it was: those of a partner's roles and
/// of an action's products.
const TORN: [&str; 2] = [".roles", ".produces"];

/// The editions that a program has lost.
fn editions(part: &Part, reader: &Reader<'_>) -> Vec<Lost> {
    let Part::Program(program) = part else { return Vec::new() };
    let mut found = lost(reader, ".editions", Kind::Edition);
    for name in found.iter_mut().filter_map(|it| it.name.as_mut()) {
        *name = format!("{}/{name}", program.id);
    }
    found
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
