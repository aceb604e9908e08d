//! The list of indicators, and indicators by level for the page of all numbers.

use serde::Serialize;

use super::introduction::{Introduced, introduced_part};
use super::values;
use crate::aggregate::{Period, Scope};
use crate::diag::{Diagnosed, Fact};
use crate::parse::{Level, Word};
use crate::plan::desk::Desk;
use crate::plan::introduction::IntroductionView;
use crate::plan::number::NumberView;
use crate::plan::parts::cut;
use crate::plan::shell::LinkView;
use crate::plan::writer::Writer;
use crate::plan::{Page, View};
use crate::value::Slug;

/// How many indicators stand on a page.
const MOST: usize = 22;

/// The levels, from what is put in to what changes.
const LEVELS: [Level; 4] = [Level::Means, Level::Output, Level::Outcome, Level::Impact];

/// What `impact/indicators.html` sees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct IndicatorsView {
    /// What editors say.
    pub introduction: IntroductionView,
    /// What all computed numbers speak of, in a sentence: from when to when.
    pub period: String,
    /// Indicators by level, those levels that have any.
    pub levels: Vec<LevelView>,
}

/// The indicators of one level.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct LevelView {
    /// `means`, `output`, `outcome`, `impact`.
    pub id: String,
    /// « Réalisations »
    pub title: String,
    /// What the level says.
    pub about: String,
    /// Its indicators, by title.
    pub indicators: Vec<ListedView>,
    /// Whether it has more, on the page of all.
    pub has_more: bool,
}

/// An indicator in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct ListedView {
    /// Its name and its page.
    pub link: LinkView,
    /// What it counts.
    pub definition: String,
    /// What it does not count.
    pub not_counted: String,
    /// Its value up to the day of the build.
    pub number: NumberView,
    /// When that holds; empty when it is the period of the page.
    pub when: String,
}

/// The list of indicators.
pub(in crate::plan) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let all = sorted(desk);
    let parts = cut(&all, MOST, |_| 1);
    let pages = (1..).zip(&parts).map(|(number, part)| {
        let Introduced { mut writer, frame, view: introduction, .. } =
            introduced_part(desk, "indicators", (number, parts.len()));
        let n_cited = writer.numbers.len();
        let levels = dealt(&mut writer, &all[part.clone()]);
        // Each is explained where its line leads.
        writer.numbers.truncate(n_cited);
        let view = IndicatorsView { introduction, period: period(desk), levels };
        writer.finish(frame, View::Indicators(Box::new(view)))
    });
    pages.collect()
}

/// All indicators in the order of their page: by level, then by title.
fn sorted<'d>(desk: &'d Desk<'_>) -> Vec<(Level, &'d Slug)> {
    let rank = |level: Level| LEVELS.iter().position(|it| *it == level);
    let mut all: Vec<_> = desk.catalog.indicators.iter().collect();
    all.sort_by_cached_key(|(_, it)| {
        (rank(it.head.level), crate::locale::sort_key(&it.head.title))
    });
    all.into_iter().map(|(id, it)| (it.head.level, *id)).collect()
}

/// What all computed numbers of a page speak of, unless they say otherwise.
pub(super) fn period(desk: &Desk<'_>) -> String {
    let period = Fact::Text(desk.when(Period::To(desk.date), &Scope::default()));
    desk.words.with("ui-impact-period", &[("period", period)])
}

/// The indicators of the site by level, from means to impact.
pub(super) fn levels(writer: &mut Writer<'_>) -> Vec<LevelView> {
    let all = sorted(writer.desk);
    dealt(writer, &all)
}

/// Some of them by level.
fn dealt(writer: &mut Writer<'_>, some: &[(Level, &Slug)]) -> Vec<LevelView> {
    let levels = some.chunk_by(|(one, _), (other, _)| one == other);
    levels.map(|it| level(writer, it)).collect()
}

fn level(writer: &mut Writer<'_>, some: &[(Level, &Slug)]) -> LevelView {
    let desk = writer.desk;
    let word = some.first().map_or("", |(level, _)| level.word());
    let of_level =
        some.iter().filter_map(|(_, id)| Some((*id, desk.catalog.indicators.get(*id)?)));
    let of_page = desk.when(Period::To(desk.date), &Scope::default());
    let indicators: Vec<ListedView> = of_level
        .map(|(id, it)| {
            let number = writer.indicator(&values::whole(desk, id));
            ListedView {
                link: writer.link(crate::parse::Scheme::Indicator, id.as_str()),
                definition: it.head.definition.clone(),
                not_counted: it.head.not_counted.clone(),
                when: match number.when == of_page {
                    true => String::new(),
                    false => number.when.clone(),
                },
                number,
            }
        })
        .collect();
    LevelView {
        id: word.to_owned(),
        title: crate::locale::capitalised(&desk.words.label("level", word)),
        about: desk.words.text(&format!("ui-level-{word}")),
        has_more: false,
        indicators,
    }
}
