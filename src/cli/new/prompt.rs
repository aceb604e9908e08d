//! Questions in a terminal, one for each key that must be there; nothing in a pipe.

use std::collections::BTreeMap;
use std::io::{IsTerminal, stdin};

use crate::cli::halt::Halt;
use crate::cli::screen::Stream;
use crate::diag::Fact;
use crate::locale::Words;
use crate::parse::{ContentType, Shape};
use crate::schema::said;

/// Asks for what nobody gave; an empty answer leaves the draft as it would be.
pub(super) fn ask(
    of: &ContentType,
    given: &mut BTreeMap<String, String>,
    words: &Words,
) -> Result<(), Halt> {
    if !stdin().is_terminal() {
        return Ok(());
    }
    for field in of.record.fields.iter().filter(|it| it.need && it.key != "id") {
        let plain = !matches!(
            field.shape,
            Shape::List(_) | Shape::Record(_) | Shape::Keys(..) | Shape::Switch(..)
        );
        if !plain || given.contains_key(field.key) {
            continue;
        }
        let said = said(of.word, field.key, words);
        let facts = [("label", Fact::Text(said.label)), ("help", Fact::Text(said.help))];
        Stream::Notes.write(&words.with("cli-new-ask", &facts))?;
        let mut line = String::new();
        let read = stdin().read_line(&mut line).unwrap_or(0);
        if read == 0 {
            return Ok(());
        }
        if !line.trim().is_empty() {
            given.insert(field.key.to_owned(), line.trim().to_owned());
        }
    }
    Ok(())
}
