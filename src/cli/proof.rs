//! What stands behind a number: how it is made, and from what, with the places in the
//! content.
//!
//! Invariant: of a number that may not be shown nothing is told but its formula; of
//! people and organisations no single quantity is (N46).

use super::listing::number;
use super::project::Sources;
use super::screen::harmless;
use crate::aggregate::{Impact, Measure, Number, Question};
use crate::diag::Fact;
use crate::locale::Words;
use crate::model::{Guarded, Indicator, Record};
use crate::parse::{Calc, Countable, Word};
use crate::text::{SourcePath, Span};
use crate::value::Slug;

/// The formula of a number and the entries it was made from, each with `file:line`.
pub(super) fn explanation(
    impact: &Impact<'_>,
    question: &Question,
    sources: &Sources<'_>,
    words: &Words,
) -> String {
    let Some(indicator) = impact.catalog().indicators.get(&question.indicator) else {
        return String::new();
    };
    let teller = Teller { impact, sources, words };
    let mut lines = teller.formula(indicator);
    let measure = impact.measure(question);
    match measure.value() {
        Some(measure) => lines.extend(teller.proof(indicator, measure)),
        None => {
            let value = Fact::Text(number(impact, &measure, words));
            lines.push(words.with("cli-explain-nothing", &[("value", value)]));
        }
    }
    lines.iter().map(|it| format!("  {it}\n")).collect()
}

struct Teller<'t> {
    impact: &'t Impact<'t>,
    sources: &'t Sources<'t>,
    words: &'t Words,
}

impl Teller<'_> {
    /// `content/log/2020/2020-04.yaml:3`
    fn place(&self, path: &SourcePath, span: Span) -> String {
        let start = usize::try_from(span.start).unwrap_or(usize::MAX);
        let line = self.sources.get(path).map(|it| it.position(start).line);
        let line = line.map(|it| format!(":{it}")).unwrap_or_default();
        harmless(&format!("{path}{line}"))
    }

    /// The calculation as it is written; of a ratio both parts as well.
    fn formula(&self, indicator: &Indicator<'_>) -> Vec<String> {
        let span = indicator.head.calc_span;
        let [start, end] =
            [span.start, span.end].map(|it| usize::try_from(it).unwrap_or(usize::MAX));
        let source = self.sources.get(indicator.path);
        let written = source.and_then(|it| it.text.get(start..end)).unwrap_or_default();
        let tight = written.split_whitespace().collect::<Vec<_>>().join(" ");
        let facts = [
            ("id", indicator.head.id.value.as_str().into()),
            ("formula", Fact::Text(harmless(&tight))),
            ("place", Fact::Text(self.place(indicator.path, span))),
        ];
        let mut lines = vec![self.words.with("cli-explain-formula", &facts)];
        if let Calc::Ratio(one, other) = &indicator.head.calc {
            let parts = [one, other].into_iter();
            let parts = parts
                .filter_map(|it| self.impact.catalog().indicators.get(&it.value))
                .flat_map(|it| self.formula(it));
            lines.extend(parts);
        }
        lines
    }

    fn proof(&self, indicator: &Indicator<'_>, measure: &Measure) -> Vec<String> {
        let mut lines = Vec::new();
        if let Number::Ratio(part, whole) = measure.value {
            let facts = [
                ("part", Fact::Text(self.words.number(part))),
                ("whole", Fact::Text(self.words.number(whole))),
            ];
            lines.push(self.words.with("cli-explain-ratio", &facts));
        }
        let records = self.impact.records_of(measure);
        lines.extend(records.map(|it| self.record(indicator, it)));
        let things = measure.proof.things.iter();
        lines.extend(things.filter_map(|it| self.thing(indicator, it)));
        lines.extend(measure.proof.declared.as_ref().and_then(|it| self.declared(it)));
        let digest = Fact::Text(format!("sha256:{}", self.impact.digest(measure)));
        lines.push(self.words.with("cli-explain-digest", &[("digest", digest)]));
        lines
    }

    fn record(&self, indicator: &Indicator<'_>, record: &Record<'_>) -> String {
        let place = self.place(record.path, record.entry.span);
        let when = self.words.date(record.date);
        let mut parts = vec![place, harmless(&record.id), when];
        if indicator.guarded == Guarded::No {
            parts.extend(record.quantities.iter().map(|it| {
                let stage = it.stage.map(Word::word);
                let parts = [it.unit.as_str()].into_iter().chain(stage);
                let unit = parts.collect::<Vec<_>>().join(", ");
                format!("{} ({unit})", self.words.number(it.quantity.value))
            }));
        }
        let day = Fact::Text(self.words.day(record.recorded));
        parts.push(self.words.with("cli-explain-recorded", &[("date", day)]));
        parts.join("  ")
    }

    /// A cohort, an action, a story or a partner that was counted.
    fn thing(&self, indicator: &Indicator<'_>, id: &Slug) -> Option<String> {
        let catalog = self.impact.catalog();
        let top = Span::new(0, 0);
        let found = match indicator.head.calc {
            Calc::Count(Countable::Actions, _) => {
                catalog.actions.get(id).map(|it| (it.path, top))
            }
            Calc::Count(Countable::Stories, _) => {
                catalog.stories.get(id).map(|it| (it.path, top))
            }
            Calc::Count(Countable::Partners, _) => {
                catalog.partners.get(id).map(|it| (it.path, top))
            }
            _ => catalog.cohorts.get(id).map(|it| (it.path, it.head.id.span)),
        };
        found.map(|(path, span)| format!("{}  {id}", self.place(path, span)))
    }

    fn declared(&self, id: &Slug) -> Option<String> {
        let figure = self.impact.catalog().figures.get(id)?;
        Some(format!("{}  {id}", self.place(figure.path, figure.head.id.span)))
    }
}
