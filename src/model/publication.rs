//! Whether a page is shown on a given day, and to whom (content model §1.6).

use std::collections::BTreeMap;

use super::Catalog;
use crate::parse::{Meta, Status, Visibility};
use crate::text::SourcePath;
use crate::value::{Date, Day};

/// Whether unfinished pages are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reach {
    /// Only what is ready.
    Published,
    /// Drafts, reviews and pages of the future too: for our own eyes.
    Drafts,
}

/// What becomes of a page on a given day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Publication {
    /// In lists, feeds and the site map.
    Public,
    /// Rendered, in no list.
    Unlisted,
    /// Not ready: no page.
    Unfinished,
    /// Later: no page before that day.
    Scheduled(Date),
    /// Over: its address answers with a notice.
    Expired(Day),
    /// Somebody took an agreement back: its address answers with a notice that says
    /// nothing of it.
    Withdrawn,
    /// An agreement has come to its end: its address answers with a notice that says so.
    Lapsed,
    /// Never rendered.
    Internal,
}

impl Publication {
    /// Whether the page itself is rendered.
    pub fn is_shown(self) -> bool {
        matches!(self, Self::Public | Self::Unlisted)
    }

    /// Whether a page of this kind may name something of that one, or lead to it: what
    /// is unlisted is named on unlisted pages only, what is not shown nowhere.
    pub fn may_name(self, other: Self) -> bool {
        match other {
            Self::Public => true,
            Self::Unlisted => self == Self::Unlisted,
            _ => false,
        }
    }

    /// The same for a page that is a part of another: no more public than the whole.
    fn within(self, whole: Self) -> Self {
        match (self, whole) {
            (Self::Public, whole) => whole,
            (Self::Unlisted, whole) if !whole.is_shown() => whole,
            (own, _) => own,
        }
    }
}

/// What a page says of itself on a day; `usual` is the visibility of its type.
fn publication(meta: &Meta, usual: Visibility, day: Day, reach: Reach) -> Publication {
    let visibility = meta.visibility.unwrap_or(usual);
    if visibility == Visibility::Internal {
        return Publication::Internal;
    }
    if let Some(last) = meta.expires.filter(|last| *last < day) {
        return Publication::Expired(last);
    }
    if reach == Reach::Published {
        if matches!(meta.status, Status::Draft | Status::Review) {
            return Publication::Unfinished;
        }
        if let Some(date) = meta.published.filter(|date| day < date.first()) {
            return Publication::Scheduled(date);
        }
    }
    match visibility {
        Visibility::Public => Publication::Public,
        _ => Publication::Unlisted,
    }
}

/// Why a source gives no page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unpublished {
    /// It is a draft.
    Draft,
    /// Somebody is to look at it.
    Review,
    /// Its day has not come.
    Scheduled(Date),
    /// Its last day is over.
    Expired(Day),
    /// It is for the team only.
    Internal,
    /// Somebody took an agreement back, or let it run out.
    Withdrawn,
    /// Its type is not built yet.
    LaterType,
    /// It is an image, and no page shows it.
    Unnamed,
}

/// What becomes of every page, by its file.
#[derive(Clone, Debug, Default)]
pub struct Fates<'a>(BTreeMap<&'a SourcePath, Fate>);

/// What becomes of a page, and what would if it were no part of another.
#[derive(Clone, Copy, Debug)]
struct Fate {
    own: Publication,
    whole: Publication,
    status: Status,
}

impl<'a> Catalog<'a> {
    /// Decides, for a day, what becomes of every page: the one place where it is
    /// decided. Until then every page is public.
    pub fn settle(&mut self, day: Day, reach: Reach) {
        let mut fates = BTreeMap::new();
        for (path, meta) in self.metas() {
            let own = publication(meta, Visibility::Public, day, reach);
            fates.insert(path, Fate { own, whole: own, status: meta.status });
        }
        for it in self.sponsors.values() {
            let own = publication(&it.page.meta, Visibility::Unlisted, day, reach);
            fates.insert(it.path, Fate { own, whole: own, status: it.page.meta.status });
        }
        for it in self.stories.values() {
            let Some(fate) = fates.get_mut(it.path) else { continue };
            let was_there =
                fate.own.is_shown() || matches!(fate.own, Publication::Expired(_));
            let over = it.page.head.without_consent(day).filter(|_| was_there);
            if let Some(over) = over {
                fate.own = over;
                fate.whole = over;
            }
        }
        for program in self.programs.values() {
            let Some(whole) = fates.get(program.path).map(|it| it.whole) else {
                continue;
            };
            for day in &program.days {
                let fate = fates.get_mut(day.path);
                fate.into_iter().for_each(|it| it.whole = it.own.within(whole));
            }
        }
        self.fates = Fates(fates);
    }

    /// What becomes of a page, by its file.
    pub fn fate(&self, path: &SourcePath) -> Publication {
        self.fates.0.get(path).map_or(Publication::Public, |it| it.whole)
    }

    /// The sources that give no page, and why, in the order of paths. The days of a
    /// program that is not shown go without saying.
    pub fn unpublished(&self) -> Vec<(SourcePath, Unpublished)> {
        let mut found: Vec<(SourcePath, Unpublished)> = Vec::new();
        for (path, fate) in &self.fates.0 {
            let why = match fate.own {
                Publication::Public | Publication::Unlisted => continue,
                Publication::Unfinished if fate.status == Status::Review => {
                    Unpublished::Review
                }
                Publication::Unfinished => Unpublished::Draft,
                Publication::Scheduled(date) => Unpublished::Scheduled(date),
                Publication::Expired(last) => Unpublished::Expired(last),
                Publication::Withdrawn | Publication::Lapsed => Unpublished::Withdrawn,
                Publication::Internal => Unpublished::Internal,
            };
            found.push(((*path).clone(), why));
        }
        found.sort_by(|a, b| a.0.cmp(&b.0));
        found
    }
}
