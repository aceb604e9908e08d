//! The page of an indicator (N62, N63): definition, value, every number cited from it
//! with its proof, tables, targets, versions.

use serde::Serialize;

use super::answer::{AnswerView, answer, shorten};
use super::breakdown::{self, BreakdownView, breakdowns};
use super::change::{ChangeView, change};
use super::definition::{DefinitionView, definition};
use super::entries;
use super::introduction::impact_title;
use super::part;
use super::targets::{TargetView, target};
use super::values;
use crate::aggregate::{Number, Question, Visible};
use crate::diag::Diagnosed;
use crate::model::Indicator;
use crate::parse::TypedRef;
use crate::plan::address::Address;
use crate::plan::badge::BadgeLinkView;
use crate::plan::data::dataset;
use crate::plan::desk::Desk;
use crate::plan::item::ItemView;
use crate::plan::number::PartView;
use crate::plan::parts::{Roll, RollView};
use crate::plan::shell::LinkView;
use crate::plan::writer::{Frame, Writer};
use crate::plan::{Page, View};
use crate::value::{Amount, Rounding, Slug};

/// How many changes of published numbers the page tells.
const MOST_CHANGES: usize = 1;

/// How many targets.
const MOST_TARGETS: usize = 3;

/// How many scopes that pages cite.
const MOST_SCOPES: usize = 40;

/// What `impact/indicator.html` sees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct IndicatorView {
    /// Its name.
    pub title: String,
    /// What it counts and how.
    pub definition: DefinitionView,
    /// The whole: everything up to the day of the build.
    pub whole: AnswerView,
    /// How much of it has which proof; empty when it does not come from records.
    pub grades: Vec<GradeView>,
    /// The table that tells most, when it is short.
    pub breakdowns: Vec<BreakdownView>,
    /// Its other tables, each on a page of its own.
    pub tables: Vec<LinkView>,
    /// The whole on other days that pages cite.
    pub answers: Vec<AnswerView>,
    /// The scopes of which pages cite its numbers, each on a page of its own.
    pub scopes: RollView,
    /// Other changes of its numbers, where all are; empty when all stand here.
    pub more_changes: LinkView,
    /// Published numbers of it that were changed, newest first.
    pub changes: Vec<ChangeView>,
    /// What is aimed at.
    pub targets: Vec<TargetView>,
    /// The page of all targets; empty when all stand here.
    pub all_targets: String,
    /// What machines that read the page learn of it, as JSON-LD.
    pub dataset: String,
    /// Its values as files, and where all data are explained.
    pub downloads: Vec<LinkView>,
    /// Where the rules of counting are explained.
    pub method: String,
    /// The whole as it may stand on another site; none while it has no value to show.
    pub badge: Option<BadgeLinkView>,
}

/// The part of a number that has a grade of evidence (N63).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct GradeView {
    /// 0 to 4.
    pub grade: usize,
    /// What the grade means.
    pub label: String,
    /// Its share; its key ends in `#grade-<n>`.
    pub share: PartView,
    /// Its key.
    pub key: String,
    /// Where its part of the bar begins, in hundredths.
    pub x: u64,
    /// How long its part of the bar is, in hundredths.
    pub width: u64,
}

/// The page of each indicator.
pub(in crate::plan) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let indicators = desk.catalog.indicators.iter();
    let pages = indicators.flat_map(|(id, it)| {
        let known = values::cited(desk, id);
        let own = Address::indicator(it);
        let is_here = |it: &&values::Known| desk.place_of(&it.0).page() == own;
        let (here, below): (Vec<_>, Vec<_>) = known.iter().partition(is_here);
        let (mut pages, scopes) = part::scopes(desk, it, &below);
        pages.extend(breakdown::pages(desk, id, it));
        pages.extend(entries::pages(desk, it));
        page(desk, it, (&here, &scopes)).into_iter().chain(pages)
    });
    pages.collect()
}

fn page(
    desk: &Desk<'_>,
    it: &Indicator<'_>,
    (known, scopes): (&[&values::Known], &[(String, Address)]),
) -> Vec<Diagnosed<Page>> {
    let id = &it.head.id.value;
    let mut writer = desk.writer(Address::indicator(it));
    writer.source = Some(it.path);
    let answers = known.iter().map(|it| answer(&mut writer, it)).collect();
    let mut answers: Vec<AnswerView> = shorten(answers);
    let whole = answers.remove(0);
    let question = values::whole(desk, id);
    let mut changes = changes(&writer, id);
    changes.truncate(MOST_CHANGES);
    let indicators = desk.words.text("ui-indicators");
    let frame = Frame {
        title: it.head.title.clone(),
        description: it.head.definition.clone(),
        trail: vec![
            (impact_title(desk), Address::list("impact")),
            (indicators, Address::list("indicators")),
        ],
        ..Frame::default()
    };
    let cited = scopes.iter().map(|it| ItemView::from(scope(&writer, it))).collect();
    let title = desk.words.text("ui-cited-values");
    let roll = Roll { most: MOST_SCOPES, ..Roll::new("valeurs-citees", title) };
    let scopes = writer.roll(&frame, roll, cited);
    let mut targets = targets(&mut writer, id);
    let all_targets = match targets.len() > MOST_TARGETS {
        true => writer.href(&Address::list("targets")),
        false => String::new(),
    };
    targets.truncate(MOST_TARGETS);
    let file = Address::indicator(it).file("badge.svg");
    let badge = writer.badge(&whole.number, &file, &whole.anchor);
    let view = IndicatorView {
        title: it.head.title.clone(),
        definition: definition(&writer, it),
        grades: grades(desk, &question),
        breakdowns: breakdowns(&mut writer, &question),
        tables: breakdown::links(&writer, it),
        scopes,
        more_changes: more_changes(&writer, id),
        targets,
        all_targets,
        changes,
        dataset: dataset(desk, id, it),
        downloads: downloads(&writer, it),
        method: writer.href(&Address::list("method")),
        badge: badge.as_ref().map(|(link, _)| link.clone()),
        whole,
        answers,
    };
    // Each cited value stands here with all that proves it: the list at the end keeps
    // the whole, and what comes from elsewhere.
    let own = format!("{id}@");
    writer
        .numbers
        .retain(|it| !it.key.starts_with(&own) || it.key == view.whole.number.key);
    let mut pages = writer.finish_all(frame, View::Indicator(Box::new(view)));
    pages.extend(badge.map(|(_, file)| Diagnosed::sound(file)));
    pages
}

fn scope(writer: &Writer<'_>, (title, address): &(String, Address)) -> LinkView {
    LinkView { text: title.clone(), href: writer.href(address) }
}

fn changes(writer: &Writer<'_>, id: &Slug) -> Vec<ChangeView> {
    let changes = writer.desk.changes(|question| question.indicator == *id);
    changes.into_iter().map(|it| change(writer, it)).collect()
}

/// Where all changes are, when the page has not room for them.
fn more_changes(writer: &Writer<'_>, id: &Slug) -> LinkView {
    let all = writer.desk.changes(|question| question.indicator == *id);
    match all.len() > MOST_CHANGES {
        false => LinkView::default(),
        true => LinkView {
            text: writer.desk.words.text("ui-all-restatements"),
            href: writer.href(&Address::list("restatements")),
        },
    }
}

fn downloads(writer: &Writer<'_>, it: &Indicator<'_>) -> Vec<LinkView> {
    let [plain, excel] = Address::indicator_data(it);
    let files = [
        ("ui-download-csv", plain),
        ("ui-download-excel", excel),
        ("ui-all-data", Address::list("data")),
    ];
    let links = files.iter().map(|(text, address)| LinkView {
        text: writer.desk.words.text(text),
        href: writer.href(address),
    });
    links.collect()
}

fn targets(writer: &mut Writer<'_>, id: &Slug) -> Vec<TargetView> {
    let all = writer.desk.catalog.targets.iter();
    let own = all.filter(|(_, it)| it.head.of.value == TypedRef::Indicator(id.clone()));
    own.map(|(id, it)| target(writer, id, it)).collect()
}

/// How much of the amount has which grade of evidence.
fn grades(desk: &Desk<'_>, question: &Question) -> Vec<GradeView> {
    let Visible::Value(measure) = desk.impact.measure(question) else {
        return Vec::new();
    };
    let parts = measure.proof.grades;
    let whole = parts.iter().fold(Amount::ZERO, |sum, it| sum + *it);
    let Number::Amount(_) = measure.value else { return Vec::new() };
    let id = &question.indicator;
    let may_tell = parts.iter().all(|it| desk.impact.may_tell(id, *it, whole));
    if whole.is_zero() || !may_tell {
        return Vec::new();
    }
    let key = question.key(desk.version(&question.indicator));
    let share = |part: Amount, decimals| {
        (part * Amount::HUNDRED).divided(whole, decimals, Rounding::Nearest)
    };
    let mut before = Amount::ZERO;
    let graded = parts.iter().enumerate().filter_map(|(grade, part)| {
        let percent = share(*part, 1)?;
        let x = share(before, 0)?.to_u64()?;
        before += *part;
        let end = share(before, 0)?.to_u64()?;
        Some(GradeView {
            grade,
            label: desk.words.label("evidence-grade", &grade.to_string()),
            share: PartView {
                text: desk.words.percent(percent),
                value: percent.to_string(),
            },
            key: format!("{key}#grade-{grade}"),
            x,
            width: end - x,
        })
    });
    graded.filter(|it| it.share.value != "0").collect()
}
