//! Traps: a small sound site, spoilt by one slip of an editor's hand, and what she is
//! told. `base.txt` is the site; each other text file holds traps of one kind.
//!
//! A trap is a title, the slip, and what must be told:
//!
//! ```text
//! == a tab in front of a key
//! @ content/actions/collect-kits.md
//! - challenge: homeless
//! + \tchallenge: homeless
//! ----
//! erreur[schema.syntax] …
//! ```
//!
//! `-` lines are replaced by `+` lines; `+` lines alone go to the end of the file, or make
//! a new one. `\t`, `\r`, `\u{a0}`, `\xe9` and `\\` stand for what cannot be seen. `> crlf`
//! and the like change the whole file (see `slip.rs`). A trap is one fault, unless it says
//! `faults 2`; `faults 0` is a slip that must make no difference to the site at all.
//! `TRAPS=log.txt` looks at one file alone.
//! After `++++` stands what `fabrique fix` changes; nothing when it leaves the slip to her.
//! `BLESS=1 cargo test --test traps` writes what is told now: read that diff as an editor.

mod mend;
mod slip;
mod trap;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use fabrique::build::{Cache, Inputs, Outcome, build};
use fabrique::cli;
use fabrique::locale::{Language, Words};
use fabrique::model::Reach;
use fabrique::render::Finish;
use fabrique::text::Source;
use fabrique::value::Day;

use trap::Trap;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/traps")
}

/// Every trap, with the name of its file.
fn traps() -> Vec<(String, Vec<Trap>)> {
    let only = std::env::var_os("TRAPS");
    let entries = fs::read_dir(folder()).expect("there are traps");
    let names = entries.map(|it| it.expect("an entry").path());
    let mut found: Vec<(String, Vec<Trap>)> = names
        .filter(|it| it.extension().is_some_and(|it| it == "txt"))
        .filter(|it| it.file_stem().is_some_and(|it| it != "base"))
        .filter(|it| only.as_ref().is_none_or(|only| it.ends_with(only)))
        .map(|path| {
            let text = fs::read_to_string(&path).expect("a trap file is UTF-8");
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            (name.into_owned(), trap::read(&text))
        })
        .collect();
    found.sort_by(|one, other| one.0.cmp(&other.0));
    found
}

/// A site of these files, as it stands on a day.
fn inputs(content: Vec<Source>) -> Inputs {
    let date = Some(Day::new("2020-06-01").expect("a day"));
    Inputs {
        content,
        templates: Vec::new(),
        images: Vec::new(),
        date,
        base_url: None,
        reach: Reach::Published,
        finish: Finish::Readable,
    }
}

/// A build; what one thread has built before is remembered (a warm build equals a cold
/// one, and `tests/sites.rs` says so).
fn built(inputs: &Inputs) -> Outcome {
    thread_local!(static CACHE: RefCell<Cache> = RefCell::default());
    CACHE.with_borrow_mut(|cache| build(inputs, cache, &|_| {}))
}

/// All that is told of a site, as people read it.
fn told(inputs: &Inputs, outcome: &Outcome) -> String {
    cli::told(&outcome.diagnostics, inputs, &Words::new(Language::French))
}

/// Runs a check for every trap on all cores, and says what is wrong.
fn each<'t>(
    traps: &'t [(String, Vec<Trap>)],
    check: impl Fn(&'t Trap) -> Vec<String> + Sync,
) -> Vec<String> {
    let open: Vec<(&str, &'t Trap)> = traps
        .iter()
        .flat_map(|(file, traps)| traps.iter().map(move |it| (file.as_str(), it)))
        .collect();
    let (open, wrong) = (Mutex::new(open), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                loop {
                    let next = open.lock().expect("no thread panics with it").pop();
                    let Some((file, trap)) = next else { break };
                    let said = check(trap);
                    let said = said
                        .into_iter()
                        .map(|it| format!("{file}: {}: {it}", trap.title));
                    wrong.lock().expect("no thread panics with it").extend(said);
                }
            });
        }
    });
    let mut wrong = wrong.into_inner().expect("all threads are done");
    wrong.sort();
    wrong
}

#[test]
fn the_base_is_sound() {
    let inputs = inputs(slip::base());
    assert_eq!(told(&inputs, &built(&inputs)), "");
}

/// What no editor must ever read: words of a library, of Rust, of this machine.
const FOREIGN: [&str; 24] = [
    "mapping values",
    "while parsing",
    "while scanning",
    "did not find",
    "expected",
    "unexpected",
    "invalid",
    "panicked",
    "thread '",
    "RUST_BACKTRACE",
    "stack backtrace",
    "unwrap",
    "Some(",
    "None)",
    "Err(",
    "src/",
    ".rs:",
    "\u{2f}home/",
    "/tmp/",
    "\u{2f}root/",
    "failed",
    "granit",
    "serde",
    "Tera",
];

/// What is wrong with how a trap is told.
fn flaws(trap: &Trap, told: &str) -> Vec<String> {
    let mut flaws = Vec::new();
    let heads = told.lines().filter(|it| trap::is_head(it));
    let n_faults = heads.count();
    if n_faults != trap.n_faults {
        flaws.push(format!("{n_faults} faults instead of {}\n{told}", trap.n_faults));
    }
    let hints = told.lines().filter(|it| it.trim_start().starts_with("= ")).count();
    if hints < n_faults {
        flaws.push(format!("a fault without a hint\n{told}"));
    }
    let places = told.lines().filter(|it| it.trim_start().starts_with("┌ content/"));
    if places.filter(|it| it.matches(':').count() >= 2).count() < n_faults {
        flaws.push(format!("a fault without line and column\n{told}"));
    }
    // What the editor wrote herself may be anything.
    let ours = told.lines().filter(|it| !it.contains(" │ "));
    let ours = ours.map(|it| it.split_once("] ").map_or(it, |(_, words)| words));
    let ours = ours.collect::<Vec<_>>().join("\n");
    let foreign = FOREIGN.iter().filter(|it| ours.contains(**it));
    flaws.extend(foreign.map(|it| format!("« {it} » is told\n{told}")));
    flaws
}

#[test]
fn each_slip_is_told_once_in_place_and_in_plain_words() {
    let all = traps();
    let sound = built(&inputs(slip::base()));
    let bless = std::env::var_os("BLESS").is_some();
    let now = Mutex::new(BTreeMap::new());
    let wrong = each(&all, |trap| {
        let inputs = inputs(slip::spoilt(trap));
        let outcome = built(&inputs);
        let told = told(&inputs, &outcome);
        mend::remember(&inputs.content, &outcome.diagnostics);
        let mended = mend::mended(trap);
        let shown = mend::shown(&mended);
        let both = (told.clone(), shown.clone());
        now.lock().expect("no thread panics with it").insert(&trap.title, both);
        let mut flaws = flaws(trap, &told);
        flaws.extend(mend::flaws(&mended, &outcome.diagnostics));
        if !bless && shown.trim_end() != trap.mended.trim_end() {
            flaws.push(format!("-- mended\n{}\n-- now\n{shown}", trap.mended));
        }
        if trap.n_faults == 0 && outcome.artifacts != sound.artifacts {
            flaws.push("nothing is told, and the site is another".into());
        }
        if !bless && told.trim_end() != trap.told.trim_end() {
            flaws.push(format!("-- expected\n{}\n-- now\n{told}", trap.told));
        }
        flaws
    });
    if bless {
        let now = now.into_inner().expect("all threads are done");
        for (file, traps) in &all {
            let text = trap::written(traps, |it| now[&it.title].clone());
            fs::write(folder().join(file), text).expect("it can be written");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn there_are_enough_traps_and_no_title_stands_twice() {
    let all = traps();
    let mut titles: Vec<&str> =
        all.iter().flat_map(|(_, traps)| traps).map(|it| it.title.as_str()).collect();
    let n_traps = titles.len();
    titles.sort_unstable();
    titles.dedup();
    assert_eq!(titles.len(), n_traps);
    let all = std::env::var_os("TRAPS").is_none();
    assert!(n_traps >= 150 || !all, "{n_traps}");
}
