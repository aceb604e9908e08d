//! What is wrong between brackets: `{date: 2020-04-01, quantity: 8}`, as each line of a
//! log is written.

use super::quote::{self, Quoted};
use super::syntax::Mistake;
use crate::diag::Syntax;
use crate::text::Span;

/// How many bytes a text takes that begins with a bracket, or what is wrong with it;
/// `base` is where it stands in its source.
pub(super) fn check(text: &str, base: usize) -> Result<usize, Mistake> {
    let mut flow = Flow { text, base, at: 0, open: Vec::new(), key: "" };
    loop {
        flow.skip_space();
        let Some(c) = flow.rest().chars().next() else {
            let at = flow.open.last().map_or(0, |(_, at)| *at);
            return Err((Syntax::OpenBracket, flow.span(at, at + 1)));
        };
        match c {
            '[' | '{' => {
                flow.open.push((c, flow.at));
                flow.step(1);
            }
            ']' | '}' => {
                flow.close(c)?;
                if flow.open.is_empty() {
                    return Ok(flow.at);
                }
            }
            ',' | ':' => flow.step(1),
            '"' | '\'' => flow.quoted()?,
            '@' | '`' | '%' | '*' | '|' | '>' => return Err(flow.mark(c)),
            ';' => return Err((Syntax::Semicolon, flow.span(flow.at, flow.at + 1))),
            _ => flow.plain()?,
        }
    }
}

struct Flow<'t> {
    text: &'t str,
    base: usize,
    at: usize,
    /// The brackets that are open, and where.
    open: Vec<(char, usize)>,
    /// The key whose value comes next; empty for none.
    key: &'t str,
}

impl<'t> Flow<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.base + start, self.base + end)
    }

    /// Goes on after what has no key any more.
    fn step(&mut self, length: usize) {
        self.at += length;
        self.key = "";
    }

    /// Goes over spaces, line ends and comments.
    fn skip_space(&mut self) {
        loop {
            let rest = self.rest();
            self.at += rest.len() - rest.trim_start().len();
            let comment = self.rest().starts_with('#')
                && self.text[..self.at].ends_with(char::is_whitespace);
            if !comment {
                return;
            }
            self.at += self.rest().find('\n').unwrap_or(self.rest().len());
        }
    }

    fn close(&mut self, c: char) -> Result<(), Mistake> {
        let wanted = if c == ']' { '[' } else { '{' };
        match self.open.pop() {
            Some((open, _)) if open == wanted => self.step(1),
            Some((_, at)) => return Err((Syntax::OpenBracket, self.span(at, at + 1))),
            None => return Err((Syntax::ExtraBracket, self.span(self.at, self.at + 1))),
        }
        Ok(())
    }

    /// Where the value that starts here ends, if nothing in it were special.
    fn end_of_value(&self) -> usize {
        let rest = self.rest();
        self.at + rest.find([',', ']', '}', '\n']).unwrap_or(rest.len())
    }

    fn meant(&self, text: &str) -> String {
        let text = quote::around(text.trim_end());
        match self.key {
            "" => text,
            key => format!("{key}: {text}"),
        }
    }

    /// A value that begins with a sign of YAML's own.
    fn mark(&self, mark: char) -> Mistake {
        let text = self.text[self.at..self.end_of_value()].trim_end();
        let (mark, meant) = (mark.to_string(), self.meant(text));
        (Syntax::Mark { mark, meant }, self.span(self.at, self.at + text.len()))
    }

    fn quoted(&mut self) -> Result<(), Mistake> {
        let start = self.at;
        let line_end = start + self.rest().find('\n').unwrap_or(self.rest().len());
        let length = match quote::read(self.rest()) {
            Quoted::Closed(length) => length,
            Quoted::Open => {
                let open = Syntax::OpenQuote { meant: None };
                return Err((open, self.span(start, line_end)));
            }
            Quoted::Escape(at) => {
                let text = &self.text[start + 1..self.end_of_value()];
                let meant = self.meant(text.trim_end_matches(['"', ' ']));
                let at = start + at;
                return Err((Syntax::Escape { meant }, self.span(at, at + 1)));
            }
        };
        let inner = &self.text[start + 1..start + length - 1];
        self.at += length;
        let after = self.rest().trim_start_matches([' ', '\t']);
        match after.chars().next() {
            Some(':') => {
                self.at += self.rest().find(':').unwrap_or_default() + 1;
                self.key = inner;
                Ok(())
            }
            None | Some(',' | ']' | '}' | '#' | '\r' | '\n') => {
                self.key = "";
                Ok(())
            }
            Some(';') => {
                let at = self.text.len() - after.len();
                Err((Syntax::Semicolon, self.span(at, at + 1)))
            }
            Some(_) => Err(self.after_quote(start, after)),
        }
    }

    /// Text right after a closing quote: a comma was left out, or the quote belongs to
    /// the text.
    fn after_quote(&self, start: usize, after: &str) -> Mistake {
        let mark = &self.text[start..=start];
        let end = self.end_of_value();
        let at = self.text.len() - after.len();
        let more = self.text[at..end.max(at)].trim_end();
        let word = more.split([' ', ':']).next().unwrap_or_default();
        let key = more[word.len()..].starts_with(':');
        if key || !more.contains(mark) {
            let syntax = Syntax::MissingComma { before: word.to_owned() };
            return (syntax, self.span(at, at + word.len()));
        }
        let whole = self.text[start..at + more.len()].trim_end();
        let inner = whole[1..].strip_suffix(mark).unwrap_or(whole);
        let syntax = Syntax::InnerQuote { meant: self.meant(inner) };
        (syntax, self.span(start, start + whole.len()))
    }

    /// A key, or a value without quotes.
    fn plain(&mut self) -> Result<(), Mistake> {
        let rest = self.rest();
        let colon = rest.match_indices(':').map(|(at, _)| at).find(|at| {
            let next = rest[at + 1..].chars().next();
            next.is_none_or(|c| c.is_whitespace() || matches!(c, ',' | ']' | '}'))
        });
        let end = rest.find([',', '[', ']', '{', '}', '\n']).unwrap_or(rest.len());
        let Some(colon) = colon.filter(|it| *it < end) else {
            self.step(end);
            return Ok(());
        };
        if self.key.is_empty() {
            self.key = rest[..colon].trim_end();
            self.at += colon + 1;
            return Ok(());
        }
        Err(self.second_colon(colon, end))
    }

    /// A colon inside a value: a comma was left out, or the text lacks its quotes.
    fn second_colon(&self, colon: usize, end: usize) -> Mistake {
        let (value, rest) = (&self.rest()[..colon], self.rest());
        let word = value.rsplit(' ').next().unwrap_or_default();
        let key = |c: char| c.is_ascii_lowercase() || c == '_';
        let before = value[..value.len() - word.len()].trim_end();
        let at = self.at + colon - word.len();
        let is_key = !word.is_empty() && word.chars().all(key) && !before.is_empty();
        if is_key && before.ends_with(';') {
            let at = self.at + before.len() - 1;
            return (Syntax::Semicolon, self.span(at, at + 1));
        }
        if is_key && !before.contains(' ') {
            let syntax = Syntax::MissingComma { before: word.to_owned() };
            return (syntax, self.span(at, at + word.len()));
        }
        let text = rest[..end].trim_end();
        let syntax = Syntax::ColonInText { meant: self.meant(text) };
        (syntax, self.span(self.at, self.at + text.len()))
    }
}
