//! From finished pages to the index that readers search in, one for each language: what
//! MiniSearch 7 itself writes (`serializationVersion` 2), so that a browser only loads it.
//!
//! Invariants: only pages that search engines may keep are in it, with the words that a
//! reader sees on them; a number that is hidden is no word.

mod read;

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;
use std::sync::Arc;

use serde::Serialize;
use serde_json::{Value, json};

use crate::artifact::{Artifact, SitePath};
use crate::locale::{Language, little_words, stems};
use crate::plan::{Page, Robots, View};

/// The least number of pages from which on a word can be on too many.
const MANY: usize = 40;

/// A word that is on more than one page in so many tells none of them from the others.
const TOO_MANY: usize = 2;

/// What the index knows of one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    language: Language,
    /// The file of the index.
    index: SitePath,
    shown: ShownFinding,
    /// The words of its names, then those of its text, with how often each is there.
    words: [BTreeMap<String, usize>; 2],
}

/// What a reader sees of it among the results.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct ShownFinding {
    /// Its title.
    t: String,
    /// Its address from the root of the site.
    u: String,
    /// The group it is shown in.
    k: String,
    /// One sentence about it.
    #[serde(skip_serializing_if = "String::is_empty")]
    s: String,
    /// The numbers it shows, as they are written.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    n: Vec<String>,
}

/// What the index is to know of a page; none for a page that nobody looks for.
pub fn finding(page: &Page, html: &[u8]) -> Option<Finding> {
    let shell = page.shell.as_ref().filter(|it| it.robots == Robots::Index)?;
    let index = SitePath::new(&page.site.search_index)?;
    let language = Language::of(&page.site.language).unwrap_or_default();
    let read = read::main(&String::from_utf8_lossy(html));
    let names = std::iter::once(shell.title.as_str());
    let names = names.chain(shell.names.iter().map(String::as_str));
    let own = if shell.description == shell.title { "" } else { &shell.description };
    let url = page.path.as_str();
    let shown = ShownFinding {
        t: shell.title.clone(),
        u: url.strip_suffix("index.html").unwrap_or(url).to_owned(),
        k: page.view.kind().to_owned(),
        s: own.to_owned(),
        n: read.numbers,
    };
    let words = [counted(names, language), counted([own, &read.text], language)];
    Some(Finding { language, index, shown, words })
}

fn counted<'a>(
    texts: impl IntoIterator<Item = &'a str>,
    language: Language,
) -> BTreeMap<String, usize> {
    let mut words = BTreeMap::new();
    for text in texts {
        for stem in stems(text, language) {
            *words.entry(stem).or_default() += 1;
        }
    }
    for word in little_words(language) {
        words.remove(&word);
    }
    words
}

/// The index of each language, as a file.
pub fn indexes(findings: &[Arc<Finding>]) -> Vec<Arc<Artifact>> {
    let mut indexes: BTreeMap<&SitePath, Vec<&Finding>> = BTreeMap::new();
    for finding in findings {
        indexes.entry(&finding.index).or_default().push(finding);
    }
    let file = |(path, findings): (&SitePath, Vec<&Finding>)| {
        let bytes = written(&findings).into_bytes();
        Arc::new(Artifact { path: path.clone(), bytes })
    };
    indexes.into_iter().map(file).collect()
}

/// On which pages a word is, and how often: in their names, in their texts.
type Places = [Vec<(usize, usize)>; 2];

fn written(findings: &[&Finding]) -> String {
    let mut found: HashMap<&str, Places> = HashMap::new();
    let mut lengths = Vec::new();
    for (at, finding) in findings.iter().enumerate() {
        for (field, own) in finding.words.iter().enumerate() {
            for (word, count) in own {
                found.entry(word).or_default()[field].push((at, *count));
            }
        }
        lengths.push([finding.words[0].len(), finding.words[1].len()]);
    }
    let mut words: BTreeMap<&str, Places> = found.into_iter().collect();
    let most = findings.len().max(MANY) / TOO_MANY;
    let language = findings.first().map_or_else(Default::default, |it| it.language);
    let mut common: Vec<String> = little_words(language).collect();
    for (word, [_, texts]) in &mut words {
        // A number is looked for on every page that shows it.
        if texts.len() > most && !word.starts_with(|c: char| c.is_ascii_digit()) {
            texts.clear();
            common.push((*word).to_owned());
        }
    }
    let head = json!({
        "language": language.code(),
        "common": common,
        "pages": findings.iter().map(|it| &it.shown).collect::<Vec<_>>(),
    });
    let mut text = head.to_string();
    text.pop();
    text.push_str(",\"index\":");
    text.push_str(&mini_search(findings.len(), &lengths, &words));
    text.push('}');
    text
}

/// As MiniSearch writes itself.
fn mini_search(
    n_pages: usize,
    lengths: &[[usize; 2]],
    words: &BTreeMap<&str, Places>,
) -> String {
    let average = |field: usize| {
        let sum: usize = lengths.iter().map(|it| it[field]).sum();
        // Two digits are more than the order of results can tell.
        (sum as f64 / n_pages.max(1) as f64 * 100.0).round() / 100.0
    };
    let averages = json!([average(0), average(1)]);
    let mut text = String::new();
    let put = |text: &mut String, part: std::fmt::Arguments<'_>| {
        text.write_fmt(part).expect("a string takes whatever is written");
    };
    put(&mut text, format_args!("{{\"averageFieldLength\":{averages},"));
    put(&mut text, format_args!("\"dirtCount\":0,\"documentCount\":{n_pages},"));
    text.push_str("\"documentIds\":{");
    for at in 0..n_pages {
        put(&mut text, format_args!("{}\"{at}\":{at}", between(at)));
    }
    text.push_str("},\"fieldIds\":{\"names\":0,\"text\":1},\"fieldLength\":{");
    for (at, [names, texts]) in lengths.iter().enumerate() {
        put(&mut text, format_args!("{}\"{at}\":[{names},{texts}]", between(at)));
    }
    put(&mut text, format_args!("}},\"nextId\":{n_pages},\"serializationVersion\":2,"));
    text.push_str("\"storedFields\":{},\"index\":[");
    let found = words.iter().filter(|(_, it)| it.iter().any(|it| !it.is_empty()));
    for (at, (word, places)) in found.enumerate() {
        put(&mut text, format_args!("{}[{},{{", between(at), Value::from(*word)));
        let fields = places.iter().enumerate().filter(|(_, it)| !it.is_empty());
        for (nth, (field, places)) in fields.enumerate() {
            put(&mut text, format_args!("{}\"{field}\":{{", between(nth)));
            for (nth, (page, count)) in places.iter().enumerate() {
                put(&mut text, format_args!("{}\"{page}\":{count}", between(nth)));
            }
            text.push('}');
        }
        text.push_str("}]");
    }
    text.push_str("]}");
    text
}

/// What stands before an item of a list.
fn between(at: usize) -> &'static str {
    if at == 0 { "" } else { "," }
}

impl View {
    /// The group of results that a page is shown in; the words for it stand on the page
    /// that searches.
    fn kind(&self) -> &'static str {
        match self {
            Self::Program(_) | Self::Programs(_) | Self::Glance(_) => "program",
            Self::Day(_) | Self::Calendar(_) => "program",
            Self::Challenge(_) | Self::Challenges(_) => "challenge",
            Self::Action(_) | Self::Actions(_) => "action",
            Self::Partner(_) | Self::Partners(_) => "partner",
            Self::Story(_) | Self::Stories(_) => "story",
            Self::Impact(_) | Self::Indicators(_) | Self::Indicator(_) => "number",
            Self::Figures(_) | Self::Targets(_) | Self::Divergences(_) => "number",
            Self::Sources(_) | Self::Surveys(_) | Self::Restatements(_) => "number",
            Self::Data(_) => "number",
            _ => "page",
        }
    }
}
