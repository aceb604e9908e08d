//! The first draft of a thing: what it must say, filled in; what it may say, as remarks.
//!
//! Invariant: a draft is made of what the reader asks for, so that it can be read.

use std::collections::BTreeMap;

use super::ids::Ids;
use super::words::{said, with_form};
use crate::diag::Fact;
use crate::locale::Words;
use crate::parse::{ContentType, Field, FileForm, Kind, Limit, Record, Shape};

/// How many names are offered in a remark.
const OFFERED: usize = 12;

/// What a draft is made with.
pub struct Drafter<'a> {
    /// The names of the project.
    pub ids: &'a Ids,
    /// The words of its remarks.
    pub words: &'a Words,
    /// Values by key, as they are to be written: `title` or, below a key, `mail.subject`.
    pub values: &'a BTreeMap<String, String>,
}

/// A type of which a project has none yet, and a draft must cite one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lacking(pub Kind);

impl Drafter<'_> {
    /// The text of a new file, or of a new item of a list, which begins with `- `.
    pub fn draft(&self, of: &ContentType, id: &str) -> Result<String, Lacking> {
        let mut lines = Vec::new();
        let fields = ordered(&of.record);
        let (must, may): (Vec<_>, Vec<_>) =
            fields.into_iter().partition(|it| self.is_written(&of.record, it));
        for field in must {
            self.field(of.word, field, id, &mut lines)?;
        }
        let may: Vec<String> = may
            .into_iter()
            .filter(|it| !matches!(it.shape, Shape::Refused | Shape::Untold))
            .map(|it| self.remark(of.word, it))
            .collect();
        let intro = remark(&self.words.text("new-intro"));
        let more = remark(&self.words.text("new-more"));
        Ok(match of.form {
            FileForm::Page => {
                let body = self.words.text(&format!("new-body-{}", body(of.word)));
                let (lines, may) = (lines.join("\n"), may.join("\n"));
                format!("---\n{intro}\n\n{lines}\n\n{more}\n{may}\n---\n{body}\n")
            }
            FileForm::Keys => {
                let (lines, may) = (lines.join("\n"), may.join("\n"));
                format!("{intro}\n\n{lines}\n\n{more}\n{may}\n")
            }
            FileForm::List => {
                lines.push(more);
                lines.extend(may);
                let text = lines.join("\n");
                let mut out = String::new();
                let mut begun = false;
                for line in text.lines() {
                    // The first key carries the dash; remarks before it do not.
                    let dash = !begun && !line.starts_with('#');
                    begun |= dash;
                    let lead = if dash { "- " } else { "  " };
                    out += format!("{lead}{line}").trim_end();
                    out.push('\n');
                }
                out
            }
        })
    }

    /// Whether a key is written: it must be there, or somebody gave it a value.
    fn is_written(&self, record: &Record, field: &Field) -> bool {
        let given = |key: &str| self.values.contains_key(key);
        let chosen = record.any.iter().any(|keys| {
            keys.first() == Some(&field.key) && !keys.iter().any(|it| given(it))
        });
        field.need || chosen || given(field.key)
    }

    fn field(
        &self,
        owner: &str,
        field: &Field,
        id: &str,
        lines: &mut Vec<String>,
    ) -> Result<(), Lacking> {
        let said = said(owner, field.key, self.words);
        let told = with_form(&said, &field.shape, self.words);
        let told = if told.is_empty() { said.label.clone() } else { told };
        // The id follows the dash of an item, and is what was asked for.
        if field.key != "id" {
            lines.push(remark(&told));
        }
        let example = said.example.as_deref().filter(|_| is_text(&field.shape));
        lines.extend(example.map(|it| {
            remark(&self.words.with("new-example", &[("example", it.into())]))
        }));
        lines.extend(self.offered(&field.shape).map(|it| remark(&it)));
        let value = match (field.key, self.values.get(field.key)) {
            ("id", None) => id.to_owned(),
            (_, Some(value)) => value.clone(),
            _ => self.value(field, said.example.as_deref())?,
        };
        let gap = if value.starts_with('\n') { "" } else { " " };
        lines.push(format!("{}:{gap}{value}", field.key));
        Ok(())
    }

    /// A value to begin with.
    fn value(&self, field: &Field, example: Option<&str>) -> Result<String, Lacking> {
        match &field.shape {
            Shape::List(item) => {
                let one = self.scalar(field.key, item, example)?;
                let items = field.limits.iter().find_map(|it| match it {
                    Limit::Items(least, _) => Some(*least),
                    _ => None,
                });
                let n_items = items.unwrap_or(1).max(1);
                let items = (0..n_items).map(|_| format!("\n  - {}", indented(&one)));
                Ok(items.collect())
            }
            shape => {
                let one = self.scalar(field.key, shape, example)?;
                let nested = matches!(shape, Shape::Record(_) | Shape::Switch(..));
                Ok(if nested {
                    format!("\n  {}", one.replace('\n', "\n  "))
                } else {
                    one
                })
            }
        }
    }

    fn scalar(
        &self,
        key: &str,
        shape: &Shape,
        example: Option<&str>,
    ) -> Result<String, Lacking> {
        let example = example.map(str::to_owned);
        Ok(match shape {
            Shape::Text | Shape::Private | Shape::Free => {
                quoted(&self.words.text("new-to-complete"))
            }
            Shape::Form(_) => quoted(&example.unwrap_or_default()),
            Shape::Url | Shape::Time | Shape::Colour => {
                quoted(&example.unwrap_or_default())
            }
            Shape::Words(words) => {
                let known = example.filter(|it| words.contains(&it.as_str()));
                let first = || words.first().copied().unwrap_or_default().to_owned();
                let word = known.unwrap_or_else(first);
                let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
                if word.chars().all(plain) { word } else { quoted(&word) }
            }
            Shape::Reference(kind) => self.cited(*kind, example)?,
            Shape::Typed(types) => {
                let found = types.iter().find_map(|it| {
                    let first = self.ids.of(it).first()?;
                    Some(format!("\"{it}:{}\"", first.id))
                });
                found.ok_or(Lacking(Kind::Indicator))?
            }
            Shape::List(item) => {
                format!("[{}]", self.scalar(key, item, example.as_deref())?)
            }
            Shape::Record(record) => self.record(key, record)?,
            Shape::Switch(word, cases) => {
                let (name, record) = cases.first().ok_or(Lacking(Kind::Indicator))?;
                let rest = self.record(key, record)?;
                let rest: Vec<&str> = rest
                    .lines()
                    .filter(|it| !it.starts_with(&format!("{word}:")))
                    .collect();
                format!("{word}: {name}\n{}", rest.join("\n"))
            }
            Shape::Either(shapes) => {
                let first = shapes.first().ok_or(Lacking(Kind::Indicator))?;
                self.scalar(key, first, example.as_deref())?
            }
            Shape::Keys(..) => "{}".into(),
            Shape::Bool => example.unwrap_or_else(|| "false".into()),
            Shape::Number | Shape::Whole => example.unwrap_or_else(|| "0".into()),
            _ => example.unwrap_or_default(),
        })
    }

    /// The keys that a record must have, each on its line.
    fn record(&self, owner: &str, record: &Record) -> Result<String, Lacking> {
        let mut lines = Vec::new();
        for field in ordered(record)
            .into_iter()
            .filter(|it| self.is_written_below(owner, record, it))
        {
            let said = said(owner, field.key, self.words);
            let given = self.values.get(&format!("{owner}.{}", field.key));
            let value = match given {
                Some(value) => value.clone(),
                None => self.value(field, said.example.as_deref())?,
            };
            let help = if said.help.is_empty() { said.label } else { said.help };
            lines.push(match value.starts_with('\n') {
                true => format!("{}: # {help}{value}", field.key),
                false => format!("{}: {value} # {help}", field.key),
            });
        }
        Ok(lines.join("\n"))
    }

    fn is_written_below(&self, owner: &str, record: &Record, field: &Field) -> bool {
        let given = |key: &str| self.values.contains_key(&format!("{owner}.{key}"));
        let chosen = record.any.iter().any(|keys| {
            keys.first() == Some(&field.key) && !keys.iter().any(|it| given(it))
        });
        field.need || chosen || given(field.key)
    }

    /// The name of something that there is: that of the example, or the first.
    fn cited(&self, kind: Kind, example: Option<String>) -> Result<String, Lacking> {
        let all = self.ids.of(kind.word());
        let known = all.iter().find(|it| Some(&it.id) == example.as_ref());
        let found = known.or_else(|| all.first()).ok_or(Lacking(kind))?;
        Ok(found.id.clone())
    }

    /// The names that a key may say here.
    fn offered(&self, shape: &Shape) -> Option<String> {
        let kinds: Vec<&str> = match shape {
            Shape::Reference(kind) => vec![kind.word()],
            Shape::Typed(types) => types.clone(),
            Shape::List(item) => return self.offered(item),
            _ => return None,
        };
        let typed = kinds.len() > 1;
        let names = kinds.iter().flat_map(|kind| {
            let prefix = if typed { format!("{kind}:") } else { String::new() };
            self.ids.of(kind).iter().map(move |it| format!("{prefix}{}", it.id))
        });
        let names: Vec<String> = names.collect();
        if names.is_empty() {
            return None;
        }
        let rest = names.len().saturating_sub(OFFERED);
        let mut shown = names[..names.len().min(OFFERED)].join(", ");
        if rest > 0 {
            shown += ", …";
        }
        Some(self.words.with("new-offered", &[("names", Fact::Text(shown))]))
    }

    /// A key that may be left out, as a remark.
    fn remark(&self, owner: &str, field: &Field) -> String {
        let said = said(owner, field.key, self.words);
        let example = said.example.clone().unwrap_or_else(|| "…".into());
        let help = if said.help.is_empty() { said.label } else { said.help };
        let value = match field.shape {
            Shape::Text | Shape::Private | Shape::Time | Shape::Colour => {
                quoted(&example)
            }
            _ => example,
        };
        remark(&format!("{}: {value} # {help}", field.key))
    }
}

/// The fields in the order in which people write them: names first.
fn ordered(record: &Record) -> Vec<&Field> {
    const FIRST: [&str; 4] = ["id", "title", "summary", "status"];
    let rank = |key: &str| FIRST.iter().position(|it| *it == key).unwrap_or(FIRST.len());
    let mut fields: Vec<&Field> = record.fields.iter().collect();
    fields.sort_by_key(|it| rank(it.key));
    fields
}

/// Whether a value is text that somebody has to find.
fn is_text(shape: &Shape) -> bool {
    match shape {
        Shape::List(item) => is_text(item),
        shape => matches!(shape, Shape::Text),
    }
}

/// The type whose words stand in the text of a new page.
fn body(word: &str) -> &str {
    match word {
        "day" => "day",
        "story" => "story",
        _ => "page",
    }
}

fn remark(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(|it| format!("# {it}")).collect();
    lines.join("\n")
}

fn indented(text: &str) -> String {
    text.replace('\n', "\n    ")
}

/// A text in the quotes of YAML.
pub fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' | '\r' | '\t' => out.push(' '),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
