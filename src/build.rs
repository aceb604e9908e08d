//! From all a build looks at to all it makes, without a disk.

use std::sync::Arc;

use rayon::prelude::*;

use crate::artifact::Artifact;
use crate::diag::Diagnostics;
use crate::memo::Memo;
use crate::model::Reach;
use crate::parse::{Doc, parse};
use crate::text::{Source, SourcePath};
use crate::value::{Date, Day};

/// All that a build looks at.
#[derive(Clone, Debug)]
pub struct Inputs {
    /// The files under `content/`, but for images.
    pub content: Vec<Source>,
    /// The project's own templates.
    pub templates: Vec<Source>,
    /// The names of its images.
    pub images: Vec<SourcePath>,
    /// The date of the build; without it, the latest one of the content.
    pub date: Option<Day>,
    /// Where the site will stand, in place of what `site.yaml` says.
    pub base_url: Option<String>,
    /// Whether unfinished pages are shown.
    pub reach: Reach,
    /// How pages leave the last step.
    pub finish: Finish,
}

/// How pages leave the last step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finish {
    /// As short as can be.
    Minified,
    /// As people can read them.
    Readable,
}

/// Where a build has got to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// So many sources are about to be understood.
    Parse(usize),
    /// One of them is.
    Parsed,
    /// Names are looked up.
    Model,
    /// Numbers are made.
    Aggregate,
    /// Pages are laid out.
    Plan,
    /// So many pages are about to be written.
    Render(usize),
    /// One of them is.
    Rendered,
    /// The finished files are looked through.
    Inspect,
}

/// All that a build makes.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The files of the site.
    pub artifacts: Vec<Arc<Artifact>>,
    /// What there is to tell about the content.
    pub diagnostics: Diagnostics,
    /// What it comes to.
    pub summary: Summary,
}

/// What a build comes to.
#[derive(Clone, Debug)]
pub struct Summary {
    /// Pages of the site.
    pub n_pages: usize,
    /// Numbers shown on them.
    pub n_numbers: usize,
    /// The date of the build.
    pub date: Day,
    /// What gives no page, in the order of paths.
    pub unpublished: Vec<(SourcePath, Unpublished)>,
}

/// Why a source gives no page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unpublished {
    /// It is a draft.
    Draft,
    /// Somebody is to look at it.
    Review,
    /// Its day has not come.
    Scheduled(Date),
    /// Its last day is over.
    Expired(Day),
    /// It is for the team only.
    Internal,
    /// Its type is not built yet.
    LaterType,
}

/// What one build leaves for the next.
#[derive(Debug, Default)]
pub struct Cache {
    docs: Memo<Source, (Doc, Diagnostics)>,
}

/// Makes the site of these inputs and tells how far it has got.
pub fn build(
    inputs: &Inputs,
    cache: &mut Cache,
    watch: &(dyn Fn(Step) + Sync),
) -> Outcome {
    let mut diagnostics = Diagnostics::default();
    watch(Step::Parse(inputs.content.len()));
    let docs = cache.docs.all(&inputs.content, |new| {
        new.par_iter()
            .map(|source| {
                let parsed = parse(source);
                watch(Step::Parsed);
                (parsed.value, parsed.diagnostics)
            })
            .collect()
    });
    for (_, found) in &docs {
        diagnostics.extend(found);
    }
    cache.docs.end_build();
    let date = inputs.date.or_else(|| Day::of(2020, 1, 1));
    let summary = Summary {
        n_pages: 0,
        n_numbers: 0,
        date: date.expect("a day of the calendar"),
        unpublished: Vec::new(),
    };
    Outcome { artifacts: Vec::new(), diagnostics, summary }
}
