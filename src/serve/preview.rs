//! What there is to show at one time, and who waits for the next.
//!
//! Invariants: a show is never changed, only replaced as a whole, so that every reader sees
//! one state of the site; its number only grows.

use std::collections::BTreeMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use serde::Serialize;

use crate::artifact::{Artifact, SitePath};

/// How the content stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Mood {
    /// What is shown is the content as it is.
    Fine,
    /// The content has faults: what is shown is the last state without.
    Faulty,
}

/// What there is to tell of the page of a file, when somebody asks.
pub type About = Box<dyn Fn(&SitePath) -> Vec<Section> + Send + Sync>;

/// All that is shown at one time.
pub struct Show {
    /// The files of the last sound state of the content; none when there was none yet.
    pub files: BTreeMap<SitePath, Arc<Artifact>>,
    /// Which of them are other than in the show before.
    pub changed: Vec<SitePath>,
    /// How the content stands.
    pub mood: Mood,
    /// That in a sentence: « 2 erreurs, 1 avertissement ».
    pub summary: String,
    /// What there is to tell of all files.
    pub faults: Vec<Fault>,
    /// What is told below a page.
    pub about: About,
}

/// A fault in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// `error`, `warning` or `info`.
    pub severity: &'static str,
    /// That as a word: « erreur ».
    pub weight: String,
    /// Its code; empty for what is no fault of the content.
    pub code: String,
    /// The file, line and column: `content/site.yaml:3:1`; empty for nobody's line.
    pub place: String,
    /// What is wrong.
    pub message: String,
    /// What to do about it; empty for nothing.
    pub hint: String,
    /// The lines it is in.
    pub excerpt: Vec<Line>,
}

/// A line of an excerpt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Its number; none for the marks under a line.
    pub number: Option<usize>,
    /// What is shown.
    pub text: String,
}

/// A part of what is told below a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Its name, for machines: `files`, `weight`.
    pub id: &'static str,
    /// What stands in the bar: « 3 fichiers ».
    pub label: String,
    /// What stands above its rows.
    pub title: String,
    /// A sentence before its rows; empty for none.
    pub lead: String,
    /// What it says, row by row.
    pub rows: Vec<Row>,
    /// Faults it tells of.
    pub faults: Vec<Fault>,
}

/// A row of a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// What it is about.
    pub text: String,
    /// What is said of it; empty for nothing.
    pub note: String,
    /// Where it leads; empty for nowhere.
    pub href: String,
}

/// The show of the moment, and who waits for the next.
pub struct Preview {
    state: Mutex<State>,
    moved: Condvar,
    ring: Box<dyn Fn() + Send + Sync>,
}

struct State {
    show: Arc<Show>,
    number: u64,
    is_busy: bool,
    asked: u64,
    answered: u64,
}

/// What changed since somebody last looked.
pub(super) enum Moved {
    /// There is another show.
    Shown(u64, Arc<Show>),
    /// One is being made.
    Busy,
    /// Nothing has moved.
    Nothing,
}

impl Preview {
    /// Begins with a show; `ring` wakes who makes the next one.
    pub fn new(show: Show, ring: Box<dyn Fn() + Send + Sync>) -> Self {
        let show = Arc::new(show);
        let state = State { show, number: 0, is_busy: true, asked: 0, answered: 0 };
        Self { state: Mutex::new(state), moved: Condvar::new(), ring }
    }

    /// Says that another show is being made.
    pub fn begin(&self) {
        self.state().is_busy = true;
        self.moved.notify_all();
    }

    /// Shows something else from now on.
    pub fn show(&self, show: Show) {
        let mut state = self.state();
        state.show = Arc::new(show);
        state.number += 1;
        state.is_busy = false;
        drop(state);
        self.moved.notify_all();
    }

    /// How often somebody has asked to look at the disk.
    pub fn asked(&self) -> u64 {
        self.state().asked
    }

    /// Says that the disk was looked at since it was asked for so many times.
    pub fn answer(&self, asked: u64) {
        let mut state = self.state();
        state.answered = state.answered.max(asked);
        state.is_busy = false;
        drop(state);
        self.moved.notify_all();
    }

    /// What is shown now, and its number.
    pub(super) fn now(&self) -> (u64, Arc<Show>) {
        let state = self.state();
        (state.number, state.show.clone())
    }

    /// Has the disk looked at, and waits until what is there is shown.
    pub(super) fn settle(&self, patience: Duration) {
        let mut state = self.state();
        state.asked += 1;
        let (asked, until) = (state.asked, Instant::now() + patience);
        (self.ring)();
        while state.answered < asked {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return;
            }
            let waited = self.moved.wait_timeout(state, left);
            state = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// Waits for another show than this one, or for the making of one.
    pub(super) fn next(
        &self,
        (number, is_busy): (u64, bool),
        patience: Duration,
    ) -> Moved {
        let state = self.state();
        let same = |it: &mut State| it.number == number && (!it.is_busy || is_busy);
        let waited = self.moved.wait_timeout_while(state, patience, same);
        let (state, _) = waited.unwrap_or_else(PoisonError::into_inner);
        match (state.number == number, state.is_busy && !is_busy) {
            (false, _) => Moved::Shown(state.number, state.show.clone()),
            (true, true) => Moved::Busy,
            (true, false) => Moved::Nothing,
        }
    }

    /// No show is left half replaced, so what a thread that broke has left is sound.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
