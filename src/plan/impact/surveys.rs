//! Every survey, with its questions, its answers and what may be wrong with it (N40).

use std::ops::Range;

use serde::Serialize;

use super::introduction::{Introduced, introduced_part};
use super::method::length;
use crate::diag::{Diagnosed, Fact};
use crate::model::Catalog;
use crate::parse::{Count, Question, Scheme, SurveyHead};
use crate::plan::address::Address;
use crate::plan::desk::Desk;
use crate::plan::introduction::IntroductionView;
use crate::plan::number::{NumberView, PartView};
use crate::plan::parts::cut;
use crate::plan::shell::LinkView;
use crate::plan::writer::Writer;
use crate::plan::{Page, View};
use crate::value::{Amount, Rounding};

/// How much room surveys have on a page, in elements.
const ROOM: usize = 230;

/// What `impact/surveys.html` sees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct SurveysView {
    /// What editors say.
    pub introduction: IntroductionView,
    /// The surveys, in the order of their ids.
    pub surveys: Vec<SurveyView>,
}

/// A survey.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct SurveyView {
    /// Where citations lead to: an id of the page.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who was asked.
    pub population: String,
    /// How long after.
    pub delay: String,
    /// When it was made.
    pub fieldwork: String,
    /// How it was made.
    pub mode: String,
    /// How many were asked; its key is `survey:<id>#asked`.
    pub asked: PartView,
    /// How many answered, or « base non communiquée »; its key is
    /// `survey:<id>#respondents`.
    pub respondents: PartView,
    /// How many of those asked answered; its key is `survey:<id>#response`. Empty when
    /// one of the two is not known.
    pub response: PartView,
    /// How answers were weighted.
    pub weighting: String,
    /// What may be wrong with it.
    pub biases: String,
    /// Who published it.
    pub source: LinkView,
    /// What was asked.
    pub questions: Vec<SurveyQuestionView>,
}

/// A question with its answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct SurveyQuestionView {
    /// The question.
    pub label: String,
    /// Its answers.
    pub answers: Vec<AnswerShareView>,
}

/// An answer with its share.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct AnswerShareView {
    /// What it says.
    pub label: String,
    /// Its share.
    pub share: NumberView,
    /// How many gave it; its key ends in `#count`. Empty when only a share was
    /// published.
    pub count: PartView,
}

/// The page of all surveys.
pub(super) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let (all, parts) = dealt(desk.catalog);
    let pages = (1..).zip(&parts).map(|(number, part)| {
        let Introduced { mut writer, frame, view: introduction, .. } =
            introduced_part(desk, "surveys", (number, parts.len()));
        let surveys = all[part.clone()].iter();
        let surveys = surveys.map(|it| survey(&mut writer, it)).collect();
        let view = SurveysView { introduction, surveys };
        writer.finish(frame, View::Surveys(Box::new(view)))
    });
    pages.collect()
}

/// The surveys, and which of them stand on which page.
fn dealt<'c>(catalog: &'c Catalog<'c>) -> (Vec<&'c SurveyHead>, Vec<Range<usize>>) {
    let all: Vec<&SurveyHead> = catalog.surveys.values().copied().collect();
    let weight = |it: &&SurveyHead| {
        let questions = it.questions.iter().map(|it| 11 + 4 * it.answers.len());
        16 + questions.sum::<usize>()
    };
    let parts = cut(&all, ROOM, weight);
    (all, parts)
}

/// Where each survey stands.
pub(in crate::plan) fn places<'c>(
    catalog: &'c Catalog<'c>,
) -> impl Iterator<Item = (&'c SurveyHead, Address)> {
    let (all, parts) = dealt(catalog);
    let places =
        (1..).zip(parts).flat_map(|(number, part)| part.map(move |at| (number, at)));
    places.map(move |(number, at)| {
        let page = Address::list("surveys").part(number);
        (all[at], page.at(all[at].id.value.as_str()))
    })
}

fn survey(writer: &mut Writer<'_>, it: &SurveyHead) -> SurveyView {
    let desk = writer.desk;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let questions =
        it.questions.iter().map(|asked| question(writer, it, asked)).collect();
    let source = it.source.as_ref();
    let source = source.map(|it| writer.link(Scheme::Source, it.value.as_str()));
    SurveyView {
        id: it.id.value.to_string(),
        title: it.title.clone(),
        population: it.population.clone(),
        delay: it.delay.map(|it| length(desk, it)).unwrap_or_default(),
        fieldwork: it.fieldwork.map(|it| desk.words.date(it)).unwrap_or_default(),
        mode: text(&it.mode),
        asked: people(desk, it.asked, "ui-count-unknown"),
        respondents: people(
            desk,
            it.respondents.or(Some(Count::Unknown)),
            "ui-base-not-told",
        ),
        response: response(desk, it),
        weighting: text(&it.weighting),
        biases: text(&it.biases),
        source: source.unwrap_or_default(),
        questions,
    }
}

fn question(
    writer: &mut Writer<'_>,
    survey: &SurveyHead,
    it: &Question,
) -> SurveyQuestionView {
    let answers = it.answers.iter().map(|answer| {
        let share = writer.answer(survey, &it.id.value, answer);
        let is_shown = share.state == crate::plan::NumberState::Value;
        let count = answer.count.filter(|_| is_shown).map(Count::Known);
        let count = people(writer.desk, count, "ui-count-unknown");
        AnswerShareView { label: answer.label.clone(), share, count }
    });
    SurveyQuestionView { label: it.label.clone(), answers: answers.collect() }
}

/// The response rate: « 51 % (512 sur 1 000) » (N43).
fn response(desk: &Desk<'_>, it: &SurveyHead) -> PartView {
    let (Some(Count::Known(asked)), Some(Count::Known(respondents))) =
        (it.asked, it.respondents)
    else {
        return PartView::default();
    };
    let least = desk.catalog.site.policies.k_people;
    let small = [respondents, asked.saturating_sub(respondents)]
        .iter()
        .any(|it| (1..least).contains(it));
    let [part, whole] = [respondents, asked].map(|it| Amount::from(u64::from(it)));
    let percent = (part * Amount::HUNDRED).divided(whole, 1, Rounding::Nearest);
    let Some(percent) = percent.filter(|_| !small && respondents <= asked) else {
        return PartView::default();
    };
    let facts = [
        ("share", Fact::Text(desk.words.percent(percent))),
        ("respondents", Fact::Text(desk.words.number(part))),
        ("asked", Fact::Text(desk.words.number(whole))),
    ];
    PartView {
        text: desk.words.with("ui-response-share", &facts),
        value: percent.to_string(),
    }
}

/// A count of people; one below the threshold is not shown (N46).
fn people(desk: &Desk<'_>, count: Option<Count>, unknown: &str) -> PartView {
    let least = desk.catalog.site.policies.k_people;
    match count {
        None => PartView::default(),
        Some(Count::Unknown) => {
            PartView { text: desk.words.text(unknown), value: String::new() }
        }
        Some(Count::Known(count)) if (1..least).contains(&count) => {
            let least = Fact::Text(least.to_string());
            let text = desk.words.with("ui-below", &[("least", least)]);
            PartView { text, value: String::new() }
        }
        Some(Count::Known(count)) => {
            let amount = Amount::from(u64::from(count));
            PartView { text: desk.words.number(amount), value: count.to_string() }
        }
    }
}
