//! Who is answered, with what, and how it begins and ends.

use std::net::TcpListener;
use std::process::Command;
use std::thread;
use std::time::Instant;

use crate::client::{PATIENCE, Server};
use crate::{asked, sound};

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
