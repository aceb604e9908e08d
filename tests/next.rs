//! Between two days that `next` names, a site says the same but for the date itself.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use fabrique::build::{Cache, Inputs, Outcome, build, next};
use fabrique::disk;
use fabrique::model::Reach;
use fabrique::render::Finish;
use fabrique::value::{Day, MONTHS, fold};

/// How many days after the first one each site is followed.
const DAYS: i64 = 40;

fn inputs(root: &Path, date: Option<Day>) -> Inputs {
    let files = disk::read(root).expect("an example site");
    Inputs {
        content: files.content,
        templates: files.templates,
        images: files.images,
        date,
        base_url: None,
        reach: Reach::Published,
        finish: Finish::Readable,
    }
}

/// What pages say in letters: without numbers, months, and what follows from them.
fn letters(outcome: &Outcome) -> BTreeMap<String, String> {
    let pages = outcome.artifacts.iter().filter(|it| {
        let path = it.path.as_str();
        path.ends_with(".html") || path.ends_with(".xml")
    });
    // A drawing that a page holds says its day in code; its own file is a picture.
    let said = |text: &str| {
        let parts = text.split(";base64,").map(|it| match it.split_once('"') {
            Some((code, rest)) if !code.contains(' ') => rest,
            _ => it,
        });
        parts.collect::<Vec<_>>().join(" ")
    };
    let words = |text: &str| {
        let text = said(text);
        let words = text.split(|c: char| !c.is_alphanumeric());
        let words = words.filter(|it| !it.contains(|c: char| c.is_numeric()));
        let words =
            words.filter(|it| !it.is_empty() && !MONTHS.contains(&fold(it).as_str()));
        words.collect::<Vec<_>>().join(" ")
    };
    pages
        .map(|it| (words(it.path.as_str()), words(&String::from_utf8_lossy(&it.bytes))))
        .collect()
}

#[test]
fn nothing_changes_between_the_days_that_are_named() {
    let sites = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites");
    let mut n_days = 0;
    let mut n_turns = 0;
    for name in
        ["everything-named", "mutual-aid-board", "small-site", "consent-ends-soon"]
    {
        let root = sites.join(name);
        let first = next(&inputs(&root, None)).value.0;
        let first = first.plus(-DAYS / 2);
        let mut cache = Cache::default();
        let mut before: Option<BTreeMap<String, String>> = None;
        let turns = next(&inputs(&root, Some(first))).value.1;
        for day in (0..DAYS).map(|it| first.plus(it)) {
            let outcome = build(&inputs(&root, Some(day)), &mut cache, &|_| {});
            let now = letters(&outcome);
            if let Some(before) = before.filter(|_| !turns.contains_key(&day)) {
                for (page, text) in &now {
                    let old = before.get(page).expect("the page was there before");
                    let mut words = old.split(' ').zip(text.split(' '));
                    let differs = words.position(|(old, new)| old != new);
                    assert!(old == text, "{name}: {page} on {day}: word {differs:?}");
                }
                assert_eq!(before.len(), now.len(), "{name}: {day}");
                n_days += 1;
            } else {
                n_turns += 1;
            }
            before = Some(now);
        }
    }
    assert!(n_days > 40 && n_turns > 4, "{n_days} quiet days, {n_turns} turns");
}

#[test]
fn the_next_change_is_told_with_its_cause() {
    let site =
        "title: Essai\nbase_url: https://exemple.org/\norganisation: {name: Essai}\n";
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("next");
    let put = |path: &str, text: &str| {
        let path = root.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    };
    put("content/site.yaml", site);
    let page = |dates: &str| format!("---\ntitle: Aide\n{dates}---\n\nBonjour.\n");
    put("content/pages/aide.md", &page("expires: 2020-05-01\n"));
    let next = |more: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_fabrique"));
        command.arg("-C").arg(&root).args(["next", "--date", "2020-04-30"]);
        let run = command.args(more).output().expect("the program starts");
        let text = String::from_utf8(run.stdout).expect("all it says is text");
        (run.status.code(), text.replace(['\u{a0}', '\u{202f}'], " "))
    };
    let run = next(&[]);
    assert_eq!(run.0, Some(0), "{}", run.1);
    for part in ["2 mai 2020", "fin de publication", "content/pages/aide.md"] {
        assert!(run.1.contains(part), "« {part} » is not in:\n{}", run.1);
    }
    assert_eq!(next(&["--format", "date"]).1, "2020-05-02\n");
    let days: serde_json::Value =
        serde_json::from_str(&next(&["--format", "json"]).1).expect("JSON");
    assert_eq!(days[0]["date"], "2020-05-02");
    assert_eq!(days[0]["changes"][0]["what"], "expired");
    put("content/pages/aide.md", &page("expires: demain\n"));
    assert_eq!(next(&[]).0, Some(1));
}
