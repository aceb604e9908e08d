//! Where two blocks meet without the empty line that parts them: lists and texts that
//! would become one.
//!
//! Invariant: looks at lines alone; whoever asks passes over code.

use crate::diag::Syntax;
use crate::text::Span;

/// A line with the place where it begins.
pub(super) type Line<'a> = (usize, &'a str);

/// The seams of lines that stand together, without an empty one between them.
pub(super) fn seams(lines: &[Line<'_>]) -> Vec<(Syntax, Span)> {
    let mut found = Vec::new();
    let mut listed = false;
    for (at, (start, line)) in lines.iter().enumerate() {
        let span = Span::new(*start, start + line.len());
        let before = at.checked_sub(1).map(|it| lines[it].1);
        let next = lines.get(at + 1).map(|it| it.1);
        let number = number(line);
        let follows = next.is_some_and(|it| self::number(it) == number.map(|it| it + 1));
        let glued = !listed && before.is_some() && number.is_some_and(|it| it != 1);
        if glued && follows && number != before.and_then(self::number).map(|it| it + 1) {
            found.push((Syntax::GluedList, span));
        }
        let sentence = line.starts_with(|c: char| c.is_uppercase());
        let goes_on = before.is_some_and(|it| it.ends_with([',', '(']));
        if listed && sentence && !goes_on {
            found.push((Syntax::GluedText, span));
            listed = false;
        }
        listed |= is_item(line) || (number == Some(1) && !listed);
    }
    found
}

fn is_item(line: &str) -> bool {
    ["- ", "* ", "+ "].iter().any(|it| line.trim_start().starts_with(it))
}

/// The number of `2. Trier`.
fn number(line: &str) -> Option<u32> {
    let (digits, rest) = line.split_at(line.find(|c: char| !c.is_ascii_digit())?);
    let rest = rest.strip_prefix(['.', ')'])?;
    (digits.len() < 3 && rest.starts_with(' ')).then(|| digits.parse().ok())?
}
