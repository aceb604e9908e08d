//! `fabrique build`: the content becomes the site, or nothing is written.

use std::time::Duration;

use super::args::{BuildOptions, Timings};
use super::halt::{Halt, disk as disk_words, sentence};
use super::progress::{Progress, Stage};
use super::project::{Project, Wish, built, sources};
use super::record::{Record, records};
use super::screen::{Ink, Stream};
use super::summary::Site;
use super::{End, human, report, summary, timings};
use crate::build::Outcome;
use crate::disk::{self, SiteFolder};
use crate::locale::{Told, Words};

/// Builds the site and says what came of it.
pub(super) fn build(
    project: &Project,
    options: &BuildOptions,
    words: &Words,
) -> Result<End, Halt> {
    let progress = Progress::new(words);
    progress.begin(Stage::Read);
    let date = options.date;
    let base_url = options.base_url.clone();
    let inputs = project.inputs(Wish { date, base_url, reach: options.reach })?;
    let folder = SiteFolder::open(&project.root, &options.out)?;

    let watch = |step| progress.step(step);
    let outcome = built(project, &inputs, &watch);
    progress.clear();
    let sources = sources(&inputs);
    let records = records(&outcome.diagnostics, &sources, words);
    tell_faults(&outcome, &records, words)?;
    leave_report(project, &report::report(&outcome, &records), words)?;
    if outcome.diagnostics.has_errors() {
        tell_times(options, &progress, words)?;
        return Ok(End::Faults);
    }

    progress.begin(Stage::Write);
    progress.clear();
    let written = disk::write(&folder, &outcome.artifacts)?;
    let out = project.root.join(&options.out);
    let site = Site { folder: &out, written };
    Stream::Output.write(&closing(&site, &outcome, &progress, words))?;
    tell_times(options, &progress, words)?;
    Ok(End::Fine)
}

fn tell_faults(
    outcome: &Outcome,
    records: &[Record<'_>],
    words: &Words,
) -> Result<(), Halt> {
    let mut text = human::human(records, words, Ink::of(Stream::Notes));
    if outcome.diagnostics.has_errors() {
        let count = human::count(&outcome.diagnostics, words);
        text += &format!("{count}\n{}\n", words.text("cli-not-written"));
    }
    text += &human::more(records, words);
    Ok(Stream::Notes.write(&text)?)
}

/// A report that cannot be written is no reason to have no site.
fn leave_report(project: &Project, report: &str, words: &Words) -> Result<(), Halt> {
    let Err(error) = disk::write_report(&project.root, report) else { return Ok(()) };
    let told = Told {
        message: words.text("cli-report-not-written"),
        hint: Some(disk_words(&error, words).message),
    };
    Ok(Stream::Notes.write(&sentence(&told, "cli-warning", words))?)
}

fn closing(
    site: &Site<'_>,
    outcome: &Outcome,
    progress: &Progress<'_>,
    words: &Words,
) -> String {
    let time: Duration = progress.times().iter().map(|(_, time)| *time).sum();
    summary::site(site, &outcome.summary, words)
        + &summary::unpublished(&outcome.summary, words)
        + &summary::end(&outcome.diagnostics, time, words)
}

fn tell_times(
    options: &BuildOptions,
    progress: &Progress<'_>,
    words: &Words,
) -> Result<(), Halt> {
    if options.timings == Timings::Told {
        Stream::Output.write(&timings::table(&progress.times(), words))?;
    }
    Ok(())
}
