//! One computed number with all that proves it (N61, N62): the section to which every
//! citation of it leads.

use std::collections::BTreeSet;

use serde::Serialize;

use super::extract::{self, ExtractView};
use super::people::{PeopleView, people, persons};
use super::quality::{QualityView, quality};
use crate::aggregate::{Measure, Number, Question, Visible};
use crate::diag::Fact;
use crate::locale::Words;
use crate::parse::Word;
use crate::plan::desk::Desk;
use crate::plan::number::{NumberView, PartView, PieceView, sentence};
use crate::plan::writer::Writer;
use crate::value::Amount;

/// A computed number and its proof.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct AnswerView {
    /// Where citations lead to: an id of the page.
    pub anchor: String,
    /// What it speaks of, in words.
    pub scope: String,
    /// When it holds.
    pub when: String,
    /// The number.
    pub number: NumberView,
    /// How many cohorts, actions, partners or stories it was made from; its key ends in
    /// `#things`. Empty when it was made from records.
    pub things: PartView,
    /// How the numbers behind it came about: « déclaré, mesuré ».
    pub bases: String,
    /// Whether those records were verified: « vérifié ».
    pub statuses: String,
    /// How many things gave a value, of how many: « 7 renseignées sur 9 » (N9); its key
    /// ends in `#known`.
    pub complete: PartView,
    /// How many different people a headcount stands for; empty for nothing to say (N12).
    pub persons: Vec<PieceView>,
    /// Other numbers of the same people, when they are counted by key (N11).
    pub people: Vec<PeopleView>,
    /// How good the records behind it are (N65).
    pub quality: QualityView,
    /// The part that nobody has verified; its key ends in `#unverified` (N2).
    pub unverified: PartView,
    /// The part that partners count too; its key ends in `#joint` (N21).
    pub joint: PartView,
    /// The day on which the last of its records became known.
    pub updated: String,
    /// The SHA-256 of its records (N61) in pieces, so that a line may end between two;
    /// none when there is nothing to show.
    pub digest: Vec<String>,
    /// The records behind it.
    pub extract: ExtractView,
}

/// The id to which citations of a number lead.
fn anchor(number: &NumberView) -> String {
    let place = number.href.split_once('#');
    place.map_or_else(String::new, |(_, anchor)| anchor.to_owned())
}

/// The section of a question.
pub(in crate::plan) fn answer(
    writer: &mut Writer<'_>,
    question: &Question,
) -> AnswerView {
    let desk = writer.desk;
    let measure = desk.impact.measure(question);
    let number = writer.indicator(question);
    let scope = match writer.scope_words(&question.scope).as_str() {
        "" => desk.words.text("ui-whole-scope"),
        text => text.to_owned(),
    };
    let view = AnswerView {
        anchor: anchor(&number),
        scope,
        when: number.when.clone(),
        number,
        ..AnswerView::default()
    };
    match measure {
        Visible::Value(measure) => proven(writer, question, &measure, view),
        _ => view,
    }
}

fn proven(
    writer: &Writer<'_>,
    question: &Question,
    measure: &Measure,
    view: AnswerView,
) -> AnswerView {
    let (desk, words) = (writer.desk, writer.desk.words);
    let proof = &measure.proof;
    let bases = proof.bases.iter().map(|it| words.label("basis", it.word()));
    let bases: Vec<String> = bases.collect();
    let records = proof.records.iter().filter_map(|it| desk.catalog.records.get(*it));
    let statuses: BTreeSet<_> = records.map(|it| it.status).collect();
    let statuses = statuses.iter().map(|it| words.label("entry-status", it.word()));
    let statuses: Vec<String> = statuses.collect();
    let told = |message: &str, amount: Amount| {
        let may_tell = match measure.value {
            Number::Amount(it) | Number::Ratio(it, _) => {
                desk.impact.may_tell(&question.indicator, amount, it)
            }
            _ => false,
        };
        if may_tell { part(desk, message, amount, measure) } else { PartView::default() }
    };
    AnswerView {
        statuses: words.list(&statuses),
        things: things(desk, question, proof.things.len()),
        bases: words.list(&bases),
        complete: proof.complete.map_or_else(PartView::default, |(known, all)| {
            let facts = [("known", Fact::Count(known)), ("all", Fact::Count(all))];
            let text = words.with("ui-known-of", &facts);
            PartView { text, value: known.to_string() }
        }),
        persons: persons(desk, question, &view.number.key),
        people: people(desk, question, &view.number.key),
        quality: quality(desk, question, &view.number.key),
        unverified: told("ui-part-unverified", proof.unverified),
        joint: told("ui-part-joint", proof.joint),
        updated: proof.updated.map(|it| words.day(it)).unwrap_or_default(),
        digest: pieces(&desk.impact.digest(measure)),
        extract: extract::extract(writer, question, measure),
        ..view
    }
}

/// A digest in pieces that fit a narrow screen.
pub(in crate::plan) fn pieces(digest: &str) -> Vec<String> {
    let digits: Vec<char> = digest.chars().collect();
    digits.chunks(16).map(|it| it.iter().collect()).collect()
}

/// Leaves out what an answer has in common with one before it: records are shown once.
pub(in crate::plan) fn shorten(answers: &mut [AnswerView], words: &Words) {
    for at in 1..answers.len() {
        let (before, rest) = answers.split_at_mut(at);
        let same = before
            .iter()
            .find(|it| it.digest == rest[0].digest && !it.extract.records.is_empty());
        if let Some(same) = same {
            let label = format!("{}, {}", same.scope, same.when);
            let facts = [("label", (&label).into())];
            let same = words.with("ui-extract-same", &facts);
            rest[0].extract.left_out = sentence(&same, &[]);
            rest[0].extract.records.clear();
        }
    }
}

/// How many things were counted, when they are not the number itself.
fn things(desk: &Desk<'_>, question: &Question, n_things: usize) -> PartView {
    use crate::parse::{Calc, Countable};
    let calc = desk.catalog.indicators.get(&question.indicator).map(|it| &it.head.calc);
    let message = match calc {
        Some(Calc::Headcount(_) | Calc::Count(Countable::Cohorts, _)) => {
            "ui-cohort-count"
        }
        _ => return PartView::default(),
    };
    if n_things == 0 {
        return PartView::default();
    }
    let text = desk.words.with(message, &[("count", Fact::Count(n_things))]);
    PartView { text, value: n_things.to_string() }
}

fn part(desk: &Desk<'_>, message: &str, amount: Amount, measure: &Measure) -> PartView {
    if amount.is_zero() {
        return PartView::default();
    }
    let unit = desk.unit(&measure.unit).words();
    let value = Fact::Text(desk.words.quantity(amount, &unit));
    PartView {
        text: desk.words.with(message, &[("value", value)]),
        value: amount.to_string(),
    }
}
