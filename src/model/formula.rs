//! Indicators made from others: their parts are sound, of units that go together, and do
//! not lead back to themselves.

use std::collections::BTreeSet;

use super::indicator::{ById, Defined};
use super::names::{At, Names};
use super::numbers::{Guarded, Indicator};
use super::unit::builtin;
use crate::diag::Figure as Fault;
use crate::parse::{Calc, Expression, IndicatorHead, Level, Operator, Stage};
use crate::value::Slug;

/// The indicators that one is made from, in order.
pub(super) fn parts(calc: &Calc) -> Vec<&Slug> {
    match calc {
        Calc::Ratio(top, bottom) => vec![&top.value, &bottom.value],
        Calc::Formula(expression) => {
            expression.parts().into_iter().map(|it| &it.value).collect()
        }
        _ => Vec::new(),
    }
}

/// Tells of those that are made from themselves; what else is left hangs on something
/// that is not sound, which has been told.
pub(super) fn loops(waiting: &[Defined<'_>], names: &mut Names<'_>) {
    for one in waiting {
        let mut reached: BTreeSet<&Slug> = BTreeSet::new();
        let mut open = parts(&one.head.calc);
        while let Some(id) = open.pop() {
            let next = waiting.iter().find(|it| it.head.id.value == *id);
            if let Some(next) = next.filter(|_| reached.insert(id)) {
                open.extend(parts(&next.head.calc));
            }
        }
        let id = &one.head.id.value;
        if reached.contains(id) {
            let at = At { path: one.path, span: one.head.calc_span };
            names.tell(Fault::FormulaLoop { id: id.to_string() }, at);
        }
    }
}

/// What a number made from others could give away is what they could.
pub(super) fn guarded(calc: &Calc, found: &ById<'_, Indicator<'_>>) -> Guarded {
    let parts = parts(calc).into_iter().filter_map(|it| found.get(it));
    parts.map(|it| it.guarded).max().unwrap_or(Guarded::No)
}

/// In what a value inside a formula is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Counted<'a> {
    /// A number as written.
    Number(String),
    /// A unit.
    In(&'a Slug),
    /// One over another of the same.
    Share,
    /// Several units, multiplied or divided.
    Mixed,
}

/// The unit of a formula, or why its parts do not go together.
pub(super) fn unit<'a>(
    head: &'a IndicatorHead,
    expression: &Expression,
    found: &ById<'a, Indicator<'a>>,
) -> Result<&'a Slug, Fault> {
    let formula = Formula { found, is_modelled: !head.assumptions.is_empty() };
    let own = head.unit.as_ref().map(|it| &it.value);
    match formula.counted(expression)? {
        Counted::In(unit) => match own.filter(|own| *own != unit) {
            Some(own) => {
                let (one, other) = (own.to_string(), unit.to_string());
                Err(Fault::Units { one, other })
            }
            None => Ok(unit),
        },
        Counted::Share => Ok(own.unwrap_or_else(|| builtin("percent"))),
        Counted::Number(_) | Counted::Mixed => own.ok_or(Fault::NoFormulaUnit),
    }
}

struct Formula<'r, 'a> {
    found: &'r ById<'a, Indicator<'a>>,
    /// Whether it says what it assumes (N42).
    is_modelled: bool,
}

impl<'a> Formula<'_, 'a> {
    fn counted(&self, expression: &Expression) -> Result<Counted<'a>, Fault> {
        match expression {
            Expression::Number(amount) => Ok(Counted::Number(amount.to_string())),
            Expression::Indicator(id) => {
                let unit = self.found.get(&id.value).map(|it| it.unit);
                Ok(unit.map_or(Counted::Mixed, Counted::In))
            }
            Expression::Joined(one, operator, other) => {
                let counted = (self.counted(one)?, self.counted(other)?);
                match operator {
                    Operator::Plus | Operator::Minus => {
                        if *operator == Operator::Plus {
                            self.may_add(one, other)?;
                        }
                        self.alike(one, other, counted)
                    }
                    Operator::Times => {
                        self.may_scale(one, other)?;
                        Ok(product(counted))
                    }
                    Operator::Over => Ok(quotient(counted)),
                }
            }
        }
    }

    /// Only values of one unit are added or subtracted, and rates never are (N8).
    fn alike(
        &self,
        one: &Expression,
        other: &Expression,
        counted: (Counted<'a>, Counted<'a>),
    ) -> Result<Counted<'a>, Fault> {
        if self.is_rate(one) || self.is_rate(other) {
            return Err(Fault::RatioAveraged);
        }
        let (one, other) = counted;
        let differ = match (&one, &other) {
            (Counted::In(one), Counted::In(other)) => one != other,
            (Counted::In(_), Counted::Number(_))
            | (Counted::Number(_), Counted::In(_)) => true,
            _ => false,
        };
        if differ {
            return Err(Fault::Units { one: told(&one), other: told(&other) });
        }
        Ok(one)
    }

    /// Effort is never in one total with outputs (N6), nor a stage with another (N20).
    fn may_add(&self, one: &Expression, other: &Expression) -> Result<(), Fault> {
        let heads = |it: &Expression| -> Vec<&IndicatorHead> {
            let parts = it.parts().into_iter();
            parts.filter_map(|it| self.found.get(&it.value)).map(|it| it.head).collect()
        };
        for one in heads(one) {
            for other in heads(other) {
                if (one.level == Level::Means) != (other.level == Level::Means) {
                    return Err(Fault::MixedLevels);
                }
                if stages(one) != stages(other) {
                    return Err(Fault::MixedStages);
                }
            }
        }
        Ok(())
    }

    /// A rate of some is no number of all, unless the formula says what it assumes
    /// (N18, N42).
    fn may_scale(&self, one: &Expression, other: &Expression) -> Result<(), Fault> {
        let scales = !one.parts().is_empty() && !other.parts().is_empty();
        match scales && !self.is_modelled && (self.is_rate(one) || self.is_rate(other)) {
            true => Err(Fault::NoAssumptions),
            false => Ok(()),
        }
    }

    fn is_rate(&self, expression: &Expression) -> bool {
        is_rate(expression, self.found)
    }
}

/// Whether a value is so much for so much, which is neither added nor averaged.
pub(super) fn is_rate(expression: &Expression, found: &ById<'_, Indicator<'_>>) -> bool {
    match expression {
        Expression::Number(_) => false,
        Expression::Indicator(id) => found.get(&id.value).is_some_and(|it| it.is_rate),
        Expression::Joined(one, Operator::Over, other) => {
            !other.parts().is_empty() || is_rate(one, found)
        }
        Expression::Joined(one, _, other) => is_rate(one, found) || is_rate(other, found),
    }
}

/// The stages of what is added up.
fn stages(head: &IndicatorHead) -> BTreeSet<Stage> {
    match &head.calc {
        Calc::Sum(_, filter) => filter.stage.iter().copied().collect(),
        Calc::Last(gauge) | Calc::Mean(gauge) => {
            gauge.filter.stage.iter().copied().collect()
        }
        _ => BTreeSet::new(),
    }
}

fn told(counted: &Counted<'_>) -> String {
    match counted {
        Counted::Number(text) => text.clone(),
        Counted::In(unit) => unit.to_string(),
        Counted::Share | Counted::Mixed => String::new(),
    }
}

fn product<'a>((one, other): (Counted<'a>, Counted<'a>)) -> Counted<'a> {
    match (one, other) {
        (Counted::Number(_), it) | (it, Counted::Number(_)) => it,
        (Counted::In(one), Counted::In(other)) if one.as_str() == "percent" => {
            Counted::In(other)
        }
        (Counted::In(one), Counted::In(other)) if other.as_str() == "percent" => {
            Counted::In(one)
        }
        (Counted::Share, it) | (it, Counted::Share) => it,
        _ => Counted::Mixed,
    }
}

fn quotient<'a>((one, other): (Counted<'a>, Counted<'a>)) -> Counted<'a> {
    match (one, other) {
        (it, Counted::Number(_)) => it,
        (Counted::In(one), Counted::In(other)) if one == other => Counted::Share,
        _ => Counted::Mixed,
    }
}
