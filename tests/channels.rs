//! What is sent of a day: messages of a hundred hostile days, read as WhatsApp reads them.
//!
//! The reader below knows nothing of the printer: it finds marks where the rules of
//! WhatsApp find them, and what is left must be the text as somebody wrote it. The days
//! come from a generator with a fixed seed, so that a failure can be seen again.

#[path = "common/text.rs"]
mod text;

use std::collections::BTreeMap;

use fabrique::artifact::Artifact;
use fabrique::build::{Cache, Inputs, Outcome, build};
use fabrique::model::Reach;
use fabrique::render::Finish;
use unicode_segmentation::UnicodeSegmentation;

/// What hostile texts are made of: letters of scripts that join, turn or pile up, signs
/// that WhatsApp takes for marks, and signs that begin lists and quotations.
const BITS: [&str; 30] = [
    "a",
    "é",
    "e\u{301}",
    "o\u{301}\u{323}\u{30a}\u{332}",
    "👩\u{200d}👩\u{200d}👧\u{200d}👦",
    "👍🏽",
    "🇫🇷",
    "❤\u{fe0f}\u{200d}🔥",
    "שלום",
    "مَرْحَبًا",
    "\u{202e}abc\u{202c}",
    "क्षि",
    "ครับ",
    "한국",
    "*",
    "**",
    "_",
    "__",
    "~",
    "`",
    "```",
    "*a*",
    "_b_",
    "~c~",
    "-",
    ">",
    "\u{301}",
    "\u{200d}",
    "\u{600}",
    "ré_action",
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

    fn word(&mut self) -> String {
        let n_bits = 1 + self.below(6);
        (0..n_bits).map(|_| BITS[self.below(BITS.len())]).collect()
    }
}

/// A style with its marks in Markdown, and the letter that says it below.
const STYLES: [(&str, char); 3] = [("**", 'b'), ("*", 'i'), ("~~", 's')];

/// A day as it is written, and as it should be read.
#[derive(Default)]
struct HostileDay {
    markdown: String,
    /// What is to be read, with a line end between blocks.
    said: String,
    /// Words that nothing else has, each with the style that it must have.
    witnesses: Vec<(String, String)>,
    /// How many items there are.
    n_items: usize,
}

impl HostileDay {
    fn new(seed: usize) -> Self {
        let mut chance = Chance(0x9e37_79b9_7f4a_7c15 ^ (seed as u64 + 1) << 7);
        let mut day = Self::default();
        for _ in 0..=chance.below(12) {
            if !day.markdown.is_empty() {
                day.markdown.push_str("\n\n");
                // Markdown keeps no space there.
                day.said.truncate(day.said.trim_end_matches(' ').len());
                day.said.push('\n');
            }
            if chance.below(5) == 0 {
                day.markdown.push_str("- ");
                day.n_items += 1;
                // Two lists in a row are one in Markdown.
                day.paragraph(&mut chance);
                day.markdown.push_str("\n\n***");
                continue;
            }
            day.paragraph(&mut chance);
        }
        day.markdown.push_str("\n\n");
        day.said.push('\n');
        match seed % 10 {
            3 => day.plain(&"é".repeat(10_000)),
            6 => day.plain(&"👩\u{200d}👩\u{200d}👧\u{200d}👦".repeat(600)),
            9 => day.plain(&"*a _b ~c ".repeat(1_200)),
            _ => {}
        }
        day.said.truncate(day.said.trim_end().len());
        day
    }

    fn paragraph(&mut self, chance: &mut Chance) {
        // A first word that Markdown cannot take for anything else.
        self.plain("mot ");
        for _ in 0..=chance.below(40) {
            match chance.below(8) {
                0 => {
                    let (mark, style) = STYLES[chance.below(3)];
                    let word = format!("w{}{}w", self.witnesses.len(), style);
                    self.markdown.push_str(&format!("{mark}{word}{mark} "));
                    self.said.push_str(&format!("{word} "));
                    self.witnesses.push((word, style.to_string()));
                }
                1 => {
                    let word = format!("w{}nw", self.witnesses.len());
                    self.plain(&format!("{word} "));
                    self.witnesses.push((word, String::new()));
                }
                _ => {
                    let word = chance.word();
                    self.plain(&format!("{word} "));
                }
            }
        }
    }

    fn plain(&mut self, text: &str) {
        for c in text.chars() {
            if c.is_ascii_punctuation() {
                self.markdown.push('\\');
            }
            self.markdown.push(c);
        }
        self.said.push_str(text);
    }
}

/// What WhatsApp shows of a message: letters with the styles of each.
#[derive(Default)]
struct Shown {
    letters: Vec<(char, String)>,
    n_items: usize,
}

fn shown(message: &str) -> Shown {
    let mut shown = Shown::default();
    for line in message.split('\n') {
        let rest = line.strip_prefix("- ").or_else(|| line.strip_prefix("* "));
        let rest = rest.or_else(|| line.strip_prefix("• "));
        shown.n_items += usize::from(rest.is_some());
        let letters: Vec<char> = rest.unwrap_or(line).chars().collect();
        assert!(!letters.starts_with(&['>']), "a quotation that nobody wrote: {line}");
        read(&letters, 0..letters.len(), "", &mut shown.letters);
        shown.letters.push(('\n', String::new()));
    }
    shown
}

/// Reads a part of a line, as WhatsApp does: a mark opens where no letter stands before
/// it and no space after it, and finds the next that closes.
fn read(
    line: &[char],
    part: std::ops::Range<usize>,
    style: &str,
    out: &mut Vec<(char, String)>,
) {
    let before = |at: usize| at.checked_sub(1).map(|it| line[it]);
    let after = |at: usize| line.get(at + 1).copied();
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let space = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let mut at = part.start;
    while at < part.end {
        let mark = line[at];
        let name = match mark {
            '*' => 'b',
            '_' => 'i',
            '~' => 's',
            '`' => 'c',
            _ => ' ',
        };
        let opens = match name {
            ' ' => false,
            'c' => true,
            _ => !letter(before(at)) && !space(after(at)),
        };
        let mut closing = (at + 2..part.end).filter(|it| line[*it] == mark);
        let close = closing
            .find(|it| name == 'c' || (!space(before(*it)) && !letter(after(*it))));
        match close.filter(|_| opens) {
            Some(close) => {
                let style = format!("{style}{name}");
                read(line, at + 1..close, &style, out);
                at = close + 1;
            }
            None => {
                out.push((mark, style.to_owned()));
                at += 1;
            }
        }
    }
}

/// A text as it was before signs of it gave way to others, without the spaces.
fn bare(text: &str) -> String {
    let alike = |c: char| match c {
        '∗' => '*',
        'ˍ' => '_',
        '∼' => '~',
        'ˋ' => '`',
        _ => c,
    };
    text.chars().map(alike).filter(|it| *it != '\u{2060}').collect()
}

fn graphemes(text: &str) -> Vec<&str> {
    text.graphemes(true).filter(|it| !it.trim().is_empty()).collect()
}

/// Somebody who takes the course.
const COHORT: &str = "-- content/cohorts/c.yaml --
items:
  - {id: c-1, program: p, challenge: eau, start: 2020-03-23, territory: fr-75, enrolled: 15, coordinator: \"c:1\"}
-- content/territories.yaml --
- {id: fr-75, kind: department, title: Paris}
";

/// A course of these days with what else there is, and no message longer than this.
fn course(days: &[HostileDay], most: u32, rest: &str) -> Outcome {
    let mut text = format!(
        "\n-- content/site.yaml --\ntitle: Essai\nbase_url: https://exemple.org/\n\
         organisation: {{name: Entraide}}\npolicies: {{whatsapp_max: {most}}}\n\
         -- content/programs/p/index.md --\n---\ntitle: Programme\n\
         channels: [whatsapp, web]\neditions:\n  - {{id: e, period: 2020-03-23/2020-08-10, \
         length: {n}, challenges: [eau]}}\n---\nUn.\n\
         -- content/challenges/eau.md --\n---\ntitle: Eau\nshort_name: Eau\nhelps: tous\n\
         updated: 2020-05-10\n---\nUn.\n\
         -- content/partners/p.md --\n---\ntitle: Puits\nnature: association\nroles:\n  - \
         {{role: expert, challenge: eau}}\n---\nUn.\n\
         -- content/impact/units.yaml --\n- {{id: seau, one: seau, many: seaux}}\n\
         -- content/actions/puiser.md --\n---\ntitle: Puiser\nchallenge: eau\n\
         mode: remote\nsteps: [Un, Deux, Trois]\nproduces: [{{unit: seau, how_to_count: \
         Un}}]\nvalidated_by: p\n---\nUn.\n",
        n = days.len(),
    );
    text.push_str(rest);
    for (at, day) in days.iter().enumerate() {
        let n = at + 1;
        text.push_str(&format!(
            "-- content/programs/p/days/d-{n}.md --\n---\ntitle: Jour {n}\nslug: d-{n}\n\
             summary: Un jour.\nnumber: {n}\nkind: regular\nmail: {{subject: Jour}}\n\
             actions: {{eau: [puiser]}}\n---\n{}\n",
            day.markdown
        ));
    }
    let inputs = Inputs {
        content: text::site(&text),
        templates: Vec::new(),
        images: Vec::new(),
        date: None,
        base_url: None,
        reach: Reach::Published,
        finish: Finish::Readable,
    };
    let outcome = build(&inputs, &mut Cache::default(), &|_| {});
    let codes: Vec<_> = outcome.diagnostics.list.iter().map(|it| it.code()).collect();
    assert!(!outcome.diagnostics.has_errors(), "{codes:?}");
    outcome
}

/// The messages of each day, as their file has them.
fn sent(outcome: &Outcome) -> BTreeMap<usize, String> {
    let message = |it: &Artifact| {
        let path = it.path.as_str().strip_suffix("/eau/whatsapp.txt")?;
        let n = path.rsplit_once("/d-")?.1.parse().ok()?;
        Some((n, String::from_utf8(it.bytes.clone()).expect("it is a text")))
    };
    outcome.artifacts.iter().filter_map(|it| message(it)).collect()
}

#[test]
fn a_hundred_hostile_days_are_read_as_they_were_written() {
    let days: Vec<HostileDay> = (0..100).map(HostileDay::new).collect();
    for most in [200, 4096] {
        let found = sent(&course(&days, most, ""));
        let mut whole = 0;
        assert_eq!(found.len(), days.len());
        for (n, file) in found {
            let day = &days[n - 1];
            let file = file.strip_suffix('\n').expect("a line end");
            let parts: Vec<&str> = file.split("\n\n==========\n\n").collect();
            let mut letters = Vec::new();
            let mut read_graphemes = Vec::new();
            let mut n_items = 0;
            for (at, part) in parts.iter().enumerate() {
                let length = part.encode_utf16().count();
                assert!(length <= most as usize, "day {n}, part {at}: {length}");
                let counter = format!("{}/{}\n", at + 1, parts.len());
                let part = match parts.len() {
                    1 => part,
                    _ => part.strip_prefix(&counter).expect("its counter"),
                };
                let shown = shown(part);
                let text: String = shown.letters.iter().map(|(c, _)| *c).collect();
                let text = bare(&text);
                read_graphemes.extend(graphemes(&text).into_iter().map(str::to_owned));
                letters.extend(shown.letters);
                n_items += shown.n_items;
            }
            let written = graphemes(&day.said);
            let differs = (0..written.len().max(read_graphemes.len())).find(|it| {
                read_graphemes.get(*it).map(String::as_str) != written.get(*it).copied()
            });
            if let Some(at) = differs {
                let from = at.saturating_sub(8);
                let read: String = read_graphemes
                    .iter()
                    .skip(from)
                    .take(16)
                    .map(|it| it.as_str())
                    .collect();
                let written: String = written.into_iter().skip(from).take(16).collect();
                panic!("day {n} of {most} reads {read:?}, not {written:?}");
            }
            assert_eq!(n_items, day.n_items, "items of day {n}");
            whole += styles_are_kept(n, day, &letters);
        }
        // A word is cut where it is longer than a message, and not elsewhere.
        let all: usize = days.iter().map(|it| it.witnesses.len()).sum();
        assert!(all > 300 && whole * 100 >= all * 99, "{whole} of {all}");
    }
}

/// Each witness has its own style, and no other; how many stand whole in the messages.
fn styles_are_kept(n: usize, day: &HostileDay, letters: &[(char, String)]) -> usize {
    let text: String = letters.iter().map(|(c, _)| *c).collect();
    let mut whole = 0;
    for (word, style) in &day.witnesses {
        let Some(at) = text.find(word.as_str()) else { continue };
        let start = text[..at].chars().count();
        for (c, found) in &letters[start..start + word.chars().count()] {
            assert_eq!(found, style, "day {n}: « {c} » of {word}");
        }
        whole += 1;
    }
    whole
}

/// What a cohort copies from a page, whole texts in their order.
fn to_copy(outcome: &Outcome, path: &str) -> Option<Vec<String>> {
    let page = outcome.artifacts.iter().find(|it| it.path.as_str() == path)?;
    let html = String::from_utf8(page.bytes.clone()).expect("it is a text");
    let texts = html.split("<pre class=\"copy\"").skip(1).map(|it| {
        let text = it.split_once('>').and_then(|(_, it)| it.split_once("</pre>"));
        let text = text.expect("it ends").0;
        text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&#39;", "'")
            .replace("&#x27;", "'")
            .replace("&quot;", "\"")
            .replace("&amp;", "&")
    });
    Some(texts.collect())
}

#[test]
fn a_long_course_has_a_page_of_what_is_sent() {
    for (n_days, page) in [(5, "promotions/c-1/"), (6, "promotions/c-1/envois/")] {
        let days: Vec<HostileDay> = (0..n_days).map(HostileDay::new).collect();
        let outcome = course(&days, 4096, COHORT);
        let files = sent(&outcome).into_values();
        let files = files.map(|it| it.trim_end_matches('\n').to_owned());
        let messages: Vec<String> = files
            .flat_map(|it| {
                it.split("\n\n==========\n\n").map(str::to_owned).collect::<Vec<_>>()
            })
            .collect();
        let found = to_copy(&outcome, &format!("{page}index.html"));
        assert_eq!(found.expect("there is a page"), messages, "{n_days} days");
        let others = to_copy(&outcome, "promotions/c-1/envois/index.html");
        assert_eq!(others.is_some(), n_days > 5);
        let own = to_copy(&outcome, "promotions/c-1/index.html").expect("its page");
        assert_eq!(own.is_empty(), n_days > 5);
    }
}
