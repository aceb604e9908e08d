//! The icons of the site and what telephones are told that keep it beside their
//! programs.

use serde_json::json;

use super::card::{Ground, IconView, ground};
use crate::diag::Diagnosed;
use crate::model::PAPER;
use crate::plan::address::Address;
use crate::plan::desk::Desk;
use crate::plan::{Page, View};

/// The icons that are made of points, with their size.
const ICONS: [(&str, u32); 3] =
    [("apple-touch-icon.png", 180), ("icone-192.png", 192), ("icone-512.png", 512)];

/// The mark of the house, as the stylesheet has it.
const MARK: &str =
    "M0 12a12 12 0 0 1 24 0a12 12 0 0 1-24 0zM12 6a6 6 0 0 0 0 12a6 6 0 0 0 0-12z";

/// The icons and the manifest.
pub(super) fn files(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let Ground { plane, ink, mark } = ground("", &desk.look);
    let file =
        |name: &str, view: View| desk.writer(Address::root_file(name)).finish_file(view);
    let drawn = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-8 -8 40 40\">\
         <path fill=\"{plane}\" d=\"M-8-8h40v40h-40z\"/>\
         <path fill=\"{ink}\" d=\"{MARK}\"/></svg>\n"
    );
    let mut manifest = json!({
        "name": desk.site.title,
        "lang": desk.site.language,
        "start_url": "./",
        "display": "browser",
        "background_color": PAPER.to_string(),
        "theme_color": plane.to_string(),
        "icons": [
            {"src": "favicon.svg", "type": "image/svg+xml", "sizes": "any"},
            {"src": "icone-192.png", "type": "image/png", "sizes": "192x192"},
            {"src": "icone-512.png", "type": "image/png", "sizes": "512x512"},
        ],
    });
    if desk.site.name != desk.site.title {
        manifest["short_name"] = desk.site.name.as_str().into();
    }
    let icons = ICONS.iter().map(|(name, size)| {
        let (plane, ink) = (plane.to_string(), ink.to_string());
        let icon = IconView { size: *size, plane, ink, mark };
        file(name, View::Icon(Box::new(icon)))
    });
    let texts = [("favicon.svg", drawn), ("site.webmanifest", format!("{manifest:#}\n"))];
    let texts = texts.map(|(name, text)| file(name, View::Text(text.into())));
    icons.chain(texts).collect()
}
