//! Marks of Markdown that are no marks, because of a sign too many or too few: what an
//! editor sees as a heading, a list or a link, and readers would see as signs.
//!
//! Invariant: looks at lines alone; code is passed over.

use std::collections::BTreeSet;

use crate::diag::{Diagnostic, Severity, Structure, Syntax};
use crate::text::{Location, Source, Span};

/// The slips of a body, which begins at a byte of its source.
pub(super) fn slips(source: &Source, from: usize) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut fence = None;
    let mut table: Vec<(usize, &str)> = Vec::new();
    let mut before = "";
    let mut at = from;
    let text = source.text.get(from..).unwrap_or_default();
    for whole in text.split_inclusive('\n').chain(["\n"]) {
        let line = whole.trim_end();
        let start = at;
        at += whole.len();
        let marks = line.trim_start();
        if marks.starts_with("```") || marks.starts_with("~~~") {
            fence = if fence.is_some() { None } else { Some((start, line)) };
        }
        if fence.is_some() || line.starts_with("    ") {
            continue;
        }
        match marks.starts_with('|') {
            true => table.push((start, line)),
            false => found.extend(rows(&std::mem::take(&mut table))),
        }
        found.extend(of_line((start, line), before));
        before = line;
    }
    if let Some((start, line)) = fence {
        found.push((Syntax::OpenFence, Span::new(start, start + line.len())));
    }
    found.extend(notes(text, from));
    let told = |(syntax, span): (Syntax, Span)| {
        let lost = matches!(syntax, Syntax::RowCells { .. } | Syntax::UnusedNote { .. });
        let location = Location { path: source.path.clone(), span };
        let told = Diagnostic::new(Structure::Syntax(syntax), location);
        // What is only ugly may be published.
        told.weighing(if lost { Severity::Error } else { Severity::Warning })
    };
    found.into_iter().map(told).collect()
}

fn of_line((start, line): (usize, &str), before: &str) -> Vec<(Syntax, Span)> {
    let mut found = Vec::new();
    let body = line.trim_start();
    let at = start + line.len() - body.len();
    let span = Span::new(at, at + body.len());
    let level = body.len() - body.trim_start_matches('#').len();
    let rest = &body[level..];
    if (1..=6).contains(&level) && !rest.is_empty() && !rest.starts_with([' ', '\t']) {
        let meant = format!("{} {}", &body[..level], rest.trim_start());
        found.push((Syntax::HeadingSpace { meant }, span));
    }
    if let Some(rest) = body.strip_prefix('-')
        && rest.starts_with(char::is_alphabetic)
    {
        found.push((Syntax::DashSpace { meant: format!("- {rest}") }, span));
    }
    let bullet = |it: &str| it.trim_start().starts_with(['•', '·', '▪', '‣']);
    // The first of a list stands for all.
    if let Some(mark) = body.chars().next().filter(|_| bullet(body) && !bullet(before)) {
        let meant = format!("- {}", body[mark.len_utf8()..].trim_start());
        found.push((Syntax::OtherDash { mark: mark.to_string(), meant }, span));
    }
    let underlines = body.len() > 1 && body.chars().all(|it| it == '-');
    if underlines && !before.trim().is_empty() && !before.trim_start().starts_with('|') {
        found.push((Syntax::Underlined, span));
    }
    found.extend(links(start, line));
    found
}

/// Links with a space in their middle, the wrong way round, or without their end.
fn links(start: usize, line: &str) -> Vec<(Syntax, Span)> {
    let mut found = Vec::new();
    let leads = |it: &str| {
        let word = it.split([':', '/']).next().unwrap_or_default();
        let scheme = it[word.len()..].starts_with(':');
        scheme && !word.is_empty() && word.chars().all(|c| c.is_ascii_alphabetic())
    };
    for (at, _) in line.match_indices("] (").filter(|(at, _)| leads(&line[at + 3..])) {
        let open = line[..at].rfind('[').unwrap_or(at);
        let end = line[at..].find(')').map_or(line.len(), |it| at + it + 1);
        let meant = line[open..end].replace("] (", "](");
        found.push((Syntax::Link { meant }, Span::new(start + open, start + end)));
    }
    for (at, _) in line.match_indices(")[").filter(|(at, _)| leads(&line[at + 2..])) {
        let open = line[..at].rfind('(').unwrap_or(at);
        let end = line[at..].find(']').map_or(line.len(), |it| at + it + 1);
        let (text, target) =
            (&line[open + 1..at], line[at + 2..end].trim_end_matches(']'));
        let meant = format!("[{text}]({target})");
        found.push((Syntax::Link { meant }, Span::new(start + open, start + end)));
    }
    for (at, _) in line.match_indices("](").filter(|(at, _)| leads(&line[at + 2..])) {
        if !line[at..].contains(')') {
            let open = line[..at].rfind('[').unwrap_or(at);
            let meant = format!("{})", line[open..].trim_end());
            found.push((
                Syntax::Link { meant },
                Span::new(start + open, start + line.len()),
            ));
        }
    }
    found
}

/// A table without its line of dashes, and rows with cells that its head has not.
fn rows(table: &[(usize, &str)]) -> Vec<(Syntax, Span)> {
    let span = |(start, line): &(usize, &str)| Span::new(*start, start + line.len());
    let [head, more @ ..] = table else { return Vec::new() };
    let rule =
        |line: &str| line.contains('-') && line.chars().all(|c| " |:-".contains(c));
    let Some(((_, second), rows)) = more.split_first() else { return Vec::new() };
    if !rule(second) {
        let dashes = "|---".repeat(cells(head.1)) + "|";
        return vec![(Syntax::TableHead { meant: dashes }, span(head))];
    }
    let expected = cells(head.1);
    rows.iter()
        .filter(|(_, line)| cells(line) > expected)
        .map(|row| (Syntax::RowCells { expected, found: cells(row.1) }, span(row)))
        .collect()
}

fn cells(row: &str) -> usize {
    let mut code = false;
    let mut count = 0;
    let mut escaped = false;
    for letter in row.trim().trim_start_matches('|').trim_end_matches('|').chars() {
        code ^= letter == '`';
        count += usize::from(letter == '|' && !code && !escaped);
        escaped = letter == '\\';
    }
    count + 1
}

/// Notes that nobody calls, and calls of no note.
fn notes(text: &str, from: usize) -> Vec<(Syntax, Span)> {
    let mut calls: Vec<(&str, Span, bool)> = Vec::new();
    for (at, _) in text.match_indices("[^") {
        let Some(end) = text[at..].find(']') else { continue };
        let name = &text[at + 2..at + end];
        let line = text[..at].rsplit('\n').next().unwrap_or_default();
        let code = line.matches('`').count() % 2 == 1;
        let place = Span::new(from + at, from + at + end + 1);
        let defines = line.trim().is_empty() && text[at + end + 1..].starts_with(':');
        if !name.is_empty() && !name.contains(char::is_whitespace) && !code {
            calls.push((name, place, defines));
        }
    }
    let names = |defines: bool| -> BTreeSet<String> {
        let all = calls.iter().filter(|it| it.2 == defines);
        all.map(|it| it.0.to_lowercase()).collect()
    };
    let (defined, called) = (names(true), names(false));
    let odd = calls.iter().filter_map(|(name, place, defines)| {
        let key = name.to_lowercase();
        let name = (*name).to_owned();
        match defines {
            true if !called.contains(&key) => Some((Syntax::UnusedNote { name }, *place)),
            false if !defined.contains(&key) => {
                Some((Syntax::MissingNote { name }, *place))
            }
            _ => None,
        }
    });
    odd.collect()
}
