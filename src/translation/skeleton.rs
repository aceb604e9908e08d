//! What a translator starts from: the texts of the original under a digest, to be
//! replaced one by one.

use std::sync::Arc;

use super::hand::Said;
use super::laid::{self, Thing};
use super::{digest, own_language};
use crate::locale::Language;
use crate::parse::{Doc, Part, Translation};
use crate::text::{Source, SourcePath};

/// The state of one file's translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    /// The original.
    pub original: SourcePath,
    /// Its translation, there or to be made.
    pub translation: SourcePath,
    /// Texts of the original that have no translation.
    pub missing: usize,
    /// Translations of an earlier state of the original.
    pub outdated: usize,
    /// Whether the translation is there.
    pub exists: bool,
    /// What to start from: a new file, or the items that a list lacks.
    pub skeleton: Option<String>,
    /// The digests of today: of a page under an empty name, of a list by id.
    pub digests: Vec<(String, String)>,
}

/// The state of all translations into a language, in the order of paths; nothing for the
/// language in which the site is written.
pub fn work(sources: &[Source], docs: &[Arc<Doc>], language: Language) -> Vec<Work> {
    if own_language(docs) == language {
        return Vec::new();
    }
    let told = |path: &SourcePath| -> Option<&Translation> {
        docs.iter().find_map(|doc| match &doc.part {
            Part::Translation(it) if it.language == language && it.original == *path => {
                Some(&**it)
            }
            _ => None,
        })
    };
    let all = sources.iter().zip(docs).filter_map(|(source, doc)| {
        let told = told(&doc.path);
        let laid = laid::lay(&doc.part, told)?;
        let things: Vec<Thing> =
            laid.things.into_iter().filter(|it| !it.said.is_empty()).collect();
        if things.is_empty() {
            return None;
        }
        let markdown = source.path.extension() == "md";
        let body = if markdown { digest::body(&source.text) } else { "" };
        let digests = things.iter().map(|it| {
            let body = if it.id.is_empty() { body } else { "" };
            (it.id.clone(), digest::digest(&it.said, body))
        });
        let digests: Vec<(String, String)> = digests.collect();
        let old = things.iter().zip(&digests).filter(|(thing, (_, today))| {
            let translates = thing.translated.as_ref().map(|(_, it)| it);
            translates.is_some_and(|it| it.as_ref().is_none_or(|it| it.value != *today))
        });
        let outdated = old.count();
        let missing = things.iter().filter(|it| it.translated.is_none()).count();
        let untold =
            things.iter().zip(&digests).filter(|(it, _)| it.translated.is_none());
        let skeleton = (missing > 0).then(|| match markdown {
            true => page(untold, body),
            false => list(untold),
        });
        Some(Work {
            original: doc.path.clone(),
            translation: beside(&doc.path, language),
            missing,
            outdated,
            exists: told.is_some(),
            skeleton,
            digests,
        })
    });
    all.collect()
}

/// The file of a translation: `day-1.en.md` beside `day-1.md`.
fn beside(path: &SourcePath, language: Language) -> SourcePath {
    let (stem, extension) = path.as_str().rsplit_once('.').unwrap_or((path.as_str(), ""));
    SourcePath::new(&format!("{stem}.{}.{extension}", language.code()))
}

fn page<'t>(
    things: impl Iterator<Item = (&'t Thing, &'t (String, String))>,
    body: &str,
) -> String {
    let mut text = "---\n".to_owned();
    for (thing, (_, digest)) in things {
        text += &format!("translates: {digest}\n");
        keys(&thing.said, 0, &mut text);
    }
    text += "---\n";
    text + body
}

fn list<'t>(things: impl Iterator<Item = (&'t Thing, &'t (String, String))>) -> String {
    let mut text = String::new();
    for (thing, (id, digest)) in things {
        if id.is_empty() {
            text += &format!("translates: {digest}\n");
            keys(&thing.said, 0, &mut text);
            continue;
        }
        text += &format!("- id: {id}\n  translates: {digest}\n");
        keys(&thing.said, 2, &mut text);
    }
    text
}

fn keys(said: &[(String, Said)], depth: usize, text: &mut String) {
    for (key, it) in said {
        *text += &format!("{}{key}:", " ".repeat(depth));
        value(it, depth, text);
    }
}

fn value(said: &Said, depth: usize, text: &mut String) {
    let indent = " ".repeat(depth + 2);
    match said {
        Said::Text(it) => *text += &format!(" {}\n", quoted(it)),
        Said::Keys(below) => {
            text.push('\n');
            keys(below, depth + 2, text);
        }
        Said::List(items) => {
            text.push('\n');
            for item in items {
                let mut inner = String::new();
                match item {
                    Said::Keys(below) if below.is_empty() => inner += "{}\n",
                    Said::Keys(below) => keys(below, depth + 4, &mut inner),
                    other => value(other, depth + 2, &mut inner),
                }
                *text += &format!("{indent}- {}", inner.trim_start());
            }
        }
    }
}

/// A text in double quotes.
fn quoted(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    format!("\"{text}\"")
}
