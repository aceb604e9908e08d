//! Addresses of people in a text: mails and French telephone numbers.

/// The mail addresses of a text.
pub fn mails(text: &str) -> Vec<&str> {
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
pub fn telephones(text: &str) -> Vec<&str> {
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
