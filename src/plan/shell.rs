//! What stands around the content of a page, and what all pages share.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{Hash, Hasher};

use serde::Serialize;

use super::parts::PartsView;
use super::picture::PictureView;
use super::share::ShareView;

/// What every page knows of the site; made once, shared by all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SiteView {
    /// The name of the site.
    pub title: String,
    /// A shorter one, for the head of pages; the same where there is none.
    pub name: String,
    /// `fr` or `en`.
    pub language: String,
    /// Where the site will stand, ending in `/`.
    pub base_url: String,
    /// Who runs it.
    pub organisation: String,
    /// The licence of the published data, by its name.
    pub data_licence: String,
    /// What the banner says; empty when the data are real.
    pub banner: String,
    /// The sections, for the top of each page.
    pub menu: Vec<MenuItem>,
    /// The other pages that the foot of each page leads to.
    pub footer: Vec<MenuItem>,
    /// A few words about who runs it; empty for none.
    pub presentation: String,
    /// Whom to write to, by role.
    pub contacts: Vec<LinkView>,
    /// Labels that were given and hold.
    pub labels: Vec<LinkView>,
    /// Files with the data, for machines.
    pub data: Vec<MenuItem>,
    /// « Site construit le 1ᵉʳ mars 2021. »
    pub built: String,
    /// The page that searches the site.
    pub search: MenuItem,
    /// What it searches in, from the root of the site.
    pub search_index: String,
    /// The state of accessibility in words, with its statement.
    pub accessibility: MenuItem,
    /// The language of what nobody has translated, and what that is; nothing on the
    /// pages in the language in which the site is written.
    #[serde(skip)]
    pub foreign: Option<Foreign>,
    /// The words of pages, by the names that templates use: `w.skip_link`.
    #[serde(skip)]
    pub words: BTreeMap<String, String>,
}

/// What stays as it is written on the pages of a second language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Foreign {
    /// The language of the originals: `fr`.
    pub language: String,
    /// The folder of these pages, from the root of the site: `en/`.
    pub folder: String,
    /// What is said after a link to a page in the other language: « (in French) ».
    pub note: String,
    /// Texts that nobody has translated.
    pub texts: BTreeSet<String>,
}

/// A link that stands on every page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct MenuItem {
    /// What it says.
    pub text: String,
    /// Where it leads, from the root of the site: goes after `shell.root`. Empty when
    /// there is no such page.
    pub path: String,
}

/// What stands around the content of one page.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Shell {
    /// The title of the page, without that of the site.
    pub title: String,
    /// One sentence for search engines and link previews.
    pub description: String,
    /// The address of the page, with that of the site.
    pub canonical: String,
    /// The same page in each language in which it is there, itself included; empty for
    /// a page in one language.
    pub alternates: Vec<AlternateView>,
    /// The way to the other language; none for a site in one language.
    pub switch: Option<SwitchView>,
    /// The way to the root of the site: `./`, `../../`.
    pub root: String,
    /// The way to the front page in the language of this one.
    pub home: String,
    /// The pages above this one, the front page first.
    pub breadcrumb: Vec<LinkView>,
    /// What the page is called after them.
    pub here: String,
    /// The menu item this page belongs to, by its path; empty for none.
    pub section: String,
    /// The colour of its challenge, as a class of the stylesheet; empty for none.
    pub hue: String,
    /// Whether search engines may keep it.
    pub robots: Robots,
    /// Whether it is of the past.
    pub standing: Standing,
    /// When it was first published, in words; empty when it does not say.
    pub published: String,
    /// When it was last changed, in words; empty when it does not say.
    pub updated: String,
    /// Its picture; none when it has none.
    pub picture: Option<PictureView>,
    /// Other names by which it is looked for.
    pub names: Vec<String>,
    /// The ways to the other parts of a long list; none for other pages.
    pub parts: Option<PartsView>,
    /// What is seen of it where it is shared.
    pub share: ShareView,
}

/// A page in one of its languages, for search engines.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct AlternateView {
    /// `fr`, `en`; `x-default` for those who speak neither.
    pub language: String,
    /// The address of the page, with that of the site.
    pub url: String,
}

/// The way to the other language of a site.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct SwitchView {
    /// Its code: `en`.
    pub language: String,
    /// Its name in itself; where this page is not there, that of the page it leads to.
    pub text: String,
    /// Where it leads, from this page.
    pub href: String,
}

/// Whether search engines may keep a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Robots {
    /// They may.
    #[default]
    Index,
    /// They may not: it is for those who were given the address.
    Noindex,
}

/// Whether a page is of the past.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// It holds.
    #[default]
    Current,
    /// It is kept as it was, under a banner.
    Archived,
}

/// A link to a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct LinkView {
    /// What it says.
    pub text: String,
    /// Where it leads, from the page that holds it; empty when there is no page.
    pub href: String,
}

/// Only the title: what all pages share is compared as a whole, and hashed with every
/// page.
impl Hash for SiteView {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.title.hash(state);
    }
}
