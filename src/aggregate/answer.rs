//! From a question to a number that may not be shown yet.

use super::figure;
use super::index::Wanted;
use super::mask::Raw;
use super::measure::Visible;
use super::part::Part;
use super::period::{Share, Window};
use super::question::{Period, Scope};
use super::ratio;
use super::sieve::Sieve;
use super::survey;
use super::tally::{self, Tally};
use super::{Impact, start};
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
    /// A headcount that must be known of a cohort as well, for it to count in a ratio.
    pub paired: Option<Headcount>,
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

impl Ask<'_> {
    /// The filter of the indicator.
    pub(super) fn filter(&self) -> &Filter {
        match &self.indicator.head.calc {
            Calc::Sum(_, filter) | Calc::Count(_, filter) => filter,
            _ => &EVERYTHING,
        }
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
        match ask.period {
            Period::In(date) => Window::In(date),
            Period::To(day) => Window::To(start::of(self.catalog, ask.scope), day),
        }
    }

    /// The number, before small counts are masked.
    pub(super) fn raw(&self, ask: &Ask<'_>) -> Raw {
        match &ask.indicator.head.calc {
            Calc::Sum(..) | Calc::Count(..) | Calc::Headcount(_) => self.sum(ask),
            Calc::Ratio(one, other) => {
                ratio::whole(self, ask, (&one.value, &other.value))
            }
            Calc::Figure(concept) => figure::answer(self, ask, &concept.value),
            Calc::Survey(survey, question, answer) => {
                let names = [&survey.value, &question.value, &answer.value];
                survey::answer(self, ask, names)
            }
            Calc::Later(_) => Raw::new(Visible::NotComputable),
        }
    }

    fn sum(&self, ask: &Ask<'_>) -> Raw {
        if !ask.has_answer() {
            return Raw::new(Visible::NotComputable);
        }
        let mut tally = Tally::default();
        self.each(ask, &mut |part, share| tally.add(part, share, self.catalog));
        self.finish(ask, tally)
    }

    /// The number of a sum: sensitive when a part or the scope is.
    pub(super) fn finish(&self, ask: &Ask<'_>, mut tally: Tally) -> Raw {
        let mut named = ask.scope.challenges.iter();
        tally.is_sensitive |= named.any(|it| tally::is_sensitive(self.catalog, it));
        tally.finish(ask.indicator)
    }

    /// Shows each part that counts, with how much of it counts.
    pub(super) fn each(&self, ask: &Ask<'_>, visit: &mut dyn FnMut(&Part<'_>, Share)) {
        let window = self.window(ask);
        let sieve = Sieve {
            catalog: self.catalog,
            scope: ask.scope,
            also: ask.also,
            filter: ask.filter(),
            head: ask.indicator.head,
            window,
        };
        let mut pass = |part: &Part<'_>| match sieve.share(part) {
            Share::None => {}
            share => visit(part, share),
        };
        let wanted = |unit| Wanted {
            unit,
            filter: ask.filter(),
            challenges: &ask.scope.challenges,
            cohorts: &ask.scope.cohorts,
            days: days(window, ask.indicator.head.attribution),
        };
        match &ask.indicator.head.calc {
            Calc::Sum(unit, _) => {
                self.index.records(wanted(Some(&unit.value)), &mut pass)
            }
            Calc::Count(Countable::Entries, _) => {
                self.index.records(wanted(None), &mut pass)
            }
            Calc::Count(Countable::Cohorts, _) => self.index.cohorts(&[], &mut pass),
            Calc::Count(of, _) => self.index.things(*of, &mut pass),
            Calc::Headcount(field) => {
                let fields: Vec<Headcount> =
                    std::iter::once(*field).chain(ask.paired).collect();
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
