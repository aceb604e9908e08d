//! What editors say at the top of a page that the program makes: a free page named
//! after it.

use crate::model::FreePage;
use crate::plan::address::Address;
use crate::plan::desk::Desk;
use crate::plan::introduction::IntroductionView;
use crate::plan::writer::{Frame, Writer};

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
    let mut writer = desk.introduced(name);
    let view = writer.introduction(name, &format!("ui-{name}"));
    let page = desk.introduction_of(name);
    let mut frame =
        page.map_or_else(|| view.frame(), |it| Frame::of(&it.page.meta, desk));
    if name != "impact" {
        frame.trail = vec![(impact_title(desk), Address::list("impact"))];
    }
    Introduced { writer, frame, view, page }
}

/// The same for a part of a long list; what editors say stands above the first one.
pub(super) fn introduced_part<'a>(
    desk: &'a Desk<'a>,
    name: &'a str,
    (number, count): (usize, usize),
) -> Introduced<'a> {
    if number == 1 {
        let first = introduced(desk, name);
        return Introduced { writer: first.writer.of_part(1, count), ..first };
    }
    let title = format!("ui-{name}");
    let (writer, view, mut frame) = desk.opened((name, &title), (number, count));
    frame.trail.insert(0, (impact_title(desk), Address::list("impact")));
    Introduced { writer, frame, view, page: None }
}

/// What the page of all numbers is called in links.
pub(super) fn impact_title(desk: &Desk<'_>) -> String {
    desk.words.text("ui-impact")
}

/// A text of several paragraphs, one each.
pub(in crate::plan) fn paragraphs(text: &str) -> Vec<String> {
    // No-break spaces are no ends of words.
    let words = |it: &'_ str| it.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    let parts = text.split("\n\n").map(words);
    parts.filter(|it| !it.is_empty()).collect()
}
