//! What may be written, for the tools that people write with: a JSON Schema for each
//! content type, and the configuration of a web editor.
//!
//! Invariant: everything is made from what the reader asks for ([`parse::types`]); the
//! words alone are added.

mod code;
mod draft;
mod editor;
mod form;
mod ids;
mod json;
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
    /// The content type.
    pub word: &'static str,
    /// The files of that type, for the settings of an editor.
    pub files: &'static str,
    /// How a file holds it.
    pub form: FileForm,
    /// The schema, as JSON.
    pub text: String,
}

/// A JSON Schema (draft 7, the one that the tools know best) for each content type.
pub fn schemas(ids: &Ids, words: &Words) -> Vec<Schema> {
    let made = types().into_iter().map(|it| {
        let schema = whole(&it, ids, words);
        let text = serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n";
        Schema { word: it.word, files: it.files, form: it.form, text }
    });
    made.collect()
}

/// The schema of a file: of its keys, or of a list with its defaults.
fn whole(of: &ContentType, ids: &Ids, words: &Words) -> Value {
    let maker = json::Maker { ids, words };
    let record = maker.open(of.word, &of.record);
    let needs = json::needs(&of.record);
    let mut schema = match of.form {
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
    };
    let named = words.text(&format!("type-{}", of.word));
    json::join(
        &mut schema,
        json!({
            "$schema": "http://json-schema.org/draft-07/schema#",
            "title": named,
            "description": words.with("schema-files", &[("files", of.files.into())]),
        }),
    );
    schema
}
