//! Waits until something in a project may have changed.
//!
//! Invariants: it tells that something changed, never what: who is told reads everything
//! and compares. Where the system does not tell us, or no longer, we look from time to
//! time, and say so; a change is never missed, only found later.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode};
use notify::{ErrorKind, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

/// The folders whose files make a site.
const FOLDERS: [&str; 2] = ["content", "templates"];

/// How often we look where nobody tells us.
const PERIOD: Duration = Duration::from_millis(500);

/// A file is often written in several steps: news is told once nothing has come for so
/// long, and after the second time at the latest.
const QUIET: (Duration, Duration) =
    (Duration::from_millis(10), Duration::from_millis(50));

/// When we look again after news. What happens in a folder that is not watched yet is not
/// told, and such a folder has just been made.
const AFTER: [Duration; 2] = [Duration::from_secs(2), Duration::from_millis(300)];

/// How changes are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Means {
    /// The system tells of them.
    Told,
    /// We look from time to time.
    Looked(Why),
}

/// Why we look from time to time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Somebody wants it so.
    Wanted,
    /// The system watches as many folders as it may.
    Limit,
    /// The system cannot watch this folder.
    Refused,
}

/// What comes in from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Signal {
    /// Something may have changed.
    News,
    /// One of the folders itself came or went.
    Folder,
    /// The system will tell no more.
    Blind(Why),
    /// Somebody wants us to look now.
    Rung,
}

/// Wakes who waits for changes.
#[derive(Clone, Debug)]
pub struct Bell {
    signals: Sender<Signal>,
}

/// Waits for changes of a project.
#[derive(Debug)]
pub struct Watch {
    /// How changes are found now.
    pub means: Means,
    root: PathBuf,
    watcher: Option<RecommendedWatcher>,
    signals: Receiver<Signal>,
    bell: Bell,
    /// Looks still to come, the last one first.
    after: Vec<Duration>,
}

impl Bell {
    /// Whoever waits looks now.
    pub fn ring(&self) {
        // Nobody waits any more: there is nothing to wake.
        let _ = self.signals.send(Signal::Rung);
    }
}

impl Watch {
    /// Watches a project, by the means that somebody wants or by the best there are.
    pub fn new(root: &Path, wanted: Means) -> Self {
        let (sender, signals) = channel();
        let bell = Bell { signals: sender };
        // The system tells of files by their whole path.
        let root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
        let after = Vec::new();
        let mut watch = Self { means: wanted, root, watcher: None, signals, bell, after };
        if wanted == Means::Told {
            watch.begin();
        }
        watch
    }

    /// What wakes it from elsewhere.
    pub fn bell(&self) -> Bell {
        self.bell.clone()
    }

    /// Waits until something may have changed, or the bell rings.
    pub fn wait(&mut self) {
        let patience = match self.means {
            Means::Looked(_) => Some(PERIOD),
            Means::Told => self.after.pop(),
        };
        let first = match patience {
            None => self.signals.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(time) => self.signals.recv_timeout(time),
        };
        let Ok(first) = first else { return };
        self.take(first);
        let (began, (quiet, most)) = (Instant::now(), QUIET);
        let mut last = first;
        while last != Signal::Rung && began.elapsed() < most {
            let Ok(signal) = self.signals.recv_timeout(quiet) else { return };
            self.take(signal);
            last = signal;
        }
    }

    /// Whether something may have changed since it last waited.
    pub fn has_news(&mut self) -> bool {
        let signals: Vec<Signal> = self.signals.try_iter().collect();
        signals.iter().for_each(|it| self.take(*it));
        if !signals.is_empty() {
            // It is told once more to who waits next.
            self.bell.ring();
        }
        signals.iter().any(|it| *it != Signal::Rung)
    }

    fn take(&mut self, signal: Signal) {
        match signal {
            Signal::News => self.after = AFTER.to_vec(),
            Signal::Folder => self.begin(),
            Signal::Blind(why) => {
                (self.watcher, self.means) = (None, Means::Looked(why));
            }
            Signal::Rung => {}
        }
    }

    /// Asks the system to tell, of the folders as they are now.
    fn begin(&mut self) {
        self.after = AFTER.to_vec();
        let signals = self.bell.signals.clone();
        let root = self.root.clone();
        let told = move |event: notify::Result<Event>| {
            if let Some(signal) = signal(&root, event) {
                let _ = signals.send(signal);
            }
        };
        match watching(&self.root, told) {
            Ok(watcher) => self.watcher = Some(watcher),
            Err(error) => {
                (self.watcher, self.means) = (None, Means::Looked(why(&error)));
            }
        }
    }
}

fn watching(
    root: &Path,
    told: impl FnMut(notify::Result<Event>) + Send + 'static,
) -> notify::Result<RecommendedWatcher> {
    let mut watcher = notify::recommended_watcher(told)?;
    watcher.watch(root, RecursiveMode::NonRecursive)?;
    for folder in FOLDERS.map(|it| root.join(it)).iter().filter(|it| it.is_dir()) {
        match watcher.watch(folder, RecursiveMode::Recursive) {
            // It went away just now, and that is told.
            Err(error) if matches!(error.kind, ErrorKind::PathNotFound) => {}
            watched => watched?,
        }
    }
    Ok(watcher)
}

/// What an event means to us; nothing when it is none of our files, or was only read.
fn signal(root: &Path, event: notify::Result<Event>) -> Option<Signal> {
    let event = match event {
        Ok(event) => event,
        Err(error) => return Some(Signal::Blind(why(&error))),
    };
    let is_read = match event.kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => false,
        EventKind::Access(_) => true,
        _ => false,
    };
    if event.need_rescan() {
        return Some(Signal::News);
    }
    if is_read {
        return None;
    }
    let ours = |it: &&PathBuf| {
        let first = it.strip_prefix(root).ok()?.iter().next()?.to_owned();
        FOLDERS.iter().any(|folder| first == OsStr::new(folder)).then_some(())
    };
    let mut paths = event.paths.iter().filter(|it| ours(it).is_some());
    let path = paths.next()?;
    let comes_or_goes = !matches!(
        event.kind,
        EventKind::Modify(
            notify::event::ModifyKind::Data(_) | notify::event::ModifyKind::Metadata(_)
        ) | EventKind::Access(_)
    );
    let is_folder = FOLDERS.iter().any(|it| *path == root.join(it));
    Some(if is_folder && comes_or_goes { Signal::Folder } else { Signal::News })
}

fn why(error: &notify::Error) -> Why {
    match &error.kind {
        ErrorKind::MaxFilesWatch => Why::Limit,
        // Too many watchers of this user at once.
        ErrorKind::Io(error) if error.raw_os_error() == Some(24) => Why::Limit,
        _ => Why::Refused,
    }
}
