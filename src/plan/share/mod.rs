//! What is seen of a page where it is shared: its card, its type, its feeds, and what
//! machines read in it.
//!
//! Invariant: a page that search engines may not keep says nothing here.

mod card;
mod icons;
mod linked;

pub use card::{IconView, PosterView};

use std::collections::BTreeMap;

use serde::Serialize;

use super::address::Address;
use super::atom;
use super::desk::Desk;
use super::shell::LinkView;
use super::writer::{Frame, Writer};
use super::{Page, View};
use crate::diag::Diagnosed;

/// What is seen of a page where it is shared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct ShareView {
    /// `website` or `article`; empty for a page that is not to be shared.
    pub kind: String,
    /// `fr_FR`
    pub locale: String,
    /// That of the same page in the other language; empty where there is none.
    pub other_locale: String,
    /// Its picture, with the address of the site; empty for none.
    pub image: String,
    /// The feeds of its section.
    pub feeds: Vec<LinkView>,
    /// Their language, in a site with two; else empty.
    pub feed_language: String,
    /// What machines read in it, as JSON-LD; empty for nothing.
    pub linked: String,
    /// What its picture says.
    #[serde(skip)]
    pub card: Option<PosterView>,
}

impl Writer<'_> {
    /// What is seen of this page where it is shared; its section is told by its path, in
    /// this language and in that of the feeds.
    pub(super) fn share(
        &self,
        frame: &Frame,
        view: &View,
        (section, of_feeds): (&str, &str),
    ) -> ShareView {
        let desk = self.desk;
        let feeds = atom::of_section(of_feeds).into_iter();
        let feeds = feeds.map(|(feed, title)| LinkView {
            text: desk.words.text(title),
            href: self.href(&feed),
        });
        let card = card(desk, frame, section);
        let languages = &desk.register.languages;
        let other = languages.other().filter(|_| languages.is_in_both(&self.address));
        let of_files = languages.of_files();
        ShareView {
            kind: match view {
                View::Story(_) => "article".into(),
                _ => "website".into(),
            },
            locale: desk.words.language().locale().into(),
            other_locale: other.map(|it| it.locale().into()).unwrap_or_default(),
            image: card.address().absolute(&desk.site.base_url),
            feeds: feeds.collect(),
            feed_language: of_files.map(|it| it.code().into()).unwrap_or_default(),
            linked: linked::of(self, frame, view),
            card: Some(card),
        }
    }
}

fn card(desk: &Desk<'_>, frame: &Frame, section: &str) -> PosterView {
    let ground = card::ground(&frame.hue, &desk.look);
    let section = desk.site.menu.iter().find(|it| it.path == section);
    let kicker = section.map(|it| it.text.clone()).unwrap_or_default();
    let site = desk.site.name.clone();
    PosterView {
        kicker: if kicker == frame.title { String::new() } else { kicker },
        site: if site == frame.title { desk.site.organisation.clone() } else { site },
        title: frame.title.clone(),
        plane: ground.plane.to_string(),
        ink: ground.ink.to_string(),
        mark: ground.mark,
    }
}

/// The pictures of all pages and the icons of the site.
pub(super) fn files(desk: &Desk<'_>, pages: &[&Page]) -> Vec<Diagnosed<Page>> {
    cards(desk, pages).into_iter().chain(icons::files(desk)).collect()
}

/// The pictures of all pages, each once.
pub(super) fn cards(desk: &Desk<'_>, pages: &[&Page]) -> Vec<Diagnosed<Page>> {
    let shells = pages.iter().filter_map(|it| it.shell.as_ref());
    let cards = shells.filter_map(|it| it.share.card.as_ref());
    let cards: BTreeMap<Address, &PosterView> =
        cards.map(|it| (it.address(), it)).collect();
    let cards = cards.into_iter();
    let cards = cards.map(|(address, card)| {
        desk.writer(address).finish_file(View::Poster(Box::new(card.clone())))
    });
    cards.collect()
}
