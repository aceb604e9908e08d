//! From a question to a number that may not be shown yet.

use super::figure;
use super::formula;
use super::heap::Heap;
use super::index::Wanted;
use super::mask::Raw;
use super::measure::Visible;
use super::part::Part;
use super::period::{Share, When, Window};
use super::question::{Period, Scope};
use super::ratio;
use super::sieve::Sieve;
use super::survey;
use super::{Impact, peak, start};
use crate::model::Indicator;
use crate::parse::{Attribution, Calc, Countable, Filter, Headcount};
use crate::value::{Day, Slug};

/// A question whose indicator is looked up.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ask<'s> {
    /// The indicator.
    pub indicator: &'s Indicator<'s>,
    /// Of what.
    pub scope: &'s Scope,
    /// Of when.
    pub period: Period,
    /// A second sponsor, for the overlap of two.
    pub also: Option<&'s Slug>,
    /// Headcounts that must be known of a cohort as well, for it to count beside them.
    pub paired: [Option<Headcount>; 3],
}

/// A filter that lets everything through.
static EVERYTHING: Filter = Filter {
    action: Vec::new(),
    challenge: Vec::new(),
    stage: Vec::new(),
    basis: Vec::new(),
    mode: Vec::new(),
    territory: Vec::new(),
};

impl<'s> Ask<'s> {
    /// A question about one indicator.
    pub(super) fn new(
        indicator: &'s Indicator<'s>,
        scope: &'s Scope,
        period: Period,
    ) -> Self {
        Self { indicator, scope, period, also: None, paired: [None; 3] }
    }

    /// The filter of the indicator.
    pub(super) fn filter(&self) -> &Filter {
        match &self.indicator.head.calc {
            Calc::Sum(_, filter)
            | Calc::Count(_, filter)
            | Calc::Peak(filter)
            | Calc::Distinct(filter) => filter,
            Calc::Last(gauge) | Calc::Mean(gauge) => &gauge.filter,
            _ => &EVERYTHING,
        }
    }

    /// To which day of an interval a record belongs. Only what adds up can be spread
    /// over its days.
    pub(super) fn attribution(&self) -> Attribution {
        let head = self.indicator.head;
        match (&head.calc, head.attribution) {
            (Calc::Last(_) | Calc::Mean(_), Attribution::Spread) => Attribution::End,
            (_, attribution) => attribution,
        }
    }

    /// Whether what was recorded before a period still holds in it.
    pub(super) fn carries(&self) -> bool {
        matches!(&self.indicator.head.calc, Calc::Last(gauge) if !gauge.in_period)
    }

    /// Whether what is counted says anything of the scope: actions and partners have
    /// no place and no cohort.
    fn has_answer(&self) -> bool {
        let Calc::Count(of, _) = self.indicator.head.calc else { return true };
        let scope = self.scope;
        let placed = !scope.territories.is_empty() || !scope.cohorts.is_empty();
        match of {
            Countable::Actions => !placed,
            Countable::Partners => !placed && scope.actions.is_empty(),
            _ => true,
        }
    }
}

impl Impact<'_> {
    /// The days a question speaks of. Actions and partners may be there before the
    /// program starts.
    pub(super) fn window(&self, ask: &Ask<'_>) -> Window {
        let to = |day| Window::To(start::of(self.catalog, ask.scope), day);
        match ask.period {
            Period::In(date) if ask.carries() => to(date.last().unwrap_or(self.date)),
            Period::In(date) => Window::In(date),
            Period::To(day) => to(day),
        }
    }

    /// The first day of the period a question speaks of; none since the start.
    pub(super) fn opens(&self, ask: &Ask<'_>) -> Option<Day> {
        match ask.period {
            Period::In(date) => Some(date.first()),
            Period::To(_) => None,
        }
    }

    /// The number, before small counts are masked.
    pub(super) fn raw(&self, ask: &Ask<'_>) -> Raw {
        match &ask.indicator.head.calc {
            Calc::Ratio(one, other) => {
                ratio::whole(self, ask, (&one.value, &other.value))
            }
            Calc::Formula(_) => formula::whole(self, ask),
            Calc::Figure(concept) => figure::answer(self, ask, &concept.value),
            Calc::Survey(survey, question, answer) => {
                let names = [&survey.value, &question.value, &answer.value];
                survey::answer(self, ask, names)
            }
            _ => self.gathered(ask),
        }
    }

    fn gathered(&self, ask: &Ask<'_>) -> Raw {
        if !ask.has_answer() {
            return Raw::new(Visible::NotComputable);
        }
        let mut heap = Heap::new(&ask.indicator.head.calc);
        self.each(ask, &mut |part, share| heap.add(part, share, self.catalog));
        heap.finish(self, ask)
    }

    /// What a part must pass to count in a question.
    pub(super) fn sieve<'q>(&'q self, ask: &Ask<'q>, filter: &'q Filter) -> Sieve<'q> {
        Sieve {
            catalog: self.catalog,
            scope: ask.scope,
            also: ask.also,
            filter,
            joint: ask.indicator.head.joint,
            attribution: ask.attribution(),
            window: self.window(ask),
        }
    }

    /// Shows each part that counts, with how much of it counts.
    pub(super) fn each(&self, ask: &Ask<'_>, visit: &mut dyn FnMut(&Part<'_>, Share)) {
        let window = self.window(ask);
        let sieve = self.sieve(ask, ask.filter());
        let mut pass = |part: &Part<'_>| match sieve.share(part) {
            Share::None => {}
            share => visit(part, share),
        };
        let wanted = |unit| Wanted {
            unit,
            filter: ask.filter(),
            challenges: &ask.scope.challenges,
            cohorts: &ask.scope.cohorts,
            days: days(window, ask.attribution()),
        };
        match &ask.indicator.head.calc {
            Calc::Sum(unit, _) => {
                self.index.records(wanted(Some(&unit.value)), &mut pass)
            }
            Calc::Last(gauge) | Calc::Mean(gauge) => {
                self.index.records(wanted(Some(&gauge.unit.value)), &mut pass)
            }
            Calc::Count(Countable::Entries, _) | Calc::Distinct(_) => {
                self.index.records(wanted(None), &mut pass)
            }
            Calc::Peak(_) => self.index.cohorts(&[], &mut |part| {
                let running = part.cohort.and_then(|it| self.catalog.cohorts.get(it));
                let run = running.map(|it| peak::run(self.catalog, it));
                pass(&Part { when: run.map_or(part.when, When::During), ..part.clone() });
            }),
            Calc::Count(Countable::Cohorts, _) => self.index.cohorts(&[], &mut pass),
            Calc::Count(of, _) => self.index.things(*of, &mut pass),
            Calc::Headcount(field) => {
                let paired = ask.paired.into_iter().flatten();
                let fields: Vec<Headcount> =
                    std::iter::once(*field).chain(paired).collect();
                self.index.cohorts(&fields, &mut pass);
            }
            _ => {}
        }
    }
}

/// The first and last of the days on which a record that counts can end. A week that
/// belongs to a month by its Thursday may end three days after it.
fn days(window: Window, attribution: Attribution) -> (Option<Day>, Option<Day>) {
    let last = match attribution {
        Attribution::End => window.last().map(|it| it.plus(3)),
        Attribution::Start | Attribution::Spread => None,
    };
    (window.first(), last)
}
