//! The list of partners, by role and by nature.

use serde::Serialize;

use super::desk::Desk;
use super::introduction::IntroductionView;
use super::item::{Common, FilterView, GroupView};
use super::number::NumberView;
use super::writer::Writer;
use super::{Page, View};
use crate::diag::Diagnosed;
use crate::model::Partner;
use crate::parse::{Nature, RoleKind, Scheme, Word};

/// What `partners.html` sees.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct PartnersView {
    /// What stands above the list.
    pub introduction: IntroductionView,
    /// How many there are.
    pub count: NumberView,
    /// Groups by nature, by role.
    pub filters: Vec<FilterView>,
}

/// The page.
pub(super) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let mut writer = desk.introduced("partners");
    let introduction = writer.introduction("partners", "ui-partners");
    let partners = desk.catalog.partners.values();
    let partners: Vec<&Partner<'_>> =
        partners.filter(|it| writer.is_public(Scheme::Partner, &it.page.id)).collect();
    let filters = [
        ("ui-by-nature", by_nature(&writer, &partners)),
        ("ui-by-role", by_role(&writer, &partners)),
    ];
    let filters = filters.into_iter().filter(|(_, groups)| !groups.is_empty());
    let filters = filters
        .map(|(title, groups)| FilterView { title: desk.words.text(title), groups });
    let mut filters: Vec<FilterView> = filters.collect();
    let frame = introduction.frame();
    writer.groups(&frame, &mut filters);
    let view = PartnersView {
        count: writer.counted("count:partners", partners.len(), "ui-partner-count"),
        filters,
        introduction,
    };
    writer.finish_all(frame, View::Partners(Box::new(view)))
}

fn by_nature(writer: &Writer<'_>, partners: &[&Partner<'_>]) -> Vec<GroupView> {
    let group = |(word, nature): &(&str, Nature)| {
        let of_group = partners.iter().filter(|it| it.page.head.nature == *nature);
        let items = of_group.map(|it| writer.partner_item(&it.page.id)).collect();
        writer.group(common(writer, "nature", word), items)
    };
    Nature::WORDS.iter().filter_map(group).collect()
}

fn by_role(writer: &Writer<'_>, partners: &[&Partner<'_>]) -> Vec<GroupView> {
    let group = |(word, role): &(&str, RoleKind)| {
        let has = |it: &&&Partner<'_>| {
            it.page.head.roles.iter().any(|known| known.role == *role)
        };
        let of_group = partners.iter().filter(has);
        let items = of_group.map(|it| writer.partner_item(&it.page.id)).collect();
        writer.group(common(writer, "role", word), items)
    };
    RoleKind::WORDS.iter().filter_map(group).collect()
}

fn common<'a>(writer: &Writer<'_>, kind: &'a str, word: &str) -> Common<'a> {
    let label = if kind == "nature" { "partner-natures" } else { "roles" };
    Common {
        kind,
        title: writer.desk.words.label(label, word),
        key: format!("count:partners|{kind}:{word}"),
        message: "ui-partner-count",
        hue: String::new(),
    }
}
