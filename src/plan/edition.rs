//! An edition of a program: its dates, length, group size, challenges and phases.

use serde::Serialize;

use super::number::NumberView;
use super::phases::{PhaseView, bars};
use super::register::edition_title;
use super::shell::LinkView;
use super::writer::Writer;
use crate::diag::Fact;
use crate::model::{Edition, Program};
use crate::parse::{Cadence, CohortState, Step};
use crate::value::{Duration, Slug};

/// An edition.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct EditionView {
    /// Its place in the page of its program.
    pub id: String,
    /// Its name.
    pub title: String,
    /// When it runs; empty when its name says so.
    pub period: String,
    /// Whether it runs on the day of the build.
    pub standing: EditionStanding,
    /// How long a course is.
    pub length: NumberView,
    /// How many days are facilitated, and how many come after; empty when all are.
    pub split: Vec<NumberView>,
    /// How large a group is: wished, least, most, never more than.
    pub size: Vec<NumberView>,
    /// When courses begin; empty when that is not said.
    pub cadence: String,
    /// Its challenges.
    pub challenges: Vec<LinkView>,
    /// Its phases.
    pub phases: Vec<PhaseView>,
    /// Its steps by place.
    pub steps: Vec<StepView>,
    /// Its cohorts, the cancelled ones left out; none when there is none.
    pub cohorts: Option<NumberView>,
}

/// A step of an edition.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct StepView {
    /// Its name.
    pub title: String,
    /// Where; empty when that is not said.
    pub place: String,
}

/// Whether an edition runs on the day of the build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EditionStanding {
    /// It does.
    Current,
    /// It will.
    Coming,
    /// It did.
    Past,
}

/// The editions of a program: the one that runs, then the newest first.
pub(super) fn editions(writer: &Writer<'_>, program: &Program<'_>) -> Vec<EditionView> {
    let views = program.editions.iter().map(|it| edition(writer, it));
    let mut views: Vec<EditionView> = views.collect();
    views.sort_by_key(|it| it.standing != EditionStanding::Current);
    views
}

/// What there is to say of an edition.
pub(super) fn edition(writer: &Writer<'_>, edition: &Edition<'_>) -> EditionView {
    let words = writer.desk.words;
    let head = edition.head;
    let name = name(edition);
    let steps = head.steps.iter().map(|Step { title, place }| StepView {
        title: title.clone(),
        place: place.clone().unwrap_or_default(),
    });
    let period = words.date(head.period);
    let title = edition_title(head, words);
    EditionView {
        id: head.id.value.to_string(),
        period: if period == title { String::new() } else { period },
        title,
        standing: standing(writer, edition),
        length: length(writer, edition),
        split: split(writer, edition),
        size: size(writer, edition),
        cadence: head.cadence.as_ref().map_or_else(String::new, |it| said(writer, it)),
        challenges: shown(writer, &edition.challenges),
        phases: bars(words, edition),
        steps: steps.collect(),
        cohorts: cohorts(writer, edition, &name),
    }
}

fn name(edition: &Edition<'_>) -> String {
    format!("{}/{}", edition.program, edition.head.id.value)
}

fn standing(writer: &Writer<'_>, edition: &Edition<'_>) -> EditionStanding {
    let (period, date) = (edition.head.period, writer.desk.date);
    match period.contains(date) {
        true => EditionStanding::Current,
        false if date < period.first() => EditionStanding::Coming,
        false => EditionStanding::Past,
    }
}

fn length(writer: &Writer<'_>, edition: &Edition<'_>) -> NumberView {
    let key = format!("field:edition:{}/length", name(edition));
    writer.written(&key, edition.head.length, "ui-day-count")
}

fn split(writer: &Writer<'_>, edition: &Edition<'_>) -> Vec<NumberView> {
    let (head, name) = (edition.head, name(edition));
    if head.facilitated == head.length {
        return Vec::new();
    }
    let facilitated = writer.written(
        &format!("field:edition:{name}/facilitated"),
        head.facilitated,
        "ui-facilitated-count",
    );
    let autonomous = writer.written(
        &format!("count:autonomous-days|edition:{name}"),
        head.length.saturating_sub(head.facilitated),
        "ui-autonomous-count",
    );
    vec![facilitated, autonomous]
}

fn size(writer: &Writer<'_>, edition: &Edition<'_>) -> Vec<NumberView> {
    let (size, name) = (&edition.head.size, name(edition));
    let parts = [
        ("target", size.target, "ui-size-target"),
        ("min", size.min, "ui-size-min"),
        ("max", size.max.filter(|it| size.target != Some(*it)), "ui-size-max"),
        ("ceiling", size.ceiling, "ui-size-ceiling"),
    ];
    let said = parts.into_iter().filter_map(|(part, value, message)| {
        let key = format!("field:edition:{name}/size/{part}");
        Some(writer.written(&key, value?, message))
    });
    said.collect()
}

/// « le lundi à 18 h, toutes les semaines »
fn said(writer: &Writer<'_>, cadence: &Cadence) -> String {
    let words = writer.desk.words;
    let monday = crate::value::Day::of(2020, 3, 23).expect("it was a Monday");
    let day = monday.plus(i64::from(cadence.weekday.0) - 1);
    let time = cadence.time.map(|it| words.clock(it)).unwrap_or_default();
    let every = match cadence.every {
        None => String::new(),
        Some(Duration { months: 0, days: 7, minutes: 0 }) => words.text("ui-every-week"),
        Some(every) => {
            words.with("ui-every", &[("every", Fact::Text(words.duration(every)))])
        }
    };
    let facts = [
        ("weekday", Fact::Text(words.weekday_name(day))),
        ("time", Fact::Text(time)),
        ("every", Fact::Text(every)),
    ];
    words.with("ui-cadence", &facts)
}

/// Challenges by their titles, those that this page may show.
fn shown(writer: &Writer<'_>, challenges: &[&Slug]) -> Vec<LinkView> {
    let links = challenges.iter().map(|it| writer.short_link(it));
    links.filter(|it| !it.href.is_empty()).collect()
}

fn cohorts(writer: &Writer<'_>, edition: &Edition<'_>, name: &str) -> Option<NumberView> {
    let dates = &writer.desk.calendar.cohorts;
    let held = edition
        .cohorts
        .iter()
        .filter(|it| dates.get(*it).is_some_and(|it| it.state != CohortState::Cancelled));
    let n_held = held.count();
    let key = format!("count:cohorts|edition:{name}");
    (n_held > 0).then(|| writer.counted(&key, n_held, "ui-cohort-count"))
}
