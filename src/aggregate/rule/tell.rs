//! Rules that do not hold, told with the row and both numbers as they may be said.

use std::collections::BTreeMap;

use super::{Outcome, Side, Verdict};
use crate::aggregate::Impact;
use crate::aggregate::measure::{Mask, Visible};
use crate::aggregate::question::{Period, Scope};
use crate::diag::{self, Diagnostic, Diagnostics, Unheld};
use crate::model::Rule;
use crate::parse::{RuleOp, RuleTerm, TypedRef, Word};
use crate::text::Location;
use crate::value::{Class, Slug};

/// How many broken rows of a rule are told one by one.
const MOST: usize = 5;

/// What is wrong with the content by its own rules, each at its rule.
pub(in crate::aggregate) fn check(impact: &Impact<'_>) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    let mut n_told: BTreeMap<&Slug, usize> = BTreeMap::new();
    let verdicts = impact.verdicts();
    let broken = verdicts.iter().filter(|it| it.outcome == Outcome::Broken);
    // What was left out may be what a rule misses.
    let broken = broken.filter(|it| !hangs(impact, it.rule));
    for verdict in broken {
        let n_told = n_told.entry(&verdict.rule.head.id.value).or_default();
        *n_told += 1;
        if *n_told <= MOST {
            diagnostics
                .push(told(verdict.rule, diag::Rule::Failed(Box::new(unheld(verdict)))));
        }
    }
    for (id, n_broken) in n_told.into_iter().filter(|(_, it)| *it > MOST) {
        if let Some(rule) = impact.catalog.rules.get(id) {
            let (message, count) = (rule.head.message.clone(), n_broken - MOST);
            diagnostics.push(told(rule, diag::Rule::More { message, count }));
        }
    }
    diagnostics
}

/// Whether a side may depend on something that was left out because of a fault.
fn hangs(impact: &Impact<'_>, rule: &Rule<'_>) -> bool {
    let catalog = impact.catalog;
    let mut sides = [&rule.head.left, &rule.head.right].into_iter();
    sides.any(|side| match &side.value.term {
        RuleTerm::Number(_) => false,
        RuleTerm::Indicator(id) => catalog.hangs(&TypedRef::Indicator(id.clone())),
        RuleTerm::Cohorts | RuleTerm::Coordinators => catalog.left_out.any("cohort"),
    })
}

fn told(rule: &Rule<'_>, fault: diag::Rule) -> Diagnostic {
    let location = Location { path: rule.path.clone(), span: rule.head.id.span };
    Diagnostic::new(fault, location).weighing(rule.head.severity)
}

fn unheld(verdict: &Verdict<'_>) -> Unheld {
    let head = verdict.rule.head;
    let period = match verdict.period {
        Period::In(date) => date.to_string(),
        Period::To(_) => String::new(),
    };
    let scope = match verdict.scope == Scope::default() {
        true => String::new(),
        false => verdict.scope.key(),
    };
    Unheld {
        id: head.id.value.to_string(),
        message: head.message.clone(),
        period,
        scope,
        op: op_word(head.op),
        left: said(&verdict.left),
        right: said(&verdict.right),
    }
}

/// The name of an operator in messages, which cannot hold signs.
fn op_word(op: RuleOp) -> &'static str {
    match op {
        RuleOp::Equal => "equal",
        RuleOp::Different => "different",
        RuleOp::Below => "below",
        RuleOp::AtMost => "at-most",
        RuleOp::Above => "above",
        RuleOp::AtLeast => "at-least",
        RuleOp::BothOrNone | RuleOp::NotBoth => op.word(),
    }
}

/// A side as it may be said: `630`, `≥ 5000`, `< 5`.
fn said(side: &Visible<Side>) -> String {
    match side {
        Visible::Masked { least, mask: Mask::Primary } => format!("< {least}"),
        Visible::Masked { mask: Mask::Secondary, .. } => "s".to_owned(),
        Visible::Missing | Visible::NotComputable => String::new(),
        Visible::Value(it) => {
            let sign = match it.class {
                Class::Exact => "",
                Class::AtLeast => "≥ ",
                Class::AtMost => "≤ ",
                Class::Around => "~ ",
            };
            format!("{sign}{}", it.value)
        }
    }
}
