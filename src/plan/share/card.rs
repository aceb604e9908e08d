//! What the picture of a page says where the page is shared, and the icons of the site.

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::plan::address::Address;
use crate::plan::look::Look;
use crate::value::Colour;

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
    /// The colour of what stands on it.
    pub ink: String,
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
    /// The colour of its mark.
    pub ink: String,
    /// Its mark.
    pub mark: usize,
}

/// The planes of the house and of each colour of challenges, as the stylesheet has them
/// (`--cover`): white words on each of them have a contrast of 4.5 at least.
const PLANES: [Colour; 9] = [
    Colour::of(0xad, 0x31, 0x18),
    Colour::of(0x2a, 0x5d, 0xbf),
    Colour::of(0xa6, 0x2d, 0x68),
    Colour::of(0x97, 0x4f, 0x00),
    Colour::of(0x00, 0x7b, 0x28),
    Colour::of(0x7a, 0x43, 0xad),
    Colour::of(0x00, 0x7a, 0x8f),
    Colour::of(0xad, 0x2c, 0x3a),
    Colour::of(0x62, 0x6b, 0x00),
];

/// What is painted first, and what stands on it.
#[derive(Clone, Copy, Debug)]
pub(in crate::plan) struct Ground {
    /// The colour of the plane.
    pub(in crate::plan) plane: Colour,
    /// That of the words on it.
    pub(in crate::plan) ink: Colour,
    /// The mark: 0 is that of the house, then by colour.
    pub(super) mark: usize,
}

/// The ground of the house or of a colour of challenges, by its classes (`hue-3`, or
/// `hue-1 hue-9` where colours begin again): that of the brand, where it gives one.
pub(in crate::plan) fn ground(hue: &str, look: &Look) -> Ground {
    let classes = || hue.split_ascii_whitespace();
    let rank = |class: &str| class.strip_prefix("hue-")?.parse::<usize>().ok();
    let built_in = |class: &str| rank(class).filter(|it| *it < PLANES.len());
    let mark = classes().find_map(built_in).unwrap_or(0);
    let of = |class: &str| look.hues.iter().find(|it| it.class == class);
    let given = if hue.is_empty() { of("") } else { classes().rev().find_map(of) };
    match given {
        Some(it) => Ground { plane: it.light.cover, ink: it.light.on, mark },
        None => Ground { plane: PLANES[mark], ink: Colour::WHITE, mark },
    }
}

impl PosterView {
    /// Where the picture stands: pages that say the same share it.
    pub(super) fn address(&self) -> Address {
        let Self { title, kicker, site, plane, ink, mark } = self;
        let said = format!("{title}\n{kicker}\n{site}\n{plane}\n{ink}\n{mark}");
        let digest = Sha256::digest(said.as_bytes());
        let digest: String =
            digest.iter().take(8).map(|it| format!("{it:02x}")).collect();
        Address::root_file(&format!("cartes/{digest}.png"))
    }
}
