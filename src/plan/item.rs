//! What lists show of a thing before its page: an item of a list, and groups of items to choose
//! from without a script.
//!
//! Invariant: lists hold public things only, so that their counts can be checked
//! against the content: the key of a count is `count:<what>`, or `count:<what>|<type>:<word>`
//! for those of one group.

use serde::Serialize;

use super::number::NumberView;
use super::parts::Roll;
use super::picture::PictureView;
use super::shell::LinkView;
use super::writer::{Frame, Writer};
use crate::locale::{capitalised, sort_key};
use crate::parse::Scheme;
use crate::value::Slug;

/// How many elements the things of a page may take.
const ROOM: usize = 200;

/// A thing in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct ItemView {
    /// Its name.
    pub text: String,
    /// Its page, from the page that holds the list; empty when it has none.
    pub href: String,
    /// One sentence about it; empty for none.
    pub summary: String,
    /// Short facts, separated by « · »; empty for none.
    pub meta: String,
    /// How many of it there are; none for most.
    pub count: Option<NumberView>,
    /// The colour of its challenge, as a class; empty for none.
    pub hue: String,
    /// Its picture, which says nothing that its name does not; none for most.
    pub picture: Option<PictureView>,
}

/// One way to sort things out: links to groups of them.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct FilterView {
    /// By what: « Par défi ».
    pub title: String,
    /// The groups, none of them empty.
    pub groups: Vec<GroupView>,
}

/// Things that have something in common.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct GroupView {
    /// Its place in the page.
    pub id: String,
    /// What they have in common.
    pub title: String,
    /// The colour of its challenge, as a class; empty for none.
    pub hue: String,
    /// How many they are.
    pub count: NumberView,
    /// The things; none where they have a page of their own.
    pub items: Vec<ItemView>,
    /// That page; empty where they stand here.
    pub href: String,
}

/// What the things of a group have in common, before they are counted.
pub(super) struct Common<'a> {
    /// By what they are sorted, as the place of the group in the page begins: `mode`.
    pub(super) kind: &'a str,
    /// In words.
    pub(super) title: String,
    /// The key of the count.
    pub(super) key: String,
    /// The message that says how many.
    pub(super) message: &'a str,
    /// The colour of its challenge, as a class; empty for none.
    pub(super) hue: String,
}

impl Writer<'_> {
    /// The item of a thing that has a page.
    pub(super) fn item(&self, scheme: Scheme, id: &str) -> ItemView {
        let LinkView { text, href } = self.link(scheme, id);
        let listing = self.desk.register.get(scheme, id);
        let summary = listing.map(|it| it.summary()).unwrap_or_default();
        let summary = if summary == text { String::new() } else { summary };
        ItemView { text, href, summary, ..ItemView::default() }
    }

    /// The items of a group with their count; nothing for an empty group.
    pub(super) fn group(
        &self,
        common: Common<'_>,
        mut items: Vec<ItemView>,
    ) -> Option<GroupView> {
        items.sort_by_key(|it| sort_key(&it.text));
        let count = self.counted(&common.key, items.len(), common.message);
        let Common { kind, title, hue, .. } = common;
        let name = Slug::of(&title).map(|it| it.to_string()).unwrap_or_default();
        let (id, title) = (format!("{kind}-{name}"), capitalised(&title));
        (!items.is_empty()).then_some(GroupView {
            id,
            title,
            hue,
            count,
            items,
            href: String::new(),
        })
    }
}

impl Writer<'_> {
    /// Groups as they stand on their page: where things are many, each group has a page
    /// of its own.
    pub(super) fn groups(&mut self, frame: &Frame, filters: &mut [FilterView]) {
        let lengths =
            filters.iter().map(|it| it.groups.iter().map(|it| it.items.len()).sum());
        let lengths: Vec<usize> = lengths.collect();
        // Those of the first way are shown in full, the others by their names.
        let in_full = lengths.first().copied().unwrap_or_default() * 5;
        if in_full + lengths.iter().skip(1).sum::<usize>() <= ROOM {
            return;
        }
        for filter in filters {
            for group in &mut filter.groups {
                // Words of its name are not the same in both languages of a site.
                let kind = group.id.split('-').next().unwrap_or_default();
                let word = group.count.key.rsplit(':').next().unwrap_or_default();
                let name = format!("par-{kind}/{word}");
                group.href = self.href(&self.address.below(&name));
                let items = std::mem::take(&mut group.items);
                self.list(frame, &Roll::new(&name, group.title.clone()), &items);
            }
        }
    }
}

/// Short facts on one line.
pub(super) fn facts(parts: impl IntoIterator<Item = String>) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    parts.join(" · ")
}
