//! What a page is told when it asks how things are: its own version, the faults of all
//! files, what stands in the bar at its foot.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hasher};

use serde::Serialize;

use super::Desk;
use super::answer::{file_of, page_of};
use super::preview::{Fault, Mood, Section, Show};
use crate::artifact::Artifact;

/// The words that the script of the bar needs.
const WORDS: [&str; 11] = [
    "bar",
    "busy",
    "close",
    "current",
    "faults",
    "faults-title",
    "gone",
    "hint",
    "lost",
    "stale",
    "stale-none",
];

/// How things are, for one page.
#[derive(Serialize)]
struct State<'a> {
    build: u64,
    mood: Mood,
    summary: &'a str,
    page: Page,
    /// The version of each file that the page asks about; none when it is not there.
    assets: BTreeMap<&'a str, Option<String>>,
    faults: &'a [Fault],
    sections: Vec<Section>,
    words: BTreeMap<&'static str, String>,
}

/// The page that asks.
#[derive(Serialize)]
struct Page {
    /// Its file in the site; none when there is no such page.
    path: Option<String>,
    /// The version of its bytes, without our block.
    version: Option<String>,
}

/// How things are for the page at this address, and for the files it uses.
pub(super) fn look(desk: &Desk, address: &str, assets: &[String]) -> String {
    let (build, show) = desk.preview.now();
    let file = file_of(&show, address);
    let sections = file.map(|it| (show.about)(&it.path)).unwrap_or_default();
    let shown = file.or_else(|| page_of(&show, address));
    let state = State {
        build,
        mood: show.mood,
        summary: &show.summary,
        page: Page {
            path: file.map(|it| it.path.to_string()),
            version: shown.map(|it| version(it)),
        },
        assets: assets.iter().map(|it| (it.as_str(), asset(&show, it))).collect(),
        faults: &show.faults,
        sections,
        words: WORDS
            .into_iter()
            .map(|it| (it, desk.words.text(&format!("serve-{it}"))))
            .collect(),
    };
    let text = serde_json::to_string(&state);
    text.expect("text and numbers can always be written as JSON")
}

fn asset(show: &Show, address: &str) -> Option<String> {
    file_of(show, address).map(|it| version(it))
}

/// What changes with the bytes of a file, and only with them.
pub(super) fn version(artifact: &Artifact) -> String {
    let mut hasher = DefaultHasher::new();
    hasher.write(&artifact.bytes);
    format!("{:016x}", hasher.finish())
}
