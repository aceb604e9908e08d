//! Who else supports a part of what a sponsor supports, and how much of each number
//! both support: pages of sponsors do not add up (N51).

use serde::Serialize;

use super::scope::sentence;
use crate::aggregate::{Period, Published, Question, Scope};
use crate::model::Sponsor;
use crate::parse::Scheme;
use crate::plan::number::{Asked, AskedPart, NumberView};
use crate::plan::writer::Writer;
use crate::value::{Date, Slug};

/// Of how many others it is told how much is shared.
const MOST: usize = 5;

/// Another sponsor of the same things.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct OverlapView {
    /// Its name.
    pub title: String,
    /// What it supports, in a few words.
    pub scope: String,
    /// What both support.
    pub shared: Vec<SharedView>,
}

/// A number that counts in the scopes of two sponsors.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct SharedView {
    /// What it counts.
    pub label: String,
    /// How much; its key ends in `#shared-with:<sponsor>`.
    pub number: NumberView,
}

/// The sponsors whose scope meets that of another.
pub(super) fn overlaps(
    writer: &mut Writer<'_>,
    id: &Slug,
    it: &Sponsor<'_>,
) -> (Vec<OverlapView>, String) {
    let desk = writer.desk;
    let mut told = Vec::new();
    let mut more = Vec::new();
    for (other, sponsor) in &desk.catalog.sponsors {
        let listing = desk.register.get(Scheme::Sponsor, other.as_str());
        let is_shown = listing.is_some_and(|it| it.publication.is_shown());
        if *other == id || !is_shown || !meet(writer, it, sponsor) {
            continue;
        }
        if told.len() == MOST {
            more.push(writer.name(Scheme::Sponsor, other.as_str()));
            continue;
        }
        let indicators = it.indicators.iter();
        told.push(OverlapView {
            title: writer.name(Scheme::Sponsor, other.as_str()),
            scope: sentence(writer, sponsor),
            shared: indicators.map(|of| shared(writer, of, [id, other])).collect(),
        });
    }
    (told, desk.words.list(&more))
}

fn shared(writer: &mut Writer<'_>, indicator: &Slug, of: [&Slug; 2]) -> SharedView {
    let desk = writer.desk;
    let scope = Scope { sponsors: vec![of[0].clone()], ..Scope::default() };
    let period = Period::To(desk.date);
    let question = Question { indicator: indicator.clone(), scope, period };
    writer.shows_value(Published::Shared(indicator.clone(), of.map(Slug::clone)));
    let asked = Asked { question, part: AskedPart::SharedWith(of[1].clone()) };
    let number = writer.cell(&asked, &desk.read(&asked));
    SharedView { label: number.label.clone(), number }
}

/// Whether two scopes may hold the same record.
fn meet(writer: &Writer<'_>, one: &Sponsor<'_>, other: &Sponsor<'_>) -> bool {
    let share = |a: &[&Slug], b: &[&Slug]| {
        a.is_empty() || b.is_empty() || a.iter().any(|it| b.contains(it))
    };
    let lineage = |id: &Slug| {
        let known = writer.desk.catalog.territories.get(id);
        known.map_or(&[][..], |it| it.lineage.as_slice())
    };
    let near = |a: &Slug, b: &Slug| lineage(a).contains(&b) || lineage(b).contains(&a);
    let (here, there) = (&one.territories, &other.territories);
    let places = here.is_empty()
        || there.is_empty()
        || here.iter().any(|a| there.iter().any(|b| near(a, b)));
    let periods = [one, other].map(|it| it.page.head.scope.period);
    let times = match periods {
        [Some(a), Some(b)] => at_once(a, b),
        _ => true,
    };
    share(&one.programs, &other.programs)
        && share(&one.challenges, &other.challenges)
        && places
        && times
}

fn at_once(one: Date, other: Date) -> bool {
    let before = |a: Date, b: Date| a.last().is_some_and(|last| last < b.first());
    !before(one, other) && !before(other, one)
}
