//! Pictures that pages show to their files, and what is kept of them: making one is dear.
//!
//! Invariant: what is kept is known by the hash of the picture and of the way it is made,
//! so a build that finds it gives the same files as one that does not.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::{Step, Watch};
use crate::artifact::Artifact;
use crate::diag::{Diagnosed, Diagnostic, Diagnostics, Fault, Picture as PictureFault};
use crate::memo::Memo;
use crate::picture::{Kept, Picture, Trouble, encode, pack, unpack};
use crate::plan::{ShownPicture, picture_fault};
use crate::text::Original;

/// The most that one published file of a picture should weigh, in kB.
const FAIR: usize = 400;

/// The files of a picture, or what keeps it from being shown.
type Made = Result<Arc<[Arc<Artifact>]>, Trouble>;

/// What one build leaves for the next of its pictures.
#[derive(Default)]
pub(super) struct Pictures {
    headers: Memo<Original, Picture>,
    made: Memo<Picture, Made>,
    /// What was found on the disk and nobody has asked for yet.
    kept: Kept,
    /// The keys of pictures that were made, not found.
    fresh: BTreeMap<String, Arc<[Arc<Artifact>]>>,
}

impl Pictures {
    /// The same with what earlier builds made.
    pub(super) fn with(kept: Kept) -> Self {
        Self { kept, ..Self::default() }
    }

    /// What each file says of itself; nothing is decoded.
    pub(super) fn headers(&mut self, images: &[Original]) -> Vec<Picture> {
        self.headers
            .all(images, |new| new.par_iter().map(|it| Picture::look(it)).collect())
    }

    /// The files of the pictures that pages show, on all cores: as many pictures are in
    /// memory as there are cores.
    pub(super) fn files(
        &mut self,
        images: &[Original],
        shown: &[ShownPicture],
        watch: Watch<'_>,
    ) -> Diagnosed<Vec<Arc<Artifact>>> {
        watch(Step::Pictures(shown.len()));
        let pictures: Vec<Picture> = shown.iter().map(|it| it.picture.clone()).collect();
        let known: BTreeMap<_, _> = images.iter().map(|it| (&it.path, it)).collect();
        let places: BTreeMap<_, _> =
            shown.iter().map(|it| (&it.picture.path, it)).collect();
        let (kept, fresh) = (&mut self.kept, &mut self.fresh);
        let made = self.made.all(&pictures, |new| {
            let found: Vec<Option<Vec<u8>>> =
                new.iter().map(|it| kept.remove(&it.key)).collect();
            let one = |(picture, found): (&&Picture, Option<Vec<u8>>)| {
                let made = made(known[&picture.path], places[&picture.path], found);
                watch(Step::Pictured);
                made
            };
            let each: Vec<(Made, Origin)> = new.par_iter().zip(found).map(one).collect();
            for (picture, (made, origin)) in new.iter().zip(&each) {
                if let (Ok(files), Origin::Made) = (made, origin) {
                    fresh.insert(picture.key.clone(), files.clone());
                }
            }
            each.into_iter().map(|(made, _)| made).collect()
        });
        told(shown, made)
    }

    /// What was made and not found since it was last asked for, to be kept for later
    /// builds: a key and its bytes.
    pub(super) fn fresh(&mut self) -> impl Iterator<Item = (String, Vec<u8>)> {
        std::mem::take(&mut self.fresh)
            .into_iter()
            .map(|(key, files)| (key, pack(files.iter().map(|it| it.bytes.as_slice()))))
    }

    /// Forgets what this build did not ask for.
    pub(super) fn end_build(&mut self) {
        self.headers.end_build();
        self.made.end_build();
    }
}

/// Whether the files of a picture were found or made.
#[derive(Clone, Copy)]
enum Origin {
    Found,
    Made,
}

fn made(
    original: &Original,
    shown: &ShownPicture,
    found: Option<Vec<u8>>,
) -> (Made, Origin) {
    let variants = shown.picture.variants();
    let found = found.and_then(|it| unpack(&it, variants.len()));
    let (files, origin) = match found {
        Some(files) => (Ok(files), Origin::Found),
        None => (encode(&original.bytes, &variants), Origin::Made),
    };
    let files = files.map(|files| {
        let named = shown.paths.iter().cloned().zip(files);
        named.map(|(path, bytes)| Arc::new(Artifact { path, bytes })).collect()
    });
    (files, origin)
}

/// The files in order, and what there is to tell of them where they are named.
fn told(shown: &[ShownPicture], made: Vec<Made>) -> Diagnosed<Vec<Arc<Artifact>>> {
    let mut files: BTreeMap<_, Arc<Artifact>> = BTreeMap::new();
    let mut diagnostics = Diagnostics::default();
    for (shown, made) in shown.iter().zip(made) {
        let (made, fault) = match made {
            Ok(made) => {
                let heavy = heavy(shown, &made);
                (made, heavy.map(Fault::from))
            }
            Err(trouble) => {
                let fault = picture_fault(&shown.picture.path, trouble);
                (empty(shown), Some(fault.into()))
            }
        };
        files.extend(made.iter().map(|it| (it.path.clone(), it.clone())));
        let told = fault.zip(shown.place.clone());
        told.into_iter().for_each(|(fault, place)| {
            diagnostics.push(Diagnostic::new(fault, place));
        });
    }
    Diagnosed { value: files.into_values().collect(), diagnostics }
}

/// The fault of a picture whose heaviest file is more than fair.
fn heavy(shown: &ShownPicture, made: &[Arc<Artifact>]) -> Option<PictureFault> {
    let webp = made.iter().filter(|it| it.path.as_str().ends_with(".webp"));
    let found = webp.map(|it| it.bytes.len().div_ceil(1000)).max().unwrap_or(0);
    let file = shown.picture.path.as_str().trim_start_matches("content/images/");
    (found > FAIR).then(|| PictureFault::Heavy { file: file.into(), found, most: FAIR })
}

/// Files without pixels in the place of those that cannot be made, so that the links to
/// them are not told too; such a site is looked at, never written.
fn empty(shown: &ShownPicture) -> Arc<[Arc<Artifact>]> {
    let file =
        |path: &_| Arc::new(Artifact { path: Clone::clone(path), bytes: Vec::new() });
    shown.paths.iter().map(file).collect()
}
