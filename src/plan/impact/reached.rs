//! What is reached of a target, and what is missing to it (N32, N54).

use crate::aggregate::{Number, Period, Question, Scope, Visible};
use crate::diag::Fact;
use crate::locale::{Origin, Wanted};
use crate::model::Target;
use crate::parse::{FigureScope, TargetKind, TypedRef};
use crate::plan::desk::Desk;
use crate::plan::number::{NumberView, PartView};
use crate::plan::writer::Writer;
use crate::text::Spanned;
use crate::value::{Quantity, Slug};

/// What is reached: a declared figure as its source says it, or a computed number.
pub(super) fn actual(
    writer: &mut Writer<'_>,
    id: &Slug,
    it: &Target<'_>,
) -> Option<NumberView> {
    let desk = writer.desk;
    let progress = desk.impact.progress(id)?;
    if matches!(progress.actual, Visible::Missing | Visible::NotComputable) {
        return None;
    }
    let declared = progress.actual.value().and_then(|it| it.proof.declared.as_ref());
    match (declared, &it.head.of.value) {
        (Some(figure), _) if desk.catalog.figures.contains_key(figure) => {
            Some(writer.figure(figure))
        }
        (_, TypedRef::Indicator(indicator)) => Some(writer.indicator(&Question {
            indicator: indicator.clone(),
            scope: scope(&it.head.scope),
            period: Period::To(desk.date),
        })),
        _ => None,
    }
}

/// The scope of a target as that of a question.
fn scope(of: &FigureScope) -> Scope {
    let list =
        |id: &Option<Spanned<Slug>>| id.iter().map(|it| it.value.clone()).collect();
    let edition = of.edition.as_ref().and_then(|it| it.value.split_once('/'));
    let edition = edition.and_then(|(a, b)| Some((Slug::new(a)?, Slug::new(b)?)));
    Scope {
        programs: list(&of.program),
        editions: edition.into_iter().collect(),
        challenges: list(&of.challenge),
        territories: list(&of.territory),
        cohorts: list(&of.cohort),
        ..Scope::default()
    }
}

/// What is missing to the target; nothing once it is reached.
pub(super) fn gap(desk: &Desk<'_>, id: &Slug, target: &Target<'_>) -> PartView {
    let (head, none) = (target.head, PartView::default());
    let progress = desk.impact.progress(id);
    let actual = progress.as_ref().and_then(|it| it.actual.value());
    let Some((amount, qualifier)) = actual.and_then(|it| match it.value {
        Number::Amount(amount) => Some((amount, it.qualifier)),
        Number::Ratio(..) | Number::Share(_) => None,
    }) else {
        return none;
    };
    let value = head.value - amount;
    if value.is_zero() || value.is_negative() || head.kind == TargetKind::Ambition {
        return none;
    }
    let class = head.qualifier.class().minus(qualifier.class());
    let quantity = Quantity { value, qualifier: class.qualifier() };
    let wanted = Wanted { origin: Origin::Computed, ..Wanted::new(quantity) };
    let shown = desk.words.shown(&wanted).expect("every number may be shown as it is");
    let text = desk.words.with_unit(&shown, &desk.unit(target.unit).words());
    let text = desk.words.with("ui-target-gap", &[("value", Fact::Text(text))]);
    PartView { text, value: value.to_string() }
}
