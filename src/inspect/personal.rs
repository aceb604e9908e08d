//! Addresses of people in finished pages: mails, telephones, invitations to a group.

use super::leak::Leak;
use crate::text::{mails, telephones};

/// How invitations to a group begin.
const INVITATIONS: [&str; 5] =
    ["chat.whatsapp.com/", "wa.me/", "t.me/+", "t.me/joinchat/", "signal.group/"];

/// Each personal address that a text holds.
pub(super) fn found_in<E: AsRef<str>>(text: &str, emails: &[E]) -> Vec<Leak> {
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
    let mails = mails(text)
        .into_iter()
        .filter(|it| !emails.iter().any(|own| own.as_ref() == *it));
    let mails = mails.map(|it| leak("email", it));
    let telephones = telephones(text).into_iter().map(|it| leak("phone", it));
    let invitations = invitations.map(|it| leak("invitation", it));
    mails.chain(telephones).chain(invitations).collect()
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
