//! What stands at the addresses of before, and in place of pages whose last day is over.

use serde::Serialize;

use super::address::Address;
use super::desk::Desk;
use super::register::{Listing, Told};
use super::shell::LinkView;
use super::writer::Frame;
use super::{Page, View};
use crate::diag::{Diagnosed, Diagnostic, Diagnostics, Output};
use crate::model::Publication;
use crate::text::{Location, Spanned};

/// What `moved.html` sees.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct MovedView {
    /// Where the page is now.
    pub to: LinkView,
}

/// What `gone.html` sees.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct GoneView {
    /// What the page was called, or only that it is gone.
    pub title: String,
    /// Why it is gone.
    pub text: String,
}

/// A page at each address of before, and a notice in place of what is over.
pub(super) fn pages(desk: &Desk<'_>) -> Diagnosed<Vec<Page>> {
    let mut diagnostics = Diagnostics::default();
    let mut pages = Vec::new();
    for (told, listing) in desk.register.told() {
        let Some(now) = &listing.address else { continue };
        match listing.publication {
            Publication::Expired(_) if !now.is_generated() => {
                let title = listing.title.clone();
                let text = desk.words.text("ui-expired-title");
                pages.push(gone(desk, told, now, GoneView { title, text }));
            }
            Publication::Withdrawn | Publication::Lapsed => {
                let title = desk.words.text("ui-expired-title");
                let text = desk.words.text(match listing.publication {
                    Publication::Lapsed => "ui-consent-lapsed",
                    _ => "ui-consent-withdrawn",
                });
                pages.push(gone(desk, told, now, GoneView { title, text }));
            }
            _ => {}
        }
        if !listing.publication.is_shown() {
            continue;
        }
        let mut from = Vec::new();
        for old in &told.meta.previous_urls {
            match written(desk, &old.value) {
                Some(address) => from.push(address),
                None => diagnostics.push(leaves_the_site(old, told, now)),
            }
        }
        let names = told.meta.previous_ids.iter();
        let names = names.filter_map(|old| Some(now.parent()?.below(last(&old.value))));
        from.extend(names.filter(|it| it != now));
        pages.extend(from.into_iter().map(|from| moved(desk, from, told, listing)));
    }
    Diagnosed { value: pages, diagnostics }
}

/// The last part of an old id: that of a day names its program first.
fn last(id: &str) -> &str {
    id.rsplit('/').next().unwrap_or(id)
}

/// The address that an editor wrote, unless it leaves the site.
fn written(desk: &Desk<'_>, old: &str) -> Option<Address> {
    let base = desk.site.base_url.as_str();
    Address::written(old.strip_prefix(base).unwrap_or(old))
}

fn leaves_the_site(old: &Spanned<String>, told: Told<'_>, now: &Address) -> Diagnostic {
    let (link, file) = (old.value.clone(), now.path().to_string());
    let fault = Output::BrokenLink { link, file, nearest: None };
    Diagnostic::new(fault, Location { path: told.source.clone(), span: old.span })
}

fn moved(desk: &Desk<'_>, from: Address, told: Told<'_>, listing: &Listing<'_>) -> Page {
    let mut writer = desk.writer(from);
    writer.publication = Publication::Unlisted;
    let now = listing.address.as_ref().expect("only what has an address has moved");
    let to = LinkView { text: listing.title.clone(), href: writer.href(now) };
    let frame = Frame {
        title: desk.words.text("ui-moved-title"),
        description: desk.words.text("ui-moved-text"),
        ..Frame::default()
    };
    let mut page = writer.finish(frame, View::Moved(Box::new(MovedView { to }))).value;
    page.source = Some(told.source.clone());
    if let Some(shell) = &mut page.shell {
        shell.canonical = now.absolute(&desk.site.base_url);
        shell.only_here(desk);
    }
    page
}

fn gone(desk: &Desk<'_>, told: Told<'_>, at: &Address, view: GoneView) -> Page {
    let mut writer = desk.writer(at.clone());
    writer.publication = Publication::Unlisted;
    let title = desk.words.text("ui-expired-title");
    let frame = Frame { title, ..Frame::default() };
    let mut page = writer.finish(frame, View::Gone(Box::new(view))).value;
    page.source = Some(told.source.clone());
    page.shell.iter_mut().for_each(|it| it.only_here(desk));
    page
}
