//! Channels that are not read as such: `(.mail)`, `{#mail}`, `{mail}`, `{.mail}` under its
//! heading or at the end of a paragraph. The text would go to every channel.
//!
//! Invariant: looks at lines alone; code is passed over.

use std::ops::Range;

use super::Classes;
use super::headings::is_class;
use super::lines::{Line, lines};
use crate::diag::{Diagnostic, Program};
use crate::text::{Location, Source, Span};

/// The channels of a body that are not read as such.
pub(super) fn strays(source: &Source, from: usize, classes: Classes) -> Vec<Diagnostic> {
    let text = source.text.get(from..).unwrap_or_default();
    let lines = lines(text, from);
    let mut found = Vec::new();
    let mut above = "";
    for (at, (start, line)) in lines.iter().enumerate() {
        let next = lines.get(at + 1).map_or("", |it| it.1);
        let stray = match is_heading(line) {
            true if classes == Classes::Refused => in_title(line),
            true => in_heading(line),
            false if is_quoted_heading(line) || is_underline(next) => None,
            false => in_text((*start, line), above),
        };
        if let Some(Stray { place, meant }) = stray {
            let fault =
                Program::StrayChannels { text: line[place.clone()].into(), meant };
            let span = Span::new(start + place.start, start + place.end);
            let location = Location { path: source.path.clone(), span };
            found.push(Diagnostic::new(fault, location));
        }
        if !line.trim().is_empty() {
            above = line;
        }
    }
    found
}

/// Channels in a line, and the heading as it should be.
#[derive(Debug)]
pub(super) struct Stray {
    place: Range<usize>,
    meant: Option<String>,
}

/// The channels of a heading of a day that are not read as such.
pub(super) fn in_heading(line: &str) -> Option<Stray> {
    let group = last_group(line).filter(|it| !it.is_sound())?;
    let clear = group.braced() || group.words.iter().any(|it| it.starts_with(['.', '#']));
    clear.then(|| group.of_heading(&line[..group.place.start]))
}

/// The channels of a heading elsewhere, where braces are looked at by whoever reads it.
fn in_title(line: &str) -> Option<Stray> {
    let stray = in_heading(line).filter(|it| !line[it.place.clone()].starts_with('{'));
    stray.map(|it| Stray { meant: None, ..it })
}

/// The channels in a line of text, which may be those of the heading above.
fn in_text((_, line): Line<'_>, above: &str) -> Option<Stray> {
    let group = braces(line).or_else(|| {
        let group = last_group(line)?;
        group.words.iter().all(|it| it.starts_with('.')).then_some(group)
    })?;
    let alone = line.trim() == &line[group.place.clone()];
    if alone && is_heading(above) && !above.contains('{') {
        return Some(group.of_heading(above));
    }
    Some(Stray { place: group.place, meant: None })
}

/// Channels in brackets of some kind, or at the end of a line without any.
struct Group<'a> {
    place: Range<usize>,
    open: char,
    words: Vec<&'a str>,
}

impl<'a> Group<'a> {
    /// Whether these words in brackets are channels and nothing else.
    fn of(line: &'a str, place: Range<usize>, open: char) -> Option<Self> {
        let inside = line[place.clone()].trim_matches(['{', '}', '(', ')', '[', ']']);
        let inside = inside.trim_start_matches(':');
        let parts = inside.split([' ', '\u{a0}', ',', ';']);
        let words: Vec<&str> = parts.filter(|it| !it.is_empty()).collect();
        let channels = words.iter().all(|it| is_class(it.trim_start_matches(['.', '#'])));
        let code = line[..place.start].matches('`').count() % 2 == 1;
        (channels && !words.is_empty() && !code).then_some(Self { place, open, words })
    }

    fn braced(&self) -> bool {
        self.open == '{'
    }

    /// Whether it is written as channels are.
    fn is_sound(&self) -> bool {
        self.braced() && self.words.iter().all(|it| it.starts_with('.'))
    }

    fn of_heading(&self, heading: &str) -> Stray {
        let words = self.words.iter().map(|it| it.trim_start_matches(['.', '#']));
        let words: Vec<String> = words.map(|it| format!(".{it}")).collect();
        let meant = format!("{} {{{}}}", heading.trim(), words.join(" "));
        Stray { place: self.place.clone(), meant: Some(meant) }
    }
}

/// What stands in brackets at the end of a line, or the words with a dot there.
fn last_group(line: &str) -> Option<Group<'_>> {
    let text = line.trim_end().trim_end_matches('#').trim_end();
    let open = match text.chars().next_back()? {
        '}' => '{',
        ')' => '(',
        ']' => '[',
        _ => return dotted(text),
    };
    let start = text.rfind(open)?;
    // The address of a link is none.
    let link = open == '(' && text[..start].ends_with(']');
    (!link).then(|| Group::of(line, start..text.len(), open))?
}

/// `## À faire .mail .web`, or with a brace that is not closed.
fn dotted(text: &str) -> Option<Group<'_>> {
    let mut start = text.len();
    while let Some(at) = text[..start].trim_end().rfind(' ') {
        let word = text[at..start].trim();
        let class = word.trim_start_matches('{').strip_prefix('.');
        if !class.is_some_and(is_class) {
            break;
        }
        start = at + 1;
        if word.starts_with('{') {
            break;
        }
    }
    Group::of(text, start..text.len(), ' ')
}

/// The first braces of a line that hold channels.
fn braces(line: &str) -> Option<Group<'_>> {
    line.match_indices('{').find_map(|(start, _)| {
        let end = start + line[start..].find('}')? + 1;
        Group::of(line, start..end, '{')
    })
}

fn is_heading(line: &str) -> bool {
    let line = line.trim_start();
    let level = line.len() - line.trim_start_matches('#').len();
    (1..=6).contains(&level) && line[level..].starts_with([' ', '\t'])
}

/// A heading in a quotation or a list.
fn is_quoted_heading(line: &str) -> bool {
    let inner = |c: char| c.is_whitespace() || c.is_ascii_digit() || ">-*+.)".contains(c);
    line.trim_start_matches(inner).starts_with('#')
}

fn is_underline(line: &str) -> bool {
    let line = line.trim();
    !line.is_empty() && ["-", "="].iter().any(|it| line.replace(it, "").is_empty())
}
