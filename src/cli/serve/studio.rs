//! From what changed on the disk to what is shown next.
//!
//! Invariants: what is shown is always a whole state of the content without errors, the
//! last there was; whatever happens in a build, the next one is made as if nothing had.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use super::super::args::{ServeOptions, Timings};
use super::super::diff::is_unsound;
use super::super::halt::{Halt, disk as disk_words, sentence};
use super::super::progress::{Progress, Stage};
use super::super::project::{Project, kept, sources};
use super::super::record::records;
use super::super::screen::{Ink, Stream};
use super::super::{human, timings};
use super::about::{Made, Subject, sections};
use super::told;
use crate::artifact::{Artifact, SitePath};
use crate::build::{Cache, Inputs, build};
use crate::diag::{Diagnostics, Fact};
use crate::disk::{self, Files, Reader, Seen, Watch};
use crate::locale::{Told, Words};
use crate::render::Finish;
use crate::serve::{About, Fault, Mood, Preview, Show};

/// How often in a row a faulty state may be passed over because a newer one is there.
const PATIENCE: usize = 5;

/// Makes the site again and again.
pub(super) struct Studio<'a> {
    project: &'a Project,
    options: &'a ServeOptions,
    preview: Arc<Preview>,
    words: Arc<Words>,
    reader: Reader,
    cache: Option<Cache>,
    /// The last state without errors, and its files.
    good: Option<Arc<Made>>,
    files: BTreeMap<SitePath, Arc<Artifact>>,
    /// The last state of all.
    newest: Option<Arc<Made>>,
    /// The newest state whose numbers mean something.
    counted: Option<Arc<Made>>,
    /// What kept us from reading the last time, in words.
    trouble: Option<Told>,
    /// How many states were passed over since one was shown.
    n_passed: usize,
}

/// How a look at the disk ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Round {
    /// What is there is told.
    Told,
    /// Something newer is there already.
    Passed,
}

/// What is shown before the first build has come to its end.
pub(super) fn nothing_yet() -> Show {
    Show {
        files: BTreeMap::new(),
        changed: Vec::new(),
        mood: Mood::Fine,
        summary: String::new(),
        faults: Vec::new(),
        about: Box::new(|_| Vec::new()),
    }
}

impl<'a> Studio<'a> {
    pub(super) fn new(
        project: &'a Project,
        options: &'a ServeOptions,
        (preview, words): (Arc<Preview>, Arc<Words>),
    ) -> Self {
        Self {
            project,
            options,
            preview,
            words,
            reader: Reader::default(),
            cache: None,
            good: None,
            files: BTreeMap::new(),
            newest: None,
            counted: None,
            trouble: None,
            n_passed: 0,
        }
    }

    /// Reads what changed, and shows what comes of it.
    pub(super) fn round(&mut self, watch: &mut Watch) -> Result<Round, Halt> {
        let words = self.words.clone();
        let progress = Progress::new(&words);
        progress.begin(Stage::Read);
        let (files, seen) = match self.reader.read(&self.project.root) {
            Ok(read) => read,
            Err(error) => {
                progress.clear();
                let told = disk_words(&error, &words);
                if self.trouble.as_ref() != Some(&told) {
                    self.trouble = Some(told);
                    self.stay(told::trouble(&error, &words), progress.total())?;
                }
                return Ok(Round::Told);
            }
        };
        let is_known = seen == Seen::Same && self.newest.is_some();
        if is_known && self.trouble.is_none() && self.n_passed == 0 {
            return Ok(Round::Told);
        }
        self.trouble = None;
        self.preview.begin();
        let inputs = self.inputs(files);
        let made = self.made(inputs, &progress);
        progress.clear();
        let Some(made) = made else {
            let told = words.tell("serve-broken", &[]);
            self.stay(told::sentence(&told, &words), progress.total())?;
            return Ok(Round::Told);
        };
        let is_faulty = made.outcome.diagnostics.has_errors();
        // Half a state of a file that is being saved would be told as a fault.
        if is_faulty && self.n_passed < PATIENCE && watch.has_news() {
            self.n_passed += 1;
            return Ok(Round::Passed);
        }
        self.n_passed = 0;
        self.show(&Arc::new(made), &progress)?;
        Ok(Round::Told)
    }

    fn inputs(&self, files: Files) -> Inputs {
        Inputs {
            content: files.content,
            templates: files.templates,
            images: files.images,
            date: self.options.date,
            base_url: None,
            reach: self.options.reach,
            finish: Finish::Minified,
        }
    }

    /// A build; nothing when it broke, and then nothing is kept of it.
    fn made(&mut self, inputs: Inputs, progress: &Progress<'_>) -> Option<Made> {
        let mut cache = self.cache.take().unwrap_or_else(|| kept(self.project, &inputs));
        let watch = |step| progress.step(step);
        let built = catch_unwind(AssertUnwindSafe(|| build(&inputs, &mut cache, &watch)));
        let outcome = built.ok()?;
        disk::keep_pictures(&self.project.root, cache.fresh_pictures());
        self.cache = Some(cache);
        Some(Made { inputs, outcome })
    }

    /// Shows a new state, or tells why the last one stays.
    fn show(&mut self, made: &Arc<Made>, progress: &Progress<'_>) -> Result<(), Halt> {
        let diagnostics = &made.outcome.diagnostics;
        let is_faulty = diagnostics.has_errors();
        let same = self.newest.as_ref();
        let same = same.is_some_and(|it| it.outcome.diagnostics == *diagnostics);
        let mut changed = Vec::new();
        if !is_faulty {
            let files = made.outcome.artifacts.iter();
            let files = files.map(|it| (it.path.clone(), it.clone())).collect();
            changed = differing(&self.files, &files);
            (self.files, self.good) = (files, Some(made.clone()));
        }
        if !is_unsound(diagnostics) {
            self.counted = Some(made.clone());
        }
        self.newest = Some(made.clone());
        let sources = sources(&made.inputs);
        let records = records(diagnostics, &sources, &self.words);
        let n_changed = changed.len();
        self.preview.show(Show {
            files: self.files.clone(),
            changed,
            mood: if is_faulty { Mood::Faulty } else { Mood::Fine },
            summary: human::count(diagnostics, &self.words),
            faults: told::faults(&records, &self.words),
            about: self.about(),
        });
        let mut notes = String::new();
        if !same {
            notes = human::human(&records, &self.words, Ink::of(Stream::Notes));
        }
        Stream::Notes.write(&notes)?;
        self.tell(diagnostics, n_changed, progress)
    }

    /// Tells why the last state stays, where the content says nothing of it.
    fn stay(&mut self, fault: Fault, time: Duration) -> Result<(), Halt> {
        let told = Told {
            message: fault.message.clone(),
            hint: Some(fault.hint.clone()).filter(|it| !it.is_empty()),
        };
        let count = [("count", Fact::Count(1))];
        let summary = self.words.with("cli-n-errors", &count);
        self.preview.show(Show {
            files: self.files.clone(),
            changed: Vec::new(),
            mood: Mood::Faulty,
            summary: summary.clone(),
            faults: vec![fault],
            about: self.about(),
        });
        let facts = facts(summary, time, &self.words);
        let text = sentence(&told, "cli-error", &self.words);
        let line = self.words.with("serve-kept", &facts);
        Ok(Stream::Notes.write(&format!("{text}{line}\n"))?)
    }

    fn about(&self) -> About {
        let (Some(shown), Some(newest)) = (&self.good, &self.newest) else {
            return Box::new(|_| Vec::new());
        };
        let subject = Subject {
            shown: shown.clone(),
            newest: newest.clone(),
            counted: self.counted.as_ref().unwrap_or(shown).clone(),
            words: self.words.clone(),
            since: OnceLock::new(),
        };
        Box::new(move |path| sections(&subject, path))
    }

    fn tell(
        &self,
        diagnostics: &Diagnostics,
        n_changed: usize,
        progress: &Progress<'_>,
    ) -> Result<(), Halt> {
        let times = progress.times();
        let count = human::count(diagnostics, &self.words);
        let facts = facts(count, progress.total(), &self.words);
        let line = match diagnostics.has_errors() {
            true => self.words.with("serve-kept", &facts),
            false => {
                let [faults, time] = facts;
                let count = ("count", Fact::Count(n_changed));
                self.words.with("serve-built", &[count, faults, time])
            }
        };
        let mut text = line + "\n";
        if self.options.timings == Timings::Told {
            text += &timings::table(&times, &self.words);
        }
        Ok(Stream::Output.write(&text)?)
    }
}

fn facts(faults: String, time: Duration, words: &Words) -> [(&'static str, Fact); 2] {
    let time = Fact::Text(timings::seconds(time, words));
    [("faults", Fact::Text(faults)), ("time", time)]
}

/// Files that are there only once, or hold other bytes.
fn differing(
    before: &BTreeMap<SitePath, Arc<Artifact>>,
    after: &BTreeMap<SitePath, Arc<Artifact>>,
) -> Vec<SitePath> {
    let is_other = |(path, file): &(&SitePath, &Arc<Artifact>)| {
        let known = before.get(*path);
        known.is_none_or(|it| !Arc::ptr_eq(it, file) && it.bytes != file.bytes)
    };
    let gone = before.keys().filter(|it| !after.contains_key(*it));
    let other = after.iter().filter(is_other).map(|(path, _)| path);
    other.chain(gone).cloned().collect()
}
