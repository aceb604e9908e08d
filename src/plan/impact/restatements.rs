//! The page of restatements (N60): every published number that is another today, those
//! that are computed no more, and the vintages they are held against.

use serde::Serialize;

use super::change::{ChangeView, change};
use super::introduction::{Introduced, introduced};
use crate::aggregate::{Gone, Question, Visible};
use crate::diag::{Diagnosed, Fact};
use crate::model::Lock;
use crate::plan::address::Address;
use crate::plan::desk::Desk;
use crate::plan::introduction::IntroductionView;
use crate::plan::number::{NumberView, PartView};
use crate::plan::{Page, View};

/// What `impact/restatements.html` sees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct RestatementsView {
    /// What editors say.
    pub introduction: IntroductionView,
    /// Numbers that changed, newest first.
    pub changes: Vec<ChangeView>,
    /// Numbers that are computed no more.
    pub former: Vec<FormerView>,
    /// Vintages, newest first.
    pub locks: Vec<LockView>,
    /// Where they can be followed.
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

/// The page of restatements.
pub(super) fn page(desk: &Desk<'_>) -> Diagnosed<Page> {
    let Introduced { writer, frame, view: introduction, .. } =
        introduced(desk, "restatements");
    let history = desk.impact.history();
    let locks = desk.catalog.locks.iter().rev();
    let locks = locks.filter(|it| it.head.published <= desk.date);
    let view = RestatementsView {
        introduction,
        changes: history.changes.iter().map(|it| change(&writer, it)).collect(),
        former: history.gone.iter().map(|it| former(desk, it)).collect(),
        locks: locks.map(|it| lock(desk, it)).collect(),
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
