//! Random edits, additions, renamings and removals, faults and their mending: after each,
//! what is served is what a build from nothing makes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fabrique::build::{Cache, Inputs, build};
use fabrique::disk;
use fabrique::model::Reach;
use fabrique::render::Finish;
use serde_json::Value;

use crate::client::{Line, Server};
use crate::common::folder::Folder;

/// How many, unless the environment says so; without optimisation a build
/// from nothing takes a second.
const STEPS: usize = if cfg!(debug_assertions) { 60 } else { 520 };

/// What a build from nothing comes to; `site` is none when there may be no site.
struct Cold {
    site: Option<BTreeMap<String, Vec<u8>>>,
    codes: Option<Vec<String>>,
}

/// A source of chance that is the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % 1_000_003).expect("it is small") % count.max(1)
    }
}

/// A project that is changed at random, and how it was when it was sound.
struct Project {
    folder: Folder,
    sound: BTreeMap<PathBuf, Vec<u8>>,
    chance: Chance,
    n_made: usize,
}

#[test]
fn every_state_that_is_served_is_that_of_a_cold_build() {
    let mut project = Project::new(Chance(0x5eed_2020_0413_0417));
    let server = Server::start(&project.folder, &[]);
    let mut line = server.line();
    let mut good = cold(&project.folder.path).site.expect("it begins sound");
    let (mut n_good, mut n_faulty, mut since) = (0, 0, 0);
    let mut all: BTreeSet<String> = good.keys().cloned().collect();
    let n_steps = std::env::var("STEPS").ok().and_then(|it| it.parse().ok());
    let n_steps = n_steps.unwrap_or(STEPS);
    for step in 0..n_steps {
        let done = match since > 2 {
            true => project.mend(),
            false => project.step(),
        };
        let cold = cold(&project.folder.path);
        let is_good = cold.site.is_some();
        let state = match step % 7 {
            // Nobody asks it to look: it must notice.
            0 => {
                server.until("/", |it| is_as(it, &cold) && is_served(&server, &cold, it))
            }
            _ => server.state("/"),
        };
        assert!(is_as(&state, &cold), "step {step}, {done}: {state}");
        match cold.site {
            Some(site) => (n_good, since, good) = (n_good + 1, 0, site),
            None => (n_faulty, since) = (n_faulty + 1, since + 1),
        }
        all.extend(good.keys().cloned());
        compare(
            &mut line,
            &good,
            &all,
            &format!("step {step}, {done}, sound: {is_good}"),
        );
    }
    assert!(n_good > n_steps / 3 && n_faulty > n_steps / 10, "{n_good} {n_faulty}");
}

/// Whether the state says of the faults what a build from nothing does.
fn is_as(state: &Value, cold: &Cold) -> bool {
    let mood = if cold.site.is_some() { "fine" } else { "faulty" };
    let faults = state["faults"].as_array().expect("a list");
    let mut codes: Vec<String> =
        faults.iter().map(|it| it["code"].as_str().expect("a code").to_owned()).collect();
    codes.sort();
    state["mood"] == mood && cold.codes.as_ref().is_none_or(|it| *it == codes)
}

/// Whether every file is served as it would be built; for one that is watched only.
fn is_served(server: &Server, cold: &Cold, state: &Value) -> bool {
    let Some(site) = &cold.site else { return state["mood"] == "faulty" };
    let mut line = server.line();
    site.iter().all(|(path, bytes)| line.get(&format!("/{path}?brut")).body == *bytes)
}

fn compare(
    line: &mut Line,
    good: &BTreeMap<String, Vec<u8>>,
    all: &BTreeSet<String>,
    step: &str,
) {
    for path in all {
        let answer = line.get(&format!("/{path}?brut"));
        match good.get(path) {
            Some(bytes) => {
                assert_eq!(answer.status, 200, "{path} after {step}");
                assert!(answer.body == *bytes, "{path} is other after {step}");
            }
            None => assert_eq!(answer.status, 404, "{path} after {step}"),
        }
    }
}

fn cold(root: &Path) -> Cold {
    let Ok(files) = disk::read(root) else { return Cold { site: None, codes: None } };
    let (content, templates, images) = (files.content, files.templates, files.images);
    let (date, base_url) = (None, None);
    let (reach, finish) = (Reach::Published, Finish::Minified);
    let inputs = Inputs { content, templates, images, date, base_url, reach, finish };
    let outcome = build(&inputs, &mut Cache::default(), &|_| {});
    let list = outcome.diagnostics.list.iter();
    let mut codes: Vec<String> = list.map(|it| it.code().to_owned()).collect();
    codes.sort();
    let site = outcome.artifacts.iter();
    let site = site.map(|it| (it.path.to_string(), it.bytes.clone()));
    let is_sound = !outcome.diagnostics.has_errors();
    Cold { site: is_sound.then(|| site.collect()), codes: Some(codes) }
}

impl Project {
    /// A copy of the small example site, with two free pages and a template of its own.
    fn new(chance: Chance) -> Self {
        let folder = Folder::with(&[
            ("content/pages/one.md", "---\ntitle: \"Une\"\n---\nUn texte.\n"),
            (
                "content/pages/two.md",
                "---\ntitle: \"Deux\"\n---\nVoir [une](page:one) et <indicator:kits-assembled>.\n",
            ),
            ("templates/assets/own.css", "p { color: #000 }\n"),
        ]);
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/small-site");
        copy(&from.join("content"), &folder.path.join("content"));
        let mut project = Self { folder, sound: BTreeMap::new(), chance, n_made: 0 };
        project.sound = project.files();
        project
    }

    fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut found = BTreeMap::new();
        for part in ["content", "templates"] {
            collect(&self.folder.path.join(part), &mut found);
        }
        found
    }

    /// One of the files; pages more often than others.
    fn one(&mut self) -> PathBuf {
        let files: Vec<PathBuf> = self.files().into_keys().collect();
        let pages: Vec<PathBuf> = files
            .iter()
            .filter(|it| it.extension().is_some_and(|it| it == "md"))
            .cloned()
            .collect();
        match self.chance.below(2) == 0 && !pages.is_empty() {
            true => pages[self.chance.below(pages.len())].clone(),
            false => files[self.chance.below(files.len())].clone(),
        }
    }

    /// Puts a file in its place at once, as careful editors do.
    fn put(&self, path: &Path, bytes: &[u8]) {
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        let draft = path.with_file_name(".draft");
        fs::write(&draft, bytes).expect("a draft");
        fs::rename(&draft, path).expect("the file");
    }

    /// Changes something, and says what.
    fn step(&mut self) -> String {
        self.n_made += 1;
        let number = self.n_made;
        let root = self.folder.path.clone();
        let path = self.one();
        let mut bytes = fs::read(&path).expect("it is there");
        match self.chance.below(12) {
            0..3 => {
                let text =
                    format!("---\ntitle: \"Page {number}\"\n---\nTexte {number}.\n");
                let page = root.join(format!("content/pages/deep/page-{number}.md"));
                self.put(&page, text.as_bytes());
                format!("{} is added", page.display())
            }
            3..5 => {
                let page = root.join("content/pages/one.md");
                let text =
                    format!("---\ntitle: \"Une\"\n---\nUn texte, {}.\n", number % 10);
                fs::create_dir_all(page.parent().expect("a folder")).expect("a folder");
                // Not careful, and often of the same length as before.
                fs::write(&page, text).expect("a page");
                "a page is written over".to_owned()
            }
            5 => {
                let log = root.join("content/log/2020/2020-04.yaml");
                let text = format!(
                    "- {{date: 2020-04-06, cohort: w15-01, action: collect-kits, quantity: {}}}\n",
                    1 + number % 9
                );
                self.put(&log, text.as_bytes());
                "the log is changed".to_owned()
            }
            6 => {
                let style = root.join("templates/assets/own.css");
                self.put(&style, format!("p {{ color: #{number:06} }}\n").as_bytes());
                "a style is changed".to_owned()
            }
            7 => {
                let to = path.with_file_name(format!("renamed-{number}.md"));
                fs::rename(&path, &to).expect("it is renamed");
                format!("{} is renamed", path.display())
            }
            8 => {
                fs::remove_file(&path).expect("it is removed");
                format!("{} is removed", path.display())
            }
            9 => {
                let at = self.chance.below(bytes.len());
                bytes.truncate(at);
                self.put(&path, &bytes);
                format!("{} is cut", path.display())
            }
            10 => {
                let at = self.chance.below(bytes.len());
                let wrong: [&[u8]; 4] = [b"\xe9", b"\t: {", b"(page:nobody)", b"\n---\n"];
                let wrong = wrong[self.chance.below(wrong.len())];
                bytes.splice(at..at, wrong.iter().copied());
                self.put(&path, &bytes);
                format!("{} gets {wrong:?}", path.display())
            }
            _ if root.join("elsewhere").is_dir() => self.mend(),
            _ => {
                let (there, away) = (root.join("content"), root.join("elsewhere"));
                fs::rename(there, away).expect("the folder goes away");
                "the content goes away".to_owned()
            }
        }
    }

    /// Puts everything back as it was at first.
    fn mend(&mut self) -> String {
        let root = self.folder.path.clone();
        if root.join("elsewhere").is_dir() {
            let _ = fs::remove_dir_all(root.join("content"));
            fs::rename(root.join("elsewhere"), root.join("content")).expect("it is back");
        }
        for path in self.files().into_keys().filter(|it| !self.sound.contains_key(it)) {
            let _ = fs::remove_file(path);
        }
        for (path, bytes) in &self.sound {
            self.put(path, bytes);
        }
        "all is mended".to_owned()
    }
}

fn collect(folder: &Path, found: &mut BTreeMap<PathBuf, Vec<u8>>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.expect("an entry").path();
        match path.is_dir() {
            true => collect(&path, found),
            false => {
                found.insert(path.clone(), fs::read(path).expect("a file"));
            }
        }
    }
}

fn copy(from: &Path, to: &Path) {
    let mut files = BTreeMap::new();
    collect(from, &mut files);
    for (path, bytes) in files {
        let to = to.join(path.strip_prefix(from).expect("it is below"));
        fs::create_dir_all(to.parent().expect("a folder")).expect("a folder");
        fs::write(to, bytes).expect("a file");
    }
}
