//! What the columns of a table hold, as a Table Schema of Frictionless Data.

use serde::Serialize;
use serde_json::{Value, json};

use super::table::{Column, Kind, Table};
use crate::locale::Words;

/// The columns of a table.
#[derive(Serialize)]
pub(super) struct Schema {
    fields: Vec<Field>,
    #[serde(rename = "missingValues")]
    missing: [&'static str; 1],
    #[serde(rename = "foreignKeys", skip_serializing_if = "Vec::is_empty")]
    links: Vec<Value>,
}

#[derive(Serialize)]
struct Field {
    name: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<&'static str>,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    constraints: Option<Value>,
}

/// A day, a week, a month, a year, or an interval that may be open.
const DATE: &str =
    r"^\d{4}(-W\d{2}|-\d{2}(-\d{2})?)?(/(\.\.|\d{4}(-W\d{2}|-\d{2}(-\d{2})?)?))?$";

/// The fingerprint of records, with the name of its kind.
pub(super) const DIGEST: &str = "^sha256:[0-9a-f]{64}$";

/// The schema of a table, its titles in the language of the site.
pub(super) fn schema(table: &Table, words: &Words) -> Schema {
    Schema {
        fields: table.columns.iter().map(|it| field(it, words)).collect(),
        missing: [""],
        links: links(table),
    }
}

fn field(column: &Column, words: &Words) -> Field {
    let told = column.told(words);
    let format = match column.kind {
        Kind::Url => Some("uri"),
        _ => None,
    };
    Field {
        name: column.name,
        kind: type_word(column.kind),
        format,
        title: told.message,
        description: told.hint,
        constraints: constraints(column.kind),
    }
}

/// The word of the standard for what a column holds.
pub(super) fn type_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Number | Kind::Share => "number",
        Kind::Whole => "integer",
        Kind::Truth => "boolean",
        Kind::Day => "date",
        _ => "string",
    }
}

fn constraints(kind: Kind) -> Option<Value> {
    Some(match kind {
        Kind::Name | Kind::Truth => json!({"required": true}),
        Kind::Share => json!({"minimum": 0, "maximum": 1}),
        Kind::Date => json!({"pattern": DATE}),
        Kind::Digest => json!({"pattern": DIGEST}),
        Kind::Word(words) => json!({"enum": words()}),
        Kind::Text | Kind::Number | Kind::Whole | Kind::Day | Kind::Url => return None,
    })
}

/// What names a source leads to its row.
fn links(table: &Table) -> Vec<Value> {
    let has_source = table.columns.iter().any(|it| it.name == "source");
    let to_sources = json!({
        "fields": "source",
        "reference": {"resource": "sources", "fields": "id"},
    });
    if has_source { vec![to_sources] } else { Vec::new() }
}
