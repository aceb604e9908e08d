//! The pages that explain numbers: what is computed, what is declared, what is aimed
//! at, where it all comes from and how it is counted.

mod answer;
mod breakdown;
mod change;
mod definition;
mod divergences;
mod entries;
mod extract;
mod figures;
mod formula;
mod indicator;
mod indicators;
mod introduction;
mod method;
mod overview;
mod part;
mod people;
mod quality;
mod reached;
mod restatements;
mod restatements_feed;
mod sources;
mod surveys;
mod targets;
pub(super) mod values;

pub use answer::{AnswerView, SameView};
pub use breakdown::BreakdownView;
pub use change::ChangeView;
pub use definition::{DefinitionView, DimensionView, VersionView};
pub use divergences::{ConceptView, DivergencesView, SeriesView};
pub use extract::{ExtractView, RecordView};
pub use figures::{
    FigureGroupView, FigureSectionView, FigureView, FiguresView, RelationView,
    SameFigureView,
};
pub use indicator::{GradeView, IndicatorView};
pub use indicators::{IndicatorsView, LevelView, ListedView};
pub use method::{MethodView, RuleView};
pub use overview::{GuideView, ImpactView};
pub use part::IndicatorPartView;
pub use restatements::{FormerView, LockView, RestatementsView};
pub use sources::{OriginView, ReferenceView, SourcesView};
pub use surveys::{AnswerShareView, SurveyQuestionView, SurveyView, SurveysView};
pub use targets::{GaugeView, TargetView, TargetsView};

pub(super) use answer::{answer, pieces};
pub(super) use change::{Places, address as change_address, change};
pub(super) use entries::{Entries, entries};
pub(super) use extract::{counted, lists};
pub(super) use indicator::pages as indicator;
pub(super) use indicators::pages as indicators;
pub(super) use introduction::paragraphs;
pub(super) use sources::places as source_places;
pub(super) use surveys::places as survey_places;
pub(super) use targets::{places as target_places, target};
pub(super) use values::{Known, add, whole};

use super::Page;
use super::desk::Desk;
use crate::diag::Diagnosed;

/// The pages that are made once, whatever there is to show.
pub(super) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let mut pages =
        vec![overview::page(desk), method::page(desk), restatements_feed::file(desk)];
    pages.extend(targets::pages(desk));
    pages.extend(sources::pages(desk));
    pages.extend(surveys::pages(desk));
    pages.extend(divergences::list(desk));
    pages.extend(figures::pages(desk));
    pages.extend(restatements::pages(desk));
    pages.extend(divergences::pages(desk));
    pages
}
