//! The days on which a site would change by itself: a launch, an expiry, the end of an
//! agreement. A scheduled build has something to do on those days only.
//!
//! Invariant: pages that only tell another date of the build are no change; whatever
//! else the day decides has its turn here.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Inputs;
use crate::calendar::calendar;
use crate::diag::{Diagnosed, Diagnostics};
use crate::model::{self, Catalog};
use crate::parse::{Doc, Status, parse};
use crate::plan::NEW_FOR;
use crate::text::{SourcePath, Span};
use crate::value::{Date, Day, Duration};

/// Where categories of notices are written.
const CATEGORIES: &str = "content/platforms/_categories.yaml";

/// What changes on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Turn {
    /// A page is published.
    Published,
    /// The last day of a page is over.
    Expired,
    /// An agreement is over.
    Consent,
    /// A course is launched.
    Launch,
    /// A date of a course is past.
    DatePast,
    /// The last day of a course is over.
    CourseOver,
    /// An edition of a program begins or is over.
    Edition,
    /// A notice may be answered, or no more.
    Notice,
    /// A category of notices begins or is over.
    Category,
    /// A label of the site is over.
    Label,
    /// An entry of the log begins to count, or another takes its place.
    Record,
    /// A lock or a restatement is of that day.
    Vintage,
    /// A target is due.
    Target,
    /// An action is new, or no longer.
    Action,
    /// A benefit of a sponsor was delivered.
    Benefit,
    /// Late entries of a period can come no more.
    Window,
    /// A check has its usual weight again.
    Weight,
}

impl Turn {
    /// Its name, in messages and for machines.
    pub fn name(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Expired => "expired",
            Self::Consent => "consent",
            Self::Launch => "launch",
            Self::DatePast => "date-past",
            Self::CourseOver => "course-over",
            Self::Edition => "edition",
            Self::Notice => "notice",
            Self::Category => "category",
            Self::Label => "label",
            Self::Record => "record",
            Self::Vintage => "vintage",
            Self::Target => "target",
            Self::Action => "action",
            Self::Benefit => "benefit",
            Self::Window => "window",
            Self::Weight => "weight",
        }
    }
}

/// Where what changes is written.
type Cause<'a> = (Turn, &'a SourcePath, Span);

/// Days to come, each with what changes on it.
pub type Days = BTreeMap<Day, BTreeSet<(Turn, SourcePath, Span)>>;

/// The day of a build, and the days after it on which its site would change.
pub fn next(inputs: &Inputs) -> Diagnosed<(Day, Days)> {
    let mut diagnostics = Diagnostics::default();
    let docs = inputs.content.iter().map(|it| Arc::new(diagnostics.take(parse(it))));
    let docs: Vec<Arc<Doc>> = docs.collect();
    let catalog = diagnostics.take(model::resolve(&docs));
    let day = diagnostics.take_if_sound(catalog.date(inputs.date));
    let mut turns = Turns { after: day, days: Days::new() };
    turns.of_pages(&catalog);
    turns.of_courses(&catalog);
    turns.of_places(&catalog);
    turns.of_numbers(&catalog);
    turns.of_site(&catalog);
    Diagnosed { value: (day, turns.days), diagnostics }
}

/// The turns found so far.
struct Turns {
    after: Day,
    days: Days,
}

impl Turns {
    fn on(&mut self, day: Day, (turn, path, span): Cause<'_>) {
        if day > self.after {
            self.days.entry(day).or_default().insert((turn, path.clone(), span));
        }
    }

    /// The day after a last one.
    fn past(&mut self, last: Option<Day>, cause: Cause<'_>) {
        if let Some(last) = last {
            self.on(last.plus(1), cause);
        }
    }

    /// The first day, and the day after the last.
    fn during(&mut self, date: Date, cause: Cause<'_>) {
        self.on(date.first(), cause);
        self.past(date.last(), cause);
    }

    fn of_pages(&mut self, catalog: &Catalog<'_>) {
        let top = Span::default();
        for (path, meta) in catalog.metas() {
            if matches!(meta.status, Status::Draft | Status::Review) {
                continue;
            }
            if let Some(published) = meta.published {
                self.on(published.first(), (Turn::Published, path, top));
            }
            self.past(meta.expires, (Turn::Expired, path, top));
        }
        for story in catalog.stories.values() {
            for person in &story.page.head.people {
                let consent = &person.consent;
                self.past(consent.expires, (Turn::Consent, story.path, consent.span));
            }
        }
        for (path, date) in counted(catalog) {
            let cause = (Turn::Record, path, top);
            self.during(date, cause);
            // One that is not known to the day counts once all of it is past.
            date.last().into_iter().for_each(|last| self.on(last, cause));
        }
        for action in catalog.actions.values() {
            if let Some(added) = action.page.head.added.map(Date::first) {
                let cause = (Turn::Action, action.path, top);
                self.on(added, cause);
                self.past(Some(added.plus(NEW_FOR)), cause);
            }
        }
        for sponsor in catalog.sponsors.values() {
            let delivered =
                sponsor.page.head.benefits.iter().filter_map(|it| it.delivered);
            delivered.for_each(|it| {
                self.on(it.first(), (Turn::Benefit, sponsor.path, top));
            });
        }
    }

    fn of_courses(&mut self, catalog: &Catalog<'_>) {
        for program in catalog.programs.values() {
            for edition in &program.editions {
                let cause = (Turn::Edition, program.path, edition.head.id.span);
                self.during(edition.head.period, cause);
            }
        }
        let calendar = calendar(catalog, self.after);
        for (id, dates) in &calendar.cohorts {
            let Some(cohort) = catalog.cohorts.get(id) else { continue };
            let (path, span) = (cohort.path, cohort.head.id.span);
            let course = &dates.course;
            self.on(course.start, (Turn::Launch, path, span));
            for slot in &course.slots {
                self.past(Some(slot.date), (Turn::DatePast, path, span));
            }
            self.past(Some(course.last), (Turn::CourseOver, path, span));
        }
    }

    fn of_places(&mut self, catalog: &Catalog<'_>) {
        for platform in catalog.platforms.values() {
            for notice in &platform.notices {
                let cause = (Turn::Notice, platform.path, notice.head.id.span);
                self.on(notice.head.posted, cause);
                self.past(Some(notice.head.expires), cause);
            }
        }
        let path = SourcePath::new(CATEGORIES);
        for category in catalog.categories.values() {
            if let Some(valid) = category.valid {
                self.during(valid, (Turn::Category, &path, category.id.span));
            }
        }
    }

    fn of_numbers(&mut self, catalog: &Catalog<'_>) {
        let window = catalog.site.policies.provisional_window;
        for record in &catalog.records {
            let cause = (Turn::Record, record.path, record.entry.span);
            let days = [Some(record.recorded), record.superseded, record.date.last()];
            days.into_iter().flatten().for_each(|day| self.on(day, cause));
            self.on(record.date.first(), cause);
            for last in record.date.last().into_iter().flat_map(ends) {
                let cause = (Turn::Window, record.path, Span::default());
                self.past(Some(until(last, window)), cause);
            }
        }
        for indicator in catalog.indicators.values() {
            let cause = (Turn::Vintage, indicator.path, indicator.head.id.span);
            let since = indicator.head.versions.iter().map(|it| it.since.first());
            since.for_each(|day| self.on(day, cause));
        }
        for lock in &catalog.locks {
            self.on(lock.head.published, (Turn::Vintage, lock.path, Span::default()));
        }
        for it in &catalog.restatements {
            let on = &it.head.on;
            self.on(on.value, (Turn::Vintage, it.path, on.span));
        }
        for target in catalog.targets.values() {
            let cause = (Turn::Target, target.path, target.head.id.span);
            self.past(target.head.due.last(), cause);
        }
        for edition in catalog.programs.values().flat_map(|it| &it.editions) {
            let Some(program) = catalog.programs.get(edition.program) else { continue };
            let cause = (Turn::Window, program.path, edition.head.id.span);
            let last = edition.head.period.last();
            self.past(last.map(|it| until(it, window)), cause);
        }
    }

    fn of_site(&mut self, catalog: &Catalog<'_>) {
        let path = catalog.site.path;
        for label in catalog.site.labels {
            self.past(label.expires, (Turn::Label, path, label.span));
        }
        for weight in &catalog.site.policies.checks.0 {
            self.past(weight.until, (Turn::Weight, path, Span::default()));
        }
    }
}

/// What is counted at its date, beside entries and cohorts: stories, and what partners do.
fn counted<'a>(catalog: &Catalog<'a>) -> Vec<(&'a SourcePath, Date)> {
    let stories = catalog.stories.values();
    let stories = stories.filter_map(|it| Some((it.path, it.page.head.date?)));
    let roles = catalog.partners.values().flat_map(|partner| {
        let periods = partner.page.head.roles.iter().filter_map(|it| it.period);
        periods.map(|period| (partner.path, period))
    });
    stories.chain(roles).collect()
}

/// The last days of the week, the month, the quarter and the year of a day.
fn ends(day: Day) -> impl Iterator<Item = Day> {
    let week = day.plus(i64::from(7 - day.weekday()));
    let of_month = move |month: i8| {
        let first = Day::of(day.year(), month, 1);
        first.map(|it| it.plus_months(1).plus(-1))
    };
    let quarter = (day.month() - 1) / 3 * 3 + 3;
    let months = [day.month(), quarter, 12].into_iter().filter_map(of_month);
    std::iter::once(week).chain(months)
}

/// The last day on which entries of a period that ended then are expected.
fn until(last: Day, window: Duration) -> Day {
    last.plus_months(window.months).plus(i64::from(window.days))
}
