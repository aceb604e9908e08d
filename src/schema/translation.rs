//! The schemas of translations: the texts of a type, and nothing else.
//!
//! Invariant: which keys may be translated is asked of what lays a translation over its
//! original ([`texts`]), by way of a file in which every key says something.

use serde_json::{Map, Value, json};

use super::json::join;
use super::sample::sample;
use super::words::said;
use crate::locale::Words;
use crate::parse::{ContentType, FileForm, Limit, Record, Shape, parse};
use crate::translation::{Said, texts};

/// The languages that a translation may be in.
const LANGUAGES: [&str; 2] = ["en", "fr"];

/// The files that translate those of a type.
pub(super) fn files(of: &ContentType) -> Vec<String> {
    let (stem, ending) = of.files.rsplit_once('.').unwrap_or((of.files, "yaml"));
    LANGUAGES.iter().map(|it| format!("{stem}.{it}.{ending}")).collect()
}

/// What may be written in them; `None` for a type that has no texts.
pub(super) fn schema(of: &ContentType, words: &Words) -> Option<Value> {
    let all = texts(&parse(&sample(of, words)).value.part)?;
    let maker = Maker { words };
    let mut one = maker.keys(of.word, &all, Some(&of.record));
    // Figures alone are a number to a tool, and so are figures about an `e`.
    let digest = json!({
        "type": ["string", "number"],
        "title": words.text("key-translates"),
        "description": words.attribute("key-translates", "help").unwrap_or_default(),
    });
    if of.form == FileForm::List {
        let mut id = json!({ "type": ["string", "integer"] });
        maker.explain(of.word, "id", &mut id);
        one["properties"]["id"] = id;
        one["required"] = json!(["id"]);
    }
    one["properties"]["translates"] = digest;
    Some(match of.form {
        FileForm::Page | FileForm::Keys => one,
        FileForm::List => {
            let list =
                json!({ "type": "array", "items": { "$ref": "#/definitions/item" } });
            json!({
                "definitions": { "item": one },
                "anyOf": [
                    list,
                    {
                        "type": "object",
                        "properties": { "items": list },
                        "required": ["items"],
                        "additionalProperties": false,
                    },
                ],
            })
        }
    })
}

struct Maker<'a> {
    words: &'a Words,
}

impl Maker<'_> {
    fn keys(&self, owner: &str, all: &[(String, Said)], of: Option<&Record>) -> Value {
        let properties: Map<String, Value> = all
            .iter()
            .map(|(key, it)| {
                let field = of.and_then(|it| it.field(key));
                let mut made = self.said(key, it, field.map(|it| &it.shape));
                for limit in field.iter().flat_map(|it| &it.limits) {
                    if let Limit::Length(most) = limit {
                        join(&mut made, json!({ "maxLength": most }));
                    }
                }
                self.explain(owner, key, &mut made);
                (key.clone(), made)
            })
            .collect();
        json!({
            "type": "object",
            "properties": properties,
            "patternProperties": { "^x_": {} },
            "additionalProperties": false,
        })
    }

    fn said(&self, key: &str, it: &Said, shape: Option<&Shape>) -> Value {
        let text = json!({ "type": ["string", "number", "boolean", "null"] });
        match it {
            Said::Text(_) => text,
            Said::Keys(below) => {
                let mut made = self.keys(key, below, record(shape));
                made["type"] = json!(["object", "null"]);
                made
            }
            Said::List(items) => match items.first() {
                Some(Said::Keys(below)) => {
                    let mut item = self.keys(key, below, record(shape));
                    // Items that are not known by their place have a name before all.
                    if let Some((name, _)) = below.first().filter(|it| is_name(&it.0)) {
                        item["required"] = json!([name]);
                    }
                    json!({ "type": ["array", "null"], "items": item })
                }
                _ => json!({ "anyOf": [{ "type": "array", "items": text }, text] }),
            },
        }
    }

    fn explain(&self, owner: &str, key: &str, schema: &mut Value) {
        let said = said(owner, key, self.words);
        join(schema, json!({ "title": said.label, "description": said.help }));
    }
}

/// Whether a key says which item of a list is meant.
fn is_name(key: &str) -> bool {
    ["id", "unit", "n"].contains(&key)
}

/// The keys below a value, or below each item of it.
fn record(shape: Option<&Shape>) -> Option<&Record> {
    match shape? {
        Shape::Record(record) => Some(record),
        Shape::List(item) => record(Some(item)),
        Shape::Either(shapes) => shapes.iter().find_map(|it| record(Some(it))),
        _ => None,
    }
}
