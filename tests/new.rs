//! A site to begin with, first drafts in it, and what is never overwritten.

use std::fs;

mod common {
    pub(crate) mod folder;
    pub(crate) mod run;
}

use common::folder::Folder;
use common::run::fabrique;

/// A site made by `new site`.
fn begun() -> Folder {
    let folder = Folder::with(&[]);
    let run = fabrique(&folder, &["new", "site", "."]);
    assert_eq!(run.code, Some(0), "{}", run.notes);
    folder
}

fn check(folder: &Folder) {
    let run = fabrique(folder, &["check"]);
    assert_eq!(run.code, Some(0), "{}{}", run.output, run.notes);
}

#[test]
fn a_new_site_builds_without_a_warning() {
    let folder = begun();
    let run = fabrique(&folder, &["check", "--deny", "warnings"]);
    assert_eq!(run.code, Some(0), "{}{}", run.output, run.notes);
    let run = fabrique(&folder, &["build"]);
    assert_eq!(run.code, Some(0), "{}{}", run.output, run.notes);
    assert!(folder.path.join("site/index.html").is_file());
    assert!(folder.path.join("site/memo-de-redaction/index.html").is_file());
    for file in ["README.md", ".gitignore", ".editorconfig", ".vscode/extensions.json"] {
        assert!(folder.path.join(file).is_file(), "{file}");
    }
}

#[test]
fn the_settings_name_schemas_that_are_there() {
    let folder = begun();
    let text = fs::read_to_string(folder.path.join(".vscode/settings.json"));
    let settings: serde_json::Value =
        serde_json::from_str(&text.expect("settings")).expect("JSON");
    let schemas = settings["yaml.schemas"].as_object().expect("schemas by file");
    assert!(schemas.len() > 10);
    let files = |name: &str| schemas[&format!("./.vscode/schemas/{name}")].to_string();
    assert!(files("unit.translation.schema.json").contains("units.en.yaml"));
    assert!(files("cohort.translation.schema.json").contains("/cohorts/*.en.yaml"));
    assert!(files("cohort.schema.json").contains("!content/cohorts/*.en.yaml"));
    for name in schemas.keys() {
        let path = folder.path.join(name.trim_start_matches("./"));
        let text = fs::read_to_string(&path).expect("a schema");
        let schema: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        assert!(schema["title"].is_string(), "{name}");
    }
}

#[test]
fn every_draft_passes_the_check_and_changes_nothing_else() {
    let folder = begun();
    // In this order each finds what it must cite.
    let words = [
        "challenge",
        "partner",
        "action",
        "story",
        "project",
        "page",
        "program",
        "unit",
        "source",
        "concept",
        "figure",
        "indicator",
        "target",
        "survey",
        "rule",
        "territory",
        "cohort",
        "tier",
        "sponsor",
        "category",
        "platform",
        "day",
    ];
    let id = |word: &str| if word == "day" { "essai-un/essai-un" } else { "essai-un" };
    for word in words {
        let before = folder.files("content");
        let run = fabrique(&folder, &["new", word, id(word)]);
        assert_eq!(run.code, Some(0), "{word}: {}", run.notes);
        let after = folder.files("content");
        let changed: Vec<_> = after.iter().filter(|it| !before.contains(it)).collect();
        let [(path, text)] = changed.as_slice() else { panic!("{word}: {changed:?}") };
        if let Some((_, old)) = before.iter().find(|(it, _)| it == path) {
            assert!(text.starts_with(old.as_str()), "{word} changed what was there");
        }
        assert!(text.contains("# "), "{word} gives no advice");
        check(&folder);
    }
    let run = fabrique(&folder, &["new", "day", "jour-4"]);
    assert!(run.notes.contains("bonjour-voisins"), "{}", run.notes);
    // The same id again is refused, and nothing changes.
    let before = folder.files("content");
    for word in words {
        let run = fabrique(&folder, &["new", word, id(word)]);
        assert_eq!(run.code, Some(2), "{word}: {}", run.output);
        assert!(run.notes.contains("existe déjà"), "{word}: {}", run.notes);
    }
    assert_eq!(folder.files("content"), before);
}

#[test]
fn what_options_say_is_written() {
    let folder = begun();
    let title = "Un titre : « avec \"tout\" » #1";
    let options = ["--title", title, "--challenge", "voisins", "--mode", "on-site"];
    let run = fabrique(&folder, &[&["new", "action", "courses"], &options[..]].concat());
    assert_eq!(run.code, Some(0), "{}", run.notes);
    let text = fs::read_to_string(folder.path.join("content/actions/courses.md"));
    let text = text.expect("the draft");
    assert!(text.contains("title: \"Un titre : « avec \\\"tout\\\" » #1\""), "{text}");
    assert!(text.contains("challenge: [voisins]\n"), "{text}");
    assert!(text.contains("mode: on-site\n"), "{text}");
    check(&folder);
}

#[test]
fn a_value_that_does_not_fit_writes_nothing() {
    let folder = begun();
    let before = folder.files("content");
    let run = fabrique(&folder, &["new", "action", "courses", "--mode", "distance"]);
    assert_eq!(run.code, Some(2));
    assert!(run.notes.contains("distance"), "{}", run.notes);
    assert_eq!(folder.files("content"), before);
}

#[test]
fn hostile_ids_are_refused_in_words() {
    let folder = begun();
    let before = folder.files(".");
    let long = "a".repeat(300);
    let ids = [
        "../../dehors",
        "/etc/passwd",
        "Défi",
        "a b",
        "..",
        ".",
        "a/b",
        "con\u{7}",
        "a\nb",
        "a--b",
        "-",
        "{a}",
        "$(ls)",
        long.as_str(),
    ];
    for id in ids {
        let run = fabrique(&folder, &["new", "challenge", "--", id]);
        assert_eq!(run.code, Some(2), "{id}");
        assert!(run.notes.contains("identifiant"), "{id}: {}", run.notes);
        assert!(!run.notes.contains('\u{7}'), "{id:?}");
    }
    assert_eq!(folder.files("."), before);
    let run = fabrique(&folder, &["new", "chalenge", "a"]);
    assert!(run.notes.contains("challenge"), "{}", run.notes);
    assert_eq!(fabrique(&folder, &["new"]).code, Some(2));
    assert_eq!(fabrique(&folder, &["new", "challenge"]).code, Some(2));
}

#[test]
fn a_folder_that_holds_something_is_left_alone() {
    let folder = Folder::with(&[("mon-site/notes.txt", "à moi")]);
    let run = fabrique(&folder, &["new", "site", "mon-site"]);
    assert_eq!(run.code, Some(2));
    assert_eq!(folder.names("mon-site"), ["notes.txt"]);
}

#[test]
fn an_item_goes_to_the_end_and_every_byte_stays() {
    let units = [
        "# a\n- {id: a, one: \"a\", many: \"a\"}   # note\n\n",
        "- {id: a, one: \"a\", many: \"a\"}",
        "defaults: {counts: thing}\nitems:\n    - id: a\n      one: \"a\"\n      many: \"a\"\n",
        "- id: a\r\n  one: \"a\"\r\n  many: \"a\"\r\n",
    ];
    for text in units {
        let site = "title: T\nbase_url: https://exemple.org/\norganisation: {name: T}\n";
        let files = [("content/site.yaml", site), ("content/impact/units.yaml", text)];
        let folder = Folder::with(&files);
        let run = fabrique(&folder, &["new", "unit", "b"]);
        assert_eq!(run.code, Some(0), "{text:?}: {}", run.notes);
        let new = fs::read_to_string(folder.path.join("content/impact/units.yaml"));
        let new = new.expect("the list");
        assert!(new.starts_with(text), "{new:?}");
        assert_eq!(text.contains("\r\n"), new.contains("\r\n"), "{new:?}");
        let run = fabrique(&folder, &["check", "--date", "2026-01-01"]);
        assert_eq!(run.code, Some(0), "{new}\n{}", run.output);
    }
    let flow = "[{id: a, one: \"a\", many: \"a\"}]\n";
    let site = "title: T\nbase_url: https://exemple.org/\norganisation: {name: T}\n";
    let folder =
        Folder::with(&[("content/site.yaml", site), ("content/impact/units.yaml", flow)]);
    let run = fabrique(&folder, &["new", "unit", "b"]);
    assert_eq!(run.code, Some(2));
    assert!(run.output.contains("- id: b"), "{}", run.output);
    let kept = fs::read_to_string(folder.path.join("content/impact/units.yaml"));
    assert_eq!(kept.expect("the list"), flow);
}
