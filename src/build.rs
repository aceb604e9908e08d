//! From all a build looks at to all it makes, without a disk.
//!
//! Invariant: the function is the whole of it. A new feature is a new line in it, or
//! none; never a flag.

mod abroad;
mod cache;
mod count;
mod difference;
mod lock;
mod next;
mod pictures;
mod summary;
mod trail;

pub use cache::{Cache, Step, Watch};
pub use count::{Counted, count};
pub use difference::{Difference, Fate, NumberChange, against_lock, against_site};
pub use lock::lock;
pub use next::{Days, Turn, next};
pub use summary::Summary;
pub use trail::{Feeds, Trail};

use std::sync::Arc;

use crate::aggregate;
use crate::artifact::Artifact;
use crate::diag::Diagnostics;
use crate::locale::Language;
use crate::model::{self, Reach};
use crate::plan::{self, Setting, ShownNumber};
use crate::render::Finish;
use crate::text::{Original, Source};
use crate::translation;
use crate::value::Day;

/// All that a build looks at.
#[derive(Clone, Debug)]
pub struct Inputs {
    /// The files under `content/`, but for images.
    pub content: Vec<Source>,
    /// The project's own templates.
    pub templates: Vec<Source>,
    /// Its images.
    pub images: Vec<Original>,
    /// The date of the build; without it, the latest one of the content.
    pub date: Option<Day>,
    /// Where the site will stand, in place of what `site.yaml` says.
    pub base_url: Option<String>,
    /// Whether unfinished pages are shown.
    pub reach: Reach,
    /// How pages leave the last step.
    pub finish: Finish,
}

/// All that a build makes.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The files of the site.
    pub artifacts: Vec<Arc<Artifact>>,
    /// What there is to tell about the content, in the order of files and lines.
    pub diagnostics: Diagnostics,
    /// The computed numbers of its public pages, by key.
    pub numbers: Vec<ShownNumber>,
    /// What it comes to.
    pub summary: Summary,
    /// What its pages were made of.
    pub trail: Trail,
}

/// Makes the site of these inputs, and tells `watch` how far it has got.
pub fn build(inputs: &Inputs, cache: &mut Cache, watch: Watch<'_>) -> Outcome {
    let mut diagnostics = Diagnostics::default();

    let docs = diagnostics.take(cache.docs(&inputs.content, watch));
    let side = diagnostics.take(translation::lay(&inputs.content, &docs));
    watch(Step::Model);
    let mut catalog = diagnostics.take(model::resolve(&docs));
    catalog.site.stand_at(inputs.base_url.as_deref());
    let date = diagnostics.take_if_sound(catalog.date(inputs.date));
    catalog.settle(date, inputs.reach);
    diagnostics.extend(&catalog.check(date));
    watch(Step::Aggregate);
    let mut impact = diagnostics.take(aggregate::aggregate(&catalog, date));
    diagnostics.take_if_sound(impact.compare());
    watch(Step::Plan);
    let words = cache.words(Language::of(catalog.site.language).unwrap_or_default());
    let pictures = cache.pictures.headers(&inputs.images);
    let setting = Setting {
        docs: &docs,
        date,
        reach: inputs.reach,
        words: &words,
        own_words: &words,
        side: side.as_ref(),
        pictures: &pictures,
    };
    let mut plan = diagnostics.take(plan::plan(
        &catalog,
        &impact,
        &setting,
        cache.kept(words.language()),
    ));
    if let Some(side) = &side {
        let words = cache.words(side.language);
        let setting = Setting { docs: &side.docs, words: &words, ..setting };
        let kept = cache.kept(side.language);
        let told = abroad::plan(inputs, (&plan, &impact), (side, &setting), kept);
        diagnostics.extend(&side.place(&told.diagnostics));
        plan.pages.extend(told.value);
    }

    let files = cache.pictures.files(&inputs.images, &plan.pictures, watch);
    let files = diagnostics.take(files);
    let mut artifacts = diagnostics.take(cache.artifacts(inputs, (&plan, &files), watch));
    artifacts.extend(files);
    watch(Step::Inspect);
    let expected = summary::expected(inputs, (&catalog, &plan), date);
    let mut seen = cache.inspector.inspect(&artifacts, &expected);
    side.iter().for_each(|it| it.settle(&mut seen));
    diagnostics.extend_seen(&seen);

    cache.end_build();
    diagnostics.weigh(|code| catalog.site.policies.checks.of(code, date));
    diagnostics.sort();
    let summary = Summary::new(inputs, (&catalog, &plan), date);
    let trail = Trail::new(inputs, &catalog, &plan);
    Outcome { artifacts, diagnostics, numbers: plan.numbers, summary, trail }
}
