//! Keys that nobody asked for, and what they were meant to be.

use super::tree::{Node, NodeKind};
use super::{french, syntax};
use crate::diag::{Structure, Syntax};
use crate::text::Spanned;

/// The key that an unknown one stands for.
pub(super) fn meaning(key: &str, asked: &[&str]) -> Option<String> {
    let tight = key.split_once([':', '=']).map(|(key, _)| key.trim().to_owned());
    tight
        .filter(|it| asked.contains(&it.as_str()))
        .or_else(|| french::nearest(key, asked.iter().copied()).map(str::to_owned))
}

/// `{kind:world}` and `{kind=world}` read as a key without a value; a hard space or a
/// letter without width belongs to the key.
pub(super) fn slipped((key, text): (&str, &str), asked: &[&str]) -> Option<Structure> {
    let hidden = |c: char| syntax::is_hard_space(c) || syntax::is_invisible(c);
    let clean: String = key.chars().filter(|it| !hidden(*it)).collect();
    if key.contains(hidden) && asked.contains(&clean.as_str()) {
        let meant = format!("{clean}: {text}").trim_end().to_owned();
        return Some(Structure::Syntax(match key.contains(syntax::is_hard_space) {
            true => Syntax::HardSpace { meant },
            false => Syntax::Invisible { meant },
        }));
    }
    let (known, value) = key.split_once([':', '='])?;
    let known = Some(known.trim()).filter(|it| asked.contains(it))?;
    let meant = format!("{known}: {}", value.trim());
    let syntax = match value.starts_with(hidden) {
        _ if key[known.len()..].trim_start().starts_with('=') => Syntax::Equals { meant },
        true => Syntax::HardSpace { meant },
        false => Syntax::NoSpace { meant },
    };
    Some(Structure::Syntax(syntax))
}

/// `{note: Accueil aimable, kits triés}` reads as a note and a key `kits triés`.
pub(super) fn cut_text(
    before: Option<&(Spanned<String>, Node)>,
    (key, node): (&Spanned<String>, &Node),
) -> Option<Structure> {
    let (name, value) = before?;
    let NodeKind::Text(text) = &value.kind else { return None };
    let cut = node.kind == NodeKind::Empty
        && key.value.contains(' ')
        && text.contains(char::is_alphabetic);
    let meant = format!("{}: \"{text}, {}\"", name.value, key.value);
    cut.then_some(Structure::Syntax(Syntax::CommaInText { meant }))
}

/// `{quantity: 5,000}` reads as a quantity of 5 and a key `000`.
pub(super) fn split_number(before: Option<&Node>, key: &str) -> Option<Structure> {
    let digits = |it: &str| !it.is_empty() && it.bytes().all(|b| b.is_ascii_digit());
    let NodeKind::Text(first) = &before?.kind else { return None };
    let text = format!("{first},{key}");
    let meant = crate::value::Amount::guess(&text);
    (digits(first) && digits(key)).then_some(Structure::BadNumber { text, meant })
}
