//! The spreadsheet to fill in: columns that an import knows by themselves.

use super::key::plain;
use super::refused::{french, line};
use crate::locale::Words;
use crate::model::{Action, Catalog};
use crate::value::Slug;

/// A spreadsheet to fill in for all actions, or for those of one challenge, as Excel in
/// French opens it. What an action counts besides its first product has a column of its
/// own.
pub fn template(
    catalog: &Catalog<'_>,
    challenge: Option<&Slug>,
    words: &Words,
) -> Vec<u8> {
    let wanted = |it: &&Action<'_>| {
        challenge.is_none_or(|challenge| it.challenges.contains(&challenge))
    };
    let mut units: Vec<&Slug> = Vec::new();
    for action in catalog.actions.values().filter(wanted) {
        for product in action.page.head.produces.iter().skip(1) {
            if !units.contains(&&product.unit.value) {
                units.push(&product.unit.value);
            }
        }
    }
    let title = |name: &&str| words.text(&format!("cli-log-template-{name}"));
    let units = units.iter().map(|it| {
        let many = catalog.units.get(*it).map_or(it.as_str(), |it| it.many.as_str());
        match plain(many) == plain(it.as_str()) {
            true => many.to_owned(),
            false => format!("quantities.{it}"),
        }
    });
    let first = ["date", "cohort", "action", "quantity"];
    let last = ["territory", "participants", "proof", "level", "public", "private"];
    let first = first.iter().map(title);
    french(&line(first.chain(units).chain(last.iter().map(title))))
}
