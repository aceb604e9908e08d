//! The marks of WhatsApp: `*gras*`, `_italique_`, `~barré~`, `` `code` ``.
//!
//! A mark binds only where no letter stands outside of it and no space inside, and only
//! on one line. So ours are set where they bind and left out elsewhere; a sign of the
//! text that would bind with another gives way to one that looks like it (`∗` for `*`,
//! `ˍ` for `_`, `∼` for `~`, `ˋ` for a backtick). Inside a word (`ré_action`), between spaces
//! (`2 * 3`) or alone on its line it stays what it is.
//!
//! Invariants: a mark that is opened is closed before the end of its line; no sign of
//! the text ever works as a mark.

use unicode_segmentation::UnicodeSegmentation;

/// A letter as a reader sees it, with its style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Letter {
    /// One grapheme, or a line end.
    pub(super) text: String,
    /// Its styles, by their place in `MARKS`.
    pub(super) style: [bool; 4],
    /// What it is.
    pub(super) role: Role,
}

/// What a letter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Of the text.
    Said,
    /// Of an address: it takes no style, and its signs are written otherwise.
    Address,
    /// Of the bullet of an item or the sign of a quotation.
    Sign,
}

/// The marks with what looks like each, and how an address writes it.
const MARKS: [(char, char, &str); 4] =
    [('*', '∗', "%2A"), ('_', 'ˍ', "%5F"), ('~', '∼', "%7E"), ('`', 'ˋ', "%60")];

/// The place of code in `MARKS`: nothing else is a mark inside it.
pub(super) const CODE: usize = 3;

/// Stands before a line that would begin like a list or a quotation: it has no width.
const NO_LIST: char = '\u{2060}';

/// The letters as WhatsApp takes them.
pub(super) fn written(letters: &[Letter]) -> String {
    let lines = letters.split(|it| it.text == "\n");
    lines.map(line).collect::<Vec<_>>().join("\n")
}

/// How many characters WhatsApp counts: pairs of what it cannot say in one.
pub(super) fn length(text: &str) -> usize {
    text.encode_utf16().count()
}

fn line(letters: &[Letter]) -> String {
    let styles = bound(letters);
    let text = said(letters, &styles);
    let mut out = String::new();
    if begins_like_a_list(letters) {
        out.push(NO_LIST);
    }
    let none = [false; 4];
    let mut open: Vec<usize> = Vec::new();
    for at in 0..=letters.len() {
        let now = styles.get(at).copied().unwrap_or(none);
        // What ends here is closed, and what stands inside of it too.
        let first = open.iter().position(|it| !now[*it]).unwrap_or(open.len());
        while open.len() > first {
            open.pop().into_iter().for_each(|it| out.push(MARKS[it].0));
        }
        let Some(said) = text.get(at) else { break };
        let mut opens: Vec<usize> =
            (0..4).filter(|it| now[*it] && !open.contains(it)).collect();
        // The mark that goes on longest stands outside.
        opens.sort_by_key(|it| {
            let length = styles[at..].iter().take_while(|style| style[*it]).count();
            (usize::MAX - length, *it)
        });
        for mark in opens {
            out.push(MARKS[mark].0);
            open.push(mark);
        }
        out.push_str(said);
    }
    out
}

/// The styles of a line, those only whose marks bind.
fn bound(letters: &[Letter]) -> Vec<[bool; 4]> {
    let own = |it: &Letter| match it.role {
        Role::Said if it.style[CODE] => [false, false, false, true],
        Role::Said => it.style,
        _ => [false; 4],
    };
    let mut styles: Vec<[bool; 4]> = letters.iter().map(own).collect();
    for mark in 0..4 {
        let mut at = 0;
        while at < letters.len() {
            let length = styles[at..].iter().take_while(|it| it[mark]).count();
            let (mut from, mut to) = (at, at + length);
            at = to + 1;
            // No space inside.
            while from < to && is_space(&letters[from]) {
                styles[from][mark] = false;
                from += 1;
            }
            while from < to && is_space(&letters[to - 1]) {
                to -= 1;
                styles[to][mark] = false;
            }
            let inside = &letters[from..to];
            let Some((first, last)) = inside.first().zip(inside.last()) else { continue };
            let before = from.checked_sub(1).map(|it| &letters[it]);
            let joined = before.is_some_and(ends_a_word)
                || letters.get(to).is_some_and(begins_a_word)
                || !stands_apart(first, last, MARKS[mark].0);
            if joined {
                styles[from..to].iter_mut().for_each(|it| it[mark] = false);
            }
        }
    }
    nested(&mut styles);
    styles
}

/// Takes away what overlaps in part: a mark that ends inside another one began in it.
fn nested(styles: &mut [[bool; 4]]) {
    let run = |styles: &[[bool; 4]], mark: usize, at: usize| {
        let from = styles[..at].iter().rposition(|it| !it[mark]).map_or(0, |it| it + 1);
        let length = styles[at..].iter().take_while(|it| it[mark]).count();
        (from, at + length)
    };
    for mark in 0..4 {
        for other in mark + 1..4 {
            for at in 0..styles.len() {
                if !(styles[at][mark] && styles[at][other]) {
                    continue;
                }
                let (a, b) = (run(styles, mark, at), run(styles, other, at));
                let inside = (a.0 <= b.0 && b.1 <= a.1) || (b.0 <= a.0 && a.1 <= b.1);
                if !inside {
                    styles[b.0..b.1].iter_mut().for_each(|it| it[other] = false);
                }
            }
        }
    }
}

/// Whether a mark on both sides stays a letter of its own.
fn stands_apart(first: &Letter, last: &Letter, mark: char) -> bool {
    let alone = |text: String| text.graphemes(true).count() == 2;
    alone(format!("{mark}{}", first.text)) && alone(format!("{}{mark}", last.text))
}

fn is_space(letter: &Letter) -> bool {
    letter.text.chars().all(char::is_whitespace)
}

fn begins_a_word(letter: &Letter) -> bool {
    letter.text.chars().next().is_some_and(char::is_alphanumeric)
}

fn ends_a_word(letter: &Letter) -> bool {
    letter.text.chars().any(char::is_alphanumeric)
}

/// The letters of a line, without signs that would work as marks.
fn said(letters: &[Letter], styles: &[[bool; 4]]) -> Vec<String> {
    let mut text: Vec<String> = letters.iter().map(|it| it.text.clone()).collect();
    for (mark, (sign, like, in_address)) in MARKS.into_iter().enumerate() {
        let signs = (0..letters.len()).filter(|it| letters[*it].text.contains(sign));
        let signs = signs.filter(|it| letters[*it].role != Role::Sign);
        let signs: Vec<(usize, Sides)> =
            signs.map(|it| (it, sides(letters, it, sign))).collect();
        // Ours find each other: they close what a sign before them opens, no more.
        let ours = styles.iter().rposition(|it| it[mark]);
        let first = signs.iter().find(|(_, it)| it.opens).map(|(at, _)| *at);
        let last = signs.iter().rfind(|(_, it)| it.closes).map(|(at, _)| *at);
        let last = last.max(ours.map(|it| it + 1));
        for (at, sides) in signs {
            let finds_one = (sides.opens && last.is_some_and(|it| it > at))
                || (sides.closes && first.is_some_and(|it| it < at));
            let works = match mark {
                // The signs of code bind inside of words, too.
                CODE => true,
                _ => finds_one || (styles[at][mark] && (sides.opens || sides.closes)),
            };
            let in_code = styles[at][CODE] && mark != CODE;
            if works && !in_code {
                text[at] = match letters[at].role {
                    Role::Address => text[at].replace(sign, in_address),
                    _ => text[at].replace(sign, &like.to_string()),
                };
            }
        }
    }
    text
}

/// What a sign could do as a mark, where it stands.
#[derive(Clone, Copy)]
struct Sides {
    opens: bool,
    closes: bool,
}

/// A letter that is one for everybody: some programs take « é » for the end of a word.
fn is_plain(c: char) -> bool {
    c.is_ascii_alphanumeric()
}

fn sides(letters: &[Letter], at: usize, sign: char) -> Sides {
    // What stands before or after it in its own letter is no letter of a word.
    let starts = letters[at].text.starts_with(sign);
    let ends = letters[at].text.ends_with(sign);
    let before = at.checked_sub(1).map(|it| &letters[it]).filter(|_| starts);
    let after = letters.get(at + 1).filter(|_| ends);
    let opens = (!ends || after.is_some_and(|it| !is_space(it)))
        && !before.is_some_and(|it| it.text.ends_with(is_plain));
    let closes = (!starts || before.is_some_and(|it| !is_space(it)))
        && !after.is_some_and(|it| it.text.starts_with(is_plain));
    Sides { opens, closes }
}

/// Whether WhatsApp would take a line of the text for an item or a quotation.
fn begins_like_a_list(letters: &[Letter]) -> bool {
    if letters.first().is_none_or(|it| it.role != Role::Said) {
        return false;
    }
    let start: String = letters.iter().take(8).map(|it| it.text.as_str()).collect();
    let digits = start.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &start[digits..];
    match digits {
        0 => {
            let signs = ["- ", "* ", "• ", ">"];
            signs.iter().any(|it| rest.starts_with(it))
        }
        _ => rest.starts_with(". ") || rest.starts_with(") "),
    }
}
