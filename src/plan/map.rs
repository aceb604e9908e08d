//! France drawn: where a territory is, and how much of a number falls to each département.
//!
//! Invariants: the outlines are data (`map/france.txt`, with their source and licence); a
//! drawing says nothing that its table does not say; a number that is masked has no step of
//! its own, so that no tint gives it away.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::Serialize;

use super::embed::TableView;
use super::number::{NumberState, NumberView};
use super::writer::Writer;
use crate::aggregate::{Dimension, Question, RowHead};
use crate::diag::Fault;
use crate::parse::{Reference, TerritoryKind};
use crate::value::{Amount, Slug};

/// The outlines, read once: they are a part of the program.
static FRANCE: LazyLock<Vec<Outline>> = LazyLock::new(|| {
    let lines = include_str!("map/france.txt").lines();
    let lines = lines.filter(|it| !it.starts_with('#'));
    lines
        .filter_map(|line| {
            let (code, rest) = line.split_once(' ')?;
            let (region, path) = rest.split_once(' ')?;
            Some(Outline { code, region, path })
        })
        .collect()
});

/// How many tints a map has.
const STEPS: usize = 4;

/// The outline of a département; the first one is that of the country.
struct Outline {
    code: &'static str,
    region: &'static str,
    path: &'static str,
}

/// A map; `components/map.html` shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct MapView {
    /// Its id on the page.
    pub id: String,
    /// What it shows.
    pub title: String,
    /// The outline of the country, or those of all départements that have no tint.
    pub land: String,
    /// What stands out.
    pub areas: Vec<AreaView>,
    /// What each tint stands for.
    pub legend: Vec<MapStepView>,
}

/// A place on a map.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct AreaView {
    /// Its outline.
    pub path: String,
    /// Its tint: `1` to `4`, `masked`, or `here`.
    pub step: String,
    /// What it is, with its number.
    pub title: String,
}

/// A tint of a map.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct MapStepView {
    /// The tint.
    pub step: String,
    /// The lowest number of its places; none when the tint says that a number is hidden.
    pub lowest: Option<NumberView>,
    /// The highest of them, where it is another one.
    pub highest: Option<NumberView>,
    /// The places that have it.
    pub names: String,
}

/// A map with the table that says the same.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct MapBlockView {
    /// The map; none when nothing of the table has an outline.
    pub map: Option<MapView>,
    /// The table.
    pub table: TableView,
}

impl Writer<'_> {
    /// The block that a reference to a map stands for.
    pub(super) fn map_block(
        &mut self,
        reference: &Reference,
        title: &str,
        caption: &str,
    ) -> Result<MapBlockView, Option<Fault>> {
        let question = self.question(reference)?;
        let mut block = self.map_of(&question);
        if !title.is_empty() {
            block.table.title = title.into();
            block.map.iter_mut().for_each(|it| it.title = title.into());
        }
        block.table.caption = caption.into();
        Ok(block)
    }

    /// A number by territory, drawn and in rows.
    pub(super) fn map_of(&mut self, question: &Question) -> MapBlockView {
        let rows = self.desk.impact.table(question, Dimension::Territory);
        let table = self.rows(question, &rows);
        let ordered = self.ordered(&rows);
        let heads = ordered.iter().map(|it| match &it.head {
            RowHead::Thing(id) => Slug::new(id),
            _ => None,
        });
        let shown: Vec<(Slug, Shade)> = heads
            .zip(&table.rows)
            .filter_map(|(id, row)| {
                let number = row.numbers.first()?;
                let value = match number.state {
                    NumberState::Value => Amount::new(&number.value),
                    NumberState::Masked | NumberState::Withheld => None,
                    _ => return None,
                };
                let facts =
                    [("label", (&row.head).into()), ("value", (&number.text).into())];
                let title = self.desk.words.with("ui-labelled", &facts);
                Some((
                    id?,
                    Shade {
                        name: row.head.clone(),
                        title,
                        value,
                        number: number.clone(),
                    },
                ))
            })
            .collect();
        let map = self.tinted(&table.title, &shown);
        MapBlockView { map, table }
    }

    fn tinted(&mut self, title: &str, shown: &[(Slug, Shade)]) -> Option<MapView> {
        // What has a number of its own is not tinted again with what it lies in.
        let own: BTreeSet<&str> = shown
            .iter()
            .filter(|(id, _)| self.kind_of(id) == Some(TerritoryKind::Department))
            .flat_map(|(id, _)| self.outlines(id))
            .map(|it| it.code)
            .collect();
        let values: BTreeSet<Amount> = shown
            .iter()
            .filter(|(id, _)| !self.outlines(id).is_empty())
            .filter_map(|(_, it)| it.value)
            .collect();
        let mut areas = Vec::new();
        let mut steps: BTreeMap<String, Vec<&Shade>> = BTreeMap::new();
        let mut drawn: BTreeSet<&str> = BTreeSet::new();
        for (id, shade) in shown {
            let whole = self.kind_of(id) == Some(TerritoryKind::Department);
            let outlines = self.outlines(id).into_iter();
            let outlines: Vec<&Outline> =
                outlines.filter(|it| whole || !own.contains(it.code)).collect();
            if outlines.is_empty() {
                continue;
            }
            drawn.extend(outlines.iter().map(|it| it.code));
            let step = shade.value.map_or("masked".into(), |it| step(it, &values));
            steps.entry(step.clone()).or_default().push(shade);
            let path = outlines.iter().map(|it| it.path).collect();
            areas.push(AreaView { path, step, title: shade.title.clone() });
        }
        let rest = FRANCE.iter().skip(1).filter(|it| !drawn.contains(it.code));
        let words = self.desk.words;
        let legend = steps.into_iter().map(|(step, mut shades)| {
            let names: Vec<String> = shades.iter().map(|it| it.name.clone()).collect();
            shades.retain(|it| it.value.is_some());
            shades.sort_by_key(|it| it.value);
            let lowest = shades.first();
            let highest =
                shades.last().filter(|it| lowest.map(|it| it.value) != Some(it.value));
            MapStepView {
                step,
                lowest: lowest.map(|it| it.number.clone()),
                highest: highest.map(|it| it.number.clone()),
                names: words.list(&names),
            }
        });
        self.n_maps += 1;
        (!areas.is_empty()).then(|| MapView {
            id: format!("carte-{}", self.n_maps),
            title: title.to_owned(),
            land: rest.map(|it| it.path).collect(),
            areas,
            legend: legend.collect(),
        })
    }

    /// Where a territory is: a département, a region, or what is in one of them.
    pub(super) fn map_at(&mut self, id: &Slug, name: &str) -> Option<MapView> {
        let lineage = &self.desk.catalog.territories.get(id)?.lineage;
        let found = lineage.iter().map(|it| self.outlines(it));
        let outlines = found.into_iter().find(|it| !it.is_empty())?;
        self.n_maps += 1;
        let title = name.to_owned();
        let facts = [("name", (&title).into())];
        Some(MapView {
            id: format!("carte-{}", self.n_maps),
            land: FRANCE.first().map_or("", |it| it.path).to_owned(),
            areas: vec![AreaView {
                path: outlines.iter().map(|it| it.path).collect(),
                step: "here".into(),
                title: title.clone(),
            }],
            legend: Vec::new(),
            title: self.desk.words.with("ui-map-where", &facts),
        })
    }

    /// The outlines that a territory is made of.
    fn outlines(&self, id: &Slug) -> Vec<&'static Outline> {
        let Some(it) = self.desk.catalog.territories.get(id) else { return Vec::new() };
        let Some(code) = it.head.code.as_deref() else { return Vec::new() };
        let departments = FRANCE.iter().skip(1);
        match it.head.kind {
            TerritoryKind::Department => {
                departments.filter(|it| it.code == code).collect()
            }
            TerritoryKind::Region => departments.filter(|it| it.region == code).collect(),
            _ => Vec::new(),
        }
    }

    fn kind_of(&self, id: &Slug) -> Option<TerritoryKind> {
        self.desk.catalog.territories.get(id).map(|it| it.head.kind)
    }
}

/// A row of a table as a map shows it.
struct Shade {
    name: String,
    title: String,
    /// Its value; none when it is masked.
    value: Option<Amount>,
    number: NumberView,
}

/// The tint of a value among all that are shown: the lowest quarter of them has the first.
fn step(value: Amount, all: &BTreeSet<Amount>) -> String {
    let below = all.iter().filter(|it| **it < value).count();
    (below * STEPS / all.len().max(1) + 1).to_string()
}
