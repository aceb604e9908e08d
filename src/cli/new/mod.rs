//! `fabrique new`: a site to begin with, or the first draft of a thing.
//!
//! Invariants: no file is ever overwritten; whatever is written can be read, or nothing
//! is written at all.

mod list;
mod place;
mod prompt;
mod seeds;
mod site;

use std::sync::Arc;

use super::End;
use super::args::NewOptions;
use super::halt::Halt;
use super::misuse::Misuse;
use super::options::nearest;
use super::project::{Project, Wish};
use super::screen::{Stream, harmless};
use crate::diag::{Fact, Severity};
use crate::disk;
use crate::locale::Words;
use crate::model::Reach;
use crate::parse::{ContentType, Doc, FileForm, parse, types};
use crate::schema::{Drafter, ids};
use crate::text::Source;
use crate::value::Slug;

/// Content types that no hand begins: what was done is told to the log, what was
/// published is written by `fabrique lock`, and a site is begun with all it needs.
const NOT_HERE: [&str; 4] = ["site", "entry", "lock", "restatement"];

/// Begins a site, or a thing of a type.
pub(super) fn new(
    project: &Project,
    options: &NewOptions,
    words: &Words,
) -> Result<End, Halt> {
    let what = options.what.as_deref().ok_or(Halt::Misuse(Misuse::NewNothing))?;
    if what == "site" {
        return site::site(project, options, words);
    }
    let of = known(what)?;
    let id = id(&of, options)?;
    let wish = Wish { date: None, base_url: None, reach: Reach::Drafts };
    let content = project.inputs(wish)?.content;
    let docs: Vec<Arc<Doc>> =
        content.iter().map(|it| Arc::new(parse(it).value)).collect();
    let path = place::path(&of, &id, (&docs, options))?;
    let exists = content.iter().find(|it| it.path.as_str() == path);
    if of.form != FileForm::List && exists.is_some() {
        return Err(Halt::Misuse(Misuse::NewExists { path }));
    }
    let names = ids(&docs);
    let last = id.rsplit('/').next().unwrap_or(&id);
    if of.form == FileForm::List && names.of(of.word).iter().any(|it| it.id == last) {
        return Err(Halt::Misuse(Misuse::NewTaken { id, path }));
    }
    let mut given = options.values.clone();
    prompt::ask(&of, &mut given, words)?;
    if of.word == "day"
        && let Some((program, _)) = id.split_once('/')
    {
        given.insert("program".to_owned(), program.to_owned());
    }
    let values = seeds::values(&of, last, (&docs, &names), &given)
        .map_err(|it| Halt::Misuse(Misuse::NewNoDay { program: it.0.to_string() }))?;
    let drafter = Drafter { ids: &names, words, values: &values };
    let draft = drafter
        .draft(&of, last)
        .map_err(|it| Halt::Misuse(Misuse::NewLacks { kind: it.0.word() }))?;
    let text = match exists {
        Some(source) => match list::with(source, &draft, of.word) {
            Some(text) => text,
            None => {
                // What has no sure place is shown, to be put there by hand.
                Stream::Output.write(&draft)?;
                return Err(Halt::Misuse(Misuse::NewByHand { path }));
            }
        },
        None => draft,
    };
    sound(&path, &text, exists, words)?;
    match exists {
        Some(_) => disk::write_source(&project.root, &path, &text)?,
        None => {
            if !disk::create(&project.root, &path, &text)? {
                return Err(Halt::Misuse(Misuse::NewExists { path }));
            }
        }
    }
    let facts = [("path", Fact::Text(path)), ("id", Fact::Text(id))];
    let told = match exists {
        Some(_) => words.with("cli-new-item", &facts),
        None => words.with("cli-new-file", &facts),
    };
    Stream::Output.write(&format!("{told}\n"))?;
    Ok(End::Fine)
}

/// The content type that is asked for.
fn known(what: &str) -> Result<ContentType, Halt> {
    let mut types: Vec<ContentType> = types();
    types.retain(|it| !NOT_HERE.contains(&it.word));
    let words: Vec<&str> = types.iter().map(|it| it.word).chain(["site"]).collect();
    let nearest = nearest(what, words.into_iter());
    let found = types.into_iter().find(|it| it.word == what);
    let text = harmless(what);
    found.ok_or(Halt::Misuse(Misuse::NewUnknown { text, nearest }))
}

/// The id that is asked for: words joined by hyphens, for a page perhaps in folders, for
/// a day perhaps after its program.
fn id(of: &ContentType, options: &NewOptions) -> Result<String, Halt> {
    let Some(id) = &options.id else {
        let what = of.word.to_owned();
        return Err(Halt::Misuse(Misuse::NewWithoutId { what }));
    };
    let most = match of.word {
        "page" => 4,
        "day" => 2,
        _ => 1,
    };
    let parts: Vec<&str> = id.split('/').collect();
    let sound = parts.len() <= most && parts.iter().all(|it| Slug::new(it).is_some());
    if sound && id.len() <= 100 {
        return Ok(id.clone());
    }
    let meant = Slug::of(id).map(|it| it.to_string()).filter(|it| it.len() <= 100);
    Err(Halt::Misuse(Misuse::NewBadId { text: harmless(id), meant }))
}

/// Sees that what is to be written can be read: nobody is handed a broken file.
fn sound(
    path: &str,
    text: &str,
    before: Option<&Source>,
    words: &Words,
) -> Result<(), Halt> {
    let errors = |source: &Source| {
        let found = parse(source).diagnostics.list.into_iter();
        found.filter(|it| it.severity == Severity::Error).collect::<Vec<_>>()
    };
    let n_before = before.map_or(0, |it| errors(it).len());
    let now = errors(&Source::new(path, text));
    match now.last().filter(|_| now.len() > n_before) {
        None => Ok(()),
        Some(fault) => {
            let message = words.fault(&fault.fault).message;
            let (key, text) = (fault.key.clone(), path.to_owned());
            Err(Halt::Misuse(Misuse::NewBadValue { key, text, message }))
        }
    }
}
