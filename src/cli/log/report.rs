//! What there is to tell about an import: columns, rows, and why some are not taken.

use crate::cli::screen::harmless;
use crate::diag::Fact;
use crate::import::{Column, HeaderFault, Reason, Refusal, Twin, Unordered, Why};
use crate::locale::{Told, Words};
use crate::parse::{DateOrder, Word};

/// A line with its facts.
pub(super) fn line(words: &Words, id: &str, facts: &[(&str, Fact)]) -> String {
    format!("{}\n", harmless(&words.with(id, facts)))
}

/// What becomes of each column.
pub(super) fn columns(columns: &[Column], words: &Words) -> String {
    let titled = columns.iter().filter(|it| !it.title.is_empty());
    let each = titled.map(|it| {
        let title = ("title", Fact::Text(it.title.clone()));
        match &it.key {
            Some(key) => {
                let order = it.order.map_or("", |it| it.word());
                let facts = [title, ("key", key.into()), ("order", order.into())];
                line(words, "cli-import-column", &facts)
            }
            None => {
                let why = words.text(&format!("cli-import-left-{}", it.why.word()));
                line(words, "cli-import-left", &[title, ("why", Fact::Text(why))])
            }
        }
    });
    let read = each.collect::<String>();
    let unread = columns.iter().any(|it| it.key.is_none() && it.why == Why::Unknown);
    match unread {
        true => read + &line(words, "cli-import-left-hint", &[]),
        false => read,
    }
}

/// Why a row is not taken.
pub(super) fn reasons(reasons: &[Reason], words: &Words) -> String {
    if reasons.is_empty() {
        return words.text("cli-import-reason-broken");
    }
    let each: Vec<String> = reasons.iter().map(|it| reason(it, words)).collect();
    each.join(" ; ")
}

/// Why a value is not taken.
pub(super) fn reason(reason: &Reason, words: &Words) -> String {
    let say = |id: &str, facts: &[(&str, Fact)]| {
        words.with(&format!("cli-import-reason-{id}"), facts)
    };
    match reason {
        Reason::Date { text } => say("date", &[("text", text.into())]),
        Reason::Number { text } => say("number", &[("text", text.into())]),
        Reason::TwoNumbers { text } => say("two-numbers", &[("text", text.into())]),
        Reason::Name { key, text, nearest } => say(
            "name",
            &[("key", key.into()), ("text", text.into()), ("nearest", nearest.into())],
        ),
        Reason::Names { text, ids } => {
            let ids = Fact::Text(words.choice(ids));
            say("names", &[("text", text.into()), ("ids", ids)])
        }
        Reason::Word { text, known } => {
            let known = Fact::Text(words.choice(known));
            say("word", &[("text", text.into()), ("known", known)])
        }
        Reason::Formula { text } => say("formula", &[("text", text.into())]),
        Reason::Personal { key } => say("personal", &[("key", key.into())]),
        Reason::Conflict { with } => {
            say("conflict", &[("with", Fact::Text(twin(with, words)))])
        }
        Reason::Fault(fault) => words.fault(fault).message,
    }
}

/// What a row repeats.
pub(super) fn twin(twin: &Twin, words: &Words) -> String {
    match twin {
        Twin::Row(row) => {
            words.with("cli-import-twin-row", &[("row", Fact::Count(*row))])
        }
        Twin::Logged { path, id } => {
            let facts = [("path", path.into()), ("id", id.into())];
            words.with("cli-import-twin-logged", &facts)
        }
    }
}

/// Why a file is no table.
pub(super) fn refusal(refusal: &Refusal, words: &Words) -> Told {
    let tell = |id: &str, facts: &[(&str, Fact)]| {
        words.tell(&format!("cli-import-refusal-{id}"), facts)
    };
    match refusal {
        Refusal::TooMuch { what, most } => {
            let most = if *most > 1 << 20 { most >> 20 } else { *most };
            let most = Fact::Count(usize::try_from(most).unwrap_or(usize::MAX));
            tell(&format!("too-much-{what}"), &[("most", most)])
        }
        Refusal::NotATable => tell("not-a-table", &[]),
        Refusal::Torn => tell("torn", &[]),
        Refusal::OldWorkbook => tell("old-workbook", &[]),
        Refusal::Empty => tell("empty", &[]),
        Refusal::OpenQuote { row } => tell("open-quote", &[("row", Fact::Count(*row))]),
        Refusal::NoSheet { name, known } => {
            let known = Fact::Text(known.join(", "));
            tell("no-sheet", &[("name", name.into()), ("known", known)])
        }
    }
}

/// Why the columns cannot be told.
pub(super) fn header(fault: &HeaderFault, words: &Words) -> Told {
    let tell = |id: &str, facts: &[(&str, Fact)]| {
        words.tell(&format!("cli-import-header-{id}"), facts)
    };
    match fault {
        HeaderFault::Ambiguous { key, one, other } => tell(
            "ambiguous",
            &[("key", key.into()), ("one", one.into()), ("other", other.into())],
        ),
        HeaderFault::NoColumn { title, nearest } => {
            tell("no-column", &[("title", title.into()), ("nearest", nearest.into())])
        }
        HeaderFault::NoKey { key, nearest } => {
            tell("no-key", &[("key", key.into()), ("nearest", nearest.into())])
        }
        HeaderFault::Missing { key, unknown } => {
            let n_unknown = Fact::Count(unknown.len());
            let unknown = Fact::Text(unknown.join(" », « "));
            let facts =
                [("key", (*key).into()), ("unknown", unknown), ("count", n_unknown)];
            tell("missing", &facts)
        }
    }
}

/// Dates that can be read in two ways.
pub(super) fn order(unordered: &Unordered, words: &Words) -> Told {
    let proved = match unordered.proved {
        Some(DateOrder::DayFirst) => "jj/mm/aaaa",
        Some(DateOrder::MonthFirst) => "mm/jj/aaaa",
        None => "",
    };
    let facts = [
        ("title", Fact::Text(unordered.title.clone())),
        ("text", Fact::Text(unordered.text.clone())),
        ("proved", proved.into()),
    ];
    words.tell("cli-import-order", &facts)
}
