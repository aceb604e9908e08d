//! A site from a folder, or from one piece of text.

use std::path::Path;

use fabrique::build::{Cache, Inputs, Outcome, build};
use fabrique::disk;
use fabrique::model::Reach;
use fabrique::render::Finish;
use fabrique::text::Source;
use fabrique::value::Day;

/// What a project's folder holds; a file `date` beside `content/` gives the date.
#[allow(dead_code, reason = "each test file uses its own part of this one")]
pub fn folder(path: &Path) -> Inputs {
    let files = disk::read(path).expect("an example site can be read");
    let date = std::fs::read_to_string(path.join("date")).ok();
    let date = date.map(|text| Day::new(text.trim()).expect("`date` holds a day"));
    let (content, templates, images) = (files.content, files.templates, files.images);
    let (base_url, reach, finish) = (None, Reach::Published, Finish::Readable);
    Inputs { content, templates, images, date, base_url, reach, finish }
}

/// A whole site in one text: `-- path --` starts a file.
#[allow(dead_code, reason = "each test file uses its own part of this one")]
pub fn sources(text: &str) -> Vec<Source> {
    let mut found: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        let name = line.strip_prefix("-- ").and_then(|it| it.strip_suffix(" --"));
        match (name, found.last_mut()) {
            (Some(name), _) => found.push((name.to_owned(), String::new())),
            (None, Some((_, text))) => {
                text.push_str(line);
                text.push('\n');
            }
            (None, None) => {
                assert!(line.is_empty(), "text before the first file: {line}")
            }
        }
    }
    found.iter().map(|(name, text)| Source::new(name, text)).collect()
}

/// A build from nothing.
#[allow(dead_code, reason = "each test file uses its own part of this one")]
pub fn cold(inputs: &Inputs) -> Outcome {
    build(inputs, &mut Cache::default(), &|_| {})
}
