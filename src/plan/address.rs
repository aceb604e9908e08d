//! Where each thing stands in the site: one value gives its file and every link to it.
//!
//! Invariant: nothing else in the program spells a path of the site.

use crate::artifact::SitePath;
use crate::locale::Words;
use crate::model::{Challenge, CourseDay, Program};
use crate::parse::Meta;
use crate::value::Slug;

/// A page or file of the site.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// From the root of the site, ending in `/` for a page.
    path: String,
}

impl Address {
    fn new(path: &str) -> Self {
        Self { path: path.into() }
    }

    pub(super) fn program(program: &Program<'_>) -> Self {
        Self::new("programmes/").below(&slug(&program.page.meta, &program.page.id))
    }

    pub(super) fn calendar(program: &Program<'_>) -> Self {
        Self::program(program).below("calendrier")
    }

    pub(super) fn day(program: &Program<'_>, day: &CourseDay<'_>, words: &Words) -> Self {
        let number = day.page.head.number.value.to_string();
        let untitled = words.with("ui-day-number", &[("number", number.as_str().into())]);
        let own = day.page.meta.slug.as_ref().map(|it| it.value.clone());
        let title = day.page.meta.title.as_ref().map_or(&untitled, |it| &it.value);
        let slug = own.or_else(|| Slug::of(title)).unwrap_or_else(|| day.page.id.clone());
        Self::program(program).below("jours").below(slug.as_str())
    }

    pub(super) fn challenge(challenge: &Challenge<'_>) -> Self {
        Self::new("defis/").below(&slug(&challenge.page.meta, &challenge.page.id))
    }

    /// The page one folder further down.
    pub(super) fn below(&self, name: &str) -> Self {
        Self::new(&format!("{}{name}/", self.path))
    }

    /// A file beside the page: `calendrier.ics`.
    pub(super) fn file(&self, name: &str) -> Self {
        Self::new(&format!("{}{name}", self.path))
    }

    /// A file by its way from the root of the site: `robots.txt`, `404.html`.
    pub(super) fn root_file(name: &str) -> Self {
        Self::new(name)
    }

    /// The file that the page is.
    pub fn path(&self) -> SitePath {
        let page = self.path.is_empty() || self.path.ends_with('/');
        let path = format!("{}{}", self.path, if page { "index.html" } else { "" });
        SitePath::new(&path).expect("an address is made of slugs and names of folders")
    }

    /// The link to it from outside the site.
    pub fn absolute(&self, base_url: &str) -> String {
        format!("{base_url}{}", self.path)
    }
}

/// The last part of the address of a Markdown page.
fn slug(meta: &Meta, id: &Slug) -> String {
    let own = meta.slug.as_ref().map(|it| it.value.clone());
    let title = || meta.title.as_ref().and_then(|it| Slug::of(&it.value));
    own.or_else(title).unwrap_or_else(|| id.clone()).to_string()
}
