//! `fabrique impact`: the numbers, without a site.

use super::args::{Asked, ImpactOptions, Layout, Proof};
use super::halt::Halt;
use super::listing::{csv, json, table};
use super::misuse::Misuse;
use super::project::{Project, Sources, Wish, sources};
use super::proof::explanation;
use super::record::records;
use super::screen::{Ink, Stream};
use super::{End, human};
use crate::aggregate::{
    Impact, Observation, Period, Question, Scope, Table, Unknown, indicator,
};
use crate::build::count;
use crate::locale::Words;
use crate::model::Reach;

/// The numbers of one indicator.
pub(super) struct Told {
    /// What was asked.
    pub(super) question: Question,
    /// The answer, or the rows of its table and their whole.
    pub(super) rows: Vec<Observation>,
}

/// Tells the numbers that are asked for.
pub(super) fn impact(
    project: &Project,
    options: &ImpactOptions,
    words: &Words,
) -> Result<End, Halt> {
    let wish = Wish { date: options.date, base_url: None, reach: Reach::Published };
    let inputs = project.inputs(wish)?;
    let sources = sources(&inputs);
    let counted = count(&inputs, |impact| {
        let known = impact.as_known(options.as_known.unwrap_or(impact.date()));
        told(&known, &sources, options, words)
    });
    let faults = records(&counted.diagnostics, &sources, words);
    Stream::Notes.write(&human::human(&faults, words, Ink::of(Stream::Notes)))?;
    let Some(text) = counted.value else { return Ok(End::Faults) };
    let text = text.map_err(|unknown| Halt::Misuse(Misuse::Unknown(unknown)))?;
    Stream::Output.write(&text)?;
    Ok(End::Fine)
}

fn told(
    impact: &Impact<'_>,
    sources: &Sources<'_>,
    options: &ImpactOptions,
    words: &Words,
) -> Result<String, Unknown> {
    let numbers = asked(impact, options)?;
    let rows = numbers.iter().flat_map(|it| &it.rows);
    Ok(match options.layout {
        Layout::Csv => csv(rows),
        Layout::Json => json(rows),
        Layout::Table => {
            let one = |it: &Told| {
                let table = table(impact, it, words);
                match options.proof {
                    Proof::Told => {
                        table + &explanation(impact, &it.question, sources, words)
                    }
                    Proof::Untold => table,
                }
            };
            numbers.iter().map(one).collect::<Vec<_>>().join("\n")
        }
    })
}

/// What is asked, of one indicator or of all of them.
fn asked(impact: &Impact<'_>, options: &ImpactOptions) -> Result<Vec<Told>, Unknown> {
    let catalog = impact.catalog();
    let scope = Scope::read(options.scope.as_deref().unwrap_or("all"), catalog)?;
    let period = match options.period {
        Some(Asked::In(date)) => Period::In(date),
        Some(Asked::To(day)) => Period::To(day),
        None => Period::To(impact.date()),
    };
    let ids = match &options.indicator {
        Some(id) => vec![indicator(id, catalog)?],
        None => catalog.indicators.keys().map(|id| (*id).clone()).collect(),
    };
    let numbers = ids.into_iter().map(|indicator| {
        let question = Question { indicator, scope: scope.clone(), period };
        let rows = match options.by {
            None => vec![impact.observe(&question)],
            Some(by) => {
                let Table { rows, total, .. } = impact.table(&question, by);
                let rows = rows.iter().map(|it| impact.observe_row(&question, by, it));
                rows.chain([impact.observed(&question, total)]).collect()
            }
        };
        Told { question, rows }
    });
    Ok(numbers.collect())
}
