//! What one build leaves for the next: results of the steps that look at one value, and
//! pages of the last plan.
//!
//! Invariant: a key is the whole input, so speed never changes a result. Rendered pages
//! live inside the templates that rendered them, planned ones inside the world they saw.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::Inputs;
use super::pictures::Pictures;
use crate::artifact::Artifact;
use crate::diag::{Diagnosed, Diagnostics};
use crate::inspect::Inspector;
use crate::locale::{Language, Words};
use crate::memo::{Known, Memo};
use crate::parse::{Doc, parse};
use crate::picture::Kept;
use crate::plan::{self, Look, Page, Plan};
use crate::render::{self, Finding, Theme};
use crate::text::Source;

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
    /// So many pictures are about to be made.
    Pictures(usize),
    /// One of them is.
    Pictured,
    /// The finished files are looked through.
    Inspect,
}

/// Whoever wants to know where a build has got to; called from all threads.
pub type Watch<'a> = &'a (dyn Fn(Step) + Sync);

/// What one build leaves for the next; in memory, but for what is made of pictures.
#[derive(Default)]
pub struct Cache {
    docs: Memo<Source, (Arc<Doc>, Diagnostics)>,
    theme: Option<Dressed>,
    words: BTreeMap<Language, Arc<Words>>,
    kept: BTreeMap<Language, plan::Kept>,
    pub(super) pictures: Pictures,
    pub(super) inspector: Inspector,
}

/// Templates, what was wrong with them, and the pages they have filled.
struct Dressed {
    theme: Theme,
    diagnostics: Diagnostics,
    pages: Memo<Arc<Known<Page>>, Rendered>,
}

/// A page as a file, what readers find it by, and what was wrong with it.
type Rendered = (Arc<Artifact>, Option<Arc<Finding>>, Diagnostics);

impl Cache {
    /// One that knows what earlier builds made of pictures.
    pub fn with_pictures(kept: Kept) -> Self {
        Self { pictures: Pictures::with(kept), ..Self::default() }
    }

    /// What was made of pictures since it was last asked for, by key: to be kept for
    /// later builds.
    pub fn fresh_pictures(&mut self) -> impl Iterator<Item = (String, Vec<u8>)> {
        self.pictures.fresh()
    }

    /// Every source understood by itself, on all cores.
    pub(super) fn docs(
        &mut self,
        content: &[Source],
        watch: Watch<'_>,
    ) -> Diagnosed<Vec<Arc<Doc>>> {
        watch(Step::Parse(content.len()));
        let parsed = self.docs.all(content, |new| {
            let one = |source: &&Source| {
                let parsed = parse(source);
                watch(Step::Parsed);
                (Arc::new(parsed.value), parsed.diagnostics)
            };
            new.par_iter().map(one).collect()
        });
        collect(parsed)
    }

    /// The words of a language.
    pub(super) fn words(&mut self, language: Language) -> Arc<Words> {
        let words = self.words.entry(language);
        words.or_insert_with(|| Arc::new(Words::new(language))).clone()
    }

    /// How many files with pages of their own the last build laid out anew.
    pub fn n_laid_out(&self) -> usize {
        self.kept.values().map(plan::Kept::n_made).sum()
    }

    /// The pages of a language in the last plan.
    pub(super) fn kept(&mut self, language: Language) -> &mut plan::Kept {
        self.kept.entry(language).or_default()
    }

    /// Every page as a file, on all cores; the pictures that they show are finished.
    pub(super) fn artifacts(
        &mut self,
        inputs: &Inputs,
        (plan, pictures): (&Plan, &[Arc<Artifact>]),
        watch: Watch<'_>,
    ) -> Diagnosed<Vec<Arc<Artifact>>> {
        watch(Step::Render(plan.pages.len()));
        let Dressed { theme, diagnostics, pages: memo } =
            self.dressed(inputs, &plan.look);
        theme.pictures = pictures.to_vec();
        let rendered = memo.all(&plan.pages, |new| {
            let one = |page: &&Arc<Known<Page>>| {
                let rendered = theme.render(page);
                let finding = render::finding(page, &rendered.value.bytes);
                watch(Step::Rendered);
                (rendered.value, finding.map(Arc::new), rendered.diagnostics)
            };
            new.par_iter().with_max_len(8).map(one).collect()
        });
        let findings: Vec<Arc<Finding>> =
            rendered.iter().filter_map(|(_, it, _)| it.clone()).collect();
        let rendered = rendered.into_iter();
        let mut rendered =
            collect(rendered.map(|(file, _, told)| (file, told)).collect());
        rendered.value.extend(render::indexes(&findings));
        rendered.value.extend(theme.assets().iter().cloned());
        rendered.diagnostics.extend(diagnostics);
        rendered
    }

    /// The templates of a project in the look of its brand; others take their filled pages with them.
    fn dressed(&mut self, inputs: &Inputs, look: &Look) -> &mut Dressed {
        let same = |it: &Dressed| {
            it.theme.own == inputs.templates
                && it.theme.look == *look
                && it.theme.finish == inputs.finish
        };
        let kept = self.theme.take().filter(same);
        self.theme.insert(kept.unwrap_or_else(|| {
            let Diagnosed { value, diagnostics } =
                Theme::new(&inputs.templates, look, inputs.finish);
            Dressed { theme: value, diagnostics, pages: Memo::default() }
        }))
    }

    /// Forgets what this build did not ask for.
    pub(super) fn end_build(&mut self) {
        self.docs.end_build();
        self.pictures.end_build();
        if let Some(dressed) = &mut self.theme {
            dressed.pages.end_build();
        }
    }
}

/// The values in order, and all that was told of them.
fn collect<T>(each: Vec<(T, Diagnostics)>) -> Diagnosed<Vec<T>> {
    let mut diagnostics = Diagnostics::default();
    let value = each.into_iter().map(|(value, found)| {
        diagnostics.extend(&found);
        value
    });
    let value = value.collect();
    Diagnosed { value, diagnostics }
}
