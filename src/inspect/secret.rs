//! Private values in finished files: all of them looked for in one pass.

use aho_corasick::AhoCorasick;

use super::document::Document;
use crate::artifact::Artifact;
use crate::diag::{Fault, Output};
use crate::model::Secret;

/// Shorter notes say too little to be told from other text.
const SHORTEST_NOTE: usize = 12;

/// The private values of a project, ready to be looked for.
pub(super) struct Secrets {
    search: AhoCorasick,
    kinds: Vec<&'static str>,
}

impl Secrets {
    /// The values that are long enough to be told from other text.
    pub(super) fn new(secrets: &[Secret<'_>]) -> Self {
        let mut values: Vec<(String, &'static str)> = secrets
            .iter()
            .map(|secret| (single_spaced(secret.value.reveal()), secret.what))
            .filter(|(value, what)| match *what {
                "key" => !value.is_empty(),
                _ => value.chars().count() >= SHORTEST_NOTE,
            })
            .collect();
        values.sort_unstable();
        values.dedup();
        let search = AhoCorasick::new(values.iter().map(|(value, _)| value));
        Self {
            search: search.expect("private values are few and short"),
            kinds: values.iter().map(|(_, what)| *what).collect(),
        }
    }

    /// Each kind of private value that a file holds, once.
    pub(super) fn found_in(
        &self,
        artifact: &Artifact,
        document: Option<&Document>,
    ) -> Vec<Fault> {
        let raw = String::from_utf8_lossy(&artifact.bytes);
        let plain;
        let texts = if let Some(document) = document {
            vec![&*document.text, &document.hidden, &raw]
        } else {
            plain = unfolded(&raw);
            vec![&*plain, &raw]
        };
        let mut found: Vec<&'static str> = Vec::new();
        for text in texts {
            for found_at in self.search.find_overlapping_iter(text) {
                let what = self.kinds[found_at.pattern().as_usize()];
                if !found.contains(&what) && (what != "key" || is_alone(text, &found_at))
                {
                    found.push(what);
                }
            }
        }
        let file = || artifact.path.to_string();
        found.iter().map(|what| Output::Leak { what, file: file() }.into()).collect()
    }
}

/// Whether a key stands by itself, not in the middle of a longer word.
fn is_alone(text: &str, found: &aho_corasick::Match) -> bool {
    let before = text[..found.start()].chars().next_back();
    let after = text[found.end()..].chars().next();
    let word = |c: Option<char>| c.is_some_and(|it| it.is_alphanumeric() || it == '-');
    !word(before) && !word(after)
}

/// The text of a calendar, a table or a message as it was before its lines were folded
/// and its signs escaped.
fn unfolded(text: &str) -> String {
    let text = text.replace("\r\n ", "").replace("\\n", " ").replace('\\', "");
    single_spaced(&text.replace("\"\"", "\""))
}

fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::unfolded;

    #[test]
    fn a_note_is_found_in_folded_lines_and_behind_escapes() {
        let folded = "SUMMARY:Une note\r\n  privée\\, qui ne\\nsort pas\r\n";
        assert_eq!(unfolded(folded), "SUMMARY:Une note privée, qui ne sort pas");
        assert_eq!(unfolded("1,\"il a dit \"\"non\"\"\""), "1,\"il a dit \"non\"\"");
    }
}
