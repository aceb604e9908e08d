//! The list of stories, newest first.

use serde::Serialize;

use super::desk::Desk;
use super::introduction::IntroductionView;
use super::item::ItemView;
use super::number::NumberView;
use super::{Page, View};
use crate::diag::Diagnosed;
use crate::value::Slug;

/// What `stories.html` sees.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct StoriesView {
    /// What stands above the list.
    pub introduction: IntroductionView,
    /// How many there are.
    pub count: NumberView,
    /// The stories.
    pub items: Vec<ItemView>,
}

/// The page.
pub(super) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let mut writer = desk.introduced("stories");
    let introduction = writer.introduction("stories", "ui-stories");
    let ids: Vec<&Slug> = desk.catalog.stories.keys().copied().collect();
    let items = writer.story_items(&ids);
    let view = StoriesView {
        count: writer.counted("count:stories", items.len(), "ui-story-count"),
        introduction,
        items,
    };
    let frame = view.introduction.frame();
    vec![writer.finish(frame, View::Stories(Box::new(view)))]
}
