//! What is aimed at, how much of it is reached, how much of the time is gone (N28 to
//! N32).
//!
//! Invariant: a target is never shown as a result; an ambition has no attainment.

use serde::Serialize;

use super::introduction::{Introduced, introduced_part};
use super::reached;
use crate::diag::{Diagnosed, Fact};
use crate::locale::capitalised;
use crate::model::{Catalog, Target};
use crate::parse::{FigureScope, Scheme, TargetKind, TargetState, TypedRef, Word};
use crate::plan::address::Address;
use crate::plan::desk::Desk;
use crate::plan::introduction::IntroductionView;
use crate::plan::number::{NumberState, NumberView, PartView, TargetShow};
use crate::plan::parts::cut;
use crate::plan::shell::LinkView;
use crate::plan::writer::Writer;
use crate::plan::{Page, View};
use crate::value::{Amount, Date, Slug};

/// How many targets stand on a page.
const MOST: usize = 7;

/// What `impact/targets.html` sees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct TargetsView {
    /// What editors say.
    pub introduction: IntroductionView,
    /// Targets that hold, in the order of their ids.
    pub targets: Vec<TargetView>,
    /// Ambitions: a direction, without attainment.
    pub ambitions: Vec<TargetView>,
    /// Targets that were revised or abandoned: they stay visible.
    pub former: Vec<TargetView>,
}

/// A target.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct TargetView {
    /// Where citations lead to: an id of the page of targets.
    pub id: String,
    /// What it measures, and where that is explained.
    pub of: LinkView,
    /// What is aimed at: « objectif : 15 000 volontaires ».
    pub value: NumberView,
    /// What it speaks of.
    pub scope: String,
    /// « pour l'ensemble du programme », where only a part of it is spoken of.
    pub reach: String,
    /// From when to when.
    pub period: String,
    /// When it was set; empty when nobody says.
    pub set_on: String,
    /// Who says so.
    pub source: LinkView,
    /// « en cours », « révisé », « abandonné ».
    pub state: String,
    /// The target that took its place.
    pub replaced_by: LinkView,
    /// What is reached, in its own words and with its own source; none when nobody
    /// knows.
    pub actual: Option<NumberView>,
    /// What is missing to it; its key is `target:<id>#gap`.
    pub gap: PartView,
    /// Attainment, progress and time, as far as they can be computed.
    pub gauges: Vec<GaugeView>,
}

/// A share of a way, with its bar.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct GaugeView {
    /// « Atteinte », « Temps écoulé »
    pub label: String,
    /// The share, which may be above 100 %.
    pub number: NumberView,
    /// The length of the bar in hundredths: only the drawing is clipped (N29).
    pub width: u64,
}

/// The page of all targets.
pub(super) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let all = sorted(desk.catalog);
    let parts = cut(&all, MOST, |_| 1);
    let pages = (1..).zip(&parts).map(|(number, part)| {
        let Introduced { mut writer, frame, view: introduction, .. } =
            introduced_part(desk, "targets", (number, parts.len()));
        let mut view = TargetsView { introduction, ..TargetsView::default() };
        for it in &all[part.clone()] {
            let told = target(&mut writer, &it.head.id.value, it);
            match Standing::of(it) {
                Standing::Target => view.targets.push(told),
                Standing::Ambition => view.ambitions.push(told),
                Standing::Former => view.former.push(told),
            }
        }
        writer.finish(frame, View::Targets(Box::new(view)))
    });
    pages.collect()
}

/// In which list of the page a target stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    Target,
    Ambition,
    Former,
}

impl Standing {
    fn of(it: &Target<'_>) -> Self {
        match (it.head.state, it.head.kind) {
            (TargetState::Active, TargetKind::Target) => Self::Target,
            (TargetState::Active, TargetKind::Ambition) => Self::Ambition,
            _ => Self::Former,
        }
    }
}

/// The targets in the order of their page.
fn sorted<'c>(catalog: &'c Catalog<'c>) -> Vec<&'c Target<'c>> {
    let mut all: Vec<&'c Target<'c>> =
        catalog.targets.values().map(|it| -> &'c Target<'c> { it }).collect();
    all.sort_by_key(|it| Standing::of(it));
    all
}

/// Where each target stands.
pub(in crate::plan) fn places<'c>(
    catalog: &'c Catalog<'c>,
) -> impl Iterator<Item = (&'c Target<'c>, Address)> {
    let all = sorted(catalog).into_iter().enumerate();
    let list = Address::list("targets");
    all.map(move |(at, it)| (it, list.part(at / MOST + 1).at(it.head.id.value.as_str())))
}

/// One target in full.
pub(in crate::plan) fn target(
    writer: &mut Writer<'_>,
    id: &Slug,
    it: &Target<'_>,
) -> TargetView {
    let desk = writer.desk;
    let head = it.head;
    let link = |of: Option<&Slug>, scheme: Scheme| {
        of.map(|it| writer.link(scheme, it.as_str())).unwrap_or_default()
    };
    let source = link(head.source.as_ref().map(|it| &it.value), Scheme::Source);
    let mut replaced_by =
        link(head.replaced_by.as_ref().map(|it| &it.value), Scheme::Target);
    if let Some(next) = &head.replaced_by
        && let Some(next) = desk.catalog.targets.get(&next.value)
    {
        replaced_by.text = desk.target_label(next);
    }
    let mut of = of(writer, &head.of.value);
    of.text = capitalised(&of.text);
    TargetView {
        id: id.to_string(),
        of,
        scope: figure_scope(writer, &head.scope),
        reach: String::new(),
        period: period(desk, it),
        set_on: head.set_on.map(|it| desk.words.during(it)).unwrap_or_default(),
        source,
        state: state(desk, it),
        replaced_by,
        actual: reached::actual(writer, id, it),
        gap: reached::gap(desk, id, it),
        gauges: gauges(writer, id, it),
        value: writer.target(id, TargetShow::Value),
    }
}

/// « En cours », « Échéance passée », « Révisé ».
fn state(desk: &Desk<'_>, target: &Target<'_>) -> String {
    let head = target.head;
    let is_over = head.due.last().is_some_and(|last| last < desk.date);
    match head.state == TargetState::Active && is_over {
        true => desk.words.text("ui-past-due"),
        false => capitalised(&desk.words.label("target-state", head.state.word())),
    }
}

fn of(writer: &Writer<'_>, of: &TypedRef) -> LinkView {
    match of {
        TypedRef::Indicator(id) => writer.link(Scheme::Indicator, id.as_str()),
        TypedRef::Concept(id) => writer.link(Scheme::Concept, id.as_str()),
        TypedRef::Figure(id) => writer.link(Scheme::Figure, id.as_str()),
        TypedRef::Target(id) => writer.link(Scheme::Target, id.as_str()),
    }
}

fn period(desk: &Desk<'_>, target: &Target<'_>) -> String {
    let due = target.head.due;
    let last = match due {
        Date::On(moment) => Some(moment),
        Date::Interval(_, last) => last,
    };
    match (target.head.start, last) {
        (Some(Date::On(first)), Some(last)) => {
            desk.words.date(Date::Interval(first, Some(last)))
        }
        _ => {
            let due = Fact::Text(desk.words.date(due));
            desk.words.with("ui-due", &[("date", due)])
        }
    }
}

fn gauges(writer: &mut Writer<'_>, id: &Slug, target: &Target<'_>) -> Vec<GaugeView> {
    if target.head.kind == TargetKind::Ambition {
        return Vec::new();
    }
    let shows = [
        (TargetShow::Attainment, "ui-attainment"),
        (TargetShow::Progress, "ui-progress"),
        (TargetShow::Time, "ui-time-elapsed"),
    ];
    let mut gauges = Vec::new();
    for (show, label) in shows {
        let number = writer.target(id, show);
        if number.state != NumberState::Value {
            writer.numbers.retain(|it| it.key != number.key);
            if show != TargetShow::Attainment {
                continue;
            }
        }
        let label = writer.desk.words.text(label);
        gauges.push(GaugeView { label, width: clipped(&number.value), number });
    }
    gauges
}

fn clipped(percent: &str) -> u64 {
    let percent = Amount::new(percent).unwrap_or(Amount::ZERO);
    if percent.is_negative() {
        return 0;
    }
    percent.floor().to_u64().unwrap_or_default().min(100)
}

/// What a figure or a target speaks of, in words.
pub(super) fn figure_scope(writer: &Writer<'_>, scope: &FigureScope) -> String {
    let organisation = scope.organisation.as_ref().map(|it| {
        let own = writer.desk.catalog.site.organisation;
        match own.id == it.value {
            true => own.name.clone(),
            false => writer.name(Scheme::Partner, it.value.as_str()),
        }
    });
    let slugs = [
        (Scheme::Program, &scope.program),
        (Scheme::Challenge, &scope.challenge),
        (Scheme::Territory, &scope.territory),
        (Scheme::Cohort, &scope.cohort),
    ];
    let [program, challenge, territory, cohort] = slugs
        .map(|(scheme, id)| id.as_ref().map(|it| writer.name(scheme, it.value.as_str())));
    let edition =
        scope.edition.as_ref().map(|it| writer.name(Scheme::Edition, &it.value));
    let group = scope.group.as_ref().map(|it| it.value.clone());
    let parts = [organisation, program, edition, challenge, territory, cohort, group];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
