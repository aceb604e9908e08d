//! Pictures of the content as pages show them, and the files that this takes.
//!
//! Invariant: only what a page of the site shows becomes a file of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::Page;
use super::address::Address;
use super::desk::Desk;
use super::writer::Writer;
use crate::artifact::SitePath;
use crate::diag::{Output, Picture as Fault};
use crate::memo::Known;
use crate::parse::Image;
use crate::picture::{Format, MOST_MEGAPIXELS, Picture, Trouble};
use crate::text::{Location, SourcePath, Span, nearest};

/// What `components/picture.html` sees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct PictureView {
    /// The file for browsers that do not know WebP.
    pub src: String,
    /// The WebP files with their widths, as browsers choose among them.
    pub srcset: String,
    /// The width of the first file in pixels: with the height, room is kept for it.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// What it shows; empty when it is only decoration.
    pub alt: String,
    /// What is said under it; empty for nothing.
    pub caption: String,
    /// Who made it, as one sentence; empty when nobody is named.
    pub credit: String,
}

/// A picture that pages show, and where each of its files goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownPicture {
    /// The picture.
    pub picture: Picture,
    /// Its files, in the order of `Picture::variants`.
    pub paths: Vec<SitePath>,
    /// Where an editor names it.
    pub place: Option<Location>,
}

impl<'a> Desk<'a> {
    /// A picture, as an editor names it: `images/kit.jpg` or `kit.jpg`.
    fn picture(&self, file: &str) -> Option<&'a Picture> {
        self.pictures.get(within(file)).copied()
    }

    /// The view of a picture from an address, when it can be shown.
    fn picture_view(&self, picture: &Picture, from: &Address) -> Option<PictureView> {
        let from = &self.register.languages.own(from);
        let mut variants = picture.variants();
        let fallback = variants.pop()?;
        let href = |variant| Address::picture(picture, variant).from(from);
        let each = variants.iter().filter(|it| it.format == Format::Webp);
        let each = each.map(|it| format!("{} {}w", href(*it), it.width));
        Some(PictureView {
            src: href(fallback),
            srcset: each.collect::<Vec<_>>().join(", "),
            width: fallback.width,
            height: fallback.height,
            ..PictureView::default()
        })
    }
}

impl Writer<'_> {
    /// A picture that the text of the page names; tells what keeps it from being shown.
    pub(super) fn picture(&mut self, file: &str, span: Span) -> Option<PictureView> {
        let Some(picture) = self.desk.picture(file) else {
            self.tell_missing(file, span);
            return None;
        };
        if let Err(trouble) = picture.header {
            self.tell(fault(&picture.path, trouble), span);
            return None;
        }
        let place = self.source.map(|path| Location { path: path.clone(), span });
        self.pictures.push((picture.path.clone(), place));
        self.desk.picture_view(picture, &self.address)
    }

    /// The picture that a page says it has, with who made it.
    pub(super) fn picture_of(&mut self, image: &Image) -> Option<PictureView> {
        // One without a file has been told.
        if image.file.value.is_empty() {
            return None;
        }
        let view = self.picture(&image.file.value, image.file.span)?;
        Some(PictureView {
            alt: image.alt.clone(),
            credit: image.credit.as_ref().map(|it| self.credit(it)).unwrap_or_default(),
            ..view
        })
    }

    /// The picture of another page, beside its name: it says nothing of its own.
    pub(super) fn picture_beside(&self, image: &Image) -> Option<PictureView> {
        self.desk.picture_view(self.desk.picture(&image.file.value)?, &self.address)
    }

    fn credit(&self, credit: &str) -> String {
        self.desk.words.with("ui-image-credit", &[("credit", credit.into())])
    }

    fn tell_missing(&mut self, file: &str, span: Span) {
        if file.starts_with("//") || file.contains("://") {
            let (link, file) = (file.to_owned(), self.address.path().to_string());
            return self.tell(Output::External { link, file }, span);
        }
        let nearest = nearest(within(file), self.desk.pictures.keys().copied());
        let same = nearest.filter(|it| it.to_lowercase() == within(file).to_lowercase());
        let file = file.to_owned();
        let fault = match same {
            Some(found) => Fault::OtherCase { file, found: found.into() },
            None => Fault::Missing { file, nearest: nearest.map(str::to_owned) },
        };
        self.tell(fault, span);
    }
}

/// The fault of a picture that cannot be shown.
pub fn fault(path: &SourcePath, trouble: Trouble) -> Fault {
    let file = within(path.as_str()).to_owned();
    match trouble {
        Trouble::Unreadable(what) => Fault::Unreadable { file, what },
        Trouble::TooLarge { width, height } => {
            let found = u64::from(width) * u64::from(height);
            let found = usize::try_from(found.div_ceil(1_000_000)).unwrap_or(usize::MAX);
            let size = format!("{width} × {height}");
            Fault::TooLarge { file, size, found, most: MOST_MEGAPIXELS as usize }
        }
    }
}

/// The name of a picture under `content/images/`.
pub(super) fn within(file: &str) -> &str {
    let file = file.trim_start_matches('/');
    let file = file.strip_prefix("content/").unwrap_or(file);
    file.strip_prefix("images/").unwrap_or(file)
}

/// The pictures that pages show, each once, with a place that names it.
pub(super) fn shown(desk: &Desk<'_>, pages: &[Arc<Known<Page>>]) -> Vec<ShownPicture> {
    let mut shown: BTreeMap<&SourcePath, Option<Location>> = BTreeMap::new();
    for (path, place) in pages.iter().flat_map(|page| &page.pictures) {
        let known = shown.entry(path).or_insert(None);
        *known = known.take().or_else(|| place.clone());
    }
    let pictures = shown.into_iter().filter_map(|(path, place)| {
        let picture = desk.picture(path.as_str())?;
        let variants = picture.variants().into_iter();
        let paths = variants.map(|it| Address::picture(picture, it).path()).collect();
        Some(ShownPicture { picture: picture.clone(), paths, place })
    });
    pictures.collect()
}
