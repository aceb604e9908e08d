//! Whether each link of a page leads somewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use super::document::{Document, Link, Manner};
use super::style;
use crate::artifact::Artifact;
use crate::diag::{Fault, Output};
use crate::text::nearest;

/// Every file of the site, with the ids of the pages.
pub(super) struct Places<'a> {
    files: BTreeSet<&'a str>,
    ids: BTreeMap<&'a str, &'a BTreeMap<String, usize>>,
    /// The nearest page of each path that leads nowhere, asked for by many pages.
    nearest: Mutex<BTreeMap<String, Option<String>>>,
}

impl<'a> Places<'a> {
    pub(super) fn new(
        artifacts: &'a [Arc<Artifact>],
        read: &'a [Option<Document>],
    ) -> Self {
        let pages = artifacts.iter().zip(read);
        let pages =
            pages.filter_map(|(it, page)| Some((it.path.as_str(), &page.as_ref()?.ids)));
        Self {
            files: artifacts.iter().map(|it| it.path.as_str()).collect(),
            ids: pages.collect(),
            nearest: Mutex::default(),
        }
    }

    /// The links of a page that lead nowhere, or that fetch from elsewhere.
    pub(super) fn broken(
        &self,
        artifact: &Artifact,
        document: &Document,
        base_url: &str,
    ) -> Vec<Fault> {
        let links = document.links.iter();
        let broken = links.filter_map(|link| self.fault(artifact, link, base_url));
        broken.chain(styled(artifact, &document.styles, base_url)).collect()
    }

    fn fault(&self, artifact: &Artifact, link: &Link, base_url: &str) -> Option<Fault> {
        let page = artifact.path.as_str();
        let file = page.to_owned();
        let (path, anchor) = match resolved(page, &link.href, base_url) {
            Target::Outside if link.manner == Manner::Fetched => {
                let link = link.href.clone();
                return Some(Output::External { link, file }.into());
            }
            Target::Outside | Target::Itself => return None,
            Target::Nowhere => {
                let link = link.href.clone();
                return Some(Output::BrokenLink { link, file, nearest: None }.into());
            }
            Target::Inside(path, anchor) => (path, anchor),
        };
        if !self.files.contains(path.as_str()) {
            let (link, nearest) = (link.href.clone(), self.nearest(&path));
            return Some(Output::BrokenLink { link, file, nearest }.into());
        }
        let ids = self.ids.get(path.as_str())?;
        let lost = anchor.is_some_and(|it| !it.is_empty() && !ids.contains_key(&it));
        lost.then(|| Output::BrokenAnchor { link: link.href.clone(), file }.into())
    }

    /// The page whose path is nearest, when one is near enough.
    fn nearest(&self, path: &str) -> Option<String> {
        let mut known = self.nearest.lock().expect("no thread panics with it");
        if let Some(found) = known.get(path) {
            return found.clone();
        }
        // What every page has in its path says nothing of which one was meant.
        let short = |it: &'a str| it.trim_end_matches("index.html");
        let pages = self.ids.keys().map(|it| short(it));
        let found = nearest(path.trim_end_matches("index.html"), pages);
        let found = found.map(|it| format!("/{it}"));
        known.insert(path.to_owned(), found.clone());
        found
    }
}

/// What a stylesheet fetches from elsewhere.
pub(super) fn styled(artifact: &Artifact, css: &str, base_url: &str) -> Vec<Fault> {
    let page = artifact.path.as_str();
    let outside = style::fetched(css)
        .into_iter()
        .filter(|it| matches!(resolved(page, it, base_url), Target::Outside));
    let file = || page.to_owned();
    outside.map(|it| Output::External { link: it.into(), file: file() }.into()).collect()
}

/// What a link leads to.
enum Target {
    /// Another site, or another program.
    Outside,
    /// A file of the site, perhaps a place in it.
    Inside(String, Option<String>),
    /// What is written in the link: `data:…`.
    Itself,
    /// A folder above the site.
    Nowhere,
}

fn resolved(page: &str, href: &str, base_url: &str) -> Target {
    let (address, anchor) = match href.split_once('#') {
        Some((address, anchor)) => (address, Some(decoded(anchor))),
        None => (href, None),
    };
    let address = address.split('?').next().unwrap_or_default();
    let root = base_url.split_once("://").map_or("", |(_, rest)| rest);
    let root = root.split_once('/').map_or("", |(_, path)| path);
    let (folder, rest) = if let Some(rest) = address.strip_prefix(base_url) {
        ("", rest)
    } else if address.starts_with("data:") {
        return Target::Itself;
    } else if is_outside(address) {
        return Target::Outside;
    } else if let Some(rest) = address.strip_prefix('/') {
        let Some(rest) = rest.strip_prefix(root) else { return Target::Nowhere };
        ("", rest)
    } else if address.is_empty() {
        return Target::Inside(page.to_owned(), anchor);
    } else {
        (page.rsplit_once('/').map_or("", |(folder, _)| folder), address)
    };
    match joined(folder, &decoded(rest)) {
        Some(path) => Target::Inside(path, anchor),
        None => Target::Nowhere,
    }
}

fn is_outside(address: &str) -> bool {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme);
    address.starts_with("//") || scheme.is_some_and(|it| !it.contains('/'))
}

/// The file that a relative path leads to from a folder.
fn joined(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|it| !it.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    let last = path.rsplit('/').next().unwrap_or_default();
    if matches!(last, "" | "." | "..") {
        parts.push("index.html");
    }
    Some(parts.join("/"))
}

/// The text of an address: `%C3%A9` is « é ».
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digits = after.get(..2).and_then(|it| str::from_utf8(it).ok());
        let byte = digits.and_then(|it| u8::from_str_radix(it, 16).ok());
        match byte.filter(|_| *first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leads(page: &str, href: &str) -> String {
        match resolved(page, href, "https://exemple.org/fabrique/") {
            Target::Inside(path, anchor) => match anchor {
                Some(anchor) => format!("{path}#{anchor}"),
                None => path,
            },
            Target::Outside => "outside".into(),
            Target::Itself => "itself".into(),
            Target::Nowhere => "nowhere".into(),
        }
    }

    #[test]
    fn a_link_is_followed_as_a_browser_follows_it() {
        let page = "defis/sans-abri/index.html";
        assert_eq!(leads(page, "../../"), "index.html");
        assert_eq!(leads(page, "./"), "defis/sans-abri/index.html");
        assert_eq!(leads(page, "../#tous"), "defis/index.html#tous");
        assert_eq!(leads(page, "#%C3%A9t%C3%A9"), "defis/sans-abri/index.html#été");
        assert_eq!(leads(page, "/fabrique/actions/"), "actions/index.html");
        assert_eq!(leads(page, "https://exemple.org/fabrique/a.css"), "a.css");
        assert_eq!(leads(page, "../../../x/"), "nowhere");
        assert_eq!(leads(page, "/actions/"), "nowhere");
        assert_eq!(leads(page, "mailto:a@exemple.org"), "outside");
        assert_eq!(leads(page, "//cdn.example/x.js"), "outside");
        assert_eq!(leads(page, "a.html?b=c"), "defis/sans-abri/a.html");
    }
}
