//! Whether a page is shown on a given day, and to whom (content model §1.6).

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
}

/// What becomes of a page on a day; `usual` is the visibility of its type.
pub fn publication(
    meta: &Meta,
    usual: Visibility,
    day: Day,
    reach: Reach,
) -> Publication {
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
    /// Its type is not built yet.
    LaterType,
}

impl Catalog<'_> {
    /// The sources that give no page on a day, and why, in the order of paths.
    pub fn unpublished(&self, day: Day, reach: Reach) -> Vec<(SourcePath, Unpublished)> {
        let mut found: Vec<(SourcePath, Unpublished)> = Vec::new();
        for (path, meta) in self.metas() {
            let why = match publication(meta, Visibility::Public, day, reach) {
                Publication::Public | Publication::Unlisted => continue,
                Publication::Unfinished if meta.status == Status::Review => {
                    Unpublished::Review
                }
                Publication::Unfinished => Unpublished::Draft,
                Publication::Scheduled(date) => Unpublished::Scheduled(date),
                Publication::Expired(last) => Unpublished::Expired(last),
                Publication::Internal | Publication::Withdrawn | Publication::Lapsed => {
                    Unpublished::Internal
                }
            };
            found.push((path.clone(), why));
        }
        found.extend(
            self.later.iter().map(|path| ((*path).clone(), Unpublished::LaterType)),
        );
        found.sort_by(|a, b| a.0.cmp(&b.0));
        found
    }
}
