//! What editors say at the top of a page that the program makes: a free page named
//! after it.

use serde::Serialize;

use crate::model::FreePage;
use crate::plan::address::Address;
use crate::plan::desk::Desk;
use crate::plan::prose::Prose;
use crate::plan::writer::{Frame, Subject, Writer};

/// The title and the first words of a page that the program makes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct IntroductionView {
    /// The title.
    pub title: String,
    /// One sentence under it; empty for none.
    pub lede: String,
    /// The text; empty for none.
    pub body: Prose,
}

/// A page that the program makes, with what editors say at its top.
pub(super) struct Introduced<'a> {
    /// The hand that writes it.
    pub(super) writer: Writer<'a>,
    /// What it says of itself.
    pub(super) frame: Frame,
    /// What editors say.
    pub(super) view: IntroductionView,
    /// Where they say it.
    pub(super) page: Option<&'a FreePage<'a>>,
}

/// Begins the page of a name, `figures`: with the free page of that name, or with the
/// word `ui-figures` alone.
pub(super) fn introduced<'a>(desk: &'a Desk<'a>, name: &'a str) -> Introduced<'a> {
    let mut writer = desk.writer(Address::list(name));
    let page = desk.catalog.pages.get(name);
    let mut frame = page.map_or_else(Frame::default, |it| Frame::of(&it.page.meta, desk));
    let mut view = IntroductionView::default();
    if let Some(page) = page {
        writer.source = Some(page.path);
        writer.subject = Subject::Page(name);
        view.body = writer.prose(&page.page.body);
        view.lede = page.page.meta.summary.clone().unwrap_or_default();
    }
    if frame.title.is_empty() {
        frame.title = desk.words.text(&format!("ui-{name}"));
    }
    if name != "impact" {
        frame.trail = vec![(impact_title(desk), Address::list("impact"))];
    }
    view.title.clone_from(&frame.title);
    Introduced { writer, frame, view, page }
}

/// What the page of all numbers is called in links.
pub(super) fn impact_title(desk: &Desk<'_>) -> String {
    desk.words.text("ui-impact")
}

/// A text of several paragraphs, one each.
pub(in crate::plan) fn paragraphs(text: &str) -> Vec<String> {
    let parts = text.split("\n\n").map(|it| it.split_whitespace().collect::<Vec<_>>());
    parts.filter(|it| !it.is_empty()).map(|it| it.join(" ")).collect()
}
