//! Mutual-aid platforms and their notices: names looked up, rules held.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::catalog::{Platform, Posted};
use super::names::{At, Names};
use super::personal::{self, Speaker};
use crate::diag::Notice as Wrong;
use crate::parse::{
    CategoryHead, Doc, Kind, Notice, NoticeFrom, NoticeSource, NoticeState, Part,
    PlatformHead,
};
use crate::text::{SourcePath, Spanned};
use crate::value::{Day, Slug};

type ById<'a, T> = BTreeMap<&'a Slug, T>;

/// Resolves the categories that platforms share, and the platforms.
pub(super) fn resolve<'a>(
    docs: &'a [Arc<Doc>],
    names: &mut Names<'a>,
) -> (ById<'a, &'a CategoryHead>, ById<'a, Platform<'a>>) {
    let (mut categories, mut platforms) = (BTreeMap::new(), BTreeMap::new());
    for doc in docs {
        match &doc.part {
            Part::Categories(items) => {
                categories.extend(items.iter().map(|it| (&it.id.value, it)));
            }
            Part::Platform { id, platform } => {
                if let Some(found) = one((&doc.path, id), platform, names) {
                    platforms.insert(id, found);
                }
            }
            _ => {}
        }
    }
    (categories, platforms)
}

fn one<'a>(
    (path, id): (&'a SourcePath, &'a Slug),
    head: &'a PlatformHead,
    names: &mut Names<'a>,
) -> Option<Platform<'a>> {
    names.each(Kind::Source, &head.sources, path);
    let partners = names.each(Kind::Partner, &head.partners, path);
    let territory = names.get(Kind::Territory, &head.territory, path);
    let mut notices = Vec::new();
    for notice in &head.notices {
        let is_sound = check(path, head, notice, names);
        let category = names.get(Kind::Category, &notice.category, path);
        let quantity = notice.quantity.as_ref();
        names.maybe(Kind::Unit, quantity.map(|it| &it.unit), path);
        let own = names.maybe(Kind::Territory, notice.territory.as_ref(), path);
        // One whose own place cannot be found is not put elsewhere.
        let place = if notice.territory.is_some() { own } else { territory };
        if let (true, Some(category), Some(territory)) = (is_sound, category, place) {
            notices.push(Posted { head: notice, category, territory });
        }
    }
    Some(Platform { path, id, head, territory: territory?, partners, notices })
}

/// Tells what a notice may not say; one that says it is not shown.
fn check(
    path: &SourcePath,
    head: &PlatformHead,
    notice: &Notice,
    names: &mut Names<'_>,
) -> bool {
    let mut is_sound = true;
    let answer = notice.answer.as_ref().map(|it| &it.via);
    let texts = [Some(&notice.title), notice.instructions.as_ref(), answer];
    let speaker = match notice.from {
        Some(NoticeSource { kind, on_behalf: false })
            if kind != NoticeFrom::Individual =>
        {
            Speaker::Organisation
        }
        _ => Speaker::Person,
    };
    for Spanned { value: text, span } in texts.into_iter().flatten() {
        let at = At { path, span: *span };
        // What was found is not repeated: it may be somebody's.
        for what in personal::found_in(text, speaker) {
            names.tell(Wrong::Personal { what }, at);
            is_sound = false;
        }
        let is_free = head.rules.free || head.rules.no_transaction;
        if let Some(word) = personal::price(text).filter(|_| is_free) {
            names.tell(Wrong::PriceWords { text: word.to_owned() }, at);
        }
    }
    if let Some(free) = notice.free.as_ref().filter(|it| head.rules.free && !it.value) {
        names.tell(Wrong::NotFree, At { path, span: free.span });
        is_sound = false;
    }
    is_sound
}

impl Posted<'_> {
    /// Whether it may be answered on a day.
    pub fn is_open(&self, day: Day) -> bool {
        let goes_on = matches!(self.head.state, NoticeState::Open | NoticeState::Partial);
        goes_on && self.head.posted <= day && day <= self.head.expires
    }

    /// Whether one person speaks in it: it is counted, never shown.
    pub fn is_personal(&self) -> bool {
        self.head.from.is_some_and(|it| it.kind == NoticeFrom::Individual)
    }
}
