//! `fabrique check`: everything a build would tell, and nothing is written.

use super::args::{CheckOptions, Format, Warnings};
use super::github::github;
use super::halt::Halt;
use super::progress::{Progress, Stage};
use super::project::{Project, Wish, built, sources};
use super::record::{Record, json, records};
use super::sarif::sarif;
use super::screen::{Ink, Stream};
use super::{End, human, summary};
use crate::diag::{Diagnostics, Severity};
use crate::locale::Words;
use crate::model::Reach;

/// Checks the content; every format goes to the standard output.
pub(super) fn check(
    project: &Project,
    options: &CheckOptions,
    words: &Words,
) -> Result<End, Halt> {
    let progress = Progress::new(words);
    progress.begin(Stage::Read);
    let wish = Wish { date: options.date, base_url: None, reach: Reach::Published };
    let inputs = project.inputs(wish)?;
    let watch = |step| progress.step(step);
    let outcome = built(project, &inputs, &watch);
    progress.clear();
    let diagnostics = outcome.diagnostics;

    let sources = sources(&inputs);
    let records = records(&diagnostics, &sources, words);
    let text = match options.format {
        Format::Human => {
            summary::unpublished(&outcome.summary, words)
                + &tell(&diagnostics, &records, options, words)
        }
        Format::Json => json(&records),
        Format::Github => github(&records),
        Format::Sarif => sarif(&records, words),
    };
    Stream::Output.write(&text)?;
    Ok(if diagnostics.has_errors() || is_denied(&diagnostics, options) {
        End::Faults
    } else {
        End::Fine
    })
}

fn tell(
    diagnostics: &Diagnostics,
    records: &[Record<'_>],
    options: &CheckOptions,
    words: &Words,
) -> String {
    let ink = Ink::of(Stream::Output);
    let mut text = human::human(records, words, ink);
    text += &format!("{}\n", human::count(diagnostics, words));
    text += &human::more(records, words);
    if is_denied(diagnostics, options) {
        text += &format!("{}\n", words.text("cli-denied"));
    }
    text
}

fn is_denied(diagnostics: &Diagnostics, options: &CheckOptions) -> bool {
    options.warnings == Warnings::Denied && diagnostics.count(Severity::Warning) > 0
}
