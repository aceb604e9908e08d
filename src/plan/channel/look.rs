//! The colours of a mail: those of its challenge, as the brand or the built-in style has
//! them on a light screen.
//!
//! A mail has one look. Rules for dark screens reach few of the programs that show
//! mails; all others turn its colours over by themselves, or leave them, and in both
//! cases what is written stays away from what it is written on.

use serde::Serialize;

use crate::model::{INK, PAPER};
use crate::plan::desk::Desk;
use crate::plan::look::HueLook;
use crate::value::{Colour, Slug};

/// The colours of a mail.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct MailLook {
    /// Around the mail.
    pub paper: String,
    /// Text.
    pub ink: String,
    /// Text that steps back.
    pub soft: String,
    /// Links.
    pub accent: String,
    /// A plane, and a button.
    pub cover: String,
    /// Text on it.
    pub on: String,
    /// Lines.
    pub line: String,
}

/// The built-in colours: text and links, then planes; the house first, then the hues of
/// challenges in their order. `templates/assets/style.css` says the same as `oklch(…)`.
const BUILTIN: [[Colour; 2]; 9] = [
    [Colour::of(0xa4, 0x2d, 0x15), Colour::of(0xad, 0x31, 0x18)],
    [Colour::of(0x27, 0x57, 0xb6), Colour::of(0x2a, 0x5d, 0xbf)],
    [Colour::of(0x9d, 0x29, 0x62), Colour::of(0xa6, 0x2d, 0x68)],
    [Colour::of(0x7e, 0x54, 0x03), Colour::of(0x86, 0x59, 0x01)],
    [Colour::of(0x00, 0x71, 0x32), Colour::of(0x02, 0x78, 0x35)],
    [Colour::of(0x73, 0x3e, 0xa4), Colour::of(0x7a, 0x43, 0xad)],
    [Colour::of(0x00, 0x6b, 0x74), Colour::of(0x02, 0x71, 0x7a)],
    [Colour::of(0xa5, 0x28, 0x36), Colour::of(0xad, 0x2c, 0x3a)],
    [Colour::of(0x5c, 0x64, 0x02), Colour::of(0x62, 0x6a, 0x01)],
];

/// Text that steps back, and lines.
const SOFT: Colour = Colour::of(0x58, 0x4d, 0x45);
const LINE: Colour = Colour::of(0xce, 0xc6, 0xb9);

/// The colours of the mails of a challenge.
pub(super) fn look(desk: &Desk<'_>, challenge: &Slug) -> MailLook {
    let classes = desk.hue(challenge);
    let classes: Vec<&str> = classes.split(' ').collect();
    let own = |it: &&HueLook| classes.contains(&it.class.as_str());
    let house = |it: &&HueLook| it.class.is_empty() && classes == [""];
    let hues = desk.look.hues.iter();
    let brand = hues.clone().rfind(own).or_else(|| hues.clone().find(house));
    let place = classes[0].strip_prefix("hue-").and_then(|it| it.parse().ok());
    let [accent, cover] = *BUILTIN.get(place.unwrap_or(0_usize)).unwrap_or(&BUILTIN[0]);
    let (accent, cover, on) = match brand {
        Some(HueLook { light, .. }) => (light.accent, light.cover, light.on),
        None => (accent, cover, Colour::WHITE),
    };
    let [paper, ink, soft, accent, cover, on, line] =
        [PAPER, INK, SOFT, accent, cover, on, LINE].map(|it| it.to_string());
    MailLook { paper, ink, soft, accent, cover, on, line }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::TEXT;

    #[test]
    fn text_of_a_mail_can_be_read_in_every_built_in_colour() {
        for [accent, cover] in BUILTIN {
            for ground in [Colour::WHITE, PAPER] {
                assert!(accent.contrast(ground) >= TEXT, "{accent} on {ground}");
            }
            assert!(cover.contrast(Colour::WHITE) >= TEXT, "white on {cover}");
        }
        for text in [INK, SOFT] {
            assert!(text.contrast(PAPER) >= TEXT, "{text}");
        }
    }
}
