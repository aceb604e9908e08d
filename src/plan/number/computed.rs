//! Numbers that are computed: answers to questions, and plain counts.

use super::ask::Rank;
use super::{Ask, Asked, AskedPart, NumberState, NumberView};
use crate::aggregate::{Measure, Number, Published, Question, Visible};
use crate::diag::{Diagnostic, Fact, Fault, Figure};
use crate::locale::{Form, Grain, Origin, PercentRules, Ratio, Wanted};
use crate::parse::{DefaultForm, Scheme};
use crate::plan::address::Address;
use crate::plan::desk::Desk;
use crate::plan::impact;
use crate::plan::writer::{Subject, Writer};
use crate::text::Location;
use crate::value::{Amount, Class, Quantity, Rounding, Slug};

impl Writer<'_> {
    /// The answer to a question, in the form of its indicator.
    pub(in crate::plan) fn indicator(&mut self, question: &Question) -> NumberView {
        let asked = self.indicator_as(question, &Ask::default());
        asked.or_else(|_| self.indicator_as(question, &Ask::plain())).unwrap_or_default()
    }

    /// The answer to a question as a headline. A form that would round it up is told
    /// where the indicator is defined, and the number stands as it is (N36).
    pub(in crate::plan) fn indicator_headline(
        &mut self,
        question: &Question,
    ) -> NumberView {
        let ask = Ask { rank: Rank::Headline, ..Ask::default() };
        let fault = match self.indicator_as(question, &ask) {
            Ok(view) => return view,
            Err(fault) => fault,
        };
        if let Some(indicator) = self.desk.catalog.indicators.get(&question.indicator) {
            let (path, span) = (indicator.path.clone(), indicator.head.id.span);
            self.diagnostics.push(Diagnostic::new(fault, Location { path, span }));
        }
        self.indicator_as(question, &Ask::plain()).unwrap_or_default()
    }

    /// The answer to a question, in the form asked for, or why it may not take it.
    pub(in crate::plan) fn indicator_as(
        &mut self,
        question: &Question,
        ask: &Ask,
    ) -> Result<NumberView, Fault> {
        // An indicator that was left out has been told; its place stays empty.
        if !self.desk.catalog.indicators.contains_key(&question.indicator) {
            return Ok(NumberView::default());
        }
        let measure = self.desk.measure_as(question, ask);
        let mut view = self.desk.computed(question, &measure, ask)?;
        view.scope = self.scope_words(&question.scope);
        let asked = Asked::whole(question);
        view.href = self.href(&self.desk.place_of(&asked));
        view.mark = self.mark(&asked);
        self.ask(asked);
        self.shows_value(Published::Number(question.clone()));
        self.note(&view);
        Ok(view)
    }

    /// A number that is already there, such as the row of a table. The key is the
    /// question's, with what a question cannot say after it: `#stage:sent`.
    pub(in crate::plan) fn cell(
        &mut self,
        asked: &Asked,
        measure: &Visible<Measure>,
    ) -> NumberView {
        let mut view = self.bare(asked, measure);
        let place = self.desk.place_of(asked);
        if self.has_place(asked, &place) {
            view.href = self.href(&place);
            // The part of a sponsor is explained where the whole is.
            if !matches!(asked.part, AskedPart::Share(_)) {
                self.ask(asked.clone());
            }
        }
        view
    }

    /// The same without a place that explains it.
    pub(in crate::plan) fn bare(
        &self,
        asked: &Asked,
        measure: &Visible<Measure>,
    ) -> NumberView {
        let mut view = self
            .desk
            .computed(&asked.question, measure, &Ask::plain())
            .expect("every number may be shown as it is");
        view.scope = self.scope_words(&asked.question.scope);
        if let AskedPart::SharedWith(other) = &asked.part {
            let both = [view.scope, self.name(Scheme::Sponsor, other.as_str())];
            view.scope = self.desk.words.list(&both);
        }
        view.mark = self.mark(asked);
        view.key.push_str(&asked.suffix());
        view
    }

    /// A number in the section that explains it, in the form of its indicator when it is
    /// the answer to a question.
    pub(in crate::plan) fn explained(
        &mut self,
        asked: &Asked,
        measure: &Visible<Measure>,
    ) -> NumberView {
        let shown = |ask: &Ask| self.desk.computed(&asked.question, measure, ask);
        let mut view = shown(&Ask::default())
            .or_else(|_| shown(&Ask::plain()))
            .expect("every number may be shown as it is");
        view.scope = self.scope_words(&asked.question.scope);
        view.mark = self.mark(asked);
        view.key.push_str(&asked.suffix());
        view.href = self.href(&self.desk.place_of(asked));
        if asked.part == AskedPart::Whole {
            self.shows_value(Published::Number(asked.question.clone()));
        }
        self.note(&view);
        view
    }

    /// Whether a number of a table has a section of its own: on the page of its
    /// indicator when another page shows it, on that of its sponsor always. The page of a
    /// cohort has none for the rows of others.
    fn has_place(&self, asked: &Asked, place: &Address) -> bool {
        let scope = &asked.question.scope;
        let indicator = self.desk.catalog.indicators.get(&asked.question.indicator);
        let folder = indicator.map(|it| Address::indicator(it));
        let is_here = place.page() == self.address
            || folder.is_some_and(|it| self.address.is_within(&it));
        match (scope.cohorts.is_empty(), scope.sponsors.first()) {
            (false, _) => false,
            (true, None) => !is_here || self.desk.is_cited(asked),
            (true, Some(id)) => {
                is_here || matches!(self.subject, Subject::Sponsor(it) if it == id)
            }
        }
    }

    fn ask(&mut self, asked: Asked) {
        if !self.asked.contains(&asked) {
            self.asked.push(asked);
        }
    }

    /// Where it is said that a published number was changed; empty when it was not.
    fn mark(&self, asked: &Asked) -> String {
        if !asked.suffix().is_empty() {
            return String::new();
        }
        let changes = self.desk.changes(|it| *it == asked.question);
        let to = changes.first().map(|it| impact::change_address(self.desk, it));
        to.map(|it| self.href(&it)).unwrap_or_default()
    }

    /// A plain count of things of the site: « 3 défis ». The key is `count:<what>`.
    pub(in crate::plan) fn count(
        &self,
        what: &str,
        count: usize,
        unit: (&str, &str),
    ) -> NumberView {
        let words = self.desk.words;
        let amount = Amount::from(count);
        let unit = crate::locale::UnitWords {
            one: unit.0,
            many: unit.1,
            symbol: None,
            elide: false,
        };
        let number = words.number(amount);
        NumberView {
            state: NumberState::Value,
            unit: words.plural(amount, &unit).to_owned(),
            value: amount.to_string(),
            key: format!("count:{what}"),
            digits: number.clone(),
            text: words.quantity(amount, &unit),
            number,
            ..NumberView::default()
        }
    }

    /// Keeps a number for the list at the end of the page, once.
    pub(in crate::plan) fn note(&mut self, view: &NumberView) {
        if self.numbers.iter().all(|it| it.key != view.key) {
            self.numbers.push(view.clone());
        }
    }
}

impl Ask {
    /// The number as it is.
    pub(in crate::plan) fn plain() -> Self {
        Self { form: Some(Form::AsIs), ..Self::default() }
    }
}

impl Desk<'_> {
    /// The version of an indicator's definition that holds on the day of the build.
    pub(in crate::plan) fn version(&self, indicator: &Slug) -> u32 {
        self.impact.version(indicator)
    }

    /// The answer to a question, on the day of the build or as it was known before.
    pub(in crate::plan) fn measure_as(
        &self,
        question: &Question,
        ask: &Ask,
    ) -> Visible<Measure> {
        match ask.as_known {
            Some(day) => self.impact.as_known(day).measure(question),
            None => self.impact.measure(question),
        }
    }

    /// Whether a page shows a number, in its text or in a table.
    pub(in crate::plan) fn is_cited(&self, asked: &Asked) -> bool {
        self.cited.keys().any(|it| it.is(asked))
    }

    /// An answer in words.
    pub(super) fn computed(
        &self,
        question: &Question,
        measure: &Visible<Measure>,
        ask: &Ask,
    ) -> Result<NumberView, Fault> {
        let indicator = self.catalog.indicators.get(&question.indicator);
        let indicator = indicator.expect("only indicators of the catalog are asked for");
        let mut view = match measure {
            Visible::Value(measure) => {
                self.measured(measure, ask, indicator.head.form)?
            }
            Visible::Masked { least, mask } => self.masked(*least, *mask),
            Visible::NotComputable => self.without_value(NumberState::NotComputable),
            Visible::Missing => self.without_value(NumberState::Missing),
        };
        if let Visible::Value(measure) = measure {
            self.proven(&mut view, measure, &question.indicator);
            self.doubtful(&mut view, measure, &question.indicator);
        }
        view.key = question.key(self.version(&question.indicator));
        view.label = indicator.head.title.clone();
        view.when = self.declared_when(&indicator.head.calc, measure);
        if view.when.is_empty() {
            view.when = self.when(question.period, &question.scope);
        }
        if let Some(day) = ask.as_known {
            view.key.push_str(&format!("#as-known:{day}"));
            let known = Fact::Text(self.words.day(day));
            let facts = [("when", (&view.when).into()), ("date", known)];
            view.when = self.words.with("ui-as-known", &facts);
        }
        if view.source.is_empty() {
            let from_log = !view.records.text.is_empty();
            let word = if from_log { "ui-action-log" } else { "ui-from-content" };
            view.source = self.words.text(word);
        }
        Ok(view)
    }

    fn measured(
        &self,
        measure: &Measure,
        ask: &Ask,
        usual: Option<DefaultForm>,
    ) -> Result<NumberView, Fault> {
        let mut view = match measure.value {
            Number::Amount(amount) => self.amount(measure, amount, ask, usual)?,
            Number::Ratio(part, whole) => self.ratio(measure, part, whole)?,
            Number::Share(percent) => {
                let text = self.words.share_without_base(percent);
                let number = self.words.percent(percent);
                let value = percent.to_string();
                let view = self.in_words(number.clone(), text).set_apart(&number);
                NumberView { value, ..view }
            }
        };
        view.state = NumberState::Value;
        Ok(view)
    }

    fn amount(
        &self,
        measure: &Measure,
        amount: Amount,
        ask: &Ask,
        usual: Option<DefaultForm>,
    ) -> Result<NumberView, Fault> {
        let unit = self.unit(&measure.unit);
        let value = short(amount, measure, unit.grain());
        let quantity = Quantity { value, qualifier: measure.qualifier };
        let one = measure.proof.records.len() == 1 || measure.proof.declared.is_some();
        let wanted = Wanted {
            origin: if one { Origin::Declared } else { Origin::Computed },
            form: ask.form.unwrap_or_else(|| usual_form(usual)),
            step: ask.step,
            significant_figures: self.significant_figures(),
            grain: unit.grain(),
            ..Wanted::new(quantity)
        };
        let shown = match ask.rank {
            Rank::Headline => self.words.headline(&wanted),
            Rank::Text => self.words.shown(&wanted),
        };
        let shown = shown.map_err(|refusal| Figure::BadForm {
            form: wanted.form.word().into(),
            allowed: refusal.allowed_words(),
        })?;
        let value = amount.to_string();
        Ok(NumberView { value, ..self.formed(&shown, &unit.words()) })
    }

    /// A quotient; a share of a base has its own rules (N40), one of answers an interval.
    fn ratio(
        &self,
        measure: &Measure,
        part: Amount,
        whole: Amount,
    ) -> Result<NumberView, Fault> {
        let words = self.words;
        let ratio = Ratio { part, whole, class: measure.qualifier.class() };
        let value = measure.counted(6);
        let told = value.map(|it| it.to_string()).unwrap_or_default();
        if measure.unit.as_str() != "percent" {
            let unit = self.unit(&measure.unit).words();
            let unit = value.map_or("", |it| words.plural(it, &unit)).to_owned();
            let number = words.ratio(&ratio);
            let text = self.beside(&number, &unit);
            return Ok(NumberView { value: told, unit, ..self.in_words(number, text) });
        }
        let number = words.share(&ratio, &self.percent_rules());
        let survey = measure.proof.declared.as_ref();
        let is_asked = survey.is_some_and(|it| self.catalog.surveys.contains_key(it));
        let text = if is_asked { self.sampled(&ratio) } else { number.clone() };
        let view = self.in_words(number.clone(), text).set_apart(&number);
        Ok(NumberView { value: told, ..view })
    }

    pub(super) fn significant_figures(&self) -> u8 {
        let figures = self.catalog.site.policies.significant_figures;
        u8::try_from(figures).unwrap_or(u8::MAX).max(1)
    }

    pub(super) fn percent_rules(&self) -> PercentRules {
        let policies = self.catalog.site.policies;
        PercentRules {
            least_base: Amount::from(u64::from(policies.min_base_percent)),
            one_decimal_base: Amount::from(u64::from(policies.one_decimal_base)),
        }
    }
}

/// A mean with two decimals at most (N40), a part of an interval with what the unit can
/// be counted in (N24); a bound goes to its safe side (N30). What somebody declared stays
/// as it is.
fn short(amount: Amount, measure: &Measure, grain: Grain) -> Amount {
    let toward = match measure.qualifier.class() {
        Class::AtLeast => Rounding::Down,
        Class::AtMost => Rounding::Up,
        Class::Exact | Class::Around => Rounding::Nearest,
    };
    let is_whole = measure.proof.is_spread && grain == Grain::Whole;
    let decimals = if is_whole { 0 } else { 2 };
    match measure.proof.declared {
        Some(_) => amount,
        None => amount.divided(Amount::ONE, decimals, toward).unwrap_or(amount),
    }
}

fn usual_form(form: Option<DefaultForm>) -> Form {
    match form {
        Some(DefaultForm::MoreThan) => Form::MoreThan,
        Some(DefaultForm::Around) => Form::Around,
        Some(DefaultForm::Exact) | None => Form::AsIs,
    }
}
