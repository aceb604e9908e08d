//! An entry that is not in a log yet: keys as a CSV log writes them, and their values.

use super::key::{KEYS, Takes, takes};
use crate::value::{Date, Day};

/// Keys and values of an entry, in the order in which a log writes them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// `quantities.call` and `24`.
    pub values: Vec<(String, String)>,
}

impl Draft {
    /// Puts values in their order. A quantity with a unit beside it is one of that unit;
    /// the day on which it became known is left out where it says nothing new.
    pub fn new(mut values: Vec<(String, String)>) -> Self {
        if let Some(at) = values.iter().position(|(key, _)| key == "unit") {
            let (_, unit) = values.remove(at);
            let quantity = values.iter_mut().find(|(key, _)| key == "quantity");
            quantity.into_iter().for_each(|it| it.0 = format!("quantities.{unit}"));
        }
        values.sort_by_cached_key(|(key, _)| (place(key), key.clone()));
        let mut draft = Self { values };
        if draft.get("recorded").and_then(Day::new) == draft.last_day()
            && draft.last_day().is_some()
        {
            draft.values.retain(|(key, _)| key != "recorded");
        }
        draft
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&str> {
        let found = self.values.iter().find(|(it, _)| it == key);
        found.map(|(_, value)| value.as_str())
    }

    /// The last day it may be about.
    fn last_day(&self) -> Option<Day> {
        self.get("date").and_then(Date::new).and_then(Date::last)
    }

    /// The month in which it became known: `2020-04`.
    pub fn month(&self) -> Option<String> {
        let recorded = self.get("recorded").and_then(Day::new);
        let day = recorded.or_else(|| self.last_day())?;
        Some(format!("{:04}-{:02}", day.year(), day.month()))
    }

    /// As one line of a YAML log, without its dash.
    pub fn yaml(&self) -> String {
        let mut parts: Vec<String> = Vec::new();
        let mut values = self.values.iter().peekable();
        while let Some((key, value)) = values.next() {
            let Some((outer, inner)) = key.split_once('.') else {
                parts.push(format!("{key}: {}", written(key, value)));
                continue;
            };
            let mut inside = vec![format!("{inner}: {}", written(key, value))];
            let below = format!("{outer}.");
            while let Some((key, value)) = values.next_if(|it| it.0.starts_with(&below)) {
                let inner = &key[below.len()..];
                inside.push(format!("{inner}: {}", written(key, value)));
            }
            let inside = format!("{{{}}}", inside.join(", "));
            parts.push(match outer {
                "evidence" => format!("{outer}: [{inside}]"),
                _ => format!("{outer}: {inside}"),
            });
        }
        format!("{{{}}}", parts.join(", "))
    }

    /// As a row of a CSV log with these keys; `None` when one of its own is not there.
    pub(super) fn row(&self, keys: &[String], separator: char) -> Option<String> {
        let known = self.values.iter().all(|(key, _)| keys.contains(key));
        let cells = keys.iter().map(|key| {
            let value = one_line(self.get(key).unwrap_or_default());
            let quoted = value.contains([separator, '"', ',', ';', '\t']);
            let quoted = quoted || value.starts_with('#');
            if quoted { format!("\"{}\"", value.replace('"', "\"\"")) } else { value }
        });
        let row = cells.collect::<Vec<_>>().join(&separator.to_string());
        known.then_some(row)
    }
}

/// The place of a key among the others.
fn place(key: &str) -> usize {
    let is = |name: &str| KEYS.iter().position(|it| it.name == name);
    let outer = if key.starts_with("quantities.") { "quantity" } else { key };
    is(outer).unwrap_or(KEYS.len())
}

/// A value in a YAML line: between quotes where it is text.
fn written(key: &str, value: &str) -> String {
    let text = matches!(takes(key), Some(Takes::Text | Takes::PublicText));
    let plain = value.starts_with(|it: char| it.is_ascii_alphanumeric())
        && value.bytes().all(|it| it.is_ascii_alphanumeric() || b"-./".contains(&it));
    let list = value.starts_with('[') && value.ends_with(']');
    if list && (!text || key == "estimate.interval") || plain && !text {
        return value.to_owned();
    }
    let value = one_line(value).replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{value}\"")
}

/// A text on one line, without characters that are not shown.
fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        let unseen = c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}');
        match unseen {
            true if line.ends_with(' ') || line.is_empty() => {}
            true => line.push(' '),
            false => line.push(c),
        }
    }
    line.trim_end().to_owned()
}
