//! The Table Schema of logs that are tables (Frictionless Data, `tableschema`): each key
//! that an entry may have as a column.
//!
//! Invariant: cells are text, as the reader takes them; a table has any of the columns in
//! any order.

use serde_json::{Value, json};

use super::form;
use super::ids::Ids;
use super::json::join;
use super::words::{said, with_form};
use crate::locale::Words;
use crate::parse::{ContentType, Record, Shape};

/// The tables that hold things of a type; `None` for a type that is in none.
pub(super) fn files(of: &ContentType) -> Option<String> {
    (of.word == "entry").then(|| of.files.replace(".yaml", ".csv"))
}

/// The columns that they may have.
pub(super) fn schema(of: &ContentType, files: &str, ids: &Ids, words: &Words) -> Value {
    let mut maker = Maker { ids, words, columns: Vec::new() };
    maker.record(of.word, "", &of.record);
    json!({
        "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
        "title": words.text(&format!("type-{}", of.word)),
        "description": words.with("schema-files", &[("files", files.into())]),
        "fieldsMatch": "superset",
        "missingValues": [""],
        "fields": maker.columns,
    })
}

struct Maker<'a> {
    ids: &'a Ids,
    words: &'a Words,
    columns: Vec<Value>,
}

impl Maker<'_> {
    /// The columns of the keys of a record; `above` are the keys that lead to it.
    fn record(&mut self, owner: &str, above: &str, record: &Record) {
        for field in &record.fields {
            self.column(
                owner,
                (field.key, &format!("{above}{}", field.key)),
                &field.shape,
            );
        }
    }

    fn column(&mut self, owner: &str, (key, name): (&str, &str), shape: &Shape) {
        match shape {
            Shape::Record(record) => self.record(key, &format!("{name}."), record),
            Shape::List(item) if holds_keys(item) => {
                self.column(owner, (key, name), item)
            }
            Shape::Switch(word, cases) => {
                let words = cases.iter().map(|(word, _)| *word).collect();
                self.column(key, (word, &format!("{name}.{word}")), &Shape::Words(words));
                for (_, record) in cases {
                    self.record(key, &format!("{name}."), record);
                }
            }
            Shape::Keys(names, value) => {
                let Shape::Reference(kind) = &**names else { return };
                for it in self.ids.of(kind.word()) {
                    self.column(owner, (key, &format!("{name}.{}", it.id)), value);
                }
            }
            Shape::Either(shapes) => {
                for shape in shapes {
                    self.column(owner, (key, name), shape);
                }
            }
            Shape::Refused | Shape::Untold => {}
            shape => self.cell(owner, (key, name), shape),
        }
    }

    /// A column whose cells hold one value.
    fn cell(&mut self, owner: &str, (key, name): (&str, &str), shape: &Shape) {
        let said = said(owner, key, self.words);
        let mut column = json!({ "name": name, "title": said.label });
        join(&mut column, kind(shape));
        let description = with_form(&said, shape, self.words);
        if !description.is_empty() {
            join(&mut column, json!({ "description": description }));
        }
        let same = |it: &&mut Value| it["name"] == name;
        match self.columns.iter_mut().find(same) {
            // What may be written in one of two ways is text.
            Some(known) if known["type"] != column["type"] => {
                known["type"] = json!("string");
                known.as_object_mut().into_iter().for_each(|it| {
                    it.remove("constraints");
                });
            }
            Some(_) => {}
            None => self.columns.push(column),
        }
    }
}

fn holds_keys(shape: &Shape) -> bool {
    match shape {
        Shape::Record(_) | Shape::Switch(..) => true,
        Shape::Either(shapes) => shapes.iter().any(holds_keys),
        _ => false,
    }
}

/// The type of a cell, and what holds of it.
fn kind(shape: &Shape) -> Value {
    let formed =
        |form: &str| json!({ "type": "string", "constraints": { "pattern": form } });
    match shape {
        Shape::Bool => {
            json!({ "type": "boolean", "trueValues": ["true"], "falseValues": ["false"] })
        }
        Shape::Number => json!({ "type": "number" }),
        Shape::Whole => json!({ "type": "integer", "constraints": { "minimum": 0 } }),
        Shape::Date => formed(form::DATE),
        Shape::Day => json!({ "type": "date" }),
        Shape::Time => formed(form::TIME),
        Shape::Duration => formed(form::DURATION),
        Shape::Id => formed(form::ID),
        Shape::Reference(kind) => formed(form::reference(*kind)),
        Shape::Url => formed(form::URL),
        Shape::Typed(types) => formed(&form::typed(types)),
        Shape::Words(words) => {
            json!({ "type": "string", "constraints": { "enum": words } })
        }
        _ => json!({ "type": "string" }),
    }
}
