//! The list of indicators, and indicators by level for the page of all numbers.

use serde::Serialize;

use super::introduction::{Introduced, introduced};
use super::values;
use crate::aggregate::{Period, Scope};
use crate::diag::{Diagnosed, Fact};
use crate::parse::{Level, Word};
use crate::plan::desk::Desk;
use crate::plan::introduction::IntroductionView;
use crate::plan::number::NumberView;
use crate::plan::shell::LinkView;
use crate::plan::writer::Writer;
use crate::plan::{Page, View};

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
    let Introduced { mut writer, frame, view: introduction, .. } =
        introduced(desk, "indicators");
    let n_cited = writer.numbers.len();
    let levels = levels(&mut writer);
    // Each is explained where its line leads.
    writer.numbers.truncate(n_cited);
    let view = IndicatorsView { introduction, period: period(desk), levels };
    vec![writer.finish(frame, View::Indicators(Box::new(view)))]
}

/// What all computed numbers of a page speak of, unless they say otherwise.
pub(super) fn period(desk: &Desk<'_>) -> String {
    let period = Fact::Text(desk.when(Period::To(desk.date), &Scope::default()));
    desk.words.with("ui-impact-period", &[("period", period)])
}

/// The indicators of the site by level, from means to impact.
pub(super) fn levels(writer: &mut Writer<'_>) -> Vec<LevelView> {
    let all = [Level::Means, Level::Output, Level::Outcome, Level::Impact];
    let levels = all.into_iter().map(|it| level(writer, it));
    levels.filter(|it| !it.indicators.is_empty()).collect()
}

fn level(writer: &mut Writer<'_>, level: Level) -> LevelView {
    let desk = writer.desk;
    let word = level.word();
    let of_level =
        desk.catalog.indicators.iter().filter(|(_, it)| it.head.level == level);
    let of_page = desk.when(Period::To(desk.date), &Scope::default());
    let mut indicators: Vec<ListedView> = of_level
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
    indicators.sort_by_key(|it| crate::locale::sort_key(&it.link.text));
    LevelView {
        id: word.to_owned(),
        title: crate::locale::capitalised(&desk.words.label("level", word)),
        about: desk.words.text(&format!("ui-level-{word}")),
        indicators,
    }
}
