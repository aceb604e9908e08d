//! The rules of the house that a machine can check.
//!
//! The order of modules in `src/lib.rs` is the law; sizes, foreign crates and purity
//! are looked at file by file. A rule that is in the way is changed here, with a reason.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What some modules may see, less than the order allows.
const NARROW: [(&str, &[&str]); 5] = [
    ("render", &["text", "diag", "locale", "artifact", "plan"]),
    ("inspect", &["text", "diag", "artifact", "memo", "model"]),
    ("disk", &["text", "artifact"]),
    ("serve", &["diag", "locale", "artifact"]),
    ("main", &["cli"]),
];

/// Where a foreign crate may be named: a file's path begins with one of these.
const FOREIGN: [(&str, &[&str]); 35] = [
    ("ab_glyph", &["src/render/card/"]),
    ("aho_corasick", &["src/inspect/", "src/model/variant.rs"]),
    ("calamine", &["src/import/"]),
    ("ctrlc", &["src/cli/serve"]),
    ("csv_core", &["src/parse/log", "src/import/"]),
    ("fast_image_resize", &["src/picture/"]),
    ("flate2", &["src/cli/serve"]),
    ("fluent_bundle", &["src/locale/"]),
    ("granit_parser", &["src/parse/yaml/"]),
    ("html5gum", &["src/inspect/"]),
    ("httparse", &["src/serve/"]),
    ("image", &["src/picture/"]),
    ("indicatif", &["src/cli/"]),
    ("jiff", &["src/value/", "src/calendar/", "src/model/site.rs"]),
    ("lexopt", &["src/cli/"]),
    ("mail_builder", &["src/render/mail/"]),
    ("mimalloc", &["src/main.rs"]),
    ("minify_html", &["src/render/"]),
    ("moxcms", &["src/picture/"]),
    ("notify", &["src/disk/"]),
    ("png", &["src/picture/", "src/render/card/"]),
    ("pulldown_cmark", &["src/parse/markdown/"]),
    ("qrcode", &["src/render/qr.rs"]),
    ("quick_xml", &["src/import/"]),
    ("rayon", &["src/build", "src/disk/", "src/inspect/", "src/plan/mod.rs"]),
    ("rust_decimal", &["src/value/"]),
    ("rustix", &["src/disk/"]),
    (
        "sha2",
        &[
            "src/aggregate/",
            "src/disk/",
            "src/import/",
            "src/picture/",
            "src/plan/",
            "src/render/assets.rs",
            "src/render/mail/",
            "src/text/original.rs",
            "src/translation/",
        ],
    ),
    ("tera", &["src/render/"]),
    ("unic_langid", &["src/locale/"]),
    ("unicode_segmentation", &["src/plan/channel/"]),
    ("unicode_normalization", &["src/value/", "src/disk/"]),
    ("walkdir", &["src/disk/"]),
    ("webp", &["src/picture/"]),
    ("zip", &["src/artifact/", "src/import/"]),
];

/// Modules that may touch the world; all others are pure.
const WORLDLY: [&str; 4] = ["disk", "serve", "cli", "main"];

/// What a pure module must not name.
const IMPURE: [&str; 9] = [
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "std::time",
    "SystemTime",
    "Instant::now",
    "std::io::stdout",
    "File::open",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file under a folder with one of these extensions, by its path from the root.
fn files(folder: &str, extension: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut open = vec![root().join(folder)];
    while let Some(path) = open.pop() {
        if path.is_dir() {
            let entries = fs::read_dir(&path).expect("the folder can be read");
            open.extend(entries.map(|it| it.expect("an entry").path()));
        } else if path.extension().is_some_and(|it| it == extension) {
            let name = path.strip_prefix(root()).expect("it is below").to_path_buf();
            let text = fs::read_to_string(&path).expect("sources are UTF-8");
            found.insert(name.to_string_lossy().replace('\\', "/"), text);
        }
    }
    found
}

/// The modules in the order of `src/lib.rs`.
fn order() -> Vec<String> {
    let text = fs::read_to_string(root().join("src/lib.rs")).expect("the library");
    let names = text.lines().filter_map(|line| line.strip_prefix("pub mod "));
    names.map(|name| name.trim_end_matches(';').to_owned()).collect()
}

/// The module a file of `src/` belongs to.
fn module(path: &str) -> String {
    let rest = path.strip_prefix("src/").unwrap_or(path);
    rest.split(['/', '.']).next().unwrap_or(rest).to_owned()
}

/// The code of a file: without comments, and without its tests.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]").next().unwrap_or(text);
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The modules of our own that a file names: `crate::text`, `fabrique::cli`.
fn named(code: &str) -> BTreeSet<String> {
    let places = code.match_indices("crate::").chain(code.match_indices("fabrique::"));
    let names = places.filter_map(|(at, word)| {
        let rest = &code[at + word.len()..];
        let name: String =
            rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
        let inner = code[..at].ends_with("$") || name.is_empty();
        (!inner).then_some(name)
    });
    names.collect()
}

#[test]
fn a_module_uses_only_modules_listed_above_it() {
    let order = order();
    let place = |name: &str| order.iter().position(|it| it == name);
    let mut broken = Vec::new();
    for (path, text) in files("src", "rs") {
        let own = module(&path);
        if own == "lib" {
            continue;
        }
        for used in named(&code(&text)) {
            let Some(at) = place(&used) else { continue };
            let above = own == "main" || place(&own).is_some_and(|own| at <= own);
            let narrow = NARROW.iter().find(|(name, _)| *name == own);
            let allowed = narrow
                .is_none_or(|(_, list)| used == own || list.contains(&used.as_str()));
            if !above || !allowed {
                broken.push(format!("{path} uses {used}"));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn a_foreign_crate_is_named_in_few_places() {
    let mut broken = Vec::new();
    for (path, text) in files("src", "rs") {
        let code = code(&text);
        for (name, places) in FOREIGN {
            let used = code.contains(&format!("{name}::"));
            if used && !places.iter().any(|place| path.starts_with(place)) {
                broken.push(format!("{path} names {name}"));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn everything_above_disk_is_pure() {
    let mut broken = Vec::new();
    for (path, text) in files("src", "rs") {
        if WORLDLY.contains(&module(&path).as_str()) {
            continue;
        }
        let code = code(&text);
        let found = IMPURE.iter().filter(|word| code.contains(**word));
        broken.extend(found.map(|word| format!("{path} names {word}")));
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn numbers_are_exact_from_parse_to_plan() {
    let exact = ["value", "parse", "model", "aggregate", "calendar", "plan"];
    let mut broken = Vec::new();
    for (path, text) in files("src", "rs") {
        let code = code(&text);
        let floats = code.contains("f64") || code.contains("f32");
        if exact.contains(&module(&path).as_str()) && floats {
            broken.push(path);
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn files_are_short_and_say_what_they_are() {
    let mut broken = Vec::new();
    for (path, text) in files("src", "rs").into_iter().chain(files("tests", "rs")) {
        let n_lines = text.lines().count();
        if n_lines > 400 {
            broken.push(format!("{path} has {n_lines} lines"));
        }
        if !text.starts_with("//! ") && !text.starts_with("#![") {
            broken.push(format!("{path} does not begin with //!"));
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn nothing_is_handed_on_from_another_module() {
    let mut broken = Vec::new();
    for (path, text) in files("src", "rs") {
        let own = module(&path);
        for line in code(&text).lines().filter(|it| it.contains("pub use crate::")) {
            if !line.contains(&format!("pub use crate::{own}::")) {
                broken.push(format!("{path}: {}", line.trim()));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn each_dependency_says_which_module_uses_it() {
    let text = fs::read_to_string(root().join("Cargo.toml")).expect("the manifest");
    let start = text.find("\n[dependencies]").expect("there are some") + 15;
    let part = text[start..].split("\n[").next().unwrap_or_default();
    let bare = part.lines().filter(|line| line.contains('=') && !line.contains('#'));
    assert_eq!(bare.collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn the_first_level_holds_what_the_house_says() {
    let known = [
        "Cargo.toml",
        "Cargo.lock",
        "README.md",
        "CHANGELOG.md",
        "LICENSE",
        "content",
        "templates",
        "site",
        "src",
        "tests",
        "target",
    ];
    let entries = fs::read_dir(root()).expect("the project");
    let names = entries
        .map(|it| it.expect("an entry").file_name().to_string_lossy().into_owned());
    let strange: Vec<String> = names
        .filter(|it| !it.starts_with('.') && !known.contains(&it.as_str()))
        .collect();
    assert!(strange.is_empty(), "{strange:?}");
}

/// The codes that the expected diagnostics of the example sites show.
/// Every file below a folder, by its path.
fn below(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder of the project") {
        let path = entry.expect("an entry").path();
        match path.is_dir() {
            true if path.ends_with("node_modules") => {}
            true => below(&path, found),
            false => found.push(path.to_string_lossy().into_owned()),
        }
    }
}

/// Other letters are another name, or none, on some disks and in some tools.
#[test]
fn files_have_names_that_every_disk_and_tool_can_hold() {
    let mut found = Vec::new();
    for folder in ["content", "src", "templates", "tests"] {
        below(&root().join(folder), &mut found);
    }
    let plain = |it: char| it.is_ascii_alphanumeric() || "-_./ ".contains(it);
    let root = root().to_string_lossy().into_owned();
    let own = found.iter().filter_map(|it| it.strip_prefix(&root));
    let strange: Vec<&str> = own.filter(|it| !it.chars().all(plain)).collect();
    assert!(strange.is_empty(), "{strange:?}");
}

fn shown() -> BTreeSet<String> {
    let expected = files("tests/sites", "txt");
    let lines = expected
        .iter()
        .filter(|(path, _)| path.ends_with("/expected/diagnostics.txt"))
        .flat_map(|(_, text)| text.lines());
    let codes = lines.filter_map(|line| {
        let code = line.split_once('[')?.1.split_once(']')?.0;
        code.contains('.').then(|| code.to_owned())
    });
    codes.collect()
}

#[test]
fn each_code_is_shown_by_an_example_site() {
    let shown = shown();
    let codes = fabrique::diag::CODES.iter().map(|(code, _)| *code);
    let unseen: Vec<&str> = codes.filter(|code| !shown.contains(*code)).collect();
    assert!(unseen.is_empty(), "no site shows {unseen:?}");
}

#[test]
fn the_project_speaks_of_no_machine() {
    let mut broken = Vec::new();
    let folders =
        [("src", "rs"), ("tests", "rs"), ("content", "md"), ("templates", "html")];
    for (folder, extension) in folders {
        for (path, text) in files(folder, extension) {
            let paths: [PathBuf; 2] = ["/home".into(), "/root".into()];
            let found =
                paths.iter().find(|it| text.contains(&format!("{}/", it.display())));
            broken.extend(found.map(|it| format!("{path} names {}", it.display())));
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}
