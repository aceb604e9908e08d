//! What is counted more than once with different results (N5, N23): every value, the
//! one that is shown first and why, totals that go down.

use std::collections::BTreeMap;

use serde::Serialize;

use super::figures::{FigureView, figure, once};
use super::introduction::{Introduced, introduced_part};
use super::sources::{OriginView, origins};
use crate::aggregate::growth;
use crate::diag::{Diagnosed, Fact};
use crate::locale::{capitalised, sort_key};
use crate::model::{Concept, Figure};
use crate::parse::{FigureNature, RelationKind};
use crate::plan::address::Address;
use crate::plan::desk::Desk;
use crate::plan::introduction::IntroductionView;
use crate::plan::number::{PieceView, sentence};
use crate::plan::parts::cut;
use crate::plan::writer::{Frame, Writer};
use crate::plan::{Page, View};
use crate::value::{Date, Day, Moment};

/// How much room concepts have on a page, in elements.
const ROOM: usize = 200;

/// How many figures of a concept stand in a line.
const FEW: usize = 8;

/// How many stand side by side on a page.
const ROWS: usize = 18;

/// What `impact/divergences.html` sees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct DivergencesView {
    /// What editors say.
    pub introduction: IntroductionView,
    /// Concepts whose figures differ.
    pub divergent: Vec<ConceptView>,
    /// The other concepts that have several figures.
    pub others: Vec<ConceptView>,
    /// The documents they come from.
    pub origins: Vec<OriginView>,
    /// Where all figures are.
    pub figures: String,
}

/// A concept with its figures.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct ConceptView {
    /// Where it is named on the page of all: an id.
    pub id: String,
    /// What is counted.
    pub label: String,
    /// Where its values are compared; empty on that page.
    pub href: String,
    /// « cumulé »; empty when each figure says it.
    pub nature: String,
    /// Its figures by what they speak of.
    pub series: Vec<SeriesView>,
    /// Whether it has more figures, on its own page.
    pub has_more: bool,
}

/// The figures of one concept that speak of the same thing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct SeriesView {
    /// What they speak of.
    pub scope: String,
    /// The figures, oldest first, those without a date last.
    pub figures: Vec<FigureView>,
    /// Whether their values differ.
    pub differs: bool,
    /// What is odd about them: « valeurs différentes, baisse sur un cumul ».
    pub flags: String,
    /// How fast they grew from the first date to the last (N23); empty for nothing to say.
    pub growth: Vec<PieceView>,
}

/// The page of divergences.
pub(super) fn list(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let mut writer = desk.writer(Address::list("divergences"));
    let concepts = desk.catalog.concepts.values().filter(|it| it.figures.len() > 1);
    let of = |it: &'_ Concept<'_>, writer: &mut Writer<'_>| {
        let view = concept(writer, it);
        (!view.is_divergent(), sort_key(&view.label), view.n_figures().min(FEW))
    };
    let mut all: Vec<_> = concepts.map(|it| (of(it, &mut writer), it)).collect();
    all.sort_by(|(one, _), (other, _)| one.cmp(other));
    let parts = cut(&all, ROOM, |((_, _, n_figures), _)| 2 + n_figures);
    let pages = (1..).zip(&parts).map(|(number, part)| {
        let Introduced { mut writer, frame, view: introduction, .. } =
            introduced_part(desk, "divergences", (number, parts.len()));
        let n_cited = writer.numbers.len();
        let here = all[part.clone()].iter();
        let here = here.map(|(_, it)| concept(&mut writer, it).in_short());
        let (divergent, others) = here.partition(ConceptView::is_divergent);
        let figures = writer.href(&Address::list("figures"));
        let origins = origins(&writer);
        let view = DivergencesView { introduction, divergent, others, origins, figures };
        writer.numbers.truncate(n_cited);
        writer.finish(frame, View::Divergences(Box::new(view)))
    });
    pages.collect()
}

impl ConceptView {
    fn n_figures(&self) -> usize {
        self.series.iter().map(|it| it.figures.len()).sum()
    }

    fn is_divergent(&self) -> bool {
        self.n_figures() > 1
            && (self.series.len() > 1 || self.series.iter().any(|it| it.differs))
    }

    /// With the first of its figures; its own page has all.
    fn in_short(mut self) -> Self {
        let mut room = FEW;
        self.has_more = self.n_figures() > FEW;
        for series in &mut self.series {
            series.figures.truncate(room);
            room -= series.figures.len();
        }
        self
    }
}

/// The page of each concept that has several figures.
pub(super) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let concepts = desk.catalog.concepts.iter().filter(|(_, it)| it.figures.len() > 1);
    let pages = concepts.flat_map(|(id, it)| {
        let count = once(desk, it).len().div_ceil(ROWS).max(1);
        (1..=count).map(move |number| {
            let mut writer = desk.writer(Address::concept(id)).of_part(number, count);
            let mut view =
                ConceptView { href: String::new(), ..concept(&mut writer, it) };
            let mut rank = 0;
            for series in &mut view.series {
                series.figures.retain(|_| {
                    rank += 1;
                    (rank - 1) / ROWS + 1 == number
                });
            }
            view.series.retain(|it| !it.figures.is_empty());
            // The page itself says where each of them comes from.
            writer.numbers.clear();
            let above = [("ui-impact", "impact"), ("ui-divergences", "divergences")];
            let trail =
                above.map(|(text, name)| (desk.words.text(text), Address::list(name)));
            let title = view.label.clone();
            let frame = Frame { title, trail: trail.into(), ..Frame::default() };
            let frame = match &writer.part {
                Some(part) => part.frame(frame, desk.words),
                None => frame,
            };
            view.label.clone_from(&frame.title);
            writer.finish(frame, View::Concept(Box::new(view)))
        })
    });
    pages.collect()
}

fn concept(writer: &mut Writer<'_>, concept: &Concept<'_>) -> ConceptView {
    let desk = writer.desk;
    let mut figures = once(desk, concept);
    figures.sort_by_key(|it| moment(it));
    let mut series: Vec<Vec<&Figure<'_>>> = Vec::new();
    for it in figures {
        match series.iter_mut().find(|of| are_comparable(of[0], it)) {
            Some(of) => of.push(it),
            None => series.push(vec![it]),
        }
    }
    let nature = concept.head.nature;
    ConceptView {
        id: concept.head.id.value.to_string(),
        label: capitalised(&concept.head.label),
        href: writer.href(&Address::concept(&concept.head.id.value)),
        nature: nature
            .map(|it| desk.words.label("nature", crate::parse::Word::word(it)))
            .unwrap_or_default(),
        series: series.iter().map(|it| told(writer, it)).collect(),
        has_more: false,
    }
}

/// Where a figure stands in time: by its date, or else by the last day on which it may
/// hold, so that it comes after what is known to be before it.
fn moment(figure: &Figure<'_>) -> (bool, Option<Day>) {
    let bounds = figure.head.bounds;
    let day = figure.date.map(Date::first);
    let day = day.or_else(|| bounds.and_then(|it| it.last()).or(bounds.map(Date::first)));
    (day.is_none(), day)
}

/// Whether two figures speak of the same thing, so that their values can be compared.
fn are_comparable(one: &Figure<'_>, other: &Figure<'_>) -> bool {
    let key = |it: &Figure<'_>| {
        let period = match it.nature {
            FigureNature::Flow => Some((it.date, it.head.bounds)),
            _ => None,
        };
        (it.scope.clone(), it.unit.clone(), it.nature, it.head.stage, period)
    };
    key(one) == key(other)
}

fn told(writer: &mut Writer<'_>, figures: &[&Figure<'_>]) -> SeriesView {
    let views: Vec<FigureView> =
        figures.iter().filter_map(|it| figure(writer, &it.head.id.value)).collect();
    let value = |it: &&Figure<'_>| {
        let value = it.head.value.as_ref().map(|it| it.value);
        (value, it.head.qualifier, it.head.wording.clone())
    };
    let differs = figures.windows(2).any(|pair| value(&pair[0]) != value(&pair[1]));
    let decided = figures.iter().any(|it| it.head.preferred.is_some());
    let flags = [
        (differs, "ui-differing-values"),
        (differs && !decided, "ui-undecided"),
        (drops(figures), "ui-cumulative-drop"),
    ];
    let flags = flags.iter().filter(|(holds, _)| *holds);
    let told: Vec<String> = flags.map(|(_, id)| writer.desk.words.text(id)).collect();
    SeriesView {
        scope: views.first().map(|it| it.scope.clone()).unwrap_or_default(),
        figures: views,
        differs,
        flags: told.join(", "),
        growth: grown(writer.desk, figures).unwrap_or_default(),
    }
}

/// From dated figures only, the factor of each interval between two of them (N23, G1):
/// one value for each date, as declared.
fn grown(desk: &Desk<'_>, figures: &[&Figure<'_>]) -> Option<Vec<PieceView>> {
    let grows = |it: &&Figure<'_>| {
        let natures = [FigureNature::Cumulative, FigureNature::Stock, FigureNature::Peak];
        natures.contains(&it.nature) && it.head.value.is_some()
    };
    let dated =
        standing(figures).filter(grows).filter_map(|it| Some((it.date?.last()?, it)));
    let mut points: BTreeMap<Day, &Figure<'_>> = BTreeMap::new();
    for (day, it) in dated {
        let known = points.entry(day).or_insert(it);
        let said = |it: &Figure<'_>| it.head.value.as_ref().map(|it| it.value);
        if said(known) != said(it) {
            return None;
        }
    }
    let ((first_day, first), (last_day, last)) =
        (points.first_key_value()?, points.last_key_value()?);
    let n_intervals = u32::try_from(points.len() - 1).ok()?;
    let value = |it: &Figure<'_>| it.head.value.as_ref().map(|it| it.value);
    let factor = growth(value(first)?, value(last)?, n_intervals)?;
    let class = last.head.qualifier.class().over(first.head.qualifier.class());
    let piece = PieceView {
        text: desk.words.growth(factor, class),
        value: factor.to_string(),
        key: format!(
            "concept:{}#growth:{}/{}",
            first.concept, first.head.id.value, last.head.id.value
        ),
    };
    let period = Date::Interval(Moment::Day(*first_day), Some(Moment::Day(*last_day)));
    let facts = [
        ("factor", Fact::Text(piece.text.clone())),
        ("count", Fact::Count(points.len() - 1)),
        ("period", Fact::Text(desk.words.date(period))),
    ];
    Some(sentence(&desk.words.with("ui-growth-by-interval", &facts), &[piece]))
}

/// The figures that no other of them replaces.
fn standing<'r, 'a>(
    figures: &'r [&'r Figure<'a>],
) -> impl Iterator<Item = &'r Figure<'a>> {
    let replaced = |it: &Figure<'_>| {
        let relations = figures.iter().flat_map(|it| &it.head.relations);
        let mut replacing = relations.filter(|it| it.kind == RelationKind::Replaces);
        replacing.any(|relation| relation.to.value == it.head.id.value)
    };
    figures.iter().copied().filter(move |it| !replaced(it))
}

/// Whether a total is lower at a later date (N23). What a figure replaces does not
/// count.
fn drops(figures: &[&Figure<'_>]) -> bool {
    let dated = standing(figures)
        .filter(|it| it.nature == FigureNature::Cumulative && it.date.is_some());
    let values: Vec<_> =
        dated.filter_map(|it| it.head.value.as_ref().map(|it| it.value)).collect();
    values.windows(2).any(|pair| pair[1] < pair[0])
}
