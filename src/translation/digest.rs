//! The fingerprint of what an original says: texts and body, no data.
//!
//! Invariant: a change of a date or a quantity leaves it as it is.

use sha2::{Digest, Sha256};

use super::hand::Said;

/// The digest of the texts of a thing and of its body.
pub(super) fn digest(said: &[(String, Said)], body: &str) -> String {
    let mut text = String::new();
    keys(said, &mut text);
    text.push_str(body.trim());
    let hash = Sha256::digest(text.as_bytes());
    hash.iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

/// The body of a page as written: what stands below the second line of `---`.
pub(super) fn body(text: &str) -> &str {
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        at += line.len();
        if number > 0 && line.trim_end() == "---" {
            return &text[at..];
        }
    }
    ""
}

fn keys(said: &[(String, Said)], text: &mut String) {
    for (key, said) in said {
        text.push_str(key);
        one(said, text);
    }
}

fn one(said: &Said, text: &mut String) {
    match said {
        Said::Text(it) => {
            text.push('\u{1}');
            text.push_str(it);
            text.push('\n');
        }
        Said::List(items) => {
            text.push('\u{2}');
            items.iter().for_each(|it| one(it, text));
            text.push('\u{3}');
        }
        Said::Keys(below) => {
            text.push('\u{4}');
            keys(below, text);
            text.push('\u{5}');
        }
    }
}
