//! Numbers in a line: figures, indicators, targets, answers of surveys, prices.
//!
//! Invariant: a number that may not be shown is a fault in prose, where a sentence would
//! have a hole; it asks for another wording.

use super::{Case, Citation, lookup};
use crate::aggregate::{Mask, Number, Visible};
use crate::diag::{Fault, Figure, Output, Reference as Wrong};
use crate::locale::Wanted;
use crate::parse::{Reference, Scheme, TierHead, TypedRef};
use crate::plan::number::{Ask, NumberState, NumberView, Show, TargetShow};
use crate::plan::writer::Writer;
use crate::value::{Quantity, Slug};

impl Writer<'_> {
    /// A figure, an indicator or a target. What is wrong with a value that hangs on
    /// something left out is not told.
    pub(super) fn cited_number(
        &mut self,
        reference: &Reference,
        own: &str,
    ) -> Result<Citation, Option<Fault>> {
        let cited = self.number(reference, own);
        cited.map_err(|fault| fault.filter(|it| !(of_value(it) && self.hangs(reference))))
    }

    /// Whether a number may depend on something that was left out.
    fn hangs(&self, reference: &Reference) -> bool {
        let Some(id) = Slug::new(&reference.target) else { return false };
        let catalog = self.desk.catalog;
        match reference.scheme {
            Scheme::Figure => catalog.hangs(&TypedRef::Figure(id)),
            Scheme::Indicator => catalog.hangs(&TypedRef::Indicator(id)),
            Scheme::Target => catalog.hangs(&TypedRef::Target(id)),
            _ => false,
        }
    }

    fn number(
        &mut self,
        reference: &Reference,
        own: &str,
    ) -> Result<Citation, Option<Fault>> {
        if reference.parameter("show") == Some("growth") {
            return self.cited_growth(reference, own);
        }
        let ask = Ask::of(reference);
        if matches!(ask.show, Show::Name | Show::Definition) {
            return self.name_of_number(reference, ask.show);
        }
        let (view, quantity) = match reference.scheme {
            Scheme::Figure => {
                let id = self.known(reference)?;
                let view = self.figure_as(&id, &ask).map_err(Some)?;
                (view, self.figure_quantity(&id))
            }
            Scheme::Indicator => {
                let question = self.question(reference)?;
                if self.desk.impact.crosses_a_break(&question) {
                    self.tell(Figure::BreakHidden, reference.span);
                }
                let measure = self.desk.measure_as(&question, &ask);
                let view = self.indicator_as(&question, &ask).map_err(Some)?;
                if let Visible::Masked { least, mask } = measure {
                    self.numbers.retain(|it| it.key != view.key);
                    return Err(Some(small_count(reference, (least, mask))));
                }
                if matches!(measure.value().map(|it| it.value), Some(Number::Ratio(..))) {
                    self.check_repeats(own, &view.text)?;
                }
                (view, quantity(&measure))
            }
            _ => {
                let id = self.known(reference)?;
                let show = TargetShow::of(reference.parameter("show"));
                let view = self.target(&id, show);
                let quantity = match show {
                    TargetShow::Value => self.target_quantity(&id),
                    _ => None,
                };
                (view, quantity)
            }
        };
        if !matches!(view.state, NumberState::Value | NumberState::Worded) {
            self.numbers.retain(|it| it.key != view.key);
            if let Some(hidden) = self.hidden_actual(reference) {
                return Err(Some(small_count(reference, hidden)));
            }
            let target = reference.name();
            return Err(Some(Wrong::NoValue { target }.into()));
        }
        self.check_words(own, quantity)?;
        let text = view.said(ask.show);
        let href = view.href.clone();
        Ok(Citation { text, href, number: Some(view), case: Case::Opening })
    }

    /// `survey/question/answer` is a share; a survey or a question alone is its name.
    pub(super) fn cited_answer(
        &mut self,
        reference: &Reference,
    ) -> Result<Citation, Option<Fault>> {
        let catalog = self.desk.catalog;
        let not_found = |known: Vec<&str>| {
            lookup::unresolved("survey", &reference.target, known.into_iter())
        };
        let mut parts = reference.target.split('/');
        let survey = parts.next().and_then(Slug::new);
        let survey = survey.and_then(|it| catalog.surveys.get(&it));
        let survey = survey.ok_or_else(|| {
            not_found(catalog.surveys.keys().map(|it| it.as_str()).collect())
        })?;
        let href = self.link(Scheme::Survey, survey.id.value.as_str()).href;
        let Some(question) = parts.next() else {
            return Ok(Citation {
                text: survey.title.clone(),
                href,
                ..Citation::default()
            });
        };
        let found = survey.questions.iter().find(|it| it.id.value.as_str() == question);
        let meant = survey.nearest(&reference.target);
        let meant = || not_found(meant.as_deref().into_iter().collect());
        let question = found.ok_or_else(meant)?;
        let Some(answer) = parts.next() else {
            return Ok(Citation {
                text: question.label.clone(),
                href,
                ..Citation::default()
            });
        };
        let found = question.answers.iter().find(|it| it.id.value.as_str() == answer);
        let answer = found.ok_or_else(meant)?;
        let view = self.answer(survey, &question.id.value, answer);
        if view.state != NumberState::Value {
            self.numbers.retain(|it| it.key != view.key);
            let target = reference.name();
            return Err(Some(match view.state {
                NumberState::Masked | NumberState::Withheld => {
                    let hidden =
                        self.desk.impact.withheld(survey, &question.id.value, answer);
                    let least = catalog.site.policies.k_people;
                    small_count(reference, hidden.unwrap_or((least, Mask::Primary)))
                }
                _ if catalog.left_out.any("survey") => return Err(None),
                _ => Wrong::NoValue { target }.into(),
            }));
        }
        let text = view.text.clone();
        Ok(Citation { text, href, number: Some(view), case: Case::Opening })
    }

    /// Why what is reached of a target may not be shown.
    fn hidden_actual(&self, reference: &Reference) -> Option<(u32, Mask)> {
        let target = Slug::new(&reference.target)?;
        let progress = self.desk.impact.progress(&target)?;
        match progress.actual {
            Visible::Masked { least, mask } => Some((least, mask)),
            _ => None,
        }
    }

    /// What a number counts, or its definition.
    fn name_of_number(
        &mut self,
        reference: &Reference,
        show: Show,
    ) -> Result<Citation, Option<Fault>> {
        let id = self.known(reference)?;
        let found = self.find(reference)?;
        let href = self.leads_to(&found, reference)?;
        let indicator = self.desk.catalog.indicators.get(&id);
        let text = match (show, indicator) {
            (Show::Definition, Some(indicator)) => indicator.head.definition.clone(),
            _ => found.listing.title,
        };
        Ok(Citation { text, href, number: None, case: Case::Opening })
    }

    /// The id of a figure, indicator or target that exists.
    fn known(&mut self, reference: &Reference) -> Result<Slug, Option<Fault>> {
        let found = self.find(reference)?;
        Slug::new(&found.id).ok_or(None)
    }

    /// Tells when the digits in the author's words are not a form of the value (N36).
    pub(super) fn check_words(
        &self,
        own: &str,
        quantity: Option<Quantity>,
    ) -> Result<(), Option<Fault>> {
        let Some(quantity) = quantity else { return Ok(()) };
        if self.desk.words.may_be_written(own, quantity) {
            return Ok(());
        }
        let allowed = self.desk.words.writings(&Wanted::new(quantity)).join(", ");
        Err(Some(Wrong::TextMismatch { text: own.into(), allowed }.into()))
    }

    /// Tells when the digits in the author's words are not those of a share or a ratio,
    /// which has one form only (N40).
    fn check_repeats(&self, own: &str, said: &str) -> Result<(), Option<Fault>> {
        if self.desk.words.repeats(own, said) {
            return Ok(());
        }
        Err(Some(Wrong::TextMismatch { text: own.into(), allowed: said.into() }.into()))
    }

    fn figure_quantity(&self, id: &Slug) -> Option<Quantity> {
        let head = self.desk.catalog.figures.get(id)?.head;
        let value = head.value.as_ref()?.value;
        Some(Quantity { value, qualifier: head.qualifier })
    }

    fn target_quantity(&self, id: &Slug) -> Option<Quantity> {
        let head = self.desk.catalog.targets.get(id)?.head;
        Some(Quantity { value: head.value, qualifier: head.qualifier })
    }

    /// What a tier costs: « 10 000 € »; its key is `tier:<id>`.
    pub(in crate::plan) fn price(&self, tier: &TierHead, href: &str) -> NumberView {
        let words = self.desk.words;
        let euro = Slug::new("euro").expect("it is a slug");
        let unit = self.desk.unit(&euro).words();
        let text = match tier.amount {
            Some(amount) => words.quantity(amount, &unit),
            None => words.text("ui-on-quote"),
        };
        NumberView {
            state: match tier.amount {
                Some(_) => NumberState::Value,
                None => NumberState::Worded,
            },
            number: text.clone(),
            digits: text.clone(),
            text,
            value: tier.amount.map(|it| it.to_string()).unwrap_or_default(),
            key: format!("tier:{}", tier.id.value),
            href: href.to_owned(),
            label: tier.title.clone(),
            ..NumberView::default()
        }
    }
}

/// A number that may not be shown, cited in a sentence.
pub(super) fn small_count(reference: &Reference, (least, mask): (u32, Mask)) -> Fault {
    let (target, least) = (reference.name(), least as usize);
    match mask {
        Mask::Primary => Output::SmallCount { target, least }.into(),
        Mask::Secondary => Output::Withheld { target, least }.into(),
    }
}

/// Whether a fault is one of the value shown, not of how it is asked for.
fn of_value(fault: &Fault) -> bool {
    matches!(
        fault,
        Fault::Reference(Wrong::NoValue { .. } | Wrong::TextMismatch { .. })
            | Fault::Output(Output::SmallCount { .. })
            | Fault::Figure(Figure::BadForm { .. })
    )
}

/// The number that words around it may name; a ratio has its own rule.
fn quantity(measure: &Visible<crate::aggregate::Measure>) -> Option<Quantity> {
    let measure = measure.value()?;
    let value = match measure.value {
        Number::Amount(amount) | Number::Share(amount) => amount,
        Number::Ratio(..) => return None,
    };
    Some(Quantity { value, qualifier: measure.qualifier })
}
