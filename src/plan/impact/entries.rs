//! Every record behind an indicator, on pages that stay light: those that a number of its
//! own page leaves out.
//!
//! Invariants: parts are counted from the oldest record, so that the place of a record
//! stays where it is when others are added behind it. Of a very long log only the last
//! parts are pages; the file has all.

use std::collections::BTreeMap;

use super::extract::{FEW, anchor, listed, lists};
use super::part::{IndicatorPartView, finish};
use super::values::whole;
use crate::diag::{Diagnosed, Fact};
use crate::model::{Indicator, Record};
use crate::plan::Page;
use crate::plan::address::Address;
use crate::plan::desk::Desk;
use crate::plan::shell::LinkView;
use crate::plan::writer::Writer;
use crate::value::Slug;

/// How many records stand on a page.
const ROWS: usize = 25;

/// How many pages an indicator has for them at most: 400 records.
const PARTS: usize = 16;

/// How the records of an indicator are dealt to pages.
struct Parts {
    /// The first that is a page; earlier ones stand in the file only.
    first: usize,
    /// The last.
    last: usize,
}

impl Parts {
    fn of(n_records: usize) -> Option<Self> {
        let last = n_records.div_ceil(ROWS);
        let first = (last + 1).saturating_sub(PARTS).max(1);
        (n_records > FEW).then_some(Self { first, last })
    }
}

/// The pages of the records of an indicator.
pub(super) fn pages(desk: &Desk<'_>, indicator: &Indicator<'_>) -> Vec<Diagnosed<Page>> {
    let all = records(desk, indicator);
    let Some(parts) = Parts::of(all.len()) else { return Vec::new() };
    let chunks = (1..).zip(all.chunks(ROWS)).skip(parts.first - 1);
    let pages = chunks.map(|(part, records)| {
        let writer = desk.writer(Address::records(indicator, part));
        let records: Vec<&Record<'_>> =
            records.iter().filter_map(|at| desk.catalog.records.get(*at)).collect();
        // A date is a name: a count in a title would be a number without its proof.
        let ends = [records.first(), records.last()].map(|it| it.map(|it| it.date));
        let ends = ends.map(|it| it.map(|it| desk.words.date(it)).unwrap_or_default());
        let facts = [("first", Fact::from(&*ends[0])), ("last", Fact::from(&*ends[1]))];
        let around =
            [part.checked_sub(1).filter(|it| *it >= parts.first), Some(part + 1)];
        let around = around.into_iter().flatten().filter(|it| *it <= parts.last);
        let view = IndicatorPartView {
            title: desk.words.with("ui-entries-from-to", &facts),
            extract: listed(&writer, indicator, &records),
            links: around.map(|it| link(&writer, indicator, (part, it))).collect(),
            ..IndicatorPartView::default()
        };
        finish(writer, indicator, view)
    });
    pages.collect()
}

/// The pages and the file that hold the records of an indicator.
pub(super) fn links(writer: &Writer<'_>, indicator: &Indicator<'_>) -> Vec<LinkView> {
    let id = &indicator.head.id.value;
    let n_records = entries(writer.desk).counts.get(id).copied();
    let n_records = n_records.filter(|it| *it > 0);
    let parts = n_records.and_then(Parts::of);
    let last = parts.map(|it| LinkView {
        text: writer.desk.words.text("ui-all-entries"),
        href: writer.href(&Address::records(indicator, it.last)),
    });
    let file = LinkView {
        text: writer.desk.words.text("ui-extract-file"),
        href: writer.href(&Address::entries(indicator)),
    };
    last.into_iter().chain(n_records.map(|_| file)).collect()
}

fn link(
    writer: &Writer<'_>,
    indicator: &Indicator<'_>,
    (here, part): (usize, usize),
) -> LinkView {
    let message = if part < here { "ui-previous" } else { "ui-next" };
    LinkView {
        text: writer.desk.words.text(message),
        href: writer.href(&Address::records(indicator, part)),
    }
}

/// The records that the whole of an indicator counts, in the order of the log.
fn records(desk: &Desk<'_>, indicator: &Indicator<'_>) -> Vec<usize> {
    if !lists(indicator) {
        return Vec::new();
    }
    let measure = desk.impact.measure(&whole(desk, &indicator.head.id.value));
    measure.value().map(|it| it.proof.records.clone()).unwrap_or_default()
}

/// Where the records of the log are listed.
#[derive(Clone, Debug, Default)]
pub(in crate::plan) struct Entries {
    /// The place of each, by its index: with the first indicator by name that counts it.
    pub(in crate::plan) places: BTreeMap<usize, Address>,
    /// How many each indicator counts.
    counts: BTreeMap<Slug, usize>,
}

/// Looks up where each record is listed.
pub(in crate::plan) fn entries<'d>(desk: &'d Desk<'_>) -> &'d Entries {
    desk.entries.get_or_init(|| {
        let mut found = Entries::default();
        for (id, indicator) in &desk.catalog.indicators {
            let all = records(desk, indicator);
            let parts = Parts::of(all.len());
            for (rank, at) in all.iter().enumerate() {
                let part = rank / ROWS + 1;
                let anchor = anchor(&desk.catalog.records[*at]);
                let place = match &parts {
                    None => Address::indicator(indicator).at(&anchor),
                    Some(it) if part < it.first => Address::entries(indicator),
                    Some(_) => Address::records(indicator, part).at(&anchor),
                };
                found.places.entry(*at).or_insert(place);
            }
            found.counts.insert((*id).clone(), all.len());
        }
        found
    })
}
