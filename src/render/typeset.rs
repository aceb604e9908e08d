//! From a filled page to the same page as a printer sets it: the typography of each text
//! in its own language (issue 4, part 9).
//!
//! Invariants: only text that people read is touched: what stands between tags, outside
//! code and scripts, and the few attributes that are read out or shown. A text whose
//! language is not ours, or not said, stays as it is. Tags stay to the byte.

use std::borrow::Cow;

use crate::locale::{Around, Language, NARROW, NO_BREAK, typeset};

/// Elements whose text is not prose.
const CODE: [&str; 9] =
    ["code", "kbd", "math", "pre", "samp", "script", "style", "textarea", "var"];

/// Elements within a line: what stands before them goes on inside.
const INLINE: [&str; 23] = [
    "a", "abbr", "b", "bdi", "cite", "data", "del", "dfn", "em", "i", "ins", "mark", "q",
    "s", "small", "span", "strong", "sub", "sup", "time", "tspan", "u", "wbr",
];

/// Elements that hold nothing.
const VOID: [&str; 9] =
    ["area", "base", "br", "col", "hr", "img", "input", "link", "meta"];

/// Attributes that people read or hear.
const READ: [&str; 5] = ["alt", "aria-label", "data-label", "placeholder", "title"];

/// Which `meta` elements hold a sentence.
const SENTENCES: [&str; 7] = [
    "description",
    "og:title",
    "og:description",
    "og:image:alt",
    "og:site_name",
    "twitter:title",
    "twitter:description",
];

/// Whether the typeface has the narrow no-break space.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Spaces {
    /// It has.
    #[default]
    Narrow,
    /// It has not: the ordinary no-break space stands in its place.
    Wide,
}

/// A page with its typography.
pub(super) fn set(html: &str, spaces: Spaces) -> String {
    let mut page = Page {
        set: String::with_capacity(html.len() + html.len() / 32),
        open: Vec::new(),
        before: '\n',
    };
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let (text, tag) = rest.split_at(start);
        let goes_on = is_inline(tag);
        page.text(text, goes_on);
        let end = end_of(tag);
        page.tag(&tag[..end]);
        rest = &tag[end..];
    }
    page.text(rest, false);
    match spaces {
        Spaces::Narrow => page.set,
        Spaces::Wide => page.set.replace(NARROW, &NO_BREAK.to_string()),
    }
}

/// The page so far.
struct Page<'h> {
    set: String,
    /// The elements around this place, with what each changes.
    open: Vec<Element<'h>>,
    /// The letter before this place, in the same line of thought.
    before: char,
}

/// An element that is open.
struct Element<'h> {
    name: &'h str,
    /// The language in it; none where it is not ours, or not prose.
    language: Option<Language>,
}

impl<'h> Page<'h> {
    fn language(&self) -> Option<Language> {
        self.open.last().and_then(|it| it.language)
    }

    /// A text between two tags.
    fn text(&mut self, text: &str, goes_on: bool) {
        let around = Around { before: self.before, goes_on };
        let set =
            self.language().map_or(Cow::Borrowed(text), |it| sentence(text, it, around));
        self.set.push_str(&set);
        self.before = set.chars().next_back().unwrap_or(self.before);
    }

    /// A tag, or a comment.
    fn tag(&mut self, tag: &'h str) {
        let name = name(tag);
        if !is_inline(tag) {
            self.before = '\n';
        }
        if tag.starts_with("</") {
            let opened =
                self.open.iter().rposition(|it| it.name.eq_ignore_ascii_case(name));
            if let Some(at) = opened {
                self.open.truncate(at);
            }
            self.set.push_str(tag);
            return;
        }
        // What a comment or a script says is no attribute, whatever it looks like.
        let said: Vec<Said<'_>> = match name {
            "" | "script" | "style" => Vec::new(),
            _ => attributes(tag).collect(),
        };
        let own =
            said.iter().find(|it| it.key == "lang").map(|it| Language::of(it.value));
        let language = own.unwrap_or(self.language());
        match language {
            Some(language) => self.attributes(tag, (name, &said), language),
            None => self.set.push_str(tag),
        }
        if !name.is_empty() && !tag.ends_with("/>") && !VOID.contains(&name) {
            let language = language.filter(|_| !CODE.contains(&name));
            self.open.push(Element { name, language });
        }
    }

    /// A tag with its attributes set that people read.
    fn attributes(
        &mut self,
        tag: &str,
        (name, said): (&str, &[Said<'_>]),
        language: Language,
    ) {
        let is_sentence = name == "meta"
            && said.iter().any(|it| {
                matches!(it.key, "name" | "property") && SENTENCES.contains(&it.value)
            });
        let mut at = 0;
        for it in said {
            if !(READ.contains(&it.key) || is_sentence && it.key == "content") {
                continue;
            }
            self.set.push_str(&tag[at..it.at]);
            self.set.push_str(&sentence(it.value, language, Around::NOTHING));
            at = it.at + it.value.len();
        }
        self.set.push_str(&tag[at..]);
    }
}

/// A text of a page, set; what cannot be read stays as it is.
fn sentence(text: &str, language: Language, around: Around) -> Cow<'_, str> {
    let Some(plain) = read(text) else { return Cow::Borrowed(text) };
    match typeset(&plain, language, around) {
        Cow::Borrowed(_) => Cow::Borrowed(text),
        Cow::Owned(set) => Cow::Owned(written(&set)),
    }
}

/// The text that HTML means; none where it names a letter that we do not know.
fn read(text: &str) -> Option<Cow<'_, str>> {
    if !text.contains('&') {
        return Some(Cow::Borrowed(text));
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        let (entity, after) = after.split_once(';')?;
        plain.push(match entity {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" | "#34" | "#x22" => '"',
            "apos" | "#39" | "#x27" => '\'',
            "#x2F" | "#x2f" | "#47" => '/',
            "nbsp" | "#160" => NO_BREAK,
            _ => return None,
        });
        rest = after;
    }
    plain.push_str(rest);
    Some(Cow::Owned(plain))
}

/// A text as HTML means it, between tags or between quotes.
fn written(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            _ => safe.push(letter),
        }
    }
    safe
}

/// Whether a tag stands within a line.
fn is_inline(tag: &str) -> bool {
    INLINE.contains(&name(tag))
}

/// The name of the element that a tag opens or closes; empty for what is no tag.
fn name(tag: &str) -> &str {
    let inside = tag.trim_start_matches('<').trim_start_matches('/');
    let end = inside.find(|it: char| !it.is_ascii_alphanumeric() && it != '-');
    &inside[..end.unwrap_or(inside.len())]
}

/// Where the tag, comment or script ends that a text begins with.
fn end_of(text: &str) -> usize {
    if text.starts_with("<!--") {
        return text.find("-->").map_or(text.len(), |it| it + 3);
    }
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => {
                let end = at + 1;
                return end + raw(&text[..end], &text[end..]);
            }
            (None, b'"' | b'\'') if at > 1 => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    text.len()
}

/// How much of what follows a tag is a script or a style: no tags, whatever it looks like.
fn raw(tag: &str, rest: &str) -> usize {
    let close = match name(tag) {
        "script" if !tag.starts_with("</") => "</script",
        "style" if !tag.starts_with("</") => "</style",
        _ => return 0,
    };
    rest.find(close).unwrap_or(rest.len())
}

/// An attribute whose value stands between double quotes.
struct Said<'t> {
    key: &'t str,
    value: &'t str,
    /// Where its value begins in the tag.
    at: usize,
}

/// The attributes of a tag whose values stand between double quotes.
fn attributes(tag: &str) -> impl Iterator<Item = Said<'_>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let equals = from + tag[from..].find("=\"")?;
        let at = equals + 2;
        let value = &tag[at..at + tag[at..].find('"')?];
        let key = tag[from..equals].rsplit([' ', '\n', '\t']).next().unwrap_or_default();
        from = at + value.len() + 1;
        Some(Said { key, value, at })
    })
}

#[cfg(test)]
mod tests {
    use super::{Spaces, set};

    fn french(html: &str) -> String {
        let page = set(&format!("<html lang=\"fr\">{html}</html>"), Spaces::Narrow);
        let page = page.strip_prefix("<html lang=\"fr\">").expect("tags stay");
        let page = page.strip_suffix("</html>").expect("tags stay");
        page.replace('\u{202f}', "~").replace('\u{a0}', "_")
    }

    #[test]
    fn prose_is_set_and_code_is_not() {
        assert_eq!(french("<p>L'été ?</p>"), "<p>L’été~?</p>");
        assert_eq!(french("<p>L&#39;été &amp; nous !</p>"), "<p>L’été &amp; nous~!</p>");
        for same in [
            "<code>l'été ?</code>",
            "<pre><code>titre: \"x\" ?</code></pre>",
            "<script>if (a ? b : c) \"<p>l'été</p>\";</script>",
            "<style>a::before { content: \"l'été\" }</style>",
            "<!-- l'été ? -->",
            "<a href=\"?l'été=1 !\">x</a>",
        ] {
            assert_eq!(french(same), same);
        }
    }

    #[test]
    fn a_mark_knows_what_stands_before_its_tag() {
        assert_eq!(
            french("<p><b>Note</b> : l'<em>eau</em>.</p>"),
            "<p><b>Note</b>_: l’<em>eau</em>.</p>"
        );
        assert_eq!(french("<p>Non</p>: <p>x</p>"), "<p>Non</p>: <p>x</p>");
        assert_eq!(french("<p>« <a>kits</a> »</p>"), "<p>«~<a>kits</a>~»</p>");
    }

    #[test]
    fn what_is_read_out_is_set_too() {
        assert_eq!(
            french("<img alt=\"L'eau ?\" src=\"a'b ?\">"),
            "<img alt=\"L’eau~?\" src=\"a'b ?\">"
        );
        assert_eq!(
            french(
                "<meta name=\"description\" content=\"L'eau\"><meta name=\"x\" content=\"L'eau\">"
            ),
            "<meta name=\"description\" content=\"L’eau\"><meta name=\"x\" content=\"L'eau\">"
        );
    }

    #[test]
    fn each_text_is_set_in_its_language() {
        assert_eq!(
            french("<p lang=\"en\">Why? It's</p><p>Non?</p>"),
            "<p lang=\"en\">Why? It’s</p><p>Non~?</p>"
        );
        assert_eq!(french("<p lang=\"de\">Warum?</p>"), "<p lang=\"de\">Warum?</p>");
    }

    #[test]
    fn a_face_without_the_narrow_space_gets_the_other() {
        let page = set("<html lang=\"fr\"><p>15 000 ?</p>", Spaces::Wide);
        assert_eq!(page, "<html lang=\"fr\"><p>15\u{a0}000\u{a0}?</p>");
    }
}
