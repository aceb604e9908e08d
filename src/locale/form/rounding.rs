//! From a number and a form to the number that is shown, or to why not.

use super::{Form, Grain, Reason, Says, Wanted};
use crate::value::{Amount, Class, Rounding};

/// The numbers that have a word in French: « dizaine » to « millier ».
const ROUND: [u64; 10] = [10, 12, 15, 20, 30, 40, 50, 60, 100, 1000];

/// How far a number may lie from its word, or below its multiple: 5 %.
const PER_HUNDRED: u64 = 5;

/// The number to show, and what is said of it.
pub(super) fn rounded(wanted: &Wanted) -> Result<(Amount, Says), Reason> {
    if wanted.step.is_some_and(|step| step <= Amount::ZERO) {
        return Err(Reason::BadStep);
    }
    let class = wanted.quantity.qualifier.class();
    match (wanted.form, class) {
        (Form::AsIs, _) => Ok(as_it_is(wanted)),
        (Form::Exact, Class::Exact) => Ok(as_it_is(wanted)),
        (Form::MoreThan, Class::Exact | Class::AtLeast) => more_than(wanted),
        (Form::CloseTo, Class::Exact) => close_to(wanted),
        (Form::Around, Class::Exact | Class::Around) => around(wanted),
        (Form::Words, Class::Exact | Class::Around) => in_words(wanted),
        _ => Err(Reason::Stronger),
    }
}

fn as_it_is(wanted: &Wanted) -> (Amount, Says) {
    let Wanted { quantity, origin, .. } = wanted;
    (quantity.value, Says::of(quantity.qualifier, *origin))
}

/// The greatest multiple strictly below; a multiple stays what it is (N34). So does a
/// number below the step: « plus de 0 » says nothing.
fn more_than(wanted: &Wanted) -> Result<(Amount, Says), Reason> {
    let value = wanted.quantity.value;
    let below =
        multiple(value, step(wanted, wanted.significant_figures), Rounding::Down)?;
    if below == value || below.is_zero() {
        return Ok(as_it_is(wanted));
    }
    Ok((below, Says::MoreThan))
}

/// The next multiple above, when it is near enough (N35).
fn close_to(wanted: &Wanted) -> Result<(Amount, Says), Reason> {
    let value = wanted.quantity.value;
    let above = multiple(value, step(wanted, 1), Rounding::Up)?;
    if above == value {
        return Ok(as_it_is(wanted));
    }
    let gap = (above - value) * Amount::HUNDRED;
    if gap > above.abs() * Amount::from(PER_HUNDRED) {
        let gap = gap.divided(above.abs(), 1, Rounding::Nearest);
        return Err(Reason::TooFar { multiple: above, gap: gap.unwrap_or_default() });
    }
    Ok((above, Says::CloseTo))
}

/// The nearest multiple, half away from zero (N35).
fn around(wanted: &Wanted) -> Result<(Amount, Says), Reason> {
    let step = step(wanted, wanted.significant_figures);
    Ok((multiple(wanted.quantity.value, step, Rounding::Nearest)?, Says::Around))
}

/// The number that has a word and lies within 5 % (N35).
fn in_words(wanted: &Wanted) -> Result<(Amount, Says), Reason> {
    let value = wanted.quantity.value;
    let word = ROUND.into_iter().map(Amount::from).find(|round| {
        (value - *round).abs() * Amount::HUNDRED <= *round * Amount::from(PER_HUNDRED)
    });
    word.map(|round| (round, Says::Word)).ok_or(Reason::NoWord)
}

/// The step asked for, or the one that keeps so many significant figures.
fn step(wanted: &Wanted, figures: u8) -> Amount {
    let kept = i32::from(figures.max(1)) - 1;
    let usual = Amount::power_of_ten(wanted.quantity.value.magnitude() - kept);
    wanted.step.unwrap_or(match wanted.grain {
        Grain::Whole => usual.max(Amount::ONE),
        Grain::Divisible => usual,
    })
}

fn multiple(value: Amount, step: Amount, rounding: Rounding) -> Result<Amount, Reason> {
    let times = value.divided(step, 0, rounding).ok_or(Reason::BadStep)?;
    Ok(times * step)
}

/// Every form that the number may take.
pub(super) fn possible(wanted: &Wanted) -> Vec<Form> {
    let forms = Form::ALL.into_iter().map(|(form, _)| form);
    forms.filter(|form| rounded(&Wanted { form: *form, ..*wanted }).is_ok()).collect()
}

/// Whether the number shown is above the number itself.
pub(super) fn rises(wanted: &Wanted) -> bool {
    rounded(wanted).is_ok_and(|(shown, _)| shown > wanted.quantity.value)
}
