//! The list of territories by kind, with a map and the tables of what was counted by
//! place, « non localisé » included.

use std::collections::BTreeSet;

use serde::Serialize;

use super::desk::Desk;
use super::impact::whole;
use super::introduction::IntroductionView;
use super::item::ItemView;
use super::map::MapBlockView;
use super::parts::{Roll, RollView};
use super::shell::LinkView;
use super::writer::{Frame, Writer};
use super::{Page, View};
use crate::diag::Diagnosed;
use crate::locale::{capitalised, sort_key};
use crate::parse::{Scheme, TerritoryKind, TypedRef, Word};
use crate::value::Slug;

/// The most territories of a kind that stand on the page.
const MOST_OF_KIND: usize = 36;

/// The longest table on it.
const MOST_ROWS: usize = 30;

/// The most numbers that the list breaks down by place.
const MOST: usize = 2;

/// What `territories.html` sees.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct TerritoriesView {
    /// What stands above the list.
    pub introduction: IntroductionView,
    /// Territories with a page, by kind, from the widest to the finest.
    pub kinds: Vec<TerritoryKindView>,
    /// Numbers by territory; the first that can be drawn comes with its map.
    pub numbers: Vec<MapBlockView>,
    /// Where those stand that are too long for the page.
    pub more: Vec<LinkView>,
}

/// Territories of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct TerritoryKindView {
    /// The kind.
    pub title: String,
    /// The territories, by name.
    pub items: RollView,
}

/// The page, when a territory has one or an introduction is written.
pub(super) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    if !desk.register.has_list(desk.catalog, "territories") {
        return Vec::new();
    }
    let mut writer = desk.introduced("territories");
    let introduction = writer.introduction("territories", "ui-territories");
    let frame = introduction.frame();
    let kinds = kinds(&mut writer, &frame);
    let (numbers, more) = numbers(&mut writer, &frame);
    let view = TerritoriesView { numbers, more, introduction, kinds };
    writer.finish_all(frame, View::Territories(Box::new(view)))
}

fn kinds(writer: &mut Writer<'_>, frame: &Frame) -> Vec<TerritoryKindView> {
    let kinds = TerritoryKind::WORDS.iter().map(|(word, kind)| {
        let territories = writer.desk.catalog.territories.iter();
        let of_kind = territories.filter(|(_, it)| it.head.kind == *kind);
        let links = of_kind.map(|(id, _)| writer.link(Scheme::Territory, id.as_str()));
        let mut items: Vec<LinkView> = links.filter(|it| !it.href.is_empty()).collect();
        items.sort_by_key(|it| sort_key(&it.text));
        let title = capitalised(&writer.desk.words.label("territory-kinds", word));
        let items = items.into_iter().map(ItemView::from).collect();
        let name = format!("par-type/{word}");
        let roll = Roll { most: MOST_OF_KIND, ..Roll::new(&name, title.clone()) };
        TerritoryKindView { items: writer.roll(frame, roll, items), title }
    });
    kinds.filter(|it| !it.items.items.is_empty()).collect()
}

/// The numbers that are shown by place: the indicators among the headlines, then the first
/// of each challenge. Only one is drawn: a map weighs more than its table.
fn numbers(writer: &mut Writer<'_>, frame: &Frame) -> (Vec<MapBlockView>, Vec<LinkView>) {
    let mut blocks: Vec<MapBlockView> = Vec::new();
    let mut more = Vec::new();
    for indicator in candidates(writer.desk) {
        let question = whole(writer.desk, &indicator);
        let table =
            writer.desk.impact.table(&question, crate::aggregate::Dimension::Territory);
        if table.rows.len() < 2 {
            continue;
        }
        if table.rows.len() > MOST_ROWS {
            let known = writer.desk.catalog.indicators.get(&indicator);
            let title = known.map_or("", |it| it.head.title.as_str()).to_owned();
            let name = format!("nombres/{indicator}");
            let make = |writer: &mut Writer<'_>| writer.map_of(&question).table;
            more.push(writer.long_table(frame, &Roll::new(&name, title), make));
            if blocks.len() + more.len() == MOST {
                break;
            }
            continue;
        }
        let mut block = writer.map_of(&question);
        if blocks.iter().any(|it| it.map.is_some()) {
            block.map = None;
        }
        blocks.push(block);
        if blocks.len() + more.len() == MOST {
            break;
        }
    }
    (blocks, more)
}

fn candidates(desk: &Desk<'_>) -> Vec<Slug> {
    let headlines = desk.catalog.site.headlines.iter().filter_map(|it| match it {
        TypedRef::Indicator(id) => Some(id.clone()),
        _ => None,
    });
    let challenges = desk.challenges().into_iter();
    let challenges =
        challenges.filter(|it| desk.register.is_public(Scheme::Challenge, it.as_str()));
    let first = challenges.filter_map(|it| {
        desk.catalog.challenges.get(it)?.indicators.first().map(|it| (*it).clone())
    });
    let mut known = BTreeSet::new();
    headlines.chain(first).filter(|it| known.insert(it.clone())).collect()
}
