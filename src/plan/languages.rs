//! Which pages there are in which language, and the ways between them.
//!
//! Invariants: a page in the second language stands at the address of the first, in the
//! folder of its language; a page that the program makes is there in both, a page of
//! content where somebody has translated it. A link to what is not there leads to the
//! page in the language of the site.

use std::collections::BTreeMap;

use super::address::Address;
use super::desk::{Desk, Setting};
use super::shell::{AlternateView, Foreign, Shell, SwitchView};
use crate::locale::{Language, Words, capitalised};
use crate::model::Catalog;
use crate::text::SourcePath;
use crate::translation::Side;

/// Which pages there are in which language.
pub(super) struct Languages<'a> {
    /// The second language, if the site has one.
    side: Option<&'a Side>,
    /// The language in which it is written.
    own: Language,
    /// The language of the pages being made.
    shown: Language,
    /// Whether a page of content is translated, by its address.
    translated: BTreeMap<Address, bool>,
}

impl<'a> Languages<'a> {
    /// The languages of a site, before its pages are listed.
    pub(super) fn new(setting: &Setting<'a>) -> Self {
        let own = setting.own_words.language();
        let (shown, translated) = (setting.words.language(), BTreeMap::new());
        Self { side: setting.side, own, shown, translated }
    }

    /// Lists the pages of content with their files.
    pub(super) fn list<'p>(
        &mut self,
        pages: impl Iterator<Item = (&'p Address, &'p SourcePath)>,
    ) {
        let Some(side) = self.side else { return };
        let pages = pages.filter(|(address, _)| !address.is_generated());
        self.translated = pages
            .map(|(address, source)| (address.clone(), side.files.contains_key(source)))
            .collect();
    }

    /// Whether the site has two.
    pub(super) fn is_two(&self) -> bool {
        self.side.is_some()
    }

    /// The second language, while its pages are being made.
    fn abroad(&self) -> Option<&'a Side> {
        self.side.filter(|_| self.own != self.shown)
    }

    /// Whether the page of a file is there in the language being shown.
    pub(super) fn has(&self, source: &SourcePath) -> bool {
        self.abroad().is_none_or(|it| it.files.contains_key(source))
    }

    /// The language of the body of a page where it is not the one being shown.
    pub(super) fn of_body(&self, source: &SourcePath) -> Option<&'static str> {
        let side = self.abroad()?;
        (!side.bodies.contains(source)).then_some(self.own.code())
    }

    /// The other of two languages.
    pub(super) fn other(&self) -> Option<Language> {
        let side = self.side?;
        Some(if self.own == self.shown { side.language } else { self.own })
    }

    /// The language of what there is only once; none where all is in it.
    pub(super) fn of_files(&self) -> Option<Language> {
        self.side.map(|_| self.own)
    }

    /// Where the page that is being made stands.
    pub(super) fn own(&self, address: &Address) -> Address {
        match self.abroad().filter(|_| address.is_page() || address.is_beside()) {
            Some(side) => address.abroad(side.language),
            None => address.clone(),
        }
    }

    /// Where a page stands in the language being shown, or else in the other.
    pub(super) fn place(&self, address: &Address) -> Address {
        match self.abroad().filter(|_| self.is_in_both(address)) {
            Some(side) => address.abroad(side.language),
            None => address.clone(),
        }
    }

    /// Whether a page is there in both languages: its own file is translated, or that of
    /// the page above it, or it has none.
    pub(super) fn is_in_both(&self, address: &Address) -> bool {
        let own = if address.is_beside() { address.folder() } else { address.page() };
        let mut above = Some(own).filter(Address::is_page);
        if above.is_none() || self.side.is_none() {
            return false;
        }
        while let Some(page) = above {
            if let Some(translated) = self.translated.get(&page) {
                return *translated;
            }
            above = page.parent();
        }
        true
    }

    /// The same page in each language, when it is there in both.
    pub(super) fn alternates(&self, address: &Address, base: &str) -> Vec<AlternateView> {
        let Some(side) = self.side.filter(|_| self.is_in_both(address)) else {
            return Vec::new();
        };
        let own = address.absolute(base);
        let of = |language: &str, url: String| {
            let language = language.to_owned();
            AlternateView { language, url }
        };
        vec![
            of(self.own.code(), own.clone()),
            of(side.language.code(), address.abroad(side.language).absolute(base)),
            of("x-default", own),
        ]
    }

    /// The way from a page to the other language: to the same page, or to the front
    /// page where that is not there.
    pub(super) fn switch(&self, address: &Address, words: &Words) -> Option<SwitchView> {
        let side = self.side?;
        let own = self.own(address);
        let (same, word) = match self.is_in_both(address) {
            true => (address.clone(), "ui-other-language"),
            false => (Address::home(), "ui-other-language-home"),
        };
        let (language, to) = match self.abroad() {
            Some(_) => (self.own, same),
            None => (side.language, same.abroad(side.language)),
        };
        Some(SwitchView {
            language: language.code().into(),
            text: words.text(word),
            href: to.from(&own),
        })
    }

    /// The front page in a language of the site.
    fn home(&self, language: &str) -> Address {
        let side = self.side.filter(|it| it.language.code() == language);
        side.map_or_else(Address::home, |it| Address::home().abroad(it.language))
    }

    /// What stays as it is written on the pages being made.
    pub(super) fn foreign(
        &self,
        catalog: &Catalog<'_>,
        words: &Words,
    ) -> Option<Foreign> {
        let side = self.abroad()?;
        // Restatements are never translated; what opens a line has a capital letter there.
        let effects = catalog.restatements.iter().map(|it| it.head.effect.clone());
        let capitals = side.kept.iter().map(|it| capitalised(it));
        Some(Foreign {
            language: self.own.code().into(),
            folder: Address::home().abroad(side.language).from_root(),
            note: words.text("ui-in-other-language"),
            texts: effects.chain(capitals).chain(side.kept.iter().cloned()).collect(),
        })
    }
}

impl Shell {
    /// Says that the page stands here alone: the other language begins at its front page.
    pub(super) fn only_here(&mut self, desk: &Desk<'_>) {
        self.alternates.clear();
        self.share.other_locale.clear();
        if let Some(switch) = &mut self.switch {
            let languages = &desk.register.languages;
            let home = languages.home(&switch.language);
            let home = format!("{}{}", self.root, home.from_root());
            *switch = SwitchView {
                text: desk.words.text("ui-other-language-home"),
                href: home,
                language: switch.language.clone(),
            };
        }
    }
}
