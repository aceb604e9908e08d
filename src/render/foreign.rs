//! The last hand on a page of the second language: what nobody has translated says in
//! which language it is, and links to pages of the other language say so.
//!
//! Invariants: nothing is marked that has a mark already; a text is marked as a whole, or
//! where it lists things one after the other, never a part of a sentence. The title of a
//! page takes no marks inside: it is said to be of the language most of it is in.

use crate::plan::Foreign;

/// Elements whose text takes no marks.
const PLAIN: [&str; 5] = ["title", "script", "style", "textarea", "option"];

/// What stands between things that are listed.
const BETWEEN: &str = ", ";

/// What a text begins with that goes on after another.
const SIGNS: [char; 6] = [':', '.', ';', '·', ' ', '\u{a0}'];

/// The page with its marks; `root` is the way to the root of the site.
pub(super) fn marked(html: &str, root: &str, foreign: &Foreign) -> String {
    let mut page = Marker {
        made: String::with_capacity(html.len() + html.len() / 16),
        root,
        foreign,
        link: None,
        plain: 0,
        vector: 0,
        own: false,
    };
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (text, tail) = rest.split_at(at);
        page.text(text, tail);
        let end = if tail.starts_with("<!--") {
            tail.find("-->").map(|it| it + 3)
        } else {
            end(tail)
        };
        let (tag, after) = tail.split_at(end.unwrap_or(tail.len()));
        page.tag(tag);
        rest = after;
    }
    page.made.push_str(rest);
    page.made
}

/// Where a tag ends: not inside the value of an attribute.
fn end(tag: &str) -> Option<usize> {
    let mut quote = None;
    for (at, c) in tag.char_indices() {
        match (quote, c) {
            (None, '>') => return Some(at + 1),
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            _ => {}
        }
    }
    None
}

struct Marker<'a> {
    made: String,
    root: &'a str,
    foreign: &'a Foreign,
    /// Whether the open link leads to a page in the other language.
    link: Option<bool>,
    /// How many elements are open whose text takes no marks.
    plain: usize,
    /// How many drawings are open.
    vector: usize,
    /// Whether the tag just made opens an element and has no language of its own.
    own: bool,
}

impl Marker<'_> {
    fn text(&mut self, text: &str, tail: &str) {
        let bare = text.trim();
        if bare.is_empty() {
            self.made.push_str(text);
            return;
        }
        if self.plain + self.vector > 0 {
            let title = self.vector == 0 && self.own && tail.starts_with("</title");
            if title && self.made.ends_with('>') && self.is_mostly_foreign(bare) {
                self.made.pop();
                self.made.push_str(&format!(" lang=\"{}\">", self.foreign.language));
            }
            self.made.push_str(text);
            return;
        }
        if !self.is_foreign(bare) {
            self.list(text);
            return;
        }
        let language = &self.foreign.language;
        // The element that holds nothing else is marked itself.
        if self.own && tail.starts_with("</") && self.made.ends_with('>') {
            self.made.pop();
            self.made.push_str(&format!(" lang=\"{language}\">{text}"));
            return;
        }
        let marked = format!("<span lang=\"{language}\">{bare}</span>");
        self.made.push_str(&text.replacen(bare, &marked, 1));
    }

    /// Whether a text is one that nobody translated, or lists nothing but such texts.
    fn is_foreign(&self, text: &str) -> bool {
        self.knows(text) || text.split(BETWEEN).all(|it| self.knows(it))
    }

    /// Whether nobody translated a text; numbers are of no language.
    fn knows(&self, text: &str) -> bool {
        text.contains(char::is_alphabetic)
            && self.foreign.texts.contains(&unescaped(text))
    }

    /// A text that lists things, each with its mark: « ré_action, Aider les aînés (CSV) ».
    fn list(&mut self, text: &str) {
        // What goes on after a word in bold: « : la valeur la plus récente ».
        let whole = text.trim().trim_start_matches(SIGNS);
        let pieces: Vec<&str> = match self.is_foreign(whole) {
            true => vec![text],
            false => text.split(BETWEEN).collect(),
        };
        for (at, piece) in pieces.into_iter().enumerate() {
            if at > 0 {
                self.made.push_str(BETWEEN);
            }
            let bare = piece.split(" (").next().unwrap_or_default().trim();
            let bare = bare.trim_start_matches(SIGNS);
            if !self.is_foreign(bare) {
                self.made.push_str(piece);
                continue;
            }
            let language = &self.foreign.language;
            let marked = format!("<span lang=\"{language}\">{bare}</span>");
            self.made.push_str(&piece.replacen(bare, &marked, 1));
        }
    }

    /// Whether more letters of a title are of the other language than are not.
    fn is_mostly_foreign(&self, title: &str) -> bool {
        let pieces = title.split(" — ").flat_map(|it| {
            if self.knows(it) { vec![it] } else { it.split(BETWEEN).collect() }
        });
        let n_letters = |it: &str| it.chars().count();
        let n_foreign: usize = pieces.filter(|it| self.knows(it)).map(n_letters).sum();
        2 * n_foreign > n_letters(title)
    }

    fn tag(&mut self, tag: &str) {
        self.own = false;
        let Some(inner) = tag.strip_prefix('<').and_then(|it| it.strip_suffix('>'))
        else {
            self.made.push_str(tag);
            return;
        };
        if let Some(name) = inner.strip_prefix('/') {
            self.close(name.trim(), tag);
            return;
        }
        let name = inner.split(|c: char| c.is_whitespace() || c == '/').next();
        let name = name.unwrap_or_default();
        let closed = inner.ends_with('/');
        self.own =
            !closed && !name.starts_with('!') && attribute(inner, "lang").is_none();
        match name {
            "svg" if !closed => self.vector += 1,
            "a" => {
                let abroad = self.leads_abroad(inner);
                self.link = Some(abroad);
                if abroad {
                    let language = &self.foreign.language;
                    self.made.push_str(&format!("<{inner} hreflang=\"{language}\">"));
                    return;
                }
            }
            name if PLAIN.contains(&name) && self.vector == 0 => self.plain += 1,
            _ => {}
        }
        self.made.push_str(tag);
    }

    fn close(&mut self, name: &str, tag: &str) {
        match name {
            "svg" => self.vector = self.vector.saturating_sub(1),
            "a" if self.link.take() == Some(true) => {
                self.made.push_str("</a>");
                let note = &self.foreign.note;
                // No element of its own: a page of names would be twice as heavy.
                self.made.push_str(&format!(" {note}"));
                return;
            }
            name if PLAIN.contains(&name) && self.vector == 0 => {
                self.plain = self.plain.saturating_sub(1);
            }
            _ => {}
        }
        self.made.push_str(tag);
    }

    /// Whether a link leads to a page outside the folder of this language.
    fn leads_abroad(&self, tag: &str) -> bool {
        if attribute(tag, "hreflang").is_some() || self.vector > 0 {
            return false;
        }
        let path = attribute(tag, "href").and_then(|it| it.strip_prefix(self.root));
        path.is_some_and(|path| {
            let page = path.split(['#', '?']).next().unwrap_or_default();
            let is_page = page.is_empty() || page.ends_with('/');
            is_page && !page.starts_with(&self.foreign.folder)
        })
    }
}

/// The value of an attribute of a tag.
fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let mut rest = tag;
    while let Some(at) = rest.find(name) {
        let before = rest[..at].chars().next_back();
        let after = &rest[at + name.len()..];
        if before.is_some_and(char::is_whitespace)
            && let Some(value) = after.strip_prefix('=')
        {
            let quote = value.chars().next().filter(|it| ['"', '\''].contains(it));
            return match quote {
                Some(quote) => value[1..].split(quote).next(),
                None => value.split(|c: char| c.is_whitespace() || c == '>').next(),
            };
        }
        rest = after;
    }
    None
}

/// A text as it was before it was put into a page.
fn unescaped(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let signs =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'")];
    let text = signs.iter().fold(text.to_owned(), |it, (from, to)| it.replace(from, to));
    text.replace("&#x2F;", "/").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(html: &str) -> String {
        let texts = ["Défi d'été".to_owned(), "4".to_owned()].into();
        let (language, folder) = ("fr".into(), "en/".into());
        let note = "(in French)".into();
        marked(html, "../../", &Foreign { language, folder, note, texts })
    }

    #[test]
    fn what_nobody_translated_says_so() {
        assert_eq!(mark("<h1>Défi d'été</h1>"), "<h1 lang=\"fr\">Défi d'été</h1>");
        assert_eq!(
            mark("<p>Défi d&#x27;été <b>x</b></p>"),
            "<p><span lang=\"fr\">Défi d&#x27;été</span> <b>x</b></p>"
        );
        assert_eq!(
            mark("<p>Paris, Défi d'été (CSV), x</p>"),
            "<p>Paris, <span lang=\"fr\">Défi d'été</span> (CSV), x</p>"
        );
        assert_eq!(
            mark("<p><b>x</b>: Défi d'été</p>"),
            "<p><b>x</b>: <span lang=\"fr\">Défi d'été</span></p>"
        );
        assert_eq!(
            mark("<a>Défi d'été, Défi d'été</a>"),
            "<a lang=\"fr\">Défi d'été, Défi d'été</a>"
        );
        assert_eq!(mark("<b>4</b>"), "<b>4</b>");
        let sentence = "<p>Of Défi d'été, it is said</p>";
        assert_eq!(mark(sentence), sentence);
    }

    #[test]
    fn a_title_is_of_the_language_most_of_it_is_in() {
        assert_eq!(
            mark("<title>Défi d'été — Site</title>"),
            "<title lang=\"fr\">Défi d'été — Site</title>"
        );
        let drawn = "<svg><title>Défi d'été</title></svg>";
        assert_eq!(mark(drawn), drawn);
        let english = "<title>By territory — Défi d'été — Site</title>";
        assert_eq!(mark(english), english);
    }

    #[test]
    fn a_link_to_the_other_language_says_so() {
        assert_eq!(
            mark("<a href=\"../../defis/x/#a\">Défi d'été</a>"),
            "<a href=\"../../defis/x/#a\" hreflang=\"fr\" lang=\"fr\">Défi d'été</a> \
              (in French)"
        );
        for same in [
            "<a href=\"../../en/defis/\">x</a>",
            "<a href=\"../../donnees/x.csv\">x</a>",
            "<a href=\"#x\">x</a>",
            "<a hreflang=\"fr\" href=\"../../\">x</a>",
        ] {
            assert_eq!(mark(same), same);
        }
    }
}
