//! Whether each link of a page leads somewhere.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use super::document::{Document, Link, Manner};
use super::seen::{Names, Seen};
use super::style;
use crate::artifact::Artifact;
use crate::diag::{Fault, Output};
use crate::text::nearest;

/// Every file of the site, with the ids of the pages.
pub(super) struct Places<'a> {
    names: &'a Names,
    /// What is known of each file, by the number of its path.
    files: Vec<Option<&'a Seen>>,
    artifacts: &'a [Arc<Artifact>],
    /// The nearest page of each path that leads nowhere, asked for by many pages.
    nearest: Mutex<BTreeMap<String, Option<String>>>,
}

impl<'a> Places<'a> {
    pub(super) fn new(
        names: &'a Names,
        artifacts: &'a [Arc<Artifact>],
        all: &'a [Arc<Seen>],
    ) -> Self {
        let mut files = vec![None; names.len()];
        for seen in all {
            files[seen.path as usize] = Some(&**seen);
        }
        Self { names, files, artifacts, nearest: Mutex::default() }
    }

    /// Whether all links of a file to others of the site lead there.
    pub(super) fn all_lead(&self, seen: &Seen) -> bool {
        seen.leads.iter().all(|(path, anchor)| {
            self.files[*path as usize].is_some_and(|file| has(file, *anchor))
        })
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
        let (path, anchor) = match target(artifact, link, base_url) {
            Err(fault) => return Some(fault),
            Ok(Target::Inside(path, anchor)) => (path, anchor),
            Ok(_) => return None,
        };
        let file = artifact.path.to_string();
        let number = self.names.get(&path);
        let Some(led) = number.and_then(|it| self.files[it as usize]) else {
            let nearest = self.nearest(&path).filter(|it| it[1..] != *short(&file));
            let link = link.href.clone();
            return Some(Output::BrokenLink { link, file, nearest }.into());
        };
        let anchor = anchor.filter(|it| !it.is_empty());
        let lost = anchor.is_some_and(|it| match self.names.get(&it) {
            None => led.ids.is_some(),
            known => !has(led, known),
        });
        lost.then(|| Output::BrokenAnchor { link: link.href.clone(), file }.into())
    }

    /// The page whose path is nearest, when one is near enough.
    fn nearest(&self, path: &str) -> Option<String> {
        let mut known = self.nearest.lock().expect("no thread panics with it");
        if let Some(found) = known.get(path) {
            return found.clone();
        }
        let files = self.artifacts.iter().map(|it| it.path.as_str());
        let pages = files.filter(|it| it.ends_with(".html")).map(short);
        // A picture or a document is no page that is spelt in another way.
        let last = path.rsplit('/').next().unwrap_or_default();
        let page = last.ends_with(".html") || !last.contains('.');
        let found = if page { nearest(short(path), pages) } else { None };
        let found = found.map(|it| format!("/{it}"));
        known.insert(path.to_owned(), found.clone());
        found
    }
}

/// What every page has in its path says nothing of which one was meant.
fn short(path: &str) -> &str {
    path.trim_end_matches("index.html")
}

/// Whether a file has a place of this id; one that is no page has any.
fn has(file: &Seen, anchor: Option<u32>) -> bool {
    let Some((ids, anchor)) = file.ids.as_ref().zip(anchor) else { return true };
    ids.binary_search(&anchor).is_ok()
}

/// Where a link leads to, or what is wrong with it whatever files there are.
pub(super) fn target(
    artifact: &Artifact,
    link: &Link,
    base_url: &str,
) -> Result<Target, Fault> {
    let page = artifact.path.as_str();
    let (file, href) = (|| page.to_owned(), || link.href.clone());
    match resolved(page, &link.href, base_url) {
        Target::Outside if link.manner == Manner::Fetched => {
            Err(Output::External { link: href(), file: file() }.into())
        }
        Target::Nowhere => {
            let (link, file) = (href(), file());
            Err(Output::BrokenLink { link, file, nearest: None }.into())
        }
        target => Ok(target),
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
pub(super) enum Target {
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
    String::from_utf8_lossy(&in_figures(text, b'%')).into_owned()
}

/// The bytes of a text in which some are written in two figures of 16 after a sign.
pub(super) fn in_figures(text: &str, sign: u8) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let figures = after.get(..2).filter(|it| it.iter().all(u8::is_ascii_hexdigit));
        let figures = figures.and_then(|it| str::from_utf8(it).ok());
        let byte = figures.and_then(|it| u8::from_str_radix(it, 16).ok());
        match byte.filter(|_| *first == sign) {
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
    bytes
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
