//! Restatements as a feed that people follow.
//!
//! Invariant: a number that is hidden today is in no entry, for it has no day of its own.

use super::change::{address, change, latest};
use crate::aggregate::{Cause, Change};
use crate::diag::Diagnosed;
use crate::plan::Page;
use crate::plan::address::Address;
use crate::plan::atom::{self, Entry, Feed};
use crate::plan::desk::Desk;
use crate::plan::writer::Writer;

/// The feed.
pub(super) fn file(desk: &Desk<'_>) -> Diagnosed<Page> {
    let page = Address::list("restatements");
    let writer = desk.writer(page.clone());
    let published = desk.catalog.locks.iter().map(|it| it.head.published);
    let published = published.filter(|it| *it <= desk.date).max();
    let changes = desk.impact.history().changes.iter();
    let changes = changes.filter(|it| !matches!(it.cause, Cause::Hidden));
    let feed = Feed {
        own: Address::restatements_feed(),
        title: desk.words.text("ui-restatements"),
        updated: latest(desk).max(published).unwrap_or(desk.date),
        entries: changes.map(|it| entry(&writer, it)).collect(),
        page,
    };
    atom::file(desk, feed)
}

fn entry(writer: &Writer<'_>, of: &Change<'_>) -> Entry {
    let it = change(writer, of);
    let facts = [
        ("label", (&it.label.text).into()),
        ("before", (&it.before.text).into()),
        ("after", (&it.after.text).into()),
    ];
    let about = format!("{}, {}", it.about, it.when);
    let said = [&about, &it.effect].into_iter().filter(|it| !it.is_empty());
    let said: Vec<&str> = said.map(|it| it.trim_end_matches('.')).collect();
    Entry {
        page: address(writer.desk, of),
        title: writer.desk.words.with("ui-change-title", &facts),
        text: format!("{} ({}, {}).", said.join(". "), it.nature, it.reason),
        published: of.on,
        updated: of.on,
    }
}
