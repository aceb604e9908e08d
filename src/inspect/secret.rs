//! Private values in finished files: all of them looked for in one pass.

use aho_corasick::AhoCorasick;

use super::Expected;
use super::document::Document;
use super::leak::Leak;
use crate::artifact::Artifact;
use crate::text::SourcePath;

/// Shorter notes say too little to be told from other text.
const SHORTEST_NOTE: usize = 12;

/// The private values of a project, ready to be looked for.
pub(super) struct Secrets {
    /// Each value as it was typed, then each in plain letters.
    search: AhoCorasick,
    wanted: Vec<Wanted>,
}

/// A value that is looked for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Wanted {
    leak: Leak,
    /// The only source whose page may not hold it; none for every file.
    only: Option<SourcePath>,
}

impl Secrets {
    /// The values that are long enough to be told from other text, and the names that
    /// may not be shown.
    pub(super) fn new(expected: &Expected<'_>) -> Self {
        let wanted = wanted(expected);
        let typed = wanted.iter().map(|it| it.leak.value.clone());
        let plain = wanted.iter().map(|it| plain(&it.leak.value));
        let search = AhoCorasick::new(typed.chain(plain));
        Self { search: search.expect("private values are few and short"), wanted }
    }

    /// Whether they are what must not be found now.
    pub(super) fn are_of(&self, expected: &Expected<'_>) -> bool {
        self.wanted == wanted(expected)
    }

    /// Each private value that a file holds, once: in a page, in what a message says, in
    /// its bytes; `source` is what its page is made from.
    pub(super) fn found_in(
        &self,
        artifact: &Artifact,
        (document, said): (Option<&Document>, Option<&str>),
        source: Option<&SourcePath>,
    ) -> Vec<Leak> {
        // What is no text, a picture or a typeface, says nothing in words.
        let Ok(raw) = std::str::from_utf8(&artifact.bytes) else { return Vec::new() };
        if self.wanted.is_empty() {
            return Vec::new();
        }
        let texts = match document {
            Some(document) => {
                [&document.text, &document.hidden].map(|it| plain(it)).to_vec()
            }
            None => vec![unfolded(said.unwrap_or(raw)), plain(said.unwrap_or_default())],
        };
        let set = document.iter().flat_map(|it| [&*it.text, &it.hidden]);
        let texts = texts.iter().map(String::as_str).chain(set).chain(said).chain([raw]);
        let mut found: Vec<Leak> = Vec::new();
        for text in texts {
            for found_at in self.search.find_overlapping_iter(text) {
                let wanted = found_at.pattern().as_usize() % self.wanted.len();
                let Wanted { leak, only } = &self.wanted[wanted];
                let here = only.is_none() || only.as_ref() == source;
                let whole = leak.what == "note" || is_alone(text, &found_at);
                if here && whole && !found.contains(leak) {
                    found.push(leak.clone());
                }
            }
        }
        found
    }
}

/// All that is looked for, each once.
fn wanted(expected: &Expected<'_>) -> Vec<Wanted> {
    let secrets = expected.secrets.iter();
    let secrets = secrets.map(|it| (it.value.reveal(), it.what, None));
    let names = expected.names.iter();
    let names = names.map(|it| (it.name, "name", it.agreed_elsewhere.then_some(it.path)));
    let mut wanted: Vec<Wanted> = secrets
        .chain(names)
        .map(|(value, what, only)| Wanted {
            leak: Leak { what, value: single_spaced(value) },
            only: only.cloned(),
        })
        .filter(|it| match it.leak.what {
            "note" => it.leak.value.chars().count() >= SHORTEST_NOTE,
            _ => !it.leak.value.is_empty(),
        })
        .collect();
    wanted.sort_unstable();
    wanted.dedup();
    wanted
}

/// Whether a key or a name stands by itself, not in the middle of a longer word.
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

/// A text without its typography: what somebody typed and what a page made of it are
/// the same in it.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '’' | '‘' => plain.push('\''),
            '«' | '“' => {
                plain.push('"');
                while letters.next_if(|it| it.is_whitespace()).is_some() {}
            }
            ';' | ':' | '!' | '?' | '%' | '»' | '”' => {
                plain.truncate(plain.trim_end().len());
                plain.push(if matches!(letter, '»' | '”') { '"' } else { letter });
            }
            '…' => plain.push_str("..."),
            'ᵉ' => plain.push('e'),
            'ʳ' => plain.push('r'),
            'ˢ' => plain.push('s'),
            _ if letter.is_whitespace() => plain.push(' '),
            _ => plain.push(letter),
        }
    }
    plain
}

fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{plain, unfolded};

    #[test]
    fn a_note_is_found_in_folded_lines_and_behind_escapes() {
        let folded = "SUMMARY:Une note\r\n  privée\\, qui ne\\nsort pas\r\n";
        assert_eq!(unfolded(folded), "SUMMARY:Une note privée, qui ne sort pas");
        assert_eq!(unfolded("1,\"il a dit \"\"non\"\"\""), "1,\"il a dit \"non\"\"");
    }

    #[test]
    fn a_note_is_found_behind_its_typography() {
        let typed = "N'appelle plus \"Jeanne\" avant 20 h: elle dort!";
        let set = "N’appelle plus «\u{202f}Jeanne\u{202f}» avant 20\u{a0}h\u{a0}: elle dort\u{202f}!";
        assert_eq!(plain(typed), plain(set));
    }
}
