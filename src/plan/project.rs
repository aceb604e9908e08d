//! Co-operation sheets: presentation, stakeholders, area, results, outlook, lessons,
//! links, in the order of content model §3.10.

use serde::Serialize;

use super::address::Address;
use super::desk::Desk;
use super::kept::{Kept, Made};
use super::prose::Prose;
use super::shell::LinkView;
use super::writer::{Frame, Subject, Writer};
use super::{Page, View};
use crate::diag::Diagnosed;
use crate::locale::capitalised;
use crate::model::Project;
use crate::parse::{
    ProjectKind, ProjectResult, Scheme, Stakeholder, StakeholderCategory, Word,
};
use crate::value::Slug;

/// What `project.html` sees.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ProjectView {
    /// The title.
    pub title: String,
    /// One sentence about it; empty when none is written.
    pub lede: String,
    /// What kind of project it is.
    pub kind: String,
    /// That its numbers do not join those of citizens; empty where it goes without saying.
    pub note: String,
    /// What it is a part of; empty when it is not said.
    pub framework: String,
    /// Who wrote the sheet; empty when it is not said.
    pub author: String,
    /// When it happened; empty when it is not said.
    pub date: String,
    /// The text, as HTML.
    pub body: Prose,
    /// Who takes part, by category.
    pub stakeholders: Vec<StakeholdersView>,
    /// Where.
    pub places: Vec<LinkView>,
    /// What came of it.
    pub results: Vec<ResultView>,
    /// What is to come.
    pub outlook: Vec<String>,
    /// What was learnt.
    pub lessons: Vec<String>,
    /// The sources of the sheet.
    pub sources: Vec<LinkView>,
}

/// Those of one category who take part.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct StakeholdersView {
    /// The category.
    pub title: String,
    /// They.
    pub items: Vec<StakeholderView>,
}

/// Somebody who takes part.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct StakeholderView {
    /// Who.
    pub who: LinkView,
    /// What it did; empty when it is not said.
    pub role: String,
    /// A remark; empty for none.
    pub note: String,
}

/// Something that came of a project.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ResultView {
    /// What it is.
    pub title: String,
    /// With whom; empty when it is not said.
    pub with: LinkView,
    /// How far it has come; empty when it is not said.
    pub state: String,
}

/// Every sheet that is shown.
pub(super) fn pages(desk: &Desk<'_>, kept: &Kept) -> Vec<Made> {
    let projects = desk.catalog.projects.iter();
    let pages = |id, it| page(desk, id, it).into_iter().collect();
    projects.flat_map(|(id, it)| kept.of_file(it.path, || pages(id, it))).collect()
}

fn page(desk: &Desk<'_>, id: &Slug, it: &Project<'_>) -> Option<Diagnosed<Page>> {
    let subject = Subject::Project(id);
    let mut writer = desk.writer_of(Scheme::Project, id.as_str(), subject)?;
    let (meta, head, words) = (&it.page.meta, &it.page.head, desk.words);
    let trail = vec![(words.text("ui-projects"), Address::list("projects"))];
    let frame = Frame { trail, ..Frame::of(meta, desk) };
    let view = ProjectView {
        title: frame.title.clone(),
        lede: meta.summary.clone().unwrap_or_default(),
        kind: capitalised(&words.label("project-kind", head.kind.word())),
        note: match head.kind {
            ProjectKind::Corporate => words.text("ui-corporate-note"),
            _ => String::new(),
        },
        framework: head.framework.clone().unwrap_or_default(),
        author: head.author.clone().unwrap_or_default(),
        date: head.date.map(|it| words.date(it)).unwrap_or_default(),
        body: writer.prose(&it.page.body),
        stakeholders: stakeholders(&writer, &head.stakeholders),
        places: writer.links(Scheme::Territory, &it.territories),
        results: head.results.iter().map(|it| result(&writer, it)).collect(),
        outlook: head.outlook.clone(),
        lessons: head.lessons.clone(),
        sources: sources(&writer, meta.sources.iter().map(|it| &it.value)),
    };
    Some(writer.finish(frame, View::Project(Box::new(view))))
}

fn stakeholders(writer: &Writer<'_>, all: &[Stakeholder]) -> Vec<StakeholdersView> {
    let categories = StakeholderCategory::WORDS.iter();
    let groups = categories.map(|(word, category)| StakeholdersView {
        title: capitalised(&writer.desk.words.label("stakeholders", word)),
        items: all
            .iter()
            .filter(|it| it.category == *category)
            .filter_map(|it| stakeholder(writer, it))
            .collect(),
    });
    groups.filter(|it| !it.items.is_empty()).collect()
}

fn stakeholder(writer: &Writer<'_>, it: &Stakeholder) -> Option<StakeholderView> {
    let words = writer.desk.words;
    let named = it.name.clone().map(|text| LinkView { text, href: String::new() });
    let partner = it.partner.as_ref().map(|it| partner(writer, &it.value));
    let role = it.role.as_ref().map(|it| words.label("role", it)).unwrap_or_default();
    let note = it.note.clone().unwrap_or_default();
    Some(StakeholderView { who: partner.or(named)?, role, note })
}

fn partner(writer: &Writer<'_>, id: &Slug) -> LinkView {
    writer.link(Scheme::Partner, id.as_str())
}

fn result(writer: &Writer<'_>, it: &ProjectResult) -> ResultView {
    let with = it.with.as_ref().map(|it| partner(writer, &it.value));
    let state = it.state.as_ref();
    ResultView {
        title: it.title.clone(),
        with: with.unwrap_or_default(),
        state: state
            .map(|it| writer.desk.words.label("result-state", it))
            .unwrap_or_default(),
    }
}

/// Links to the sources that content comes from.
pub(super) fn sources<'i>(
    writer: &Writer<'_>,
    ids: impl Iterator<Item = &'i Slug>,
) -> Vec<LinkView> {
    let found = ids.filter_map(|id| {
        let source = writer.desk.catalog.sources.get(id)?;
        let text = writer.desk.source_words(source);
        Some(LinkView { text, ..writer.link(Scheme::Source, id.as_str()) })
    });
    found.collect()
}
