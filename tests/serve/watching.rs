//! How changes are found: told by the system, or looked for.

use std::process::Command;
use std::time::Instant;

use crate::client::{PATIENCE, Server};
use crate::sound;

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
    while server.get("/loin/ici/loin/").status != 200 {
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

/// A user of its own has limits of its own, which may be set; some systems allow none.
#[cfg(target_os = "linux")]
#[test]
fn where_the_system_watches_no_more_files_are_looked_at() {
    let within = |script: &str| {
        let mut command = Command::new("unshare");
        command.args(["-Ur", "sh", "-c", script, env!("CARGO_BIN_EXE_fabrique")]);
        command
    };
    let limit = "echo 2 > /proc/sys/user/max_inotify_watches";
    if !within(limit).status().is_ok_and(|it| it.success()) {
        return;
    }
    let folder = sound();
    let script = format!("{limit}; exec \"$0\" serve --port 0");
    let server = Server::run(&folder, within(&script));
    let said = server.said();
    assert!(said.contains("ne peut pas surveiller autant de dossiers"), "{said}");
    folder.put("content/pages/une.md", "---\ntitle: \"Une\"\n---\nVu.\n");
    let began = Instant::now();
    while !server.get("/une/").text().contains("Vu.") {
        assert!(began.elapsed() < PATIENCE);
    }
}
