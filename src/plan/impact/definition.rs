//! What an indicator counts and how, in words: the head of its page (N62).

use serde::Serialize;

use super::formula::formula;
use super::introduction::paragraphs;
use crate::model::Indicator;
use crate::parse::{Calc, Free, IndicatorHead, Scheme, Word};
use crate::plan::desk::Desk;
use crate::plan::shell::LinkView;
use crate::plan::writer::Writer;
use crate::value::Slug;

/// What an indicator counts and how.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct DefinitionView {
    /// What it counts.
    pub definition: String,
    /// What it does not count.
    pub not_counted: String,
    /// « réalisations », « résultats ».
    pub level: String,
    /// The unit in the plural.
    pub unit: String,
    /// How it is computed, in a sentence.
    pub formula: String,
    /// The indicators, figures or surveys it is made from.
    pub parts: Vec<LinkView>,
    /// How records are collected, in paragraphs.
    pub method: Vec<String>,
    /// What it cannot say, in paragraphs.
    pub limits: Vec<String>,
    /// What it assumes.
    pub assumptions: Vec<String>,
    /// Documents behind it.
    pub sources: Vec<LinkView>,
    /// Its versions, oldest first.
    pub versions: Vec<VersionView>,
    /// Codes in other frameworks: « ODD 1.4 ».
    pub external: Vec<String>,
    /// The five dimensions of impact; empty when it does not say.
    pub five: Vec<DimensionView>,
}

/// A version of a definition.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct VersionView {
    /// Its number.
    pub number: u32,
    /// Since when it holds; empty for « depuis le début ».
    pub since: String,
    /// What changed.
    pub change: String,
    /// Whether values before and after cannot be compared.
    pub breaks: bool,
}

/// One of the five dimensions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct DimensionView {
    /// « Quoi »
    pub label: String,
    /// What is said of it.
    pub text: String,
}

/// The words of an indicator.
pub(super) fn definition(writer: &Writer<'_>, it: &Indicator<'_>) -> DefinitionView {
    let desk = writer.desk;
    let head = it.head;
    let list =
        |text: &Option<String>| text.as_deref().map(paragraphs).unwrap_or_default();
    let sources = head.sources.iter();
    let limits = head.limits.as_ref().map(|it| paragraphs(&it.value));
    DefinitionView {
        definition: head.definition.clone(),
        not_counted: head.not_counted.clone(),
        level: desk.words.label("level", head.level.word()),
        unit: desk.unit(it.unit).many.clone(),
        formula: formula(writer, it),
        parts: parts(writer, &head.calc),
        method: list(&head.method),
        limits: limits.unwrap_or_default(),
        assumptions: head.assumptions.clone(),
        sources: sources
            .map(|it| writer.link(Scheme::Source, it.value.as_str()))
            .collect(),
        versions: versions(desk, head),
        external: external(head.external.as_ref()),
        five: five(desk, head),
    }
}

/// What a number made from others is made from.
fn parts(writer: &Writer<'_>, calc: &Calc) -> Vec<LinkView> {
    let link = |scheme: Scheme, id: &Slug| writer.link(scheme, id.as_str());
    match calc {
        Calc::Ratio(above, below) => vec![
            link(Scheme::Indicator, &above.value),
            link(Scheme::Indicator, &below.value),
        ],
        Calc::Formula(expression) => {
            let mut links = Vec::new();
            for id in expression.parts() {
                let link = link(Scheme::Indicator, &id.value);
                if !links.contains(&link) {
                    links.push(link);
                }
            }
            links
        }
        Calc::Figure(concept) => vec![link(Scheme::Concept, &concept.value)],
        Calc::Survey(survey, ..) => vec![link(Scheme::Survey, &survey.value)],
        _ => Vec::new(),
    }
}

/// Version 1 holds since the program's start, whether it is written or not.
fn versions(desk: &Desk<'_>, head: &IndicatorHead) -> Vec<VersionView> {
    let mut versions: Vec<VersionView> = head
        .versions
        .iter()
        .map(|it| VersionView {
            number: it.number,
            since: desk.words.date(it.since),
            change: it.change.clone(),
            breaks: it.breaks,
        })
        .collect();
    versions.sort_by_key(|it| it.number);
    if versions.first().is_none_or(|it| it.number > 1) {
        let change = desk.words.text("ui-first-version");
        let first = VersionView { number: 1, change, ..VersionView::default() };
        versions.insert(0, first);
    }
    versions
}

fn external(codes: Option<&Free>) -> Vec<String> {
    let Some(Free::Mapping(frameworks)) = codes else { return Vec::new() };
    let told = frameworks.iter().map(|(framework, codes)| {
        let name = match framework.as_str() {
            "sdg" => "ODD".to_owned(),
            "iris" => "IRIS+".to_owned(),
            other => other.to_uppercase(),
        };
        format!("{name} {}", code_list(codes))
    });
    told.collect()
}

fn code_list(codes: &Free) -> String {
    match codes {
        Free::List(items) => items.iter().map(code_list).collect::<Vec<_>>().join(", "),
        Free::Text(text) => text.clone(),
        _ => String::new(),
    }
}

fn five(desk: &Desk<'_>, head: &IndicatorHead) -> Vec<DimensionView> {
    let Some(five) = &head.five else { return Vec::new() };
    let parts = [
        ("ui-five-what", &five.what),
        ("ui-five-who", &five.who),
        ("ui-five-how-much", &five.how_much),
        ("ui-five-contribution", &five.contribution),
        ("ui-five-risk", &five.risk),
    ];
    let told = parts.iter().map(|(label, text)| DimensionView {
        label: desk.words.text(label),
        text: (*text).clone(),
    });
    told.collect()
}
