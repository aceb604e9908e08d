//! `fabrique log`: entries are added, imported from a spreadsheet, or a spreadsheet is
//! made for them.

mod add;
mod commit;
mod import;
mod mapping;
mod questions;
mod report;
mod template;

use std::sync::Arc;

use super::End;
use super::args::LogOptions;
use super::halt::Halt;
use super::project::{Project, Wish};
use crate::build::Inputs;
use crate::disk;
use crate::locale::Words;
use crate::model::Reach;
use crate::parse::{Doc, parse};

/// Does what is asked of the logs.
pub(super) fn log(
    project: &Project,
    options: &LogOptions,
    words: &Words,
) -> Result<End, Halt> {
    disk::heal_log(&project.root)?;
    match options {
        LogOptions::Add(values) => add::add(project, values, words),
        LogOptions::Import(options) => import::import(project, options, words),
        LogOptions::Template(options) => template::template(project, options, words),
    }
}

/// The content as it is, understood file by file.
fn ground(project: &Project) -> Result<(Inputs, Vec<Arc<Doc>>), Halt> {
    let wish = Wish { date: None, base_url: None, reach: Reach::Published };
    let inputs = project.inputs(wish)?;
    let docs = inputs.content.iter().map(|it| Arc::new(parse(it).value)).collect();
    Ok((inputs, docs))
}
