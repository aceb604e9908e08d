//! What a number of participations or of people says of the other: four numbers, four
//! labels (N11 to N13).

use serde::Serialize;

use crate::aggregate::{Bounds, Number, Period, Question, Visible};
use crate::diag::Fact;
use crate::plan::desk::Desk;
use crate::plan::number::{PartView, PieceView, sentence};
use crate::value::{Amount, Slug};

/// Another number of the same people.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct PeopleView {
    /// « Nouvelles personnes »
    pub label: String,
    /// How many.
    pub part: PartView,
    /// Its key: that of the number and `#participations`, `#newcomers`, `#since-start`.
    pub key: String,
}

/// How many different people a headcount stands for (N12): « entre 450 et 630 personnes »;
/// nothing when that may not be told.
pub(super) fn persons(desk: &Desk<'_>, question: &Question, key: &str) -> Vec<PieceView> {
    let Some(Bounds { least, most }) = desk.impact.persons(question) else {
        return Vec::new();
    };
    let words = desk.words;
    let piece = |amount: Amount, part: &str| PieceView {
        text: words.number(amount),
        value: amount.to_string(),
        key: format!("{key}#{part}"),
    };
    let person = Slug::new("person").expect("it is a slug");
    let person = desk.unit(&person).words();
    let alone = |part: &str| {
        let text = words.quantity(least, &person);
        PieceView { text, ..piece(least, part) }
    };
    let (message, numbers) = match most {
        Some(most) if most == least => {
            ("ui-persons-exactly", vec![alone("persons-most")])
        }
        Some(most) => {
            let bounds = [piece(least, "persons-least"), piece(most, "persons-most")];
            ("ui-persons-between", bounds.into())
        }
        None => ("ui-persons-at-least", vec![alone("persons-least")]),
    };
    let facts: Vec<(&str, Fact)> = ["least", "most"]
        .into_iter()
        .zip(&numbers)
        .map(|(name, it)| (name, Fact::Text(it.text.clone())))
        .collect();
    sentence(&words.with(message, &facts), &numbers)
}

/// Beside people counted by key: how many times they took part, how many of them are new,
/// how many there have been since the start.
pub(super) fn people(desk: &Desk<'_>, question: &Question, key: &str) -> Vec<PeopleView> {
    let impact = desk.impact;
    let unit = |id: &str| Slug::new(id).expect("the ids of built-in units are slugs");
    let told = |word: &str, unit: &Slug, amount: Option<Amount>| {
        let amount = amount?;
        let text = desk.words.quantity(amount, &desk.unit(unit).words());
        Some(PeopleView {
            label: desk.words.text(&format!("ui-people-{word}")),
            part: PartView { text, value: amount.to_string() },
            key: format!("{key}#{word}"),
        })
    };
    let since_start = match question.period {
        Period::In(date) => {
            let last = date.last().unwrap_or(desk.date).min(desk.date);
            let asked = Question { period: Period::To(last), ..question.clone() };
            amount(&impact.measure(&asked))
        }
        Period::To(_) => None,
    };
    let Some(times) = impact.participations(question) else { return Vec::new() };
    let (person, participation) = (unit("person"), unit("participation"));
    let all = [
        told("participations", &participation, Some(times)),
        told("newcomers", &person, impact.newcomers(question)),
        told("since-start", &person, since_start),
    ];
    all.into_iter().flatten().collect()
}

fn amount(visible: &Visible<crate::aggregate::Measure>) -> Option<Amount> {
    match visible.value()?.value {
        Number::Amount(amount) => Some(amount),
        Number::Ratio(..) | Number::Share(_) => None,
    }
}
