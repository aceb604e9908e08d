//! The rows of `sources.csv`: the documents that numbers come from.

use super::table::{Column, Kind, Table, words};
use crate::parse::{Certainty, MaybeDate, Reliability, SourceHead, SourceKind, Word};
use crate::plan::desk::Desk;
use crate::value::Date;

const COLUMNS: [Column; 10] = [
    Column::called("id", "source-id", Kind::Name),
    Column::called("title", "source-title", Kind::Name),
    Column::new("publisher", Kind::Text),
    Column::called("kind", "source-kind", Kind::Word(words::<SourceKind>)),
    Column::new("published", Kind::Date),
    Column::new("date_certainty", Kind::Word(words::<Certainty>)),
    Column::new("updated", Kind::Date),
    Column::new("accessed", Kind::Date),
    Column::new("url", Kind::Url),
    Column::new("reliability", Kind::Word(words::<Reliability>)),
];

/// Every source.
pub(super) fn table(desk: &Desk<'_>) -> Table {
    let rows = desk.catalog.sources.values().map(|it| row(it)).collect();
    Table { name: "sources", columns: &COLUMNS, rows }
}

fn row(it: &SourceHead) -> Vec<String> {
    let date = |date: Option<Date>| date.map(|it| it.to_string()).unwrap_or_default();
    let published = match it.published {
        MaybeDate::Known(date) => Some(date),
        MaybeDate::Unknown => None,
    };
    vec![
        it.id.value.to_string(),
        it.title.clone(),
        it.publisher.clone().unwrap_or_default(),
        it.kind.word().to_owned(),
        date(published),
        it.date_certainty.word().to_owned(),
        date(it.updated),
        date(it.accessed),
        it.url.as_ref().map(|it| it.0.clone()).unwrap_or_default(),
        it.reliability.map(|it| it.word().to_owned()).unwrap_or_default(),
    ]
}
