//! `fabrique serve` over real HTTP: what is served, to whom, and what is told when the
//! content changes.

#[path = "../common/folder.rs"]
mod folder_of_tests;
mod channels;
mod client;
mod requests;
mod steps;
mod watching;

mod common {
    pub(crate) use crate::folder_of_tests as folder;
}

use std::path::Path;
use std::time::Instant;

use client::{Answer, PATIENCE, Server};
use common::folder::Folder;
use serde_json::Value;

pub(crate) const SITE: &str =
    "title: Essai\nbase_url: https://exemple.org/\norganisation: {name: Essai}\n";

/// The date of the site is the latest in it.
pub(crate) const DATED: &str =
    "---\ntitle: \"Datée\"\nupdated: 2020-04-13\n---\nUn texte.\n";

pub(crate) fn sound() -> Folder {
    let page = |title: &str| format!("---\ntitle: \"{title}\"\n---\nUn texte.\n");
    Folder::with(&[
        ("content/site.yaml", SITE),
        ("content/pages/dated.md", DATED),
        ("content/pages/une.md", &page("Une")),
        ("content/pages/deux.md", "---\ntitle: \"Deux\"\n---\n[Une](page:une).\n"),
    ])
}

/// The answer to a request with these lines after its first.
pub(crate) fn asked(server: &Server, first: &str, fields: &[&str]) -> Answer {
    let mut line = server.line();
    let method = first.split(' ').next().unwrap_or_default();
    let fields: String = fields.iter().map(|it| format!("{it}\r\n")).collect();
    line.send(&format!("{first} HTTP/1.1\r\n{fields}\r\n"));
    line.answer(method)
}

pub(crate) fn texts<'v>(list: &'v Value, name: &str) -> Vec<&'v str> {
    let list = list.as_array().expect("a list").iter();
    list.map(|it| it[name].as_str().expect("a text")).collect()
}

#[test]
fn nothing_is_written_into_the_project() {
    let folder = sound();
    let (names, before) = (folder.names(""), folder.files("content"));
    let server = Server::start(&folder, &[]);
    assert_eq!(server.get("/une/").status, 200);
    assert_eq!((folder.names(""), folder.files("content")), (names, before));
}

#[test]
fn a_save_is_told_with_the_pages_that_it_changes() {
    let folder = sound();
    let server = Server::start(&folder, &[]);
    let mut events = server.line();
    let port = server.port;
    events.send(&format!(
        "GET /_fabrique/events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n"
    ));
    let opened = Instant::now();
    let mut next = |wanted: &str| loop {
        assert!(opened.elapsed() < PATIENCE, "nothing of it is told");
        let text = events.text();
        let told = text.strip_prefix("data: ").map(serde_json::from_str);
        if let Some(Ok(told)) = told {
            let told: Value = told;
            if told.get(wanted).is_some() {
                return told;
            }
        }
    };
    let first = next("build")["build"].as_u64().expect("a number");
    folder.put("content/pages/une.md", "---\ntitle: \"Une\"\n---\nUn autre texte.\n");
    let began = Instant::now();
    let told = loop {
        let told = next("build");
        assert!(began.elapsed() < PATIENCE, "{told}");
        // Half a file may have been seen before the whole of it.
        if told["mood"] == "fine" && server.get("/une/").text().contains("Un autre texte")
        {
            break told;
        }
    };
    assert!(told["build"].as_u64().expect("a number") > first, "{told}");
    let changed = told["changed"].as_array().expect("a list");
    assert!(changed.iter().any(|it| it == "une/index.html"), "{told}");
    assert!(!changed.iter().any(|it| it == "deux/index.html"), "{told}");
}

#[test]
fn faults_are_shown_over_the_last_sound_state() {
    let folder = sound();
    let server = Server::start(&folder, &[]);
    let before = server.get("/une/?brut").text();
    let fault = "---\ntitle: \"Deux\"\n---\n[Trois](page:trois).\n\n<b>gras</b>\n";
    folder.put("content/pages/deux.md", fault);
    folder.put("content/pages/une.md", "---\ntitel: \"Une\"\n---\nNeuf.\n");
    let state = server.state("/une/");
    assert_eq!(state["mood"], "faulty");
    let places = texts(&state["faults"], "place");
    assert!(places.contains(&"content/pages/deux.md:4:1"), "{places:?}");
    assert!(
        places.iter().any(|it| it.starts_with("content/pages/une.md:2:1")),
        "{places:?}"
    );
    let faults = state["faults"].as_array().expect("a list");
    let link =
        faults.iter().find(|it| it["code"] == "ref.unresolved").expect("it is told");
    assert!(link["message"].as_str().expect("a text").contains("trois"), "{link}");
    let excerpt = texts(&link["excerpt"], "text");
    assert_eq!(excerpt[1..], ["[Trois](page:trois).", "^^^^^^^^^^^^^^^^^^^"], "{link}");
    assert_eq!(server.get("/une/?brut").text(), before, "the last sound state stays");
    let checks = state["sections"].as_array().expect("a list");
    let checks = checks.iter().find(|it| it["id"] == "checks").expect("it is told");
    assert!(
        texts(&checks["faults"], "place").iter().all(|it| it.contains("une.md")),
        "{checks}"
    );
    let told = server.heard("la dernière version sans erreur reste affichée");
    assert!(told.contains("content/pages/deux.md:4:1"), "{told}");

    folder.put("content/pages/deux.md", "---\ntitle: \"Deux\"\n---\nMieux.\n");
    folder.put("content/pages/une.md", "---\ntitle: \"Une\"\n---\nNeuf.\n");
    let state = server.until("/une/", |it| it["mood"] == "fine");
    assert_eq!(
        texts(&state["faults"], "severity").iter().filter(|it| **it == "error").count(),
        0
    );
    assert!(server.get("/une/").text().contains("Neuf."));
}

#[test]
fn a_site_that_begins_with_faults_is_shown_once_they_are_mended() {
    let folder = Folder::with(&[("content/site.yaml", "titre: Essai\n")]);
    let server = Server::start(&folder, &[]);
    let page = server.get("/");
    assert_eq!(page.status, 503);
    assert!(page.text().contains("/_fabrique/preview.js"));
    std::fs::remove_dir_all(folder.path.join("content")).expect("it is removed");
    let state = server.until("/", |it| it["faults"][0]["code"] == "");
    assert!(
        state["faults"][0]["message"].as_str().expect("a text").contains("content"),
        "{state}"
    );
    folder.put("content/pages/dated.md", DATED);
    folder.put("content/site.yaml", SITE);
    server.until("/", |it| it["mood"] == "fine" && !it["page"]["path"].is_null());
    assert_eq!(server.get("/").status, 200);
}

#[test]
fn a_page_tells_its_files_and_its_weight() {
    let folder = sound();
    let server = Server::start(&folder, &["--date", "2020-04-13"]);
    let state = server.state("/deux/");
    let section = |id: &str| {
        let all = state["sections"].as_array().expect("a list");
        all.iter().find(|it| it["id"] == id).expect("it is told").clone()
    };
    let files = section("files");
    let paths = texts(&files["rows"], "text");
    let expected = ["content/pages/deux.md", "content/pages/une.md", "content/site.yaml"];
    assert_eq!(paths, expected);
    let weight =
        section("weight")["rows"][0]["text"].as_str().expect("a text").to_owned();
    let tenths = (server.get("/deux/?brut").body.len() + 50) / 100;
    let expected = format!("{},{}", tenths / 10, tenths % 10);
    assert!(
        weight.replace(",0\u{a0}", "\u{a0}").starts_with(expected.trim_end_matches(",0")),
        "{weight} {expected}"
    );
    assert_eq!(state["page"]["path"], "deux/index.html");
}

/// A small site with a lock, in two languages.
fn locked() -> Folder {
    let folder = Folder::with(&[]);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/restated-total");
    let mut open = vec![root.join("content")];
    while let Some(at) = open.pop() {
        for entry in std::fs::read_dir(at).expect("a folder") {
            let path = entry.expect("an entry").path();
            match path.is_dir() {
                true => open.push(path),
                false => {
                    let name = path.strip_prefix(&root).expect("it is below");
                    let text = std::fs::read_to_string(&path).expect("a text");
                    folder.put(&name.to_string_lossy(), &text);
                }
            }
        }
    }
    folder.put("content/site.en.yaml", "title: \"Small site\"\n");
    folder
}

#[test]
fn a_page_tells_what_differs_from_the_lock_in_either_language() {
    let folder = locked();
    let server = Server::start(&folder, &["--date", "2020-06-10"]);
    let lock = |page: &str| {
        let state = server.state(page);
        let all = state["sections"].as_array().expect("a list");
        all.iter().find(|it| it["id"] == "lock").expect("it is told").clone()
    };
    let own = lock("/impact/");
    assert!(!texts(&own["rows"], "text").is_empty(), "{own}");
    assert_eq!(own, lock("/en/impact/"));
    // What is only new or gone is not called changed, and another day is told.
    let lead = own["lead"].as_str().expect("a text").replace('\u{a0}', " ");
    assert!(lead.contains("montré"), "{lead}");
    assert!(lead.contains("L'aperçu est au 10 juin 2020"), "{lead}");
    let same = Server::start(&folder, &["--date", "2020-04-17"]);
    let state = same.state("/impact/");
    assert!(!state.to_string().contains("L'aperçu est au"), "{state}");
}
