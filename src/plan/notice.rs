//! Notices of mutual-aid platforms: those that may be answered today, one by one; those
//! of single persons only as counts (content model §3.11).
//!
//! Invariant: of a notice of one person nothing is said but that it is one of several.

use std::collections::BTreeMap;

use serde::Serialize;

use super::item::facts;
use super::number::NumberView;
use super::shell::LinkView;
use super::writer::Writer;
use crate::diag::{Fact, Fault};
use crate::locale::{capitalised, sort_key};
use crate::model::{Platform, Posted};
use crate::parse::{NoticeKind, NoticeState, Reference, Scheme, TerritoryKind, Word};
use crate::value::Slug;

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
        let open = self.open_notices(platform).filter(|it| it.head.kind == kind);
        let mut groups: BTreeMap<&Slug, Vec<&Posted<'_>>> = BTreeMap::new();
        for notice in open {
            groups.entry(notice.category).or_default().push(notice);
        }
        let mut groups: Vec<NoticeGroupView> = groups
            .into_iter()
            .map(|(category, mut notices)| {
                notices.sort_by_key(|it| (it.head.expires, &it.head.id.value));
                let items = notices.iter().map(|it| self.notice(platform, it));
                NoticeGroupView { title: self.category(category), items: items.collect() }
            })
            .collect();
        groups.sort_by_key(|it| sort_key(&it.title));
        groups
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
