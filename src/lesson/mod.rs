//! For each code a wrong and a right example, from the short texts beside this file.
//!
//! In them a line that begins with a letter is a code, `@ ` begins a part with the path
//! of its file, `- ` is a wrong line, `+ ` the right one, and two spaces stand before
//! lines that are both. An empty line inside a part belongs to both.
//!
//! Invariant: the right lines stand in the example project of `tests/lessons`, and the
//! wrong ones in their place give that code and no other (`tests/explain.rs`).

/// The groups in the order in which they are listed, each with its lessons.
const GROUPS: [(&str, &str); 12] = [
    ("structure", include_str!("structure.txt")),
    ("reference", include_str!("reference.txt")),
    ("program", include_str!("program.txt")),
    ("figure", include_str!("figure.txt")),
    ("log", include_str!("log.txt")),
    ("indicator", include_str!("indicator.txt")),
    ("publication", include_str!("publication.txt")),
    ("privacy", include_str!("privacy.txt")),
    ("language", include_str!("language.txt")),
    ("access", include_str!("access.txt")),
    ("site", include_str!("site.txt")),
    ("translation", include_str!("translation.txt")),
];

/// What a code looks like in a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lesson {
    /// The code that the wrong lines give.
    pub code: &'static str,
    /// The name of its group.
    pub group: &'static str,
    /// Lines of one file or of several.
    pub parts: Vec<Part>,
}

/// Lines of one file that stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Where they stand.
    pub path: &'static str,
    /// The lines, wrong and right ones.
    pub lines: Vec<Line>,
}

/// One line of an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Where it belongs.
    pub side: Side,
    /// As it is written.
    pub text: &'static str,
}

/// Whether a line is wrong, right, or beside both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// It is there in both.
    Both,
    /// It makes the fault.
    Wrong,
    /// It mends the fault.
    Right,
}

impl Part {
    /// The lines as they stand with the fault, or without it; each ends its line.
    pub fn text(&self, side: Side) -> String {
        self.of(side).map(|it| format!("{}\n", it.text)).collect()
    }

    /// The lines of one side, with those that are beside both.
    pub fn of(&self, side: Side) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |it| it.side == side || it.side == Side::Both)
    }

    /// Whether anything is wrong in it; otherwise it shows what another file says.
    pub fn changes(&self) -> bool {
        self.lines.iter().any(|it| it.side != Side::Both)
    }
}

/// Every lesson, group by group.
pub fn lessons() -> Vec<Lesson> {
    GROUPS.iter().flat_map(|(group, text)| read(group, text)).collect()
}

fn read(group: &'static str, text: &'static str) -> Vec<Lesson> {
    let mut lessons: Vec<Lesson> = Vec::new();
    // An empty line between two lines of a part is one of it; elsewhere it only parts.
    let mut gap = false;
    for line in text.lines() {
        if line.is_empty() {
            gap = true;
            continue;
        }
        let between = std::mem::take(&mut gap);
        let Some((side, text)) = sided(line) else {
            match line.strip_prefix("@ ") {
                Some(path) => {
                    last(&mut lessons).parts.push(Part { path, lines: Vec::new() })
                }
                None => lessons.push(Lesson { code: line, group, parts: Vec::new() }),
            }
            continue;
        };
        let part = last(&mut lessons).parts.last_mut();
        let part = part.expect("a line of an example stands below a path");
        if between {
            part.lines.push(Line { side: Side::Both, text: "" });
        }
        part.lines.push(Line { side, text });
    }
    lessons
}

fn last(lessons: &mut [Lesson]) -> &mut Lesson {
    lessons.last_mut().expect("an example stands below its code")
}

/// A line of an example without its mark; `None` for a code or a path.
fn sided(line: &'static str) -> Option<(Side, &'static str)> {
    let side = match line.bytes().next()? {
        b'-' => Side::Wrong,
        b'+' => Side::Right,
        b' ' => Side::Both,
        _ => return None,
    };
    Some((side, line.get(2..).unwrap_or_default()))
}
