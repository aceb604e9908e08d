//! What a reader sees of the demo is the same before and after the last turn.
#![cfg(feature = "minify")]

use std::collections::BTreeMap;
use std::path::Path;

use fabrique::build::{Cache, Inputs, build};
use fabrique::disk;
use fabrique::model::Reach;
use fabrique::render::Finish;
use html5gum::{Token, Tokenizer};

/// Elements that stand inside a sentence; all others begin a new one.
const INLINE: [&[u8]; 18] = [
    b"a", b"abbr", b"b", b"code", b"data", b"del", b"em", b"i", b"q", b"s", b"small",
    b"span", b"strong", b"sub", b"sup", b"time", b"u", b"wbr",
];

/// The lines of a page as a reader sees them, each with one space between words.
fn lines(html: &str) -> Vec<String> {
    let mut text = String::new();
    for Ok(token) in Tokenizer::new(html) {
        let name = match token {
            Token::String(words) => {
                text.push_str(&String::from_utf8_lossy(&words).replace('\n', " "));
                continue;
            }
            Token::StartTag(tag) => tag.name,
            Token::EndTag(tag) => tag.name,
            _ => continue,
        };
        if !INLINE.contains(&&**name) {
            text.push('\n');
        }
    }
    // A no-break space is no space between words: it must stay what it is.
    let words = |line: &str| {
        let words = line.split([' ', '\t', '\r']).filter(|it| !it.is_empty());
        words.collect::<Vec<_>>().join(" ")
    };
    text.lines().map(words).filter(|it| !it.is_empty()).collect()
}

fn pages(finish: Finish) -> BTreeMap<String, Vec<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = disk::read(root).expect("the demo can be read");
    let (content, templates, images) = (files.content, files.templates, files.images);
    let (date, base_url, reach) = (None, None, Reach::Published);
    let inputs = Inputs { content, templates, images, date, base_url, reach, finish };
    let outcome = build(&inputs, &mut Cache::default(), &|_| {});
    let pages = outcome.artifacts.iter().filter(|it| it.path.as_str().ends_with(".html"));
    let read = |bytes: &[u8]| lines(&String::from_utf8_lossy(bytes));
    pages.map(|it| (it.path.as_str().to_owned(), read(&it.bytes))).collect()
}

#[test]
fn no_word_is_lost_or_glued_when_pages_are_minified() {
    let (readable, minified) = (pages(Finish::Readable), pages(Finish::Minified));
    assert!(readable.len() > 100, "the demo has many pages");
    assert!(readable.keys().eq(minified.keys()), "the same pages");
    for (path, lines) in &readable {
        for (before, after) in lines.iter().zip(&minified[path]) {
            assert_eq!(before, after, "{path}");
        }
        assert_eq!(lines.len(), minified[path].len(), "{path}");
    }
}
