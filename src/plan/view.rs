//! What a template sees, one case for each kind of page.

use std::sync::Arc;

use serde::Serialize;

use super::{
    ActionView, ActionsView, BadgeView, BadgesView, CalendarView, ChallengeView,
    ChallengesView, CohortView, ConceptView, DataTableView, DataView, DayView,
    DivergencesView, DrawingView, FeedView, FiguresView, FreePageView, GlancePageView,
    GoneView, HomeView, IconView, ImpactView, IndicatorPartView, IndicatorView,
    IndicatorsView, KitView, ListView, MailView, MethodView, MonthPageView, MovedView,
    NotFoundView, PartnerView, PartnersView, PlatformView, PlatformsView, PosterView,
    ProgramView, ProgramsView, ProjectView, ProjectsView, QrView, ReportView,
    RestatementsView, SearchView, SentView, SheetView, SiteMapView, SourcesView,
    SponsorView, StoriesView, StoryView, SupportPageView, SurveysView, TargetsView,
    TerritoriesView, TerritoryView, WhatsappView, YearPageView,
};

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
    /// The mail of a day.
    Mail(Arc<MailView>),
    /// The same as plain text.
    MailText(Arc<MailView>),
    /// The same as mail programs open it.
    MailFile(Arc<MailView>),
    /// The WhatsApp message of a day.
    Whatsapp(Arc<WhatsappView>),
    /// The sheet of a call or a session.
    Sheet(Box<SheetView>),
    /// A cohort.
    Cohort(Box<CohortView>),
    /// What is sent to it.
    Sent(Box<SentView>),
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
    /// Something of an indicator that has a page of its own.
    IndicatorPart(Box<IndicatorPartView>),
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
    /// The values of a concept, side by side.
    Concept(Box<ConceptView>),
    /// The page of rules.
    Method(Box<MethodView>),
    /// The page of restatements.
    Restatements(Box<RestatementsView>),
    /// The page of all files of data.
    Data(Box<DataView>),
    /// The columns of a table for analysts.
    DataTable(Box<DataTableView>),
    /// The page of a sponsor.
    Sponsor(Box<SponsorView>),
    /// The same on paper.
    SponsorPrint(Box<SponsorView>),
    /// The numbers of a sponsor for its own site.
    SponsorBadges(Box<BadgesView>),
    /// The report of a grant.
    SponsorReport(Box<ReportView>),
    /// A part of a long list.
    List(Box<ListView>),
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
    /// Files that are handed over as one.
    Kit(Box<KitView>),
    /// A chart as a file of its own.
    Drawing(Box<DrawingView>),
    /// The same as a picture of points.
    DrawingPicture(Box<DrawingView>),
    /// A number to be put on another site.
    Badge(Box<BadgeView>),
    /// An address that telephones read.
    Qr(Box<QrView>),
    /// A finished text: a feed, a table, a list for machines.
    Text(Arc<str>),
}

impl View {
    /// Whether the page itself says where its numbers come from.
    pub fn says_origins(&self) -> bool {
        matches!(self, Self::Sponsor(_) | Self::SponsorPrint(_) | Self::SponsorReport(_))
    }

    /// Whether it is a file that stands beside pages of its language: what is sent of a day
    /// or handed over.
    pub fn is_beside(&self) -> bool {
        matches!(
            self,
            Self::Mail(_) | Self::MailText(_) | Self::MailFile(_) | Self::Whatsapp(_)
        ) || matches!(self, Self::Kit(_) | Self::Badge(_) | Self::Qr(_))
    }

    /// The template that shows it; none for a finished text.
    pub fn template(&self) -> Option<&'static str> {
        match self {
            Self::FreePage(_) => Some("page.html"),
            Self::Home(_) => Some("home.html"),
            Self::Programs(_) => Some("programs.html"),
            Self::Program(_) => Some("program.html"),
            Self::Day(_) => Some("day.html"),
            Self::Mail(_) | Self::MailFile(_) => Some("mail.html"),
            Self::MailText(_) | Self::Whatsapp(_) => None,
            Self::Sheet(_) => Some("sheet.html"),
            Self::Cohort(_) => Some("cohort.html"),
            Self::Sent(_) => Some("sent.html"),
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
            Self::IndicatorPart(_) => Some("impact/part.html"),
            Self::Figures(_) => Some("impact/figures.html"),
            Self::Targets(_) => Some("impact/targets.html"),
            Self::Sources(_) => Some("impact/sources.html"),
            Self::Surveys(_) => Some("impact/surveys.html"),
            Self::Concept(_) => Some("impact/concept.html"),
            Self::Divergences(_) => Some("impact/divergences.html"),
            Self::Method(_) => Some("impact/method.html"),
            Self::Restatements(_) => Some("impact/restatements.html"),
            Self::Data(_) => Some("data.html"),
            Self::DataTable(_) => Some("data-table.html"),
            Self::Sponsor(_) => Some("sponsor.html"),
            Self::SponsorPrint(_) => Some("sponsor-print.html"),
            Self::SponsorBadges(_) => Some("sponsor-badges.html"),
            Self::SponsorReport(_) => Some("sponsor-report.html"),
            Self::List(_) => Some("list.html"),
            Self::Search(_) => Some("search.html"),
            Self::NotFound(_) => Some("404.html"),
            Self::Moved(_) => Some("moved.html"),
            Self::Gone(_) => Some("gone.html"),
            Self::Feed(_) | Self::Poster(_) | Self::Icon(_) | Self::Text(_) => None,
            Self::Kit(_) | Self::Badge(_) | Self::Qr(_) => None,
            Self::Drawing(_) | Self::DrawingPicture(_) => None,
        }
    }
}
