//! One computed number with all that proves it (N61, N62): the section to which every
//! citation of it leads.

use std::collections::BTreeSet;

use serde::Serialize;

use super::extract::{self, ExtractView};
use super::people::{PeopleView, people, persons};
use super::quality::{QualityView, quality};
use super::values::Known;
use crate::aggregate::{Measure, Number, Question, Visible};
use crate::diag::Fact;
use crate::locale::capitalised;
use crate::parse::{Scheme, Word};
use crate::plan::desk::Desk;
use crate::plan::number::{Asked, AskedPart, NumberView, PartView, PieceView};
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
    /// How many different people a headcount stands for; empty for nothing to say (N12).
    pub persons: Vec<PieceView>,
    /// Other numbers of the same people, when they are counted by key (N11).
    pub people: Vec<PeopleView>,
    /// How good the records behind it are (N65).
    pub quality: QualityView,
    /// The part that partners count too; its key ends in `#joint` (N21).
    pub joint: PartView,
    /// The day on which the last of its records became known.
    pub updated: String,
    /// The SHA-256 of its records (N61) in pieces, so that a line may end between two;
    /// none when there is nothing to show.
    pub digest: Vec<String>,
    /// The records behind it.
    pub extract: ExtractView,
    /// The same number of other scopes or periods, made from the very same records.
    pub same: Vec<SameView>,
}

/// A number that another section proves, since it is made from the same records.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct SameView {
    /// Where citations lead to: an id of the page.
    pub anchor: String,
    /// What it speaks of, in words.
    pub scope: String,
    /// The number, with its period.
    pub number: NumberView,
}

/// The section of a number.
pub(in crate::plan) fn answer(
    writer: &mut Writer<'_>,
    (asked, measure): &Known,
) -> AnswerView {
    let desk = writer.desk;
    let number = writer.explained(asked, measure);
    let view = AnswerView {
        anchor: desk.place_of(asked).anchor().to_owned(),
        scope: scope(writer, asked),
        when: number.when.clone(),
        number,
        ..AnswerView::default()
    };
    match measure {
        Visible::Value(measure) => proven(writer, asked, measure, view),
        _ => view,
    }
}

/// What a number speaks of, in words.
fn scope(writer: &Writer<'_>, asked: &Asked) -> String {
    let desk = writer.desk;
    let scope = match writer.scope_words(&asked.question.scope).as_str() {
        "" => capitalised(&desk.words.text("ui-whole-scope")),
        text => text.to_owned(),
    };
    match &asked.part {
        AskedPart::SharedWith(other) => {
            let other = writer.name(Scheme::Sponsor, other.as_str());
            desk.words.list(&[scope, other])
        }
        AskedPart::Row { by, head, .. } if !asked.suffix().is_empty() => {
            format!("{scope}, {}", desk.row_head(writer.publication, *by, head))
        }
        _ => scope,
    }
}

fn proven(
    writer: &Writer<'_>,
    asked: &Asked,
    measure: &Measure,
    view: AnswerView,
) -> AnswerView {
    let question = &asked.question;
    // What is told of the whole question is not told of a row that no question asks.
    let whole = asked.suffix().is_empty().then_some(question);
    let (desk, words) = (writer.desk, writer.desk.words);
    let proof = &measure.proof;
    let key = &view.number.key.clone();
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
        persons: whole.map(|it| persons(desk, it, key)).unwrap_or_default(),
        people: whole.map(|it| people(desk, it, key)).unwrap_or_default(),
        quality: whole.map(|it| quality(desk, it, key)).unwrap_or_default(),
        joint: told("ui-part-joint", proof.joint),
        updated: proof.updated.map(|it| words.day(it)).unwrap_or_default(),
        digest: pieces(&desk.impact.digest(measure)),
        extract: extract::extract(writer, key, question, measure),
        ..view
    }
}

/// A digest in pieces that fit a narrow screen.
pub(in crate::plan) fn pieces(digest: &str) -> Vec<String> {
    let digits: Vec<char> = digest.chars().collect();
    digits.chunks(16).map(|it| it.iter().collect()).collect()
}

/// Says once what several answers have in common: numbers made from the same records
/// stand together, and each record has its place where it is listed first.
pub(in crate::plan) fn shorten(answers: Vec<AnswerView>) -> Vec<AnswerView> {
    let mut kept: Vec<AnswerView> = Vec::new();
    for answer in answers {
        let is_same = |it: &&mut AnswerView| {
            !answer.digest.is_empty()
                && it.digest == answer.digest
                && (&it.number.value, &it.number.label)
                    == (&answer.number.value, &answer.number.label)
        };
        match kept.iter_mut().find(is_same) {
            Some(first) => first.same.push(SameView {
                anchor: answer.anchor,
                scope: answer.scope,
                number: answer.number,
            }),
            None => kept.push(answer),
        }
    }
    let mut placed = BTreeSet::new();
    for record in kept.iter_mut().flat_map(|it| &mut it.extract.records) {
        if !placed.insert(record.anchor.clone()) {
            record.anchor.clear();
        }
    }
    kept
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
