//! Marks of Markdown that are no marks, because of a sign too many or too few: what an
//! editor sees as a heading, a list or a link, and readers would see as signs.
//!
//! Invariant: looks at lines alone; code is passed over.

use std::collections::BTreeSet;

use super::seams::{self, Line};
use crate::diag::{Diagnostic, Severity, Structure, Syntax};
use crate::parse::{Scheme, fence};
use crate::text::{Location, Source, Span};

/// The slips of a body, which begins at a byte of its source.
pub(super) fn slips(source: &Source, from: usize) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut fence = None;
    let mut table: Vec<Line<'_>> = Vec::new();
    let mut before_gap: Option<usize> = None;
    let mut together: Vec<Line<'_>> = Vec::new();
    let mut before = "";
    let mut at = from;
    let text = source.text.get(from..).unwrap_or_default();
    for whole in text.split_inclusive('\n').chain(["\n"]) {
        let line = whole.trim_end();
        let start = at;
        at += whole.len();
        let rest = source.text.get(at..).unwrap_or_default();
        let marks = line.trim_start();
        if marks.starts_with("```") || marks.starts_with("~~~") {
            fence = if fence.is_some() { None } else { Some((start, line)) };
        }
        let is_code = fence.is_some() || marks.starts_with("```");
        match marks.is_empty() || is_code {
            true => found.extend(seams::seams(&std::mem::take(&mut together))),
            false => together.push((start, line)),
        }
        if fence.is_some() || line.starts_with("    ") {
            continue;
        }
        let barred = marks.starts_with('|') || (!table.is_empty() && line.contains('|'));
        let headed = line.contains('|') && rest.lines().next().is_some_and(is_rule);
        match barred || headed {
            true => table.push((start, line)),
            false if table.is_empty() => {
                before_gap = before_gap.filter(|_| marks.is_empty())
            }
            false => {
                let whole = std::mem::take(&mut table);
                found.extend(rows(&whole, before_gap));
                before_gap = width(&whole).filter(|_| marks.is_empty());
            }
        }
        found.extend(of_line((start, line), before));
        before = line;
    }
    if let Some((start, line)) = fence {
        found.push((Syntax::OpenFence, Span::new(start, start + line.len())));
    }
    let again = fence::second(&source.text, from).map(|it| it.start as usize);
    found.extend(again.map(|at| (Syntax::SecondFrontMatter, Span::new(at, at + 3))));
    found.extend(notes(text, from));
    let told = |(syntax, span): (Syntax, Span)| {
        let lost = matches!(
            syntax,
            Syntax::RowCells { .. }
                | Syntax::UnusedNote { .. }
                | Syntax::CutTable
                | Syntax::SecondFrontMatter
        );
        // A heading of the first level is the title of the page.
        let lost = lost || source.text[span.start as usize..].starts_with('=');
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
    let underlines = ['-', '='].iter().any(|it| body.trim_start_matches(*it).is_empty());
    let apart = |it: &str| it.is_empty() || it.starts_with(['|', '#', '>', '-', '*']);
    if underlines && !body.is_empty() && !apart(before.trim_start()) {
        found.push((Syntax::Underlined, span));
    }
    found.extend(foreign(body).map(|mark| (Syntax::ForeignMark { mark }, span)));
    found.extend(links(start, line));
    found
}

/// The mark of another program's Markdown that a line is.
fn foreign(line: &str) -> Option<String> {
    let quoted = line.trim_start_matches(['>', ' ']);
    let small = line.to_ascii_lowercase();
    let contents = ["[toc]", "[[toc]]", "[[_toc_]]", "{:toc}", "{{toc}}"];
    let note = quoted.strip_prefix("[!").and_then(|it| it.split_once(']')).map(|it| it.0);
    let is_note = note.is_some_and(|it| it.bytes().all(|it| it.is_ascii_alphabetic()));
    if is_note && line.starts_with('>') {
        return note.map(|it| format!("[!{it}]"));
    }
    // What closes a frame goes with what opens it.
    let opens = |it: &&str| line.strip_prefix(it).is_some_and(|rest| !rest.is_empty());
    let mark = [":::", "!!! "].into_iter().find(opens).map(str::trim);
    let contents = contents.contains(&&*small).then_some(line);
    mark.or(contents).map(str::to_owned)
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
            let end = at + 2 + target(&line[at + 2..]);
            let meant = format!("{})", &line[open..end]);
            found.push((Syntax::Link { meant }, Span::new(start + open, start + end)));
        }
    }
    found.extend(halves(start, line));
    found
}

/// How long the target is with which a text begins: up to a space, without the point
/// that ends a sentence.
fn target(text: &str) -> usize {
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    text[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')']).len()
}

/// `[text(partner:x)` and `<partner:x`, which lack one of their signs.
fn halves(start: usize, line: &str) -> Vec<(Syntax, Span)> {
    let mut found = Vec::new();
    for (at, open) in line.match_indices(['(', '<']) {
        let rest = &line[at + 1..];
        let known = rest.split_once(':').is_some_and(|(it, _)| Scheme::of(it).is_some());
        let words =
            line[..at].rfind(['[', ']']).filter(|it| line[*it..].starts_with('['));
        let length = target(rest);
        let (from, meant) = match (open, words) {
            _ if !known => continue,
            ("<", _) if !rest.contains('>') => (at, format!("<{}>", &rest[..length])),
            ("(", Some(words)) => {
                let text = &line[words..at];
                (words, format!("{text}]({})", &rest[..length]))
            }
            _ => continue,
        };
        let closed = rest[length..].starts_with(')') && open == "(";
        let end = at + 1 + length + usize::from(closed);
        found.push((Syntax::Link { meant }, Span::new(start + from, start + end)));
    }
    found
}

/// How many cells a row of this table has, when it is one.
fn width(table: &[Line<'_>]) -> Option<usize> {
    let [head, rule, ..] = table else { return None };
    (is_rule(rule.1) && cells(rule.1) == cells(head.1)).then(|| cells(head.1))
}

/// A table without its line of dashes, and rows with cells that its head has not, or that
/// an empty line cut off the table above, with so many cells in each row.
fn rows(table: &[Line<'_>], above: Option<usize>) -> Vec<(Syntax, Span)> {
    let span = |(start, line): &(usize, &str)| Span::new(*start, start + line.len());
    let [head, more @ ..] = table else { return Vec::new() };
    let no_table = width(table).is_none();
    if no_table && above == Some(cells(head.1)) {
        return vec![(Syntax::CutTable, span(head))];
    }
    let Some((_, rows)) = more.split_first() else { return Vec::new() };
    if no_table {
        let dashes = "|---".repeat(cells(head.1)) + "|";
        return vec![(Syntax::TableHead { meant: dashes }, span(head))];
    }
    let expected = cells(head.1);
    rows.iter()
        .filter(|(_, line)| cells(line) > expected)
        .map(|row| (Syntax::RowCells { expected, found: cells(row.1) }, span(row)))
        .collect()
}

/// Whether a line is `|---|---|`, which parts the head of a table from its rows.
fn is_rule(line: &str) -> bool {
    line.contains("-") && line.contains('|') && line.chars().all(|c| " |:-".contains(c))
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
