//! A page as a browser reads it: its text, its links, its headings, its tables.

use std::borrow::Cow;
use std::collections::BTreeMap;

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use crate::artifact::Artifact;

/// Stands between what does not belong together.
const APART: char = '\u{1}';

/// Elements that stand inside a sentence.
const INLINE: [&str; 18] = [
    "a", "abbr", "b", "bdi", "cite", "code", "data", "del", "em", "i", "mark", "q",
    "small", "span", "strong", "sub", "sup", "time",
];

/// What of a page is looked at.
#[derive(Debug, Default)]
pub(super) struct Document {
    /// All that can be read of it; spaces are single, blocks are apart.
    pub(super) text: String,
    /// The values of its attributes, and its comments.
    pub(super) hidden: String,
    /// Its language.
    pub(super) language: Option<String>,
    /// Its ids, with how often each is given.
    pub(super) ids: BTreeMap<String, usize>,
    /// Where it leads, in order.
    pub(super) links: Vec<Link>,
    /// Its styles, in elements and attributes.
    pub(super) styles: String,
    /// The levels of its headings, in order.
    pub(super) headings: Vec<usize>,
    /// Images without an alternative text, by their file.
    pub(super) mute: Vec<String>,
    /// Its tables.
    pub(super) tables: Vec<Table>,
    /// Charts, with whether each has its table.
    pub(super) charts: Vec<bool>,
    /// Links whose text says nothing.
    pub(super) n_silent_links: usize,
}

/// A link of a page.
#[derive(Debug)]
pub(super) struct Link {
    /// As written.
    pub(super) href: String,
    /// Whether a browser fetches it by itself.
    pub(super) manner: Manner,
}

/// How a browser follows a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// When its reader asks for it.
    Followed,
    /// By itself: a stylesheet, a script, an image.
    Fetched,
    /// Not at all: the canonical address.
    Named,
}

/// A table of a page.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// Whether it is only there for the layout of a mail.
    pub(super) presentation: bool,
    /// Whether it has a caption.
    pub(super) caption: bool,
    /// Whether it has headings.
    pub(super) heading: bool,
}

/// Where the reader is in the page.
#[derive(Default)]
struct Open {
    /// The tables it is in, by their index.
    tables: Vec<usize>,
    /// The charts it is in: index, and how many figures are open inside.
    figures: Vec<Option<usize>>,
    /// Whether it is inside a style.
    style: bool,
    /// The link it is in: whether anything was said since it began.
    link: Option<bool>,
}

impl Document {
    /// Reads a page; nothing for a file that is none.
    pub(super) fn read(artifact: &Artifact) -> Option<Self> {
        if !artifact.path.as_str().ends_with(".html") {
            return None;
        }
        let mut emitter = DefaultEmitter::<()>::default();
        emitter.naively_switch_states(true);
        let mut document = Self::default();
        let mut open = Open::default();
        let html = String::from_utf8_lossy(&artifact.bytes);
        for token in Tokenizer::new_with_emitter(&*html, emitter) {
            let Ok(token) = token;
            match token {
                Token::StartTag(tag) => document.start(&tag, &mut open),
                Token::EndTag(tag) => document.end(&text(&tag.name), &mut open),
                Token::String(string) => document.say(&text(&string), &mut open),
                Token::Comment(comment) => add(&mut document.hidden, &text(&comment)),
                _ => {}
            }
        }
        Some(document)
    }

    fn start(&mut self, tag: &StartTag<()>, open: &mut Open) {
        let name = text(&tag.name);
        let attributes = tag.attributes.iter();
        let attributes: Attributes<'_> =
            attributes.map(|(key, value)| (text(key), text(value))).collect();
        let of = |key: &str| value_of(&attributes, key);
        if let Some(id) = of("id") {
            *self.ids.entry(id.to_owned()).or_default() += 1;
        }
        for (_, value) in &attributes {
            add(&mut self.hidden, value);
            self.hidden.push(APART);
        }
        self.part(&name);
        self.link(&name, &attributes);
        open.style = name == "style";
        self.styles.push_str(of("style").unwrap_or_default());
        self.styles.push('\n');
        match &*name {
            "html" => self.language = of("lang").map(str::to_owned),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.headings.push(usize::from(name.as_bytes()[1] - b'0'));
            }
            "img" => match of("alt") {
                None => self.mute.push(of("src").unwrap_or_default().to_owned()),
                Some(alt) => said(open, alt),
            },
            "a" => open.link = Some(of("aria-label").is_some() || of("href").is_none()),
            "svg" => said(open, of("aria-label").unwrap_or_default()),
            "table" => {
                let presentation = matches!(of("role"), Some("presentation" | "none"));
                open.tables.push(self.tables.len());
                self.tables.push(Table { presentation, ..Table::default() });
                let charts = open.figures.iter().flatten();
                charts.for_each(|it| self.charts[*it] = true);
            }
            "caption" => self.in_table(open, |it| it.caption = true),
            "th" => self.in_table(open, |it| it.heading = true),
            "figure" => {
                let classes = of("class").unwrap_or_default();
                let is_chart = classes.split_ascii_whitespace().any(|it| it == "chart");
                open.figures.push(is_chart.then_some(self.charts.len()));
                self.charts.extend(is_chart.then_some(false));
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str, open: &mut Open) {
        self.part(name);
        open.style = false;
        match name {
            "table" => {
                open.tables.pop();
            }
            "figure" => {
                open.figures.pop();
            }
            "a" => {
                let silent = open.link.take() == Some(false);
                self.n_silent_links += usize::from(silent);
            }
            _ => {}
        }
    }

    fn say(&mut self, string: &str, open: &mut Open) {
        if open.style {
            self.styles.push_str(string);
        }
        said(open, string);
        add(&mut self.text, string);
    }

    /// Sets the text of two blocks apart; inline elements do not cut a sentence in two.
    fn part(&mut self, name: &str) {
        if !INLINE.contains(&name) {
            self.text.push(APART);
        }
    }

    fn in_table(&mut self, open: &Open, change: impl FnOnce(&mut Table)) {
        if let Some(at) = open.tables.last() {
            change(&mut self.tables[*at]);
        }
    }

    fn link(&mut self, name: &str, attributes: &Attributes<'_>) {
        let of = |key: &str| value_of(attributes, key);
        let rel = of("rel").unwrap_or_default();
        let (href, manner) = match name {
            "a" | "area" => (of("href"), Manner::Followed),
            "link" if rel.contains("canonical") || rel.contains("alternate") => {
                (of("href"), Manner::Named)
            }
            "link" => (of("href"), Manner::Fetched),
            "meta" if of("http-equiv") == Some("refresh") => {
                let url = of("content").and_then(|it| it.split_once("url="));
                (url.map(|(_, url)| url), Manner::Followed)
            }
            "form" => (of("action"), Manner::Followed),
            "object" => (of("data"), Manner::Fetched),
            "use" | "image" => (of("href"), Manner::Fetched),
            _ => (of("src"), Manner::Fetched),
        };
        let mut add = |href: &str| {
            self.links.push(Link { href: href.trim().to_owned(), manner });
        };
        href.into_iter().for_each(&mut add);
        of("poster").into_iter().for_each(&mut add);
        if let Some(set) = of("srcset") {
            let files =
                set.split(',').filter_map(|it| it.split_ascii_whitespace().next());
            files.for_each(add);
        }
    }
}

/// Adds text with single spaces.
fn add(to: &mut String, string: &str) {
    for (at, word) in string.split(char::is_whitespace).enumerate() {
        if at > 0 && !to.ends_with(' ') {
            to.push(' ');
        }
        to.push_str(word);
    }
}

/// Something was said inside a link.
fn said(open: &mut Open, string: &str) {
    if let Some(heard) = &mut open.link {
        *heard |= !string.trim().is_empty();
    }
}

fn text(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

/// The attributes of a tag with their values.
type Attributes<'t> = Vec<(Cow<'t, str>, Cow<'t, str>)>;

fn value_of<'t>(attributes: &'t Attributes<'_>, key: &str) -> Option<&'t str> {
    attributes.iter().find(|(own, _)| own == key).map(|(_, value)| &**value)
}
