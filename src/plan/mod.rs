//! Content and numbers to pages: which files the site has, and what each of them says.
//!
//! Invariants: a page is complete, so that a template looks nothing up; every path and
//! every link is made in `address`; every number shown carries its machine form and
//! its key.

mod action;
mod actions;
mod address;
mod agenda;
mod atom;
mod badge;
mod calendar;
mod cite;
mod cohort;
mod consent;
mod counted;
mod data;
mod day;
mod desk;
mod edition;
mod event;
mod feed;
mod glance;
mod challenge;
mod channel;
mod challenges;
mod effort;
mod glance_page;
mod embed;
mod home;
mod html;
mod introduction;
mod languages;
mod item;
mod kit;
mod kept;
mod look;
mod map;
mod meeting;
mod name;
mod impact;
mod moved;
mod notice;
mod number;
mod opening;
mod page;
mod order;
mod parts;
mod phases;
mod partner;
mod partners;
mod picture;
mod place;
mod platform;
mod platforms;
mod program;
mod program_partners;
mod project;
mod projects;
mod prose;
mod qr;
mod register;
mod sdg;
mod share;
mod search;
mod sent;
mod shell;
mod shown;
mod sponsor;
mod site;
mod site_files;
mod site_map;
mod view;
mod stories;
mod story;
mod support;
mod territories;
mod territory;
mod writer;

pub use action::{ActionView, InstructionsView, ProductView};
pub use actions::{ActionsView, NEW_FOR};
pub use address::Address;
pub use badge::{BadgeLine, BadgeLinkView, BadgeView};
pub use calendar::{
    CalendarView, CalendarYearView, FeedLinkView, FeedWeight, MonthDayView,
    MonthItemView, MonthPageView, MonthView, Neighbours, YearDayView, YearLaunchView,
    YearMonthView, YearPageView,
};
pub use challenge::{AllyView, AlsoView, ChallengeView};
pub use challenges::ChallengesView;
pub use channel::{
    Grid, GridRow, MailLook, MailView, Manner, MessageView, Origin, Piece, Run,
    SenderView, SheetView, Shot, WhatsappView,
};
pub use cohort::CohortView;
pub use data::{
    DataChangeView, DataColumnView, DataFilesView, DataTableView, DataView, LicenceView,
};
pub use day::DayView;
pub use desk::Setting;
pub use effort::EffortView;
pub use embed::{
    BreakView, CardView, ChartView, Embed, GridView, MarkView, ProgressView, RowView,
    SourceView, TableView, TilesView,
};
pub use event::{EventStatus, EventView, WhenView};
pub use feed::{FeedView, ObservanceView, SeasonView, ZoneView, feeds};
pub use glance_page::GlancePageView;
pub use home::{CourseView, HomeView};
pub use impact::{
    AnswerShareView, AnswerView, BreakdownView, ChangeView, ConceptView, DefinitionView,
    DimensionView, DivergencesView, ExtractView, FigureGroupView, FigureSectionView,
    FigureView, FiguresView, FormerView, GaugeView, GradeView, GuideView, ImpactView,
    IndicatorPartView, IndicatorView, IndicatorsView, LevelView, ListedView, LockView,
    MethodView, OriginView, RecordView, ReferenceView, RelationView, RestatementsView,
    RuleView, SameFigureView, SameView, SeriesView, SourcesView, SurveyQuestionView,
    SurveyView, SurveysView, TargetView, TargetsView, VersionView,
};
pub use introduction::IntroductionView;
pub use item::{FilterView, GroupView, ItemView};
pub use kit::{DrawingView, KitFile, KitStyles, KitView};
pub use look::{HueLook, Look, Shades};
pub use map::{AreaView, MapBlockView, MapStepView, MapView};
pub use moved::{GoneView, MovedView};
pub use notice::{BoardView, CountedNoticesView, NoticeGroupView, NoticeView};
pub use number::{Asked, AskedPart, NumberState, NumberView, PartView};
pub use page::{CertificateStanding, CertificateView, FreePageView, StatementView};
pub use partner::{PartnerRoleView, PartnerView};
pub use partners::PartnersView;
pub use parts::{ListView, PartLinkView, PartsView, RollView};
pub use picture::{PictureView, ShownPicture, fault as picture_fault};
pub use platform::PlatformView;
pub use platforms::PlatformsView;
pub use program::{ProgramView, ProgramsView};
pub use project::{ProjectView, ResultView, StakeholderView, StakeholdersView};
pub use projects::ProjectsView;
pub use prose::{Prose, ProsePart};
pub use qr::{QrLinkView, QrView};
pub use sdg::GoalView;
pub use search::{KindView, SearchView};
pub use sent::{SentDayView, SentFileView, SentView};
pub use share::{IconView, PosterView, ShareView};
pub use shell::{
    AlternateView, Foreign, LinkView, MenuItem, Robots, Shell, SiteView, Standing,
    SwitchView,
};
pub use shown::ShownNumber;
pub use site_files::NotFoundView;
pub use site_map::{SiteMapView, SiteSectionView};
pub use sponsor::{
    BadgesView, BenefitView, BudgetRowView, BudgetSideView, BudgetView, LatestView,
    OthersView, OverlapView, PublicView, ReportView, RestatedView, SharedView,
    SponsorView, SponsoredView, SupportView, ToldView,
};
pub use stories::StoriesView;
pub use story::StoryView;
pub use support::SupportPageView;
pub use territories::{TerritoriesView, TerritoryKindView};
pub use territory::{TerritoryChallengeView, TerritoryView};

pub use view::View;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::aggregate::{Impact, Shown};
use crate::artifact::SitePath;
use crate::diag::{Diagnosed, Diagnostics};
use crate::memo::Known;
use crate::model::Catalog;
use crate::text::{Location, SourcePath, Span};
use desk::Desk;
pub use kept::Kept;
use kept::Made;

/// Every file that is made from content.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The files, in the order of their kinds.
    pub pages: Vec<Arc<Known<Page>>>,
    /// The computed numbers of its public pages, by key.
    pub numbers: Vec<ShownNumber>,
    /// What the brand adds to the style.
    pub look: Look,
    /// The pictures they show, in the order of their files.
    pub pictures: Vec<ShownPicture>,
}

/// A file of the site with all that it says: the whole input of `render`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Page {
    /// Where it stands in the site.
    pub path: SitePath,
    /// The content file it comes from; none for a page that only the program makes.
    pub source: Option<SourcePath>,
    /// What all pages share.
    pub site: Arc<SiteView>,
    /// What stands around the content; none for a file that is not HTML.
    pub shell: Option<Shell>,
    /// What the template sees.
    pub view: View,
    /// The numbers it shows, for the list at its end.
    pub numbers: Vec<NumberView>,
    /// The computed numbers it shows, as they were asked for.
    pub asked: Vec<Asked>,
    /// All values and tables it shows, with the place in which they were asked for.
    pub shown: Shown,
    /// Links that an editor wrote, as the page has them, with the place in its source.
    pub links: Vec<(String, Span)>,
    /// The pictures it shows, with the place that names each.
    pub pictures: Vec<(SourcePath, Option<Location>)>,
}

/// Makes the pages of one kind.
enum Kind {
    /// Pages of files of their own, one by one.
    Each(fn(&Desk<'_>, &Kept) -> Vec<Made>),
    /// Pages that show what several files say.
    Whole(Make),
}

/// Makes pages of what is on the desk.
type Make = fn(&Desk<'_>) -> Vec<Diagnosed<Page>>;

use Kind::{Each, Whole};

/// Every kind of page; those that only show what others ask for are in `LAST`.
const KINDS: &[Kind] = &[
    Each(page::pages),
    Whole(home::pages),
    Whole(program::pages),
    Whole(glance_page::pages),
    Whole(calendar::pages),
    Whole(day::pages),
    Whole(channel::pages),
    Whole(cohort::pages),
    Whole(feed::pages),
    Whole(challenges::pages),
    Each(challenge::pages),
    Whole(actions::pages),
    Each(action::pages),
    Whole(partners::pages),
    Each(partner::pages),
    Whole(stories::pages),
    Each(story::pages),
    Whole(projects::pages),
    Each(project::pages),
    Whole(platforms::pages),
    Whole(platform::pages),
    Whole(support::pages),
    Whole(territories::pages),
    Whole(territory::pages),
    Whole(impact::pages),
    Whole(impact::indicators),
    Whole(sponsor::pages),
    Whole(search::pages),
    Whole(atom::pages),
];

/// Says which files the site has and what each of them says.
pub fn plan(
    catalog: &Catalog<'_>,
    impact: &Impact<'_>,
    setting: &Setting<'_>,
    kept: &mut Kept,
) -> Diagnosed<Plan> {
    let mut diagnostics = Diagnostics::default();
    let mut desk = Desk::new(catalog, impact, setting);
    kept.turn(&mut desk, setting);
    let mut pages = all_kinds(&desk, kept, &mut diagnostics);
    let asked = data::asked(&desk);
    let asked = asked.iter().chain(pages.iter().flat_map(|it| &it.asked));
    desk.cited = number::known(&desk, asked);
    // Kinds that show every number which the pages so far cite.
    let last = kept.of_cited(&desk.cited, || {
        made(&desk, &[impact::indicator, data::entries, data::files])
    });
    pages.extend(last.into_iter().map(|page| diagnostics.take(page)));
    diagnostics.extend(&impact.disclosures(&shown(&pages)));
    let around = kept.of_shells(&pages, || {
        let mut made = site_map::pages(&desk, &pages);
        let map = made.iter().map(|it| &it.value);
        let all: Vec<&Page> = pages.iter().map(|it| &***it).chain(map).collect();
        let mut files = site_files::files(&desk, &all);
        files.extend(share::files(&desk, &all));
        made.extend(files);
        made
    });
    kept.end(&desk);
    pages.extend(around.into_iter().map(|page| diagnostics.take(page)));
    pages.extend(
        diagnostics.take(moved::pages(&desk)).into_iter().map(Known::new).map(Arc::new),
    );
    let pages = diagnostics.take(site_files::each_once(pages));
    let numbers = shown::numbers(&desk, &pages);
    let pictures = picture::shown(&desk, &pages);
    let look = desk.look;
    Diagnosed { value: Plan { pages, numbers, look, pictures }, diagnostics }
}

/// The pages of all kinds, with what there is to tell of them.
fn all_kinds(
    desk: &Desk<'_>,
    kept: &Kept,
    diagnostics: &mut Diagnostics,
) -> Vec<Arc<Known<Page>>> {
    let kinds = KINDS.par_iter().enumerate().with_max_len(1);
    let made: Vec<Vec<Made>> = kinds
        .map(|(place, kind)| match kind {
            Each(make) => make(desk, kept),
            Whole(make) => kept.of_kind(place, || make(desk)),
        })
        .collect();
    made.into_iter().flatten().map(|page| diagnostics.take(page)).collect()
}

/// The pages of kinds that show what others cite, on all cores and in their order.
fn made(desk: &Desk<'_>, kinds: &[Make]) -> Vec<Diagnosed<Page>> {
    kinds.par_iter().with_max_len(1).flat_map_iter(|kind| kind(desk)).collect()
}

/// The pages of a site in its second language: those that are there in it. Files of data,
/// feeds and what stands at addresses of before are those of the first.
pub fn plan_abroad(
    catalog: &Catalog<'_>,
    impact: &Impact<'_>,
    setting: &Setting<'_>,
    (first, kept): (&Plan, &mut Kept),
) -> Diagnosed<Vec<Arc<Known<Page>>>> {
    let mut diagnostics = Diagnostics::default();
    let mut desk = Desk::new(catalog, impact, setting);
    kept.turn(&mut desk, setting);
    let mut pages = all_kinds(&desk, kept, &mut diagnostics);
    // An indicator shows all that is asked of it, in whatever language.
    let asked = first.pages.iter().flat_map(|it| &it.asked);
    let asked = asked.chain(pages.iter().flat_map(|it| &it.asked));
    let introduced = data::asked(&desk);
    desk.cited = number::known(&desk, asked.chain(&introduced));
    let last =
        kept.of_cited(&desk.cited, || made(&desk, &[impact::indicator, data::explained]));
    pages.extend(last.into_iter().map(|page| diagnostics.take(page)));
    pages.retain(|it| it.shell.is_some() || it.view.is_beside());
    let taken: BTreeMap<_, _> =
        first.pages.iter().map(|it| (&it.path, it.source.as_ref())).collect();
    let around = kept.of_shells(&pages, || {
        let mut made = site_map::pages(&desk, &pages);
        let map = made.iter().map(|it| &it.value);
        let all: Vec<&Page> = pages.iter().map(|it| &***it).chain(map).collect();
        let cards = share::cards(&desk, &all);
        made.extend(cards);
        made
    });
    kept.end(&desk);
    let (cards, map) = around
        .into_iter()
        .map(|page| diagnostics.take(page))
        .partition(|it: &Arc<Known<Page>>| it.shell.is_none());
    pages.extend::<Vec<_>>(map);
    let mut pages = diagnostics.take(site_files::beside(pages, &taken));
    let cards: Vec<Arc<Known<Page>>> = cards;
    pages.extend(cards.into_iter().filter(|it| !taken.contains_key(&it.path)));
    Diagnosed { value: pages, diagnostics }
}

/// All that pages show, each once; with a place where somebody asked for it.
fn shown(pages: &[Arc<Known<Page>>]) -> Shown {
    let mut shown = Shown::new();
    for (published, place) in pages.iter().flat_map(|it| &it.shown) {
        let known = shown.entry(published.clone()).or_insert(None);
        *known = known.take().or_else(|| place.clone());
    }
    shown
}
