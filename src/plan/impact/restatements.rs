//! The page of restatements (N60): every published number that is another today, those
//! that are computed no more, and the vintages they are held against.

use serde::Serialize;

use super::change::{ChangeView, change, page_of};
use super::introduction::{Introduced, introduced};
use crate::aggregate::{Change, Gone, Question, Visible};
use crate::diag::{Diagnosed, Fact};
use crate::locale::capitalised;
use crate::model::Lock;
use crate::plan::address::Address;
use crate::plan::desk::Desk;
use crate::plan::introduction::IntroductionView;
use crate::plan::number::{NumberView, PartView};
use crate::plan::shell::LinkView;
use crate::plan::writer::Frame;
use crate::plan::{Page, View};

/// What `impact/restatements.html` sees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct RestatementsView {
    /// What editors say.
    pub introduction: IntroductionView,
    /// Numbers that changed, newest first.
    pub changes: Vec<ChangeView>,
    /// The parts of a long list of changes, newest first.
    pub parts: Vec<LinkView>,
    /// Numbers that are computed no more.
    pub former: Vec<FormerView>,
    /// Vintages, newest first.
    pub locks: Vec<LockView>,
    /// Where they can be followed; empty on a part of the list.
    pub feed: String,
    /// Where the rules are.
    pub method: String,
}

/// A published number that is computed no more.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct FormerView {
    /// Its key, as it stands in the lock.
    pub key: String,
    /// As it was published.
    pub number: NumberView,
    /// When.
    pub date: String,
}

/// A published vintage.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct LockView {
    /// Its name.
    pub name: String,
    /// When.
    pub date: String,
    /// The same for machines.
    pub day: String,
    /// How many numbers it holds; its key is `count:locked|lock:<name>`.
    pub count: PartView,
}

/// The page of restatements, and the parts of a long list, newest first.
pub(super) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let mut parts: Vec<(Address, Vec<&Change<'_>>)> = Vec::new();
    for change in &desk.impact.history().changes {
        let page = page_of(desk, change);
        match parts.last_mut() {
            Some((address, changes)) if *address == page => changes.push(change),
            _ => parts.push((page, vec![change])),
        }
    }
    parts.retain(|(address, _)| *address != Address::restatements(None));
    let made = parts.iter().map(|(address, changes)| {
        let writer = desk.writer(address.clone());
        let title = period(desk, changes);
        let view = RestatementsView {
            introduction: IntroductionView { title, ..IntroductionView::default() },
            changes: changes.iter().map(|it| change(&writer, it)).collect(),
            ..RestatementsView::default()
        };
        let above = [("ui-impact", "impact"), ("ui-restatements", "restatements")];
        let trail =
            above.map(|(text, name)| (desk.words.text(text), Address::list(name)));
        let title = view.introduction.title.clone();
        let frame = Frame { title, trail: trail.into(), ..Frame::default() };
        writer.finish(frame, View::Restatements(Box::new(view)))
    });
    let made: Vec<Diagnosed<Page>> = made.collect();
    std::iter::once(page(desk, &parts)).chain(made).collect()
}

/// « De « Kits remis, en avril 2020 » à … »: by the first and the last of them.
fn period(desk: &Desk<'_>, changes: &[&Change<'_>]) -> String {
    let name = |it: &Change<'_>| {
        let indicator = desk.catalog.indicators.get(&it.question.indicator);
        let title = indicator.map_or("", |it| it.head.title.as_str());
        format!("{title}, {}", desk.when(it.question.period, &it.question.scope))
    };
    let ends = [changes.first(), changes.last()].map(|it| it.map(|it| name(it)));
    let ends = ends.map(Option::unwrap_or_default);
    let facts = [("first", Fact::from(&*ends[0])), ("last", Fact::from(&*ends[1]))];
    capitalised(&desk.words.with("ui-from-to", &facts))
}

fn page(desk: &Desk<'_>, parts: &[(Address, Vec<&Change<'_>>)]) -> Diagnosed<Page> {
    let Introduced { writer, frame, view: introduction, .. } =
        introduced(desk, "restatements");
    let history = desk.impact.history();
    let changes = if parts.is_empty() { history.changes.as_slice() } else { &[] };
    let locks = desk.catalog.locks.iter().rev();
    let locks = locks.filter(|it| it.head.published <= desk.date);
    let view = RestatementsView {
        introduction,
        changes: changes.iter().map(|it| change(&writer, it)).collect(),
        former: history.gone.iter().map(|it| former(desk, it)).collect(),
        locks: locks.map(|it| lock(desk, it)).collect(),
        parts: parts
            .iter()
            .map(|(address, changes)| LinkView {
                text: period(desk, changes),
                href: writer.href(address),
            })
            .collect(),
        feed: writer.href(&Address::restatements_feed()),
        method: writer.href(&Address::list("method")),
    };
    writer.finish(frame, View::Restatements(Box::new(view)))
}

fn former(desk: &Desk<'_>, it: &Gone<'_>) -> FormerView {
    let question = Question::of(it.key);
    let number = match it.value {
        // Its indicator may be gone, and its unit with it.
        Some(value) => desk.published(&question, &Visible::Value(value)),
        None => NumberView { text: "—".into(), ..NumberView::default() },
    };
    let key = it.key.to_string();
    FormerView {
        number: NumberView {
            key: format!("{key}#locked:{}", it.lock.head.name),
            ..number
        },
        key,
        date: desk.words.day(it.lock.head.published),
    }
}

fn lock(desk: &Desk<'_>, it: &Lock<'_>) -> LockView {
    let count = it.head.values.len();
    let text = desk.words.with("ui-locked-count", &[("count", Fact::Count(count))]);
    LockView {
        name: it.head.name.clone(),
        date: desk.words.day(it.head.published),
        day: it.head.published.to_string(),
        count: PartView { text, value: count.to_string() },
    }
}
