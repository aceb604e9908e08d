//! The repertoire: all actions, by challenge, by mode and by time, with the newest.
//!
//! Invariant: choosing needs no script; every choice is a place in the page.

use serde::Serialize;

use super::desk::Desk;
use super::effort::Step;
use super::introduction::IntroductionView;
use super::item::{Common, FilterView, GroupView, ItemView};
use super::number::NumberView;
use super::writer::Writer;
use super::{Page, View};
use crate::diag::Diagnosed;
use crate::model::Action;
use crate::parse::{Mode, Scheme, Word};
use crate::value::Slug;

/// How many of the newest actions are shown.
const N_NEWEST: usize = 5;

/// For how many days an action is new.
pub const NEW_FOR: i64 = 60;

/// What `actions.html` sees.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ActionsView {
    /// What stands above the list.
    pub introduction: IntroductionView,
    /// How many there are.
    pub count: NumberView,
    /// The newest, with the day they joined as their fact; none when all joined together.
    pub news: Vec<ItemView>,
    /// Groups by challenge, shown in full, then by mode and by time, as an index.
    pub filters: Vec<FilterView>,
}

/// The page.
pub(super) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let mut writer = desk.introduced("actions");
    let introduction = writer.introduction("actions", "ui-repertoire");
    let actions: Vec<&Action<'_>> = desk.catalog.actions.values().collect();
    let public = |it: &&Action<'_>| writer.is_public(Scheme::Action, &it.page.id);
    let actions: Vec<&Action<'_>> = actions.into_iter().filter(public).collect();
    let filters = [
        ("ui-by-challenge", by_challenge(&writer, &actions)),
        ("ui-by-mode", by_mode(&writer, &actions)),
        ("ui-by-time", by_time(&writer, &actions)),
    ];
    let filters = filters.into_iter().filter(|(_, groups)| !groups.is_empty());
    let filters = filters
        .map(|(title, groups)| FilterView { title: desk.words.text(title), groups });
    let mut filters: Vec<FilterView> = filters.collect();
    let frame = introduction.frame();
    writer.groups(&frame, &mut filters);
    let view = ActionsView {
        count: writer.counted("count:actions", actions.len(), "ui-action-count"),
        news: news(&writer, &actions),
        filters,
        introduction,
    };
    writer.finish_all(frame, View::Actions(Box::new(view)))
}

fn by_challenge(writer: &Writer<'_>, actions: &[&Action<'_>]) -> Vec<GroupView> {
    let desk = writer.desk;
    let group = |id: &Slug| {
        let common = Common {
            kind: "defi",
            title: writer.name(Scheme::Challenge, id.as_str()),
            key: format!("count:actions|challenge:{id}"),
            message: "ui-action-count",
            hue: desk.hue(id),
        };
        let items = items(writer, actions, |it| it.challenges.contains(&id));
        writer.group(common, items)
    };
    let public = desk.challenges().into_iter();
    let public = public.filter(|it| writer.is_public(Scheme::Challenge, it));
    public.filter_map(group).collect()
}

fn by_mode(writer: &Writer<'_>, actions: &[&Action<'_>]) -> Vec<GroupView> {
    let group = |(word, mode): &(&str, Mode)| {
        let common = Common {
            kind: "mode",
            title: writer.desk.words.label("mode", word),
            key: format!("count:actions|mode:{word}"),
            message: "ui-action-count",
            hue: String::new(),
        };
        let items = items(writer, actions, |it| it.page.head.mode == *mode);
        writer.group(common, items)
    };
    Mode::WORDS.iter().filter_map(group).collect()
}

fn by_time(writer: &Writer<'_>, actions: &[&Action<'_>]) -> Vec<GroupView> {
    let group = |(word, step): &(&str, Step)| {
        let common = Common {
            kind: "temps",
            title: writer.desk.words.label("effort", word),
            key: format!("count:actions|effort:{word}"),
            message: "ui-action-count",
            hue: String::new(),
        };
        let of_step = |it: &Action<'_>| Step::of(&it.page.head.effort) == *step;
        writer.group(common, items(writer, actions, of_step))
    };
    Step::WORDS.iter().filter_map(group).collect()
}

fn items(
    writer: &Writer<'_>,
    actions: &[&Action<'_>],
    belongs: impl Fn(&Action<'_>) -> bool,
) -> Vec<ItemView> {
    let of_group = actions.iter().filter(|it| belongs(it));
    of_group.map(|it| writer.action_item(&it.page.id)).collect()
}

/// The actions that joined lately, as known on the day of the build; those that were
/// all there from the first day are no news.
fn news(writer: &Writer<'_>, actions: &[&Action<'_>]) -> Vec<ItemView> {
    let dated = actions.iter().filter_map(|it| Some((it.page.head.added?, it)));
    let mut dated: Vec<_> =
        dated.filter(|(added, _)| added.first() <= writer.desk.date).collect();
    dated.sort_by_key(|(added, it)| (std::cmp::Reverse(added.first()), &it.page.id));
    let days = dated.iter().map(|(added, _)| added.first());
    if days.clone().min() == days.max() && dated.len() == actions.len() {
        return Vec::new();
    }
    let last = writer.desk.date.plus(-NEW_FOR);
    dated.retain(|(added, _)| added.first() >= last);
    let newest = dated.into_iter().take(N_NEWEST).map(|(added, it)| ItemView {
        meta: writer.desk.added(added),
        summary: String::new(),
        ..writer.action_item(&it.page.id)
    });
    newest.collect()
}

impl Writer<'_> {
    /// Whether a thing stands in lists.
    pub(super) fn is_public(&self, scheme: Scheme, id: &Slug) -> bool {
        self.desk.register.is_public(scheme, id.as_str())
    }
}
