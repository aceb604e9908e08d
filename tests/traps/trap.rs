//! A trap as it is written, and back.

/// A slip and what is told of it.
#[derive(Debug, Default)]
pub(crate) struct Trap {
    /// What the editor did.
    pub(crate) title: String,
    /// The slip, line by line.
    pub(crate) slip: Vec<String>,
    /// How many faults it makes.
    pub(crate) n_faults: usize,
    /// What is told.
    pub(crate) told: String,
    /// What `fabrique fix` makes of it; empty when it leaves the file as it is.
    pub(crate) mended: String,
}

/// Before what becomes of it.
const MENDED: &str = "\n++++\n";

/// Between a slip and what is told.
const TOLD: &str = "\n----\n";

/// Reads the traps of a file.
pub(crate) fn read(text: &str) -> Vec<Trap> {
    let parts = text.split("\n== ").enumerate();
    let parts = parts.filter_map(|(at, part)| match at {
        0 => part.strip_prefix("== "),
        _ => Some(part),
    });
    parts.map(one).collect()
}

fn one(part: &str) -> Trap {
    let (head, told) = part.split_once(TOLD).unwrap_or((part, ""));
    let mut lines = head.lines();
    let title = lines.next().unwrap_or_default().to_owned();
    let mut trap = Trap { title, n_faults: 1, ..Trap::default() };
    for line in lines.filter(|it| !it.is_empty()) {
        match line.strip_prefix("faults ") {
            Some(count) => trap.n_faults = count.parse().expect("a count of faults"),
            None => trap.slip.push(line.to_owned()),
        }
    }
    let told = format!("\n{told}");
    let (told, mended) = told.split_once(MENDED).unwrap_or((&told, ""));
    trap.told = told.trim_matches('\n').to_owned();
    trap.mended = mended.trim_matches('\n').to_owned();
    trap
}

/// The text of a file of traps, with what is told of each now, and made of it.
pub(crate) fn written(traps: &[Trap], now: impl Fn(&Trap) -> (String, String)) -> String {
    let mut text = String::new();
    for trap in traps {
        text += &format!("== {}\n{}\n", trap.title, trap.slip.join("\n"));
        if trap.n_faults != 1 {
            text += &format!("faults {}\n", trap.n_faults);
        }
        let (told, mended) = now(trap);
        text += &format!("{}{}\n", &TOLD[1..], told.trim_matches('\n'));
        if !mended.is_empty() {
            text += &format!("{}{}\n", &MENDED[1..], mended.trim_matches('\n'));
        }
        text += "\n";
    }
    text.trim_end().to_owned() + "\n"
}

/// Whether a line of what is told begins a fault.
pub(crate) fn is_head(line: &str) -> bool {
    ["erreur[", "avertissement[", "information["].iter().any(|it| line.starts_with(it))
}
