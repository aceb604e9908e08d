//! Values that YAML accepts and no editor meant: round quotes, half a pair of quotes, a
//! hash sign that cuts the text, a letter without width.

use granit_parser::ScalarStyle;

use super::syntax::{self, Mistake};
use crate::diag::Syntax;
use crate::parse::Scheme;
use crate::text::{Source, Span};

/// What is wrong with a value, and the text it stands for.
pub(super) fn of_text(
    source: &Source,
    span: Span,
    (text, style): (&str, ScalarStyle),
) -> Option<(Mistake, String)> {
    let found = match style {
        ScalarStyle::Plain => round(source, span, text)
            .or_else(|| unopened(source, span, text))
            .or_else(|| remark(source, span, text)),
        ScalarStyle::DoubleQuoted => escape(source, span, text),
        _ => None,
    };
    let found = found.or_else(|| invisible(source, span, text));
    found.or_else(|| markup(source, span, text))
}

/// A key without a value, because what follows it is read as a remark.
pub(super) fn of_nothing(source: &Source, key: Span) -> Option<Mistake> {
    let rest = rest_of_line(source, key.end as usize);
    let remark = rest.strip_prefix(':')?;
    let text = remark.trim();
    let at = key.end as usize + 1 + remark.len() - remark.trim_start().len();
    let meant = syntax::with_value(source, at, text);
    is_word(text).then(|| (Syntax::Remark { meant }, Span::new(at, at + text.len())))
}

/// `title: “Bonjour”`
fn round(source: &Source, span: Span, text: &str) -> Option<(Mistake, String)> {
    let inner = syntax::unrounded(text)?;
    let meant = syntax::with_value(source, span.start as usize, inner);
    Some(((Syntax::RoundQuotes { meant }, span), inner.to_owned()))
}

/// `title: Bonjour"`
fn unopened(source: &Source, span: Span, text: &str) -> Option<(Mistake, String)> {
    let inner = text.strip_suffix('"').filter(|it| !it.contains('"'))?;
    let meant = syntax::with_value(source, span.start as usize, inner);
    Some(((Syntax::UnopenedQuote { meant }, span), inner.to_owned()))
}

/// `title: Avec #makesense`
fn remark(source: &Source, span: Span, text: &str) -> Option<(Mistake, String)> {
    let rest = rest_of_line(source, span.end as usize);
    let after = rest.trim();
    let cut = rest.starts_with([' ', '\t']) && is_word(after);
    let at = span.end as usize + rest.len() - rest.trim_start().len();
    let whole = &source.text[span.start as usize..at + after.len()];
    let meant = syntax::with_value(source, span.start as usize, whole);
    let mistake = (Syntax::Remark { meant }, Span::new(at, at + after.len()));
    (cut && !text.is_empty()).then(|| (mistake, text.to_owned()))
}

/// Whether a text is `#word`, and no remark.
fn is_word(text: &str) -> bool {
    let after = text.strip_prefix('#');
    after.is_some_and(|it| it.starts_with(|c: char| c.is_alphanumeric()))
}

/// `title: "A \ B"`: YAML knows such signs, and nobody means them.
fn escape(source: &Source, span: Span, text: &str) -> Option<(Mistake, String)> {
    let raw = &source.text[span.start as usize..span.end as usize];
    let inner = raw.strip_prefix('"')?.strip_suffix('"')?;
    let mut letters = inner.char_indices();
    while let Some((at, letter)) = letters.next() {
        let next = (letter == '\\').then(|| letters.next()).flatten();
        if next.is_some_and(|(_, it)| " 0abefrvLNP_".contains(it)) {
            let start = span.start as usize + 1 + at;
            let meant = syntax::with_value(source, span.start as usize, inner);
            let mistake = (Syntax::Escape { meant }, Span::new(start, start + 1));
            return Some((mistake, text.to_owned()));
        }
    }
    None
}

/// `title: "Le **grand** jour"`: what stands in a key is shown as it is written.
fn markup(source: &Source, span: Span, text: &str) -> Option<(Mistake, String)> {
    let key = syntax::key_before(source, span.start as usize);
    let shown = !key.starts_with("x_") && key != "private_note:";
    let parts: Vec<&str> = text.split("**").collect();
    let bold = matches!(parts.as_slice(), [_, words, _] if !words.is_empty() && *words == words.trim());
    let leads = |at: usize, ends: char| {
        let (word, rest) = text[at..].split_once(':').unwrap_or_default();
        Scheme::of(word).is_some() && rest.contains(ends)
    };
    let cites = text.match_indices('<').any(|(at, _)| leads(at + 1, '>'))
        || text.match_indices("](").any(|(at, _)| leads(at + 2, ')'));
    let tags = ["<br>", "<br/>", "<br />", "</b>", "</i>", "</p>", "</strong>", "</em>"];
    let meant = bold.then(|| {
        syntax::with_value(source, span.start as usize, &text.replace("**", ""))
    });
    let is_markup = bold || cites || tags.iter().any(|it| text.contains(it));
    (shown && is_markup).then(|| ((Syntax::Markup { meant }, span), text.to_owned()))
}

/// A letter without width in a word, a date or a number.
fn invisible(source: &Source, span: Span, text: &str) -> Option<(Mistake, String)> {
    let clean: String = text.chars().filter(|it| !syntax::is_invisible(*it)).collect();
    let word = clean.is_ascii() && !clean.trim().contains(' ') && !clean.is_empty();
    let raw = &source.text[span.start as usize..span.end as usize];
    let bare: String = raw.chars().filter(|it| !syntax::is_invisible(*it)).collect();
    let key = syntax::key_before(source, span.start as usize);
    let meant = format!("{key} {bare}").trim_start().to_owned();
    (word && clean.len() < text.len())
        .then_some(((Syntax::Invisible { meant }, span), clean))
}

fn rest_of_line(source: &Source, at: usize) -> &str {
    let rest = source.text[at..].split('\n').next().unwrap_or_default();
    rest.trim_end_matches('\r')
}
