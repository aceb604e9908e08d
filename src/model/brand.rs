//! The brand with colours that can be read.
//!
//! Invariant: a colour that would be too close to its text, or to the paper, is told and
//! the nearest of its hue that passes takes its place; nobody gets a page they cannot
//! read.

use std::collections::BTreeMap;

use super::names::{At, Names};
use crate::diag::{Output, Reference};
use crate::parse::{BrandHead, Kind};
use crate::text::{SourcePath, Spanned, nearest};
use crate::value::{Colour, Slug};

/// What the site looks like, besides its templates.
#[derive(Clone, Debug, Default)]
pub struct Brand<'a> {
    /// The name in the head of pages; the title where there is none.
    pub name: Option<&'a str>,
    /// A file of `templates/assets/`.
    pub logo: Option<&'a Spanned<String>>,
    /// A file of `templates/assets/`, or `system`.
    pub face: Option<&'a Spanned<String>>,
    /// The colour of the house.
    pub house: Option<Colour>,
    /// The colours of challenges.
    pub hues: BTreeMap<&'a Slug, Colour>,
    /// Set when the typeface lacks the narrow space that cannot break.
    pub lacks_narrow_space: bool,
}

/// The paper of the built-in style.
pub const PAPER: Colour = Colour::of(0xfa, 0xf6, 0xee);
/// Its ink.
pub const INK: Colour = Colour::of(0x1c, 0x14, 0x0e);
/// What a text needs to be read, in hundredths (WCAG 2.2, 1.4.3).
pub const TEXT: u64 = 450;
/// What a drawing needs (1.4.11).
pub(super) const DRAWING: u64 = 300;

pub(super) fn resolve<'a>(
    head: &'a BrandHead,
    path: &SourcePath,
    names: &mut Names<'a>,
) -> Brand<'a> {
    let mut brand = Brand {
        name: head.name.as_deref(),
        logo: head.logo.as_ref(),
        face: head.face.as_ref(),
        lacks_narrow_space: head.narrow_space == Some(false),
        ..Brand::default()
    };
    for (of, colour) in &head.hues.0 {
        let sound = readable(colour, path, names);
        if of.value == "house" {
            brand.house = Some(sound);
            continue;
        }
        let at = At { path, span: of.span };
        // A slip in this word must not send people to look for a challenge.
        let is_house = !names.has(Kind::Challenge, &of.value)
            && nearest(&of.value, ["house"].into_iter()).is_some();
        if is_house {
            let fault = Reference::Unresolved {
                kind: Kind::Challenge.word(),
                id: of.value.clone(),
                nearest: Some("house".into()),
            };
            names.tell(fault, at);
        } else if let Some(id) = names.find(Kind::Challenge, &of.value, at) {
            brand.hues.insert(id, sound);
        }
    }
    brand
}

/// The colour, or the nearest that can be used; of another than its own it is told.
fn readable(
    colour: &Spanned<Colour>,
    path: &SourcePath,
    names: &mut Names<'_>,
) -> Colour {
    let given = colour.value;
    let (found, against) = match (on(given), given.contrast(PAPER)) {
        (text, _) if text < TEXT => (text, "text"),
        (_, paper) if paper < DRAWING => (paper, "paper"),
        _ => return given,
    };
    let mut steps = (0..=100).flat_map(|it| {
        [given.toward(Colour::BLACK, it), given.toward(Colour::WHITE, it)]
    });
    let nearest = steps
        .find(|it| on(*it) >= TEXT && it.contrast(PAPER) >= DRAWING)
        .unwrap_or(Colour::BLACK);
    let fault = Output::Contrast {
        colour: given.to_string(),
        against,
        tenths: usize::try_from(found / 10).unwrap_or_default(),
        nearest: nearest.to_string(),
    };
    names.tell(fault, At { path, span: colour.span });
    nearest
}

/// The contrast of a colour with the text that is set on it.
fn on(colour: Colour) -> u64 {
    colour.contrast(Colour::WHITE).max(colour.contrast(INK))
}
