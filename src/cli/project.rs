//! A project on the disk: its folder, its language, its inputs.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::build::{Cache, Inputs, Outcome, Watch, build};
use crate::disk::{self, DiskError};
use crate::locale::{Language, Words};
use crate::model::Reach;
use crate::parse::{self, Part, SiteHead};
use crate::picture;
use crate::render::Finish;
use crate::text::{Source, SourcePath};
use crate::value::Day;

/// Where a project speaks of itself.
pub(super) const SITE: &str = "content/site.yaml";

/// A project, and the language to speak of it.
#[derive(Debug)]
pub(super) struct Project {
    /// The folder that holds `content`.
    pub(super) root: PathBuf,
    language: Language,
}

/// What a command says of the build it wants.
#[derive(Debug)]
pub(super) struct Wish {
    pub(super) date: Option<Day>,
    pub(super) base_url: Option<String>,
    pub(super) reach: Reach,
}

/// The sources by their path, for excerpts.
pub(super) type Sources<'a> = BTreeMap<&'a SourcePath, &'a Source>;

impl Project {
    /// The project of a folder; its site says the language if nobody does.
    pub(super) fn new(root: PathBuf, asked: Option<Language>) -> Self {
        let mut project = Self { root, language: asked.unwrap_or_default() };
        if asked.is_none() {
            let own = project.site().and_then(|it| Language::of(&it.language?.value));
            project.language = own.unwrap_or_default();
        }
        project
    }

    /// What the project says of itself; `None` where there is none, or none to be read.
    pub(super) fn site(&self) -> Option<Box<SiteHead>> {
        let source = disk::read_source(&self.root, SITE)?;
        match parse::parse(&source).value.part {
            Part::Site(head) => Some(head),
            _ => None,
        }
    }

    /// The words to speak with.
    pub(super) fn words(&self) -> Words {
        Words::new(self.language)
    }

    /// Refuses a folder that holds no project.
    pub(super) fn is_one(&self) -> Result<(), DiskError> {
        disk::check_project(&self.root)
    }

    /// Reads the project for a build.
    pub(super) fn inputs(&self, wish: Wish) -> Result<Inputs, DiskError> {
        let files = disk::read(&self.root)?;
        Ok(Inputs {
            content: files.content,
            templates: files.templates,
            images: files.images,
            date: wish.date,
            base_url: wish.base_url,
            reach: wish.reach,
            finish: Finish::Minified,
        })
    }
}

/// Builds a project, with what earlier builds made of its pictures.
pub(super) fn built(project: &Project, inputs: &Inputs, watch: Watch<'_>) -> Outcome {
    let mut cache = kept(project, inputs);
    let outcome = build(inputs, &mut cache, watch);
    disk::keep_pictures(&project.root, cache.fresh_pictures());
    // The program ends soon: the system takes its memory back at once, page by page it
    // would cost a tenth of a build.
    std::mem::forget(cache);
    outcome
}

/// A cache with what earlier builds made of the pictures of a project.
pub(super) fn kept(project: &Project, inputs: &Inputs) -> Cache {
    let keys = inputs.images.iter().map(picture::key);
    Cache::with_pictures(disk::kept_pictures(&project.root, keys))
}

/// The sources of a build by their path.
pub(super) fn sources(inputs: &Inputs) -> Sources<'_> {
    let all = inputs.content.iter().chain(&inputs.templates);
    all.map(|source| (&source.path, source)).collect()
}
