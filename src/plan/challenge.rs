//! Challenges: for each its need, its experts, its repertoire, its numbers.

use serde::Serialize;

use super::address::Address;
use super::calendar::has_events;
use super::desk::Desk;
use super::item::{ItemView, facts};
use super::kept::{Kept, Made};
use super::number::NumberView;
use super::partner::PartnerRoleView;
use super::parts::{Roll, RollView};
use super::prose::Prose;
use super::sdg::{self, GoalView};
use super::shell::LinkView;
use super::writer::{Frame, Subject, Writer};
use super::{Page, View};
use crate::aggregate::{Period, Question, Scope};
use crate::calendar::Group;
use crate::diag::Diagnosed;
use crate::model::Challenge;
use crate::parse::{Also, Level, Scheme, Word};
use crate::value::Slug;

/// The most partners that are shown with all their roles.
const MOST_PARTNERS: usize = 10;

/// What `challenge.html` sees.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ChallengeView {
    /// The title.
    pub title: String,
    /// « Aider les… »
    pub short_name: String,
    /// The public helped.
    pub helps: String,
    /// One sentence about it; empty when none is written.
    pub lede: String,
    /// The need, as HTML.
    pub body: Prose,
    /// What was done since the start, the headline first.
    pub numbers: Vec<NumberView>,
    /// What it took: never beside what was done (N6).
    pub means: Vec<NumberView>,
    /// Its partners, experts first.
    pub partners: Vec<AllyView>,
    /// The same, where they are many.
    pub allies: RollView,
    /// Its repertoire.
    pub actions: RollView,
    /// « Mais aussi ».
    pub also: Vec<AlsoView>,
    /// Safety instructions, by paragraph.
    pub instructions: Vec<String>,
    /// Its stories, newest first.
    pub stories: RollView,
    /// The goals it contributes to.
    pub goals: Vec<GoalView>,
    /// The editions in which it ran.
    pub editions: RollView,
    /// Its calendar feed; empty while there is nothing in it.
    pub calendar: String,
}

/// A partner of a challenge with its roles for it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct AllyView {
    /// Its page.
    pub partner: LinkView,
    /// What it is.
    pub nature: String,
    /// What it does for this challenge.
    pub roles: Vec<PartnerRoleView>,
}

/// An item of the « Mais aussi » list.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct AlsoView {
    /// The number before the text; none for what cannot be counted.
    pub number: Option<NumberView>,
    /// What was done, where, with a remark.
    pub text: String,
}

/// Every challenge that is shown.
pub(super) fn pages(desk: &Desk<'_>, kept: &Kept) -> Vec<Made> {
    let challenges = desk.catalog.challenges.iter();
    let pages = |id, it| page(desk, id, it).unwrap_or_default();
    challenges.flat_map(|(id, it)| kept.of_file(it.path, || pages(id, it))).collect()
}

fn page(desk: &Desk<'_>, id: &Slug, it: &Challenge<'_>) -> Option<Vec<Diagnosed<Page>>> {
    let subject = Subject::Challenge(id);
    let mut writer = desk.writer_of(Scheme::Challenge, id.as_str(), subject)?;
    let (meta, head) = (&it.page.meta, &it.page.head);
    let trail = vec![(desk.words.text("ui-challenges"), Address::list("challenges"))];
    let frame = Frame { trail, hue: desk.hue(id), ..Frame::of(meta, desk) };
    let calendar = Address::challenge(it).file("calendrier.ics");
    let groups = desk.calendar.of_challenge(id);
    let groups: Vec<&Group<'_>> = groups.filter(|it| writer.shows_group(it)).collect();
    let (partners, allies) = allies(&mut writer, &frame, it);
    let roll = |name, word: &str| Roll::new(name, desk.words.text(word));
    let actions = writer.action_items(&it.actions);
    let actions = writer.roll(&frame, roll("actions", "ui-repertoire"), actions);
    let stories = writer.story_items(&it.stories);
    let stories = writer.roll(&frame, roll("recits", "ui-stories"), stories);
    let editions = editions(&writer, it).into_iter().map(ItemView::from).collect();
    let editions = writer.roll(&frame, roll("editions", "ui-editions"), editions);
    let view = ChallengeView {
        title: frame.title.clone(),
        short_name: head.short_name.clone(),
        helps: head.helps.clone(),
        lede: meta.summary.clone().unwrap_or_default(),
        numbers: numbers(&mut writer, id, it, |level| level != Level::Means),
        means: numbers(&mut writer, id, it, |level| level == Level::Means),
        body: writer.prose(&it.page.body),
        also: head.also.iter().map(|it| also(&mut writer, id, it)).collect(),
        partners,
        allies,
        actions,
        instructions: paragraphs(head.instructions.as_ref().map(|it| &*it.value)),
        stories,
        goals: sdg::goals(meta, desk.words),
        editions,
        calendar: match has_events(&groups) {
            true => writer.href(&calendar),
            false => String::new(),
        },
    };
    Some(writer.finish_all(frame, View::Challenge(Box::new(view))))
}

/// The question of an indicator for one challenge, from the start to the build date.
pub(super) fn question(desk: &Desk<'_>, indicator: &Slug, challenge: &Slug) -> Question {
    Question {
        indicator: indicator.clone(),
        scope: Scope { challenges: vec![challenge.clone()], ..Scope::default() },
        period: Period::To(desk.date),
    }
}

/// Its indicators of some levels.
fn numbers(
    writer: &mut Writer<'_>,
    id: &Slug,
    it: &Challenge<'_>,
    of: impl Fn(Level) -> bool,
) -> Vec<NumberView> {
    let catalog = writer.desk.catalog;
    let level = |id: &Slug| catalog.indicators.get(id).map(|it| it.head.level);
    let indicators = it.indicators.iter().filter(|id| level(id).is_some_and(&of));
    let questions = indicators.map(|it| question(writer.desk, it, id));
    let questions: Vec<Question> = questions.collect();
    questions.iter().map(|it| writer.indicator(it)).collect()
}

fn also(writer: &mut Writer<'_>, id: &Slug, it: &Also) -> AlsoView {
    let catalog = writer.desk.catalog;
    let figure = it.figure.as_ref().map(|it| &it.value);
    let figure = figure.filter(|it| catalog.figures.contains_key(*it));
    let indicator = it.indicator.as_ref().map(|it| &it.value);
    let indicator = indicator.filter(|it| catalog.indicators.contains_key(*it));
    let number = match (figure, indicator) {
        (Some(figure), _) => Some(writer.figure(figure)),
        (None, Some(indicator)) => {
            let question = question(writer.desk, indicator, id);
            Some(writer.indicator(&question))
        }
        (None, None) => None,
    };
    let parts = [Some(&it.text), it.place.as_ref(), it.comment.as_ref()];
    let parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
    AlsoView { number, text: parts.join(", ") }
}

/// Its partners: in full while they are few, or else a line for each.
fn allies(
    writer: &mut Writer<'_>,
    frame: &Frame,
    it: &Challenge<'_>,
) -> (Vec<AllyView>, RollView) {
    let partners = partners(writer, it);
    if partners.len() <= MOST_PARTNERS {
        return (partners, RollView::default());
    }
    let items = partners.into_iter().map(|it| {
        let roles = it.roles.into_iter().map(|it| it.role);
        ItemView {
            meta: facts(std::iter::once(it.nature).chain(roles)),
            ..ItemView::from(it.partner)
        }
    });
    let title = writer.desk.words.text("ui-partners");
    let roll = Roll { most: 0, ..Roll::new("partenaires", title) };
    let items = items.collect();
    (Vec::new(), writer.roll(frame, roll, items))
}

/// Partners with all their roles for the challenge, in the order of their first one.
fn partners(writer: &Writer<'_>, it: &Challenge<'_>) -> Vec<AllyView> {
    let words = writer.desk.words;
    let mut allies: Vec<(&Slug, AllyView)> = Vec::new();
    for (id, role) in &it.partners {
        if !writer.shows(Scheme::Partner, id.as_str()) {
            continue;
        }
        let part = PartnerRoleView::new(role, words);
        match allies.iter_mut().find(|(known, _)| known == id) {
            Some((_, ally)) => ally.roles.push(part),
            None => {
                let nature = writer.desk.catalog.partners.get(id);
                let nature = nature.map(|it| it.page.head.nature.word());
                let nature = nature.map(|it| words.label("partner-nature", it));
                let partner = writer.link(Scheme::Partner, id.as_str());
                let nature = nature.unwrap_or_default();
                allies.push((id, AllyView { partner, nature, roles: vec![part] }));
            }
        }
    }
    allies.into_iter().map(|(_, ally)| ally).collect()
}

fn editions(writer: &Writer<'_>, it: &Challenge<'_>) -> Vec<LinkView> {
    let ids = it.editions.iter().map(|(program, edition)| format!("{program}/{edition}"));
    let shown = ids.filter(|id| writer.shows(Scheme::Edition, id));
    shown.map(|id| writer.link(Scheme::Edition, &id)).collect()
}

/// A text as its paragraphs.
pub(super) fn paragraphs(text: Option<&str>) -> Vec<String> {
    let parts = text.unwrap_or_default().split("\n\n").map(str::trim);
    parts.filter(|it| !it.is_empty()).map(str::to_owned).collect()
}
