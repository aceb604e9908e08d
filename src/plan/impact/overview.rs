//! The page of all numbers: headlines, indicators by level, targets, what is not
//! measured, and the ways to the pages that explain.

use serde::Serialize;

use super::indicators::{LevelView, levels, period};
use super::introduction::{Introduced, introduced};
use super::targets::{TargetView, target};
use crate::diag::Diagnosed;
use crate::parse::{Level, TargetState};
use crate::plan::address::Address;
use crate::plan::desk::Desk;
use crate::plan::introduction::IntroductionView;
use crate::plan::number::NumberView;
use crate::plan::shell::LinkView;
use crate::plan::writer::Writer;
use crate::plan::{Page, View};

/// The most indicators that the page shows whole.
const MOST_INDICATORS: usize = 32;

/// How many of a level it shows else.
const FEW: usize = 8;

/// How many targets it shows.
const MOST_TARGETS: usize = 10;

/// What `impact/index.html` sees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct ImpactView {
    /// What editors say.
    pub introduction: IntroductionView,
    /// The numbers shown first.
    pub headlines: Vec<NumberView>,
    /// What all computed numbers speak of, in a sentence: from when to when.
    pub period: String,
    /// Indicators by level.
    pub levels: Vec<LevelView>,
    /// What is said where nothing is called an impact; empty when something is.
    pub no_impact: String,
    /// Targets that hold, ambitions included.
    pub targets: Vec<TargetView>,
    /// The page of all targets; empty when all stand here.
    pub all_targets: String,
    /// The page of all indicators.
    pub all_indicators: String,
    /// The pages that explain.
    pub guides: Vec<GuideView>,
    /// Files for analysts.
    pub downloads: Vec<LinkView>,
}

/// A page that explains numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct GuideView {
    /// Its name and its place.
    pub link: LinkView,
    /// What is found there.
    pub about: String,
}

/// The page of all numbers.
pub(super) fn page(desk: &Desk<'_>) -> Diagnosed<Page> {
    let Introduced { mut writer, mut frame, view: mut introduction, page } =
        introduced(desk, "impact");
    let impact = desk.words.text("ui-impact");
    if frame.title == impact && !has_results(desk) {
        frame.title = desk.words.text("ui-outputs");
        introduction.title.clone_from(&frame.title);
    }
    let own = page.map_or(&[][..], |it| &it.headlines);
    let headlines = match own {
        [] => writer.headlines(),
        own => own.iter().map(|it| writer.headline(it)).collect(),
    };
    let n_cited = writer.numbers.len();
    let mut levels = levels(&mut writer);
    let n_indicators: usize = levels.iter().map(|it| it.indicators.len()).sum();
    if n_indicators > MOST_INDICATORS {
        for level in &mut levels {
            level.has_more = level.indicators.len() > FEW;
            level.indicators.truncate(FEW);
        }
    }
    let mut targets = targets(&mut writer);
    let all_targets = match targets.len() > MOST_TARGETS {
        true => writer.href(&Address::list("targets")),
        false => String::new(),
    };
    targets.truncate(MOST_TARGETS);
    let measures_impact = levels.iter().any(|it| it.id == "impact");
    let view = ImpactView {
        introduction,
        headlines,
        period: period(desk),
        no_impact: match measures_impact {
            true => String::new(),
            false => desk.words.text("ui-no-impact"),
        },
        levels,
        targets,
        all_targets,
        all_indicators: writer.href(&Address::list("indicators")),
        guides: guides(&writer),
        downloads: downloads(&writer),
    };
    // What stands in these lists is explained where each of their lines leads.
    writer.numbers.truncate(n_cited);
    writer.finish(frame, View::Impact(Box::new(view)))
}

/// Whether anything is measured beyond means and outputs (N64).
fn has_results(desk: &Desk<'_>) -> bool {
    let mut levels = desk.catalog.indicators.values().map(|it| it.head.level);
    levels.any(|it| matches!(it, Level::Outcome | Level::Impact))
}

fn targets(writer: &mut Writer<'_>) -> Vec<TargetView> {
    let targets = writer.desk.catalog.targets.iter();
    let active = targets.filter(|(_, it)| it.head.state == TargetState::Active);
    active.map(|(id, it)| target(writer, id, it)).collect()
}

fn guides(writer: &Writer<'_>) -> Vec<GuideView> {
    let names = [
        "method",
        "indicators",
        "figures",
        "targets",
        "divergences",
        "restatements",
        "surveys",
        "sources",
    ];
    let guides = names.iter().map(|name| GuideView {
        link: LinkView {
            text: writer.desk.words.text(&format!("ui-{name}")),
            href: writer.href(&Address::list(name)),
        },
        about: writer.desk.words.text(&format!("ui-about-{name}")),
    });
    guides.collect()
}

fn downloads(writer: &Writer<'_>) -> Vec<LinkView> {
    let files = [
        ("ui-download-indicators", "donnees/indicateurs.csv"),
        ("ui-download-figures", "donnees/chiffres.csv"),
        ("ui-all-data", "donnees/"),
    ];
    let links = files.iter().map(|(text, file)| LinkView {
        text: writer.desk.words.text(text),
        href: writer.href(&Address::root_file(file)),
    });
    links.collect()
}
