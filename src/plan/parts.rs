//! Long lists: a page holds a list of any length by its beginning and the way to the rest,
//! and the rest stands on pages of its own, in parts that lead to each other.
//!
//! Invariants: no page grows with the site. What follows the first part is of no use to
//! search engines and to the map of the site: the things themselves are found there.

use std::ops::Range;

use serde::Serialize;

use super::address::Address;
use super::embed::TableView;
use super::item::ItemView;
use super::notice::NoticeGroupView;
use super::number::NumberView;
use super::shell::{LinkView, Robots};
use super::writer::{Frame, Writer};
use super::{Page, View};
use crate::diag::{Diagnosed, Fact};
use crate::locale::Words;

/// The longest list that a page shows with all that is known of its things.
const MOST_FULL: usize = 12;

/// The longest list that it shows whole, a line for each.
const MOST_BRIEF: usize = 16;

/// How many lines of a longer list it shows.
const FEW: usize = 8;

/// How many lines stand on a page of the list itself.
const LINES: usize = 60;

/// How many rows of a table.
const ROWS: usize = 40;

/// The part of a list that a page holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// The page of the first part.
    pub(super) first: Address,
    /// Which part it is, from 1.
    pub(super) number: usize,
    /// How many there are.
    pub(super) count: usize,
}

/// The ways between the parts of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct PartsView {
    /// The part before; empty on the first.
    pub previous: String,
    /// The part after; empty on the last.
    pub next: String,
    /// Some of the parts, in their order: the first, the last, those around this one.
    pub parts: Vec<PartLinkView>,
}

/// The way to a part of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct PartLinkView {
    /// Which it is.
    pub number: usize,
    /// Its page; empty for the part that is shown.
    pub href: String,
    /// Whether parts are left out before it.
    pub after_gap: bool,
}

/// A list as it stands on the page of something else.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct RollView {
    /// Its things, or the first of them.
    pub items: Vec<ItemView>,
    /// Whether a thing has one line only.
    pub is_brief: bool,
    /// The page of the whole list; empty when all of it stands here.
    pub all: LinkView,
}

/// What `list.html` sees: a part of a list, a line for each thing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct ListView {
    /// What is listed.
    pub title: String,
    /// The page that it belongs to.
    pub of: LinkView,
    /// Things, a line for each.
    pub items: Vec<ItemView>,
    /// Numbers.
    pub numbers: Vec<NumberView>,
    /// A part of a table.
    pub table: Option<TableView>,
    /// Open notices, by category.
    pub board: Vec<NoticeGroupView>,
}

/// What a list of a page is called.
pub(super) struct Roll<'r> {
    /// In addresses, below the page: `actions`.
    pub(super) name: &'r str,
    /// In words.
    pub(super) title: String,
    /// The longest list that is shown in full, where that is not the usual one.
    pub(super) most: usize,
}

impl<'r> Roll<'r> {
    /// A list of that name in addresses, with the word that stands above it.
    pub(super) fn new(name: &'r str, title: String) -> Self {
        Self { name, title, most: MOST_FULL }
    }
}

/// Where the parts of a list begin and end, when each has room for so many elements; there
/// is one part at least.
pub(super) fn cut<T>(
    items: &[T],
    room: usize,
    weight: impl Fn(&T) -> usize,
) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let (mut start, mut filled) = (0, 0);
    for (at, it) in items.iter().enumerate() {
        let weight = weight(it);
        if at > start && filled + weight > room {
            parts.push(start..at);
            (start, filled) = (at, 0);
        }
        filled += weight;
    }
    parts.push(start..items.len());
    parts
}

impl Part {
    /// The page of a part of that number.
    fn page(&self, number: usize) -> Address {
        self.first.part(number)
    }

    /// Whether it begins the list.
    pub(super) fn is_first(&self) -> bool {
        self.number == 1
    }

    /// The title of the page of this part.
    pub(super) fn title(&self, title: &str, words: &Words) -> String {
        if self.is_first() {
            return title.to_owned();
        }
        let [number, count] = [self.number, self.count].map(|it| it.to_string());
        let facts = [
            ("title", Fact::from(title)),
            ("number", (&number).into()),
            ("count", (&count).into()),
        ];
        words.with("ui-part-title", &facts)
    }

    /// What stands around the page of this part.
    pub(super) fn frame(&self, frame: Frame, words: &Words) -> Frame {
        if self.is_first() {
            return frame;
        }
        let mut trail = frame.trail;
        trail.push((frame.title.clone(), self.first.clone()));
        Frame {
            title: self.title(&frame.title, words),
            trail,
            hue: frame.hue,
            standing: frame.standing,
            ..Frame::default()
        }
    }
}

impl<'a> Writer<'a> {
    /// A hand to write a part of the list that stands at the page of this one; on the
    /// first goes on what was begun.
    pub(super) fn of_part(self, number: usize, count: usize) -> Writer<'a> {
        let part = Part { first: self.address.clone(), number, count };
        if number == 1 {
            return Writer { part: Some(part), ..self };
        }
        Writer {
            robots: Robots::Noindex,
            source: self.source,
            subject: self.subject,
            publication: self.publication,
            part: Some(part.clone()),
            ..self.desk.writer(part.page(number))
        }
    }

    /// The ways to the other parts of a list; none where there is one part.
    pub(super) fn parts(&self) -> Option<PartsView> {
        let part = self.part.as_ref().filter(|it| it.count > 1)?;
        let here = part.number;
        let href = |number: usize| self.href(&part.page(number));
        let near = |it: &usize| {
            *it == 1
                || *it == part.count
                || (here.saturating_sub(2)..=here + 2).contains(it)
        };
        let mut before = 0;
        let parts = (1..=part.count).filter(near).map(|number| {
            let after_gap = number > before + 1;
            before = number;
            let href = if number == here { String::new() } else { href(number) };
            PartLinkView { number, href, after_gap }
        });
        Some(PartsView {
            previous: if here > 1 { href(here - 1) } else { String::new() },
            next: if here < part.count { href(here + 1) } else { String::new() },
            parts: parts.collect(),
        })
    }

    /// A list on this page: all of it, or its beginning, with the pages of the rest.
    pub(super) fn roll(
        &mut self,
        frame: &Frame,
        roll: Roll<'_>,
        items: Vec<ItemView>,
    ) -> RollView {
        if items.len() <= roll.most {
            return RollView { items, ..RollView::default() };
        }
        if items.len() <= MOST_BRIEF {
            return RollView { items, is_brief: true, ..RollView::default() };
        }
        let all = self.whole_list(&roll);
        self.list(frame, &roll, &items);
        let items = items.into_iter().take(FEW).collect();
        RollView { items, is_brief: true, all }
    }

    /// The pages of a list that belongs to this page.
    pub(super) fn list(&mut self, frame: &Frame, roll: &Roll<'_>, items: &[ItemView]) {
        let parts: Vec<&[ItemView]> = items.chunks(LINES).collect();
        self.set_apart(frame, roll, parts.len(), |before, writer, part| ListView {
            items: parts[part]
                .iter()
                .map(|it| before.moved(it, writer))
                .map(line)
                .collect(),
            ..ListView::default()
        });
    }

    /// A long table on pages of its own, and the way there; none where it is short.
    pub(super) fn long_table(
        &mut self,
        frame: &Frame,
        roll: &Roll<'_>,
        make: impl Fn(&mut Writer<'a>) -> TableView,
    ) -> LinkView {
        let table = make(&mut self.desk.writer(self.address.clone()));
        let n_parts = table.rows.len().div_ceil(ROWS);
        self.set_apart(frame, roll, n_parts, |_, writer, part| {
            let mut table = make(writer);
            let rows = table.rows.drain(..).skip(part * ROWS).take(ROWS);
            table.rows = rows.collect();
            // Each leads to what proves it.
            writer.numbers.clear();
            ListView { table: Some(table), ..ListView::default() }
        });
        self.whole_list(roll)
    }

    /// The way to the page of a list.
    pub(super) fn whole_list(&self, roll: &Roll<'_>) -> LinkView {
        let facts = [("title", Fact::from(roll.title.as_str()))];
        let text = self.desk.words.with("ui-whole-list", &facts);
        LinkView { text, href: self.href(&self.address.below(roll.name)) }
    }

    /// Pages of something that has too much to say of it for this one, in parts.
    pub(super) fn set_apart(
        &mut self,
        frame: &Frame,
        roll: &Roll<'_>,
        n_parts: usize,
        fill: impl Fn(&Self, &mut Writer<'a>, usize) -> ListView,
    ) {
        let words = self.desk.words;
        let facts =
            [("title", roll.title.as_str().into()), ("above", (&frame.title).into())];
        let mut trail = frame.trail.clone();
        trail.push((frame.title.clone(), self.address.clone()));
        let whole = Frame {
            title: words.with("ui-page-of", &facts),
            trail,
            hue: frame.hue.clone(),
            standing: frame.standing,
            ..Frame::default()
        };
        for number in 1..=n_parts {
            let first = Writer {
                robots: Robots::Noindex,
                source: self.source,
                publication: self.publication,
                ..self.desk.writer(self.address.below(roll.name))
            };
            let mut writer = first.of_part(number, n_parts);
            let Some(part) = writer.part.clone() else { continue };
            let view = ListView {
                title: part.title(&roll.title, words),
                of: LinkView {
                    text: frame.title.clone(),
                    href: writer.href(&self.address),
                },
                ..fill(self, &mut writer, number - 1)
            };
            let frame = part.frame(whole.clone(), words);
            self.more.push(writer.finish(frame, View::List(Box::new(view))));
        }
    }

    /// A thing of a list as it stands on another page.
    pub(super) fn moved(&self, it: &ItemView, to: &Writer<'_>) -> ItemView {
        let languages = &self.desk.register.languages;
        let (here, there) = (languages.own(&self.address), languages.own(&to.address));
        let href = match it.href.strip_prefix(&here.root()) {
            Some(rest) => format!("{}{rest}", there.root()),
            None if it.href.starts_with('#') => {
                format!("{}{}", here.from(&there), it.href)
            }
            None => it.href.clone(),
        };
        ItemView { href, picture: None, ..it.clone() }
    }

    /// The finished page, with those of its long lists.
    pub(super) fn finish_all(mut self, frame: Frame, view: View) -> Vec<Diagnosed<Page>> {
        let more = std::mem::take(&mut self.more);
        std::iter::once(self.finish(frame, view)).chain(more).collect()
    }
}

/// A thing in one line.
fn line(it: ItemView) -> ItemView {
    ItemView { summary: String::new(), ..it }
}

impl From<LinkView> for ItemView {
    fn from(it: LinkView) -> Self {
        Self { text: it.text, href: it.href, ..Self::default() }
    }
}
