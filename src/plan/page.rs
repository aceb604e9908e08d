//! Free pages: from `content/pages/` to one page each.
//!
//! A page named after a generated one is its introduction and has no page here.

use serde::Serialize;

use super::address::Address;
use super::desk::Desk;
use super::kept::{Kept, Made};
use super::number::NumberView;
use super::parts::cut;
use super::prose::Prose;
use super::shell::LinkView;
use super::writer::{Frame, Subject, Writer};
use super::{Page, View};
use crate::diag::Diagnosed;
use crate::locale::{Words, capitalised};
use crate::model::FreePage;
use crate::parse::{Layout, Meta, Scheme, Term, TierHead, Word};

/// What `page.html` sees.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct FreePageView {
    /// How it is laid out, as content names it: `default`, `contact`, `glossary`…
    pub layout: String,
    /// The title.
    pub title: String,
    /// A sentence below the title; empty for none.
    pub lede: String,
    /// The text.
    pub body: Prose,
    /// Numbers shown large above the text.
    pub headlines: Vec<NumberView>,
    /// Whom to write to, for `contact`.
    pub contacts: Vec<LinkView>,
    /// What may be supported for how much, for `support`.
    pub tiers: Vec<TierView>,
    /// Words and what they mean, for `glossary`.
    pub terms: Vec<TermView>,
    /// What the page declares, for `accessibility`.
    pub statement: Option<StatementView>,
    /// What the page attests, for `certificate`.
    pub certificate: Option<CertificateView>,
}

/// A declaration of accessibility, in the parts that the French framework asks for.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct StatementView {
    /// The state, with the audit that says so.
    pub state: String,
    /// When the declaration was made; empty when it is not said.
    pub made: String,
}

/// A certificate: what it attests, and a form to fill in by hand.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CertificateView {
    /// Whether it can be had.
    pub state: String,
    /// The skills it attests.
    pub skills: Vec<String>,
    /// What it takes.
    pub criteria: Vec<String>,
    /// Who gives it; empty when that is open.
    pub issued_by: String,
}

/// A tier on the page that asks for support.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct TierView {
    /// Its place on the page.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What it costs.
    pub price: NumberView,
    /// More about it; empty for nothing.
    pub note: String,
    /// What it asks for, in one line; empty for nothing.
    pub requires: String,
    /// What a sponsor gets.
    pub benefits: Vec<String>,
}

/// A term of a glossary.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct TermView {
    /// Its place on the page.
    pub id: String,
    /// The term.
    pub term: String,
    /// What it means here.
    pub definition: String,
    /// Other words for it, in one line; empty for none.
    pub synonyms: String,
}

/// Every free page that is shown.
pub(super) fn pages(desk: &Desk<'_>, kept: &Kept) -> Vec<Made> {
    let own = desk.catalog.pages.iter();
    let own = own.filter(|(path, _)| Address::generated(path).is_none());
    own.flat_map(|(path, it)| kept.of_file(it.path, || page(desk, path, it))).collect()
}

/// How many terms of a glossary stand on a page.
const TERMS: usize = 80;

/// The page, and those of a long glossary.
fn page(desk: &Desk<'_>, path: &str, it: &FreePage<'_>) -> Vec<Diagnosed<Page>> {
    let terms = terms(desk, &it.page.head.terms);
    let parts = cut(&terms, TERMS, |_| 1);
    let pages = (1..).zip(&parts).filter_map(|(number, part)| {
        let here = &terms[part.clone()];
        match number {
            1 => first(desk, (path, it), here, parts.len()),
            _ => other(desk, (path, it), here, (number, parts.len())),
        }
    });
    pages.collect()
}

/// A part of a glossary after the first.
fn other(
    desk: &Desk<'_>,
    (path, it): (&str, &FreePage<'_>),
    terms: &[TermView],
    (number, count): (usize, usize),
) -> Option<Diagnosed<Page>> {
    let writer = desk.writer_of(Scheme::Page, path, Subject::Page(path))?;
    let frame = Frame { trail: trail(&writer, path), ..Frame::of(&it.page.meta, desk) };
    let writer = writer.of_part(number, count);
    let frame = writer.part.as_ref()?.frame(frame, desk.words);
    let view = FreePageView {
        layout: word(it.page.head.layout).to_owned(),
        title: frame.title.clone(),
        lede: String::new(),
        body: Prose::default(),
        headlines: Vec::new(),
        contacts: Vec::new(),
        tiers: Vec::new(),
        terms: terms.to_vec(),
        statement: None,
        certificate: None,
    };
    Some(writer.finish(frame, View::FreePage(Box::new(view))))
}

fn first(
    desk: &Desk<'_>,
    (path, it): (&str, &FreePage<'_>),
    terms: &[TermView],
    count: usize,
) -> Option<Diagnosed<Page>> {
    let writer = desk.writer_of(Scheme::Page, path, Subject::Page(path))?;
    let mut writer = writer.of_part(1, count);
    let (meta, head) = (&it.page.meta, &it.page.head);
    let frame = Frame { trail: trail(&writer, path), ..Frame::of(meta, desk) };
    let of = |layout: Layout| head.layout == layout;
    let view = FreePageView {
        layout: word(head.layout).to_owned(),
        title: frame.title.clone(),
        lede: meta.summary.clone().unwrap_or_default(),
        headlines: it.headlines.iter().map(|it| writer.headline(it)).collect(),
        body: writer.prose(&it.page.body),
        contacts: if of(Layout::Contact) || of(Layout::Legal) || of(Layout::Accessibility)
        {
            desk.site.contacts.clone()
        } else {
            vec![]
        },
        tiers: if of(Layout::Support) { tiers(&writer) } else { vec![] },
        terms: terms.to_vec(),
        statement: of(Layout::Accessibility).then(|| statement(desk, meta)),
        certificate: of(Layout::Certificate).then(|| certificate(desk, it)),
    };
    Some(writer.finish(frame, View::FreePage(Box::new(view))))
}

/// What the site declares of its accessibility.
fn statement(desk: &Desk<'_>, meta: &Meta) -> StatementView {
    let date = meta.updated.or(meta.published);
    let date = date.map(|it| desk.words.date(it));
    let made =
        date.map(|it| desk.words.with("ui-statement-made", &[("date", (&it).into())]));
    let state = super::site::declared(desk.catalog, desk.words);
    let facts = [("site", (&desk.site.title).into()), ("state", (&state).into())];
    StatementView {
        state: desk.words.with("ui-statement-says", &facts),
        made: made.unwrap_or_default(),
    }
}

fn certificate(desk: &Desk<'_>, it: &FreePage<'_>) -> CertificateView {
    let it = &it.page.head.certificate;
    CertificateView {
        state: desk.words.label("certificate", it.state.word()),
        skills: it.skills.clone(),
        criteria: it.criteria.clone(),
        issued_by: it.issued_by.clone().unwrap_or_default(),
    }
}

/// The pages above a page in a folder: `guide` above `guide/publish`.
fn trail(writer: &Writer<'_>, path: &str) -> Vec<(String, Address)> {
    let folders = path.match_indices('/').map(|(at, _)| &path[..at]);
    let above = folders.filter_map(|folder| {
        let listing = writer.desk.register.get(Scheme::Page, folder)?;
        let address = listing.address.clone();
        let address = address.filter(|_| writer.may_show(listing.publication));
        Some((listing.title.clone(), address?))
    });
    above.collect()
}

pub(super) fn tiers(writer: &Writer<'_>) -> Vec<TierView> {
    let words = writer.desk.words;
    let tiers = writer.desk.catalog.tiers.iter().map(|tier| TierView {
        id: tier.id.value.to_string(),
        title: tier.title.clone(),
        price: writer.price(tier, ""),
        note: tier.note.clone().unwrap_or_default(),
        requires: requires(words, tier),
        benefits: tier.benefits.iter().map(|it| words.label("benefit", it)).collect(),
    });
    tiers.collect()
}

fn requires(words: &Words, tier: &TierHead) -> String {
    let requires = tier.requires.iter();
    let requires = requires.map(|it| words.label("requirement", it.word()));
    capitalised(&words.list(&requires.collect::<Vec<_>>()))
}

fn terms(desk: &Desk<'_>, terms: &[Term]) -> Vec<TermView> {
    let mut terms: Vec<&Term> = terms.iter().collect();
    terms.sort_by_key(|it| crate::locale::sort_key(&it.term));
    let views = terms.into_iter().enumerate().map(|(at, it)| TermView {
        id: format!("terme-{}", at + 1),
        term: it.term.clone(),
        definition: it.definition.clone(),
        synonyms: desk.words.list(&it.synonyms),
    });
    views.collect()
}

/// The word of a layout, as content writes it.
fn word(layout: Layout) -> &'static str {
    let known = Layout::WORDS.iter().find(|(_, it)| *it == layout);
    known.map_or("default", |(word, _)| word)
}
