//! The spreadsheet to fill in: columns that an import knows by themselves, and for
//! Excel the choices of those that take names.

use super::key::{KEYS, is_personal, rank};
use super::label::Labels;
use super::refused::{french, line};
use super::sheet::{Choices, Field, sheet};
use crate::locale::Words;
use crate::model::{Action, Catalog};
use crate::value::Slug;

/// What a spreadsheet to fill in is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TemplateForm {
    /// Text between semicolons, as Excel in French opens it.
    Csv,
    /// A workbook, with lists to choose from.
    Xlsx,
}

/// A spreadsheet to fill in for all actions, or for those of one challenge. What an
/// action counts besides its first product has a column of its own.
pub fn template(
    catalog: &Catalog<'_>,
    challenge: Option<&Slug>,
    form: TemplateForm,
    words: &Words,
) -> Vec<u8> {
    let labels = Labels::new(catalog);
    let fields = fields(catalog, challenge, (&labels, words));
    match form {
        TemplateForm::Csv => french(&line(fields.into_iter().map(|it| it.title))),
        TemplateForm::Xlsx => {
            let names = ["entries", "lists"];
            let [entries, lists] =
                names.map(|it| words.text(&format!("cli-log-template-{it}")));
            sheet((&entries, &lists), &fields)
        }
    }
}

fn fields(
    catalog: &Catalog<'_>,
    challenge: Option<&Slug>,
    (labels, words): (&Labels, &Words),
) -> Vec<Field> {
    let wanted = |it: &Action<'_>| {
        challenge.is_none_or(|challenge| it.challenges.contains(&challenge))
    };
    let actions = catalog.actions.iter().filter(|(_, it)| wanted(it));
    let own: Vec<&str> = actions.map(|(id, _)| id.as_str()).collect();
    let of_challenge = |id: &str| {
        let cohort = Slug::new(id).and_then(|it| catalog.cohorts.get(&it));
        challenge.is_none_or(|wanted| cohort.is_some_and(|it| it.challenge == wanted))
    };
    let title = |name: &str| words.text(&format!("cli-log-template-{name}"));
    let field = |name: &str, choices| Field { title: title(name), choices };
    let kinds = ["photo", "receipt", "list", "attestation"];
    let kinds = kinds.map(|it| words.text(&format!("cli-log-evidence-{it}")));
    let mut fields = vec![
        field("date", Choices::Date),
        field("cohort", named(labels, "cohort", &of_challenge)),
        field("action", named(labels, "action", &|id| own.contains(&id))),
        field("quantity", Choices::Any),
    ];
    let mut units: Vec<&Slug> = Vec::new();
    for action in catalog.actions.values().filter(|it| wanted(it)) {
        for product in action.page.head.produces.iter().skip(1) {
            if !units.contains(&&product.unit.value) {
                units.push(&product.unit.value);
            }
        }
    }
    fields.extend(units.into_iter().map(|it| Field {
        title: unit_title(it, catalog, labels),
        choices: Choices::Any,
    }));
    fields.extend([
        field("territory", named(labels, "territory", &|_| true)),
        field("participants", Choices::Any),
        field("proof", Choices::List(kinds.to_vec())),
        field("level", Choices::Any),
        field("public", Choices::Any),
        field("private", Choices::Any),
    ]);
    fields
}

/// The names to choose from: usual ones, where an import would know them again.
fn named(labels: &Labels, key: &str, own: &dyn Fn(&str) -> bool) -> Choices {
    let choices = labels.choices(key).iter().filter(|(id, _)| own(id));
    let names = choices.map(|(id, name)| match labels.find(key, name) {
        Ok(found) if found == *id => name.clone(),
        _ => id.clone(),
    });
    Choices::List(names.collect())
}

/// The name of a unit, where an import would know it again.
fn unit_title(unit: &Slug, catalog: &Catalog<'_>, labels: &Labels) -> String {
    let many = catalog.units.get(unit).map_or(unit.as_str(), |it| it.many.as_str());
    let known = labels.find("unit", many).is_ok_and(|found| found == unit.as_str());
    let taken = KEYS.iter().any(|it| rank(it, many).is_some()) || is_personal(many);
    if known && !taken { many.to_owned() } else { format!("quantities.{unit}") }
}
