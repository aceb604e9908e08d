//! `fabrique fix`: mechanical faults, repaired with a diff and a question.
//!
//! Invariant: nothing is written that was not shown, and nothing outside `content/`.

use std::cell::RefCell;
use std::io::{self, BufRead, IsTerminal};

use super::args::{Consent, FixOptions};
use super::halt::Halt;
use super::project::{Project, Wish, sources};
use super::record::records;
use super::screen::{Ink, Stream, Style, harmless};
use super::{End, human};
use crate::build::{Cache, Inputs, build};
use crate::diag::{Diagnostics, Fact};
use crate::disk::{self, Standing};
use crate::locale::Words;
use crate::model::Reach;
use crate::repair::{Change, Repaired, Tidied, hunks, repair};
use crate::text::Source;

/// Shows what can be repaired, and repairs what is agreed to.
pub(super) fn fix(
    project: &Project,
    options: &FixOptions,
    words: &Words,
) -> Result<End, Halt> {
    let wish = Wish { date: options.date, base_url: None, reach: Reach::Published };
    let inputs = project.inputs(wish)?;
    let standing = disk::read_content(&project.root)?;
    let (inputs, cache) = (RefCell::new(inputs), RefCell::new(Cache::default()));
    let check = |content: &[Source]| told(&inputs, &cache, content);
    let originals: Vec<_> = standing.iter().map(|it| it.original.clone()).collect();
    let repaired = repair(&originals, &check);

    if repaired.is_empty() {
        Stream::Output.write(&format!("{}\n", words.text("cli-fix-nothing")))?;
        return remaining(&standing, (&inputs, &cache), words);
    }
    let asks = options.consent == Consent::Asked
        && io::stdin().is_terminal()
        && Stream::Output.is_terminal();
    let mut answer = match options.consent {
        Consent::Given => Answer::All,
        _ if asks => Answer::Yes,
        _ => Answer::Stop,
    };
    let mut n_written = 0;
    for file in &repaired {
        Stream::Output.write(&shown(file, words, Ink::of(Stream::Output)))?;
        if asks && answer != Answer::All && answer != Answer::Stop {
            answer = ask(words)?;
        }
        let agreed = matches!(answer, Answer::Yes | Answer::All);
        if agreed && write(file, &standing, words)? {
            n_written += 1;
        }
    }
    if options.consent == Consent::Refused || (!asks && answer == Answer::Stop) {
        let facts = [("count", Fact::Count(repaired.len()))];
        let said = words.with("cli-fix-could", &facts);
        Stream::Output.write(&format!("{said}\n"))?;
        return Ok(End::Faults);
    }
    let facts = [("count", Fact::Count(n_written))];
    Stream::Output.write(&format!("{}\n", words.with("cli-fix-done", &facts)))?;
    let standing = disk::read_content(&project.root)?;
    remaining(&standing, (&inputs, &cache), words)
}

/// What is told of a content.
fn told(
    inputs: &RefCell<Inputs>,
    cache: &RefCell<Cache>,
    content: &[Source],
) -> Diagnostics {
    let mut inputs = inputs.borrow_mut();
    inputs.content = content.to_vec();
    build(&inputs, &mut cache.borrow_mut(), &|_| {}).diagnostics
}

/// Tells the faults that only an editor can repair.
fn remaining(
    standing: &[Standing],
    (inputs, cache): (&RefCell<Inputs>, &RefCell<Cache>),
    words: &Words,
) -> Result<End, Halt> {
    let read =
        |it: &Standing| Source::from_bytes(it.original.path.as_str(), &it.original.bytes);
    let content: Vec<Source> = standing.iter().map(read).collect();
    let diagnostics = told(inputs, cache, &content);
    let inputs = inputs.borrow();
    let records = records(&diagnostics, &sources(&inputs), words);
    let mut text = human::human(&records, words, Ink::of(Stream::Output));
    text += &format!("{}\n", human::count(&diagnostics, words));
    Stream::Output.write(&text)?;
    Ok(if diagnostics.has_errors() { End::Faults } else { End::Fine })
}

/// Writes a file; whether it was written.
fn write(file: &Repaired, standing: &[Standing], words: &Words) -> Result<bool, Halt> {
    let found = standing.iter().find(|it| it.original.path == file.path);
    let Some(standing) = found else { return Ok(false) };
    let written = disk::rewrite(standing, &file.after)?;
    if !written {
        let path = ("path", Fact::Text(file.path.to_string()));
        Stream::Notes.write(&format!("{}\n", words.with("cli-fix-changed", &[path])))?;
    }
    Ok(written)
}

/// What somebody says to a repair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Yes,
    No,
    All,
    Stop,
}

fn ask(words: &Words) -> Result<Answer, Halt> {
    loop {
        Stream::Output.write(&format!("{} ", words.text("cli-fix-ask")))?;
        let mut line = String::new();
        if io::stdin().lock().read_line(&mut line)? == 0 {
            return Ok(Answer::Stop);
        }
        match line.trim().to_lowercase().as_str() {
            "o" | "oui" | "y" | "yes" => return Ok(Answer::Yes),
            "n" | "non" | "no" => return Ok(Answer::No),
            "t" | "tout" | "a" | "all" => return Ok(Answer::All),
            "q" | "quitter" | "quit" => return Ok(Answer::Stop),
            _ => {}
        }
    }
}

/// What changes in a file.
fn shown(file: &Repaired, words: &Words, ink: Ink) -> String {
    let mut text = format!("{}\n", ink.paint(Style::Note, &harmless(file.path.as_str())));
    for tidied in &file.tidied {
        let (name, count) = match tidied {
            Tidied::Windows => ("windows", 0),
            Tidied::Utf16 => ("utf-16", 0),
            Tidied::Mark => ("mark", 0),
            Tidied::LineEnds(count) => ("line-ends", *count),
            Tidied::Misread => ("misread", 0),
            Tidied::Apart => ("apart", 0),
        };
        let facts = [("count", Fact::Count(count))];
        text += &format!("  * {}\n", words.with(&format!("cli-fix-{name}"), &facts));
    }
    for hunk in hunks(&file.before.replace("\r\n", "\n").replace('\r', "\n"), &file.after)
    {
        let (old, new) = hunk.lines;
        let place = match old == new {
            true => format!("@@ {old} @@"),
            false => format!("@@ {old} → {new} @@"),
        };
        text += &format!("{}\n", ink.paint(Style::Frame, &place));
        for change in &hunk.changes {
            text += &match change {
                Change::Same(line) => format!("  {}\n", harmless(line)),
                Change::Old(line) => {
                    format!(
                        "{}\n",
                        ink.paint(Style::Error, &format!("- {}", harmless(line)))
                    )
                }
                Change::New(line) => {
                    format!(
                        "{}\n",
                        ink.paint(Style::Good, &format!("+ {}", harmless(line)))
                    )
                }
            };
        }
    }
    text + "\n"
}
