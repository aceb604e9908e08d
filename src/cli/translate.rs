//! `fabrique translate`: what is missing in the other language, and files to begin with.

use std::sync::Arc;

use super::End;
use super::args::{State, TranslateOptions};
use super::halt::Halt;
use super::misuse::Misuse;
use super::options::nearest;
use super::project::{Project, Wish};
use super::screen::Stream;
use crate::diag::Fact;
use crate::disk;
use crate::locale::{Language, Words};
use crate::model::Reach;
use crate::parse::{Doc, Part, parse};
use crate::text::Source;
use crate::translation::{Work, refreshed, work};

/// Lists what is to be translated; or begins, or closes, the translation of a file or
/// of all files of a folder.
pub(super) fn translate(
    project: &Project,
    options: &TranslateOptions,
    words: &Words,
) -> Result<End, Halt> {
    let wish = Wish { date: None, base_url: None, reach: Reach::Published };
    let content = project.inputs(wish)?.content;
    let docs: Vec<Arc<Doc>> =
        content.iter().map(|it| Arc::new(parse(it).value)).collect();
    let work = work(&content, &docs, other(&docs));
    let text = match &options.path {
        None => list(&work, words),
        Some(path) => {
            let path = path.trim_start_matches("./").trim_end_matches('/');
            let asked: Vec<&Work> = work.iter().filter(|it| concerns(it, path)).collect();
            if asked.is_empty() {
                let paths = work.iter().map(|it| it.original.as_str());
                let (text, nearest) = (path.to_owned(), nearest(path, paths));
                return Err(Halt::Misuse(Misuse::NothingToTranslate { text, nearest }));
            }
            let mut text = String::new();
            for it in asked {
                text += &match options.state {
                    State::Begun => begin(project, it, (&content, words))?,
                    State::Done => close(project, it, (&content, words))?,
                };
            }
            text
        }
    };
    Stream::Output.write(&text)?;
    Ok(End::Fine)
}

/// The language into which a site is translated: the one that it is not written in.
fn other(docs: &[Arc<Doc>]) -> Language {
    let site = docs.iter().find_map(|doc| match &doc.part {
        Part::Site(site) => site.language.as_ref(),
        _ => None,
    });
    match site.and_then(|it| Language::of(&it.value)).unwrap_or_default() {
        Language::French => Language::English,
        Language::English => Language::French,
    }
}

/// Whether a file, its translation or its folder is the one that is asked about.
fn concerns(work: &Work, path: &str) -> bool {
    let below = format!("{path}/");
    work.original.as_str() == path
        || work.translation.as_str() == path
        || work.original.as_str().starts_with(&below)
}

fn list(work: &[Work], words: &Words) -> String {
    let open = work.iter().filter(|it| it.missing + it.outdated > 0);
    let lines: String = open
        .map(|it| {
            let facts = [
                ("path", Fact::Text(it.original.to_string())),
                ("missing", Fact::Count(it.missing)),
                ("outdated", Fact::Count(it.outdated)),
            ];
            format!("{}\n", words.with("cli-translate-line", &facts))
        })
        .collect();
    match lines.is_empty() {
        true => format!("{}\n", words.text("cli-translate-none")),
        false => lines,
    }
}

fn begin(
    project: &Project,
    work: &Work,
    (content, words): (&[Source], &Words),
) -> Result<String, Halt> {
    let Some(skeleton) = &work.skeleton else {
        return Ok(said("cli-translate-there", work, words));
    };
    let text = match work.exists {
        true => written(content, work).trim_end().to_owned() + "\n" + skeleton,
        false => skeleton.clone(),
    };
    disk::write_source(&project.root, work.translation.as_str(), &text)?;
    Ok(said("cli-translate-begun", work, words))
}

fn close(
    project: &Project,
    work: &Work,
    (content, words): (&[Source], &Words),
) -> Result<String, Halt> {
    if !work.exists {
        return Ok(String::new());
    }
    let text = refreshed(written(content, work), &work.digests);
    disk::write_source(&project.root, work.translation.as_str(), &text)?;
    Ok(said("cli-translate-done", work, words))
}

/// The translation as it is.
fn written<'s>(content: &'s [Source], work: &Work) -> &'s str {
    let found = content.iter().find(|it| it.path == work.translation);
    found.map_or("", |it| &it.text)
}

fn said(id: &str, work: &Work, words: &Words) -> String {
    let facts = [("path", Fact::Text(work.translation.to_string()))];
    format!("{}\n", words.with(id, &facts))
}
