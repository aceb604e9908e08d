//! The site map: every public page under the section it belongs to. A large section has
//! pages of its own, in the order of the alphabet.
//!
//! Invariant: no page of it grows with the site: the first one by sections and parts of
//! them, the others by at most `MOST` links.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Serialize;

use super::address::Address;
use super::desk::Desk;
use super::shell::{LinkView, Robots};
use super::writer::{Frame, Writer};
use super::{Page, View};
use crate::artifact::SitePath;
use crate::diag::{Diagnosed, Fact};
use crate::locale::sort_key;
use crate::memo::Known;

/// The most links of a section on the first page; fewer where sections are many.
const FEW: usize = 16;

/// The most links on the first page.
const ALL: usize = 90;

/// The most links of a section on a page of its own.
const MOST: usize = 100;

/// What `site-map.html` sees.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct SiteMapView {
    /// The title.
    pub title: String,
    /// Sections, each with links to its pages, or to the parts of a long list.
    pub sections: Vec<SiteSectionView>,
}

/// Pages that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct SiteSectionView {
    /// Its place on the page.
    pub id: String,
    /// Its name, with its own page where it has one.
    pub title: LinkView,
    /// Its pages.
    pub items: Vec<LinkView>,
}

/// A page that is listed.
struct Listed {
    title: String,
    path: String,
}

/// The pages of the map.
pub(super) fn pages(desk: &Desk<'_>, all: &[Arc<Known<Page>>]) -> Vec<Diagnosed<Page>> {
    let folder = desk.register.languages.own(&Address::home()).from_root();
    let mut sections: BTreeMap<String, Vec<Listed>> = BTreeMap::new();
    let titles: BTreeMap<&SitePath, &str> = all
        .iter()
        .filter_map(|it| Some((&it.path, it.shell.as_ref()?.title.as_str())))
        .collect();
    let open = all.iter().filter_map(|it| {
        let shell = it.shell.as_ref().filter(|it| it.robots == Robots::Index)?;
        let path = shell.canonical.strip_prefix(&desk.site.base_url)?;
        let path = path.strip_prefix(&*folder)?;
        Some((shell, path.to_owned()))
    });
    let with_more = folders(all, &folder);
    for (shell, path) in open {
        let name = path.split_inclusive('/').next().unwrap_or_default();
        // A page of one folder that holds others is the section itself; a folder without
        // a page has no name that readers know.
        let of_folder = SitePath::new(&format!("{folder}{name}index.html"));
        let is_named = of_folder.is_some_and(|it| titles.contains_key(&it));
        let is_alone = path == name && !with_more.contains(name.trim_end_matches('/'));
        let is_alone = is_alone || !is_named;
        let name = if is_alone { "" } else { name };
        let above = shell.breadcrumb.last().map(|it| it.text.as_str());
        let deep = path.matches('/').count() > 2;
        let title = match above.filter(|_| deep) {
            Some(above) => {
                let facts = [("title", (&shell.title).into()), ("above", above.into())];
                desk.words.with("ui-page-of", &facts)
            }
            None => shell.title.clone(),
        };
        sections.entry(name.to_owned()).or_default().push(Listed { title, path });
    }
    let few = few(sections.values().map(Vec::len));
    let mut made = Vec::new();
    let writer = desk.writer(Address::site_map());
    let mut views = Vec::new();
    for (name, mut listed) in sections {
        listed.sort_by_cached_key(|it| (sort_key(&it.title), it.path.clone()));
        let home = SitePath::new(&format!("{folder}{name}index.html"));
        let known = home.as_ref().and_then(|it| titles.get(it)).copied();
        let text = match name.as_str() {
            "" => desk.words.text("ui-pages"),
            _ => known.map_or_else(|| name.trim_end_matches('/').into(), str::to_owned),
        };
        let href = if known.is_some() && !name.is_empty() { &name } else { "" };
        let title = LinkView { href: link(&writer, href), text: text.clone() };
        listed.retain(|it| it.path != name || name.is_empty());
        let id = match name.trim_end_matches('/') {
            "" => "le-site".to_owned(),
            name => name.to_owned(),
        };
        let items = match listed.len() > few {
            false => listed.iter().map(|it| item(&writer, it)).collect(),
            true => {
                let parts = parts(desk, (&id, &text), &listed);
                let links = parts.iter().map(|(text, address, _)| LinkView {
                    text: text.clone(),
                    href: writer.href(address),
                });
                let links = links.collect();
                made.extend(parts.into_iter().map(|(_, _, page)| page));
                links
            }
        };
        views.push(SiteSectionView { id: format!("section-{id}"), title, items });
    }
    let title = desk.words.text("ui-site-map");
    let frame = Frame { title: title.clone(), ..Frame::default() };
    let view = SiteMapView { title, sections: views };
    made.insert(0, writer.finish(frame, View::SiteMap(Box::new(view))));
    made
}

/// How many links of each section stand on the first page, so that it stays light.
fn few(lengths: impl Iterator<Item = usize> + Clone) -> usize {
    let shown = |few: usize| -> usize {
        lengths.clone().map(|it| if it > few { it.div_ceil(MOST) } else { it }).sum()
    };
    (1..=FEW).rev().find(|it| shown(*it) <= ALL).unwrap_or(1)
}

/// The folders at the root of a language that hold more than their own page.
fn folders<'p>(all: &'p [Arc<Known<Page>>], root: &str) -> BTreeSet<&'p str> {
    let folders = all.iter().filter_map(|it| {
        let (folder, rest) = it.path.as_str().strip_prefix(root)?.split_once('/')?;
        (rest != "index.html").then_some(folder)
    });
    folders.collect()
}

/// The pages of a long section, with the first and the last title of each.
fn parts(
    desk: &Desk<'_>,
    (id, section): (&str, &str),
    listed: &[Listed],
) -> Vec<(String, Address, Diagnosed<Page>)> {
    let above = (desk.words.text("ui-site-map"), Address::site_map());
    let parts = listed.chunks(MOST).enumerate().map(|(at, part)| {
        let address = Address::site_map().below(id).below(&(at + 1).to_string());
        let mut writer = desk.writer(address.clone());
        // It holds links to pages that are found by themselves.
        writer.robots = Robots::Noindex;
        let ends = [part.first(), part.last()].map(|it| it.map_or("", |it| &it.title));
        let facts = [("first", Fact::from(ends[0])), ("last", ends[1].into())];
        let range = desk.words.with("ui-from-to", &facts);
        let facts = [("label", Fact::from(section)), ("value", (&range).into())];
        let title = desk.words.with("ui-labelled", &facts);
        let section = SiteSectionView {
            id: format!("section-{id}"),
            title: LinkView { text: section.to_owned(), href: String::new() },
            items: part.iter().map(|it| item(&writer, it)).collect(),
        };
        let trail = vec![above.clone()];
        let frame = Frame { title: title.clone(), trail, ..Frame::default() };
        let view = SiteMapView { title, sections: vec![section] };
        let mut page = writer.finish(frame, View::SiteMap(Box::new(view)));
        // Words of another language stand in another order, in other parts.
        page.value.shell.iter_mut().for_each(|it| it.only_here(desk));
        (range, address, page)
    });
    parts.collect()
}

fn item(writer: &Writer<'_>, it: &Listed) -> LinkView {
    let href = format!("{}{}", writer.address.root(), it.path);
    LinkView { text: it.title.clone(), href }
}

fn link(writer: &Writer<'_>, path: &str) -> String {
    if path.is_empty() {
        String::new()
    } else {
        format!("{}{path}", writer.address.root())
    }
}
