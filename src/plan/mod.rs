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
mod challenges;
mod effort;
mod glance_page;
mod embed;
mod home;
mod html;
mod introduction;
mod languages;
mod item;
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
mod register;
mod sdg;
mod share;
mod search;
mod shell;
mod shown;
mod sponsor;
mod site;
mod site_files;
mod site_map;
mod stories;
mod story;
mod support;
mod territories;
mod territory;
mod writer;

pub use action::{ActionView, InstructionsView, ProductView};
pub use actions::ActionsView;
pub use address::Address;
pub use calendar::{
    CalendarView, CalendarYearView, FeedLinkView, FeedWeight, MonthDayView,
    MonthItemView, MonthPageView, MonthView, Neighbours, YearDayView, YearLaunchView,
    YearMonthView, YearPageView,
};
pub use challenge::{AllyView, AlsoView, ChallengeView};
pub use challenges::ChallengesView;
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
    IndicatorView, IndicatorsView, LevelView, ListedView, LockView, MethodView,
    OriginView, RecordView, ReferenceView, RelationView, RestatementsView, RuleView,
    SameFigureView, SameView, SeriesView, SourcesView, SurveyQuestionView, SurveyView,
    SurveysView, TargetView, TargetsView, VersionView,
};
pub use introduction::IntroductionView;
pub use item::{FilterView, GroupView, ItemView};
pub use look::{HueLook, Look, Shades};
pub use map::{AreaView, MapBlockView, MapStepView, MapView};
pub use moved::{GoneView, MovedView};
pub use notice::{BoardView, CountedNoticesView, NoticeGroupView, NoticeView};
pub use number::{Asked, AskedPart, NumberState, NumberView, PartView};
pub use page::{CertificateView, FreePageView, StatementView};
pub use partner::{PartnerRoleView, PartnerView};
pub use partners::PartnersView;
pub use picture::{PictureView, ShownPicture, fault as picture_fault};
pub use platform::PlatformView;
pub use platforms::PlatformsView;
pub use program::{ProgramView, ProgramsView};
pub use project::{ProjectView, ResultView, StakeholderView, StakeholdersView};
pub use projects::ProjectsView;
pub use prose::{Prose, ProsePart};
pub use sdg::GoalView;
pub use search::{KindView, SearchView};
pub use share::{IconView, PosterView, ShareView};
pub use shell::{
    AlternateView, Foreign, LinkView, MenuItem, Robots, Shell, SiteView, Standing,
    SwitchView,
};
pub use shown::ShownNumber;
pub use site_files::NotFoundView;
pub use site_map::{SiteMapView, SiteSectionView};
pub use sponsor::{
    BenefitView, BudgetRowView, BudgetSideView, BudgetView, OverlapView, PublicView,
    ReportView, SharedView, SponsorView, SponsoredView, SupportView, ToldView,
};
pub use stories::StoriesView;
pub use story::StoryView;
pub use support::SupportPageView;
pub use territories::{TerritoriesView, TerritoryKindView};
pub use territory::{TerritoryChallengeView, TerritoryNoticesView, TerritoryView};

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use serde::Serialize;

use crate::aggregate::{Impact, Shown};
use crate::artifact::SitePath;
use crate::diag::{Diagnosed, Diagnostics};
use crate::model::Catalog;
use crate::text::{Location, SourcePath, Span};
use desk::Desk;

/// Every file that is made from content.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The files, in the order of their kinds.
    pub pages: Vec<Arc<Page>>,
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

/// What one template sees, or the text of a file that needs no template.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(untagged)]
pub enum View {
    /// A page of `content/pages/`.
    FreePage(Box<FreePageView>),
    /// The front page.
    Home(Box<HomeView>),
    /// The list of programs.
    Programs(Box<ProgramsView>),
    /// A program.
    Program(Box<ProgramView>),
    /// A day of a course.
    Day(Box<DayView>),
    /// A cohort.
    Cohort(Box<CohortView>),
    /// The days of a program at a glance.
    Glance(Box<GlancePageView>),
    /// The dates of a program.
    Calendar(Box<CalendarView>),
    /// A year of it.
    CalendarYear(Box<YearPageView>),
    /// A month of it.
    CalendarMonth(Box<MonthPageView>),
    /// A calendar that people subscribe to.
    Feed(Box<FeedView>),
    /// A challenge.
    Challenge(Box<ChallengeView>),
    /// The list of challenges.
    Challenges(Box<ChallengesView>),
    /// An action.
    Action(Box<ActionView>),
    /// The repertoire.
    Actions(Box<ActionsView>),
    /// A partner.
    Partner(Box<PartnerView>),
    /// The list of partners.
    Partners(Box<PartnersView>),
    /// A story.
    Story(Box<StoryView>),
    /// The list of stories.
    Stories(Box<StoriesView>),
    /// A co-operation sheet.
    Project(Box<ProjectView>),
    /// The list of co-operation sheets.
    Projects(Box<ProjectsView>),
    /// A mutual-aid platform.
    Platform(Box<PlatformView>),
    /// The list of platforms.
    Platforms(Box<PlatformsView>),
    /// A territory.
    Territory(Box<TerritoryView>),
    /// The list of territories.
    Territories(Box<TerritoriesView>),
    /// The page that asks for support.
    Support(Box<SupportPageView>),
    /// All pages by kind.
    SiteMap(Box<SiteMapView>),
    /// The page of all numbers.
    Impact(Box<ImpactView>),
    /// The list of indicators.
    Indicators(Box<IndicatorsView>),
    /// The page of an indicator.
    Indicator(Box<IndicatorView>),
    /// The page of declared figures.
    Figures(Box<FiguresView>),
    /// The page of targets.
    Targets(Box<TargetsView>),
    /// The page of sources.
    Sources(Box<SourcesView>),
    /// The page of surveys.
    Surveys(Box<SurveysView>),
    /// The page of divergences.
    Divergences(Box<DivergencesView>),
    /// The page of rules.
    Method(Box<MethodView>),
    /// The page of restatements.
    Restatements(Box<RestatementsView>),
    /// The page of all files of data.
    Data(Box<DataView>),
    /// The page of a sponsor.
    Sponsor(Box<SponsorView>),
    /// The same on paper.
    SponsorPrint(Box<SponsorView>),
    /// The report of a grant.
    SponsorReport(Box<ReportView>),
    /// The page that searches the site.
    Search(Box<SearchView>),
    /// The page for addresses that lead nowhere.
    NotFound(Box<NotFoundView>),
    /// What stands at an address of before.
    Moved(Box<MovedView>),
    /// What stands in place of a page that is no longer shown.
    Gone(Box<GoneView>),
    /// The picture of a page where it is shared.
    Poster(Box<PosterView>),
    /// An icon of the site.
    Icon(Box<IconView>),
    /// A finished text: a feed, a table, a list for machines.
    Text(Arc<str>),
}

impl View {
    /// The template that shows it; none for a finished text.
    pub fn template(&self) -> Option<&'static str> {
        match self {
            Self::FreePage(_) => Some("page.html"),
            Self::Home(_) => Some("home.html"),
            Self::Programs(_) => Some("programs.html"),
            Self::Program(_) => Some("program.html"),
            Self::Day(_) => Some("day.html"),
            Self::Cohort(_) => Some("cohort.html"),
            Self::Glance(_) => Some("glance.html"),
            Self::Calendar(_) => Some("calendar.html"),
            Self::CalendarYear(_) => Some("calendar-year.html"),
            Self::CalendarMonth(_) => Some("calendar-month.html"),
            Self::Challenge(_) => Some("challenge.html"),
            Self::Challenges(_) => Some("challenges.html"),
            Self::Action(_) => Some("action.html"),
            Self::Actions(_) => Some("actions.html"),
            Self::Partner(_) => Some("partner.html"),
            Self::Partners(_) => Some("partners.html"),
            Self::Story(_) => Some("story.html"),
            Self::Stories(_) => Some("stories.html"),
            Self::Project(_) => Some("project.html"),
            Self::Projects(_) => Some("projects.html"),
            Self::Platform(_) => Some("platform.html"),
            Self::Platforms(_) => Some("platforms.html"),
            Self::Territory(_) => Some("territory.html"),
            Self::Territories(_) => Some("territories.html"),
            Self::Support(_) => Some("support.html"),
            Self::SiteMap(_) => Some("site-map.html"),
            Self::Impact(_) => Some("impact/index.html"),
            Self::Indicators(_) => Some("impact/indicators.html"),
            Self::Indicator(_) => Some("impact/indicator.html"),
            Self::Figures(_) => Some("impact/figures.html"),
            Self::Targets(_) => Some("impact/targets.html"),
            Self::Sources(_) => Some("impact/sources.html"),
            Self::Surveys(_) => Some("impact/surveys.html"),
            Self::Divergences(_) => Some("impact/divergences.html"),
            Self::Method(_) => Some("impact/method.html"),
            Self::Restatements(_) => Some("impact/restatements.html"),
            Self::Data(_) => Some("data.html"),
            Self::Sponsor(_) => Some("sponsor.html"),
            Self::SponsorPrint(_) => Some("sponsor-print.html"),
            Self::SponsorReport(_) => Some("sponsor-report.html"),
            Self::Search(_) => Some("search.html"),
            Self::NotFound(_) => Some("404.html"),
            Self::Moved(_) => Some("moved.html"),
            Self::Gone(_) => Some("gone.html"),
            Self::Feed(_) | Self::Poster(_) | Self::Icon(_) | Self::Text(_) => None,
        }
    }
}

/// Makes the pages of one kind.
type Kind = fn(&Desk<'_>) -> Vec<Diagnosed<Page>>;

/// Every kind of page; those that only show what others ask for are in `LAST`.
const KINDS: &[Kind] = &[
    page::pages,
    home::pages,
    program::pages,
    glance_page::pages,
    calendar::pages,
    day::pages,
    cohort::pages,
    feed::pages,
    challenges::pages,
    challenge::pages,
    actions::pages,
    action::pages,
    partners::pages,
    partner::pages,
    stories::pages,
    story::pages,
    projects::pages,
    project::pages,
    platforms::pages,
    platform::pages,
    support::pages,
    territories::pages,
    territory::pages,
    impact::pages,
    impact::indicators,
    sponsor::pages,
    search::pages,
    atom::pages,
];

/// Kinds that show every number which the pages of `KINDS` cite.
const LAST: [Kind; 3] = [impact::indicator, data::entries, data::files];

/// Says which files the site has and what each of them says.
pub fn plan(
    catalog: &Catalog<'_>,
    impact: &Impact<'_>,
    setting: &Setting<'_>,
) -> Diagnosed<Plan> {
    let mut diagnostics = Diagnostics::default();
    let mut desk = Desk::new(catalog, impact, setting);
    let mut pages = Vec::new();
    for kind in KINDS {
        pages.extend(kind(&desk).into_iter().map(|page| diagnostics.take(page)));
    }
    desk.cited = number::known(&desk, pages.iter().flat_map(|it: &Page| &it.asked));
    for kind in LAST {
        pages.extend(kind(&desk).into_iter().map(|page| diagnostics.take(page)));
    }
    diagnostics.extend(&impact.disclosures(&shown(&pages)));
    let map = site_map::pages(&desk, &pages);
    pages.extend(map.into_iter().map(|page| diagnostics.take(page)));
    let mut files = site_files::files(&desk, &pages);
    files.extend(share::files(&desk, &pages));
    pages.extend(files.into_iter().map(|page| diagnostics.take(page)));
    pages.extend(diagnostics.take(moved::pages(&desk)));
    let pages = diagnostics.take(site_files::each_once(pages));
    let numbers = shown::numbers(&desk, &pages);
    let pictures = picture::shown(&desk, &pages);
    let pages = pages.into_iter().map(Arc::new).collect();
    let look = look::look(catalog);
    Diagnosed { value: Plan { pages, numbers, look, pictures }, diagnostics }
}

/// The pages of a site in its second language: those that are there in it. Files of data,
/// feeds and what stands at addresses of before are those of the first.
pub fn plan_abroad(
    catalog: &Catalog<'_>,
    impact: &Impact<'_>,
    setting: &Setting<'_>,
    first: &Plan,
) -> Diagnosed<Vec<Arc<Page>>> {
    let mut diagnostics = Diagnostics::default();
    let mut desk = Desk::new(catalog, impact, setting);
    let mut pages = Vec::new();
    for kind in KINDS {
        pages.extend(kind(&desk).into_iter().map(|page| diagnostics.take(page)));
    }
    // An indicator shows all that is asked of it, in whatever language.
    let asked = first.pages.iter().flat_map(|it| &it.asked);
    let asked = asked.chain(pages.iter().flat_map(|it: &Page| &it.asked));
    desk.cited = number::known(&desk, asked);
    for kind in [impact::indicator, data::explained] {
        pages.extend(kind(&desk).into_iter().map(|page| diagnostics.take(page)));
    }
    pages.retain(|it| it.shell.is_some());
    let map = site_map::pages(&desk, &pages);
    pages.extend(map.into_iter().map(|page| diagnostics.take(page)));
    let taken: BTreeMap<_, _> =
        first.pages.iter().map(|it| (&it.path, it.source.as_ref())).collect();
    let cards = share::cards(&desk, &pages).into_iter();
    let cards = cards.map(|page| diagnostics.take(page));
    let cards: Vec<Page> = cards.filter(|it| !taken.contains_key(&it.path)).collect();
    let mut pages = diagnostics.take(site_files::beside(pages, &taken));
    pages.extend(cards);
    Diagnosed { value: pages.into_iter().map(Arc::new).collect(), diagnostics }
}

/// All that pages show, each once; with a place where somebody asked for it.
fn shown(pages: &[Page]) -> Shown {
    let mut shown = Shown::new();
    for (published, place) in pages.iter().flat_map(|it| &it.shown) {
        let known = shown.entry(published.clone()).or_insert(None);
        *known = known.take().or_else(|| place.clone());
    }
    shown
}

/// Only the title: what all pages share is compared as a whole, and hashed with every
/// page.
impl Hash for SiteView {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.title.hash(state);
    }
}
