//! Questions in a terminal, one for each key that must be there; nothing in a pipe.

use std::collections::BTreeMap;
use std::io::stdin;

use crate::cli::ask::{self, Need, Question};
use crate::cli::halt::Halt;
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
    if !ask::somebody() {
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
        let text = words.with("cli-new-ask", &facts);
        let question =
            Question { text, default: None, choices: &[], need: Need::Optional };
        let any = |it: &str| Ok(it.to_owned());
        let answer = ask::ask(&question, &mut stdin().lock(), words, &any)?;
        given.extend(answer.map(|it| (field.key.to_owned(), it)));
    }
    Ok(())
}
