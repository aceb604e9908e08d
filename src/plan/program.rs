//! The page of a program, and the list of all programs.

use serde::Serialize;

use super::address::Address;
use super::agenda::{AgendaView, Days, agenda};
use super::desk::Desk;
use super::edition::{EditionView, edition, editions};
use super::glance::edition_with_days;
use super::introduction::IntroductionView;
use super::item::ItemView;
use super::number::NumberView;
use super::program_partners::{ProgramPartnersView, partners};
use super::prose::Prose;
use super::sdg::{self, GoalView};
use super::shell::LinkView;
use super::writer::{Frame, Subject, Writer};
use super::{Page, View};
use crate::calendar::Group;
use crate::diag::{Diagnosed, Fact};
use crate::model::Program;
use crate::parse::{Block, Body, Role, Scheme, Word};
use crate::value::Slug;

/// What `programs.html` sees.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ProgramsView {
    /// What stands above the list.
    pub introduction: IntroductionView,
    /// The programs.
    pub items: Vec<ItemView>,
}

/// What `program.html` sees.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ProgramView {
    /// The title.
    pub title: String,
    /// A few words under the title; empty for none.
    pub tagline: String,
    /// One sentence about it; empty for none.
    pub lede: String,
    /// The text.
    pub body: Prose,
    /// The edition whose course is described: the one that runs, or else the newest
    /// whose days are known.
    pub edition: Option<EditionView>,
    /// Its channels, in words.
    pub channels: String,
    /// How many channels there are.
    pub n_channels: NumberView,
    /// The page of its days; empty while they are not known.
    pub glance: String,
    /// Who takes part.
    pub roles: Vec<RoleView>,
    /// All its editions.
    pub editions: Vec<EditionView>,
    /// Its partners by challenge.
    pub partners: ProgramPartnersView,
    /// Its next launches and closings; none when the text already shows them.
    pub agenda: Option<AgendaView>,
    /// The page of its dates.
    pub calendar: LinkView,
    /// The goals of sustainable development that it contributes to.
    pub goals: Vec<GoalView>,
}

/// Who takes part in a program.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct RoleView {
    /// The role.
    pub title: String,
    /// How many there are in a cohort.
    pub per_cohort: Option<NumberView>,
    /// The trainings it asks for; empty for none.
    pub training: String,
}

/// The list of programs, and the page of each.
pub(super) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let own = desk.catalog.programs.values().filter_map(|it| page(desk, it));
    std::iter::once(list(desk)).chain(own).collect()
}

fn list(desk: &Desk<'_>) -> Diagnosed<Page> {
    let mut writer = desk.introduced("programs");
    let introduction = writer.introduction("programs", "ui-programs");
    let ids = desk.programs();
    let ids = ids.iter().filter(|it| writer.shows(Scheme::Program, it.as_str()));
    let items = ids.map(|it| writer.item(Scheme::Program, it.as_str())).collect();
    let view = ProgramsView { introduction, items };
    let frame = view.introduction.frame();
    writer.finish(frame, View::Programs(Box::new(view)))
}

fn page(desk: &Desk<'_>, program: &Program<'_>) -> Option<Diagnosed<Page>> {
    let id = &program.page.id;
    let mut writer =
        desk.writer_of(Scheme::Program, id.as_str(), Subject::Program(id))?;
    let (meta, head) = (&program.page.meta, &program.page.head);
    let with_days = edition_with_days(program, desk.date);
    let described = with_days.or_else(|| program.editions.first());
    let channels = head.channels.iter();
    let channels = channels.map(|it| desk.words.label("channel", it.word()));
    let n_channels = format!("count:channels|program:{id}");
    let glance = with_days.map(|_| writer.href(&Address::glance(program)));
    let frame = Frame {
        trail: vec![(desk.words.text("ui-programs"), Address::list("programs"))],
        ..Frame::of(meta, desk)
    };
    let dates = dates(&writer, id);
    let calendar = writer.href(&Address::calendar(program));
    let view = ProgramView {
        title: frame.title.clone(),
        tagline: head.tagline.clone().unwrap_or_default(),
        lede: meta.summary.clone().unwrap_or_default(),
        body: writer.prose(&program.page.body),
        edition: described.map(|it| edition(&writer, it)),
        channels: desk.words.list(&channels.collect::<Vec<_>>()),
        n_channels: writer.counted(&n_channels, head.channels.len(), "ui-channel-count"),
        glance: glance.unwrap_or_default(),
        roles: head.roles.iter().map(|it| role(&writer, id, it)).collect(),
        editions: editions(&writer, program),
        partners: partners(&writer, program),
        calendar: LinkView { text: desk.words.text(dates_word(&dates)), href: calendar },
        agenda: (dates.next.is_empty() || !embeds(&program.page.body, Scheme::Calendar))
            .then_some(dates),
        goals: sdg::goals(meta, desk.words),
    };
    Some(writer.finish(frame, View::Program(Box::new(view))))
}

/// Launches and closings.
fn dates(writer: &Writer<'_>, program: &Slug) -> AgendaView {
    let groups: Vec<&Group<'_>> = writer
        .desk
        .calendar
        .of_program(program)
        .filter(|it| writer.shows_group(it))
        .collect();
    agenda(writer, &groups, Days::LaunchAndClosing)
}

/// What a link to all dates says: what is found there.
fn dates_word(dates: &AgendaView) -> &'static str {
    match (dates.next.is_empty(), dates.past.is_empty()) {
        (false, _) => "ui-all-dates",
        (true, false) => "ui-see-past-dates",
        (true, true) => "ui-calendar",
    }
}

/// Whether a text holds a block of a kind.
pub(super) fn embeds(body: &Body, scheme: Scheme) -> bool {
    let is_it = |it: &Block| match it {
        Block::Embed { reference, .. } => reference.scheme == scheme,
        _ => false,
    };
    body.blocks.iter().any(is_it)
}

fn role(writer: &Writer<'_>, program: &Slug, role: &Role) -> RoleView {
    let words = writer.desk.words;
    let key = format!("field:program:{program}/roles/{}/per_cohort", role.id.value);
    let per_cohort = role.per_cohort.map(|it| writer.written(&key, it, "ui-per-cohort"));
    let trainings = role.training.iter().map(|it| words.label("training", it.word()));
    let trainings: Vec<String> = trainings.collect();
    let training = match trainings.is_empty() {
        true => String::new(),
        false => {
            let trainings = Fact::Text(words.list(&trainings));
            words.with("ui-trained", &[("trainings", trainings)])
        }
    };
    RoleView { title: role.title.clone(), per_cohort, training }
}
