//! A file in which every key of a type says something: what a translation finds to say is
//! seen of it.
//!
//! Invariant: only what the reader asks for is written, so that it can be read; that it
//! may be published is not wanted.

use serde_json::{Map, Value, json};

use super::words::said;
use super::yaml;
use crate::locale::Words;
use crate::parse::{ContentType, FileForm, Limit, Record, Shape};
use crate::text::Source;

/// The file.
pub(super) fn sample(of: &ContentType, words: &Words) -> Source {
    let record = Sampler { words }.record(of.word, &of.record);
    let path = of.files.replace("**/", "").replace('*', "a");
    let text = match of.form {
        FileForm::Page => format!("---\n{}---\nA.\n", yaml::text(&record)),
        FileForm::Keys => yaml::text(&record),
        FileForm::List => yaml::text(&json!([record])),
    };
    Source::new(&path, &text)
}

struct Sampler<'a> {
    words: &'a Words,
}

impl Sampler<'_> {
    fn record(&self, owner: &str, record: &Record) -> Value {
        let known = record
            .fields
            .iter()
            .filter(|it| !matches!(it.shape, Shape::Refused | Shape::Untold));
        let keys: Map<String, Value> = known
            .map(|it| {
                let example = said(owner, it.key, self.words).example;
                (it.key.to_owned(), self.value(it.key, &it.shape, (&it.limits, example)))
            })
            .collect();
        Value::Object(keys)
    }

    fn value(
        &self,
        key: &str,
        shape: &Shape,
        (limits, example): (&[Limit], Option<String>),
    ) -> Value {
        let again = || self.value(key, &Shape::Text, (limits, example.clone()));
        match shape {
            Shape::Text | Shape::Free => json!("A"),
            Shape::Private => private(limits),
            Shape::Form(_) => example.map_or_else(|| json!("A"), Value::from),
            Shape::Bool => json!(true),
            Shape::Number | Shape::Whole => json!(least(limits)),
            Shape::Date | Shape::Day => json!("2020-01-06"),
            Shape::Time => json!("08:00"),
            Shape::Duration => json!("PT30M"),
            Shape::Id | Shape::Reference(_) => json!("a"),
            Shape::Url => json!("https://exemple.org/"),
            Shape::Colour => json!("#b3541e"),
            Shape::Typed(types) => {
                types.first().map_or_else(again, |it| json!(format!("{it}:a")))
            }
            Shape::Words(words) => words.first().map_or_else(again, |it| json!(it)),
            Shape::List(item) => {
                let n_items = limits.iter().find_map(|it| match it {
                    Limit::Items(least, _) => Some(*least),
                    _ => None,
                });
                let one = self.value(key, item, (limits, example));
                Value::Array(vec![one; n_items.unwrap_or(1).max(1)])
            }
            Shape::Keys(names, value) => {
                let name = self.value(key, names, (&[], None));
                let name = name.as_str().unwrap_or("a").to_owned();
                json!({ name: self.value(key, value, (&[], None)) })
            }
            Shape::Record(record) => self.record(key, record),
            Shape::Switch(word, cases) => {
                let first = cases.first();
                let mut value = first.map_or(Value::Null, |(_, it)| self.record(key, it));
                first.into_iter().for_each(|(name, _)| value[*word] = json!(name));
                value
            }
            Shape::Either(shapes) => {
                // Keys say more than a bare value.
                let keys =
                    |it: &&Shape| matches!(it, Shape::Record(_) | Shape::Switch(..));
                let fullest = shapes.iter().find(keys).or(shapes.first());
                fullest.map_or_else(again, |it| {
                    self.value(key, it, (limits, example.clone()))
                })
            }
            Shape::Refused | Shape::Untold => Value::Null,
        }
    }
}

fn least(limits: &[Limit]) -> u32 {
    let least = limits.iter().find_map(|it| match it {
        Limit::Range(least, _) => Some(*least),
        _ => None,
    });
    least.unwrap_or(1).max(1)
}

/// A key that stands for a person has a mark of its own.
fn private(limits: &[Limit]) -> Value {
    let form = limits.iter().find_map(|it| match it {
        Limit::Form(form) => Some(*form),
        _ => None,
    });
    let mark = form.and_then(|it| it.strip_prefix('^')?.split_once(':'));
    mark.map_or_else(|| json!("A"), |(mark, _)| json!(format!("{mark}:7f3a")))
}
