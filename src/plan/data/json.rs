//! `indicateurs.json`: every indicator with its definition and its values, for
//! programs that do not read tables; and the schema that says so.
//!
//! Invariants: the values are those of `indicateurs.csv`, cell by cell; a number is
//! written as it is, never as a floating-point number; what is missing is `null`.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use serde_json::value::RawValue;
use serde_json::{Map, Value, json};

use super::indicators::table_of;
use super::licence::{LicenceView, licence};
use super::package::pretty;
use super::table::{Column, Kind, Table};
use super::version::version;
use super::{address, schema};
use crate::locale::Words;
use crate::model::Indicator;
use crate::parse::{Version, Word};
use crate::plan::address::Address;
use crate::plan::desk::Desk;
use crate::value::Slug;

/// The version of the form of the file: it changes when a key does.
const FORM: &str = "1.0.0";

/// The name of the schema, beside the file.
pub(super) const SCHEMA: &str = "indicateurs.schema.json";

/// A column that says the same on every row of an indicator.
const SHARED: &str = "indicator";

#[derive(Serialize)]
struct File<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    schema_version: &'static str,
    title: String,
    version: String,
    vintage: String,
    language: &'a str,
    publisher: &'a str,
    licence: LicenceView,
    indicators: Vec<One<'a>>,
}

#[derive(Serialize)]
struct One<'a> {
    id: &'a str,
    title: &'a str,
    definition: &'a str,
    not_counted: &'a str,
    level: &'static str,
    unit: Unit<'a>,
    method: Option<&'a str>,
    limits: Option<&'a str>,
    version: u32,
    versions: Vec<Change<'a>>,
    page: String,
    csv: String,
    values: Vec<Row>,
}

#[derive(Serialize)]
struct Unit<'a> {
    id: &'a str,
    one: &'a str,
    many: &'a str,
}

#[derive(Serialize)]
struct Change<'a> {
    number: u32,
    since: String,
    change: &'a str,
    breaks: bool,
}

/// A row with the kinds of its cells.
struct Row {
    columns: &'static [Column],
    cells: Vec<String>,
}

impl Serialize for Row {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let cells = self.columns.iter().zip(&self.cells);
        for (column, cell) in cells.filter(|(it, _)| it.name != SHARED) {
            match column.kind {
                _ if cell.is_empty() => map.serialize_entry(column.name, &Value::Null)?,
                Kind::Truth => map.serialize_entry(column.name, &(cell == "true"))?,
                kind if kind.is_number() => {
                    let number = RawValue::from_string(cell.clone());
                    let number = number.expect("a cell of numbers holds a number");
                    map.serialize_entry(column.name, &number)?;
                }
                _ => map.serialize_entry(column.name, cell)?,
            }
        }
        map.end()
    }
}

/// The file.
pub(super) fn file(desk: &Desk<'_>) -> String {
    let site = &desk.site;
    let indicators = desk.catalog.indicators.iter();
    let title = [("site", (&site.title).into())];
    pretty(&File {
        schema: SCHEMA,
        schema_version: FORM,
        title: desk.words.with("data-package", &title),
        version: version(desk),
        vintage: desk.date.to_string(),
        language: &site.language,
        publisher: &site.organisation,
        licence: licence(desk),
        indicators: indicators.map(|(id, it)| one(desk, id, it)).collect(),
    })
}

fn one<'a>(desk: &'a Desk<'a>, id: &'a Slug, it: &'a Indicator<'a>) -> One<'a> {
    let head = it.head;
    let base = &desk.site.base_url;
    let unit = desk.unit(it.unit);
    let Table { columns, rows, .. } = table_of(desk, id);
    let [csv, _] = Address::indicator_data(it);
    One {
        id: id.as_str(),
        title: &head.title,
        definition: &head.definition,
        not_counted: &head.not_counted,
        level: head.level.word(),
        unit: Unit { id: it.unit.as_str(), one: &unit.one, many: &unit.many },
        method: head.method.as_deref(),
        limits: head.limits.as_ref().map(|it| it.value.as_str()),
        version: desk.version(id),
        versions: head.versions.iter().map(change).collect(),
        page: Address::indicator(it).absolute(base),
        csv: csv.absolute(base),
        values: rows.into_iter().map(|cells| Row { columns, cells }).collect(),
    }
}

fn change(it: &Version) -> Change<'_> {
    Change {
        number: it.number,
        since: it.since.to_string(),
        change: &it.change,
        breaks: it.breaks,
    }
}

/// The schema of the file, in the language of the site.
pub(super) fn schema_file(desk: &Desk<'_>, columns: &[Column]) -> String {
    let text = || json!({"type": "string"});
    let maybe = || json!({"type": ["string", "null"]});
    let day = || json!({"type": "string", "format": "date"});
    let uri = || json!({"type": "string", "format": "uri"});
    let unit = strict(&[("id", text()), ("one", text()), ("many", text())]);
    let versions = strict(&[
        ("number", json!({"type": "integer", "minimum": 1})),
        ("since", text()),
        ("change", text()),
        ("breaks", json!({"type": "boolean"})),
    ]);
    let levels = super::table::words::<crate::parse::Level>();
    let values = columns.iter().filter(|it| it.name != SHARED);
    let values: Vec<(&str, Value)> =
        values.map(|it| (it.name, property(it, desk.words))).collect();
    let one = strict(&[
        ("id", text()),
        ("title", text()),
        ("definition", text()),
        ("not_counted", text()),
        ("level", json!({"enum": levels})),
        ("unit", unit),
        ("method", maybe()),
        ("limits", maybe()),
        ("version", json!({"type": "integer", "minimum": 1})),
        ("versions", json!({"type": "array", "items": versions})),
        ("page", uri()),
        ("csv", uri()),
        ("values", json!({"type": "array", "items": strict(&values)})),
    ]);
    let licence = json!({
        "type": "object",
        "properties": {"name": text(), "title": text(), "path": uri()},
        "required": ["name", "title"],
    });
    let mut whole = strict(&[
        ("$schema", text()),
        ("schema_version", json!({"const": FORM})),
        ("title", text()),
        ("version", json!({"type": "string", "pattern": r"^\d+\.\d+\.\d+$"})),
        ("vintage", day()),
        ("language", text()),
        ("publisher", text()),
        ("licence", licence),
        ("indicators", json!({"type": "array", "items": one})),
    ]);
    if let Value::Object(map) = &mut whole {
        let id = address(SCHEMA).absolute(&desk.site.base_url);
        map.insert(
            "$schema".into(),
            "https://json-schema.org/draft/2020-12/schema".into(),
        );
        map.insert("$id".into(), id.into());
        map.insert("title".into(), desk.words.text("data-table-indicateurs").into());
        map.insert("version".into(), FORM.into());
    }
    pretty(&whole)
}

/// An object with these keys, all of them there, and no others.
fn strict(properties: &[(&str, Value)]) -> Value {
    let names: Vec<&str> = properties.iter().map(|(name, _)| *name).collect();
    let map: Map<String, Value> =
        properties.iter().map(|(name, it)| ((*name).to_owned(), it.clone())).collect();
    json!({
        "type": "object",
        "properties": map,
        "required": names,
        "additionalProperties": false,
    })
}

/// What a value of a column may be.
fn property(column: &Column, words: &Words) -> Value {
    let told = column.told(words);
    let word = match schema::type_word(column.kind) {
        "date" => "string",
        word => word,
    };
    let required = matches!(column.kind, Kind::Name | Kind::Truth);
    let types = if required { json!(word) } else { json!([word, "null"]) };
    let mut property = json!({"title": told.message, "type": types});
    let Value::Object(map) = &mut property else { return property };
    if let Some(about) = told.hint {
        map.insert("description".into(), about.into());
    }
    match column.kind {
        Kind::Day => {
            map.insert("format".into(), "date".into());
        }
        Kind::Share => {
            map.insert("minimum".into(), 0.into());
            map.insert("maximum".into(), 1.into());
        }
        Kind::Digest => {
            map.insert("pattern".into(), schema::DIGEST.into());
        }
        Kind::Word(words) => {
            let words = words().into_iter().map(Value::from).chain([Value::Null]);
            map.insert("enum".into(), words.collect());
        }
        _ => {}
    }
    property
}
