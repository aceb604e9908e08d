//! How good the records behind a number are, in words (N65).

use serde::Serialize;

use crate::aggregate::Question;
use crate::diag::Fact;
use crate::plan::desk::Desk;
use crate::plan::number::{PartView, PieceView, sentence};
use crate::value::Slug;

/// How good the records behind a number are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct QualityView {
    /// « 7 promotions sur 9 »; its key ends in `#reporting`.
    pub reporting: PartView,
    /// « 2 jours »; its key ends in `#delay`.
    pub delay: PartView,
    /// What stands out, with the ids of its entries; its key ends in `#outliers`. Empty
    /// for nothing.
    pub outliers: Vec<PieceView>,
}

/// How many outliers are named.
const MOST: usize = 5;

/// The quality of the answer to a question; empty when there is nothing to say.
pub(super) fn quality(desk: &Desk<'_>, question: &Question, key: &str) -> QualityView {
    let Some(found) = desk.impact.quality(question) else {
        return QualityView::default();
    };
    let words = desk.words;
    let reporting = found.reporting.map(|(told, all)| {
        let facts = [("count", Fact::Count(told)), ("all", Fact::Count(all))];
        let text = words.with("ui-reporting", &facts);
        PartView { text, value: told.to_string() }
    });
    let delay = found.delay.map(|it| {
        let day = Slug::new("day").expect("it is a slug");
        let text = words.quantity(it, &desk.unit(&day).words());
        PartView { text, value: it.to_string() }
    });
    let records = found.outliers.iter();
    let ids: Vec<String> = records
        .filter_map(|it| desk.catalog.records.get(*it))
        .map(|it| it.id.clone())
        .take(MOST)
        .collect();
    QualityView {
        reporting: reporting.unwrap_or_default(),
        delay: delay.unwrap_or_default(),
        outliers: match found.outliers.len() {
            0 => Vec::new(),
            count => outliers(desk, (count, &ids), key),
        },
    }
}

fn outliers(
    desk: &Desk<'_>,
    (count, ids): (usize, &[String]),
    key: &str,
) -> Vec<PieceView> {
    let words = desk.words;
    let facts = [("count", Fact::Count(count))];
    let piece = PieceView {
        text: words.with("ui-record-count", &facts),
        value: count.to_string(),
        key: format!("{key}#outliers"),
    };
    let facts = [
        ("records", Fact::Text(piece.text.clone())),
        ("ids", Fact::Text(words.list(ids))),
    ];
    sentence(&words.with("ui-outliers-told", &facts), &[piece])
}
