//! The numbers of a sponsor as it may put them on its own site, with what to copy.

use serde::Serialize;

use super::SponsorView;
use crate::diag::Diagnosed;
use crate::model::Sponsor;
use crate::plan::address::Address;
use crate::plan::badge::{BadgeLinkView, BadgeView};
use crate::plan::shell::LinkView;
use crate::plan::writer::{Frame, Writer};
use crate::plan::{Page, View};

/// What `sponsor-badges.html` sees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct BadgesView {
    /// The page of the sponsor.
    pub sponsor: LinkView,
    /// Its numbers.
    pub badges: Vec<BadgeLinkView>,
    /// The same as they are drawn: the page holds them all, so that it fetches none.
    #[serde(skip)]
    pub drawn: Vec<BadgeView>,
}

/// Where they stand, with their files beside them.
pub(super) fn address(sponsor: &Sponsor<'_>) -> Address {
    Address::sponsor(sponsor).below("badges")
}

/// The badge of each indicator in the scope of a sponsor that has a value to show: as its
/// page has it, with its file.
pub(super) fn badges(
    writer: &Writer<'_>,
    sponsor: &Sponsor<'_>,
    view: &SponsorView,
) -> Vec<(BadgeLinkView, Page)> {
    let folder = address(sponsor);
    let badges = view.indicators.iter().filter_map(|it| {
        let id = it.number.key.split('@').next().unwrap_or_default();
        let file = folder.file(&format!("{id}.svg"));
        writer.badge(&it.number, &file, &it.proven.anchor)
    });
    badges.collect()
}

/// The page that shows them.
pub(super) fn page(
    writer: Writer<'_>,
    sponsor: &Sponsor<'_>,
    badges: &[(BadgeLinkView, Page)],
) -> Diagnosed<Page> {
    let (words, own) = (writer.desk.words, Address::sponsor(sponsor));
    let writer = Writer { address: address(sponsor), ..writer };
    let mut frame = Frame::of(&sponsor.page.meta, writer.desk);
    let text = std::mem::replace(&mut frame.title, words.text("ui-badges"));
    let drawn = badges.iter().filter_map(|(_, file)| match &file.view {
        View::Badge(badge) => Some((**badge).clone()),
        _ => None,
    });
    let drawn = drawn.collect();
    let badges = badges.iter().map(|(link, file)| {
        let name = file.path.as_str().rsplit('/').next().unwrap_or_default();
        BadgeLinkView { src: name.to_owned(), ..link.clone() }
    });
    let badges = badges.collect();
    let sponsor = LinkView { text: text.clone(), href: writer.href(&own) };
    frame.description = words.text("ui-badges-note");
    frame.image = None;
    frame.trail = vec![(text, own)];
    let view = View::SponsorBadges(Box::new(BadgesView { sponsor, badges, drawn }));
    writer.finish(frame, view)
}
