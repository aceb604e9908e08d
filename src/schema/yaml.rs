//! Values as YAML, in block style; every text in quotes.

use serde_json::Value;

use super::draft::quoted;

/// The text of a value.
pub(super) fn text(value: &Value) -> String {
    let mut out = String::new();
    block(value, 0, &mut out);
    out
}

/// One value a line: mappings and lists begin on the line below their key.
fn block(value: &Value, depth: usize, out: &mut String) {
    let lead = "  ".repeat(depth);
    match value {
        Value::Object(map) if !map.is_empty() => {
            for (key, value) in map {
                out.push_str(&format!("{lead}{}:", name(key)));
                below(value, depth + 1, out);
            }
        }
        Value::Array(items) if !items.is_empty() => {
            for item in items {
                out.push_str(&format!("{lead}-"));
                let nested = match item {
                    Value::Object(map) => !map.is_empty(),
                    Value::Array(items) => !items.is_empty(),
                    _ => false,
                };
                match nested {
                    false => below(item, depth + 1, out),
                    true => {
                        let mut inner = String::new();
                        block(item, depth + 1, &mut inner);
                        out.push(' ');
                        out.push_str(inner.trim_start());
                    }
                }
            }
        }
        value => out.push_str(&format!("{lead}{}\n", flat(value))),
    }
}

fn below(value: &Value, depth: usize, out: &mut String) {
    match value {
        Value::Object(map) if !map.is_empty() => {
            out.push('\n');
            block(value, depth, out);
        }
        Value::Array(items) if !items.is_empty() => {
            out.push('\n');
            block(value, depth, out);
        }
        value => out.push_str(&format!(" {}\n", flat(value))),
    }
}

fn flat(value: &Value) -> String {
    match value {
        Value::String(text) => quoted(text),
        Value::Object(_) => "{}".into(),
        Value::Array(_) => "[]".into(),
        value => value.to_string(),
    }
}

fn name(key: &str) -> String {
    let plain = |c: char| c.is_ascii_alphabetic() || "_-".contains(c);
    if key.chars().all(plain) { key.to_owned() } else { quoted(key) }
}
