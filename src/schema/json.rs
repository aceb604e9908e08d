//! From what may be written to JSON Schema.
//!
//! Invariants: tools read `2020` as a number and `5` in quotes as text, we read what is
//! written: both forms are allowed. An empty value is no value, so that `null` stands
//! wherever a key may be left out.

use serde_json::{Map, Value, json};

use super::form;
use super::ids::Ids;
use super::words::{said, with_form};
use crate::locale::Words;
use crate::parse::{Field, Limit, Record, Shape};

/// How many names of one type are offered.
const OFFERED: usize = 200;

/// What a schema is made with.
pub(super) struct Maker<'a> {
    pub(super) ids: &'a Ids,
    pub(super) words: &'a Words,
}

impl Maker<'_> {
    /// The keys of a record, none of which must be there.
    pub(super) fn open(&self, owner: &str, record: &Record) -> Value {
        let fields = record.fields.iter().filter(|it| it.shape != Shape::Refused);
        let properties: Map<String, Value> =
            fields.map(|it| (it.key.to_owned(), self.field(owner, it))).collect();
        json!({
            "type": "object",
            "properties": properties,
            "patternProperties": { "^x_": {} },
            "additionalProperties": false,
        })
    }

    fn record(&self, owner: &str, record: &Record) -> Value {
        let mut schema = self.open(owner, record);
        join(&mut schema, needs(record));
        schema
    }

    fn field(&self, owner: &str, field: &Field) -> Value {
        let mut schema = self.limited(field);
        if !field.need {
            schema = or_nothing(schema);
        }
        let said = said(owner, field.key, self.words);
        let description = with_form(&said, &field.shape, self.words);
        let label = said.label.clone();
        join(&mut schema, json!({ "title": label, "description": description }));
        let mut examples = self.offered(&field.shape);
        if let Some(example) = said.example.filter(|_| examples.is_empty()) {
            examples.push(typed(&example, &field.shape));
        }
        if !examples.is_empty() {
            join(&mut schema, json!({ "examples": examples }));
        }
        schema
    }

    /// The names that a key may cite here.
    fn offered(&self, shape: &Shape) -> Vec<Value> {
        let named = |prefix: String, kind: &str| -> Vec<Value> {
            let found = self.ids.of(kind).iter().take(OFFERED);
            found.map(|it| Value::from(format!("{prefix}{}", it.id))).collect()
        };
        match shape {
            Shape::Reference(kind) => named(String::new(), kind.word()),
            Shape::Typed(types) => {
                types.iter().flat_map(|it| named(format!("{it}:"), it)).collect()
            }
            _ => Vec::new(),
        }
    }

    fn limited(&self, field: &Field) -> Value {
        let (mut items, mut rest) = (None, json!({}));
        for limit in &field.limits {
            match limit {
                Limit::Length(most) => join(&mut rest, json!({ "maxLength": most })),
                Limit::Range(least, most) => {
                    join(&mut rest, json!({ "minimum": least, "maximum": most }));
                }
                Limit::Form(form) => join(&mut rest, json!({ "pattern": form })),
                Limit::Items(least, most) => items = Some((*least, *most)),
            }
        }
        match &field.shape {
            Shape::List(item) => {
                let mut one = self.shape(field.key, item);
                join(&mut one, rest);
                let examples = self.offered(item);
                if !examples.is_empty() {
                    join(&mut one, json!({ "examples": examples }));
                }
                list(one, items)
            }
            shape => {
                let mut schema = self.shape(field.key, shape);
                join(&mut schema, rest);
                schema
            }
        }
    }

    /// What may be written for a value; `owner` is the key that it stands under.
    fn shape(&self, owner: &str, shape: &Shape) -> Value {
        let text = |form: &str| json!({ "type": "string", "pattern": form });
        match shape {
            Shape::Text | Shape::Private => {
                json!({ "type": ["string", "number", "boolean"] })
            }
            Shape::Form(form) => json!({ "type": ["string", "number"], "pattern": form }),
            Shape::Bool => json!({
                "anyOf": [{ "type": "boolean" }, text("^(true|false)$")],
            }),
            Shape::Number => {
                json!({ "type": ["number", "string"], "pattern": form::NUMBER })
            }
            Shape::Whole => json!({
                "type": ["integer", "string"],
                "pattern": form::WHOLE,
                "minimum": 0,
                "maximum": u32::MAX,
            }),
            Shape::Date => json!({
                "type": ["string", "integer"],
                "pattern": form::DATE,
                "minimum": 1000,
                "maximum": 9999,
            }),
            Shape::Day => text(form::DAY),
            Shape::Time => text(form::TIME),
            Shape::Duration => text(form::DURATION),
            Shape::Id => {
                json!({ "type": ["string", "integer"], "pattern": form::ID, "minimum": 0 })
            }
            Shape::Reference(kind) => json!({
                "type": ["string", "integer"],
                "pattern": form::reference(*kind),
                "minimum": 0,
            }),
            Shape::Url => text(form::URL),
            Shape::Colour => {
                json!({ "type": ["string", "integer"], "pattern": form::COLOUR })
            }
            Shape::Typed(types) => text(&form::typed(types)),
            Shape::Words(words) => json!({ "enum": words }),
            Shape::List(item) => list(self.shape(owner, item), None),
            Shape::Keys(key, value) => self.keys(owner, key, value),
            Shape::Record(record) => self.record(owner, record),
            Shape::Switch(key, cases) => self.switch(owner, key, cases),
            Shape::Either(shapes) => {
                let each: Vec<Value> =
                    shapes.iter().map(|it| self.shape(owner, it)).collect();
                json!({ "anyOf": each })
            }
            Shape::Free | Shape::Refused | Shape::Untold => json!({}),
        }
    }

    fn keys(&self, owner: &str, key: &Shape, value: &Shape) -> Value {
        let value = self.shape(owner, value);
        match key {
            Shape::Words(words) => {
                let each = words.iter().map(|it| ((*it).to_owned(), value.clone()));
                let properties: Map<String, Value> = each.collect();
                json!({
                    "type": "object",
                    "properties": properties,
                    "additionalProperties": false,
                })
            }
            _ => {
                let mut names = self.shape(owner, key);
                join(&mut names, json!({ "type": "string" }));
                json!({
                    "type": "object",
                    "propertyNames": names,
                    "additionalProperties": value,
                })
            }
        }
    }

    fn switch(&self, owner: &str, key: &str, cases: &[(&str, Record)]) -> Value {
        let words: Vec<&str> = cases.iter().map(|(word, _)| *word).collect();
        let each = cases.iter().map(|(word, record)| {
            json!({
                "if": { "properties": { key: { "const": word } }, "required": [key] },
                "then": self.record(owner, record),
            })
        });
        let each: Vec<Value> = each.collect();
        json!({
            "type": "object",
            "properties": { key: { "enum": words } },
            "required": [key],
            "allOf": each,
        })
    }
}

/// What must be there of a record.
pub(super) fn needs(record: &Record) -> Value {
    let needed = record.fields.iter().filter(|it| it.need);
    let needed: Vec<&str> = needed.map(|it| it.key).collect();
    let any = record.any.iter().map(|keys| {
        let each: Vec<Value> =
            keys.iter().map(|key| json!({ "required": [key] })).collect();
        json!({ "anyOf": each })
    });
    let any: Vec<Value> = any.collect();
    let mut schema = json!({ "required": needed });
    if !any.is_empty() {
        join(&mut schema, json!({ "allOf": any }));
    }
    schema
}

/// A list; a single one counts as a list of one.
fn list(item: Value, items: Option<(usize, usize)>) -> Value {
    let mut list = json!({ "type": "array", "items": item });
    if let Some((least, most)) = items {
        join(&mut list, json!({ "minItems": least }));
        if most < usize::MAX {
            join(&mut list, json!({ "maxItems": most }));
        }
    }
    match items {
        Some((least, _)) if least > 1 => list,
        _ => json!({ "anyOf": [list, item] }),
    }
}

/// The same, or nothing.
fn or_nothing(mut schema: Value) -> Value {
    if schema.as_object().is_some_and(Map::is_empty) {
        return schema;
    }
    if let Some(each) = schema.get_mut("anyOf").and_then(Value::as_array_mut) {
        each.push(json!({ "type": "null" }));
        return schema;
    }
    if schema.get("enum").is_some() || schema.get("allOf").is_some() {
        return json!({ "anyOf": [schema, { "type": "null" }] });
    }
    match schema.get_mut("type") {
        Some(Value::Array(types)) => types.push("null".into()),
        Some(one) => *one = json!([one.take(), "null"]),
        None => {}
    }
    schema
}

/// Puts what one schema says into another.
pub(super) fn join(schema: &mut Value, more: Value) {
    if let (Some(schema), Value::Object(more)) = (schema.as_object_mut(), more) {
        schema.extend(more);
    }
}

/// An example as a tool reads it: a number is no text.
fn typed(example: &str, shape: &Shape) -> Value {
    match shape {
        Shape::Bool => Value::from(example == "true"),
        Shape::Number | Shape::Whole => {
            example.parse::<i64>().map_or_else(|_| example.into(), Value::from)
        }
        Shape::List(item) => json!([typed(example, item)]),
        _ => example.into(),
    }
}
