//! The list of mutual-aid platforms, with the categories that are in use today.

use serde::Serialize;

use super::desk::Desk;
use super::introduction::IntroductionView;
use super::item::{ItemView, facts};
use super::number::NumberView;
use super::writer::Writer;
use super::{Page, View};
use crate::diag::{Diagnosed, Fact};
use crate::locale::sort_key;
use crate::model::Platform;
use crate::parse::Scheme;

/// What `platforms.html` sees.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct PlatformsView {
    /// What stands above the list.
    pub introduction: IntroductionView,
    /// How many there are.
    pub count: NumberView,
    /// The platforms, by name.
    pub items: Vec<ItemView>,
    /// The categories in use today.
    pub current: Vec<String>,
    /// Those that were before, with their period.
    pub past: Vec<String>,
}

/// The page, when there is a platform or an introduction.
pub(super) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    if !desk.register.has_list(desk.catalog, "platforms") {
        return Vec::new();
    }
    let mut writer = desk.introduced("platforms");
    let introduction = writer.introduction("platforms", "ui-platforms");
    let platforms = desk.catalog.platforms.values();
    let mut items: Vec<ItemView> = platforms.map(|it| item(&writer, it)).collect();
    items.sort_by_key(|it| sort_key(&it.text));
    let (current, past) = categories(desk);
    let view = PlatformsView {
        count: writer.counted("count:platforms", items.len(), "ui-platform-count"),
        introduction,
        items,
        current,
        past,
    };
    let frame = view.introduction.frame();
    vec![writer.finish(frame, View::Platforms(Box::new(view)))]
}

fn item(writer: &Writer<'_>, it: &Platform<'_>) -> ItemView {
    let words = writer.desk.words;
    let operator = it.head.operator.clone().unwrap_or_default();
    let place = writer.name(Scheme::Territory, it.territory.as_str());
    let free = match it.head.rules.free {
        true => words.text("ui-free"),
        false => String::new(),
    };
    ItemView {
        meta: facts([place, operator, free]),
        ..writer.item(Scheme::Platform, it.id.as_str())
    }
}

/// The categories of today and those of before.
fn categories(desk: &Desk<'_>) -> (Vec<String>, Vec<String>) {
    let mut known: Vec<_> = desk.catalog.categories.values().collect();
    known.sort_by_key(|it| sort_key(&it.title));
    let is_current = |it: &crate::parse::CategoryHead| {
        it.valid.is_none_or(|valid| valid.contains(desk.date))
    };
    let (current, past): (Vec<_>, Vec<_>) =
        known.into_iter().partition(|it| is_current(it));
    let when = |it: &&crate::parse::CategoryHead| {
        let period = it.valid.map(|it| desk.words.date(it)).unwrap_or_default();
        let facts = [("title", (&it.title).into()), ("period", Fact::Text(period))];
        desk.words.with("ui-category-when", &facts)
    };
    let past = past.iter().map(when).collect();
    (current.into_iter().map(|it| it.title.clone()).collect(), past)
}
