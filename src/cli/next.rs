//! `fabrique next`: the next day on which the site would change, and why.

use std::collections::BTreeMap;

use serde_json::json;

use super::End;
use super::args::{NextForm, NextOptions};
use super::halt::Halt;
use super::human;
use super::project::{Project, Sources, Wish, sources};
use super::record::records;
use super::screen::{Ink, Stream, harmless};
use crate::build::{Days, Turn, next as turns};
use crate::diag::Fact;
use crate::locale::Words;
use crate::model::Reach;
use crate::text::{SourcePath, Span};
use crate::value::Day;

/// How many of the days after the next one are named.
const FURTHER: usize = 4;

/// How many places of one kind of change are named.
const PLACES: usize = 4;

/// Tells the next day, with what changes; in formats for machines all days to come.
pub(super) fn next(
    project: &Project,
    options: &NextOptions,
    words: &Words,
) -> Result<End, Halt> {
    let wish = Wish { date: options.date, base_url: None, reach: Reach::Published };
    let inputs = project.inputs(wish)?;
    let found = turns(&inputs);
    let sources = sources(&inputs);
    if found.diagnostics.has_errors() {
        let records = records(&found.diagnostics, &sources, words);
        let told = human::human(&records, words, Ink::of(Stream::Notes));
        let count = human::count(&found.diagnostics, words);
        Stream::Notes.write(&format!("{told}{count}\n"))?;
        return Ok(End::Faults);
    }
    let (day, days) = &found.value;
    let text = match options.form {
        NextForm::Json => json(days, &sources),
        NextForm::Date => {
            days.keys().next().map(|it| format!("{it}\n")).unwrap_or_default()
        }
        NextForm::Human => tell((*day, days), &sources, words),
    };
    Stream::Output.write(&text)?;
    Ok(End::Fine)
}

fn tell((day, days): (Day, &Days), sources: &Sources<'_>, words: &Words) -> String {
    let mut coming = days.iter();
    let Some((next, causes)) = coming.next() else {
        let facts = [("date", Fact::Text(words.day(day)))];
        return words.with("cli-next-none", &facts) + "\n";
    };
    let facts = [("date", Fact::Text(words.day(*next)))];
    let mut lines = vec![words.with("cli-next", &facts)];
    let mut by_turn: BTreeMap<Turn, Vec<String>> = BTreeMap::new();
    for (turn, path, span) in causes {
        by_turn.entry(*turn).or_default().push(place(path, *span, sources));
    }
    for (turn, places) in by_turn {
        let mut shown: Vec<String> = places.iter().take(PLACES).cloned().collect();
        let rest = places.len() - shown.len();
        if rest > 0 {
            shown.push(words.with("cli-next-more", &[("count", Fact::Count(rest))]));
        }
        let reason = Fact::Text(words.text(&format!("cli-next-{}", turn.name())));
        let facts = [("reason", reason), ("places", Fact::Text(words.list(&shown)))];
        lines.push(format!("  {}", words.with("cli-next-line", &facts)));
    }
    let further: Vec<String> =
        coming.take(FURTHER).map(|(day, _)| words.day(*day)).collect();
    if !further.is_empty() {
        let facts = [("dates", Fact::Text(words.list(&further)))];
        lines.push(words.with("cli-next-further", &facts));
    }
    lines.join("\n") + "\n"
}

/// `content/cohorts/2020.yaml:3`; without a line for a whole file.
fn place(path: &SourcePath, span: Span, sources: &Sources<'_>) -> String {
    harmless(&match line(path, span, sources) {
        Some(line) => format!("{path}:{line}"),
        None => path.to_string(),
    })
}

fn line(path: &SourcePath, span: Span, sources: &Sources<'_>) -> Option<usize> {
    let source = sources.get(path).filter(|_| span != Span::default())?;
    Some(source.position(usize::try_from(span.start).ok()?).line)
}

/// One object for each day: `date`, and `changes` with `what`, `file` and `line`.
fn json(days: &Days, sources: &Sources<'_>) -> String {
    let days = days.iter().map(|(day, causes)| {
        let changes = causes.iter().map(|(turn, path, span)| {
            let line = line(path, *span, sources);
            json!({ "what": turn.name(), "file": path.as_str(), "line": line })
        });
        json!({ "date": day.to_string(), "changes": changes.collect::<Vec<_>>() })
    });
    let text = serde_json::to_string_pretty(&days.collect::<Vec<_>>());
    text.expect("text and numbers can always be written as JSON") + "\n"
}
