//! A finished page to one that stands alone: its styles and their typeface inside it or in
//! the same kit, its links from anywhere.
//!
//! Invariant: whoever opens it asks nothing of the network.

use crate::artifact::{Artifact, SitePath};

/// Where a page stands in the site.
pub(super) struct Place<'a> {
    /// Its own address.
    pub(super) page: &'a str,
    /// That of the site, ending in `/`.
    pub(super) base_url: &'a str,
    /// The files that may stand in it, where they are in the site.
    pub(super) beside: &'a [&'a Artifact],
    /// The name of the page in a kit that has its styles in a folder; none for a page
    /// that has them in itself.
    pub(super) styles: Option<&'a str>,
}

/// The stylesheets, each with its typeface in itself, for the folder of a kit.
pub(super) fn styles(beside: &[&Artifact]) -> Vec<Artifact> {
    let sheets = beside.iter().filter(|it| it.path.as_str().ends_with(".css"));
    let files = sheets.filter_map(|it| {
        let bytes = dressed(it, beside).into_bytes();
        Some(Artifact { path: SitePath::new(&folded(it))?, bytes })
    });
    files.collect()
}

/// The name of a stylesheet in a kit: without what changes with each edit of it.
fn folded(sheet: &Artifact) -> String {
    let name = sheet.path.as_str().rsplit('/').next().unwrap_or_default();
    let stem = name.rsplit_once('-').map_or(name, |(it, _)| it);
    format!("styles/{}.css", stem.trim_end_matches(".css"))
}

/// A stylesheet with the files it names in itself; those that are not ours are left out.
fn dressed(sheet: &Artifact, beside: &[&Artifact]) -> String {
    let style = String::from_utf8_lossy(&sheet.bytes);
    let folder = sheet.path.as_str().rsplit_once('/').map_or("", |(it, _)| it);
    let mut parts = style.split("url(");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        let Some((inside, rest)) = part.split_once(')') else { return text };
        let named = inside.trim_matches(['"', '\'']);
        if named.starts_with("data:") || named.starts_with('#') {
            return text + "url(" + part;
        }
        let path = format!("{folder}/{named}");
        let asset = beside.iter().find(|it| it.path.as_str() == path);
        let data = asset.and_then(|it| data(it)).unwrap_or_default();
        text + "url(" + &data + ")" + rest
    })
}

/// The page alone.
pub(super) fn page(html: &str, place: &Place<'_>) -> String {
    let mut alone = String::with_capacity(html.len() * 2);
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let (text, tail) = rest.split_at(start);
        alone.push_str(text);
        let (tag, after) = tail.split_at(end(tail));
        rest = after;
        match name(tag) {
            "link" => alone.push_str(&place.link(tag)),
            "script" => rest = rest.split_once("</script>").map_or("", |(_, it)| it),
            "source" | "picture" | "/picture" => {}
            "img" => alone.push_str(&place.picture(tag)),
            "a" | "area" => alone.push_str(&place.lead(tag)),
            _ => alone.push_str(tag),
        }
    }
    alone.push_str(rest);
    alone
}

impl Place<'_> {
    /// A stylesheet in itself; what else is fetched is left out.
    fn link(&self, tag: &str) -> String {
        match value(tag, "rel") {
            Some("canonical") => tag.to_owned(),
            Some("stylesheet") => {
                let sheet = value(tag, "href").and_then(|it| self.asset(it));
                match (sheet, self.styles) {
                    (None, _) => String::new(),
                    (Some(sheet), None) => {
                        let style = dressed(sheet, self.beside).replace("</", "<\\/");
                        format!("<style>{style}</style>")
                    }
                    (Some(sheet), Some(name)) => {
                        let up = "../".repeat(name.matches('/').count());
                        let href = format!("{up}{}", folded(sheet));
                        format!("<link rel=\"stylesheet\" href=\"{href}\">")
                    }
                }
            }
            _ => String::new(),
        }
    }

    /// A picture in itself; the words of one that is not ours.
    fn picture(&self, tag: &str) -> String {
        let src = value(tag, "src").unwrap_or_default();
        let asset = self.asset(src).and_then(data);
        let words = value(tag, "alt").unwrap_or_default();
        match (asset, words) {
            (Some(data), _) => with(tag, src, &data),
            (None, "") => String::new(),
            (None, words) => format!("<span class=\"meta\">{words}</span>"),
        }
    }

    /// A link from anywhere.
    fn lead(&self, tag: &str) -> String {
        match value(tag, "href") {
            Some(href) if !href.starts_with('#') => with(tag, href, &self.absolute(href)),
            _ => tag.to_owned(),
        }
    }

    /// A file that may stand in the page, by a link of it.
    fn asset(&self, href: &str) -> Option<&Artifact> {
        let absolute = self.absolute(href);
        let path = absolute.strip_prefix(self.base_url)?;
        self.beside.iter().find(|it| it.path.as_str() == path).copied()
    }

    fn absolute(&self, href: &str) -> String {
        let has_scheme = href.split_once(':').is_some_and(|(it, _)| !it.contains('/'));
        if has_scheme || href.starts_with("//") {
            return href.to_owned();
        }
        if href.starts_with('/') {
            let start = self.base_url.find("://").map_or(0, |it| it + 3);
            let host = self.base_url[start..].find('/').map_or(0, |it| start + it);
            return format!("{}{href}", &self.base_url[..host]);
        }
        let own = self.page.strip_prefix(self.base_url).unwrap_or_default();
        let mut folders: Vec<&str> = own.split('/').collect();
        folders.pop();
        let (path, anchor) = href.split_at(href.find(['#', '?']).unwrap_or(href.len()));
        let mut path = path;
        loop {
            if let Some(rest) = path.strip_prefix("../") {
                folders.pop();
                path = rest;
            } else if let Some(rest) = path.strip_prefix("./") {
                path = rest;
            } else {
                break;
            }
        }
        let folders: String = folders.iter().map(|it| format!("{it}/")).collect();
        format!("{}{folders}{path}{anchor}", self.base_url)
    }
}

/// A tag with another value of an attribute, which has no quotes where it was minified.
fn with(tag: &str, value: &str, other: &str) -> String {
    let (quoted, other) = (format!("\"{value}\""), format!("\"{other}\""));
    match tag.contains(&quoted) {
        true => tag.replacen(&quoted, &other, 1),
        false => tag.replacen(&format!("={value}"), &format!("={other}"), 1),
    }
}

/// Where a tag ends: not inside the value of an attribute.
fn end(tag: &str) -> usize {
    if tag.starts_with("<!--") {
        return tag.find("-->").map_or(tag.len(), |it| it + 3);
    }
    let mut quote = None;
    for (at, c) in tag.char_indices() {
        match (quote, c) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            _ => {}
        }
    }
    tag.len()
}

/// The name of the element of a tag: `a`, `/a`.
fn name(tag: &str) -> &str {
    let inside = tag.trim_start_matches('<');
    let ends = |c: char| c.is_ascii_whitespace() || c == '>';
    &inside[..inside.find(ends).unwrap_or(inside.len())]
}

/// The value of an attribute, with or without quotes.
fn value<'t>(tag: &'t str, attribute: &str) -> Option<&'t str> {
    let wanted = format!("{attribute}=");
    let (at, _) = tag.match_indices(&wanted).find(|(at, _)| {
        tag[..*at].ends_with(|c: char| c.is_ascii_whitespace() || c == '"')
    })?;
    let rest = &tag[at + wanted.len()..];
    match rest.strip_prefix('"') {
        Some(rest) => rest.split('"').next(),
        None => rest.split([' ', '>', '\n']).next(),
    }
}

/// A file as an address that holds all of it; none for a kind that pages do not show.
fn data(file: &Artifact) -> Option<String> {
    let name = file.path.as_str();
    let kind = match name.rsplit_once('.')?.1 {
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "ttf" => "font/ttf",
        "otf" => "font/otf",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        _ => return None,
    };
    Some(addressed(kind, &file.bytes))
}

/// A drawing as an address that holds all of it.
pub(in crate::render) fn drawing(svg: &[u8]) -> String {
    addressed("image/svg+xml", svg)
}

fn addressed(kind: &str, bytes: &[u8]) -> String {
    format!("data:{kind};base64,{}", base64(bytes))
}

/// Bytes in sixty-four letters (RFC 4648).
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] =
        b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let byte = |at: usize| u32::from(chunk.get(at).copied().unwrap_or(0));
        let bits = (byte(0) << 16) | (byte(1) << 8) | byte(2);
        for at in 0..4 {
            text.push(match at <= chunk.len() {
                true => char::from(LETTERS[(bits >> (18 - 6 * at)) as usize & 63]),
                false => '=',
            });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_written_as_the_standard_says() {
        let known = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ];
        for (bytes, text) in known {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }

    #[test]
    fn a_page_alone_fetches_nothing_and_leads_where_it_led() {
        let file = |path: &str, text: &str| {
            let path = SitePath::new(path).expect("a path");
            Artifact { path, bytes: text.into() }
        };
        let assets = [
            file("assets/s.css", "@font-face{src:url(f.woff2)}b{content:url(x.gif)}"),
            file("assets/f.woff2", "foo"),
            file("assets/logo.svg", "foo"),
            file("images/a.jpg", "fo"),
        ];
        let assets = assets.each_ref();
        let place = Place {
            page: "https://exemple.org/site/soutiens/un/",
            base_url: "https://exemple.org/site/",
            beside: &assets,
            styles: None,
        };
        let of = |html: &str| page(html, &place);
        let style = of("<link rel=\"stylesheet\" href=\"../../assets/s.css\">");
        let font = "@font-face{src:url(data:font/woff2;base64,Zm9v)}b{content:url()}";
        assert_eq!(style, format!("<style>{font}</style>"));
        assert_eq!(of("<link rel=preload href=../../assets/f.woff2>a"), "a");
        assert_eq!(of("<script src=\"x.js\">if (a < b) {}</script>a"), "a");
        let logo = of("<img src=\"../../assets/logo.svg\" alt=\"Un\">");
        assert_eq!(logo, "<img src=\"data:image/svg+xml;base64,Zm9v\" alt=\"Un\">");
        let photo = |name| {
            format!(
                "<picture><source srcset=a.webp 2x><img src={name} alt=\"Deux\"></picture>"
            )
        };
        assert_eq!(of(&photo("\"autre.jpg\"")), "<span class=\"meta\">Deux</span>");
        let whole = "<img src=\"data:image/jpeg;base64,Zm8=\" alt=\"Deux\">";
        assert_eq!(of(&photo("../../images/a.jpg")), whole);
        let leads = [
            ("../../impact/#un", "https://exemple.org/site/impact/#un"),
            ("./", "https://exemple.org/site/soutiens/un/"),
            ("imprimer/", "https://exemple.org/site/soutiens/un/imprimer/"),
            ("/autre/", "https://exemple.org/autre/"),
            ("mailto:a@exemple.org", "mailto:a@exemple.org"),
        ];
        for (href, whole) in leads {
            let html = of(&format!("<a class=\"num\" href=\"{href}\">a</a>"));
            assert_eq!(html, format!("<a class=\"num\" href=\"{whole}\">a</a>"));
            let html = of(&format!("<a href={href}>a</a>"));
            assert_eq!(html, format!("<a href=\"{whole}\">a</a>"));
        }
        assert_eq!(of("<a href=\"#p\">a</a>"), "<a href=\"#p\">a</a>");
    }
}
