//! `fabrique explain`: why a check is there, what to do, a wrong and a right example; or
//! every code there is.
//!
//! Invariant: it needs no project, and says everything without colour too; in reach of
//! one it says what that makes of a check.

use super::End;
use super::halt::Halt;
use super::misuse::Misuse;
use super::options::nearest;
use super::project::{Project, SITE};
use super::screen::{Ink, Stream, Style, harmless};
use crate::diag::{Fact, Severity, severity};
use crate::lesson::{Lesson, Part, Side, lessons};
use crate::locale::Words;

/// Tells what a code means. A code may stand in a line of `check`, in any case; the
/// first half of codes lists those that begin with it.
pub(super) fn explain(
    project: &Project,
    text: Option<&str>,
    words: &Words,
) -> Result<End, Halt> {
    let lessons = lessons();
    let ink = Ink::of(Stream::Output);
    let told = match text {
        None => list(lessons.iter(), words, ink) + "\n" + &words.text("cli-explain-how"),
        Some(text) => {
            let here = |code: &str| here(project, code, words);
            one(&lessons, text, (words, ink), here).map_err(Halt::Misuse)?
        }
    };
    Stream::Output.write(&(told.trim_end().to_owned() + "\n"))?;
    Ok(End::Fine)
}

fn one(
    lessons: &[Lesson],
    text: &str,
    (words, ink): (&Words, Ink),
    here: impl Fn(&str) -> Option<String>,
) -> Result<String, Misuse> {
    let code = meant(text);
    if let Some(lesson) = lessons.iter().find(|it| it.code == code) {
        return Ok(told(lesson, (words, ink), here(lesson.code)));
    }
    let begins = |it: &&Lesson| it.code.split('.').next() == Some(code.as_str());
    if lessons.iter().any(|it| begins(&it)) {
        return Ok(list(lessons.iter().filter(begins), words, ink));
    }
    let nearest = nearest(&code, lessons.iter().map(|it| it.code));
    Err(Misuse::NoCode { text: text.trim().to_owned(), nearest })
}

/// The code in what was typed, or copied from a line of `check`.
fn meant(text: &str) -> String {
    let inside = text.split_once('[').and_then(|(_, rest)| rest.split_once(']'));
    let code = inside.map_or(text, |(code, _)| code);
    let code = code.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    code.to_ascii_lowercase()
}

/// Every code with its weight and why it is there, under the names of their groups.
fn list<'a>(
    lessons: impl Iterator<Item = &'a Lesson>,
    words: &Words,
    ink: Ink,
) -> String {
    let mut text = String::new();
    let mut group = "";
    for lesson in lessons {
        if lesson.group != group {
            group = lesson.group;
            let name = words.text(&format!("explain-group-{group}"));
            text += &format!("\n{}\n", ink.paint(Style::Note, &name));
        }
        let why = words.explain(lesson.code).unwrap_or_default();
        text += &format!("  {}\n      {why}\n", label(lesson.code, words, ink));
    }
    text.trim_start().to_owned()
}

/// `erreur[ref.unresolved]`, as faults are told.
fn label(code: &str, words: &Words, ink: Ink) -> String {
    let (style, weight) = match severity(code) {
        Severity::Error => (Style::Error, "cli-error"),
        Severity::Warning => (Style::Warning, "cli-warning"),
        Severity::Info => (Style::Note, "cli-info"),
    };
    ink.paint(style, &format!("{}[{code}]", words.text(weight)))
}

fn told(lesson: &Lesson, (words, ink): (&Words, Ink), here: Option<String>) -> String {
    let code = lesson.code;
    let why = words.explain(code).unwrap_or_default();
    let mut text = format!("{}\n\n{why}\n\n", label(code, words, ink));
    let help = Fact::Text(words.remedy(code).unwrap_or_default());
    text += &format!("{}\n", words.with("cli-explain-do", &[("help", help)]));
    let weight = match severity(code) {
        Severity::Error => "cli-explain-error",
        Severity::Warning => "cli-explain-warning",
        Severity::Info => "cli-explain-info",
    };
    text += &format!("{}\n", words.text(weight));
    text.extend(here.map(|it| format!("{it}\n")));

    for part in lesson.parts.iter().filter(|it| !it.changes()) {
        let path = Fact::Text(part.path.into());
        text += &format!("\n{}\n", words.with("cli-explain-beside", &[("path", path)]));
        text += &lines(part, Side::Both, ink);
    }
    text + &example(lesson, Side::Wrong, words, ink)
        + &example(lesson, Side::Right, words, ink)
}

/// What the project in reach makes of a check; `None` when it says nothing of it.
fn here(project: &Project, code: &str, words: &Words) -> Option<String> {
    let site = project.site()?;
    let weight = site.policies.checks.0.iter().find(|it| it.code == code)?;
    let id = match weight.severity {
        Severity::Error => "cli-error",
        Severity::Warning => "cli-warning",
        Severity::Info => "cli-info",
    };
    let mut facts = vec![
        ("path", Fact::Text(SITE.into())),
        ("weight", Fact::Text(words.text(id))),
        ("reason", Fact::Text(harmless(&weight.reason))),
    ];
    let until = weight.until.map(|it| ("until", Fact::Text(words.day(it))));
    let id = if until.is_some() { "cli-explain-until" } else { "cli-explain-here" };
    facts.extend(until);
    Some(words.with(id, &facts))
}

/// The wrong lines, or the right ones, of each file that changes.
fn example(lesson: &Lesson, side: Side, words: &Words, ink: Ink) -> String {
    let (style, title) = match side {
        Side::Wrong => (Style::Error, "cli-explain-wrong"),
        _ => (Style::Good, "cli-explain-right"),
    };
    let parts = lesson.parts.iter().filter(|it| it.changes());
    parts
        .map(|part| {
            let path = Fact::Text(part.path.into());
            let title = words.with(title, &[("path", path)]);
            let shown = match part.of(side).next() {
                Some(_) => lines(part, side, ink),
                None => format!("      {}\n", words.text("cli-explain-no-file")),
            };
            format!("\n{}\n{shown}", ink.paint(style, &title))
        })
        .collect()
}

/// The lines of one side; those that are its own bear its mark.
fn lines(part: &Part, side: Side, ink: Ink) -> String {
    part.of(side)
        .map(|line| {
            let mark = match line.side {
                Side::Both => " ".to_owned(),
                Side::Wrong => ink.paint(Style::Error, "✗"),
                Side::Right => ink.paint(Style::Good, "✓"),
            };
            format!("    {mark} {}", line.text).trim_end().to_owned() + "\n"
        })
        .collect()
}
