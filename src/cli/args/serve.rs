//! What `fabrique serve` may be told.

use super::{Line, Misuse, Timings, bad, date};
use crate::disk::{Means, Why};
use crate::model::Reach;
use crate::value::Day;

/// What `fabrique serve` may be told.
#[derive(Debug)]
pub(in crate::cli) struct ServeOptions {
    /// The port, when it must be this one.
    pub(in crate::cli) port: Option<u16>,
    pub(in crate::cli) date: Option<Day>,
    pub(in crate::cli) reach: Reach,
    pub(in crate::cli) means: Means,
    pub(in crate::cli) opening: Opening,
    pub(in crate::cli) timings: Timings,
}

/// Whether the browser is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Opening {
    Browser,
    Nothing,
}

pub(super) fn serve(line: &Line) -> Result<ServeOptions, Misuse> {
    let port = line.text("--port")?.map(|text| {
        let port = text.parse().ok().filter(|_| !text.starts_with('+'));
        port.ok_or_else(|| bad("--port", text))
    });
    let drafts = line.has("--drafts");
    let poll = line.has("--poll");
    let (opening, timings) = (line.has("--open"), line.has("--timings"));
    Ok(ServeOptions {
        port: port.transpose()?,
        date: date(line)?,
        reach: if drafts { Reach::Drafts } else { Reach::Published },
        means: if poll { Means::Looked(Why::Wanted) } else { Means::Told },
        opening: if opening { Opening::Browser } else { Opening::Nothing },
        timings: if timings { Timings::Told } else { Timings::Untold },
    })
}
