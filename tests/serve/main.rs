//! `fabrique serve` over real HTTP: what is served, to whom, and what is told when the
//! content changes.

#[path = "../common/folder.rs"]
mod folder_of_tests;
mod client;
mod steps;

mod common {
    pub(crate) use crate::folder_of_tests as folder;
}

use std::net::TcpListener;
use std::process::Command;
use std::thread;
use std::time::Instant;

use client::{Answer, PATIENCE, Server};
use common::folder::Folder;
use serde_json::Value;

const SITE: &str =
    "title: Essai\nbase_url: https://exemple.org/\norganisation: {name: Essai}\n";

/// The date of the site is the latest in it.
const DATED: &str = "---\ntitle: \"Datée\"\nupdated: 2020-04-13\n---\nUn texte.\n";

fn sound() -> Folder {
    let page = |title: &str| format!("---\ntitle: \"{title}\"\n---\nUn texte.\n");
    Folder::with(&[
        ("content/site.yaml", SITE),
        ("content/pages/dated.md", DATED),
        ("content/pages/une.md", &page("Une")),
        ("content/pages/deux.md", "---\ntitle: \"Deux\"\n---\n[Une](page:une).\n"),
    ])
}

/// The answer to a request with these lines after its first.
fn asked(server: &Server, first: &str, fields: &[&str]) -> Answer {
    let mut line = server.line();
    let method = first.split(' ').next().unwrap_or_default();
    let fields: String = fields.iter().map(|it| format!("{it}\r\n")).collect();
    line.send(&format!("{first} HTTP/1.1\r\n{fields}\r\n"));
    line.answer(method)
}

fn texts<'v>(list: &'v Value, name: &str) -> Vec<&'v str> {
    let list = list.as_array().expect("a list").iter();
    list.map(|it| it[name].as_str().expect("a text")).collect()
}

#[test]
fn only_pages_of_this_machine_may_ask() {
    let folder = sound();
    let server = Server::start(&folder, &[]);
    let port = server.port;
    let own = format!("Host: 127.0.0.1:{port}");
    let status = |path: &str, fields: &[&str]| {
        asked(&server, &format!("GET {path}"), fields).status
    };
    let local = format!("Host: localhost:{port}");
    assert_eq!((status("/", &[&own]), status("/", &[&local])), (200, 200));
    let strange = format!("Host: attaque.example:{port}");
    let twice = [own.as_str(), "Host: a.example"];
    for host in [
        &[strange.as_str()][..],
        &["Host: 127.0.0.1"],
        &["Host: 127.0.0.1:1"],
        &[],
        &twice,
    ] {
        assert_eq!(status("/", host), 403, "{host:?}");
        assert_eq!(status("/_fabrique/events", host), 403, "{host:?}");
    }
    let from = |it: &str| format!("Origin: {it}");
    let tool = "/_fabrique/state?page=/";
    assert_eq!(status(tool, &[&own, &from(&format!("http://127.0.0.1:{port}"))]), 200);
    for origin in
        ["https://attaque.example", "null", &format!("https://127.0.0.1:{port}")]
    {
        assert_eq!(status(tool, &[&own, &from(origin)]), 403, "{origin}");
    }
    assert_eq!(status(tool, &[&own, "Sec-Fetch-Site: cross-site"]), 403);
    assert_eq!(status("/", &[&own, "Sec-Fetch-Site: cross-site"]), 200);
    let allowed = server.get("/");
    assert_eq!(allowed.fields.get("access-control-allow-origin"), None);
    let policy = &allowed.fields["content-security-policy"];
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"));
}

#[test]
fn a_path_leads_to_a_file_of_the_site_or_nowhere() {
    let folder = sound();
    folder.put("secret.txt", "secret");
    let server = Server::start(&folder, &[]);
    let outside = [
        "/../secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e/secret.txt",
        "/une/../../secret.txt",
        "//secret.txt",
        "/content/site.yaml",
        "/..\\secret.txt",
        "/%00",
        "/_fabrique/../site.yaml",
    ];
    for path in outside {
        let answer = server.get(path);
        assert!([400, 404].contains(&answer.status), "{path}: {}", answer.status);
        assert!(!answer.text().contains("secret"), "{path}");
    }
    assert_eq!(server.get("/%zz").status, 400);
    let moved = server.get("/une");
    assert_eq!((moved.status, moved.fields["location"].as_str()), (307, "/une/"));
    let kinds = [
        ("/", "text/html; charset=utf-8"),
        ("/une/", "text/html; charset=utf-8"),
        ("/une/index.html", "text/html; charset=utf-8"),
        ("/robots.txt", "text/plain; charset=utf-8"),
        ("/sitemap.xml", "application/xml"),
        ("/site.webmanifest", "application/manifest+json"),
        ("/_fabrique/preview.js", "text/javascript; charset=utf-8"),
        ("/_fabrique/preview.css", "text/css; charset=utf-8"),
    ];
    for (path, kind) in kinds {
        let answer = server.get(path);
        assert_eq!(
            (answer.status, answer.fields["content-type"].as_str()),
            (200, kind),
            "{path}"
        );
    }
    let gone = server.get("/jamais/");
    assert_eq!(gone.status, 404);
    assert!(
        gone.text().contains("/_fabrique/preview.js"),
        "the page that says so has a bar"
    );
}

#[test]
fn a_page_is_its_file_and_our_block_after_it() {
    let folder = sound();
    let server = Server::start(&folder, &[]);
    let (page, raw) = (server.get("/une/").text(), server.get("/une/?brut").text());
    let block = page.strip_prefix(&raw).expect("the file stands first");
    assert!(block.contains("<script type=\"module\" src=\"/_fabrique/preview.js\""));
    assert!(!raw.contains("_fabrique"));
    let text = server.get("/robots.txt").text();
    assert_eq!(text, server.get("/robots.txt?brut").text());

    let own = format!("Host: 127.0.0.1:{}", server.port);
    let full = server.get("/une/");
    let head = asked(&server, "HEAD /une/", &[&own]);
    assert_eq!((head.status, &head.fields), (200, &full.fields));
    let known = format!("If-None-Match: {}", full.fields["etag"]);
    assert_eq!(asked(&server, "GET /une/", &[&own, &known]).status, 304);
    let post = asked(&server, "POST /une/", &[&own, "Content-Length: 0"]);
    assert_eq!((post.status, post.fields["allow"].as_str()), (405, "GET, HEAD"));
    assert_eq!(asked(&server, "GET http://a.example/", &[&own]).status, 400);
    let long = format!("X-Long: {}", "x".repeat(20_000));
    assert_eq!(asked(&server, "GET /", &[&own, &long]).status, 431);
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
        let told = text.strip_prefix("data: ").map(|it| serde_json::from_str(it));
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
    let told = server.said();
    assert!(told.contains("content/pages/deux.md:4:1"), "{told}");
    assert!(told.contains("la dernière version sans erreur reste affichée"), "{told}");

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

#[test]
fn requests_are_answered_while_a_site_is_built() {
    let folder = sound();
    let server = Server::start(&folder, &[]);
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let mut line = server.line();
                for _ in 0..200 {
                    let answer = line.get("/une/?brut");
                    assert_eq!(answer.status, 200);
                    let text = answer.text();
                    assert!(
                        text.contains("Texte ") || text.contains("Un texte"),
                        "{text}"
                    );
                }
            });
        }
        for number in 0..20 {
            let text = format!("---\ntitle: \"Une\"\n---\nTexte {number}.\n");
            folder.put("content/pages/draft.tmp~", &text);
            let (from, to) = ("content/pages/draft.tmp~", "content/pages/une.md");
            std::fs::rename(folder.path.join(from), folder.path.join(to))
                .expect("a file");
        }
    });
    server.state("/");
    assert!(server.get("/une/").text().contains("Texte 19."));
}

#[test]
fn folders_that_are_made_later_are_watched_too() {
    let folder = sound();
    let server = Server::start(&folder, &[]);
    folder.put("templates/assets/own.css", "p { color: red }\n");
    let own =
        "<link rel=\"stylesheet\" href=\"{{ shell.root }}{{ assets[\"own.css\"] }}\">";
    let page = format!(
        "{{% extends \"base.html\" %}}{{% block head %}}{own}{{% endblock %}}\
         {{% block main %}}<h1>Le mien</h1>{{% endblock %}}"
    );
    folder.put("templates/page.html", &page);
    let began = Instant::now();
    while !server.get("/une/").text().contains("Le mien") {
        assert!(began.elapsed() < PATIENCE);
    }
    let page = server.get("/une/").text();
    let style = page.split("assets/own-").nth(1).and_then(|it| it.split(".css").next());
    let style = format!("/assets/own-{}.css", style.expect("its name"));
    assert!(server.get(&style).text().contains("red"));
    folder.put("content/pages/loin/ici/page.md", "---\ntitle: \"Loin\"\n---\nUn.\n");
    let began = Instant::now();
    while server.get("/loin/").status != 200
        && server.get("/loin/ici/page/").status != 200
    {
        assert!(began.elapsed() < PATIENCE, "{}", server.said());
    }
}

#[test]
fn where_nobody_tells_of_changes_files_are_looked_at() {
    let folder = sound();
    let server = Server::start(&folder, &["--poll"]);
    assert!(server.said().contains("deux fois par seconde"), "{}", server.said());
    folder.put("content/pages/une.md", "---\ntitle: \"Une\"\n---\nVu.\n");
    let began = Instant::now();
    while !server.get("/une/").text().contains("Vu.") {
        assert!(began.elapsed() < PATIENCE);
    }
}

#[test]
fn a_port_that_is_taken_is_told() {
    let folder = sound();
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port().to_string();
    let mut command = Command::new(env!("CARGO_BIN_EXE_fabrique"));
    command.arg("-C").arg(&folder.path).args(["serve", "--port", &port]);
    let run = command.output().expect("it starts");
    let notes = String::from_utf8(run.stderr).expect("text");
    assert_eq!(run.status.code(), Some(2));
    assert!(notes.contains(&format!("le port {port} ne peut pas être pris")), "{notes}");
    let mut command = Command::new(env!("CARGO_BIN_EXE_fabrique"));
    command.arg("-C").arg(folder.path.join("content")).args(["serve", "--port", "0"]);
    assert_eq!(command.output().expect("it starts").status.code(), Some(2));
}

#[cfg(unix)]
#[test]
fn it_ends_well_when_it_is_told_to() {
    let folder = sound();
    let mut server = Server::start(&folder, &[]);
    let id = server.child.id().to_string();
    let sent = Command::new("kill").args(["-INT", &id]).status().expect("kill");
    assert!(sent.success());
    let ended = server.child.wait().expect("it ends");
    assert_eq!(ended.code(), Some(0));
    let began = Instant::now();
    while !server.said().contains("Aperçu arrêté.") {
        assert!(began.elapsed() < PATIENCE, "{}", server.said());
    }
}
