//! The configuration of a web editor that keeps its files in Git (Sveltia CMS, which
//! reads that of Decap CMS): every type as a collection, every key as a field.

use serde_json::{Value, json};

use super::form;
use super::ids::Ids;
use super::words::{said, with_form};
use super::yaml;
use crate::locale::Words;
use crate::parse::{ContentType, Field, FileForm, Kind, Limit, Record, Shape, types};
use crate::text::Source;

/// The configuration for a project: its sources say which list files there are.
pub fn editor(sources: &[Source], ids: &Ids, words: &Words) -> String {
    let types = types();
    let maker = Maker { ids, words, types: &types };
    let mut collections = Vec::new();
    let mut lists = Vec::new();
    for of in &types {
        match of.form {
            _ if of.word == "lock" => {}
            FileForm::Page if of.word == "day" => {
                let programs = ids.of("program").iter();
                collections.extend(programs.map(|it| maker.days(of, &it.id)));
            }
            FileForm::Page => collections.push(maker.pages(of)),
            FileForm::Keys if of.files.contains('*') => collections.push(maker.keys(of)),
            FileForm::Keys => lists.push(json!({
                "name": of.word,
                "label": maker.named(of.word),
                "file": of.files,
                "fields": maker.fields(of.word, &of.record),
            })),
            FileForm::List => {
                let its = sources.iter().filter(|it| is_of(it.path.as_str(), of.files));
                lists.extend(its.map(|it| maker.list(of, it)));
            }
        }
    }
    collections.push(json!({
        "name": "lists",
        "label": words.text("cms-lists"),
        "files": lists,
    }));
    let config = json!({
        "backend": { "name": "github", "repo": "organisation/depot", "branch": "main" },
        "media_folder": "content/images",
        "public_folder": "",
        "slug": { "encoding": "ascii", "clean_accents": true },
        "output": {
            "omit_empty_optional_fields": true,
            "yaml": { "quote": "double" },
        },
        "collections": collections,
    });
    format!("# {}\n{}", words.text("cms-intro"), yaml::text(&config))
}

/// Whether a file is one of a type.
fn is_of(path: &str, files: &str) -> bool {
    let (folder, name) = files.rsplit_once('/').unwrap_or(("", files));
    let stem = path.rsplit_once('/').map_or(path, |(_, name)| name);
    if stem.contains(".en.") || stem.contains(".fr.") || !path.ends_with(".yaml") {
        return false;
    }
    match folder.strip_suffix("/**") {
        Some(folder) => path.starts_with(&format!("{folder}/")),
        None if name.contains('*') => {
            path.strip_suffix(stem) == Some(format!("{folder}/").as_str())
                && !stem.starts_with('_')
        }
        None => path == files,
    }
}

struct Maker<'a> {
    ids: &'a Ids,
    words: &'a Words,
    types: &'a [ContentType],
}

impl Maker<'_> {
    fn named(&self, word: &str) -> String {
        self.words.text(&format!("type-{word}"))
    }

    fn pages(&self, of: &ContentType) -> Value {
        let folder = of.files.split("/*").next().unwrap_or(of.files);
        let mut made = self.folder(of, of.word, folder);
        match of.word {
            "program" => made["path"] = "{{slug}}/index".into(),
            "page" => made["nested"] = json!({ "depth": 4 }),
            _ => {}
        }
        made
    }

    fn days(&self, of: &ContentType, program: &str) -> Value {
        let folder = format!("content/programs/{program}/days");
        let mut made = self.folder(of, &format!("day-{program}"), &folder);
        made["label"] = format!("{} ({program})", self.named(of.word)).into();
        made
    }

    fn folder(&self, of: &ContentType, name: &str, folder: &str) -> Value {
        let mut fields = self.fields(of.word, &of.record);
        if let Some(fields) = fields.as_array_mut() {
            fields.push(json!({
                "name": "body",
                "label": self.words.text("cms-body"),
                "widget": "markdown",
                "required": false,
            }));
        }
        json!({
            "name": name,
            "label": self.named(of.word),
            "folder": folder,
            "create": true,
            "extension": "md",
            "format": "yaml-frontmatter",
            "identifier_field": "title",
            "summary": "{{title}}",
            "fields": fields,
        })
    }

    fn keys(&self, of: &ContentType) -> Value {
        let folder = of.files.split("/*").next().unwrap_or(of.files);
        json!({
            "name": of.word,
            "label": self.named(of.word),
            "folder": folder,
            "create": true,
            "extension": "yaml",
            "format": "yaml",
            "identifier_field": "title",
            "fields": self.fields(of.word, &of.record),
        })
    }

    fn list(&self, of: &ContentType, source: &Source) -> Value {
        let bare = |it: &&str| !it.trim().is_empty() && !it.trim_start().starts_with('#');
        let first = source.text.lines().find(bare).unwrap_or_default();
        let is_root = first.starts_with(['-', '[']);
        let mut items = json!({
            "name": "items",
            "label": self.named(of.word),
            "widget": "list",
            "fields": self.fields(of.word, &of.record),
        });
        let mut fields = Vec::new();
        if is_root {
            items["root"] = true.into();
        } else {
            let mut open = of.record.clone();
            open.fields.iter_mut().for_each(|it| it.need = false);
            items["fields"] = self.fields(of.word, &open);
            fields.push(json!({
                "name": "defaults",
                "label": self.words.text("cms-defaults"),
                "widget": "object",
                "required": false,
                "collapsed": true,
                "fields": self.fields(of.word, &open),
            }));
        }
        fields.push(items);
        let path = source.path.as_str();
        let name = path.trim_start_matches("content/").trim_end_matches(".yaml");
        json!({
            "name": name.replace('/', "-"),
            "label": format!("{} ({})", self.named(of.word), source.path.file_name()),
            "file": path,
            "fields": fields,
        })
    }

    fn fields(&self, owner: &str, record: &Record) -> Value {
        const FIRST: [&str; 4] = ["id", "title", "summary", "status"];
        let rank =
            |key: &str| FIRST.iter().position(|it| *it == key).unwrap_or(FIRST.len());
        let known = |it: &&Field| !matches!(it.shape, Shape::Refused | Shape::Untold);
        let mut fields: Vec<&Field> = record.fields.iter().filter(known).collect();
        // What must be there is not to be looked for.
        fields.sort_by_key(|it| (rank(it.key), !it.need));
        fields.into_iter().map(|it| self.field(owner, it)).collect()
    }

    fn field(&self, owner: &str, field: &Field) -> Value {
        let said = said(owner, field.key, self.words);
        let hint = with_form(&said, &field.shape, self.words);
        let mut made = self.widget(field.key, &field.shape);
        made["name"] = field.key.into();
        made["label"] = said.label.into();
        made["required"] = field.need.into();
        if !hint.is_empty() {
            made["hint"] = hint.into();
        }
        for limit in &field.limits {
            match limit {
                Limit::Length(most) => made["maxlength"] = json!(most),
                Limit::Range(least, most) => {
                    made["min"] = json!(least);
                    made["max"] = json!(most);
                }
                Limit::Items(least, most) => {
                    made["min"] = json!(least);
                    if *most < usize::MAX {
                        made["max"] = json!(most);
                    }
                }
                Limit::Form(_) => {}
            }
        }
        made
    }

    fn widget(&self, key: &str, shape: &Shape) -> Value {
        let formed = |form: &str, name: &str| {
            let message = self.words.text(&format!("schema-form-{name}"));
            json!({ "widget": "string", "pattern": [form, message] })
        };
        match shape {
            Shape::Text | Shape::Private | Shape::Form(_) if is_long(key) => {
                json!({ "widget": "text" })
            }
            Shape::Text | Shape::Private | Shape::Form(_) | Shape::Free => {
                json!({ "widget": "string" })
            }
            Shape::Bool => json!({ "widget": "boolean" }),
            Shape::Number => {
                json!({ "widget": "number", "value_type": "float", "step": 0.01 })
            }
            Shape::Whole => json!({ "widget": "number", "value_type": "int", "min": 0 }),
            Shape::Date => formed(form::DATE, "date"),
            Shape::Day => formed(form::DAY, "day"),
            Shape::Time => formed(form::TIME, "time"),
            Shape::Duration => formed(form::DURATION, "duration"),
            Shape::Id => formed(form::ID, "id"),
            Shape::Url => formed(form::URL, "url"),
            Shape::Colour => formed(form::COLOUR, "colour"),
            Shape::Reference(kind) => self.relation(*kind),
            Shape::Typed(types) => {
                let names = types.iter().flat_map(|it| {
                    self.ids.of(it).iter().map(move |named| format!("{it}:{}", named.id))
                });
                choice(names.map(Value::from).collect())
            }
            Shape::Words(words) => {
                let options = words
                    .iter()
                    .map(|it| json!({ "label": self.label(key, it), "value": it }));
                json!({ "widget": "select", "options": options.collect::<Vec<_>>() })
            }
            Shape::List(item) => self.list_of(key, item),
            Shape::Keys(names, value) => self.keyed(key, names, value),
            Shape::Record(record) => json!({
                "widget": "object",
                "collapsed": true,
                "fields": self.fields(key, record),
            }),
            Shape::Switch(word, cases) => {
                let types = cases.iter().map(|(name, record)| {
                    let mut rest = record.clone();
                    rest.fields.retain(|it| it.key != *word);
                    let fields = self.fields(key, &rest);
                    json!({ "name": name, "label": self.label(key, name), "fields": fields })
                });
                let types: Vec<Value> = types.collect();
                json!({ "widget": "object", "typeKey": word, "types": types })
            }
            Shape::Either(shapes) => match shapes.first() {
                Some(Shape::Words(_)) | None => json!({ "widget": "string" }),
                Some(Shape::Number | Shape::Whole | Shape::Date) => {
                    json!({ "widget": "string" })
                }
                Some(first) => self.widget(key, first),
            },
            Shape::Refused | Shape::Untold => json!({ "widget": "hidden" }),
        }
    }

    fn list_of(&self, key: &str, item: &Shape) -> Value {
        match item {
            Shape::Record(record) => json!({
                "widget": "list",
                "collapsed": true,
                "fields": self.fields(key, record),
            }),
            item => {
                let mut field = self.widget(key, item);
                if ["select", "relation"].map(Value::from).contains(&field["widget"]) {
                    field["multiple"] = true.into();
                    return field;
                }
                field["name"] = "item".into();
                field["label"] = said("", key, self.words).label.into();
                json!({ "widget": "list", "field": field })
            }
        }
    }

    /// Keys that are names of things become fields, one for each thing there is.
    fn keyed(&self, key: &str, names: &Shape, value: &Shape) -> Value {
        let Shape::Reference(kind) = names else {
            return json!({ "widget": "keyvalue" });
        };
        let fields = self.ids.of(kind.word()).iter().map(|it| {
            let mut field = self.widget(key, value);
            field["name"] = it.id.clone().into();
            field["label"] = it.title.clone().into();
            field["required"] = false.into();
            field
        });
        let fields: Vec<Value> = fields.collect();
        json!({ "widget": "object", "collapsed": true, "fields": fields })
    }

    /// What a key cites: an entry of a collection, or one of the names that there are.
    fn relation(&self, kind: Kind) -> Value {
        let of = self.types.iter().find(|it| it.word == kind.word());
        let of = of.filter(|it| it.form == FileForm::Page && it.word != "day");
        match of.filter(|it| !matches!(it.word, "program" | "page")) {
            Some(of) => json!({
                "widget": "relation",
                "collection": of.word,
                "search_fields": ["title"],
                "display_fields": ["title"],
                "value_field": "{{slug}}",
            }),
            None => {
                let options = self.ids.of(kind.word()).iter().map(|it| {
                    let title = if it.title.is_empty() { &it.id } else { &it.title };
                    json!({ "label": title, "value": it.id })
                });
                choice(options.collect())
            }
        }
    }

    fn label(&self, key: &str, word: &str) -> String {
        self.words.label(key, word)
    }
}

/// One of some names; text where there is none yet.
fn choice(options: Vec<Value>) -> Value {
    match options.is_empty() {
        true => json!({ "widget": "string" }),
        false => json!({ "widget": "select", "options": options }),
    }
}

/// Texts that take more than a line.
fn is_long(key: &str) -> bool {
    ["summary", "instructions", "private_note", "difficulties", "limits", "presentation"]
        .contains(&key)
}
