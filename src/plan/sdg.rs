//! Sustainable development goals that a page contributes to, from the targets it names.
//!
//! Invariant: a goal is something to contribute to; nothing here says that it is met.

use serde::Serialize;

use crate::diag::Fact;
use crate::locale::Words;
use crate::parse::Meta;

/// A goal with the targets that a page names.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct GoalView {
    /// « Objectif 1 : pas de pauvreté ».
    pub name: String,
    /// Its targets: « cibles 1.4 et 1.5 ».
    pub targets: String,
}

/// The goals of the targets that a page names, in their order.
pub(super) fn goals(meta: &Meta, words: &Words) -> Vec<GoalView> {
    let mut goals: Vec<(&str, Vec<String>)> = Vec::new();
    for target in &meta.sdg {
        let number = target.value.split('.').next().unwrap_or_default();
        match goals.iter_mut().find(|(goal, _)| *goal == number) {
            Some((_, targets)) => targets.push(target.value.clone()),
            None => goals.push((number, vec![target.value.clone()])),
        }
    }
    goals.sort_by_key(|(number, _)| number.parse::<u32>().unwrap_or(u32::MAX));
    goals.iter().map(|(number, targets)| goal(number, targets, words)).collect()
}

fn goal(number: &str, targets: &[String], words: &Words) -> GoalView {
    let title = words.label("sdg", number);
    let facts = [("number", number.into()), ("title", Fact::Text(title))];
    let name = words.with("ui-sdg-goal", &facts);
    let count = ("count", Fact::Count(targets.len()));
    let listed = ("targets", Fact::Text(words.list(targets)));
    GoalView { name, targets: words.with("ui-sdg-targets", &[count, listed]) }
}
