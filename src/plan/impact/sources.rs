//! Every document that numbers come from, as a full reference.

use serde::Serialize;

use super::introduction::{Introduced, introduced_part};
use crate::diag::{Diagnosed, Fact};
use crate::model::Catalog;
use crate::parse::{MaybeDate, Scheme, SourceHead, Word};
use crate::plan::address::Address;
use crate::plan::desk::Desk;
use crate::plan::introduction::IntroductionView;
use crate::plan::number::certainty;
use crate::plan::parts::cut;
use crate::plan::shell::LinkView;
use crate::plan::writer::Writer;
use crate::plan::{Page, View};

/// What `impact/sources.html` sees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct SourcesView {
    /// What editors say.
    pub introduction: IntroductionView,
    /// The sources, newest first, those without a date last.
    pub sources: Vec<ReferenceView>,
}

/// A source.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct ReferenceView {
    /// Where citations lead to: an id of the page.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// « entretien », « présentation »
    pub kind: String,
    /// When it appeared, with how sure that is.
    pub date: String,
    /// When it was changed.
    pub updated: String,
    /// When it was read.
    pub accessed: String,
    /// « interne », « presse »
    pub reliability: String,
    /// Where it stands; empty when it is not on the web.
    pub url: String,
    /// How many declared figures come from it: « 12 chiffres »; its key is
    /// `count:figures-of-<id>`.
    pub figures: crate::plan::NumberView,
}

/// A document that the figures of a page come from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct OriginView {
    /// Its reference and its place on the page of sources.
    pub link: LinkView,
    /// How many declared figures come from it.
    pub figures: crate::plan::NumberView,
}

/// The sources of all declared figures, for the end of a page that lists them.
pub(super) fn origins(writer: &Writer<'_>) -> Vec<OriginView> {
    let sources = writer.desk.catalog.sources.values();
    let origins = sources.map(|it| OriginView {
        link: LinkView {
            text: writer.desk.source_words(it),
            ..writer.link(Scheme::Source, it.id.value.as_str())
        },
        figures: figures_of(writer, it),
    });
    let origins: Vec<OriginView> = origins.filter(|it| it.figures.value != "0").collect();
    // The page of sources says of each how many figures come from it.
    if origins.len() > MOST_ORIGINS { Vec::new() } else { origins }
}

fn figures_of(writer: &Writer<'_>, it: &SourceHead) -> crate::plan::NumberView {
    let figures = writer.desk.catalog.figures.values();
    let n_figures = figures.filter(|figure| figure.source.id == it.id).count();
    let counted = [("count", Fact::Count(n_figures))];
    let mut figures =
        writer.count(&format!("figures-of-{}", it.id.value), n_figures, ("", ""));
    figures.text = writer.desk.words.with("ui-figure-count", &counted);
    figures
}

/// The most sources that are named below figures.
const MOST_ORIGINS: usize = 24;

/// How many sources stand on a page.
const MOST: usize = 36;

/// The sources in the order of their page: newest first, those without a date last.
fn sorted<'c>(catalog: &'c Catalog<'c>) -> Vec<&'c SourceHead> {
    let mut all: Vec<&SourceHead> = catalog.sources.values().copied().collect();
    all.sort_by_key(|it| match it.published {
        MaybeDate::Known(date) => (false, std::cmp::Reverse(Some(date.first()))),
        MaybeDate::Unknown => (true, std::cmp::Reverse(None)),
    });
    all
}

/// Where each source stands.
pub(in crate::plan) fn places<'c>(
    catalog: &'c Catalog<'c>,
) -> impl Iterator<Item = (&'c SourceHead, Address)> {
    let all = sorted(catalog).into_iter().enumerate();
    let list = Address::list("sources");
    all.map(move |(at, it)| (it, list.part(at / MOST + 1).at(it.id.value.as_str())))
}

/// The pages of all sources.
pub(super) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let all = sorted(desk.catalog);
    let parts = cut(&all, MOST, |_| 1);
    let pages = (1..).zip(&parts).map(|(number, part)| {
        let Introduced { writer, frame, view: introduction, .. } =
            introduced_part(desk, "sources", (number, parts.len()));
        let sources = all[part.clone()].iter().map(|it| source(&writer, it)).collect();
        let view = SourcesView { introduction, sources };
        writer.finish(frame, View::Sources(Box::new(view)))
    });
    pages.collect()
}

fn source(writer: &Writer<'_>, it: &SourceHead) -> ReferenceView {
    let desk = writer.desk;
    let words = desk.words;
    let date = |date: Option<crate::value::Date>| {
        date.map(|it| words.date(it)).unwrap_or_default()
    };
    let published = match it.published {
        MaybeDate::Known(date) => Some(date),
        MaybeDate::Unknown => None,
    };
    let reliability = it.reliability.map(|it| words.label("reliability", it.word()));
    ReferenceView {
        id: it.id.value.to_string(),
        title: it.title.clone(),
        publisher: it.publisher.clone().unwrap_or_default(),
        kind: words.label("source-kind", it.kind.word()),
        date: words.dated(published, certainty(it.date_certainty)),
        updated: date(it.updated),
        accessed: date(it.accessed),
        reliability: reliability.unwrap_or_default(),
        url: it.url.as_ref().map(|it| it.0.clone()).unwrap_or_default(),
        figures: figures_of(writer, it),
    }
}
