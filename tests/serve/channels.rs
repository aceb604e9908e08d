//! What goes out of one day, side by side.

use std::fs;
use std::path::Path;

use crate::client::Server;
use crate::common::folder::Folder;
use crate::{sound, texts};

/// An example site whose day goes out on every channel.
const EXAMPLE: &str = "tests/sites/a-day-on-every-channel/content";

#[test]
fn a_day_is_shown_on_all_its_channels_side_by_side() {
    let folder = Folder::with(&[]);
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join(EXAMPLE);
    copy(&from, &folder, "content");
    let server = Server::start(&folder, &[]);
    let day = "/programmes/re-action/jours/jour-1-lancement/";
    let state = server.state(day);
    let sections = state["sections"].as_array().expect("a list");
    let channels = sections.iter().find(|it| it["id"] == "channels").expect("it is told");
    let links = texts(&channels["rows"], "href");
    assert!(!links.is_empty());
    for link in links {
        let answer = server.get(link);
        assert_eq!(answer.status, 200, "{link}");
        let policy = &answer.fields["content-security-policy"];
        assert!(policy.contains("frame-src 'self'") && !policy.contains("unsafe"));
        let page = answer.text();
        let frames: Vec<&str> = page.split("src=\"").skip(1).collect();
        let frames = frames.iter().filter_map(|it| it.split('"').next());
        let frames: Vec<&str> = frames.filter(|it| it.ends_with("?brut")).collect();
        assert_eq!(frames[0], format!("{day}?brut"), "{link}");
        for name in ["mail.html?brut", "whatsapp.txt?brut"] {
            assert!(frames.iter().any(|it| it.ends_with(name)), "{link}: {name}");
        }
        for frame in frames {
            let shown = server.get(frame);
            assert_eq!(shown.status, 200, "{frame}");
            // A mail has its styles in itself, pages of the site never.
            let policy = &shown.fields["content-security-policy"];
            assert_eq!(policy.contains("unsafe"), frame.contains("mail.html"), "{frame}");
        }
    }
}

#[test]
fn what_sends_nothing_has_no_channels() {
    let server = Server::start(&sound(), &[]);
    for page in ["/une/", "/", "", "/nowhere/", "/une", "/\"><script>"] {
        let status = server.get(&format!("/_fabrique/canaux?page={page}")).status;
        assert_ne!(status, 200, "{page}");
    }
    let state = server.state("/une/");
    let sections = state["sections"].as_array().expect("a list");
    assert!(sections.iter().all(|it| it["id"] != "channels"));
}

fn copy(from: &Path, folder: &Folder, to: &str) {
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let target = format!("{to}/{name}");
        match path.is_dir() {
            true => copy(&path, folder, &target),
            false => {
                folder.put(&target, &fs::read_to_string(&path).expect("a text"));
            }
        }
    }
}
