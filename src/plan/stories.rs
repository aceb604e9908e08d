//! The list of stories, newest first.

use serde::Serialize;

use super::desk::Desk;
use super::introduction::IntroductionView;
use super::item::ItemView;
use super::number::NumberView;
use super::parts::cut;
use super::{Page, View};
use crate::diag::Diagnosed;
use crate::model::Story;
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

/// How much room the stories of a page have, in elements.
const ROOM: usize = 210;

/// The page, and those of a long list.
pub(super) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let ids: Vec<&Slug> = desk.catalog.stories.keys().copied().collect();
    let all = desk.introduced("stories").newest(&ids);
    let weight = |it: &&Story<'_>| if it.page.meta.image.is_some() { 8 } else { 5 };
    let parts = cut(&all, ROOM, weight);
    let pages = (1..).zip(&parts).map(|(number, part)| {
        let (writer, introduction, frame) =
            desk.opened(("stories", "ui-stories"), (number, parts.len()));
        let items = all[part.clone()].iter().map(|it| writer.story_item(it)).collect();
        let view = StoriesView {
            count: writer.counted("count:stories", all.len(), "ui-story-count"),
            introduction,
            items,
        };
        writer.finish(frame, View::Stories(Box::new(view)))
    });
    pages.collect()
}
