//! A calculation with indicators, on their totals over the same scope and period.
//!
//! Invariants: what a part may not show, the result does not show either; it says no
//! more of its precision than its parts do (N33), and a division by zero has no answer.

use std::collections::{BTreeMap, BTreeSet};

use super::answer::Ask;
use super::mask::Raw;
use super::measure::{Measure, Number, Proof, Visible};
use super::rows::Rows;
use super::tally::DECIMALS;
use super::{Impact, RowHead, table};
use crate::model::Indicator;
use crate::parse::{Calc, Expression, Headcount, Missing, Operator};
use crate::value::{Amount, Class, Qualifier, Slug};

/// The result over the whole of a question.
pub(super) fn whole(impact: &Impact<'_>, ask: &Ask<'_>) -> Raw {
    let asks = asks(impact, ask);
    let mut known = asks.iter().map(|(id, it)| (*id, impact.raw(it))).collect();
    Formula { impact }.result(ask.indicator, &mut known)
}

/// The result row by row.
pub(super) fn cells(
    impact: &Impact<'_>,
    ask: &Ask<'_>,
    rows: &Rows<'_>,
) -> BTreeMap<RowHead, Raw> {
    let asks = asks(impact, ask);
    let mut parts: BTreeMap<&Slug, BTreeMap<RowHead, Raw>> =
        asks.iter().map(|(id, it)| (*id, table::cells(impact, it, rows))).collect();
    let heads: BTreeSet<RowHead> =
        parts.values().flat_map(|it| it.keys().cloned()).collect();
    let row = |head: RowHead| {
        let mut known: Known<'_> = BTreeMap::new();
        for (id, asked) in &asks {
            let cell = parts.get_mut(id).and_then(|cells| cells.remove(&head));
            known.insert(id, cell.unwrap_or_else(|| table::blank(impact, asked)));
        }
        let raw = Formula { impact }.result(ask.indicator, &mut known);
        (head, raw)
    };
    heads.into_iter().map(row).collect()
}

/// Headcounts that stand beside each other: a cohort of which one is not known would
/// count as a zero in it (N4), and is left out of all.
pub(super) fn paired(indicators: &[&Indicator<'_>]) -> [Option<Headcount>; 3] {
    let counts = indicators.iter().filter_map(|it| match it.head.calc {
        Calc::Headcount(field) => Some((field, it.head.missing)),
        _ => None,
    });
    let counts: BTreeMap<Headcount, Missing> = counts.collect();
    let skips = counts.values().all(|it| *it == Missing::Skip);
    let mut fields = counts.keys().copied().filter(|_| skips && counts.len() > 1);
    [fields.next(), fields.next(), fields.next()]
}

/// The questions about everything a formula is made from that is no formula itself; of
/// another indicator, the question itself.
pub(super) fn asks<'s>(
    impact: &'s Impact<'_>,
    ask: &Ask<'s>,
) -> BTreeMap<&'s Slug, Ask<'s>> {
    let mut open = vec![ask.indicator];
    let mut seen: BTreeSet<&Slug> = BTreeSet::new();
    let mut leaves: BTreeMap<&Slug, &Indicator<'_>> = BTreeMap::new();
    while let Some(indicator) = open.pop() {
        let id = &indicator.head.id.value;
        let parts: Vec<&Slug> = match &indicator.head.calc {
            Calc::Formula(expression) => {
                expression.parts().into_iter().map(|it| &it.value).collect()
            }
            _ => Vec::new(),
        };
        if parts.is_empty() {
            leaves.insert(id, indicator);
        } else if seen.insert(id) {
            open.extend(parts.iter().filter_map(|it| impact.catalog.indicators.get(*it)));
        }
    }
    let all: Vec<&Indicator<'_>> = leaves.values().copied().collect();
    let paired = paired(&all);
    let asked = |(id, indicator)| (id, Ask { indicator, paired, ..*ask });
    leaves.into_iter().map(asked).collect()
}

/// Results by indicator; those of formulas inside of formulas are added as they are made.
type Known<'s> = BTreeMap<&'s Slug, Raw>;

struct Formula<'s, 'a> {
    impact: &'s Impact<'a>,
}

/// A value inside a formula: so much over so much, never divided before it is shown.
#[derive(Clone, Debug)]
struct Worked {
    above: Amount,
    below: Amount,
    class: Class,
    /// What is said of a value that went through no operation (N33).
    alone: Option<Qualifier>,
    proof: Proof,
}

impl<'s> Formula<'s, '_> {
    fn result(&self, indicator: &'s Indicator<'s>, known: &mut Known<'s>) -> Raw {
        let Calc::Formula(expression) = &indicator.head.calc else {
            return Raw::new(Visible::NotComputable);
        };
        let (mut hidden, mut is_sensitive) = (None, false);
        let policies = self.impact.catalog.site.policies;
        for id in expression.parts() {
            let Some(part) = self.impact.catalog.indicators.get(&id.value) else {
                continue;
            };
            if !known.contains_key(&id.value) {
                let raw = self.result(part, known);
                known.insert(&id.value, raw);
            }
            let Some(raw) = known.get(&id.value) else { continue };
            hidden = hidden.or_else(|| raw.conceals(part.guarded, policies));
            is_sensitive |= raw.is_sensitive;
        }
        let worked = work(expression, known);
        let value = worked.then(|it| shown(indicator, expression, it.clone()));
        Raw { value, is_sensitive, hidden }.presented(indicator)
    }
}

fn work(expression: &Expression, known: &Known<'_>) -> Visible<Worked> {
    match expression {
        Expression::Number(amount) => Visible::Value(Worked::constant(*amount)),
        Expression::Indicator(id) => match known.get(&id.value) {
            Some(raw) => raw.value.then(|it| Visible::Value(Worked::of(it))),
            None => Visible::Missing,
        },
        Expression::Joined(one, operator, other) => {
            let other = work(other, known);
            work(one, known).then(|one| {
                other.then(|other| {
                    let joined = match operator {
                        Operator::Plus => one.plus(other),
                        Operator::Minus => one.minus(other),
                        Operator::Times => one.times(other),
                        Operator::Over => one.over(other),
                    };
                    joined.map_or(Visible::NotComputable, Visible::Value)
                })
            })
        }
    }
}

impl Worked {
    fn constant(amount: Amount) -> Self {
        let proof = Proof::default();
        Self {
            above: amount,
            below: Amount::ONE,
            class: Class::Exact,
            alone: None,
            proof,
        }
    }

    fn of(measure: &Measure) -> Self {
        let (above, below) = match measure.value {
            Number::Amount(it) if measure.unit.as_str() != "percent" => (it, Amount::ONE),
            Number::Amount(it) | Number::Share(it) => (it, Amount::HUNDRED),
            Number::Ratio(above, below) => (above, below),
        };
        let (class, alone) = (measure.qualifier.class(), Some(measure.qualifier));
        Self { above, below, class, alone, proof: measure.proof.clone() }
    }

    fn is_constant(&self) -> bool {
        self.alone.is_none() && self.proof == Proof::default()
    }

    fn plus(&self, other: &Self) -> Option<Self> {
        let (above, below) = self.added(other.above, other.below)?;
        let (class, proof) =
            (self.class.plus(other.class), self.proof.plus(&other.proof));
        Some(Self { above, below, class, alone: None, proof })
    }

    fn minus(&self, other: &Self) -> Option<Self> {
        let (above, below) = self.added(-other.above, other.below)?;
        let class = self.class.minus(other.class);
        let proof = self.proof.beside(&other.proof).without_amounts();
        Some(Self { above, below, class, alone: None, proof })
    }

    fn added(&self, above: Amount, below: Amount) -> Option<(Amount, Amount)> {
        if self.below == below {
            return Some((self.above + above, below));
        }
        let sum = self.above.times(below)? + above.times(self.below)?;
        Some((sum, self.below.times(below)?))
    }

    fn times(&self, other: &Self) -> Option<Self> {
        let (above, below) =
            (self.above.times(other.above)?, self.below.times(other.below)?);
        let proof = match (self.is_constant(), other.is_constant()) {
            (_, true) => self.proof.clone().each(|it| it * other.above),
            (true, _) => other.proof.clone().each(|it| it * self.above),
            _ => self.proof.beside(&other.proof).without_amounts(),
        };
        let class = self.sound(other, self.class.plus(other.class));
        Some(Self { above, below, class, alone: None, proof })
    }

    fn over(&self, other: &Self) -> Option<Self> {
        if other.above.is_zero() {
            return None;
        }
        let (above, below) =
            (self.above.times(other.below)?, self.below.times(other.above)?);
        let (above, below) =
            if below.is_negative() { (-above, -below) } else { (above, below) };
        let proof = match other.is_constant() {
            true => {
                self.proof.clone().each(|it| it.over(other.above).unwrap_or_default())
            }
            false => self.proof.beside(&other.proof),
        };
        let class = self.sound(other, self.class.over(other.class));
        Some(Self { above, below, class, alone: None, proof })
    }

    /// The bounds of products and quotients hold for values that are not negative (N33).
    fn sound(&self, other: &Self, class: Class) -> Class {
        let negative = self.above.is_negative() || other.above.is_negative();
        match negative && class != Class::Exact {
            true => Class::Around,
            false => class,
        }
    }
}

/// A quotient of indicators stays one, and so does a share; the rest is an amount.
fn shown(
    indicator: &Indicator<'_>,
    expression: &Expression,
    it: Worked,
) -> Visible<Measure> {
    let is_share = indicator.unit.as_str() == "percent";
    let stays = is_share || (it.below != Amount::ONE && expression.divides());
    let value = match stays {
        true => Number::Ratio(it.above, it.below),
        false => {
            let quotient = it.above.over(it.below).unwrap_or_default();
            Number::Amount(quotient.rounded(DECIMALS))
        }
    };
    Visible::Value(Measure {
        value,
        qualifier: it.alone.unwrap_or(it.class.qualifier()),
        unit: indicator.unit.clone(),
        proof: it.proof,
    })
}
