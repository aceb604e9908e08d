//! What `fabrique fix` makes of a trap.

use std::cell::RefCell;
use std::collections::BTreeMap;

use fabrique::diag::{Diagnostics, Severity};
use fabrique::repair::{Change, Repaired, hunks, repair};
use fabrique::text::{Original, Source, SourcePath};

use crate::trap::Trap;
use crate::{built, inputs, slip};

/// A spoilt site, and its repairs.
pub(crate) struct Mended {
    files: Vec<Original>,
    repaired: Vec<Repaired>,
}

/// The repairs of a trap.
pub(crate) fn mended(trap: &Trap) -> Mended {
    let files: Vec<Original> = slip::bytes(trap)
        .into_iter()
        .map(|(path, bytes)| Original::new(SourcePath::new(&path), bytes))
        .collect();
    let repaired = repair(&files, &check);
    Mended { files, repaired }
}

thread_local! {
    /// What is told of the sites of the trap at hand.
    static TOLD: RefCell<Vec<(Vec<Source>, Diagnostics)>> = const { RefCell::new(Vec::new()) };
}

/// Remembers what is told of a spoilt site, and forgets those before.
pub(crate) fn remember(content: &[Source], told: &Diagnostics) {
    TOLD.set(vec![(content.to_vec(), told.clone())]);
}

fn check(content: &[Source]) -> Diagnostics {
    let found = |all: &Vec<(Vec<Source>, Diagnostics)>| {
        let known = all.iter().find(|(it, _)| it == content);
        known.map(|(_, told)| told.clone())
    };
    TOLD.with_borrow(found).unwrap_or_else(|| {
        let told = built(&inputs(content.to_vec())).diagnostics;
        TOLD.with_borrow_mut(|all| all.push((content.to_vec(), told.clone())));
        told
    })
}

/// The repairs as a text.
pub(crate) fn shown(mended: &Mended) -> String {
    let mut text = String::new();
    for file in &mended.repaired {
        text += &format!("{}", file.path);
        text += &file.tidied.iter().map(|it| format!(" {it:?}")).collect::<String>();
        text += "\n";
        for hunk in hunks(&plain_ends(&file.before), &file.after) {
            for change in hunk.changes {
                text += &match change {
                    Change::Same(_) => String::new(),
                    Change::Old(line) => format!("- {}\n", visible(&line)),
                    Change::New(line) => format!("+ {}\n", visible(&line)),
                };
            }
        }
    }
    text
}

fn plain_ends(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// A line with marks for what cannot be seen.
fn visible(line: &str) -> String {
    let seen = |c: char| match c {
        '\t' => "\\t".to_owned(),
        '\u{a0}'
        | '\u{202f}'
        | '\u{ad}'
        | '\u{200b}'..='\u{200d}'
        | '\u{feff}'
        | '\u{b}' => {
            format!("\\u{{{:x}}}", u32::from(c))
        }
        c => c.to_string(),
    };
    line.chars().map(seen).collect::<String>().trim_end().to_owned()
}

/// What is wrong with the repairs: a fault more than before, another repair after the
/// repair, lines touched that had no fault.
pub(crate) fn flaws(mended: &Mended, before: &Diagnostics) -> Vec<String> {
    if mended.repaired.is_empty() {
        return Vec::new();
    }
    let mut flaws = Vec::new();
    let after: BTreeMap<&SourcePath, &str> =
        mended.repaired.iter().map(|it| (&it.path, it.after.as_str())).collect();
    let files: Vec<Original> = mended
        .files
        .iter()
        .map(|it| match after.get(&it.path) {
            Some(text) => Original::new(it.path.clone(), text.as_bytes().to_vec()),
            None => it.clone(),
        })
        .collect();
    let sources: Vec<Source> =
        files.iter().map(|it| Source::from_bytes(it.path.as_str(), &it.bytes)).collect();
    let then = check(&sources);
    let errors = |it: &Diagnostics| it.count(Severity::Error);
    if errors(&then) > errors(before) {
        flaws.push(format!("more errors after the repair: {:?}", then.list));
    }
    if errors(before) > 0 && errors(&then) == errors(before) {
        flaws.push(format!("the repair repairs nothing: {:?}", then.list));
    }
    let again = repair(&files, &check);
    if !again.is_empty() {
        flaws.push(format!("a second repair changes {:?}", again[0].path.as_str()));
    }
    flaws
}
