//! Questions to somebody at a terminal: one at a time, each with its choices and what
//! an empty answer means.
//!
//! Invariant: nobody is asked in a pipe; what is needed there is told by its option.

use std::io::{self, BufRead, IsTerminal};

use super::halt::Halt;
use super::misuse::Misuse;
use super::screen::{Stream, harmless};
use crate::diag::Fact;
use crate::locale::Words;

/// A question.
pub(super) struct Question<'q> {
    /// What is asked, without its mark.
    pub(super) text: String,
    /// What an empty answer means; without it, an empty answer is none.
    pub(super) default: Option<String>,
    /// What can be answered by its number: the answer, and what it is called.
    pub(super) choices: &'q [(String, String)],
    /// Whether there must be an answer.
    pub(super) need: Need,
}

/// Whether there must be an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    Needed,
    Optional,
}

/// How many choices are listed before only names are taken.
const LISTED: usize = 40;

/// Whether somebody can be asked.
pub(super) fn somebody() -> bool {
    io::stdin().is_terminal() && Stream::Notes.is_terminal()
}

/// Asks until the answer is one: `check` says what it means, or what is wrong with it.
/// None for no answer.
pub(super) fn ask(
    question: &Question<'_>,
    input: &mut dyn BufRead,
    words: &Words,
    check: &dyn Fn(&str) -> Result<String, String>,
) -> Result<Option<String>, Halt> {
    let mut shown = String::new();
    for (at, (_, name)) in question.choices.iter().enumerate().take(LISTED) {
        shown += &format!("  {:>2}  {}\n", at + 1, harmless(name));
    }
    let more = question.choices.len().saturating_sub(LISTED);
    if more > 0 {
        let facts = [("count", Fact::Count(more))];
        shown += &format!("      {}\n", words.with("cli-ask-more", &facts));
    }
    let text = Fact::Text(question.text.clone());
    shown += &match (&question.default, question.need) {
        (Some(default), _) => {
            let default = Fact::Text(default.clone());
            words.with("cli-ask-default", &[("text", text), ("default", default)])
        }
        (None, Need::Optional) => words.with("cli-ask-optional", &[("text", text)]),
        (None, Need::Needed) => words.with("cli-ask", &[("text", text)]),
    };
    Stream::Notes.write(&format!("{shown} "))?;
    loop {
        let mut line = String::new();
        if input.read_line(&mut line)? == 0 {
            Stream::Notes.write("\n")?;
            return Err(Halt::Misuse(Misuse::NoAnswer));
        }
        let answer = line.trim();
        if answer.is_empty()
            && question.default.is_none()
            && question.need == Need::Optional
        {
            return Ok(None);
        }
        let meant = match (answer, &question.default) {
            ("", Some(default)) => default.as_str(),
            _ => chosen(answer, question.choices).unwrap_or(answer),
        };
        let wrong = match meant {
            "" => words.text("cli-ask-needed"),
            _ => match check(meant) {
                Ok(value) => return Ok(Some(value)),
                Err(wrong) => wrong,
            },
        };
        Stream::Notes.write(&format!("  {}\n> ", harmless(&wrong)))?;
    }
}

/// The choice of a number, when it is one of those listed.
fn chosen<'q>(answer: &str, choices: &'q [(String, String)]) -> Option<&'q str> {
    let number: usize = answer.parse().ok()?;
    let choice = choices.get(number.checked_sub(1)?).filter(|_| number <= LISTED);
    choice.map(|(value, _)| value.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    fn answered(typed: &str, default: Option<&str>, need: Need) -> Option<String> {
        let choices = [("a".to_owned(), "Un".to_owned()), ("b".into(), "Deux".into())];
        let default = default.map(str::to_owned);
        let question =
            Question { text: "Lequel".into(), default, choices: &choices, need };
        let check = |it: &str| match it {
            "a" | "b" => Ok(it.to_owned()),
            _ => Err(format!("{it} ?")),
        };
        let words = Words::new(Language::French);
        ask(&question, &mut typed.as_bytes(), &words, &check).ok().flatten()
    }

    #[test]
    fn a_question_is_asked_until_it_is_answered() {
        let some = |it: &str| Some(it.to_owned());
        assert_eq!(answered("2\n", None, Need::Needed), some("b"));
        assert_eq!(answered("\nz\n3\na\n", None, Need::Needed), some("a"));
        assert_eq!(answered("\n", Some("b"), Need::Needed), some("b"));
        assert_eq!(answered("\n", None, Need::Optional), None);
        assert_eq!(answered("z\n", None, Need::Needed), None);
    }
}
