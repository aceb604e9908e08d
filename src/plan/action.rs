//! Actions: for each its steps, its safety, its way of counting, what it has produced.

use serde::Serialize;

use super::address::Address;
use super::challenge::paragraphs;
use super::desk::Desk;
use super::effort::{self, EffortView};
use super::item::{ItemView, facts};
use super::kept::{Kept, Made};
use super::number::NumberView;
use super::parts::{ListView, Roll};
use super::prose::Prose;
use super::shell::LinkView;
use super::writer::{Frame, Subject, Writer};
use super::{Page, View};
use crate::aggregate::{Period, Question, Scope};
use crate::diag::{Diagnosed, Fact};
use crate::locale::sort_key;
use crate::model::Action;
use crate::parse::{Calc, Filter, Product, Scheme, Word};
use crate::value::{Date, Slug};

/// The most numbers of what an action has produced.
const MOST_NUMBERS: usize = 12;

/// How many stand on a page of their own.
const NUMBERS: usize = 20;

/// What `action.html` sees.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ActionView {
    /// The title.
    pub title: String,
    /// One sentence about it; empty when none is written.
    pub lede: String,
    /// The text, as HTML.
    pub body: Prose,
    /// Its challenges.
    pub challenges: Vec<LinkView>,
    /// Where it is done.
    pub mode: String,
    /// What it asks of a volunteer.
    pub effort: EffortView,
    /// Who else takes part; empty when nobody is named.
    pub involves: String,
    /// What is needed.
    pub material: Vec<String>,
    /// How it is done.
    pub steps: Vec<String>,
    /// Its own safety instructions, or else those of its challenges.
    pub instructions: Vec<InstructionsView>,
    /// How to count what it produces.
    pub products: Vec<ProductView>,
    /// What it has produced since the start, by the indicators that count it.
    pub produced: Vec<NumberView>,
    /// Where all of it stands when it is more; empty when it stands here.
    pub all_produced: LinkView,
    /// The experts who approved it.
    pub validated_by: Vec<LinkView>,
    /// When it joined the repertoire; empty when it is not said.
    pub added: String,
}

/// Safety instructions.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct InstructionsView {
    /// Whose they are, in words; the action's own when it is empty.
    pub of: String,
    /// By paragraph.
    pub paragraphs: Vec<String>,
}

/// Something that an action produces.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ProductView {
    /// « kit d'hygiène, constitué »
    pub name: String,
    /// How to count it; empty when it is not said.
    pub how: String,
}

/// Every action that is shown.
pub(super) fn pages(desk: &Desk<'_>, kept: &Kept) -> Vec<Made> {
    let actions = desk.catalog.actions.iter();
    let pages = |id, it| page(desk, id, it).unwrap_or_default();
    actions.flat_map(|(id, it)| kept.of_file(it.path, || pages(id, it))).collect()
}

fn page(desk: &Desk<'_>, id: &Slug, it: &Action<'_>) -> Option<Vec<Diagnosed<Page>>> {
    let mut writer = desk.writer_of(Scheme::Action, id.as_str(), Subject::Action(id))?;
    let (meta, head) = (&it.page.meta, &it.page.head);
    let trail = vec![(desk.words.text("ui-actions"), Address::list("actions"))];
    let hue = it.challenges.first().map_or_else(String::new, |it| desk.hue(it));
    let frame = Frame { trail, hue, ..Frame::of(meta, desk) };
    let (produced, all_produced) = produced(&mut writer, &frame, id, it);
    let view = ActionView {
        title: frame.title.clone(),
        lede: meta.summary.clone().unwrap_or_default(),
        body: writer.prose_under(&it.page.body, 2),
        challenges: writer.links(Scheme::Challenge, &it.challenges),
        mode: desk.words.label("mode", head.mode.word()),
        effort: effort::view(&head.effort, desk),
        involves: desk.words.list(&head.involves),
        material: head.material.clone(),
        steps: head.steps.clone(),
        instructions: instructions(&writer, it),
        products: head
            .produces
            .iter()
            .filter(|it| desk.catalog.units.contains_key(&it.unit.value))
            .map(|it| product(desk, it))
            .collect(),
        produced,
        all_produced,
        validated_by: writer.links(Scheme::Partner, &it.validated_by),
        added: head.added.map(|it| desk.added(it)).unwrap_or_default(),
    };
    Some(writer.finish_all(frame, View::Action(Box::new(view))))
}

fn instructions(writer: &Writer<'_>, it: &Action<'_>) -> Vec<InstructionsView> {
    if let Some(own) = &it.page.head.instructions {
        let paragraphs = paragraphs(Some(&own.value));
        return vec![InstructionsView { of: String::new(), paragraphs }];
    }
    let shown = it.challenges.iter();
    let shown = shown.filter(|it| writer.shows(Scheme::Challenge, it.as_str()));
    let of = shown.filter_map(|id| {
        let text =
            writer.desk.catalog.challenges.get(id)?.page.head.instructions.as_ref();
        let name = Fact::Text(writer.name(Scheme::Challenge, id.as_str()));
        let of = writer.desk.words.with("ui-instructions-of", &[("challenge", name)]);
        Some(InstructionsView { of, paragraphs: paragraphs(Some(&text?.value)) })
    });
    of.collect()
}

fn product(desk: &Desk<'_>, it: &Product) -> ProductView {
    let unit = desk.unit(&it.unit.value).one.clone();
    let stage = it.stage.map(|it| desk.words.label("stage", it.word()));
    let name: Vec<String> = [Some(unit), stage].into_iter().flatten().collect();
    ProductView {
        name: name.join(", "),
        how: it.how_to_count.clone().unwrap_or_default(),
    }
}

/// The answers of the indicators that add up one of its products, for this action.
fn produced(
    writer: &mut Writer<'_>,
    frame: &Frame,
    id: &Slug,
    it: &Action<'_>,
) -> (Vec<NumberView>, LinkView) {
    let indicators = writer.desk.catalog.indicators.iter();
    let counting = indicators.filter(|(_, indicator)| match &indicator.head.calc {
        Calc::Sum(unit, filter) => {
            let products = it.page.head.produces.iter();
            let mut products = products.filter(|it| it.unit.value == unit.value);
            products.any(|product| counts(filter, product, id))
        }
        _ => false,
    });
    let questions: Vec<Question> = counting
        .map(|(indicator, _)| Question {
            indicator: (*indicator).clone(),
            scope: Scope { actions: vec![id.clone()], ..Scope::default() },
            period: Period::To(writer.desk.date),
        })
        .collect();
    if questions.len() <= MOST_NUMBERS {
        let numbers = questions.iter().map(|it| writer.indicator(it)).collect();
        return (numbers, LinkView::default());
    }
    let roll = Roll::new("produit", writer.desk.words.text("ui-produced"));
    let parts: Vec<&[Question]> = questions.chunks(NUMBERS).collect();
    writer.set_apart(frame, &roll, parts.len(), |_, writer, part| ListView {
        numbers: parts[part].iter().map(|it| writer.indicator(it)).collect(),
        ..ListView::default()
    });
    let first = questions.iter().take(MOST_NUMBERS);
    (first.map(|it| writer.indicator(it)).collect(), writer.whole_list(&roll))
}

/// Whether a filter lets through all of a product of an action.
fn counts(filter: &Filter, product: &Product, action: &Slug) -> bool {
    let stage = product.stage;
    let stages = &filter.stage;
    let actions = &filter.action;
    (stages.is_empty() || stage.is_some_and(|it| stages.contains(&it)))
        && (actions.is_empty() || actions.iter().any(|it| it.value == *action))
        && filter.challenge.is_empty()
        && filter.basis.is_empty()
        && filter.mode.is_empty()
        && filter.territory.is_empty()
}

impl Desk<'_> {
    /// When an action joined the repertoire, in words.
    pub(super) fn added(&self, date: Date) -> String {
        let date = Fact::Text(self.words.date(date));
        self.words.with("ui-added-when", &[("date", date)])
    }
}

impl Writer<'_> {
    /// The items of those actions that are public, by name.
    pub(super) fn action_items(&self, ids: &[&Slug]) -> Vec<ItemView> {
        let public = |id: &str| self.desk.register.is_public(Scheme::Action, id);
        let shown = ids.iter().filter(|it| public(it.as_str()));
        let mut items: Vec<ItemView> = shown.map(|it| self.action_item(it)).collect();
        items.sort_by_key(|it| sort_key(&it.text));
        items
    }

    /// The item of an action: where it is done, how long it takes.
    pub(super) fn action_item(&self, id: &Slug) -> ItemView {
        let (desk, words) = (self.desk, self.desk.words);
        let Some(it) = desk.catalog.actions.get(id) else { return ItemView::default() };
        let head = &it.page.head;
        let effort = effort::view(&head.effort, desk);
        let mode = words.label("mode", head.mode.word());
        ItemView {
            meta: facts([mode, effort.time, effort.people]),
            ..self.item(Scheme::Action, id.as_str())
        }
    }

    /// Links to those things that this page may name.
    pub(super) fn links(&self, scheme: Scheme, ids: &[&Slug]) -> Vec<LinkView> {
        let shown = ids.iter().filter(|it| self.shows(scheme, it.as_str()));
        shown.map(|it| self.link(scheme, it.as_str())).collect()
    }
}
