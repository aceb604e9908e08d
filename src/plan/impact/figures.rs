//! Every number that somebody declared, as it was declared (N22).

use std::collections::BTreeMap;

use serde::Serialize;

use super::introduction::{Introduced, introduced};
use super::sources::{OriginView, origins};
use super::targets::figure_scope;
use crate::diag::{Diagnosed, Fact};
use crate::locale::{capitalised, sort_key};
use crate::model::{Concept, Figure, Publication};
use crate::parse::{Basis, Scheme, Word};
use crate::plan::address::Address;
use crate::plan::desk::Desk;
use crate::plan::introduction::IntroductionView;
use crate::plan::number::NumberView;
use crate::plan::shell::LinkView;
use crate::plan::writer::{Frame, Writer};
use crate::plan::{Page, View};
use crate::value::Slug;

/// What `impact/figures.html` sees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct FiguresView {
    /// What editors say.
    pub introduction: IntroductionView,
    /// Figures by what they speak of: the organisation, its programs, its challenges.
    pub sections: Vec<FigureSectionView>,
    /// Pages of sections, where the figures are many.
    pub parts: Vec<LinkView>,
    /// The documents they come from.
    pub origins: Vec<OriginView>,
    /// Where all figures stand as a file; empty on the page of a section.
    pub download: String,
}

/// The figures that speak of one thing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct FigureSectionView {
    /// Its id on the page.
    pub id: String,
    /// What they speak of.
    pub title: String,
    /// Its figures by what they count.
    pub groups: Vec<FigureGroupView>,
}

/// The figures of one concept in a section.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct FigureGroupView {
    /// What they count.
    pub label: String,
    /// Where its values are compared; empty when there is only one.
    pub compared: String,
    /// Its figures, those that are shown first on top.
    pub figures: Vec<FigureView>,
}

/// A declared figure.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct FigureView {
    /// Where citations lead to: an id of the page of figures.
    pub id: String,
    /// The number as its source says it.
    pub number: NumberView,
    /// What it speaks of.
    pub scope: String,
    /// « cumulé », « rythme »
    pub nature: String,
    /// « constitué »; empty for none.
    pub stage: String,
    /// « déclaré », « estimé »
    pub basis: String,
    /// Who says so; « source non précisée » for an assertion.
    pub source: LinkView,
    /// Where in the source.
    pub locator: String,
    /// How it relates to other figures.
    pub relations: Vec<RelationView>,
    /// Why it is shown first; empty when it is not.
    pub preferred: String,
    /// What is said beside it.
    pub note: String,
    /// Figures that say the same, in other sources.
    pub also: Vec<SameFigureView>,
}

/// A figure that another source says too: shown once, with both (N17).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct SameFigureView {
    /// Where citations lead to: an id of the page of figures.
    pub id: String,
    /// When that source says it.
    pub when: String,
    /// Who says so.
    pub source: LinkView,
    /// Where in the source.
    pub locator: String,
    /// What is said beside it.
    pub note: String,
}

/// How a figure relates to another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct RelationView {
    /// « fait partie de »
    pub kind: String,
    /// The other figure.
    pub to: NumberView,
}

/// The page of all figures, and those of its sections where they are many.
pub(super) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let mut sections: BTreeMap<(Topic, Address), Vec<&Figure<'_>>> = BTreeMap::new();
    for (id, figure) in &desk.catalog.figures {
        let listing = desk.register.get(Scheme::Figure, id.as_str());
        if let Some(place) = listing.and_then(|it| it.address.as_ref()) {
            let section = (topic(desk, figure), place.page());
            sections.entry(section).or_default().push(figure);
        }
    }
    let own = Address::list("figures");
    let apart = sections.iter().filter(|((_, page), _)| *page != own);
    let parts = apart.map(|((topic, page), figures)| {
        let mut writer = desk.writer(page.clone());
        let view = FiguresView {
            introduction: IntroductionView {
                title: topic.title.clone(),
                ..IntroductionView::default()
            },
            sections: vec![section(&mut writer, topic, figures)],
            ..FiguresView::default()
        };
        // The page itself says where each of them comes from.
        writer.numbers.clear();
        let above = [("ui-impact", "impact"), ("ui-figures", "figures")];
        let trail =
            above.map(|(text, name)| (desk.words.text(text), Address::list(name)));
        let facts = [
            ("label", Fact::Text(desk.words.text("ui-figures"))),
            ("value", Fact::from(topic.title.as_str())),
        ];
        let title = desk.words.with("ui-indicator-part", &facts);
        let here = topic.title.clone();
        let frame = Frame { title, here, trail: trail.into(), ..Frame::default() };
        writer.finish(frame, View::Figures(Box::new(view)))
    });
    let parts: Vec<Diagnosed<Page>> = parts.collect();
    std::iter::once(page(desk, &sections)).chain(parts).collect()
}

/// The figures of each section, with the page they stand on.
type Sections<'d> = BTreeMap<(Topic, Address), Vec<&'d Figure<'d>>>;

fn page(desk: &Desk<'_>, sections: &Sections<'_>) -> Diagnosed<Page> {
    let Introduced { mut writer, frame, view: introduction, .. } =
        introduced(desk, "figures");
    let n_cited = writer.numbers.len();
    let own = Address::list("figures");
    let (here, apart): (Vec<_>, Vec<_>) =
        sections.iter().partition(|((_, page), _)| *page == own);
    let here = here.into_iter();
    let view = FiguresView {
        sections: here.map(|((topic, _), it)| section(&mut writer, topic, it)).collect(),
        parts: apart
            .into_iter()
            .map(|((topic, page), _)| LinkView {
                text: topic.title.clone(),
                href: writer.href(page),
            })
            .collect(),
        download: writer.href(&Address::root_file("donnees/chiffres.csv")),
        origins: origins(&writer),
        introduction,
    };
    writer.numbers.truncate(n_cited);
    writer.finish(frame, View::Figures(Box::new(view)))
}

/// The figures that speak of one thing, by what they count.
fn section(
    writer: &mut Writer<'_>,
    topic: &Topic,
    figures: &[&Figure<'_>],
) -> FigureSectionView {
    let desk = writer.desk;
    let mut concepts: Vec<&Slug> = figures.iter().map(|it| it.concept).collect();
    concepts.sort();
    concepts.dedup();
    let concepts = concepts.into_iter().filter_map(|id| desk.catalog.concepts.get(id));
    let mut concepts: Vec<&Concept<'_>> = concepts.collect();
    concepts.sort_by_key(|it| sort_key(&it.head.label));
    let groups = concepts.iter().map(|it| group(writer, it, topic));
    FigureSectionView {
        id: topic.id.clone(),
        title: topic.title.clone(),
        groups: groups.filter(|it| !it.figures.is_empty()).collect(),
    }
}

/// What a figure speaks of, in the order of the page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Topic {
    rank: (usize, usize),
    id: String,
    title: String,
}

/// The challenge of a figure, or else its program, or else its organisation.
fn topic(desk: &Desk<'_>, figure: &Figure<'_>) -> Topic {
    let scope = &figure.head.scope;
    let id = format!("chiffres-{}", desk.register.section(desk.catalog, figure));
    let named = |rank, scheme: Scheme, of: &str| Topic {
        rank,
        id: id.clone(),
        title: desk.name_on(Publication::Public, scheme, of),
    };
    if let Some(id) = &scope.challenge {
        let order = desk.challenges();
        let at = order.iter().position(|it| **it == id.value).unwrap_or(order.len());
        return named((2, at), Scheme::Challenge, id.value.as_str());
    }
    let edition = scope.edition.as_ref().and_then(|it| it.value.split('/').next());
    if let Some(id) = scope.program.as_ref().map(|it| it.value.as_str()).or(edition) {
        return named((1, 0), Scheme::Program, id);
    }
    let own = desk.catalog.site.organisation;
    match &scope.organisation {
        Some(id) if id.value != own.id => {
            named((3, 0), Scheme::Partner, id.value.as_str())
        }
        None if scope.territory.is_some() || scope.group.is_some() => {
            Topic { rank: (4, 0), id, title: desk.words.text("ui-other-figures") }
        }
        _ => Topic { rank: (0, 0), id, title: own.name.clone() },
    }
}

fn group(
    writer: &mut Writer<'_>,
    concept: &Concept<'_>,
    topic_of_section: &Topic,
) -> FigureGroupView {
    let desk = writer.desk;
    let figures = once(desk, concept).into_iter();
    let page = writer.address.clone();
    let is_here = |it: &&Figure<'_>| {
        let listing = desk.register.get(Scheme::Figure, it.head.id.value.as_str());
        listing.and_then(|it| it.address.as_ref()).is_some_and(|it| it.page() == page)
    };
    let figures =
        figures.filter(|it| topic(desk, it) == *topic_of_section).filter(is_here);
    let mut figures: Vec<FigureView> =
        figures.filter_map(|it| figure(writer, &it.head.id.value)).collect();
    figures.sort_by_key(|it| it.preferred.is_empty());
    let id = concept.head.id.value.as_str();
    let compared = match concept.figures.len() {
        0 | 1 => String::new(),
        _ => writer.link(Scheme::Concept, id).href,
    };
    let label = capitalised(&concept.head.label);
    FigureGroupView { label, compared, figures }
}

/// The figures of a concept; of those that are the same, the preferred one, or else the
/// latest (N17).
pub(super) fn once<'d>(desk: &'d Desk<'_>, concept: &Concept<'_>) -> Vec<&'d Figure<'d>> {
    let rank = |it: &Figure<'_>| {
        let date = it.date.map(crate::value::Date::first);
        (it.head.preferred.is_some(), date, std::cmp::Reverse(it.head.id.value.clone()))
    };
    let figures = concept.figures.iter().filter_map(|id| desk.catalog.figures.get(*id));
    let figures = figures.map(|it| -> &'d Figure<'d> { it });
    figures
        .filter(|it| desk.sames(it).iter().all(|other| rank(other) < rank(it)))
        .collect()
}

/// One figure in full.
pub(super) fn figure(writer: &mut Writer<'_>, id: &Slug) -> Option<FigureView> {
    let desk = writer.desk;
    let it = desk.catalog.figures.get(id)?;
    let number = writer.figure(id);
    let head = it.head;
    let words = desk.words;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let sames = desk.sames(it);
    let is_same = |id: &Slug| sames.iter().any(|it| it.head.id.value == *id);
    let relations: Vec<RelationView> = sames
        .iter()
        .chain([&it])
        .flat_map(|it| &it.head.relations)
        .filter(|it| !is_same(&it.to.value) && it.to.value != *id)
        .map(|it| RelationView {
            kind: capitalised(&words.label("relation", it.kind.word())),
            to: writer.figure(&it.to.value),
        })
        .collect();
    Some(FigureView {
        id: id.to_string(),
        scope: figure_scope(writer, &head.scope),
        nature: capitalised(&words.label("nature", it.nature.word())),
        stage: head.stage.map(|it| words.label("stage", it.word())).unwrap_or_default(),
        basis: words.label("basis", head.basis.word()),
        source: source(writer, it),
        locator: text(&head.locator),
        relations,
        preferred: head.preferred.as_ref().map(|it| it.value.clone()).unwrap_or_default(),
        note: text(&head.public_note),
        also: sames.iter().map(|it| same(writer, it)).collect(),
        number,
    })
}

fn same(writer: &Writer<'_>, it: &Figure<'_>) -> SameFigureView {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    SameFigureView {
        id: it.head.id.value.to_string(),
        when: writer.desk.figure_when(it),
        source: source(writer, it),
        locator: text(&it.head.locator),
        note: text(&it.head.public_note),
    }
}

fn source(writer: &Writer<'_>, figure: &Figure<'_>) -> LinkView {
    let source = figure.source;
    let cited = writer.desk.source_of(figure);
    let text = match figure.head.basis {
        Basis::Asserted => {
            writer.desk.words.with("ui-asserted-in", &[("source", (&cited).into())])
        }
        _ => cited,
    };
    LinkView { text, ..writer.link(Scheme::Source, source.id.value.as_str()) }
}
