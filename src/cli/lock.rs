//! `fabrique lock`: the numbers of today's public pages are written down, for good.

use super::args::LockOptions;
use super::halt::{Halt, shown};
use super::misuse::Misuse;
use super::progress::{Progress, Stage};
use super::project::{Project, Wish, built, sources};
use super::record::records;
use super::screen::{Ink, Stream};
use super::{End, human};
use crate::build::lock as lock_text;
use crate::diag::Fact;
use crate::disk::{self, Obstacle};
use crate::locale::Words;
use crate::model::Reach;

/// Writes a lock that is not there yet; nothing beside errors in the content.
pub(super) fn lock(
    project: &Project,
    options: &LockOptions,
    words: &Words,
) -> Result<End, Halt> {
    let progress = Progress::new(words);
    progress.begin(Stage::Read);
    let wish = Wish { date: options.date, base_url: None, reach: Reach::Published };
    let inputs = project.inputs(wish)?;
    let watch = |step| progress.step(step);
    let outcome = built(project, &inputs, &watch);
    progress.clear();
    let records = records(&outcome.diagnostics, &sources(&inputs), words);
    let mut notes = human::human(&records, words, Ink::of(Stream::Notes));
    if outcome.diagnostics.has_errors() {
        let count = human::count(&outcome.diagnostics, words);
        notes += &format!("{count}\n{}\n", words.text("cli-not-locked"));
        Stream::Notes.write(&notes)?;
        return Ok(End::Faults);
    }
    Stream::Notes.write(&notes)?;

    let date = outcome.summary.date;
    let name =
        options.name.as_ref().map_or_else(|| date.to_string(), ToString::to_string);
    let text = lock_text(&outcome.numbers, date);
    let path =
        disk::write_lock(&project.root, &name, &text).map_err(|error| {
            match error.obstacle {
                Obstacle::Exists => Halt::Misuse(Misuse::LockExists { name }),
                _ => Halt::Disk(error),
            }
        })?;
    let facts = [
        ("path", shown(&path)),
        ("date", Fact::Text(words.day(date))),
        ("count", Fact::Count(outcome.numbers.len())),
    ];
    Stream::Output.write(&format!("{}\n", words.with("cli-locked", &facts)))?;
    Ok(End::Fine)
}
