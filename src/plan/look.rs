//! The look of a site: its colours for light and dark screens and for paper, worked out
//! from those of its brand, and the files that it names.
//!
//! Invariant: whatever colour a brand gives, text in it and on it has a contrast of 4.5.

use std::hash::Hash;

use super::desk::challenges;
use crate::model::{Catalog, INK, PAPER, TEXT};
use crate::text::{Location, Spanned};
use crate::value::Colour;

/// What the brand adds to the built-in style.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Look {
    /// The colours that it gives, the house first.
    pub hues: Vec<HueLook>,
    /// A picture among the assets.
    pub logo: Option<(String, Location)>,
    /// A typeface among the assets, or `system`.
    pub face: Option<(String, Location)>,
    /// Whether the typeface has no narrow no-break space.
    pub lacks_narrow_space: bool,
}

/// All that is made from one colour.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct HueLook {
    /// The class of the challenge: `hue-3`; empty for the house.
    pub class: String,
    /// A mark that white text may cross.
    pub night: Colour,
    /// On a light screen.
    pub light: Shades,
    /// On a dark one.
    pub dark: Shades,
    /// On paper.
    pub print: Shades,
}

/// A colour in its uses.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Shades {
    /// Text and links.
    pub accent: Colour,
    /// Drawings.
    pub fill: Colour,
    /// A plane.
    pub cover: Colour,
    /// Text on the plane.
    pub on: Colour,
    /// A mark on the plane.
    pub deep: Colour,
    /// What is light, under ink.
    pub pale: Colour,
}

/// The tinted bands of the built-in style, light and dark, and its dark paper.
const TINT: Colour = Colour::of(0xf2, 0xea, 0xdb);
const DARK_TINT: Colour = Colour::of(0x2a, 0x23, 0x1d);
const DARK_INK: Colour = Colour::of(0xef, 0xea, 0xe1);

/// The look that the brand of a site asks for.
pub(super) fn look(catalog: &Catalog<'_>) -> Look {
    let (brand, path) = (&catalog.site.brand, catalog.site.path);
    let named = |it: Option<&Spanned<String>>| {
        let location = |span| Location { path: path.clone(), span };
        it.map(|it| (it.value.clone(), location(it.span)))
    };
    let house = brand.house.map(|it| hue(String::new(), it));
    let of_challenges =
        challenges(catalog).into_iter().zip(1..).filter_map(|(id, rank)| {
            let colour = brand.hues.get(id)?;
            Some(hue(format!("hue-{rank}"), *colour))
        });
    Look {
        hues: house.into_iter().chain(of_challenges).collect(),
        logo: named(brand.logo),
        face: named(brand.face),
        lacks_narrow_space: brand.lacks_narrow_space,
    }
}

fn hue(class: String, given: Colour) -> HueLook {
    let (black, white) = (Colour::BLACK, Colour::WHITE);
    let on = if given.contrast(white) >= TEXT { white } else { INK };
    // A mark stays away from the text of its plane.
    let away = if on == white { black } else { white };
    let light = Shades {
        accent: until(given, black, |it| it.contrast(TINT) >= TEXT),
        fill: given,
        cover: given,
        on,
        deep: given.toward(away, 16),
        pale: until(given.toward(white, 72), white, |it| it.contrast(INK) >= 900),
    };
    let cover = if on == white { given.toward(black, 14) } else { given };
    let dark = Shades {
        accent: until(given, white, |it| it.contrast(DARK_TINT) >= 700),
        fill: until(given, white, |it| it.contrast(DARK_TINT) >= 350),
        cover,
        on,
        deep: cover.toward(away, 16),
        pale: until(given, black, |it| it.contrast(DARK_INK) >= 500),
    };
    let print = Shades {
        accent: until(given, black, |it| it.contrast(PAPER) >= 700),
        cover: white,
        on: black,
        deep: white,
        ..light.clone()
    };
    let night = until(given, black, |it| it.contrast(white) >= TEXT);
    HueLook { class, night, light, dark, print }
}

/// The first colour on the way to another that will do.
fn until(given: Colour, goal: Colour, will_do: impl Fn(Colour) -> bool) -> Colour {
    let mut steps = (0..=50).map(|it| given.toward(goal, it * 2));
    steps.find(|it| will_do(*it)).unwrap_or(goal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_can_be_read_in_every_colour_that_passes() {
        let parts = [0, 40, 80, 120, 160, 200, 240];
        let all = parts.iter().flat_map(|red| {
            let greens = parts.iter().map(move |green| (*red, *green));
            greens.flat_map(|(red, green)| parts.map(|blue| Colour::of(red, green, blue)))
        });
        let usable = |it: &Colour| {
            it.contrast(Colour::WHITE).max(it.contrast(INK)) >= TEXT
                && it.contrast(PAPER) >= 300
        };
        for colour in all.filter(usable) {
            let HueLook { night, light, dark, print, .. } = hue(String::new(), colour);
            assert!(night.contrast(Colour::WHITE) >= TEXT, "{colour}: {night}");
            for shades in [&light, &dark] {
                assert!(shades.on.contrast(shades.cover) >= TEXT, "{colour}: {shades:?}");
                assert!(shades.on.contrast(shades.deep) >= TEXT, "{colour}: {shades:?}");
            }
            assert!(light.accent.contrast(TINT) >= TEXT, "{colour}: {light:?}");
            assert!(light.pale.contrast(INK) >= TEXT, "{colour}: {light:?}");
            assert!(dark.accent.contrast(DARK_TINT) >= TEXT, "{colour}: {dark:?}");
            assert!(dark.pale.contrast(DARK_INK) >= TEXT, "{colour}: {dark:?}");
            assert!(print.accent.contrast(Colour::WHITE) >= TEXT, "{colour}: {print:?}");
        }
    }
}
