//! How an indicator is computed, in a sentence.

use crate::diag::Fact;
use crate::model::Indicator;
use crate::parse::{
    Calc, Countable, Expression, Filter, Gauge, Headcount, Operator, Rule, Scheme, Word,
};
use crate::plan::writer::Writer;
use crate::value::Slug;

/// The sentence of an indicator's formula.
pub(super) fn formula(writer: &Writer<'_>, it: &Indicator<'_>) -> String {
    let (desk, words) = (writer.desk, writer.desk.words);
    let unit = ("unit", Fact::Text(desk.unit(it.unit).many.clone()));
    let (message, filter) = match &it.head.calc {
        Calc::Sum(_, filter) => ("ui-formula-sum", Some(filter)),
        Calc::Count(of, filter) => (count_message(*of), Some(filter)),
        Calc::Headcount(Headcount::Enrolled) => ("ui-formula-enrolled", None),
        Calc::Headcount(Headcount::Present) => ("ui-formula-present", None),
        Calc::Headcount(Headcount::Active) => ("ui-formula-active", None),
        Calc::Ratio(..) => ("ui-formula-ratio", None),
        Calc::Figure(_) => ("ui-formula-figure", None),
        Calc::Survey(..) => ("ui-formula-survey", None),
        Calc::Last(gauge) => (level_message(it.rules, gauge), Some(&gauge.filter)),
        Calc::Mean(gauge) => ("ui-formula-mean", Some(&gauge.filter)),
        Calc::Peak(filter) if it.rules.1 == Rule::Sum => {
            ("ui-formula-peaks", Some(filter))
        }
        Calc::Peak(filter) => ("ui-formula-peak", Some(filter)),
        Calc::Distinct(filter) => ("ui-formula-distinct", Some(filter)),
        Calc::Formula(expression) => return written(writer, expression),
    };
    let told = words.with(message, &[unit]);
    match filter.map(|it| restricted(writer, it)).unwrap_or_default().as_slice() {
        [] => told,
        limits => {
            let limits = Fact::Text(words.list(limits));
            words.with(
                "ui-formula-where",
                &[("formula", (&told).into()), ("where", limits)],
            )
        }
    }
}

fn level_message(rules: (Rule, Rule), gauge: &Gauge) -> &'static str {
    match rules {
        (Rule::Max, Rule::Max) => "ui-formula-highest-together",
        (Rule::Max, _) => "ui-formula-highest",
        _ if gauge.in_period => "ui-formula-last-in-period",
        _ => "ui-formula-last",
    }
}

/// « (Kits constitués − Kits remis) ÷ Promotions »
fn written(writer: &Writer<'_>, expression: &Expression) -> String {
    let (one, operator, other) = match expression {
        Expression::Indicator(id) => {
            return writer.name(Scheme::Indicator, id.value.as_str());
        }
        Expression::Number(amount) => return writer.desk.words.number(*amount),
        Expression::Joined(one, operator, other) => (one, operator, other),
    };
    let is_sum = |it: &Expression| {
        matches!(it, Expression::Joined(_, Operator::Plus | Operator::Minus, _))
    };
    let is_joined = |it: &Expression| matches!(it, Expression::Joined(..));
    let binds = matches!(operator, Operator::Times | Operator::Over);
    let (mut left, mut right) = (written(writer, one), written(writer, other));
    if binds && is_sum(one) {
        left = format!("({left})");
    }
    if is_sum(other) || binds && is_joined(other) {
        right = format!("({right})");
    }
    let sign = match operator {
        Operator::Plus => "+",
        Operator::Minus => "−",
        Operator::Times => "×",
        Operator::Over => "÷",
    };
    format!("{left} {sign} {right}")
}

fn count_message(of: Countable) -> &'static str {
    match of {
        Countable::Entries => "ui-formula-entries",
        Countable::Cohorts => "ui-formula-cohorts",
        Countable::Partners => "ui-formula-partners",
        Countable::Actions => "ui-formula-actions",
        Countable::Stories => "ui-formula-stories",
    }
}

/// The conditions of a filter: « étape : constitué ».
fn restricted(writer: &Writer<'_>, filter: &Filter) -> Vec<String> {
    let words = writer.desk.words;
    let named = |scheme: Scheme, ids: &[crate::text::Spanned<Slug>]| -> Vec<String> {
        ids.iter().map(|it| writer.name(scheme, it.value.as_str())).collect()
    };
    let stages = filter.stage.iter().map(|it| words.label("stage", it.word()));
    let bases = filter.basis.iter().map(|it| words.label("basis", it.word()));
    let modes = filter.mode.iter().map(|it| words.label("mode", it.word()));
    let keys: [(&str, Vec<String>); 6] = [
        ("ui-action", named(Scheme::Action, &filter.action)),
        ("ui-challenge", named(Scheme::Challenge, &filter.challenge)),
        ("ui-stage", stages.collect()),
        ("ui-basis", bases.collect()),
        ("ui-mode", modes.collect()),
        ("ui-territory", named(Scheme::Territory, &filter.territory)),
    ];
    let keys = keys.iter().filter(|(_, values)| !values.is_empty());
    keys.map(|(key, values)| {
        let key = words.text(key).to_lowercase();
        let values = Fact::Text(words.choice(values));
        words.with("ui-labelled", &[("label", key.as_str().into()), ("value", values)])
    })
    .collect()
}
