//! Pages of the last plan that say the same in this one, so that a change of one text does
//! not lay out all others again.
//!
//! Invariants: pages live inside the world they were made from, which is all that any page
//! can see of any other; when it changes they all go. The text of a page is no part of it:
//! it changes the page that shows it. Whatever is kept is what would be made.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};

use super::address::Address;
use super::desk::Desk;
use super::number::Asked;
use super::shell::SiteView;
use super::{Page, Setting};
use crate::aggregate::{Measure, Visible};
use crate::diag::Diagnosed;
use crate::memo::{Answers, Known};
use crate::model::{LeftOut, Reach};
use crate::parse::{Doc, Part, Written};
use crate::picture::Picture;
use crate::text::SourcePath;
use crate::translation::Side;
use crate::value::Day;

/// A page with what there was to tell of it.
pub(super) type Made = Diagnosed<Arc<Known<Page>>>;

/// What one plan of a language leaves for the next.
#[derive(Debug, Default)]
pub struct Kept {
    world: Option<World>,
    /// Pages of files of their own, by file; with whether this plan has asked for them.
    own: Mutex<Own>,
    /// Pages of each other kind, by its place among them.
    kinds: Answers<usize, Vec<Made>>,
    /// The computed numbers that pages cite, and the pages that show them all.
    cited: Option<Of<Cited>>,
    /// All of those, and what is made of what stands around each of them.
    around: Option<Of<Vec<Arc<Known<Page>>>>>,
    /// How many pages of files were made anew by the last plan.
    n_made: AtomicUsize,
}

/// Pages of files of their own, by file; with whether this plan has asked for them.
type Own = BTreeMap<SourcePath, (Vec<Made>, bool)>;

/// The computed numbers that pages cite.
type Cited = BTreeMap<Asked, Visible<Measure>>;

/// Pages with what they were made of.
#[derive(Debug)]
struct Of<T> {
    from: T,
    made: Vec<Made>,
}

/// All that a page can see besides its own text.
#[derive(Debug)]
struct World {
    docs: Vec<Arc<Doc>>,
    date: Day,
    site: Arc<SiteView>,
    reach: Reach,
    left_out: LeftOut,
    pictures: Vec<Picture>,
    /// The files whose summary stands on other pages.
    summed: BTreeSet<SourcePath>,
    translated: Option<(BTreeMap<SourcePath, SourcePath>, BTreeSet<SourcePath>)>,
}

impl World {
    fn new(desk: &Desk<'_>, setting: &Setting<'_>) -> Self {
        Self {
            docs: setting.docs.to_vec(),
            date: setting.date,
            site: desk.site.clone(),
            reach: setting.reach,
            left_out: desk.catalog.left_out.clone(),
            pictures: setting.pictures.to_vec(),
            summed: BTreeSet::new(),
            translated: setting.side.map(|it| (it.files.clone(), it.bodies.clone())),
        }
    }

    /// Whether nothing has changed but texts.
    fn is_of(&self, desk: &Desk<'_>, setting: &Setting<'_>) -> bool {
        let same_side = |it: &Side| {
            self.translated
                .as_ref()
                .is_some_and(|(files, bodies)| *files == it.files && *bodies == it.bodies)
        };
        self.date == setting.date
            && self.site == desk.site
            && self.reach == setting.reach
            && self.left_out == desk.catalog.left_out
            && self.pictures == setting.pictures
            && setting.side.map_or(self.translated.is_none(), same_side)
    }

    /// The files whose text is another now; none when anything else of them is.
    fn changed(&self, docs: &[Arc<Doc>]) -> Option<BTreeSet<SourcePath>> {
        if self.docs.len() != docs.len() {
            return None;
        }
        let mut changed = BTreeSet::new();
        for (old, new) in self.docs.iter().zip(docs) {
            if Arc::ptr_eq(old, new) || old == new {
                continue;
            }
            let is_summed = self.summed.contains(&new.path);
            if !same_but_for_its_text(old, new, is_summed) {
                return None;
            }
            changed.insert(new.path.clone());
        }
        Some(changed)
    }
}

/// Whether two docs differ in a text only that stands on one page and nowhere else; its
/// first sentence may be the summary that others show.
fn same_but_for_its_text(old: &Doc, new: &Doc, is_summed: bool) -> bool {
    let same = (&old.path, &old.lost, &old.mentions, &old.private)
        == (&new.path, &new.lost, &new.mentions, &new.private);
    same && match (&old.part, &new.part) {
        (Part::Page { path, page: old }, Part::Page { path: now, page: new }) => {
            path == now
                && Address::generated(path).is_none()
                && same_head(old, new, is_summed)
        }
        (Part::Story(old), Part::Story(new)) => same_head(old, new, is_summed),
        (Part::Action(old), Part::Action(new)) => same_head(old, new, is_summed),
        (Part::Partner(old), Part::Partner(new)) => same_head(old, new, is_summed),
        (Part::Challenge(old), Part::Challenge(new)) => same_head(old, new, is_summed),
        (Part::Project(old), Part::Project(new)) => same_head(old, new, is_summed),
        _ => false,
    }
}

fn same_head<T: PartialEq>(old: &Written<T>, new: &Written<T>, is_summed: bool) -> bool {
    let summary = |it: &Written<T>| match it.meta.summary {
        None if is_summed => it.body.first_sentence(),
        _ => None,
    };
    (&old.id, &old.meta, &old.head, old.span) == (&new.id, &new.meta, &new.head, new.span)
        && summary(old) == summary(new)
}

impl Kept {
    /// Keeps what can be kept of the last plan, and forgets the rest.
    pub(super) fn turn(&mut self, desk: &mut Desk<'_>, setting: &Setting<'_>) {
        self.n_made.store(0, Ordering::Relaxed);
        let world = self.world.take().filter(|it| it.is_of(desk, setting));
        let world = world.and_then(|it| Some((it.changed(setting.docs)?, it)));
        let Some((changed, mut world)) = world else {
            *self = Self { world: Some(World::new(desk, setting)), ..Self::default() };
            return;
        };
        // Pages know each other again by what they share.
        desk.site = world.site.clone();
        world.docs = setting.docs.to_vec();
        self.world = Some(world);
        self.own().retain(|path, _| !changed.contains(path));
    }

    /// The pages of a file: those of the last plan, or those that are made now.
    pub(super) fn of_file(
        &self,
        path: &SourcePath,
        make: impl FnOnce() -> Vec<Diagnosed<Page>>,
    ) -> Vec<Made> {
        if let Some((kept, asked)) = self.own().get_mut(path) {
            *asked = true;
            return kept.clone();
        }
        self.n_made.fetch_add(1, Ordering::Relaxed);
        let made: Vec<Made> = make().into_iter().map(shared).collect();
        self.own().insert(path.clone(), (made.clone(), true));
        made
    }

    /// The pages of a kind that shows no text of a file of its own.
    pub(super) fn of_kind(
        &self,
        place: usize,
        make: impl FnOnce() -> Vec<Diagnosed<Page>>,
    ) -> Vec<Made> {
        self.kinds.of(&place, || make().into_iter().map(shared).collect())
    }

    /// The pages that show the numbers that others cite.
    pub(super) fn of_cited(
        &mut self,
        cited: &Cited,
        make: impl FnOnce() -> Vec<Diagnosed<Page>>,
    ) -> Vec<Made> {
        let kept = self.cited.take().filter(|it| it.from == *cited);
        let make =
            || Of { from: cited.clone(), made: make().into_iter().map(shared).collect() };
        self.cited.insert(kept.unwrap_or_else(make)).made.clone()
    }

    /// What is made of what stands around all other pages.
    pub(super) fn of_shells(
        &mut self,
        pages: &[Arc<Known<Page>>],
        make: impl FnOnce() -> Vec<Diagnosed<Page>>,
    ) -> Vec<Made> {
        let kept = self.around.take().filter(|it| stand_alike(&it.from, pages));
        let made = match kept {
            Some(kept) => kept.made,
            None => make().into_iter().map(shared).collect(),
        };
        self.around.insert(Of { from: pages.to_vec(), made }).made.clone()
    }

    /// Forgets the pages that this plan did not ask for.
    pub(super) fn end(&mut self, desk: &Desk<'_>) {
        if let Some(world) = &mut self.world {
            world.summed.extend(desk.register.summed().cloned());
        }
        self.own().retain(|_, (_, asked)| std::mem::replace(asked, false));
    }

    fn own(&self) -> MutexGuard<'_, Own> {
        self.own.lock().expect("nothing panics while it is held")
    }

    /// How many pages of files the last plan made anew.
    pub fn n_made(&self) -> usize {
        self.n_made.load(Ordering::Relaxed)
    }
}

/// Whether pages stand at the same addresses with the same around them.
fn stand_alike(known: &[Arc<Known<Page>>], pages: &[Arc<Known<Page>>]) -> bool {
    known.len() == pages.len()
        && known.iter().zip(pages).all(|(known, page)| {
            Arc::ptr_eq(known, page)
                || (&known.path, &known.source, &known.shell)
                    == (&page.path, &page.source, &page.shell)
        })
}

fn shared(made: Diagnosed<Page>) -> Made {
    Diagnosed { value: Arc::new(Known::new(made.value)), diagnostics: made.diagnostics }
}
