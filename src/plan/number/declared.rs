//! Numbers that somebody declared: figures, and shares of survey answers.

use super::saying::certainty;
use super::{Ask, NumberState, NumberView};
use crate::aggregate::{Measure, Visible, wilson};
use crate::diag::{Fact, Fault, Figure as Wrong};
use crate::locale::{Ratio, Wanted};
use crate::model::Figure;
use crate::parse::{
    Answer, Basis, Calc, Count, Denominator, FigureNature, NoticeQuantity, Scheme,
    SurveyHead,
};
use crate::plan::desk::Desk;
use crate::plan::writer::Writer;
use crate::value::{Amount, Quantity, Rounding, Slug};

impl Writer<'_> {
    /// A declared figure as its source says it.
    pub(in crate::plan) fn figure(&mut self, id: &Slug) -> NumberView {
        self.figure_as(id, &Ask::plain()).unwrap_or_default()
    }

    /// A declared figure in the form asked for, or why it may not take it.
    pub(in crate::plan) fn figure_as(
        &mut self,
        id: &Slug,
        ask: &Ask,
    ) -> Result<NumberView, Fault> {
        // A figure that was left out has been told; its place stays empty.
        let Some(figure) = self.desk.catalog.figures.get(id) else {
            return Ok(NumberView::default());
        };
        let mut view = self.desk.declared(figure, ask)?;
        let place = self.desk.register.get(Scheme::Figure, id.as_str());
        let place = place.and_then(|it| it.address.as_ref());
        view.href = place.map(|it| self.href(it)).unwrap_or_default();
        self.note(&view);
        Ok(view)
    }

    /// The share of an answer of a survey.
    pub(in crate::plan) fn answer(
        &mut self,
        survey: &SurveyHead,
        question: &Slug,
        answer: &Answer,
    ) -> NumberView {
        let mut view = self.desk.answered(survey, question, answer);
        let id = &survey.id.value;
        view.key = format!("survey:{id}/{question}/{}", answer.id.value);
        view.href = self.link(Scheme::Survey, id.as_str()).href;
        let facts =
            [("label", (&survey.title).into()), ("value", (&answer.label).into())];
        view.label = self.desk.words.with("ui-labelled", &facts);
        let source = survey.source.as_ref();
        let source = source.and_then(|it| self.desk.catalog.sources.get(&it.value));
        view.source = source.map(|it| self.desk.source_words(it)).unwrap_or_default();
        view.when = self.desk.survey_when(survey);
        self.note(&view);
        view
    }
}

impl Writer<'_> {
    /// How much a notice asks for or offers.
    pub(in crate::plan) fn asked_for(
        &self,
        quantity: &NoticeQuantity,
        notice: &str,
    ) -> NumberView {
        let said = Quantity { value: quantity.value, qualifier: quantity.qualifier };
        let shown = self.desk.words.shown(&Wanted::new(said));
        let shown = shown.expect("every number may be shown as it is");
        NumberView {
            state: NumberState::Value,
            value: quantity.value.to_string(),
            key: format!("notice:{notice}#quantity"),
            ..self.desk.formed(&shown, &self.desk.unit(&quantity.unit.value).words())
        }
    }
}

impl Desk<'_> {
    /// When a number holds that somebody declared, whatever was asked; empty for one that
    /// is counted (N22).
    pub(super) fn declared_when(
        &self,
        calc: &Calc,
        measure: &Visible<Measure>,
    ) -> String {
        let declared = measure.value().and_then(|it| it.proof.declared.as_ref());
        match calc {
            Calc::Figure(_) => {
                let figure = declared.and_then(|it| self.catalog.figures.get(it));
                figure.map_or_else(
                    || self.words.text("date-unknown"),
                    |it| self.figure_when(it),
                )
            }
            Calc::Survey(survey, ..) => {
                let survey = self.catalog.surveys.get(&survey.value);
                survey.map(|it| self.survey_when(it)).unwrap_or_default()
            }
            _ => String::new(),
        }
    }

    fn declared(&self, figure: &Figure<'_>, ask: &Ask) -> Result<NumberView, Fault> {
        let head = figure.head;
        let mut view = match &head.value {
            Some(value) => self.valued(figure, value.value, ask)?,
            None => {
                let wording = head.wording.clone().unwrap_or_default();
                let state = NumberState::Worded;
                NumberView { state, ..self.in_words(wording.clone(), wording) }
            }
        };
        view.key = format!("figure:{}", head.id.value);
        let concept = self.catalog.concepts.get(figure.concept);
        view.label = concept.map(|it| it.head.label.clone()).unwrap_or_default();
        view.scope =
            head.scope.group.as_ref().map_or_else(String::new, |it| it.value.clone());
        view.when = self.figure_when(figure);
        view.source = match head.basis {
            Basis::Asserted => self.words.text("ui-source-not-given"),
            _ => self.sources_of(figure),
        };
        let unchanged = self.unchanged(figure);
        if !unchanged.is_empty() {
            view.when = format!("{} ({unchanged})", view.when);
        }
        Ok(view)
    }

    fn valued(
        &self,
        figure: &Figure<'_>,
        value: Amount,
        ask: &Ask,
    ) -> Result<NumberView, Fault> {
        let unit = self.unit(figure.unit);
        let quantity = Quantity { value, qualifier: figure.head.qualifier };
        let wanted = Wanted {
            form: ask.form.unwrap_or_default(),
            step: ask.step,
            significant_figures: self.significant_figures(),
            grain: unit.grain(),
            ..Wanted::new(quantity)
        };
        let shown = self.words.shown(&wanted).map_err(|refusal| Wrong::BadForm {
            form: wanted.form.word().into(),
            allowed: refusal.allowed_words(),
        })?;
        let mut view = self.formed(&shown, &unit.words());
        view.state = NumberState::Value;
        view.value = value.to_string();
        if let Some(denominator) = &figure.head.denominator {
            view.text = self.over(&view.text, denominator);
        }
        if figure.nature == FigureNature::QuotedTarget {
            let facts = [("value", (&view.text).into())];
            view.text = self.words.with("ui-target-value", &facts);
        }
        let plain = self.words.with_unit(&shown, &unit.words());
        Ok(view.set_apart(&plain))
    }

    /// A rate or ratio with its base: « 80 kits par jour ».
    fn over(&self, text: &str, denominator: &Denominator) -> String {
        let value = ("value", text.into());
        match denominator {
            Denominator::Unknown => self.words.with("ui-base-unknown", &[value]),
            Denominator::Known(amount, unit) if *amount == Amount::ONE => {
                let unit = self.unit(&unit.value).words();
                self.words.with("ui-per-one", &[value, ("unit", unit.one.into())])
            }
            Denominator::Known(amount, unit) => {
                let base = self.words.quantity(*amount, &self.unit(&unit.value).words());
                self.words.with("ui-per-base", &[value, ("base", Fact::Text(base))])
            }
        }
    }

    /// When a figure holds: its own date, or its source's; never nothing (N22).
    pub(in crate::plan) fn figure_when(&self, figure: &Figure<'_>) -> String {
        let Some(date) = figure.date else {
            return match figure.head.bounds {
                Some(bounds) => {
                    let within = Fact::Text(self.words.date(bounds));
                    self.words.with("ui-date-within", &[("interval", within)])
                }
                None => self.words.text("ui-date-nowhere"),
            };
        };
        let said = match figure.nature {
            FigureNature::Flow | FigureNature::Rate => self.words.during(date),
            _ => self.words.as_of(date),
        };
        let own = figure.head.as_of.is_some() || figure.head.period.is_some();
        match certainty(figure.source.date_certainty) {
            crate::locale::Certainty::Deduced if !own => {
                self.words.with("date-deduced", &[("date", Fact::Text(said))])
            }
            _ => said,
        }
    }

    /// When a survey holds: its fieldwork, or the date of its source (N22).
    pub(in crate::plan) fn survey_when(&self, survey: &SurveyHead) -> String {
        let source = survey.source.as_ref();
        let source = source.and_then(|it| self.catalog.sources.get(&it.value));
        match (survey.fieldwork, source) {
            (Some(fieldwork), _) => self.words.during(fieldwork),
            (None, Some(source)) => self.source_when(source),
            (None, None) => self.words.text("date-unknown"),
        }
    }

    fn answered(
        &self,
        survey: &SurveyHead,
        question: &Slug,
        answer: &Answer,
    ) -> NumberView {
        let Some(count) = answer.count else {
            let Some(share) = answer.share else {
                return self.without_value(NumberState::Missing);
            };
            let text = self.words.share_without_base(share);
            let (state, value) = (NumberState::Value, share.to_string());
            let number = self.words.percent(share);
            let view = self.in_words(number.clone(), text).set_apart(&number);
            return NumberView { state, value, ..view };
        };
        if let Some((least, mask)) = self.impact.withheld(survey, question, answer) {
            return self.masked(least, mask);
        }
        let question = survey.questions.iter().find(|it| it.id.value == *question);
        let answers = question.map_or(&[][..], |it| &it.answers);
        let answered: u64 = answers.iter().filter_map(|it| it.count).map(u64::from).sum();
        let base = match survey.respondents {
            Some(Count::Known(respondents)) => u64::from(respondents),
            _ => answered,
        };
        let [part, whole] = [u64::from(count), base].map(Amount::from);
        let ratio = Ratio::exact(part, whole);
        let number = self.words.share(&ratio, &self.percent_rules());
        let text = self.sampled(&ratio);
        let value = (part * Amount::HUNDRED).divided(whole, 6, Rounding::Nearest);
        let value = value.map(|it| it.to_string()).unwrap_or_default();
        let state = NumberState::Value;
        let view = self.in_words(number.clone(), text).set_apart(&number);
        NumberView { state, value, ..view }
    }

    /// A share of those who answered, with the interval it stands for (N43).
    pub(super) fn sampled(&self, ratio: &Ratio) -> String {
        let rules = self.percent_rules();
        match wilson(ratio.part, ratio.whole, 0) {
            Some(interval) => self.words.sampled(ratio, interval, &rules),
            None => self.words.share(ratio, &rules),
        }
    }
}
