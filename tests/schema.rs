//! What the schemas say of every content type. That they accept all content and refuse
//! broken inputs is seen from outside, by `tests/schemas.py`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use fabrique::locale::{Language, Words};
use fabrique::parse::{ContentType, Record, Shape, parse, types};
use fabrique::schema::{Holding, Ids, editor, ids, said, schemas};
use fabrique::text::Source;
use serde_json::Value;

/// Each key of a record and of those below it, with what it stands under.
fn each(owner: &str, record: &Record, see: &mut dyn FnMut(&str, &str, &Shape)) {
    for field in &record.fields {
        see(owner, field.key, &field.shape);
        below(field.key, &field.shape, see);
    }
}

fn below(key: &str, shape: &Shape, see: &mut dyn FnMut(&str, &str, &Shape)) {
    match shape {
        Shape::Record(record) => each(key, record, see),
        Shape::List(item) => below(key, item, see),
        Shape::Keys(_, value) => below(key, value, see),
        Shape::Either(shapes) => shapes.iter().for_each(|it| below(key, it, see)),
        Shape::Switch(_, cases) => cases.iter().for_each(|(_, it)| each(key, it, see)),
        _ => {}
    }
}

#[test]
fn every_key_says_what_may_be_written_and_what_it_is_for() {
    for language in [Language::French, Language::English] {
        let words = Words::new(language);
        let mut mute = BTreeSet::new();
        for of in types() {
            assert!(of.record.fields.len() > 1, "{} asks for nothing", of.word);
            each(of.word, &of.record, &mut |owner, key, shape| {
                assert_ne!(*shape, Shape::Untold, "{owner}.{key}");
                if *shape != Shape::Refused && said(owner, key, &words).help.is_empty() {
                    mute.insert(format!("{owner}.{key}"));
                }
            });
        }
        assert!(mute.is_empty(), "{language:?}: nothing is said of {mute:?}");
    }
}

#[test]
fn keys_that_must_be_there_are_those_that_the_reader_misses() {
    for of in types().into_iter().filter(|it| it.word != "lock") {
        let empty = sample(&of);
        let missed: BTreeSet<String> = parse(&empty)
            .diagnostics
            .list
            .iter()
            .filter(|it| it.code() == "schema.missing-key")
            .map(|it| format!("{:?}", it.fault))
            .collect();
        let needed = of.record.fields.iter().filter(|it| it.need);
        for field in needed {
            let told = missed.iter().any(|it| it.contains(&format!("{:?}", field.key)));
            // What a figure lacks without a source has a code of its own.
            assert!(told, "{}.{}: {missed:?}", of.word, field.key);
        }
    }
}

/// A file of a type in which nothing is said.
fn sample(of: &ContentType) -> Source {
    let path = of.files.replace("**/*", "2020/2020-04").replace('*', "essai");
    match path.rsplit_once('.').map(|(_, end)| end) {
        Some("md") => Source::new(&path, "---\n---\n"),
        _ if of.form == fabrique::parse::FileForm::List => Source::new(&path, "- {}\n"),
        _ => Source::new(&path, "{}\n"),
    }
}

#[test]
fn every_text_that_may_be_translated_stands_in_the_schema_of_its_translation() {
    let words = Words::new(Language::French);
    let made = schemas(&Ids::default(), &words);
    let translations: Vec<_> =
        made.iter().filter(|it| matches!(it.of, Holding::Translation(_))).collect();
    let text: String = translations.iter().map(|it| it.text.as_str()).collect();
    // The keys that are asked for where translations are laid over their originals.
    let asked = include_str!("../src/translation/spoken.rs");
    let asked = asked.split("hand.").skip(1).filter_map(|call| {
        let (_, rest) = call.split_once('(').filter(|(name, _)| *name != "short")?;
        let rest = rest.trim_start_matches(|c: char| c == '(' || c.is_whitespace());
        rest.strip_prefix('"')?.split('"').next()
    });
    let asked: BTreeSet<&str> = asked.collect();
    assert!(asked.len() > 50, "{asked:?}");
    for key in asked {
        assert!(text.contains(&format!("\"{key}\": {{")), "{key} is in no schema");
    }
    // Logs, rules and the like have no texts; all other types have.
    let mute = ["rule", "entry", "restatement", "lock"];
    for of in types().iter().filter(|it| !mute.contains(&it.word)) {
        assert!(translations.iter().any(|it| it.word == of.word), "{}", of.word);
    }
}

#[test]
fn the_table_schema_has_a_column_for_every_key_of_an_entry() {
    let words = Words::new(Language::French);
    let made = schemas(&names(&demo()), &words);
    let table = made.iter().find(|it| it.of == Holding::Rows).expect("that of the logs");
    let schema: Value = serde_json::from_str(&table.text).expect("JSON");
    let columns = schema["fields"].as_array().expect("fields");
    let names: BTreeSet<&str> =
        columns.iter().filter_map(|it| it["name"].as_str()).collect();
    assert_eq!(names.len(), columns.len(), "a column stands twice");
    let entry = types().into_iter().find(|it| it.word == "entry").expect("entries");
    for field in entry.record.fields.iter().filter(|it| it.shape != Shape::Refused) {
        let own = |it: &&str| it.split('.').next() == Some(field.key);
        assert!(names.iter().any(own), "{}", field.key);
    }
    assert!(columns.iter().all(|it| it["title"].is_string()));
    assert!(names.contains("quantities.call"), "{names:?}");
}

fn demo() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    fabrique::disk::read(root).expect("the demo").content
}

fn names(content: &[Source]) -> Ids {
    let docs: Vec<_> = content.iter().map(|it| Arc::new(parse(it).value)).collect();
    ids(&docs)
}

#[test]
fn schemas_are_the_same_each_time_and_offer_the_names_there_are() {
    let (content, words) = (demo(), Words::new(Language::French));
    let ids = names(&content);
    let made = schemas(&ids, &words);
    assert_eq!(made, schemas(&ids, &words));
    let cohort = made.iter().find(|it| it.word == "cohort").expect("that of cohorts");
    let schema: Value = serde_json::from_str(&cohort.text).expect("JSON");
    let challenge = &schema["definitions"]["item"]["properties"]["challenge"];
    let offered = challenge["examples"].as_array().expect("examples");
    let expected: Vec<&str> = ids.of("challenge").iter().map(|it| &*it.id).collect();
    assert!(expected.len() > 2);
    assert_eq!(offered.iter().filter_map(Value::as_str).collect::<Vec<_>>(), expected);
}

#[test]
fn the_web_editor_has_a_collection_for_each_folder_and_an_entry_for_each_list() {
    let (content, words) = (demo(), Words::new(Language::French));
    let text = editor(&content, &names(&content), &words);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    for entry in fs::read_dir(root.join("impact")).expect("a folder") {
        let name = entry.expect("an entry").file_name().to_string_lossy().into_owned();
        if !name.contains(".en.") {
            assert!(text.contains(&format!("\"content/impact/{name}\"")), "{name}");
        }
    }
    for folder in ["challenges", "actions", "partners", "sponsors", "stories", "pages"] {
        assert!(text.contains(&format!("folder: \"content/{folder}\"")), "{folder}");
    }
    let mut keys = BTreeSet::new();
    for of in types().into_iter().filter(|it| it.word != "lock") {
        for field in of.record.fields.iter().filter(|it| it.shape != Shape::Refused) {
            keys.insert(field.key);
        }
    }
    for key in keys {
        assert!(text.contains(&format!("name: \"{key}\"")), "no field for {key}");
    }
}
