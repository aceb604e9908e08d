//! Phases drawn as bars over the days of a course, one row each, since they overlap.

use serde::Serialize;

use super::writer::Writer;
use crate::calendar::{Course, Group};
use crate::diag::Fact;
use crate::locale::Words;
use crate::model::Edition;
use crate::parse::Phase;
use crate::value::{Date, Day, Moment};

/// A phase as a bar.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct PhaseView {
    /// Its name.
    pub title: String,
    /// When it is: « jours 1 à 3 », « du 6 au 8 avril 2020 ».
    pub text: String,
    /// What it is for; empty when that is not said.
    pub aim: String,
    /// The days before it.
    pub before: u32,
    /// Its own days.
    pub days: u32,
    /// The days after it.
    pub after: u32,
}

/// The phases of a course that starts on a date.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct LaunchView {
    /// Its place in the page.
    pub id: String,
    /// « Lancement du lundi 6 avril 2020 »
    pub title: String,
    /// Its days, without the year: « 6 avril ».
    pub dates: Vec<String>,
    /// Its phases.
    pub bars: Vec<PhaseView>,
}

/// The phases of an edition, by the numbers of their days.
pub(super) fn bars(words: &Words, edition: &Edition<'_>) -> Vec<PhaseView> {
    let length = edition.head.length;
    let phases = edition.head.phases.iter();
    phases.map(|it| bar(it, length, days(words, it.first, it.last))).collect()
}

/// The phases of every launch of some groups, by date; launches of one edition on one
/// day are one.
pub(super) fn launches(writer: &Writer<'_>, groups: &[&Group<'_>]) -> Vec<LaunchView> {
    let mut seen = Vec::new();
    let mut launches = Vec::new();
    for group in groups.iter().filter(|it| !it.course.phases.is_empty()) {
        let key = (group.program, group.edition, group.course.start);
        if seen.contains(&key) || group.cohorts.is_empty() {
            continue;
        }
        seen.push(key);
        launches.push(launch(writer.desk.words, group));
    }
    launches
}

/// Which phases a day belongs to.
pub(super) fn phases_of<'a>(edition: &Edition<'a>, number: u32) -> Vec<&'a Phase> {
    let holds = |it: &&Phase| it.first <= number && number <= it.last;
    edition.head.phases.iter().filter(holds).collect()
}

fn launch(words: &Words, group: &Group<'_>) -> LaunchView {
    let course: &Course<'_> = &group.course;
    let length = u32::try_from(course.days.len()).unwrap_or_default();
    let date = Fact::Text(words.weekday(course.start));
    let bars = course.phases.iter().map(|it| {
        let (first, last) = (Moment::Day(it.first), Moment::Day(it.last));
        bar(it.phase, length, words.date(Date::Interval(first, Some(last))))
    });
    LaunchView {
        id: format!("lancement-{}-{}", course.start, group.edition),
        title: words.with("ui-launch-on", &[("date", date)]),
        dates: course.days.iter().map(|it| in_short(words, it.date)).collect(),
        bars: bars.collect(),
    }
}

/// A day without its year, which dates end with in our languages.
fn in_short(words: &Words, day: Day) -> String {
    let said = words.day(day);
    said.trim_end_matches(|it: char| it.is_ascii_digit()).trim_end().to_owned()
}

fn bar(phase: &Phase, length: u32, text: String) -> PhaseView {
    let last = phase.last.min(length);
    PhaseView {
        title: phase.title.clone(),
        text,
        aim: phase.aim.clone().unwrap_or_default(),
        before: phase.first - 1,
        days: (last + 1).saturating_sub(phase.first),
        after: length - last,
    }
}

/// « jours 1 à 3 », « jour 4 »
pub(super) fn days(words: &Words, first: u32, last: u32) -> String {
    let number = |it: u32| Fact::Text(it.to_string());
    match first == last {
        true => words.with("ui-one-day", &[("number", number(first))]),
        false => {
            words.with("ui-days-to", &[("first", number(first)), ("last", number(last))])
        }
    }
}
