//! What is handed over as one file: the kit of a sponsor, the kit of a cohort.
//!
//! Invariants: a kit holds what its page shows and nothing more; each of its files is a
//! page of its own, whose path is its name in the kit; a text in it says what is what.

mod cohort;
mod readme;
mod sponsor;

pub(super) use cohort::of_cohort;
pub(super) use sponsor::of_sponsor;

use std::sync::Arc;

use serde::Serialize;

use super::desk::Desk;
use super::embed::ChartView;
use super::{Page, View};
use crate::artifact::SitePath;
use crate::value::Slug;
use readme::Readme;

/// Files that are handed over as one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct KitView {
    /// The files.
    #[serde(skip)]
    pub files: Vec<KitFile>,
    /// Where its pages have their styles.
    pub styles: KitStyles,
}

/// Where the pages of a kit have their styles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum KitStyles {
    /// Each in itself, so that it can be sent alone.
    #[default]
    Inside,
    /// All in one file beside them, where there are many.
    Beside,
}

/// A file of a kit.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct KitFile {
    /// Its name in the kit.
    pub name: SitePath,
    /// What it is, where it stands in the site.
    pub page: Page,
    /// What it is, as a word of the catalogue.
    what: &'static str,
}

/// A kit that is being filled.
struct Basket<'d, 'a> {
    desk: &'d Desk<'a>,
    styles: KitStyles,
    files: Vec<KitFile>,
}

/// A chart as a file of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct DrawingView {
    /// The chart.
    pub chart: ChartView,
    /// What stands where a definition changed.
    pub break_word: String,
    /// Below it: whose it is, and the day of the build.
    pub source: String,
    /// The language of its words.
    pub language: String,
    /// The colour of its bars: `#b1361e`.
    pub plane: String,
}

impl<'d, 'a> Basket<'d, 'a> {
    fn new(desk: &'d Desk<'a>) -> Self {
        Self { desk, styles: KitStyles::Inside, files: Vec::new() }
    }

    /// A file of the site under a name of the kit.
    fn copy(&mut self, name: &str, page: &Page, what: &'static str) {
        let page = page.clone();
        let name = SitePath::new(name);
        self.files.extend(name.map(|name| KitFile { name, page, what }));
    }

    /// A file that stands in the kit alone.
    fn file(&mut self, name: &str, view: View, what: &'static str) {
        let Some(path) = SitePath::new(name) else { return };
        let page = Page {
            path: path.clone(),
            source: None,
            site: self.desk.site.clone(),
            shell: None,
            view,
            numbers: Vec::new(),
            asked: Vec::new(),
            shown: Default::default(),
            links: Vec::new(),
            pictures: Vec::new(),
        };
        self.files.push(KitFile { name: path, page, what });
    }

    fn text(&mut self, name: &str, text: String, what: &'static str) {
        self.file(name, View::Text(Arc::from(text)), what);
    }

    /// The kit, with the text that says what is what.
    fn packed(mut self, mut readme: Readme<'_>) -> View {
        readme.holds(&self.files, self.styles);
        let readme = readme.end(self.desk);
        self.text("LISEZMOI.txt", readme, "");
        View::Kit(Box::new(KitView { files: self.files, styles: self.styles }))
    }
}

/// A name of a file made of a title, after its number: `1-kits-constitues`.
fn numbered(number: usize, title: &str) -> String {
    match Slug::of(title) {
        Some(slug) => format!("{number}-{slug}"),
        None => number.to_string(),
    }
}
