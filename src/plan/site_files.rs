//! The files that every site has: what search engines read, the page for addresses
//! that lead nowhere.
//!
//! Invariant: one address, one page; the second one is told and left out.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Serialize;

use super::address::Address;
use super::desk::Desk;
use super::html::escape;
use super::shell::{AlternateView, LinkView, Robots, Shell};
use super::writer::Frame;
use super::{Page, View};
use crate::artifact::SitePath;
use crate::diag::{Diagnosed, Diagnostic, Diagnostics, Structure};
use crate::memo::Known;
use crate::model::Publication;
use crate::parse::Meta;
use crate::text::{Location, SourcePath, Span};
use crate::value::{Date, Day};

/// What `404.html` sees.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct NotFoundView {
    /// Where to go from here.
    pub links: Vec<LinkView>,
}

/// The files that every site has, made after all others.
pub(super) fn files(desk: &Desk<'_>, pages: &[&Page]) -> Vec<Diagnosed<Page>> {
    vec![not_found(desk), site_map(desk, pages), robots(desk)]
}

/// The pages without those whose address was already taken, which are told. What is a
/// folder of one page cannot be the file of another.
pub(super) fn each_once(
    pages: Vec<Arc<Known<Page>>>,
) -> Diagnosed<Vec<Arc<Known<Page>>>> {
    let mut diagnostics = Diagnostics::default();
    let mut files: BTreeMap<String, Option<SourcePath>> = BTreeMap::new();
    let mut folders: BTreeMap<String, Option<SourcePath>> = BTreeMap::new();
    let mut kept = Vec::new();
    for page in pages {
        let path = page.path.as_str();
        let above = || path.match_indices('/').map(|(at, _)| &path[..at]);
        let first = files.get(path).or_else(|| folders.get(path));
        match first.or_else(|| above().find_map(|it| files.get(it))) {
            None => {
                for folder in above() {
                    let first = folders.entry(folder.to_owned());
                    first.or_insert_with(|| page.source.clone());
                }
                files.insert(path.to_owned(), page.source.clone());
                kept.push(page);
            }
            Some(first) => {
                let first_source = first.clone();
                let first = first.as_ref().map_or("Fabrique", SourcePath::as_str);
                let url = page.path.as_str().trim_end_matches("index.html");
                let url = format!("/{url}");
                let fault =
                    |first: &str| Structure::DuplicateUrl { url, first: first.into() };
                // A page of our own has no file: the other one gives way.
                let (fault, path) = match (page.source.clone(), first_source) {
                    (Some(path), _) => (fault(first), Some(path)),
                    (None, other) => (fault("Fabrique"), other),
                };
                if let Some(path) = path {
                    let location = Location { path, span: Span::default() };
                    diagnostics.push(Diagnostic::new(fault, location));
                }
            }
        }
    }
    Diagnosed { value: kept, diagnostics }
}

/// The pages without those whose address the first language has taken, which are told.
pub(super) fn beside(
    pages: Vec<Arc<Known<Page>>>,
    taken: &BTreeMap<&SitePath, Option<&SourcePath>>,
) -> Diagnosed<Vec<Arc<Known<Page>>>> {
    let mut diagnostics = Diagnostics::default();
    let mut kept = Vec::with_capacity(pages.len());
    for page in pages {
        let Some(first) = taken.get(&page.path) else {
            kept.push(page);
            continue;
        };
        let url = format!("/{}", page.path.as_str().trim_end_matches("index.html"));
        let first_name = first.map_or("Fabrique", SourcePath::as_str).to_owned();
        let fault = Structure::DuplicateUrl { url, first: first_name };
        if let Some(path) = page.source.clone().or_else(|| first.cloned()) {
            let location = Location { path, span: Span::default() };
            diagnostics.push(Diagnostic::new(fault, location));
        }
    }
    Diagnosed { value: kept, diagnostics }
}

/// The page for addresses that lead nowhere: it is shown at any depth, so that its
/// links begin at the root of the host.
fn not_found(desk: &Desk<'_>) -> Diagnosed<Page> {
    let mut writer = desk.writer(Address::root_file("404.html"));
    writer.publication = Publication::Unlisted;
    let root = root_of_host(&desk.site.base_url);
    let menu = desk.site.menu.iter();
    let home = LinkView { text: desk.words.text("ui-home"), href: root.clone() };
    let sections = menu
        .map(|it| LinkView { text: it.text.clone(), href: format!("{root}{}", it.path) });
    let links = std::iter::once(home).chain(sections).collect();
    let frame = Frame {
        title: desk.words.text("ui-not-found-title"),
        description: desk.words.text("ui-not-found-text"),
        ..Frame::default()
    };
    let mut page = writer.finish(frame, View::NotFound(Box::new(NotFoundView { links })));
    if let Some(shell) = &mut page.value.shell {
        let home = root.clone();
        *shell = Shell { root, home, breadcrumb: Vec::new(), ..shell.clone() };
        if let Some(switch) = &mut shell.switch {
            switch.href =
                format!("{}{}", shell.root, switch.href.trim_start_matches("./"));
        }
    }
    page
}

/// The path of the site on its host: `/` or `/fabrique/`.
fn root_of_host(base_url: &str) -> String {
    let rest = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    rest.split_once('/').map_or_else(|| "/".to_owned(), |(_, path)| format!("/{path}"))
}

fn site_map(desk: &Desk<'_>, pages: &[&Page]) -> Diagnosed<Page> {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"",
    );
    if desk.register.languages.is_two() {
        text.push_str(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"");
    }
    text.push_str(">\n");
    let changed: BTreeMap<&SourcePath, Day> = desk
        .register
        .told()
        .filter_map(|(told, _)| Some((told.source, changed(told.meta)?)))
        .collect();
    let mut entries: Vec<(&str, &[AlternateView], Option<&SourcePath>)> = Vec::new();
    for page in pages {
        let Some(shell) = page.shell.as_ref().filter(|it| it.robots == Robots::Index)
        else {
            continue;
        };
        let (own, source) = (shell.canonical.as_str(), page.source.as_ref());
        entries.push((own, &shell.alternates, source));
        let others = shell.alternates.iter().map(|it| it.url.as_str());
        let others: BTreeSet<&str> = others.filter(|it| *it != own).collect();
        entries.extend(others.into_iter().map(|url| (url, &*shell.alternates, source)));
    }
    entries.sort_unstable_by_key(|(url, ..)| *url);
    for (url, alternates, source) in entries {
        text.push_str(&format!("<url><loc>{}</loc>", escape(url)));
        if let Some(day) = source.and_then(|it| changed.get(it)) {
            text.push_str(&format!("<lastmod>{day}</lastmod>"));
        }
        for AlternateView { language, url } in alternates {
            text.push_str(&format!(
                "<xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\"{}\"/>",
                escape(url)
            ));
        }
        text.push_str("</url>\n");
    }
    text.push_str("</urlset>\n");
    raw(desk, "sitemap.xml", text)
}

fn robots(desk: &Desk<'_>) -> Diagnosed<Page> {
    let map = Address::root_file("sitemap.xml").absolute(&desk.site.base_url);
    raw(desk, "robots.txt", format!("User-agent: *\nAllow: /\n\nSitemap: {map}\n"))
}

fn raw(desk: &Desk<'_>, name: &str, text: String) -> Diagnosed<Page> {
    desk.writer(Address::root_file(name)).finish_raw(Arc::from(text))
}

/// The last day on which a page says that it was changed.
fn changed(meta: &Meta) -> Option<Day> {
    let last = |date: Option<Date>| date.and_then(Date::last);
    last(meta.updated).max(last(meta.published))
}
