//! Addresses of people in finished pages: mails, telephones, invitations to a group.

use aho_corasick::AhoCorasick;

use super::leak::Leak;
use crate::text::{mails, telephones};

/// How invitations to a group begin.
const INVITATIONS: [&str; 5] =
    ["chat.whatsapp.com/", "wa.me/", "t.me/+", "t.me/joinchat/", "signal.group/"];

/// Looks for personal addresses.
pub(super) struct Personal {
    /// The only mail addresses that may be shown.
    pub(super) emails: Vec<String>,
    invitations: AhoCorasick,
}

impl Personal {
    /// Lets these mail addresses pass.
    pub(super) fn new(emails: &[&str]) -> Self {
        let emails = emails.iter().map(|it| (*it).to_owned()).collect();
        let invitations = AhoCorasick::new(INVITATIONS);
        Self { emails, invitations: invitations.expect("they are few and short") }
    }

    /// Each personal address that a text holds.
    pub(super) fn found_in(&self, text: &str) -> Vec<Leak> {
        let invitations = self.invitations.find_iter(text).map(|it| {
            let ends =
                |c: char| c.is_whitespace() || c.is_control() || "\"'<>".contains(c);
            let rest = &text[it.start()..];
            &rest[..rest.find(ends).unwrap_or(rest.len())]
        });
        let leak = |what, value: &str| {
            let words: Vec<&str> = value.split_whitespace().collect();
            Leak { what, value: words.join(" ") }
        };
        let mails =
            mails(text).into_iter().filter(|it| !self.emails.iter().any(|own| own == it));
        let mails = mails.map(|it| leak("email", it));
        let telephones = telephones(text).into_iter().map(|it| leak("phone", it));
        let invitations = invitations.map(|it| leak("invitation", it));
        mails.chain(telephones).chain(invitations).collect()
    }
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
        let declared = Personal::new(&["contact@exemple.org"]);
        let mails = |text| declared.found_in(text).into_iter().map(|it| it.value);
        assert_eq!(mails("écrire à contact@exemple.org.").next(), None);
        let found: Vec<String> = mails("ou à jeanne.roy@exemple.org.").collect();
        assert_eq!(found, ["jeanne.roy@exemple.org"]);
        assert_eq!(mails("un @ seul, kits-assembled@1|all").next(), None);
    }
}
