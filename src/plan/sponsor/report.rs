//! The report of a grant, as a public funder asks for it: what was done, for whom, when
//! and where, objectives against indicators, the budget with its gaps.
//!
//! Invariants: it is not listed; people are counted from the threshold on, as
//! everywhere; places are no finer than a commune.

use std::collections::BTreeSet;

use serde::Serialize;

use super::budget::{BudgetView, budget};
use super::proven::origins;
use super::{SponsorView, asked, proof, view};
use crate::aggregate::{Proof, Question};
use crate::diag::Diagnosed;
use crate::locale::capitalised;
use crate::model::{Guarded, Indicator, Sponsor};
use crate::parse::{Calc, Scheme, SponsorNature};
use crate::plan::address::Address;
use crate::plan::number::{NumberState, NumberView};
use crate::plan::writer::{Frame, Writer};
use crate::plan::{Page, View};
use crate::value::{Date, Day, Moment, Slug};

/// What `sponsor-report.html` sees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct ReportView {
    /// All that the page of the sponsor says.
    pub sponsor: SponsorView,
    /// People, by whom they are.
    pub publics: Vec<PublicView>,
    /// From the first to the last day on which something was done; empty for none.
    pub dates: String,
    /// Where.
    pub places: Vec<String>,
    /// The budget, when the sponsor's file has one.
    pub budget: Option<BudgetView>,
}

/// People of one kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct PublicView {
    /// « Volontaires », « Personnes aidées »
    pub title: String,
    /// What was counted of them in the scope and period of the sponsor.
    pub numbers: Vec<NumberView>,
}

/// Whether a sponsor is a funder who is owed a report.
pub(super) fn is_owed(it: &Sponsor<'_>) -> bool {
    let nature = it.page.head.nature.or_else(|| it.tier.and_then(|tier| tier.nature));
    it.page.head.budget.is_some() || nature == Some(SponsorNature::Grant)
}

/// The report of one sponsor.
pub(super) fn page(writer: Writer<'_>, id: &Slug, it: &Sponsor<'_>) -> Diagnosed<Page> {
    let own = Address::sponsor(it);
    let mut writer = Writer { address: Address::report(it), ..writer };
    let sponsor = view(&mut writer, id, it);
    // What is told of the text was told of the page of the sponsor.
    writer.diagnostics = Default::default();
    let proof = proof(writer.desk, it, &|of| asked(writer.desk, id, it, of));
    let lines = it.page.head.budget.as_ref();
    let publics = publics(&mut writer, id, it);
    let report = ReportView {
        publics,
        dates: dates(&writer, &proof),
        places: places(&writer, &proof),
        budget: lines.map(|it| budget(&writer, id, it)),
        sponsor: SponsorView {
            other_edition: writer.href(&own),
            origins: origins(&writer),
            ..sponsor
        },
    };
    let mut frame = Frame::of(&it.page.meta, writer.desk);
    let of = [("title", (&frame.title).into())];
    let title = writer.desk.words.with("ui-grant-report-of", &of);
    frame.trail = vec![(frame.title, own)];
    frame.title = title;
    writer.finish(frame, View::SponsorReport(Box::new(report)))
}

/// People in the scope and period of a sponsor, by whom they are.
pub(super) fn publics(
    writer: &mut Writer<'_>,
    id: &Slug,
    it: &Sponsor<'_>,
) -> Vec<PublicView> {
    let kinds = [
        (Guarded::Volunteers, "ui-public-volunteers"),
        (Guarded::Helped, "ui-public-helped"),
    ];
    let publics = kinds.map(|(guarded, message)| {
        let all = writer.desk.catalog.indicators.values();
        let of = all.filter(|it| it.guarded == guarded && counts_people(it));
        let questions: Vec<Question> =
            of.map(|of| asked(writer.desk, id, it, &of.head.id.value)).collect();
        let numbers = questions.iter().map(|it| writer.indicator(it));
        let numbers = numbers.filter(|it| it.state != NumberState::Missing);
        let numbers: Vec<NumberView> = numbers.collect();
        let title = capitalised(&writer.desk.words.text(message));
        PublicView { title, numbers }
    });
    publics.into_iter().filter(|it| !it.numbers.is_empty()).collect()
}

fn counts_people(it: &Indicator<'_>) -> bool {
    matches!(it.head.calc, Calc::Sum(..) | Calc::Headcount(_))
}

fn dates(writer: &Writer<'_>, proof: &Proof) -> String {
    let catalog = writer.desk.catalog;
    let records = proof.records.iter().filter_map(|it| catalog.records.get(*it));
    let spans = records.filter_map(|it| Some((it.date.first(), it.date.last()?)));
    let cohorts = proof.things.iter().filter_map(|it| catalog.cohorts.get(it));
    let starts = cohorts.map(|it| (it.head.start.value, it.head.start.value));
    let spans: Vec<(Day, Day)> = spans.chain(starts).collect();
    let first = spans.iter().map(|it| it.0).min();
    let last = spans.iter().map(|it| it.1).max();
    match (first, last) {
        (Some(first), Some(last)) if first == last => writer.desk.words.day(first),
        (Some(first), Some(last)) => {
            let last = Some(Moment::Day(last));
            writer.desk.words.date(Date::Interval(Moment::Day(first), last))
        }
        _ => String::new(),
    }
}

fn places(writer: &Writer<'_>, proof: &Proof) -> Vec<String> {
    let desk = writer.desk;
    let records =
        proof.records.iter().filter_map(|it| desk.catalog.records.get(*it)?.territory);
    let cohorts =
        proof.things.iter().filter_map(|it| desk.catalog.cohorts.get(it)?.territory);
    let places = records.chain(cohorts);
    let places = places.filter_map(|it| desk.impact.nameable_place(it, Guarded::Helped));
    let names: BTreeSet<String> =
        places.map(|it| writer.name(Scheme::Territory, it.as_str())).collect();
    names.into_iter().collect()
}
