//! The file in which a new thing stands.

use std::sync::Arc;

use crate::cli::args::NewOptions;
use crate::cli::halt::Halt;
use crate::cli::misuse::Misuse;
use crate::parse::{ContentType, Doc, Part};

/// The path of a thing from its id; that of a list for what stands in one.
pub(super) fn path(
    of: &ContentType,
    id: &str,
    (docs, options): (&[Arc<Doc>], &NewOptions),
) -> Result<String, Halt> {
    Ok(match of.word {
        "day" => {
            let (program, day) = match id.split_once('/') {
                Some((program, day)) => (program.to_owned(), day),
                None => (program(docs, options)?, id),
            };
            format!("content/programs/{program}/days/{day}.md")
        }
        "cohort" => cohorts(docs),
        _ => of.files.replace("**/*", id).replace('*', id),
    })
}

/// The program that is named, or the first.
fn program(docs: &[Arc<Doc>], options: &NewOptions) -> Result<String, Halt> {
    let mut all = docs.iter().filter_map(|doc| match &doc.part {
        Part::Program(it) => Some(it.id.to_string()),
        _ => None,
    });
    let found = match options.values.get("program") {
        Some(named) => all.find(|it| it == named),
        None => all.next(),
    };
    found.ok_or(Halt::Misuse(Misuse::NewLacks { kind: "program" }))
}

/// The last of the files of cohorts, or the first one to be.
fn cohorts(docs: &[Arc<Doc>]) -> String {
    let files = docs.iter().filter(|doc| matches!(doc.part, Part::Cohorts(_)));
    let last = files.map(|doc| doc.path.as_str()).max();
    last.unwrap_or("content/cohorts/cohorts.yaml").to_owned()
}
