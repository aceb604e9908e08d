//! The settings of VS Code, so that its YAML extension knows the schemas.

use serde_json::{Map, Value, json};

use super::{Holding, Schema};
use crate::parse::FileForm;

/// The settings of a project whose schemas are in a folder. Front matter of Markdown
/// files is not looked at by that extension, so that their schemas are not named.
pub fn settings(folder: &str, schemas: &[Schema]) -> String {
    let yaml = schemas.iter().filter(|it| match it.of {
        Holding::Original(form) | Holding::Translation(form) => form != FileForm::Page,
        Holding::Rows => false,
    });
    let files: Map<String, Value> = yaml
        .map(|it| {
            let mut globs = it.files.clone();
            let name = it.files.first().map_or("", String::as_str);
            if name.contains('*') {
                let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
                if let Holding::Original(_) = it.of {
                    // Translations say texts only.
                    globs.push(format!("!{folder}/*.en.yaml"));
                    globs.push(format!("!{folder}/*.fr.yaml"));
                }
                // Shared categories have a schema of theirs.
                globs.push(format!("!{folder}/_*.yaml"));
            }
            (format!("./{folder}/{}", it.name), json!(globs))
        })
        .collect();
    let settings = json!({
        "yaml.schemas": files,
        "yaml.validate": true,
        "yaml.completion": true,
        "yaml.hover": true,
        "yaml.schemaStore.enable": false,
        "files.encoding": "utf8",
        "files.eol": "\n",
        "editor.wordWrap": "on",
        "editor.quickSuggestions": { "comments": "off", "strings": "on", "other": "on" },
        "[yaml]": { "editor.insertSpaces": true, "editor.tabSize": 2 },
        "[markdown]": { "editor.insertSpaces": true, "editor.tabSize": 2 },
    });
    serde_json::to_string_pretty(&settings).unwrap_or_default() + "\n"
}
