//! From a fault to the edit that repairs it, for the faults of which the repair is known.

use super::indent;
use super::near::Names;
use crate::diag::{Diagnostic, Fault, Form, Program, Reference, Structure, Syntax};
use crate::text::{Source, Span};
use crate::value::is_two_dates;

/// A piece of text in the place of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Edit {
    pub(super) span: Span,
    pub(super) text: String,
    /// The code of the fault.
    pub(super) code: &'static str,
    /// Whether nothing may be wrong any more where it is made; a value that could not be
    /// read before may have a fault of its own.
    pub(super) is_final: bool,
    /// What was wrong in a line that could not be read.
    pub(super) syntax: Option<Syntax>,
}

impl Edit {
    /// What stands there.
    pub(super) fn old<'s>(&self, source: &'s Source) -> &'s str {
        &source.text[self.span.start as usize..self.span.end as usize]
    }

    /// Whether it makes a text of what stood there, which may have been keys or a list.
    pub(super) fn quotes(&self) -> bool {
        let syntax = self.syntax.as_ref();
        syntax.is_some_and(|it| {
            matches!(it, Syntax::ColonInText { .. } | Syntax::Mark { .. })
        })
    }

    /// Whether it makes a difference.
    pub(super) fn changes(&self, source: &Source) -> bool {
        self.old(source) != self.text
    }
}

/// The edit that repairs a fault, when there is one.
pub(super) fn edit(
    diagnostic: &Diagnostic,
    (source, span): (&Source, Span),
    names: &Names,
) -> Option<Edit> {
    let code = diagnostic.code();
    let old = &source.text[span.start as usize..span.end as usize];
    let value = |text: &str| {
        let (span, _) = inside_quotes(old, span);
        Some(Edit { span, text: text.to_owned(), code, is_final: true, syntax: None })
    };
    match &diagnostic.fault {
        Fault::Structure(Structure::Syntax(syntax)) => {
            let (span, text) = of_syntax(syntax, source, span)?;
            let syntax = Some(syntax.clone());
            Some(Edit { span, text, code, is_final: false, syntax })
        }
        Fault::Structure(Structure::BadDate { text, meant: Some(meant) }) => {
            (stands(old, text) && is_sure_date(text)).then(|| value(meant))?
        }
        Fault::Structure(Structure::BadNumber { text, meant: Some(meant) }) => {
            (stands(old, text) && is_sure_number(text)).then(|| value(meant))?
        }
        Fault::Structure(Structure::BadValue { text, form }) => {
            let meant = of_form(text, form)?;
            stands(old, text).then(|| value(&meant))?
        }
        Fault::Structure(Structure::UnknownKey { key, nearest: Some(nearest) }) => {
            (old == key && key.to_lowercase() == *nearest).then(|| value(nearest))?
        }
        Fault::Reference(Reference::PreviousId { id, current }) => {
            let span = last_in(old, id, span)?;
            let text = current.clone();
            Some(Edit { span, text, code, is_final: true, syntax: None })
        }
        Fault::Reference(Reference::Unresolved {
            id, nearest: Some(nearest), ..
        }) => {
            let nearest = nearest.split(' ').next().unwrap_or_default();
            let only = names.is_only(id, nearest);
            let span = last_in(old, id, span).filter(|_| only)?;
            let text = nearest.to_owned();
            Some(Edit { span, text, code, is_final: true, syntax: None })
        }
        Fault::Program(Program::StrayChannels { meant: Some(meant), .. }) => {
            let span = of_heading(source, span);
            Some(Edit { span, text: meant.clone(), code, is_final: true, syntax: None })
        }
        _ => None,
    }
}

/// The lines of a heading and of the channels at this place, which may stand below it.
fn of_heading(source: &Source, span: Span) -> Span {
    let start = line_start(source, span);
    let beside = source.text[start..].trim_start().starts_with('#');
    let above = source.text[..start].trim_end();
    let first = if beside { start } else { above.rfind('\n').map_or(0, |it| it + 1) };
    let rest = &source.text[span.end as usize..];
    let end = span.end as usize + rest.find('\n').unwrap_or(rest.len());
    Span::new(first, end)
}

/// Whether the text of a fault is what stands at its place, quotes apart.
fn stands(old: &str, text: &str) -> bool {
    inside_quotes(old, Span::default()).1.trim() == text.trim()
}

/// The text between the quotes of a value, and its place.
fn inside_quotes(old: &str, span: Span) -> (Span, &str) {
    let quoted = |mark: char| old.strip_prefix(mark)?.strip_suffix(mark);
    match quoted('"').or_else(|| quoted('\'')) {
        Some(inner) => {
            let start = span.start as usize + 1;
            (Span::new(start, start + inner.len()), inner)
        }
        None => (span, old),
    }
}

/// The place of an id in what cites it: the last, as its type stands before it.
fn last_in(old: &str, id: &str, span: Span) -> Option<Span> {
    let at = old.rfind(id)? + span.start as usize;
    Some(Span::new(at, at + id.len()))
}

/// A day first and a year of four figures, and no second way to read it.
fn is_sure_date(text: &str) -> bool {
    let year = |it: &str| it.len() == 4 && it.bytes().all(|b| b.is_ascii_digit());
    let parts = text.split(['/', '.', '-', ' ', 'T']);
    let ambiguous = text.split([' ', 'à']).any(is_two_dates) || is_two_dates(text);
    let tight = text.len() == 8 && text.bytes().all(|it| it.is_ascii_digit());
    (parts.clone().any(year) || tight) && !ambiguous
}

/// Spaces between digits, a comma for a point, an exponent; nothing else is lost.
fn is_sure_number(text: &str) -> bool {
    let exponent = text.split_once(['e', 'E']).is_some_and(|(one, other)| {
        one.bytes().all(|it| it.is_ascii_digit() || it == b'.')
            && other.bytes().all(|it| it.is_ascii_digit())
    });
    let plain = |c: char| c.is_ascii_digit() || c.is_whitespace() || "'’_,.-".contains(c);
    let marks = text.matches([',', '.']).count();
    let thousands = text.split([',', '.']).skip(1).any(|it| it.trim().len() == 3);
    exponent || (text.chars().all(plain) && marks < 2 && !thousands)
}

/// The value that a key takes, when only its form was wrong.
fn of_form(text: &str, form: &Form) -> Option<String> {
    match form {
        Form::Bool(meant) | Form::Duration(meant) | Form::Time(meant) => meant.clone(),
        Form::Url(meant) | Form::Id(meant) | Form::Key(meant) => meant.clone(),
        Form::Bare(meant) => Some(meant.clone()),
        Form::OneOf(_, Some(nearest)) => {
            (text.to_lowercase() == *nearest).then(|| nearest.clone())
        }
        _ => None,
    }
}

fn of_syntax(syntax: &Syntax, source: &Source, span: Span) -> Option<(Span, String)> {
    let old = &source.text[span.start as usize..span.end as usize];
    match syntax {
        // As far in as its neighbour, the item would not stand apart from its keys.
        Syntax::Indent if old.contains('\t') => None,
        // It may be a list of one, and no text.
        Syntax::Mark { .. } if old.trim_start().starts_with("- ") => None,
        Syntax::Tab | Syntax::Indent => indent::meant(source, span),
        Syntax::NoSpace { meant }
        | Syntax::ColonInText { meant }
        | Syntax::InnerQuote { meant }
        | Syntax::Mark { meant, .. }
        | Syntax::ListInLine { meant }
        | Syntax::DashSpace { meant }
        | Syntax::OpenQuote { meant: Some(meant) }
        | Syntax::UnopenedQuote { meant }
        | Syntax::Markup { meant: Some(meant) }
        | Syntax::RoundQuotes { meant }
        | Syntax::Equals { meant }
        | Syntax::HeadingSpace { meant }
        | Syntax::Link { meant }
        | Syntax::Citation { meant: Some(meant) }
        | Syntax::OtherDash { meant, .. } => rest_of(meant, source, span),
        Syntax::HardSpace { .. } | Syntax::Invisible { .. } => {
            Some((span, seen(source, span)))
        }
        Syntax::MissingComma { .. } => {
            let before = source.text[..span.start as usize].trim_end().len();
            Some((Span::new(before, span.start as usize), ", ".into()))
        }
        Syntax::Semicolon => Some((span, ",".into())),
        Syntax::StrayMark { meant: Some(meant), .. } => Some((span, meant.clone())),
        Syntax::GluedList | Syntax::GluedText => {
            let start = line_start(source, span);
            Some((Span::new(start, start), "\n".into()))
        }
        // A file of that name may not be there.
        Syntax::SpaceInAddress { meant } if meant.contains("](<") => None,
        Syntax::SpaceInAddress { meant } => Some((span, meant.clone())),
        Syntax::CutTable => {
            let gap = source.text[..span.start as usize].trim_end().len();
            Some((Span::new(gap, line_start(source, span)), "\n".into()))
        }
        Syntax::NoDash { meant } => {
            // Keys below that stand as far out would fall off the item.
            let next =
                source.text[span.end as usize..].lines().nth(1).unwrap_or_default();
            let falls = next.starts_with(char::is_alphabetic);
            (!falls).then(|| rest_of(meant, source, span))?
        }
        Syntax::HeaderAgain => {
            let rest = &source.text[span.end as usize..];
            let end = span.end as usize + rest.find('\n').map_or(rest.len(), |it| it + 1);
            Some((Span::new(line_start(source, span), end), String::new()))
        }
        Syntax::EarlyFence => {
            let rest = &source.text[span.end as usize..];
            let gap = rest.len() - rest.trim_start().len();
            Some((Span::new(span.start as usize, span.end as usize + gap), String::new()))
        }
        Syntax::Fence { .. } => Some((span, "---".into())),
        Syntax::LateFrontMatter => {
            let start = source.text.len() - source.text.trim_start().len();
            Some((Span::new(0, start), String::new()))
        }
        Syntax::Control if old == "\u{b}" => Some((span, " ".into())),
        _ => None,
    }
}

/// Where the line of a place begins.
fn line_start(source: &Source, span: Span) -> usize {
    source.text[..span.start as usize].rfind('\n').map_or(0, |it| it + 1)
}

/// What of a corrected line goes to the place of the fault: its key may stand before.
fn rest_of(meant: &str, source: &Source, span: Span) -> Option<(Span, String)> {
    let before = &source.text[..span.start as usize];
    let old = &source.text[span.start as usize..span.end as usize];
    let of_text = meant.starts_with(['[', '!', '<', '#', '-']);
    let Some((key, value)) = meant.split_once(": ").filter(|_| !of_text) else {
        return Some((span, meant.to_owned()));
    };
    let is_key = key.chars().all(|c| c.is_alphanumeric() || "_-. ".contains(c));
    if !is_key || old.starts_with(key) || meant.starts_with("- ") {
        return Some((span, meant.to_owned()));
    }
    let there = before.trim_end().strip_suffix(':').is_some_and(|it| it.ends_with(key));
    there.then(|| (span, value.to_owned()))
}

/// A text without what cannot be seen: hard spaces are simple ones, or go where a line
/// or a key begins or ends.
fn seen(source: &Source, span: Span) -> String {
    let old = &source.text[span.start as usize..span.end as usize];
    let hidden = |c: char| {
        matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
    };
    let hard = |c: char| c.is_whitespace() && !matches!(c, ' ' | '\n' | '\t');
    let plain = old.chars().filter(|it| !hidden(*it));
    let plain: String = plain.map(|it| if hard(it) { ' ' } else { it }).collect();
    let line = source.text[..span.start as usize].rsplit('\n').next().unwrap_or_default();
    let begins = line.trim().is_empty();
    let text = if begins { plain.trim_start() } else { &plain };
    let next = source.text[span.end as usize..].chars().next();
    let double = text == " " && (next == Some(' ') || line.ends_with(' '));
    match next {
        _ if double => String::new(),
        Some(':') => text.trim_end().to_owned(),
        _ => text.to_owned(),
    }
}
