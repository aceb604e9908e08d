//! What may be written, for the tools that people write with: a JSON Schema for each
//! content type and its translations, a Table Schema for logs, and the configuration of a
//! web editor.
//!
//! Invariant: everything is made from what the reader asks for ([`parse::types`]); the
//! words alone are added.

mod code;
mod draft;
mod editor;
mod form;
mod ids;
mod json;
mod sample;
mod table;
mod translation;
mod words;
mod yaml;

pub use code::settings;
pub use draft::{Drafter, Lacking, quoted};
pub use editor::editor;
pub use ids::{Ids, Named, ids};
pub use words::{Said, said};

use serde_json::{Value, json};

use crate::locale::Words;
use crate::parse::{ContentType, FileForm, types};

/// A file that tells a tool what may be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schema {
    /// Its name.
    pub name: String,
    /// The content type.
    pub word: &'static str,
    /// The files that it is for: `*` stands for a name, `**` for folders.
    pub files: Vec<String>,
    /// How those files hold what they say.
    pub of: Holding,
    /// The schema, as JSON.
    pub text: String,
}

/// How a file holds what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holding {
    /// As a YAML file, or front matter, of a type does.
    Original(FileForm),
    /// As the translation of one does.
    Translation(FileForm),
    /// As the rows of a table.
    Rows,
}

/// A JSON Schema (draft 7, the one that the tools know best) for each content type and
/// for its translations; a Table Schema for the logs that are tables.
pub fn schemas(ids: &Ids, words: &Words) -> Vec<Schema> {
    let mut all = Vec::new();
    for it in &types() {
        let schema = |ending: &str, files: Vec<String>, of: Holding, made: Value| {
            let text = serde_json::to_string_pretty(&made).unwrap_or_default() + "\n";
            Schema {
                name: format!("{}.{ending}", it.word),
                word: it.word,
                files,
                of,
                text,
            }
        };
        let files = vec![it.files.to_owned()];
        let made = titled(it, &files, whole(it, ids, words), words);
        all.push(schema("schema.json", files, Holding::Original(it.form), made));
        if let Some(made) = translation::schema(it, words) {
            let files = translation::files(it);
            let made = titled(it, &files, made, words);
            let of = Holding::Translation(it.form);
            all.push(schema("translation.schema.json", files, of, made));
        }
        if let Some(files) = table::files(it) {
            let made = table::schema(it, &files, ids, words);
            all.push(schema("table.json", vec![files], Holding::Rows, made));
        }
    }
    all
}

/// A schema with its name, and the files that it is for.
fn titled(of: &ContentType, files: &[String], mut schema: Value, words: &Words) -> Value {
    let (named, files) = (words.text(&format!("type-{}", of.word)), files.join(", "));
    json::join(
        &mut schema,
        json!({
            "$schema": "http://json-schema.org/draft-07/schema#",
            "title": named,
            "description": words.with("schema-files", &[("files", (&files).into())]),
        }),
    );
    schema
}

/// The schema of a file: of its keys, or of a list with its defaults.
fn whole(of: &ContentType, ids: &Ids, words: &Words) -> Value {
    let maker = json::Maker { ids, words };
    let record = maker.open(of.word, &of.record);
    let needs = json::needs(&of.record);
    match of.form {
        FileForm::Page | FileForm::Keys => {
            let mut schema = record;
            json::join(&mut schema, needs);
            schema
        }
        FileForm::List => {
            let item = json!({ "$ref": "#/definitions/item" });
            let mut complete = json!({ "allOf": [item] });
            complete["allOf"]
                .as_array_mut()
                .into_iter()
                .for_each(|it| it.push(needs.clone()));
            json!({
                "definitions": { "item": record },
                "anyOf": [
                    { "type": "array", "items": complete },
                    {
                        "type": "object",
                        "properties": {
                            "defaults": {
                                "description": words.text("schema-defaults"),
                                "anyOf": [item, { "type": "null" }],
                            },
                            "items": {
                                "description": words.text("schema-items"),
                                "type": "array",
                                "items": item,
                            },
                        },
                        "required": ["items"],
                        "patternProperties": { "^x_": {} },
                        "additionalProperties": false,
                    },
                ],
            })
        }
    }
}
