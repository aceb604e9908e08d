//! Addresses of people in finished pages: mails, telephones, invitations to a group.

use crate::artifact::Artifact;
use crate::diag::{Fault, Output};

/// How invitations to a group begin.
const INVITATIONS: [&str; 5] =
    ["chat.whatsapp.com/", "wa.me/", "t.me/+", "t.me/joinchat/", "signal.group/"];

/// Each kind of personal address that a text holds, once.
pub(super) fn faults(artifact: &Artifact, text: &str, emails: &[&str]) -> Vec<Fault> {
    let mut found = Vec::new();
    if has_mail(text, emails) {
        found.push("email");
    }
    if has_telephone(text) {
        found.push("phone");
    }
    if INVITATIONS.iter().any(|it| text.contains(it)) {
        found.push("invitation");
    }
    let file = || artifact.path.to_string();
    found.into_iter().map(|what| Output::Leak { what, file: file() }.into()).collect()
}

/// Whether there is a mail address that no contact declares.
fn has_mail(text: &str, emails: &[&str]) -> bool {
    text.match_indices('@').any(|(at, _)| {
        let in_name = |c: char| c.is_alphanumeric() || "._%+-".contains(c);
        let in_host = |c: char| c.is_alphanumeric() || ".-".contains(c);
        let before = text[..at].trim_end_matches(in_name).len();
        let rest = &text[at + 1..];
        let host = rest.len() - rest.trim_start_matches(in_host).len();
        let host = rest[..host].trim_end_matches(['.', '-']);
        let ends_well = host.rsplit_once('.').is_some_and(|(name, end)| {
            !name.is_empty() && end.len() >= 2 && end.chars().all(char::is_alphabetic)
        });
        let address = &text[before..at + 1 + host.len()];
        before < at && ends_well && !emails.contains(&address)
    })
}

/// Whether there is a French telephone number: `06 12 34 56 78`, `+33 6 12…`.
fn has_telephone(text: &str) -> bool {
    let starts = text.char_indices().filter(|(_, c)| matches!(c, '0' | '+'));
    starts.into_iter().any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let joined = |c: char| c.is_alphanumeric() || matches!(c, '.' | ',' | '-' | '/');
        !before.is_some_and(joined) && is_telephone(&text[at..])
    })
}

fn is_telephone(text: &str) -> bool {
    let prefixes = ["+33", "0033", "0"];
    let rest = prefixes.iter().find_map(|it| text.strip_prefix(it));
    let Some(mut rest) = rest else { return false };
    if !text.starts_with("0") || text.starts_with("0033") {
        rest = rest.strip_prefix("(0)").unwrap_or(rest);
        rest = without_gap(rest);
    }
    let mut letters = rest.chars();
    if !letters.next().is_some_and(|c| matches!(c, '1'..='9')) {
        return false;
    }
    rest = letters.as_str();
    for _ in 0..4 {
        rest = without_gap(rest);
        let pair = rest.as_bytes().get(..2);
        if !pair.is_some_and(|it| it.iter().all(u8::is_ascii_digit)) {
            return false;
        }
        rest = &rest[2..];
    }
    !rest.starts_with(|c: char| c.is_alphanumeric())
}

/// What follows one space, point or hyphen.
fn without_gap(text: &str) -> &str {
    text.strip_prefix([' ', '.', '-', '\u{a0}', '\u{202f}']).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_telephones_are_found_in_every_writing() {
        let telephones =
            ["06 12 34 56 78", "au 0612345678.", "+33 6 12 34 56 78", "01.23.45.67.89"];
        assert!(telephones.iter().all(|it| has_telephone(it)));
        let others = ["2020-04-06", "0 kit", "1 000 000 000", "0.123456789", "0123"];
        assert!(!others.iter().any(|it| has_telephone(it)));
    }

    #[test]
    fn only_declared_mails_pass() {
        let declared = ["contact@exemple.org"];
        assert!(!has_mail("écrire à contact@exemple.org.", &declared));
        assert!(has_mail("jeanne.roy@exemple.org", &declared));
        assert!(!has_mail("un @ seul, kits-assembled@1|all", &declared));
    }
}
