//! From a cell, as a French spreadsheet writes it, to a value as a log writes it.
//!
//! Invariant: nothing is guessed. A date in an order that nobody stated, or `1.234`, is
//! told and not read.

use sha2::{Digest, Sha256};

use super::key::{Takes, plain, takes, words};
use super::label::{Labels, NoLabel};
use super::table::Cell;
use crate::diag::Fault;
use crate::parse::DateOrder;
use crate::text::{mails, telephones};
use crate::value::{Amount, Date, Day, Slug};

/// Why a row is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Not a date that can be read.
    Date {
        /// As written.
        text: String,
    },
    /// Not a number that can be read.
    Number {
        /// As written.
        text: String,
    },
    /// A number that is one thing in French and another in English.
    TwoNumbers {
        /// As written.
        text: String,
    },
    /// Nothing has this name.
    Name {
        /// The key it stands for.
        key: String,
        /// As written.
        text: String,
        /// The id that was perhaps meant.
        nearest: Option<String>,
    },
    /// Several things have this name.
    Names {
        /// As written.
        text: String,
        /// Their ids.
        ids: Vec<String>,
    },
    /// Not one of the words that are known.
    Word {
        /// As written.
        text: String,
        /// The words.
        known: Vec<String>,
    },
    /// A formula, or what became of one.
    Formula {
        /// As written.
        text: String,
    },
    /// An address or a telephone number in a note that would be published.
    Personal {
        /// The key.
        key: String,
    },
    /// Another entry or row tells something else of the same thing.
    Conflict {
        /// Where.
        with: Twin,
    },
    /// What a check of the content would tell.
    Fault(Box<Fault>),
}

/// What a row repeats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Twin {
    /// An entry of the log: its file and its id.
    Logged {
        /// Its file.
        path: String,
        /// Its id.
        id: String,
    },
    /// An earlier row.
    Row(usize),
}

/// What cells are read with.
#[derive(Clone, Copy)]
pub(super) struct Reading<'r> {
    pub(super) labels: &'r Labels,
    pub(super) order: Option<DateOrder>,
}

/// The value of a cell that holds something.
pub(super) fn value(
    (key, takes): (&str, Takes),
    cell: &Cell,
    reading: Reading<'_>,
) -> Result<String, Reason> {
    let typed = cell.typed();
    if matches!(cell, Cell::Broken(_)) || typed.starts_with('=') {
        return Err(Reason::Formula { text: typed });
    }
    match takes {
        Takes::Date | Takes::Day => date(cell, reading.order),
        Takes::Amount | Takes::Whole => match cell {
            Cell::Number(number) => Ok(number.clone()),
            _ => number(&typed),
        },
        Takes::Name => name(key, &typed, reading.labels),
        Takes::Names => {
            let names = typed.split([';', ',', '|']).map(str::trim);
            let ids: Result<Vec<String>, Reason> = names
                .filter(|it| !it.is_empty())
                .map(|it| name(key, it, reading.labels))
                .collect();
            ids.map(|it| format!("[{}]", it.join(", ")))
        }
        Takes::Word(list) => word(list, &typed),
        Takes::Bool => bool(&typed),
        Takes::Text => Ok(typed),
        Takes::PublicText => {
            let personal = !mails(&typed).is_empty() || !telephones(&typed).is_empty();
            let key = key.to_owned();
            if personal { Err(Reason::Personal { key }) } else { Ok(typed) }
        }
        Takes::Id => Ok(id(&typed)),
    }
}

/// The value of a key as somebody typed it, with days before months.
pub fn typed(key: &str, text: &str, labels: &Labels) -> Result<String, Reason> {
    let order = Some(DateOrder::DayFirst);
    let cell = Cell::Text(text.trim().to_owned());
    let unknown =
        || Reason::Name { key: key.to_owned(), text: key.to_owned(), nearest: None };
    let takes = takes(key).ok_or_else(unknown)?;
    value((key, takes), &cell, Reading { labels, order })
}

/// Whether a date can only be read by who knows the order of its parts.
pub(super) fn needs_order(cell: &Cell) -> bool {
    let Cell::Text(text) = cell else { return false };
    parts(text).is_some_and(|[first, _, last]| first.len() <= 2 && last.len() == 4)
}

/// The order that is proved by a date: one of its numbers is no month.
pub(super) fn proved_order(cell: &Cell) -> Option<DateOrder> {
    let Cell::Text(text) = cell else { return None };
    let [first, second, _] = parts(text)?;
    let beyond = |it: &str| it.parse::<u8>().is_ok_and(|it| it > 12);
    match (beyond(first), beyond(second)) {
        (true, false) => Some(DateOrder::DayFirst),
        (false, true) => Some(DateOrder::MonthFirst),
        _ => None,
    }
}

/// The three numbers of a date with marks between them; a time after it is left out.
fn parts(text: &str) -> Option<[&str; 3]> {
    let text = text.split([' ', 'T', '\u{a0}', '\u{202f}']).next()?;
    let parts: Vec<&str> = text.split(['/', '.', '-']).collect();
    let numbers = |it: &[&str]| {
        it.iter().all(|it| {
            (1..=4).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_digit())
        })
    };
    <[&str; 3]>::try_from(parts).ok().filter(|it| numbers(it))
}

fn date(cell: &Cell, order: Option<DateOrder>) -> Result<String, Reason> {
    let text = match cell {
        Cell::Day(day) => return Ok(day.to_string()),
        Cell::Number(text) | Cell::Text(text) | Cell::Broken(text) => text,
    };
    let wrong = || Reason::Date { text: text.clone() };
    // Days since the last but one of 1899, as Excel counts them.
    if let Some(serial) = serial(text) {
        let start = Day::of(1899, 12, 30).expect("a day of the calendar");
        return Ok(start.plus(serial).to_string());
    }
    if let Some(date) = Date::new(text).filter(|it| it.is_ordered()) {
        return Ok(date.to_string());
    }
    let [one, two, three] = parts(text).ok_or_else(wrong)?;
    let (year, month, day) = match (one.len(), three.len(), order) {
        (4, 1..=2, _) => (one, two, three),
        (1..=2, 4, Some(DateOrder::DayFirst)) => (three, two, one),
        (1..=2, 4, Some(DateOrder::MonthFirst)) => (three, one, two),
        _ => return Err(wrong()),
    };
    let day = Day::new(&format!("{year}-{month:0>2}-{day:0>2}"));
    day.map(|it| it.to_string()).ok_or_else(wrong)
}

/// A day as Excel counts it, when it lies between 1954 and 2064.
fn serial(text: &str) -> Option<i64> {
    let whole = text.split(['.', ',']).next()?;
    let sound = whole.len() == 5 && whole.bytes().all(|it| it.is_ascii_digit());
    let days: i64 = whole.parse().ok().filter(|_| sound)?;
    (20_000..60_000).contains(&days).then_some(days)
}

/// A number with a decimal comma and spaces between thousands, or with a point.
fn number(text: &str) -> Result<String, Reason> {
    let wrong = || Reason::Number { text: text.to_owned() };
    let grouped = text.trim().split(|it: char| it.is_whitespace());
    let groups: Vec<&str> = grouped.collect();
    let whole = |it: &str| it.split([',', '.']).next().unwrap_or_default().len();
    // `12 5` is not a number with thousands.
    if groups.iter().skip(1).any(|it| whole(it) != 3)
        || whole(groups[0]) > 3 && groups.len() > 1
    {
        return Err(wrong());
    }
    let tight = groups.concat();
    if let Some((whole, part)) = tight.split_once([',', '.']) {
        let sure = groups.len() > 1 || whole.trim_start_matches('-') == "0";
        if part.len() == 3 && whole.len() <= 3 && !sure {
            return Err(Reason::TwoNumbers { text: text.to_owned() });
        }
    }
    let amount = Amount::new(&tight.replace(',', "."));
    amount.map(|it| it.to_string()).ok_or_else(wrong)
}

fn name(key: &str, text: &str, labels: &Labels) -> Result<String, Reason> {
    labels.find(key, text).map_err(|it| match it {
        NoLabel::Several(ids) => Reason::Names { text: text.to_owned(), ids },
        NoLabel::Unknown(nearest) => {
            Reason::Name { key: key.to_owned(), text: text.to_owned(), nearest }
        }
    })
}

fn word(list: &[(&str, &str)], text: &str) -> Result<String, Reason> {
    let (asked, known) = (plain(text), words(list));
    let own = known.iter().find(|it| plain(it) == asked);
    let meant = list.iter().find(|(it, _)| *it == asked).map(|(_, word)| *word);
    own.copied().or(meant).map(str::to_owned).ok_or_else(|| {
        let known = known.iter().map(|it| (*it).to_owned()).collect();
        Reason::Word { text: text.to_owned(), known }
    })
}

fn bool(text: &str) -> Result<String, Reason> {
    match plain(text).as_str() {
        "oui" | "vrai" | "true" | "yes" | "1" | "x" => Ok("true".into()),
        "non" | "faux" | "false" | "no" | "0" => Ok("false".into()),
        _ => {
            let known = vec!["oui".into(), "non".into()];
            Err(Reason::Word { text: text.to_owned(), known })
        }
    }
}

/// An id of another program as one of ours; what is lost on the way is in its digest.
fn id(text: &str) -> String {
    let text = text.strip_prefix("uuid:").unwrap_or(text);
    if let Some(slug) = Slug::new(text) {
        return slug.to_string();
    }
    let hash = Sha256::digest(text.as_bytes());
    let hash: String = hash.iter().take(4).map(|it| format!("{it:02x}")).collect();
    Slug::of(text).map_or_else(|| hash.clone(), |it| format!("{it}-{hash}"))
}
