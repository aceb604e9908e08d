//! `fabrique log add`: one entry, asked for or told by options.

use std::io;

use super::super::End;
use super::super::ask::{Need, Question, ask, somebody};
use super::super::halt::Halt;
use super::super::misuse::Misuse;
use super::super::options::option;
use super::super::project::Project;
use super::super::screen::Stream;
use super::commit::{Bench, additions, write};
use super::import::stopped;
use super::questions::{Interview, Values};
use super::report::{self, line};
use crate::diag::Fact;
use crate::import::{Addition, Draft, Labels, Verdict, trial, typed};
use crate::locale::Words;
use crate::model::resolve;

/// Adds one line to the log of its month; nothing when it would bring an error.
pub(super) fn add(
    project: &Project,
    given: &[(String, String)],
    words: &Words,
) -> Result<End, Halt> {
    let (inputs, docs) = super::ground(project)?;
    let catalog = resolve(&docs).value;
    let labels = Labels::new(&catalog);
    let mut values = read(given, &labels, words)?;
    let asked = somebody();
    let mut input = io::stdin().lock();
    if asked {
        let mut interview = Interview {
            catalog: &catalog,
            labels: &labels,
            words,
            input: &mut input,
            values,
        };
        interview.go()?;
        values = interview.values;
    } else {
        needed(&values)?;
    }
    let draft = Draft::new(values);
    let drafts = [(1, draft)];
    let refuse = |id: &str, fact: (&str, String)| {
        let told = words.tell(id, &[(fact.0, Fact::Text(fact.1))]);
        Err(Halt::Refused(told, End::Faults))
    };
    match trial(&docs, &drafts).into_iter().next() {
        Some(Verdict::Known(twin)) => {
            return refuse("cli-log-known", ("twin", report::twin(&twin, words)));
        }
        Some(Verdict::Refused(reasons)) => {
            return refuse(
                "cli-log-refused",
                ("reason", report::reasons(&reasons, words)),
            );
        }
        Some(Verdict::New) | None => {}
    }
    let placed = additions(&inputs, &drafts);
    let staged: Vec<Addition> = placed.into_iter().map(|it| it.0).collect();
    let judged = Bench::new(project, &inputs, words).judge(&staged);
    if judged.errors().next().is_some() {
        return Err(stopped(&judged, words)?);
    }
    let Some(addition) = staged.first() else { return Ok(End::Fine) };
    let place = format!("{}:{}", addition.path, addition.line);
    let facts = [("place", Fact::Text(place)), ("line", addition.added.trim().into())];
    if asked && !agreed(&line(words, "cli-log-would-add", &facts), &mut input, words)? {
        Stream::Output.write(&line(words, "cli-log-not-added", &[]))?;
        return Ok(End::Fine);
    }
    write(project, &staged)?;
    Stream::Output.write(&line(words, "cli-log-added", &facts))?;
    Ok(End::Fine)
}

/// The values of options, as a log writes them.
fn read(
    given: &[(String, String)],
    labels: &Labels,
    words: &Words,
) -> Result<Values, Halt> {
    let each = given.iter().map(|(key, text)| {
        let value = typed(key, text, labels).map_err(|it| {
            let reason = Fact::Text(report::reason(&it, words));
            let told =
                words.tell("cli-log-value", &[("key", key.into()), ("reason", reason)]);
            Halt::Refused(told, End::Misuse)
        })?;
        Ok((key.clone(), value))
    });
    each.collect()
}

/// Tells the option of what is needed and not given.
fn needed(values: &Values) -> Result<(), Halt> {
    let has = |key: &str| {
        values.iter().any(|(it, _)| {
            it == key
                || key == "quantity"
                    && (it.starts_with("quantities.") || it == "qualitative")
        })
    };
    let group = match has("program") {
        true => ("--challenge", has("challenge") || has("cohort")),
        false => ("--cohort", has("cohort")),
    };
    let needed = [("--date", has("date")), group, ("--action", has("action"))];
    let needed = needed.into_iter().chain([("--quantity", has("quantity"))]);
    let missing = needed.into_iter().find(|(_, there)| !there);
    missing.map_or(Ok(()), |(name, _)| {
        let option = option(name).expect("the name stands in OPTIONS");
        Err(Halt::Misuse(Misuse::NotGiven { option }))
    })
}

/// Whether the line shown may be written.
fn agreed(shown: &str, input: &mut dyn io::BufRead, words: &Words) -> Result<bool, Halt> {
    Stream::Notes.write(shown)?;
    let yes = words.text("cli-ask-yes");
    let text = words.text("cli-log-ask-write");
    let need = Need::Needed;
    let question = Question { text, default: Some(yes.clone()), choices: &[], need };
    let check = |it: &str| match it.to_lowercase().as_str() {
        "o" | "oui" | "y" | "yes" => Ok("yes".to_owned()),
        "n" | "non" | "no" => Ok("no".to_owned()),
        _ => Err(words.text("cli-ask-yes-or-no")),
    };
    Ok(ask(&question, input, words, &check)?.as_deref() == Some("yes"))
}
