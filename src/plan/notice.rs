//! Notices of mutual-aid platforms: those that may be answered today, one by one; those
//! of single persons only as counts (content model §3.11).
//!
//! Invariant: of a notice of one person nothing is said but that it is one of several.

use std::collections::BTreeMap;

use serde::Serialize;

use super::address::Address;
use super::item::facts;
use super::number::NumberView;
use super::parts::{ListView, Roll};
use super::shell::LinkView;
use super::writer::{Frame, Writer};
use crate::diag::{Fact, Fault};
use crate::locale::{capitalised, sort_key};
use crate::model::{Catalog, Platform, Posted};
use crate::parse::{NoticeKind, NoticeState, Reference, Scheme, TerritoryKind, Word};
use crate::value::{Day, Slug};

/// Open notices of one category.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct NoticeGroupView {
    /// The category.
    pub title: String,
    /// Its notices, those that end first before the others.
    pub items: Vec<NoticeView>,
}

/// A notice that may be answered.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct NoticeView {
    /// Its place on the page.
    pub id: String,
    /// What it says.
    pub title: String,
    /// How much; none when it is not said.
    pub quantity: Option<NumberView>,
    /// Who speaks, where, until when, on one line.
    pub meta: String,
    /// What to mind; empty for nothing.
    pub instructions: String,
    /// How to answer; without a link where there is none.
    pub answer: LinkView,
}

/// How many notices of single persons there are of a category in a place.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CountedNoticesView {
    /// The category.
    pub category: String,
    /// The place.
    pub place: LinkView,
    /// How many, or that they are too few to be told.
    pub count: NumberView,
}

/// The board of a platform as a block.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct BoardView {
    /// The platform.
    pub platform: LinkView,
    /// The day on which notices were looked at.
    pub as_of: String,
    /// Open needs, by category.
    pub needs: Vec<NoticeGroupView>,
    /// Open offers, by category.
    pub offers: Vec<NoticeGroupView>,
}

/// How many notices of a kind stand on the page of their platform.
const MOST: usize = 12;

/// How many stand on a page of their own, when they are more.
const PART: usize = 26;

/// The name of the pages of a kind.
pub(super) fn folder(kind: NoticeKind) -> &'static str {
    match kind {
        NoticeKind::Need => "besoins",
        NoticeKind::Offer => "offres",
    }
}

/// The open notices of a kind by category, those that end first before the others.
pub(super) fn sorted<'p>(
    catalog: &Catalog<'_>,
    platform: &'p Platform<'p>,
    (kind, day): (NoticeKind, Day),
) -> Vec<&'p Posted<'p>> {
    let title = |id: &Slug| catalog.categories.get(id).map_or("", |it| it.title.as_str());
    let open = platform.notices.iter();
    let open = open.filter(|it| it.is_open(day) && !it.is_personal());
    let mut open: Vec<&Posted<'_>> = open.filter(|it| it.head.kind == kind).collect();
    open.sort_by_cached_key(|it| {
        let id = it.head.id.value.clone();
        (sort_key(title(it.category)), it.category.clone(), it.head.expires, id)
    });
    open
}

/// The page of each of them, by its place in that order.
pub(super) fn page(own: &Address, kind: NoticeKind, at: usize, n_open: usize) -> Address {
    match n_open > MOST {
        true => own.below(folder(kind)).part(at / PART + 1),
        false => own.clone(),
    }
}

impl<'a> Writer<'a> {
    /// The open notices of a kind: on this page while they are few, or else on pages of
    /// their own, and the way there.
    pub(super) fn notices_or_pages(
        &mut self,
        frame: &Frame,
        platform: &Platform<'_>,
        kind: NoticeKind,
    ) -> (Vec<NoticeGroupView>, LinkView) {
        let desk = self.desk;
        let open = sorted(desk.catalog, platform, (kind, desk.date));
        if open.len() <= MOST {
            return (self.grouped(platform, &open), LinkView::default());
        }
        let title = match kind {
            NoticeKind::Need => desk.words.text("ui-needs"),
            NoticeKind::Offer => desk.words.text("ui-offers"),
        };
        let roll = Roll::new(folder(kind), title);
        let parts: Vec<&[&Posted<'_>]> = open.chunks(PART).collect();
        self.set_apart(frame, &roll, parts.len(), |_, writer, part| ListView {
            board: writer.grouped(platform, parts[part]),
            ..ListView::default()
        });
        (Vec::new(), self.whole_list(&roll))
    }

    /// Notices in that order, by category.
    fn grouped(
        &self,
        platform: &Platform<'_>,
        notices: &[&Posted<'_>],
    ) -> Vec<NoticeGroupView> {
        let groups = notices.chunk_by(|one, other| one.category == other.category);
        let groups = groups.map(|notices| NoticeGroupView {
            title: notices
                .first()
                .map_or_else(String::new, |it| self.category(it.category)),
            items: notices.iter().map(|it| self.notice(platform, it)).collect(),
        });
        groups.collect()
    }
}

impl Writer<'_> {
    /// The block that a reference to the notices of a platform stands for.
    pub(super) fn board(
        &mut self,
        reference: &Reference,
    ) -> Result<BoardView, Option<Fault>> {
        let platform = Reference { scheme: Scheme::Platform, ..reference.clone() };
        let found = self.find(&platform)?;
        let id = Slug::new(&found.id).ok_or(None)?;
        let platform = self.desk.catalog.platforms.get(&id).ok_or(None)?;
        let day = [("date", Fact::Text(self.desk.words.day(self.desk.date)))];
        Ok(BoardView {
            platform: self.link(Scheme::Platform, &found.id),
            as_of: self.desk.words.with("ui-notices-as-of", &day),
            needs: self.notices(platform, NoticeKind::Need),
            offers: self.notices(platform, NoticeKind::Offer),
        })
    }

    /// The open notices of a kind, by category.
    pub(super) fn notices(
        &self,
        platform: &Platform<'_>,
        kind: NoticeKind,
    ) -> Vec<NoticeGroupView> {
        let desk = self.desk;
        self.grouped(platform, &sorted(desk.catalog, platform, (kind, desk.date)))
    }

    /// The notices that may be answered and shown today.
    pub(super) fn open_notices<'p>(
        &self,
        platform: &'p Platform<'p>,
    ) -> impl Iterator<Item = &'p Posted<'p>> + use<'p> {
        let day = self.desk.date;
        platform.notices.iter().filter(move |it| it.is_open(day) && !it.is_personal())
    }

    fn notice(&self, platform: &Platform<'_>, it: &Posted<'_>) -> NoticeView {
        let (head, words) = (it.head, self.desk.words);
        let from = head.from.map(|from| {
            let who = words.label("notice-from", from.kind.word());
            match from.on_behalf {
                true => words.with("ui-on-behalf", &[("who", Fact::Text(who))]),
                false => who,
            }
        });
        let place = (it.territory != platform.territory)
            .then(|| self.name(Scheme::Territory, it.territory.as_str()));
        let until = Fact::Text(words.day(head.expires));
        let checked = head.checked.map(|it| {
            words.with("ui-checked-on", &[("date", Fact::Text(words.day(it)))])
        });
        let state = match head.state {
            NoticeState::Partial => words.label("notice-state", head.state.word()),
            _ => String::new(),
        };
        let price = head.free.as_ref().filter(|_| !platform.head.rules.free);
        let price = price.map(|it| match it.value {
            true => words.text("ui-free"),
            false => words.text("ui-not-free"),
        });
        let parts = [
            state,
            from.unwrap_or_default(),
            place.unwrap_or_default(),
            price.unwrap_or_default(),
            words.with("ui-until", &[("date", until)]),
            checked.unwrap_or_default(),
        ];
        NoticeView {
            id: head.id.value.to_string(),
            title: head.title.value.clone(),
            quantity: head.quantity.as_ref().map(|quantity| {
                self.asked_for(quantity, &format!("{}/{}", platform.id, head.id.value))
            }),
            meta: capitalised(&facts(parts)),
            instructions: head
                .instructions
                .as_ref()
                .map(|it| it.value.clone())
                .unwrap_or_default(),
            answer: self.answer_to(platform, it),
        }
    }

    /// How to answer: by the notice's own link, or the platform's.
    fn answer_to(&self, platform: &Platform<'_>, it: &Posted<'_>) -> LinkView {
        let words = self.desk.words;
        let answer = it.head.answer.as_ref();
        let own = answer.and_then(|it| it.url.as_ref());
        let url = own.or(platform.head.url.as_ref());
        let via = answer.map_or("platform", |it| it.via.value.as_str());
        let facts = [
            ("via", Fact::Text(words.label("notice-via", via))),
            ("title", Fact::Text(it.head.title.value.clone())),
        ];
        let text = if url.is_some() { "ui-answer-notice" } else { "ui-answer-through" };
        LinkView {
            text: words.with(text, &facts),
            href: url.map(|it| it.0.clone()).unwrap_or_default(),
        }
    }

    /// The name of a category.
    pub(super) fn category(&self, id: &Slug) -> String {
        let known = self.desk.catalog.categories.get(id);
        known.map_or_else(|| id.to_string(), |it| it.title.clone())
    }

    /// The open notices of single persons, counted by category and place.
    pub(super) fn counted_notices(
        &self,
        platform: &Platform<'_>,
    ) -> Vec<CountedNoticesView> {
        let day = self.desk.date;
        let personal = platform.notices.iter();
        let personal = personal.filter(|it| it.is_open(day) && it.is_personal());
        let mut counts: BTreeMap<(&Slug, &Slug), u32> = BTreeMap::new();
        for notice in personal {
            let place = self.at_most_a_town(notice.territory);
            *counts.entry((notice.category, place)).or_default() += 1;
        }
        let views = counts.into_iter().map(|((category, place), count)| {
            let key = format!(
                "count:notices|platform:{},from:individual,category:{category},territory:{place}",
                platform.id
            );
            CountedNoticesView {
                category: self.category(category),
                place: self.link(Scheme::Territory, place.as_str()),
                count: self.headcount(&key, count, "ui-notice-count"),
            }
        });
        let mut views: Vec<_> = views.collect();
        views.sort_by_key(|it| (sort_key(&it.category), sort_key(&it.place.text)));
        views
    }

    /// A place, or the town around it.
    fn at_most_a_town<'s>(&'s self, id: &'s Slug) -> &'s Slug {
        let territories = &self.desk.catalog.territories;
        let lineage = territories.get(id).map(|it| it.lineage.as_slice());
        let mut wide = lineage.unwrap_or_default().iter().copied().filter(|id| {
            territories.get(*id).is_some_and(|it| it.head.kind <= TerritoryKind::Commune)
        });
        wide.next().unwrap_or(id)
    }
}
