//! Content as it should never be: whatever an editor saves, a build ends, tells, and
//! never panics.
//!
//! The mistakes are made by a small generator with a fixed seed, so that a failure can
//! be seen again. `HOSTILE=5000 cargo test --release --test hostile` looks further.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use fabrique::build::{Cache, Inputs, build};
use fabrique::disk;
use fabrique::model::Reach;
use fabrique::render::Finish;
use fabrique::text::Source;

/// What people and broken programs put into files.
const PIECES: [&str; 24] = [
    "\t",
    "---\n",
    "{",
    "}",
    "[",
    "]",
    ": ",
    "- ",
    "\"",
    "'",
    "é",
    "\u{202f}",
    "&a ",
    "*a",
    "| \n",
    "> ",
    "9999999999999999999",
    "-1",
    "unknown",
    "2020-99-99",
    "\r\n",
    "#### ",
    "<b>",
    "](x:y)",
];

/// Numbers that look random and are not (Marsaglia's xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit.max(1) as u64).expect("below a usize")
    }

    /// A place between two characters.
    fn place(&mut self, text: &str) -> usize {
        let mut at = self.below(text.len() + 1);
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    }
}

/// The text with a few mistakes in it.
fn mistaken(text: &str, chance: &mut Chance) -> String {
    let mut text = text.to_owned();
    for _ in 0..=chance.below(3) {
        let (one, other) = (chance.place(&text), chance.place(&text));
        let (start, end) = (one.min(other), one.max(other).min(one.min(other) + 40));
        let end =
            (start..=end).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(start);
        match chance.below(4) {
            0 => text.insert_str(start, PIECES[chance.below(PIECES.len())]),
            1 => text.replace_range(start..end, ""),
            2 => {
                let piece = text[start..end].to_owned();
                let to = chance.place(&text);
                text.insert_str(to, &piece);
            }
            _ => {
                // A line is lost, or written twice.
                let lines: Vec<&str> = text.split_inclusive('\n').collect();
                let at = chance.below(lines.len());
                let copies = chance.below(2) * 2;
                let line = lines.get(at).copied().unwrap_or_default().repeat(copies);
                let after = lines.get(at + 1..).unwrap_or_default().concat();
                text = lines[..at.min(lines.len())].concat() + &line + &after;
            }
        }
    }
    text
}

#[test]
fn no_mistake_in_the_content_makes_a_build_panic() {
    let files = disk::read(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the demo");
    let (base_url, reach, finish) = (None, Reach::Drafts, Finish::Readable);
    let (content, templates, images) = (files.content, files.templates, files.images);
    let demo = Inputs { content, templates, images, date: None, base_url, reach, finish };
    let n_builds =
        std::env::var("HOSTILE").ok().and_then(|it| it.parse().ok()).unwrap_or(80);
    let seed =
        std::env::var("SEED").ok().and_then(|it| it.parse().ok()).unwrap_or(20_200_323);
    let (mut chance, mut cache) = (Chance(seed), Cache::default());
    for _ in 0..n_builds {
        let mut inputs = demo.clone();
        let at = chance.below(inputs.content.len());
        let source = &demo.content[at];
        let text = match chance.below(12) {
            0 => None,
            _ => Some(mistaken(&source.text, &mut chance)),
        };
        match &text {
            None => {
                inputs.content.remove(at);
            }
            Some(text) => inputs.content[at] = Source::new(source.path.as_str(), text),
        }
        let built =
            catch_unwind(AssertUnwindSafe(|| build(&inputs, &mut cache, &|_| {})));
        assert!(
            built.is_ok(),
            "{} with this text:\n{}",
            source.path,
            text.unwrap_or_default()
        );
    }
}
