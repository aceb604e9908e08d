//! Text between quotes, as YAML reads it.

/// What a text that begins with a quote comes to.
pub(super) enum Quoted {
    /// It is closed after so many bytes.
    Closed(usize),
    /// Nothing closes it.
    Open,
    /// A backslash at this byte announces nothing that YAML knows.
    Escape(usize),
}

/// Reads a text whose first character is a quote.
pub(super) fn read(text: &str) -> Quoted {
    let mark = text.chars().next().unwrap_or('"');
    let mut letters = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = letters.next() {
        let next = letters.peek().map(|(_, it)| *it);
        match c {
            '\\' if mark == '"' => match next {
                Some(it) if "0abtnvfre \"/\\N_LPxuU\t\n\r".contains(it) => {
                    letters.next();
                }
                _ => return Quoted::Escape(at),
            },
            '\'' if mark == '\'' && next == Some('\'') => {
                letters.next();
            }
            c if c == mark => return Quoted::Closed(at + 1),
            _ => {}
        }
    }
    Quoted::Open
}

/// A text between quotes that say it as it stands.
pub(super) fn around(text: &str) -> String {
    let special = text.contains(['"', '\\']);
    match special {
        false => format!("\"{text}\""),
        true if !text.contains('\'') => format!("'{text}'"),
        true => format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")),
    }
}
