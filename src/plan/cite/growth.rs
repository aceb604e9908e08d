//! How fast an indicator grew, in a line: « ×2,15 par semaine, sur 3 semaines » (N23, G1).

use super::number::small_count;
use super::{Case, Citation};
use crate::aggregate::{Period, Question, Visible};
use crate::diag::{Fact, Fault, Reference as Wrong};
use crate::parse::Reference;
use crate::plan::number::{NumberState, NumberView};
use crate::plan::writer::Writer;
use crate::value::{Date, Moment, Quantity};

impl Writer<'_> {
    /// The growth that a reference with `show=growth` asks for, between two dates.
    pub(super) fn cited_growth(
        &mut self,
        reference: &Reference,
        own: &str,
    ) -> Result<Citation, Option<Fault>> {
        let question = self.question(reference)?;
        let between = reference.parameter("between").and_then(Date::new);
        let Some(dates @ Date::Interval(first, Some(last))) = between else {
            return Err(Some(Wrong::NoInterval.into()));
        };
        if message(first) != message(last) || last.first() <= first.first() {
            return Err(Some(Wrong::NoInterval.into()));
        }
        let found = match self.desk.impact.growth(&question, dates) {
            Visible::Value(found) => found,
            Visible::Masked { least, mask } => {
                return Err(Some(small_count(reference, (least, mask))));
            }
            Visible::NotComputable | Visible::Missing => {
                return Err(Some(Wrong::NoValue { target: reference.name() }.into()));
            }
        };
        let words = self.desk.words;
        let number = words.growth(found.factor, found.class);
        let count = usize::try_from(found.n_intervals).unwrap_or_default();
        let facts = [("factor", (&number).into()), ("count", Fact::Count(count))];
        let text = words.with(message(first), &facts);
        let shown = Quantity {
            value: found.factor.rounded(2),
            qualifier: found.class.qualifier(),
        };
        self.check_words(own, Some(shown))?;
        let asked = |moment| Question {
            period: Period::In(Date::On(moment)),
            ..question.clone()
        };
        let of_last = self.indicator(&asked(last));
        self.indicator(&asked(first));
        let facts = [("label", (&of_last.label).into())];
        let view = NumberView {
            state: NumberState::Value,
            label: words.with("ui-growth-of", &facts),
            when: words.date(dates),
            value: found.factor.to_string(),
            key: format!("{}#growth:{}", of_last.key, Date::On(first)),
            digits: number.clone(),
            number,
            text: text.clone(),
            href: of_last.href.clone(),
            scope: of_last.scope,
            source: of_last.source,
            ..NumberView::default()
        };
        self.note(&view);
        let href = of_last.href;
        Ok(Citation { text, href, number: Some(view), case: Case::Opening })
    }
}

fn message(moment: Moment) -> &'static str {
    match moment {
        Moment::Day(_) => "ui-growth-by-day",
        Moment::Week(..) => "ui-growth-by-week",
        Moment::Month(..) => "ui-growth-by-month",
        Moment::Year(_) => "ui-growth-by-year",
    }
}
