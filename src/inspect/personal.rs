//! Addresses of people in finished pages: mails, telephones, invitations to a group.

use super::leak::Leak;

/// How invitations to a group begin.
const INVITATIONS: [&str; 5] =
    ["chat.whatsapp.com/", "wa.me/", "t.me/+", "t.me/joinchat/", "signal.group/"];

/// Each personal address that a text holds.
pub(super) fn found_in(text: &str, emails: &[&str]) -> Vec<Leak> {
    let invitations = INVITATIONS.iter().flat_map(|it| text.match_indices(it));
    let invitations = invitations.map(|(at, _)| {
        let ends = |c: char| c.is_whitespace() || c.is_control() || "\"'<>".contains(c);
        let rest = &text[at..];
        &rest[..rest.find(ends).unwrap_or(rest.len())]
    });
    let leak = |what, value: &str| {
        let words: Vec<&str> = value.split_whitespace().collect();
        Leak { what, value: words.join(" ") }
    };
    let mails = mails(text).into_iter().filter(|it| !emails.contains(it));
    let mails = mails.map(|it| leak("email", it));
    let telephones = telephones(text).into_iter().map(|it| leak("phone", it));
    let invitations = invitations.map(|it| leak("invitation", it));
    mails.chain(telephones).chain(invitations).collect()
}

/// The mail addresses of a text.
fn mails(text: &str) -> Vec<&str> {
    let found = text.match_indices('@').filter_map(|(at, _)| {
        let in_name = |c: char| c.is_alphanumeric() || "._%+-".contains(c);
        let in_host = |c: char| c.is_alphanumeric() || ".-".contains(c);
        let before = text[..at].trim_end_matches(in_name).len();
        let rest = &text[at + 1..];
        let host = rest.len() - rest.trim_start_matches(in_host).len();
        let host = rest[..host].trim_end_matches(['.', '-']);
        let ends_well = host.rsplit_once('.').is_some_and(|(name, end)| {
            !name.is_empty() && end.len() >= 2 && end.chars().all(char::is_alphabetic)
        });
        (before < at && ends_well).then(|| &text[before..at + 1 + host.len()])
    });
    found.collect()
}

/// The French telephone numbers of a text: `06 12 34 56 78`, `+33 6 12…`.
fn telephones(text: &str) -> Vec<&str> {
    let starts = text.char_indices().filter(|(_, c)| matches!(c, '0' | '+'));
    let found = starts.filter_map(|(at, _)| {
        let before = text[..at].chars().next_back();
        let joined = |c: char| c.is_alphanumeric() || matches!(c, '.' | ',' | '-' | '/');
        let length = telephone(&text[at..]).filter(|_| !before.is_some_and(joined))?;
        Some(&text[at..at + length])
    });
    found.collect()
}

/// How long the telephone number is with which a text begins.
fn telephone(text: &str) -> Option<usize> {
    let prefixes = ["+33", "0033", "0"];
    let mut rest = prefixes.iter().find_map(|it| text.strip_prefix(it))?;
    if !text.starts_with("0") || text.starts_with("0033") {
        rest = rest.strip_prefix("(0)").unwrap_or(rest);
        rest = without_gap(rest);
    }
    let mut letters = rest.chars();
    if !letters.next().is_some_and(|c| matches!(c, '1'..='9')) {
        return None;
    }
    rest = letters.as_str();
    for _ in 0..4 {
        rest = without_gap(rest);
        let pair = rest.as_bytes().get(..2);
        if !pair.is_some_and(|it| it.iter().all(u8::is_ascii_digit)) {
            return None;
        }
        rest = &rest[2..];
    }
    let ends = !rest.starts_with(|c: char| c.is_alphanumeric());
    ends.then(|| text.len() - rest.len())
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
        let found =
            ["06 12 34 56 78", "au 0612345678.", "+33 6 12 34 56 78", "01.23.45.67.89"];
        assert!(found.iter().all(|it| !telephones(it).is_empty()));
        let others = ["2020-04-06", "0 kit", "1 000 000 000", "0.123456789", "0123"];
        assert!(!others.iter().any(|it| !telephones(it).is_empty()));
    }

    #[test]
    fn only_declared_mails_pass() {
        let declared = ["contact@exemple.org"];
        let mails = |text| found_in(text, &declared).into_iter().map(|it| it.value);
        assert_eq!(mails("écrire à contact@exemple.org.").next(), None);
        let found: Vec<String> = mails("ou à jeanne.roy@exemple.org.").collect();
        assert_eq!(found, ["jeanne.roy@exemple.org"]);
        assert_eq!(mails("un @ seul, kits-assembled@1|all").next(), None);
    }
}
