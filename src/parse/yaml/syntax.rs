//! What an editor did wrong, when the text is no YAML.
//!
//! The parser says where it stopped; the mistake is often a line before. So we look at
//! the lines ourselves, for the mistakes people make.

use super::flow;
use super::quote::{self, Quoted};
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
pub(super) fn lines(source: &Source, part: Span) -> impl Iterator<Item = (usize, &str)> {
    let mut start = part.start as usize;
    source.text[start..part.end as usize].split_inclusive('\n').map(move |line| {
        let at = start;
        start += line.len();
        (at, line.trim_end_matches(['\n', '\r']))
    })
}

/// How far from the start of its line a byte stands.
pub(super) fn column(source: &Source, at: usize) -> usize {
    at - source.text[..at].rfind('\n').map_or(0, |end| end + 1)
}

/// Whether a letter takes no room: copied from a web page or a word processor.
pub(super) fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// Whether a letter is a space that YAML takes for a letter.
pub(super) fn is_hard_space(letter: char) -> bool {
    letter.is_whitespace() && !matches!(letter, ' ' | '\t' | '\r' | '\n')
}

/// A text without the round quotes around it.
pub(super) fn unrounded(text: &str) -> Option<&str> {
    let inner = text.strip_prefix(['“', '„', '‘', '«'])?;
    let inner = inner.strip_suffix(['”', '“', '’', '»'])?;
    (!inner.contains(['“', '”', '«', '»'])).then(|| inner.trim())
}

/// The key whose value begins at a place, with its colon; empty when there is none.
pub(super) fn key_before(source: &Source, at: usize) -> &str {
    let line = source.text[..at].rsplit('\n').next().unwrap_or_default().trim_end();
    let Some(key) = line.strip_suffix(':') else { return "" };
    let length = key
        .chars()
        .rev()
        .take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
        .map(char::len_utf8)
        .sum::<usize>();
    &line[key.len() - length..]
}

/// A key with another value.
pub(super) fn with_value(source: &Source, at: usize, text: &str) -> String {
    let key = key_before(source, at);
    format!("{key} {}", quote::around(text)).trim_start().to_owned()
}

/// The place of a value from its sign (`&`, `!`) on.
pub(super) fn from_mark(source: &Source, span: Span) -> Span {
    let start = span.start as usize;
    let line = start - column(source, start);
    let at = source.text[line..start].rfind(['&', '!', '*']);
    at.map_or(span, |at| Span { start: Span::new(line + at, start).start, ..span })
}

/// The length of a plain key at the start of a line, when a colon follows it.
pub(super) fn key_end(line: &str) -> Option<usize> {
    let end = line.find(':')?;
    let key = &line[..end];
    let plain = key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'));
    (plain && key.starts_with(char::is_alphanumeric)).then_some(end)
}

/// Names the mistake in a part that the parser refused at an offset.
pub(super) fn diagnose(source: &Source, part: Span, at: usize) -> Mistake {
    control(source, part)
        .or_else(|| hidden(source, part))
        .or_else(|| tab(source, part))
        .or_else(|| in_lines(source, part))
        .unwrap_or_else(|| last_resort(source, part, at))
}

/// A text where keys are expected; perhaps only a space is missing.
pub(super) fn not_a_key(source: &Source, span: Span) -> Mistake {
    let first = lines(source, span).find_map(|(start, line)| {
        let (at, body) = content(start, line);
        slip(at, body)
    });
    first.unwrap_or((Syntax::NotAKey, span))
}

/// What is wrong with the beginning of a line.
fn slip(at: usize, body: &str) -> Option<Mistake> {
    hard_dash(at, body)
        .or_else(|| tight_dash(at, body))
        .or_else(|| no_space(at, body))
        .or_else(|| other_dash(at, body))
        .or_else(|| equals(at, body))
}

/// A hard space or a letter without width where a line begins, or around its colon.
fn hidden(source: &Source, part: Span) -> Option<Mistake> {
    lines(source, part).find_map(|(start, line)| {
        let colon = line.find([':', '#', '"', '\'']).unwrap_or(line.len());
        let end =
            line[colon..].char_indices().nth(2).map_or(line.len(), |it| colon + it.0);
        let is_dash = |it: &str| it.trim().starts_with('-');
        let head = match is_dash(line) || line[colon..].starts_with(':') {
            true => &line[..end],
            false => &line[..line.len() - line.trim_start().len()],
        };
        let found = |test: fn(char) -> bool| head.find(test);
        let at = found(is_hard_space).into_iter().chain(found(is_invisible)).min()?;
        let clean = |it: char| if is_hard_space(it) { ' ' } else { it };
        let shown = line.trim_matches(|c: char| c.is_whitespace() || is_invisible(c));
        let meant = shown.chars().filter(|it| !is_invisible(*it)).map(clean).collect();
        let letter = line[at..].chars().next().unwrap_or(' ');
        let span = Span::new(start + at, start + at + letter.len_utf8());
        let syntax = match is_hard_space(letter) {
            true => Syntax::HardSpace { meant },
            false => Syntax::Invisible { meant },
        };
        Some((syntax, span))
    })
}

/// A dash with a hard space after it.
fn hard_dash(at: usize, body: &str) -> Option<Mistake> {
    let rest = body.strip_prefix('-').filter(|it| it.starts_with(is_hard_space))?;
    let meant = format!("- {}", rest.trim_start());
    let length = rest.chars().next().map_or(0, char::len_utf8);
    Some((Syntax::HardSpace { meant }, Span::new(at + 1, at + 1 + length)))
}

/// `– pas à pas`, `• pas à pas`
fn other_dash(at: usize, body: &str) -> Option<Mistake> {
    let mark = body.chars().next().filter(|it| "–—•·‐‑−".contains(*it))?;
    let rest = body[mark.len_utf8()..].trim_start();
    let (mark, meant) = (mark.to_string(), format!("- {rest}"));
    Some((Syntax::OtherDash { mark, meant }, Span::new(at, at + body.len())))
}

/// `mode = remote`
fn equals(at: usize, body: &str) -> Option<Mistake> {
    let (key, value) = body.split_once('=')?;
    let is_key = key_end(&format!("{}:", key.trim_end())).is_some();
    let meant = format!("{}: {}", key.trim_end(), value.trim_start());
    is_key.then(|| (Syntax::Equals { meant }, Span::new(at, at + body.len())))
}

/// A character that no text has, such as some programs leave behind.
fn control(source: &Source, part: Span) -> Option<Mistake> {
    let start = part.start as usize;
    let found = source.text[start..part.end as usize]
        .char_indices()
        .find(|(_, c)| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{85}'));
    let (at, c) = found?;
    Some((Syntax::Control, Span::new(start + at, start + at + c.len_utf8())))
}

fn tab(source: &Source, part: Span) -> Option<Mistake> {
    lines(source, part).find_map(|(start, line)| {
        let indent = line.len() - line.trim_start().len();
        let tab = line[..indent].find('\t')?;
        Some((Syntax::Tab, Span::new(start + tab, start + tab + 1)))
    })
}

/// Looks at one line after the other; a value that goes on over several counts once.
fn in_lines(source: &Source, part: Span) -> Option<Mistake> {
    let mut read_to = part.start as usize;
    for (start, line) in lines(source, part) {
        let (at, body) = content(start, line);
        if start < read_to || body.is_empty() || body.starts_with('#') {
            continue;
        }
        if let Some(found) = slip(at, body) {
            return Some(found);
        }
        let key = key_end(body).map_or(0, |end| end + 1);
        let skipped = key + body[key..].len() - body[key..].trim_start().len();
        let text = &source.text[at + skipped..part.end as usize];
        let value = Written { key: &body[..key], at: at + skipped, text };
        match value.check() {
            Ok(length) => read_to = value.at + length,
            Err(found) => return Some(found),
        }
    }
    None
}

/// A line without its indent and dash, and where that starts.
fn content(start: usize, line: &str) -> (usize, &str) {
    let body = line.trim_start();
    let body = body.strip_prefix("- ").map_or(body, str::trim_start);
    (start + line.len() - body.len(), body)
}

/// `-pas à pas`
fn tight_dash(at: usize, body: &str) -> Option<Mistake> {
    let rest = body.strip_prefix('-')?;
    let item = rest.starts_with(|c: char| c.is_alphabetic() || "\"'{[«".contains(c));
    let meant = format!("- {rest}");
    item.then(|| (Syntax::DashSpace { meant }, Span::new(at, at + body.len())))
}

/// `mode:on-site`
fn no_space(at: usize, body: &str) -> Option<Mistake> {
    let colon = body.find(':')?;
    let key = body[..colon].trim_end_matches(' ');
    key_end(&format!("{key}:")).filter(|_| body.starts_with(char::is_alphabetic))?;
    let rest = &body[colon + 1..];
    let tight = !rest.is_empty() && !rest.starts_with([' ', '\t', '/']);
    let meant = format!("{key}: {}", rest.trim_start());
    let hard = rest.chars().next().filter(|it| is_hard_space(*it));
    if let Some(hard) = hard {
        let at = at + colon + 1;
        let span = Span::new(at, at + hard.len_utf8());
        return Some((Syntax::HardSpace { meant }, span));
    }
    tight.then(|| (Syntax::NoSpace { meant }, Span::new(at, at + body.len())))
}

/// A value in a line of its own, up to the end of what may belong to it.
struct Written<'t> {
    /// The key with its colon; empty for an item.
    key: &'t str,
    at: usize,
    text: &'t str,
}

impl Written<'_> {
    /// How many bytes the value takes, or what is wrong with it.
    fn check(&self) -> Result<usize, Mistake> {
        let line = self.line();
        match self.text.chars().next() {
            Some('"' | '\'') => self.quoted(),
            Some('[' | '{') => self.flow(),
            Some('|' | '>') if line[1..].chars().all(|c| "+-0123456789".contains(c)) => {
                Ok(self.text.len())
            }
            Some(mark @ ('@' | '`' | '%' | '*' | '|' | '>' | ',' | ']' | '}')) => {
                Err(self.mark(mark))
            }
            Some(mark @ ('-' | '?')) if line[1..].starts_with(' ') => {
                Err(self.mark(mark))
            }
            _ => self.plain(),
        }
    }

    /// The first line of it.
    fn line(&self) -> &str {
        self.text.lines().next().unwrap_or_default().trim_end()
    }

    fn span(&self) -> Span {
        Span::new(self.at, self.at + self.line().len())
    }

    /// The line with another value.
    fn meant(&self, text: &str) -> String {
        format!("{} {}", self.key, quote::around(text)).trim_start().to_owned()
    }

    /// `title: @nous`, `steps: - Demander - Trier`
    fn mark(&self, mark: char) -> Mistake {
        let items = self.line().strip_prefix("- ").map(|it| it.split(" - "));
        if let Some(items) =
            items.filter(|it| !self.key.is_empty() && it.clone().count() > 1)
        {
            let items: Vec<String> = items.map(|it| quote::around(it.trim())).collect();
            let meant = format!("{} [{}]", self.key, items.join(", "));
            return (Syntax::ListInLine { meant }, self.span());
        }
        let (mark, meant) = (mark.to_string(), self.meant(self.line()));
        (Syntax::Mark { mark, meant }, self.span())
    }

    /// `title: Jour 1 : lancement`
    fn plain(&self) -> Result<usize, Mistake> {
        let line = self.line();
        let text = line.split(" #").next().unwrap_or_default().trim_end();
        // `- id: a, title: b}`: the brace that opens it is missing.
        if line.ends_with(['}', ']']) && holds_keys(line) && !line.contains(['{', '[']) {
            let at = self.at + line.len() - 1;
            return Err((Syntax::ExtraBracket, Span::new(at, at + 1)));
        }
        let colon = !self.key.is_empty() && (text.contains(": ") || text.ends_with(':'));
        match colon {
            true if unrounded(text).is_some() => Err((
                Syntax::RoundQuotes {
                    meant: self.meant(unrounded(text).unwrap_or(text)),
                },
                Span::new(self.at, self.at + text.len()),
            )),
            true => Err((
                Syntax::ColonInText { meant: self.meant(text) },
                Span::new(self.at, self.at + text.len()),
            )),
            false => Ok(line.len()),
        }
    }

    /// `title: "Le "grand" contact"`
    fn quoted(&self) -> Result<usize, Mistake> {
        let line = self.line();
        match quote::read(self.text) {
            Quoted::Open => {
                let inner = line[1..].trim_end_matches(['”', '’', ' ']);
                let alone = !inner.is_empty() && !inner.contains(&line[..1]);
                let meant = alone.then(|| self.meant(inner));
                Err((Syntax::OpenQuote { meant }, self.span()))
            }
            Quoted::Escape(at) => {
                let inner = line[1..].trim_end_matches(['"', ' ']);
                let at = self.at + at;
                let meant = self.meant(inner);
                Err((Syntax::Escape { meant }, Span::new(at, at + 1)))
            }
            Quoted::Closed(length) => {
                let rest = rest_of_line(self.text, length);
                let key = self.key.is_empty() && rest.starts_with(':');
                if rest.is_empty() || rest.starts_with('#') || key {
                    return Ok(length);
                }
                let mark = &line[..1];
                let inner = line[1..].strip_suffix(mark).unwrap_or(line);
                Err((Syntax::InnerQuote { meant: self.meant(inner) }, self.span()))
            }
        }
    }

    /// `title: [Contact] nous`
    fn flow(&self) -> Result<usize, Mistake> {
        let length = flow::check(self.text, self.at)?;
        let rest = rest_of_line(self.text, length);
        let at = self.at + length + self.text[length..].find(rest).unwrap_or_default();
        match rest.chars().next() {
            None | Some('#' | ':') => Ok(length),
            Some(',') if self.key.is_empty() => {
                Err((Syntax::SeveralItems, Span::new(at, at + rest.len())))
            }
            Some(']' | '}') => Err((Syntax::ExtraBracket, Span::new(at, at + 1))),
            Some(_) => Err(self.mark(self.text.chars().next().unwrap_or('['))),
        }
    }
}

/// Whether a text holds keys as those between braces are written: `a, title: b`.
pub(super) fn holds_keys(text: &str) -> bool {
    let parts = text.split(", ").skip(1);
    parts.into_iter().any(|it| {
        key_end(it).is_some_and(|end| {
            it[..end].bytes().all(|it| it.is_ascii_lowercase() || it == b'_')
        })
    })
}

/// What follows a value on the line where it ends.
fn rest_of_line(text: &str, length: usize) -> &str {
    text[length..].lines().next().unwrap_or_default().trim()
}

/// A line that is not where its neighbours are, or that says nothing we know.
fn last_resort(source: &Source, part: Span, at: usize) -> Mistake {
    let line = lines(source, part).take_while(|(start, _)| *start <= at).last();
    let (start, line) = line.unwrap_or((part.start as usize, ""));
    let body = line.trim();
    let from = start + line.len() - line.trim_start().len();
    let is_key = key_end(body).is_some() || body.starts_with("- ");
    let several = lines(source, part).filter(|(_, it)| !it.trim().is_empty()).count() > 1;
    let syntax = match (is_key, several) {
        (true, true) => Syntax::Indent,
        (true, false) => Syntax::Other,
        (false, _) => Syntax::NotAKey,
    };
    (syntax, Span::new(from, from + body.len()))
}
