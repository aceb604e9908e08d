//! Faults as tools for the quality of code read them: SARIF 2.1.0 (OASIS standard).
//!
//! Invariant: paths are relative to the project (`%SRCROOT%`), columns count characters.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::{Value, json};

use super::record::Record;
use crate::diag::{CODES, Severity};
use crate::locale::Words;

/// One run with all faults, and the rules that they break.
pub(super) fn sarif(records: &[Record<'_>], words: &Words) -> String {
    let rules: BTreeMap<&str, usize> = records.iter().map(|it| (it.code, 0)).collect();
    let rules: BTreeMap<&str, usize> = rules.into_keys().zip(0..).collect();
    let told: Vec<Value> = rules.keys().map(|it| rule(it, words)).collect();
    let results: Vec<Value> = records.iter().map(|it| result(it, &rules)).collect();
    let driver = json!({
        "name": "Fabrique",
        "version": env!("CARGO_PKG_VERSION"),
        "language": words.language().code(),
        "rules": told,
    });
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": driver },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    let text = serde_json::to_string_pretty(&log);
    text.expect("text and numbers can always be written as JSON") + "\n"
}

fn rule(code: &str, words: &Words) -> Value {
    let usual = CODES.iter().find(|(known, _)| *known == code);
    let level = usual.map_or("error", |(_, severity)| match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    });
    json!({
        "id": code,
        "shortDescription": { "text": words.explain(code).unwrap_or_default() },
        "defaultConfiguration": { "level": level },
    })
}

fn result(record: &Record<'_>, rules: &BTreeMap<&str, usize>) -> Value {
    let hint = record.hint.iter().map(|it| format!("\n{it}"));
    let message: String = [record.message.clone()].into_iter().chain(hint).collect();
    let mut result = json!({
        "ruleId": record.code,
        "ruleIndex": rules.get(record.code),
        "level": if record.severity == "info" { "note" } else { record.severity },
        "message": { "text": message },
    });
    if let Some(file) = record.file {
        result["locations"] = json!([{ "physicalLocation": place(file, record) }]);
    }
    result
}

fn place(file: &str, record: &Record<'_>) -> Value {
    let mut place = json!({
        "artifactLocation": { "uri": address(file), "uriBaseId": "%SRCROOT%" },
    });
    let region = [
        ("startLine", record.line),
        ("startColumn", record.column),
        ("endLine", record.end_line),
        ("endColumn", record.end_column),
    ];
    if record.line.is_some() {
        let region =
            region.into_iter().filter_map(|(key, it)| Some((key.into(), it?.into())));
        place["region"] = Value::Object(region.collect());
    }
    place
}

/// A path as a relative address (RFC 3986, section 3.3).
fn address(path: &str) -> String {
    let mut address = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z'
            | b'a'..=b'z'
            | b'0'..=b'9'
            | b'-'
            | b'.'
            | b'_'
            | b'~'
            | b'/' => {
                address.push(char::from(byte));
            }
            _ => write!(address, "%{byte:02X}").expect("a text takes any text"),
        }
    }
    address
}
