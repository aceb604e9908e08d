//! What stands above a page that the program makes: the free page of its name, or the
//! name of its kind.

use serde::Serialize;

use super::address::Address;
use super::desk::Desk;
use super::prose::Prose;
use super::shell::Robots;
use super::writer::{Frame, Subject, Writer};
use crate::model::{FreePage, Publication};

/// What stands above a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct IntroductionView {
    /// The title.
    pub title: String,
    /// One sentence; empty for none.
    pub lede: String,
    /// The text, as HTML; empty for none.
    pub body: Prose,
}

impl<'a> Desk<'a> {
    /// A hand to write a page that a free page of that name may introduce.
    pub(super) fn introduced(&'a self, name: &'a str) -> Writer<'a> {
        let writer = self.writer(Address::list(name));
        let Some(it) = self.introduction_of(name) else { return writer };
        let robots = match self.catalog.fate(it.path) {
            Publication::Public => Robots::Index,
            _ => Robots::Noindex,
        };
        Writer { subject: Subject::Page(name), source: Some(it.path), robots, ..writer }
    }

    /// The free page that introduces a generated one, when it is shown today: the page
    /// it introduces is there without it too.
    pub(super) fn introduction_of(&self, name: &str) -> Option<&'a FreePage<'a>> {
        let page = self.catalog.pages.get(name);
        page.filter(|it| self.catalog.fate(it.path).is_shown())
    }
}

impl Writer<'_> {
    /// The introduction of that name; without one, a title of our own.
    pub(super) fn introduction(&mut self, name: &str, title: &str) -> IntroductionView {
        let Some(it) = self.desk.introduction_of(name) else {
            let title = self.desk.words.text(title);
            return IntroductionView { title, ..IntroductionView::default() };
        };
        let meta = &it.page.meta;
        IntroductionView {
            title: meta.title.as_ref().map(|it| it.value.clone()).unwrap_or_default(),
            lede: meta.summary.clone().unwrap_or_default(),
            body: self.prose(&it.page.body),
        }
    }
}

impl<'a> Desk<'a> {
    /// A hand to write a part of a list that a free page of that name may introduce, with
    /// what stands above it: what editors say stands above the first part only.
    pub(super) fn opened(
        &'a self,
        (name, title): (&'a str, &str),
        (number, count): (usize, usize),
    ) -> (Writer<'a>, IntroductionView, Frame) {
        let mut writer = self.introduced(name).of_part(number, count);
        let part = writer.part.clone().filter(|it| !it.is_first());
        let Some(part) = part else {
            let view = writer.introduction(name, title);
            let frame = view.frame();
            return (writer, view, frame);
        };
        let own = self.introduction_of(name).and_then(|it| it.page.meta.title.as_ref());
        let title = own.map_or_else(|| self.words.text(title), |it| it.value.clone());
        let frame = part.frame(Frame { title, ..Frame::default() }, self.words);
        let title = frame.title.clone();
        (writer, IntroductionView { title, ..IntroductionView::default() }, frame)
    }
}

impl IntroductionView {
    /// What the page says of itself.
    pub(super) fn frame(&self) -> Frame {
        Frame {
            title: self.title.clone(),
            description: self.lede.clone(),
            ..Frame::default()
        }
    }
}
