//! Where each thing stands in the site: one value gives its file and every link to it.
//!
//! Invariants: nothing else in the program spells a path of the site. Pages are folders
//! (`defis/sans-abri/`), so that links read the same on every host; links between pages
//! are relative, so that the site works in any folder.

use super::picture::within;
use crate::artifact::SitePath;
use crate::locale::{Language, Words};
use crate::model::{
    Action, Challenge, Cohort, CourseDay, FreePage, Indicator, Partner, Platform,
    Program, Project, Sponsor, Story,
};
use crate::parse::Meta;
use crate::picture::{Picture, Variant};
use crate::value::Slug;

/// A page or file of the site, perhaps a place in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// From the root of the site, ending in `/` for a page; empty for the front page.
    path: String,
    /// The id of a place in the page; empty for the page itself.
    anchor: String,
}

/// The pages that the program makes whatever there is to show, by the name of the free
/// page that introduces them, with their place in the site.
const GENERATED: [(&str, &str); 21] = [
    ("home", ""),
    ("programs", "programmes/"),
    ("challenges", "defis/"),
    ("actions", "actions/"),
    ("partners", "partenaires/"),
    ("stories", "recits/"),
    ("impact", "impact/"),
    ("indicators", "impact/indicateurs/"),
    ("figures", "impact/chiffres/"),
    ("targets", "impact/objectifs/"),
    ("sources", "impact/sources/"),
    ("surveys", "impact/enquetes/"),
    ("divergences", "impact/divergences/"),
    ("method", "impact/methode/"),
    ("restatements", "impact/rectifications/"),
    ("data", "donnees/"),
    ("projects", "cooperations/"),
    ("platforms", "entraide/"),
    ("territories", "territoires/"),
    ("support", "soutenir/"),
    ("search", "recherche/"),
];

impl Address {
    fn new(path: &str) -> Self {
        Self { path: path.into(), anchor: String::new() }
    }

    /// The front page.
    pub fn home() -> Self {
        Self::new("")
    }

    /// A page that is made whatever there is to show, by the name of the free page that
    /// introduces it: `challenges`, `method`.
    pub fn generated(name: &str) -> Option<Self> {
        let known = GENERATED.iter().find(|(it, _)| *it == name);
        known.map(|(_, path)| Self::new(path))
    }

    /// Whether the program makes this page whatever there is to show.
    pub(super) fn is_generated(&self) -> bool {
        GENERATED.iter().any(|(_, path)| *path == self.path)
    }

    /// The list of one kind of thing; the name is one that the table above holds.
    pub(super) fn list(name: &str) -> Self {
        Self::generated(name).expect("the names of our lists stand in GENERATED")
    }

    /// What readers of one language search in.
    pub(super) fn search_index(language: &str) -> Self {
        Self::list("search").file(&format!("index-{language}.json"))
    }

    /// What is new of actions or stories, as a feed.
    pub(super) fn feed(name: &str) -> Self {
        let file = if name == "actions" { "nouveautes.atom" } else { "recits.atom" };
        Self::list(name).file(file)
    }

    /// The restatements as a feed.
    pub(super) fn restatements_feed() -> Self {
        Self::list("impact").file("rectifications.atom")
    }

    pub(super) fn program(program: &Program<'_>) -> Self {
        Self::list("programs").below(&slug(&program.page.meta, &program.page.id))
    }

    pub(super) fn edition(program: &Program<'_>, edition: &Slug) -> Self {
        Self::program(program).at(edition.as_str())
    }

    pub(super) fn glance(program: &Program<'_>) -> Self {
        Self::program(program).below("en-un-coup-d-oeil")
    }

    pub(super) fn calendar(program: &Program<'_>) -> Self {
        Self::program(program).below("calendrier")
    }

    /// A year of a calendar: `calendrier/2020/`.
    pub(super) fn calendar_year(program: &Program<'_>, year: i16) -> Self {
        Self::calendar(program).below(&year.to_string())
    }

    /// A month of it: `calendrier/2020-04/`.
    pub(super) fn calendar_month(
        program: &Program<'_>,
        (year, month): (i16, i8),
    ) -> Self {
        Self::calendar(program).below(&format!("{year}-{month:02}"))
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
        Self::list("challenges").below(&slug(&challenge.page.meta, &challenge.page.id))
    }

    pub(super) fn action(action: &Action<'_>) -> Self {
        Self::list("actions").below(&slug(&action.page.meta, &action.page.id))
    }

    pub(super) fn partner(partner: &Partner<'_>) -> Self {
        Self::list("partners").below(&slug(&partner.page.meta, &partner.page.id))
    }

    pub(super) fn story(story: &Story<'_>) -> Self {
        Self::list("stories").below(&slug(&story.page.meta, &story.page.id))
    }

    pub(super) fn project(project: &Project<'_>) -> Self {
        Self::list("projects").below(&slug(&project.page.meta, &project.page.id))
    }

    pub(super) fn platform(platform: &Platform<'_>) -> Self {
        let slug = platform.head.slug.as_ref().unwrap_or(platform.id);
        Self::list("platforms").below(slug.as_str())
    }

    /// The page of a territory; its name is one that no other territory has.
    pub(super) fn territory(name: &str) -> Self {
        Self::list("territories").below(name)
    }

    /// All pages by kind.
    pub(super) fn site_map() -> Self {
        Self::new("plan-du-site/")
    }

    pub(super) fn cohort(cohort: &Cohort<'_>) -> Self {
        Self::new("promotions/").below(cohort.head.id.value.as_str())
    }

    /// Files that are handed over as one, beside a page.
    pub(super) fn kit(&self) -> Self {
        self.file("kit.zip")
    }

    pub(super) fn sponsor(sponsor: &Sponsor<'_>) -> Self {
        Self::new("soutiens/").below(&slug(&sponsor.page.meta, &sponsor.page.id))
    }

    /// The report of a grant.
    pub(super) fn report(sponsor: &Sponsor<'_>) -> Self {
        Self::sponsor(sponsor).below("bilan")
    }

    pub(super) fn indicator(indicator: &Indicator<'_>) -> Self {
        Self::list("indicators").below(indicator.head.slug.as_str())
    }

    /// The values of one indicator as files: for programs, and for a spreadsheet.
    pub(super) fn indicator_data(indicator: &Indicator<'_>) -> [Self; 2] {
        let folder = Self::list("data").below("indicateurs");
        let name = Self::indicator(indicator).name();
        [folder.file(&format!("{name}.csv")), folder.file(&format!("{name}-excel.csv"))]
    }

    /// The records behind an indicator, as a file.
    pub(super) fn entries(indicator: &Indicator<'_>) -> Self {
        let name = Self::indicator(indicator).name();
        Self::root_file(&format!("donnees/indicateurs/{name}/entrees.csv"))
    }

    /// The figures of one section, or of a part of it: `impact/chiffres/autres/2/`.
    pub(super) fn figures(section: &str, part: usize) -> Self {
        Self::list("figures").below(section).part(part)
    }

    /// Changes of published numbers, those of before in parts.
    pub(super) fn restatements(part: Option<usize>) -> Self {
        let list = Self::list("restatements");
        part.map_or(list.clone(), |it| list.below(&it.to_string()))
    }

    /// The values of a concept, side by side.
    pub(super) fn concept(id: &Slug) -> Self {
        Self::list("divergences").below(id.as_str())
    }

    /// The page of a free page: its folders as they are, its name in French; or the page
    /// that it introduces.
    pub(super) fn free_page(path: &str, page: &FreePage<'_>) -> Self {
        if let Some(introduced) = Self::generated(path) {
            return introduced;
        }
        let name = slug(&page.page.meta, &page.page.id);
        match path.rsplit_once('/') {
            Some((folders, _)) => Self::new(&format!("{folders}/{name}/")),
            None => Self::new(&format!("{name}/")),
        }
    }

    /// A file made of a picture, with what it holds in its name: a browser may keep it
    /// for ever.
    pub(super) fn picture(picture: &Picture, variant: Variant) -> Self {
        let file = within(picture.path.as_str());
        let file = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        let parts = file.split('/').filter_map(Slug::of);
        let name = parts.map(|it| it.to_string()).collect::<Vec<_>>().join("/");
        let digest: String = picture.key.chars().take(8).collect();
        let (width, extension) = (variant.width, variant.format.extension());
        Self::new(&format!("images/{name}-{digest}-{width}.{extension}"))
    }

    /// A part of a long list that begins at this page.
    pub(super) fn part(&self, number: usize) -> Self {
        if number == 1 { self.clone() } else { self.below(&number.to_string()) }
    }

    /// The page one folder further down.
    pub(super) fn below(&self, name: &str) -> Self {
        Self::new(&format!("{}{name}/", self.path))
    }

    /// A file beside the page: `calendrier.ics`.
    pub(super) fn file(&self, name: &str) -> Self {
        Self::new(&format!("{}{name}", self.path))
    }

    /// The same page among those of the second language of a site.
    pub(super) fn abroad(&self, language: Language) -> Self {
        let path = format!("{}/{}", language.code(), self.path);
        Self { path, anchor: self.anchor.clone() }
    }

    /// Whether it is a page, and not a file beside one.
    pub(super) fn is_page(&self) -> bool {
        self.path.is_empty() || self.path.ends_with('/')
    }

    /// A place in the page.
    pub(super) fn at(&self, anchor: &str) -> Self {
        Self { path: self.path.clone(), anchor: anchor.into() }
    }

    /// A file at the root of the site: `robots.txt`, `404.html`.
    pub(super) fn root_file(name: &str) -> Self {
        Self::new(name)
    }

    /// The address that an editor wrote from the root of the site: `defis/` or
    /// `/defis/`, `/ancien.html`; `None` when it leaves the site, or is hidden in it.
    pub(super) fn written(text: &str) -> Option<Self> {
        let path = text.strip_prefix('/').unwrap_or(text);
        let address = Self::new(path);
        let apart = path.starts_with(['/', '.']);
        (!apart && address.try_path().is_some()).then_some(address)
    }

    /// The file that the page is.
    pub fn path(&self) -> SitePath {
        self.try_path().expect("an address is made of slugs and names of folders")
    }

    fn try_path(&self) -> Option<SitePath> {
        let index = if self.is_page() { "index.html" } else { "" };
        SitePath::new(&format!("{}{index}", self.path))
    }

    /// The way from the root of the site: goes after `shell.root`.
    pub fn from_root(&self) -> String {
        match self.anchor.as_str() {
            "" => self.path.clone(),
            anchor => format!("{}#{anchor}", self.path),
        }
    }

    /// The way from a page to the root of the site: `./`, `../../`.
    pub fn root(&self) -> String {
        match self.path.matches('/').count() {
            0 => "./".to_owned(),
            depth => "../".repeat(depth),
        }
    }

    /// The link to it on another page.
    pub fn from(&self, page: &Self) -> String {
        if self.path == page.path && !self.anchor.is_empty() {
            return format!("#{}", self.anchor);
        }
        format!("{}{}", page.root(), self.from_root())
    }

    /// The link to it from outside the site.
    pub fn absolute(&self, base_url: &str) -> String {
        format!("{base_url}{}", self.from_root())
    }

    /// The page one folder up; none for the front page and for files.
    pub(super) fn parent(&self) -> Option<Self> {
        let path = self.path.strip_suffix('/')?;
        Some(Self::new(path.rsplit_once('/').map_or("", |(parent, _)| parent)).slashed())
    }

    fn slashed(mut self) -> Self {
        if !self.path.is_empty() {
            self.path.push('/');
        }
        self
    }

    /// The last part of its path: `sans-abri`.
    pub(super) fn name(&self) -> String {
        let path = self.path.trim_end_matches('/');
        path.rsplit('/').next().unwrap_or(path).to_owned()
    }

    /// The place in the page; empty for the page itself.
    pub(super) fn anchor(&self) -> &str {
        &self.anchor
    }

    /// The page without the place in it.
    pub fn page(&self) -> Self {
        Self::new(&self.path)
    }
}

/// The last part of the address of a Markdown page.
fn slug(meta: &Meta, id: &Slug) -> String {
    let own = meta.slug.as_ref().map(|it| it.value.clone());
    let title = || meta.title.as_ref().and_then(|it| Slug::of(&it.value));
    own.or_else(title).unwrap_or_else(|| id.clone()).to_string()
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn a_link_leads_from_one_page_to_another_whatever_the_folder() {
        let home = Address::home();
        let challenge = Address::new("defis/sans-abri/");
        let place = challenge.at("etapes");
        assert_eq!(home.path().as_str(), "index.html");
        assert_eq!(challenge.from(&home), "./defis/sans-abri/");
        assert_eq!(home.from(&challenge), "../../");
        assert_eq!(place.from(&challenge), "#etapes");
        assert_eq!(place.from(&Address::new("actions/")), "../defis/sans-abri/#etapes");
        assert_eq!(challenge.path().as_str(), "defis/sans-abri/index.html");
    }

    #[test]
    fn an_old_address_stays_inside_the_site() {
        assert!(
            ["../a/", "//evil.example/", "a//b", "/.fabrique-manifest"]
                .iter()
                .all(|it| { Address::written(it).is_none() })
        );
        let old = Address::written("/ancien.html").expect("it is inside");
        assert_eq!(old.path().as_str(), "ancien.html");
    }
}
