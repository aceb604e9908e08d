//! A site from one piece of text, and questions to its numbers.

mod text;

pub(crate) use text::site;

use std::sync::Arc;

use fabrique::aggregate::{
    Dimension, Impact, Mask, Measure, Number, Period, Question, RowHead, Scope, Table,
    Visible, aggregate,
};
use fabrique::diag::Diagnostics;
use fabrique::model;
use fabrique::parse;
use fabrique::value::{Date, Day, Slug};

/// Looks at the numbers of a site as they are known on a day, with all the faults found.
pub(crate) fn look<T>(
    text: &str,
    day: &str,
    see: impl FnOnce(&Impact<'_>, &Diagnostics) -> T,
) -> T {
    let mut diagnostics = Diagnostics::default();
    let docs: Vec<_> = site(text)
        .iter()
        .map(|it| Arc::new(diagnostics.take(parse::parse(it))))
        .collect();
    let mut catalog = diagnostics.take(model::resolve(&docs));
    let date = diagnostics.take(catalog.date(Some(date(day).first())));
    catalog.settle(date, model::Reach::Published);
    let mut impact = diagnostics.take(aggregate(&catalog, date));
    diagnostics.take(impact.compare());
    see(&impact, &diagnostics)
}

/// The codes of the errors of a site.
pub(crate) fn codes(text: &str, day: &str) -> Vec<&'static str> {
    look(text, day, |_, diagnostics| {
        diagnostics.list.iter().map(|it| it.code()).collect()
    })
}

/// A date that is known to be one.
pub(crate) fn date(text: &str) -> Date {
    Date::new(text).expect("a date")
}

/// A name that is known to be one.
pub(crate) fn slug(text: &str) -> Slug {
    Slug::new(text).expect("a slug")
}

/// `kits`, `kits challenge:homeless in:2020-W15`, `kits to:2020-04-17`.
pub(crate) fn question(text: &str, date_of_build: Day) -> Question {
    let mut words = text.split(' ');
    let indicator = slug(words.next().expect("an indicator"));
    let mut scope = Scope::default();
    let mut period = Period::To(date_of_build);
    for word in words {
        let (kind, id) = word.split_once(':').expect("a type and an id");
        match kind {
            "in" => period = Period::In(date(id)),
            "to" => period = Period::To(date(id).first()),
            "program" => scope.programs.push(slug(id)),
            "challenge" => scope.challenges.push(slug(id)),
            "action" => scope.actions.push(slug(id)),
            "territory" => scope.territories.push(slug(id)),
            "cohort" => scope.cohorts.push(slug(id)),
            "sponsor" => scope.sponsors.push(slug(id)),
            _ => {
                let (program, edition) = id.split_once('/').expect("program/edition");
                scope.editions.push((slug(program), slug(edition)));
            }
        }
    }
    Question { indicator, scope, period }
}

/// The measure of a question.
pub(crate) fn measure(impact: &Impact<'_>, text: &str) -> Visible<Measure> {
    impact.measure(&question(text, impact.date()))
}

/// The answer in few words: `150`, `12/25`, `< 5`, `?` (not computable), `–` (missing).
pub(crate) fn answer(impact: &Impact<'_>, text: &str) -> String {
    short(&measure(impact, text))
}

/// A number in few words.
pub(crate) fn short(visible: &Visible<Measure>) -> String {
    match visible {
        Visible::Value(measure) => match measure.value {
            Number::Amount(amount) => amount.to_string(),
            Number::Ratio(one, other) => format!("{one}/{other}"),
            Number::Share(share) => format!("{share} %"),
        },
        Visible::Masked { least, mask: Mask::Primary } => format!("< {least}"),
        Visible::Masked { mask: Mask::Secondary, .. } => "s".into(),
        Visible::NotComputable => "?".into(),
        Visible::Missing => "–".into(),
    }
}

/// The answer to one question, on a day.
pub(crate) fn ask(text: &str, day: &str, question: &str) -> String {
    look(text, day, |impact, _| answer(impact, question))
}

/// A table of a question.
pub(crate) fn table(impact: &Impact<'_>, text: &str, by: Dimension) -> Table {
    impact.table(&question(text, impact.date()), by)
}

/// A table in few words, a row to a line, the whole last.
pub(crate) fn lines(table: &Table) -> Vec<String> {
    let head = |it: &RowHead| match it {
        RowHead::When(date) => date.to_string(),
        RowHead::Thing(id) => id.clone(),
        RowHead::Imprecise => "imprecise".into(),
        RowHead::Unknown => "unknown".into(),
        RowHead::Rest => "rest".into(),
    };
    let rows =
        table.rows.iter().map(|it| format!("{} {}", head(&it.head), short(&it.value)));
    rows.chain([format!("total {}", short(&table.total))]).collect()
}
