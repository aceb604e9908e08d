//! The list of co-operation sheets, by kind.

use serde::Serialize;

use super::desk::Desk;
use super::introduction::IntroductionView;
use super::item::{Common, FilterView, GroupView, ItemView, facts};
use super::number::NumberView;
use super::writer::Writer;
use super::{Page, View};
use crate::diag::Diagnosed;
use crate::model::Project;
use crate::parse::{ProjectKind, Scheme, Word};

/// What `projects.html` sees.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ProjectsView {
    /// What stands above the list.
    pub introduction: IntroductionView,
    /// How many there are.
    pub count: NumberView,
    /// Groups by kind.
    pub groups: Vec<GroupView>,
}

/// The page, when there is a sheet or an introduction.
pub(super) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let mut writer = desk.introduced("projects");
    let projects = desk.catalog.projects.values();
    let projects: Vec<&Project<'_>> =
        projects.filter(|it| writer.is_public(Scheme::Project, &it.page.id)).collect();
    if !desk.register.has_list(desk.catalog, "projects") {
        return Vec::new();
    }
    let introduction = writer.introduction("projects", "ui-projects");
    let groups = groups(&writer, &projects);
    let title = desk.words.text("ui-by-nature");
    let mut filters = [FilterView { title, groups }];
    let frame = introduction.frame();
    writer.groups(&frame, &mut filters);
    let [FilterView { groups, .. }] = filters;
    let view = ProjectsView {
        count: writer.counted("count:projects", projects.len(), "ui-project-count"),
        groups,
        introduction,
    };
    writer.finish_all(frame, View::Projects(Box::new(view)))
}

fn groups(writer: &Writer<'_>, projects: &[&Project<'_>]) -> Vec<GroupView> {
    let group = |(word, kind): &(&str, ProjectKind)| {
        let of_kind = projects.iter().filter(|it| it.page.head.kind == *kind);
        let items = of_kind.map(|it| writer.project_item(it)).collect();
        let common = Common {
            kind: "nature",
            title: writer.desk.words.label("project-kinds", word),
            key: format!("count:projects|kind:{word}"),
            message: "ui-project-count",
            hue: String::new(),
        };
        writer.group(common, items)
    };
    ProjectKind::WORDS.iter().filter_map(group).collect()
}

impl Writer<'_> {
    /// The item of a sheet: when and where.
    pub(super) fn project_item(&self, it: &Project<'_>) -> ItemView {
        let words = self.desk.words;
        let date = it.page.head.date.map(|it| words.date(it)).unwrap_or_default();
        let places = it.territories.iter();
        let places: Vec<String> =
            places.map(|id| self.name(Scheme::Territory, id.as_str())).collect();
        ItemView {
            meta: facts([date, words.list(&places)]),
            ..self.item(Scheme::Project, it.page.id.as_str())
        }
    }
}
