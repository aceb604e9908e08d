//! What the picture of a page says where the page is shared, and the icons of the site.

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::plan::address::Address;

/// What the picture of a page says.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct PosterView {
    /// The title of the page.
    pub title: String,
    /// The section it belongs to; empty for none.
    pub kicker: String,
    /// The name of the site.
    pub site: String,
    /// The colour of its plane: `#b1361e`.
    pub plane: String,
    /// Its mark: 0 is that of the house, then by colour.
    pub mark: usize,
}

/// An icon of the site.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct IconView {
    /// How wide and high it is, in pixels.
    pub size: u32,
    /// The colour of its plane.
    pub plane: String,
    /// Its mark.
    pub mark: usize,
}

/// The planes of the house and of each colour of challenges, as the stylesheet has them
/// (`--cover`): white words on each of them have a contrast of 4.5 at least.
const PLANES: [&str; 9] = [
    "#ad3118", "#2a5dbf", "#a62d68", "#974f00", "#007b28", "#7a43ad", "#007a8f",
    "#ad2c3a", "#626b00",
];

/// The plane and the mark of a colour, by its class: `hue-3`.
pub(super) fn plane(hue: &str) -> (&'static str, usize) {
    let classes = hue.split_ascii_whitespace();
    let mut known = classes.filter_map(|it| {
        let mark: usize = it.strip_prefix("hue-")?.parse().ok()?;
        Some((*PLANES.get(mark)?, mark))
    });
    known.next().unwrap_or((PLANES[0], 0))
}

impl PosterView {
    /// Where the picture stands: pages that say the same share it.
    pub(super) fn address(&self) -> Address {
        let Self { title, kicker, site, plane, mark } = self;
        let said = format!("{title}\n{kicker}\n{site}\n{plane}\n{mark}");
        let digest = Sha256::digest(said.as_bytes());
        let digest: String =
            digest.iter().take(8).map(|it| format!("{it:02x}")).collect();
        Address::root_file(&format!("cartes/{digest}.png"))
    }
}
