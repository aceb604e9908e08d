//! Free pages: from `content/pages/` to one page each.
//!
//! A page named after a generated one is its introduction and has no page here.

use serde::Serialize;

use super::address::Address;
use super::desk::Desk;
use super::writer::{Frame, Subject};
use super::{Page, View};
use crate::diag::Diagnosed;
use crate::model::FreePage;
use crate::parse::Scheme;

/// What `page.html` sees.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct FreePageView {
    /// The title.
    pub title: String,
    /// The text, as HTML.
    pub body: String,
}

/// Every free page that is shown.
pub(super) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let own = desk.catalog.pages.iter();
    let own = own.filter(|(path, _)| Address::generated(path).is_none());
    own.filter_map(|(path, it)| page(desk, path, it)).collect()
}

fn page(desk: &Desk<'_>, path: &str, it: &FreePage<'_>) -> Option<Diagnosed<Page>> {
    let writer = desk.writer_of(Scheme::Page, path, Subject::Page(path))?;
    let frame = Frame::of(&it.page.meta, desk);
    let view = FreePageView { title: frame.title.clone(), body: String::new() };
    Some(writer.finish(frame, View::FreePage(Box::new(view))))
}
