//! What a page may not say without proof: that a sponsor or a number caused something
//! (N52), that means and outputs are an impact (N64).

use std::sync::Arc;

use super::catalog::Catalog;
use super::names::{At, Names};
use crate::diag::Output;
use crate::parse::{
    Body, Contribution, Doc, Level, Meta, Part, Reference, RoleKind, Scheme, Sentence,
};
use crate::text::Span;
use crate::value::{Slug, fold};

/// Words that make a cause of something, without accents and capitals.
const CAUSES: [&str; 10] = [
    "grace a ",
    "grace au ",
    "grace aux ",
    "a permis",
    "ont permis",
    "a sauve",
    "ont sauve",
    "thanks to ",
    "made possible",
    "has saved",
];

/// More letters than any of them has.
const LONGEST: usize = 16;

/// Words by which the page of a sponsor speaks of it.
const ADDRESS: [&str; 7] =
    ["vous", "votre", "soutien", "mecenat", "subvention", "your", "support"];

/// Checks every page on which a number or a sponsor could be made a cause.
pub(super) fn check<'a>(
    docs: &'a [Arc<Doc>],
    catalog: &Catalog<'a>,
    names: &mut Names<'a>,
) {
    evaluations(catalog, names);
    for doc in docs {
        let (body, title) = match &doc.part {
            Part::Sponsor(it) => (&it.body, it.meta.title.as_ref()),
            Part::Story(it) => (&it.body, None),
            Part::Project(it) => (&it.body, None),
            Part::Page { path, page } if is_about_impact(path) => (&page.body, None),
            _ => continue,
        };
        let sponsor = title.map(|it| it.value.as_str());
        for (text, span) in overclaims(body, sponsor, catalog) {
            names.tell(Output::Overclaim { text }, At { path: &doc.path, span });
        }
    }
    for doc in docs {
        let Part::Page { path, page } = &doc.part else { continue };
        if let Some((title, span)) = impact_title(&page.meta)
            && holds_no_result(path, &page.body, catalog)
        {
            names.tell(Output::ImpactTitle { title }, At { path: &doc.path, span });
        }
    }
}

/// An indicator whose effect is attributed to the program has an evaluation.
fn evaluations(catalog: &Catalog<'_>, names: &mut Names<'_>) {
    for (id, indicator) in &catalog.indicators {
        if indicator.head.contribution.is_some() && indicator.head.sources.is_empty() {
            let at = At { path: indicator.path, span: indicator.head.id.span };
            names.tell(Output::NoEvaluation { id: id.to_string() }, at);
        }
    }
}

/// The pages of numbers, by their path under `content/pages/`.
fn is_about_impact(path: &str) -> bool {
    let pages = [
        "impact",
        "indicators",
        "figures",
        "targets",
        "method",
        "divergences",
        "surveys",
    ];
    path.split('/').next().is_some_and(|it| pages.contains(&it))
}

/// The words that claim too much, with their places.
fn overclaims(
    body: &Body,
    sponsor: Option<&str>,
    catalog: &Catalog<'_>,
) -> Vec<(String, Span)> {
    let sentences = body.sentences();
    let near = sentences.iter().filter(|it| is_near(it, sponsor, catalog));
    near.flat_map(|sentence| sentence.words.iter().filter_map(claim)).collect()
}

/// The first word of a cause in a run of words.
fn claim((text, span): &(&str, Span)) -> Option<(String, Span)> {
    let starts = text.char_indices().map(|(at, _)| at);
    let begins = |at: &usize| !text[..*at].ends_with(|c: char| c.is_alphanumeric());
    let mut found = starts.filter(begins).filter_map(|at| {
        let rest = &text[at..];
        let head: String = rest.chars().take(LONGEST).collect();
        let folded = fold(&head) + " ";
        let cause = CAUSES.iter().find(|it| folded.starts_with(**it))?;
        let n_words = cause.split_whitespace().count();
        let end =
            rest.match_indices(char::is_whitespace).map(|(at, _)| at).nth(n_words - 1);
        let words =
            rest[..end.unwrap_or(rest.len())].trim_end_matches(['.', ',', ';', ':', '!']);
        let start = span.start as usize + at;
        Some((words.to_owned(), Span::new(start, start + words.len())))
    });
    found.next()
}

/// Whether a sentence speaks of a number that nobody evaluated, or of a sponsor.
fn is_near(
    sentence: &Sentence<'_>,
    sponsor: Option<&str>,
    catalog: &Catalog<'_>,
) -> bool {
    let numbers: Vec<&&Reference> =
        sentence.references.iter().filter(|it| is_number(it.scheme)).collect();
    let unproven = numbers.iter().any(|it| !is_attributable(it, catalog));
    let proven = !numbers.is_empty() && !unproven;
    let named = sentence.references.iter().any(|it| is_sponsor(it, catalog));
    let text = fold(&sentence.text());
    let addressed = sponsor.is_some_and(|title| {
        let mut words = text.split(|c: char| !c.is_alphanumeric());
        text.contains(&fold(title)) || words.any(|it| ADDRESS.contains(&it))
    });
    let known = catalog.sponsors.values().filter_map(|it| it.page.meta.title.as_ref());
    let mentioned = known.into_iter().any(|it| text.contains(&fold(&it.value)));
    unproven || (!proven && (named || addressed || mentioned))
}

fn is_number(scheme: Scheme) -> bool {
    matches!(
        scheme,
        Scheme::Figure
            | Scheme::Indicator
            | Scheme::Target
            | Scheme::Survey
            | Scheme::Free
    )
}

/// Whether an evaluation attributes what an indicator counts.
fn is_attributable(reference: &Reference, catalog: &Catalog<'_>) -> bool {
    let id =
        Slug::new(&reference.target).filter(|_| reference.scheme == Scheme::Indicator);
    let indicator = id.and_then(|it| catalog.indicators.get(&it));
    indicator.is_some_and(|it| {
        it.head.contribution == Some(Contribution::Attributable)
            && !it.head.sources.is_empty()
    })
}

/// A sponsor, or a partner who funds.
fn is_sponsor(reference: &Reference, catalog: &Catalog<'_>) -> bool {
    let id = Slug::new(&reference.target);
    match reference.scheme {
        Scheme::Sponsor => true,
        Scheme::Partner => {
            let partner = id.and_then(|it| catalog.partners.get(&it));
            partner.is_some_and(|it| {
                it.page.head.roles.iter().any(|it| it.role == RoleKind::Funder)
            })
        }
        _ => false,
    }
}

/// A title that speaks of impact.
fn impact_title(meta: &Meta) -> Option<(String, Span)> {
    let title = meta.title.as_ref()?;
    let folded = fold(&title.value);
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    words
        .any(|it| matches!(it, "impact" | "impacts"))
        .then(|| (title.value.clone(), title.span))
}

/// Whether a page holds numbers, and none of them is a result. The page of all numbers
/// holds those of the site.
fn holds_no_result(path: &str, body: &Body, catalog: &Catalog<'_>) -> bool {
    if path == "impact" {
        return !catalog.has_results();
    }
    let cited = body.references().filter(|it| it.reference.scheme == Scheme::Indicator);
    let cited = cited.filter_map(|it| {
        let id = Slug::new(&it.reference.target)?;
        Some(catalog.indicators.get(&id)?.head.level)
    });
    let levels: Vec<Level> = cited.collect();
    !levels.is_empty()
        && levels.iter().all(|it| matches!(it, Level::Means | Level::Output))
}
