//! What an editor did wrong, when the text is no YAML.
//!
//! The parser says where it stopped; the mistake is often a line before. So we look at
//! the lines ourselves, for the mistakes people make.

use crate::diag::{Diagnostic, Structure, Syntax};
use crate::text::{Location, Source, Span};

/// A mistake and its place.
pub(super) type Mistake = (Syntax, Span);

/// The diagnostic of a mistake.
pub(super) fn told(source: &Source, (syntax, span): Mistake) -> Diagnostic {
    let location = Location { path: source.path.clone(), span };
    Diagnostic::new(Structure::Syntax(syntax), location)
}

/// Lines of a part of a source, with the offset of each.
fn lines(source: &Source, part: Span) -> impl Iterator<Item = (usize, &str)> {
    let mut start = part.start as usize;
    source.text[start..part.end as usize].split_inclusive('\n').map(move |line| {
        let at = start;
        start += line.len();
        (at, line.trim_end_matches(['\n', '\r']))
    })
}

/// Cuts a text where a top-level key or item begins.
pub(super) fn pieces(source: &Source, part: Span) -> Vec<Span> {
    let mut starts = Vec::new();
    let mut open: Option<char> = None;
    // In `items:` every item is a piece too, whatever its indent.
    for (at, line) in lines(source, part) {
        let begins = line.starts_with("- ")
            || line.starts_with(|c: char| {
                c.is_alphanumeric() || matches!(c, '"' | '\'' | '_' | '<')
            });
        let closes = line.starts_with(['}', ']']);
        if begins && open.is_none() {
            starts.push(at);
        }
        if closes {
            open = None;
        }
    }
    let ends = starts.iter().skip(1).copied().chain([part.end as usize]);
    let mut found: Vec<Span> =
        starts.iter().zip(ends).map(|(start, end)| Span::new(*start, end)).collect();
    if found.is_empty() {
        found.push(part);
    }
    found
}

/// Names the mistake in a part that the parser refused at an offset.
pub(super) fn diagnose(source: &Source, part: Span, at: usize) -> Mistake {
    let tab = lines(source, part).find_map(|(start, line)| {
        let indent = line.len() - line.trim_start().len();
        let tab = line[..indent].find('\t')?;
        Some((Syntax::Tab, Span::new(start + tab, start + tab + 1)))
    });
    if let Some(found) = tab {
        return found;
    }
    // The line where the parser stopped first, then the others from the top.
    let stopped =
        lines(source, part).filter(|(start, line)| *start + line.len() >= at).take(1);
    let suspects: Vec<(usize, &str)> = stopped.chain(lines(source, part)).collect();
    let checks: [fn(usize, &str) -> Option<Mistake>; 3] =
        [open_quote, no_space, colon_in_text];
    for check in checks {
        if let Some(found) = suspects.iter().find_map(|(start, line)| check(*start, line))
        {
            return found;
        }
    }
    unbalanced(source, part).unwrap_or_else(|| {
        let line = lines(source, part).take_while(|(start, _)| *start <= at).last();
        let (start, line) = line.unwrap_or((part.start as usize, ""));
        let indent = line.len() - line.trim_start().len();
        let span = Span::new(start + indent, start + line.trim_end().len());
        let body = line.trim_start();
        let is_key = key_end(body).is_some() || body.starts_with("- ");
        (if is_key { Syntax::Indent } else { Syntax::NotAKey }, span)
    })
}

/// A text where keys are expected; perhaps only the space after the colon is missing.
pub(super) fn not_a_key(source: &Source, span: Span) -> Mistake {
    let first = lines(source, span).find_map(|(start, line)| no_space(start, line));
    first.unwrap_or((Syntax::NotAKey, span))
}

/// The length of a plain key at the start of a line, when a colon follows it.
fn key_end(line: &str) -> Option<usize> {
    let end = line.find(':')?;
    let key = &line[..end];
    let plain = key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'));
    (plain && !key.is_empty()).then_some(end)
}

/// A line without its indent and dash, and where that starts.
fn content(start: usize, line: &str) -> (usize, &str) {
    let body = line.trim_start();
    let body = body.strip_prefix("- ").map_or(body, str::trim_start);
    (start + line.len() - body.len(), body)
}

/// `mode:on-site`
fn no_space(start: usize, line: &str) -> Option<Mistake> {
    let (at, body) = content(start, line);
    let end = key_end(body)?;
    let rest = &body[end + 1..];
    let tight = !rest.is_empty() && !rest.starts_with([' ', '\t', '/']);
    let meant = format!("{}: {rest}", &body[..end]);
    tight.then(|| (Syntax::NoSpace { meant }, Span::new(at, at + body.len())))
}

/// `title: Jour 1 : lancement`
fn colon_in_text(start: usize, line: &str) -> Option<Mistake> {
    let (at, body) = content(start, line);
    let end = key_end(body)?;
    let value = body[end + 1..].trim();
    let plain = !value.starts_with(['"', '\'', '{', '[', '|', '>', '&', '*', '#']);
    let colon = value.contains(": ") || value.ends_with(':');
    if !(plain && colon) {
        return None;
    }
    let meant = format!("{}: \"{}\"", &body[..end], value.replace('"', "\\\""));
    let from = at + body.find(value).unwrap_or(end + 1);
    Some((Syntax::ColonInText { meant }, Span::new(from, from + value.len())))
}

/// A value that begins with a quote and has no second one, or goes on after it.
fn open_quote(start: usize, line: &str) -> Option<Mistake> {
    let (at, body) = content(start, line);
    let value_at = key_end(body).map_or(0, |end| end + 1);
    let value = body[value_at..].trim();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let unescaped = value.replace("\\\"", "").replace("''", "");
    let from = at + value_at + body[value_at..].find(quote).unwrap_or(0);
    let odd = unescaped.matches(quote).count() % 2 == 1;
    odd.then(|| (Syntax::OpenQuote, Span::new(from, at + body.len())))
}

/// A bracket or brace that nothing closes.
fn unbalanced(source: &Source, part: Span) -> Option<Mistake> {
    let mut open: Vec<(char, usize)> = Vec::new();
    for (start, line) in lines(source, part) {
        let mut quote: Option<char> = None;
        for (at, c) in line.char_indices() {
            match (quote, c) {
                (Some(it), _) if it == c => quote = None,
                (None, '"') => quote = Some(c),
                (None, '#') if line[..at].ends_with(' ') => break,
                (None, '[' | '{') => open.push((c, start + at)),
                (None, ']' | '}') if open.pop().is_none() => {
                    return Some((
                        Syntax::OpenBracket,
                        Span::new(start + at, start + at + 1),
                    ));
                }
                _ => {}
            }
        }
    }
    open.last().map(|(_, at)| (Syntax::OpenBracket, Span::new(*at, at + 1)))
}
