//! The editor's guide keeps its word: every example in it is put into a small site and
//! built, every command is run, and each page leads to the next.
//!
//! The caption of an example says where it goes, to the reader and to this test:
//!
//! ```text
//! yaml content/impact/units.yaml                         entries of a list, or keys of a file
//! yaml content/challenges/homeless.md                    keys of its head
//! yaml content/impact/indicators.yaml, dans kits-assembled    keys of one entry
//! markdown content/pages/aide.md                         a whole page, or more text of one
//! yaml content/log/2020/2020-04.yaml, faux : log.negative     exactly this fault
//! ```
//!
//! Examples of a page add up. A `sh` block is run where they stand; a `text` block shows
//! lines, in order, of what the block above it made the program say; `http` is the rule
//! under which `tests/browser` looks at the demo. `base.txt` is the site; a page that
//! begins with `fabrique new site` has an empty folder.
//! `GUIDE=log.md cargo test --test guide` looks at one page alone.

mod block;
mod command;
#[expect(dead_code, reason = "other tests look into it as well")]
#[path = "../common/folder.rs"]
mod folder;
mod project;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use block::{Block, blocks};
use fabrique::parse::{Scheme, types};
use folder::Folder;
use project::Project;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The pages of the guide by their ids: `guide`, `guide/day`.
fn pages() -> BTreeMap<String, String> {
    let folder = root().join("content/pages/guide");
    let pages = fs::read_dir(&folder).expect("the guide");
    let mut pages: Vec<PathBuf> = pages.map(|it| it.expect("a page").path()).collect();
    pages.push(root().join("content/pages/guide.md"));
    let read = |path: &PathBuf| {
        let text = fs::read_to_string(path).expect("a page is UTF-8");
        let id = path.strip_prefix(root().join("content/pages")).expect("it is below");
        (id.with_extension("").to_string_lossy().replace('\\', "/"), text)
    };
    pages.iter().map(read).collect()
}

/// The site of the examples, with files that no text can hold.
fn base() -> Folder {
    let folder = Folder::with(&[]);
    let text = fs::read_to_string(root().join("tests/guide/base.txt")).expect("the base");
    for part in text.split("\n-- ").skip(1) {
        let (path, rest) = part.split_once(" --\n").expect("a path between dashes");
        folder.put(&format!("projet/{path}"), &format!("{}\n", rest.trim_end()));
    }
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"/>";
    folder.put("projet/templates/assets/logo.svg", svg);
    folder.put("projet/templates/assets/carte.svg", svg);
    folder.put(
        "projet/reponses.csv",
        "date;promotion;action;quantité;Nombre de sacs;Divers\n",
    );
    let copy = |from: &str, to: &str| {
        let to = folder.path.join("projet").join(to);
        fs::create_dir_all(to.parent().expect("it is in a folder")).expect("a folder");
        fs::copy(root().join(from), to).expect("a file of the project");
    };
    copy("templates/assets/display.woff2", "templates/assets/marque.woff2");
    copy("content/images/kit-d-hygiene.png", "content/images/kit-d-hygiene.png");
    copy(
        "tests/sites/pictures/content/images/phone.jpg",
        "content/images/hall/affiches.jpg",
    );
    folder
}

/// All that is wrong with the blocks of a page.
fn flaws(text: &str) -> Vec<String> {
    let begins = "fabrique new site";
    let blocks = blocks(text);
    let empty = blocks.first().is_some_and(|it| it.text.starts_with(begins));
    let mut project =
        Project::new(if empty { Folder::with(&[("projet/vide", "")]) } else { base() });
    let mut flaws = Vec::new();
    let mut open: Option<&Block> = None;
    for (at, block) in blocks.iter().enumerate() {
        let next = blocks.get(at + 1).filter(|it| it.language == "text");
        let mut tell = |what: String| flaws.push(format!("{}: {what}", block.line));
        match block.language.as_str() {
            "sh" => {
                let shown = next.map(|it| it.text.as_str());
                let wrong = command::run(&mut project, &block.text, shown);
                wrong.into_iter().for_each(tell);
            }
            "text" => project.unsaid(&block.text).into_iter().for_each(|it| {
                tell(format!("« {it} » is not said in\n{}", project.said));
            }),
            "http" => {
                if !is_browsed_under(&block.text) {
                    tell("the demo is browsed under another rule".into());
                }
            }
            _ => {
                project.mend();
                let covers = project.covers(block);
                if let (true, Some(last)) = (covers, open) {
                    sound(&mut project, last).into_iter().for_each(&mut tell);
                }
                if let Err(why) = project.put(block) {
                    tell(why);
                } else if let Some(code) = &block.fault {
                    let codes = project.check();
                    if codes != [code.as_str()] {
                        tell(format!("{codes:?} and not {code}\n{}", project.said));
                    }
                } else {
                    open = Some(block);
                }
            }
        }
    }
    project.mend();
    if let Some(last) = open {
        let found = sound(&mut project, last);
        flaws.extend(found.into_iter().map(|it| format!("up to {}: {it}", last.line)));
    }
    flaws
}

/// Whether `tests/browser` looks at the demo under this rule.
fn is_browsed_under(rule: &str) -> bool {
    let browsed = fs::read_to_string(root().join("tests/browser/browse.mjs"));
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let browsed = words(&browsed.expect("a test")).replace("\" + \"", "");
    let rule = words(rule);
    let rule = rule.strip_prefix("Content-Security-Policy: ");
    rule.is_some_and(|it| browsed.contains(&format!("\"{it}\"")))
}

/// What is told of a site that must be sound, once this example is in it.
fn sound(project: &mut Project, last: &Block) -> Option<String> {
    let codes = project.check();
    let said = format!("up to line {}: {codes:?}\n{}", last.line, project.said);
    (!codes.is_empty()).then_some(said)
}

#[test]
fn every_example_is_built_and_every_command_runs() {
    let only = std::env::var("GUIDE").ok();
    let pages = pages();
    let pages = pages.iter().map(|(id, text)| (format!("{id}.md"), text));
    let pages = pages.filter(|(id, _)| only.as_ref().is_none_or(|it| id.ends_with(it)));
    let (open, wrong) = (Mutex::new(pages), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                loop {
                    let next = open.lock().expect("no thread panics with it").next();
                    let Some((page, text)) = next else { break };
                    let flaws = flaws(text).into_iter();
                    let flaws = flaws.map(|it| format!("content/pages/{page}:{it}"));
                    wrong.lock().expect("no thread panics with it").extend(flaws);
                }
            });
        }
    });
    let mut wrong = wrong.into_inner().expect("all threads are done");
    wrong.sort();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// The pages that the first page lists, in order, with the words of each link.
fn listed(first: &str) -> Vec<(String, String)> {
    let links = first.split("](page:").skip(1).zip(first.split("](page:"));
    let links = links.filter_map(|(after, before)| {
        let id = after.split(')').next()?;
        let text = before.rsplit('[').next()?;
        Some((id.to_owned(), text.to_owned()))
    });
    links.collect()
}

#[test]
fn each_page_leads_to_the_next() {
    let pages = pages();
    let mut order = listed(&pages["guide"]);
    let mut ids: Vec<&String> = order.iter().map(|(id, _)| id).collect();
    ids.sort();
    let own: Vec<&String> = pages.keys().filter(|it| *it != "guide").collect();
    assert_eq!(ids, own, "the first page lists every page of the guide, once");
    order.push(("guide".into(), "Le début du guide".into()));
    for pair in order.windows(2) {
        let ((id, text), (next, title)) = (&pair[0], &pair[1]);
        let page = &pages[id];
        assert!(page.contains(&format!("\ntitle: \"{text}\"\n")), "{id}: {text}");
        let last = page.lines().last().unwrap_or_default();
        assert_eq!(last, format!("Ensuite : [{title}](page:{next})."), "{id}");
    }
}

/// Whether a file is one of a type: `*` stands for a name, `**` for folders.
fn is_of(path: &str, files: &str) -> bool {
    let mut rest = Some(path);
    for part in files.split('*').filter(|it| !matches!(*it, "" | "/")) {
        rest = rest.and_then(|it| it.split_once(part)).map(|(_, rest)| rest);
    }
    rest.is_some()
}

#[test]
fn each_type_each_key_and_each_kind_of_reference_is_shown() {
    let text: String = pages().into_values().collect();
    let blocks: Vec<Block> = pages().values().flat_map(|it| blocks(it)).collect();
    let mut missing = Vec::new();
    for of in types() {
        // A lock is written by a command, which the guide runs.
        let written = of.word == "lock";
        if !written && !blocks.iter().any(|it| is_of(&it.path, of.files)) {
            missing.push(format!("no example of {}", of.word));
        }
        for field in &of.record.fields {
            let key = field.key;
            let forms = [format!("`{key}"), format!("{key}:")];
            if !forms.iter().any(|it| text.contains(it.as_str())) {
                missing.push(format!("{}: « {key} » is not shown", of.word));
            }
        }
    }
    for (_, scheme) in Scheme::ALL {
        let used = format!("{scheme}:");
        if !blocks.iter().any(|it| it.language == "markdown" && it.text.contains(&used)) {
            missing.push(format!("no example of {scheme}:"));
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}
