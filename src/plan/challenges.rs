//! The list of challenges.

use serde::Serialize;

use super::desk::Desk;
use super::introduction::IntroductionView;
use super::item::{ItemView, facts};
use super::number::NumberView;
use super::register::edition_title;
use super::writer::Writer;
use super::{Page, View};
use crate::diag::{Diagnosed, Fact};
use crate::parse::Scheme;
use crate::value::Slug;

/// What `challenges.html` sees.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ChallengesView {
    /// What stands above the list.
    pub introduction: IntroductionView,
    /// How many there are.
    pub count: NumberView,
    /// The challenges.
    pub items: Vec<ItemView>,
}

/// The page.
pub(super) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let mut writer = desk.introduced("challenges");
    let introduction = writer.introduction("challenges", "ui-challenges");
    let mut ids = desk.challenges();
    ids.retain(|it| writer.is_public(Scheme::Challenge, it));
    let view = ChallengesView {
        count: writer.counted("count:challenges", ids.len(), "ui-challenge-count"),
        items: ids.iter().map(|id| item(&writer, id)).collect(),
        introduction,
    };
    let frame = view.introduction.frame();
    vec![writer.finish(frame, View::Challenges(Box::new(view)))]
}

/// A challenge with its experts and its editions.
fn item(writer: &Writer<'_>, id: &Slug) -> ItemView {
    let (desk, words) = (writer.desk, writer.desk.words);
    let Some(it) = desk.catalog.challenges.get(id) else { return ItemView::default() };
    let experts = it.experts().filter(|it| writer.shows(Scheme::Partner, it.as_str()));
    let experts: Vec<String> =
        experts.map(|it| writer.link(Scheme::Partner, it.as_str()).text).collect();
    let experts = match experts.is_empty() {
        true => words.text("ui-expert-unknown"),
        false => words.with("ui-with", &[("names", Fact::Text(words.list(&experts)))]),
    };
    let editions = it.editions.iter().filter(|(program, edition)| {
        writer.shows(Scheme::Edition, &format!("{program}/{edition}"))
    });
    let editions = editions.filter_map(|(program, edition)| {
        let mut known = desk.catalog.programs.get(program)?.editions.iter();
        let known = known.find(|it| it.head.id.value == **edition)?;
        Some(edition_title(known.head, words))
    });
    let editions = words.list(&editions.collect::<Vec<_>>());
    ItemView {
        meta: facts([experts, editions]),
        hue: desk.hue(id),
        ..writer.item(Scheme::Challenge, id.as_str())
    }
}
