//! Every number that somebody declared, as it was declared (N22).

use serde::Serialize;

use super::introduction::{Introduced, introduced};
use super::targets::figure_scope;
use crate::diag::Diagnosed;
use crate::locale::capitalised;
use crate::model::{Concept, Figure};
use crate::parse::{Basis, Scheme, Word};
use crate::plan::desk::Desk;
use crate::plan::introduction::IntroductionView;
use crate::plan::number::NumberView;
use crate::plan::shell::LinkView;
use crate::plan::writer::Writer;
use crate::plan::{Page, View};
use crate::value::Slug;

/// What `impact/figures.html` sees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct FiguresView {
    /// What editors say.
    pub introduction: IntroductionView,
    /// Figures by what they count.
    pub groups: Vec<FigureGroupView>,
    /// Where all figures stand as a file.
    pub download: String,
}

/// The figures of one concept.
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
}

/// How a figure relates to another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct RelationView {
    /// « fait partie de »
    pub kind: String,
    /// The other figure.
    pub to: NumberView,
}

/// The page of all figures.
pub(super) fn page(desk: &Desk<'_>) -> Diagnosed<Page> {
    let Introduced { mut writer, frame, view: introduction, .. } =
        introduced(desk, "figures");
    let n_cited = writer.numbers.len();
    let concepts = desk.catalog.concepts.values().filter(|it| !it.figures.is_empty());
    let mut groups: Vec<FigureGroupView> =
        concepts.map(|it| group(&mut writer, it)).collect();
    groups.sort_by_key(|it| crate::locale::sort_key(&it.label));
    let download = crate::plan::Address::root_file("donnees/chiffres.csv");
    let download = writer.href(&download);
    let view = FiguresView { introduction, groups, download };
    writer.numbers.truncate(n_cited);
    writer.finish(frame, View::Figures(Box::new(view)))
}

fn group(writer: &mut Writer<'_>, concept: &Concept<'_>) -> FigureGroupView {
    let mut figures: Vec<FigureView> =
        concept.figures.iter().filter_map(|id| figure(writer, id)).collect();
    figures.sort_by_key(|it| it.preferred.is_empty());
    let id = concept.head.id.value.as_str();
    let compared = match figures.len() {
        0 | 1 => String::new(),
        _ => writer.link(Scheme::Concept, id).href,
    };
    let label = capitalised(&concept.head.label);
    FigureGroupView { label, compared, figures }
}

/// One figure in full.
pub(super) fn figure(writer: &mut Writer<'_>, id: &Slug) -> Option<FigureView> {
    let desk = writer.desk;
    let it = desk.catalog.figures.get(id)?;
    let number = writer.figure(id);
    let head = it.head;
    let words = desk.words;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let relations: Vec<RelationView> = head
        .relations
        .iter()
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
        number,
    })
}

fn source(writer: &Writer<'_>, figure: &Figure<'_>) -> LinkView {
    let source = figure.source;
    let text = match figure.head.basis {
        Basis::Asserted => {
            let cited = writer.desk.source_words(source);
            let facts = [("source", (&cited).into())];
            writer.desk.words.with("ui-asserted-in", &facts)
        }
        _ => writer.desk.source_words(source),
    };
    LinkView { text, ..writer.link(Scheme::Source, source.id.value.as_str()) }
}
