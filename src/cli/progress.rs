//! How far a build has got, for who waits at a terminal, and how long it took.

use std::sync::{Mutex, Once, PoisonError};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::screen::Stream;
use crate::build::Step;
use crate::locale::Words;

/// A build that is done sooner needs no bar.
const PATIENCE: Duration = Duration::from_millis(300);

/// A stage of a command: a step of the build, or the disk before and after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    Read,
    Parse,
    Model,
    Aggregate,
    Plan,
    Render,
    Pictures,
    Inspect,
    Write,
}

/// What is told of a build while it runs.
pub(super) struct Progress<'a> {
    words: &'a Words,
    bar: ProgressBar,
    started: Instant,
    shown: Once,
    began: Mutex<Vec<(Stage, Instant)>>,
}

impl Stage {
    /// The name of its words.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Read => "cli-stage-read",
            Self::Parse => "cli-stage-parse",
            Self::Model => "cli-stage-model",
            Self::Aggregate => "cli-stage-aggregate",
            Self::Plan => "cli-stage-plan",
            Self::Render => "cli-stage-render",
            Self::Pictures => "cli-stage-pictures",
            Self::Inspect => "cli-stage-inspect",
            Self::Write => "cli-stage-write",
        }
    }
}

impl<'a> Progress<'a> {
    /// A bar on a terminal, once it takes long; nothing in a pipe.
    pub(super) fn new(words: &'a Words) -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        let (started, shown) = (Instant::now(), Once::new());
        Self { words, bar, started, shown, began: Mutex::default() }
    }

    /// A stage begins, and the one before it ends.
    pub(super) fn begin(&self, stage: Stage) {
        self.begin_counted(stage, None);
    }

    /// What the build says of itself.
    pub(super) fn step(&self, step: Step) {
        match step {
            Step::Parse(count) => self.begin_counted(Stage::Parse, Some(count)),
            Step::Render(count) => self.begin_counted(Stage::Render, Some(count)),
            Step::Pictures(count) => self.begin_counted(Stage::Pictures, Some(count)),
            Step::Parsed | Step::Rendered | Step::Pictured => {
                self.bar.inc(1);
                self.show();
            }
            Step::Model => self.begin(Stage::Model),
            Step::Aggregate => self.begin(Stage::Aggregate),
            Step::Plan => self.begin(Stage::Plan),
            Step::Inspect => self.begin(Stage::Inspect),
        }
    }

    /// Takes the bar away, so that words can be written.
    pub(super) fn clear(&self) {
        self.bar.finish_and_clear();
    }

    /// How long it all took until now.
    pub(super) fn total(&self) -> Duration {
        self.started.elapsed()
    }

    /// How long each stage took until now, in the order they began.
    pub(super) fn times(&self) -> Vec<(Stage, Duration)> {
        let began = self.began.lock().unwrap_or_else(PoisonError::into_inner);
        let ends = began.iter().skip(1).map(|(_, at)| *at).chain([Instant::now()]);
        began.iter().zip(ends).map(|((stage, at), end)| (*stage, end - *at)).collect()
    }

    fn begin_counted(&self, stage: Stage, count: Option<usize>) {
        let mut began = self.began.lock().unwrap_or_else(PoisonError::into_inner);
        began.push((stage, Instant::now()));
        let count = count.and_then(|it| u64::try_from(it).ok());
        let shape = match count {
            Some(_) => "{msg} {bar:30} {pos}/{len}",
            None => "{msg} …",
        };
        let style = ProgressStyle::with_template(shape);
        self.bar.set_message(self.words.text(stage.id()));
        self.bar.set_length(count.unwrap_or(0));
        self.bar.set_position(0);
        self.bar.set_style(style.expect("our shapes are well-formed"));
        self.show();
    }

    fn show(&self) {
        if self.started.elapsed() > PATIENCE && Stream::Notes.is_terminal() {
            let target = ProgressDrawTarget::stderr;
            self.shown.call_once(|| self.bar.set_draw_target(target()));
        }
    }
}
